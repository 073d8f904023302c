"""The fewest keys that draw the links of one span: guesses, digits, the chooser."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tests.journey.seat import Ends, Seat, all_ends, spot_of
from workbench.errors import Refused
from workbench.french.folding import fold
from workbench.model import Layer, Span, roles, verbs
from workbench.model.roles import COREF, Slot
from workbench.model.verbs import actors
from workbench.model.verbs.step import Link
from workbench.ui.ends import Place
from workbench.ui.linking import best_links
from workbench.ui.models.end_list import EndList

Press = tuple[str, str]
"""A key, and the relation for which it is pressed."""

TYPED = 3
"""How many letters are typed into the filter at most."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The presses, and the layer that they leave."""

    presses: tuple[Press, ...]
    layer: Layer


Step: TypeAlias = Callable[[Linked], Linked | None]
"""What may be done first; None where it would go wrong."""


class Linker:
    """The span that has the focus, and the relations that it is to have."""

    def __init__(self, seat: Seat, wanted: frozenset[Ends]) -> None:
        self.seat, self.span = seat, seat.span
        self.wanted = wanted
        self.list = EndList()
        self._at = 0

    def link(self) -> Linked:
        """Draw them by whatever takes the fewest presses."""
        steps = (self._guess, self._digit, self._flow)
        return min(self._ways(Linked((), self.seat.layer), steps), key=lambda x: len(x.presses))

    def _ways(self, done: Linked, steps: Sequence[Step]) -> Iterator[Linked]:
        """Each of the steps is taken or left out; what is left is asked for by its letter."""
        if not self._left(done.layer):
            yield done
        elif not steps:
            yield self._letters(done)
        else:
            after = steps[0](done)
            if after is not None:
                yield from self._ways(after, steps[1:])
            if after is None or self._left(after.layer) or len(after.presses) > 1:
                yield from self._ways(done, steps[1:])

    def _left(self, layer: Layer) -> frozenset[Ends]:
        return self.wanted - all_ends(layer)

    def _place(self, layer: Layer) -> Place:
        return self.seat.place_of(self.span.id, layer)

    def _guess(self, done: Linked) -> Linked | None:
        """Take all the best guesses at once, where they are right."""
        layer = done.layer
        pairs = best_links(self._place(layer), lambda other: self.seat.place_of(other, layer))
        if not pairs:
            return None
        layer = layer.apply(verbs.link_all(layer, links=pairs, scheme=self.seat.scheme))
        if not all_ends(layer) - all_ends(done.layer) <= self.wanted:
            return None
        return Linked((*done.presses, ("shift+Return", pairs[0].label)), layer)

    def _digit(self, done: Linked) -> Linked | None:
        """Give an actor by its number, where that leads to the mention wanted."""
        kind = roles.primary(self.seat.scheme, self.span.label)
        place = self._place(done.layer)
        if kind is None or place.links(Slot(kind)):
            return None
        for label, source, target in self._left(done.layer):
            other = self._named(done.layer, target)
            actor = place.register.actor_of(other.id)
            if label != kind.key or source != spot_of(self.span) or actor is None:
                continue
            if actor.number > 10:
                continue
            end = actor.head if label == COREF else place.best(Slot(kind), actor)
            layer = self._toggled(done.layer, Slot(kind), end)
            if layer is not None:
                return Linked((*done.presses, (str(actor.number % 10), label)), layer)
        return None

    def _flow(self, done: Linked) -> Linked | None:
        """Answer what the chooser asks for, one slot after the other."""
        if not self._left(done.layer):
            return None
        place = self._place(done.layer)
        queue = place.flow()
        return self._chosen(done, queue, ("Return",)) if queue else None

    def _letters(self, done: Linked) -> Linked:
        """Ask for each relation that is left by its letter."""
        while left := self._left(done.layer):
            label = min(left)[0]
            slot = roles.slot(self.seat.scheme, self.span.label, label)
            assert slot is not None
            after = self._chosen(done, [slot], (";", slot.relation.shortcut.lower()))
            assert len(self._left(after.layer)) < len(left)
            done = after
        return done

    def _chosen(self, done: Linked, queue: list[Slot], keys: tuple[str, ...]) -> Linked:
        """Go through the chooser from where these keys open it."""
        place = self._place(done.layer)
        slots = [*place.slots, *(slot for slot in queue if slot not in place.slots)]
        slot = queue[0]
        opening: tuple[Press, ...] = tuple((key, slot.relation.key) for key in keys)
        done = Linked((*done.presses, *opening), done.layer)
        while True:
            ends = self._wanted_in(done.layer, slot)
            if not ends:
                asked = [s for s in slots if self._wanted_in(done.layer, s)]
                if not asked:
                    return Linked((*done.presses, ("Escape", slot.relation.key)), done.layer)
                tabs = (slots.index(asked[0]) - slots.index(slot)) % len(slots)
                going = ["Tab"] * tabs
                if len(going) > 2 and self._by_letter(slots, asked[0]):
                    going = [";", asked[0].relation.shortcut.lower()]
                slot = asked[0]
                presses = [(key, slot.relation.key) for key in going]
                done = Linked((*done.presses, *presses), done.layer)
                continue
            for number, end in enumerate(ends):
                stay = number < len(ends) - 1
                done = self._picked(done, slot, end, stay=stay, again=number > 0)
            at = queue.index(slot) + 1 if slot in queue else 0
            place = self._place(done.layer)
            queue = [each for each in queue[at:] if not place.links(each)]
            if not queue:
                return done
            slot = queue[0]

    def _by_letter(self, slots: list[Slot], wanted: Slot) -> bool:
        key = wanted.relation.shortcut
        return next((s for s in slots if s.relation.shortcut == key), None) == wanted

    def _wanted_in(self, layer: Layer, slot: Slot) -> list[Span]:
        here = spot_of(self.span)
        return [
            self._named(layer, target if slot.outward else source)
            for label, source, target in sorted(self._left(layer))
            if label == slot.relation.key and here == (source if slot.outward else target)
        ]

    def _picked(self, done: Linked, slot: Slot, end: Span, *, stay: bool, again: bool) -> Linked:
        """Take a line of the list."""
        place = self._place(done.layer)
        self.list.clear_filter()
        self.list.show_slot(place, slot, fresh=None)
        at = self._at if again else self.list.first_open()
        ways = [self._line_keys(slot, end, at, stay=stay)]
        if not again and (ways[0] is None or len(ways[0][0]) > 2):
            ways += self._filtered(slot, end, place, stay=stay)
        found = [way for way in ways if way is not None]
        keys, self._at = min(found, key=lambda way: len(way[0]))
        layer = self._toggled(done.layer, slot, end)
        assert layer is not None, (slot.relation.key, spot_of(end))
        presses = [(key, slot.relation.key) for key in keys]
        return Linked((*done.presses, *presses), layer)

    def _filtered(
        self, slot: Slot, end: Span, place: Place, *, stay: bool
    ) -> Iterator[tuple[list[str], int] | None]:
        for word in fold(end.text_of(place.text)).split():
            for length in range(1, min(TYPED, len(word)) + 1):
                typed = word[:length]
                if not (typed.isascii() and typed.isalpha()):
                    break
                self.list.show_slot(place, slot, fresh=None)
                self.list.set_filter(typed)
                found = self._line_keys(slot, end, 0, stay=stay)
                if found is not None:
                    yield [*typed, *found[0]], found[1]
                self.list.clear_filter()

    def _line_keys(
        self, slot: Slot, end: Span, at: int, *, stay: bool
    ) -> tuple[list[str], int] | None:
        """From one line of the list to that of a span, and take it; with the line reached."""
        enter = "shift+Return" if stay else "Return"
        ways = []
        for number in range(self.list.rowCount()):
            row = self.list.row(number)
            if row is None or row.end is None:
                continue
            going = ["Down" if number > at else "Up"] * abs(number - at)
            mentions = row.end.actor.mentions if row.end.actor is not None else (row.end.span,)
            if end.id not in {each.id for each in mentions}:
                continue
            if row.end.span.id == end.id or slot.relation.key == COREF:
                told = self.list.told(number)
                if told is not None and told.key and not stay and number != at:
                    ways.append(([told.key], number))
                ways.append(([*going, enter], number))
            else:
                others = [each.id for each in mentions if each.id != row.end.span.id]
                down = others.index(end.id)
                ways.append(([*going, "Right", *["Down"] * down, enter], number))
        return min(ways, key=lambda way: len(way[0])) if ways else None

    def _toggled(self, layer: Layer, slot: Slot, end: Span) -> Layer | None:
        """The layer once the end fills the slot; None where something else would come of it."""
        try:
            if slot.relation.key == COREF:
                head = self._place(layer).register.actor_of(end.id)
                assert head is not None
                ids = [self.span.id, head.head.id]
                op = actors.join(layer, span_ids=ids, scheme=self.seat.scheme)
            else:
                link = self._link(slot, end.id)
                op = verbs.link_all(layer, links=[link], scheme=self.seat.scheme)
        except Refused:
            return None
        after = layer.apply(op)
        made = all_ends(after) - all_ends(layer)
        return after if made and made <= self.wanted else None

    def _link(self, slot: Slot, other: str) -> Link:
        here, key = self.span.id, slot.relation.key
        return Link(key, here, other) if slot.outward else Link(key, other, here)

    def _named(self, layer: Layer, spot: tuple[int, int, str]) -> Span:
        return next(span for span in layer.spans.values() if spot_of(span) == spot)
