"""Whatever a lead decides, takes back and does again while readers change their minds.

Gold is always what its journal and what its decisions say; settled is what has no open unit;
and a reader's step opens again exactly what it touched.
"""

from __future__ import annotations

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
)

from tests.store.review_seat import Seat
from tests.store.servers import Server
from tests.store.walks import walk

pytestmark = pytest.mark.usefixtures("careless_disk")

STEPS = ("decide", "decide", "decide", "undo", "redo", "add", "settle", "reader_edits", "restart")


class Desk(RuleBasedStateMachine):
    """The same steps as hypothesis chooses them, so that what fails is made small."""

    seat: Seat

    @initialize(seed=st.integers(0, 50))
    def sit_down(self, seed: int) -> None:
        self.seat = Seat(seed)

    @rule(name=st.sampled_from(STEPS), seed=st.integers(0, 1000))
    def step(self, name: str, seed: int) -> None:
        self.seat.chance.seed(seed)
        getattr(self.seat, name)()

    @invariant()
    def laws_hold(self) -> None:
        if hasattr(self, "seat"):
            self.seat.check()

    def teardown(self) -> None:
        if hasattr(self, "seat"):
            self.seat.check_store()
            self.seat.end()


@pytest.mark.parametrize(
    ("examples", "steps"),
    [(8, 20), pytest.param(60, 40, marks=[pytest.mark.slow, pytest.mark.timeout(900)])],
)
def test_gold_is_what_was_decided_whatever_is_done(examples: int, steps: int) -> None:
    walk(Desk, examples=examples, steps=steps)


@pytest.mark.parametrize(
    "seed", [*range(6), *(pytest.param(n, marks=pytest.mark.slow) for n in range(100, 140))]
)
def test_gold_is_what_was_decided_on_any_walk(seed: int) -> None:
    _walk(Seat(seed), 40)


@pytest.mark.postgresql
def test_gold_is_what_was_decided_on_a_server_too(server: Server) -> None:
    _walk(Seat(1, server.new_place()), 30)


def _walk(seat: Seat, steps: int) -> None:
    for _ in range(steps):
        getattr(seat, seat.chance.choice(STEPS))()
        seat.check()
    seat.check_store()
    seat.end()
