"""The conditions of the queue of disagreements: every tick shows at once in the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QPoint, QSignalBlocker, Signal
from PySide6.QtGui import QPalette
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
from workbench.review.values import KINDS
from workbench.ui.panels.document_filters import DATE
from workbench.ui.panels.label_ticks import grid_of
from workbench.ui.panels.popover import Popover
from workbench.ui.review.ranked import ALL, CONDITIONS, STATES, Asked, Condition, Facts
from workbench.ui.review.wording import kind_title, state_title
from workbench.ui.wording import label_title, words

WIDTH = 360
MANY = 2000
"""More documents than these are not offered one by one; their titles can be searched."""


class QueueFilters(Popover):
    """State, class, label, annotator, document and date."""

    changed = Signal(object)
    """Other rows are wanted (an Asked)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = ALL
        self._scheme: Scheme | None = None
        self.states = {state: QCheckBox(self) for state in STATES}
        self.kinds = {kind: QCheckBox(self) for kind in KINDS}
        self.labels: dict[str, QCheckBox] = {}
        self._label_room = QWidget(self)
        self.annotator, self.document = QComboBox(self), QComboBox(self)
        self.since, self.until = QLineEdit(self), QLineEdit(self)
        self.all = QPushButton(self)
        self.close_button = QPushButton(self)
        self._heads = [words("", self, wrap=False) for _ in range(6)]
        self._lay_out()
        for box in (*self.states.values(), *self.kinds.values()):
            box.toggled.connect(self._on_changed)
        for choice in (self.annotator, self.document):
            choice.currentIndexChanged.connect(self._on_changed)
        for field in (self.since, self.until):
            field.textChanged.connect(self._on_changed)
        self.all.clicked.connect(self._on_all)
        self.close_button.clicked.connect(self.leave)

    def begin(
        self,
        place: QPoint,
        *,
        shown: Asked,
        scheme: Scheme | None,
        annotators: Sequence[str],
        facts: Mapping[str, Facts],
        hidden: bool,
    ) -> None:
        """Show the conditions, and take the keyboard; hidden names are not offered."""
        self._scheme = scheme
        self._set_labels()
        self._offer(self.annotator, [(each, each) for each in annotators])
        self.annotator.setEnabled(not hidden)
        hint = self.tr("Names are hidden.") if hidden else ""
        self.annotator.setToolTip(hint)
        pairs = [(each.title or key, key) for key, each in facts.items()]
        self._offer(self.document, pairs if len(pairs) <= MANY else [])
        self.retranslate()
        self.show_asked(shown)
        self.setMinimumWidth(WIDTH)
        self.begin_at(place)

    def show_asked(self, shown: Asked) -> None:
        """Tick what is asked."""
        self._shown = shown
        blockers = [QSignalBlocker(each) for each in self.fields()]
        for state, box in self.states.items():
            box.setChecked(state in shown.states)
        for kind, box in self.kinds.items():
            box.setChecked(kind in shown.kinds)
        for key, box in self.labels.items():
            box.setChecked(key in shown.labels)
        for choice, value in ((self.annotator, shown.annotator), (self.document, shown.document)):
            choice.setCurrentIndex(max(0, choice.findData(value)))
        self.since.setText(shown.since)
        self.until.setText(shown.until)
        for blocker in blockers:
            blocker.unblock()
        self._say_dates()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.setAccessibleName(self.tr("Filter the disagreements"))
        titles = (
            self.tr("State"),
            self.tr("Class"),
            self.tr("Labels"),
            self.tr("Stands apart"),
            self.tr("Document"),
            self.tr("Date"),
        )
        for head, title in zip(self._heads, titles, strict=True):
            head.setText(title)
        for state, box in self.states.items():
            box.setText(state_title(state))
        for kind, box in self.kinds.items():
            box.setText(kind_title(kind))
        for key, box in self.labels.items():
            box.setText(label_title(self._scheme, key).replace("&", "&&"))
        self.annotator.setAccessibleName(self.tr("Whoever does not say what most say"))
        self.document.setAccessibleName(self.tr("Document"))
        for choice, title in (
            (self.annotator, self.tr("Anybody")),
            (self.document, self.tr("Any document")),
        ):
            if choice.count():
                choice.setItemText(0, title)
        self.since.setPlaceholderText(self.tr("from 2025-03-01"))
        self.since.setAccessibleName(self.tr("From this date"))
        self.until.setPlaceholderText(self.tr("until 2025-03"))
        self.until.setAccessibleName(self.tr("Until this date"))
        self.all.setText(self.tr("Show all"))
        self.close_button.setText(self.tr("Close"))

    def fields(self) -> list[QWidget]:
        """All that takes the keyboard, from top to bottom."""
        return [
            *self.states.values(),
            *self.kinds.values(),
            *self.labels.values(),
            *(self.annotator, self.document, self.since, self.until),
            *(self.all, self.close_button),
        ]

    def _lay_out(self) -> None:
        for head in self._heads:
            head.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        state, kind, label, *below = self._heads
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        column.addWidget(state)
        column.addLayout(grid_of(list(self.states.values())))
        column.addWidget(kind)
        column.addLayout(grid_of(list(self.kinds.values())))
        column.addWidget(label)
        column.addWidget(self._label_room)
        rows = QGridLayout()
        rows.setColumnStretch(1, 1)
        rows.setSpacing(6)
        dates = QHBoxLayout()
        dates.setSpacing(6)
        dates.addWidget(self.since)
        dates.addWidget(self.until)
        rows.addWidget(self.annotator, 0, 1)
        rows.addWidget(self.document, 1, 1)
        rows.addLayout(dates, 2, 1)
        for number, head in enumerate(below):
            rows.addWidget(head, number, 0)
        column.addLayout(rows)
        last = QHBoxLayout()
        last.addWidget(self.all)
        last.addStretch(1)
        last.addWidget(self.close_button)
        column.addLayout(last)
        for field in (self.annotator, self.document, self.since, self.until):
            field.setMinimumHeight(26)
        self.document.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.document.setMinimumContentsLength(16)
        for button in (self.all, self.close_button):
            button.setMinimumHeight(26)
            button.setAutoDefault(False)

    def _set_labels(self) -> None:
        given = [each.key for each in self._scheme.labels if not each.alias] if self._scheme else []
        if given == list(self.labels):
            return
        for old in self.labels.values():
            old.deleteLater()
        old_room, self._label_room = self._label_room, QWidget(self)
        self.labels = {key: QCheckBox(self._label_room) for key in given}
        for box in self.labels.values():
            box.toggled.connect(self._on_changed)
        self._label_room.setLayout(grid_of(list(self.labels.values())))
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(old_room, self._label_room)
        old_room.deleteLater()

    def _offer(self, choice: QComboBox, pairs: Sequence[tuple[str, str]]) -> None:
        with QSignalBlocker(choice):
            choice.clear()
            choice.addItem("", "")
            for title, key in pairs:
                choice.addItem(title, key)

    def _on_changed(self) -> None:
        since, until = self._dates()
        self._shown = replace(
            self._shown,
            states=_ticked(self.states),
            kinds=_ticked(self.kinds),
            labels=_ticked(self.labels),
            annotator=self.annotator.currentData() or "",
            document=self.document.currentData() or "",
            since=since or "",
            until=until or "",
        )
        self._say_dates()
        self.changed.emit(self._shown)

    def _on_all(self) -> None:
        self.show_asked(replace(self._shown.without(*CONDITIONS), text=""))
        self.changed.emit(self._shown)

    def _dates(self) -> list[str | None]:
        """What is written there; None where it is no date."""
        said = [field.text().strip() for field in (self.since, self.until)]
        return [text if not text or DATE.fullmatch(text) else None for text in said]

    def _say_dates(self) -> None:
        """What is no date asks nothing, and says so."""
        for field, date in zip((self.since, self.until), self._dates(), strict=True):
            hint = self.tr("A day, a month or a year: 2025-03-01, 2025-03, 2025")
            field.setToolTip(hint)
            field.setAccessibleDescription("" if date is not None else hint)
            font = field.font()
            font.setStrikeOut(date is None)
            field.setFont(font)


def condition_words(
    asked: Asked,
    condition: Condition,
    *,
    scheme: Scheme | None,
    facts: Mapping[str, Facts],
    apart: Callable[[str], str],
) -> str:
    """One condition in words, for a chip; ``apart`` says that somebody stands apart."""
    match condition[0]:
        case "states":
            return ", ".join(map(state_title, asked.states))
        case "kinds":
            return ", ".join(map(kind_title, asked.kinds))
        case "labels":
            return ", ".join(label_title(scheme, each) for each in asked.labels)
        case "annotator":
            return apart(asked.annotator)
        case "document":
            return facts.get(asked.document, Facts(asked.document)).title
    return f"{asked.since or '…'} – {asked.until or '…'}"


T = TypeVar("T", bound=str)


def _ticked(boxes: Mapping[T, QCheckBox]) -> tuple[T, ...]:
    return tuple(key for key, box in boxes.items() if box.isChecked())
