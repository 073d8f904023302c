"""Whose layers are looked at: one's own, gold, all people's, or one person's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from workbench.model.layer import GOLD
from workbench.project import AnnotatorRow

KIND = Qt.ItemDataRole.UserRole + 1


class Whose(QComboBox):
    """A list that has only what there are layers of, one's own first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(28)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The annotators whose layers are meant."""
        return tuple(self.currentData() or ())

    def show_people(self, rows: Sequence[AnnotatorRow], *, who: str) -> None:
        """Offer what there is; the first is chosen."""
        there = [row.name for row in rows if row.layers and row.kind != "machine"]
        people = tuple(name for name in there if name != GOLD)
        choices: list[tuple[str, tuple[str, ...]]] = []
        if who in people:
            choices.append(("mine", (who,)))
        if GOLD in there:
            choices.append(("gold", (GOLD,)))
        if people:
            choices.append(("people", people))
        choices += [(name, (name,)) for name in people if name != who]
        with QSignalBlocker(self):
            self.clear()
            for kind, names in choices:
                self.addItem(self._title(kind), names)
                self.setItemData(self.count() - 1, kind, KIND)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.setAccessibleName(self.tr("Whose layers are looked at"))
        for row in range(self.count()):
            self.setItemText(row, self._title(self.itemData(row, KIND)))

    def _title(self, kind: str) -> str:
        titles = {
            "mine": self.tr("My own layers"),
            "gold": self.tr("Gold"),
            "people": self.tr("All people's layers"),
        }
        return titles.get(kind, kind)
