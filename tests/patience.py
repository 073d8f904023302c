"""Waiting that is never lost on a slow machine: how long something takes is for the benchmarks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

LONG = 60_000
"""Milliseconds: more than anything takes, and less than a test may."""


class PatientBot(QtBot):
    """The bot of pytest-qt, whose patience of five seconds is too short where much runs at once."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = LONG) -> None:
        """Wait until it answers True, or no longer raises AssertionError."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = LONG, **options: Any) -> Any:
        """Wait, at the end of a ``with``, until the signal comes."""
        return super().waitSignal(signal, timeout=timeout, **options)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """In place of pytest-qt's own."""
    return PatientBot(request)
