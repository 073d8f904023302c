"""The steps on a layer as a list, the newest first; a step is read when its line is seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from workbench.model import Layer, Scheme
from workbench.model.verbs import NOT_UNDOABLE
from workbench.project import Entry
from workbench.ui.telling import Past, Teller
from workbench.ui.wording import step_words

RowRole = Qt.ItemDataRole.UserRole
Index: TypeAlias = QModelIndex | QPersistentModelIndex

KEPT = 512
"""So many lines are kept as they were read."""

UNSEEN = frozenset({"time"})
"""Steps that say nothing about the text."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a line says; ``undone``: the step was taken back later."""

    what: str
    when: str
    who: str
    more: str
    undone: bool


class HistoryList(QAbstractListModel):
    """A line for each step on the layer, or on one span of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.teller = Teller()
        self._shown: Sequence[int] = ()
        self._span = ""
        self._gestures: dict[str, Entry] = {}
        self._undone: set[str] = set()
        self._lines: dict[tuple[int, bool, int], Told] = {}

    def show_layer(self, layer: Layer | None, *, text: str, scheme: Scheme | None) -> None:
        """Begin anew, with a layer none of whose steps are known yet."""
        self.beginResetModel()
        self.teller = Teller(text, scheme, Past(layer))
        self._gestures, self._undone, self._lines = {}, set(), {}
        self._choose()
        self.endResetModel()

    def add_steps(self, entries: Sequence[Entry], layer: Layer) -> None:
        """Take the steps that came after those that are known, and the layer as it is now."""
        self.beginResetModel()
        self.teller.past.add(entries, layer=layer)
        for entry in entries:
            self._gestures[entry.gesture] = entry
        self._undone = set()
        for entry in reversed(self.teller.past.entries):
            if entry.undoes and entry.gesture not in self._undone:
                self._undone.add(entry.undoes)
        self._choose()
        self.endResetModel()

    def look_back(self) -> bool:
        """Make ready some more of what the lines further down say; whether there is more."""
        return self.teller.past.look_back()

    @property
    def last(self) -> int:
        """The revision that the newest known step led to."""
        entries = self.teller.past.entries
        return entries[-1].revision if entries else 0

    def show_span(self, span_id: str) -> None:
        """Show the steps on one span only; empty: all."""
        if span_id != self._span:
            self.beginResetModel()
            self._span = span_id
            self._choose()
            self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The step of a line."""
        if not 0 <= row < len(self._shown):
            return None
        return self.teller.past.entries[self._shown[row]]

    def lines(self, row: int) -> list[str]:
        """All that the step of a line changed."""
        return self.teller.lines(self._shown[row]) if 0 <= row < len(self._shown) else []

    def row_of(self, op_id: str) -> int:
        """The line of a step; -1 where it has none."""
        for row in range(len(self._shown)):
            found = self.entry(row)
            if found is not None and found.op_id == op_id:
                return row
        return -1

    def touched(self, row: int) -> str:
        """A span that the step of a line touched and that is still there, or nothing."""
        past = self.teller.past
        if not 0 <= row < len(self._shown) or past.layer is None or past.is_long(self._shown[row]):
            return ""
        for kind, key, before, after in past.changes(self._shown[row]):
            wanted = key if kind == "span" else str((after or before or {}).get("source", ""))
            if wanted in past.layer.spans:
                return wanted
        return ""

    def may_take_back(self, row: int, *, who: str) -> bool:
        """Whether a step is somebody's own, and stands."""
        entry = self.entry(row)
        return (
            entry is not None
            and entry.who == who
            and not entry.undoes
            and entry.name not in NOT_UNDOABLE
            and entry.gesture not in self._undone
        )

    def _choose(self) -> None:
        past = self.teller.past
        places = past.about(self._span) if self._span else range(len(past.entries))
        self._shown = [
            place for place in reversed(places) if past.entries[place].name not in UNSEEN
        ]

    def told(self, row: int) -> Told:
        """What a line says; read once, for a step says the same until it is taken back."""
        place = self._shown[row]
        undone = self.teller.past.entries[place].gesture in self._undone
        key = place, undone, QDate.currentDate().toJulianDay()
        if key not in self._lines:
            if len(self._lines) >= KEPT:
                self._lines.clear()
            self._lines[key] = self._told(place, undone=undone)
        return self._lines[key]

    def _told(self, place: int, *, undone: bool) -> Told:
        entry = self.teller.past.entries[place]
        what = self._named(entry)
        if undone:
            what = self.tr("(taken back) {step}").format(step=what)
        more = ""
        if not self.teller.past.is_long(place):
            more = " · ".join(self.teller.lines(place, most=2))
        return Told(what, when(entry.at), entry.who, more, undone)

    def _named(self, entry: Entry) -> str:
        said = step_words(entry.name, entry.details, self.teller.scheme)
        if not entry.undoes:
            return said
        taken = self._gestures.get(entry.undoes)
        if taken is not None and taken.undoes:
            return self.tr("Done again: {step}").format(step=said)
        return self.tr("Taken back: {step}").format(step=said)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many steps are listed."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line for the painter, or its words."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        roles = Qt.ItemDataRole
        if role == RowRole:
            return self.told(index.row())
        if role in (roles.DisplayRole, roles.AccessibleTextRole):
            told = self.told(index.row())
            return ", ".join(filter(None, (told.what, told.when, told.who, told.more)))
        return None


def when(at: str) -> str:
    """A moment as one says it: the hour for today, the day with it for others."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    today = QDateTime.currentDateTime().date()
    locale = QLocale()
    if moment.date() == today:
        return locale.toString(moment, "HH:mm")
    same_year = moment.date().year() == today.year()
    return locale.toString(moment, "d MMM HH:mm" if same_year else "d MMM yyyy HH:mm")
