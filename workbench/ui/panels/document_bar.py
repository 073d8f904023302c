"""Above the queue: a search in all texts, what it is filtered by, and its order."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.models.document_filter import EVERYTHING, ORDERS, Condition, Filter, Order
from workbench.ui.models.document_words import order_title
from workbench.ui.panels.document_chips import Chips
from workbench.ui.panels.document_filters import FilterSheet
from workbench.ui.panels.kept_filters import KeptFilters
from workbench.ui.panels.tools import list_tool

BESIDE = 8
PAUSE = 180
"""Milliseconds without a key press before a search is asked for."""


class DocumentBar(QWidget):
    """Holds the filter of the queue; every control of it works on the one value."""

    wanted = Signal(object)
    """Other documents are to be shown (a Filter)."""
    left = Signal()
    """The keyboard is to go on to the list."""

    def __init__(self, desk: Desk, habits: Habits, parent: QWidget, *, over: QWidget) -> None:
        """``over``: the window that the sheet of conditions lies over."""
        super().__init__(parent)
        self._desk = desk
        self._kept = KeptFilters(desk, habits)
        self.shown = EVERYTHING
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.filter_button = list_tool(self, "filter")
        self.sort_button = list_tool(self, "sort")
        self.sort_menu = QMenu(self.sort_button)
        self._orders, self._descending = self._fill_sort()
        self.chips = Chips(self)
        self.sheet = FilterSheet(over)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._on_search)
        choices = QHBoxLayout()
        choices.setSpacing(4)
        choices.addWidget(self.filter_button)
        choices.addWidget(self.sort_button)
        choices.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addLayout(choices)
        column.addWidget(self.chips)
        self.search.textChanged.connect(lambda: self._pause.start())
        self.search.installEventFilter(self)
        self.filter_button.clicked.connect(self.show_sheet)
        self.sort_button.clicked.connect(self._show_orders)
        self.chips.removed.connect(self._on_removed)
        self.sheet.changed.connect(self.set_filter)
        self.sheet.saved.kept.connect(self._on_kept)
        self.sheet.saved.forgotten.connect(self._on_forgotten)
        desk.leaving.connect(lambda: self._kept.keep_last(self.shown))
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.search.setPlaceholderText(self.tr("Search titles and texts"))
        self.search.setAccessibleName(self.tr("Search titles and texts"))
        for order, action in self._orders.items():
            action.setText(order_title(order))
        self._descending.setText(self.tr("Last first"))
        self.sheet.retranslate()
        self.refresh()

    def begin(self) -> Filter:
        """Take up the filter with which the project on the desk was last left."""
        self._show(self._kept.last())
        return self.shown

    def begin_with_assigned(self) -> None:
        """The first time that documents of the project are assigned to me, show those."""
        if not self._kept.is_told_of_assigned:
            self._kept.tell_of_assigned()
            self.set_filter(replace(self.shown, assigned=True))

    def kept(self) -> dict[str, Filter]:
        """The filters that have a name."""
        return self._kept.filters()

    def set_filter(self, wanted: Filter) -> None:
        """Ask for the documents that pass a filter, in its order."""
        self._show(wanted)
        self.wanted.emit(wanted)

    def search_for(self, text: str) -> None:
        """Begin a search with these letters; it goes on in the field."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(text)

    def show_sheet(self) -> None:
        """Open the sheet of conditions, the keyboard on it."""
        project = self._desk.project
        if project is None:
            return
        self.sheet.saved.set_filters(self._kept.filters())
        # Beside the list, so that one sees there what a tick does.
        beside = self.mapTo(self.window(), QPoint(self.width() + BESIDE, self.search.y()))
        self.sheet.begin(beside, shown=self.shown, scheme=self._desk.scheme)
        project.ask(project.store.sources(), lambda answer: self.sheet.set_sources(answer.result()))

    def refresh(self) -> None:
        """Say the filter and the order anew."""
        shown = self.shown
        number = len(shown.conditions)
        words = self.tr("Filter")
        self.filter_button.setText(f"{words} ({number})" if number else words)
        self.filter_button.setAccessibleName(self.tr("Filter the documents"))
        self.filter_button.setToolTip(self.tr("Filter the documents"))
        title = order_title(shown.order)
        self.sort_button.setText(f"{title} ↓" if shown.descending else title)
        order = self.tr("Order of the documents")
        self.sort_button.setToolTip(order)
        said = f"{order}: {title}"
        self.sort_button.setAccessibleName(
            f"{said}, {self._descending.text()}" if shown.descending else said
        )
        self._orders[shown.order].setChecked(True)
        self._descending.setChecked(shown.descending)
        self.chips.show_filter(shown, self._desk.scheme, after=self.sort_button)

    def _fill_sort(self) -> tuple[dict[Order, QAction], QAction]:
        menu = self.sort_menu
        group = QActionGroup(menu)
        orders = {}
        for order in ORDERS:
            action = orders[order] = menu.addAction("")
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(partial(self._on_order, order))
        menu.addSeparator()
        descending = menu.addAction("")
        descending.setCheckable(True)
        descending.triggered.connect(
            lambda checked: self.set_filter(replace(self.shown, descending=checked))
        )
        return orders, descending

    def _show(self, wanted: Filter) -> None:
        self.shown = wanted
        if self.search.text().strip() != wanted.text:
            with QSignalBlocker(self.search):
                self.search.setText(wanted.text)
        self.refresh()

    def _show_orders(self) -> None:
        button = self.sort_button
        self.sort_menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        self.sort_menu.setActiveAction(self._orders[self.shown.order])

    def _on_search(self) -> None:
        self.set_filter(replace(self.shown, text=self.search.text().strip()))

    def _on_order(self, order: Order) -> None:
        self.set_filter(replace(self.shown, order=order))

    def _on_removed(self, condition: Condition) -> None:
        self.set_filter(self.shown.without(condition))
        if not self.chips.chips:
            self.left.emit()

    def _on_kept(self, name: str, shown: Filter) -> None:
        self._kept.keep(name, shown)
        self.sheet.saved.set_filters(self._kept.filters())

    def _on_forgotten(self, name: str) -> None:
        self._kept.forget(name)
        self.sheet.saved.set_filters(self._kept.filters())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field, Down and Return go to the list, Alt+Down to the conditions."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return (watched is self.search and self._go_down(event)) or super().eventFilter(
                watched, event
            )
        return super().eventFilter(watched, event)

    def _go_down(self, event: QKeyEvent) -> bool:
        """Whether a key of the search field led out of it."""
        if event.key() not in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.show_sheet()
            return True
        if self._pause.isActive():
            self._pause.stop()
            self._on_search()
        self.left.emit()
        return True
