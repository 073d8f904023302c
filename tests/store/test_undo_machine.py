"""Whatever two people do, undo, redo and restart: memory, tables and journal tell the same.

Beside the project stands a model of it (``undo_model``), and both get the same steps
(``undo_seat``): those on one document (``undo_steps``), those on several, on the project and
back (``undo_spread``). After each, the laws hold (``undo_laws``).
"""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
)

from tests.store.servers import Server
from tests.store.undo_laws import Laws
from tests.store.undo_seat import DOCUMENTS, PEOPLE, SCHEME, TEXT
from tests.store.undo_spread import BULK, TURNS
from tests.store.undo_steps import VALUES, WORDS, Chance, Steps
from tests.store.walks import walk

pytestmark = pytest.mark.usefixtures("careless_disk")


class Desk(Laws, RuleBasedStateMachine):
    @initialize()
    def sit_down(self) -> None:
        self.begin()

    @invariant()
    def the_laws_hold(self) -> None:
        if hasattr(self, "project"):
            self.check()

    def teardown(self) -> None:
        self.end()


@pytest.mark.parametrize(
    ("examples", "steps"), [(15, 25), pytest.param(150, 50, marks=pytest.mark.slow)]
)
def test_memory_tables_and_journal_agree_whatever_is_done(examples: int, steps: int) -> None:
    walk(Desk, examples=examples, steps=steps)


@pytest.mark.parametrize(
    ("seed", "steps"),
    [
        *((seed, 40) for seed in range(6)),
        *(pytest.param(seed, 150, marks=pytest.mark.slow) for seed in range(100, 130)),
    ],
)
def test_memory_tables_and_journal_agree_on_any_walk(seed: int, steps: int) -> None:
    """Every verb has the same chance here, which the machine above does not give it."""
    _walk(Laws(), seed, steps)


@pytest.mark.postgresql
def test_memory_tables_and_journal_agree_on_a_server_too(server: Server) -> None:
    """There what is read and what is written go by different ways."""
    for seed in range(2):
        desk = Laws()
        desk.location = server.new_place()
        _walk(desk, seed, 40)


def _walk(desk: Laws, seed: int, steps: int) -> None:
    chance = random.Random(seed)
    desk.begin()
    for _ in range(steps):
        _stride(desk, chance)
        desk.check()
    desk.end()


def _stride(desk: Laws, chance: random.Random) -> None:
    place = chance.choice(DOCUMENTS).id
    strides: list[tuple[int, Callable[[], None]]] = [
        (20, lambda: desk.step(place, chance.choice(Steps.verbs()), _chance(chance))),
        (1, lambda: desk.mark_then_describe(place, _chance(chance))),
        (1, lambda: desk.mark_near(_chance(chance))),
        (4, lambda: desk.far_and_near(chance.choice(BULK), _chance(chance))),
        (4, lambda: desk.undo(place)),
        (2, lambda: desk.redo(place)),
        (3, lambda: desk.take_back_anything(chance.randrange(40))),
        (3, lambda: desk.scheme_turns(chance.choice(TURNS))),
        (1, lambda: desk.restart(chance.choice(PEOPLE))),
    ]
    weights = [weight for weight, _ in strides]
    chance.choices([stride for _, stride in strides], weights)[0]()


def _chance(chance: random.Random) -> Chance:
    return Chance(
        which=chance.randrange(6),
        other=chance.randrange(6),
        several=frozenset(chance.sample(range(6), chance.randint(1, 3))),
        start=chance.randrange(len(TEXT)),
        length=chance.randint(1, 20),
        label=chance.choice(SCHEME.labels).key,
        value=chance.choice(VALUES),
        words=chance.choice(WORDS),
    )
