"""Jobs run elsewhere and come back here; nothing waits, nothing is swallowed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future

import pytest
from pytestqt.qtbot import QtBot

from workbench.errors import Cancelled, Refused, WorkbenchError
from workbench.ui.jobs import UNSEEN, Job, Jobs


@pytest.fixture
def jobs(qapp: object) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_the_result_comes_back_on_the_window_s_thread(qtbot: QtBot, jobs: Jobs) -> None:
    threads: list[threading.Thread] = []
    jobs.run(
        "work",
        lambda job: threading.current_thread(),
        then=lambda where: threads.extend([where, threading.current_thread()]),
    )
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] is not threads[1]
    assert threads[1] is threading.current_thread()


def test_a_refusal_goes_to_who_asked(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[WorkbenchError] = []

    def refuse(job: Job) -> None:
        raise Refused("No.")

    jobs.run("work", refuse, then=lambda _: None, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "No."


def test_what_is_told_of_a_refusal_holds_nothing_of_this_thread(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[WorkbenchError] = []

    def refuse(job: Job) -> None:
        raise Refused("No.")

    jobs.run("work", refuse, then=lambda _: None, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].__traceback__ is None


def test_a_refusal_that_nobody_minds_is_announced(qtbot: QtBot, jobs: Jobs) -> None:
    def refuse(job: Job) -> None:
        raise Refused("No.")

    with qtbot.waitSignal(jobs.failed) as heard:
        jobs.run("work", refuse, then=lambda _: None)
    assert heard.args is not None
    assert str(heard.args[0]) == "No."


def test_a_bug_goes_to_the_crash_hook(qtbot: QtBot, jobs: Jobs) -> None:
    def fail(job: Job) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        jobs.run("work", fail, then=lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_a_job_that_is_stopped_ends_at_its_next_step(qtbot: QtBot, jobs: Jobs) -> None:
    begun, told = threading.Event(), list[WorkbenchError]()

    def work(job: Job) -> None:
        begun.set()
        while True:
            job.progress(1, 2)

    job = jobs.run("work", work, then=lambda _: None, failed=told.append)
    begun.wait(5)
    job.stop()
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], Cancelled)


def test_a_job_is_shown_only_once_it_takes_a_moment(
    qtbot: QtBot, jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    job = jobs.run("work", lambda job: go_on.wait(5), then=lambda _: None)
    monkeypatch.setattr("workbench.ui.jobs.monotonic", lambda: job._began + UNSEEN - 0.01)
    assert jobs.shown == []
    monkeypatch.setattr("workbench.ui.jobs.monotonic", lambda: job._began + UNSEEN + 0.01)
    assert jobs.shown == [job]
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.running)


def test_an_answer_that_is_there_already_does_not_run_inside_the_question(
    qtbot: QtBot, jobs: Jobs
) -> None:
    answer: Future[int] = Future()
    answer.set_result(1)
    got: list[int] = []
    jobs.after(answer, got.append)
    assert got == []
    qtbot.waitUntil(lambda: got == [1])
