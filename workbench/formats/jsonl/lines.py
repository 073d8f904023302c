"""The lines of a JSONL file as JSON values, strictly.

Files come from anywhere, so nothing is guessed: a line is split off at LF alone (U+2028 stands
in texts), a key may come once, a number is finite, a text can be written as UTF-8. A line that
is too long is never held in memory.

Refusals leave the path (and the line, where there is one) to be filled in further up.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any, BinaryIO, NoReturn

import orjson

from workbench.errors import FileRefused

LIMIT = 32 << 20
"""The longest line that is read, in bytes."""

DEPTH = 100
"""How many brackets may stand open at once."""

BOM = b"\xef\xbb\xbf"


def values(file: BinaryIO) -> Iterator[tuple[int, object]]:
    """Each line's number, and its value or the FileRefused that says what is wrong with it."""
    head = file.read(4096)
    file.seek(0)
    if (refusal := _wrong_from_the_start(head)) is not None:
        yield 0, refusal
        return
    number = 0
    while line := file.readline(LIMIT + 1):
        number += 1
        if number == 1:
            line = line.removeprefix(BOM)
        if len(line) > LIMIT and not line.endswith(b"\n"):
            del line
            _skip_to_the_next(file)
            yield number, _too_long()
        elif line.strip():
            yield number, value_of(line)


def value_of(line: bytes) -> object:
    """The value of one line, or the FileRefused that says what is wrong with it.

    orjson is fast, but takes the last of two equal keys and turns big whole numbers into
    floats. So its answer stands only where there is no doubt of either: as many keys in the
    value as a key's ending can be found in the line, and no float beyond 64 bits. Else the
    standard library reads the line again, and decides.
    """
    try:
        value = orjson.loads(line)
    except orjson.JSONDecodeError:
        return _strictly(line)
    try:
        keys = _keys(value, 1)
    except _Doubt:
        return _strictly(line)
    if keys != _key_endings(line):
        return _strictly(line)
    if b"\\u0000" in line and _holds_nul(value):
        return _nul()
    return value


class _Doubt(Exception):
    """The fast reading may not be the exact one."""


def _keys(value: Any, depth: int) -> int:
    """How many keys a value has, all the way down."""
    if depth > DEPTH:
        raise _Doubt
    if type(value) is dict:
        keys = len(value)
        value = value.values()
    elif type(value) is list:
        keys = 0
    else:
        return 0
    if _FLAT.issuperset(map(type, value)):
        return keys
    for each in value:
        kind = type(each)
        if kind is dict and depth < DEPTH and _FLAT.issuperset(map(type, each.values())):
            keys += len(each)  # as the call below would answer; most values are such
        elif kind is dict or kind is list:
            keys += _keys(each, depth + 1)
        elif kind is float and not -_EXACT < each < _EXACT:
            raise _Doubt
    return keys


def _key_endings(line: bytes) -> int:
    """How often a quotation mark and a colon follow one another, spaces between them or not.

    Every key ends like this, so there are at least as many as there are keys.
    """
    return line.translate(None, b" \t\r").count(b'":')


def _strictly(line: bytes) -> object:
    """The value of a line as the standard library reads it, with our own strictness."""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        return FileRefused(
            "{path}, line {line}: not UTF-8 from byte {place} on; save the file as UTF-8.",
            place=error.start + 1,
        )
    try:
        value = _DECODER.decode(text.strip(" \t\r\n"))
    except FileRefused as refusal:
        return refusal
    except json.JSONDecodeError as error:
        return FileRefused(
            "{path}, line {line}: not JSON from character {place} on; correct the line.",
            place=error.pos + 1,
        )
    except RecursionError:
        return _too_deep()
    except ValueError:  # what int() says to more digits than it will read
        return FileRefused(
            "{path}, line {line}: a number has too many digits; write it as text, in quotes."
        )
    if not _fits(value, DEPTH):
        return _too_deep()
    if "\\ud" in text.lower() and _holds_surrogate(value):
        return FileRefused(
            "{path}, line {line}: half of a surrogate pair (\\ud800 to \\udfff); "
            "write the whole character."
        )
    return _nul() if _holds_nul(value) else value


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value: dict[str, object] = {}
    for key, each in pairs:
        if key in value:
            raise FileRefused(
                "{path}, line {line}: the key {key} comes twice in one object; keep one.", key=key
            )
        value[key] = each
    return value


def _finite(digits: str) -> float:
    value = float(digits)
    return value if math.isfinite(value) else _not_finite(digits)


def _not_finite(name: str) -> NoReturn:
    raise FileRefused(
        "{path}, line {line}: {value} is not a number that JSON has; write null, or take it out.",
        value=name[:20],
    )


def _fits(value: Any, depth: int) -> bool:
    """Whether a value nests no deeper than this."""
    if type(value) is not dict and type(value) is not list:
        return True
    inner = value.values() if type(value) is dict else value
    return depth > 0 and all(_fits(each, depth - 1) for each in inner)


def _holds_surrogate(value: object) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _holds_nul(value: object) -> bool:
    return "\\u0000" in json.dumps(value, ensure_ascii=False).replace("\\\\", "")


def _wrong_from_the_start(head: bytes) -> FileRefused | None:
    if not head:
        return FileRefused("{path}: the file is empty; there is nothing to import.")
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return FileRefused("{path}: UTF-16 text, but JSONL is UTF-8; save the file as UTF-8.")
    if b"\0" in head:
        return FileRefused("{path}: a binary file, not JSONL; name its format, or leave it out.")
    return None


def _skip_to_the_next(file: BinaryIO) -> None:
    while (piece := file.readline(1 << 20)) and not piece.endswith(b"\n"):
        pass


def _too_long() -> FileRefused:
    return FileRefused(
        "{path}, line {line}: longer than {limit} MB; is there a line for each document?",
        limit=LIMIT >> 20,
    )


def _too_deep() -> FileRefused:
    return FileRefused(
        "{path}, line {line}: nested more than {depth} deep; flatten the values.", depth=DEPTH
    )


def _nul() -> FileRefused:
    return FileRefused("{path}, line {line}: a NUL character (\\u0000); take it out.")


_EXACT = float(2**63)
_FLAT = frozenset({str, int, bool, type(None)})
_DECODER = json.JSONDecoder(
    object_pairs_hook=_once, parse_float=_finite, parse_constant=_not_finite
)
