"""The program in the menu of a desktop: what is put there can be started, and taken away."""

from __future__ import annotations

import configparser
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from workbench.errors import FileRefused, Refused
from workbench.store.schema import APPLICATION_ID, PACKAGE_ID
from workbench.tasks.desktop_entry import add_to_menu, take_from_menu

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a Linux desktop")
NEST = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path


def entry(home: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment]  # names keep their case
    parser.read(home / "applications" / "dispatch-workbench.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_what_was_put_there_is_named_and_taken_away_again(home: Path) -> None:
    put = add_to_menu()
    assert all(place.is_file() for place in put)
    assert set(take_from_menu()) == set(put)
    assert not any(place.exists() for place in put)
    assert take_from_menu() == ()


def test_doing_it_again_changes_nothing(home: Path) -> None:
    before = {place: place.read_bytes() for place in add_to_menu()}
    assert {place: place.read_bytes() for place in add_to_menu()} == before


@pytest.mark.parametrize("command", [("/opt/a b/python", "-m", "workbench"), ('/x"y', "$HOME`")])
def test_the_command_is_started_word_by_word(home: Path, command: tuple[str, ...]) -> None:
    add_to_menu(command)
    # The value of a key is a string whose own backslashes are doubled.
    line = entry(home)["Exec"].replace("\\\\", "\\")
    *quoted, last = re.findall(r'"((?:[^"\\]|\\.)*)"|(%f)', line)
    assert [re.sub(r"\\(.)", r"\1", word) for word, _ in quoted] == list(command)
    assert last[1] == "%f"


@pytest.mark.parametrize(
    ("place", "pattern", "number"),
    [(0, "*.dwb", APPLICATION_ID), (1, "*.dwp", PACKAGE_ID)],
    ids=["project", "package"],
)
def test_a_file_is_known_by_its_name_and_by_its_header(
    home: Path, place: int, pattern: str, number: int
) -> None:
    add_to_menu()
    kinds = ElementTree.parse(home / "mime" / "packages" / "dispatch-workbench.xml")
    kind = kinds.findall(f"{NEST}mime-type")[place]
    assert kind.get("type") == entry(home)["MimeType"].split(";")[place]
    header = kind.findall(f".//{NEST}match")[-1]
    assert header.get("offset") == "68"
    assert (header.get("value") or "").encode() == number.to_bytes(4, "big")
    glob = kind.find(f".//{NEST}glob")
    assert glob is not None
    assert glob.get("pattern") == pattern


def test_a_folder_that_is_none_is_said(home: Path) -> None:
    (home / "applications").write_text("in the way")
    with pytest.raises(FileRefused, match="can't be written"):
        add_to_menu()


def test_other_systems_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(Refused, match="no menu"):
        add_to_menu()
