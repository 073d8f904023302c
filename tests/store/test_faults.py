"""A disk that is full, a server that is gone: said in words, nothing lost, and it can go on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.builders import a_layer, a_span
from tests.store.contents import NOW, a_record, after, filled, marked
from tests.store.servers import Server
from workbench.errors import ProjectDamaged, WriteFailed
from workbench.store import Store
from workbench.store.engine import Link, postgresql_engine
from workbench.store.faults import DatabaseBug, of_sqlite


class Failing:
    """A cursor whose n-th statement fails as the disk would make it fail."""

    def __init__(self, real: Any, *, at: int, name: str) -> None:
        self._real, self._left, self._name = real, at, name

    def execute(self, text: str, values: object = ()) -> object:
        self._left -= 1
        if self._left == 0:
            error = sqlite3.OperationalError("it failed")
            error.sqlite_errorname = self._name
            raise error
        return self._real.execute(text, values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    store = Store.create(str(tmp_path / "essai.dwb"), scheme_text="{}", who="ines")
    filled(store)
    yield store
    store.close()


def break_at(store: Store, number: int, name: str) -> None:
    link = store._session.link
    link._cursor = Failing(link._cursor, at=number, name=name)


@pytest.mark.parametrize("name", ["SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_BUSY"])
def test_whichever_statement_fails_nothing_is_written_and_a_retry_works(
    opened: Store, name: str
) -> None:
    layer = a_layer()
    for number in range(1, 40):
        done = marked(layer, a_span(id=f"s{number}"))
        break_at(opened, number, name)
        try:
            opened.write([done]).result()
        except WriteFailed:
            expected = layer if layer.revision else None
            assert opened.layer("doc-1", "ines").result() == expected
            assert len(opened.history(layer.id).result()) == layer.revision
            opened.write([done]).result()
        else:
            assert number > 8
            return
        layer = after(done)
        assert opened.layer("doc-1", "ines").result() == layer
    pytest.fail("No statement was the last one.")


def test_a_full_disk_is_told_and_the_step_saved_when_there_is_room(opened: Store) -> None:
    session = opened._session
    [(pages,)] = session.read(lambda link: link.say("PRAGMA page_count")).result()
    session.read(lambda link: link.say(f"PRAGMA max_page_count = {pages}")).result()
    done = marked(a_layer(), *(a_span(id=f"s{n}" * 200) for n in range(50)))
    with pytest.raises(WriteFailed, match="full"):
        opened.write([done]).result()
    assert opened.document("doc-1").result().id == "doc-1"
    session.read(lambda link: link.say("PRAGMA max_page_count = 1000000")).result()
    opened.write([done]).result()
    assert opened.layer("doc-1", "ines").result() == done.after


def test_what_is_not_given_back_as_written_is_taken_back(opened: Store) -> None:
    class Lying(Failing):
        def execute(self, text: str, values: Any = ()) -> object:
            if text.startswith("INSERT INTO span"):
                values = [*values[:4], "CUE", *values[5:]]
            return self._real.execute(text, values)

    link = opened._session.link
    real, link._cursor = link._cursor, Lying(link._cursor, at=0, name="")
    done = marked(a_layer(), a_span())
    with pytest.raises(WriteFailed, match="did not give back"):
        opened.write([done]).result()
    link._cursor = real
    assert opened.layer("doc-1", "ines").result() is None
    opened.write([done]).result()


def test_damage_is_told_as_damage() -> None:
    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorname = "SQLITE_CORRUPT"
    assert isinstance(of_sqlite(error, "x.dwb"), ProjectDamaged)


@pytest.fixture
def remote(server: Server) -> Iterator[Store]:
    store = Store.create(server.new_place(), scheme_text="{}", who="ines")
    yield store
    store.close()


@pytest.mark.postgresql
def test_a_server_that_goes_and_comes_back_loses_nothing(server: Server, remote: Store) -> None:
    filled(remote)
    first = marked(a_layer(), a_span(id="s1"))
    remote.write([first]).result()
    second = marked(after(first), a_span(5, 9, id="s2"))
    server.kill()
    try:
        for _ in range(2):
            with pytest.raises(WriteFailed, match="server"):
                remote.write([second]).result()
        with pytest.raises(WriteFailed, match="server"):
            remote.document("doc-1").result()
    finally:
        server.start()
    assert remote.layer("doc-1", "ines").result() == first.after
    remote.write([second]).result()
    assert remote.layer("doc-1", "ines").result() == second.after
    assert remote.check().result().problems == ()


@pytest.mark.postgresql
def test_a_server_that_goes_in_the_middle_of_an_import_takes_nothing_of_it(remote: Store) -> None:
    link = Link(postgresql_engine(remote.location), remote.location)
    link.say(
        "CREATE FUNCTION hang_up() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END'"
    )
    link.say("CREATE TRIGGER hang_up BEFORE INSERT ON span EXECUTE FUNCTION hang_up()")
    batch = [a_record(f"doc-{n}", f"Texte {n}, et le reste." + " mot" * 30) for n in range(200)]
    with pytest.raises(WriteFailed, match="server"):
        remote.add(batch, who="ines", at=NOW).result()
    link.say("DROP TRIGGER hang_up ON span")
    link.close()
    assert remote.counts().result().documents == 0
    assert {each.outcome for each in remote.add(batch, who="ines", at=NOW).result()} == {"added"}


@pytest.mark.postgresql
def test_reading_goes_on_at_once_when_the_server_was_restarted(
    server: Server, remote: Store
) -> None:
    filled(remote)
    server.kill()
    server.start()
    assert remote.document("doc-1").result().id == "doc-1"


@pytest.mark.postgresql
def test_errors_of_the_server_do_not_repeat_the_text_of_rows(remote: Store) -> None:
    secret = "canari-" * 3
    with pytest.raises(DatabaseBug) as caught:
        remote._session.read(
            lambda link: link.say("SELECT * FROM project WHERE revision = %s", [secret])
        ).result()
    chain = [caught.value, caught.value.__cause__]
    assert secret not in " ".join(map(str, chain))


@pytest.mark.postgresql
def test_two_clients_of_a_server_write_one_chain(remote: Store) -> None:
    other = Store.open(remote.location, who="zoe")
    try:
        batches = [
            (store, [a_record(f"{store.who}-{n}", f"Texte {n}.", layers=[])])
            for n in range(15)
            for store in (remote, other)
        ]
        waiting = [store.add(batch, who=store.who, at=NOW) for store, batch in batches]
        answers = [added.outcome for future in waiting for added in future.result()]
        assert answers == ["added"] * 30
        assert other.check().result().problems == ()
    finally:
        other.close()


@pytest.mark.postgresql
def test_a_race_for_one_layer_is_lost_by_one_of_two(remote: Store) -> None:
    filled(remote)
    other = Store.open(remote.location, who="ines")
    try:
        steps = [marked(a_layer(), a_span(id=f"s{n}")) for n in range(2)]
        waiting = [store.write([s]) for store, s in zip((remote, other), steps, strict=True)]
        errors = [future.exception() for future in waiting]
        assert sorted(type(error).__name__ for error in errors) == ["Conflict", "NoneType"]
        assert remote.check().result().problems == ()
    finally:
        other.close()
