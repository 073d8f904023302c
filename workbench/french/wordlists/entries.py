"""The entries of lists: what is looked for, what it is labelled as, and what is wrong with one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbench.errors import FileRefused, Refused
from workbench.french.wordlists.elements import Pattern, pattern, plainly

SURE = 0.9
"""The score of what a list says nothing about."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: what is looked for, and what it is labelled as; ``rule`` names it."""

    label: str
    pattern: Pattern
    rule: str = "list"
    score: float = SURE
    attributes: Mapping[str, object] = field(default_factory=dict)


def entry(
    table: Mapping[str, Any],
    words: Iterable[str],
    patterns: Iterable[str],
    file: Path,
    *,
    line: int = 0,
) -> Entry:
    """An entry of a table; raises FileRefused where something of it is not what it should be."""
    label, score, attributes = (
        table.get("label"),
        table.get("score", SURE),
        table.get("attributes", {}),
    )
    case, accents = table.get("case", True), table.get("accents", True)
    if not isinstance(label, str) or not label:
        raise wrong(file, "label", line)
    if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1:
        raise wrong(file, "score", line)
    if not isinstance(attributes, dict):
        raise wrong(file, "attributes", line)
    if not isinstance(case, bool) or not isinstance(accents, bool):
        raise wrong(file, "case", line)
    made: Pattern | None = None
    try:
        for written in words:
            made = plainly(written, case=case, accents=accents)
        for written in patterns:
            made = pattern(written, case=case, accents=accents)
    except Refused as error:
        raise FileRefused("{path}: {reason}", path=file, reason=str(error)) from error
    if made is None:
        raise wrong(file, "words", line)
    rule = table.get("rule", "pattern" if patterns else "list")
    return Entry(label, made, str(rule), float(score), dict(attributes))


def wrong(file: Path, key: str, line: object) -> FileRefused:
    """What is said of a value that is missing or can't be meant."""
    if line:
        return FileRefused(
            "{path}, line {line}: “{key}” is missing or not what it should be.",
            path=file,
            line=line,
            key=key,
        )
    return FileRefused("{path}: “{key}” is missing or not what it should be.", path=file, key=key)
