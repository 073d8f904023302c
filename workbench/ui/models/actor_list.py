"""The register of a dispatch as a list: actors, their mentions, and who may be the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.french.names import variants
from workbench.model import Layer, Scheme, Span
from workbench.model.actors import Actor, Register, name_of, one_line
from workbench.ui.models.end_list import actor_kind, digit_of
from workbench.ui.wording import counted

RowRole = Qt.ItemDataRole.UserRole
Index: TypeAlias = QModelIndex | QPersistentModelIndex
Kind: TypeAlias = Literal["actor", "mention", "same"]

COMPARED = 200
"""Of this many actors, the first ones, the names are compared."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: an actor, a mention of it, or another actor that may be the same."""

    kind: Kind
    actor: Actor
    span: Span
    other: Actor | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What a line says; ``key`` is the digit of an actor, ``more`` stands quieter at the right."""

    kind: Kind
    key: str
    name: str
    type: str
    more: str


class ActorList(QAbstractListModel):
    """Actors by number; those that are open show their mentions below them."""

    def __init__(self, rename: Callable[[str, str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rename = rename
        self._text = ""
        self._scheme: Scheme | None = None
        self._register = Register()
        self._rows: list[Row] = []
        self._open: set[str] = set()
        self._dismissed: set[frozenset[str]] = set()
        self._document = ""

    def show_register(
        self, register: Register, *, layer: Layer | None, text: str, scheme: Scheme | None
    ) -> None:
        """Show the actors of a layer; what was open stays open."""
        document = layer.document_id if layer is not None else ""
        if document != self._document:
            self._document, self._open, self._dismissed = document, set(), set()
        self._register, self._text, self._scheme = register, text, scheme
        self._rebuild()

    def row(self, number: int) -> Row | None:
        """The line of that number."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def place_of(self, row: Row, *, number: int) -> int:
        """Where a line stands that was shown at that number, or what comes nearest to it.

        Where a question has been answered, the next one stands in its place.
        """
        for at, each in enumerate(self._rows):
            if each.kind == row.kind and each.span.id == row.span.id:
                return at
        if row.kind == "same":
            return min(number, len(self._rows) - 1)
        return self.place_of_span(row.span.id)

    def place_of_span(self, span_id: str) -> int:
        """The line of a mention where it is shown, else that of its actor; -1 for none."""
        actor = self._register.actor_of(span_id)
        found = -1
        for number, row in enumerate(self._rows):
            if row.kind == "mention" and row.span.id == span_id:
                return number
            if row.kind == "actor" and actor is not None and row.actor.number == actor.number:
                found = number
        return found

    def toggle(self, number: int, *, shown: bool) -> bool:
        """Show or hide the mentions of an actor; False where nothing changes."""
        row = self.row(number)
        if row is None or (row.actor.head.id in self._open) == shown:
            return False
        self._open ^= {row.actor.head.id}
        self._rebuild()
        return True

    def dismiss(self, row: Row) -> None:
        """Say no more that these two may be the same."""
        if row.other is not None:
            self._dismissed.add(frozenset((row.actor.head.id, row.other.head.id)))
            self._rebuild()

    def name(self, actor: Actor) -> str:
        """What an actor is called."""
        return name_of(actor.mentions, self._text)

    def told(self, row: Row) -> Told:
        """What a line says."""
        if row.kind == "same" and row.other is not None:
            name = self.tr("= {name}?").format(name=self.name(row.other))
            return Told("same", "", name, "", counted(row.other.number))
        if row.kind == "mention":
            start, end = row.span.start, row.span.end
            around = one_line(self._text[end : end + 40])
            return Told("mention", "", one_line(self._text[start:end]), "", around)
        count = len(row.actor.mentions)
        more = f"×{counted(count)}" if count > 1 else ""
        key = digit_of(row.actor.number) or counted(row.actor.number)
        return Told("actor", key, self.name(row.actor), actor_kind(self._scheme, row.actor), more)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The name of an actor can be written."""
        row = self.row(index.row())
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if row and row.kind == "actor" else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, what a screen reader says, or all that is told."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        told = self.told(row)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return told.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(
                    each for each in (told.key, told.name, told.type, told.more) if each
                )
            case Qt.ItemDataRole.UserRole:
                return told
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Name an actor."""
        row = self.row(index.row())
        if row is None or row.kind != "actor" or role != Qt.ItemDataRole.EditRole:
            return False
        if str(value).strip() != self.name(row.actor):
            self._rename(row.span.id, str(value))
        return True

    def _rebuild(self) -> None:
        same = self._suggested()
        self.beginResetModel()
        self._rows = []
        for actor in self._register.actors:
            self._rows.append(Row("actor", actor, actor.head))
            if actor.head.id in self._open:
                self._rows += [Row("mention", actor, span) for span in actor.mentions]
            self._rows += [
                Row("same", actor, other.head, other) for other in same.get(actor.number, ())
            ]
        self.endResetModel()

    def _suggested(self) -> dict[int, list[Actor]]:
        """For the actors that may be the same as a later one: those."""
        actors: Sequence[Actor] = self._register.actors[:COMPARED]
        found: dict[int, list[Actor]] = {}
        for first, second, _ in variants([self.name(each) for each in actors]):
            pair = actors[first], actors[second]
            if frozenset(each.head.id for each in pair) not in self._dismissed:
                found.setdefault(pair[0].number, []).append(pair[1])
        return found
