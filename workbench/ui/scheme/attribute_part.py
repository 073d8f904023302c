"""The form of one attribute: words, kind, choices, and the labels that it goes with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from workbench.model import scheme_changes
from workbench.model.scheme import Attribute
from workbench.ui.scheme.draft import Draft
from workbench.ui.scheme.fields import InTwoLanguages, Ticks, column_of, in_order, named, small
from workbench.ui.scheme.part import PartForm
from workbench.ui.wording import label_title

Titles = Mapping[str, Mapping[str, str]]


class AttributePart(PartForm):
    """A value that spans of some labels can carry."""

    def __init__(self, draft: Draft, parent: QWidget) -> None:
        super().__init__(draft, parent)
        self.state = small(self.body)
        self.title = InTwoLanguages(self.body)
        self.kind = QComboBox(self.body)
        self.kind.setMinimumHeight(26)
        for kind, title in (
            ("choice", self.tr("one of some choices")),
            ("number", self.tr("a number")),
            ("flag", self.tr("a tick")),
            ("text", self.tr("words")),
        ):
            self.kind.addItem(title, kind)
        self.choices = ChoiceTable(self.body)
        self.labels = Ticks(self.body)
        self.required = QCheckBox(self.tr("A span without it gets a warning"), self.body)
        self.derived = QCheckBox(self.tr("Worked out, never asked for"), self.body)
        for tick in (self.required, self.derived):
            tick.setMinimumHeight(24)
        self.definition = InTwoLanguages(self.body, lines=3)
        self.remove = QPushButton(self.tr("Remove the attribute"), self.body)
        self.rows.addRow(self.state)
        self.add(self.tr("Title"), self.title)
        self.add(self.tr("Kind"), self.kind)
        self.add(self.tr("Choices"), self.choices)
        self.add(self.tr("Labels"), self.labels)
        self.add(self.tr("Required"), self.required)
        self.add(self.tr("Derived"), self.derived)
        self.add(self.tr("Definition"), self.definition)
        self.rows.addRow("", column_of(self.remove, parent=self.body))
        for field in (self.title, self.choices, self.labels, self.definition):
            field.written.connect(self._on_written)
        self.kind.activated.connect(self._on_written)
        self.required.clicked.connect(self._on_written)
        self.derived.clicked.connect(self._on_written)
        self.remove.clicked.connect(self._on_remove)

    @property
    def attribute(self) -> Attribute | None:
        """The attribute that is shown, as the draft has it."""
        return next((each for each in self.draft.scheme.attributes if each.key == self.key), None)

    def refresh(self) -> None:
        """Show the draft anew."""
        attribute, scheme = self.attribute, self.draft.scheme
        if attribute is None:
            return
        self.state.setText(attribute.key)
        self.title.show_words(attribute.title)
        self.definition.show_words(attribute.definition)
        for control in (self.kind, self.required, self.derived):
            control.blockSignals(True)
        self.kind.setCurrentIndex(self.kind.findData(attribute.kind))
        self.required.setChecked(attribute.required)
        self.derived.setChecked(attribute.derived)
        for control in (self.kind, self.required, self.derived):
            control.blockSignals(False)
        self.choices.show_choices(attribute)
        self.choices.setEnabled(attribute.kind in ("choice", "number"))
        self.labels.show_names(
            [(each.key, label_title(scheme, each.key)) for each in scheme.labels if each.is_live],
            ticked=attribute.labels,
        )

    def _on_written(self) -> None:
        attribute = self.attribute
        if attribute is None:
            return
        shown = {each.key for each in self.draft.scheme.labels if each.is_live}
        hidden = [each for each in attribute.labels if each not in shown]
        choices, titles = self.choices.choices()
        kind = self.kind.currentData()
        if kind == "choice" and not choices:
            choices, titles = ("yes", "no"), None
        if kind not in ("choice", "number"):
            choices, titles = (), None
        written = replace(
            attribute,
            title=self.title.words(),
            definition=self.definition.words(),
            kind=kind,
            choices=choices,
            choice_titles=titles,
            labels=in_order(attribute.labels, [*self.labels.ticked(), *hidden]),
            required=self.required.isChecked(),
            derived=self.derived.isChecked(),
        )
        self.ask(lambda scheme: scheme_changes.change_attribute(scheme, written))

    def _on_remove(self) -> None:
        key = self.key
        self.ask(lambda scheme: scheme_changes.remove_attribute(scheme, key))


class ChoiceTable(QWidget):
    """Choices with their titles; a value that is there already is no more changed."""

    written = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._titles: Titles | None = None
        self._known: tuple[str, ...] = ()
        self.table = QTableWidget(0, 3, self)
        self.table.setHorizontalHeaderLabels(
            [self.tr("Value"), self.tr("In French"), self.tr("In English")]
        )
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setTabKeyNavigation(False)
        self.table.setFixedHeight(self.fontMetrics().lineSpacing() * 9)
        self.more = QPushButton(self.tr("Add a choice"), self)
        self.less = QPushButton(self.tr("Remove the choice"), self)
        buttons = QWidget(self)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.more)
        row.addWidget(self.less)
        row.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column_of(self.table, buttons, parent=self))
        self.setFocusProxy(self.table)
        self.table.itemChanged.connect(self._on_item)
        self.more.clicked.connect(self._on_more)
        self.less.clicked.connect(self._on_less)

    def name(self, title: str) -> None:
        """What a screen reader calls it."""
        named(self.table, title)

    def show_choices(self, attribute: Attribute) -> None:
        """Show the choices of an attribute."""
        self._titles, self._known = attribute.choice_titles, attribute.choices
        row, column = max(0, self.table.currentRow()), max(0, self.table.currentColumn())
        with QSignalBlocker(self.table):
            self.table.setRowCount(0)
            for choice in attribute.choices:
                self._add(choice, (attribute.choice_titles or {}).get(choice, {}))
        self.table.setCurrentCell(min(row, self.table.rowCount() - 1), column)

    def choices(self) -> tuple[tuple[str, ...], dict[str, dict[str, str]] | None]:
        """The values, and their titles where any value has one."""
        titles: dict[str, dict[str, str]] = {}
        named = False
        for row in range(self.table.rowCount()):
            value, french, english = (self._text(row, column) for column in range(3))
            if not value or value in titles:
                continue
            said = dict((self._titles or {}).get(value, {}))
            said |= {key: text for key, text in (("fr", french), ("en", english)) if text}
            named = named or bool(said)
            titles[value] = said
        for value, said in titles.items():
            said.setdefault("en", said.get("fr", value))
        return tuple(titles), titles if named else None

    def _add(self, choice: str, titles: Mapping[str, str]) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, text in enumerate((choice, titles.get("fr", ""), titles.get("en", ""))):
            item = QTableWidgetItem(text)
            if column == 0 and choice in self._known:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                item.setToolTip(self.tr("Spans carry this value; its titles can be changed."))
            self.table.setItem(row, column, item)

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _on_item(self, item: QTableWidgetItem) -> None:
        if self._text(item.row(), 0):
            self.written.emit()

    def _on_more(self) -> None:
        with QSignalBlocker(self.table):
            self._add("", {})
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        item = self.table.currentItem()
        if item is not None:
            self.table.editItem(item)

    def _on_less(self) -> None:
        if self.table.currentRow() >= 0 and self.table.rowCount() > 1:
            self.table.removeRow(self.table.currentRow())
            self.written.emit()
