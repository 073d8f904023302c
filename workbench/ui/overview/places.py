"""The places of a group that is out of line: read as they are needed, ticked, mended, judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from time import monotonic

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.errors import Cancelled
from workbench.model.layer import GOLD
from workbench.project import OpenDocument, Project
from workbench.review.consistency import TOLD, TYPE, Finding
from workbench.review.mending import MISSING, mending, stands
from workbench.review.variation import Group
from workbench.ui.desk import Desk
from workbench.ui.hits import Hit, hit_of
from workbench.ui.language import translate
from workbench.ui.models.place_list import PlaceList
from workbench.ui.overview import consistency_words as wording
from workbench.ui.panels.hit_row import BOX, HitRow, show_hits
from workbench.ui.table import asked
from workbench.ui.wording import counted, label_title, words

MOST = 500
"""So many places of a group are shown; what is mended makes room for the next."""

BEAT = 0.06
"""Seconds for which places are gathered before they are shown."""


class Places(QWidget):
    """A list with a tick for each place, and what can be done with those that are ticked.

    Space ticks, Return goes to the place in the text; C changes, R finds right what is ticked,
    Shift+R the whole group.
    """

    wanted = Signal(str, int, int)
    """A place is to be shown in the text: document, start and end."""
    changed = Signal(object, str)
    """Findings (a list) were changed, in this gesture."""
    gold_wanted = Signal(object, str)
    """Findings (a list) in gold are to be changed into this label or type."""
    found_right = Signal(object, bool)
    """Findings (a list) are right; or the group as a whole, now and from now on."""
    left = Signal()
    """The keyboard is to go back to the groups."""
    refused = Signal(object)
    """What was asked can't be done (a WorkbenchError)."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.group: Group | None = None
        self._number = 0
        self._told = 0.0
        self._opened: dict[str, OpenDocument] = {}
        self._waiting: list[tuple[Hit, Finding, str]] = []
        self.model = PlaceList(self)
        self.view = QTableView(self)
        self.about = words("", self)
        self._caption = QLabel(self)
        self.into = QComboBox(self)
        self.change = QPushButton(self)
        self.right = QPushButton(self)
        self.all_right = QPushButton(self)
        self.buttons = QHBoxLayout()
        self._lay_out()
        self.setFocusProxy(self.view)
        self.into.activated.connect(self._load)
        self.view.doubleClicked.connect(self._on_jump)
        self.view.clicked.connect(self._on_clicked)
        self.model.ticked_changed.connect(self._check)
        self.change.clicked.connect(self._on_change)
        self.right.clicked.connect(self._on_right)
        self.all_right.clicked.connect(lambda: self.found_right.emit([], True))

    def show_group(self, group: Group | None, *, about: str = "") -> None:
        """Show the places of a group; without one, only what is said about its kind."""
        scheme = self._desk.scheme
        self.group = group
        with QSignalBlocker(self.into):
            self.into.clear()
            if group is not None and scheme is not None and group.values:
                own = [value for value, _ in group.values]
                for value in dict.fromkeys((*own, *self._possible(group))):
                    self.into.addItem(wording.said(group, value, scheme), value)
        self.about.setText(self._said(group) if group is not None else about)
        self._load()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.into.setAccessibleName(self.tr("Change to"))
        self._caption.setText(self.tr("to"))
        self.right.setText(self.tr("These are &right"))
        self.right.setToolTip(self.tr("Not to be reported again, to anybody: R"))
        self.all_right.setText(self.tr("&All of it is right"))
        self.all_right.setToolTip(self.tr("Nor what is like it from now on: Shift+R"))
        for part in (self.view, self.view.horizontalHeader(), self.view.verticalHeader()):
            part.setAccessibleName(self.tr("Places"))
        self._check()

    def press(self, event: QKeyEvent) -> bool:
        """The keys that work in the groups too; whether it was one of them."""
        bare = Qt.KeyboardModifier.NoModifier
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        match event.key():
            case Qt.Key.Key_C if event.modifiers() == bare:
                self.change.click()
            case Qt.Key.Key_R if event.modifiers() == bare:
                self.right.click()
            case Qt.Key.Key_R if shift and self.all_right.isVisible():
                self.all_right.click()
            case _:
                return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Space:
                    self._toggle(sorted(each.row() for each in self.view.selectedIndexes()))
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._on_jump(self.view.currentIndex())
                    return True
                case Qt.Key.Key_Left:
                    self.left.emit()
                    return True
            if self.press(event):
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        rows = HitRow(self.view)
        rows.titled = True
        show_hits(self.view, self.model, rows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.installEventFilter(self)
        self.into.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.buttons.setSpacing(8)
        for widget in (self.change, self._caption, self.into, self.right, self.all_right):
            widget.setMinimumHeight(28)
            self.buttons.addWidget(widget)
        self.buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.about)
        column.addWidget(self.view, 1)
        column.addLayout(self.buttons)

    def _possible(self, group: Group) -> list[str]:
        """All labels, or all types, that could be given."""
        if group.kind == "label":
            return [label.key for label in self._desk.labels]
        scheme = self._desk.scheme
        attributes = scheme.attributes if scheme is not None else ()
        return [choice for each in attributes if each.key == TYPE for choice in each.choices]

    def _said(self, group: Group) -> str:
        said = translate(TOLD[group.kind].template)
        if group.places > MOST:
            shown = self.tr("The first {shown} of {all} places.").format(
                shown=counted(MOST), all=counted(group.places)
            )
            said = f"{said} {shown}"
        return said

    # The places, as they come

    def _load(self) -> None:
        """Read the documents of the group at hand, and show its places as they come."""
        self._number += 1
        self._opened, self._waiting = {}, []
        self.model.clear()
        group, project = self.group, self._desk.project
        self._check()
        if group is None or project is None:
            return
        parts: dict[str, list[Finding]] = {}
        for finding in group.findings[:MOST]:
            parts.setdefault(finding.document_id, []).append(finding)
        number, into = self._number, self._value

        def wanted(opened: OpenDocument) -> bool:
            if number == self._number:
                self._take(project, group, opened, parts[opened.document.id], into)
            return False

        def progress(done: int, total: int) -> None:
            if number != self._number:
                raise Cancelled
            if monotonic() - self._told >= BEAT or done == total:
                self._show_waiting()

        project.gather(parts, lambda _: None, progress, wanted=wanted)

    def _take(
        self,
        project: Project,
        group: Group,
        opened: OpenDocument,
        findings: Sequence[Finding],
        into: str,
    ) -> None:
        self._opened[opened.document.id] = opened
        for finding in findings:
            mine = finding.annotator == project.who
            if mine and not stands(opened.layer, finding, project.scheme):
                continue
            hit = hit_of(opened.document, finding.start, finding.end)
            if group.values and finding.said == into:
                hit = replace(hit, remark="taken")
            said = wording.place_words(finding, group, project.scheme, who=project.who)
            told = (said, opened.document.title)
            self._waiting.append((hit, finding, " · ".join(each for each in told if each)))

    def _show_waiting(self) -> None:
        self._told = monotonic()
        places, self._waiting = self._waiting, []
        first = not self.model.hits
        self.model.add_places(places)
        if first and self.model.hits:
            self.view.setCurrentIndex(self.model.index(0))

    @property
    def _value(self) -> str:
        """The label or the type that is to be given."""
        return str(self.into.currentData() or "")

    def _mine(self) -> list[Finding]:
        """What is ticked, and can be changed by whoever works here: their own, and gold."""
        project = self._desk.project
        who = project.who if project is not None else ""
        return [each for each in self.model.chosen() if each.annotator in (who, GOLD)]

    def _check(self) -> None:
        group, ticked, mine = self.group, len(self.model.chosen()), len(self._mine())
        if group is not None and group.kind in MISSING:
            label = label_title(self._desk.scheme, MISSING[group.kind])
            said = self.tr("&Change %n: label {label}", None, mine).format(label=label)
        elif group is not None and group.kind == "value":
            said = self.tr("&Change %n as the words say", None, mine)
        else:
            said = self.tr("&Change %n", None, mine)
        self.change.setText(said)
        self.change.setEnabled(mine > 0)
        told = self.tr("In one step: C")
        if ticked > mine:
            told = self.tr("Only whoever wrote a layer can change it.")
        elif any(each.annotator == GOLD for each in self._mine()):
            told = self.tr("In one step, each place a decision of its own: C")
        self.change.setToolTip(told)
        values = group is not None and bool(group.values)
        self.into.setVisible(values)
        self._caption.setVisible(values)
        self.right.setEnabled(ticked > 0)
        self.all_right.setVisible(group is not None and bool(group.key))

    # What is done

    def _toggle(self, rows: list[int]) -> None:
        states = [self.model.index(row).data(Qt.ItemDataRole.CheckStateRole) for row in rows]
        on = any(each not in (None, Qt.CheckState.Checked) for each in states)
        self.model.tick(rows, on=on)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.view.viewport().mapFromGlobal(self.cursor().pos()).x() < BOX:
            self._toggle([index.row()])

    def _on_jump(self, index: QModelIndex) -> None:
        if index.isValid():
            finding = self.model.findings[index.row()]
            self.wanted.emit(finding.document_id, finding.start, finding.end)

    @asked
    def _on_change(self) -> None:
        project, mine = self._desk.project, self._mine()
        if project is None or not mine:
            return
        gold = [each for each in mine if each.annotator == GOLD]
        if gold:
            self.gold_wanted.emit(gold, self._value)
            return
        parts: dict[str, list[Finding]] = {}
        for finding in mine:
            parts.setdefault(finding.document_id, []).append(finding)
        into = self._value
        project.perform_over(
            [self._opened[each] for each in parts],
            lambda each: mending(
                each.layer, each.document, parts[each.document.id], project.scheme, into=into
            ),
            partial(self._on_changed, mine, into),
        )

    def _on_changed(self, fixed: Sequence[Finding], into: str, gesture: str) -> None:
        self.changed.emit([replace(each, wanted=into) for each in fixed], gesture)

    def _on_right(self) -> None:
        ticked = self.model.chosen()
        if ticked:
            self.found_right.emit(ticked, False)
