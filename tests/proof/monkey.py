"""A monkey at the window: random keys, clicks and drags on all that it sees, by a seed.

Each event has dice of its own, thrown from the seed and its number: what it wants to do does not
hang on how the window answered before. What it meets may, by a little: threads answer when they
do.
"""

from __future__ import annotations

import random
from collections import Counter, deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.proof.mischief import ANSWERS, GESTURES, LETTERS, MOVES, SELDOM, WORDS
from workbench.ui.main_window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


class Monkey:
    """Plays with one window."""

    def __init__(
        self, application: QApplication, window: MainWindow, *, seed: int, at: int = 0
    ) -> None:
        self._application = application
        self._window = window
        self._seed = seed
        self._dice = random.Random()
        self._gesture: deque[str] = deque()
        self.events = at
        """How many there have been, of this seed; a next window goes on with the next number."""
        self.kinds: Counter[str] = Counter()
        self.last: deque[str] = deque(maxlen=40)
        self.asked: set[str] = set()
        """The actions that were done, by their id."""
        window.board.triggered.connect(self.asked.add)
        self._patience = QTimer(singleShot=True, interval=500)
        self._patience.timeout.connect(_close_menu)

    def play(self, events: int, *, until: Callable[[], bool] = lambda: False) -> None:
        """So many events, one after the other, or fewer where it is to stop."""
        for _ in range(events):
            if until():
                return
            self.events += 1
            self._dice.seed(f"{self._seed}:{self.events}")
            self._turn()
            self._application.processEvents()
            if self._dice.random() < 0.04:
                QTest.qWait(self._dice.choice((1, 45, 45, 120)))

    def _turn(self) -> None:
        popup = QApplication.activePopupWidget()
        modal = QApplication.activeModalWidget()
        if popup is not None:
            self._in_front(popup, "popup")
        elif self._gesture:
            self._press_on(self._gesture.popleft())
        elif modal is not None:
            self._in_front(modal, "dialog")
        else:
            self._at_large()

    def _in_front(self, widget: QWidget, kind: str) -> None:
        """Answer what stands in front of the window, one way or another."""
        if self._dice.random() < 0.25:
            self._mouse([widget, *_shown(widget)], kind)
        elif self._dice.random() < 0.1:
            self._type(self._dice.choice(WORDS))
        else:
            self._press(self._dice.choice(ANSWERS), kind)

    def _at_large(self) -> None:
        roll = self._dice.random()
        if roll < 0.35:
            if self._dice.random() < 0.9:
                self._to_text()
            self._gesture.extend(self._dice.choice(GESTURES))
            self._press_on(self._gesture.popleft())
        elif roll < 0.6:
            self._press(self._dice.choice(self._every_key()), "action")
        elif roll < 0.75:
            self._press(self._dice.choice(MOVES), "move")
        elif roll < 0.78:
            self._palette(self._dice.choice(self._every_action()))
        elif roll < 0.8:
            self._type(self._dice.choice(WORDS))
        elif roll < 0.83:
            self._to_text()
        elif roll < 0.98:
            canvas = self._window.canvas.viewport()
            self._mouse([*_shown(self._window), *[canvas] * 15], "mouse")
        else:
            self._resize()

    # The hand

    def _press_on(self, wish: str) -> None:
        """One key of a gesture."""
        dice = self._dice
        if wish == "PALETTE":
            self._palette(self._gesture.popleft())
        elif wish == "LOOK":  # as whoever reads a list before going through it
            QTest.qWait(100)
        elif wish == "WORDS":
            self._type(dice.choice(WORDS))
        elif wish == "FIELD":
            fields = [each for each in _shown(self._front()) if isinstance(each, QLineEdit)]
            self._mouse(fields or [self._front()], "gesture")
        elif wish == "ANSWER":
            self._press(dice.choice((*ANSWERS, *LETTERS)), "gesture")
        elif wish == "DIGIT":
            self._press(dice.choice("1234567890&é\"'("), "gesture")
        elif wish == "LETTER":
            self._press(dice.choice(LETTERS), "gesture")
        elif wish in ("LABEL", "RELABEL", "RELATION"):
            keys = self._letters(f"{wish.lower()}:".replace("relation:", "link:"))
            self._press(dice.choice(keys or ["a"]), "gesture")
        else:
            self._press(wish, "gesture")

    def _press(self, keys: str, kind: str) -> None:
        target = self._target()
        self._note(kind, f"{keys} on {_name(target)}")
        strokes = QKeySequence(keys)
        for number in range(strokes.count()):
            stroke = strokes[number]  # type: ignore[index]  # the stub does not know it can
            QTest.keyClick(target, stroke.key(), stroke.keyboardModifiers())
            target = self._target()

    def _type(self, words: str) -> None:
        target = self._target()
        self._note("words", f"{words!r} into {_name(target)}")
        for sign in words:
            if sign.isascii():
                QTest.keyClicks(target, sign)
            else:  # as an input method sends what no key has
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(target, QKeyEvent(kind, 0, NONE, sign))
            target = self._target()

    def _palette(self, action_id: str) -> None:
        """Ask for an action by its name, as whoever doesn't know its key does."""
        row = next((row for row in self._window.board.rows() if row.id == action_id), None)
        if row is None:
            return
        self._note("palette", action_id)
        title = self._window.board.title(row).rstrip("…")
        QTest.keyClick(self._target(), Qt.Key.Key_K, CONTROL)
        self._application.processEvents()
        for sign in title:
            QTest.keyClicks(self._target(), sign if sign.isascii() else " ")
        QTest.keyClick(self._target(), Qt.Key.Key_Return)

    def _to_text(self) -> None:
        self._note("text", "back to the text")
        self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mouse(self, widgets: Sequence[QWidget], kind: str) -> None:
        dice = self._dice
        widget = widgets[int(dice.random() * len(widgets))]
        place = QPoint(
            int(dice.random() * max(1, widget.width())),
            int(dice.random() * max(1, widget.height())),
        )
        roll = dice.random()
        held = dice.choice((NONE, NONE, NONE, SHIFT, CONTROL))
        self._note(kind, f"mouse {roll:.2f} {held.name} on {_name(widget)} at {place.toTuple()}")
        self._patience.start()
        if roll < 0.6:
            QTest.mouseClick(widget, LEFT, held, place)
        elif roll < 0.68:
            QTest.mouseDClick(widget, LEFT, held, place)
        elif roll < 0.75:
            QTest.mouseClick(widget, RIGHT, NONE, place)
        elif roll < 0.9:
            there = place + QPoint(int(dice.gauss(0, 120)), int(dice.gauss(0, 40)))
            QTest.mousePress(widget, LEFT, held, place)
            QTest.mouseMove(widget, (place + there) / 2)
            QTest.mouseMove(widget, there)
            QTest.mouseRelease(widget, LEFT, held, there)
        else:
            self._wheel(widget, place, dice.choice((-360, -120, 120, 360)), held)
        self._patience.stop()

    def _wheel(self, widget: QWidget, place: QPoint, step: int, held: Qt.KeyboardModifier) -> None:
        event = QWheelEvent(
            QPointF(place),
            QPointF(widget.mapToGlobal(place)),
            QPoint(),
            QPoint(0, step),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    def _resize(self) -> None:
        width, height = self._dice.randrange(640, 1700), self._dice.randrange(420, 1000)
        self._note("resize", f"{width} × {height}")
        self._window.resize(width, height)

    # What it can see

    def _front(self) -> QWidget:
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        return front or self._window

    def _target(self) -> QWidget:
        front, focused = self._front(), QApplication.focusWidget()
        if front is self._window:
            if focused is None or not focused.isVisible():
                # Drawn into memory, a list that dropped down keeps the keyboard when it is gone.
                self._window.activateWindow()
                focused = QApplication.focusWidget()
            return focused or self._window.canvas
        return focused if focused is not None and front.isAncestorOf(focused) else front

    def _every_key(self) -> list[str]:
        board = self._window.board
        return sorted(
            keys
            for row in board.rows()
            for keys in board.keys(row)
            if row.id not in SELDOM or self._dice.random() < 0.1
        )

    def _every_action(self) -> list[str]:
        return sorted(row.id for row in self._window.board.rows())

    def _letters(self, kind: str) -> list[str]:
        board = self._window.board
        return [keys for row in board.rows() if row.id.startswith(kind) for keys in board.keys(row)]

    def _note(self, kind: str, words: str) -> None:
        self.kinds[kind] += 1
        self.last.append(f"{self.events}: {words}")


def _close_menu() -> None:
    """A button that holds the mouse until its menu is closed gets it back."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def _shown(widget: QWidget) -> list[QWidget]:
    """All that is to be seen of a widget and lies in its own window."""
    return [
        each
        for each in widget.findChildren(QWidget)
        if each.isVisible() and each.window() is widget.window()
    ]


def _name(widget: QWidget) -> str:
    """What a widget is, for a report: its class, and that of what holds it."""
    above = widget.parentWidget()
    return f"{type(above).__name__}/{type(widget).__name__}" if above else type(widget).__name__
