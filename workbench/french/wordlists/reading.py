"""Files of words and patterns taken apart: CSV, TOML, and JSONL as spaCy's EntityRuler has it.

What can't be understood is refused with its line, and nothing of the file is used.
"""

from __future__ import annotations

import csv
import hashlib
import io
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.errors import FileRefused
from workbench.french.wordlists.entries import Entry, entry, wrong
from workbench.french.wordlists.ruler import ruler

SUFFIXES = (".csv", ".tsv", ".toml", ".jsonl")
LARGEST = 50_000_000
"""Bytes of a file; a larger one is none that was meant."""

PLAIN_COLUMNS = ("words", "label", "score", "case", "accents")


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
        return tuple(sorted({each.label for each in self.entries}))


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
                entries += ruler(text, file)
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
    return entry(table, [values["words"]], (), file, line=line)


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
        raise wrong(file, "list", "")
    common = {key: value for key, value in table.items() if key not in ("list", "name")}
    entries: list[Entry] = []
    for each in lists:
        own = {**common, **each}
        words, patterns = own.get("words", []), own.get("patterns", [])
        for name, value in (("words", words), ("patterns", patterns)):
            if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
                raise wrong(file, name, "")
        entries += [entry(own, [one], (), file) for one in words]
        entries += [entry(own, (), [one], file) for one in patterns]
    called = table.get("name", "")
    return (called if isinstance(called, str) else ""), entries
