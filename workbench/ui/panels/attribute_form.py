"""The attributes of the spans at hand as a form made from the scheme, all by keyboard.

The text hands the keyboard over with one key. Then a letter goes to the field that shows it: a
flag is turned over at once, the next letter sets a choice, a line is typed and kept with
Return. As soon as the value is set, the keyboard is back in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from workbench.model import Attribute, Span
from workbench.ui.letters import folded, letters
from workbench.ui.panels.attribute_field import AttributeField, FlagField, ShownField
from workbench.ui.panels.choice_field import ChoiceField
from workbench.ui.panels.key_cap import KeyedTitle
from workbench.ui.panels.line_field import Drafts, NumberField, TextField
from workbench.ui.wording import titled, words


class AttributeForm(QWidget):
    """The fields of one label, or those that several labels share."""

    chosen = Signal(object, str, object)
    """Ids of spans, attribute key and new value; ``...`` takes the attribute away."""
    left = Signal()
    """The keyboard is to go back to the text."""
    grown = Signal(QWidget)
    """Something has come into view that is to be seen whole."""
    unread = Signal(str)
    """A number was typed that can't be read; it waits in its field."""

    def __init__(self, parent: QWidget, *, known: Callable[[str], Sequence[str]]) -> None:
        super().__init__(parent)
        self._known = known
        self._drafts: Drafts = {}
        self._attributes: tuple[Attribute, ...] = ()
        self._by_letter: dict[str, AttributeField] = {}
        self._quick = False
        self.fields: list[AttributeField] = []
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._rows = QFormLayout()
        self._rows.setVerticalSpacing(5)
        self._rows.setHorizontalSpacing(8)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._legend = words("", self)
        self._legend.setForegroundRole(self._legend.foregroundRole().PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addLayout(self._rows)
        column.addWidget(self._legend)

    def show_spans(
        self,
        spans: Sequence[Span],
        attributes: Sequence[Attribute],
        *,
        proposed: Collection[str],
        afresh: bool = False,
    ) -> None:
        """Show what these spans have; the fields are made anew only where others are needed."""
        if afresh or tuple(attributes) != self._attributes:
            self.hand_in()
            self._build(attributes)
        ids = [span.id for span in spans]
        for field in self.fields:
            key = field.attribute.key
            field.show_values(ids, [span.attributes.get(key, ...) for span in spans])
            field.show_proposed(proposed=key in proposed)
            if field.attribute.derived:
                self._rows.setRowVisible(field, any(key in span.attributes for span in spans))
        self.setAccessibleName(self.tr("Attributes: press the letter of one"))
        self._legend.setText(self.tr("In italics: proposed from the words.") if proposed else "")
        self._legend.setVisible(bool(proposed))

    def hand_in(self) -> None:
        """Ask to keep what was typed and not yet kept."""
        for field in self.fields:
            field.hand_in()

    def take_keyboard(self) -> None:
        """Wait for the letter of a field; the keyboard goes back when its value is set."""
        self._quick = True
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self, attributes: Sequence[Attribute]) -> None:
        while self._rows.rowCount():
            self._rows.removeRow(0)
        self._attributes = tuple(attributes)
        self.fields = []
        self._by_letter = {}
        asked = [each for each in attributes if not each.derived]
        keys = letters([titled(each.title, each.key) for each in asked])
        given = dict(zip((each.key for each in asked), keys, strict=True))
        for attribute in attributes:
            field = self._made(attribute)
            field.chosen.connect(self.chosen)
            field.settled.connect(self._on_settled)
            field.left.connect(self._leave)
            field.walked.connect(self._walk)
            field.lettered.connect(self._go)
            key = given.get(attribute.key, "")
            self._rows.addRow(
                KeyedTitle(key, titled(attribute.title, attribute.key), field.control, self), field
            )
            if isinstance(field, ChoiceField):
                self._rows.addRow(field.keys)
                field.keys.installEventFilter(self)
            self.fields.append(field)
            if key:
                self._by_letter[key] = field
                field.letter = key

    def _made(self, attribute: Attribute) -> AttributeField:
        if attribute.derived:
            return ShownField(attribute, self)
        if attribute.choices:
            return ChoiceField(attribute, self)
        if attribute.kind == "flag":
            return FlagField(attribute, self)
        if attribute.kind == "number":
            number = NumberField(attribute, self, drafts=self._drafts)
            number.unread.connect(self.unread)
            return number
        return TextField(attribute, self, known=self._known)

    def _go(self, letter: str) -> None:
        field = self._by_letter.get(letter)
        if field is not None:
            field.begin()

    def _walk(self, step: int) -> None:
        self._quick = False
        asked = [each for each in self.fields if not each.attribute.derived]
        at = next((at for at, each in enumerate(asked) if each.control.hasFocus()), None)
        at = (0 if step > 0 else len(asked) - 1) if at is None else at + step
        if 0 <= at < len(asked):
            asked[at].control.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_settled(self) -> None:
        if self._quick:
            self._leave()

    def _leave(self) -> None:
        self._quick = False
        self.left.emit()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters that have come up are to be seen."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            QTimer.singleShot(0, watched, lambda: self.grown.emit(watched))
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter goes to its field, arrows walk, Escape and Return go back to the text."""
        match event.key():
            case Qt.Key.Key_Escape | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._leave()
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._walk(+1 if event.key() == Qt.Key.Key_Down else -1)
            case _ if event.text().isalnum():
                self._go(folded(event.text()))
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """It shows that it waits for a letter."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """It no longer waits."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame around the form while it waits for a letter."""
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
