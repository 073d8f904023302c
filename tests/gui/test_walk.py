from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.ui import walk


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """What a walk without a screen left behind, and what it said."""
    out = tmp_path_factory.mktemp("walk")
    (out / "sample.dwb").write_bytes(b"left by an earlier walk")
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ended = subprocess.run(
        [sys.executable, "-m", "workbench", "demo", "--headless", str(out)],
        env={name: value for name, value in os.environ.items() if name not in gone},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=100,
    )
    return out, ended.stdout


def test_the_walk_leaves_pictures_in_both_themes_and_languages(walked: tuple[Path, str]) -> None:
    pictures = {each.stem for each in walked[0].glob("*.png")}
    assert pictures == {"labelled"} | {
        f"{page}-{dress}" for page in ("welcome", "annotate") for dress in walk.DRESSES
    }


def test_what_was_labelled_by_keys_stands_in_the_export(walked: tuple[Path, str]) -> None:
    lines = (walked[0] / "sample.jsonl").read_text("utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    mine = [each for each in records if each.get("annotator") == walk.NEWCOMER]
    words = {(span["label"], span["text"]) for each in mine for span in each["spans"]}
    assert {label for label, _ in words} == {"ACTOR", "QUOTE"}
    assert ("ACTOR", "Les dockers de Port-Marchand") in words


def test_the_walk_says_what_there_is_to_see(walked: tuple[Path, str]) -> None:
    out, said = walked
    assert str(out / "annotate-light.png") in said
    assert all(Path(line).exists() for line in said.splitlines())
