"""Every decision in docs/adr says what, why and what follows, and names a test that guards it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "docs" / "adr"
DECISIONS = sorted(FOLDER.glob("[0-9]*.md"))
PARTS = (
    "**What.**",
    "**Options.**",
    "**Why.**",
    "**Consequences.**",
    "**If reversed, this fails:**",
)

decisions = pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)


def _guards(path: Path) -> list[str]:
    """The tests that a decision names, as ``tests/…/test_x.py::test_y``."""
    named = path.read_text("utf-8").partition(PARTS[-1])[2]
    return re.findall(r"`(\S+)`", named)


@decisions
def test_a_decision_has_all_its_parts_in_ten_lines(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    assert [line.removeprefix("- ").startswith(PARTS) for line in lines if line].count(True) == 5
    assert len(lines) <= 10


@decisions
def test_a_decision_is_guarded_by_a_test_that_exists(path: Path) -> None:
    guards = _guards(path)
    assert guards
    for guard in guards:
        file, _, name = guard.partition("::")
        tree = ast.parse((ROOT / file).read_text("utf-8"))
        assert name in [each.name for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]


def test_the_index_lists_every_decision_by_its_title() -> None:
    index = (FOLDER / "README.md").read_text("utf-8")
    for path in DECISIONS:
        number, title = re.match(r"# (\d+)\. (.+)\n", path.read_text("utf-8")).groups()  # type: ignore[union-attr]  # a title that is missing fails here
        assert f"| [{number}]({path.name}) | {title} |" in index
