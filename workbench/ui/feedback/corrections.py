"""My corrections: where gold says otherwise than I did, on documents that were released."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QListView,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.project import Project
from workbench.tasks.corrections import CorrectionReport, corrections_of
from workbench.ui.desk import Desk
from workbench.ui.feedback.choosing import narrow_choice, put
from workbench.ui.feedback.correction_list import RULE, CorrectionList, Wanted, why
from workbench.ui.feedback.lines import ThreeLines
from workbench.ui.feedback.loading import Documents, Loading
from workbench.ui.feedback.place_panel import PlacePanel
from workbench.ui.jobs import Job, Jobs
from workbench.ui.review.wording import REASON_TITLES, reason_title
from workbench.ui.wording import label_title, words
from workbench.worker import Worker

DAYS = (1, 7, 30)
"""How many days back a release may lie, on choice."""


class CorrectionsPanel(PlacePanel):
    """The list, what is chosen in it in full, and three conditions. It names nobody."""

    def __init__(self, desk: Desk, jobs: Jobs, worker: Worker, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._worker = worker
        self._documents = 0
        self.loading: Loading[CorrectionReport] = Loading(
            desk,
            jobs,
            title=lambda: self.tr("Comparing"),
            work=self._find,
            then=self._on_found,
            parent=self,
        )
        self.label, self.reason, self.since = (narrow_choice(self) for _ in range(3))
        self.count = words("", self)
        self.count.setForegroundRole(self.count.foregroundRole().PlaceholderText)
        self.model = CorrectionList(self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(ThreeLines(self.view))
        self.details = words("", self)
        self.details.setContentsMargins(10, 6, 10, 6)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.area = QScrollArea(self)
        self.area.setWidget(self.details)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        for choice in (self.label, self.reason, self.since):
            choice.activated.connect(self._filter)
        self.follow()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.view.setAccessibleName(self.tr("My corrections"))
        self.area.setAccessibleName(self.tr("What was corrected"))
        self.label.setAccessibleName(self.tr("Label"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.since.setAccessibleName(self.tr("Released since"))
        self._fill()

    def refresh(self) -> None:
        """Look again, if something has changed; a hidden panel waits until it is seen."""
        if self.isVisible():
            self.loading.ask()

    # Within

    def _lay_out(self) -> None:
        head = QGridLayout()
        head.setContentsMargins(8, 4, 8, 2)
        head.setSpacing(4)
        head.addWidget(self.label, 0, 0)
        head.addWidget(self.reason, 0, 1)
        head.addWidget(self.since, 1, 0, 1, 2)
        head.addWidget(self.count, 2, 0, 1, 2)
        head.setColumnStretch(0, 6)
        head.setColumnStretch(1, 5)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setForegroundRole(line.foregroundRole().Mid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.view, 3)
        column.addWidget(line)
        column.addWidget(self.area, 2)
        self._below = (line, self.area)

    def _find(self, project: Project, job: Job, documents: Documents) -> CorrectionReport:
        return corrections_of(
            project.store,
            self._worker,
            project.who,
            documents=tuple(documents),
            progress=job.progress,
        )

    def _on_found(self, report: CorrectionReport, documents: Documents) -> None:
        chosen = self.model.correction(self.view.currentIndex().row())
        found = report.corrections
        if documents:
            left = [each for each in self.model.all if each.document_id not in documents]
            found = tuple(sorted([*left, *found], key=lambda each: each.document_id))
        else:
            self._documents = report.documents
        self.model.show(found, self._desk.scheme)
        self._fill()
        self._filter()
        rows = range(self.model.rowCount())
        row = next((each for each in rows if self.model.correction(each) == chosen), 0)
        self.view.setCurrentIndex(self.model.index(row))
        self._say()

    def _fill(self) -> None:
        """What can be chosen: the labels and reasons that there are."""
        scheme, found = self._desk.scheme, self.model.all
        labels = dict.fromkeys(each.label for each in found)
        reasons = dict.fromkeys(filter(None, map(why, found)))
        known = [each for each in (*REASON_TITLES, RULE) if each in reasons]
        put(
            self.label,
            [(self.tr("Any label"), "")] + [(label_title(scheme, each), each) for each in labels],
        )
        put(
            self.reason,
            [(self.tr("Any reason"), "")]
            + [(self._reason(each), each) for each in dict.fromkeys((*known, *reasons))],
        )
        put(
            self.since,
            [(self.tr("Released at any time"), 0)]
            + [(self.tr("Released in the last %n day(s)", None, each), each) for each in DAYS],
        )
        self._say()

    def _reason(self, code: str) -> str:
        return self.tr("By a rule") if code == RULE else reason_title(code)

    def _filter(self) -> None:
        days = int(self.since.currentData() or 0)
        since = datetime.now(UTC) - timedelta(days=days)
        self.model.filter(
            Wanted(
                str(self.label.currentData() or ""),
                str(self.reason.currentData() or ""),
                since.isoformat(timespec="milliseconds") if days else "",
            )
        )
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))
        self._say()

    def _say(self) -> None:
        shown, everything = self.model.rowCount(), len(self.model.all)
        if not self._documents:
            told = self.tr("No document that you have finished is released yet.")
        elif not everything:
            told = self.tr("Gold says what you said, on all that is released.")
        else:
            told = self.tr("%n correction(s)", None, shown)
            if shown < everything:
                told += self.tr(" of {all}").format(all=everything)
        self.count.setText(told)
        row = self.view.currentIndex().row()
        self.details.setText("\n".join(self.model.lines(row)))
        for part in self._below:
            part.setVisible(bool(shown))

    def place(self, row: int) -> tuple[str, int, int] | None:
        """Where a correction stands."""
        correction = self.model.correction(row)
        return (correction.document_id, *correction.place) if correction is not None else None

    def _on_current(self) -> None:
        """Who goes through the list sees each place, where its text is shown anyway."""
        self._say()
        correction = self.model.correction(self.view.currentIndex().row())
        canvas = self._desk.canvas
        if self._is_gone_through and correction is not None and canvas is not None:
            canvas.select(*correction.place)
            canvas.reveal(correction.place[0])

    def _forget(self) -> None:
        self._documents = 0
        self.model.show((), self._desk.scheme)
        self._fill()
        self._look_again()
