"""What lies below the three big libraries runs where they are not installed.

For each library an environment is made that holds all of ours but that; the tests of the
floors below it then run there, in a process of their own.
"""

from __future__ import annotations

import subprocess
import sys
import tomllib
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

QT = ("pyside6", "shiboken6", "pytestqt", "pytest_qt")
DATABASE = ("sqlalchemy", "alembic", "psycopg")
LANGUAGE_MODELS = ("spacy", "thinc", "numpy", "fr_core_news")


def _bare_environment(place: Path, absent: tuple[str, ...]) -> Path:
    """An environment with links to all that ours holds, but for some; its Python."""
    venv.EnvBuilder(symlinks=True, with_pip=False).create(place)
    (packages,) = place.glob("lib/python*/site-packages")
    (ours,) = Path(sys.prefix).glob("lib/python*/site-packages")
    for each in ours.iterdir():
        if not each.name.lower().startswith(absent):
            (packages / each.name).symlink_to(each)
    return place / "bin" / "python"


def _settings(place: Path) -> Path:
    """The project's pytest settings, but for those that only pytest-qt understands."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    lines = ["[pytest]"]
    for name, value in table["tool"]["pytest"]["ini_options"].items():
        if name.startswith("qt_") or name == "testpaths":
            continue
        words = value if isinstance(value, list) else [str(value).lower()]
        quoted = [f'"{word}"' if name == "addopts" else word for word in words]
        lines += [f"{name} ="] + [f"    {word}" for word in quoted]
    path = place / "pytest.ini"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _run(python: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(python), *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def _import_all(python: Path, *rooms: str) -> str:
    """Imports every module of these rooms in one process; what went wrong, or nothing."""
    code = f"""
import importlib, pkgutil
for room in {rooms!r}:
    package = importlib.import_module(room)
    for each in pkgutil.walk_packages(getattr(package, "__path__", []), room + "."):
        if ".migrations" not in each.name:
            importlib.import_module(each.name)
"""
    return _run(python, "-c", code).stderr


@pytest.fixture(scope="module")
def without_qt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _bare_environment(tmp_path_factory.mktemp("no-qt"), QT + LANGUAGE_MODELS)


@pytest.fixture(scope="module")
def without_libraries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _bare_environment(tmp_path_factory.mktemp("bare"), QT + DATABASE + LANGUAGE_MODELS)


def test_the_bare_environment_lacks_what_it_is_to_lack(without_libraries: Path) -> None:
    for library in ("PySide6", "pytestqt", "sqlalchemy", "alembic", "psycopg", "spacy", "numpy"):
        assert "ModuleNotFoundError" in _run(without_libraries, "-c", f"import {library}").stderr


def test_everything_but_the_window_imports_without_qt(without_qt: Path) -> None:
    rooms = ("store", "formats", "project", "tasks", "worker", "cli", "french", "__main__")
    assert _import_all(without_qt, *(f"workbench.{room}" for room in rooms)) == ""


def test_language_formats_and_worker_import_without_the_database(without_libraries: Path) -> None:
    rooms = ("model", "french", "formats", "plugins", "settings", "resources", "worker")
    assert _import_all(without_libraries, *(f"workbench.{room}" for room in rooms)) == ""


@pytest.mark.timeout(600)
def test_the_store_passes_its_tests_without_qt(without_qt: Path, tmp_path: Path) -> None:
    _passes(without_qt, tmp_path, "tests/store")


@pytest.mark.timeout(600)
def test_the_lower_floors_pass_their_tests_without_any_library(
    without_libraries: Path, tmp_path: Path
) -> None:
    _passes(without_libraries, tmp_path, "tests/unit")


def _passes(python: Path, place: Path, *folders: str) -> None:
    options = ["-q", "-c", str(_settings(place)), "--rootdir", str(ROOT), "-p", "no:cacheprovider"]
    done = _run(python, "-m", "pytest", *options, *folders)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
