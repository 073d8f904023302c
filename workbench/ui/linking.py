"""Links made by hand: the verbs that keys and panels ask for.

One press is one step: a digit gives the focused span its primary relation to an actor, and
takes it away again; every other way of choosing an end comes together in ``toggle``. What asks
for a second press (the chooser, the target on the page) is told by signals.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.errors import Refused
from workbench.model import Layer, Op, Relation, Span, roles, verbs
from workbench.model.actors import Actor, register
from workbench.model.roles import COREF, Slot
from workbench.model.verbs import actors
from workbench.model.verbs.step import Link, edges
from workbench.ui import proposing
from workbench.ui.broken import broken
from workbench.ui.desk import Desk
from workbench.ui.ends import Place
from workbench.ui.roster import Roster
from workbench.ui.table import asked
from workbench.ui.wording import label_title

if TYPE_CHECKING:
    from workbench.ui.text.view import Canvas


class Links(Roster):
    """The links of the layer on the desk, as gestures."""

    chooser_wanted = Signal(object, object)
    """The chooser is to ask for slots (a list of Slot) of a span (its id)."""

    def __init__(self, desk: Desk, canvas: Canvas, parent: QObject | None = None) -> None:
        super().__init__(desk, canvas, parent)
        self._target: tuple[str, Slot, Callable[[], object]] | None = None
        canvas.target_chosen.connect(self._on_target)
        canvas.target_dropped.connect(self._on_no_target)

    # From the text

    @asked
    def give(self, number: int) -> None:
        """Give the spans at hand their primary relation to the actor of that number.

        Whoever they had before has to go. Where all of them have it, it is taken away. On a
        mention of an actor: it is the same as that actor, or no longer.
        """
        self._at_work()
        actor = self.register.numbered(number)
        if actor is None:
            raise Refused("There is no actor {number}.", number=number)
        if self.desk.suggestion is not None:
            self._give_to_suggestion(actor)
            return
        places = [self.place(span.id) for span in self.desk.at_hand] or [self.place()]
        self._toggle_actor(places, [_actor_slot(place) for place in places], actor)

    @asked
    def complete(self) -> None:
        """Ask for what the focused span lacks, one slot after the other."""
        self._own()
        place = self.place()
        slots = place.flow()
        if not slots:
            raise Refused("The scheme has no links for {label}.", label=_title(place))
        self.chooser_wanted.emit(place.span.id, slots)

    @asked
    def guess(self) -> None:
        """Fill what the focused span lacks with the best guesses, in one step.

        Where a cue finds its quote so, what that lacks is filled as well. Who is the same actor
        is never guessed.
        """
        place = self.place()
        links = best_links(place, self.place)
        if not links:
            raise Refused("There is nothing to guess here.")
        self._do(partial(verbs.link_all, links=links, scheme=place.scheme))

    @asked
    def choose(self, relation: str, span_id: str | None = None) -> None:
        """Ask for the end of one relation of a span."""
        if span_id is None:
            self._own()
        place = self.place(span_id)
        slot = roles.slot(place.scheme, place.span.label, relation)
        if slot is None:
            raise Refused(
                "{relation} does not begin or end at {label}.",
                relation=label_title(place.scheme, relation),
                label=_title(place),
            )
        self.chooser_wanted.emit(place.span.id, [slot])

    # One end chosen

    @asked
    def toggle(self, span_id: str, slot: Slot, other: str) -> None:
        """Let a span fill a slot of another, or no longer."""
        place = self.place(span_id)
        actor = place.register.actor_of(other)
        there = place.links(slot).get(other)
        if slot.relation.key == COREF and actor is not None:
            self._toggle_actor([place], [slot], actor)
        elif there is not None:
            self._do(partial(verbs.unlink, relation_id=there.id))
        else:
            self._do(_linking(place, slot, other))

    @asked
    def take_away(self, relation_id: str) -> None:
        """Take a link away; a coreference link takes the mention out of its actor."""
        _, layer, _ = self._at_work()
        relation = layer.relations.get(relation_id)
        if relation is not None and relation.label == COREF:
            self._do(partial(actors.part, span_id=relation.source))
        else:
            self._do(partial(verbs.unlink, relation_id=relation_id))

    def want_target(self, span_id: str, slot: Slot, words: str, then: Callable[[], object]) -> None:
        """Let the reader choose the end on the page; ``then`` goes on once it is chosen."""
        self._target = (span_id, slot, then)
        self.canvas.begin_target(words, slot.others)
        self.canvas.setFocus()

    @asked
    def link_new(self, span_id: str, slot: Slot, start: int, end: int) -> None:
        """Label words as what the slot takes, and link them, in one step."""
        document, layer, _ = self._at_work()
        assert self.desk.project is not None
        start, end = edges(document, start, end, keep_spaces=False)
        same = [
            span.id
            for span in layer.spans.values()
            if (span.start, span.end) == (start, end) and span.label in slot.others
        ]
        if same:
            self._do(_linking(self.place(span_id), slot, same[0]))
            return
        op = proposing.marked(
            self.desk.project, layer, document, label=slot.others[0], start=start, end=end
        )
        made = next(e.after.id for e in op.edits if isinstance(e.after, Span) and e.before is None)
        after = replace(self.place(span_id), layer=layer.apply(op))
        self._do(lambda _: op, _linking(after, slot, made))

    # Broken quotes

    @asked
    def break_off(self) -> None:
        """Cut the selected incise out of the focused span, or let it go on with other words."""
        document, layer, scheme = self._at_work()
        project, canvas = self.desk.project, self.canvas
        assert project is not None
        span = self.place().span
        op = broken(
            layer, document, scheme, span=span, selection=canvas.selection, caret=canvas.caret
        )
        after = layer.apply(op)
        first = after.spans[span.id]
        steps: list[Callable[[Layer], Op]] = [lambda _: op]
        if first != span:
            attributes, names = proposing.again(
                project, layer, document, span=span, start=first.start, end=first.end
            )
            if attributes is not None:
                steps.append(
                    partial(verbs.describe, span_id=span.id, attributes=attributes, proposed=names)
                )
        self._do(*steps)
        caret = canvas.caret
        canvas.select(caret, caret)
        canvas.focus_span(_other_part(op) or span.id)

    @asked
    def add_fragment(self) -> None:
        """Let the focused span cover the selected words as well."""
        document, _, _ = self._at_work()
        if self.canvas.selection is None:
            raise Refused("Select the words that the span is to cover as well.")
        start, end = self.canvas.selection
        span_id = self.place().span.id
        self._do(
            partial(verbs.add_fragment, document=document, span_id=span_id, start=start, end=end)
        )
        self.canvas.focus_span(span_id)

    # Actors

    @asked
    def join(self, *span_ids: str) -> None:
        """Make the actors of these mentions one."""
        _, _, scheme = self._at_work()
        self._do(partial(actors.join, span_ids=span_ids, scheme=scheme))

    @asked
    def part(self, span_id: str | None = None) -> None:
        """Take a mention, by default the focused one, out of its actor."""
        self._do(partial(actors.part, span_id=self.place(span_id).span.id))

    @asked
    def rename(self, span_id: str, name: str) -> None:
        """Name the actor of a mention; an empty name takes it away."""
        self._do(partial(actors.rename, span_id=span_id, name=name))

    # Within

    def _own(self) -> None:
        """Take the focused suggestion over: its links are asked for next."""
        if self.desk.suggestion is not None:
            op, _, span = self.desk.taken_over()
            self._do(lambda _: op)
            self.canvas.focus_span(span.id)

    def _give_to_suggestion(self, actor: Actor) -> None:
        """Take the focused suggestion over with that actor, whoever the machine thinks of."""
        document, _, scheme = self._at_work()
        op, layer, span = self.desk.taken_over()
        found = Place(layer, document.text, scheme, register(layer, scheme), span)
        slot = _actor_slot(found)
        mentions = {each.id for each in actor.mentions}
        steps: list[Callable[[Layer], Op]] = []
        if slot.relation.key == COREF:
            theirs = found.register.actor_of(span.id)
            if theirs is None or mentions.isdisjoint(each.id for each in theirs.mentions):
                ids = [span.id, actor.head.id]
                steps = [partial(actors.join, span_ids=ids, scheme=scheme)]
        elif mentions.isdisjoint(found.links(slot)):
            steps = _giving(found, slot, actor)
        self._do(lambda _: op, *steps)
        self.canvas.focus_span(span.id)

    def _toggle_actor(self, places: Sequence[Place], slots: Sequence[Slot], actor: Actor) -> None:
        mentions = {each.id for each in actor.mentions}
        kinds = {slot.relation.key for slot in slots}
        if COREF in kinds and len(kinds) > 1:
            raise Refused("Pick either mentions of actors, or what is from them.")
        if COREF in kinds:
            ids = [place.span.id for place in places]
            if mentions.issuperset(ids):
                self._do(*(partial(actors.part, span_id=each) for each in ids))
            else:
                self._do(
                    partial(actors.join, span_ids=[*ids, actor.head.id], scheme=places[0].scheme)
                )
            return
        pairs = list(zip(places, slots, strict=True))
        given = [
            [relation.id for other, relation in place.links(slot).items() if other in mentions]
            for place, slot in pairs
        ]
        if all(given):
            self._do(*(partial(verbs.unlink, relation_id=each) for ids in given for each in ids))
            return
        lacking = [pair for pair, ids in zip(pairs, given, strict=True) if not ids]
        self._do(*(step for pair in lacking for step in _giving(*pair, actor)))

    def _on_target(self, chosen: object) -> None:
        if self._target is None:
            return
        (span_id, slot, then), self._target = self._target, None
        if isinstance(chosen, str):
            layer = self.desk.layer
            span = layer.spans.get(chosen) if layer is not None else None
            if span is not None and span.label in slot.others:
                self.toggle(span_id, slot, chosen)
            elif span is not None:
                self.link_new(span_id, slot, span.start, span.end)
        elif isinstance(chosen, tuple):
            self.link_new(span_id, slot, *chosen)
        self.canvas.focus_span(span_id)
        then()

    def _on_no_target(self) -> None:
        self._target = None


def _title(place: Place) -> str:
    return label_title(place.scheme, place.span.label)


def _actor_slot(place: Place) -> Slot:
    """The slot that a digit fills."""
    kind = roles.primary(place.scheme, place.span.label)
    slot = Slot(kind) if kind is not None else None
    if slot is None or not roles.takes_actors(place.scheme, slot):
        raise Refused("{label} is linked to no actor.", label=_title(place))
    return slot


def _other_part(op: Op) -> str | None:
    """The part of a broken span that has just been made or linked."""
    for edit in op.edits:
        if isinstance(edit.after, Relation) and edit.before is None:
            return edit.after.source
    return None


def best_links(place: Place, at: Callable[[str], Place]) -> list[Link]:
    """The best guesses for all that a span lacks; at a cue, for what its quote lacks as well.

    ``at`` is the place of another span.
    """
    links = []
    for slot, end in _guesses(place):
        links.append(_ends_of(place, slot, end))
        if not slot.outward:
            there = at(end)
            links += [
                _ends_of(there, own, far)
                for own, far in _guesses(there)
                if own.relation != slot.relation
            ]
    return links


def _guesses(place: Place) -> list[tuple[Slot, str]]:
    """The slots that a span lacks, each with its best guess, if the text speaks for that."""
    found = []
    for slot in place.flow():
        ends = [] if slot.relation.key == COREF or place.links(slot) else place.ends(slot)
        if ends and place.is_likely(slot, ends[0]):
            found.append((slot, ends[0].span.id))
    return found


def _giving(place: Place, slot: Slot, actor: Actor) -> list[Callable[[Layer], Op]]:
    """The steps after which the actor, and nobody else, fills the slot."""
    best = place.best(slot, actor).id
    first, *others = place.links(slot).values() or (None,)
    if first is None:
        return [_linking(place, slot, best)]
    led = partial(verbs.relink, relation_id=first.id, target=best)
    return [led, *(partial(verbs.unlink, relation_id=each.id) for each in others if each)]


def _linking(place: Place, slot: Slot, other: str) -> Callable[[Layer], Op]:
    """The step that fills a slot; where only one link may begin, it is led elsewhere."""
    link = _ends_of(place, slot, other)
    if slot.relation.most == 1:
        assert link.source is not None
        there = place.first_from(link.source, link.label)
        if there is not None:
            return partial(verbs.relink, relation_id=there.id, target=link.target)
    return partial(verbs.link_all, links=[link], scheme=place.scheme)


def _ends_of(place: Place, slot: Slot, other: str) -> Link:
    here, key = place.span.id, slot.relation.key
    return Link(key, here, other) if slot.outward else Link(key, other, here)
