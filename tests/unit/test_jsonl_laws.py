"""What holds for our JSONL whatever the texts, the layers and the bytes are."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from typing import Any

import orjson
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.anything import JSON, NAMES, annotated
from tests.builders import a_scheme
from workbench.errors import FileRefused, Refused
from workbench.formats.jsonl import JsonlExporter
from workbench.formats.jsonl.grouping import grouped
from workbench.formats.jsonl.lines import value_of
from workbench.formats.jsonl.members import spelled
from workbench.formats.jsonl.rows import relation_row, span_row, span_rows
from workbench.model import Document, Layer, Relation, Span, canonical
from workbench.model.packing import PackedDocument, SpanRow, pack, relation_of, span_of, unpack

TEXT = "Selon 😀 elle, « 1 200 ».\r\n"


def read(data: bytes, annotator: str | None = None) -> list[PackedDocument | FileRefused]:
    return list(grouped(io.BytesIO(data), annotator=annotator))


def written(*documents: PackedDocument) -> bytes:
    [(name, data)] = JsonlExporter().encode(documents, scheme=a_scheme()).files
    assert name == ""
    return data


@given(annotated())
def test_export_then_import_is_identity(given: tuple[Document, tuple[Layer, ...]]) -> None:
    document, layers = given
    [back] = read(written(pack(document, layers)))
    assert isinstance(back, PackedDocument)
    again, layers_again = unpack(back)
    assert again == document
    assert [(each.annotator, each.kind) for each in layers_again] == [
        (each.annotator, each.kind) for each in layers
    ]
    assert all(a.same_content(b) for a, b in zip(layers, layers_again, strict=True))


@given(annotated())
def test_what_is_imported_is_packed_as_values_are(
    given: tuple[Document, tuple[Layer, ...]],
) -> None:
    document, layers = given
    packed = pack(document, layers, line=1)
    assert read(written(packed)) == [packed]


@given(st.lists(annotated(), max_size=3, unique_by=lambda each: each[0].id))
def test_a_second_export_has_the_same_bytes(
    given: list[tuple[Document, tuple[Layer, ...]]],
) -> None:
    first = written(*(pack(*each) for each in given))
    assume(first)
    second = [each for each in read(first) if isinstance(each, PackedDocument)]
    assert written(*second) == first


@given(annotated())
def test_every_line_is_json_for_everybody(given: tuple[Document, tuple[Layer, ...]]) -> None:
    for line in written(pack(*given)).splitlines(keepends=True):
        assert isinstance(json.loads(line), dict)


@given(st.binary())
def test_only_refusals_come_of_bytes_that_are_not_ours(data: bytes) -> None:
    assert all(isinstance(each, FileRefused) for each in read(data))


KEYS = st.sampled_from(
    [
        *("id", "text", "meta", "annotator", "layer", "status", "spans", "relations", "comment"),
        *("seconds", "provenance", "start", "end", "label", "fragments", "attributes", "origin"),
        *("type", "from", "to", "source", "target"),
    ]
)
ENDS = st.sampled_from(["id", "label", "type", "source", "from", "target", "to"])
NEAR = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 30)
    | st.floats()
    | st.sampled_from(("s1", "a", "gold", "person", "done", "\ud800", "\0", TEXT, ""))
    | NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | NAMES, inner, max_size=6),
    max_leaves=12,
)
LISTS = st.lists(st.dictionaries(KEYS, NEAR, max_size=7), max_size=3)


@given(
    st.dictionaries(KEYS, NEAR, max_size=6),
    st.fixed_dictionaries({}, optional={"spans": LISTS, "relations": LISTS, "text": st.just(TEXT)}),
)
def test_only_refusals_or_documents_come_of_what_is_near_to_ours(
    record: dict[str, Any], more: dict[str, Any]
) -> None:
    line = json.dumps({**record, **more}).encode()
    for each in read(line):
        if isinstance(each, FileRefused):
            each.parameters["path"] = "x"
            assert re.match(r"x(, line 1)?: ", str(each))
        else:
            unpack(each)


@given(annotated(), st.data())
def test_only_refusals_or_documents_come_of_a_damaged_file(
    given: tuple[Document, tuple[Layer, ...]], data: st.DataObject
) -> None:
    line = written(pack(*given))
    at = data.draw(st.integers(0, len(line)))
    to = data.draw(st.integers(at, min(len(line), at + 9)))
    for each in read(line[:at] + data.draw(st.binary(max_size=4)) + line[to:]):
        if isinstance(each, PackedDocument):
            unpack(each)


@given(
    st.fixed_dictionaries(
        {},
        optional={
            "id": NAMES | NEAR,
            "start": st.integers(-2, 30) | NEAR,
            "end": st.integers(-2, 30) | NEAR,
            "label": NAMES | NEAR,
            "fragments": st.lists(st.lists(st.integers(-1, 28), min_size=2, max_size=2)) | NEAR,
            "comment": NAMES | NEAR,
            "origin": NAMES | NEAR,
        },
    )
)
@example({"id": "s", "start": 0, "end": 9, "label": "A", "fragments": [[0, 2], [4, 9]]})
@example({"id": "s", "start": 0, "end": 9, "label": "A", "fragments": [[0, 4], [4, 9]]})
@example({"id": "s", "start": True, "end": 9, "label": "A"})
def test_a_row_of_a_span_is_made_where_a_span_can_be(value: dict[str, Any]) -> None:
    """Of values of the right types, those are taken that the constructor takes."""
    assume("\0" not in str(value) and "\ud800" not in str(value))
    try:
        row = span_row(value, 1, TEXT)
    except FileRefused:
        row = None
    if row is not None:
        span = span_of(row if row[0] else ("s1", *row[1:]))
        assert span.end <= len(TEXT)
        assert (span.start, span.end, span.label) == (value["start"], value["end"], value["label"])
        return
    types = {"id": str, "start": int, "end": int, "label": str, "comment": str, "origin": str}
    right = all(type(value.get(key, kind())) is kind for key, kind in types.items())
    pieces = value.get("fragments") or []
    if right and all(len(p) == 2 and all(type(n) is int for n in p) for p in _lists(pieces)):
        assert _refuses(value, _lists(pieces))


@given(
    st.fixed_dictionaries(
        {
            "id": NAMES | NEAR,
            "start": st.integers(-2, 30) | NEAR,
            "end": st.integers(-2, 30) | NEAR,
            "label": NAMES | NEAR,
        }
    ),
    st.sampled_from([None, "", "own", "Selon"]),
)
@example({"id": "a", "start": 0, "end": len(TEXT) + 1, "label": "X"}, "own")
@example({"id": "a", "start": -2, "end": len(TEXT), "label": "X"}, "own")
@example({"id": "a", "start": 0, "end": True, "label": "X"}, "S")
def test_the_usual_span_is_read_as_any_other(value: dict[str, Any], words: str | None) -> None:
    if words == "own" and type(value["start"]) is type(value["end"]) is int:
        words = TEXT[value["start"] : value["end"]]
    value = {**value, "text": words}

    def usual() -> SpanRow:
        return span_rows([value], TEXT)[0]

    def other() -> SpanRow:
        row = span_row({**value, "comment": None}, 1, TEXT)
        return row if row[0] else ("s1", *row[1:])

    assert _outcome(usual) == _outcome(other)


def _outcome(read: Callable[[], SpanRow]) -> SpanRow | str:
    try:
        return read()
    except FileRefused as refusal:
        return refusal.template


def _lists(pieces: Any) -> list[Any]:
    good = isinstance(pieces, list) and all(isinstance(each, list) for each in pieces)
    return pieces if good else [[]]


def _refuses(value: dict[str, Any], pieces: list[list[int]]) -> bool:
    try:
        span = Span(
            value.get("id") or "s1",
            value.get("start", -1),
            value.get("end", -1),
            value.get("label", ""),
            tuple((start, end) for start, end in pieces),
        )
    except Refused:
        return True
    return span.end > len(TEXT)


@given(st.dictionaries(ENDS, NAMES))
def test_a_row_of_a_relation_is_made_where_a_relation_can_be(value: dict[str, str]) -> None:
    ends = set(value.values())
    label = value.get("label", value.get("type", ""))
    source = value.get("source", value.get("from", ""))
    target = value.get("target", value.get("to", ""))
    try:
        relation = Relation("r1", label, source, target)
    except Refused:
        relation = None
    try:
        row = relation_row({**value, "id": "r1"}, 1, ends)
    except FileRefused:
        row = None
    if relation is None or row is None:
        assert relation is None
        assert row is None
    else:
        back = relation_of(row)
        assert (back.label, back.source, back.target) == (label, source, target)


@given(JSON)
def test_a_value_is_read_as_the_standard_library_reads_it(value: object) -> None:
    for spaces in (None, (",", ":"), (" , ", " : ")):
        line = json.dumps({"key": value}, separators=spaces, ensure_ascii=spaces is None).encode()
        back = value_of(line)
        assert not isinstance(back, FileRefused)
        assert canonical(back) == canonical(json.loads(line))


@given(st.dictionaries(NAMES, JSON, max_size=5))
def test_attributes_have_their_canonical_spelling(values: dict[str, object]) -> None:
    assert spelled(values) == canonical(values)


SMALL = st.recursive(
    st.sampled_from(('"a"', '"\\":"', '" :"', '":"', "1", "null", "[]", '"b\\"" ')),
    lambda inner: st.lists(
        st.tuples(st.sampled_from(('"a"', '"b"', '"\\":"', '"a" ', '"a"\t')), inner), max_size=3
    ).map(lambda pairs: "{" + ",".join(f"{key}:{each}" for key, each in pairs) + "}"),
    max_leaves=8,
)


@given(SMALL)
def test_a_key_that_comes_twice_is_always_seen(line: str) -> None:
    twice = False

    def look(pairs: list[tuple[str, object]]) -> dict[str, object]:
        nonlocal twice
        twice = twice or len(dict(pairs)) != len(pairs)
        return dict(pairs)

    value = json.loads(line, object_pairs_hook=look)
    found = value_of(line.encode())
    assert isinstance(found, FileRefused) if twice else found == value == orjson.loads(line)
