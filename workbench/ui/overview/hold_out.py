"""Which share of the texts is shown without suggestions: one line that says it and sets it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSpinBox, QWidget

from workbench.model.hold_out import PORTIONS, HoldOut

MOST_SEED = 9999


class HoldOutLine(QWidget):
    """Share, of what, and the seed; the button is there once they are others than those set."""

    wanted = Signal(object)
    """A HoldOut is to be set, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set: HoldOut | None = None
        self.before = QLabel(self)
        self.share = QSpinBox(self)
        self.share.setRange(0, 100)
        self.portion = QComboBox(self)
        for each in PORTIONS:
            self.portion.addItem("", each)
        self.seed_name = QLabel(self)
        self.seed = QSpinBox(self)
        self.seed.setRange(0, MOST_SEED)
        self.apply = QPushButton(self)
        self.apply.setAutoDefault(True)
        self.before.setBuddy(self.share)
        self.seed_name.setBuddy(self.seed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for each_ in (
            self.before,
            self.share,
            self.portion,
            self.seed_name,
            self.seed,
            self.apply,
        ):
            row.addWidget(each_)
        row.addStretch(1)
        self.share.valueChanged.connect(self._look)
        self.seed.valueChanged.connect(self._look)
        self.portion.currentIndexChanged.connect(self._look)
        self.apply.clicked.connect(lambda: self.wanted.emit(self.chosen))
        self.retranslate()

    @property
    def chosen(self) -> HoldOut | None:
        """What the line says now."""
        if not self.share.value():
            return None
        return HoldOut(self.share.value() / 100, self.portion.currentData(), self.seed.value())

    def show_rule(self, rule: HoldOut | None) -> None:
        """Show what is set."""
        self._set = rule
        shown = rule or HoldOut(0)
        with QSignalBlocker(self.share), QSignalBlocker(self.seed), QSignalBlocker(self.portion):
            self.share.setValue(round(100 * shown.share))
            self.portion.setCurrentIndex(PORTIONS.index(shown.portion))
            self.seed.setValue(shown.seed)
        self._look()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.before.setText(self.tr("Shown without suggestions"))
        self.share.setSuffix(self.tr("%"))
        self.share.setAccessibleName(self.before.text())
        titles = {
            "document": self.tr("of the documents"),
            "paragraph": self.tr("of the paragraphs"),
        }
        for number, each in enumerate(PORTIONS):
            self.portion.setItemText(number, titles[each])
        self.portion.setAccessibleName(self.tr("Portion"))
        self.seed_name.setText(self.tr("Seed"))
        self.seed.setAccessibleName(self.tr("Seed"))
        self.apply.setText(self.tr("Set"))

    def _look(self) -> None:
        self.apply.setEnabled(self.chosen != self._set)
