"""What the forms of the scheme editor share."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFormLayout, QFrame, QScrollArea, QWidget

from workbench.ui.scheme.draft import Changing, Draft
from workbench.ui.wording import words


class PartForm(QScrollArea):
    """Shows one part of the draft, by its key; what is written becomes a step of the draft."""

    def __init__(self, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self.draft = draft
        self.key = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body = QWidget(self)
        self.rows = QFormLayout(self.body)
        self.rows.setContentsMargins(16, 4, 14, 12)
        self.rows.setSpacing(10)
        self.rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self.body)

    def show_part(self, key: str) -> None:
        """Show the part of that key as the draft has it."""
        self.key = key
        self.refresh()

    def refresh(self) -> None:
        """Show the draft anew."""
        raise NotImplementedError

    def add(self, title: str, field: QWidget) -> None:
        """A labelled field; the label's words are its name for a screen reader too."""
        label = words(title, self.body, wrap=False)
        label.setBuddy(field)
        name = getattr(field, "name", field.setAccessibleName)
        name(title)
        self.rows.addRow(label, field)

    def hand_in(self) -> None:
        """Take what is being written for written."""
        here = QApplication.focusWidget()
        if here is not None and self.isAncestorOf(here):
            here.clearFocus()
            here.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self, change: Changing) -> None:
        """A step of the draft; what was refused is shown as it was."""
        if not self.draft.try_out(change):
            self.refresh()
