"""How much work something is: counted, not timed, so that a busy machine changes nothing.

A step is a line of Python that is run or a function that is called, ours or one of C; lines of
the tests count as well. What C does in one call is one step, however long it takes: how long
that is stands in ``benchmarks``, and what it builds on the way is seen by ``memory``.
"""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable
from types import FrameType
from typing import Any, TypeVar

T = TypeVar("T")


def steps(act: Callable[[], object]) -> int:
    """The number of steps on this thread until the act is over."""
    count = 0

    def traced(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event in ("call", "line")
        return traced

    def profiled(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event == "c_call"

    before = sys.gettrace(), sys.getprofile()
    sys.settrace(traced)
    sys.setprofile(profiled)
    try:
        act()
    finally:
        sys.settrace(before[0])
        sys.setprofile(before[1])
    return count


def growth(act: Callable[[T], object], *, small: T, large: T) -> float:
    """The steps for ``large`` as a multiple of those for ``small``.

    What is read or compiled once and for all is so before the counting begins.
    """
    act(small)
    few = steps(lambda: act(small))
    return steps(lambda: act(large)) / few


def memory(act: Callable[[], object]) -> int:
    """The most bytes that the act has in hand at a time, beyond what there was before it."""
    act()
    tracemalloc.start()
    try:
        act()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
