"""One window a project: a second start of the program goes to the window that is open already.

Every window listens at a bell of its own user, and at one for the project that it has open.
A second start rings before it shows anything; only where nobody answers does it go on.
"""

from __future__ import annotations

import getpass
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import adler32, crc32

from PySide6.QtCore import QObject, Signal

from workbench.settings import folders

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

ANSWERS_WITHIN = 1500
"""Milliseconds that the window which is open has to answer; one that hangs is left alone."""

TAKEN = b"taken\n"
BUSY = b"busy\n"
MOST = 4096
"""What a ring may say at most, in bytes."""


def bell(location: str = "") -> str:
    """Where to ring for a project, or for any window of this user.

    On systems with files for that, it is the path of one, so that looking whether it is there
    costs nothing.
    """
    told = f"{getpass.getuser()}\n{folders().config}\n{whole(location)}".encode()
    # Two sums that are loaded anyway; a real digest would cost a start several milliseconds.
    name = f"dispatch-workbench-{crc32(told):08x}{adler32(told):08x}"
    return name if os.name == "nt" else str(Path(tempfile.gettempdir()) / name)


def whole(location: str) -> str:
    """A project's location that means the same whatever folder it is said in."""
    is_file = bool(location) and "://" not in location
    return str(Path(location).resolve()) if is_file else location


def ring(location: str = "") -> bool:
    """Ask the windows that are open to come forward, with a project where one is named.

    True if one of them has taken it: then there is nothing left to do here.
    """
    return any(_ring(name, whole(location)) for name in dict.fromkeys((bell(location), bell())))


def _ring(name: str, location: str) -> bool:
    if os.name != "nt" and not Path(name).exists():
        return False
    import json

    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(ANSWERS_WITHIN):
        return False
    socket.write(json.dumps({"project": location}).encode() + b"\n")
    socket.flush()
    while not socket.canReadLine() and socket.waitForReadyRead(ANSWERS_WITHIN):
        pass
    return bytes(socket.readLine().data()) == TAKEN


class Doorbell(QObject):
    """Hears a second start of the program, and says whether this window takes it."""

    rung = Signal(str)
    """Somebody started the program again, with this project or (empty) with none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = ""
        self._any = self._listen(bell())
        self._own: QLocalServer | None = None

    def has_open(self, location: str) -> None:
        """Say which project the window has open now; empty: none."""
        self._open = whole(location)
        if self._own is not None:
            self._own.close()
            self._own.deleteLater()
        self._own = self._listen(bell(self._open)) if self._open else None

    def close(self) -> None:
        """Hear nothing any more."""
        for server in (self._any, self._own):
            if server is not None:
                server.close()
        self._any = self._own = None

    def _listen(self, name: str) -> QLocalServer | None:
        from PySide6.QtNetwork import QLocalServer, QLocalSocket

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if not server.listen(name):
            socket = QLocalSocket()
            socket.connectToServer(name)
            if socket.waitForConnected(ANSWERS_WITHIN):
                server.deleteLater()  # another window hears it, and goes on doing so
                return None
            # What a program that was killed has left behind.
            QLocalServer.removeServer(name)
            if not server.listen(name):
                server.deleteLater()
                return None
        server.newConnection.connect(lambda: self._on_ring(server))
        return server

    def _on_ring(self, server: QLocalServer) -> None:
        socket = server.nextPendingConnection()
        if socket is None:
            return
        socket.disconnected.connect(socket.deleteLater)

        def read() -> None:
            if socket.canReadLine():
                location = _project(bytes(socket.readLine(MOST).data()))
                socket.write(TAKEN if self._takes(location) else BUSY)
                socket.flush()
                socket.disconnectFromServer()
                if location is not None and self._takes(location):
                    self.rung.emit(location)

        socket.readyRead.connect(read)
        read()

    def _takes(self, location: str | None) -> bool:
        """A window with another project open keeps it: the new project gets a window of its own."""
        return location is not None and (not self._open or location in ("", self._open))


def _project(line: bytes) -> str | None:
    import json

    try:
        told = json.loads(line)
        location = told["project"]
    except (ValueError, KeyError, TypeError):
        return None
    return location if isinstance(location, str) else None
