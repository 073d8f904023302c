"""What the dialogs share: a column of rows, a line that says what is missing, two buttons."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.wording import words

WIDTH = 480


class Form(QDialog):
    """A dialog of labelled rows; it never blocks the program, but its window only."""

    def __init__(self, parent: QWidget, *, title: str, accept: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self._ordered: tuple[QWidget, ...] = ()
        self.rows = QFormLayout()
        self.rows.setSpacing(10)
        self.rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._missing = words("", self)
        self._missing.setForegroundRole(self._missing.foregroundRole().PlaceholderText)
        self._missing.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        bare(self.buttons)
        self.accept_button = QPushButton(accept)
        self.accept_button.setDefault(True)
        self.buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(self.rows)
        column.addStretch(1)
        column.addWidget(self._missing)
        column.addWidget(self.buttons)

    def add_words(self, text: str) -> QLabel:
        """A paragraph over the whole width."""
        label = words(text, self)
        self.rows.addRow(label)
        return label

    def add(self, title: str, field: QWidget) -> None:
        """A labelled field; the label's words are its name for a screen reader too."""
        label = words(title, self, wrap=False)
        label.setBuddy(field)
        field.setAccessibleName(title)
        field.setMinimumHeight(26)
        self.rows.addRow(label, field)

    def order(self, *fields: QWidget) -> None:
        """Let Tab go through these fields, the last ones before the buttons, one after another."""
        self._ordered = fields
        for before, after in pairwise(fields):
            self.setTabOrder(before, after)

    def say_missing(self, text: str) -> None:
        """Say what has to be given before the dialog can be accepted; empty: nothing."""
        self._missing.setText(text)
        # Once there was something to say, its line keeps its place, so that nothing jumps.
        self._missing.setVisible(bool(text) or self._missing.isVisible())
        self.accept_button.setEnabled(not text)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins in the first field, and comes to the buttons last."""
        fields = self._ordered or self._fields()
        # The box hands its turn to its first button, and those before that one were left out.
        self.buttons.setFocusProxy(None)  # type: ignore[arg-type] # Qt takes none
        row = self.buttons.layout()
        assert row is not None
        buttons = sorted(self.buttons.buttons(), key=row.indexOf)
        for before, after in pairwise([*fields[-1:], *buttons]):
            self.setTabOrder(before, after)
        if fields and self.focusWidget() is None:
            fields[0].setFocus(Qt.FocusReason.TabFocusReason)
        super().showEvent(event)

    def _fields(self) -> tuple[QWidget, ...]:
        """What takes the keyboard but for the buttons, in the order in which it was made.

        A widget must not be asked for its neighbour or proxy: PySide takes the answer for its
        child. The dialog would become a child of its own last line, and such a circle is garbage:
        the collector ended it while it was open.
        """
        return tuple(
            each
            for each in self.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not self.buttons.isAncestorOf(each)
        )


class PathField(QWidget):
    """A path that can be typed or chosen."""

    def __init__(self, choose: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.button = QPushButton(choose, self)
        self.button.setMinimumHeight(26)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.button)
        self.setFocusProxy(self.line)

    def setAccessibleName(self, name: str) -> None:
        """The name goes to the line."""
        self.line.setAccessibleName(name)


def bare(buttons: QDialogButtonBox) -> None:
    """Take the pictures off the standard buttons; their words are enough."""
    for button in buttons.buttons():
        button.setIcon(QIcon())
