"""The page of the project desk: a list of subjects, and the sheet of the one that is chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TypeGuard

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from workbench.errors import Refused, WorkbenchError
from workbench.tasks.outputs import Outputs
from workbench.tasks.sources import Guard
from workbench.ui.desk import Desk
from workbench.ui.desks import DeskPage
from workbench.ui.dialogs import files
from workbench.ui.habits import Habits
from workbench.ui.jobs import Jobs
from workbench.ui.language import current
from workbench.ui.overview.models import ModelsSheet
from workbench.ui.overview.pictures import png
from workbench.ui.overview.sheet import Sheet, Shown
from workbench.ui.overview.sheets import SHEETS
from workbench.ui.overview.subjects import Subjects
from workbench.ui.text.look import Look
from workbench.worker import Worker


class ProjectPage(DeskPage):
    """Sheets are made when the page is; each is refreshed whenever it comes forward."""

    suggester = Signal(object)
    """Somebody is to suggest in this project (a Candidate)."""

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.as_tables = False
        self.list = Subjects(self)
        self.stack = QStackedWidget(self)
        self.sheets: list[Sheet] = [kind(desk, jobs, worker, habits, self) for kind in SHEETS]
        for sheet in self.sheets:
            self.stack.addWidget(sheet)
            sheet.said.connect(self.said)
            sheet.refused.connect(self.refused)
            sheet.wanted.connect(self.wanted)
            sheet.suggester.connect(self.suggester)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        line = QWidget(self)
        line.setFixedWidth(1)
        line.setAutoFillBackground(True)
        line.setBackgroundRole(QPalette.ColorRole.Mid)
        row.addWidget(line)
        row.addWidget(self.stack, 1)
        self._retranslate()
        self.list.setCurrentRow(0)
        self.list.currentRowChanged.connect(self._on_chosen)
        self.list.entered.connect(lambda: self.sheet.take_keyboard())

    @property
    def sheet(self) -> Sheet:
        """The one that is looked at."""
        return self.sheets[max(0, self.list.currentRow())]

    def show_sheet(self, kind: type[Sheet]) -> None:
        """Bring one subject to the front."""
        for number, sheet in enumerate(self.sheets):
            if isinstance(sheet, kind):
                self.list.setCurrentRow(number)

    def step(self, by: int) -> None:
        """Bring the next subject to the front, or the one before; round at the ends."""
        self.list.setCurrentRow((max(0, self.list.currentRow()) + by) % len(self.sheets))

    def train(self) -> None:
        """Bring the models to the front, and ask what a pipeline is to learn from."""
        self.show_sheet(ModelsSheet)
        for sheet in self.sheets:
            if isinstance(sheet, ModelsSheet):
                sheet.ask()

    def renew(self) -> None:
        """Work out anew what the sheet shows."""
        self.sheet.renew()

    def switch_tables(self) -> None:
        """Show numbers in tables in place of charts, or charts again."""
        self.as_tables = not self.as_tables
        for sheet in self.sheets:
            sheet.show_tables(self.as_tables)

    def copy(self) -> None:
        """Put the numbers at hand on the clipboard, as a table."""
        self.sheet.gather(self._copy)

    def export_numbers(self) -> None:
        """Ask for a place, and write the numbers at hand there."""
        self.sheet.gather(lambda shown: self._ask_and_write(shown, "csv"))

    def export_picture(self) -> None:
        """Ask for a place, and paint the chart at hand there."""
        self._ask_and_write(self.sheet.shown(), "png")

    def write(self, shown: Shown, place: Path) -> None:
        """Write numbers or a picture, as the name of the file asks for."""
        if place.suffix.lower() == ".png":
            data = png(shown.picture) if shown.picture is not None else b""
        else:
            data = shown.numbers.as_csv().encode("utf-8-sig")
        project = self._desk.project
        with Outputs(Guard(project.location if project is not None else "")) as outputs:
            outputs.write(place, data)
            outputs.commit()

    def come_forward(self) -> None:
        """The subject that was looked at last, as it stands now."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sheet.refresh()

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

    def _is_there(self, shown: Shown | None) -> TypeGuard[Shown]:
        """Whether there is anything; if not, that is said."""
        if shown is None or not shown.numbers.rows:
            self.refused.emit(Refused("There are no numbers here yet."))
            return False
        return True

    def _copy(self, shown: Shown | None) -> None:
        if self._is_there(shown):
            data = QMimeData()
            data.setText(shown.numbers.as_text(decimal="," if current() == "fr" else "."))
            QApplication.clipboard().setMimeData(data)
            self.said.emit(self.tr("%n row(s) copied", None, len(shown.numbers.rows)))

    def _ask_and_write(self, shown: Shown | None, suffix: str) -> None:
        project = self._desk.project
        if project is None or not self._is_there(shown):
            return
        is_picture = suffix == "png"
        if is_picture and shown.picture is None:
            self.refused.emit(Refused("There is no chart here; the numbers can be exported."))
            return
        kinds = self.tr("Pictures (*.png)") if is_picture else self.tr("Tables (*.csv)")
        proposal = Path(project.location).with_name(f"{shown.name}.{suffix}")
        place = files.ask_place(self, title=self.tr("Export"), proposal=str(proposal), kinds=kinds)
        if not place:
            return
        file = Path(files.with_suffix(place, f".{suffix}"))
        try:
            self.write(shown, file)
        except WorkbenchError as error:
            self.refused.emit(error)
            return
        self.said.emit(self.tr("Exported: {path}").format(path=file))

    def _on_chosen(self, number: int) -> None:
        if 0 <= number < len(self.sheets):
            self.stack.setCurrentIndex(number)
            self.sheets[number].refresh()

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Subjects of the project"))
        self.list.show_subjects([(sheet.drawing, sheet.title) for sheet in self.sheets])
