"""A seat to plan at: the layer, the caret and the focus as the keys would leave them.

It does what the window does with the program's own functions, and nothing else; that the window
agrees is what the journeys show.
"""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from typing import cast

from workbench.model import Attributes, Document, Layer, Op, Relation, Scheme, Span, verbs
from workbench.model.actors import register
from workbench.model.layer import layer_of
from workbench.project import Project
from workbench.ui import proposing
from workbench.ui.broken import broken
from workbench.ui.ends import Place

Spot = tuple[int, int, str]
"""A span without its id: start, end, label."""

Ends = tuple[str, Spot, Spot]
"""A relation without ids: label and both ends."""


class Seat:
    """One layer being made."""

    def __init__(self, document: Document, scheme: Scheme) -> None:
        self.document, self.scheme = document, scheme
        self.layer = layer_of(document.id, "ines")
        self.caret = 0
        self.focus: Span | None = None
        self._hand: set[tuple[str, str]] = set()

    @property
    def span(self) -> Span:
        """The span that has the focus, as it stands."""
        assert self.focus is not None
        return self.layer.spans[self.focus.id]

    def copied(self) -> Seat:
        """Another seat that stands as this one does."""
        other = copy(self)
        other._hand = set(self._hand)
        return other

    def at(self, spot: Spot) -> Span | None:
        """The span of that place and label."""
        return next((span for span in self.layer.spans.values() if spot_of(span) == spot), None)

    def place_of(self, span_id: str, layer: Layer) -> Place:
        """A span as the place where links begin, in the layer as it may be by then."""
        actors = register(layer, self.scheme)
        return Place(layer, self.document.text, self.scheme, actors, layer.spans[span_id])

    def mark(self, start: int, end: int, label: str, *, caret: int) -> None:
        """Give words a label; the caret goes nowhere."""
        op = proposing.marked(
            self._project, self.layer, self.document, label=label, start=start, end=end
        )
        self.caret = caret
        self._done(op)

    def move_start(self, start: int) -> None:
        """Move the start of the span that has the focus."""
        span, end = self.span, self.span.end
        attributes, names = proposing.again(
            self._project, self.layer, self.document, span=span, start=start, end=end
        )
        op = verbs.resize(
            self.layer,
            self.document,
            span_id=span.id,
            start=start,
            end=end,
            attributes=attributes,
            proposed=names,
            keep_spaces=True,
        )
        self.layer = self.layer.apply(op)

    def describe(self, name: str, value: object) -> None:
        """Set an attribute of the span that has the focus, by hand."""
        self._hand.add((self.span.id, name))
        op = verbs.describe_all(self.layer, span_ids=[self.span.id], attributes={name: value})
        self.layer = self.layer.apply(op)

    def break_off(self) -> Op:
        """What the key for going on with a quote would do."""
        return broken(
            self.layer,
            self.document,
            self.scheme,
            span=self.span,
            selection=None,
            caret=self.caret,
        )

    def go_on(self, op: Op) -> None:
        """Do what that key does; the second part has the focus."""
        self._done(op)

    def hand_set(self, layer_id: str, span_id: str) -> frozenset[str]:
        """Which attributes of a span a hand has set, as a project would know."""
        return frozenset(name for each, name in self._hand if each == span_id)

    @property
    def _project(self) -> Project:
        return cast("Project", self)

    def _done(self, op: Op) -> None:
        self.layer = self.layer.apply(op)
        made = (e.after for e in op.edits if e.before is None and isinstance(e.after, Span))
        self.look_at(next(made))

    def look_at(self, span: Span, *, from_start: bool = False) -> None:
        """Put the focus on a span; the caret follows where it is elsewhere."""
        self.focus = span
        if from_start or not span.start <= self.caret <= span.end:
            self.caret = span.start


def spot_of(span: Span) -> Spot:
    return span.start, span.end, span.label


def ends_of(layer: Layer, relation: Relation) -> Ends:
    spans = layer.spans
    return relation.label, spot_of(spans[relation.source]), spot_of(spans[relation.target])


def all_ends(layer: Layer, relations: Iterable[Relation] | None = None) -> frozenset[Ends]:
    """The relations of a layer, by label and ends."""
    relations = layer.relations.values() if relations is None else relations
    return frozenset(ends_of(layer, each) for each in relations)


def told(attributes: Attributes, scheme: Scheme) -> dict[str, object]:
    """The attributes that people set; what is worked out from the rest is left aside."""
    derived = {each.key for each in scheme.attributes if each.derived}
    return {name: value for name, value in attributes.items() if name not in derived}
