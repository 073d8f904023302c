"""A second process for what is heavy: it gets values, and answers with values.

The window must answer a key press in milliseconds, and Python lets one thread compute at a
time; so files are read and written, and texts compared, in a process of their own. It has
no project and no database: a named function and its arguments go over, what it yields
comes back. The pipe between the two is the brake: a function that is faster than whoever reads
its answers waits.

A process that ends in the middle is ``WorkerFailed``; the next call starts another one.
"""

from __future__ import annotations

import contextlib
import gc
import io
import os
import pickle
import queue
import signal
import struct
import subprocess
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, ParamSpec, TypeVar

from workbench.errors import WorkerFailed
from workbench.hand import HAND

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")

FLAG = "--worker"
"""What a frozen program is called with, to be the worker."""

AHEAD = 2
"""How many calls of a ``map`` are on their way at once."""

NICENESS = 10
PATIENCE = 5.0
"""Seconds that a worker has to end when it is told to; then it is ended."""
LEAVING = 1.0
"""Seconds that another thread has to notice that the worker is gone."""


class Worker:
    """The worker process, started when it is first needed; one call at a time.

    Functions and values are pickled, so a function must have a name in a module.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The process that is running, if one is."""
        return self._process.pid if self._process is not None else None

    def call(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """What the function returns, computed in the worker."""
        [answer] = self.map(_Bound(function, kwargs), [args])
        result: R = answer
        return result

    def stream(
        self, function: Callable[P, Iterable[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Generator[T, None, None]:
        """What the generator function yields, one after the other.

        Whoever stops reading before the end ends the worker's work as well.
        """
        with self._turn, self._talk() as talk:
            talk.send(_Bound(function, kwargs), args, each=True)
            yield from talk.answers()

    def map(
        self, function: Callable[..., R], arguments: Iterable[tuple[Any, ...]]
    ) -> Generator[R, None, None]:
        """The function's answer for each tuple of arguments, in their order.

        The next ones are sent while the first is computed.
        """
        with self._turn, self._talk() as talk:
            waiting: deque[None] = deque()
            for each in arguments:
                talk.send(function, each, each=False)
                waiting.append(None)
                if len(waiting) > AHEAD:
                    waiting.popleft()
                    yield from talk.answers()
            for _ in waiting:
                yield from talk.answers()

    def close(self) -> None:
        """End the process, and wait until it has ended.

        Whoever waits for an answer in another thread gets WorkerFailed.
        """
        if (process := self._process) is None:
            return
        free = self._turn.acquire(blocking=False)
        if not free:
            process.kill()
            free = self._turn.acquire(timeout=LEAVING)
        try:
            self._end()
        finally:
            if free:
                self._turn.release()

    def _end(self) -> None:
        if (process := self._process) is None:
            return
        self._process = None
        assert process.stdin is not None
        assert process.stdout is not None
        with contextlib.suppress(OSError):
            process.stdin.close()
        process.stdout.close()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    @contextlib.contextmanager
    def _talk(self) -> Iterator[_Talk]:
        """A conversation; one that does not come to its end leaves no half-read answers."""
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = _start()
        process = self._process
        talk = _Talk(process)
        try:
            yield talk
        finally:
            if not talk.is_over and process is self._process:
                process.kill()
                self._end()


class _Bound:
    """A function with its named arguments, as it goes over."""

    def __init__(self, function: Callable[..., Any], named: dict[str, Any]) -> None:
        self.function = function
        self.named = named

    def __call__(self, *args: Any) -> Any:
        return self.function(*args, **self.named)


class _Talk:
    """Questions and answers with one process."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        self._to: BinaryIO = process.stdin  # type: ignore[assignment]  # IO[bytes] is that
        self._from: BinaryIO = process.stdout  # type: ignore[assignment]  # IO[bytes] is that
        self._open = 0

    @property
    def is_over(self) -> bool:
        return self._open == 0

    def send(self, function: Callable[..., Any], args: tuple[Any, ...], *, each: bool) -> None:
        HAND.give_way()
        data = pickle.dumps((function, args, each), pickle.HIGHEST_PROTOCOL)
        self._open += 1
        try:
            _write(self._to, data)
        except OSError as error:
            raise self._failure() from error

    def answers(self) -> Iterator[Any]:
        """The answers to the oldest question that is open."""
        while True:
            data = _read(self._from)
            if data is None:
                raise self._failure()
            HAND.give_way()
            what, value = pickle.loads(data)
            if what == "end":
                self._open -= 1
                return
            if what == "error":
                self._open -= 1
                error, trace = value
                error.add_note(f"In the worker process:\n{trace}")
                raise error
            yield value

    def _failure(self) -> WorkerFailed:
        self._process.kill()
        code = self._process.wait()
        self._open = max(self._open, 1)
        return WorkerFailed(
            "The worker process ended in the middle of its work ({reason}); try again.",
            reason=_reason(code),
        )


def serve() -> None:
    """What the worker process does: answer, until the other end closes the pipe."""
    questions = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a stray print must not end up among the answers
    sys.stdin = io.TextIOWrapper(io.BytesIO())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for whoever asked
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)  # rows are many, and never in circles
    asked: queue.Queue[bytes | None] = queue.Queue(AHEAD + 1)
    threading.Thread(target=_listen, args=(questions, asked), daemon=True).start()
    # A pipe that breaks means that nobody listens any more.
    with contextlib.suppress(BrokenPipeError):
        while (data := asked.get()) is not None:
            _answer(data, answers)


def _listen(questions: BinaryIO, asked: queue.Queue[bytes | None]) -> None:
    """Take questions off the pipe while an answer is on its way: else both ends could wait."""
    while (data := _read(questions)) is not None:
        asked.put(data)
    asked.put(None)


def _answer(data: bytes, answers: BinaryIO) -> None:
    try:
        function, args, each = pickle.loads(data)
        values = function(*args)
        for value in values if each else (values,):
            _write(answers, pickle.dumps(("value", value), pickle.HIGHEST_PROTOCOL))
    except BrokenPipeError:
        raise
    except Exception as error:
        _write(answers, _as_answer(error))
    else:
        _write(answers, pickle.dumps(("end", None)))


def _as_answer(error: Exception) -> bytes:
    """The error as it goes over; one that can't be pickled goes over as its words."""
    trace = "".join(traceback.format_exception(error))
    try:
        data = pickle.dumps(("error", (error, trace)))
        pickle.loads(data)
    except Exception:
        return pickle.dumps(("error", (RuntimeError(repr(error)), trace)))
    return data


def _start() -> subprocess.Popen[bytes]:
    if getattr(sys, "frozen", False):
        command = [sys.executable, FLAG]
    else:
        root = str(Path(__file__).resolve().parent.parent)
        command = [sys.executable, "-P", "-c", _BOOT, root]
    low = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, creationflags=low
    )


def _write(pipe: BinaryIO, data: bytes) -> None:
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def _read(pipe: BinaryIO) -> bytes | None:
    """The next message, or None where the pipe has come to its end."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    [length] = _LENGTH.unpack(head)
    data = pipe.read(length)
    return data if len(data) == length else None


def _reason(code: int) -> str:
    if code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"


_LENGTH = struct.Struct("<Q")
_BOOT = "import sys; sys.path.append(sys.argv[1]); from workbench.worker import serve; serve()"
