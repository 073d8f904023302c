"""One attribute of a span, or of several, as a control made from the scheme."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from workbench.model import Attribute
from workbench.ui.letters import folded
from workbench.ui.values import written
from workbench.ui.wording import plain, titled, words


class Various:
    """What is shown where several spans have different values."""


VARIOUS: Final = Various()


class AttributeField(QWidget):
    """A control for a value, and a line of words below it.

    Values of several spans are shown where they are the same. A value that the control can't
    show (imported, of another type) is shown as it is written, and stays as it is unless
    something else is chosen. A proposed value is in italics until a hand has set it.
    """

    chosen = Signal(object, str, object)
    """Ids of spans, attribute key and new value; ``...`` takes the attribute away."""
    settled = Signal()
    """A value was set, or kept with Return."""
    left = Signal()
    """The keyboard is to go back to the text."""
    walked = Signal(int)
    """The keyboard is to go to the next field (+1) or to the one before."""
    lettered = Signal(str)
    """A letter was pressed that means nothing to this field."""

    def __init__(self, attribute: Attribute, control: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self.control = control
        self.span_ids: tuple[str, ...] = ()
        self.shown: object = ...
        self.letter = ""
        control.setParent(self)
        control.setMinimumHeight(24)
        control.setAccessibleName(titled(attribute.title, attribute.key))
        definition = titled(attribute.definition, "")
        control.setAccessibleDescription(definition)
        self.setToolTip(plain(definition))
        self.note = words("", self)
        self.note.setForegroundRole(self.note.foregroundRole().PlaceholderText)
        self.note.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2)
        self.column.addWidget(control)
        self.column.addWidget(self.note)
        self.setFocusProxy(control)
        control.installEventFilter(self)

    def show_values(self, span_ids: Sequence[str], values: Sequence[object]) -> None:
        """Show the values of spans; what was typed for those before is handed in first."""
        span_ids = tuple(span_ids)
        if span_ids != self.span_ids:
            self.hand_in()
        value = values[0] if len({_identity(each) for each in values}) == 1 else VARIOUS
        unchanged = span_ids == self.span_ids and _identity(value) == _identity(self.shown)
        self.span_ids, self.shown = span_ids, value
        if not (unchanged and self.control.hasFocus()):
            self.say_again()

    def say_again(self) -> None:
        """Show the value as it is; what was typed and not kept is gone."""
        self.say_note("")
        with QSignalBlocker(self.control):
            self.say(self.shown)

    def show_proposed(self, *, proposed: bool) -> None:
        """Let a value that was proposed, and that no hand has set, look like one."""
        font = self.control.font()
        if font.italic() != proposed:
            font.setItalic(proposed)
            self.control.setFont(font)
        said = [
            QCoreApplication.translate("AttributeField", "Key {key}.").format(key=self.letter)
            if self.letter
            else "",
            QCoreApplication.translate("AttributeField", "Proposed; set it to make it yours.")
            if proposed
            else "",
            titled(self.attribute.definition, ""),
        ]
        self.control.setAccessibleDescription(" ".join(filter(None, said)))

    def hand_in(self) -> None:
        """Ask to keep what was typed and not yet kept."""

    def begin(self) -> None:
        """Take the keyboard, as the letter of the field was pressed."""
        self.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say(self, value: object) -> None:
        """Put a value on the control; ``...``: there is none."""

    def say_note(self, text: str) -> None:
        """Words below the control; empty: none."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def choose(self, value: object) -> None:
        """Ask for another value."""
        if self.span_ids and _identity(value) != _identity(self.shown):
            self.shown = value
            self.chosen.emit(self.span_ids, self.attribute.key, value)

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False for those that the control itself deals with."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.settled.emit()
                self.left.emit()
            case Qt.Key.Key_Down:
                self.walked.emit(+1)
            case Qt.Key.Key_Up:
                self.walked.emit(-1)
            case _:
                return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the form come before those of the control."""
        held = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if (
            watched is self.control
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and not event.modifiers() & ~held
        ):
            return self.key(event)
        if watched is self.control and event.type() == QEvent.Type.Wheel:
            # Scrolling the panel must not turn a value over.
            event.ignore()
            return not self.control.hasFocus()
        return super().eventFilter(watched, event)


class FlagField(AttributeField):
    """A tick. Its letter turns it over at once."""

    def __init__(self, attribute: Attribute, parent: QWidget) -> None:
        self.tick = QCheckBox()
        super().__init__(attribute, self.tick, parent)
        self.tick.clicked.connect(self._on_clicked)

    def begin(self) -> None:
        """Turn the tick over."""
        super().begin()
        self.tick.click()
        self.settled.emit()

    def say(self, value: object) -> None:
        """Ticked, not ticked, or ticked on some spans only."""
        several = value is VARIOUS
        self.tick.setTristate(several)
        states = Qt.CheckState
        if several:
            self.tick.setCheckState(states.PartiallyChecked)
        else:
            self.tick.setCheckState(states.Checked if value is True else states.Unchecked)

    def key(self, event: QKeyEvent) -> bool:
        """Letters go to other fields."""
        if event.key() != Qt.Key.Key_Space and event.text().isalnum():
            self.lettered.emit(folded(event.text()))
            return True
        return super().key(event)

    def _on_clicked(self) -> None:
        on = self.shown is not True
        self.say(on)
        self.choose(True if on else ...)


class ShownField(AttributeField):
    """A value that is worked out, and only shown."""

    def __init__(self, attribute: Attribute, parent: QWidget) -> None:
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        super().__init__(attribute, self.words, parent)

    def say(self, value: object) -> None:
        """The value in words."""
        self.words.setText("" if value is ... or value is VARIOUS else written(value))


def _identity(value: object) -> tuple[type, object]:
    """Values are the same when JSON says so: 1, 1.0 and true are three."""
    return type(value), repr(value)
