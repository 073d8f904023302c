"""The sheet of conditions under the filter button: every tick shows at once in the list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QPoint, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.model import Scheme
from workbench.model.annotation import Status
from workbench.ui.models.document_filter import CONDITIONS, EVERYTHING, Filter
from workbench.ui.panels.label_ticks import LabelTicks, grid_of
from workbench.ui.panels.popover import Popover
from workbench.ui.panels.saved_filters import SavedFilters
from workbench.ui.wording import STATUSES, counted, status_title, words

WIDTH = 340

DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
"""A day, a month or a year, as ISO writes it."""


class FilterSheet(Popover):
    """What can be asked of the list, and the filters that were kept."""

    changed = Signal(object)
    """Other documents are wanted (a Filter)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = EVERYTHING
        self.saved = SavedFilters(self)
        self.states = {status: QCheckBox(self) for status in STATUSES}
        self.assigned = QCheckBox(self)
        self.ticks = LabelTicks(self)
        self.notes = {name: QCheckBox(self) for name in ("warnings", "questions", "comments")}
        self.source = QComboBox(self)
        self.since, self.until = QLineEdit(self), QLineEdit(self)
        self.all = QPushButton(self)
        self.close_button = QPushButton(self)
        self._lay_out()
        boxes = [*self.states.values(), self.assigned, *self.notes.values()]
        for box in boxes:
            box.toggled.connect(self._on_changed)
        self.ticks.changed.connect(self._on_changed)
        self.source.currentIndexChanged.connect(self._on_changed)
        self.since.textChanged.connect(self._on_changed)
        self.until.textChanged.connect(self._on_changed)
        self.saved.chosen.connect(self._on_chosen)
        self.all.clicked.connect(self._on_all)
        self.close_button.clicked.connect(self.leave)

    def begin(self, place: QPoint, *, shown: Filter, scheme: Scheme | None) -> None:
        """Show the conditions of a filter at a place of the window, and take the keyboard."""
        self.ticks.set_scheme(scheme)
        self.retranslate()
        self.show_filter(shown)
        self.setMinimumWidth(WIDTH)
        self.begin_at(place, first=next(iter(self.states.values())))

    def fields(self) -> list[QWidget]:
        """All that takes the keyboard, from top to bottom."""
        saved = self.saved
        return [
            *(saved.field, saved.save, saved.forget),
            *self.states.values(),
            self.assigned,
            *self.ticks.fields(),
            *self.notes.values(),
            *(self.source, self.since, self.until, self.all, self.close_button),
        ]

    def show_filter(self, shown: Filter) -> None:
        """Tick what is asked."""
        self._shown = shown
        fields = [*self.states.values(), self.assigned, *self.notes.values()]
        others: list[QWidget] = [self.ticks, self.source, self.since, self.until]
        blockers = [QSignalBlocker(each) for each in (*fields, *others)]
        for status, box in self.states.items():
            box.setChecked(status in shown.statuses)
        self.assigned.setChecked(shown.assigned)
        self.ticks.show_labels(shown.labels, shown.without_labels)
        for name, box in self.notes.items():
            box.setChecked(getattr(shown, name))
        self._choose_source(shown.source)
        self.since.setText(shown.since)
        self.until.setText(shown.until)
        self.saved.show_filter(shown)
        for blocker in blockers:
            blocker.unblock()
        self._say_dates()

    def set_sources(self, sources: Sequence[tuple[str, int]]) -> None:
        """The sources that there are, and how many documents came from each."""
        with QSignalBlocker(self.source):
            self.source.clear()
            self.source.addItem(self.tr("Any source"), "")
            for name, number in sources:
                if name:
                    self.source.addItem(f"{name} ({counted(number)})", name)
            self._choose_source(self._shown.source)
        self.source.setEnabled(self.source.count() > 1)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.setWindowTitle(self.tr("Filter"))
        self.setAccessibleName(self.tr("Filter"))
        for head, text in zip(
            self._heads,
            (self.tr("State"), self.tr("Notes"), self.tr("Source"), self.tr("Date")),
            strict=True,
        ):
            head.setText(text)
        for status, box in self.states.items():
            box.setText(status_title(status))
        self.assigned.setText(self.tr("Assigned to me"))
        self.ticks.retranslate()
        self.notes["warnings"].setText(self.tr("Warnings"))
        self.notes["questions"].setText(self.tr("Questions for the lead"))
        self.notes["comments"].setText(self.tr("Comments"))
        self.source.setAccessibleName(self.tr("Source"))
        if not self.source.count():
            self.set_sources(())
        self.since.setPlaceholderText(self.tr("from 2025-03-01"))
        self.since.setAccessibleName(self.tr("From this date"))
        self.until.setPlaceholderText(self.tr("until 2025-03"))
        self.until.setAccessibleName(self.tr("Until this date"))
        self.all.setText(self.tr("Show all"))
        self.close_button.setText(self.tr("Close"))
        self.saved.retranslate()

    def _lay_out(self) -> None:
        self._heads = [words("", self, wrap=False) for _ in range(4)]
        for head in self._heads:
            head.setForegroundRole(head.foregroundRole().PlaceholderText)
        state, note, source, date = self._heads
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        column.addWidget(self.saved)
        column.addWidget(state)
        column.addLayout(grid_of(list(self.states.values())))
        column.addLayout(grid_of([self.assigned]))
        column.addWidget(self.ticks)
        column.addWidget(note)
        column.addLayout(grid_of(list(self.notes.values())))
        rows = QGridLayout()
        rows.setColumnStretch(1, 1)
        rows.setSpacing(6)
        rows.addWidget(source, 0, 0)
        rows.addWidget(self.source, 0, 1)
        rows.addWidget(date, 1, 0)
        dates = QHBoxLayout()
        dates.setSpacing(6)
        dates.addWidget(self.since)
        dates.addWidget(self.until)
        rows.addLayout(dates, 1, 1)
        column.addLayout(rows)
        below = QHBoxLayout()
        below.addWidget(self.all)
        below.addStretch(1)
        below.addWidget(self.close_button)
        column.addSpacing(4)
        column.addLayout(below)
        for field in (self.source, self.since, self.until):
            field.setMinimumHeight(26)
        for button in (self.all, self.close_button):
            button.setMinimumHeight(26)
            button.setAutoDefault(False)

    def _choose_source(self, source: str) -> None:
        place = self.source.findData(source)
        if place < 0 and source:
            self.source.addItem(source, source)
            place = self.source.count() - 1
        self.source.setCurrentIndex(max(0, place))

    def _on_changed(self) -> None:
        having, lacking = self.ticks.labels()
        self._shown = replace(
            self._shown,
            statuses=cast(
                tuple[Status, ...],
                tuple(status for status, box in self.states.items() if box.isChecked()),
            ),
            labels=having,
            without_labels=lacking,
            warnings=self.notes["warnings"].isChecked(),
            comments=self.notes["comments"].isChecked(),
            questions=self.notes["questions"].isChecked(),
            source=self.source.currentData() or "",
            since=_date(self.since) or "",
            until=_date(self.until) or "",
            assigned=self.assigned.isChecked(),
        )
        self._say_dates()
        self.saved.show_filter(self._shown)
        self.changed.emit(self._shown)

    def _on_chosen(self, wanted: Filter) -> None:
        self.show_filter(wanted)
        self.changed.emit(wanted)

    def _on_all(self) -> None:
        """Ask nothing any more, in the same order."""
        self._on_chosen(replace(self._shown.without(*CONDITIONS), text=""))

    def _say_dates(self) -> None:
        """What is no date asks nothing, and says so."""
        for field in (self.since, self.until):
            wrong = _date(field) is None
            hint = self.tr("A day, a month or a year: 2025-03-01, 2025-03, 2025")
            field.setToolTip(hint)
            field.setAccessibleDescription(hint if wrong else "")
            font = field.font()
            font.setStrikeOut(wrong)
            field.setFont(font)


def _date(field: QLineEdit) -> str | None:
    """What is written there; None where it is no date."""
    text = field.text().strip()
    return text if not text or DATE.fullmatch(text) else None
