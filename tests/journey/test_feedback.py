"""``workbench release``, ``corrections`` and ``second-look`` on the sample, as a real program."""

from __future__ import annotations

import re
from pathlib import Path

from tests.journey.shell import Shell


def test_what_is_released_is_told_to_its_reader_and_taken_back(shell: Shell, sample: Path) -> None:
    assert shell.json("release", sample)["released"] == []
    none = shell.json("corrections", sample, "--annotator", "ines")
    assert (none["documents"], none["corrections"]) == (0, [])
    done = shell.json("release", sample, "--settled", "--as", "chef")
    assert done["changed"] == done["released"] != []
    told = shell.json("corrections", sample, "--annotator", "karim")
    assert told["documents"] == len(done["released"])
    assert {row["document"] for row in told["corrections"]} <= set(done["released"])
    assert re.findall(r"\b(ines|lea|chef)\b", str(told["corrections"])) == []
    shell.run("corrections", sample, "--annotator", "karim", "--out", "karim.md")
    page = Path("karim.md").read_text("utf-8")
    assert page.startswith("# Corrections for karim")
    assert re.findall(r"\b(ines|lea|chef)\b", page) == []
    back = shell.json("release", sample, "--take-back", done["gesture"])
    assert back["released"] == []
    assert shell.json("corrections", sample, "--annotator", "karim")["corrections"] == []
    assert shell.json("check", sample)["sound"] is True


def test_one_document_is_withdrawn(shell: Shell, sample: Path) -> None:
    done = shell.json("release", sample, "--settled")
    first = done["released"][0]
    left = shell.json("release", sample, "--withdraw", "--document", first)
    assert left["changed"] == [first]
    assert left["released"] == done["released"][1:]
    assert shell.run("release", sample).split() == left["released"]


def test_what_is_decided_half_is_refused(shell: Shell, sample: Path) -> None:
    shell.run("adjudicate", sample, "--unanimous")
    shell.run("release", sample, "--document", "dispatch-twin", expect=1)


def test_only_one_thing_is_asked_for(shell: Shell, sample: Path) -> None:
    shell.run("release", sample, "--settled", "--document", "dispatch-twin", expect=2)


def test_spans_of_a_label_are_listed_for_a_second_look(shell: Shell, sample: Path) -> None:
    nothing = shell.json("second-look", sample, "--annotator", "ines")
    assert nothing["spans"] == []
    found = shell.json("second-look", sample, "--annotator", "ines", "--label", "QUOTE")
    assert {each["label"] for each in found["spans"]} == {"QUOTE"}
    assert found["left"] == len(found["spans"]) > 0
    linked = shell.json("second-look", sample, "--annotator", "ines", "--relation", "speaker")
    assert linked["spans"] == found["spans"]
    shell.run("second-look", sample, "--annotator", "ines", "--since", "99", expect=1)
