"""What the chooser lists: the ends that a link can have, with what is told of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.french.folding import fold
from workbench.french.sentences import sentence_at
from workbench.model import Relation, Scheme, Span, roles
from workbench.model.actors import Actor, given_name, name_of, one_line
from workbench.model.roles import Slot
from workbench.ui.ends import End, Place
from workbench.ui.wording import label_title, titled

RowRole = Qt.ItemDataRole.UserRole

AROUND = 60
"""How many characters are shown on either side of a mention, at most."""

FAR = 20_000
"""From this distance on, nobody counts the paragraphs between."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: an end, one mention of an actor below it, or words that are not labelled yet."""

    end: End | None
    place: tuple[int, int]
    is_mention: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What a line says. ``key`` is the digit that picks it, ``context`` before, words, after."""

    key: str
    name: str
    kind: str
    context: tuple[str, str, str]
    distance: str
    linked: bool
    inset: bool


class EndList(QAbstractListModel):
    """The ends that pass the filter, the best guess first; actors open to show their mentions."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place: Place | None = None
        self._slot: Slot | None = None
        self._near: list[End] = []
        self._ends: list[End] = []
        self._rows: list[Row] = []
        self._folded: dict[str, str] = {}
        self._links: Mapping[str, Relation] = {}
        self._numbered = False
        self._fresh: tuple[int, int] | None = None
        self._filter = ""
        self._sentence = (0, 0)

    def show_slot(self, place: Place, slot: Slot, *, fresh: tuple[int, int] | None) -> None:
        """Show what can fill a slot of a span; ``fresh`` are words that could be labelled for it.

        Digits are the numbers of the actors where only actors fill it, else of the lines.
        """
        span = place.span
        self._numbered = roles.actor_labels(place.scheme).issuperset(slot.others)
        self.place, self._slot, self._links = place, slot, place.links(slot)
        self._near, self._fresh = place.ends(slot), fresh
        self._search()
        self._sentence = sentence_at(place.text, span.start) or (span.start, span.end)
        self._rebuild()

    def set_filter(self, text: str) -> None:
        """Keep those whose words have these letters; empty keeps all."""
        wanted = fold(text).strip()
        if wanted == self._filter or self.place is None or self._slot is None:
            return
        self._filter = wanted
        self._search()
        self._rebuild()

    def clear_filter(self) -> None:
        """Filter no more; what is listed is told next."""
        self._filter = ""

    def row(self, number: int) -> Row | None:
        """The line of that number."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def first_open(self) -> int:
        """The first line that is not linked yet."""
        unlinked = (
            n for n, row in enumerate(self._rows) if row.end is None or not row.end.relation
        )
        return next(unlinked, 0)

    def row_of(self, span_id: str) -> int:
        """The line of a span, else the first."""
        found = (n for n, row in enumerate(self._rows) if row.end and row.end.span.id == span_id)
        return next(found, 0)

    def picked_by(self, digit: str) -> int | None:
        """The line that a digit picks."""
        for number in range(len(self._rows)):
            if self._key(number) == digit:
                return number
        return None

    def open(self, number: int) -> bool:
        """Show the mentions of the actor on a line below it; False where there are no more."""
        row = self.row(number)
        if row is None or row.end is None or row.end.actor is None or row.is_mention:
            return False
        others = [each for each in row.end.actor.mentions if each.id != row.end.span.id]
        below = self.row(number + 1)
        if not others or (below is not None and below.is_mention):
            return False
        rows = [
            Row(End(each, row.end.actor, self._links.get(each.id)), (each.start, each.end), True)
            for each in others
        ]
        self.beginInsertRows(QModelIndex(), number + 1, number + len(rows))
        self._rows[number + 1 : number + 1] = rows
        self.endInsertRows()
        return True

    def shut(self, number: int) -> int:
        """Hide the mentions around a line again; answers with the line of their actor."""
        while number > 0 and self._rows[number].is_mention:
            number -= 1
        last = number + 1
        while last < len(self._rows) and self._rows[last].is_mention:
            last += 1
        if last > number + 1:
            self.beginRemoveRows(QModelIndex(), number + 1, last - 1)
            del self._rows[number + 1 : last]
            self.endRemoveRows()
        return number

    def told(self, number: int) -> Told | None:
        """What a line says."""
        row, place = self.row(number), self.place
        if row is None or place is None:
            return None
        start, end = row.place
        words = one_line(place.text[start:end])
        around = (
            one_line(place.text[max(0, start - AROUND) : start]),
            words,
            one_line(place.text[end : end + AROUND]),
        )
        if row.end is None:
            name = self.tr("New: {words}").format(words=words)
            return Told("", name, "", around, self._distance(start, end), False, False)
        name = words if row.is_mention else self._name(row.end)
        kind = "" if row.is_mention else self._kind(row.end)
        linked = row.end.relation is not None
        distance = self._distance(start, end)
        return Told(self._key(number), name, kind, around, distance, linked, row.is_mention)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The name, what a screen reader says, or all that is told."""
        told = self.told(index.row()) if index.isValid() else None
        if told is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return told.name
            case Qt.ItemDataRole.AccessibleTextRole:
                linked = self.tr("linked") if told.linked else ""
                said = (told.key, told.name, told.kind, told.distance, linked)
                return ", ".join(each for each in said if each)
            case Qt.ItemDataRole.UserRole:
                return told
        return None

    def forget(self) -> None:
        """Another document is shown: its words are others."""
        self._folded.clear()

    def warm(self, spans: Iterable[Span]) -> None:
        """Fold the words of these, so that a search finds them folded."""
        for span in spans:
            self._searched(span)

    def _rebuild(self) -> None:
        self.beginResetModel()
        fresh = [Row(None, self._fresh)] if self._fresh is not None and not self._filter else []
        self._rows = fresh + [Row(end, (end.span.start, end.span.end)) for end in self._ends]
        self.endResetModel()

    def _search(self) -> None:
        assert self.place is not None
        assert self._slot is not None
        wanted = self._filter
        if not wanted:
            self._ends = self._near
            return
        self._ends = self.place.search(
            self._slot, lambda span: wanted in self._searched(span), near=self._near
        )

    def _searched(self, span: Span) -> str:
        """The folded words in which a search looks, with the name that a hand gave."""
        assert self.place is not None
        text = self.place.text
        words = text[span.start : span.end]
        found = self._folded.get(words)
        if found is None:
            found = self._folded[words] = fold(words)
        return f"{found}\n{fold(name)}" if (name := given_name(span)) else found

    def _key(self, number: int) -> str:
        row = self._rows[number]
        if row.end is None or row.is_mention:
            return ""
        if self._numbered:
            return digit_of(row.end.actor.number) if row.end.actor is not None else ""
        return digit_of(number + (0 if self._rows[0].end is None else 1))

    def _name(self, end: End) -> str:
        assert self.place is not None
        if end.actor is not None:
            return name_of(end.actor.mentions, self.place.text)
        return one_line(end.span.text_of(self.place.text))

    def _kind(self, end: End) -> str:
        assert self.place is not None
        if end.actor is None:
            return label_title(self.place.scheme, end.span.label)
        return actor_kind(self.place.scheme, end.actor)

    def _distance(self, start: int, end: int) -> str:
        assert self.place is not None
        text, span = self.place.text, self.place.span
        if start < self._sentence[1] and end > self._sentence[0]:
            return self.tr("same sentence")
        before = start < span.start
        between = (end, span.start) if before else (span.end, start)
        if between[1] - between[0] > FAR:
            return self.tr("far before") if before else self.tr("far after")
        count = len(_BREAK.findall(text, *between))
        if not count:
            return self.tr("same paragraph")
        if before:
            return self.tr("%n paragraph(s) before", None, count)
        return self.tr("%n paragraph(s) after", None, count)


def slot_title(slot: Slot) -> str:
    """What a slot is called: as its relation, turned round where it leads here."""
    title = titled(slot.relation.title, slot.relation.key)
    return title if slot.outward else f"← {title}"


def actor_kind(scheme: Scheme | None, actor: Actor) -> str:
    """The type of an actor in the words of the scheme, without what stands in brackets."""
    key = actor.type
    for attribute in scheme.attributes if scheme is not None else ():
        if attribute.key == "type" and attribute.choice_titles is not None:
            return titled(attribute.choice_titles.get(key, {}), key).partition(" (")[0]
    return key


def digit_of(number: int) -> str:
    """The digit of an actor or a line: 1 to 9, and 0 for the tenth; empty for the others."""
    return str(number % 10) if 1 <= number <= 10 else ""


_BREAK = re.compile(r"\n+")
