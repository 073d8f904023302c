"""The store of one open project: everything is asked at once and answered by a future.

The store owns its threads: one for a file; for a server a second one, with a connection of
its own, for what is read. Edits come before reads, reads before the slices of batch work.
SQLAlchemy is loaded when a project is opened, not when this module is: the methods import
what they need.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import ProjectRefused
from workbench.model.edit import SchemeText
from workbench.model.layer import Layer
from workbench.model.packing import PackedDocument
from workbench.model.review import Assignment, Decision
from workbench.model.text import Document
from workbench.store.handed import refuse_in_package
from workbench.store.lane import Urgency
from workbench.store.outbox import Outbox
from workbench.store.values import (
    Added,
    AnnotatorRow,
    BackupReport,
    CheckReport,
    Counts,
    Entry,
    LabelCounts,
    Page,
    PlanMade,
    Progress,
    ProjectInfo,
    Query,
    ReadDays,
    Saved,
    Selection,
    StandingPage,
    Step,
    ToReview,
    Workload,
)

if TYPE_CHECKING:
    from workbench.store.engine import Link
    from workbench.store.packages.handing import Handing
    from workbench.store.session import Session


class Store:
    """One open project; made by ``create``, ``open`` or ``view``, ended by ``close``.

    Every method may be called from any thread. After ``close`` all are refused.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.location = session.location
        self.who = session.who
        self.info: ProjectInfo = session.info

    @staticmethod
    def create(location: str, *, scheme_text: str, who: str) -> Store:
        """Make a new project and open it; raises ProjectRefused where there is something."""
        from workbench.store import session

        session.create(location, scheme_text, who=who)
        return Store.open(location, who=who)

    @staticmethod
    def open(
        location: str,
        *,
        who: str,
        progress: Progress | None = None,
        backups: Path | None = None,
    ) -> Store:
        """Open a project to work on it; raises the ProjectRefused that fits.

        A project that was not closed well is checked in full first, an older one is upgraded
        after a verified backup; ``progress`` is told, and may raise Cancelled.
        """
        from workbench.store import session

        return Store(session.opened(location, who=who, progress=progress, backups=backups))

    @staticmethod
    def view(location: str) -> Store:
        """Open a copy, to read only: for backups, read-only files, and a look beside."""
        from workbench.store import session

        return Store(session.viewed(location))

    def scheme(self) -> Future[SchemeText]:
        """The project's scheme as it stands."""
        from workbench.store import planning

        return self._session.read(planning.scheme)

    def scheme_past(self) -> Future[tuple[SchemeText, tuple[Entry, ...]]]:
        """The project's scheme as it stands, and every step that changed it."""
        from workbench.store import planning

        return self._session.read(planning.scheme_past)

    def steps_named(self, name: str) -> Future[tuple[Entry, ...]]:
        """The steps of the project itself, not of a layer, that have this name, in their order."""
        from workbench.store import planning

        return self._session.read(partial(planning.named, name=name))

    def assignments(self) -> Future[tuple[Assignment, ...]]:
        """Who is to read what, in the order of the documents."""
        from workbench.store import planning

        return self._session.read(planning.assignments)

    def document(self, document_id: str) -> Future[Document]:
        """The document of that id; raises UnknownName."""
        from workbench.store import reading

        return self._session.read(partial(reading.document_of, document_id=document_id))

    def layer(self, document_id: str, annotator: str) -> Future[Layer | None]:
        """What an annotator says about a document, if they have said anything."""
        from workbench.store import reading

        return self._session.read(
            partial(reading.layer_of, document_id=document_id, annotator=annotator)
        )

    def layers(self, document_id: str) -> Future[tuple[Layer, ...]]:
        """All layers of a document, by annotator; who may see which is the project's matter."""
        from workbench.store import reading

        return self._session.read(partial(reading.layers_of, document_id=document_id))

    def annotators(self) -> Future[tuple[AnnotatorRow, ...]]:
        """Everyone who writes layers here, in alphabetical order."""
        from workbench.store import people

        return self._session.read(people.annotators)

    def page(self, query: Query) -> Future[Page]:
        """A piece of the list of documents, and how long the list is."""
        from workbench.store import listing

        return self._session.read(partial(listing.page, query=query), urgency=Urgency.LIST)

    def make_ready(self) -> Future[None]:
        """Read what the list will be filtered and sorted by, in slices, while nobody waits."""
        from workbench.store import listing

        return self._session.batch(lambda link: listing.ready(link, self.who), changes=False)

    def position(self, document_id: str, query: Query) -> Future[int | None]:
        """How many documents stand before this one in the list; None where it is not in it."""
        from workbench.store import listing

        return self._session.read(partial(listing.position, document_id=document_id, query=query))

    def history(
        self, layer_id: str | None, *, document_id: str | None = None, after: int = 0
    ) -> Future[tuple[Entry, ...]]:
        """The journal of a layer, of all layers of a document, or (None) of the project itself.

        Of a layer, only what came ``after`` a revision.
        """
        from workbench.store import reading

        return self._session.read(
            partial(reading.history, layer_id=layer_id, document_id=document_id, after=after)
        )

    def gesture(self, gesture: str) -> Future[tuple[Entry, ...]]:
        """All entries of a gesture, over all layers, in the order in which they were written."""
        from workbench.store import reading

        return self._session.read(partial(reading.gesture, gesture_id=gesture))

    def judged(self, document_ids: Sequence[str]) -> Future[tuple[Entry, ...]]:
        """The steps on these documents that judged suggestions, or took that back, in order."""
        from workbench.store import reading

        return self._session.read(partial(reading.judged, document_ids=tuple(document_ids)))

    def decisions(self, document_ids: Sequence[str]) -> Future[tuple[Decision, ...]]:
        """What was decided on the units of these documents."""
        from workbench.store import planning

        return self._session.read(partial(planning.decisions, document_ids=tuple(document_ids)))

    def releases(self) -> Future[tuple[Decision, ...]]:
        """Which documents their readers may see the corrections of."""
        from workbench.store import planning

        return self._session.read(planning.releases)

    def on_gold(self, limit: int) -> Future[tuple[Entry, ...]]:
        """The last steps on the gold of any document, at most so many, in their order."""
        from workbench.store import planning

        return self._session.read(partial(planning.on_gold, limit=limit))

    def to_review(self, document_id: str) -> Future[ToReview]:
        """All layers of a document, the decisions on it, and the past of its gold."""
        from workbench.store import planning

        return self._session.read(partial(planning.to_review, document_id=document_id))

    def counts(self) -> Future[Counts]:
        """How much the project holds."""
        from workbench.store import reading

        return self._session.read(reading.counts)

    def label_counts(self, progress: Progress | None = None) -> Future[LabelCounts]:
        """How often each label is used; every row is looked at, in slices that let edits by."""
        from workbench.store import reading

        return self._session.batch(lambda link: reading.label_counts(link, progress), changes=False)

    def sources(self) -> Future[tuple[tuple[str, int], ...]]:
        """The sources that documents came from, by name, and how many came from each."""
        from workbench.store import reading

        return self._session.read(reading.sources)

    def holders(self, words: str, *, whole_words: bool = True) -> Future[tuple[str, ...]]:
        """The ids of the documents that may hold these words, in the order of the list.

        Accents and case are not told apart, nor are words next to each other from words
        apart: whoever asks looks into the texts. Words that begin or end within another are
        found too where they need not be whole.
        """
        from workbench.store import listing

        return self._session.read(partial(listing.holders, words=words, whole_words=whole_words))

    def scheme_version(self, layer_id: str) -> Future[int | None]:
        """The version of the scheme that a layer was last written under; None: no such layer."""
        from workbench.store import reading

        return self._session.read(partial(reading.scheme_version, layer_id=layer_id))

    def note(self, layer_id: str, revision: int, *, warnings: int) -> Future[bool]:
        """Tell how many warnings a layer has at that revision; whether it still stands there.

        The number can be worked out again at any time, so it is no step of the journal.
        """
        from workbench.store import writing

        return self._session.edit(
            lambda link: writing.note(link, [(layer_id, revision, warnings)]) == 1
        )

    def note_all(self, counts: Sequence[tuple[str, int, int]]) -> Future[int]:
        """The same for several layers at once: id, revision, warnings; how many still stand so."""
        from workbench.store import writing

        return self._session.edit(partial(writing.note, counts=counts))

    def workloads(self, progress: Progress | None = None) -> Future[tuple[Workload, ...]]:
        """What each person has to read and has read, when, and how long it took; in slices."""
        from workbench.store import progress as reading_progress

        return self._session.batch(
            lambda link: reading_progress.workloads(link, progress), changes=False
        )

    def read_days(self, progress: Progress | None = None) -> Future[ReadDays]:
        """The day on which each document was finished last, as far as it was finished here."""
        from workbench.store import progress as reading_progress

        return self._session.batch(
            lambda link: reading_progress.read_days(link, progress), changes=False
        )

    def standing(self, *, offset: int = 0, limit: int = 200) -> Future[StandingPage]:
        """Some documents of the list, and how each person stands with them."""
        from workbench.store import progress

        return self._session.read(partial(progress.standing, offset=offset, limit=limit))

    def assigned_to(self, who: str) -> Future[int]:
        """How many readings are assigned to one person."""
        from workbench.store import progress

        return self._session.read(partial(progress.assigned_to, who=who))

    def plans(self) -> Future[tuple[PlanMade, ...]]:
        """The plans of readings that were applied, and which of them were taken back."""
        from workbench.store import progress

        return self._session.read(progress.plans)

    def write(self, steps: Sequence[Step]) -> Future[Saved]:
        """Commit one gesture, whole or not at all; the answer comes when it is on the disk.

        Raises Conflict where a layer has moved on, WriteFailed where the database could not
        write: the same steps can then be given again. A step that the journal holds already
        counts as saved.
        """
        from workbench.store import writing

        given = tuple(steps)

        def write(link: Link) -> Saved:
            if self.info.package:
                refuse_in_package(given, self.info.annotator)
            return writing.write(link, given, self._session.pen)

        return self._session.edit(write)

    def add(
        self, batch: Sequence[PackedDocument], *, who: str, at: str
    ) -> Future[tuple[Added, ...]]:
        """Bring documents and layers in; the answers say what became of each record."""
        from workbench.store import adding

        only = self.info.annotator
        common = adding.Import(only or who, at, self._session.pen, only=only)
        lane = self._session.lane
        return self._session.batch(
            lambda link: adding.add(link, batch, common, lane.is_wanted), changes=True
        )

    @property
    def handing(self) -> Handing:
        """Work packages: layers that are handed out as files, and come back."""
        from workbench.store.packages.handing import Handing

        return Handing(self._session)

    def export(self, selection: Selection) -> Iterator[tuple[PackedDocument, ...]]:
        """The documents and layers of a selection, in slices; blocks while the next is read."""
        from workbench.store import exporting

        return exporting.export(self._session, selection)

    def check(self, progress: Progress | None = None) -> Future[CheckReport]:
        """Look at everything: the file, all chains, and that the journal gives the tables."""
        from workbench.store import checking

        return self._session.batch(lambda link: checking.check(link, progress), changes=False)

    def backup(self, to: Path) -> Future[BackupReport]:
        """Copy the project to a file, and verify the copy."""
        return self._session.backup(to)

    def outbox(self) -> Outbox:
        """Where steps wait that could not be written; the caller closes it."""
        return Outbox(self._session.outbox_path)

    def safeguard(self) -> Future[BackupReport | None]:
        """Make an automatic backup, where anything has changed since the last; else None."""
        return self._session.safeguard()

    def close(self, *, backup: bool = False) -> None:
        """Finish what was asked, leave one closed file, give the lock back."""
        self._session.close(backup=backup)


def is_package(path: Path) -> bool:
    """Whether a file says of itself that it is a work package.

    Not for a project that is open in this process: see ``place.head_of``.
    """
    from workbench.store import place

    try:
        return place.head_of(path).is_package
    except ProjectRefused:
        return False


def restore(backup: Path, location: str) -> None:
    """Put a verified copy of a backup in a project's place; what was there is moved aside."""
    from workbench.store import copies, session

    copies.restore(backup, location, session.check_whole)
