"""A second start of the program goes to the window that is open already."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow
from workbench.ui import app as program
from workbench.ui import single

RING = "import sys; from workbench.ui.single import ring; print(ring(sys.argv[1]))"


def ring(qtbot: QtBot, location: object = "") -> bool:
    """Start another process that rings, while this one hears it."""
    child = subprocess.Popen(
        [sys.executable, "-c", RING, str(location)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    return said_by(qtbot, child) == "True"


def said_by(qtbot: QtBot, child: subprocess.Popen[str]) -> str:
    """What another process says, while this one goes on."""
    qtbot.waitUntil(lambda: child.poll() is not None)
    assert child.stdout is not None
    with child.stdout:
        return child.stdout.read().strip()


def test_nobody_answers_where_no_window_is_open() -> None:
    assert not single.ring()


def test_a_window_without_a_project_takes_what_is_asked_for(
    qtbot: QtBot, open_window: OpenWindow, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    program._hear(window)
    opened: list[str] = []
    monkeypatch.setattr(window, "open_project", opened.append)
    assert ring(qtbot)
    assert opened == []
    assert ring(qtbot, project)
    assert opened == [str(project)]


def test_a_window_with_another_project_lets_it_have_its_own(
    qtbot: QtBot, open_window: OpenWindow, project: Path, tmp_path: Path
) -> None:
    window = open_window()
    program._hear(window)
    window.open_project(str(project), who="ines")
    qtbot.waitUntil(lambda: window.desk.document is not None)
    assert ring(qtbot, project)
    assert not ring(qtbot, tmp_path / "another.dwb")
    assert window.desk.project is not None
    assert window.desk.project.location == str(project)


def test_a_bell_that_a_killed_program_left_behind_is_made_anew(qtbot: QtBot) -> None:
    import socket

    with socket.socket(socket.AF_UNIX) as left_behind:
        left_behind.bind(single.bell())
    assert Path(single.bell()).exists()
    assert not single.ring()
    bell = single.Doorbell()
    assert ring(qtbot)
    bell.close()


def test_what_is_no_ring_is_left_alone(qtbot: QtBot) -> None:
    bell = single.Doorbell()
    rung: list[str] = []
    bell.rung.connect(rung.append)
    for said in (b"\n", b"nothing\n", b"[]\n", b'{"project": 3}\n'):
        child = subprocess.Popen(
            [sys.executable, "-c", _SAY, single.bell(), said.decode()],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert said_by(qtbot, child) == "busy"
    assert rung == []
    bell.close()


_SAY = """
import sys
from PySide6.QtNetwork import QLocalSocket
socket = QLocalSocket()
socket.connectToServer(sys.argv[1])
socket.waitForConnected(5000)
socket.write(sys.argv[2].encode())
socket.flush()
while not socket.canReadLine() and socket.waitForReadyRead(5000):
    pass
sys.stdout.buffer.write(bytes(socket.readLine().data()))
"""
