"""The queue of the review desk as it is read, filtered and gone through."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.model import Change, Document
from workbench.project import Entry, Project
from workbench.project.review import ReviewedDocument
from workbench.review.cases import Case
from workbench.tasks.disagreements import Row, row_of
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.jobs import Jobs
from workbench.ui.review.awaiting import Awaiting
from workbench.ui.review.back import Back, Gesture
from workbench.ui.review.disagreement_list import DisagreementList
from workbench.ui.review.loading import Loading
from workbench.ui.review.ranked import TODO, Asked, Facts, Ranked
from workbench.worker import Worker

LATELY = 400
"""How many steps on gold are read for what can be taken back."""

MERGE = 120
"""Milliseconds in which rows that are found are shown together."""


class Queueing(Awaiting):
    """Reads the rows when the desk comes to the front, and keeps them as the project changes."""

    rows_changed = Signal()
    """The queue shows other rows, or counts others."""

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QObject
    ) -> None:
        super().__init__(desk, jobs, habits, parent)
        self.worker = worker
        self.model = DisagreementList(lambda: desk.scheme, self)
        self.loading = Loading(jobs, worker, self)
        self.back = Back()
        self.is_in_front = False
        self._begun = False
        self._with_agreed = False
        self._stale: set[str] | None = set()
        self._pending: list[Row] = []
        self._merge = QTimer(self)
        self._merge.setSingleShot(True)
        self._merge.setInterval(MERGE)
        self._merge.timeout.connect(self._on_merge)
        self._look_on = QTimer(self)
        self._look_on.setInterval(0)
        self._look_on.timeout.connect(self._on_look_on)
        self.loading.facts.connect(self._on_facts)
        self.loading.found.connect(self._on_found)
        self.loading.replaced.connect(self._on_replaced)
        self.loading.ended.connect(self._on_ended)
        self.loading.failed.connect(self.refused)
        desk.changed.connect(self._on_changed)

    @property
    def ranked(self) -> Ranked:
        """The queue."""
        return self.model.ranked

    @property
    def place(self) -> int | None:
        """Where the unit at hand, or the one that is awaited, stands in the queue."""
        if self.awaited is not None:
            return self.ranked.place_of(*self.awaited)
        if self.reviewed is None or self.pick is None:
            return None
        return self.ranked.place_of(self.reviewed.document.id, self.pick.unit.id)

    def title_of(self, document_id: str) -> str:
        """What a document is called."""
        return self.ranked.facts.get(document_id, Facts(document_id)).title

    def counts(self) -> tuple[int, int]:
        """How many disagreements are open, and how many there are."""
        states = self.ranked.states
        todo = sum(states[state] for state in TODO)
        return todo, todo + states["settled"]

    # Coming and going

    def come_forward(self) -> None:
        """The desk is in front: what is not read yet, or has moved on, is read."""
        self.is_in_front = True
        project = self.desk.project
        if project is None:
            return
        project.reviewing.elsewhere = self.comparing
        if not self._begun or self._stale is None:
            self._begin(project)
        elif self._stale:
            self.loading.read_again(project, sorted(self._stale), agreed=self._with_agreed)
            self._stale = set()
        self._look_again()

    def leave(self) -> None:
        """Another desk is in front."""
        self.is_in_front = False

    def let_go(self) -> None:
        """Forget all of the project."""
        self.loading.stop()
        self.comparing.stop()
        self._merge.stop()
        self._look_on.stop()
        self._pending.clear()
        self._begun, self._stale = False, set()
        self._forget()
        self.back = Back()
        self.model.change(Ranked.clear)
        self.rows_changed.emit()
        self.shown.emit()
        self.moved.emit()

    def ask(self, wanted: Asked) -> None:
        """Show other rows."""
        agreed = "agreed" in wanted.states
        self.model.change(lambda ranked: ranked.ask(wanted))
        if not self.ranked.is_whole:
            self._look_on.start()
        if agreed and not self._with_agreed and self.desk.project is not None:
            self._with_agreed = True
            self._begin(self.desk.project)
        self.rows_changed.emit()

    def hide_names(self) -> None:
        """Hide who says what, or show it again."""
        hidden = not self.hides_names
        self.habits.keep(lambda habits: replace(habits, hidden_names=hidden))
        if hidden and self.ranked.asked.annotator:
            # It would tell who it is.
            self.ask(self.ranked.asked.without(("annotator",)))
        if self.pick is not None:
            self._show_unit(self.pick.unit.id)
        self.rows_changed.emit()
        self.moved.emit()

    def once_saved(self, then: Callable[[], object]) -> None:
        """Go on when all that was decided is saved: mostly at once."""
        self.desk.once_saved(then, of=self)

    # Within

    def _begin(self, project: Project) -> None:
        self._begun, self._stale = True, set()
        self._pending.clear()
        self.model.change(Ranked.clear)
        self._read_past(project)
        self.loading.read_all(project, agreed=self._with_agreed)
        self.rows_changed.emit()

    def _read_past(self, project: Project) -> None:
        def read(answer: Future[tuple[Entry, ...]]) -> None:
            self.back.read(answer.result(), project.who)
            self.moved.emit()
            self._has_come("past")

        self._coming.add("past")
        project.ask(project.store.on_gold(LATELY), read)

    # What comes in

    def _on_look_on(self) -> None:
        """Of very many rows only some are looked at between two keys."""
        self.model.change(Ranked.look_on)
        if self.ranked.is_whole:
            self._look_on.stop()
        self.rows_changed.emit()

    def _on_facts(self, facts: Mapping[str, Facts]) -> None:
        self.model.change(lambda ranked: ranked.take_facts(facts))

    def _on_found(self, rows: tuple[Row, ...]) -> None:
        self._pending += rows
        if not self._merge.isActive():
            self._merge.start()

    def _on_merge(self) -> None:
        rows, self._pending = self._pending, []
        self.model.change(lambda ranked: ranked.add(rows))
        self.rows_changed.emit()

    def _on_replaced(self, fresh: Mapping[str, list[Row]]) -> None:
        for document_id, rows in fresh.items():
            self._put(document_id, rows)
        self.rows_changed.emit()

    def _on_ended(self) -> None:
        if self._pending:
            self._merge.stop()
            self._on_merge()
        self.rows_changed.emit()
        if self.pick is None and self.is_in_front:
            at = self.ranked.next_open(0)
            if at is not None:
                row = self.ranked.row(at)
                self.show(row.document_id, row.unit)

    def _on_changed(self, change: Change) -> None:
        project = self.desk.project
        if project is None or not self._begun:
            return
        if change.scheme:
            self._stale = None
        if change.kind == "performed":
            self._on_performed(project, change)
        elif change.kind in ("imported", "reloaded"):
            if self._stale is not None and change.documents:
                self._stale |= set(change.documents)
            else:
                self._stale = None
        if not self.is_in_front:
            return
        if change.kind in ("imported", "reloaded"):
            self.come_forward()
        elif (here := self.reviewed) is not None and not project.reviewing.seen(here.document.id):
            self._look_again()

    def _on_performed(self, project: Project, change: Change) -> None:
        for document_id in change.documents:
            seen = project.reviewing.seen(document_id)
            if seen is None or seen.gold.id not in change.layers:
                if self._stale is not None:
                    self._stale.add(document_id)
                continue
            for op in change.ops:
                if op.layer_id == seen.gold.id:
                    gesture = Gesture(op.gesture, op.name, op.details, who=project.who)
                    self.back.note(gesture, document_id, undoes=op.undoes)
            self._take_over(seen, project.reviewing.look(document_id))

    def _take_over(self, before: ReviewedDocument, now: ReviewedDocument) -> None:
        document = now.document
        if self.reviewed is not None and self.reviewed.document.id == document.id:
            self.reviewed = now
        old = before.review.cases if self.ranked.of(document.id) else ()
        if self._alter(document, now.review.cases, old):
            self.rows_changed.emit()
        self.moved.emit()

    def _alter(self, document: Document, cases: Sequence[Case], old: Sequence[Case]) -> bool:
        """Tell of what is different from before; of a document that is not in the queue, of all."""
        fresh = list(cases)
        gone = list(old)
        if len(fresh) == len(gone):
            gone = [was for was, case in zip(old, cases, strict=True) if was is not case]
            fresh = [case for was, case in zip(old, cases, strict=True) if was is not case]
        before = {case.unit.id: case for case in gone}
        changed: dict[str, Row | None] = dict.fromkeys(before)
        for case in fresh:
            if before.get(case.unit.id) == case:
                del changed[case.unit.id]
            else:
                told = self._is_told(case)
                row = row_of(case, document.id, document.text) if told else None
                changed[case.unit.id] = row
        different = False

        def alter(ranked: Ranked) -> None:
            nonlocal different
            different = (
                ranked.alter(document.id, changed)
                if old
                else ranked.put(document.id, [row for row in changed.values() if row is not None])
            )

        self.model.change(alter)
        return different

    def _is_told(self, case: Case) -> bool:
        return self._with_agreed or case.state != "agreed"

    def _put(self, document_id: str, rows: list[Row]) -> bool:
        different = False

        def put(ranked: Ranked) -> None:
            nonlocal different
            different = ranked.put(document_id, rows)

        self.model.change(put)
        return different
