"""The queue: every document of the project with its state, a filter, and a search in all texts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.model import Change
from workbench.model.annotation import Status
from workbench.project import DocumentRow, Query
from workbench.ui.desk import Desk
from workbench.ui.models.document_list import DocumentList, Filter, RowRole
from workbench.ui.panels.document_row import DocumentRowPainter, row_height
from workbench.ui.wording import STATUSES, counted, status_title

PAUSE = 180
"""Milliseconds without a key press before a search is asked for."""

SETTLE = 250
"""Milliseconds in which several saved steps are shown as one."""

FINISHED: tuple[Status, ...] = ("done", "skipped")


class DocumentsPanel(QWidget):
    """The list of documents on the left of the window."""

    import_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = DocumentList(self)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.states = QComboBox(self)
        self.order = QComboBox(self)
        self.view = _list(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(DocumentRowPainter(self.view))
        self.view.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        self.view.setFrameShape(QTableView.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
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
        self._pause = _single_shot(self, PAUSE, self._on_filter)
        self._settle = _single_shot(self, SETTLE, self.refresh)
        self._lay_out()
        self.retranslate()
        self.search.textChanged.connect(lambda: self._pause.start())
        self.search.installEventFilter(self)
        self.states.currentIndexChanged.connect(self._on_filter)
        self.order.currentIndexChanged.connect(self._on_filter)
        self.view.clicked.connect(self._on_chosen)
        self.view.activated.connect(self._on_chosen)
        self.remedy.clicked.connect(self._on_remedy)
        self.model.counted.connect(self._on_counted)
        self.model.modelReset.connect(self._mark_current)
        self.model.dataChanged.connect(self._mark_current)
        desk.opened.connect(self._on_opened)
        desk.shown.connect(self._mark_current)
        desk.changed.connect(self._on_changed)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.search.setPlaceholderText(self.tr("Search titles and texts"))
        self.search.setAccessibleName(self.tr("Search titles and texts"))
        for part in (self.view, self.view.horizontalHeader(), self.view.verticalHeader()):
            part.setAccessibleName(self.tr("Documents"))
        self.states.setAccessibleName(self.tr("Show documents in this state"))
        self.order.setAccessibleName(self.tr("Order of the documents"))
        self._progress.setAccessibleName(self.tr("Documents done"))
        _fill(
            self.states,
            [
                (self.tr("All states"), ()),
                (self.tr("To do"), ("new", "in_progress")),
                *((status_title(status), (status,)) for status in STATUSES),
            ],
        )
        _fill(
            self.order,
            [
                (self.tr("As added"), "added"),
                (self.tr("By title"), "title"),
                (self.tr("By state"), "status"),
            ],
        )
        self._say_progress()
        self._on_counted(self.model.rowCount())

    def refresh(self) -> None:
        """Read again what is shown, and how much is done."""
        self.model.refresh()
        self._count()

    def take_keyboard(self) -> None:
        """Put the keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(6)
        choices.addWidget(self.states, 1)
        choices.addWidget(self.order, 1)
        empty = QWidget(self)
        column = QVBoxLayout(empty)
        column.addStretch(1)
        column.addWidget(self._nothing)
        column.addWidget(self.remedy, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.view)
        self._pages.addWidget(empty)
        below = QVBoxLayout()
        below.setContentsMargins(8, 4, 8, 8)
        below.setSpacing(4)
        below.addWidget(self.progress_words)
        below.addWidget(self._progress)
        above = QVBoxLayout()
        above.setContentsMargins(8, 8, 8, 6)
        above.setSpacing(6)
        above.addWidget(self.search)
        above.addLayout(choices)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addLayout(self._pages, 1)
        layout.addLayout(below)
        self.setMinimumWidth(220)

    def _on_opened(self) -> None:
        with QSignalBlocker(self.search), QSignalBlocker(self.states), QSignalBlocker(self.order):
            self.search.clear()
            self.states.setCurrentIndex(0)
            self.order.setCurrentIndex(0)
        self.model.set_project(self._desk.project)
        self._finished = self._whole = 0
        self._say_progress()
        self._count()

    def _on_changed(self, change: Change) -> None:
        if change.kind in ("saved", "reloaded", "imported"):
            self._settle.start()

    def _on_filter(self) -> None:
        self.model.set_filter(
            Filter(self.search.text().strip(), self.states.currentData(), self.order.currentData())
        )

    def _on_chosen(self, index: QModelIndex) -> None:
        row = index.data(RowRole)
        document = self._desk.document
        if isinstance(row, DocumentRow) and (document is None or document.id != row.id):
            self._desk.show(row.id)

    def _on_counted(self, total: int) -> None:
        filtered = self.model.filter != Filter()
        self._pages.setCurrentIndex(0 if total else 1)
        self._nothing.setText(
            self.tr("No document is like that.")
            if filtered
            else self.tr("There is no document yet.\nImport dispatches as text or JSONL files.")
        )
        self.remedy.setText(self.tr("Show all") if filtered else self.tr("Import…"))

    def _on_remedy(self) -> None:
        if self.model.filter == Filter():
            self.import_wanted.emit()
            return
        self.search.clear()
        self.states.setCurrentIndex(0)
        self._on_filter()

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
        project.page(Query(project.who, limit=1), lambda page: self._on_whole(page.total))
        done = Query(project.who, statuses=FINISHED, limit=1)
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
        """From the search field, Down and Return go to the list."""
        if watched is self.search and isinstance(event, QKeyEvent):
            goes = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if goes and event.type() == QEvent.Type.KeyPress and self.model.rowCount():
                self.view.setFocus(Qt.FocusReason.TabFocusReason)
                if not self.view.currentIndex().isValid():
                    self.view.setCurrentIndex(self.model.index(0))
                return True
        return super().eventFilter(watched, event)


def _list(parent: QWidget) -> QTableView:
    """A table of one column: a QListView or a QTreeView walks over all rows when a list is
    shown or a page arrives, which takes up to half a second where there are 100 000.
    """
    view = QTableView(parent)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
    view.setWordWrap(False)
    view.setMouseTracking(True)
    across, down = view.horizontalHeader(), view.verticalHeader()
    across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    for header in (across, down):
        header.hide()
    return view


def _single_shot(owner: DocumentsPanel, milliseconds: int, then: object) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer


def _fill(box: QComboBox, entries: list[tuple[str, object]]) -> None:
    """Say the entries anew, and keep the choice."""
    chosen = max(0, box.currentIndex())
    with QSignalBlocker(box):
        box.clear()
        for words, value in entries:
            box.addItem(words, value)
        box.setCurrentIndex(chosen)
