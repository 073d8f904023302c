"""All relations of a dispatch by keys alone, with the presses counted.

The spans of the gold stand there; the reader who knows the gold looks at what the window shows,
and takes the shortest way that it offers. Presses that only go from span to span are counted
apart: who labels and links in one go does not need them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from tests.dispatches import layers, text_of
from tests.gui.conftest import MakeProject, OpenWindow, press
from workbench.model import Document, Layer, Relation, Span
from workbench.model.layer import layer_of
from workbench.model.roles import COREF, Slot, primary
from workbench.ui.main_window import MainWindow

TWIN = "twin"


class Reader:
    """Draws relations by keys, and counts the presses of each kind of relation."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.presses: Counter[str] = Counter()
        self.made: Counter[str] = Counter()
        self.walked = 0

    @property
    def layer(self) -> Layer:
        assert self.window.desk.layer is not None
        return self.window.desk.layer

    def link_all(self, gold: Layer) -> None:
        """Draw the relations of the gold, span by span in reading order."""
        for span in self.spans():
            begun = [r for r in gold.relations.values() if r.source == span.id]
            if begun:
                self.go_to(span)
                self.link(span, begun)

    def spans(self) -> Iterator[Span]:
        """The spans as the key for the next one goes through them: the inner before the outer."""
        found = sorted(self.layer.spans.values(), key=lambda s: (s.start, s.end - s.start, s.id))
        return iter(found)

    def go_to(self, span: Span) -> None:
        canvas = self.window.canvas
        for _ in range(len(self.layer.spans)):
            if canvas.focused == span.id:
                return
            press(canvas, "Ctrl+J")
            self.walked += 1
        raise AssertionError(f"{span.id} is not reached from {canvas.focused}")

    def link(self, span: Span, relations: list[Relation]) -> None:
        if self.by_guess(span, relations):
            return
        begun = ends_of(self.layer, span.id)
        relations = [r for r in relations if (r.label, r.source, r.target) not in begun]
        left = [each for each in relations if not self.by_digit(span, each)]
        if not left:
            return
        links = self.window.links
        flow = [slot.relation.key for slot in links.place().flow() if slot.outward]
        if flow[0] in {each.label for each in left}:
            self.press(left[0].label, "Return")
            left = self.by_flow(span, left)
        for relation in left:
            self.press(relation.label, ";", self.letter(relation.label))
            self.choose(relation.label, relation.target)
            if self.window.chooser.isVisible():
                self.press(relation.label, "Esc")

    def by_guess(self, span: Span, relations: list[Relation]) -> bool:
        """Take the best guesses, and take them back where one of them is wrong.

        Nobody sees them before: a wrong one costs the press, and the one that mends or undoes it.
        """
        slots = self.window.links.place().slots
        if not any(slot.wanted and slot.outward for slot in slots):
            return False
        gold = {(each.label, each.source, each.target) for each in relations}
        self.press(relations[0].label, "Shift+Return")
        wrong = ends_of(self.layer, span.id) - gold
        first = [each for each in relations if each.label == slots[0].relation.key]
        if {each[0] for each in wrong} == {each.label for each in first} and len(first) == 1:
            self.by_digit(span, first[0])
        if not ends_of(self.layer, span.id) <= gold:
            self.press(relations[0].label, "Ctrl+Z")
        return ends_of(self.layer, span.id) == gold

    def by_digit(self, span: Span, relation: Relation) -> bool:
        """Give an actor by its number, where that would lead to the mention wanted."""
        kind = primary(self.window.desk.scheme, span.label)
        if kind is None or kind.key != relation.label:
            return False
        actor = self.window.links.register.actor_of(relation.target)
        if actor is None or actor.number > 10:
            return False
        best = self.window.links.place().best(Slot(kind), actor)
        if relation.label != COREF and best.id != relation.target:
            return False
        self.press(relation.label, str(actor.number % 10))
        return True

    def by_flow(self, span: Span, relations: list[Relation]) -> list[Relation]:
        """Answer what the chooser asks, as long as it asks for what is wanted."""
        left = list(relations)
        while self.window.chooser.slot is not None:
            key = self.window.chooser.slot.relation.key
            wanted = [each for each in left if each.label == key]
            if not wanted:
                self.press(left[0].label if left else key, "Esc")
                break
            for number, relation in enumerate(wanted):
                self.choose(key, relation.target, stay=number < len(wanted) - 1)
                left.remove(relation)
        return left

    def choose(self, label: str, target: str, *, stay: bool = False) -> None:
        """Take the line of a span in the chooser: by its digit, else by going to it."""
        model, view = self.window.chooser.model, self.window.chooser.view
        enter = "Shift+Return" if stay else "Return"
        at = view.currentIndex().row()
        row = model.row_of(target)
        found = model.row(row)
        assert found is not None
        assert found.end is not None
        if found.end.span.id == target:
            told = model.told(row)
            assert told is not None
            if told.key and row != at and not stay:
                self.press(label, told.key)
                return
        else:
            row = self.actor_row(target)
        self.press(label, *["Down" if row > at else "Up"] * abs(row - at))
        if found.end.span.id != target:
            self.press(label, "Right")
            while self.current() != target:
                self.press(label, "Down")
        self.press(label, enter)

    def actor_row(self, target: str) -> int:
        model = self.window.chooser.model
        for number in range(model.rowCount()):
            row = model.row(number)
            actor = row.end.actor if row is not None and row.end is not None else None
            if actor is not None and target in {span.id for span in actor.mentions}:
                return number
        raise AssertionError(target)

    def current(self) -> str:
        row = self.window.chooser.model.row(self.window.chooser.view.currentIndex().row())
        assert row is not None
        assert row.end is not None
        return row.end.span.id

    def letter(self, label: str) -> str:
        scheme = self.window.desk.scheme
        assert scheme is not None
        return scheme.relation_type(label).shortcut

    def press(self, label: str, *keys: str) -> None:
        for key in keys:
            chooser = self.window.chooser
            press(chooser.field if chooser.isVisible() else self.window.canvas, key)
            self.presses[label] += 1


def ends_of(layer: Layer, span_id: str) -> set[tuple[str, str, str]]:
    return {each for each in ends(layer) if each[1] == span_id}


def ends(layer: Layer) -> set[tuple[str, str, str]]:
    return {(each.label, each.source, each.target) for each in layer.relations.values()}


@pytest.fixture
def reader(make_project: MakeProject, open_window: OpenWindow) -> Reader:
    gold = layers(TWIN)["gold"]
    bare = layer_of(gold.document_id, "ines", spans=gold.spans.values())
    return Reader(open_window(make_project([Document(gold.document_id, text_of(TWIN))], [bare])))


def test_all_relations_of_the_twin_are_drawn_by_keys_alone(
    reader: Reader, record_property: Callable[[str, object], None]
) -> None:
    gold = layers(TWIN)["gold"]
    reader.link_all(gold)
    assert ends(reader.layer) == ends(gold)
    total = sum(reader.presses.values())
    counts = Counter(each.label for each in gold.relations.values())
    for label, count in counts.most_common():
        record_property(label, f"{reader.presses[label]} presses for {count}")
    record_property("all", f"{total} presses for {len(gold.relations)}")
    record_property("walked", reader.walked)
    assert total <= 1.25 * len(gold.relations)
