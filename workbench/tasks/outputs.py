"""Files that appear whole or not at all.

Everything is written beside its place under another name, put on the disk, and only when all
of it is there renamed into place. A symbolic link that stands there is replaced, never
followed, and a file that holds a database is never replaced.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from workbench.errors import FileRefused
from workbench.tasks.sources import Guard

DATABASE = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, as the manifest names it."""

    path: Path
    bytes: int
    sha256: str


def check_folder(path: Path) -> None:
    """Raise FileRefused where the folder that a file is to stand in is not there."""
    if not path.parent.is_dir():
        raise FileRefused(
            "{path}: the folder {folder} isn't there; make it, or choose another.",
            path=path,
            folder=path.parent,
        )


class Outputs:
    """Files in the making; ``commit`` puts them in place, leaving the block without drops them."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._drafts: dict[Path, _Draft] = {}

    def __enter__(self) -> Outputs:
        return self

    def __exit__(self, *_: object) -> None:
        for draft in self._drafts.values():
            draft.drop()
        self._drafts.clear()

    def write(self, path: Path, data: bytes) -> None:
        """Add to the end of a file."""
        try:
            if path not in self._drafts:
                self.check(path)
                self._drafts[path] = _Draft(path)
            self._drafts[path].write(data)
        except OSError as error:
            raise _unwritable(path, error) from error

    def check(self, path: Path) -> None:
        """Raise FileRefused where a file can't be put in this place."""
        if not path.name or path.is_dir():
            raise FileRefused("{path}: a folder; name a file to write.", path=path)
        check_folder(path)
        found = self._guard.check(path)
        if found is not None and not path.is_symlink() and path.is_file():
            with path.open("rb") as file:
                head = file.read(len(DATABASE))
            if head == DATABASE:
                raise FileRefused(
                    "{path}: holds a database, perhaps a project; choose another file.", path=path
                )

    def finished(self) -> tuple[Written, ...]:
        """What has been written so far, put on the disk; nothing more goes into these files."""
        for draft in self._drafts.values():
            try:
                draft.finish()
            except OSError as error:
                raise _unwritable(draft.path, error) from error
        return tuple(draft.written for draft in self._drafts.values())

    def commit(self) -> None:
        """Put all files in place, in the order in which they were begun."""
        self.finished()
        for draft in self._drafts.values():
            try:
                draft.draft.replace(draft.path)
            except OSError as error:
                raise _unwritable(draft.path, error) from error
        for folder in {path.parent for path in self._drafts}:
            _sync(folder)
        self._drafts.clear()


class _Draft:
    """One file under another name."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.draft = path.with_name(f".{path.name[:200]}.{secrets.token_hex(4)}.part")
        self._digest = hashlib.sha256()
        self._size = 0
        self._file: BinaryIO = self.draft.open("xb")

    @property
    def written(self) -> Written:
        return Written(self.path, self._size, self._digest.hexdigest())

    def write(self, data: bytes) -> None:
        self._file.write(data)
        self._digest.update(data)
        self._size += len(data)

    def finish(self) -> None:
        if self._file.closed:
            return
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def drop(self) -> None:
        with contextlib.suppress(OSError):  # closing writes what is left, which a full disk refuses
            self._file.close()
        self.draft.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    """Let a renaming survive a power loss; Windows can't open folders, and need not."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unwritable(path: Path, error: OSError) -> FileRefused:
    return FileRefused(
        "{path}: can't be written ({reason}); what stood there is untouched.",
        path=path,
        reason=error.strerror or type(error).__name__,
    )
