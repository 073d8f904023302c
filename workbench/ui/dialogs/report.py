"""What a long task has to say at its end: a sentence, and the lines behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QPushButton,
    QWidget,
)

from workbench.ui.dialogs.form import Form
from workbench.ui.panels.roomy import Roomy

MOST = 1000
"""More lines are counted, not listed."""


class Report(Form):
    """A summary, and what could not be done, line by line; the lines can be copied."""

    def __init__(
        self,
        parent: QWidget,
        *,
        title: str,
        summary: Sequence[str],
        heading: str = "",
        lines: Sequence[str] = (),
    ) -> None:
        super().__init__(parent, title=title, accept="")
        self.accept_button.setText(self.tr("Close"))
        self.buttons.removeButton(self.buttons.button(QDialogButtonBox.StandardButton.Cancel))
        for sentence in summary:
            self.add_words(sentence)
        self.lines = list(lines)
        if not lines:
            return
        self.add_words(heading)
        self._list = QListWidget(self)
        self._list.setItemDelegate(Roomy(self._list))
        self._list.setAccessibleName(heading)
        self._list.setWordWrap(True)
        self._list.addItems(self.lines[:MOST])
        if len(lines) > MOST:
            self._list.addItem(self.tr("… and %n more", None, len(lines) - MOST))
        self.rows.addRow(self._list)
        copy = QPushButton(self.tr("Copy"), self)
        self.buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText("\n".join((*summary, *self.lines)))
        )
