"""The files that a user names to be read or written: found, and looked at before they are opened.

The open project itself must not be opened by anybody else in this process: closing any handle
of it would drop the database's lock. So every path is first compared with it by device and
inode, which sees through links and other spellings.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from workbench import plugins
from workbench.errors import FileRefused, UnknownName
from workbench.plugins import IMPORTERS

STANDARD_INPUT = "-"
HEAD = 4096
BESIDE = ("", "-wal", "-shm", "-journal", ".lock", ".outbox", ".new")
"""What a project's files are called: its own name, with each of these at its end."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: where it is, how it is called in words, its format and its size."""

    path: Path
    shown: str
    format: str
    size: int


class Guard:
    """Knows the files of the open project, and keeps others' hands off them."""

    def __init__(self, location: str) -> None:
        self._names: set[Path] = set()
        self._own: set[tuple[int, int]] = set()
        if "://" in location:
            return
        project = _absolute(Path(location))
        self._names = {project.with_name(project.name + suffix) for suffix in BESIDE}
        for each in self._names:
            if (found := _status(each)) is not None:
                self._own.add((found.st_dev, found.st_ino))

    def check(self, path: Path) -> os.stat_result | None:
        """The file's status, None where there is nothing; FileRefused if it is the project."""
        try:
            found = path.stat()
        except FileNotFoundError:
            found = None
        except (OSError, ValueError) as error:
            raise unreadable(path, error) from error
        if (found and (found.st_dev, found.st_ino) in self._own) or _absolute(path) in self._names:
            raise FileRefused(
                "{path} belongs to the open project itself; choose another file.", path=path
            )
        return found


def find(
    paths: Sequence[Path | str], *, format: str | None, guard: Guard, spool: Path
) -> Iterator[Source | FileRefused]:
    """The sources that these paths name, folders walked through; what can't be one is refused.

    In folders hidden files are skipped, and a file's suffix decides its format, unless one is
    given. Standard input is first written into the folder ``spool``.
    """
    if format is not None:
        plugins.importer(format)
    for path in paths:
        try:
            if str(path) == STANDARD_INPUT:
                yield _source(_spooled(spool), format=format, shown=STANDARD_INPUT)
                continue
            found = guard.check(Path(path))
            if found is not None and stat.S_ISDIR(found.st_mode):
                yield from _in_folder(Path(path), format=format, guard=guard)
            else:
                yield _regular(Path(path), found, format=format)
        except FileRefused as refusal:
            yield refusal


def unreadable(path: Path, error: OSError | ValueError) -> FileRefused:
    """The refusal of a file that the system does not let us read."""
    reason = getattr(error, "strerror", None) or str(error)
    return FileRefused("{path}: can't be read ({reason}).", path=path, reason=reason)


def _in_folder(folder: Path, *, format: str | None, guard: Guard) -> Iterator[Source | FileRefused]:
    known = _suffixes()
    count = 0
    for each in _walked(folder):
        if isinstance(each, FileRefused):
            yield each
            continue
        name = format or known.get(each.suffix.lower())
        if name is None:
            yield FileRefused(
                "{path}: unknown format; known: {known}.",
                path=each,
                known=", ".join(plugins.names(IMPORTERS)),
            )
            continue
        count += 1
        try:
            yield _regular(each, guard.check(each), format=name)
        except FileRefused as refusal:
            yield refusal
    if not count:
        yield FileRefused("{path}: there is nothing to import in this folder.", path=folder)


def _walked(folder: Path) -> Iterator[Path | FileRefused]:
    """The files below a folder, in alphabetical order; hidden ones are skipped."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield unreadable(folder, error)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walked(Path(entry.path))
        else:
            yield Path(entry.path)


def _regular(path: Path, found: os.stat_result | None, *, format: str | None) -> Source:
    if found is None:
        raise FileRefused("{path}: there is no such file or folder.", path=path)
    if not stat.S_ISREG(found.st_mode):
        raise FileRefused("{path}: neither a file nor a folder.", path=path)
    return _source(path, format=format, shown=str(path))


def _source(path: Path, *, format: str | None, shown: str) -> Source:
    if format is None:
        format = _suffixes().get(path.suffix.lower())
    try:
        size = path.stat().st_size
        if format is None:
            with path.open("rb") as file:
                head = file.read(HEAD)
    except OSError as error:
        raise unreadable(Path(shown), error) from error
    if format is None:
        if not head:
            raise FileRefused("{path}: the file is empty; there is nothing to import.", path=shown)
        try:
            format = plugins.importer_for(Path(shown), head).name
        except UnknownName as error:
            raise FileRefused(error.template, **error.parameters) from error
    return Source(path, shown, format, size)


@cache
def _suffixes() -> dict[str, str]:
    """The format of each suffix."""
    importers = [plugins.importer(name) for name in plugins.names(IMPORTERS)]
    return {suffix: each.name for each in importers for suffix in each.suffixes}


def _spooled(folder: Path) -> Path:
    """What comes by standard input, as a file: a file can be looked at before it is read."""
    handle, name = tempfile.mkstemp(dir=folder)
    with os.fdopen(handle, "wb") as file:
        shutil.copyfileobj(sys.stdin.buffer, file, 1 << 20)
    return Path(name)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def _absolute(path: Path) -> Path:
    """A path with its folder spelled in one way; a link at its end is not followed."""
    return Path(os.path.realpath(path.parent), path.name)
