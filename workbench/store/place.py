"""Where a project is kept, and what can be told of a file before it is opened."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from workbench.errors import (
    ProjectDamaged,
    ProjectForeign,
    ProjectMissing,
    ProjectRefused,
    ProjectTooNew,
)
from workbench.store import schema

Detector: TypeAlias = Callable[[Path], str | None]
"""Says which network file system a path is on; None where it is on a disk of this machine."""

MAGIC = b"SQLite format 3\0"
HEADER = 100
SHARED = re.compile(
    r"nfs|cifs|smb|9p|afs|afpfs|ceph|coda|davfs|webdav|gfs|glusterfs|ncpfs|ocfs|prl_fs|vboxsf|"
    r"vmhgfs|virtiofs|fuse\.(sshfs|davfs|rclone|gluster|ceph|smb|nfs|vmhgfs)"
)
"""File systems whose locks another machine does not see, or that lie about them."""


@dataclass(frozen=True, slots=True)
class Head:
    """What the first hundred bytes of a project's file say."""

    schema: int
    is_package: bool = False


def is_server(location: str) -> bool:
    """Whether a location is the address of a database server, not a file."""
    return "://" in location


def beside(path: Path, suffix: str) -> Path:
    """The file that belongs to a project's file, under its name and a suffix."""
    return path.with_name(path.name + suffix)


def refuse_network(path: Path, detector: Detector) -> None:
    """Refuse a file on a network share."""
    kind = detector(path)
    if kind is not None:
        raise ProjectRefused(
            "{path} is on a network share ({kind}), where a project can't be kept safely. "
            "Copy it to a disk of this machine, or use PostgreSQL for a team.",
            path=path,
            kind=kind,
        )


def head_of(path: Path) -> Head:
    """What a project's file says about itself; raises the refusal that fits.

    Reads the file itself, so it may only be called while this process has no connection to
    it: closing any file handle would drop the database's lock.
    """
    try:
        with path.open("rb") as file:
            head = file.read(HEADER)
    except FileNotFoundError as error:
        raise ProjectMissing("There is no project at {path}.", path=path) from error
    except IsADirectoryError as error:
        raise ProjectForeign("{path} is a folder, not a project.", path=path) from error
    except OSError as error:
        raise ProjectRefused(
            "{path} can't be read: {reason}.", path=path, reason=error.strerror
        ) from error
    if not head:
        raise ProjectForeign("{path} is empty; there is no project in it.", path=path)
    if not head.startswith(MAGIC[: len(head)]):
        raise ProjectForeign(
            "{path} is not a project of the Dispatch Workbench; to bring texts in, import them.",
            path=path,
        )
    if len(head) < HEADER:
        raise ProjectDamaged(
            "{path} is cut short, after {size} bytes. Restore a backup.", path=path, size=len(head)
        )
    return _read(path, head)


def network_kind(path: Path, *, mounts: str | None = None) -> str | None:
    """Which network file system a path is on; None where it is on a disk of this machine.

    ``mounts`` stands for Linux's own list of them.
    """
    if sys.platform == "win32":
        return _windows_kind(path)
    kind = _mounted_kind(Path(os.path.realpath(path)), mounts)
    return kind if kind and SHARED.match(kind) else None


def _read(path: Path, head: bytes) -> Head:
    application = int.from_bytes(head[68:72], "big")
    number = int.from_bytes(head[60:64], "big")
    if application not in (schema.APPLICATION_ID, schema.PACKAGE_ID):
        raise ProjectForeign(
            "{path} is an SQLite database of another program, not a project.", path=path
        )
    if number > schema.SCHEMA:
        raise ProjectTooNew(
            "{path} was made by a newer version of the program (schema {there}; this one knows "
            "{here}). Nothing was changed; install the newer version.",
            path=path,
            there=number,
            here=schema.SCHEMA,
        )
    if number < 1:
        raise ProjectDamaged(
            "{path} has no schema number; it was not made to the end. Restore a backup.", path=path
        )
    return Head(number, is_package=application == schema.PACKAGE_ID)


def _mounted_kind(path: Path, mounts: str | None) -> str | None:
    """The file system of the longest mount point above a path, where the system tells."""
    if mounts is None:
        try:
            mounts = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
        except OSError:
            return None
    best, kind = -1, None
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        point = Path(before.split()[4].encode().decode("unicode_escape"))
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), after.split()[0]
    return kind


def _windows_kind(path: Path) -> str | None:
    remote = 4
    if str(path).startswith("\\\\"):
        return "UNC"
    windll = getattr(ctypes, "windll", None)
    if windll is None:
        return None
    return "remote" if windll.kernel32.GetDriveTypeW(path.anchor) == remote else None
