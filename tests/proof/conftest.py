"""What the proofs share: the compiled disk, and children to run on it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests import patience
from tests.proof.disk import preload

qtbot = patience.qtbot

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled ``disk.c``."""
    return preload(tmp_path_factory.mktemp("disk"))


@pytest.fixture
def start_child() -> Callable[..., subprocess.Popen[str]]:
    """Start a module of ``tests.proof.children`` as a process of its own."""

    def start(
        name: str, *arguments: object, environment: Mapping[str, str] | None = None
    ) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", f"tests.proof.children.{name}", *map(str, arguments)]
        return subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
        )

    return start


@pytest.fixture
def run_child(start_child: Callable[..., subprocess.Popen[str]]) -> Callable[..., str]:
    """Run a module of ``tests.proof.children`` to its end; answers with what it printed."""

    def run(name: str, *arguments: object, environment: Mapping[str, str] | None = None) -> str:
        child = start_child(name, *arguments, environment=environment)
        printed, _ = child.communicate(timeout=110)
        assert child.returncode == 0, printed
        return printed

    return run
