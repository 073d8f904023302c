"""Find and replace a label: give the spans that carry it another one, or erase them."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from workbench.ui.desk import Desk
from workbench.ui.dialogs.hits import HitsDialog
from workbench.ui.hits import spans_of
from workbench.ui.search import Search


class ReplaceLabel(HitsDialog):
    """Asks for the label to find and the one to put in its place, and shows the spans."""

    def __init__(self, desk: Desk, parent: QWidget, *, label: str) -> None:
        super().__init__(desk, parent)
        self.setWindowTitle(self.tr("Find and replace a label"))
        self.label = self.labels_box(label)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("any words"))
        self.words.textEdited.connect(self.look_soon)
        self.into = self.labels_box("", first=self.tr("No label: erase"))
        self.into.setCurrentIndex(
            next(at for at in range(1, self.into.count() + 1) if self.into.itemData(at) != self.old)
        )
        self.add(self.tr("Label"), self.label)
        self.add(self.tr("With the words"), self.words)
        self.add(self.tr("Replace by"), self.into)
        self.add_scope()
        self.add_list(self.label, self.words, self.into, self.here, self.everywhere)

    @property
    def old(self) -> str:
        """The label to find."""
        return str(self.label.currentData())

    @property
    def new(self) -> str:
        """The label to give; empty: the spans are erased."""
        return str(self.into.currentData() or "")

    def missing(self) -> str:
        """Two different labels are needed."""
        return self.tr("Choose another label to replace it by.") if self.old == self.new else ""

    def new_search(self) -> Search:
        """A search for the spans."""
        assert self.desk.project is not None
        look = partial(spans_of, label=self.old, words=self.words.text().strip(), into=self.new)
        return Search(self.desk.project, look, self)

    def look_everywhere(self, search: Search) -> None:
        """Only documents in which the label stands are read."""
        search.through_labelled(self.old)

    def say_counts(self, ticked: int) -> tuple[str, str]:
        """So many are changed; so many have the other label too."""
        button = (
            self.tr("Replace %n", None, ticked) if self.new else self.tr("Erase %n", None, ticked)
        )
        return button, self.tr("{number} left out: the other label is there already")
