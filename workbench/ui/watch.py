"""Keeps an eye on what the open layer lacks by the rules of its scheme, and never at a bad time.

The warnings of ten thousand spans cost a tenth of a second and more. So nothing is looked at
while a key is answered: a moment after the last step, a few milliseconds at a time, with the
event loop between them; a span that has not changed since the last look is not looked at again.
Until a look is through, what the last one found goes on being shown.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from time import perf_counter
from types import MappingProxyType

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.model import Change, Document, Layer, Scheme, Span
from workbench.model.warnings import Known, Problem, looked
from workbench.ui.desk import Desk

PAUSE = 120
"""Milliseconds after the last step before a look begins."""

SLICE = 0.002
"""Seconds that a look takes at a time."""

BETWEEN = 64
"""How many steps of a look go by between two glances at the clock."""


@dataclass(frozen=True, slots=True)
class Findings:
    """The warnings of a layer in reading order, and by the id of the span they stand at."""

    problems: tuple[Problem, ...] = ()
    by_span: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    places: tuple[tuple[float, float, str], ...] = ()
    """Where those spans stand, for whoever goes from one to the next."""


class Watch(QObject):
    """The warnings of the layer on the desk, in reading order."""

    changed = Signal()
    """A look is through: ``problems`` holds for the layer as it stands."""
    arrived = Signal(object, int, int)
    """The focus went to a span with these warnings (a tuple of Problems), the how-manieth of how
    many such spans; none, 0, 0 where there is nothing to be warned about."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.problems: tuple[Problem, ...] = ()
        self.by_span: Mapping[str, tuple[Problem, ...]] = MappingProxyType({})
        self._places: tuple[tuple[float, float, str], ...] = ()
        self._seen: tuple[Layer, Scheme] | None = None
        self._look: Iterator[Findings | None] | None = None
        self._dropped: list[Iterator[Findings | None] | None] = []
        self._of: tuple[Layer, Scheme] | None = None
        self._known = Known()
        self._known_for: tuple[str, Scheme] | None = None
        self._waiting: list[Callable[[], object]] = []
        self._pause = self._timer(PAUSE)
        self._next = self._timer(0)
        desk.opened.connect(self._on_shown)
        desk.shown.connect(self._on_shown)
        desk.changed.connect(self._on_changed)

    @property
    def warned(self) -> frozenset[str]:
        """The ids of the spans that something is to be warned about."""
        return frozenset(self.by_span)

    @property
    def is_fresh(self) -> bool:
        """Whether the problems hold for the layer as it stands now."""
        subject = self._subject()
        return subject is not None and self._seen is not None and _same(subject, self._seen)

    def of(self, span_id: str) -> tuple[Problem, ...]:
        """What is to be warned about at a span, as far as is known."""
        return self.by_span.get(span_id, ())

    def when_fresh(self, then: Callable[[], object]) -> None:
        """Go on once the problems hold for the layer as it stands: at once where that is quick."""
        if self._subject() is None:
            return
        self._waiting.append(then)
        self._pause.stop()
        self._go_on()

    def next_warning(self, step: int) -> None:
        """Put the focus on the next span with a warning (+1), or the one before (-1), around."""
        self.when_fresh(lambda: self._jump(step))

    def _jump(self, step: int) -> None:
        layer, canvas = self._desk.layer, self._desk.canvas
        if layer is None or canvas is None:
            return
        if not self._places:
            self.arrived.emit((), 0, 0)
            return
        at = self._desk.span
        if at is not None and not at.start <= canvas.caret <= at.end:
            at = None  # the caret has gone on meanwhile
        here = _place(at) if at is not None else (canvas.caret, -math.inf, "")
        many = len(self._places)
        if step > 0:
            number = bisect_right(self._places, here) % many
        else:
            number = (bisect_left(self._places, here) - 1) % many
        span_id = self._places[number][2]
        canvas.focus_span(span_id)
        self.arrived.emit(self.by_span[span_id], number + 1, many)

    def _on_shown(self) -> None:
        """Another document: what was found belongs to the one before."""
        subject = self._subject()
        if subject is None or self._seen is None or subject[0].id != self._seen[0].id:
            self._waiting.clear()
            self._say(Findings(), subject=None)
        self._begin_soon()

    def _on_changed(self, change: Change) -> None:
        if change.kind in ("performed", "reloaded") or change.scheme:
            self._begin_soon()

    def _begin_soon(self) -> None:
        subject = self._subject()
        # Whether tables that are not the same object say the same is looked at in the pause.
        if subject is not None and self._seen is not None and _shared(subject, self._seen):
            return
        self._next.stop()
        # A look that is dropped has much to clean up: that too can wait until the pause.
        self._dropped.append(self._look)
        self._look = None
        if subject is None:
            self._pause.stop()
        elif self._waiting:
            self._next.start()
        else:
            self._pause.start()

    def _go_on(self) -> None:
        """One slice of a look; a layer that has moved on meanwhile is looked at from the start."""
        self._dropped.clear()
        subject, document = self._subject(), self._desk.document
        if subject is None or document is None:
            return
        if self.is_fresh:
            self._let_go_on()
            return
        if self._look is None or self._of is None or not _same(subject, self._of):
            self._begin(subject)
            self._look = _findings(subject[0], document, subject[1], known=self._known)
        found = next(self._look, None)
        if found is not None:
            self._say(found, subject=subject)
            self._note(subject[0])
            self._let_go_on()
            return
        end = perf_counter() + SLICE
        while found is None and perf_counter() < end:
            steps = islice(self._look, BETWEEN)
            found = next((each for each in steps if each is not None), None)
        if found is not None:
            self._look = iter((found,))  # it is told in a turn of its own
        self._next.start()

    def _begin(self, subject: tuple[Layer, Scheme]) -> None:
        layer, scheme = subject
        self._of = subject
        known_for = self._known_for
        if known_for is None or known_for[0] != layer.document_id or known_for[1] is not scheme:
            self._known = Known()
            self._known_for = layer.document_id, scheme

    def _say(self, found: Findings, *, subject: tuple[Layer, Scheme] | None) -> None:
        self._seen, self._look = subject, None
        self.problems, self.by_span = found.problems, MappingProxyType(found.by_span)
        self._places = found.places
        self.changed.emit()

    def _note(self, layer: Layer) -> None:
        """Tell the queue how many warnings there are."""
        if self._desk.project is not None and layer.revision:
            self._desk.project.note_warnings(layer.id, len(self.problems))

    def _let_go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def _subject(self) -> tuple[Layer, Scheme] | None:
        layer, scheme = self._desk.layer, self._desk.scheme
        return (layer, scheme) if layer is not None and scheme is not None else None

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._go_on)
        return timer


def _findings(
    layer: Layer, document: Document, scheme: Scheme, *, known: Known
) -> Iterator[Findings | None]:
    """Looks at a layer one small step after the other; the last one gives what was found."""
    found: dict[str | None, list[Problem]] = {}
    for problem in looked(layer, document, scheme, known=known):
        if problem is not None:
            found.setdefault(problem.span_id, []).append(problem)
        yield None
    by_span: dict[str, tuple[Problem, ...]] = {}
    problems: list[Problem] = []
    places: list[tuple[float, float, str]] = []
    for span in layer.ordered_spans():
        if span.id in found:
            places.append(_place(span))
            by_span[span.id] = tuple(found[span.id])
            problems += found[span.id]
        yield None
    yield Findings((*problems, *found.get(None, ())), by_span, tuple(places))


def _same(one: tuple[Layer, Scheme], other: tuple[Layer, Scheme]) -> bool:
    """Whether both say the same about the text by the same rules: state and time aside."""
    return _shared(one, other) or (
        one[0].id == other[0].id
        and one[0].spans == other[0].spans
        and one[0].relations == other[0].relations
        and one[1] is other[1]
    )


def _shared(one: tuple[Layer, Scheme], other: tuple[Layer, Scheme]) -> bool:
    """Whether both have the same tables and rules; a step shares those that it does not touch."""
    return (
        one[0].id == other[0].id
        and one[0].spans is other[0].spans
        and one[0].relations is other[0].relations
        and one[1] is other[1]
    )


def _place(span: Span) -> tuple[float, float, str]:
    return span.start, -span.end, span.id
