"""The controls of the scheme's forms: words in two languages, ticks in a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.panels.roomy import Roomy
from workbench.ui.wording import words

LANGUAGES = ("fr", "en")


class Passage(QPlainTextEdit):
    """A few lines of text, handed in when the keyboard leaves them; Tab leaves."""

    written = Signal()

    def __init__(self, parent: QWidget, *, lines: int) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setTabChangesFocus(True)
        self.setSizeAdjustPolicy(QPlainTextEdit.SizeAdjustPolicy.AdjustIgnored)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 14)

    def show_text(self, text: str) -> None:
        """Show another text; one that is just being written is left alone."""
        if text != self.text():
            with QSignalBlocker(self):
                self.setPlainText(text)
        self._kept = text

    def text(self) -> str:
        """What is written; Qt's plain text would make common spaces of those that do not break."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def hand_in(self) -> None:
        """Say that something was written, if it was."""
        if self.text() != self._kept:
            self._kept = self.text()
            self.written.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was written is handed in."""
        super().focusOutEvent(event)
        self.hand_in()


class InTwoLanguages(QWidget):
    """Words in French and in English, one below the other; further languages are kept."""

    written = Signal()

    def __init__(self, parent: QWidget, *, lines: int = 1) -> None:
        super().__init__(parent)
        self._lines = lines
        self._shown: Mapping[str, str] = {}
        self.fields: dict[str, QLineEdit | Passage] = {}
        self._signs: dict[str, QLabel] = {}
        column = QFormLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for language in LANGUAGES:
            field = QLineEdit(self) if lines == 1 else Passage(self, lines=lines)
            if isinstance(field, QLineEdit):
                field.setMinimumHeight(26)
                field.editingFinished.connect(self._on_written)
            else:
                field.written.connect(self._on_written)
            self.fields[language] = field
            self._signs[language] = words(language.upper(), self, wrap=False)
            self._signs[language].setForegroundRole(
                self._signs[language].foregroundRole().PlaceholderText
            )
            column.addRow(self._signs[language], field)
        self.setFocusProxy(self.fields[LANGUAGES[0]])

    def name(self, title: str) -> None:
        """What a screen reader calls the fields."""
        names = {"fr": self.tr("{title} in French"), "en": self.tr("{title} in English")}
        for language, field in self.fields.items():
            field.setAccessibleName(names[language].format(title=title))

    def show_words(self, said: Mapping[str, str]) -> None:
        """Show what the scheme says."""
        self._shown = said
        for language, field in self.fields.items():
            text = said.get(language, "")
            if isinstance(field, Passage):
                field.show_text(text)
            elif field.text() != text:
                with QSignalBlocker(field):
                    field.setText(text)

    def words(self) -> dict[str, str]:
        """What is written; English, which a scheme must have, is the French where it is empty."""
        said = dict(self._shown)
        for language, field in self.fields.items():
            text = field.text()
            if text.strip():
                said[language] = text.strip()
            else:
                said.pop(language, None)
        if "en" not in said and "fr" in said:
            said["en"] = said["fr"]
        return said or dict(self._shown)

    def _on_written(self) -> None:
        if self.words() != dict(self._shown):
            self.written.emit()
        else:
            self.show_words(self._shown)


class Ticks(QListWidget):
    """Names that can be ticked, by Space too."""

    written = Signal()

    def __init__(self, parent: QWidget, *, rows: int = 6) -> None:
        super().__init__(parent)
        self.setItemDelegate(Roomy(self))
        self.setMaximumHeight((self.fontMetrics().lineSpacing() + 10) * rows + 6)
        self.itemChanged.connect(lambda _: self.written.emit())

    def show_names(self, names: Iterable[tuple[str, str]], *, ticked: Sequence[str]) -> None:
        """Show these, by key and title."""
        at = self.currentRow()
        with QSignalBlocker(self):
            self.clear()
            for key, title in names:
                item = QListWidgetItem(title)
                item.setData(Qt.ItemDataRole.UserRole, key)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                on = Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked
                item.setCheckState(on)
                self.addItem(item)
            self.setCurrentRow(max(0, min(at, self.count() - 1)))

    def ticked(self) -> tuple[str, ...]:
        """The keys that are ticked, in their order."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )


def in_order(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    """The same names in the order they stood in; new ones at the end."""
    return (
        *(each for each in before if each in after),
        *(each for each in after if each not in before),
    )


def named(view: QAbstractItemView, title: str) -> None:
    """Give a table and its headers the name that a screen reader says."""
    view.setAccessibleName(title)
    for header in view.findChildren(QHeaderView):
        header.setAccessibleName(title)


def small(parent: QWidget) -> QLabel:
    """A quiet line of words."""
    label = words("", parent)
    label.setForegroundRole(label.foregroundRole().PlaceholderText)
    return label


def letter_field(parent: QWidget) -> QLineEdit:
    """A field for the one letter that is a key."""
    field = QLineEdit(parent)
    field.setMaxLength(1)
    field.setFixedWidth(44)
    field.setMinimumHeight(26)
    return field


def column_of(*widgets: QWidget, parent: QWidget) -> QWidget:
    """Widgets one below the other, without margins."""
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for each in widgets:
        column.addWidget(each)
    return box
