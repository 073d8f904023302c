"""Another scheme in the place of the project's own: what differs, and what becomes of labels."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.errors import Refused
from workbench.model import Scheme
from workbench.model.scheme_differences import differences
from workbench.model.scheme_import import missing, take_over
from workbench.project import LabelCounts
from workbench.ui.dialogs.form import Form
from workbench.ui.language import words_of
from workbench.ui.panels.roomy import Roomy
from workbench.ui.scheme.telling import difference_words, part_title
from workbench.ui.wording import counted, label_title, titled, words

KEEP = ""
"""Stands for a label that is kept as it is."""


class AskTakeOver(Form):
    """Shows what would be otherwise; each label in use that is missing is mapped or kept."""

    wanted = Signal(object)
    """The scheme that comes of it."""

    def __init__(self, parent: QWidget, *, old: Scheme, new: Scheme, counts: LabelCounts) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Take over a scheme"))
        self.accept_button.setText(self.tr("Take over"))
        self.setMinimumSize(620, 460)
        self._old, self._new, self._counts = old, new, counts
        self.result_scheme = old
        self.add_words(titled(new.title, new.name))
        self.boxes: dict[str, QComboBox] = {}
        lacking = missing(old, new, used=counts.spans)
        inner = QWidget(self)
        fates = QFormLayout(inner)
        fates.setContentsMargins(0, 0, 8, 0)
        if lacking:
            self.add_words(self.tr("Spans carry labels that this scheme lacks:"))
        for key in lacking:
            box = QComboBox(self)
            box.addItem(self.tr("Keep as it is"), KEEP)
            for label in new.labels:
                if label.is_live:
                    title = label_title(new, label.key)
                    said = self.tr("Let it stand for {label}").format(label=title)
                    box.addItem(said, label.key)
            box.currentIndexChanged.connect(self._refresh)
            self.boxes[key] = box
            title = f"{part_title(old, key)} ({counted(counts.spans.get(key, 0))})"
            box.setAccessibleName(title)
            box.setMinimumHeight(26)
            fates.addRow(words(title, inner, wrap=False), box)
        if lacking:
            self.rows.addRow(self._scrolled(inner, rows=len(lacking)))
        self.list = QListWidget(self)
        self.list.setItemDelegate(Roomy(self.list))
        self.list.setAccessibleName(self.tr("What would be otherwise"))
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(140)
        self.add_words(self.tr("What would be otherwise"))
        self.rows.addRow(self.list)
        # The list takes the room that the dialog has to spare.
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.takeAt(column.indexOf(self.rows) + 1)
        self.accepted.connect(lambda: self.wanted.emit(self.result_scheme))
        self._refresh()

    def _scrolled(self, inner: QWidget, *, rows: int) -> QScrollArea:
        """Many labels would make the dialog higher than the screen."""
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setFixedHeight(min(rows, 6) * 34)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _refresh(self) -> None:
        maps = {key: box.currentData() for key, box in self.boxes.items()}
        self.list.clear()
        try:
            self.result_scheme = take_over(
                self._old,
                self._new,
                used=self._counts.spans,
                used_relations=self._counts.relations,
                maps={key: into for key, into in maps.items() if into != KEEP},
                kept=[key for key, into in maps.items() if into == KEEP],
            )
        except Refused as error:
            self.say_missing(words_of(error))
            return
        told = differences(self._old, self.result_scheme)
        for each in told:
            self.list.addItem(difference_words(each, self.result_scheme, counts=self._counts))
        self.say_missing("" if told else self.tr("The project has this scheme already."))
