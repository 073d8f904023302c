"""What lies below the three big libraries can be imported where they are not installed.

That its tests pass there too is shown by the suite, which runs them there: tests/suite.py.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.bare import DATABASE, LANGUAGE_MODELS, QT, ROOT, environment


@pytest.fixture(scope="module")
def without_qt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return environment(tmp_path_factory.mktemp("no-qt"), without=QT + LANGUAGE_MODELS)


@pytest.fixture(scope="module")
def without_libraries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return environment(tmp_path_factory.mktemp("bare"), without=QT + DATABASE + LANGUAGE_MODELS)


def _said(python: Path, code: str) -> str:
    """What a process says of trouble; nothing, if all is well."""
    done = subprocess.run(
        [str(python), "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stderr[-2000:]


def _importing(*rooms: str) -> str:
    """A program that imports every module of these rooms."""
    return f"""
import importlib, pkgutil
for room in {rooms!r}:
    package = importlib.import_module("workbench." + room)
    for each in pkgutil.walk_packages(getattr(package, "__path__", []), package.__name__ + "."):
        if ".migrations." not in each.name:  # Alembic runs them
            importlib.import_module(each.name)
"""


@pytest.mark.parametrize(
    "library", ["PySide6", "pytestqt", "sqlalchemy", "alembic", "psycopg", "spacy", "numpy"]
)
def test_the_bare_environment_lacks(without_libraries: Path, library: str) -> None:
    assert "ModuleNotFoundError" in _said(without_libraries, f"import {library}")


def test_everything_but_the_window_imports_without_qt(without_qt: Path) -> None:
    rooms = ("store", "formats", "project", "tasks", "worker", "cli", "french", "__main__")
    assert _said(without_qt, _importing(*rooms)) == ""


def test_language_formats_and_worker_import_without_the_database(without_libraries: Path) -> None:
    rooms = ("model", "french", "formats", "plugins", "settings", "resources", "words", "worker")
    assert _said(without_libraries, _importing(*rooms)) == ""
