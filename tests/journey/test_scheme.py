"""Schemes from the command line: what is exported where labels were merged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.journey.files import SPAN, TEXT, lines_of
from tests.journey.shell import Shell
from workbench import resources
from workbench.model.scheme_changes import map_unknown, merge_label
from workbench.model.scheme_text import read_scheme, scheme_from_text
from workbench.model.scheme_toml import scheme_to_toml


@pytest.fixture
def project(shell: Shell) -> str:
    scheme = read_scheme(resources.path("schemes/newswire-fr.toml").read_text("utf-8"))
    scheme = map_unknown(scheme, "a person", into="ACTOR")
    scheme = merge_label(scheme, "DATE", into="MEASURED")
    shell.run("new", "p.dwb", "--scheme", shell.file("own.toml", scheme_to_toml(scheme)))
    other = {**SPAN, "id": "a2", "start": 0, "end": 5, "text": "Selon", "label": "a person"}
    record = {"id": "d", "text": TEXT, "annotator": "ines", "spans": [SPAN, other]}
    shell.run("import", "p.dwb", shell.file("in.jsonl", [record]))
    return "p.dwb"


def test_an_export_says_merged_labels_as_what_they_stand_for(shell: Shell, project: str) -> None:
    shell.run("export", project, "out.jsonl", "--format", "jsonl")
    [record] = lines_of(Path("out.jsonl"))
    assert [span["label"] for span in record["spans"]] == ["ACTOR", "ACTOR"]


def test_what_was_merged_is_told(shell: Shell, project: str) -> None:
    said = shell.run("export", project, "out.jsonl", "--format", "jsonl")
    assert "Spans of merged labels are written under the label that they stand for." in said
    manifest = json.loads(Path("out.jsonl.manifest.json").read_text("utf-8"))
    assert manifest["scheme"]["merged"] == {"a person": "ACTOR", "DATE": "MEASURED"}
    assert manifest["losses"][-1]["times"] == 1


def test_the_scheme_beside_an_export_knows_what_was_merged(shell: Shell, project: str) -> None:
    shell.run("export", project, "out.jsonl", "--format", "jsonl")
    scheme = scheme_from_text(Path("out.jsonl.scheme.json").read_text("utf-8"))
    assert scheme.resolve("a person") == "ACTOR"


def test_an_export_of_a_scheme_without_merged_labels_says_nothing_of_it(shell: Shell) -> None:
    shell.run("new", "q.dwb")
    shell.run("import", "q.dwb", shell.file("a.txt", TEXT))
    assert "merged" not in shell.run("export", "q.dwb", "out.jsonl", "--format", "jsonl")
