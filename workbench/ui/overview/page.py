"""The page of the project desk: a list of subjects, and the sheet of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QStackedWidget, QWidget

from workbench.ui.desk import Desk
from workbench.ui.desks import DeskPage
from workbench.ui.habits import Habits
from workbench.ui.jobs import Jobs
from workbench.ui.overview.sheet import Sheet
from workbench.ui.overview.sheets import SHEETS
from workbench.ui.text.look import Look
from workbench.worker import Worker


class ProjectPage(DeskPage):
    """Sheets are made when the page is; each is refreshed whenever it comes forward."""

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setFixedWidth(180)
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.stack = QStackedWidget(self)
        self.sheets: list[Sheet] = [kind(desk, jobs, worker, habits, self) for kind in SHEETS]
        for sheet in self.sheets:
            self.stack.addWidget(sheet)
            self.list.addItem(sheet.title)
            sheet.said.connect(self.said)
            sheet.refused.connect(self.refused)
            sheet.wanted.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        self.list.currentRowChanged.connect(self._on_chosen)
        self._retranslate()

    def show_sheet(self, kind: type[Sheet]) -> None:
        """Bring one subject to the front."""
        for number, sheet in enumerate(self.sheets):
            if isinstance(sheet, kind):
                self.list.setCurrentRow(number)

    def come_forward(self) -> None:
        """The subject that was looked at last, as it stands now."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        else:
            self.sheets[self.list.currentRow()].refresh()

    def let_go(self) -> None:
        """Forget all of the project."""
        for sheet in self.sheets:
            sheet.let_go()

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme, and the labels' of the scheme."""
        for sheet in self.sheets:
            sheet.set_look(look)

    def areas(self) -> list[QWidget]:
        """The list, and the sheet."""
        return [self.list, self.stack]

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_chosen(self, number: int) -> None:
        if 0 <= number < len(self.sheets):
            self.stack.setCurrentIndex(number)
            self.sheets[number].refresh()

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Subjects of the project"))
        for number, sheet in enumerate(self.sheets):
            self.list.item(number).setText(sheet.title)
