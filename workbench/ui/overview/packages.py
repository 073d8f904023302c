"""Work packages: what is out and with whom, and the ways out and back."""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.model import Change
from workbench.project import PackageRow
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.jobs import Jobs
from workbench.ui.models.package_list import PACKAGE, PackageList
from workbench.ui.overview.charts.values import Numbers
from workbench.ui.overview.heading import SheetHead
from workbench.ui.overview.sheet import Sheet, Shown
from workbench.ui.packages import Packages
from workbench.ui.panels.roomy import Roomy
from workbench.worker import Worker

BESIDE = 22
"""What keeps two columns from touching."""


class PackagesSheet(Sheet):
    """The list of packages, and three buttons; *Delete* recalls the one that is chosen."""

    drawing = "package"

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, worker, habits, parent)
        self.counter = Packages(desk, jobs, self)
        self.counter.said.connect(self.said)
        self.counter.refused.connect(self.refused)
        self.model = PackageList(self)
        self.head = SheetHead(self)
        self.hand_out = self.head.button()
        self.take_back = self.head.button()
        self.recall = self.head.button()
        self.view = QTableView(self)
        self._lay_out()
        self.hand_out.clicked.connect(lambda: self.counter.hand_out())
        self.take_back.clicked.connect(lambda: self.counter.take_back())
        self.recall.clicked.connect(self._on_recall)
        QShortcut(QKeySequence("Delete"), self.view, self._on_recall)
        self.view.selectionModel().currentChanged.connect(self._check)
        desk.changed.connect(self._on_changed)
        self.retranslate()

    @property
    def title(self) -> str:
        """Packages."""
        return self.tr("Packages")

    @property
    def chosen(self) -> PackageRow | None:
        """The package of the line that is chosen."""
        index = self.view.currentIndex()
        found: PackageRow | None = index.data(PACKAGE) if index.isValid() else None
        return found

    def refresh(self) -> None:
        """Ask the store which packages there are."""
        project = self.desk.project
        if project is not None:
            project.ask(project.store.handing.packages(), self._on_packages)

    def take_keyboard(self) -> None:
        """To the list, or where it is empty, to what fills it."""
        (self.view if self.model.packages else self.hand_out).setFocus()

    def shown(self) -> Shown | None:
        """The table as it stands."""
        if not self.model.packages:
            return None
        return Shown(self.title, Numbers(*self.model.table()))

    def let_go(self) -> None:
        """Forget the packages of the project."""
        self.model.show_packages(())
        self._check()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.head.say(
            self.title,
            self.tr(
                "A package is a file with the documents of one annotator and their own layers, "
                "for a team without a server. While it is out, these layers can be read here, "
                "but not changed. What comes back is merged; doing that twice changes nothing."
            ),
        )
        self.hand_out.setText(self.tr("&Hand out…"))
        self.take_back.setText(self.tr("&Take back…"))
        self.recall.setText(self.tr("&Recall…"))
        self.model.retranslate()
        for part in (self.view, self.view.horizontalHeader()):
            part.setAccessibleName(self.tr("Packages"))
        self._check()

    def _lay_out(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(Roomy(self.view, beside=BESIDE))
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.setAlternatingRowColors(True)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.verticalHeader().hide()
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(72)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(14)
        column.addWidget(self.head)
        column.addWidget(self.view, 1)

    def _on_packages(self, answer: Future[tuple[PackageRow, ...]]) -> None:
        was = self.chosen
        self.model.show_packages(answer.result())
        row = max(0, self.model.row_of(was.manifest.id) if was is not None else 0)
        if self.model.packages:
            flags = QItemSelectionModel.SelectionFlag
            self.view.selectionModel().setCurrentIndex(
                self.model.index(row, 0), flags.ClearAndSelect | flags.Rows
            )
        self._check()

    def _on_changed(self, change: Change) -> None:
        if change.kind == "imported" and self.isVisible():
            self.refresh()

    def _on_recall(self) -> None:
        if self.chosen is not None and self.chosen.out:
            self.counter.recall(self.chosen)

    def _check(self) -> None:
        self.recall.setEnabled(self.chosen is not None and self.chosen.out > 0)
