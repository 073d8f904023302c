"""New projects and old ones have the same tables, and an upgrade loses nothing."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.contents import tables
from tests.store.servers import Server
from workbench.errors import ProjectDamaged, ProjectTooNew
from workbench.store import Store, schema, upgrade
from workbench.store.engine import Link, postgresql_engine, sqlite_engine

SAMPLES = Path(__file__).parents[1] / "data" / "schemas"
SECOND = """
from alembic import op
revision, down_revision = "0002", "0001"

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
    assert report.problems == ()
    assert {name: len(rows) for name, rows in tables(path).items()} == {
        name: len(rows) for name, rows in before.items()
    }
    assert tables(path)["document"] == before["document"]
    assert tables(path)["journal"] == before["journal"]


@pytest.fixture
def second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program whose schema has moved on by one revision, which rebuilds the spans."""
    scripts = tmp_path / "migrations"
    shutil.copytree(upgrade.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(upgrade, "SCRIPTS", scripts)
    monkeypatch.setattr(schema, "SCHEMA", 2)
    return scripts / "versions" / "0002_second.py"


def write_revision(path: Path, file: Path, *, failing: str = "") -> None:
    with closing(sqlite3.connect(file)) as connection:
        [(sql,)] = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'span'")
    path.write_text(SECOND.replace("SPAN)", repr(sql) + ")").replace("FAIL", failing), "utf-8")


def test_an_older_project_is_upgraded_after_a_backup_and_keeps_its_rows(
    file: Path, second: Path, own_folders: Path
) -> None:
    write_revision(second, file)
    before = tables(file)
    store = Store.open(str(file), who="ines")
    problems = store.check().result().problems
    store.close()
    now = tables(file)
    [backup] = own_folders.glob("backups/*/essai-schema-1-*.dwb")
    assert problems == ()
    assert now.pop("alembic_version") == [("0002",)]
    assert tables(backup) == before
    assert now == {name: rows for name, rows in before.items() if name in now}
    assert len(now["relation"]) == 1


def test_an_upgrade_that_fails_leaves_the_project_as_it_was(file: Path, second: Path) -> None:
    write_revision(second, file, failing="raise RuntimeError('stop')")
    before = tables(file)
    with pytest.raises(RuntimeError, match="stop"):
        Store.open(str(file), who="ines")
    assert tables(file) == before


def test_an_upgrade_that_leaves_rows_without_their_ends_is_taken_back(
    file: Path, second: Path
) -> None:
    write_revision(second, file, failing='connection.exec_driver_sql("DELETE FROM span")')
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
