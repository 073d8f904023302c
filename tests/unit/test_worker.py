"""The worker process: values over, values back, and nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from itertools import islice

import pytest

from tests.for_the_worker import (
    big_ones,
    chatty,
    double,
    dying,
    echo,
    facts,
    failing,
    modules,
    numbers,
    refusing,
    unpicklable,
)
from workbench.errors import FileRefused, WorkerFailed
from workbench.worker import Worker


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


def test_what_a_generator_yields_comes_back_in_order(worker: Worker) -> None:
    assert list(worker.stream(numbers, 1000)) == list(range(1000))


def test_what_a_function_returns_comes_back(worker: Worker) -> None:
    assert worker.call(double, 21) == 42


def test_each_answer_of_a_map_comes_back_in_order(worker: Worker) -> None:
    assert list(worker.map(double, ((n,) for n in range(50)))) == [2 * n for n in range(50)]


def test_a_map_of_big_questions_and_big_answers_does_not_stand_still(worker: Worker) -> None:
    sizes = [len(answer) for answer in worker.map(echo, ((bytes(3_000_000),) for _ in range(8)))]
    assert sizes == [3_000_000] * 8


def test_the_process_is_kept_for_the_next_call(worker: Worker) -> None:
    assert worker.call(facts)[0] == worker.call(facts)[0] != os.getpid()


def test_the_process_makes_way_for_others(worker: Worker) -> None:
    assert worker.call(facts)[1] > os.nice(0)


def test_a_refusal_comes_back_as_itself_after_what_came_before(worker: Worker) -> None:
    stream = worker.stream(refusing, 2)
    assert [next(stream), next(stream)] == [0, 1]
    with pytest.raises(FileRefused, match=r"x\.jsonl, line 3: no\.") as refusal:
        next(stream)
    assert refusal.value.parameters == {"path": "x.jsonl", "line": 3}


def test_a_bug_comes_back_as_itself_with_where_it_happened(worker: Worker) -> None:
    with pytest.raises(ZeroDivisionError) as error:
        list(worker.stream(failing))
    assert "in failing" in error.value.__notes__[0]


def test_the_process_goes_on_after_a_bug(worker: Worker) -> None:
    before = worker.call(facts)[0]
    with pytest.raises(ZeroDivisionError):
        list(worker.stream(failing))
    assert worker.call(facts)[0] == before


def test_an_answer_that_cannot_be_sent_is_a_bug(worker: Worker) -> None:
    with pytest.raises(Exception, match="pickle"):
        worker.call(unpicklable)


def test_a_process_that_ends_in_the_middle_is_said(worker: Worker) -> None:
    with pytest.raises(WorkerFailed, match="SIGKILL"):
        list(worker.stream(dying))


def test_the_next_call_after_a_failure_starts_another_process(worker: Worker) -> None:
    with pytest.raises(WorkerFailed):
        list(worker.stream(dying))
    assert worker.call(double, 2) == 4


def test_a_process_that_ended_between_two_calls_is_replaced(worker: Worker) -> None:
    pid = worker.call(facts)[0]
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    assert worker.call(facts)[0] != pid


def test_a_stray_print_is_not_an_answer(worker: Worker) -> None:
    assert worker.call(chatty) == 1


def test_whoever_stops_reading_stops_the_work(worker: Worker) -> None:
    stream = worker.stream(numbers, 10**9)
    assert list(islice(stream, 3)) == [0, 1, 2]
    stream.close()
    assert worker.call(double, 2) == 4


def test_the_worker_waits_for_whoever_reads() -> None:
    with Worker() as worker:
        stream = worker.stream(big_ones, 1_000_000, 1000)
        next(stream)
        peak = _memory(worker.pid)
        next(stream)
        assert _memory(worker.pid) < peak + 20_000_000


def test_closing_leaves_no_process_and_no_thread() -> None:
    threads = threading.active_count()
    worker = Worker()
    pid = worker.call(facts)[0]
    worker.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(pid, 0)
    assert threading.active_count() == threads


def test_closing_ends_what_another_thread_waits_for() -> None:
    worker = Worker()
    started = threading.Event()
    ends: list[BaseException] = []

    def read() -> None:
        try:
            for _ in worker.stream(big_ones, 1000, 10**9):
                started.set()
        except WorkerFailed as error:
            ends.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    assert started.wait(30)
    worker.close()
    reader.join(30)
    assert not reader.is_alive()
    assert len(ends) == 1
    assert worker.pid is None


def test_closing_twice_or_before_the_start_is_fine() -> None:
    worker = Worker()
    worker.close()
    worker.call(double, 1)
    worker.close()
    worker.close()


def test_a_closed_worker_starts_again_when_it_is_asked(worker: Worker) -> None:
    worker.call(double, 1)
    worker.close()
    assert worker.call(double, 2) == 4


def test_calls_from_two_threads_take_turns(worker: Worker) -> None:
    answers: list[list[int]] = []
    threads = [
        threading.Thread(target=lambda: answers.append(list(worker.stream(numbers, 2000))))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [list(range(2000))] * 4


def test_the_process_has_neither_window_nor_database(worker: Worker) -> None:
    assert not worker.call(modules) & {"PySide6", "sqlalchemy", "alembic", "spacy", "numpy"}


def test_the_process_ends_with_whoever_started_it() -> None:
    code = (
        "from workbench.worker import Worker; import os\n"
        "w = Worker(); w.call(abs, -1); print(w.pid, flush=True); os._exit(1)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    pid = int(done.stdout)
    for _ in range(1000):
        if not _is_running(pid):
            return
        threading.Event().wait(0.01)
    pytest.fail("the worker outlived its owner")


def _is_running(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def _memory(pid: int | None) -> int:
    with open(f"/proc/{pid}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
