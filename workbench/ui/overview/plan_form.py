"""What a plan is made of: who reads, which documents, how many are shared, the seed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.panels.roomy import Roomy

SHOWN = 7
"""So many people are seen at once."""
MOST_READERS = 12
SEEDS = 999_999


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a plan."""

    people: tuple[str, ...] = ()
    unassigned: bool = False
    share: float = 0.2
    readers: int = 2
    seed: int = 0


class PlanForm(QWidget):
    """Says ``changed`` with every key; somebody new is written below the list of people."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = QListWidget(self)
        self.people.setItemDelegate(Roomy(self.people))
        self.people.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.people.setMinimumHeight(SHOWN * (self.fontMetrics().height() + 10))
        self.further = QLineEdit(self)
        self.documents = QComboBox(self)
        self.share, self.readers, self.seed = QSpinBox(self), QSpinBox(self), QSpinBox(self)
        self.share.setRange(0, 100)
        self.share.setSingleStep(5)
        self.readers.setRange(2, MOST_READERS)
        self.seed.setRange(0, SEEDS)
        self.share.setValue(20)
        self._captions = [QLabel(self) for _ in range(5)]
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for caption, field in zip(
            self._captions[1:], (self.documents, self.share, self.readers, self.seed), strict=True
        ):
            caption.setBuddy(field)
            field.setMinimumHeight(26)
            form.addRow(caption, field)
        self._captions[0].setBuddy(self.people)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._captions[0])
        column.addWidget(self.people)
        column.addWidget(self.further)
        column.addSpacing(6)
        column.addLayout(form)
        self.people.itemChanged.connect(lambda: self.changed.emit())
        self.further.returnPressed.connect(self._on_further)
        self.documents.currentIndexChanged.connect(lambda: self.changed.emit())
        for box in (self.share, self.readers, self.seed):
            box.valueChanged.connect(lambda: self.changed.emit())
        self.retranslate()

    @property
    def wish(self) -> Wish:
        """What is asked as it stands."""
        items = [self.people.item(number) for number in range(self.people.count())]
        return Wish(
            tuple(each.text() for each in items if each.checkState() == Qt.CheckState.Checked),
            self.documents.currentIndex() == 1,
            self.share.value() / 100,
            self.readers.value(),
            self.seed.value(),
        )

    def show_people(self, names: Sequence[str], *, chosen: Sequence[str]) -> None:
        """Everybody who is known; those who were ticked here stay so, else the chosen are."""
        before = set(self.wish.people) if self.people.count() else set(chosen)
        with QSignalBlocker(self.people):
            kept = [self.people.item(n).text() for n in range(self.people.count())]
            self.people.clear()
            for name in sorted({*names, *kept}):
                self._put(name, name in before)

    def add(self, name: str) -> None:
        """Somebody else is to read too."""
        name = name.strip()
        found = self.people.findItems(name, Qt.MatchFlag.MatchExactly)
        if found:
            found[0].setCheckState(Qt.CheckState.Checked)
        elif name:
            with QSignalBlocker(self.people):
                self._put(name, checked=True)
            self.changed.emit()

    def let_go(self) -> None:
        """Forget everybody."""
        with QSignalBlocker(self.people):
            self.people.clear()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        texts = (
            self.tr("Who reads"),
            self.tr("Documents"),
            self.tr("Read by several"),
            self.tr("By how many"),
            self.tr("Seed"),
        )
        fields: tuple[QWidget, ...] = (
            *(self.people, self.documents, self.share, self.readers, self.seed),
        )
        for caption, field, text in zip(self._captions, fields, texts, strict=True):
            caption.setText(text)
            field.setAccessibleName(text)
        self.further.setPlaceholderText(self.tr("Somebody else: name, then Return"))
        self.further.setAccessibleName(self.tr("Somebody else who reads"))
        self.share.setSuffix(self.tr("%"))
        self.share.setToolTip(self.tr("Of each source and month, so that all sorts are compared."))
        self.seed.setToolTip(self.tr("The same seed draws the same plan; another, another."))
        with QSignalBlocker(self.documents):
            at = max(0, self.documents.currentIndex())
            self.documents.clear()
            self.documents.addItems([self.tr("All"), self.tr("Those nobody is to read yet")])
            self.documents.setCurrentIndex(at)

    def _put(self, name: str, checked: bool) -> None:
        item = QListWidgetItem(name, self.people)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)

    def _on_further(self) -> None:
        self.add(self.further.text())
        self.further.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return in a field is none of the page's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)
