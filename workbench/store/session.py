"""What an open project is made of: its lanes, its connections, its lock, its folders."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Generator
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from threading import Lock as Guard
from threading import Thread
from typing import TypeVar

from workbench import __version__, settings
from workbench.errors import (
    ProjectDamaged,
    ProjectMissing,
    Refused,
    WorkbenchError,
    WriteFailed,
)
from workbench.model.ids import new_id
from workbench.store import checking, copies, faults, opening, place, schema, upgrade
from workbench.store.engine import Link, shown
from workbench.store.lane import Lane, Urgency
from workbench.store.ledger import Pen
from workbench.store.lock import Lock, refuse_held
from workbench.store.values import BackupReport, CheckReport, Progress, ProjectInfo

T = TypeVar("T")

KEPT_AS = (
    "SELECT p.id || coalesce('-' || w.id, '') FROM project p"
    " LEFT JOIN package w ON w.direction = 'in'"
)
"""What ``ProjectInfo.kept_as`` says, of a file that can't be opened."""

NEWEST = 60_000
"""After a bad end, the layers that the last so many entries changed are replayed."""


@dataclass(slots=True)
class Session:
    """One open project's threads and connections; nothing outside this room sees one."""

    location: str
    who: str
    lane: Lane
    link: Link
    info: ProjectInfo
    reading_lane: Lane
    reading_link: Link
    lock: Lock | None = None
    folder: Path | None = None
    backups: Path = field(default_factory=lambda: settings.folders().backups)
    read_only: bool = False
    changed: bool = False
    threads: list[Thread] = field(default_factory=list)
    closing: Guard = field(default_factory=Guard)
    pen: Pen = field(default_factory=lambda: Pen(new_id(), __version__))
    closed: bool = False

    def read(self, work: Callable[[Link], T], *, urgency: Urgency = Urgency.READ) -> Future[T]:
        """Ask for something that is only looked at."""
        return self.reading_lane.submit(urgency, partial(_looked, self.reading_link, work))

    def edit(self, work: Callable[[Link], T]) -> Future[T]:
        """Ask for a change of the user's, before everything else."""
        if self.read_only:
            return _refused()
        self.changed = True
        return self.lane.submit(Urgency.EDIT, partial(work, self.link))

    def batch(
        self, work: Callable[[Link], Generator[None, None, T]], *, changes: bool
    ) -> Future[T]:
        """Ask for something long, done in slices."""
        if changes and self.read_only:
            return _refused()
        self.changed = self.changed or changes
        return self.lane.submit_slices(work(self.link))

    def backup(self, to: Path) -> Future[BackupReport]:
        """Copy the project to a file, and verify the copy on a thread of its own."""
        answer: Future[BackupReport] = Future()
        answer.set_running_or_notify_cancel()
        if not place.is_server(self.location) and _is_same(to, Path(self.location)):
            answer.set_exception(
                Refused("{path} is the project itself; name another file.", path=to)
            )
            return answer

        def verify(copied: Future[Path]) -> None:
            try:
                report = copies.settle(copied.result(), to)
            except BaseException as error:
                answer.set_exception(error)
            else:
                answer.set_result(report)

        def on_copied(copied: Future[Path]) -> None:
            thread = Thread(target=verify, args=(copied,), name="verify a copy")
            self.threads.append(thread)
            thread.start()

        copied = self.lane.submit(Urgency.READ, partial(copies.copy, self.link, to))
        copied.add_done_callback(on_copied)
        return answer

    def safeguard(self) -> Future[BackupReport | None]:
        """Make an automatic backup, where anything has changed since the last; else None."""
        answer: Future[BackupReport | None] = Future()
        if not self.changed or self.folder is not None or place.is_server(self.location):
            answer.set_result(None)
            return answer
        self.changed = False

        def made(copied: Future[BackupReport]) -> None:
            error = copied.exception()
            if error is not None:
                self.changed = True
                answer.set_exception(error)
                return
            copies.thin_out(self.backups, self.info.kept_as)
            answer.set_result(copied.result())

        to = copies.automatic(self.backups, self.info.kept_as, self.info.name)
        self.backup(to).add_done_callback(made)
        return answer

    @property
    def outbox_path(self) -> Path:
        """Beside the file; for a server, in the user's own folder."""
        if not place.is_server(self.location):
            return place.beside(Path(self.location), ".outbox")
        name = hashlib.blake2b(shown(self.location).encode(), digest_size=8).hexdigest()
        return settings.folders().data / "outboxes" / f"{name}.outbox"

    def close(self, *, backup: bool) -> None:
        """End the threads, then the connections they own; twice does nothing.

        A backup that fails is told only when everything else is closed.
        """
        with self.closing:
            if self.closed:
                return
            self.closed = True
        try:
            if backup:
                self.safeguard().result()
        finally:
            self._end()

    def _end(self) -> None:
        self.lane.close(partial(_ended, self.link, tidy=not self.read_only))
        if self.reading_lane is not self.lane:
            self.reading_lane.close(self.reading_link.close)
        self.lane.join()
        self.reading_lane.join()
        for thread in self.threads:
            thread.join()
        if self.lock is not None:
            self.lock.release()
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)


def create(location: str, scheme_text: str, *, who: str) -> None:
    """Make a new project, and leave it closed."""
    session = new_id()
    if place.is_server(location):
        opening.create_on_server(location, scheme_text, who=who, session=session)
        return
    path = Path(location)
    if not path.parent.is_dir():
        raise ProjectMissing("There is no folder {folder}.", folder=path.parent)
    place.refuse_network(path, place.network_kind)
    lock = Lock.take(place.beside(path, ".lock"), who=who, project=path)
    try:
        opening.create_file(path, scheme_text, who=who, session=session)
    finally:
        lock.release()


def opened(location: str, *, who: str, progress: Progress | None, backups: Path | None) -> Session:
    """Open a project to work on it."""
    if place.is_server(location):
        return _opened_on_server(location, who=who)
    path, folder = Path(location), backups or settings.folders().backups
    place.refuse_network(path, place.network_kind)
    _refuse_missing(path)
    lock = Lock.take(place.beside(path, ".lock"), who=who, project=path)
    lane = Lane(f"store of {path.name}")
    try:
        found = opening.preflight(path)
        link, info = lane.submit(
            Urgency.EDIT, lambda: _settled(path, found, progress, folder)
        ).result()
    except BaseException as error:
        lane.close(lambda: None)
        lane.join()
        if isinstance(error, ProjectDamaged):
            _mark_damaged(path, folder)
        lock.release()
        raise
    # A package is its annotator's, whoever opens it.
    who = info.annotator or who
    return Session(location, who, lane, link, info, lane, link, lock=lock, backups=folder)


def check_whole(path: Path) -> None:
    """Look at a closed project's file in full; raises ProjectDamaged."""
    found = opening.preflight(path)
    if found.schema != schema.SCHEMA:
        copies.verify(path, shown_as=path)
        return
    link = opening.open_file(path)
    try:
        _check(link, None, newest=None)
    finally:
        _ended(link, tidy=True)


def viewed(location: str) -> Session:
    """Open a copy of a project's file, to read only."""
    if place.is_server(location):
        return _opened_on_server(location, who="", read_only=True)
    path = Path(location)
    refuse_held(place.beside(path, ".lock"), project=path)
    place.head_of(path)
    folder = Path(tempfile.mkdtemp(prefix="dispatch-workbench-"))
    lane = Lane(f"copy of {path.name}")
    try:
        copy = folder / path.name
        for suffix in ("", "-wal"):
            if place.beside(path, suffix).exists():
                shutil.copyfile(place.beside(path, suffix), place.beside(copy, suffix))
        found = opening.preflight(copy)
        link, info = lane.submit(Urgency.EDIT, lambda: _settled(copy, found, None, None)).result()
    except BaseException:
        lane.close(lambda: None)
        lane.join()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return Session(location, "", lane, link, info, lane, link, folder=folder, read_only=True)


def _refuse_missing(path: Path) -> None:
    """Before anything is made beside it; the file itself is not touched yet."""
    if not path.exists():
        raise ProjectMissing("There is no project at {path}.", path=path)


def _settled(
    path: Path, found: opening.Preflight, progress: Progress | None, backups: Path | None
) -> tuple[Link, ProjectInfo]:
    """On the database's own thread: connect, upgrade where need be, check after a bad end.

    ``backups`` is None where the file is a copy already.
    """
    link = opening.open_file(path)
    try:
        info = opening.info_of(link, unclean_end=found.unclean_end, last_backup=None)
        if found.schema < schema.SCHEMA:
            if backups is not None:
                to = copies.automatic(backups, info.kept_as, f"{info.name}-schema-{found.schema}")
                copies.settle(copies.copy(link, to), to)
            upgrade.migrate(link, to=schema.SCHEMA, progress=progress)
        if backups is not None:
            if found.unclean_end or copies.is_marked(backups, info.kept_as):
                _check(link, progress, newest=NEWEST)
                copies.mark_damaged(backups, info.kept_as, damaged=False)
            info = replace(info, last_backup=copies.last(backups, info.kept_as))
    except BaseException:
        link.close()
        raise
    return link, info


def _check(link: Link, progress: Progress | None, *, newest: int | None) -> None:
    """The whole check at once; raises ProjectDamaged with the first thing found."""
    work = checking.check(link, progress, newest=newest)
    while True:
        try:
            next(work)
        except StopIteration as end:
            report: CheckReport = end.value
            break
    if report.problems:
        template, params = report.problems[0]
        raise faults.damaged(link.location, template.format(**params))


def _mark_damaged(path: Path, backups: Path) -> None:
    """Keep every backup of a damaged project, if it still says which project it is."""
    try:
        with opening.reading(path) as connection:
            [(kept_as,)] = connection.execute(KEPT_AS).fetchall()
    except (WorkbenchError, faults.DatabaseBug, ValueError):
        return
    copies.mark_damaged(backups, kept_as, damaged=True)


def _opened_on_server(location: str, *, who: str, read_only: bool = False) -> Session:
    lane, reading = Lane("store"), Lane("store, reading")
    links: list[Link] = []
    try:
        for each in (lane, reading):
            links.append(each.submit(Urgency.EDIT, lambda: opening.open_server(location)).result())
            if len(links) == 1:
                lane.submit(Urgency.EDIT, partial(_upgrade_server, links[0])).result()
        info = lane.submit(
            Urgency.READ,
            lambda: opening.info_of(links[0], unclean_end=False, last_backup=None),
        ).result()
    except BaseException:
        for each, link in zip((lane, reading), [*links, None, None], strict=False):
            each.close(link.close if link else (lambda: None))
            each.join()
        raise
    return Session(location, who, lane, links[0], info, reading, links[1], read_only=read_only)


def _upgrade_server(link: Link) -> None:
    if upgrade.number_of(link) < schema.SCHEMA:
        upgrade.migrate(link, to=schema.SCHEMA)


def _refused() -> Future[T]:
    answer: Future[T] = Future()
    answer.set_exception(
        Refused("This is a copy to look at; open the project itself to change it.")
    )
    return answer


def _is_same(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)


def _looked(link: Link, work: Callable[[Link], T]) -> T:
    """Look at one state of the database; a server that went away is asked once more."""
    if link.is_sqlite:
        return work(link)
    try:
        with link.snapshot():
            return work(link)
    except WriteFailed:
        if link.is_open:
            raise
    with link.snapshot():
        return work(link)


def _ended(link: Link, *, tidy: bool) -> None:
    """Leave one file behind: everything in it, nothing beside it."""
    try:
        if tidy and link.is_sqlite:
            link.say("PRAGMA optimize")
            link.say("PRAGMA wal_checkpoint(TRUNCATE)")
    except WriteFailed:
        # A full disk can't be tidied up; what was acknowledged stands in the -wal file.
        pass
    finally:
        link.close()
