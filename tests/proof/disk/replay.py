"""What a disk may hold after the power went, for every moment of a recorded run.

A file's content is sure once the file was synced, its name once the folder was. What was done
since may have reached the disk wholly, in part (sectors of 512 bytes, in any order) or not at
all. ``cuts`` goes through a log of ``disk.c`` and, after each record, answers with the states
that are possible there.

One file of the folder is the witness's own: what the program writes to ``ACKNOWLEDGED`` says
what it has promised by then, and is not part of the disk.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

ACKNOWLEDGED = "acknowledged"
SECTOR = 512
WAYS = ("nothing", "everything", "names", "data", "first halves", "second halves", "random")
"""Of what was not synced: which part has reached the disk.

``names``: names only; ``data``: content only; ``halves``: of each write, its first or last
sectors; ``random``: any sectors, and the names up to any point.
"""

State: TypeAlias = Mapping[str, bytes]
"""The files of the folder, by name."""


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the log."""

    verb: str
    inode: int
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """The power goes here: what may be on the disk, and what was promised by then."""

    place: int
    way: str
    state: State
    acknowledged: tuple[str, ...]


@dataclass(slots=True)
class _File:
    sure: bytes = b""
    pending: list[Record] = field(default_factory=list)


def records(log: Path) -> Iterator[Record]:
    """The records of a log of ``disk.c``, in order."""
    data = log.read_bytes()
    place = 0
    while place < len(data):
        line_end = data.index(b"\n", place)
        verb, inode, offset, length = data[place:line_end].split()
        place = line_end + 1 + int(length)
        yield Record(verb.decode(), int(inode), int(offset), data[line_end + 1 : place])


def cuts(log: Path, *, seeds: int = 2, before: State | None = None) -> Iterator[Cut]:
    """Every moment at which the power may go, and every way in which it may leave the disk.

    ``before`` is what stood in the folder, surely, when the log begins.
    """
    disk = _Disk({name: _File(content) for name, content in (before or {}).items()})
    for place, record in enumerate(records(log)):
        disk.take(record)
        acknowledged = tuple(disk.acknowledged.decode().split())
        for way in WAYS:
            for seed in range(seeds if way == "random" else 1):
                chance = random.Random(f"{place}:{seed}")
                yield Cut(place, way, disk.left(way, chance), acknowledged)


class _Disk:
    def __init__(self, names: dict[str, _File]) -> None:
        self.names = dict(names)
        self.sure_names = dict(names)
        self.pending_names: list[dict[str, _File]] = []
        self.files: dict[int, _File] = {}
        self.acknowledged = b""
        self.witness = -1

    def take(self, record: Record) -> None:
        match record.verb:
            case "create" | "open":
                self._open(record)
            case "write" if record.inode == self.witness:
                self.acknowledged += record.data
            case "write" | "size":
                self.files[record.inode].pending.append(record)
            case "sync":
                if record.inode != self.witness:
                    file = self.files[record.inode]
                    file.sure, file.pending = _applied(file), []
            case "sync-names":
                self.sure_names, self.pending_names = dict(self.names), []
            case "unlink":
                self.names.pop(record.data.decode(), None)
                self._renamed()
            case "rename" | "link":
                old, new = record.data.decode().split("\n")
                self.names[new] = self.names[old]
                if record.verb == "rename":
                    del self.names[old]
                self._renamed()
            case _:
                raise AssertionError(record)

    def left(self, way: str, chance: random.Random) -> State:
        """What is on the disk if the power goes now."""
        match way:
            case "nothing" | "data":
                names = self.sure_names
            case "random":
                steps = [self.sure_names, *self.pending_names]
                names = steps[int(chance.random() * len(steps))]
            case _:
                names = self.names
        return {name: _left(file, way, chance) for name, file in names.items()}

    def _open(self, record: Record) -> None:
        name = record.data.decode()
        if name == ACKNOWLEDGED:
            self.witness = record.inode
        elif record.verb == "create":
            self.files[record.inode] = self.names[name] = _File()
            self._renamed()
        else:
            self.files[record.inode] = self.names[name]

    def _renamed(self) -> None:
        self.pending_names.append(dict(self.names))


def _left(file: _File, way: str, chance: random.Random) -> bytes:
    if not file.pending or way in ("nothing", "names"):
        return file.sure
    if way in ("everything", "data"):
        return _applied(file)
    content = bytearray(file.sure)
    for record in file.pending:
        if record.verb == "size":
            if way != "random" or chance.random() < 0.5:
                _resize(content, record.offset)
            continue
        for start, end in _kept(record, way, chance):
            _write(content, start, record.data[start - record.offset : end - record.offset])
    return bytes(content)


def _kept(record: Record, way: str, chance: random.Random) -> Iterator[tuple[int, int]]:
    """The stretches of a write that reach the disk; sectors are never torn."""
    end = record.offset + len(record.data)
    edges = [record.offset, *range((record.offset // SECTOR + 1) * SECTOR, end, SECTOR), end]
    sectors = list(pairwise(edges))
    half = (len(sectors) + 1) // 2
    match way:
        case "first halves":
            yield from sectors[:half]
        case "second halves":
            yield from sectors[half:]
        case _:
            yield from (sector for sector in sectors if chance.random() < 0.5)


def _applied(file: _File) -> bytes:
    if not file.pending:
        return file.sure
    content = bytearray(file.sure)
    for record in file.pending:
        if record.verb == "size":
            _resize(content, record.offset)
        else:
            _write(content, record.offset, record.data)
    return bytes(content)


def _write(content: bytearray, offset: int, data: bytes) -> None:
    if len(content) < offset:
        _resize(content, offset)
    content[offset : offset + len(data)] = data


def _resize(content: bytearray, size: int) -> None:
    del content[size:]
    content.extend(bytes(size - len(content)))
