"""What our JSONL takes, what it refuses, and the words for it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from workbench import plugins
from workbench.errors import FileRefused
from workbench.formats.jsonl.grouping import grouped
from workbench.formats.jsonl.lines import LIMIT
from workbench.model import Document, Layer
from workbench.model.packing import PackedDocument, PackedLayer, unpack
from workbench.model.text import digest_of

TEXT = "Selon l’ONU, 1 200 personnes attendent."
LONGER = "Ça va 😀."


def read(*lines: Any, annotator: str | None = None) -> list[PackedDocument | FileRefused]:
    data = b"".join(
        (line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines
    )
    return list(grouped(io.BytesIO(data), annotator=annotator))


def taken(*lines: Any, annotator: str | None = None) -> list[PackedDocument]:
    records = read(*lines, annotator=annotator)
    assert not [str(each) for each in records if isinstance(each, FileRefused)]
    return [each for each in records if isinstance(each, PackedDocument)]


def layer_in(line: dict[str, Any], annotator: str | None = None) -> PackedLayer:
    [document] = taken({"text": TEXT, **line}, annotator=annotator)
    [layer] = document.layers
    return layer


def values_in(line: dict[str, Any]) -> tuple[Document, Layer]:
    [packed] = taken({"text": TEXT, **line})
    document, [layer] = unpack(packed)
    return document, layer


def words(refusal: PackedDocument | FileRefused) -> str:
    assert isinstance(refusal, FileRefused)
    refusal.parameters.setdefault("path", "a.jsonl")
    return str(refusal)


def refusal_of(line: Any) -> str:
    [refusal] = read(line)
    return words(refusal)


def with_span(**span: Any) -> dict[str, Any]:
    return {"text": TEXT, "spans": [{"start": 8, "end": 11, "label": "ACTOR", **span}]}


# What is taken


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


# What is refused, and with which words


NO_SUCH = "a.jsonl, line 1: "


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"text": "a"', "not JSON from character 13 on; correct the line."),
        (b"{'text': 'a'}", "not JSON from character 2 on; correct the line."),
        (b'{"text": "a\tb"}', "not JSON from character 12 on; correct the line."),
        (
            b'{"text": "caf\xe9"}',
            "not UTF-8 from byte 14 on; save the file as UTF-8.",
        ),
        (b"[1]", "not an object; each line is one, in braces, with a text."),
        ({"id": "1"}, "there is no text; every line needs one."),
        ({"text": ""}, "there is no text; every line needs one."),
        ({"text": 5}, "there is no text; every line needs one."),
        (
            b'{"text": "a", "n": NaN}',
            "NaN is not a number that JSON has; write null, or take it out.",
        ),
        (
            b'{"text": "a", "n": -Infinity}',
            "-Infinity is not a number that JSON has; write null, or take it out.",
        ),
        (
            b'{"text": "a", "n": 1e999}',
            "1e999 is not a number that JSON has; write null, or take it out.",
        ),
        (
            b'{"text": "a", "n": ' + b"9" * 5000 + b"}",
            "a number has too many digits; write it as text, in quotes.",
        ),
        (b'{"text": "a", "text": "b"}', "the key text comes twice in one object; keep one."),
        (
            b'{"text": "a", "meta": {"x" : 1, "x"\t: 2}}',
            "the key x comes twice in one object; keep one.",
        ),
        (
            b'{"text": "a", "x": ' + b"[" * 200 + b"]" * 200 + b"}",
            "nested more than 100 deep; flatten the values.",
        ),
        (
            b'{"text": "a", "x": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
            "nested more than 100 deep; flatten the values.",
        ),
        (
            b'{"text": "a\\ud83d"}',
            "half of a surrogate pair (\\ud800 to \\udfff); write the whole character.",
        ),
        (
            b'{"text": "a", "\\uDC00": 1}',
            "half of a surrogate pair (\\ud800 to \\udfff); write the whole character.",
        ),
        (b'{"text": "a\\u0000b"}', "a NUL character (\\u0000); take it out."),
        (b'{"text": "a", "meta": {"\\u0000": 1}}', "a NUL character (\\u0000); take it out."),
        (
            {"text": "a", "id": 5},
            "id must be a text, in quotes, not 5.",
        ),
        ({"text": "a", "meta": []}, "meta must be an object, in braces."),
        ({"text": "a", "spans": {}}, "spans must be a list, in brackets."),
        (
            {"text": "a", "layer": "human"},
            "unknown kind of layer human; known: person, machine, gold.",
        ),
        (
            {"text": "a", "status": "fini"},
            "unknown status fini; known: new, in_progress, done, skipped.",
        ),
        (
            {"text": "a", "annotator": "gold", "layer": "machine"},
            "the annotator gold writes gold layers, not machine; name another annotator.",
        ),
        (
            {"text": "a", "meta": {"lang": "fr"}, "lang": "en"},
            "lang stands both in meta and beside it; keep one.",
        ),
        ({"text": "a", "spans": [5]}, "span 1 is not an object."),
        (with_span(start=True), "span 1 needs whole numbers as start and end."),
        (with_span(end=11.0), "span 1 needs whole numbers as start and end."),
        (with_span(end="11", id="q"), "span q needs whole numbers as start and end."),
        (
            with_span(end=40),
            "span 1, 8 to 40, does not fit a text of 39 characters; "
            "offsets count code points, and the end is not included.",
        ),
        (
            with_span(start=-1),
            "span 1, -1 to 11, does not fit a text of 39 characters; "
            "offsets count code points, and the end is not included.",
        ),
        (
            with_span(end=8),
            "span 1, 8 to 8, does not fit a text of 39 characters; "
            "offsets count code points, and the end is not included.",
        ),
        (with_span(label=""), "span 1 has no label."),
        (
            with_span(text="l’ONU"),
            "span 1 says “l’ONU”, but its text reads “ONU”; "
            "do its offsets count something other than code points?",
        ),
        (
            with_span(fragments=[[8, 9], [9, 11]]),
            "the fragments of span 1 must be pairs of whole numbers, "
            "in order and apart, from its start to its end.",
        ),
        (
            with_span(fragments=[[8, 9], [10, True]]),
            "the fragments of span 1 must be pairs of whole numbers, "
            "in order and apart, from its start to its end.",
        ),
        (with_span(comment=5), "comment must be a text, in quotes, not 5."),
        (
            with_span(type="a", attributes={"type": "b"}),
            "type stands both in attributes and beside it; keep one.",
        ),
        (
            {"text": TEXT, "spans": [{"id": "a", "start": 0, "end": 1, "label": "X"}] * 2},
            "the id a comes twice in one layer; ids must differ.",
        ),
        (
            {**with_span(id="a"), "relations": [{"label": "speaker", "source": "a"}]},
            "relation 1 needs a label, a source and a target.",
        ),
        (
            {
                **with_span(id="a"),
                "relations": [{"id": "r", "label": "cue", "source": "a", "target": "c9"}],
            },
            "relation r ends at span c9, which this line does not have.",
        ),
    ],
)
def test_a_bad_line_is_refused_in_these_words(line: Any, said: str) -> None:
    assert refusal_of(line) == NO_SUCH + said


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "a.jsonl: the file is empty; there is nothing to import."),
        (b"\n  \n", "a.jsonl: the file is empty; there is nothing to import."),
        (b"\xef\xbb\xbf", "a.jsonl: the file is empty; there is nothing to import."),
        (
            "{}".encode("utf-16"),
            "a.jsonl: UTF-16 text, but JSONL is UTF-8; save the file as UTF-8.",
        ),
        (
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            "a.jsonl: a binary file, not JSONL; name its format, or leave it out.",
        ),
    ],
)
def test_a_file_that_cannot_be_ours_is_refused_once(data: bytes, said: str) -> None:
    [refusal] = grouped(io.BytesIO(data), annotator=None)
    assert words(refusal) == said


def test_the_good_lines_go_in() -> None:
    good, bad, also_good = read({"text": "a"}, b"nonsense", {"text": "b"})
    [refusal] = [each for each in (good, bad, also_good) if isinstance(each, FileRefused)]
    assert words(refusal) == "a.jsonl, line 2: not JSON from character 1 on; correct the line."


def test_a_record_keeps_the_number_of_its_line() -> None:
    assert [each.line for each in taken({"text": "a"}, b"", {"text": "b"})] == [1, 3]


def test_a_long_line_is_refused_and_the_next_one_taken() -> None:
    long = b'{"text": "' + b"a" * LIMIT + b'"}'
    refusal, document = read(long, {"text": "b"})
    assert words(refusal) == NO_SUCH + ("longer than 32 MB; is there a line for each document?")
    assert isinstance(document, PackedDocument)
    assert document.line == 2


def test_a_300_mb_line_does_not_fill_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "')
        for _ in range(300):
            file.write(b"a" * (1 << 20))
        file.write(b'"}\n{"text": "b"}\n')
    code = (
        "import resource, sys\n"
        "from workbench.formats.jsonl.grouping import grouped\n"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "before = peak()\n"
        "count = len(list(grouped(open(sys.argv[1], 'rb'), annotator=None)))\n"
        "print(count, (peak() - before) // 1024)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    count, megabytes = map(int, done.stdout.split())
    assert count == 2
    assert megabytes < 100


# The plug board


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
