"""Functions that tests send to the worker process, which must find them by name."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator

from workbench.errors import FileRefused


def numbers(count: int) -> Iterator[int]:
    yield from range(count)


def double(number: int) -> int:
    return 2 * number


def big(size: int) -> bytes:
    return bytes(size)


def length(data: bytes) -> int:
    return len(data)


def echo(data: bytes) -> bytes:
    return data


def refusing(count: int) -> Iterator[int]:
    yield from range(count)
    raise FileRefused("{path}, line {line}: no.", path="x.jsonl", line=3)


def failing() -> Iterator[int]:
    yield 1
    raise ZeroDivisionError("a bug")


def unpicklable() -> object:
    return lambda: None


def dying() -> Iterator[int]:
    yield 1
    os.kill(os.getpid(), signal.SIGKILL)


def chatty() -> int:
    print("this is not an answer")
    return 1


def facts() -> tuple[int, int, int]:
    return os.getpid(), os.nice(0), threading.active_count()


def modules() -> set[str]:
    return {name.partition(".")[0] for name in sys.modules}


def big_ones(size: int, count: int) -> Iterator[bytes]:
    for _ in range(count):
        yield os.urandom(size)
