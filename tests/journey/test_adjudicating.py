"""``workbench adjudicate`` on the sample project, as a real program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.journey.shell import Shell


def test_what_all_say_is_settled_once_and_can_be_taken_back(shell: Shell, sample: Path) -> None:
    tried = shell.json("adjudicate", sample, "--unanimous", "--dry-run")
    assert tried["gesture"] is None
    done = shell.json("adjudicate", sample, "--unanimous")
    assert done["log"] == tried["log"]
    assert {line["kinds"] == [] for line in done["log"]} == {True}
    assert all(line["support"][0] == line["support"][1] for line in done["log"])
    again = shell.json("adjudicate", sample, "--unanimous")
    assert again["log"] == []
    taken = shell.json("adjudicate", sample, "--take-back", done["gesture"])
    assert taken["documents"] == done["touched"]
    assert shell.json("adjudicate", sample, "--unanimous")["log"] == done["log"]
    assert shell.json("check", sample)["sound"] is True


def test_a_higher_threshold_settles_less(shell: Shell, sample: Path) -> None:
    more, less = (
        shell.json("adjudicate", sample, "--majority", "--threshold", share, "--dry-run")
        for share in ("0.5", "1")
    )
    assert len(more["log"]) > len(less["log"]) > 0
    assert more["left"] < less["left"]


def test_the_log_is_a_page(shell: Shell, sample: Path) -> None:
    said = shell.run("adjudicate", sample, "--majority", "--out", "log.md")
    assert said.splitlines()[0].startswith("Settled ")
    assert "| dispatch-twin |" in Path("log.md").read_text("utf-8")


@pytest.mark.parametrize(
    "wrong",
    [(), ("--unanimous", "--majority"), ("--unanimous", "--threshold", "0.7")],
)
def test_one_rule_must_be_named(shell: Shell, sample: Path, wrong: tuple[str, ...]) -> None:
    shell.run("adjudicate", sample, *wrong, expect=2)


def test_a_document_that_is_not_there_is_refused(shell: Shell, sample: Path) -> None:
    shell.run("adjudicate", sample, "--unanimous", "--document", "nowhere", expect=1)


def test_gold_is_exported_with_where_it_comes_from(shell: Shell, sample: Path) -> None:
    done = shell.json("adjudicate", sample, "--majority")
    shell.run("export", sample, "gold.jsonl", "--format", "jsonl", "--layer", "gold")
    beside = Path("gold.jsonl.provenance.jsonl").read_text("utf-8").splitlines()
    lines = [json.loads(line) for line in beside]
    into_gold = [line for line in done["log"] if line["became"] == "gold"]
    assert len({line["decision"] for line in lines}) == len(into_gold)
    gold = [json.loads(line) for line in Path("gold.jsonl").read_text("utf-8").splitlines()]
    spans = {(record["id"], span["id"]) for record in gold for span in record["spans"]}
    assert {(line["document"], line["span"]) for line in lines} <= spans
    manifest = json.loads(Path("gold.jsonl.manifest.json").read_text("utf-8"))
    assert "gold.jsonl.provenance.jsonl" in [each["name"] for each in manifest["files"]]
