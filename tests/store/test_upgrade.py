"""New projects and old ones have the same tables, and an upgrade loses nothing."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import a_span
from tests.store.contents import NOW, a_record, tables
from tests.store.samples import SAMPLES
from tests.store.servers import Server
from workbench.errors import Cancelled, ProjectDamaged, ProjectTooNew
from workbench.french.folding import fold
from workbench.model import LayerFields, layer_of
from workbench.store import Store, schema, search, upgrade
from workbench.store.engine import Link, postgresql_engine, sqlite_engine

NUMBER = schema.SCHEMA
NEXT = """
from alembic import op
revision, down_revision = "NUMBER", "BEFORE"

def upgrade():
    connection = op.get_bind()
    connection.exec_driver_sql("CREATE TABLE span_2 AS SELECT * FROM span")
    connection.exec_driver_sql("DROP TABLE span")
    connection.exec_driver_sql(SPAN)
    connection.exec_driver_sql("INSERT INTO span SELECT * FROM span_2")
    connection.exec_driver_sql("DROP TABLE span_2")
    connection.exec_driver_sql("ALTER TABLE package ADD COLUMN note TEXT")
    FAIL
"""
SHAPES = {
    "columns": "SELECT table_name, column_name, data_type, is_nullable, column_default,"
    " collation_name FROM information_schema.columns WHERE table_schema = current_schema()",
    "constraints": "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)"
    " FROM pg_constraint WHERE connamespace = current_schema()::regnamespace",
    "indexes": "SELECT indexname, replace(indexdef, current_schema(), '')"
    " FROM pg_indexes WHERE schemaname = current_schema()",
}


def test_a_new_file_has_the_tables_that_the_revisions_make(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "migrated.dwb"
    link = Link(sqlite_engine(other), str(other))
    upgrade.migrate(link, to=schema.SCHEMA)
    link.close()

    def shape(path: Path) -> tuple[object, ...]:
        with closing(sqlite3.connect(path)) as connection:
            pragmas = ("application_id", "user_version")
            return (
                upgrade.objects_in(connection),
                connection.execute("SELECT * FROM alembic_version").fetchall(),
                [connection.execute(f"PRAGMA {name}").fetchone() for name in pragmas],
            )

    assert shape(other) == shape(file)


@pytest.mark.postgresql
def test_a_new_project_on_a_server_has_the_tables_that_the_revisions_make(server: Server) -> None:
    created, migrated = server.new_place(), server.new_place()
    Store.create(created, scheme_text="{}", who="ines").close()
    link = Link(postgresql_engine(migrated), migrated)
    upgrade.migrate(link, to=schema.SCHEMA)
    link.close()

    def shape(location: str) -> dict[str, list[str]]:
        link = Link(postgresql_engine(location), location)
        try:
            name = location.rpartition("%3D")[2]
            return {
                what: sorted(str(row).replace(name, "") for row in link.say(question))
                for what, question in SHAPES.items()
            }
        finally:
            link.close()

    assert shape(migrated) == shape(created)


@pytest.mark.parametrize("number", range(1, schema.SCHEMA + 1))
def test_a_project_of_each_released_schema_opens_with_all_it_held(
    tmp_path: Path, number: int
) -> None:
    path = tmp_path / "essai.dwb"
    shutil.copyfile(SAMPLES / f"{number:04}.dwb", path)
    before = tables(path)
    store = Store.open(str(path), who="ines")
    report = store.check().result()
    store.close()
    now = tables(path)
    assert report.problems == ()
    assert {name: len(now[name]) for name in before} == {
        name: len(rows) for name, rows in before.items()
    }
    for name in before.keys() - {"alembic_version", "layer"}:
        assert now[name] == before[name]


def test_an_upgrade_fills_what_the_list_asks_for_as_writing_does(tmp_path: Path) -> None:
    path = tmp_path / "essai.dwb"
    made = Store.create(str(path), scheme_text="{}", who="ines")
    texts = [f"Le cœur nº {number}, l’État" for number in range(700)]
    comments = ["", "? qui", "sûr ?"]
    records = []
    for number, text in enumerate(texts):
        span = replace(a_span(0, 2, "QUOTE"), comment=comments[number % 3])
        fields = LayerFields("skipped", comments[number % 2])
        layer = layer_of(f"doc-{number}", "ines", spans=[span], fields=fields)
        date = f"2025-07-{number % 40:02}"
        records.append(
            a_record(f"doc-{number}", text, layers=[layer], source=" La\tDépêche", date=date)
        )
    made.add(records, who="ines", at=NOW).result()
    made.close()
    written, words = tables(path), found(path)
    take_back_to_the_first_schema(path)
    store = Store.open(str(path), who="ines")
    problems = store.check().result().problems
    store.close()
    assert problems == ()
    assert tables(path) == written
    assert found(path) == words


def test_an_upgrade_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "essai.dwb"
    shutil.copyfile(SAMPLES / "0001.dwb", path)
    before, told = tables(path), list[tuple[int, int]]()

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        raise Cancelled

    with pytest.raises(Cancelled):
        Store.open(str(path), who="ines", progress=stop)
    assert told == [(2, 2)]
    assert tables(path) == before
    Store.open(str(path), who="ines").close()


@pytest.mark.postgresql
def test_an_upgrade_on_a_server_loses_nothing(server: Server, tmp_path: Path) -> None:
    location = server.new_place()
    link = Link(postgresql_engine(location), location)
    upgrade.migrate(link, to=1)
    sample = tmp_path / "essai.dwb"
    shutil.copyfile(SAMPLES / "0001.dwb", sample)
    held = tables(sample)
    del held["alembic_version"]
    link.say("SET session_replication_role = replica")
    for name, rows in held.items():
        if rows:
            marks = ", ".join(["%s"] * len(rows[0]))
            link.many_of(f"INSERT INTO {name} VALUES ({marks})", rows)
    documents = ((row[0], row[2], fold(str(row[-1]))) for row in held["document"])
    search.put(link, documents)  # type: ignore[arg-type]  # rows of a file have no types
    link.close()
    store = Store.open(location, who="ines")
    problems = store.check().result().problems
    labels = store.label_counts().result()
    store.close()
    assert problems == ()
    assert labels.documents == {"ACTOR": 2, "QUOTE": 1}


WORDS = ("c*", "co*", "coeur", "l", "9*", "699", "e")


def found(path: Path) -> list[list[int]]:
    """What the full-text index of a closed project finds."""
    with closing(sqlite3.connect(path)) as connection:
        return [
            [
                key
                for (key,) in connection.execute(
                    "SELECT rowid FROM document_words WHERE document_words MATCH ?", (word,)
                )
            ]
            for word in WORDS
        ]


def take_back_to_the_first_schema(path: Path) -> None:
    """Make of a closed project what it would be, had the first version of the program made it."""
    first = path.with_suffix(".first")
    link = Link(sqlite_engine(first), str(first))
    upgrade.migrate(link, to=1)
    link.close()
    names = tables(first).keys() - {"alembic_version"}
    with closing(sqlite3.connect(first)) as connection:
        connection.execute("ATTACH ? AS newer", (str(path),))
        for name in names:
            info = connection.execute(f"PRAGMA table_info({name})").fetchall()
            columns = ", ".join(f'"{each[1]}"' for each in info)
            connection.execute(f"INSERT INTO {name} ({columns}) SELECT {columns} FROM newer.{name}")
        connection.execute("UPDATE layer SET comments = comments - (comment <> '')")
        connection.commit()
    first.replace(path)


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program whose schema has moved on by one revision, which rebuilds the spans."""
    scripts = tmp_path / "migrations"
    shutil.copytree(upgrade.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(upgrade, "SCRIPTS", scripts)
    monkeypatch.setattr(schema, "SCHEMA", NUMBER + 1)
    return scripts / "versions" / "later.py"


def write_revision(path: Path, file: Path, *, failing: str = "") -> None:
    with closing(sqlite3.connect(file)) as connection:
        [(sql,)] = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'span'")
    script = NEXT.replace("NUMBER", f"{NUMBER + 1:04}").replace("BEFORE", f"{NUMBER:04}")
    path.write_text(script.replace("SPAN)", repr(sql) + ")").replace("FAIL", failing), "utf-8")


def test_an_older_project_is_upgraded_after_a_backup_and_keeps_its_rows(
    file: Path, later: Path, own_folders: Path
) -> None:
    write_revision(later, file)
    before = tables(file)
    store = Store.open(str(file), who="ines")
    problems = store.check().result().problems
    store.close()
    now = tables(file)
    [backup] = own_folders.glob(f"backups/*/essai-schema-{NUMBER}-*.dwb")
    assert problems == ()
    assert now.pop("alembic_version") == [(f"{NUMBER + 1:04}",)]
    assert tables(backup) == before
    assert now == {name: rows for name, rows in before.items() if name in now}
    assert len(now["relation"]) == 1


def test_an_upgrade_that_fails_leaves_the_project_as_it_was(file: Path, later: Path) -> None:
    write_revision(later, file, failing="raise RuntimeError('stop')")
    before = tables(file)
    with pytest.raises(RuntimeError, match="stop"):
        Store.open(str(file), who="ines")
    assert tables(file) == before


def test_an_upgrade_that_leaves_rows_without_their_ends_is_taken_back(
    file: Path, later: Path
) -> None:
    write_revision(later, file, failing='connection.exec_driver_sql("DELETE FROM span")')
    before = tables(file)
    with pytest.raises(ProjectDamaged, match="point"):
        Store.open(str(file), who="ines")
    assert tables(file) == before


@pytest.mark.postgresql
@pytest.mark.parametrize(("stamp", "kind"), [("0099", ProjectTooNew), ("zz9", ProjectDamaged)])
def test_a_server_of_another_version_is_refused(
    server: Server, stamp: str, kind: type[Exception]
) -> None:
    location = server.new_place()
    Store.create(location, scheme_text="{}", who="ines").close()
    link = Link(postgresql_engine(location), location)
    link.say("UPDATE alembic_version SET version_num = %s", [stamp])
    link.close()
    with pytest.raises(kind):
        Store.open(location, who="ines")
