"""A review as the page reads it: bars in place of spans, links as each reader draws them. No Qt."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from types import MappingProxyType

from workbench.model import Change, Document, Edit, Layer, Op, Relation
from workbench.review.cases import Review
from workbench.ui.review.compare.marks import Mark, Marker, Shown
from workbench.ui.review.compare.tags import linked, who
from workbench.ui.text.links import Links
from workbench.ui.text.reading import NO_SIGNS, OWN, Reading, Signs
from workbench.ui.text.segments import Placed

LANES = 32
"""More bars than a unit ever has."""


class CompareReading(Reading):
    """A document with the bars of its units, indexed by segment.

    The bars make a layer of their own, which is nobody's and is never saved.
    """

    def __init__(self, document: Document, review: Review, marker: Marker) -> None:
        self._unit_of_gold: dict[str, str] | None = None
        self._places: list[int] = []
        self._marks: dict[str, tuple[Shown, Mark]] = {}
        self.review, self.marker = review, marker
        self.order = marker.mark(review)
        self._name()
        self._exchanged([(None, each) for each in self.order])
        bars = MappingProxyType({key: mark.span for key, (_, mark) in self._marks.items()})
        super().__init__(document, Layer(document.id, "", "gold", spans=bars), [])
        self.links: Links = UnitLinks(self)

    def show(self, review: Review, marker: Marker) -> list[tuple[int, int]]:
        """Take the next state of the review; answers with the stretches that look different now."""
        before, changed = self.order, list[tuple[Shown | None, Shown | None]]()
        self.review, self.marker, self.order = review, marker, marker.mark(review)
        if _names_alike(before, self.order):
            for was, now in zip(before, self.order, strict=True):
                if was is not now:
                    changed.append((was, now))
                    self.units[now.unit.id] = now
        else:
            units = self.units
            self._name()
            changed += [
                (units.get(each.unit.id), each)
                for each in self.order
                if units.get(each.unit.id) is not each
            ]
            changed += [(units[each], None) for each in units.keys() - self.units.keys()]
        self._unit_of_gold = None
        # Written nowhere: it only tells the canvas which spans are other ones now.
        op = Op("restore", self.layer.id, tuple(self._exchanged(changed)))
        touched = [(each.unit.start, each.unit.end) for pair in changed for each in pair if each]
        touched += self.update(self.layer.apply(op), Change("performed", (op,), (self.layer.id,)))
        self.links.version += 1
        return touched

    def _name(self) -> None:
        """Know the units by their names."""
        self.units = {each.unit.id: each for each in self.order}
        self._numbers = {name: number for number, name in enumerate(self.units)}

    def _exchanged(self, changed: Iterable[tuple[Shown | None, Shown | None]]) -> list[Edit]:
        """Know other bars in the place of some; answers with what becomes of their spans."""
        edits = []
        for was, now in changed:
            old = {mark.span.id: mark.span for mark in (was.marks if was else ())}
            new = {mark.span.id: mark.span for mark in (now.marks if now else ())}
            for key in {**old, **new}:
                before, after = old.get(key), new.get(key)
                if before != after:
                    edits.append(Edit(before, after))
                self._marks.pop(key, None)
            if was is not None and was.is_to_do:
                del self._places[bisect_left(self._places, was.place)]
            if now is not None:
                self._marks |= {mark.span.id: (now, mark) for mark in now.marks}
                if now.is_to_do:
                    insort(self._places, now.place)
        return edits

    def unit_of(self, bar_id: str) -> Shown:
        """The unit that a bar belongs to."""
        return self._marks[bar_id][0]

    def mark_of(self, bar_id: str) -> Mark:
        """What a bar stands for."""
        return self._marks[bar_id][1]

    def home_of(self, unit_id: str) -> Placed | None:
        """The bar that stands for a unit."""
        shown = self.units.get(unit_id)
        return Placed(OWN, self.layer.spans[shown.home.span.id]) if shown is not None else None

    def to_do_between(self, start: int, end: int) -> int:
        """How many units that somebody has to decide begin to differ in [start, end)."""
        places = self._places
        return bisect_left(places, end) - bisect_left(places, start)

    def units_at(self, offset: int) -> list[Shown]:
        """The units over a character, the shortest first."""
        bars = super().stack_at(offset)
        found = {each.unit.id: each for each in (self.unit_of(bar.span.id) for bar in bars)}
        return sorted(found.values(), key=lambda each: each.unit.end - each.unit.start)

    def beside(self, unit_id: str | None, offset: int, step: int, *, agreed: bool) -> Shown | None:
        """The next (1) or previous (-1) unit in reading order.

        From the offset, where there is no unit to go on from. Without ``agreed`` those are left
        out on which all agree.
        """
        order = self.order
        number = self._numbers.get(unit_id or "")
        if number is None:
            number = bisect_left(order, offset, key=lambda each: each.unit.start)
            number -= step > 0
        number += step
        while 0 <= number < len(order):
            if agreed or order[number].case.state != "agreed":
                return order[number]
            number += step
        return None

    def stack_at(self, offset: int) -> list[Placed]:
        """The bars that stand for the units over a character, the shortest first."""
        spans = self.layer.spans
        return [Placed(OWN, spans[each.home.span.id]) for each in self.units_at(offset)]

    def turn(self, placed: Placed) -> tuple[int, int, int, int]:
        """The bars of a unit stay together, in the order of its readings."""
        shown, mark = self._marks[placed.span.id]
        unit = shown.unit
        number = self._numbers[unit.id]
        rank = number * LANES + shown.marks.index(mark)
        return unit.end - unit.start, unit.start, rank, number

    def signs(self, placed: Placed) -> Signs:
        """What stands behind the tag: that a unit is asked about, open again, or settled."""
        shown, mark = self._marks[placed.span.id]
        if mark.sort in ("gold", "nothing"):
            return Signs(settled=True)
        if mark is not shown.home:
            return NO_SIGNS
        state = shown.case.state
        return Signs(question=state == "undecided", warned=state == "reopened")

    def links_from(self, shown: Shown) -> list[Relation]:
        """The links that begin at a unit: gold's, where it is settled, else each reader's."""
        if shown.case.state == "settled":
            return list(self._links_of_gold(shown))
        return list(self._links_of_readers(shown))

    def _links_of_readers(self, shown: Shown) -> Iterable[Relation]:
        drawn: dict[tuple[str, str], list[str]] = {}
        there = [name for camp in shown.camps if not camp.says_nothing for name in camp.annotators]
        turn = {name: place for place, name in enumerate(self.marker.order)}
        there.sort(key=lambda name: (turn.get(name, len(turn)), name))
        votes = {vote.annotator: vote for vote in shown.unit.votes}
        for name in there:
            for label, unit in dict.fromkeys((tie.label, tie.unit) for tie in votes[name].ties):
                drawn.setdefault((label, unit), []).append(name)
        for (label, unit), annotators in drawn.items():
            target = self.units.get(unit)
            if target is None or target is shown:
                continue
            named = who(annotators, self.marker.names) if len(annotators) < len(there) else ""
            said = (
                mark
                for mark in target.marks
                if mark.camp is not None and annotators[0] in mark.camp.annotators
            )
            mark = next(said, target.home)
            yield _link(shown, linked(label, named), mark)

    def _links_of_gold(self, shown: Shown) -> Iterable[Relation]:
        if self._unit_of_gold is None:
            self._unit_of_gold = {
                span.id: each.unit.id for each in self.order for span in each.gold
            }
        mine = {span.id for span in shown.gold}
        for relation in self.review.gold.relations.values():
            if relation.source in mine:
                target = self.units.get(self._unit_of_gold.get(relation.target, ""))
                if target is not None and target is not shown:
                    yield _link(shown, relation.label, target.marks[-1])


class UnitLinks(Links):
    """The links of each unit, worked out when they are asked for."""

    __slots__ = ("_reading",)

    def __init__(self, reading: CompareReading) -> None:
        super().__init__()
        self._reading = reading

    def of(self, span_id: str) -> list[Relation]:
        """The links that begin at the unit of a bar."""
        return self._reading.links_from(self._reading.unit_of(span_id))

    def beginning_at(self, span_id: str) -> Iterable[Relation]:
        """The same."""
        return self.of(span_id)

    def count(self, span_id: str) -> int:
        """None that a tag tells of."""
        return 0


def _names_alike(before: Sequence[Shown], now: Sequence[Shown]) -> bool:
    """Whether the same units stand in the same order."""
    return len(before) == len(now) and all(
        was is each or was.unit.id == each.unit.id for was, each in zip(before, now, strict=True)
    )


def _link(shown: Shown, label: str, target: Mark) -> Relation:
    source = shown.home.span.id
    return Relation(f"{source}:{label}:{target.span.id}", label, source, target.span.id)
