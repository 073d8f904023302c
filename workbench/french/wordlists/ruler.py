"""The patterns of spaCy's EntityRuler, as far as they need no pipeline."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workbench.errors import FileRefused
from workbench.french.wordlists.elements import Element, Pattern, literal, where
from workbench.french.wordlists.entries import Entry, entry, wrong
from workbench.french.wordlists.tokens import Word, compared


def ruler(text: str, file: Path) -> Iterator[Entry]:
    """An entry for each line; raises FileRefused for what needs a pipeline."""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            told = json.loads(line)
        except ValueError as error:
            raise FileRefused(
                "{path}, line {line}: no JSON ({reason}).", path=file, line=number, reason=error
            ) from error
        if not isinstance(told, dict) or not isinstance(told.get("label"), str):
            raise wrong(file, "label", number)
        wanted, rule = told.get("pattern"), str(told.get("id") or "pattern")
        if isinstance(wanted, str):
            yield entry({**told, "rule": rule}, [wanted], (), file, line=number)
        elif isinstance(wanted, list) and wanted:
            elements = tuple(_element(each, file, number) for each in wanted)
            if all(each.optional for each in elements):
                raise wrong(file, "pattern", number)
            yield Entry(told["label"], Pattern(elements, 0, len(elements)), rule)
        else:
            raise wrong(file, "pattern", number)


def _element(told: object, file: Path, line: int) -> Element:
    """One token pattern: TEXT, LOWER, IS_TITLE and the like, IN, and OP ``?`` or ``+``."""
    if not isinstance(told, dict):
        raise wrong(file, "pattern", line)
    conditions = dict(told)
    sign = conditions.pop("OP", "")
    if sign not in ("", "1", "?", "+") or not set(conditions) <= {*_FLAGS, "TEXT", "ORTH", "LOWER"}:
        unknown = sorted(set(conditions) - {*_FLAGS, "TEXT", "ORTH", "LOWER"}) or [f"OP {sign}"]
        raise FileRefused(
            "{path}, line {line}: {key} needs a pipeline; here are known: {known}.",
            path=file,
            line=line,
            key=unknown[0],
            known=", ".join(("TEXT", "ORTH", "LOWER", *_FLAGS, "OP")),
        )
    optional, most = sign == "?", 5 if sign == "+" else 1
    if set(conditions) <= {"TEXT", "ORTH", "LOWER"} and len(conditions) == 1 and most == 1:
        [(key, value)] = conditions.items()
        listed = value.get("IN") if isinstance(value, dict) else [value]
        if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
            raise wrong(file, "pattern", line)
        return literal(listed, case=key != "LOWER", accents=True, optional=optional)
    tests = [_test(key, value, file, line) for key, value in conditions.items()]
    return where(lambda word: all(test(word) for test in tests), most=most, optional=optional)


def _test(key: str, value: object, file: Path, line: int) -> Any:
    if key in _FLAGS:
        return lambda word: _FLAGS[key](word.written) == bool(value)
    listed = value.get("IN") if isinstance(value, dict) else [value]
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        raise wrong(file, "pattern", line)
    case = key != "LOWER"
    wanted = {compared(each, case=case, accents=True) for each in listed}

    def test(word: Word) -> bool:
        return compared(word.written, case=case, accents=True) in wanted

    return test


_FLAGS: Mapping[str, Any] = {
    "IS_TITLE": str.istitle,
    "IS_UPPER": str.isupper,
    "IS_LOWER": str.islower,
    "IS_ALPHA": str.isalpha,
    "IS_DIGIT": str.isdigit,
    "IS_PUNCT": lambda written: not written[:1].isalnum(),
}
