"""The page of the review desk: the queue of disagreements, the text, and what is decided."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from workbench.ui.desk import Desk
from workbench.ui.desks import DeskPage
from workbench.ui.habits import Habits
from workbench.ui.jobs import Jobs
from workbench.worker import Worker


class ReviewPage(DeskPage):
    """Left what is open, in the middle the text with all readings, right the decision."""

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk

    def come_forward(self) -> None:
        """What is open now."""
        self.setFocus()
