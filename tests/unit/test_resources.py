from __future__ import annotations

from pathlib import Path

import pytest

from workbench import resources
from workbench.errors import FileRefused


def test_a_resource_is_found_in_the_checkout() -> None:
    assert resources.path("fonts/OFL-DispatchSans.txt").is_file()


def test_a_wheel_finds_its_own_resources_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside, beside = tmp_path / "_resources", tmp_path / "resources"
    for place in (inside, beside):
        place.mkdir()
        (place / "a.txt").write_text(place.name)
    monkeypatch.setattr(resources, "_PLACES", (inside, beside))
    assert resources.path("a.txt").read_text() == "_resources"


def test_a_missing_resource_is_refused_by_name() -> None:
    with pytest.raises(FileRefused, match=r"fonts/none\.ttf"):
        resources.path("fonts/none.ttf")


def test_each_font_comes_with_its_licence_and_together_they_are_small() -> None:
    folder = resources.path("fonts")
    families = {each.name.split("-")[0] for each in folder.glob("*.ttf")}
    assert {f"OFL-{family}" for family in families} == set(resources.names("fonts", suffix=".txt"))
    assert sum(each.stat().st_size for each in folder.iterdir()) < 2_000_000
