"""Going through the queue: the next disagreement, the next document, and what is read ahead."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from workbench.errors import Refused
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.jobs import Jobs
from workbench.ui.review.queueing import Queueing
from workbench.ui.review.ranked import Facts
from workbench.ui.review.table import in_turn
from workbench.worker import Worker

AHEAD = 2
"""How many open units ahead are made ready."""


class Going(Queueing):
    """Goes through the rows in the order in which they are shown; nothing is decided by that."""

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QObject
    ) -> None:
        super().__init__(desk, jobs, worker, habits, parent)
        self._ready = QTimer(self)
        self._ready.setSingleShot(True)
        self._ready.setInterval(0)
        self._ready.timeout.connect(self._read_ahead)
        self.shown.connect(self._ready.start)

    def show_place(self, place: int) -> None:
        """Bring the unit at a place of the queue to hand."""
        if 0 <= place < len(self.ranked):
            row = self.ranked.row(place)
            self.show(row.document_id, row.unit)

    @in_turn
    def go(self, step: int) -> None:
        """The next row of the queue, or the one before."""
        many = len(self.ranked)
        if not many:
            self.refused.emit(Refused("No disagreement is shown."))
            return
        place, row = self.place, self.row
        if place is not None:
            at = place + step
        else:
            at = self.ranked.place_for(row) - (step < 0) if row is not None else 0
        if not 0 <= at < many:
            self.said.emit(self.tr("(once around)"))
        self.show_place(at % many)

    @in_turn
    def go_document(self, step: int) -> None:
        """The first row of the next document in the queue, or of the one before."""
        rows = list(self.ranked.shown())
        here = self.reviewed.document.id if self.reviewed is not None else ""
        if self.awaited is not None:
            here = self.awaited[0]
        facts = self.ranked.facts
        ids = sorted(
            {row.document_id for row in rows}, key=lambda each: facts.get(each, Facts("")).place
        )
        if not ids:
            self.refused.emit(Refused("No disagreement is shown."))
            return
        at = ids.index(here) + step if here in ids else 0
        wanted = ids[at % len(ids)]
        first = next(row for row in rows if row.document_id == wanted)
        self.show(first.document_id, first.unit)

    def _read_ahead(self) -> None:
        """Bring the documents of the next open units to memory before they are asked for."""
        project, place = self.desk.project, self.place
        if project is None or place is None or not self.is_in_front:
            return
        for behind in range(1, AHEAD + 1):
            at = self.ranked.next_open((place + behind) % len(self.ranked))
            if at is not None:
                project.reviewing.open(self.ranked.row(at).document_id, lambda _: None)
