"""What the list of documents is filtered by, as sets that are read once and then kept in step.

A set of documents is a whole number with one bit for each key, so that two filters over a hundred
thousand documents are one operation on two numbers. What a step has changed is read again for
its document alone; whatever else is written, all is forgotten and read anew when it is asked for.
Only for a file, which nobody else writes to.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import compress
from typing import Any, Protocol, TypeAlias

from workbench.model.annotation import STATUSES

Bits: TypeAlias = int
"""A set of documents, by their keys."""

STATUS, WARNED, COMMENTED, QUESTIONED, THERE = 3, 4, 8, 16, 128
"""What the code of a document is made of: the number of its status, and flags."""

CODE = (
    "CASE status WHEN 'in_progress' THEN 1 WHEN 'done' THEN 2 WHEN 'skipped' THEN 3 ELSE 0 END"
    " + 4 * (warnings > 0) + 8 * (comments > 0) + 16 * (questions > 0)"
)
CODES = f"SELECT document_key, {CODE} FROM layer WHERE owner = ?"
ITS_CODE = f"{CODES} AND document_key = ?"
SOME_CODES = f"{CODES} AND document_key > ? ORDER BY document_key LIMIT ?"
SOME = 4_000
"""How many are read at a time, while nobody waits for them."""
EXTENT = "SELECT min(key), max(key), (SELECT count(*) FROM heading) FROM document"
KEYS = "SELECT document_key FROM heading"
LABELLED = "SELECT document_key FROM layer_label WHERE (owner, label) = (?, ?)"
IS_LABELLED = f"{LABELLED} AND document_key = ?"
HEADED = {
    "source": f"{KEYS} WHERE source = ?",
    "since": f"{KEYS} WHERE date >= ?",
    "until": f"{KEYS} WHERE date > '' AND date < ?",
}
MOST_HEADED = 40
"""Of how many sources and dates the documents are kept."""

ONES = bytes(code == 49 for code in range(256))
"""From the digits of a number to what may be asked one by one."""


class Asked(Protocol):
    """A database that is asked in the spelling of its driver: a link is one."""

    def say(self, text: str, values: Sequence[object] = ()) -> list[Any]:
        """The rows of a statement."""


class Facts:
    """What can be asked of the documents, as one annotator sees them."""

    def __init__(self, link: Asked, owner: str) -> None:
        self._link = link
        self._owner = owner
        self._stale: set[int] = set()
        self._sets: dict[object, Bits] = {}
        self._labels: dict[str, Bits] = {}
        self._headed: dict[tuple[str, str], Bits] = {}
        self._codes = bytearray()
        self._reading: Iterator[None] | None = self._read()

    def read_on(self) -> bool:
        """Read a part of what is not read yet; whether there is more."""
        if self._reading is not None and next(self._reading, _READ) is _READ:
            self._reading = None
        return self._reading is not None

    def touch(self, key: int) -> None:
        """What is known of a document may have changed."""
        self._stale.add(key)

    @property
    def documents(self) -> Bits:
        """All documents."""
        return self._having("there", lambda code: bool(code & THERE))

    def in_states(self, statuses: Sequence[str]) -> Bits:
        """Those in one of these states; without a layer a document is new."""
        wanted = {STATUSES.index(status) for status in statuses}
        return self._having(
            ("states", *sorted(wanted)),
            lambda code: bool(code & THERE) and code & STATUS in wanted,
        )

    def having(self, flag: int) -> Bits:
        """Those of which a flag tells."""
        return self._having(flag, lambda code: bool(code & flag))

    def labelled(self, labels: Collection[str]) -> Bits:
        """Those with a span of one of these labels."""
        self._catch_up()
        found = 0
        for label in labels:
            if label not in self._labels:
                rows = self._link.say(LABELLED, (self._owner, label))
                self._labels[label] = self._bits(key for (key,) in rows)
            found |= self._labels[label]
        return found

    def headed(self, name: str, value: str) -> Bits:
        """Those from a source, since a date, or until one."""
        self._catch_up()
        if (name, value) not in self._headed:
            if len(self._headed) >= MOST_HEADED:
                del self._headed[next(iter(self._headed))]
            rows = self._link.say(HEADED[name], (value,))
            self._headed[name, value] = self._bits(key for (key,) in rows)
        return self._headed[name, value]

    def keys(self, bits: Bits, order: array[int] | None = None) -> array[int]:
        """The keys of a set: those of an order that are in it, else ascending."""
        size = len(self._codes)
        mask = format(bits, f"0{size}b")[::-1].encode().translate(ONES)
        if order is None:
            return array("q", compress(range(size), mask))
        return array("q", compress(order, map(mask.__getitem__, order)))

    def _having(self, name: object, is_meant: Callable[[int], bool]) -> Bits:
        self._catch_up()
        if name not in self._sets:
            digits = bytes(49 if is_meant(code) else 48 for code in range(256))
            self._sets[name] = int(self._codes.translate(digits)[::-1], 2)
        return self._sets[name]

    def _read(self) -> Iterator[None]:
        [(first, last, many)] = self._link.say(EXTENT)
        last = last or 0
        if first is not None and last - first + 1 == many:
            self._codes = bytearray(first) + bytearray((THERE,)) * many
        else:
            self._codes = bytearray(last + 1)
            for (key,) in self._link.say(KEYS):
                self._codes[key] = THERE
        after = -1
        while rows := self._link.say(SOME_CODES, (self._owner, after, SOME)):
            after = rows[-1][0]
            for key, code in rows:
                self._codes[key] = THERE | code
            yield

    def _bits(self, keys: Iterable[int]) -> Bits:
        digits = bytearray(b"0") * len(self._codes)
        for key in keys:
            digits[key] = 49
        return int(digits[::-1], 2)

    def _catch_up(self) -> None:
        """Read what is left, and again what a step may have changed."""
        while self.read_on():
            pass
        if not self._stale:
            return
        for key in self._stale:
            rows = self._link.say(ITS_CODE, (self._owner, key))
            self._codes[key] = THERE | (rows[0][1] if rows else 0)
            for label, bits in self._labels.items():
                has = bool(self._link.say(IS_LABELLED, (self._owner, label, key)))
                self._labels[label] = bits | 1 << key if has else bits & ~(1 << key)
        self._stale.clear()
        self._sets.clear()


def sorted_keys(link: Asked, sorting: str) -> Iterator[array[int] | None]:
    """The keys of all documents by title, date or source; None for each part but the last."""
    table, key = ("document", "key") if sorting == "title" else ("heading", "document_key")
    statement = (
        f'SELECT "{key}", {sorting} FROM {table} WHERE ({sorting}, "{key}") > (?, ?)'
        f' ORDER BY {sorting}, "{key}" LIMIT ?'
    )
    found = array("q")
    after: tuple[object, int] = ("", -1)
    while rows := link.say(statement, (*after, SOME)):
        found.extend(key for key, _ in rows)
        after = (rows[-1][1], rows[-1][0])
        yield None
    yield found


_READ = object()
