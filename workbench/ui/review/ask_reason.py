"""The question for a reason that is not in the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from workbench.ui.dialogs.form import Form


class AskOwnReason(Form):
    """A word or two; they are offered from then on."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Another reason"))
        self.accept_button.setText(self.tr("Give"))
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(80)
        self.reason.setPlaceholderText(self.tr("Title or function"))
        self.add(self.tr("Reason"), self.reason)
        self.reason.textChanged.connect(self._on_changed)
        self.accepted.connect(lambda: self.wanted.emit(self.reason.text().strip()))
        self._on_changed()

    def _on_changed(self) -> None:
        self.accept_button.setEnabled(bool(self.reason.text().strip()))
