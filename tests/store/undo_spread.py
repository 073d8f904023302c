"""What goes over several documents, over the project, or back: rules of the undo machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.store.undo_model import Gesture
from tests.store.undo_seat import DOCUMENTS, FAR, PEOPLE, SCHEME
from tests.store.undo_steps import CHANCES, PLACES, Chance, Steps
from workbench.errors import Refused
from workbench.model import Attributes, Layer, Op, verbs
from workbench.project import OpenDocument
from workbench.store import Store

Bulk = Literal["mark", "erase", "relabel", "describe", "finish"]
BULK: tuple[Bulk, ...] = ("mark", "mark", "erase", "relabel", "describe", "finish")
TURNS = ("One", "Two", "Three", "undo", "redo")


class Spread(Steps):
    @rule(chance=CHANCES)
    def mark_near(self, chance: Chance) -> None:
        self._do(lambda: [self.mark(each.id, chance) for each in DOCUMENTS])

    @rule(kind=st.sampled_from(BULK), chance=CHANCES)
    def far_and_near(self, kind: Bulk, chance: Chance) -> None:
        """On some documents where it is possible, if it is on one of those at hand."""
        near = DOCUMENTS[chance.other % len(DOCUMENTS)].id
        opened = [
            each
            for number, each in enumerate(self._gathered())
            if number in chance.several or each.document.id == near
        ]
        ops = []
        for each in opened:
            try:
                ops.append(_bulk(kind, each, chance))
            except Refused:
                if each.document.id == near:
                    return
        far = {each.id for each in FAR}
        layers = [each.layer for each in opened if each.document.id in far]
        self._do(lambda: ops, gathered=layers)

    @rule(place=PLACES)
    def undo(self, place: str) -> None:
        layer, stack = self._layer(place).id, self.model.stacks[self.who, place].undo
        self._turn_back(lambda: self.project.undo(layer), lambda: self.model.turn_back(stack))

    @rule(place=PLACES)
    def redo(self, place: str) -> None:
        layer, stack = self._layer(place).id, self.model.stacks[self.who, place].redo
        self._turn_back(lambda: self.project.redo(layer), lambda: self.model.turn_back(stack))

    @rule(which=st.integers(0, 40))
    def take_back_anything(self, which: int) -> None:
        """From anywhere, what was done anywhere; what was taken back already is refused."""
        mine = [place for place in self.model.stacks if place[0] == self.who]
        stacks = [self.model.stacks[place] for place in mine]
        known = [gesture for each in stacks for gesture in (*each.undo, *each.redo)]
        if known:
            self._take_back(known[which % len(known)])

    @rule(turn=st.sampled_from(TURNS))
    def scheme_turns(self, turn: str) -> None:
        """Another title for the scheme, or the last one again."""
        title = {**self.project.scheme.title, "en": turn}
        scheme = replace(self.project.scheme, title=title)
        if turn == "undo":
            self._both(self.project.undo_scheme, lambda: self.scheme.turn(self.who, forth=False))
        elif turn == "redo":
            self._both(self.project.redo_scheme, lambda: self.scheme.turn(self.who, forth=True))
        else:
            self._both(
                lambda: self.project.change_scheme(scheme),
                lambda: self.scheme.change(self.who, turn),
            )

    @rule(who=st.sampled_from(PEOPLE))
    def restart(self, who: str) -> None:
        self.project.close()
        self._sit_down(Store.open(self.location, who=who))

    def _take_back(self, gesture: Gesture) -> None:
        self._turn_back(
            lambda: self.project.take_back(gesture.id), lambda: self.model.take_back(gesture)
        )


def _bulk(kind: Bulk, opened: OpenDocument, chance: Chance) -> Op:
    layer, document = opened.layer, opened.document
    makers: dict[Bulk, Callable[[], Op]] = {
        "mark": lambda: verbs.mark_all(
            layer,
            document,
            pieces=[(chance.start, min(chance.start + 3, len(document.text)), Attributes())],
            label=chance.label,
            scheme=SCHEME,
        ),
        "erase": lambda: verbs.erase(layer, span_ids=[_span(layer, chance.which)]),
        "relabel": lambda: verbs.relabel(
            layer, span_ids=[_span(layer, chance.which)], label=chance.label, scheme=SCHEME
        ),
        "describe": lambda: verbs.describe_all(
            layer, span_ids=layer.spans, attributes={"value": chance.value}
        ),
        "finish": lambda: verbs.finish(layer),
    }
    return makers[kind]()


def _span(layer: Layer, which: int) -> str:
    spans = [span.id for span in layer.ordered_spans()]
    if not spans:
        raise Refused("There is nothing here.")
    return spans[which % len(spans)]
