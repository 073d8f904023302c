"""The lock file beside a project: who has it open, so that the refusal can name them.

The lock is the system's (``flock``), so it ends with the process, however that ends; the
file's content only tells the name. Its own file, never the database's: opening and closing
that one would drop the database's lock.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import socket
import sys
from datetime import UTC, datetime
from pathlib import Path

from workbench.errors import ProjectLocked, ProjectRefused

if sys.platform == "win32":  # pragma: no cover - not tried on Windows yet
    import msvcrt

    def _try_lock(file: int) -> None:
        # A byte far behind the content, so that others can still read who holds it.
        os.lseek(file, 4096, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """Held from ``take`` until ``release``, or until the process ends."""

    def __init__(self, path: Path, file: int) -> None:
        self.path = path
        self._file = file

    @classmethod
    def take(cls, path: Path, *, who: str, project: Path) -> Lock:
        """Take the lock; raises ProjectLocked, which names the holder."""
        while True:
            try:
                file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
            except OSError as error:
                if error.errno == errno.ENOSPC:
                    raise ProjectRefused(
                        "The disk that holds {location} is full; free some space and try again.",
                        location=project,
                    ) from error
                raise ProjectRefused(
                    "{path} can't be opened for writing: its folder is read-only ({reason}). "
                    "Copy it elsewhere, or look at it without changing it.",
                    path=project,
                    reason=error.strerror,
                ) from error
            try:
                _try_lock(file)
            except OSError:
                os.close(file)
                raise _locked(path, project) from None
            if _is_the_same(file, path):
                break
            # Its last holder took the file away between our opening and locking it.
            os.close(file)
        lock = cls(path, file)
        lock._sign(who)
        return lock

    def release(self) -> None:
        """Give the lock back; the file goes while it is still ours, so nobody else's does."""
        with contextlib.suppress(OSError):
            self.path.unlink()
        os.close(self._file)

    def _sign(self, who: str) -> None:
        """Write down who holds it. On a full disk nobody can; the lock holds all the same."""
        told = {
            "who": who,
            "pid": os.getpid(),
            "host": socket.gethostname(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        with contextlib.suppress(OSError):
            os.ftruncate(self._file, 0)
            os.pwrite(self._file, json.dumps(told).encode(), 0)


def refuse_held(path: Path, *, project: Path) -> None:
    """Refuse where somebody holds the lock; where there is no lock file, nobody does."""
    try:
        file = os.open(path, os.O_RDWR)
    except OSError:
        return
    try:
        _try_lock(file)
    except OSError:
        raise _locked(path, project) from None
    finally:
        os.close(file)


def _is_the_same(file: int, path: Path) -> bool:
    try:
        there = os.stat(path)
    except FileNotFoundError:
        return False
    here = os.fstat(file)
    return (here.st_dev, here.st_ino) == (there.st_dev, there.st_ino)


def _locked(path: Path, project: Path) -> ProjectLocked:
    try:
        told = json.loads(path.read_bytes())
        holder = {name: told[name] for name in ("who", "pid", "host", "since")}
    except (OSError, ValueError, KeyError, TypeError):
        return ProjectLocked(
            "Another program has {path} open; close it there and try again.", path=project
        )
    return ProjectLocked(
        "{who} has {path} open (process {pid} on {host}, since {since}); "
        "close it there and try again.",
        path=project,
        **holder,
    )
