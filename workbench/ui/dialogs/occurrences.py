"""Label all occurrences: of the words of a span, or of those selected."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from workbench.model import Attributes, Span
from workbench.ui.desk import Desk
from workbench.ui.dialogs.hits import HitsDialog
from workbench.ui.hits import Wanted, places
from workbench.ui.search import Search


class Occurrences(HitsDialog):
    """Asks for words and a label, and shows wherever the words stand."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        *,
        words: str,
        label: str,
        like: Span | None = None,
    ) -> None:
        """With ``like``, the new spans can have the attributes of that span."""
        super().__init__(desk, parent)
        self.like = like
        self.setWindowTitle(self.tr("Label all occurrences"))
        self.words = QLineEdit(words, self)
        self.words.textEdited.connect(self.look_soon)
        self.label = self.labels_box(label)
        self.whole = self._switch(self.tr("Whole words"), on=True)
        self.case = self._switch(self.tr("Capitals matter"), on=True)
        self.accents = self._switch(self.tr("Accents matter"), on=True)
        self.same = QCheckBox(self.tr("With the same attributes as this span"), self)
        self.same.setChecked(like is not None)
        self.same.setVisible(like is not None)
        self.same.setMinimumHeight(24)
        self.label.currentIndexChanged.connect(self._on_label)
        how = QWidget(self)
        line = QHBoxLayout(how)
        line.setContentsMargins(0, 0, 0, 0)
        for each in (self.whole, self.case, self.accents):
            line.addWidget(each)
        line.addStretch(1)
        self.add(self.tr("Words"), self.words)
        self.add(self.tr("Label"), self.label)
        self.add_scope()
        self.add(self.tr("Search"), how)
        if like is not None:
            self.rows.addRow("", self.same)
        scope = (self.here, self.everywhere)
        how_exactly = (self.whole, self.case, self.accents, self.same)
        self.add_list(self.words, self.label, *scope, *how_exactly)
        self._on_label()

    @property
    def chosen(self) -> str:
        """The label that is to be given."""
        return str(self.label.currentData())

    @property
    def attributes(self) -> Attributes | None:
        """The attributes for each new span; None: those that its words propose."""
        if self.like is None or not self.same.isChecked() or self.like.label != self.chosen:
            return None
        scheme = self.desk.scheme
        derived = {each.key for each in scheme.attributes if each.derived} if scheme else set()
        return self.like.attributes.having(**dict.fromkeys(derived, ...))

    def missing(self) -> str:
        """Words are needed."""
        return "" if self.words.text().strip() else self.tr("Give the words to look for.")

    def new_search(self) -> Search:
        """A search for the words."""
        assert self.desk.project is not None
        wanted = Wanted(
            self.words.text().strip(),
            self.chosen,
            whole_words=self.whole.isChecked(),
            case=self.case.isChecked(),
            accents=self.accents.isChecked(),
        )
        return Search(self.desk.project, partial(places, wanted=wanted), self)

    def look_everywhere(self, search: Search) -> None:
        """Only documents that may hold the words are read."""
        search.through_holders(self.words.text().strip(), whole_words=self.whole.isChecked())

    def say_counts(self, ticked: int) -> tuple[str, str]:
        """So many are labelled; so many are already."""
        return (
            self.tr("Label %n", None, ticked),
            self.tr("{number} left out: labelled already"),
        )

    def _switch(self, title: str, *, on: bool) -> QCheckBox:
        tick = QCheckBox(title, self)
        tick.setChecked(on)
        tick.setMinimumHeight(24)
        tick.toggled.connect(self.look_soon)
        return tick

    def _on_label(self) -> None:
        self.same.setEnabled(self.like is not None and self.like.label == self.chosen)
