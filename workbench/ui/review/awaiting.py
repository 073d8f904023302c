"""What a lead waits for while it is compared: nothing is at hand then, and all else goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workbench.errors import Cancelled, WorkbenchError
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.jobs import Jobs
from workbench.ui.review.comparing import Comparing
from workbench.ui.review.table import ReviewTable


class Awaiting(ReviewTable):
    """A table to which a long document comes once it is compared."""

    def __init__(self, desk: Desk, jobs: Jobs, habits: Habits, parent: QObject) -> None:
        super().__init__(desk, habits, parent)
        self.jobs = jobs
        self.comparing = Comparing(jobs, self)
        self.comparing.begun.connect(self._on_takes_long)
        self.comparing.interrupted.connect(self._on_interrupted)
        self.comparing.given_up.connect(self._on_given_up)

    def show(self, document_id: str, unit_id: str) -> None:
        """Bring a unit to hand; where its document is being compared, once that is done."""
        super().show(document_id, unit_id)
        if self.comparing.holds(document_id):
            self._await()

    # Within

    def _on_takes_long(self, document_id: str) -> None:
        if self._wanted is not None and self._wanted[0] == document_id and "unit" in self._coming:
            self._await()

    def _on_interrupted(self, title: str) -> None:
        said = self.tr("{title}: the comparison was interrupted, and begins anew.")
        self.said.emit(said.format(title=title))

    def _on_given_up(self, document_id: str, error: WorkbenchError) -> None:
        if "turn" in self._coming:
            self._come_no_more()
        if self.awaited is not None and self.awaited[0] == document_id:
            self._wanted = self.awaited = None
            self.shown.emit()
            self.moved.emit()
        if not isinstance(error, Cancelled):
            self.refused.emit(error)
