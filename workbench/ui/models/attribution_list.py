"""Who said what, and which figure is from whom: the attributions of a layer, as a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.model import Layer, Relation, Scheme, Span, roles
from workbench.model.actors import Register, in_order, name_of, one_line
from workbench.model.roles import CONTINUES, CUE, VIA
from workbench.model.warnings import Problem
from workbench.ui.wording import label_title, problem_words, titled

RowRole = Qt.ItemDataRole.UserRole
Index: TypeAlias = QModelIndex | QPersistentModelIndex
Show: TypeAlias = Literal["all", "warnings"] | str
"""What is listed: everything, what has warnings, or one label."""

SHOWN = 240
"""So many characters of the words are shown at most."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a line says; ``missing`` tells that nobody stands for ``who``."""

    label: str
    who: str
    missing: bool
    more: str
    words: str
    warnings: tuple[str, ...]


class AttributionList(QAbstractListModel):
    """One line for each span that somebody stands behind, in reading order.

    ``begun`` gives the relations that begin at a span, as the page has them at hand.
    """

    def __init__(
        self, begun: Callable[[str], Iterable[Relation]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._begun = begun
        self._spans: list[Span] = []
        self._places: dict[str, int] = {}
        self._all: list[Span] = []
        self._warnings: Mapping[str, tuple[Problem, ...]] = {}
        self._layer: Layer | None = None
        self._scheme: Scheme | None = None
        self._register = Register()
        self._text = ""
        self._shown: Show = "all"

    def show_layer(
        self, layer: Layer | None, *, text: str, scheme: Scheme | None, register: Register
    ) -> None:
        """Show the attributions of a layer."""
        self._layer, self._text, self._scheme, self._register = layer, text, scheme, register
        labels = attributed(scheme)
        spans = layer.spans.values() if layer is not None else ()
        self._all = in_order(span for span in spans if span.label in labels)
        self._rebuild()

    def show_warnings(self, warnings: Mapping[str, tuple[Problem, ...]]) -> None:
        """Take what is to be warned about, by span."""
        self._warnings = warnings
        if self._shown == "warnings":
            self._rebuild()
        else:
            self._say_again()

    def set_shown(self, shown: Show) -> None:
        """Show everything, only what has warnings, or only one label."""
        if shown != self._shown:
            self._shown = shown
            self._rebuild()

    @property
    def warned(self) -> int:
        """How many attributions have warnings."""
        return sum(span.id in self._warnings for span in self._all)

    def span_of(self, number: int) -> Span | None:
        """The span of a line."""
        return self._spans[number] if 0 <= number < len(self._spans) else None

    def place_of(self, span_id: str) -> int:
        """The line of a span; -1 where it has none."""
        return self._places.get(span_id, -1)

    def told(self, span: Span) -> Told:
        """What a line says."""
        who, more = self._who(span), []
        for relation in self._begun(span.id):
            if relation.label in (CUE, VIA):
                words = self._named(relation.target)
                kind = roles.find(self._scheme, relation.label)
                title = titled(kind.title, kind.key).lower() if kind is not None else ""
                more.append(words if relation.label == CUE else f"{title} {words}")
        problems = self._warnings.get(span.id, ())
        missing = not who
        if missing:
            kind = roles.primary(self._scheme, span.label)
            who = self.tr("no {slot}").format(
                slot=titled(kind.title, kind.key).lower() if kind is not None else ""
            )
        return Told(
            span.label,
            who,
            missing,
            " · ".join(more),
            one_line(span.text_of(self._text)[:SHOWN]),
            tuple(problem_words(each, self._scheme) for each in problems),
        )

    def rowCount(self, parent: Index | None = None) -> int:
        """How many attributions are listed."""
        return 0 if parent is not None and parent.isValid() else len(self._spans)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Who and what, what a screen reader says, or all that is told."""
        span = self.span_of(index.row()) if index.isValid() else None
        if span is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                told = self.told(span)
                return f"{told.who}: {told.words}"
            case Qt.ItemDataRole.AccessibleTextRole:
                told = self.told(span)
                kind = label_title(self._scheme, told.label)
                said = (kind, told.who, told.more, told.words, *told.warnings)
                return ", ".join(each for each in said if each)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(self.told(span).warnings)
            case Qt.ItemDataRole.UserRole:
                return self.told(span)
        return None

    def _who(self, span: Span) -> str:
        """Who stands behind a span: by its own link, else by that of the part it continues."""
        seen: set[str] = set()
        at: str | None = span.id
        while at is not None and at not in seen:
            seen.add(at)
            begun = self._begun(at)
            kind = roles.primary(self._scheme, span.label)
            names = [self._named(r.target) for r in begun if kind and r.label == kind.key]
            if names:
                said = ", ".join(names)
                return f"… {said}" if at != span.id else said
            at = next((each.target for each in begun if each.label == CONTINUES), None)
        return ""

    def _named(self, span_id: str) -> str:
        actor = self._register.actor_of(span_id)
        if actor is not None:
            return name_of(actor.mentions, self._text)
        span = self._layer.spans.get(span_id) if self._layer is not None else None
        return one_line(span.text_of(self._text)) if span is not None else ""

    def _rebuild(self) -> None:
        if self._shown == "warnings":
            spans = [span for span in self._all if span.id in self._warnings]
        elif self._shown == "all":
            spans = self._all
        else:
            spans = [span for span in self._all if span.label == self._shown]
        if [span.id for span in spans] == [span.id for span in self._spans]:
            # Most steps change what lines say, not which there are.
            self._spans = spans
            self._say_again()
            return
        self.beginResetModel()
        self._spans = spans
        self._places = {span.id: number for number, span in enumerate(spans)}
        self.endResetModel()

    def _say_again(self) -> None:
        if self._spans:
            self.dataChanged.emit(self.index(0), self.index(len(self._spans) - 1))


def attributed(scheme: Scheme | None) -> tuple[str, ...]:
    """The labels of what somebody stands behind: those whose first wish is an actor."""
    found = []
    actors = roles.actor_labels(scheme)
    for label in scheme.labels if scheme is not None else ():
        kind = roles.primary(scheme, label.key)
        if kind is not None and label.key not in actors and not actors.isdisjoint(kind.targets):
            found.append(label.key)
    return tuple(found)
