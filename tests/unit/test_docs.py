"""What the pages say of the project is so, and what must not be in its files is not."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])

# Spelled so that this file is no finding of its own.
FORBIDDEN = {
    "the host of a package registry": r"py[p]i\.(org|python)|pythonhosted\.(org)|npm[j]s\.(org|com)"
    r"|(deb|security|snapshot|archive)\.(debian|ubuntu)\.(org|com)",
    "a path of somebody's machine": r"(?<![\w.~}])/(work|root|home|Users)/\w",
}

pages = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def _tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    found = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in found if path.is_file()]


def _prose(page: Path) -> str:
    return re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)


@pages
def test_every_picture_and_page_that_a_page_points_to_exists(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", _prose(page))
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []


def test_no_picture_lies_unused_in_the_documentation() -> None:
    shown = "".join(page.read_text("utf-8") for page in PAGES)
    pictures = [path.name for path in (ROOT / "docs" / "img").glob("*.png")]
    assert [name for name in pictures if name not in shown] == []


def test_every_target_of_make_that_a_page_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    there = set(re.findall(r"^(\w+):.*## ", makefile, flags=re.MULTILINE))
    for page in PAGES:
        named = set(re.findall(r"(?:`|^)make (\w+)", page.read_text("utf-8"), flags=re.MULTILINE))
        assert named <= there, page


def test_the_readme_lists_every_target_for_developers() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^(\w+):.*## ", makefile, flags=re.MULTILINE)) - {"help", "clean"}
    assert {target for target in targets if f"make {target}" not in readme} == set()


def test_the_readme_and_the_reliability_page_name_tests_that_exist() -> None:
    for page in PAGES:
        named = re.findall(r"`(tests/[\w/]+\.py)`", page.read_text("utf-8"))
        assert [name for name in named if not (ROOT / name).exists()] == [], page


def test_every_locked_package_is_in_the_list_of_other_peoples_work() -> None:
    page = (ROOT / "THIRD_PARTY.md").read_text("utf-8")
    locked = (ROOT / "requirements-dev.lock").read_text("utf-8")
    for name, version in re.findall(r"^([a-z0-9-]+)==([^ ]+)", locked, flags=re.MULTILINE):
        assert re.search(rf"^\| {name} \|[^|]*{re.escape(version)}", page, flags=re.MULTILINE), (
            f"{name} {version}: .ci/third-party writes the list"
        )


def test_the_qt_that_wears_none_out_is_not_taken() -> None:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "PySide6-Essentials==6.11.3" in table["project"]["dependencies"]


@pytest.mark.parametrize("kind", FORBIDDEN)
def test_no_file_names(kind: str) -> None:
    pattern = re.compile(FORBIDDEN[kind].encode())
    findings = []
    for path in _tracked():
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            if len(line) < 10_000 and pattern.search(line):
                findings.append(f"{path.relative_to(ROOT)}:{number}")
    assert findings == []
