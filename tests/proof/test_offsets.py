"""Labels sit where they were put, whatever the text is made of, from import to export."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from tests.builders import a_scheme
from tests.proof import careless
from workbench import tasks
from workbench.model import Document, Layer, verbs
from workbench.model.scheme_text import scheme_to_text
from workbench.project import OpenDocument, Project
from workbench.store import Query, Store
from workbench.ui.text.view import Canvas
from workbench.worker import Worker

SCHEME = a_scheme()
PIECES = {
    "emoji": "🌊",
    "joined emoji": "👩🏽‍🚒",
    "flag": "🇫🇷",
    "combining mark": "e\u0301",
    "many marks": "a\u0301\u0323\u0302",
    "no-break space": "a\u00a0b",
    "narrow no-break space": "1\u202f140",
    "line separator": "a\u2028b",
    "paragraph separator": "a\u2029b",
    "carriage return": "a\rb",
    "both": "a\r\nb",
    "line feed": "a\nb",
    "form feed": "a\x0cb",
    "byte order mark": "\ufeff",
    "right to left": "אבג שלום",
    "isolates": "\u2067عربي\u2069",
    "soft hyphen": "mi\u00adnistre",
    "ligature": "cœur",
    "plain": "a déclaré",
    "guillemets": "«\u202fOui\u202f»",
    "tab": "a\tb",
    "ideograph beyond the plane": "𠮷",
}

pieces = st.sampled_from(list(PIECES.values()))
texts = st.lists(pieces, min_size=1, max_size=12).map(" ".join)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture(autouse=True)
def careless_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Power loss is proved elsewhere; here nothing waits for the disk."""
    connect = careless.connecting(careless.pragma("synchronous", "OFF"))
    monkeypatch.setattr(sqlite3, "connect", connect)


class Journey:
    """A file goes in, every stretch of it is marked, and a file comes out."""

    def __init__(self, folder: Path, worker: Worker) -> None:
        self.folder = folder
        self.worker = worker

    def of_file(self, source: Path, stretches: list[tuple[int, int]]) -> dict[str, Any]:
        """The exported record, after these stretches were marked."""
        location = self.folder / "project.dwb"
        for old in self.folder.glob("project.dwb*"):
            old.unlink()
        store = Store.create(str(location), scheme_text=scheme_to_text(SCHEME), who="ines")
        report = tasks.import_documents(store, self.worker, [source], who="ines")
        assert not report.problems
        self._mark(Project(store, scheme=SCHEME), stretches)
        store = Store.open(str(location), who="ines")
        out = self.folder / "out.jsonl"
        out.unlink(missing_ok=True)
        tasks.export_documents(store, self.worker, out, format="jsonl", layer="people", who="ines")
        store.close()
        [line] = out.read_bytes().splitlines()
        return dict(json.loads(line))

    def of_text(self, text: str, stretches: list[tuple[int, int]]) -> dict[str, Any]:
        """The same for a text that comes as JSONL, which is kept exactly."""
        source = self.folder / "in.jsonl"
        source.write_bytes(json.dumps({"text": text}).encode() + b"\n")
        return self.of_file(source, stretches)

    def _mark(self, project: Project, stretches: list[tuple[int, int]]) -> None:
        [row] = project.store.page(Query("ines")).result().rows
        opened: list[OpenDocument] = []
        project.open_layer(row.id, opened.append)
        project.wait()
        document, layer_id = opened[0].document, opened[0].layer.id
        for start, end in stretches:
            op = verbs.mark(
                project.layer(layer_id),
                document,
                start=start,
                end=min(end, len(document.text)),
                label="QUOTE",
                scheme=SCHEME,
                keep_spaces=True,
            )
            project.perform(op)
        project.wait()
        project.close()


@pytest.fixture
def journey(tmp_path: Path, worker: Worker) -> Journey:
    return Journey(tmp_path, worker)


def marked(record: dict[str, Any]) -> list[tuple[int, int, str]]:
    return [(span["start"], span["end"], span["text"]) for span in record["spans"]]


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_every_stretch_of_a_text_comes_out_where_it_was_put(journey: Journey, piece: str) -> None:
    text = f"Avant {piece} après {piece}."
    stretches = [(start, start + 1) for start in range(len(text))]
    stretches += [(0, len(text)), (6, 6 + len(piece)), (len(text) - 1 - len(piece), len(text))]
    stretches = list(dict.fromkeys(stretches))
    record = journey.of_text(text, stretches)
    assert record["text"] == text
    assert sorted(marked(record)) == sorted((a, b, text[a:b]) for a, b in stretches)


@settings(max_examples=40)
@given(text=texts, data=st.data())
def test_no_offset_is_shifted_on_the_way(journey: Journey, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    record = journey.of_text(text, [(start, end)])
    assert record["text"] == text
    assert marked(record) == [(start, end, text[start:end])]


def test_a_plain_text_keeps_a_record_of_what_import_dropped(journey: Journey) -> None:
    source = journey.folder / "depeche.txt"
    source.write_bytes("\ufeffUn 🌊\r\ndeux\rtrois\r\n".encode())
    text = "Un 🌊\ndeux\rtrois\n"
    record = journey.of_file(source, [(0, 4), (5, 9), (10, 15)])
    assert record["text"] == text
    assert sorted(marked(record)) == [(0, 4, "Un 🌊"), (5, 9, "deux"), (10, 15, "trois")]
    assert "crlf" in json.dumps(record).lower()
    assert "bom" in json.dumps(record).lower()


@settings(max_examples=60)
@given(text=texts, data=st.data())
def test_the_canvas_selects_what_it_was_told_to(
    qtbot: QtBot, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    canvas = Canvas()
    qtbot.addWidget(canvas)
    document = Document("doc-1", text)
    canvas.show_document(document, Layer(document.id, "ines"))
    canvas.select(start, end)
    assert canvas.selection == (start, end)
