"""Canvases for tests: shown in a window of their own, with ways to press keys and click at text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import a_document
from workbench.model import Change, Edit, Layer, Op, Span
from workbench.model.layer import layer_of
from workbench.ui.text.look import LabelLook, Look
from workbench.ui.text.view import Canvas

LOOK = Look(
    labels={
        "ACTOR": LabelLook("ACTOR", "Actor", "#391af1"),
        "QUOTE": LabelLook("QUOTE", "Quote", "#505154"),
        "CUE": LabelLook("CUE", "Cue", "#9a3c02", 1),
        "STATISTIC": LabelLook("STATISTIC", "Statistic", "#00819b", 2),
    }
)
DISPATCH = (
    "(Valmont) « Nous voulons “des actes” », a déclaré vendredi la maire, Odile Brissac.\n"
    "\n"
    "Selon l’ONU, 24\u202f762 personnes attendent\u00a0; « c’est trop », dit M. Arlanc.\n"
)
MIXED = (
    "Il a dit مرحبا بالعالم puis שלום à tous 👨\u200d👩\u200d👧 🇫🇷 e\u0301te\u0301.\n"
    "مرحبا ONU بالعالم 24 762\n"
    "CR\ractif, U+2028\u2028suite, sonnerie\x07, NBSP\u00a0NNBSP\u202f😀fin"
)

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def a_canvas(
    qtbot: QtBot,
    text: str = DISPATCH,
    *spans: Span,
    suggested: Sequence[Span] = (),
    width: int = 760,
    height: int = 520,
) -> Canvas:
    """A canvas on the screen, with the focus, showing this text and these spans."""
    document = a_document(text)
    suggestions: list[Layer] = []
    if suggested:
        suggestions = [layer_of(document.id, "rules", kind="machine", spans=suggested)]
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.set_look(LOOK)
    canvas.resize(width, height)
    canvas.show_document(document, layer_of(document.id, "ines", spans=spans), suggestions)
    canvas.show()
    qtbot.waitExposed(canvas)
    canvas.activateWindow()
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    return canvas


def press(qtbot: QtBot, canvas: Canvas, *keys: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press keys on the canvas, one after the other."""
    for key in keys:
        qtbot.keyClick(canvas, key, held)


def point_of(canvas: Canvas, offset: int) -> QPoint:
    """Where the place before a character is, in the middle of its line."""
    assert canvas.flow is not None
    rectangle = canvas.flow.caret(offset)
    assert rectangle is not None
    return QPoint(round(rectangle.left()) + canvas.column.left(), round(rectangle.center().y()))


def point_inside(canvas: Canvas, offset: int) -> QPoint:
    """A point on the left half of a character."""
    return point_of(canvas, offset) + QPoint(1, 0)


def click(qtbot: QtBot, canvas: Canvas, offset: int, *, held: Qt.KeyboardModifier = NONE) -> None:
    """Click on a character."""
    qtbot.mouseClick(
        canvas.viewport(), Qt.MouseButton.LeftButton, held, point_inside(canvas, offset)
    )


def drag(
    qtbot: QtBot,
    canvas: Canvas,
    start: QPoint,
    end: QPoint,
    *,
    held: Qt.KeyboardModifier = NONE,
    release: bool = True,
) -> None:
    """Press, move in three steps, and let go."""
    viewport = canvas.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, NONE, start)
    for part in (1, 2, 3):
        place = start + (end - start) * part / 3
        QApplication.sendEvent(
            viewport,
            QMouseEvent(
                QEvent.Type.MouseMove,
                QPointF(place),
                QPointF(viewport.mapToGlobal(place)),
                Qt.MouseButton.NoButton,
                Qt.MouseButton.LeftButton,
                held,
            ),
        )
    if release:
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, held, end)


def presses(canvas: Canvas, place: QPoint, count: int) -> None:
    """Press and let go so many times in quick succession, as Qt reports it."""
    viewport = canvas.viewport()
    for number in range(count):
        double = QEvent.Type.MouseButtonDblClick
        kind = double if number % 2 else QEvent.Type.MouseButtonPress
        for each, held in (
            (kind, Qt.MouseButton.LeftButton),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            event = QMouseEvent(
                each,
                QPointF(place),
                QPointF(viewport.mapToGlobal(place)),
                Qt.MouseButton.LeftButton,
                held,
                NONE,
            )
            event.setTimestamp(1_000_000 + number)
            QApplication.sendEvent(viewport, event)


def screen(canvas: Canvas) -> QImage:
    """What stands in the window, with nothing asked to be painted again."""
    for _ in range(6):
        QApplication.processEvents()
    image = canvas.screen().grabWindow(canvas.winId()).toImage()
    assert not image.isNull()
    return image


def assert_painted_in_pieces(canvas: Canvas, change: Callable[[Canvas], object]) -> None:
    """A change shows, and what is painted of it alone is what is painted of the whole page."""
    before = screen(canvas)
    change(canvas)
    piecewise = screen(canvas)
    canvas.viewport().update()
    assert piecewise == screen(canvas)
    assert piecewise != before


def perform(canvas: Canvas, *edits: Edit) -> None:
    """Give the canvas its layer after these edits, as the project does."""
    assert canvas.layer is not None
    op = Op("mark", canvas.layer.id, edits)
    canvas.update_layer(canvas.layer.apply(op), Change("performed", (op,), (canvas.layer.id,)))


def picture(canvas: Canvas) -> QImage:
    """What the canvas looks like, without the blinking caret."""
    canvas.caret_on = False
    return canvas.viewport().grab().toImage()
