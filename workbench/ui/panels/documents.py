"""The queue: every document of the project with its state; filtered, sorted, looked at."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.model import Change
from workbench.project import DocumentRow, Query
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.models.document_filter import (
    CONDITIONS,
    EVERYTHING,
    FINISHED,
    Filter,
)
from workbench.ui.models.document_list import DocumentList, RowRole
from workbench.ui.panels.document_bar import DocumentBar
from workbench.ui.panels.document_preview import Preview
from workbench.ui.panels.document_row import DocumentRowPainter, row_height
from workbench.ui.panels.document_view import DocumentView
from workbench.ui.panels.tools import list_or_nothing
from workbench.ui.wording import counted

SETTLE = 250
"""Milliseconds in which several saved steps are shown as one."""


class DocumentsPanel(QWidget):
    """The list of documents on the left of the window."""

    import_wanted = Signal()

    def __init__(self, desk: Desk, habits: Habits, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = DocumentList(self)
        self.bar = DocumentBar(desk, habits, self, over=parent)
        self.search = self.bar.search
        self.preview = Preview(desk, parent)
        self.view = DocumentView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(DocumentRowPainter(self.view))
        self.view.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        self._nothing = QLabel(self)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.remedy = QPushButton(self)
        self.progress_words = QLabel(self)
        self.progress_words.setTextFormat(Qt.TextFormat.PlainText)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(6)
        self._finished = 0
        self._whole = 0
        self._stood = -1
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self.refresh)
        self._lay_out()
        self.retranslate()
        self._connect()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        for part in (self.view, self.view.horizontalHeader(), self.view.verticalHeader()):
            part.setAccessibleName(self.tr("Documents"))
        self._progress.setAccessibleName(self.tr("Documents done"))
        self.bar.retranslate()
        self._say_progress()
        self._on_counted(self.model.rowCount())

    def show_name(self, words: str) -> None:
        """Show the documents that hold these words, whatever state they are in."""
        self.bar.set_filter(replace(self.bar.shown.without(*CONDITIONS), text=words.strip()))

    def refresh(self) -> None:
        """Read again what is shown, and how much is done."""
        self.model.refresh()
        self._count()

    def take_keyboard(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _lay_out(self) -> None:
        self._pages = list_or_nothing(self, self.view, self._nothing, self.remedy)
        below = QVBoxLayout()
        below.setContentsMargins(8, 4, 8, 8)
        below.setSpacing(4)
        below.addWidget(self.progress_words)
        below.addWidget(self._progress)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addLayout(self._pages, 1)
        layout.addLayout(below)
        self.setMinimumWidth(220)

    def _connect(self) -> None:
        desk, view = self._desk, self.view
        self.bar.wanted.connect(self._on_filter)
        self.bar.left.connect(self._to_list)
        view.clicked.connect(self._on_chosen)
        view.activated.connect(self._on_chosen)
        view.typed.connect(self.bar.search_for)
        view.preview_wanted.connect(self._on_preview)
        view.dropped.connect(self.preview.leave)
        view.filter_wanted.connect(self.bar.show_sheet)
        view.selectionModel().currentChanged.connect(self._on_moved)
        view.installEventFilter(self)
        self.remedy.clicked.connect(self._on_remedy)
        self.model.counted.connect(self._on_counted)
        self.model.modelAboutToBeReset.connect(self._remember)
        self.model.modelReset.connect(self._on_reset)
        self.model.dataChanged.connect(self._mark_current)
        desk.opened.connect(self._on_opened)
        desk.shown.connect(self._mark_current)
        desk.changed.connect(self._on_changed)

    def _on_opened(self) -> None:
        self.preview.leave()
        self.model.set_project(self._desk.project, shown=self.bar.begin())
        self._finished = self._whole = 0
        self._say_progress()
        self._count()
        self._look_for_assigned()

    def _look_for_assigned(self) -> None:
        """Who is to read some of the documents sees these first."""
        project = self._desk.project
        if project is None:
            return

        def told(many: int) -> None:
            if many and project is self._desk.project:
                self.bar.begin_with_assigned()

        project.ask(project.store.assigned_to(project.who), lambda answer: told(answer.result()))

    def _on_filter(self, wanted: Filter) -> None:
        other = wanted.assigned != self.model.filter.assigned
        self.model.set_filter(wanted)
        if other:
            self._count()

    def _on_changed(self, change: Change) -> None:
        if change.kind in ("saved", "reloaded", "imported"):
            self._settle.start()
        if change.scheme:
            self.bar.refresh()

    def _to_list(self) -> None:
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.model.index(0))

    def _on_chosen(self, index: QModelIndex) -> None:
        self.preview.leave()
        row = index.data(RowRole)
        document = self._desk.document
        if isinstance(row, DocumentRow) and (document is None or document.id != row.id):
            self._desk.show(row.id)

    def _on_preview(self) -> None:
        if self.preview.isVisible():
            self.preview.leave()
        else:
            self._preview_row()

    def _on_moved(self) -> None:
        if self.preview.isVisible():
            self._preview_row()

    def _preview_row(self) -> None:
        index = self.view.currentIndex()
        row = index.data(RowRole)
        window = self.preview.parentWidget()
        if not isinstance(row, DocumentRow) or window is None:
            self.preview.leave()
            return
        place = self.view.visualRect(index)
        place.moveTopLeft(self.view.viewport().mapTo(window, place.topLeft()))
        self.preview.show_row(row, beside=place)

    def _on_counted(self, total: int) -> None:
        filtered = not self.model.filter.shows_all
        self._pages.setCurrentIndex(0 if total else 1)
        self._nothing.setText(
            self.tr("No document is like that.")
            if filtered
            else self.tr("There is no document yet.\nImport dispatches as text or JSONL files.")
        )
        self.remedy.setText(self.tr("Show all") if filtered else self.tr("Import…"))

    def _on_remedy(self) -> None:
        shown = self.model.filter
        if shown.shows_all:
            self.import_wanted.emit()
            return
        self.bar.set_filter(replace(EVERYTHING, order=shown.order, descending=shown.descending))

    def _remember(self) -> None:
        """Take note of where the list stands: what is shown anew stands there again."""
        self._stood = self.view.currentIndex().row() if self.view.hasFocus() else -1

    def _on_reset(self) -> None:
        self.preview.leave()
        total = self.model.rowCount()
        if self._stood >= 0 and total:
            self.view.setCurrentIndex(self.model.index(min(self._stood, total - 1)))
        self._mark_current()

    def _mark_current(self) -> None:
        """Let the list stand on the document that is shown."""
        document = self._desk.document
        place = self.model.place_of(document.id) if document is not None else None
        if place is None or self.view.currentIndex().row() == place:
            return
        if not self.view.hasFocus():
            self.view.setCurrentIndex(self.model.index(place))

    def _count(self) -> None:
        project = self._desk.project
        if project is None:
            return
        # Who looks at what is assigned to them sees how much of that is done.
        mine = self.bar.shown.assigned
        whole = Query(project.who, assigned=mine, limit=1)
        project.page(whole, lambda page: self._on_whole(page.total))
        done = replace(whole, statuses=FINISHED)
        project.page(done, lambda page: self._on_finished(page.total))

    def _on_whole(self, number: int) -> None:
        self._whole = number
        self._say_progress()

    def _on_finished(self, number: int) -> None:
        self._finished = number
        self._say_progress()

    def _say_progress(self) -> None:
        self._progress.setRange(0, max(1, self._whole))
        self._progress.setValue(self._finished)
        self._progress.setVisible(self._whole > 0)
        self.progress_words.setText(
            self.tr("{done} of {whole} done").format(
                done=counted(self._finished), whole=counted(self._whole)
            )
            if self._whole
            else ""
        )

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A preview goes when the list loses the keyboard."""
        if watched is self.view and event.type() == QEvent.Type.FocusOut:
            self.preview.leave()
        return super().eventFilter(watched, event)
