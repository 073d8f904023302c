"""The attributes of the spans at hand as a form made from the scheme, all by keyboard.

The text hands the keyboard over with one key. Then a letter goes to the field that shows it: a
flag is turned over at once, the next letter sets a choice, a line is typed and kept with
Return. As soon as the value is set, the keyboard is back in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.model import Attribute, Span
from workbench.ui.letters import folded
from workbench.ui.panels.attribute_field import AttributeField, FlagField, ShownField
from workbench.ui.panels.choice_field import ChoiceField
from workbench.ui.panels.field_page import FieldPage
from workbench.ui.panels.line_field import Drafts, NumberField, TextField
from workbench.ui.wording import words


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
        self._pages: list[FieldPage] = []
        self._page: FieldPage | None = None
        self._quick = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._legend = words("", self)
        self._legend.setForegroundRole(self._legend.foregroundRole().PlaceholderText)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 4, 4, 4)
        self._column.addWidget(self._legend)

    @property
    def fields(self) -> list[AttributeField]:
        """The fields that are shown."""
        return self._page.fields if self._page is not None else []

    def show_spans(
        self,
        spans: Sequence[Span],
        attributes: Sequence[Attribute],
        *,
        proposed: Collection[str],
        afresh: bool = False,
    ) -> None:
        """Show what these spans have; ``afresh``: the words of the form may be others."""
        if afresh:
            self._forget_pages()
        page = self._page_of(tuple(attributes))
        if page is not self._page:
            self.hand_in()
            if self._page is not None:
                self._page.hide()
            self._page = page
            page.show()
        page.show_spans(spans, proposed)
        self.setAccessibleName(self.tr("Attributes: press the letter of one"))
        self._legend.setText(self.tr("In italics: proposed from the words.") if proposed else "")
        self._legend.setVisible(bool(proposed))

    def hand_in(self) -> None:
        """Ask to keep what was typed and not yet kept."""
        if self._page is not None:
            self._page.hand_in()

    def take_keyboard(self) -> None:
        """Wait for the letter of a field; the keyboard goes back when its value is set."""
        self._quick = True
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _page_of(self, attributes: tuple[Attribute, ...]) -> FieldPage:
        """The page of these attributes; making one anew at each step would be felt."""
        for page in self._pages:
            if page.attributes == attributes:
                return page
        page = FieldPage(attributes, self, make=self._made)
        self._pages.append(page)
        self._column.insertWidget(0, page)
        return page

    def _forget_pages(self) -> None:
        self.hand_in()
        for page in self._pages:
            self._column.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages, self._page = [], None

    def _made(self, attribute: Attribute, page: QWidget) -> AttributeField:
        field = self._field(attribute, page)
        field.chosen.connect(self.chosen)
        field.settled.connect(self._on_settled)
        field.left.connect(self._leave)
        field.walked.connect(self._walk)
        field.lettered.connect(self._go)
        if isinstance(field, ChoiceField):
            field.keys.installEventFilter(self)
        return field

    def _field(self, attribute: Attribute, page: QWidget) -> AttributeField:
        if attribute.derived:
            return ShownField(attribute, page)
        if attribute.choices:
            return ChoiceField(attribute, page)
        if attribute.kind == "flag":
            return FlagField(attribute, page)
        if attribute.kind == "number":
            number = NumberField(attribute, page, drafts=self._drafts)
            number.unread.connect(self.unread)
            return number
        return TextField(attribute, page, known=self._known)

    def _go(self, letter: str) -> None:
        field = self._page.by_letter.get(letter) if self._page is not None else None
        if field is not None:
            field.begin()

    def _walk(self, step: int) -> None:
        self._quick = False
        asked = self._page.asked if self._page is not None else []
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
