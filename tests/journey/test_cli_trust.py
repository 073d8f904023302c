"""What suggestions are worth, from the command line."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.journey.shell import Shell
from workbench.model import verbs
from workbench.model.scheme_text import scheme_from_text
from workbench.project import OpenDocument, Project, Query, Store

TEXT = (
    "« Nous voulons des actes », a déclaré vendredi la maire, Odile Brissac.\n"
    "Selon elle, 1 200 personnes attendent."
)


@pytest.fixture
def made(shell: Shell, tmp_path: Path) -> str:
    location = str(tmp_path / "p.dwb")
    shell.run("new", location)
    for name in "abcdefgh":
        (tmp_path / f"{name}.txt").write_text(f"{TEXT} ({name})", "utf-8")
        shell.run("import", location, str(tmp_path / f"{name}.txt"))
    shell.run("suggest", location, "--with", "newswire-fr-rules")
    return location


def test_what_nobody_judged_says_nothing_of_suggestions(shell: Shell, made: str) -> None:
    said = shell.run("trust", made)
    assert "No suggestion has been judged yet." in said
    assert "Nothing is held out" in said
    told = shell.json("trust", made)
    assert (told["rates"], told["documents"], told["hold_out"]) == ([], 0, None)


def test_the_hold_out_is_kept_told_and_lifted(shell: Shell, made: str) -> None:
    said = shell.run("hold-out", made, "0.25", "--portion", "paragraph", "--seed", "4")
    assert said == "25.0% of the paragraphs are shown without suggestions (seed 4).\n"
    rule = {"share": 0.25, "portion": "paragraph", "seed": 4}
    assert shell.json("hold-out", made) == {"hold_out": rule}
    assert shell.json("trust", made)["hold_out"] == rule
    assert shell.json("hold-out", made, "0") == {"hold_out": None}


def test_what_is_no_share_or_portion_is_refused_and_changes_nothing(
    shell: Shell, made: str
) -> None:
    shell.run("hold-out", made, "2", expect=1)
    assert "goes from 0 to 1" in shell.err
    shell.run("hold-out", made, "0.1", "--portion", "x", expect=1)
    assert "known: document, paragraph" in shell.err
    assert shell.json("hold-out", made) == {"hold_out": None}


def test_a_report_tells_what_was_judged_in_each_form(shell: Shell, made: str) -> None:
    judge(made)
    said = shell.run("trust", made, "--out", "report.md", "--as", "ines")
    assert "By rule" in said
    assert "1.000 [0.21–1.00]" in said
    page = Path("report.md").read_text("utf-8")
    assert page.startswith("# Suggestions and what became of them")
    assert "| QUOTE | 1 | 0 | 0 | 0 | 0 |" in page
    shell.run("trust", made, "--out", "report.csv")
    [row] = csv.DictReader(Path("report.csv").read_text("utf-8").splitlines())
    assert (row["label"], row["annotator"], row["kept"]) == ("QUOTE", "ines", "1")


def judge(location: str) -> None:
    """Take one quote over, as ines."""
    store = Store.open(location, who="ines")
    project = Project(store, scheme=scheme_from_text(store.scheme().result().text))
    found: list[OpenDocument] = []
    [row] = store.page(Query("ines", limit=1)).result().rows
    project.open_layer(row.id, found.append)
    project.wait()
    [here] = found
    [machine] = here.suggestions
    [quote] = [each.id for each in machine.spans.values() if each.label == "QUOTE"][:1]
    op = verbs.accept(here.layer, machine, span_ids=[quote], scheme=project.scheme)
    project.perform(op)
    project.wait()
    project.close()
