"""All keys that an annotator presses for a whole gold layer: spans, attributes and relations.

The annotator knows the gold, makes no mistake, and foresees what the program will offer: so the
presses are the fewest that the keys allow, not what a day's work comes to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from tests.journey.caret import Caret, Keys, Taking
from tests.journey.form_keys import attribute_keys
from tests.journey.link_keys import Linker
from tests.journey.seat import Ends, Seat, Spot, all_ends, spot_of, told
from workbench.errors import Refused
from workbench.french.sentences import sentence_at
from workbench.model import Document, Layer, Scheme, Span
from workbench.model.roles import CONTINUES, NESTED_IN

What: TypeAlias = Literal["span", "attribute", "relation", "walk"]

BEGINNINGS = ("QUOTE", "STATISTIC")
"""The labels at which links begin, coreference aside."""


@dataclass(frozen=True, slots=True)
class Press:
    """One key, and what it is pressed for: the label, the attribute or the relation."""

    key: str
    what: What
    name: str


@dataclass(frozen=True, slots=True)
class Order:
    """In which order the spans of a sentence are labelled and linked.

    ``ends_first``: what links lead to is labelled before what they begin at; else as one reads.
    ``inward``: a cue or what is measured is linked as soon as it is labelled.
    """

    ends_first: bool
    inward: bool


ORDERS = (Order(True, True), Order(False, True), Order(False, False))


@dataclass
class Plan:
    """The presses, and what the program is left with."""

    layer: Layer
    presses: list[Press] = field(default_factory=list)
    by_hand: int = 0
    """How many attributes were set."""
    proposed: int = 0
    """How many were as the program proposed them."""
    pause: int = 0
    """Before which press the program is left, and opened again."""

    @property
    def keys(self) -> list[str]:
        return [press.key for press in self.presses]

    def counted(self) -> Counter[str]:
        """How many presses for what."""
        return Counter(press.what for press in self.presses)


class Planner:
    """One annotator at one dispatch."""

    def __init__(self, document: Document, gold: Layer, scheme: Scheme) -> None:
        self.scheme, self.caret = scheme, Caret(document)
        self.seat = Seat(document, scheme)
        self.gold = {spot_of(span): span for span in gold.spans.values()}
        self.wanted = all_ends(gold)
        self.order = ORDERS[0]
        self.made = Plan(self.seat.layer)

    def plan(self) -> Plan:
        """Do all of it, sentence by sentence, each in the order that takes the fewest presses."""
        done = self
        for block in self._blocks():
            tried = [done._tried(block, order) for order in ORDERS]
            done = min(tried, key=lambda each: len(each.made.presses))
            if not done.made.pause and 2 * len(done.seat.layer.spans) >= len(self.gold):
                done._pause()
        done._check()
        return done.made

    def _tried(self, block: list[Spot], order: Order) -> Planner:
        """The annotator after this sentence, in an order; this one stays as it is."""
        tried = copy(self)
        tried.order, tried.seat = order, self.seat.copied()
        tried.made = replace(self.made, presses=[*self.made.presses])
        tried._do(block)
        tried.made.layer = tried.seat.layer
        return tried

    def _pause(self) -> None:
        """Leave the program; once it is opened again, the caret is at the start."""
        self.made.pause = len(self.made.presses)
        self.seat.focus, self.seat.caret = None, 0
        self._press(("ctrl+Home",), "walk", "reopened")

    def _do(self, block: list[Spot]) -> None:
        for spots in self._turns(block):
            while spots := [spot for spot in spots if self.seat.at(spot) is None]:
                near = ((spot, self._taking(spot)) for spot in spots[: self._choice(spots)])
                self._label(*min(near, key=lambda each: each[1].cost))
        self._go_back()

    # In which order

    def _blocks(self) -> list[list[Spot]]:
        """The spans by the sentence in which they begin."""
        blocks: dict[int, list[Spot]] = {}
        for spot in sorted(self.gold, key=lambda each: (each[0], -each[1])):
            around = sentence_at(self.seat.document.text, spot[0])
            assert around is not None
            blocks.setdefault(around[0], []).append(spot)
        return list(blocks.values())

    def _turns(self, block: list[Spot]) -> Iterator[list[Spot]]:
        if not self.order.ends_first:
            yield block
            return
        yield [spot for spot in block if spot[2] not in BEGINNINGS]
        yield [spot for spot in block if spot[2] in BEGINNINGS]

    def _choice(self, spots: list[Spot]) -> int:
        """Among how many of the next spans the nearest is chosen."""
        if self.order.ends_first and spots[0][2] in BEGINNINGS:
            return len(spots)
        return sum(1 for spot in spots if spot[0] < spots[0][1])

    # One span

    def _taking(self, spot: Spot) -> Taking:
        return self.caret.take(self.seat, spot[:2], spot[2])

    def _label(self, spot: Spot, taking: Taking) -> None:
        """Label it, say what is to be said of it, and link it; a quote goes on by its key."""
        letter = self.scheme.label(spot[2]).shortcut.lower()
        self._press((*taking.before, letter, *taking.after), "span", spot[2])
        self.seat.mark(*taking.taken, spot[2], caret=taking.caret)
        for start in taking.starts:
            self.seat.move_start(start)
        assert spot_of(self.seat.span) == spot, (spot_of(self.seat.span), spot)
        self._complete()
        while self._broken_off():
            self._complete()

    def _broken_off(self) -> bool:
        """Let a quote go on with its second part, where the key finds the right words."""
        here = spot_of(self.seat.span)
        if not any(label == CONTINUES and to == here for label, _, to in self.wanted):
            return False
        try:
            op = self.seat.break_off()
        except Refused:
            return False
        after = self.seat.layer.apply(op)
        made = [each for each in after.spans if each not in self.seat.layer.spans]
        right = len(made) == 1 and spot_of(after.spans[made[0]]) in self.gold
        if not right or not all_ends(after) <= self.wanted:
            return False
        self._press(("ctrl+r",), "span", here[2])
        self.seat.go_on(op)
        return True

    def _complete(self) -> None:
        """Attributes and links of the span that has the focus, as far as they can be had now."""
        span = self.seat.span
        for name, value in self._to_say(span):
            keys = attribute_keys(self.scheme, span.label, name, value)
            self._press(tuple(keys), "attribute", name)
            self.seat.describe(name, value)
            self.made.by_hand += 1
        wanted = self._to_link(span)
        if wanted:
            linked = Linker(self.seat, wanted | all_ends(self.seat.layer)).link()
            self.made.presses += [Press(key, "relation", name) for key, name in linked.presses]
            self.seat.layer = linked.layer

    def _to_say(self, span: Span) -> list[tuple[str, object]]:
        """What is still to be said of a span; what comes by itself later is waited for."""
        wanted = told(self.gold[spot_of(span)].attributes, self.scheme)
        now = told(span.attributes, self.scheme)
        here = spot_of(span)
        nested = [e for e in self.wanted if e[0] == NESTED_IN and e[1] == here]
        waits = any(self.seat.at(target) is None for _, _, target in nested)
        return [
            (name, wanted.get(name, ...))
            for name in dict.fromkeys((*wanted, *now))
            if not _same(wanted.get(name, ...), now.get(name, ...))
            and not (name == "level" and waits)
        ]

    def _to_link(self, span: Span) -> frozenset[Ends]:
        """The relations that are to be drawn here, both ends of which are there."""
        here = spot_of(span)
        there = {spot_of(each) for each in self.seat.layer.spans.values()}
        asked = {k.key for k in self.scheme.relation_types if span.label in k.wanted_to}
        return frozenset(
            each
            for each in self.wanted - all_ends(self.seat.layer)
            if each[1] in there
            and each[2] in there
            and (each[1] == here or (self.order.inward and each[2] == here and each[0] in asked))
        )

    # Going back

    def _go_back(self) -> None:
        """Go to the spans where something is left to be said or drawn, the nearest first."""
        while left := [s for s in self.seat.layer.spans.values() if self._is_left(s)]:
            keys, span = min(((self._walk(s), s) for s in left), key=lambda each: len(each[0]))
            self._press(keys, "walk", span.label)
            by_order = keys[:1] in (("ctrl+j",), ("ctrl+shift+j",))
            if not by_order and keys:
                self.seat.caret = self._walked_to
            self.seat.look_at(span, from_start=by_order)
            self._complete()

    def _is_left(self, span: Span) -> bool:
        here = spot_of(span)
        return bool(self._to_say(span)) or any(e[1] == here for e in self._to_link(span))

    def _walk(self, span: Span) -> Keys:
        """The fewest keys that put the focus on a span."""
        spans = sorted(self.seat.layer.spans.values(), key=_reading)
        here, there = _reading(self.seat.span), _reading(span)
        far = sum(1 for each in spans if min(here, there) < _reading(each) <= max(here, there))
        keys: Keys = (("ctrl+j",) if there > here else ("ctrl+shift+j",)) * far
        for place, path in self.caret.spread(self.seat.caret):
            if len(path) + 1 >= len(keys):
                break
            times = self._times(place, span)
            if times and len(path) + times < len(keys):
                keys = (*path, *("alt+Return",) * times)
                self._walked_to = place
        return keys

    def _times(self, place: int, span: Span) -> int:
        """How often the key for the span at the caret has to be pressed there; 0: never."""
        stack = sorted(
            (each for each in self.seat.layer.spans.values() if each.start <= place < each.end),
            key=lambda each: (each.end - each.start, each.start, each.id),
        )
        ids = [each.id for each in stack]
        if span.id not in ids:
            return 0
        if self.seat.span.id in ids:
            return (ids.index(span.id) - ids.index(self.seat.span.id)) % len(ids)
        return ids.index(span.id) + 1

    # Within

    def _press(self, keys: Keys, what: What, name: str) -> None:
        self.made.presses += [Press(key, what, name) for key in keys]

    def _check(self) -> None:
        layer = self.seat.layer
        assert {spot_of(span) for span in layer.spans.values()} == set(self.gold)
        assert all_ends(layer) == self.wanted, all_ends(layer) ^ self.wanted
        total = 0
        for span in layer.spans.values():
            assert not self._to_say(span)
            total += len(told(span.attributes, self.scheme))
        self.made.proposed = total - self.made.by_hand


def _same(one: object, other: object) -> bool:
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _reading(span: Span) -> tuple[int, int, str]:
    return span.start, span.end - span.start, span.id
