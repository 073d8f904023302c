"""Who suggests in this project, and what of it is shown; every change holds at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSlider,
    QWidget,
)

from workbench.errors import WorkbenchError
from workbench.tasks.candidates import Candidate, candidate
from workbench.ui.desk import Desk
from workbench.ui.dialogs import files
from workbench.ui.dialogs.form import Form
from workbench.ui.jobs import Jobs
from workbench.ui.language import words_of
from workbench.ui.panels.roomy import Roomy
from workbench.ui.roll import Roll, Row
from workbench.ui.wording import counted, label_title, words

PAUSE = 80
"""Milliseconds after which the page follows the slider."""

STEP = 5
ROW = Qt.ItemDataRole.UserRole


class Suggesters(Form):
    """A list of those who can suggest, a lowest score, and whether they read by themselves."""

    def __init__(self, roll: Roll, desk: Desk, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent, title="", accept="")
        self._roll = roll
        self._desk = desk
        self._jobs = jobs
        self.setWindowTitle(self.tr("Who suggests"))
        self.setMinimumWidth(560)
        self.list = QListWidget(self)
        self.list.setMinimumHeight(150)
        self.list.setUniformItemSizes(True)
        self.file = QPushButton(self.tr("Add a &file…"), self)
        self.folder = QPushButton(self.tr("Add a f&older…"), self)
        self.remove = QPushButton(self.tr("&Remove"), self)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(STEP)
        self.slider.setPageStep(2 * STEP)
        self.least = words("", self, wrap=False)
        self.ahead = QCheckBox(self.tr("Read documents &before they are opened"), self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._lay_out()
        self._fill()
        self.slider.setValue(roll.sieve.least)
        self._say_least()
        self.ahead.setChecked(roll.is_ahead)
        self._connect()

    def add_path(self, path: str) -> None:
        """Look at a file or a folder; where it can suggest, ask whether it may."""
        if not path:
            return
        self.say_missing("")
        self._jobs.run(
            self.tr("Looking at {path}").format(path=path),
            lambda _: candidate(path),
            then=self._on_candidate,
            failed=self._on_failed,
            can_stop=False,
        )

    def _lay_out(self) -> None:
        for standard in self.buttons.buttons():
            standard.setText(self.tr("Close"))
        self.buttons.removeButton(self.accept_button)
        self.accept_button.hide()
        self.add_words(
            self.tr("Whoever is ticked reads new documents, and their suggestions are shown.")
        )
        self.list.setAccessibleName(self.tr("Who suggests"))
        self.list.setItemDelegate(Roomy(self.list))
        self.rows.addRow(self.list)
        buttons = QWidget(self)
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        for button in (self.file, self.folder, self.remove):
            button.setAutoDefault(False)
            button.setMinimumHeight(26)
            line.addWidget(button)
        line.addStretch(1)
        self.rows.addRow(buttons)
        scores = QWidget(self)
        line = QHBoxLayout(scores)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.slider, 1)
        self.least.setMinimumWidth(150)
        line.addWidget(self.least)
        scores.setFocusProxy(self.slider)
        self.add(self.tr("Shown from a score of"), scores)
        self.slider.setAccessibleName(self.tr("Shown from a score of"))
        self.ahead.setMinimumHeight(26)
        self.rows.addRow("", self.ahead)
        self.order(self.list, self.file, self.folder, self.remove, self.slider, self.ahead)

    def _connect(self) -> None:
        self.list.itemChanged.connect(self._on_ticked)
        self.list.currentItemChanged.connect(self._say_what_goes)
        self.file.clicked.connect(self._ask_file)
        self.folder.clicked.connect(
            lambda: self.add_path(files.ask_folder(self, title=self.tr("Let a folder suggest")))
        )
        self.remove.clicked.connect(self._on_remove)
        self.slider.valueChanged.connect(self._on_slid)
        self._pause.timeout.connect(self._show_from)
        self.finished.connect(self._on_finished)
        self.ahead.toggled.connect(self._roll.set_ahead)
        self._desk.suggested.connect(self._say_numbers)
        self._roll.changed.connect(self._refill)

    def _fill(self) -> None:
        at = max(0, self.list.currentRow())
        self.list.blockSignals(True)
        self.list.clear()
        for row in self._roll.rows:
            item = QListWidgetItem(self.list)
            item.setData(ROW, row)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if row.on else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self.list.blockSignals(False)
        self._say_numbers()
        self._say_what_goes()

    def _say_numbers(self) -> None:
        """The words of each row: who it is, and how many it suggests here."""
        project, document = self._desk.project, self._desk.document
        opened = project.opened(document.id) if project and document else None
        numbers = {e.annotator: len(e.spans) for e in (opened.suggestions if opened else ())}
        self.list.blockSignals(True)
        for at in range(self.list.count()):
            item = self.list.item(at)
            row: Row = item.data(ROW)
            said = f"{row.name} · {self._what(row)}"
            if row.name in numbers:
                said += " · " + self.tr("{number} here").format(number=counted(numbers[row.name]))
            item.setText(said)
            item.setToolTip(row.key if row.is_own else "")
        self.list.blockSignals(False)

    def _what(self, row: Row) -> str:
        if row.name == "newswire-fr":
            return self.tr("French news, with a language model")
        if row.name == "newswire-fr-rules":
            return self.tr("French news, rules alone")
        if row.is_own:
            return self.tr("your own") if row.reads else self.tr("not confirmed")
        return self.tr("what it has suggested")

    def _say_what_goes(self) -> None:
        item = self.list.currentItem()
        self.remove.setEnabled(item is not None and item.data(ROW).is_own)

    def _say_least(self) -> None:
        value = self.slider.value()
        percent = self.tr("{percent}%").format(percent=counted(value))
        self.least.setText(percent if value else self.tr("all"))

    def _on_ticked(self, item: QListWidgetItem) -> None:
        self._roll.switch(item.data(ROW), on=item.checkState() == Qt.CheckState.Checked)

    def _on_slid(self) -> None:
        self._say_least()
        self._pause.start()

    def _show_from(self) -> None:
        self._roll.use(replace(self._roll.sieve, least=self.slider.value()))

    def _on_finished(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._show_from()

    def _on_remove(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.data(ROW).is_own:
            self._roll.forget(item.data(ROW))

    def _ask_file(self) -> None:
        kinds = self.tr("Words and patterns (*.csv *.tsv *.toml *.jsonl)")
        for path in files.ask_files(self, title=self.tr("Let a file suggest"), kinds=kinds)[:1]:
            self.add_path(path)

    def _on_candidate(self, found: Candidate) -> None:
        dialog = AskToLet(self, found=found, desk=self._desk)
        dialog.wanted.connect(self._roll.let)
        dialog.open()

    def _on_failed(self, error: WorkbenchError) -> None:
        self.say_missing(words_of(error))

    def _refill(self) -> None:
        # Later: a list can't be made anew from within what it tells.
        QTimer.singleShot(0, self, self._fill)


class AskToLet(Form):
    """Says what a file or a folder would suggest, and asks whether it may."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget, *, found: Candidate, desk: Desk) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Let it suggest?"))
        self.accept_button.setText(self.tr("Let it suggest"))
        self.add(self.tr("Name"), words(found.name, self))
        self.add(self.tr("Place"), words(found.path, self))
        if found.is_pipeline:
            self.add_words(
                self.tr(
                    "A pipeline is a program: it can do whatever you can. Use it only if you "
                    "trust whoever made it."
                )
            )
        else:
            labels = ", ".join(label_title(desk.scheme, each) for each in found.labels)
            self.add(self.tr("Labels"), words(labels, self))
            self.add(self.tr("Entries"), words(counted(found.entries), self))
            known = {each.key for each in desk.scheme.labels} if desk.scheme else set()
            if known.isdisjoint(found.labels):
                self.say_missing(self.tr("This project has none of these labels."))
        self.accepted.connect(lambda: self.wanted.emit(found))
