"""Agreement and evaluation from the command line: on a terminal, in JSON, as files."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.journey.shell import Shell


def test_agreement_is_told_by_label_and_by_pair(shell: Shell, sample: Path) -> None:
    said = shell.run("agreement", str(sample), "--gamma", "0")
    assert said.startswith("Agreement\nines, karim, lea: 9 of 9 documents were finished by two")
    for words in ("By label", "By pair", "ines · karim", "QUOTE · speaker", "Cohen 1960"):
        assert words in said


def test_agreement_in_json_has_value_support_and_interval(shell: Shell, sample: Path) -> None:
    told = shell.json("agreement", str(sample), "--gamma", "2", "--label", "QUOTE", "--seed", "3")
    first = told["measures"][0]
    assert (first["measure"], first["documents"], first["seed"]) == ("f1_exact", 9, 3)
    assert first["low"] < first["value"] < first["high"]
    assert {each["label"] for each in told["measures"]} == {"", "QUOTE"} | {
        each["label"] for each in told["measures"] if each["measure"] == "relation"
    }
    gammas = [each["documents"] for each in told["measures"] if each["measure"] == "gamma"]
    assert gammas[0] == 2
    assert told == shell.json(
        "agreement", str(sample), "--gamma", "2", "--label", "QUOTE", "--seed", "3"
    )


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.csv"])
def test_a_report_is_written_as_its_name_says(shell: Shell, sample: Path, name: str) -> None:
    shell.run("agreement", str(sample), "--gamma", "0", "--documents", "--out", name)
    text = Path(name).read_text("utf-8")
    assert "dispatch-ports" in text
    assert "QUOTE" in text
    if name == "a.csv":
        rows = list(csv.DictReader(text.splitlines()))
        assert {"measure", "value", "low", "high", "support", "undefined"} <= set(rows[0])
        assert rows[0]["measure"] == "f1_exact"
    elif name == "a.html":
        assert text.startswith("<!doctype html>")
        assert text.count("<table>") == text.count("</table>") >= 5
    else:
        assert text.startswith("# Agreement\n")
        assert "|---|---:|" in text


def test_a_report_never_takes_the_place_of_the_project(shell: Shell, sample: Path) -> None:
    before = sample.read_bytes()
    shell.run("agreement", str(sample), "--gamma", "0", "--out", str(sample), expect=1)
    assert shell.err.startswith("Unknown form of report .dwb; known: .md, .html, .csv")
    assert sample.read_bytes() == before


def test_evaluation_says_precision_and_recall(shell: Shell, sample: Path) -> None:
    words = ("evaluate", str(sample), "--annotator", "karim", "--against", "ines")
    said = shell.run(*words)
    assert "karim against ines: 9 documents that both have finished." in said
    turned = shell.json("evaluate", str(sample), "--annotator", "ines", "--against", "karim")
    for one, other in zip(shell.json(*words)["scores"], turned["scores"], strict=True):
        assert (one["precision"], one["recall"]) == (other["recall"], other["precision"])
        assert one["f1"] == other["f1"]


def test_one_annotator_is_refused(shell: Shell, sample: Path) -> None:
    shell.run("agreement", str(sample), "--annotator", "ines", expect=1)
    assert shell.err.startswith("Agreement needs two annotators at least; with layers here: ")
    shell.run("evaluate", str(sample), "--annotator", "ines", "--against", "ines", expect=1)
    assert "can't be compared with themselves" in shell.err
