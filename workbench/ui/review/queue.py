"""The queue on the left of the review desk: what is open, ranked, searched and filtered."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.review.values import KINDS
from workbench.ui.panels.document_chips import Chip, Flow
from workbench.ui.panels.document_view import DocumentView
from workbench.ui.panels.tools import list_or_nothing, list_tool
from workbench.ui.review.queue_filters import QueueFilters, condition_words
from workbench.ui.review.queue_row import QueueRow, row_height
from workbench.ui.review.queue_words import counts_words, document_words, nothing_words
from workbench.ui.review.ranked import Asked, Condition, Order
from workbench.ui.review.reviewing import Reviewing
from workbench.ui.review.wording import kind_title
from workbench.ui.text.look import Look
from workbench.ui.wording import counted, words

WIDTH = 240
BESIDE = 8
PAUSE = 180
"""Milliseconds without a key press before a search is asked for."""


class QueuePanel(QWidget):
    """The list stands on the unit at hand; going through it brings others to hand."""

    left = Signal()
    """The keyboard is to go on to the decision."""
    hide_wanted = Signal()

    def __init__(self, reviewing: Reviewing, parent: QWidget, *, over: QWidget) -> None:
        """``over``: the window that the sheet of conditions lies over."""
        super().__init__(parent)
        self._reviewing = reviewing
        self.counts = words("", self)
        self.bar = QProgressBar(self)
        self.search = QLineEdit(self)
        self.filter_button = list_tool(self, "filter")
        self.order_button = list_tool(self, "sort")
        self._chip_room = QWidget(self)
        self._flow = Flow(self._chip_room)
        self.chips: list[Chip] = []
        self.sheet = QueueFilters(over)
        self.view = DocumentView(self)
        self.rows = QueueRow(self.view)
        self.nothing = words("", self)
        self.remedy = QPushButton(self)
        self.rule = words("", self)
        self.facts = words("", self)
        self.hidden = QCheckBox(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._on_search)
        self._lay_out()
        self._connect()
        self.retranslate()

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme, and the labels' of the scheme."""
        self.rows.look = look
        self.rows.scheme = self._reviewing.desk.scheme
        self.view.viewport().update()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.search.setPlaceholderText(self.tr("Search words and titles"))
        self.search.setAccessibleName(self.tr("Search words and titles"))
        for part in (self.view, self.view.horizontalHeader(), self.view.verticalHeader()):
            part.setAccessibleName(self.tr("Disagreements"))
        self.filter_button.setToolTip(self.tr("Filter the disagreements"))
        self.order_button.setToolTip(self.tr("Order of the disagreements"))
        self.bar.setAccessibleName(self.tr("Disagreements settled"))
        self.hidden.setText(self.tr("Hide names (H)"))
        self.hidden.setToolTip(self.tr("Readers are letters, in another order for each document."))
        self.sheet.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Say anew what is shown, and how much is open."""
        reviewing = self._reviewing
        asked = reviewing.ranked.asked
        number = len(asked.conditions)
        title = self.tr("Filter")
        self.filter_button.setText(f"{title} ({counted(number)})" if number else title)
        by_document = asked.order == "document"
        self.order_button.setText(
            self.tr("By document") if by_document else self.tr("Gravest first")
        )
        self.rule.setText(
            self.tr("As the documents stand, and as they read.")
            if by_document
            else self.tr("The gravest class first, then what divides readers most.")
        )
        self.rule.setToolTip("" if by_document else " › ".join(map(kind_title, KINDS)))
        for button in (self.filter_button, self.order_button):
            button.setAccessibleName(f"{button.toolTip()}: {button.text()}")
        self._show_chips(asked)
        self._say_counts()
        self._say_nothing(asked)
        with QSignalBlocker(self.hidden):
            self.hidden.setChecked(reviewing.hides_names)
        self._stand()

    def ask(self, asked: Asked) -> None:
        """Show other rows."""
        if self.search.text().strip() != asked.text:
            with QSignalBlocker(self.search):
                self.search.setText(asked.text)
        self._reviewing.ask(asked)

    def show_sheet(self) -> None:
        """Open the sheet of conditions."""
        reviewing = self._reviewing
        ranked = reviewing.ranked
        names = sorted(
            {name for row in ranked.all_rows() for each in row.readings for name in each}
        )
        self.sheet.begin(
            self.mapTo(self.window(), QPoint(self.width() + BESIDE, self.search.y())),
            shown=ranked.asked,
            scheme=reviewing.desk.scheme,
            annotators=[] if reviewing.hides_names else names,
            facts={key: each for key, each in ranked.facts.items() if ranked.of(key)},
            hidden=reviewing.hides_names,
        )

    def let_go(self) -> None:
        """The project is gone."""
        self.sheet.hide()

    def _lay_out(self) -> None:
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(26)
        self.view.setModel(self._reviewing.model)
        self.view.setItemDelegate(self.rows)
        self.view.verticalHeader().setDefaultSectionSize(row_height(self.font()))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.remedy.setMinimumHeight(26)
        self.hidden.setMinimumHeight(24)
        for quiet in (self.rule, self.facts):
            quiet.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        above = QVBoxLayout()
        above.setContentsMargins(8, 8, 8, 6)
        above.setSpacing(6)
        above.addWidget(self.counts)
        above.addWidget(self.bar)
        above.addWidget(self.search)
        choices = QHBoxLayout()
        choices.setSpacing(4)
        choices.addWidget(self.filter_button)
        choices.addWidget(self.order_button)
        choices.addStretch(1)
        above.addLayout(choices)
        above.addWidget(self._chip_room)
        self._pages = list_or_nothing(self, self.view, self.nothing, self.remedy)
        below = QVBoxLayout()
        below.setContentsMargins(8, 4, 8, 8)
        below.setSpacing(4)
        for each in (self.rule, self.facts, self.hidden):
            below.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addLayout(self._pages, 1)
        layout.addLayout(below)
        self.setMinimumWidth(WIDTH)

    def _connect(self) -> None:
        reviewing = self._reviewing
        reviewing.rows_changed.connect(self.refresh)
        reviewing.jobs.changed.connect(self._on_jobs)
        reviewing.shown.connect(self._on_shown)
        self.search.textChanged.connect(lambda: self._pause.start())
        self.search.installEventFilter(self)
        self.filter_button.clicked.connect(self.show_sheet)
        self.order_button.clicked.connect(self._on_order)
        self.sheet.changed.connect(self.ask)
        self.remedy.clicked.connect(lambda: self.ask(Asked(order=reviewing.ranked.asked.order)))
        self.hidden.clicked.connect(self.hide_wanted)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.clicked.connect(lambda _: self.left.emit())
        self.view.filter_wanted.connect(self.show_sheet)
        self.view.preview_wanted.connect(self.left)
        self.view.dropped.connect(self.left)

    def _show_chips(self, asked: Asked) -> None:
        for chip in self.chips:
            chip.hide()
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self.chips = []
        after: QWidget = self.order_button
        for condition in asked.conditions:
            said = condition_words(
                asked,
                condition,
                scheme=self._reviewing.desk.scheme,
                facts=self._reviewing.ranked.facts,
                apart=lambda name: self.tr("{name} stands apart").format(name=name),
            )
            chip = Chip(said, self._chip_room)
            chip.clicked.connect(lambda _=False, each=condition: self._on_removed(each))
            self._flow.addWidget(chip)
            chip.show()
            QWidget.setTabOrder(after, chip)
            after = chip
            self.chips.append(chip)
        self._chip_room.setVisible(bool(self.chips))

    def _say_counts(self) -> None:
        reviewing = self._reviewing
        open_, many = reviewing.counts()
        done, total = reviewing.loading.progress
        self.counts.setText(counts_words(reviewing))
        self.bar.setRange(0, max(1, total if total > 1 else many))
        self.bar.setValue(done if total > 1 else many - open_)
        self.bar.setVisible(many > 0 or total > 1)
        told = document_words(reviewing)
        self.facts.setText(told)
        self.facts.setVisible(bool(told))

    def _say_nothing(self, asked: Asked) -> None:
        self._pages.setCurrentIndex(0 if len(self._reviewing.ranked) else 1)
        self.remedy.setVisible(bool(asked.conditions or asked.text))
        self.remedy.setText(self.tr("Show all"))
        self.nothing.setText(nothing_words(self._reviewing))

    def _stand(self) -> None:
        """Let the list stand on the unit at hand."""
        place, before = self._reviewing.place, self.view.currentIndex()
        with QSignalBlocker(self.view.selectionModel()):
            if place is None:
                self.view.clearSelection()
            elif before.row() != place or not self.view.selectedIndexes():
                self.view.setCurrentIndex(self._reviewing.model.index(place))
                # The view hears of it by the signal that is held back.
                self.view.scrollTo(self._reviewing.model.index(place))
        for index in (before, self.view.currentIndex()):
            self.view.update(index)

    def _on_shown(self) -> None:
        self._stand()
        self._say_counts()

    def _on_jobs(self) -> None:
        if self._reviewing.loading.is_busy:
            self._say_counts()

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() != self._reviewing.place:
            self._reviewing.show_place(index.row())

    def _on_search(self) -> None:
        text = self.search.text().strip()
        asked = self._reviewing.ranked.asked
        if text != asked.text:
            self._reviewing.ask(replace(asked, text=text))

    def _on_order(self) -> None:
        asked = self._reviewing.ranked.asked
        other: Order = "rank" if asked.order == "document" else "document"
        self._reviewing.ask(replace(asked, order=other))

    def _on_removed(self, condition: Condition) -> None:
        self.ask(self._reviewing.ranked.asked.without(condition))
        if not self.chips:
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field, Down goes to the list, Return and Escape to the decision."""
        if watched is self.search and isinstance(event, QKeyEvent):
            enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in enter:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in (*enter, Qt.Key.Key_Down):
                self._pause.stop()
                self._on_search()
                if event.key() == Qt.Key.Key_Down and len(self._reviewing.ranked):
                    self.view.setFocus(Qt.FocusReason.TabFocusReason)
                else:
                    self.left.emit()
                return True
        return super().eventFilter(watched, event)
