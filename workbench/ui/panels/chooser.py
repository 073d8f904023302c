"""The chooser: a light list beside a span that asks for the other end of its links.

It opens on the best guess. Return links it and goes on to what else is missing; a digit picks
an actor, letters filter, Tab goes to the next slot; *Insert* takes the end from the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from workbench.errors import Refused
from workbench.model import Change
from workbench.model.roles import Slot
from workbench.ui.actions.action import AZERTY
from workbench.ui.ends import Place
from workbench.ui.linking import Links
from workbench.ui.models.end_list import slot_title
from workbench.ui.panels.beside import extent, settled
from workbench.ui.panels.elided import Elided
from workbench.ui.panels.end_view import ROWS, EndView
from workbench.ui.panels.slot_tabs import SlotTabs
from workbench.ui.wording import label_title

WIDTH = 640
WATCHED = 3
"""So many of the best guesses for a slot are not to be hidden."""

DIGITS = {sign: digit for digit, sign in AZERTY.items()}


class Chooser(QFrame):
    """Lies over the text while it asks; Escape leaves it, and the text has the keyboard again."""

    def __init__(self, links: Links, window: QWidget) -> None:
        super().__init__(window)
        self._links = links
        self._window = window
        self._span_id = ""
        self._queue: list[Slot] = []
        self._slots: tuple[Slot, ...] = ()
        self._slot: Slot | None = None
        self._letter = False
        self._choosing = False
        self.tabs = SlotTabs(self)
        self.field = QLineEdit(self)
        self.field.setFrame(False)
        self.field.setMinimumHeight(26)
        self.view = EndView(self)
        self.model = self.view.ends
        self.hint = Elided(self)
        self.hint.setForegroundRole(self.hint.foregroundRole().PlaceholderText)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        for part in (self.tabs, self.field, self.view, self.hint):
            layout.addWidget(part)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.view.search)
        self.view.clicked.connect(lambda index: self._choose(index.row()))
        self.view.pointed.connect(self._on_pointed)
        self.tabs.tabBarClicked.connect(self._on_tab)
        links.chooser_wanted.connect(self.begin)
        links.desk.changed.connect(self._on_changed)
        links.desk.shown.connect(self.leave)
        links.desk.shown.connect(self.model.forget)
        self.retranslate()
        self.hide()

    @property
    def slot(self) -> Slot | None:
        """The slot that is asked for."""
        return self._slot if self.isVisible() else None

    def begin(self, span_id: str, slots: Sequence[Slot]) -> None:
        """Ask for these slots of a span, one after the other."""
        self._span_id, self._queue = span_id, list(slots)
        place = self._place()
        if place is None or not self._queue:
            return
        extra = (slot for slot in self._queue if slot not in place.slots)
        self._slots = (*place.slots, *extra)
        self._ask(self._queue[0])
        self._settle(place)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.view.make_ready(place)

    def leave(self) -> None:
        """Ask no more; the text has the keyboard again."""
        if not self.isVisible():
            return
        self._links.canvas.setFocus(Qt.FocusReason.PopupFocusReason)
        self.close()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.setAccessibleName(self.tr("Link"))
        self.tabs.setAccessibleName(self.tr("What is linked"))
        self.view.setAccessibleName(self.tr("What it can be linked to"))
        self.field.setPlaceholderText(self.tr("Type to filter"))
        self.field.setAccessibleName(self.tr("Filter"))
        self.hint.setText(
            self.tr("Return links · Tab next · Right mentions · Insert from the text · Esc leaves")
        )

    # What is asked for

    def _ask(self, slot: Slot) -> None:
        place = self._place()
        if place is None:
            self.leave()
            return
        self._slot, self._letter = slot, False
        self.tabs.show_slots(place, self._slots, slot)
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.view.ask(place, slot, fresh=self._selected(place))

    def _selected(self, place: Place) -> tuple[int, int] | None:
        """Words that are selected outside the span: perhaps they are to be linked."""
        selection = self._links.canvas.selection
        if selection is None or place.span.overlaps(*selection):
            return None
        return selection

    def _go(self, step: int) -> None:
        assert self._slot is not None
        number = self._slots.index(self._slot) + step
        self._ask(self._slots[number % len(self._slots)])

    def _go_on(self) -> None:
        """Ask for the next slot of the queue that is still empty; after the last, leave."""
        place = self._place()
        at = self._queue.index(self._slot) + 1 if self._slot in self._queue else 0
        self._queue = self._queue[at:]
        if place is not None:
            self._queue = [slot for slot in self._queue if not place.links(slot)]
        if place is None or not self._queue:
            self.leave()
        else:
            self._ask(self._queue[0])

    # What is chosen

    def _choose(self, number: int, *, stay: bool = False) -> None:
        row, slot = self.model.row(number), self._slot
        if row is None or slot is None:
            return
        self._choosing = True
        try:
            if row.end is None:
                self._links.link_new(self._span_id, slot, *row.place)
                caret = self._links.canvas.caret
                self._links.canvas.select(caret, caret)
            else:
                self._links.toggle(self._span_id, slot, row.end.span.id)
        finally:
            self._choosing = False
        if stay:
            self._show_again()
        else:
            self._go_on()

    def _take_from_text(self) -> None:
        place, slot = self._place(), self._slot
        if place is None or slot is None:
            return
        scheme, other = place.scheme, label_title(place.scheme, slot.others[0])
        words = self.tr("{slot} of {label}: choose {other} in the text").format(
            slot=slot_title(slot), label=label_title(scheme, place.span.label), other=other
        )
        self.close()
        self._links.want_target(self._span_id, slot, words, self._on_taken)

    def _on_taken(self) -> None:
        """An end was taken from the text: go on with what is still missing."""
        place = self._place()
        at = self._queue.index(self._slot) + 1 if self._slot in self._queue else 0
        rest = self._queue[at:]
        if place is not None:
            rest = [slot for slot in rest if not place.links(slot)]
        if rest:
            self.begin(self._span_id, rest)

    # Within

    def _place(self) -> Place | None:
        try:
            return self._links.place(self._span_id)
        except Refused:
            return None

    def _on_pointed(self, pieces: Sequence[tuple[int, int]]) -> None:
        """Show in the text what the line means, and say it to who listens."""
        self._links.canvas.show_marks(pieces)
        said = str(self.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or "")
        if self._slot is not None and said:
            self.field.setAccessibleDescription(f"{slot_title(self._slot)}: {said}")
            if QAccessible.isActive():
                self._links.canvas.voice.say(self.field.accessibleDescription())

    def _on_tab(self, number: int) -> None:
        if 0 <= number < len(self._slots):
            self._ask(self._slots[number])
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, change: Change) -> None:
        steps = ("performed", "reloaded")
        if self.isVisible() and not self._choosing and change.kind in steps:
            self._show_again()

    def _show_again(self) -> None:
        """Show the slot as the layer now stands; the line stays where it was."""
        place, slot = self._place(), self._slot
        if place is None or slot is None:
            self.leave()
            return
        self.tabs.show_slots(place, self._slots, slot)
        self.view.show_again(place, slot, fresh=self._selected(place))

    def _settle(self, place: Place) -> None:
        """Lie near the span, where neither it nor the best guesses are hidden."""
        canvas = self._links.canvas
        page = canvas.viewport()
        self.view.fit()
        height = self.sizeHint().height()
        width = min(WIDTH, self._window.width() - 16)
        top = page.mapTo(self._window, QPoint(0, 0))
        left = min(top.x() + canvas.column.left(), self._window.width() - width - 8)
        guesses = [end.span for slot in self._queue for end in place.ends(slot)[:WATCHED]]
        shown = [extent(canvas, span) for span in (place.span, *guesses)]
        y = settled(height, [each for each in shown if each is not None], page.height())
        lowest = self._window.height() - height - 8
        self.setGeometry(QRect(max(0, left), max(0, min(top.y() + y, lowest)), width, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame in the colour of what has the keyboard: the page behind is as bright or dark."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is pointed at any more."""
        self._links.canvas.show_marks(())
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every key but those that write in the filter is the list's."""
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.close()
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and self._is_ours(event):
            # Keys of the list are not to set off actions of the window.
            event.accept()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and not self.field.text():
            # Where nothing is written, undo is the window's, and takes back the last link.
            event.ignore()
            return True
        if event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        return event.key() in _KEYS or not event.modifiers() & ~_LIGHT

    def _on_key(self, event: QKeyEvent) -> bool:
        number = self.view.at
        text, empty = event.text(), not self.field.text()
        modified = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._letter:
            self._letter = False
            if self._on_letter(text):
                return True
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                stay = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._choose(number, stay=stay)
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else +1)
            case Qt.Key.Key_Insert:
                self._take_from_text()
            case Qt.Key.Key_N if modified:
                self._take_from_text()
            case Qt.Key.Key_Down:
                self.view.point_at(number + 1)
            case Qt.Key.Key_Up:
                self.view.point_at(number - 1)
            case Qt.Key.Key_PageDown:
                self.view.point_at(number + ROWS - 1)
            case Qt.Key.Key_PageUp:
                self.view.point_at(number - ROWS + 1)
            case Qt.Key.Key_Right if self.field.cursorPosition() == len(self.field.text()):
                if self.model.open(number):
                    self.view.point_at(number + 1)
            case Qt.Key.Key_Left if empty:
                self.view.point_at(self.model.shut(number))
            case _ if empty and text == ";":
                self._letter = True
            case _ if (digit := _digit(text, empty=empty)) and not modified:
                picked = self.model.picked_by(digit)
                if picked is not None:
                    self._choose(picked)
            case _:
                return False
        return True

    def _on_letter(self, letter: str) -> bool:
        for slot in self._slots:
            if letter and slot.relation.shortcut.upper() == letter.upper():
                self._ask(slot)
                return True
        return False


def _digit(text: str, *, empty: bool) -> str:
    """The digit that was pressed; AZERTY's signs are digits until letters are being typed."""
    if text.isdecimal() and text.isascii():
        return text
    return DIGITS.get(text, "") if empty else ""


_KEYS = (Qt.Key.Key_Insert, Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LIGHT = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
