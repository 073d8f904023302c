"""The README lists the command line as it is: every command, argument and option."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from typer.main import get_command

from workbench.cli.commands import app

README = (Path(__file__).parent.parent.parent / "README.md").read_text("utf-8")
COMMON = {"--as", "--json", "--help"}


def _commands() -> dict[str, click.Command]:
    group = get_command(app)
    commands: dict[str, click.Command] = vars(group)["commands"]
    return commands


def _row(name: str) -> str:
    found = re.search(rf"^\| `(workbench {name}\b.*?)` \|", README, flags=re.MULTILINE)
    return found[1].replace("\\|", "|") if found else ""


@pytest.mark.parametrize("name", _commands())
def test_a_command_is_in_the_readme_with_all_its_options(name: str) -> None:
    options = {
        option
        for parameter in _commands()[name].params
        for option in parameter.opts
        if option.startswith("--")
    }
    assert set(re.findall(r"--[\w-]+", _row(name))) == options - COMMON


def test_the_readme_promises_no_command_that_is_not_there() -> None:
    listed = re.findall(r"^\| `workbench ([\w-]+)", README, flags=re.MULTILINE)
    assert set(listed) == set(_commands())
