"""The sample project walked without a screen: a real window, real keys, pictures, an export.

What a newcomer would do, done by the program itself: open the sample, read a dispatch, label
a few words, take it back and do it again, export. The user's own settings are not touched.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.errors import Refused, WorkbenchError
from workbench.settings import HOME_VARIABLE, Settings
from workbench.tasks import create_sample, export_documents
from workbench.ui import language
from workbench.ui.dressing import NAME, dress
from workbench.ui.main_window import MainWindow
from workbench.worker import Worker

SIZE = QSize(1280, 800)
PATIENCE = 60_000
"""Milliseconds that one step may take before the walk is given up."""
PAUSE = 250
"""Milliseconds that panels may take to follow the caret."""

READER = "ines"
"""One of the sample's annotators, whose layers are shown."""
RICH = "dispatch-twin"
NEWCOMER = "visitor"
FRESH = "dispatch-ports"

DRESSES = {
    "light": Settings(language="en", theme="light"),
    "dark": Settings(language="en", theme="dark"),
    "light-fr": Settings(language="fr", theme="light"),
    "dark-fr": Settings(language="fr", theme="dark"),
}


def walk(out: Path) -> int:
    """Walk the sample, leave what is to be seen in ``out``, and say what that is."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        app = QApplication([NAME])
        try:
            for file in journey(app, out):
                print(file)
        except WorkbenchError as error:
            print(language.words_of(error))
            return 1
    return 0


def journey(app: QApplication, out: Path) -> Iterator[Path]:
    """Every picture and file of the walk, as soon as it is there."""
    out.mkdir(parents=True, exist_ok=True)
    location = _fresh_sample(out)
    yield location
    yield from pictures(app, out, location=location)
    with _window(app, DRESSES["light"]) as window:
        _open(window, location, who=NEWCOMER, document=FRESH)
        _label_by_keys(window)
        yield _picture(window, out / "labelled.png")
        yield from _exported(window, out / "sample.jsonl")


def pictures(app: QApplication, out: Path, *, location: Path, size: QSize = SIZE) -> Iterator[Path]:
    """The pictures of the first page and of a read dispatch, light and dark, in both languages."""
    for name, habits in DRESSES.items():
        with _window(app, habits) as window:
            yield _picture(window, out / f"welcome-{name}.png")
            _open(window, location, who=READER, document=RICH)
            window.canvas.focus_next(+1)
            yield _picture(window, out / f"annotate-{name}.png")


def _fresh_sample(out: Path) -> Path:
    """The sample project in a folder; what an earlier walk left there is taken away."""
    location = out / "sample.dwb"
    for old in out.glob("sample.*"):
        old.unlink() if old.is_file() else shutil.rmtree(old)
    worker = Worker()
    try:
        create_sample(str(location), worker)
    finally:
        worker.close()
    return location


@contextmanager
def _window(app: QApplication, habits: Settings) -> Iterator[MainWindow]:
    themes = dress(app, habits)
    window = MainWindow(themes, habits)
    window.resize(SIZE)
    window.show()
    QTest.qWaitForWindowExposed(window)
    try:
        yield window
    finally:
        gone: list[bool] = []
        window.door.left.connect(lambda: gone.append(True))
        window.close()
        _wait(lambda: bool(gone) and not window.isVisible(), "closing the window")
        window.deleteLater()
        themes.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _open(window: MainWindow, location: Path, *, who: str, document: str) -> None:
    window.open_project(str(location), who=who)
    desk = window.desk
    _wait(lambda: desk.document is not None, "opening the sample")
    desk.show(document)
    _wait(lambda: desk.document is not None and desk.document.id == document, "reading")


def _label_by_keys(window: MainWindow) -> None:
    """Walk along the words, select four and label them, undo, redo; label a quotation."""
    canvas, desk = window.canvas, window.desk
    canvas.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    for _ in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_Right, control)
    for _ in range(4):
        QTest.keyClick(canvas, Qt.Key.Key_Right, control | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(canvas, Qt.Key.Key_A)
    _wait(lambda: _spans(window) == 1, "labelling an actor")
    QTest.keyClick(canvas, Qt.Key.Key_Z, control)
    _wait(lambda: _spans(window) == 0, "undoing")
    QTest.keyClick(canvas, Qt.Key.Key_Y, control)
    _wait(lambda: _spans(window) == 1, "doing again")
    assert desk.document is not None
    opening = desk.document.text.find("«")
    canvas.select(opening + 3, opening + 3)
    QTest.keyClick(canvas, Qt.Key.Key_Q)
    _wait(lambda: _spans(window) == 2, "labelling a quotation")
    _wait(lambda: desk.project is not None and not desk.project.unsaved, "saving")


def _spans(window: MainWindow) -> int:
    return len(window.desk.layer.spans) if window.desk.layer is not None else 0


def _exported(window: MainWindow, out: Path) -> Iterator[Path]:
    project = window.desk.project
    assert project is not None
    report = export_documents(
        project.store, window.worker, out, format="jsonl", layer="all", who=project.who
    )
    yield from report.files
    yield report.manifest


def _picture(window: MainWindow, file: Path) -> Path:
    """What the window shows once its panels have followed the caret."""
    QTest.qWait(PAUSE)
    if not window.grab().save(str(file)):
        raise Refused("{path} can't be written: {reason}.", path=file, reason="PNG")
    return file


def _wait(until: Callable[[], bool], what: str) -> None:
    """Let the window work until something is so; the walk is given up after a minute."""
    deadline = QDeadlineTimer(PATIENCE)
    pulse = QTimer()
    pulse.start(20)
    while not until():
        if deadline.hasExpired():
            raise Refused("The walk came to a stop at: {what}.", what=what)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
