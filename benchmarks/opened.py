"""The program's window with a project in it, as the benchmarks of what is on the screen need it."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from benchmarks.canvas import HEIGHT, WIDTH
from workbench.french.rehearsal import rehearsal
from workbench.settings import Settings
from workbench.ui import app as program
from workbench.ui.main_window import MainWindow


def opened(location: str, *, who: str, document: str = "") -> MainWindow:
    """The window of a project with a document in it, its first or this one.

    The French rules are ready and what was made to start is not looked at for garbage again, as
    after the first idle moments of the program.
    """
    application, habits = QApplication.instance() or QApplication([]), Settings()
    assert isinstance(application, QApplication)
    window = MainWindow(program.dress(application, habits), habits)
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.open_project(location, who=who)
    until(lambda: window.desk.document is not None)
    if document:
        window.desk.show(document)
        until(lambda: window.desk.document is not None and window.desk.document.id == document)
    gc.collect()
    gc.freeze()
    assert window.desk.scheme is not None
    for _ in rehearsal(window.desk.scheme):
        application.processEvents()
    return window


def until(is_so: Callable[[], bool]) -> None:
    """Let the event loop turn until something is so."""
    while not is_so():
        QApplication.processEvents()


def close(window: MainWindow) -> None:
    """Close the window and the project in it."""
    window.close()
    until(lambda: not window.isVisible())
