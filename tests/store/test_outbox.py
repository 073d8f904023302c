from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_layer, a_span
from tests.store.contents import NOW, after, marked, step
from tests.strategies import histories
from workbench.errors import WriteFailed
from workbench.model import Assignment, Edit, Layer, Op, Rejection
from workbench.store import Outbox, Step


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "essai.dwb.outbox"


@pytest.fixture
def outbox(path: Path) -> Iterator[Outbox]:
    made = Outbox(path)
    yield made
    made.close()


def reread(path: Path) -> tuple[Step, ...]:
    other = Outbox(path)
    try:
        return other.steps()
    finally:
        os.close(other._file)


def some_steps() -> tuple[Step, ...]:
    first = marked(a_layer(), a_span(id="s1", n=1.0), a_span(5, 9, id="s2"))
    op = Op("reject", after(first).id, (Edit(None, Rejection("r", "rules", 1, 2, "CUE")),))
    second = replace(step(after(first), op), warnings=2)
    plan = Op("plan", None, (Edit(None, Assignment("p1", "doc-1", "zoe")),), undoes="g")
    return first, second, Step(plan, None, None, "lead", NOW), marked(a_layer(), a_span())


def test_what_is_kept_is_there_for_the_next_program(outbox: Outbox, path: Path) -> None:
    steps = some_steps()
    outbox.keep(steps)
    assert outbox.steps() == reread(path) == steps


@given(histories())
def test_any_history_is_kept_exactly(
    tmp_path_factory: pytest.TempPathFactory, history: tuple[Layer, tuple[Op, ...]]
) -> None:
    layer, ops = history
    steps = []
    for op in ops:
        steps.append(step(layer, op))
        layer = after(steps[-1])
    path = tmp_path_factory.mktemp("outbox") / "x"
    outbox = Outbox(path)
    outbox.keep(steps)
    assert reread(path) == tuple(steps)
    outbox.close()


def test_clearing_forgets_and_closing_an_empty_one_takes_the_file_away(
    outbox: Outbox, path: Path
) -> None:
    outbox.keep(some_steps())
    outbox.clear()
    assert reread(path) == ()
    other = Outbox(path)
    other.close()
    assert not path.exists()


def test_closing_a_full_one_leaves_the_file(path: Path) -> None:
    steps = some_steps()
    outbox = Outbox(path)
    outbox.keep(steps)
    outbox.close()
    assert reread(path) == steps


def test_many_steps_make_it_grow_and_stay_readable(outbox: Outbox, path: Path) -> None:
    steps = some_steps()
    noise = "".join(chr(0x4E00 + (n * n) % 20000) for n in range(400_000))
    layer = a_layer(replace(a_span(), comment=noise))
    for size in (1, 2, 3):
        kept = (
            *steps,
            *[marked(replace(layer, id=str(n)), a_span(5, 9, id="x")) for n in range(size)],
        )
        outbox.keep(kept)
        assert reread(path) == kept
    outbox.keep(steps)
    assert reread(path) == steps


@given(cut=st.integers(0, 600))
def test_a_power_cut_while_keeping_leaves_the_steps_kept_before(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    path = tmp_path_factory.mktemp("outbox") / "x"
    first, *others = some_steps()
    outbox = Outbox(path)
    outbox.keep([first])
    before = path.read_bytes()
    outbox.keep(others)
    later = path.read_bytes()
    os.close(outbox._file)
    changed = [n for n in range(0, len(later), 64) if later[n : n + 64] != before[n : n + 64]]
    torn = bytearray(before)
    for place in changed[: cut % len(changed)]:
        torn[place : place + 64] = later[place : place + 64]
    path.write_bytes(torn)
    assert reread(path) == (first,)


def test_a_full_disk_does_not_matter_once_it_is_made(
    outbox: Outbox, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = path.stat().st_size
    blocks = path.stat().st_blocks
    outbox.keep(some_steps())
    assert (path.stat().st_size, path.stat().st_blocks) == (size, blocks)


def test_where_even_that_fails_it_is_told(outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    steps = some_steps()
    outbox.keep(steps[:1])
    monkeypatch.setattr(os, "pwrite", full)
    with pytest.raises(WriteFailed, match="No space left"):
        outbox.keep(steps)
    assert outbox.steps() == steps[:1]


@pytest.mark.parametrize("data", [b"", b"rubbish" * 100, bytes(4096)])
def test_a_file_that_is_no_outbox_holds_nothing(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert reread(path) == ()
