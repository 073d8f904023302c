"""Environments that hold all of ours but some libraries, to prove that what is below them stands.

Packages are linked, not copied: an environment is made in a fraction of a second.
"""

from __future__ import annotations

import shutil
import sys
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent

QT = ("pyside6", "shiboken6", "pytestqt", "pytest_qt")
DATABASE = ("sqlalchemy", "alembic", "psycopg")
LANGUAGE_MODELS = ("spacy", "thinc", "numpy", "fr_core_news")


def environment(place: Path, *, without: tuple[str, ...]) -> Path:
    """An environment in this folder that lacks what begins with these names; its Python."""
    shutil.rmtree(place, ignore_errors=True)
    venv.EnvBuilder(symlinks=True, with_pip=False).create(place)
    (packages,) = place.glob("lib/python*/site-packages")
    (ours,) = Path(sys.prefix).glob("lib/python*/site-packages")
    for each in ours.iterdir():
        if not each.name.lower().startswith(without):
            (packages / each.name).symlink_to(each)
    return place / "bin" / "python"


def pytest_settings(place: Path) -> list[str]:
    """The project's pytest settings, but for those that only pytest-qt understands, as options."""
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
    return ["-c", str(path), "--rootdir", str(ROOT), "-p", "no:cacheprovider"]
