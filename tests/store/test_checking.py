from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_layer, a_span
from tests.store.contents import after, alter, marked, tables
from tests.strategies import histories
from workbench.errors import Cancelled
from workbench.model import Layer, Op
from workbench.model.record import encode
from workbench.store import Store, opening
from workbench.store.chain import Header, entry_hash, first_hash
from workbench.store.replay import rebuild, replayed


def problems(file: Path) -> list[str]:
    store = Store.open(str(file), who="ines")
    try:
        return [t.format(**params) for t, params in store.check().result().problems]
    finally:
        store.close()


@pytest.fixture
def rich(file: Path) -> Path:
    """A closed project with an imported layer, and one of several steps."""
    store = Store.open(str(file), who="ines")
    first = marked(a_layer(), a_span(id="s1"), a_span(5, 9, id="s2"))
    second = marked(after(first), a_span(2, 3, id="s3"))
    store.write([first]).result()
    store.write([second]).result()
    store.close()
    return file


def test_a_sound_project_has_no_problems(rich: Path) -> None:
    assert problems(rich) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE document SET text = text || '!'",
        "UPDATE document SET digest = 'x'",
        "UPDATE span SET label = 'CUE' WHERE id = 's2'",
        "UPDATE span SET comment = '' WHERE id = 'q1'",
        "DELETE FROM span WHERE id = 's1'",
        "DELETE FROM relation",
        "INSERT INTO rejection SELECT key, document_key, owner, 'r', 'x', 1, 2, 'CUE' FROM layer",
        "UPDATE layer SET status = 'done'",
        "UPDATE layer SET spans = spans + 1",
        "UPDATE layer SET comments = 9",
        "UPDATE layer SET questions = 9",
        "UPDATE layer_label SET label = 'CUE' WHERE owner = 'ines'",
        "DELETE FROM layer_label WHERE owner = 'paul'",
        "UPDATE heading SET source = 'Nord'",
        "DELETE FROM heading",
        "UPDATE layer SET head = x'00'",
        "UPDATE journal SET who = 'zoe' WHERE name = 'mark'",
        "UPDATE journal SET payload = x'00' WHERE name = 'import'",
        "UPDATE journal SET at = '2020' WHERE layer_key IS NULL",
        "DELETE FROM journal WHERE revision = 2 AND layer_key IS NOT NULL",
        "DELETE FROM journal WHERE layer_key IS NULL AND revision = 2",
        "UPDATE project SET revision = 9",
        "UPDATE relation SET target = 'nothing'",
        "INSERT INTO document SELECT 9, 'x', title, digest, added, meta, provenance, text"
        " FROM document",
    ],
)
def test_whatever_is_altered_is_found(rich: Path, statement: str) -> None:
    alter(rich, statement)
    assert problems(rich)


def test_a_check_tells_how_far_it_is_and_can_be_stopped(rich: Path) -> None:
    store = Store.open(str(rich), who="ines")

    def stop(done: int, total: int) -> None:
        assert 0 < done <= total
        raise Cancelled

    try:
        with pytest.raises(Cancelled):
            store.check(stop).result()
    finally:
        store.close()


def test_the_tables_can_be_made_again_from_the_journal(rich: Path) -> None:
    before = tables(rich)
    alter(rich, "DELETE FROM relation")
    alter(rich, "DELETE FROM span")
    link = opening.open_file(rich)
    rebuild(link)
    link.close()
    assert tables(rich) == before


@given(histories())
def test_replay_tells_the_layer_that_the_steps_made(history: tuple[Layer, tuple[Op, ...]]) -> None:
    layer, ops = history
    payloads = []
    for op in ops:
        payloads.append(encode(op.edits))
        layer = layer.apply(op)
    told = replayed(payloads)
    assert told.own == (layer.fields.status, layer.fields.comment, layer.fields.seconds)
    assert {row[0] for row in told.rows("span")} == set(layer.spans)
    assert told.counts[:2] == (len(layer.spans), len(layer.relations))


def a_header(**changed: object) -> Header:
    header = Header(
        "op",
        "gesture",
        "who",
        "at",
        "session",
        "0.1",
        "layer",
        "doc",
        "owner",
        "mark",
        "{}",
        1,
        None,
    )
    return header._replace(**changed)  # type: ignore[arg-type]  # as the test says


def test_the_hash_of_an_entry_is_the_one_that_stands_in_every_project() -> None:
    first = first_hash("project", "doc", "ines")
    assert (first.hex(), entry_hash(first, a_header(), b"[]").hex()) == (
        "e480b240da7e825725cd2126023e5e5d",
        "9ab7fcf362d6b03d50cc1ae1f900cf9b",
    )


@given(st.sampled_from(Header._fields), st.text(min_size=1))
def test_the_hash_covers_every_field(name: str, value: str) -> None:
    before = a_header()
    changed = a_header(**{name: value})
    same = changed == before
    assert (entry_hash(b"", changed, b"") == entry_hash(b"", before, b"")) == same


def test_a_page_that_was_altered_is_found_by_the_check(rich: Path) -> None:
    with closing(sqlite3.connect(rich)) as connection:
        [(row,)] = connection.execute("SELECT count(*) FROM span")
    assert row == 5
    data = rich.read_bytes()
    place = data.rindex(b"ACTOR")
    rich.write_bytes(data[:place] + b"ACTeR" + data[place + 5 :])
    assert problems(rich)
