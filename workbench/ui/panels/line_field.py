"""A value that is typed: words, with those known to the project offered, or a number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from workbench.model import Attribute
from workbench.ui.panels.attribute_field import VARIOUS, AttributeField
from workbench.ui.values import means_empty, read_number, written

Drafts: TypeAlias = dict[tuple[tuple[str, ...], str], str]
"""What was typed and could not be read, by the ids of the spans and the attribute."""

MOST = 200
"""How many values are offered at most."""


class TextField(AttributeField):
    """A line of words. It is kept with Return or when the keyboard leaves; Escape drops it."""

    unread = Signal(str)
    """What was typed is not understood."""

    def __init__(
        self,
        attribute: Attribute,
        parent: QWidget,
        *,
        known: Callable[[str], Sequence[str]] = lambda key: (),
    ) -> None:
        self.line = QLineEdit()
        super().__init__(attribute, self.line, parent)
        self._known = known
        self._offered = QStringListModel(self)
        self._completer: QCompleter | None = None
        self.line.editingFinished.connect(self.hand_in)
        self.line.textEdited.connect(self.on_edited)

    def begin(self) -> None:
        """Take the keyboard, all words selected."""
        super().begin()
        self.line.selectAll()

    def hand_in(self) -> None:
        """Ask to keep what was typed."""
        text = self.line.text().strip()
        if not self.span_ids or text == self.said(self.shown):
            return
        if not text:
            self.choose(...)
        else:
            self.take(text)

    def take(self, text: str) -> None:
        """Ask to keep these words."""
        self.choose(text)

    def said(self, value: object) -> str:
        """A value as it stands in the line."""
        return "" if value is ... or value is VARIOUS else written(value)

    def say(self, value: object) -> None:
        """Put a value into the line."""
        self.line.setPlaceholderText(self.tr("various") if value is VARIOUS else "")
        self.line.setText(self.said(value))
        self.line.setCursorPosition(0)  # of a long value the beginning is seen

    def on_edited(self, text: str) -> None:
        """Something is being typed."""

    def key(self, event: QKeyEvent) -> bool:
        """Escape drops what was typed; Return keeps it."""
        if event.key() == Qt.Key.Key_Escape:
            self.say_again()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hand_in()
        return super().key(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Known values are looked up when the line takes the keyboard.

        Return keeps the value that is chosen among them, or the words as typed, at once: Qt
        alone would ask for a second Return.
        """
        if watched is self.control and event.type() == QEvent.Type.FocusIn:
            self.offer()
        popup = self._completer.popup() if self._completer is not None else None
        if (
            popup is not None
            and watched is popup
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            chosen = popup.currentIndex()
            popup.hide()
            if chosen.isValid():
                self.line.setText(str(chosen.data()))
            return self.key(event)
        return super().eventFilter(watched, event)

    def offer(self) -> None:
        """Offer the values that are known."""
        values = list(self._known(self.attribute.key))[:MOST]
        if not values and self._completer is None:
            return
        if self._completer is None:
            self._completer = QCompleter(self._offered, self)
            self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.line.setCompleter(self._completer)
            popup = self._completer.popup()
            assert popup is not None
            popup.installEventFilter(self)
        self._offered.setStringList(values)


class NumberField(TextField):
    """A number, typed as French writes it, and shown back as it was understood.

    What is no number stays in the line with a word about it, and is not kept; the layer has
    its old value until it can be read.
    """

    def __init__(self, attribute: Attribute, parent: QWidget, *, drafts: Drafts) -> None:
        super().__init__(attribute, parent)
        self._drafts = drafts

    def take(self, text: str) -> None:
        """Ask to keep the number that these words say."""
        if means_empty(text):
            self._keep(None)
        elif (number := read_number(text)) is not None:
            self._keep(number)
        else:
            if self._draft != text:
                self._drafts[self.span_ids, self.attribute.key] = text
                self.unread.emit(text)
            self._complain(text)

    def say(self, value: object) -> None:
        """The number, or what was typed for it and could not be read."""
        super().say(value)
        if self._draft:
            self.line.setText(self._draft)
            self._complain(self._draft)

    def key(self, event: QKeyEvent) -> bool:
        """Escape lets go of what could not be read."""
        if event.key() == Qt.Key.Key_Escape:
            self._forget()
        return super().key(event)

    def on_edited(self, text: str) -> None:
        """Say how the words are understood, while they are typed."""
        self._forget()
        text = text.strip()
        if not text:
            self.say_note("")
        elif means_empty(text):
            self.say_note(self.tr("Empty on purpose"))
        elif (number := read_number(text)) is None:
            self.say_note(self.tr("No number yet"))
        elif written(number) != text:
            self.say_note(f"= {written(number)}")
        else:
            self.say_note("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What can be typed is said while the line has the keyboard."""
        if watched is self.control and not self._draft:
            if event.type() == QEvent.Type.FocusIn:
                self.say_note(self.tr("24 762 · 1,2 million · - for empty on purpose"))
            elif event.type() == QEvent.Type.FocusOut:
                self.say_note("")
        return super().eventFilter(watched, event)

    @property
    def _draft(self) -> str:
        return self._drafts.get((self.span_ids, self.attribute.key), "")

    def _forget(self) -> None:
        self._drafts.pop((self.span_ids, self.attribute.key), None)

    def _keep(self, value: float | None) -> None:
        self._forget()
        self.choose(value)
        self.line.setText(self.said(value))
        self.line.setCursorPosition(0)  # of a long value the beginning is seen
        self.say_note("")

    def _complain(self, text: str) -> None:
        said = self.tr("“{text}” is no number; it is not kept.")
        self.say_note(said.format(text=text))
