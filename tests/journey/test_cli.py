"""The journey from the command line: real projects, real files, real processes."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from tests.journey.shell import Shell
from workbench import __main__ as entry
from workbench import __version__, settings
from workbench.cli.commands import app

TEXT = "Selon l’ONU, 1 200 personnes attendent."
SPAN = {"id": "a1", "start": 8, "end": 11, "label": "ACTOR", "text": "ONU"}


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]


# New


def test_a_new_project_can_be_made_and_looked_at(shell: Shell) -> None:
    assert shell.run("new", "p.dwb") == "Made p.dwb, with the scheme newswire-fr.\n"
    assert shell.json("check", "p.dwb")["sound"] is True


def test_a_project_is_not_made_where_something_is(shell: Shell, project: str) -> None:
    before = Path(project).read_bytes()
    shell.run("new", project, expect=1)
    assert shell.err.startswith("There is something at p.dwb already")
    assert Path(project).read_bytes() == before


def test_an_unknown_scheme_is_answered_with_those_there_are(shell: Shell) -> None:
    shell.run("new", "p.dwb", "--scheme", "nothing", expect=1)
    assert shell.err == ("Unknown scheme nothing; known: newswire-fr, or a .toml or .json file.\n")
    assert not Path("p.dwb").exists()


def test_a_scheme_that_an_export_wrote_makes_a_project(shell: Shell, project: str) -> None:
    shell.run("import", project, shell.file("a.txt", TEXT))
    shell.run("export", project, "out.jsonl", "--format", "jsonl")
    shell.run("new", "q.dwb", "--scheme", "out.jsonl.scheme.json")
    shell.run("import", "q.dwb", "out.jsonl")
    shell.run("export", "q.dwb", "again.jsonl", "--format", "jsonl")
    assert Path("again.jsonl.scheme.json").read_bytes() == (
        Path("out.jsonl.scheme.json").read_bytes()
    )


# Import


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


# Export


@pytest.fixture
def full(shell: Shell, project: str) -> str:
    records = [
        {"id": f"d{n}", "text": f"{TEXT} {n}", "meta": {"title": f"n° {n}"}, "annotator": who,
         "layer": kind, "status": "done", "spans": [{**SPAN, "attributes": {"value": n}}]}
        for n in range(40)
        for who, kind in (("ines", "person"), ("rules", "machine"), ("gold", "gold"))
        if kind != "gold" or n < 10
    ]  # fmt: skip
    shell.run("import", project, shell.file("full.jsonl", records))
    return project


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


# Keeping


def test_a_backup_is_verified_read_and_restored(shell: Shell, full: str) -> None:
    shell.run("backup", full, "copy.dwb")
    before = Path("copy.dwb").read_bytes()
    shell.run("import", full, shell.file("later.txt", "Plus tard."))
    shell.run("export", "copy.dwb", "out.jsonl", "--format", "jsonl")
    assert shell.json("check", "copy.dwb")["documents"] == 40
    assert Path("copy.dwb").read_bytes() == before
    shell.run("restore", full, "copy.dwb")
    assert shell.json("check", full)["documents"] == 40


def test_history_says_who_did_what(shell: Shell, full: str) -> None:
    [step] = shell.json("history", full, "--document", "d12", "--span", "a1")[:1]
    assert (step["name"], step["document"]) == ("import", "d12")
    assert step["changes"][0]["after"]["attributes"] == {"value": 12}
    assert "  Import  " in shell.run("history", full, "--document", "d12")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--document", "d12", "--span", "nix"),
         "There is no span nix in the history of d12."),
        (("--span", "a1"), "To find a span, its document must be named: --document ID."),
    ],
)  # fmt: skip
def test_a_history_that_there_is_not_is_said(
    shell: Shell, full: str, words: tuple[str, ...], said: str
) -> None:
    shell.run("history", full, *words, expect=1)
    assert shell.err == f"{said}\n"


# Speaking


@pytest.mark.parametrize("words", [("import",), ("nonsense",), ("export", "p.dwb"), ("check",)])
def test_wrong_use_is_answered_with_two(shell: Shell, words: tuple[str, ...]) -> None:
    shell.run(*words, expect=2)
    assert "Usage: workbench" in shell.err


@pytest.mark.parametrize("command", ["import", "export", "check", "backup", "history"])
def test_a_project_that_is_not_there_is_said_in_a_line(shell: Shell, command: str) -> None:
    more = {
        "import": ("a.txt",),
        "export": ("out", "--format", "jsonl"),
        "backup": ("copy.dwb",),
    }.get(command, ())
    shell.run(command, "missing.dwb", *more, expect=1)
    assert shell.err == "There is no project at missing.dwb.\n"
    assert not Path("missing.dwb").exists()


def test_refusals_are_said_in_the_users_language(shell: Shell) -> None:
    settings.change(lambda habits: settings.Settings(language="fr"))
    shell.run("check", "missing.dwb", expect=1)
    assert shell.err
    assert shell.err != "There is no project at missing.dwb.\n"


def test_every_command_has_its_help(shell: Shell) -> None:
    for name in get_command(app).commands:  # type: ignore[attr-defined]  # it is a group
        said = shell.run(name, "--help")
        assert "Usage: workbench" in said
        assert "--as" in said


def test_the_formats_are_listed_with_what_they_lose(shell: Shell) -> None:
    listed = {row["name"]: row for row in shell.json("formats")}
    assert listed["jsonl"]["directions"] == ["import", "export"]
    assert listed["text"]["losses"]
    assert "jsonl" in shell.run("formats")


def test_the_demo_opens_a_window(shell: Shell) -> None:
    shell.run("demo", "--headless", "somewhere")
    assert shell.windows == [["demo", "--headless", "somewhere"]]


# The way in


def test_the_way_in_knows_every_command() -> None:
    names = set(get_command(app).commands)  # type: ignore[attr-defined]  # it is a group
    assert names == {name for name in entry.COMMANDS if not name.startswith("-")}


def process(*words: str | Path, **more: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "workbench", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        **more,
    )


def test_the_version_is_said_without_loading_anything() -> None:
    code = (
        "import sys; from workbench.__main__ import main\n"
        "main(['--version'])\n"
        "print({name.partition('.')[0] for name in sys.modules} & {'PySide6', 'typer', 'rich'})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == f"Dispatch Workbench {__version__}\nset()\n"


def test_the_command_line_never_loads_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from workbench.__main__ import main\n"
        "main(['new', 'p.dwb']); main(['import', 'p.dwb', 'a.txt']); main(['--help'])\n"
        "print(sorted(name for name in sys.modules if name.startswith('PySide6')))"
    )
    (tmp_path / "a.txt").write_text(TEXT)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_journey_in_real_processes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    for words in (
        ("new", "p.dwb"),
        ("import", "p.dwb", "a.txt"),
        ("export", "p.dwb", "out.jsonl", "--format", "jsonl"),
        ("check", "p.dwb"),
    ):
        done = process(*words, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
    assert lines_of(tmp_path / "out.jsonl")[0]["text"] == TEXT


def test_a_second_opener_is_told_who_has_the_project(tmp_path: Path) -> None:
    from workbench import tasks

    store = tasks.create_project(str(tmp_path / "p.dwb"), who="ines")
    try:
        done = process("check", "p.dwb", cwd=tmp_path)
    finally:
        store.close()
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert str(os.getpid()) in done.stderr
