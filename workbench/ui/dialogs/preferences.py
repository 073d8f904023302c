"""The settings: language, look, text and name; every change holds at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench import settings
from workbench.settings import Settings
from workbench.ui.dialogs.form import WIDTH, bare
from workbench.ui.wording import counted, words


class Preferences(QDialog):
    """Shows the habits, and asks the window to change them."""

    language_wanted = Signal(str)
    theme_wanted = Signal(str)
    contrast_wanted = Signal(bool)
    zoom_wanted = Signal(int)
    invisibles_wanted = Signal()
    name_wanted = Signal(str)
    keys_wanted = Signal()

    def __init__(self, parent: QWidget, *, habits: Settings, zooms: tuple[int, ...]) -> None:
        super().__init__(parent)
        self.setMinimumWidth(WIDTH)
        self._labels: list[tuple[QLabel, QWidget]] = []
        self.language = self._choice(("system", "fr", "en"), habits.language)
        self.theme = self._choice(("system", "light", "dark"), habits.theme)
        self.contrast = QCheckBox(self)
        self.contrast.setChecked(habits.high_contrast)
        self.zoom = QComboBox(self)
        for percent in sorted({*zooms, habits.zoom}):
            self.zoom.addItem("", percent)
        self.zoom.setCurrentIndex(self.zoom.findData(habits.zoom))
        self.invisibles = QCheckBox(self)
        self.invisibles.setChecked(habits.invisibles)
        self.who = QLineEdit(habits.name, self)
        self.keys = QPushButton(self)
        self.folder = QPushButton(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._lay_out()
        self.retranslate()
        self.language.activated.connect(lambda: self.language_wanted.emit(_of(self.language)))
        self.theme.activated.connect(lambda: self.theme_wanted.emit(_of(self.theme)))
        self.contrast.toggled.connect(self.contrast_wanted)
        self.zoom.activated.connect(lambda: self.zoom_wanted.emit(int(_of(self.zoom))))
        self.invisibles.clicked.connect(self.invisibles_wanted)
        self.who.editingFinished.connect(lambda: self.name_wanted.emit(self.who.text().strip()))
        self.keys.clicked.connect(self.keys_wanted)
        self.folder.clicked.connect(_show_folder)
        self._buttons.rejected.connect(self.reject)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.setWindowTitle(self.tr("Settings"))
        titled: tuple[tuple[QWidget, str], ...] = (
            (self.language, self.tr("Language")),
            (self.theme, self.tr("Theme")),
            (self.zoom, self.tr("Size of the text")),
            (self.who, self.tr("Your name")),
            (self.keys, self.tr("Keys")),
            (self.folder, self.tr("Where they are kept")),
        )
        for field, title in titled:
            next(label for label, other in self._labels if other is field).setText(title)
            field.setAccessibleName(title)
        for box, titles in (
            (self.language, (self.tr("As the system"), "Français", "English")),
            (self.theme, (self.tr("As the system"), self.tr("Light"), self.tr("Dark"))),
        ):
            for place, title in enumerate(titles):
                box.setItemText(place, title)
        for place in range(self.zoom.count()):
            percent = counted(self.zoom.itemData(place))
            self.zoom.setItemText(place, self.tr("{percent}%").format(percent=percent))
        self.contrast.setText(self.tr("High contrast"))
        self.invisibles.setText(self.tr("Show spaces and line ends"))
        self.who.setPlaceholderText(self.tr("Proposed in new projects"))
        self.keys.setText(self.tr("Change the keys…"))
        self.folder.setText(self.tr("Open the folder"))
        bare(self._buttons)
        close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))

    def _lay_out(self) -> None:
        rows = QFormLayout()
        rows.setSpacing(10)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        look = (self.language, self.theme, self.contrast, self.zoom, self.invisibles)
        for field in (*look, self.who, self.keys, self.folder):
            self._row(rows, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(16)
        column.addLayout(rows)
        column.addStretch(1)
        column.addWidget(self._buttons)

    def _row(self, rows: QFormLayout, field: QWidget) -> None:
        field.setMinimumHeight(26)
        if isinstance(field, QCheckBox):
            rows.addRow("", field)
            return
        label = words("", self, wrap=False)
        label.setBuddy(field)
        self._labels.append((label, field))
        if isinstance(field, QPushButton):
            field.setAutoDefault(False)
            beside = QHBoxLayout()
            beside.addWidget(field)
            beside.addStretch(1)
            rows.addRow(label, beside)
        else:
            rows.addRow(label, field)

    def _choice(self, values: tuple[str, ...], chosen: str) -> QComboBox:
        box = QComboBox(self)
        for value in values:
            box.addItem("", value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        return box

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _of(box: QComboBox) -> str:
    return str(box.currentData())


def _show_folder() -> None:
    folder = settings.folders().config
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
