"""What an open project is made of: its lanes, its connections, its lock, its folders."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Generator
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from workbench import __version__, settings
from workbench.errors import ProjectMissing, Refused, WriteFailed
from workbench.model.ids import new_id
from workbench.store import opening, place
from workbench.store.engine import Link, shown
from workbench.store.lane import Lane, Urgency
from workbench.store.ledger import Pen
from workbench.store.lock import Lock, refuse_held
from workbench.store.values import BackupReport, Progress, ProjectInfo

T = TypeVar("T")


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
    backups: Path | None = None
    read_only: bool = False
    pen: Pen = field(default_factory=lambda: Pen(new_id(), __version__))
    closed: bool = False

    def read(self, work: Callable[[Link], T], *, urgency: Urgency = Urgency.READ) -> Future[T]:
        """Ask for something that is only looked at."""
        return self.reading_lane.submit(urgency, partial(_looked, self.reading_link, work))

    def edit(self, work: Callable[[Link], T]) -> Future[T]:
        """Ask for a change of the user's, before everything else."""
        self._refuse_writing()
        return self.lane.submit(Urgency.EDIT, partial(work, self.link))

    def batch(self, work: Callable[[Link], Generator[None, None, T]]) -> Future[T]:
        """Ask for something long, done in slices."""
        return self.lane.submit_slices(work(self.link))

    def backup(self, to: Path) -> Future[BackupReport]:
        """Copy the project to a file, and verify the copy."""
        raise NotImplementedError

    @property
    def outbox_path(self) -> Path:
        """Beside the file; for a server, in the user's own folder."""
        if not place.is_server(self.location):
            return place.beside(Path(self.location), ".outbox")
        name = hashlib.blake2b(shown(self.location).encode(), digest_size=8).hexdigest()
        return settings.folders().data / "outboxes" / f"{name}.outbox"

    def close(self, *, backup: bool) -> None:
        """End the threads, then the connections they own; twice does nothing."""
        if self.closed:
            return
        self.closed = True
        ends = [self.lane.close(partial(_ended, self.link, tidy=not self.read_only))]
        if self.reading_lane is not self.lane:
            ends.append(self.reading_lane.close(self.reading_link.close))
        self.lane.join()
        self.reading_lane.join()
        if self.lock is not None:
            self.lock.release()
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _refuse_writing(self) -> None:
        if self.read_only:
            raise Refused("This is a copy to look at; open the project itself to change it.")


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
    path = Path(location)
    place.refuse_network(path, place.network_kind)
    _refuse_missing(path)
    lock = Lock.take(place.beside(path, ".lock"), who=who, project=path)
    try:
        found = opening.preflight(path)
        lane = Lane(f"store of {path.name}")
        try:
            link, info = lane.submit(Urgency.EDIT, lambda: _settled(path, found, progress)).result()
        except BaseException:
            lane.close(lambda: None)
            lane.join()
            raise
    except BaseException:
        lock.release()
        raise
    return Session(location, who, lane, link, info, lane, link, lock=lock, backups=backups)


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
        link, info = lane.submit(Urgency.EDIT, lambda: _settled(copy, found, None)).result()
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
    path: Path, found: opening.Preflight, progress: Progress | None
) -> tuple[Link, ProjectInfo]:
    link = opening.open_file(path)
    try:
        return link, opening.info_of(link, unclean_end=found.unclean_end, last_backup=None)
    except BaseException:
        link.close()
        raise


def _opened_on_server(location: str, *, who: str, read_only: bool = False) -> Session:
    lane, reading = Lane("store"), Lane("store, reading")
    links: list[Link] = []
    try:
        for each in (lane, reading):
            links.append(each.submit(Urgency.EDIT, lambda: opening.open_server(location)).result())
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
