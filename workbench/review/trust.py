"""What suggestions are worth, and what they do to those who judge them.

Two questions, two answers. *Rates*: of the suggestions of a rule that somebody judged, how many
were taken over, how many of these were then changed or taken out again, how many were refused.
*Arms*: how people annotate where suggestions are shown, and where the hold-out hides them: how
many of their spans are a suggestion to the letter, how far two readers agree, how long they take.
A copying rate that is higher with suggestions shown, while agreement on what is held out is not,
tells that people take over what is put before them (Fort & Sagot 2010, "Influence of
pre-annotation on POS-tagged corpus development").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import sqrt
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

from workbench.model.annotation import Span
from workbench.model.hold_out import Stretch, touches
from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.model.suggesting import rule_of
from workbench.review.agreement import resampling
from workbench.review.agreement.formulas import f1, ratio
from workbench.review.agreement.resampling import DRAWS

if TYPE_CHECKING:
    from workbench.review.agreement.formulas import Numbers

Verdict: TypeAlias = Literal["kept", "changed", "removed", "rejected", "left"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
"""``kept``: taken over, and as it was. ``changed``: taken over, then given other edges, another
label or other values. ``removed``: taken over, and erased later. ``rejected``: not wanted.
``left``: the document is done, and nobody has judged it."""

Z = 1.959964
"""Of the middle 95 % of a normal distribution."""


class Source(NamedTuple):
    """What suggestions are counted by."""

    suggester: str
    rule: str
    label: str
    annotator: str


@dataclass(frozen=True, slots=True)
class Judged:
    """One suggestion that a person has judged; ``before`` is what was taken over."""

    source: Source
    before: Span | None
    span_id: str


@dataclass(frozen=True, slots=True)
class Rate:
    """What became of the suggestions of one source, or of several together (empty names).

    ``acceptance`` is the share of what was judged that was taken over; ``correction`` the share
    of what was taken over that was changed or removed. Each with the bounds of its 95 % interval
    (Wilson 1927, the score interval); None of nothing.
    """

    source: Source
    counts: Mapping[Verdict, int]

    @property
    def taken(self) -> int:
        """How many were taken over."""
        return self.counts["kept"] + self.counts["changed"] + self.counts["removed"]

    @property
    def judged(self) -> int:
        """How many were taken over or rejected."""
        return self.taken + self.counts["rejected"]

    @property
    def acceptance(self) -> tuple[float, float, float] | None:
        """Share, low and high."""
        return share(self.taken, self.judged)

    @property
    def correction(self) -> tuple[float, float, float] | None:
        """Share, low and high."""
        return share(self.taken - self.counts["kept"], self.taken)


def share(part: int, whole: int) -> tuple[float, float, float] | None:
    """A proportion and its Wilson score interval of 95 %; None of nothing."""
    if not whole:
        return None
    p, n = part / whole, whole
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return p, max(0.0, min(p, middle - half)), min(1.0, max(p, middle + half))


def verdict(judged: Judged, layer: Layer) -> Verdict:
    """What became of a suggestion in the layer of the person who judged it."""
    if judged.before is None:
        return "rejected"
    now = layer.spans.get(judged.span_id)
    if now is None:
        return "removed"
    before = judged.before
    same = (now.pieces, now.label, now.attributes) == (
        before.pieces,
        before.label,
        before.attributes,
    )
    return "kept" if same else "changed"


def unjudged(
    layer: Layer, machine: Layer, scheme: Scheme, hidden: Sequence[Stretch]
) -> Iterator[Source]:
    """The suggestions that somebody who is done with the document has left as they are.

    What their layer has anyway, and what they were not shown, was not left.
    """
    own = {(span.pieces, scheme.resolve(span.label)) for span in layer.spans.values()}
    refused = {(each.start, each.end, each.label) for each in layer.rejections.values()}
    for span in machine.spans.values():
        label = scheme.resolve(span.label)
        if (span.pieces, label) in own or (span.start, span.end, span.label) in refused:
            continue
        if not touches(span, hidden):
            yield Source(machine.annotator, rule_of(span), label, layer.annotator)


def rates(counted: Mapping[tuple[Source, Verdict], int], by: Sequence[str]) -> list[Rate]:
    """The rates by some fields of the source, all others together; most judged first."""
    sums: dict[Source, Counter[Verdict]] = {}
    for (source, what), number in counted.items():
        key = Source(*(value if name in by else "" for name, value in source._asdict().items()))
        sums.setdefault(key, Counter(dict.fromkeys(VERDICTS, 0)))[what] += number
    found = [Rate(source, counts) for source, counts in sums.items()]
    return sorted(found, key=lambda rate: (-rate.judged, rate.source))


@dataclass(slots=True)
class Arm:
    """What people did in one arm of one document: sums that add up.

    ``spans`` of people, ``copied`` of them are a suggestion to the letter; ``both``, ``one`` and
    ``other`` are the spans of pairs of readers, for F1; ``seconds`` over ``characters`` of whole
    documents that say how long they took.
    """

    spans: int = 0
    copied: int = 0
    both: int = 0
    one: int = 0
    other: int = 0
    seconds: int = 0
    characters: int = 0


@dataclass(frozen=True, slots=True)
class Arms:
    """Both arms of a document: suggestions shown, and held out."""

    document_id: str
    shown: Arm = field(default_factory=Arm)
    hidden: Arm = field(default_factory=Arm)


def arms(
    document_id: str,
    length: int,
    layers: Iterable[Layer],
    hidden: Sequence[Stretch],
    scheme: Scheme,
) -> Arms:
    """The sums of a document: of people who are done with it, against what machines suggest."""
    layers = tuple(layers)
    people = [each for each in layers if each.kind == "person" and each.fields.status == "done"]
    suggested = {
        (span.pieces, scheme.resolve(span.label))
        for layer in layers
        if layer.kind == "machine"
        for span in layer.spans.values()
    }
    found = Arms(document_id)
    marks: list[tuple[set[object], set[object]]] = []
    for person in people:
        sides: tuple[set[object], set[object]] = set(), set()
        for span in person.spans.values():
            mark = (span.pieces, scheme.resolve(span.label))
            in_hidden = touches(span, hidden)
            arm = found.hidden if in_hidden else found.shown
            arm.spans += 1
            arm.copied += mark in suggested
            sides[in_hidden].add(mark)
        marks.append(sides)
        if not hidden or hidden[0] == (0, length):
            arm = found.hidden if hidden else found.shown
            if person.fields.seconds:
                arm.seconds += person.fields.seconds
                arm.characters += length
    for one, other in combinations(marks, 2):
        for arm, mine, theirs in zip((found.shown, found.hidden), one, other, strict=True):
            arm.both += len(mine & theirs)
            arm.one += len(mine)
            arm.other += len(theirs)
    return found


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure in both arms, and how far it is apart.

    ``copying``: the share of people's spans that are a suggestion to the letter. ``agreement``:
    the F1 of pairs of readers over spans with the same edges and label. ``pace``: seconds for
    a thousand characters. ``low`` and ``high`` bound the difference, shown less hidden, in 95 %
    of the documents' drawings; None where a side says nothing, or documents are too few.
    ``of_shown`` and ``of_hidden`` are how much each side stands on: spans, or characters.
    """

    name: Literal["copying", "agreement", "pace"]
    shown: float | None
    hidden: float | None
    difference: float | None
    low: float | None
    high: float | None
    of_shown: int
    of_hidden: int


def compared(found: Sequence[Arms], *, seed: int = 0, draws: int = DRAWS) -> list[Compared]:
    """Each figure over all documents, with the bootstrap interval of the difference."""
    if not found:
        return []
    weights = resampling.weights(len(found), seed=seed, draws=draws)

    def sums(side: str, name: str) -> Numbers:
        column = [float(getattr(getattr(each, side), name)) for each in found]
        summed: Numbers = weights @ column
        return summed

    def figure(name: Literal["copying", "agreement", "pace"]) -> Compared:
        values, support = [], []
        for side in ("shown", "hidden"):
            if name == "copying":
                value, whole = ratio(sums(side, "copied"), sums(side, "spans")), sums(side, "spans")
            elif name == "agreement":
                one, other = sums(side, "one"), sums(side, "other")
                value, whole = f1(sums(side, "both"), one, other), one + other
            else:
                whole = sums(side, "characters")
                value = 1000 * ratio(sums(side, "seconds"), whole)
            values.append(value)
            support.append(int(whole[0]))
        shown, hidden = (_number(each[0]) for each in values)
        apart = values[0] - values[1]
        bounds = resampling.interval(apart[1:]) if len(found) >= resampling.LEAST else None
        low, high = bounds or (None, None)
        return Compared(name, shown, hidden, _number(apart[0]), low, high, *support)

    return [figure("copying"), figure("agreement"), figure("pace")]


def _number(value: float) -> float | None:
    return None if value != value else float(value)  # NaN is not itself
