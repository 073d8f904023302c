"""What can't be opened is refused in words of its own, and is left as it was."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.proof import gestures
from tests.store.contents import digests
from workbench import tasks
from workbench.errors import (
    ProjectDamaged,
    ProjectForeign,
    ProjectLocked,
    ProjectMissing,
    ProjectRefused,
    ProjectTooNew,
)
from workbench.store import Store, place
from workbench.worker import Worker

ROOT = Path(__file__).parents[2]
VERSION_PLACE = 60
"""Where the header of an SQLite file has the number of its schema, in four bytes."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A closed project with some work in it."""
    location = tmp_path / "project.dwb"
    texts = gestures.documents(4)
    opened = gestures.a_project(str(location), texts)
    layers = gestures.open_all(opened, texts)
    chance = random.Random(3)
    for _ in range(40):
        gestures.work(opened, texts, layers, chance)
    opened.close()
    return location


def refusal_of(location: Path) -> ProjectRefused:
    """The refusal to open it; neither the file nor its folder may change by it."""
    before = digests(location.parent)
    with pytest.raises(ProjectRefused) as refused:
        Store.open(str(location), who="ines").close()
    assert digests(location.parent) == before
    return refused.value


@pytest.fixture
def holder(project: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the project open."""
    command = [sys.executable, "-m", "tests.proof.children.holding", str(project), "karim"]
    child = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "open\n"
    yield child
    child.communicate(timeout=20)


def test_a_second_opener_hears_who_has_it_open(
    project: Path, holder: subprocess.Popen[str]
) -> None:
    refusal = refusal_of(project)
    assert isinstance(refusal, ProjectLocked)
    assert "karim" in str(refusal)
    assert str(holder.pid) in str(refusal)


def test_a_second_opener_does_not_disturb_the_first(
    project: Path, holder: subprocess.Popen[str]
) -> None:
    refusal_of(project)
    refusal_of(project)
    assert holder.communicate(timeout=20)[0] == ""
    assert holder.returncode == 0
    Store.open(str(project), who="ines").close()


def test_a_newer_project_is_not_touched(project: Path) -> None:
    content = bytearray(project.read_bytes())
    content[VERSION_PLACE : VERSION_PLACE + 4] = (999).to_bytes(4, "big")
    project.write_bytes(content)
    refusal = refusal_of(project)
    assert isinstance(refusal, ProjectTooNew)
    assert "newer" in str(refusal)


def test_somebody_elses_database_is_not_touched(tmp_path: Path) -> None:
    location = tmp_path / "contacts.dwb"
    database = sqlite3.connect(location)
    database.execute("CREATE TABLE contact (name TEXT)")
    database.commit()
    database.close()
    assert isinstance(refusal_of(location), ProjectForeign)


@pytest.mark.parametrize(
    "content",
    [b"", "Une dépêche, et rien d’autre.\n".encode(), bytes(range(256)) * 40, b"SQLite format 3\0"],
    ids=["empty", "text", "binary", "only the magic"],
)
def test_a_file_that_only_has_our_suffix_is_not_touched(tmp_path: Path, content: bytes) -> None:
    location = tmp_path / "text.dwb"
    location.write_bytes(content)
    assert isinstance(refusal_of(location), (ProjectForeign, ProjectDamaged))


def test_nothing_is_made_where_nothing_is(tmp_path: Path) -> None:
    assert isinstance(refusal_of(tmp_path / "nowhere.dwb"), ProjectMissing)


def test_a_folder_is_no_project(tmp_path: Path) -> None:
    folder = tmp_path / "folder.dwb"
    folder.mkdir()
    assert isinstance(refusal_of(folder), (ProjectForeign, ProjectMissing))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_project_is_refused_as_damaged(project: Path, share: float) -> None:
    content = project.read_bytes()
    project.write_bytes(content[: int(len(content) * share)])
    assert isinstance(refusal_of(project), ProjectDamaged)


@pytest.mark.parametrize(
    ("file_mode", "folder_mode"), [(0o444, 0o777), (0o444, 0o555), (0o666, 0o555)]
)
def test_what_can_not_be_written_is_refused(
    project: Path, run_child: Callable[..., str], file_mode: int, folder_mode: int
) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        location = folder / "project.dwb"
        location.write_bytes(project.read_bytes())
        location.chmod(file_mode)
        folder.chmod(folder_mode)
        before = digests(folder)
        answer = run_child("opening", project, location)
        assert answer.startswith("ProjectRefused: ")
        assert "read-only" in answer
        assert digests(folder) == before
        folder.chmod(0o777)


def test_a_project_on_a_network_share_is_refused(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "network_kind", lambda path: "cifs")
    refusal = refusal_of(project)
    assert "network share (cifs)" in str(refusal)
    assert "PostgreSQL" in str(refusal)


@pytest.mark.parametrize("spelling", ["its own name", "a link to it", "its log"])
def test_the_open_project_can_not_be_imported_into_itself(
    project: Path, run_child: Callable[..., str], spelling: str
) -> None:
    """Had it been opened and closed, the lock would be gone, and two programs could write."""
    link = project.with_name("link.jsonl")
    link.symlink_to(project)
    source = {
        "its own name": project,
        "a link to it": link,
        "its log": project.with_name(f"{project.name}-wal"),
    }[spelling]
    store = Store.open(str(project), who="ines")
    try:
        with Worker() as worker:
            report = tasks.import_documents(store, worker, [source], who="ines")
        [(template, parameters)] = report.problems
        assert "project" in template
        assert template.format(**parameters)
        assert store.counts().result().documents == 4
        assert run_child("locked", project) == "locked\n"
    finally:
        store.close()


def test_a_view_reads_what_can_not_be_written(project: Path) -> None:
    before = digests(project.parent)
    store = Store.view(str(project))
    assert store.counts().result().documents == 4
    store.close()
    assert digests(project.parent) == before


def test_each_refusal_has_words_of_its_own(project: Path, tmp_path: Path) -> None:
    content = project.read_bytes()
    newer = bytearray(content)
    newer[VERSION_PLACE : VERSION_PLACE + 4] = (999).to_bytes(4, "big")
    made = {"newer": bytes(newer), "text": b"Bonjour.", "cut": content[: len(content) // 2]}
    words = set()
    for name, data in made.items():
        location = tmp_path / name / "same.dwb"
        location.parent.mkdir()
        location.write_bytes(data)
        words.add(refusal_of(location).template)
    words.add(refusal_of(tmp_path / "nowhere.dwb").template)
    assert len(words) == 4
