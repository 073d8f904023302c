"""The small questions of the scheme editor."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from workbench.ui.dialogs.form import Form
from workbench.ui.scheme.part_list import ATTRIBUTE, LABEL, RELATION


class AskNew(Form):
    """What sort of part, and its key: it can't be changed later, its title can."""

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget, *, kind: str) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Add to the scheme"))
        self.accept_button.setText(self.tr("Add"))
        self.kind = QComboBox(self)
        for title, value in (
            (self.tr("Label"), LABEL),
            (self.tr("Attribute"), ATTRIBUTE),
            (self.tr("Relation"), RELATION),
        ):
            self.kind.addItem(title, value)
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        self.key = QLineEdit(self)
        self.key.setMaxLength(64)
        self.add(self.tr("Sort"), self.kind)
        self.add(self.tr("Key"), self.key)
        self.add_words(self.tr("Files and layers keep the key; it never changes. Titles can."))
        self.key.textChanged.connect(self._check)
        self.accepted.connect(self._on_accepted)
        self.key.setFocus()
        self._check()

    def _check(self) -> None:
        good = re.fullmatch(r"[^\W\d][\w-]*", self.key.text().strip())
        self.say_missing(
            "" if good else self.tr("A key is letters, digits, - and _, and begins with a letter.")
        )

    def _on_accepted(self) -> None:
        self.wanted.emit(self.kind.currentData(), self.key.text().strip())


class AskDiscard(Form):
    """The editor is being closed, and the draft was not applied."""

    def __init__(self, parent: QWidget, *, number: int) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Changes not applied"))
        self.accept_button.setText(self.tr("Discard"))
        self.add_words(self.tr("%n change(s) of the scheme would be lost.", None, number))
