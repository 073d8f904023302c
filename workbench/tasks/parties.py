"""Who takes part in a task, as far as the task must know them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from typing import Any, Protocol, TypeAlias, TypeVar

T = TypeVar("T")

Words: TypeAlias = tuple[str, Mapping[str, object]]
"""A template and its parameters."""

Progress: TypeAlias = Callable[[int, int], None]
"""Told how much is done of how much; may raise Cancelled."""


class Computer(Protocol):
    """Whoever computes: the worker process, or a stand-in that does it on the spot."""

    def stream(
        self, function: Callable[..., Iterable[T]], *args: Any, **kwargs: Any
    ) -> Generator[T, None, None]:
        """What a generator function yields."""

    def map(
        self, function: Callable[..., T], arguments: Iterable[tuple[Any, ...]]
    ) -> Generator[T, None, None]:
        """A function's answer for each tuple of arguments."""
