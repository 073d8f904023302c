"""The journey from the command line: real projects, real files, real processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from tests.journey.files import TEXT, lines_of
from tests.journey.shell import Shell
from workbench import __main__ as entry
from workbench import __version__, settings
from workbench.cli.commands import app


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
