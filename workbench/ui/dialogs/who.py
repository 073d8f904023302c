"""The question that is asked once per project: who is working."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from workbench.ui.dialogs.form import Form


class AskName(Form):
    """Annotations carry this name, and only their annotator changes them."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget, *, project: str, who: str) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Who is working"))
        self.accept_button.setText(self.tr("Go on"))
        self.add_words(
            self.tr("Your annotations in {project} carry this name.").format(project=project)
        )
        self.who = QLineEdit(who, self)
        self.who.selectAll()
        self.add(self.tr("Name"), self.who)
        self.who.textChanged.connect(self._check)
        self.accepted.connect(lambda: self.wanted.emit(self.who.text().strip()))
        self._check()

    def _check(self) -> None:
        named = bool(self.who.text().strip())
        self.say_missing("" if named else self.tr("Say who is working."))
