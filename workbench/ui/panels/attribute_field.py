"""One attribute of a span, as a control made from the scheme."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from workbench.model import Attribute, Attributes
from workbench.ui.wording import plain, titled


class AttributeField(QWidget):
    """A list for a choice, a tick for a flag, a line for a number or words.

    A value that the control can't show (imported, of another type) is shown as it is written,
    and stays as it is unless something else is chosen. Derived values are shown only.
    """

    chosen = Signal(str, str, object)
    """Span id, attribute key and new value; ``...`` takes the attribute away."""

    def __init__(self, attribute: Attribute, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self._span_id = ""
        self._shown: object = ...
        self.control = self._made()
        self.control.setMinimumHeight(24)
        self.control.setAccessibleName(titled(attribute.title, attribute.key))
        definition = titled(attribute.definition, "")
        self.control.setAccessibleDescription(definition)
        self.setToolTip(plain(definition))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.control, 1)
        self.setFocusProxy(self.control)

    def show_value(self, span_id: str, attributes: Attributes) -> None:
        """Show the value of a span; what was typed for the one before is handed in first."""
        if span_id != self._span_id:
            self.hand_in()
        value = attributes.get(self.attribute.key, ...)
        unchanged = span_id == self._span_id and value == self._shown
        self._span_id, self._shown = span_id, value
        if unchanged and self.control.hasFocus():
            return
        with QSignalBlocker(self.control):
            self._say(value)

    def hand_in(self) -> None:
        """Ask to keep what was typed and not yet kept."""
        if self._span_id and isinstance(self.control, QLineEdit):
            self._on_line()

    def _made(self) -> QWidget:
        if self.attribute.derived:
            words = QLabel(self)
            words.setTextFormat(Qt.TextFormat.PlainText)
            return words
        match self.attribute.kind:
            case "choice":
                box = QComboBox(self)
                box.setSizeAdjustPolicy(
                    QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
                )
                box.setMinimumContentsLength(6)
                self._fill(box)
                box.activated.connect(
                    lambda index: self._choose(box.itemData(index) if index else ...)
                )
                return box
            case "flag":
                tick = QCheckBox(self)
                tick.clicked.connect(lambda on: self._choose(True if on else ...))
                return tick
        line = QLineEdit(self)
        line.editingFinished.connect(self._on_line)
        return line

    def _fill(self, box: QComboBox) -> None:
        box.addItem("—")
        titles = self.attribute.choice_titles or {}
        for choice in self.attribute.choices:
            box.addItem(titled(titles.get(choice, {}), choice), choice)

    def _say(self, value: object) -> None:
        written = "" if value is ... else _written(value)
        control = self.control
        if isinstance(control, QComboBox):
            known = ["", *(_written(control.itemData(at)) for at in range(1, control.count()))]
            if written not in known:
                control.addItem(written, value)
                known.append(written)
            control.setCurrentIndex(known.index(written))
        elif isinstance(control, QCheckBox):
            control.setChecked(value is True)
        elif isinstance(control, (QLineEdit, QLabel)):
            control.setText(written)

    def _on_line(self) -> None:
        assert isinstance(self.control, QLineEdit)
        text = self.control.text().strip()
        written = "" if self._shown is ... else _written(self._shown)
        if text == written:
            return
        if not text:
            self._choose(...)
        elif self.attribute.kind != "number":
            self._choose(text)
        elif (number := _number(text)) is not None:
            self._choose(number)
        else:
            self.control.setText(written)

    def _choose(self, value: object) -> None:
        self._shown = value
        self.chosen.emit(self._span_id, self.attribute.key, value)


def _written(value: object) -> str:
    match value:
        case str():
            return value
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer():
            return str(int(value))
    return str(value)


def _number(text: str) -> int | float | None:
    """A number as the language writes it, or as programs do; None where it is none."""
    number, understood = QLocale().toDouble(text)
    if not understood:
        try:
            number = float("".join(text.split()))
        except ValueError:
            return None
    if number - number != 0:
        return None
    return int(number) if number.is_integer() else number
