"""What the dialogs of bulk steps share: a list of hits with ticks, counts, progress."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.errors import WorkbenchError
from workbench.ui.desk import Desk
from workbench.ui.dialogs.form import Form
from workbench.ui.hits import Hit
from workbench.ui.language import words_of
from workbench.ui.models.hit_list import HIT, HitList
from workbench.ui.panels.hit_row import BOX, HitRow, show_hits
from workbench.ui.search import Search
from workbench.ui.wording import counted, titled, words

PAUSE = 150
"""Milliseconds after the last change until the search begins anew."""


class HitsDialog(Form):
    """Asks what to look for, shows each hit in its context, and lets it be ticked or not.

    Space ticks the chosen rows, Return does what is ticked. A search over all documents goes
    on while the list is read; it can be stopped, and what was found by then be used.
    """

    hit_shown = Signal(object)
    """The hit that the reader is at (a Hit)."""
    marks_changed = Signal()
    """Other hits are ticked."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, title="", accept="")
        self.desk = desk
        self.search: Search | None = None
        self.here = QRadioButton(self)
        self.everywhere = QRadioButton(self)
        self.here.setChecked(desk.layer is not None)
        self.everywhere.setChecked(desk.layer is None)
        self.here.setEnabled(desk.layer is not None)
        self.list = HitList(self)
        # A table of one column: a list would lay all its rows out anew at each slice of hits.
        self.view = QTableView(self)
        self._rows = HitRow(self.view)
        self.all = QCheckBox(self)
        self.counts = words("", self)
        self._bar = QProgressBar(self)
        self._stop = QPushButton(self)
        self._pause = QTimer(self)
        self._set_up()
        self.resize(QSize(860, 620))

    def begin(self) -> None:
        """Show the dialog and look at once; the keyboard is in the list."""
        self.open()
        self.look()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_soon(self) -> None:
        """Something was changed: look anew in a moment."""
        self._pause.start()

    def look(self) -> None:
        """Look anew."""
        self._pause.stop()
        self._let_go()
        self.list.clear()
        project, desk = self.desk.project, self.desk
        missing = self.missing()
        self.say_missing(missing)
        if project is None or missing:
            self._say_counts()
            return
        self.search = search = self.new_search()
        search.found.connect(self._on_found)
        search.moved.connect(self._on_moved)
        search.ended.connect(self._on_ended)
        search.failed.connect(self._on_failed)
        self._rows.titled = self.everywhere.isChecked()
        self._bar.setRange(0, 0)
        self._searching(on=self.everywhere.isChecked())
        if self.everywhere.isChecked():
            self.look_everywhere(search)
        elif desk.opened_here is not None:
            search.look_at(desk.opened_here)

    def missing(self) -> str:
        """What has to be given before anything can be looked for; empty: nothing."""
        return ""

    def new_search(self) -> Search:
        """A search for what is asked for."""
        raise NotImplementedError

    def look_everywhere(self, search: Search) -> None:
        """Begin the search over all documents."""
        raise NotImplementedError

    def say_counts(self, ticked: int) -> tuple[str, str]:
        """The words of the button, and the reason why the taken ones are left out."""
        raise NotImplementedError

    def ticked(self) -> list[Hit]:
        """The hits that are ticked."""
        return self.list.ticked()

    def add_scope(self) -> None:
        """The rows that ask how far to look."""
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.here)
        line.addWidget(self.everywhere)
        line.addStretch(1)
        self.here.setText(self.tr("This &document"))
        self.everywhere.setText(self.tr("&All documents"))
        self.here.toggled.connect(self.look_soon)
        self.add(self.tr("Where"), row)

    def labels_box(self, chosen: str, *, first: str = "") -> QComboBox:
        """A list of the labels that can be given; ``first`` stands above them, without a key."""
        box = QComboBox(self)
        if first:
            box.addItem(first, "")
        scheme = self.desk.scheme
        for label in scheme.labels if scheme is not None else ():
            if not label.retired and not label.alias:
                box.addItem(titled(label.title, label.key), label.key)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.currentIndexChanged.connect(self.look_soon)
        return box

    def _set_up(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.look)
        show_hits(self.view, self.list, self._rows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setMinimumHeight(200)
        for part in (self.view, self.view.horizontalHeader(), self.view.verticalHeader()):
            part.setAccessibleName(self.tr("Hits"))
        self.view.installEventFilter(self)
        self.view.clicked.connect(self._on_clicked)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.list.ticked_changed.connect(self._say_counts)
        self.all.setText(self.tr("All"))
        self.all.clicked.connect(self._on_all)
        targets: tuple[QWidget, ...] = (self.here, self.everywhere, self.all)
        for each in targets:
            each.setMinimumHeight(24)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(140, 12)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop.setText(self.tr("Stop"))
        self._stop.setAutoDefault(False)
        self._stop.clicked.connect(self._on_stop)
        self.finished.connect(self._let_go)

    def add_list(self, *above: QWidget) -> None:
        """The list, and the line under it; after the rows of the dialog, whose controls are told.

        Tab goes through all of them from top to bottom.
        """
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        # The list takes the room that the dialog has to spare.
        column.takeAt(column.indexOf(self.rows) + 1)
        column.insertWidget(column.indexOf(self.rows) + 1, self.view, 1)
        line = QHBoxLayout()
        line.addWidget(self.all)
        line.addWidget(self.counts, 1)
        line.addWidget(self._bar)
        line.addWidget(self._stop)
        column.insertLayout(column.indexOf(self.view) + 1, line)
        self.order(*above, self.view, self.all, self._stop)
        self._searching(on=False)

    def _searching(self, *, on: bool) -> None:
        self._bar.setVisible(on)
        self._stop.setVisible(on)
        self.searching = on
        self._say_counts()

    def _say_counts(self) -> None:
        ticked = self.list.number
        button, reason = self.say_counts(ticked)
        self.accept_button.setText(button)
        self.accept_button.setEnabled(ticked > 0 and not self.searching)
        facts = [_number_of_hits(self.list)]
        if self.everywhere.isChecked():
            facts.append(_number_of_documents(self.list))
        if self.list.taken:
            facts.append(reason.format(number=counted(self.list.taken)))
        self.counts.setText(" · ".join(facts))
        free = len(self.list.hits) - self.list.taken
        states = Qt.CheckState
        some = states.PartiallyChecked if ticked else states.Unchecked
        self.all.setCheckState(states.Checked if free and ticked == free else some)
        self.all.setEnabled(free > 0)
        self.marks_changed.emit()

    def _let_go(self) -> None:
        if self.search is not None:
            self.search.stop()
            self.search.deleteLater()
            self.search = None

    def _on_found(self, hits: list[Hit]) -> None:
        first = not self.list.hits
        self.list.add(hits)
        if first:
            self.view.setCurrentIndex(self.list.index(0))

    def _on_moved(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _on_ended(self) -> None:
        self._searching(on=False)

    def _on_failed(self, error: WorkbenchError) -> None:
        self._searching(on=False)
        self.say_missing(words_of(error))

    def _on_stop(self) -> None:
        if self.search is not None:
            self.search.stop()
        self._searching(on=False)

    def _on_all(self) -> None:
        free = len(self.list.hits) - self.list.taken
        self.list.tick_all(on=self.list.number < free)
        self._say_counts()

    def _on_clicked(self, index: QModelIndex) -> None:
        place = self.view.viewport().mapFromGlobal(self.cursor().pos())
        if place.x() < BOX:
            self._toggle([index.row()])

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hit_shown.emit(index.data(HIT))

    def _toggle(self, rows: list[int]) -> None:
        self.list.turn(rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space ticks the chosen rows, or takes their ticks away; Return does what is ticked."""
        if (
            watched is self.view
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            match event.key():
                case Qt.Key.Key_Space:
                    self._toggle(sorted(each.row() for each in self.view.selectedIndexes()))
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.accept_button.click()
                    return True
        return super().eventFilter(watched, event)


def _number_of_hits(found: HitList) -> str:
    # By the name of the class: for a number, Qt would look no further than that of the dialog.
    return QCoreApplication.translate("HitsDialog", "%n hit(s)", None, len(found.hits))


def _number_of_documents(found: HitList) -> str:
    documents = {hit.document_id for hit in found.hits}
    return QCoreApplication.translate("HitsDialog", "in %n document(s)", None, len(documents))
