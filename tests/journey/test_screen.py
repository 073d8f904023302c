"""On a screen, with real keys and a real mouse: the program as its user meets it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journey.conftest import layers_in
from tests.journey.keys import keys_for
from tests.journey.test_keyboard import LETTERS, gold
from workbench import settings
from workbench.settings import Settings

pytestmark = [pytest.mark.screen, pytest.mark.timeout(400)]

PAUSE_MS = "8"
"""Between two keys; an annotator never comes near it."""

Start = Callable[[Path], "Program"]


def xdotool(*words: str) -> str:
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True, check=True)
    return done.stdout.strip()


class Program:
    """The program in a process of its own, and hands on its keyboard and mouse."""

    def __init__(self, location: Path, home: Path) -> None:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "xcb",
            "DISPATCH_WORKBENCH_HOME": str(home),
        }
        command = [sys.executable, "-m", "workbench", str(location), "--as", "ines"]
        self.process = subprocess.Popen(command, env=environment)
        self.window = ""

    def is_there(self) -> bool:
        """Whether the window shows a document, which its title tells."""
        assert self.process.poll() is None, "the program ended by itself"
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", " — "],
            capture_output=True,
            text=True,
            check=False,
        ).stdout.split()
        self.window = found[0] if found else ""
        return bool(found)

    def press(self, keys: list[str]) -> None:
        for first in range(0, len(keys), 40):
            xdotool("key", "--clearmodifiers", "--delay", PAUSE_MS, *keys[first : first + 40])

    def switch_on_auxiliary_labels(self) -> None:
        """By the command palette, as one would who does not know the menus."""
        self.press(["ctrl+k"])
        xdotool("type", "--delay", PAUSE_MS, "auxiliary labels")
        self.press(["Return"])

    def quit(self) -> None:
        self.press(["ctrl+q"])
        assert self.process.wait(timeout=60) == 0


@pytest.fixture
def start(qtbot: QtBot, own_folders: Path) -> Iterator[Start]:
    programs: list[Program] = []
    settings.save(Settings(language="en"))

    def started(location: Path) -> Program:
        program = Program(location, own_folders)
        programs.append(program)
        qtbot.waitUntil(program.is_there)
        xdotool("windowfocus", "--sync", program.window)
        return program

    yield started
    for program in programs:
        if program.process.poll() is None:
            program.process.kill()
            program.process.wait()


def test_a_dispatch_is_labelled_with_real_keys_quit_in_the_middle_and_exported(
    start: Start, twin: Path, tmp_path: Path
) -> None:
    text, spans = gold()
    half = len(spans) // 2
    program = start(twin)
    program.switch_on_auxiliary_labels()
    program.press(list(keys_for(text, spans[:half], LETTERS)))
    program.quit()
    (kept,) = layers_in(twin)
    assert len(kept.spans) == half
    program = start(twin)
    program.press(["ctrl+z"] * half)
    program.press(["ctrl+y"] * half)
    program.press(["ctrl+Home", *keys_for(text, spans[half:], LETTERS)])
    program.quit()
    out = tmp_path / "out.jsonl"
    command = ["export", str(twin), str(out), "--format", "jsonl", "--as", "ines"]
    subprocess.run([sys.executable, "-m", "workbench", *command], check=True)
    (record,) = map(json.loads, out.read_text().splitlines())
    exported = sorted((s["start"], s["end"], s["label"]) for s in record["spans"])
    assert exported == sorted((span.start, span.end, span.label) for span in spans)
