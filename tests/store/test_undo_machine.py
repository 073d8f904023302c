"""Whatever two people do, undo, redo and restart: memory, tables and journal tell the same.

Beside the project stands a model of it (``undo_model``), and both get the same steps
(``undo_seat``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from tests.proof import careless
from tests.proof.checks import problems, replayed
from tests.store.undo_model import EMPTY, content_of
from tests.store.undo_seat import DOCUMENTS, PEOPLE, SCHEME, TEXT, Seat
from workbench.model import Attributes, verbs
from workbench.store import Store

places = st.sampled_from([document.id for document in DOCUMENTS])
labels = st.sampled_from([label.key for label in SCHEME.labels])
offsets = st.integers(0, len(TEXT) - 1)
lengths = st.integers(1, 12)
choices = st.integers(0, 5)


class Desk(Seat, RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self._sit_down(self._new_project())

    @rule(place=places, start=offsets, length=lengths, label=labels)
    def mark(self, place: str, start: int, length: int, label: str) -> None:
        self._do(lambda: [self._marked(place, start, length, label)])

    @rule(start=offsets, length=lengths, label=labels)
    def mark_everywhere(self, start: int, length: int, label: str) -> None:
        self._do(lambda: [self._marked(each.id, start, length, label) for each in DOCUMENTS])

    @rule(place=places, which=choices, start=offsets, length=lengths)
    def resize(self, place: str, which: int, start: int, length: int) -> None:
        self._do(
            lambda: [
                verbs.resize(
                    self._layer(place),
                    self.opened[place].document,
                    span_id=self._a_span(place, which),
                    start=start,
                    end=start + length,
                    keep_spaces=True,
                )
            ]
        )

    @rule(place=places, which=st.sets(choices, min_size=1, max_size=3), label=labels)
    def relabel(self, place: str, which: set[int], label: str) -> None:
        self._do(
            lambda: [
                verbs.relabel(
                    self._layer(place),
                    span_ids=dict.fromkeys(self._a_span(place, each) for each in which),
                    label=label,
                    scheme=SCHEME,
                )
            ]
        )

    @rule(place=places, which=st.sets(choices, min_size=1, max_size=3))
    def erase(self, place: str, which: set[int]) -> None:
        self._do(
            lambda: [
                verbs.erase(
                    self._layer(place), span_ids={self._a_span(place, each) for each in which}
                )
            ]
        )

    @rule(place=places, which=choices)
    def erase_linked(self, place: str, which: int) -> None:
        self._do(
            lambda: [
                verbs.erase(
                    self._layer(place),
                    span_ids=[self._layer(place).relations[self._a_link(place, which)].source],
                )
            ]
        )

    @rule(place=places)
    def accept_both(self, place: str) -> None:
        """Two spans at once, and the link between them."""
        suggested = self.opened[place].suggestions[0]
        self._do(
            lambda: [
                verbs.accept(self._layer(place), suggested, span_ids=suggested.spans, scheme=SCHEME)
            ]
        )

    @rule(which=choices)
    def erase_everywhere(self, which: int) -> None:
        self._do(
            lambda: [
                verbs.erase(self._layer(each.id), span_ids=[self._a_span(each.id, which)])
                for each in DOCUMENTS
            ]
        )

    @rule(place=places, which=choices, value=st.sampled_from([1, 1.0, True, None, "é", ["«"]]))
    def describe(self, place: str, which: int, value: object) -> None:
        self._do(
            lambda: [
                verbs.describe(
                    self._layer(place),
                    span_id=self._a_span(place, which),
                    attributes=Attributes(value=value),
                )
            ]
        )

    @rule(place=places, which=choices, words=st.sampled_from(["", "à revoir", "l’un\nou l’autre"]))
    def comment(self, place: str, which: int, words: str) -> None:
        self._do(
            lambda: [
                verbs.comment_on(
                    self._layer(place), span_id=self._a_span(place, which), comment=words
                )
            ]
        )

    @rule(place=places, quote=choices, other=choices, label=st.sampled_from(["speaker", "cue"]))
    def link(self, place: str, quote: int, other: int, label: str) -> None:
        self._do(
            lambda: [
                verbs.link(
                    self._layer(place),
                    source=self._a_span(place, quote),
                    target=self._a_span(place, other),
                    label=label,
                    scheme=SCHEME,
                )
            ]
        )

    @rule(place=places, which=choices)
    def unlink(self, place: str, which: int) -> None:
        self._do(lambda: [verbs.unlink(self._layer(place), relation_id=self._a_link(place, which))])

    @rule(place=places, which=choices)
    def accept(self, place: str, which: int) -> None:
        self._do(
            lambda: [
                verbs.accept(
                    self._layer(place),
                    self.opened[place].suggestions[0],
                    span_ids=[f"m{which % 2}"],
                    scheme=SCHEME,
                )
            ]
        )

    @rule(place=places, which=choices)
    def reject(self, place: str, which: int) -> None:
        self._do(
            lambda: [
                verbs.reject(
                    self._layer(place),
                    self.opened[place].suggestions[0],
                    span_ids=[f"m{which % 2}"],
                )
            ]
        )

    @rule(place=places)
    def finish(self, place: str) -> None:
        self._do(lambda: [verbs.finish(self._layer(place))])

    @rule(place=places)
    def reopen(self, place: str) -> None:
        self._do(lambda: [verbs.reopen(self._layer(place))])

    @rule(place=places)
    def undo(self, place: str) -> None:
        self._turn_back(place, self.model.stacks[self.who, place].undo, self.project.undo)

    @rule(place=places)
    def redo(self, place: str) -> None:
        self._turn_back(place, self.model.stacks[self.who, place].redo, self.project.redo)

    @rule(who=st.sampled_from(PEOPLE))
    def restart(self, who: str) -> None:
        self.project.close()
        self._sit_down(Store.open(self.location, who=who))

    @invariant()
    def memory_tables_and_journal_agree(self) -> None:
        if not hasattr(self, "project"):
            return
        for document in DOCUMENTS:
            place = (self.who, document.id)
            mine = self._layer(document.id)
            stacks = self.model.stacks[place]
            assert content_of(mine) == self.model.contents[place]
            assert (self.project.undo_name(mine.id) is None) == (not stacks.undo)
            assert (self.project.redo_name(mine.id) is None) == (not stacks.redo)
            stored = self.project.store.layer(document.id, self.who).result()
            assert mine.revision == 0 if stored is None else mine == stored
            if stored is not None:
                entries = self.project.store.history(stored.id).result()
                assert replayed(stored, entries) == stored
        assert not self.project.unsaved

    def teardown(self) -> None:
        if hasattr(self, "project"):
            self._everything_can_be_undone_and_redone()
            assert problems(self.project.store) == []
            self.project.close()
        self.folder.cleanup()

    def _everything_can_be_undone_and_redone(self) -> None:
        end = {document.id: content_of(self._layer(document.id)) for document in DOCUMENTS}
        redoable = sum(len(self.model.stacks[self.who, document.id].redo) for document in DOCUMENTS)
        self._until_nothing_moves(self.undo)
        for document in DOCUMENTS:
            assert content_of(self._layer(document.id)) == EMPTY
        self.restart(self.who)
        if redoable:
            return
        self._until_nothing_moves(self.redo)
        assert {each.id: content_of(self._layer(each.id)) for each in DOCUMENTS} == end

    def _until_nothing_moves(self, turn: Callable[[str], None]) -> None:
        before = None
        while before != (now := [self._layer(document.id).revision for document in DOCUMENTS]):
            before = now
            for document in DOCUMENTS:
                turn(document.id)
            self.memory_tables_and_journal_agree()


@pytest.fixture
def careless_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Power loss is proved elsewhere; here nothing waits for the disk."""
    connect = careless.connecting(careless.pragma("synchronous", "OFF"))
    monkeypatch.setattr(sqlite3, "connect", connect)


@pytest.mark.usefixtures("careless_disk")
@pytest.mark.parametrize(
    ("examples", "steps"), [(15, 25), pytest.param(150, 50, marks=pytest.mark.slow)]
)
def test_memory_tables_and_journal_agree_whatever_is_done(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        Desk,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
