"""Spans and relations of one line, checked and turned into rows.

What is checked here is what the constructors of Span and Relation check, and that they fit
their text and one another; a property test holds the two together. Half a million values
are not made on the way.

Labels are interned: a few texts stand for thousands, and cross a process as references.

Refusals leave path and line to be filled in further up.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from operator import itemgetter
from sys import intern
from typing import Any

from workbench.errors import FileRefused
from workbench.formats.jsonl.members import Json, brief, joined, list_in, object_in, text_in
from workbench.model.packing import RelationRow, SpanRow
from workbench.model.values import canonical


def span_rows(values: list[Any], text: str) -> list[SpanRow]:
    """The rows of a layer's spans; those without an id get one by their place in the list."""
    rows = []
    length = len(text)
    for number, value in enumerate(values, 1):
        # Most spans say these five things and no more; what span_row would check is checked here.
        if type(value) is dict and value.keys() == _USUAL:
            key, start, end, label, words = _usual(value)
            if (
                type(start) is type(end) is int
                and type(key) is type(label) is str
                and key
                and label
                and 0 <= start < end <= length
                and words == text[start:end]
            ):
                rows.append((key, intern(label), start, end, "", "{}", "", "import"))
                continue
        rows.append(span_row(value, number, text))
    return [row if row[0] else (free, *row[1:]) for row, free in _named(rows, "s")]


def relation_rows(values: list[Any], ends: AbstractSet[str]) -> list[RelationRow]:
    """The rows of a layer's relations; ``ends`` are the ids of its spans."""
    rows = [relation_row(value, number, ends) for number, value in enumerate(values, 1)]
    return [row if row[0] else (free, *row[1:]) for row, free in _named(rows, "r")]


def span_row(value: object, number: int, text: str) -> SpanRow:
    """The row of one span; its id is empty where none came. Raises FileRefused."""
    if type(value) is not dict:
        raise FileRefused("{path}, line {line}: span {span} is not an object.", span=number)
    get = value.get
    start, end, label = get("start"), get("end"), get("label")
    if type(start) is not int or type(end) is not int:
        raise FileRefused(
            "{path}, line {line}: span {span} needs whole numbers as start and end.",
            span=get("id") or number,
        )
    if not 0 <= start < end <= len(text):
        raise FileRefused(
            "{path}, line {line}: span {span}, {start} to {end}, does not fit a text of {length} "
            "characters; offsets count code points, and the end is not included.",
            span=get("id") or number,
            start=start,
            end=end,
            length=len(text),
        )
    if type(label) is not str or not label:
        raise FileRefused(
            "{path}, line {line}: span {span} has no label.", span=get("id") or number
        )
    key, label = text_in(value, "id"), intern(label)
    words = get("text")
    pieces = _fragments(value, number)
    if words is not None and words != text[start:end]:
        _check_words(words, value, number, text, pieces)
    return (
        key,
        label,
        start,
        end,
        canonical(pieces) if pieces else "",
        _attributes(value, _SPAN),
        text_in(value, "comment"),
        text_in(value, "origin") or "import",
    )


def relation_row(value: object, number: int, ends: AbstractSet[str]) -> RelationRow:
    """The row of one relation; its id is empty where none came. Raises FileRefused."""
    if type(value) is not dict:
        raise FileRefused(
            "{path}, line {line}: relation {relation} is not an object.", relation=number
        )
    used = {
        ours: ours if value.get(ours) is not None else theirs
        for ours, theirs in (("label", "type"), ("source", "from"), ("target", "to"))
    }
    label, source, target = (text_in(value, key) for key in used.values())
    if not (label and source and target):
        raise FileRefused(
            "{path}, line {line}: relation {relation} needs a label, a source and a target.",
            relation=value.get("id") or number,
        )
    for end in (source, target):
        if end not in ends:
            raise FileRefused(
                "{path}, line {line}: relation {relation} ends at span {span}, "
                "which this line does not have.",
                relation=value.get("id") or number,
                span=end,
            )
    known = {"id", "attributes", *used.values()}
    return text_in(value, "id"), label, source, target, _attributes(value, known)


def _fragments(value: Json, number: int) -> tuple[tuple[int, int], ...]:
    """The pieces of a discontinuous span; one piece, or none, is a span like any other."""
    edge = -1
    pieces = []
    for piece in list_in(value, "fragments"):
        if type(piece) is not list or [type(each) for each in piece] != [int, int]:
            raise _bad_fragments(value, number)
        if not edge < piece[0] < piece[1]:
            raise _bad_fragments(value, number)
        edge = piece[1]
        pieces.append((piece[0], piece[1]))
    if pieces and (pieces[0][0], edge) != (value["start"], value["end"]):
        raise _bad_fragments(value, number)
    return tuple(pieces) if len(pieces) > 1 else ()


def _bad_fragments(value: Json, number: int) -> FileRefused:
    return FileRefused(
        "{path}, line {line}: the fragments of span {span} must be pairs of whole numbers, "
        "in order and apart, from its start to its end.",
        span=value.get("id") or number,
    )


def _check_words(
    words: object, value: Json, number: int, text: str, pieces: tuple[tuple[int, int], ...]
) -> None:
    if pieces and words == " ".join(text[start:end] for start, end in pieces):
        return
    raise FileRefused(
        "{path}, line {line}: span {span} says “{words}”, but its text reads “{found}”; "
        "do its offsets count something other than code points?",
        span=value.get("id") or number,
        words=brief(words),
        found=brief(text[value["start"] : value["end"]]),
    )


def _named(rows: list[Any], letter: str) -> list[tuple[Any, str]]:
    """Each row with a name to take if it has none: s1, s2 …, in order, past those in use."""
    taken = {row[0] for row in rows}
    if len(taken) == len(rows) and "" not in taken:
        return [(row, "") for row in rows]
    seen: set[str] = set()
    named = []
    number = 0
    for row in rows:
        free = ""
        if row[0] in seen:
            raise FileRefused(
                "{path}, line {line}: the id {id} comes twice in one layer; ids must differ.",
                id=row[0],
            )
        if row[0]:
            seen.add(row[0])
        else:
            number += 1
            while f"{letter}{number}" in taken:
                number += 1
            free = f"{letter}{number}"
        named.append((row, free))
    return named


def _attributes(value: Json, known: AbstractSet[str]) -> str:
    flat = {key: value[key] for key in value.keys() - known}
    return joined(object_in(value, "attributes"), flat, "attributes")


_SPAN = frozenset(
    {"id", "start", "end", "label", "text", "fragments", "attributes", "comment", "origin"}
)
_USUAL = frozenset({"id", "start", "end", "label", "text"})
_usual = itemgetter("id", "start", "end", "label", "text")
