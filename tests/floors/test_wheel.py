"""The wheel holds all that the program needs, and the program starts from it."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
RESOURCES = ROOT / "resources"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    (path,) = place.glob("*.whl")
    return path


def test_the_wheel_holds_every_resource(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    for path in RESOURCES.rglob("*"):
        if path.is_file():
            assert f"workbench/_resources/{path.relative_to(RESOURCES)}" in held


def test_the_wheel_holds_every_module(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    for path in (ROOT / "workbench").rglob("*.py"):
        assert str(path.relative_to(ROOT)) in held


def test_an_unpacked_wheel_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = "from workbench.resources import path; print(path('schemes/newswire-fr.toml'))"
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(found.stdout.strip()).is_relative_to(tmp_path)


def test_the_wheel_holds_the_program_and_nothing_else(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"workbench"}
