"""Accept or reject many suggestions: by who made them, by rule, label and score, shown first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QRadioButton, QSpinBox, QWidget

from workbench.model.suggesting import rule_of
from workbench.ui.desk import Desk
from workbench.ui.dialogs.hits import HitsDialog
from workbench.ui.hits import Band, Hit, suggestions_of
from workbench.ui.search import Search


class Judging(HitsDialog):
    """Asks which suggestions are meant, and what is to become of them."""

    def __init__(self, desk: Desk, parent: QWidget, *, least: int = 0) -> None:
        """``least`` is the score from which on suggestions are shown on the page."""
        super().__init__(desk, parent)
        self.setWindowTitle(self.tr("Accept or reject many suggestions"))
        self._by_rule: dict[str, set[str]] = {}
        self.suggester = self._box([layer.annotator for layer in desk.suggestions])
        self.rule = self._box([], first=self.tr("any rule"))
        self.label = self.labels_box("", first=self.tr("any label"))
        self.low, self.high = self._score(least), self._score(100)
        self.low.setAccessibleName(self.tr("Lowest score, in per cent"))
        self.high.setAccessibleName(self.tr("Highest score, in per cent"))
        self.accepting = QRadioButton(self.tr("A&ccept them"), self)
        self.rejecting = QRadioButton(self.tr("&Reject them"), self)
        for each in (self.accepting, self.rejecting):
            each.setMinimumHeight(24)
        focused = desk.suggestion
        if focused is not None:
            self.suggester.setCurrentText(focused[0].annotator)
        self._say_rules()
        if focused is not None:
            self.rule.setCurrentIndex(max(0, self.rule.findData(rule_of(focused[1]))))
            self.label.setCurrentIndex(max(0, self.label.findData(focused[1].label)))
        self._lay_out_rows()
        # Only now: before, they stood among the buttons of the scope, and one excludes the others.
        self.accepting.setChecked(True)
        self.here.setChecked(desk.layer is not None)
        for box in (self.suggester, self.rule):
            box.currentIndexChanged.connect(self.look_soon)
        self.suggester.currentIndexChanged.connect(self._say_rules)
        for spin in (self.low, self.high):
            spin.valueChanged.connect(self.look_soon)
        self.accepting.toggled.connect(self._say_counts)

    @property
    def machine(self) -> str:
        """Whose suggestions are meant."""
        return self.suggester.currentText()

    def missing(self) -> str:
        """There must be somebody who suggests, and a band of scores."""
        if not self.machine:
            return self.tr("There are no suggestions for this document.")
        if self.low.value() > self.high.value():
            return self.tr("The lowest score is above the highest.")
        return ""

    def new_search(self) -> Search:
        """A search for the suggestions that nobody has judged yet."""
        assert self.desk.project is not None
        band = Band(
            self.machine,
            rule=str(self.rule.currentData() or ""),
            label=str(self.label.currentData() or ""),
            low=self.low.value(),
            high=self.high.value(),
            closed=self.here.isChecked(),
        )
        search = Search(self.desk.project, partial(suggestions_of, band=band), self)
        search.found.connect(self._on_rules)
        return search

    def look_everywhere(self, search: Search) -> None:
        """Documents that are done are left as they are."""
        search.through_suggested(self.machine, label=str(self.label.currentData() or ""))

    def say_counts(self, ticked: int) -> tuple[str, str]:
        """So many are accepted or rejected."""
        if self.accepting.isChecked():
            return self.tr("Accept %n", None, ticked), ""
        return self.tr("Reject %n", None, ticked), ""

    def _lay_out_rows(self) -> None:
        band, what = QWidget(self), QWidget(self)
        for row, fields in ((band, (self.low, self.high)), (what, ())):
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            for each in fields or (self.accepting, self.rejecting):
                line.addWidget(each)
            line.addStretch(1)
        self.add(self.tr("Suggested by"), self.suggester)
        self.add(self.tr("Rule"), self.rule)
        self.add(self.tr("Label"), self.label)
        self.add(self.tr("Score from … to"), band)
        self.add_scope()
        self.add(self.tr("What to do"), what)
        above = (self.suggester, self.rule, self.label, self.low, self.high)
        scope = (self.here, self.everywhere, self.accepting, self.rejecting)
        self.add_list(*above, *scope)

    def _box(self, names: list[str], *, first: str = "") -> QComboBox:
        box = QComboBox(self)
        if first:
            box.addItem(first, "")
        for name in names:
            box.addItem(name, name)
        return box

    def _score(self, value: int) -> QSpinBox:
        spin = QSpinBox(self)
        spin.setRange(0, 100)
        spin.setValue(value)
        spin.setSuffix(self.tr("%"))
        spin.setMinimumHeight(26)
        return spin

    def _on_rules(self, hits: list[Hit]) -> None:
        """Rules that no suggestion here was made by can be chosen too, once they are met."""
        known = self._by_rule.setdefault(self.machine, set())
        met = {hit.rule for hit in hits} - known
        if met:
            known |= met
            self._fill_rules()

    def _say_rules(self) -> None:
        for layer in self.desk.suggestions:
            rules = self._by_rule.setdefault(layer.annotator, set())
            rules.update(map(rule_of, layer.spans.values()))
        self._fill_rules()

    def _fill_rules(self) -> None:
        chosen = self.rule.currentData()
        blocker = QSignalBlocker(self.rule)
        while self.rule.count() > 1:
            self.rule.removeItem(1)
        for rule in sorted(self._by_rule.get(self.machine, set()) - {""}):
            self.rule.addItem(rule, rule)
        self.rule.setCurrentIndex(max(0, self.rule.findData(chosen)))
        blocker.unblock()
