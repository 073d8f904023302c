"""What our JSONL takes, and what becomes of it."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.unit.jsonl import LONGER, TEXT, layer_in, taken, values_in, with_span
from workbench import plugins
from workbench.formats.jsonl.grouping import grouped
from workbench.model.packing import PackedDocument
from workbench.model.text import digest_of


def test_a_text_alone_is_a_document_without_layers() -> None:
    [document] = taken({"text": TEXT})
    assert (document.text, document.layers, document.named) == (TEXT, (), False)


def test_a_text_without_an_id_is_known_by_its_digest() -> None:
    [document] = taken({"text": TEXT})
    assert document.id == document.digest == digest_of(TEXT)


def test_an_id_that_came_is_kept() -> None:
    [document] = taken({"id": "doc-1", "text": TEXT})
    assert (document.id, document.named) == ("doc-1", True)


def test_lines_that_share_a_text_become_one_document() -> None:
    a, b = ({"id": "1", "text": TEXT, "annotator": name} for name in ("ines", "karim"))
    [document] = taken(a, b)
    assert [layer.annotator for layer in document.layers] == ["ines", "karim"]


def test_lines_of_other_texts_between_them_do_no_harm() -> None:
    a, b = ({"text": TEXT, "annotator": name} for name in ("ines", "karim"))
    documents = taken(a, {"text": LONGER}, b)
    assert [each.digest for each in documents] == list(map(digest_of, (TEXT, LONGER, TEXT)))


def test_a_second_layer_of_the_same_annotator_is_handed_on_by_itself() -> None:
    line = {"id": "1", "text": TEXT, "annotator": "ines"}
    assert [len(each.layers) for each in taken(line, line)] == [1, 1]


def test_unknown_keys_are_kept_in_meta() -> None:
    [document] = taken({"text": TEXT, "meta": {"slug": "onu"}, "agency": "AVP", "n": [1, None]})
    assert document.meta == '{"agency":"AVP","n":[1,null],"slug":"onu"}'


def test_flat_attributes_are_attributes() -> None:
    layer = layer_in(with_span(type="institution", mention=None, attributes={"level": 1.0}))
    assert layer.spans[0][5] == '{"level":1.0,"mention":null,"type":"institution"}'


@pytest.mark.parametrize(
    "value", [None, True, 0, -0.0, 1, 1.0, 2**70, -(2**64), "", "é", [], {}, [None, {"a": [1.5]}]]
)
def test_values_keep_their_type(value: object) -> None:
    _, layer = values_in(with_span(id="s", value=value))
    assert repr(layer.spans["s"].attributes["value"]) == repr(value)


def test_relations_may_say_type_from_and_to() -> None:
    line = with_span(id="a1")
    line["relations"] = [{"type": "coref", "from": "a1", "to": "a1", "sure": False}]
    assert layer_in(line).relations == (("r1", "coref", "a1", "a1", '{"sure":false}'),)


def test_a_type_beside_a_label_is_an_attribute() -> None:
    line = with_span(id="a1")
    line["relations"] = [{"label": "coref", "type": "weak", "source": "a1", "target": "a1"}]
    assert layer_in(line).relations == (("r1", "coref", "a1", "a1", '{"type":"weak"}'),)


def test_spans_without_ids_get_them_by_their_place_past_those_in_use() -> None:
    line = with_span()
    line["spans"] = [{**line["spans"][0], **more} for more in ({}, {"id": "s2"}, {}, {"id": "x"})]
    assert [row[0] for row in layer_in(line).spans] == ["s1", "s2", "s3", "x"]


def test_the_same_file_gives_the_same_ids() -> None:
    line = with_span()
    assert taken(line) == taken(line)


def test_fragments_are_kept() -> None:
    layer = layer_in(with_span(fragments=[[8, 9], [10, 11]]))
    assert layer.spans[0][4] == "[[8,9],[10,11]]"


@pytest.mark.parametrize("fragments", [[], [[8, 11]], None])
def test_one_fragment_is_a_span_like_any_other(fragments: object) -> None:
    assert layer_in(with_span(fragments=fragments)).spans[0][4] == ""


@pytest.mark.parametrize("checksum", ["ONU", "O U"])
def test_a_discontinuous_span_may_repeat_its_hull_or_its_pieces(checksum: str) -> None:
    assert layer_in(with_span(fragments=[[8, 9], [10, 11]], text=checksum)).spans


def test_null_is_as_good_as_nothing() -> None:
    line = with_span(id=None, text=None, attributes=None, comment=None, origin=None)
    optional = dict.fromkeys(("id", "meta", "annotator", "layer", "status", "relations"))
    assert layer_in({**line, **optional}).spans == (("s1", "ACTOR", 8, 11, "", "{}", "", "import"),)


def test_spans_that_came_in_say_so() -> None:
    assert layer_in(with_span()).spans[0][7] == "import"


def test_an_empty_layer_is_an_answer() -> None:
    layer = layer_in({"annotator": "ines", "spans": []})
    assert (layer.annotator, layer.spans, layer.fields.status) == ("ines", (), "new")


@pytest.mark.parametrize(
    ("line", "annotator", "who"),
    [
        ({"spans": []}, None, ("import", "person")),
        ({"spans": []}, "lea", ("lea", "person")),
        ({"annotator": "ines"}, None, ("ines", "person")),
        ({"annotator": "ines"}, "lea", ("lea", "person")),
        ({"annotator": "rules", "layer": "machine"}, None, ("rules", "machine")),
        ({"annotator": "rules", "layer": "machine"}, "lea", ("lea", "machine")),
        ({"layer": "gold"}, None, ("gold", "gold")),
        ({"annotator": "ines", "layer": "gold"}, None, ("gold", "gold")),
        ({"annotator": "gold"}, None, ("gold", "gold")),
        ({"annotator": "ines"}, "gold", ("gold", "gold")),
        ({"layer": "gold"}, "lea", ("lea", "person")),
    ],
)
def test_who_wrote_a_layer(
    line: dict[str, Any], annotator: str | None, who: tuple[str, str]
) -> None:
    layer = layer_in(line, annotator)
    assert (layer.annotator, layer.kind) == who


def test_the_state_of_a_layer_is_read() -> None:
    fields = layer_in({"status": "skipped", "comment": "illisible", "seconds": 7}).fields
    assert (fields.status, fields.comment, fields.seconds) == ("skipped", "illisible", 7)


def test_work_has_begun_where_there_is_a_span_and_no_state() -> None:
    assert layer_in(with_span()).fields.status == "in_progress"


def test_a_comment_on_no_layer_is_a_further_value_of_the_text() -> None:
    [document] = taken({"text": TEXT, "comment": "à relire", "seconds": 3, "provenance": "AVP"})
    assert document.meta == '{"comment":"à relire","provenance":"AVP","seconds":3}'


def test_a_file_may_begin_with_a_byte_order_mark() -> None:
    assert taken(b"\xef\xbb\xbf" + json.dumps({"text": TEXT}).encode())[0].text == TEXT


def test_a_file_may_have_crlf_blank_lines_and_no_last_newline() -> None:
    data = b'{"text": "a"}\r\n\r\n   \n{"text": "b"}'
    records = list(grouped(io.BytesIO(data), annotator=None))
    assert [each.text for each in records if isinstance(each, PackedDocument)] == ["a", "b"]


@pytest.mark.parametrize("text", ["a\u2028b\u0085c", "a\rb\r\nc", "\ufeffa", " \u00a0a\u202f "])
def test_a_text_is_data_and_is_kept_exactly(text: str) -> None:
    line = json.dumps({"text": text}, ensure_ascii=False).encode()
    assert [each.text for each in taken(line)] == [text]


def test_offsets_count_code_points() -> None:
    line = {"text": LONGER, "spans": [{"start": 6, "end": 7, "label": "X", "text": "😀"}]}
    assert taken(line)[0].layers[0].spans[0][2:4] == (6, 7)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'{"text": "a"}\n', "jsonl"),
        (b'\xef\xbb\xbf{"id": "x", "text": "a', "jsonl"),
        ("« Bonjour », dit-il.".encode(), "text"),
        ("(Valmont) \xc9t\xe9".encode("latin-1"), "text"),
    ],
)
def test_a_file_without_a_known_suffix_is_known_by_its_beginning(head: bytes, name: str) -> None:
    assert plugins.importer_for(Path("dispatch"), head).name == name


@pytest.mark.parametrize("head", [b'{"a": 1}\n', b"<html>", b"\x89PNG\0", b"[1]", b""])
def test_a_file_of_no_known_format_is_answered_with_those_there_are(head: bytes) -> None:
    with pytest.raises(Exception, match=r"x\.bin: unknown format; known: jsonl, text"):
        plugins.importer_for(Path("x.bin"), head)
