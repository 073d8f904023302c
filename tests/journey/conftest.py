"""The real window on a real project, from the first page to the last acknowledgement."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests import patience
from tests.journey.files import SPAN, TEXT
from tests.journey.shell import Shell
from workbench import resources, settings
from workbench.model import Layer
from workbench.model.packing import unpack
from workbench.store import Selection, Store
from workbench.tasks import create_project, import_documents
from workbench.ui import app
from workbench.ui.main_window import MainWindow
from workbench.worker import Worker

qtbot = patience.qtbot

SAMPLES = resources.path("samples")

Opener = Callable[[Path], MainWindow]


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


@pytest.fixture
def twin(tmp_path: Path, worker: Worker) -> Path:
    """A project with the text of the richest sample, and nothing said about it yet."""
    location = tmp_path / "twin.dwb"
    store = create_project(str(location), scheme="newswire-fr", who="ines")
    import_documents(store, worker, [SAMPLES / "twin.txt"], who="ines")
    store.close()
    return location


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication) -> Iterator[Opener]:
    """Opens a project in a window of its own, with its first document shown."""
    windows: list[MainWindow] = []

    def opened(location: Path) -> MainWindow:
        habits = settings.load()
        window = MainWindow(app.dress(qapp, habits), habits)
        windows.append(window)
        window.show()
        window.open_project(str(location), who="ines")
        qtbot.waitUntil(lambda: window.desk.document is not None)
        return window

    yield opened
    for window in filter(isValid, windows):
        close(qtbot, window)


def close(qtbot: QtBot, window: MainWindow) -> None:
    """Close a window as its user would, and wait until the project is closed too."""
    if window.isVisible():
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible())
    window.deleteLater()


def layers_in(location: Path) -> list[Layer]:
    """All that people have said in a closed project."""
    store = Store.open(str(location), who="ines")
    slices = list(store.export(Selection(kinds=("person",))))
    store.close()
    return [layer for part in slices for packed in part for layer in unpack(packed)[1]]


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shell:
    monkeypatch.chdir(tmp_path)
    return Shell(tmp_path, capsys)


@pytest.fixture
def project(shell: Shell) -> str:
    shell.run("new", "p.dwb", "--as", "ines")
    return "p.dwb"


@pytest.fixture
def full(shell: Shell, project: str) -> str:
    """Forty documents with the layers of a person and of a machine; ten of them have gold."""
    records = [
        {"id": f"d{n}", "text": f"{TEXT} {n}", "meta": {"title": f"n° {n}"}, "annotator": who,
         "layer": kind, "status": "done", "spans": [{**SPAN, "attributes": {"value": n}}]}
        for n in range(40)
        for who, kind in (("ines", "person"), ("rules", "machine"), ("gold", "gold"))
        if kind != "gold" or n < 10
    ]  # fmt: skip
    shell.run("import", project, shell.file("full.jsonl", records))
    return project
