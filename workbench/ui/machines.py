"""The machines that read along: the open document first, then those that come next in the list.

They work in a process of their own, which is started when there is something to read and a
moment has passed since the project was opened; the window never waits for it. One document is
read at a time, so that another one that is opened has its turn at once. Where that process
ends in the middle, a new one is started and reads the same document again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.errors import Cancelled, Conflict, Refused, WorkbenchError, WorkerFailed
from workbench.project import Page, Project
from workbench.tasks.machines import RULES
from workbench.tasks.one_by_one import OneByOne
from workbench.ui.agenda import Agenda, How, Wish
from workbench.ui.desk import Desk
from workbench.ui.jobs import Job, Jobs
from workbench.ui.roll import Roll
from workbench.worker import Worker

if TYPE_CHECKING:
    from workbench.ui.models.document_list import DocumentList

START = 1500
"""Milliseconds after a project was opened until machines begin to read by themselves."""

PAUSE = 40
"""Milliseconds after another document is shown until it is asked for."""

AHEAD = 20
"""How many documents behind the open one are read before they are opened."""

LONG = 100_000
"""A document with more characters is read only where somebody asks for it."""

TRIES = 2
"""So often a document is tried on which the process ends."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a machine has come to with one wish: suggestions, or an error."""

    project: Project
    wish: Wish
    suggester: str = ""
    spans: int = 0
    written: bool = False
    foreign: bool = False
    error: WorkbenchError | None = None


class Machines(QObject):
    """Lets suggesters read, and knows which of them the open project uses."""

    said = Signal(int, int)
    """What was asked for has been read: so many suggestions are there, and so many documents are
    in a language that is not read."""
    refused = Signal(object)
    """A suggester can't be used, or its process ended (a WorkbenchError)."""
    _heard = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, roll: Roll, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._roll = roll
        self._worker = Worker()
        self._agenda = Agenda()
        self._job: Job | None = None
        self._is_slow = False
        self._awake = False
        self._useless: dict[str, str | None] = {}
        self._deadly: set[tuple[str, str]] = set()
        self._spans = self._foreign = 0
        self.documents: DocumentList | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._look)
        self._heard.connect(self._on_heard)
        desk.opened.connect(self._on_opened)
        desk.shown.connect(self._soon)
        roll.changed.connect(self._on_roll)

    @property
    def worker(self) -> Worker:
        """The process that they read in."""
        return self._worker

    @property
    def is_reading(self) -> bool:
        """Whether anything is being read, or is to be."""
        return self._job is not None or bool(self._agenda)

    def ask(self, suggester: str, documents: Iterable[str], *, how: How) -> None:
        """Read these documents, after those that were asked for before."""
        suggester = self._useless.get(suggester) or suggester
        wishes = [Wish(each, suggester, how, asked=True) for each in documents]
        if len(wishes) == 1:
            self._agenda.put_first(wishes)
        else:
            self._agenda.ask(wishes)
        self._roll.take(suggester)
        self._begin()

    def close(self) -> None:
        """End the process."""
        self._agenda.clear()
        if self._job is not None:
            self._job.stop()
        self._worker.close()

    # By themselves

    def _on_opened(self) -> None:
        self._agenda.clear()
        self._awake = False
        project = self._desk.project
        if project is None:
            self._pause.stop()
            return
        self._pause.start(START)

    def _on_roll(self) -> None:
        """Who could not be used may be another now."""
        self._useless.clear()
        self._soon()

    def _soon(self) -> None:
        if self._awake:
            self._pause.start(PAUSE)

    def _look(self) -> None:
        """Read the open document, and those behind it, by whoever suggests here."""
        self._awake = True
        project, layer = self._desk.project, self._desk.layer
        names = [each for each in self._roll.used if self._useless.get(each, each) is not None]
        if project is None or not self._roll.is_ahead or not names:
            self._agenda.put_first(())
            self._agenda.set_ahead(())
            return
        here = []
        if layer is not None and layer.fields.status in ("new", "in_progress"):
            here = [Wish(layer.document_id, each) for each in names]
        self._agenda.put_first(here)
        self._begin()
        if self.documents is not None and layer is not None:
            self._look_ahead(project, self.documents, layer.document_id, names)

    def _look_ahead(
        self, project: Project, documents: DocumentList, here: str, names: list[str]
    ) -> None:
        def placed(place: int | None) -> None:
            if place is not None and project is self._desk.project:
                project.page(documents.query_from(place + 1, AHEAD), listed)

        def listed(page: Page) -> None:
            if project is not self._desk.project:
                return
            rows = [row for row in page.rows if row.status in ("new", "in_progress")]
            self._agenda.set_ahead(Wish(row.id, each) for row in rows for each in names)
            self._begin()

        position = project.store.position(here, documents.query_from(0, AHEAD))
        project.ask(position, lambda answer: placed(answer.result()))

    # At work

    def _begin(self) -> None:
        project = self._desk.project
        if project is None or not self._agenda:
            return
        if self._job is not None:
            self._job.quiet = self._job.quiet and not self._agenda.is_asked
            return
        self._agenda.done = self._spans = self._foreign = 0
        self._job = self._jobs.run(
            self.tr("Suggesting"),
            lambda job: self._work(project, job),
            then=lambda _: self._on_ended(),
            failed=self._on_failed,
        )
        self._job.quiet = not self._agenda.is_asked
        self._job.on_stop = self._on_stop

    def _work(self, project: Project, job: Job) -> None:
        """On the job's thread: fulfil one wish after the other, until there is none."""
        agenda, readers = self._agenda, dict[str, OneByOne]()
        while (wish := agenda.take()) is not None:
            try:
                self._fulfil(project, wish, readers)
            except Conflict:
                # Somebody else's machine has read it meanwhile; that will do.
                agenda.tick(wish)
                self._heard.emit(Heard(project, wish, wish.suggester, written=True))
            except Refused as error:
                self._heard.emit(Heard(project, wish, error=error))
                other = RULES if wish.asked and self._has_stand_in(wish.suggester) else None
                agenda.exchange(wish.suggester, other)
                if other is not None and wish.suggester != other:
                    agenda.again(replace(wish, suggester=other))
            except WorkerFailed as error:
                readers.clear()
                if job.stopped:
                    break
                self._heard.emit(Heard(project, wish, error=error))
                if wish.tried + 1 < TRIES:
                    agenda.again(wish)
                else:
                    self._deadly.add((wish.document_id, wish.suggester))
            else:
                agenda.tick(wish)
            if job.stopped:
                break
            job.progress(agenda.done, agenda.total)
        if job.stopped:
            done, total = agenda.done, agenda.total
            agenda.clear()
            raise Cancelled(
                "Stopped: suggestions for {done:,} of {total:,} documents are there.",
                done=done,
                total=total,
            )

    def _fulfil(self, project: Project, wish: Wish, readers: dict[str, OneByOne]) -> None:
        store, key, name = project.store, wish.document_id, wish.suggester
        if wish.how == "unless read":
            if (key, name) in self._deadly:
                return
            # Whether it has is known without loading it, where it suggests under its own name.
            if name not in readers and store.layer(key, name).result() is not None:
                return
            if len(store.document(key).result().text) > LONG:
                return
        if name not in readers:
            self._is_slow = True
            readers[name] = OneByOne(store, self._worker, suggester=name, who=project.who)
        reader = readers[name]
        if wish.how != "always" and reader.has_read(key, same=wish.how == "unless same"):
            return
        self._is_slow = reader.length(key) > LONG
        report = reader.read(key)
        self._is_slow = False
        self._heard.emit(
            Heard(
                project,
                wish,
                reader.name,
                spans=report.spans,
                written=report.written > 0,
                foreign=report.foreign > 0,
            )
        )

    def _on_stop(self) -> None:
        """What loads or reads for long is ended; the rest comes to its end by itself."""
        if self._is_slow:
            self._worker.close()

    def _on_heard(self, heard: Heard) -> None:
        if heard.project is not self._desk.project:
            return
        wish, error = heard.wish, heard.error
        if error is None:
            self._spans += heard.spans if wish.asked else 0
            self._foreign += heard.foreign and wish.asked
            if heard.written:
                heard.project.look_at_suggestions((wish.document_id,))
            return
        if isinstance(error, Refused):
            other = RULES if wish.asked and self._has_stand_in(wish.suggester) else None
            if wish.suggester in self._useless and not wish.asked:
                return
            self._useless[wish.suggester] = other if other != wish.suggester else None
        self.refused.emit(error)

    def _on_ended(self) -> None:
        was_asked = self._job is not None and not self._job.quiet
        self._job = None
        if was_asked:
            self.said.emit(self._spans, self._foreign)
        self._begin()

    def _on_failed(self, error: WorkbenchError) -> None:
        quiet = self._job is None or self._job.quiet
        self._job = None
        if not quiet:
            self.refused.emit(error)
        if not isinstance(error, Cancelled):
            self._agenda.clear()
        self._begin()

    def _has_stand_in(self, suggester: str) -> bool:
        """Whether the rules that need no model do what this one can't; not a user's own."""
        return suggester != RULES and "/" not in suggester and "\\" not in suggester
