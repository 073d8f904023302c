"""JSONL that is refused: in which words, and what goes in all the same."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.unit.jsonl import TEXT, read, refusal_of, taken, with_span, words
from workbench.errors import FileRefused
from workbench.formats.jsonl.grouping import grouped
from workbench.formats.jsonl.lines import LIMIT
from workbench.model.packing import PackedDocument

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
