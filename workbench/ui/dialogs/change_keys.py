"""The question which key an action is to have; a key that is taken is not accepted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QKeySequenceEdit, QPushButton, QWidget

from workbench.ui.actions.action import AZERTY, digit
from workbench.ui.dialogs.form import Form


class KeyField(QKeySequenceEdit):
    """Takes every key but Escape, which leaves the dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes on to the dialog."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChangeKeys(Form):
    """One key, none, or those that the program comes with."""

    wanted = Signal(object)
    """The keys as a tuple; None: as the program comes."""

    def __init__(
        self, parent: QWidget, *, title: str, keys: str, taken: Callable[[str], str]
    ) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Change the key"))
        self.accept_button.setText(self.tr("Change"))
        self._taken = taken
        self.keys = KeyField(QKeySequence(keys), self)
        self.keys.setMaximumSequenceLength(1)
        self.keys.setClearButtonEnabled(True)
        self.add(title.replace("…", ""), self.keys)
        self.add_words(self.tr("Press the key. Without one, the action stays in the menus."))
        self.original = QPushButton(self.tr("As it was"), self)
        self.original.setAutoDefault(False)
        self.buttons.addButton(self.original, QDialogButtonBox.ButtonRole.ResetRole)
        self.original.clicked.connect(self._on_original)
        self.keys.keySequenceChanged.connect(self._check)
        self.accepted.connect(lambda: self.wanted.emit(self._chosen()))
        self._check()

    def _chosen(self) -> tuple[str, ...]:
        keys = self.keys.keySequence().toString()
        if not keys:
            return ()
        return digit(keys) if keys[-1] in AZERTY else (keys,)

    def _check(self) -> None:
        others = [other for each in self._chosen() if (other := self._taken(each))]
        if any("Ctrl" in each and "Alt" in each for each in self._chosen()):
            self.say_missing(self.tr("Ctrl and Alt together write signs on some keyboards."))
        elif others:
            self.say_missing(self.tr("This key is taken: {action}").format(action=others[0]))
        else:
            self.say_missing("")

    def _on_original(self) -> None:
        self.wanted.emit(None)
        self.done(0)
