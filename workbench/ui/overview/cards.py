"""Cards in a grid that scrolls: as many columns as there is room for, one of them at hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QScrollArea, QWidget

from workbench.ui.overview.charts.card import Card
from workbench.ui.overview.sheet import Shown
from workbench.ui.text.look import Look

NARROWEST = 430
"""A card needs this much; where it has less, there is one column fewer."""
GAP = 12


class Cards(QScrollArea):
    """Lays the cards out, ``most`` of them beside each other, those that are ``wide`` alone."""

    def __init__(
        self,
        cards: Sequence[Card],
        parent: QWidget | None = None,
        *,
        wide: Sequence[Card] = (),
        most: int = 2,
        narrowest: int = NARROWEST,
        hugs: bool = False,
    ) -> None:
        """With ``hugs`` it is never higher than its cards."""
        super().__init__(parent)
        self.cards = tuple(cards)
        self._wide = tuple(wide)
        self._most = most
        self._narrowest = narrowest
        self._columns = 0
        self._at_hand = self.cards[0]
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._hugs = hugs
        inside = _Inside(self)
        inside.laid_out.connect(self._on_laid_out)
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, GAP, GAP)
        self._grid.setSpacing(GAP)
        self.setWidget(inside)
        self._inside = inside
        for card in self.cards:
            card.setParent(inside)
            card.reached.connect(lambda card=card: self._on_reached(card))
            for each in card.findChildren(QWidget):
                each.installEventFilter(self)
        self._lay_out(1)

    @property
    def at_hand(self) -> Card:
        """The card that had the keyboard last."""
        return self._at_hand

    @property
    def needed(self) -> int:
        """How high all of it is."""
        return self._inside.sizeHint().height() + 2

    def shown(self) -> Shown | None:
        """What is copied and exported: the numbers and the picture of the card at hand."""
        card = self._at_hand
        if not card.numbers.rows:
            return None
        return Shown(card.name, card.numbers, card.picture())

    def take_keyboard(self) -> None:
        """Put the keyboard on the card at hand."""
        self._at_hand.take_keyboard()

    def show_tables(self, as_tables: bool) -> None:
        """Tables in place of charts, or charts again."""
        for card in self.cards:
            card.show_table(as_tables)

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme."""
        for card in self.cards:
            card.set_look(look)

    def _on_reached(self, card: Card) -> None:
        self._at_hand = card
        self.ensureWidgetVisible(card, 0, GAP)

    def _on_laid_out(self) -> None:
        self._lay_out(self._fitting())
        if self._hugs:
            self.setMaximumHeight(self.needed)

    def _fitting(self) -> int:
        """How many columns there is room for, with what their cards need."""
        room = self.viewport().width()
        needs = [max(self._narrowest, card.minimumSizeHint().width()) for card in self.cards]
        for columns in range(self._most, 1, -1):
            widths = [max(needs[number::columns], default=0) for number in range(columns)]
            if sum(widths) + GAP * columns <= room + GAP:
                return columns
        return 1

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        while self._grid.count():
            self._grid.takeAt(0)
        row = column = 0
        for card in self.cards:
            if card in self._wide:
                row, column = row + (column > 0), 0
                self._grid.addWidget(card, row, 0, 1, columns)
                row += 1
                continue
            self._grid.addWidget(card, row, column)
            column += 1
            if column == columns:
                row, column = row + 1, 0
        for number in range(self._most):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
        for number in range(len(self.cards) + 1):
            self._grid.setRowStretch(number, 1 if number == row + 1 else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, more columns."""
        super().resizeEvent(event)
        self._lay_out(self._fitting())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whatever takes the keyboard within a card is brought to the screen."""
        if event.type() == QEvent.Type.FocusIn and QApplication.focusWidget() is watched:
            assert isinstance(watched, QWidget)
            self.ensureWidgetVisible(watched, 0, GAP)
        return super().eventFilter(watched, event)


class _Inside(QWidget):
    """What scrolls; tells when something in it needs other room."""

    laid_out = Signal()

    def event(self, event: QEvent) -> bool:
        """Layouts ask for room by an event."""
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.laid_out.emit()
        return answer
