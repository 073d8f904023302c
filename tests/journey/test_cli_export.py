"""``workbench export``: whose layers are written, where, and what is never written over."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.journey.files import SPAN, TEXT, lines_of
from tests.journey.shell import Shell


def test_gold_is_exported_where_there_is_any(shell: Shell, full: str) -> None:
    report = shell.json("export", full, "out.jsonl", "--format", "jsonl")
    assert (report["layer"], report["documents"]) == ("gold", 10)
    assert {line["annotator"] for line in lines_of(Path("out.jsonl"))} == {"gold"}


def test_people_are_exported_where_there_is_no_gold(shell: Shell, project: str) -> None:
    record = {"text": TEXT, "annotator": "ines", "spans": [SPAN]}
    shell.run("import", project, shell.file("a.jsonl", [record]))
    assert shell.json("export", project, "out.jsonl", "--format", "jsonl")["layer"] == "people"


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (("--layer", "people"), {"ines"}),
        (("--layer", "machines"), {"rules"}),
        (("--layer", "all"), {"ines", "rules", "gold"}),
        (("--annotator", "rules"), {"rules"}),
        (("--annotator", "rules", "--annotator", "ines"), {"rules", "ines"}),
    ],
)
def test_other_layers_are_exported_when_asked_for(
    shell: Shell, full: str, words: tuple[str, ...], who: set[str]
) -> None:
    shell.run("export", full, "out.jsonl", "--format", "jsonl", *words)
    assert {line["annotator"] for line in lines_of(Path("out.jsonl"))} == who


def test_export_then_import_then_export_gives_the_same_bytes(shell: Shell, full: str) -> None:
    shell.run("import", full, shell.file("alone.txt", "Sans couche.\r\n"))
    shell.run("export", full, "out.jsonl", "--format", "jsonl", "--layer", "all")
    shell.run("new", "q.dwb")
    shell.run("import", "q.dwb", "out.jsonl")
    shell.run("export", "q.dwb", "again.jsonl", "--format", "jsonl", "--layer", "all")
    assert Path("again.jsonl").read_bytes() == Path("out.jsonl").read_bytes()
    assert b'"provenance":{"file":"alone.txt","newline":"crlf"}' in Path("out.jsonl").read_bytes()


def test_the_manifest_says_what_was_written(shell: Shell, full: str) -> None:
    shell.run("export", full, "out.jsonl", "--format", "jsonl", "--as", "lea")
    manifest = json.loads(Path("out.jsonl.manifest.json").read_text())
    [file] = manifest["files"]
    assert file["sha256"] == hashlib.sha256(Path("out.jsonl").read_bytes()).hexdigest()
    assert manifest["by"] == "lea"
    assert manifest["counts"] == {"documents": 10, "layers": 10, "spans": 10, "relations": 0}
    assert manifest["scheme"]["name"] == "newswire-fr"
    assert "history do not travel" in manifest["losses"][0]["what"]


def test_a_split_shares_the_documents_out_and_each_stays_where_it_is(
    shell: Shell, full: str
) -> None:
    words = ("--format", "jsonl", "--layer", "people", "--split", "60/20/20")

    def parts() -> dict[str, set[str]]:
        return {
            part: {line["id"] for line in lines_of(Path(f"out.{part}.jsonl"))}
            for part in ("train", "dev", "test")
        }

    shell.run("export", full, "out.jsonl", *words)
    before = parts()
    assert sum(map(len, before.values())) == len(set().union(*before.values())) == 40
    assert len(before["train"]) > len(before["dev"])
    more = [{"id": f"e{n}", "text": f"{n}", "annotator": "ines", "spans": []} for n in range(9)]
    shell.run("import", full, shell.file("more.jsonl", more))
    shell.run("export", full, "out.jsonl", *words)
    assert all(before[part] <= ids for part, ids in parts().items())
    shell.run("export", full, "out.jsonl", *words, "--seed", "2")
    assert not all(before[part] <= ids for part, ids in parts().items())


@pytest.mark.parametrize("split", ["80", "80/x", "0/100", "1/2/3/4", "-1/2", ""])
def test_a_split_that_is_none_is_refused(shell: Shell, full: str, split: str) -> None:
    shell.run("export", full, "out.jsonl", "--format", "jsonl", "--split", split, expect=1)
    assert shell.err == (f"A split reads 80/10/10 (train, dev, test) or 90/10, not {split}.\n")


def test_a_link_is_replaced_and_not_followed(shell: Shell, full: str) -> None:
    target = shell.file("precious.txt", "precious")
    Path("out.jsonl").symlink_to(target)
    shell.run("export", full, "out.jsonl", "--format", "jsonl")
    assert target.read_text() == "precious"
    assert not Path("out.jsonl").is_symlink()


def test_no_database_is_ever_replaced(shell: Shell, full: str) -> None:
    shell.run("new", "q.dwb")
    before = Path("q.dwb").read_bytes()
    shell.run("export", full, "q.dwb", "--format", "jsonl", expect=1)
    assert shell.err == "q.dwb: holds a database, perhaps a project; choose another file.\n"
    shell.run("export", full, full, "--format", "jsonl", expect=1)
    assert shell.err == "p.dwb belongs to the open project itself; choose another file.\n"
    shell.run("export", full, f"{full}-wal", "--format", "jsonl", expect=1)
    assert shell.err == "p.dwb-wal belongs to the open project itself; choose another file.\n"
    assert Path("q.dwb").read_bytes() == before


def test_an_export_that_fails_leaves_what_was_there(shell: Shell, full: str) -> None:
    Path("out.jsonl").write_text("old")
    Path("out.jsonl.manifest.json").mkdir()
    shell.run("export", full, "out.jsonl", "--format", "jsonl", expect=1)
    assert Path("out.jsonl").read_text() == "old"
    assert not list(Path().glob(".*.part"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere/out.jsonl",), "nowhere/out.jsonl: the folder nowhere isn't there; "
         "make it, or choose another."),
        ((".",), ".: a folder; name a file to write."),
        (("out.jsonl", "--annotator", "nobody"),
         "Unknown annotator nobody; known: gold, ines, rules."),
    ],
)  # fmt: skip
def test_a_wish_that_cannot_be_met_is_refused(
    shell: Shell, full: str, words: tuple[str, ...], said: str
) -> None:
    shell.run("export", full, *words, "--format", "jsonl", expect=1)
    assert shell.err == f"{said}\n"


def test_nothing_to_export_is_said(shell: Shell, project: str) -> None:
    shell.run("export", project, "out.jsonl", "--format", "jsonl", expect=1)
    assert shell.err == "There is nothing to export: the project has no such layers.\n"
    assert not Path("out.jsonl").exists()
