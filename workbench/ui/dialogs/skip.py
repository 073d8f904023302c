"""The question why a document is left out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from workbench.ui.dialogs.form import Form


class AskReason(Form):
    """A reason can be chosen or written; the lead reads it."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget, *, said: str = "") -> None:
        """``said``: what the document's comment says already; the reason takes its place."""
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Skip this document"))
        self.accept_button.setText(self.tr("Skip"))
        self.reason = QComboBox(self)
        self.reason.setEditable(True)
        self.reason.addItems(
            [
                self.tr("Not a dispatch"),
                self.tr("A duplicate"),
                self.tr("Damaged text"),
                self.tr("Outside our subject"),
            ]
        )
        if said:
            # Nothing is lost by a mere Return.
            self.reason.insertItem(0, said)
            self.reason.setCurrentIndex(0)
        self.add(self.tr("Reason"), self.reason)
        self.accepted.connect(lambda: self.wanted.emit(self.reason.currentText().strip()))
