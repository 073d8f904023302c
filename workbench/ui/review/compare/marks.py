"""What stands under the text for each unit: one bar for each reading, one for gold. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol, TypeAlias

from workbench.model.annotation import Span
from workbench.review.camps import Camp, camps, disputed, telling
from workbench.review.cases import Case, Review
from workbench.review.units import Pieces
from workbench.review.values import Unit
from workbench.ui.review.compare.tags import NOTHING, OWN_PATTERN, PATTERNS, Tag, who

Sort: TypeAlias = Literal["shared", "reading", "gold", "nothing"]


class Tells(Protocol):
    """Puts readings into words."""

    def on_tag(self, slot: str, value: str) -> str:
        """The value of a slot, for a tag."""

    def whole(self, shown: Shown) -> str:
        """A unit, and who says what of it."""


TO_DO = frozenset({"open", "undecided", "reopened"})
"""The states of units on which there is something to do."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar: what all say (``shared``), what a ``camp`` says (``reading``), what was decided
    (``gold``), or that gold has ``nothing`` here. ``span`` is the bar's own, its label the tag."""

    unit: str
    sort: Sort
    span: Span
    camp: Camp | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A unit as it is shown. ``disputed`` are the characters on which its readers part, ``place``
    is where the margin counts it."""

    case: Case
    gold: tuple[Span, ...]
    marks: tuple[Mark, ...]
    camps: tuple[Camp, ...]
    disputed: Pieces = ()

    @property
    def unit(self) -> Unit:
        """The unit."""
        return self.case.unit

    @property
    def is_to_do(self) -> bool:
        """Whether somebody has to decide: the margin counts it."""
        return self.case.state in TO_DO

    @property
    def is_split(self) -> bool:
        """Whether its readers part, and nobody has settled it."""
        return self.is_to_do and bool(self.unit.kinds)

    @property
    def place(self) -> int:
        """Where its disagreement begins, else where it begins itself."""
        return self.disputed[0][0] if self.disputed else self.unit.start

    @property
    def home(self) -> Mark:
        """The bar that stands for the unit."""
        return self.marks[0]


class Marker:
    """Makes the bars of a review, and keeps those of units about which nothing has changed.

    ``names`` and ``order`` are what is shown of the annotators, and how they stand.
    """

    def __init__(self, names: Mapping[str, str], order: Sequence[str], teller: Tells) -> None:
        self.names = dict(names)
        self.order = tuple(order)
        self.teller = teller
        self._made: list[Shown] = []
        self._of: Review | None = None

    def mark(self, review: Review) -> tuple[Shown, ...]:
        """All units of a document, in reading order, with what gold has beside them."""
        for _ in self.marking(review):
            pass
        found = list(self._made)
        if review.extra:
            found += _extra(review)
            found.sort(key=lambda each: (each.unit.start, -each.unit.end))
        return tuple(found)

    def marking(self, review: Review) -> Iterator[None]:
        """Make the bars ahead, one unit after the other: ``mark`` then has little to do."""
        gold, before = review.gold.spans, self._made
        by_name: dict[str, Shown] | None = None
        made = list(before) if self._of is not None else []
        for number in self._touched(review):
            case = review.cases[number]
            spans = tuple([gold[each] for each in case.gold if each in gold])
            kept: Shown | None = before[number] if number < len(before) else None
            if kept is None or kept.unit.id != case.unit.id:
                if by_name is None:
                    by_name = {each.unit.id: each for each in before}
                kept = by_name.get(case.unit.id)
            if kept is None or not _same(kept, case, spans):
                kept = self._shown(case, spans)
                yield
            elif kept.case is not case:
                kept = replace(kept, case=case)
            made[number : number + 1] = [kept]
        del made[len(review.cases) :]
        self._made, self._of = made, review

    def _touched(self, review: Review) -> Iterable[int]:
        """The places of the cases that may look otherwise than those that were made last."""
        if self._of is None:
            return range(len(review.cases))
        was, before = self._of.gold.spans, self._of.cases
        other = {key for key, span in review.gold.spans.items() if was.get(key) is not span}
        return [
            number
            for number, case in enumerate(review.cases)
            if number >= len(before)
            or before[number] is not case
            or (case.gold and not other.isdisjoint(case.gold))
        ]

    def _shown(self, case: Case, gold: tuple[Span, ...]) -> Shown:
        unit = case.unit
        found = camps(unit, self.order)
        if case.state == "settled" or all(camp.says_nothing for camp in found):
            return Shown(case, gold, (_gold(unit, gold),), found)
        marks: tuple[Mark, ...]
        if unit.kinds:
            marks = tuple(self._readings(unit, found))
        else:
            marks = (_bar(unit, "shared", 0, found[0], Tag(_label(found[0]))),)
        if case.state == "reopened":
            marks = (*marks, _gold(unit, gold))
        return Shown(case, gold, marks, found, disputed(unit))

    def _readings(self, unit: Unit, found: Sequence[Camp]) -> Iterable[Mark]:
        silent = next((camp.annotators for camp in found if camp.says_nothing), ())
        titled: set[tuple[tuple[str, ...], str]] = set()
        for number, (camp, told) in enumerate(zip(found, telling(found), strict=True)):
            if camp.says_nothing:
                continue
            after = [self.teller.on_tag(name, camp.said.get(name, "")) for name in told]
            if len(camp.vote.spans) > 1:
                after.insert(0, f"{len(camp.vote.spans)}\u00d7")
            if silent and not number:
                after.append(NOTHING + who(silent, self.names))
            label = _label(camp)
            tag = Tag(
                label,
                self._pattern(camp),
                who(camp.annotators, self.names),
                tuple(after),
                not told or (told, label) not in titled,
            )
            titled.add((told, label))
            yield _bar(unit, "reading", number, camp, tag)

    def _pattern(self, camp: Camp) -> int:
        """Each reader has a pattern; what several say is solid."""
        name = camp.annotators[0]
        if len(camp.annotators) > 1 or name not in self.order:
            return PATTERNS[0]
        return PATTERNS[self.order.index(name) % len(PATTERNS)]


def _label(camp: Camp) -> str:
    return camp.vote.spans[0].label


def _bar(unit: Unit, sort: Sort, number: int, camp: Camp, tag: Tag) -> Mark:
    pieces = [piece for span in camp.vote.spans for piece in span.pieces]
    return Mark(unit.id, sort, _span(f"{unit.id}:{number}", pieces, tag), camp)


def _gold(unit: Unit, gold: Sequence[Span]) -> Mark:
    if not gold:
        tag = Tag(unit.label, OWN_PATTERN, NOTHING)
        return Mark(unit.id, "nothing", _span(f"{unit.id}:gold", [(unit.start, unit.end)], tag))
    pieces = [piece for span in gold for piece in span.pieces]
    return Mark(unit.id, "gold", _span(f"{unit.id}:gold", pieces, Tag(gold[0].label)))


def _extra(review: Review) -> Iterable[Shown]:
    """Spans of gold that nobody read and no decision made, as units that are settled."""
    for span_id in review.extra:
        span = review.gold.spans[span_id]
        unit = Unit(f"gold:{span_id}", span.start, span.end, span.label, (), (), "")
        case = Case(unit, None, "settled", (span_id,))
        yield Shown(case, (span,), (_gold(unit, (span,)),), ())


def _span(span_id: str, pieces: Sequence[tuple[int, int]], tag: Tag) -> Span:
    """A span over these pieces; where one begins as another ends they are one."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(pieces):
        if apart and apart[-1][1] >= start:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    fragments = tuple(apart) if len(apart) > 1 else ()
    return Span(span_id, apart[0][0], apart[-1][1], tag.key, fragments)


def _same(kept: Shown, case: Case, gold: tuple[Span, ...]) -> bool:
    was = kept.case
    return was.unit is case.unit and was.state == case.state and kept.gold == gold
