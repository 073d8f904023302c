"""The scheme editor: parts at the left, the chosen one at the right, below what would change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.errors import Refused
from workbench.model import Scheme, scheme_changes
from workbench.project import LabelCounts
from workbench.ui.language import current
from workbench.ui.scheme.asking import AskDiscard, AskNew
from workbench.ui.scheme.attribute_part import AttributePart
from workbench.ui.scheme.draft import Draft
from workbench.ui.scheme.label_part import LabelPart
from workbench.ui.scheme.making import new_attribute, new_label, new_relation
from workbench.ui.scheme.part import PartForm
from workbench.ui.scheme.part_list import ATTRIBUTE, LABEL, RELATION, UNKNOWN, PartList
from workbench.ui.scheme.relation_part import RelationPart
from workbench.ui.scheme.telling import difference_words, refusal_words
from workbench.ui.scheme.unknown_part import UnknownPart
from workbench.ui.theme import Theme
from workbench.ui.wording import words

MOVES = {
    LABEL: scheme_changes.move_label,
    ATTRIBUTE: scheme_changes.move_attribute,
    RELATION: scheme_changes.move_relation,
}


class SchemeEditor(QDialog):
    """A draft of the scheme; nothing of it reaches the project before *Apply*."""

    apply_wanted = Signal(object)
    """The scheme that the project is to have."""
    undo_wanted = Signal()
    redo_wanted = Signal()
    versions_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, parent: QWidget, *, scheme: Scheme, theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Scheme"))
        self.resize(1060, 720)
        self._theme = theme
        self._journal = (False, False)
        self.draft = Draft(scheme, self)
        self.parts = PartList(self.draft, self)
        self._forms: dict[str, PartForm] = {
            LABEL: LabelPart(self.draft, self),
            ATTRIBUTE: AttributePart(self.draft, self),
            RELATION: RelationPart(self.draft, self),
            UNKNOWN: UnknownPart(self.draft, self),
        }
        self._pages = QStackedWidget(self)
        for form in self._forms.values():
            self._pages.addWidget(form)
        self.pending_words = words("", self, wrap=False)
        self.pending = QListWidget(self)
        self.pending.setFixedHeight(self.fontMetrics().lineSpacing() * 4 + 8)
        self.pending.setWordWrap(True)
        self.problem = words("", self)
        self._make_buttons()
        self._lay_out()
        self.draft.changed.connect(self.refresh)
        self.draft.refused.connect(self._on_refused)
        self.parts.chosen.connect(self._on_chosen)
        for each in self.findChildren(QPushButton):
            # Return in a field hands the field in, and presses nothing.
            each.setAutoDefault(False)
        self.refresh()
        self.parts.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def form(self) -> PartForm:
        """The form that is shown."""
        form = self._pages.currentWidget()
        assert isinstance(form, PartForm)
        return form

    def show_counts(self, counts: LabelCounts) -> None:
        """Say how much of each label and relation there is."""
        self.draft.counts, self.draft.is_counted = counts, True
        self.refresh()

    def show_scheme(self, scheme: Scheme, *, can_undo: bool, can_redo: bool) -> None:
        """The project has this scheme now; the draft begins anew."""
        self._journal = (can_undo, can_redo)
        self.draft.restart(scheme)

    def show_base(self, scheme: Scheme) -> None:
        """Somebody else gave the project this scheme; the draft stays, and is compared with it."""
        self.draft.compare_with(scheme)

    def refresh(self) -> None:
        """Show the draft, and what it would change."""
        self.problem.hide()
        self.parts.set_look(self._theme.look(self.draft.scheme, language=current()))
        self.form.refresh()
        told = self.draft.differences
        self.pending.clear()
        for each in told:
            scheme = self.draft.scheme
            self.pending.addItem(difference_words(each, scheme, counts=self.draft.counts))
        self.pending_words.setText(
            self.tr("%n change(s), not yet applied", None, len(told))
            if told
            else self.tr("No changes yet. Version {version}.").format(
                version=self.draft.base.version
            )
        )
        self.pending.setAccessibleName(self.pending_words.text())
        self.apply.setEnabled(bool(told))
        self.discard.setEnabled(bool(told))
        self.undo.setEnabled(self.draft.can_undo or (not told and self._journal[0]))
        self.redo.setEnabled(self.draft.can_redo or (not told and self._journal[1]))
        part = self.parts.part
        can_move = part is not None and part[0] in MOVES
        self.up.setEnabled(can_move)
        self.down.setEnabled(can_move)

    def ask_new(self) -> None:
        """Ask for the key of a further label, attribute or relation."""
        part = self.parts.part
        dialog = AskNew(self, kind=part[0] if part is not None else LABEL)
        dialog.wanted.connect(self.add)
        dialog.open()

    def add(self, kind: str, key: str) -> None:
        """Put a further part into the draft, and go there."""

        def added(scheme: Scheme) -> Scheme:
            if kind == ATTRIBUTE:
                return scheme_changes.add_attribute(scheme, new_attribute(scheme, key))
            if kind == RELATION:
                return scheme_changes.add_relation(scheme, new_relation(scheme, key))
            return scheme_changes.add_label(scheme, new_label(scheme, key))

        if self.draft.try_out(added):
            self.parts.choose(kind, key)
            self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def hand_over(self) -> None:
        """Ask the project to take the draft over."""
        self.form.hand_in()
        if self.draft.is_changed:
            self.apply_wanted.emit(self.draft.scheme)

    def reject(self) -> None:
        """Close; what was not applied is given up only when that was said."""
        self.form.hand_in()
        if not self.draft.is_changed:
            super().reject()
            return
        dialog = AskDiscard(self, number=len(self.draft.differences))
        dialog.accepted.connect(lambda: self.done(0))
        dialog.open()

    def _make_buttons(self) -> None:
        def button(title: str, do: Callable[[], object], keys: str = "") -> QPushButton:
            made = QPushButton(title, self)
            made.setMinimumHeight(26)
            made.clicked.connect(lambda: do())
            if keys:
                sequence = QKeySequence(keys)
                said = sequence.toString(QKeySequence.SequenceFormat.NativeText)
                made.setToolTip(f"{title.rstrip('…')} · {said}")
                # A shortcut of the button would click only while it is in view; this one, too,
                # while a field has the keyboard.
                QShortcut(sequence, self, lambda: do())
            return made

        self.more = button(self.tr("Add…"), self.ask_new, "Ctrl+N")
        self.up = button("↑", lambda: self._move(-1), "Alt+Up")
        self.down = button("↓", lambda: self._move(+1), "Alt+Down")
        self.up.setAccessibleName(self.tr("Move it up"))
        self.down.setAccessibleName(self.tr("Move it down"))
        for narrow in (self.up, self.down):
            narrow.setFixedWidth(34)
        self.undo = button(self.tr("Undo"), self._on_undo, "Ctrl+Z")
        self.redo = button(self.tr("Redo"), self._on_redo, "Ctrl+Shift+Z")
        self.versions = button(self.tr("Versions…"), self.versions_wanted.emit)
        self.bring_in = button(self.tr("Import…"), self.import_wanted.emit)
        self.bring_out = button(self.tr("Export…"), self.export_wanted.emit)
        self.discard = button(self.tr("Discard"), lambda: self.draft.restart(self.draft.base))
        self.apply = button(self.tr("Apply"), self.hand_over, "Ctrl+Return")
        self.leave = button(self.tr("Close"), self.reject)

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.parts, 1)
        row = QHBoxLayout()
        row.addWidget(self.more, 1)
        row.addWidget(self.up)
        row.addWidget(self.down)
        column.addLayout(row)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(self._pages)
        split.setStretchFactor(1, 1)
        split.setSizes([310, 700])
        split.setChildrenCollapsible(False)
        below = QHBoxLayout()
        for each in (self.undo, self.redo, self.versions, self.bring_in, self.bring_out):
            below.addWidget(each)
        below.addStretch(1)
        for each in (self.discard, self.apply, self.leave):
            below.addWidget(each)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 12, 14, 12)
        whole.setSpacing(8)
        whole.addWidget(split, 1)
        whole.addWidget(self.pending_words)
        whole.addWidget(self.pending)
        whole.addWidget(self.problem)
        whole.addLayout(below)

    def _on_chosen(self, kind: str, key: str) -> None:
        form = self._forms[kind]
        if form is not self.form or form.key != key:
            form.show_part(key)
            self.problem.hide()
            form.verticalScrollBar().setValue(0)
            self._pages.setCurrentWidget(form)

    def _on_refused(self, error: Refused) -> None:
        self.problem.setText("⚠ " + refusal_words(error, self.draft.scheme))
        self.problem.show()

    def _on_undo(self) -> None:
        self.form.hand_in()
        if self.draft.can_undo:
            self.draft.undo()
        elif not self.draft.is_changed and self._journal[0]:
            self.undo_wanted.emit()

    def _on_redo(self) -> None:
        if self.draft.can_redo:
            self.draft.redo()
        elif not self.draft.is_changed and self._journal[1]:
            self.redo_wanted.emit()

    def _move(self, step: int) -> None:
        part = self.parts.part
        if part is not None and part[0] in MOVES:
            kind, key = part
            self.draft.try_out(lambda scheme: MOVES[kind](scheme, key, step=step))
