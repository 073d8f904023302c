"""``workbench consistency`` on the sample project, as a real program."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.journey.shell import Shell
from workbench.review.consistency import KINDS


def test_gold_first_and_people_on_request(shell: Shell, sample: Path) -> None:
    gold = shell.json("consistency", sample)
    assert gold["annotators"] == ["gold"]
    assert {group["kind"] for group in gold["groups"]} == {"cue"}
    people = shell.json("consistency", sample, "--annotator", "ines", "--annotator", "lea")
    assert people["layers"] == 2 * people["documents"]
    assert {group["kind"] for group in people["groups"]} == set(KINDS)
    figures = shell.json("consistency", sample, "--annotator", "ines", "--kind", "figure")
    assert {group["kind"] for group in figures["groups"]} == {"figure"}


def test_what_was_found_right_is_left_out_and_comes_back(shell: Shell, sample: Path) -> None:
    first = shell.json("consistency", sample)
    key = first["groups"][0]["key"]
    after = shell.json("consistency", sample, "--right", key, "--as", "claire")
    assert after["left_out"] == 1
    assert key not in {group["key"] for group in after["groups"]}
    assert "Find right what was out of line: 1" in shell.run("history", sample)
    assert shell.json("check", sample)["sound"]
    assert shell.json("consistency", sample, "--again", key, "--as", "claire") == first


@pytest.mark.parametrize("suffix", [".md", ".html", ".csv"])
def test_the_report_is_written_as_its_name_asks(shell: Shell, sample: Path, suffix: str) -> None:
    shell.run("consistency", sample, "--annotator", "ines", "--out", f"report{suffix}")
    text = Path(f"report{suffix}").read_text("utf-8")
    assert "ports" in text
    if suffix == ".csv":
        rows = list(csv.DictReader(text.splitlines()))
        assert {row["kind"] for row in rows} <= set(KINDS)
        assert all(int(row["start"]) < int(row["end"]) for row in rows)


def test_wrong_use_is_refused_in_one_line(shell: Shell, sample: Path) -> None:
    for words in (("--kind", "strange"), ("--annotator", "nobody"), ("--out", "report.doc")):
        shell.run("consistency", sample, *words, expect=1)
        assert len(shell.err.splitlines()) == 1
