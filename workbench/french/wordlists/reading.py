"""Files of words and patterns taken apart: CSV, TOML, and JSONL as spaCy's EntityRuler has it.

What can't be understood is refused with its line, and nothing of the file is used.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workbench.errors import FileRefused, Refused
from workbench.french.wordlists.elements import Element, Pattern, literal, pattern, plainly, where
from workbench.french.wordlists.tokens import Word, compared

SUFFIXES = (".csv", ".tsv", ".toml", ".jsonl")
SURE = 0.9
"""The score of what a list says nothing about."""

LARGEST = 50_000_000
"""Bytes of a file; a larger one is none that was meant."""

PLAIN_COLUMNS = ("words", "label", "score", "case", "accents")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: what is looked for, and what it is labelled as; ``rule`` names it."""

    label: str
    pattern: Pattern
    rule: str = "list"
    score: float = SURE
    attributes: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WordList:
    """The entries of a file or a folder, under the name that they suggest by."""

    name: str
    entries: tuple[Entry, ...]
    digest: str
    """SHA-256 over the files."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that are given, in alphabetical order."""
        return tuple(sorted({entry.label for entry in self.entries}))


def is_word_list(path: Path) -> bool:
    """Whether there is a list at this place: a file with one of the suffixes, or a folder of them.

    A folder with a ``meta.json`` is a pipeline.
    """
    if path.is_dir():
        return not (path / "meta.json").exists() and bool(_files(path))
    return path.suffix.lower() in SUFFIXES and path.is_file()


def read(path: Path) -> WordList:
    """Read a list; raises FileRefused where it can't be read or understood."""
    digest = hashlib.sha256()
    entries: list[Entry] = []
    name = path.name if path.is_dir() else path.stem
    files = _files(path) if path.is_dir() else [path]
    for file in files:
        data = _bytes(file)
        digest.update(data)
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise FileRefused(
                "{path}: not UTF-8 text (byte {place}).", path=file, place=error.start
            ) from error
        match file.suffix.lower():
            case ".toml":
                called, found = _toml(text, file)
                name = called or name if len(files) == 1 else name
                entries += found
            case ".jsonl":
                entries += _jsonl(text, file)
            case _:
                entries += _csv(text, file)
    if not entries:
        raise FileRefused("{path}: there are no words and no patterns in it.", path=path)
    return WordList(name, tuple(entries), digest.hexdigest())


def _files(folder: Path) -> list[Path]:
    return sorted(each for each in folder.iterdir() if each.suffix.lower() in SUFFIXES)


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            raise FileRefused("{path}: too large for a list of words.", path=file)
        return file.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FileRefused("{path} can't be read: {reason}.", path=file, reason=reason) from error


def _csv(text: str, file: Path) -> Iterator[Entry]:
    """A line for each entry; the first names the columns, all others are attributes."""
    first = text.partition("\n")[0]
    sign = max(";\t,", key=first.count)
    try:
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
        columns = [str(each).strip() for each in rows.fieldnames or ()]
        if "words" not in columns or "label" not in columns:
            raise FileRefused(
                "{path}, line 1: the columns “words” and “label” are needed; there are: {there}.",
                path=file,
                there=", ".join(columns) or "—",
            )
        rows.fieldnames = columns
        for row in rows:
            values = {key: (value or "").strip() for key, value in row.items() if key}
            if any(values.values()):
                yield _line(values, file, rows.line_num)
    except csv.Error as error:
        raise FileRefused("{path}: {reason}.", path=file, reason=error) from error


def _line(values: Mapping[str, str], file: Path, line: int) -> Entry:
    further = {key: value for key, value in values.items() if key not in PLAIN_COLUMNS and value}
    attributes = {key: _value(value) for key, value in further.items()}
    table: dict[str, Any] = {"label": values["label"], "attributes": attributes}
    if values.get("score"):
        table["score"] = _value(values["score"].replace(",", "."))
    for key in ("case", "accents"):
        if values.get(key):
            table[key] = values[key].casefold() not in ("no", "non", "0", "false", "faux")
    return _entry(table, [values["words"]], (), file, line=line)


def _value(written: str) -> object:
    """A number or a flag where it is written as one."""
    match written.casefold():
        case "true" | "vrai":
            return True
        case "false" | "faux":
            return False
    try:
        return int(written)
    except ValueError:
        pass
    try:
        return float(written)
    except ValueError:
        return written


def _toml(text: str, file: Path) -> tuple[str, list[Entry]]:
    """``[[list]]`` tables with words and patterns; what stands above them holds for all."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FileRefused("{path}: {reason}.", path=file, reason=error) from error
    lists = table.get("list", [table])
    if not isinstance(lists, list) or not all(isinstance(each, dict) for each in lists):
        raise _wrong(file, "list", "")
    common = {key: value for key, value in table.items() if key not in ("list", "name")}
    entries: list[Entry] = []
    for each in lists:
        own = {**common, **each}
        words, patterns = own.get("words", []), own.get("patterns", [])
        for name, value in (("words", words), ("patterns", patterns)):
            if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
                raise _wrong(file, name, "")
        entries += [_entry(own, [one], (), file) for one in words]
        entries += [_entry(own, (), [one], file) for one in patterns]
    called = table.get("name", "")
    return (called if isinstance(called, str) else ""), entries


def _entry(
    table: Mapping[str, Any],
    words: Iterable[str],
    patterns: Iterable[str],
    file: Path,
    *,
    line: int = 0,
) -> Entry:
    label, score, attributes = (
        table.get("label"),
        table.get("score", SURE),
        table.get("attributes", {}),
    )
    case, accents = table.get("case", True), table.get("accents", True)
    if not isinstance(label, str) or not label:
        raise _wrong(file, "label", line)
    if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1:
        raise _wrong(file, "score", line)
    if not isinstance(attributes, dict):
        raise _wrong(file, "attributes", line)
    if not isinstance(case, bool) or not isinstance(accents, bool):
        raise _wrong(file, "case", line)
    made: Pattern | None = None
    try:
        for written in words:
            made = plainly(written, case=case, accents=accents)
        for written in patterns:
            made = pattern(written, case=case, accents=accents)
    except Refused as error:
        raise FileRefused("{path}: {reason}", path=file, reason=str(error)) from error
    if made is None:
        raise _wrong(file, "words", line)
    rule = table.get("rule", "pattern" if patterns else "list")
    return Entry(label, made, str(rule), float(score), dict(attributes))


def _jsonl(text: str, file: Path) -> Iterator[Entry]:
    """The patterns of spaCy's EntityRuler, as far as they need no parser."""
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
            raise _wrong(file, "label", number)
        wanted, rule = told.get("pattern"), str(told.get("id") or "pattern")
        if isinstance(wanted, str):
            yield _entry({**told, "rule": rule}, [wanted], (), file, line=number)
        elif isinstance(wanted, list) and wanted:
            elements = tuple(_element(each, file, number) for each in wanted)
            if all(each.optional for each in elements):
                raise _wrong(file, "pattern", number)
            yield Entry(told["label"], Pattern(elements, 0, len(elements)), rule)
        else:
            raise _wrong(file, "pattern", number)


def _element(told: object, file: Path, line: int) -> Element:
    """One token pattern: TEXT, LOWER, IS_TITLE and the like, IN, and OP ``?`` or ``+``."""
    if not isinstance(told, dict):
        raise _wrong(file, "pattern", line)
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
            raise _wrong(file, "pattern", line)
        return literal(listed, case=key != "LOWER", accents=True, optional=optional)
    tests = [_test(key, value, file, line) for key, value in conditions.items()]
    return where(lambda word: all(test(word) for test in tests), most=most, optional=optional)


def _test(key: str, value: object, file: Path, line: int) -> Any:
    if key in _FLAGS:
        return lambda word: _FLAGS[key](word.written) == bool(value)
    listed = value.get("IN") if isinstance(value, dict) else [value]
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        raise _wrong(file, "pattern", line)
    case = key != "LOWER"
    wanted = {compared(each, case=case, accents=True) for each in listed}

    def test(word: Word) -> bool:
        return compared(word.written, case=case, accents=True) in wanted

    return test


def _wrong(file: Path, key: str, line: object) -> FileRefused:
    if line:
        return FileRefused(
            "{path}, line {line}: “{key}” is missing or not what it should be.",
            path=file,
            line=line,
            key=key,
        )
    return FileRefused("{path}: “{key}” is missing or not what it should be.", path=file, key=key)


_FLAGS: Mapping[str, Any] = {
    "IS_TITLE": str.istitle,
    "IS_UPPER": str.isupper,
    "IS_LOWER": str.islower,
    "IS_ALPHA": str.isalpha,
    "IS_DIGIT": str.isdigit,
    "IS_PUNCT": lambda written: not written[:1].isalnum(),
}
