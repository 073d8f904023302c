"""``workbench import``: what comes in, what is refused, and in which words."""

from __future__ import annotations

import hashlib
import io
import os
import sys
from pathlib import Path

import pytest

from tests.journey.files import SPAN, TEXT
from tests.journey.shell import Shell


def test_a_text_and_then_its_gold_are_one_document(shell: Shell, project: str) -> None:
    shell.run("import", project, shell.file("a.txt", TEXT))
    gold = shell.file("a.gold.jsonl", [{"text": TEXT, "layer": "gold", "spans": [SPAN]}])
    assert shell.run("import", project, gold) == (
        "Came in: documents 0, layers 1, spans 1. There already: documents 1, layers 0. "
        "Refused: 0.\n"
    )


def test_importing_twice_changes_nothing(shell: Shell, project: str) -> None:
    path = shell.file("a.jsonl", [{"text": TEXT, "annotator": "ines", "spans": [SPAN]}])
    shell.run("import", project, path)
    again = shell.json("import", project, path)
    assert (again["documents"], again["layers"], again["matched"], again["same"]) == (0, 0, 1, 1)


def test_the_same_id_with_another_text_is_refused_with_both_digests(
    shell: Shell, project: str
) -> None:
    shell.run("import", project, shell.file("a.jsonl", [{"id": "d1", "text": TEXT}]))
    other = shell.file("b.jsonl", [{"id": "d1", "text": "Autre."}, {"id": "d2", "text": "Bien."}])
    report = shell.json("import", project, other, expect=1)
    digests = [
        hashlib.blake2b(text.encode(), digest_size=16).hexdigest() for text in (TEXT, "Autre.")
    ]
    assert report["documents"] == report["refused"] == 1
    [problem] = report["problems"]
    assert problem.startswith(f"{other}, line 1: The document d1 is in the project")
    assert all(digest in problem for digest in digests)


def test_the_same_text_under_another_id_is_another_document(shell: Shell, project: str) -> None:
    two = [{"id": "d1", "text": TEXT}, {"id": "d2", "text": TEXT}]
    assert shell.json("import", project, shell.file("a.jsonl", two))["documents"] == 2


def test_a_layer_with_other_content_needs_another_name(shell: Shell, project: str) -> None:
    record = {"text": TEXT, "annotator": "ines", "spans": [SPAN]}
    shell.run("import", project, shell.file("a.jsonl", [record]))
    other = shell.file("b.jsonl", [{**record, "spans": []}])
    report = shell.json("import", project, other, expect=1)
    assert "ines has said something else" in report["problems"][0]
    assert shell.json("import", project, other, "--annotator", "ines-2")["layers"] == 1


def test_good_records_go_in_and_bad_ones_are_told_in_a_line_each(
    shell: Shell, project: str
) -> None:
    data = b'{"text": "a"}\nnonsense\n{"text": "b", "n": NaN}\n{"text": "c"}\n'
    shell.run("import", project, shell.file("mixed.jsonl", data), "missing", expect=1)
    assert "documents 2," in shell.out
    assert shell.err.splitlines() == [
        "missing: there is no such file or folder.",
        f"{shell.folder}/mixed.jsonl, line 2: not JSON from character 1 on; correct the line.",
        f"{shell.folder}/mixed.jsonl, line 3: NaN is not a number that JSON has; "
        "write null, or take it out.",
    ]


def test_what_was_refused_leaves_the_project_as_it_was(shell: Shell, project: str) -> None:
    before = shell.json("history", project)
    bad = [b"", b"\x89PNG\0", b"nonsense", b'{"text": "a\\ud800"}', b"\xff\xfe{\0"]
    for number, data in enumerate(bad):
        shell.run("import", project, shell.file(f"{number}.jsonl", data), expect=1)
        assert len(shell.err.splitlines()) == 1
    assert shell.json("history", project) == before
    assert shell.json("check", project)["documents"] == 0


def test_a_folder_is_walked_and_hidden_files_are_skipped(shell: Shell, project: str) -> None:
    for name in ("b.txt", "sub/a.txt", "sub/.hidden.txt", ".git/c.txt"):
        shell.file(f"in/{name}", f"{TEXT} {name}")
    shell.file("in/picture.png", b"\x89PNG\0")
    report = shell.json("import", project, "in", expect=1)
    assert report["documents"] == 2
    assert report["problems"] == ["in/picture.png: unknown format; known: jsonl, text."]


def test_a_file_whose_name_is_no_text_comes_in(shell: Shell, project: str) -> None:
    name = os.fsdecode(b"d\xe9p\xeache.txt")
    shell.file(name, TEXT)
    shell.file(os.fsdecode(b"\xe9.jsonl"), b"nonsense")
    report = shell.json("import", project, ".", expect=1)
    assert report["documents"] == 1


def test_a_document_keeps_what_it_came_with_and_that_is_said(shell: Shell, project: str) -> None:
    for title, said in (("Un", ""), ("Deux", "keeps the title and the other values")):
        path = shell.file("a.jsonl", [{"id": "d1", "text": TEXT, "meta": {"title": title}}])
        shell.run("import", project, path)
        assert said in shell.err
    assert len(shell.err.splitlines()) == 1


@pytest.mark.parametrize("name", ["", "  ", "a\nb"])
def test_an_annotator_needs_a_name(shell: Shell, project: str, name: str) -> None:
    path = shell.file("a.txt", TEXT)
    shell.run("import", project, path, "--annotator", name, expect=1)
    assert shell.err == f"{name!r} can't be an annotator's name.\n"


def test_an_empty_folder_is_said(shell: Shell, project: str) -> None:
    (shell.folder / "in").mkdir()
    shell.run("import", project, "in", expect=1)
    assert shell.err == "in: there is nothing to import in this folder.\n"


def test_standard_input_is_read(
    shell: Shell, project: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = io.TextIOWrapper(io.BytesIO(b'{"text": "a"}\nnonsense\n'))
    monkeypatch.setattr(sys, "stdin", data)
    report = shell.json("import", project, "-", expect=1)
    assert report["documents"] == 1
    assert report["problems"] == ["-, line 2: not JSON from character 1 on; correct the line."]


def test_an_encoding_that_was_taken_instead_of_utf8_is_said(shell: Shell, project: str) -> None:
    path = shell.file("vieux.txt", "L’été, 5 €".encode("cp1252"))
    shell.run("import", project, path)
    assert shell.err == (
        f"{path}: not UTF-8, so it was read as Windows-1252; look at the accents.\n"
    )


def test_the_project_itself_is_not_opened_as_a_source(shell: Shell, project: str) -> None:
    os.link(project, "other-name.jsonl")
    Path("link.txt").symlink_to(project)
    for name in (project, "other-name.jsonl", "link.txt", "p.dwb-wal", "p.dwb.lock"):
        shell.run("import", project, name, expect=1)
        assert shell.err == f"{name} belongs to the open project itself; choose another file.\n"


def test_an_unknown_format_is_answered_with_those_there_are(shell: Shell, project: str) -> None:
    path = shell.file("a.txt", TEXT)
    shell.run("import", project, path, "--format", "brat", expect=1)
    assert shell.err == "Unknown format brat; known: jsonl, text.\n"
