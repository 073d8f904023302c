"""The question what to hand out: to whom, which documents, and the file it goes into."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workbench.errors import WorkbenchError
from workbench.project import AnnotatorRow, Project
from workbench.tasks.packages import Choice, Scope, choose
from workbench.ui.dialogs import files
from workbench.ui.dialogs.form import Form, PathField
from workbench.ui.jobs import Jobs
from workbench.ui.language import words_of

PAUSE = 200
"""Milliseconds after the last change until the documents are counted anew."""

SUFFIX = ".dwp"


@dataclass(frozen=True, slots=True)
class HandOutWish:
    """What is to be handed out."""

    out: str
    annotator: str
    documents: tuple[str, ...]
    suggestions: bool


class HandOut(Form):
    """Counts what would go along before it goes; what is out already is left out."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget, project: Project, jobs: Jobs) -> None:
        super().__init__(parent, title="", accept="")
        self._project = project
        self._jobs = jobs
        self._asked = 0
        self._choice: Choice | None = None
        self._own_place = self._own_scope = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._count)
        self.setWindowTitle(self.tr("Hand out a package"))
        self.accept_button.setText(self.tr("Hand out"))
        self.annotator = QComboBox(self)
        self.annotator.setEditable(True)
        self.assigned = QRadioButton(self.tr("Those &assigned to them"), self)
        self.all = QRadioButton(self.tr("A&ll documents"), self)
        self.found = QRadioButton(self.tr("Those with the &words:"), self)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("words in the title or the text"))
        self.words.setAccessibleName(self.tr("Words"))
        self.suggestions = QCheckBox(self.tr("The machines' suggestions go along"), self)
        self.place = PathField(self.tr("Choose…"), self)
        self._lay_out()
        self.annotator.editTextChanged.connect(self._on_annotator)
        for scope in (self.assigned, self.all, self.found):
            scope.toggled.connect(self._look_soon)
            scope.clicked.connect(self._on_scope)
        self.words.textEdited.connect(self._on_words)
        self.place.line.textEdited.connect(self._on_place_typed)
        self.place.line.textChanged.connect(self._check)
        self.place.button.clicked.connect(self._on_place)
        self.accepted.connect(self._on_accepted)
        self.finished.connect(self._let_go)

    def begin(self) -> None:
        """Show the dialog once it is known who there is."""
        self._project.ask(self._project.store.annotators(), self._on_people)

    @property
    def name(self) -> str:
        """Whom the package is for."""
        return self.annotator.currentText().strip()

    @property
    def scope(self) -> Scope:
        """Which documents are wanted."""
        if self.found.isChecked():
            return "found"
        return "all" if self.all.isChecked() else "assigned"

    def _lay_out(self) -> None:
        column = QWidget(self)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        for each in (self.assigned, self.all, self.found, self.words):
            each.setMinimumHeight(24)
            lines.addWidget(each)
        self.suggestions.setMinimumHeight(24)
        self.add(self.tr("For"), self.annotator)
        self.add(self.tr("Documents"), column)
        self.rows.addRow("", self.suggestions)
        self.add(self.tr("File"), self.place)
        self.counts = self.add_words("")
        self.add_words(
            self.tr(
                "The file holds these documents, this annotator's layers of them, and nothing of "
                "anybody else's. Until it is back or recalled, these layers can be read here, "
                "but not changed."
            )
        )
        scopes = (self.assigned, self.all, self.found, self.words)
        self.order(self.annotator, *scopes, self.suggestions, self.place.line, self.place.button)

    def _on_people(self, answer: Future[tuple[AnnotatorRow, ...]]) -> None:
        rows = answer.result()
        people = [row.name for row in rows if row.kind == "person"]
        self.annotator.addItems([name for name in people if name != self._project.who])
        if self._project.who in people:
            self.annotator.addItem(self._project.who)
        machines = any(row.kind == "machine" and row.layers for row in rows)
        self.suggestions.setEnabled(machines)
        self.suggestions.setChecked(machines)
        if not machines:
            self.suggestions.setText(self.tr("There are no suggestions of machines to go along"))
        self.assigned.setChecked(True)
        self._on_annotator()
        self.open()
        self.annotator.setFocus()

    def _on_annotator(self) -> None:
        if not self._own_place:
            self.place.line.setText(str(_free(Path(self._project.location).parent, self.name)))
        self._look_soon()

    def _on_scope(self) -> None:
        self._own_scope = True

    def _on_words(self) -> None:
        self._own_scope = True
        self.found.setChecked(True)
        self._look_soon()

    def _on_place_typed(self) -> None:
        self._own_place = True

    def _on_place(self) -> None:
        chosen = files.ask_place(
            self,
            title=self.tr("Hand out a package"),
            proposal=self.place.line.text(),
            kinds=self.tr("Packages (*.dwp)"),
        )
        if chosen:
            self._own_place = True
            self.place.line.setText(files.with_suffix(chosen, SUFFIX))

    def _look_soon(self) -> None:
        self._choice = None
        self._pause.start()
        self._check()

    def _let_go(self) -> None:
        """What is still counted is not heard any more."""
        self._pause.stop()
        self._asked += 1

    def _count(self) -> None:
        self._asked += 1
        if not self.name:
            return
        number, store = self._asked, self._project.store
        look = partial(choose, store, self.name, self.scope, words=self.words.text())
        self._jobs.run(
            self.tr("Counting documents"),
            lambda job: look(),
            then=lambda choice: self._on_counted(number, choice),
            failed=lambda error: self._on_failed(number, error),
            can_stop=False,
        )

    def _on_counted(self, number: int, choice: Choice) -> None:
        if number != self._asked:
            return
        self._choice = choice
        nothing = not choice.documents and not choice.out
        if nothing and self.scope == "assigned" and not self._own_scope:
            # Where nothing is planned, everybody reads everything.
            self.all.setChecked(True)
        self._check()

    def _on_failed(self, number: int, error: WorkbenchError) -> None:
        if number == self._asked:
            self.say_missing(words_of(error))

    def _check(self) -> None:
        choice, place = self._choice, self.place.line.text().strip()
        facts = []
        if choice is not None:
            facts.append(self.tr("%n document(s) go along", None, len(choice.documents)))
            if choice.out:
                facts.append(self.tr("%n left out: out already", None, choice.out))
        self.counts.setText(" · ".join(facts))
        if not self.name:
            missing = self.tr("Say whom the package is for.")
        elif not place:
            missing = self.tr("Say where the file is to be written.")
        elif not Path(place).parent.is_dir():
            missing = self.tr("The folder does not exist.")
        elif Path(place).exists():
            missing = self.tr("There is something at this place already; choose another name.")
        elif choice is not None and not choice.documents and choice.out:
            missing = self.tr("All of them are out; take that package back, or recall it, first.")
        elif choice is not None and not choice.documents and self.scope == "assigned":
            missing = self.tr("Nothing that could go is assigned to them.")
        elif choice is not None and not choice.documents:
            missing = self.tr("There are no documents to go along.")
        else:
            missing = ""
        self.say_missing(missing)
        self.accept_button.setEnabled(choice is not None and not missing)

    def _on_accepted(self) -> None:
        assert self._choice is not None
        self.wanted.emit(
            HandOutWish(
                files.with_suffix(self.place.line.text().strip(), SUFFIX),
                self.name,
                self._choice.documents,
                self.suggestions.isChecked(),
            )
        )


def _free(folder: Path, name: str) -> Path:
    """A name in a folder that no file has yet."""
    stem = "".join("-" if sign in '/\\:*?"<>|' else sign for sign in name) or "package"
    place, number = folder / f"{stem}{SUFFIX}", 2
    while place.exists():
        place, number = folder / f"{stem} {number}{SUFFIX}", number + 1
    return place
