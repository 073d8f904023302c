"""The scheme editor over a window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.builders import TEXT, a_document, a_layer, a_relation, a_span
from tests.gui.conftest import MakeProject, OpenWindow
from workbench.model import Scheme
from workbench.ui.main_window import MainWindow
from workbench.ui.scheme.editor import SchemeEditor
from workbench.ui.scheme.label_part import LabelPart
from workbench.ui.scheme.part_list import LABEL

QUOTE, MAYOR = TEXT.index("«"), TEXT.index("Odile")


@pytest.fixture
def window(qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    layer = a_layer(
        a_span(QUOTE, TEXT.index("»") + 1, "QUOTE", id="q", mode="direct"),
        a_span(MAYOR, MAYOR + 13, "ACTOR", id="a", type="person"),
        a_span(1, 8, "LIEU", id="l"),
        a_relation("q", "a"),
    )
    return open_window(make_project([a_document()], [layer]))


@pytest.fixture
def editor(qtbot: QtBot, window: MainWindow) -> Iterator[SchemeEditor]:
    yield opened(qtbot, window)
    if window.schemes.editor is not None:
        window.schemes.editor.done(0)


def opened(qtbot: QtBot, window: MainWindow) -> SchemeEditor:
    window.board.action("scheme").trigger()
    editor = window.schemes.editor
    assert editor is not None
    qtbot.waitUntil(lambda: editor.draft.counts.spans != {})
    return editor


def scheme(window: MainWindow) -> Scheme:
    assert window.desk.scheme is not None
    return window.desk.scheme


def write(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def form(editor: SchemeEditor, kind: str, key: str) -> LabelPart:
    editor.parts.choose(kind, key)
    shown = editor.form
    assert isinstance(shown, LabelPart)
    return shown


def rename(editor: SchemeEditor, key: str, title: str) -> None:
    field = form(editor, LABEL, key).title.fields["en"]
    assert isinstance(field, QLineEdit)
    write(field, title)


def pending(editor: SchemeEditor) -> list[str]:
    return [editor.pending.item(row).text() for row in range(editor.pending.count())]
