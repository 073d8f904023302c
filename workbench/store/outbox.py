"""The outbox."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workbench.store.values import Step


class Outbox:
    def __init__(self, path: Path) -> None:
        self._steps: tuple[Step, ...] = ()

    def keep(self, steps: Sequence[Step]) -> None:
        self._steps = tuple(steps)

    def steps(self) -> tuple[Step, ...]:
        return self._steps

    def clear(self) -> None:
        self._steps = ()

    def close(self) -> None:
        pass
