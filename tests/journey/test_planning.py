"""Who reads what is planned from the command line, kept, and added to later."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.journey.shell import Shell
from workbench.store import Store

PEOPLE = ("--annotator", "ines", "--annotator", "karim")


@pytest.fixture
def many(shell: Shell, project: str) -> str:
    """A project with forty dispatches of two agencies."""
    lines = [
        json.dumps(
            {
                "id": f"d{number:02}",
                "text": f"(Ville) Dépêche numéro {number}.",
                "meta": {"source": ("AMP", "ACO")[number % 2], "date": "2025-01-03"},
            }
        )
        for number in range(40)
    ]
    shell.run("import", project, shell.file("many.jsonl", "\n".join(lines)))
    return project


def assigned(project: str) -> list[tuple[str, str]]:
    store = Store.open(project, who="lead")
    found = [(each.document_id, each.annotator) for each in store.assignments().result()]
    assert not store.check().result().problems
    store.close()
    return found


def test_a_plan_is_shown_before_it_is_kept(shell: Shell, many: str) -> None:
    shell.run("assign", many, *PEOPLE, "--dry-run", "--json")
    shown = json.loads(shell.out)
    assert (shown["kept"], len(shown["added"]), shown["shared"]) == (False, 48, 8)
    assert shown["loads"] == {"ines": 24, "karim": 24}
    assert assigned(many) == []
    shell.run("assign", many, *PEOPLE, "--json")
    kept = json.loads(shell.out)
    assert kept["added"] == shown["added"]
    assert sorted(map(tuple, kept["added"])) == sorted(assigned(many))


def test_planning_again_adds_nothing_and_somebody_new_only_adds(shell: Shell, many: str) -> None:
    shell.run("assign", many, *PEOPLE)
    before = assigned(many)
    shell.run("assign", many, *PEOPLE)
    assert assigned(many) == before
    line = json.dumps({"id": "new", "text": "(Ville) Une dépêche de plus."})
    shell.run("import", many, shell.file("more.jsonl", line))
    shell.run("assign", many, *PEOPLE, "--annotator", "lea", "--share", "0")
    assert set(assigned(many)) - set(before) == {("new", "lea")}


def test_the_history_tells_of_the_plan(shell: Shell, many: str) -> None:
    shell.run("assign", many, *PEOPLE)
    shell.run("history", many)
    assert "Assign readings: 48" in shell.out


def test_what_can_not_be_planned_is_refused_and_changes_nothing(shell: Shell, many: str) -> None:
    before = Path(many).read_bytes()
    shell.run("assign", many, *PEOPLE, "--readers", "3", expect=1)
    assert "3 people can't read a document where there are 2" in shell.err
    shell.run("assign", many, *PEOPLE, "--document", "nothing", expect=1)
    assert "There is no document nothing" in shell.err
    assert assigned(many) == []
    assert before


def test_the_last_plan_is_taken_back_and_the_one_before_stays(shell: Shell, many: str) -> None:
    shell.run("assign", many, *PEOPLE, "--share", "0")
    before = assigned(many)
    shell.run("assign", many, *PEOPLE, "--annotator", "lea", "--share", "1", "--readers", "3")
    assert len(assigned(many)) == 120
    shell.run("assign", many, "--take-back", "--json")
    assert json.loads(shell.out) == {"taken_back": 80}
    assert assigned(many) == before
    shell.run("assign", many, "--take-back")
    assert assigned(many) == []
    shell.run("assign", many, "--take-back", expect=1)
    assert "no plan" in shell.err
    shell.run("assign", many, expect=2)
