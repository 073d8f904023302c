"""What a pipeline is to be trained on, and what it is to be called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from workbench.errors import Refused
from workbench.project import AnnotatorRow
from workbench.tasks.training import GOLD, MOST, PORTIONS, expected_seconds, module_name
from workbench.ui.dialogs.form import Form
from workbench.ui.language import words_of
from workbench.ui.wording import words

LEAST = 3
SEEDS = 999_999


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a training."""

    out: Path
    layer: str
    most: int
    curve: bool
    blank: bool
    seed: int


class TrainingForm(Form):
    """Says about how long it will take; accepted, it tells what is wanted."""

    wanted = Signal(object)
    """A Wish."""

    def __init__(
        self, home: Path, annotators: Sequence[AnnotatorRow], stem: str, parent: QWidget
    ) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Train a pipeline"))
        self.accept_button.setText(self.tr("Train"))
        self._home = home
        self._done = {row.name: row.done for row in annotators if row.kind != "machine"}
        self.name = QLineEdit(self)
        self.layer = QComboBox(self)
        self.most, self.seed = QSpinBox(self), QSpinBox(self)
        self.most.setGroupSeparatorShown(True)
        self.curve = QCheckBox(self.tr("With a learning &curve (takes longer)"), self)
        self.blank = QCheckBox(self.tr("&Without the vectors of the French model"), self)
        self.place = words("", self)
        self._lay_out(stem)
        for signal in (self.name.textChanged, self.layer.currentIndexChanged):
            signal.connect(self._check)
        self.most.valueChanged.connect(self._check)
        self.curve.toggled.connect(self._check)
        self._check()

    @property
    def out(self) -> Path:
        """The folder that it is to be made in."""
        return self._home / self.name.text().strip()

    def accept(self) -> None:
        """Tell what is wanted."""
        self.wanted.emit(
            Wish(
                self.out,
                self.layer.currentData() or GOLD,
                self.most.value(),
                self.curve.isChecked(),
                self.blank.isChecked(),
                self.seed.value(),
            )
        )
        super().accept()

    def _lay_out(self, stem: str) -> None:
        self.add_words(
            self.tr(
                "It learns to mark spans from documents that are done, and is measured on a fifth "
                "of them that are kept aside. It gives no attributes and no links."
            )
        )
        self.name.setText(self._free(stem))
        self.add(self.tr("Name"), self.name)
        order = sorted(self._done, key=lambda name: (name != GOLD, -self._done[name], name))
        for name in order:
            number = self._done[name]
            said = self.tr("{name} · %n done", None, number).format(name=name)
            self.layer.addItem(said, name)
        self.add(self.tr("Learns from"), self.layer)
        self.most.setRange(LEAST, 1_000_000)
        self.most.setSingleStep(100)
        self.most.setValue(MOST)
        self.add(self.tr("Documents at most"), self.most)
        self.seed.setRange(0, SEEDS)
        self.add(self.tr("Seed"), self.seed)
        for box in (self.curve, self.blank):
            box.setMinimumHeight(26)
            self.rows.addRow("", box)
        self.rows.addRow("", self.place)

    def _free(self, stem: str) -> str:
        """A name that no folder has yet."""
        number = 1
        while (self._home / f"{stem}-{number}").exists():
            number += 1
        return f"{stem}-{number}"

    def _check(self) -> None:
        name, layer = self.name.text().strip(), self.layer.currentData()
        missing = ""
        try:
            module_name(name)
        except Refused as error:
            missing = words_of(error)
        if not missing and self.out.exists():
            missing = self.tr("There is a folder of this name already.")
        there = min(self._done.get(layer or "", 0), self.most.value())
        if not missing and there < LEAST:
            missing = self.tr("Nobody has finished three documents.")
            if layer:
                missing = self.tr("{name} has not finished three documents.").format(name=layer)
        self.say_missing(missing)
        shares = (*PORTIONS, 1.0) if self.curve.isChecked() else (1.0,)
        minutes = max(1, round(sum(expected_seconds(there * share) for share in shares) / 60))
        self.place.setText(
            self.tr("Into {folder}; about %n minute(s) of work.", None, minutes).format(
                folder=self.out
            )
            if not missing
            else ""
        )
