"""The question how to export: format, whose layers, where to, and how to split."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget

from workbench import plugins
from workbench.ui.dialogs import files
from workbench.ui.dialogs.form import Form, PathField
from workbench.ui.language import translate


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What is to be exported; no layer: gold where there is any, else people."""

    out: str
    format: str
    layer: str | None
    split: str | None
    seed: int


class AskExport(Form):
    """Says beforehand what the chosen format can't say."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget, *, proposal: str) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Export"))
        self.accept_button.setText(self.tr("Export"))
        self._exporters = {
            name: plugins.exporter(name) for name in plugins.names(plugins.EXPORTERS)
        }
        self.format = QComboBox(self)
        for name, exporter in self._exporters.items():
            self.format.addItem(translate(exporter.title), name)
        self.layer = QComboBox(self)
        for title, value in (
            (self.tr("Gold where there is any, else people"), None),
            (self.tr("Gold"), "gold"),
            (self.tr("People"), "people"),
            (self.tr("Machines"), "machines"),
            (self.tr("All"), "all"),
        ):
            self.layer.addItem(title, value)
        self.place = PathField(self.tr("Choose…"), self)
        self.split = QLineEdit(self)
        self.split.setPlaceholderText(self.tr("none, or 80/10/10"))
        self.seed = QSpinBox(self)
        self.seed.setRange(0, 2**31 - 1)
        self.add(self.tr("Format"), self.format)
        self.add(self.tr("Layers"), self.layer)
        self.add(self.tr("File"), self.place)
        self.add(self.tr("Split"), self.split)
        self.add(self.tr("Seed of the split"), self.seed)
        self._losses = self.add_words("")
        self._proposal = proposal
        self.format.currentIndexChanged.connect(self._on_format)
        self.place.button.clicked.connect(self._on_place)
        self.place.line.textChanged.connect(self._check)
        self.split.textChanged.connect(self._check)
        self.accepted.connect(self._on_accepted)
        self._on_format()

    def _on_format(self) -> None:
        exporter = self._exporters[self.format.currentData()]
        self.place.line.setText(self._proposal + exporter.suffix)
        losses = translate(exporter.losses) if exporter.losses else self.tr("Nothing is lost.")
        self._losses.setText(losses)
        self._check()

    def _check(self) -> None:
        place = self.place.line.text().strip()
        if not place:
            self.say_missing(self.tr("Say where the file is to be written."))
        elif not Path(place).parent.is_dir():
            self.say_missing(self.tr("The folder does not exist."))
        elif not _is_split(self.split.text().strip()):
            self.say_missing(self.tr("A split is three numbers, as in 80/10/10."))
        else:
            self.say_missing("")
        self.seed.setEnabled(bool(self.split.text().strip()))

    def _on_place(self) -> None:
        chosen = files.ask_place(self, title=self.tr("Export"), proposal=self.place.line.text())
        if chosen:
            self.place.line.setText(chosen)

    def _on_accepted(self) -> None:
        self.wanted.emit(
            ExportWish(
                self.place.line.text().strip(),
                self.format.currentData(),
                self.layer.currentData(),
                self.split.text().strip() or None,
                self.seed.value(),
            )
        )


def _is_split(text: str) -> bool:
    parts = text.split("/")
    return not text or (len(parts) == 3 and all(part.strip().isdigit() for part in parts))
