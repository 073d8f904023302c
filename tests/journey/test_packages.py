"""Two annotators and a lead exchange files: it ends as if all had been done in one project."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.journey.shell import Shell
from tests.store.team import Recording, contents
from workbench.errors import Refused
from workbench.model import Attributes, Layer, verbs
from workbench.model.scheme_text import scheme_from_text
from workbench.project import OpenDocument, Project, Step, Store

DISPATCH = (
    "(Évremont) « Nous n’avons rien caché », a déclaré lundi la maire d’Évremont, Oriane Vasselin. "
    "Selon la préfecture, quelque 1 140 personnes attendent toujours un logement. "
    "« Cela », a-t-elle ajouté, « ne peut pas durer ». Dépêche numéro {number}."
)
MANY = 6


class Reader:
    """Somebody who reads what they were given, by the verbs that the window calls."""

    def __init__(self, place: Path | str, *, who: str = "nobody") -> None:
        self.store = Recording(Store.open(str(place), who=who))
        scheme = scheme_from_text(self.store.scheme().result().text)
        self.project, self.scheme = Project(self.store, scheme=scheme), scheme

    def read(self, document_id: str, *, finish: bool) -> None:
        """Mark a quote, its speaker and cue; go two steps back, one forth; accept, comment."""
        seen: list[OpenDocument] = []
        self.project.open_layer(document_id, seen.append)
        self.project.wait()
        opened, key = seen[0], seen[0].layer.id
        if not self.layer(key).spans:
            quote = self.mark(opened, "« Nous n’avons rien caché »", "QUOTE", mode="direct")
            speaker = self.mark(opened, "Oriane Vasselin", "ACTOR", type="person")
            cue = self.mark(opened, "a déclaré", "CUE")
            for target, relation in ((speaker, "speaker"), (cue, "cue")):
                self.project.perform(
                    verbs.link(
                        self.layer(key), source=quote, target=target, label=relation,
                        scheme=self.scheme,
                    )
                )  # fmt: skip
            self.project.undo(key)
            self.project.undo(key)
            self.project.redo(key)
            self.project.perform(
                verbs.comment_on(self.layer(key), span_id=quote, comment="? qui parle")
            )
            self.accept(opened)
        else:
            span = self.layer(key).ordered_spans()[0]
            self.project.perform(
                verbs.describe(self.layer(key), span_id=span.id, attributes=Attributes(level=2)),
                verbs.spend(self.layer(key), seconds=40),
            )
        if finish:
            self.project.perform(verbs.finish(self.layer(key)))
        self.project.wait()

    def accept(self, opened: OpenDocument) -> None:
        """Take a suggestion that lies where nothing is marked yet."""
        [machine] = [
            each
            for each in self.store.layers(opened.document.id).result()
            if each.kind == "machine"
        ]
        layer = self.layer(opened.layer.id)
        free = [
            each.id
            for each in machine.ordered_spans()
            if not any(each.overlaps(span.start, span.end) for span in layer.spans.values())
        ]
        self.project.perform(verbs.accept(layer, machine, span_ids=free[:1], scheme=self.scheme))

    def mark(self, opened: OpenDocument, words: str, label: str, **attributes: object) -> str:
        before = self.layer(opened.layer.id)
        start = opened.document.text.index(words)
        self.project.perform(
            verbs.mark(
                before,
                opened.document,
                start=start,
                end=start + len(words),
                label=label,
                scheme=self.scheme,
                attributes=Attributes(attributes),
            )
        )
        [made] = set(self.layer(opened.layer.id).spans) - set(before.spans)
        return made

    def layer(self, layer_id: str) -> Layer:
        return self.project.layer(layer_id)

    def leave(self) -> list[tuple[Step, ...]]:
        self.project.close(backup=True)
        return self.store.written


def read(place: str, ids: list[str], *, finish: bool = False) -> list[tuple[Step, ...]]:
    """Read these documents of a package, and close it."""
    reader = Reader(place)
    for document_id in ids:
        reader.read(document_id, finish=finish)
    return reader.leave()


def handed_out(shell: Shell, *words: str) -> dict[str, Any]:
    told: dict[str, Any] = shell.json("package", "lead.dwb", *words, "--as", "claire")
    return told


@pytest.fixture
def lead(shell: Shell) -> str:
    """A project with dispatches, suggestions and a plan."""
    records = [
        {"id": f"d{n}", "text": DISPATCH.format(number=n), "meta": {"source": "AMP"}}
        for n in range(MANY)
    ]
    shell.run("new", "lead.dwb", "--as", "claire")
    shell.run("import", "lead.dwb", shell.file("texts.jsonl", records), "--as", "claire")
    shell.run("suggest", "lead.dwb", "--with", "newswire-fr-rules", "--as", "claire")
    shell.run(
        *("assign", "lead.dwb", "--annotator", "ines", "--annotator", "malik"),
        *("--share", "0.5", "--as", "claire"),
    )
    return "lead.dwb"


def test_a_team_exchanges_files(shell: Shell, lead: str) -> None:
    shutil.copyfile(lead, "alone.dwb")
    written: dict[str, list[tuple[Step, ...]]] = {}
    packages = {
        who: handed_out(shell, f"{who}.dwp", "--annotator", who, "--suggestions")
        for who in ("ines", "malik")
    }
    assert sum(each["documents"] for each in packages.values()) > MANY
    assert all(each["machines"] == each["documents"] for each in packages.values())
    given = {who: _ids(f"{who}.dwp") for who in packages}

    # Inès sends in what she has after the first day, and goes on.
    written["ines"] = read("ines.dwp", given["ines"][:2])
    shutil.copyfile("ines.dwp", "day-1.dwp")
    [first] = shell.json("merge", lead, "day-1.dwp", "--interim", "--as", "claire")
    assert (first["outcome"], first["merged"], first["back"]) == ("merged", 2, 0)
    assert "was handed out on" in _refusal(lead, "ines", given["ines"][0])
    written["ines"] += read("ines.dwp", given["ines"], finish=True)
    [second] = shell.json("merge", lead, "ines.dwp", "--as", "claire")
    assert (second["back"], second["refused"]) == (len(given["ines"]), 0)

    # Malik's file is cut on its way, then he is late, and his package recalled.
    written["malik"] = read("malik.dwp", given["malik"], finish=True)
    whole = Path("malik.dwp").read_bytes()
    Path("cut.dwp").write_bytes(whole[: len(whole) // 2])
    [cut] = shell.json("merge", lead, "cut.dwp", "--as", "claire", expect=1)
    assert cut["outcome"] == "refused"
    assert "cut.dwp" in shell.err
    shell.run("package", lead, "--recall", packages["malik"]["package"], "--as", "claire")
    [late] = shell.json("merge", lead, "malik.dwp", "--as", "claire")
    assert (late["merged"], late["refused"]) == (len(given["malik"]), 0)
    assert "recalled" in late["notes"][0]

    # Everything once more, the oldest last: nothing is new in any of it.
    again = shell.json("merge", lead, "malik.dwp", "ines.dwp", "day-1.dwp", "--as", "claire")
    assert [each["outcome"] for each in again] == ["same"] * 3
    assert [each["state"] for each in shell.json("package", lead)] == ["back", "recalled"]

    for who, gestures in written.items():
        store = Store.open("alone.dwb", who=who)
        for steps in gestures:
            store.write(steps).result()
        store.close()
    assert contents(Path(lead)) == contents(Path("alone.dwb"))
    for place in (lead, "alone.dwb"):
        assert shell.json("check", place)["sound"]
        shell.run("export", place, f"{place}.jsonl", "--format", "jsonl", "--layer", "all")
    assert Path(f"{lead}.jsonl").read_bytes() == Path("alone.dwb.jsonl").read_bytes()


def test_what_is_out_is_listed_and_recalled(shell: Shell, lead: str) -> None:
    made = handed_out(shell, "a.dwp", "--annotator", "ines", "--document", "d1", "--document", "d2")
    assert (made["documents"], made["layers"], made["machines"]) == (2, 0, 0)
    assert "2/2" in shell.run("package", lead)
    shell.run("package", lead, "b.dwp", "--annotator", "ines", "--document", "d2", expect=1)
    assert "are out already" in shell.err
    assert shell.json("package", lead, "--recall", made["package"])["layers"] == 2
    assert "0/2" in shell.run("package", lead)
    told = shell.run("history", lead)
    assert "Hand out to ines: documents 2" in told
    assert "Recall from ines: documents 2" in told


def test_wrong_use_is_refused_in_one_line(shell: Shell, lead: str) -> None:
    for words in (
        ("package", lead, "a.dwp"),
        ("package", lead, "a.dwp", "--recall", "x"),
        ("package", lead, lead, "--annotator", "ines"),
        ("package", lead, "nowhere/a.dwp", "--annotator", "ines"),
        ("package", lead, "--recall", "x"),
        ("merge", lead, lead),
    ):
        shell.run(*words, expect=1)
        assert len(shell.err.splitlines()) == 1


def test_a_package_is_used_like_a_project(shell: Shell, lead: str) -> None:
    handed_out(shell, "a.dwp", "--annotator", "ines", "--document", "d1")
    assert shell.json("check", "a.dwp")["sound"]
    shell.run("export", "a.dwp", "a.jsonl", "--format", "jsonl")
    assert json.loads(Path("a.jsonl").read_text("utf-8"))["id"] == "d1"
    shell.run("backup", "a.dwp", "copy.dwp")
    shell.run("restore", "a.dwp", "copy.dwp")
    shell.run("restore", lead, "copy.dwp", expect=1)
    assert "not of one kind" in shell.err


def _ids(place: str) -> list[str]:
    store = Store.view(place)
    found = list(store.handing.returned().result().texts)
    store.close()
    return found


def _refusal(place: str, who: str, document_id: str) -> str:
    """What a project says to a step on a layer that is out."""
    reader = Reader(place, who=who)
    with pytest.raises(Refused) as refusal:
        reader.read(document_id, finish=True)
    reader.leave()
    return str(refusal.value)
