"""Answers are taken on the owner's thread, for a short while, and many are asked for in turns."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

import pytest

from workbench.project.answers import HELD, Answers
from workbench.project.sweep import ABREAST, Sweep


class Owner:
    """Drains as often as it is woken."""

    def __init__(self) -> None:
        self.calls = 0
        self.answers = Answers(self.woken)

    def woken(self) -> None:
        self.calls += 1

    def work(self) -> int:
        """Drain until nobody calls any more; the answer is how many drains there were."""
        drains = 0
        while self.calls:
            self.calls = 0
            self.answers.drain()
            drains += 1
        return drains


@pytest.fixture
def owner() -> Owner:
    return Owner()


def done(value: int) -> Future[int]:
    answer: Future[int] = Future()
    answer.set_result(value)
    return answer


def test_many_answers_call_once(owner: Owner) -> None:
    for number in range(50):
        owner.answers.when(done(number), lambda answer: None)
    assert owner.calls == 1


def test_answers_come_in_their_order(owner: Owner) -> None:
    seen: list[int] = []
    for number in range(50):
        owner.answers.when(done(number), lambda answer: seen.append(answer.result()))
    owner.work()
    assert seen == list(range(50))


def test_a_drain_leaves_the_rest_for_the_next(
    owner: Owner, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr("workbench.project.answers.perf_counter", lambda: sum(clock))
    for number in range(20):
        owner.answers.when(done(number), lambda answer: clock.append(HELD / 4))
    assert owner.work() == 5
    assert len(clock) == 21


def test_what_comes_later_is_heard_after_what_waits(owner: Owner) -> None:
    seen: list[str] = []

    def count(left: int) -> None:
        seen.append(f"slice {left}")
        if left:
            owner.answers.later(lambda: count(left - 1))

    owner.answers.later(lambda: count(2))
    owner.answers.when(done(1), lambda answer: seen.append("key"))
    owner.work()
    assert seen == ["slice 2", "key", "slice 1", "slice 0"]


def test_an_error_is_the_owner_s_and_the_rest_is_not_forgotten(owner: Owner) -> None:
    seen: list[int] = []
    owner.answers.when(done(0), lambda answer: seen.append(1 // answer.result()))
    owner.answers.when(done(1), lambda answer: seen.append(answer.result()))
    owner.calls = 0
    with pytest.raises(ZeroDivisionError):
        owner.answers.drain()
    owner.work()
    assert seen == [1]


def test_whoever_is_attached_is_called_from_then_on(owner: Owner) -> None:
    calls: list[str] = []
    owner.answers.when(done(0), lambda answer: None)
    owner.answers.attach(lambda: calls.append("new"))
    owner.answers.when(done(0), lambda answer: None)
    assert (owner.calls, calls) == (1, ["new"])


class Asked:
    """Questions that are answered when a test says so."""

    def __init__(self) -> None:
        self.open: dict[str, Future[int]] = {}
        self.most = 0

    def ask(self, key: str) -> Future[int]:
        self.open[key] = Future()
        self.most = max(self.most, len(self.open))
        return self.open[key]

    def answer_first(self) -> None:
        key = next(iter(self.open))
        self.open.pop(key).set_result(int(key))


def swept(
    owner: Owner, asked: Asked, count: int, each: Callable[[str, int], None]
) -> tuple[Sweep[int], list[str]]:
    ends: list[str] = []
    sweep = Sweep(
        owner.answers,
        map(str, range(count)),
        ask=asked.ask,
        each=each,
        then=lambda: ends.append("done"),
        failed=lambda: ends.append("failed"),
    )
    sweep.begin()
    return sweep, ends


def test_only_a_few_questions_are_on_their_way_at_once(owner: Owner) -> None:
    asked, seen = Asked(), list[int]()
    _, ends = swept(owner, asked, 30, lambda key, value: seen.append(value))
    while asked.open:
        asked.answer_first()
        owner.work()
    assert (asked.most, seen, ends) == (ABREAST, list(range(30)), ["done"])


def test_after_an_error_nothing_more_is_asked(owner: Owner) -> None:
    asked, seen = Asked(), list[int]()
    _, ends = swept(owner, asked, 30, lambda key, value: seen.append(1 // value))
    asked.answer_first()
    with pytest.raises(ZeroDivisionError):
        owner.answers.drain()
    while asked.open:
        asked.answer_first()
        owner.work()
    assert (asked.most, ends) == (ABREAST, ["failed"])


def test_what_is_stopped_goes_on_with_nothing(owner: Owner) -> None:
    asked, seen = Asked(), list[int]()
    sweep, ends = swept(owner, asked, 30, lambda key, value: seen.append(value))
    sweep.stop()
    while asked.open:
        asked.answer_first()
        owner.work()
    assert (seen, ends) == ([], [])
