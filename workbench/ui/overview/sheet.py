"""One subject of the project desk: what every sheet has, and how the desk finds it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.jobs import Jobs
from workbench.ui.overview.charts.values import Numbers
from workbench.ui.text.look import Look
from workbench.worker import Worker


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a sheet is copied and exported: numbers, a picture where there is one, a name."""

    name: str
    numbers: Numbers
    picture: QPixmap | None = None


class Sheet(QWidget):
    """Shows one subject of the open project; asked to ``refresh`` whenever it comes forward."""

    said = Signal(str)
    """Something to be told in the status line."""
    refused = Signal(object)
    """What was asked can't be done (a WorkbenchError)."""
    wanted = Signal(str, int, int)
    """A place is to be shown in the text: document, start and end."""

    suggester = Signal(object)
    """Somebody is to suggest in this project (a Candidate)."""

    drawing = "documents"
    """The name of the icon that stands before its title."""

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.jobs = jobs
        self.worker = worker
        self.habits = habits

    @property
    def title(self) -> str:
        """What the list of the desk calls it."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what is true now; what takes time runs as a job."""
        raise NotImplementedError

    def renew(self) -> None:
        """Work everything out anew, whatever time it takes: the user asked for it."""
        self.refresh()

    def take_keyboard(self) -> None:
        """Put the keyboard on what is most wanted here."""
        self.setFocus()

    def shown(self) -> Shown | None:
        """The numbers at hand, to be copied and exported; None where there are none."""
        return None

    def gather(self, then: Callable[[Shown | None], object]) -> None:
        """The same, where all of it has to be read first; goes on with it when it is there."""
        then(self.shown())

    def show_tables(self, as_tables: bool) -> None:
        """Show tables in place of charts, or charts again."""

    def let_go(self) -> None:
        """The project is closed, or another one is there: forget all of it."""

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme, and the labels' of the scheme."""

    def retranslate(self) -> None:
        """Say everything in the language of the window."""

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
