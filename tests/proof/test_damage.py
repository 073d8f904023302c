"""A bit flips somewhere in the file: it is noticed where it says something, and never a crash."""

from __future__ import annotations

import random
import sqlite3
from itertools import islice
from pathlib import Path
from typing import TypeAlias

import pytest

from benchmarks import corpus
from tests.proof import gestures
from workbench.errors import ProjectRefused
from workbench.formats.jsonl import JsonlImporter
from workbench.store import Store

Tables: TypeAlias = dict[str, list[str]]


@pytest.fixture
def content(tmp_path: Path) -> bytes:
    """The bytes of a project with imported layers and some work in it, its pages well filled."""
    source, location = tmp_path / "corpus.jsonl", tmp_path / "project.dwb"
    source.write_bytes(b"".join(islice(corpus.lines("small"), 90)))
    texts = gestures.documents(4)
    project = gestures.a_project(str(location), texts)
    layers = gestures.open_all(project, texts)
    chance = random.Random(3)
    for _ in range(40):
        gestures.work(project, texts, layers, chance)
    with source.open("rb") as file:
        batch = list(JsonlImporter().read(file, path=source, annotator=None))
    project.store.add(batch, who="ines", at=gestures.NOON).result()  # type: ignore[arg-type]  # none is refused
    project.close()
    return location.read_bytes()


@pytest.mark.parametrize(
    "flips", [50, pytest.param(1000, marks=[pytest.mark.slow, pytest.mark.timeout(1200)])]
)
def test_flipped_bits_are_noticed_and_never_crash(
    content: bytes, tmp_path: Path, flips: int
) -> None:
    location = tmp_path / "flipped" / "project.dwb"
    location.parent.mkdir()
    location.write_bytes(content)
    whole = tables(location)
    chance = random.Random(flips)
    refused = found = harmless = 0
    for _ in range(flips):
        flipped = bytearray(content)
        flipped[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        location.write_bytes(flipped)
        match noticed(location):
            case "refused":
                assert location.read_bytes() == flipped
                refused += 1
            case "found":
                found += 1
            case _:
                location.write_bytes(flipped)
                harmless += tables(location) == whole
    silent = flips - refused - found - harmless
    print(
        f"{flips} bits flipped: {refused} refused at opening, {found} found by the check, "
        f"{harmless} changed no row, {silent} not noticed"
    )
    assert refused + found > flips / 4
    assert silent <= 0.01 * (flips - harmless)


def noticed(location: Path) -> str:
    """Whether opening refuses the file, or the check finds something."""
    try:
        store = Store.open(str(location), who="ines")
    except ProjectRefused:
        return "refused"
    try:
        return "found" if store.check().result().problems else ""
    finally:
        store.close()


def tables(location: Path) -> Tables:
    """All that the tables say, read by bare sqlite3 and without indexes."""
    database = sqlite3.connect(location)
    database.text_factory = bytes
    try:
        names = database.execute(
            "SELECT CAST(name AS BLOB) FROM sqlite_master WHERE type = 'table'"
            " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'document_words%'"
        ).fetchall()
        return {
            name: sorted(map(repr, database.execute(f'SELECT * FROM "{name}" NOT INDEXED')))
            for name in (each.decode() for (each,) in names)
        }
    finally:
        database.close()
