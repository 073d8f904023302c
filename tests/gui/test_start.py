"""What the program has and has not loaded by the time its window is first seen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FIRST_PAINT = """
import json, os, sys
import workbench.ui.app as app

def done(window, *_):
    painted = window.isVisible() and not window.grab().isNull()
    print(json.dumps([painted, sorted({name.split(".")[0] for name in sys.modules} | {
        name for name in sys.modules if name.startswith("PySide6.")})]), flush=True)
    os._exit(0)

app._on_seen = done
app.main(sys.argv[1:])
"""
HEAVY = {"sqlalchemy", "alembic", "spacy", "numpy", "pandas", "pyarrow", "psycopg", "orjson"}
BINDING = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}


@pytest.fixture(scope="module")
def at_first_paint(tmp_path_factory: pytest.TempPathFactory) -> tuple[bool, set[str]]:
    home = tmp_path_factory.mktemp("home")
    ended = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "DISPATCH_WORKBENCH_HOME": str(home)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    )
    painted, modules = json.loads(ended.stdout.splitlines()[-1])
    return painted, set(modules)


def test_the_window_is_seen_before_anything_is_opened(
    at_first_paint: tuple[bool, set[str]],
) -> None:
    assert at_first_paint[0]


def test_no_heavy_library_is_loaded_before_the_window_is_seen(
    at_first_paint: tuple[bool, set[str]],
) -> None:
    assert at_first_paint[1] & HEAVY == set()


def test_only_three_parts_of_qt_are_loaded_before_the_window_is_seen(
    at_first_paint: tuple[bool, set[str]],
) -> None:
    assert {name for name in at_first_paint[1] if name.startswith("PySide6.Qt")} == BINDING


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--version"], 0, "Dispatch Workbench "),
        (["--headless", "out"], 2, "--headless goes with demo"),
        (["--no-such-thing"], 2, "--no-such-thing"),
    ],
)
def test_wrong_use_is_told_apart(
    arguments: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from workbench.ui import app

    with pytest.raises(SystemExit) as ended:
        app.main(arguments)
    assert ended.value.code == code
    told = capsys.readouterr()
    assert words in told.out + told.err


def test_where_there_is_no_screen_one_line_says_what_works(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from workbench.ui import app

    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert app.main([str(tmp_path / "some.dwb")]) == 1
    assert "There is no screen here" in capsys.readouterr().err
