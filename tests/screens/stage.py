"""A real window to take pictures of: driven by keys, and drawn with all that lies over it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from workbench import settings
from workbench.settings import HOME_VARIABLE, Settings
from workbench.ui.dressing import dress
from workbench.ui.main_window import MainWindow

SIZE = QSize(1280, 800)
PATIENCE = 20_000
"""Milliseconds that one step may take."""
PAUSE = 320
"""Milliseconds that panels may take to follow the caret."""
BAR = 28
"""The height of a dialog's title bar; a window manager would draw it, and there is none here."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One state of the program: the name of its picture, and what it shows in a line."""

    name: str
    line: str


class Stage:
    """One window at a time, in one language and theme, with a home of its own."""

    window: MainWindow

    def __init__(self, app: QApplication, home: Path, habits: Settings) -> None:
        self.app, self.home, self.habits = app, home, habits
        self.folder = home / {"fr": "Dépêches", "en": "Dispatches"}[habits.language]
        # Owned by the program: a timer must not go on another thread.
        pulse = QTimer(app)
        pulse.start(20)
        shutil.rmtree(home, ignore_errors=True)
        self.folder.mkdir(parents=True)
        os.environ |= {"HOME": str(home), HOME_VARIABLE: str(home / ".workbench")}

    @property
    def is_french(self) -> bool:
        return self.habits.language == "fr"

    @contextmanager
    def opened(
        self, location: Path | None = None, *, who: str = "ines", document: str = ""
    ) -> Iterator[MainWindow]:
        """The window, with a project and one of its documents where they are named."""
        settings.save(self.habits)
        themes = dress(self.app, self.habits)
        self.window = MainWindow(themes, self.habits)
        self.window.resize(SIZE)
        self.window.show()
        QTest.qWaitForWindowExposed(self.window)
        try:
            if location is not None:
                self.open(location, who=who, document=document)
            yield self.window
        finally:
            self._close()
            themes.deleteLater()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def open(self, location: Path, *, who: str = "ines", document: str = "") -> None:
        """Open a project, and show a document of it."""
        self.window.open_project(str(location), who=who)
        self.wait(lambda: self.window.desk.project is not None)
        if document:
            # The document that was last open comes first.
            self.wait(lambda: self.window.desk.document is not None)
            self.show(document)
        self.pause()

    def show(self, document: str) -> None:
        """Show a document of the project."""
        desk = self.window.desk
        desk.show(document)
        self.wait(lambda: desk.document is not None and desk.document.id == document)
        self.pause()

    def keys(self, *sequences: str) -> None:
        """Press keys, wherever the keyboard is; they are written as in the table of actions."""
        for each in sequences:
            if QApplication.activeModalWidget() is None:
                # Without a window manager, nobody gives the keyboard back after a dialog.
                self.window.activateWindow()
                QTest.qWait(30)
            target = QApplication.activePopupWidget() or QApplication.focusWidget()
            QTest.keySequence(target or self.window, QKeySequence(each))
            QTest.qWait(30)

    def type(self, words: str) -> None:
        """Type words, wherever the keyboard is."""
        none = Qt.KeyboardModifier.NoModifier
        for letter in words:
            target = QApplication.focusWidget() or self.window
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                # The keys of QTest are those of ASCII only.
                event = QKeyEvent(kind, _key_of(letter), none, letter)
                QApplication.sendEvent(target, event)
            QApplication.processEvents()

    def command(self, action_id: str) -> None:
        """Do what has no key, as the palette would."""
        self.window.board.action(action_id).trigger()
        self.pause()

    def caret(self, words: str, *, select: bool = False) -> None:
        """Put the caret into words of the text, or select them."""
        document = self.window.desk.document
        assert document is not None
        start = document.text.index(words)
        end = start + len(words)
        self.window.canvas.setFocus()
        self.window.canvas.select(start if select else start + 1, end if select else start + 1)
        self.window.canvas.reveal(start)
        self.pause()

    def focus(self, words: str) -> None:
        """Put the focus on the span that covers these words and no more."""
        document, layer = self.window.desk.document, self.window.desk.layer
        assert document is not None
        assert layer is not None
        self.window.canvas.setFocus()
        [first, *_] = [
            span.id
            for span in layer.ordered_spans()
            if " ".join(span.text_of(document.text).split()) == words
        ]
        self.window.canvas.focus_span(first)
        self.pause()

    def pause(self, milliseconds: int = PAUSE) -> None:
        """Let the panels follow."""
        QTest.qWait(milliseconds)

    def wait(self, until: Callable[[], bool], *, patience: int = PATIENCE) -> None:
        """Let the window work until something is so, for so many milliseconds at most."""
        deadline = QDeadlineTimer(patience)
        while not until():
            assert not deadline.hasExpired(), "The window came to a stop."
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def picture(self) -> QImage:
        """The window with its dialogs and menus, where they stand."""
        self.pause()
        image = self.window.grab().toImage()
        ratio = image.devicePixelRatio()
        painter = QPainter(image)
        for each in self._over():
            place = self._within(each)
            if not isinstance(each, QMenu):
                self._draw_bar(painter, each, QRect(place - QPoint(0, BAR), each.size()))
            painter.drawPixmap(place, each.grab())
            painter.setPen(QColor(128, 128, 128))
            painter.drawRect(QRect(place, each.size()).adjusted(-1, -1, 0, 0))
        painter.end()
        image.setDevicePixelRatio(ratio)
        return image

    def _over(self) -> list[QWidget]:
        """The windows over this one, the lowest first."""
        found = [
            each
            for each in self.app.topLevelWidgets()
            if each.isVisible() and each is not self.window and each.isWindow()
        ]
        return sorted(found, key=_depth)

    def _within(self, widget: QWidget) -> QPoint:
        """A menu stands where it was opened; a dialog in the middle, as on any desktop."""
        window = self.window.rect()
        if isinstance(widget, QMenu):
            place = widget.mapToGlobal(QPoint(0, 0)) - self.window.mapToGlobal(QPoint(0, 0))
            right, below = window.width() - widget.width(), window.height() - widget.height()
            return QPoint(min(max(place.x(), 0), right), min(max(place.y(), 0), below))
        middle = QRect(QPoint(0, 0), widget.size())
        middle.moveCenter(window.center())
        return QPoint(middle.left(), max(BAR, middle.top()))

    def _draw_bar(self, painter: QPainter, dialog: QWidget, place: QRect) -> None:
        bar = QRect(place.left(), place.top(), place.width(), BAR)
        palette = dialog.palette()
        painter.fillRect(bar, palette.color(QPalette.ColorRole.Mid))
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.setFont(self.app.font())
        painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, dialog.windowTitle())
        painter.setPen(QColor(128, 128, 128))
        painter.drawRect(bar.adjusted(-1, -1, 0, 0))

    def _close(self) -> None:
        for each in reversed(self._over()):
            each.close()
        gone: list[bool] = []
        self.window.door.left.connect(lambda: gone.append(True))
        self.window.close()
        self.wait(lambda: bool(gone) and not self.window.isVisible())
        self.window.deleteLater()


def _depth(widget: QWidget) -> int:
    above, depth = widget.parentWidget(), 0
    while above is not None:
        above, depth = above.parentWidget(), depth + 1
    return depth


def _key_of(letter: str) -> int:
    """The key that writes a letter; those beyond ASCII need none."""
    return ord(letter.upper()) if letter.isascii() else 0
