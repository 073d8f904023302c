"""The question for a new project: where, with which scheme, and who is working."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from workbench import resources
from workbench.ui.dialogs import files
from workbench.ui.dialogs.form import Form, PathField

DEFAULT = "newswire-fr"


class NewProject(Form):
    """Proposes a place that is free, the default scheme, and the name known so far."""

    wanted = Signal(str, str, str)
    """Location, the path of the scheme, and who is working."""

    def __init__(self, parent: QWidget, *, proposal: str, who: str) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("New project"))
        self.accept_button.setText(self.tr("Create"))
        self.place = PathField(self.tr("Choose…"), self)
        self.place.line.setText(proposal)
        self.scheme = QComboBox(self)
        for name in resources.names("schemes", suffix=".toml"):
            self.scheme.addItem(name, str(resources.path(f"schemes/{name}.toml")))
        self.scheme.addItem(self.tr("Another file…"), "")
        self.scheme.setCurrentIndex(max(0, self.scheme.findText(DEFAULT)))
        self.who = QLineEdit(who, self)
        self.add(self.tr("Project file"), self.place)
        self.add(self.tr("Scheme"), self.scheme)
        self.add(self.tr("Who is working"), self.who)
        self.add_words(
            self.tr("Your annotations carry this name. A project is one file that you can copy.")
        )
        self.place.button.clicked.connect(self._on_place)
        self.place.line.textChanged.connect(self._check)
        self.who.textChanged.connect(self._check)
        self.scheme.activated.connect(self._on_scheme)
        self.accepted.connect(self._on_accepted)
        self._check()

    def _check(self) -> None:
        location = files.with_suffix(self.place.line.text().strip(), files.SUFFIX)
        if not location:
            self.say_missing(self.tr("Say where the project is to be kept."))
        elif Path(location).exists():
            self.say_missing(self.tr("There is a file of this name already."))
        elif not Path(location).parent.is_dir():
            self.say_missing(self.tr("The folder does not exist."))
        elif not self.scheme.currentData():
            self.say_missing(self.tr("Choose a scheme."))
        elif not self.who.text().strip():
            self.say_missing(self.tr("Say who is working."))
        else:
            self.say_missing("")

    def _on_place(self) -> None:
        chosen = files.ask_new_project(self, proposal=self.place.line.text())
        if chosen:
            self.place.line.setText(chosen)

    def _on_scheme(self) -> None:
        if not self.scheme.currentData():
            chosen = files.ask_files(
                self, title=self.tr("Scheme"), kinds=self.tr("Schemes (*.toml)")
            )
            if chosen:
                self.scheme.insertItem(0, Path(chosen[0]).stem, chosen[0])
                self.scheme.setCurrentIndex(0)
        self._check()

    def _on_accepted(self) -> None:
        location = files.with_suffix(self.place.line.text().strip(), files.SUFFIX)
        self.wanted.emit(location, self.scheme.currentData(), self.who.text().strip())
