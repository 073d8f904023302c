"""What can be picked at a unit: whole readings by number, and each slot on which they differ."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workbench.ui.review.reading_button import ReadingButton
from workbench.ui.review.readings import Pick, Reading, values_of
from workbench.ui.review.reviewing import Reviewing
from workbench.ui.review.wording import kind_title, slot_title, value_words
from workbench.ui.wording import words

BAR = 3
ACROSS = 2
"""So many slots are told on the line of a whole reading; the others stand below."""


class SlotBox(QFrame):
    """A slot, or (no name) the whole: its title and its readings; one of several has the turn."""

    def __init__(self, name: str | None, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = name
        self.title = title
        self.has_turn = False
        self.buttons: list[ReadingButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(BAR + 5, 4, 0, 4)
        self._column.setSpacing(0)
        head = words(title, self)
        head.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        head.setContentsMargins(8, 0, 8, 2)
        self._column.addWidget(head)

    def add(self, button: ReadingButton) -> None:
        """One more reading."""
        self.buttons.append(button)
        self._column.addWidget(button)

    @property
    def told(self) -> str:
        """What is picked here, in words."""
        picked = [each.accessibleName() for each in self.buttons if each.isChecked()]
        return picked[0] if picked else self.title

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whose turn it is has a bar at its side, and an edge while the keyboard is here."""
        if not self.has_turn:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        above = self.parentWidget()
        focused = above is not None and above.hasFocus()
        role = QPalette.ColorRole.Highlight if focused else QPalette.ColorRole.PlaceholderText
        colour = self.palette().color(role)
        painter.fillRect(QRectF(0, 2, BAR, self.height() - 4), colour)
        if focused:
            painter.setPen(QPen(colour, 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -1.5, -0.5), 3, 3)
        painter.end()


class Choices(QWidget):
    """Up and Down go from slot to slot, Left and Right from reading to reading."""

    turned = Signal(object)
    """Another slot has the turn (its box)."""

    def __init__(self, reviewing: Reviewing, parent: QWidget) -> None:
        super().__init__(parent)
        self._reviewing = reviewing
        self._unit = ""
        self.boxes: list[SlotBox] = []
        self.turn = 0
        self._agreed = words("", self)
        self._agreed.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._agreed.setContentsMargins(16, 4, 8, 4)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._agreed)
        self._column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.setAccessibleName(self.tr("Readings"))

    def rebuild(self) -> None:
        """Show the unit at hand, with what is picked there."""
        for box in self.boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes.clear()
        pick = self._reviewing.pick
        unit = pick.unit.id if pick is not None else ""
        if unit != self._unit:
            self._unit, self.turn = unit, 0
        if pick is not None:
            self._fill(pick)
        self.turn = min(self.turn, max(0, len(self.boxes) - 1))
        self._agreed.setText(self._agreed_words(pick))
        self._agreed.setVisible(bool(self._agreed.text()))
        self.show_picked()
        self._mark()

    def show_picked(self) -> None:
        """Show what is picked."""
        pick = self._reviewing.pick
        if pick is None:
            return
        for box in self.boxes:
            if box.name is None:
                picked = pick.whole
            else:
                slot = next(each for each in pick.unit.slots if each.name == box.name)
                values = [value for value, _ in values_of(slot, pick.names)]
                said = pick.values.get(box.name)
                picked = values.index(said) if said in values else None
            for number, button in enumerate(box.buttons):
                button.setChecked(number == picked)
                button.update()
        self._tell()

    @property
    def box(self) -> SlotBox | None:
        """The slot that has the turn."""
        return self.boxes[self.turn] if self.boxes else None

    def _fill(self, pick: Pick) -> None:
        apart = [each for each in pick.unit.slots if each.kind is not None]
        whole = SlotBox(None, self.tr("As a whole"), self)
        for number, reading in enumerate(pick.readings):
            button = ReadingButton(
                whole,
                key=str(number + 1) if number < 9 else "",
                words=self._summary(pick, reading),
                who=pick.names.said(reading.annotators),
                about=self.tr("Reading {number}").format(number=number + 1),
            )
            button.clicked.connect(partial(self._on_whole, number))
            whole.add(button)
        self._put(whole)
        if len(apart) < 2:
            return
        for slot in apart:
            scheme = self._reviewing.desk.scheme
            title = slot_title(scheme, slot.name)
            kind = kind_title(slot.kind) if slot.kind else ""
            said = f"{title} · {kind}" if kind not in ("", title) else title
            box = SlotBox(slot.name, said, self)
            for value, who in values_of(slot, pick.names):
                told = self._value(slot.name, value)
                button = ReadingButton(
                    box, key="", words=told, who=pick.names.said(who), about=title
                )
                button.clicked.connect(partial(self._on_value, slot.name, value))
                box.add(button)
            self._put(box)

    def _put(self, box: SlotBox) -> None:
        # Before what all agree on, and the room that is left.
        self._column.insertWidget(len(self.boxes), box)
        self.boxes.append(box)
        box.show()

    def _summary(self, pick: Pick, reading: Reading) -> str:
        """A whole reading on a line: what it says where others say something else."""
        if reading.is_nothing and pick.unit.slots:
            return self._value("span", "")
        apart = [each.name for each in pick.unit.slots if each.kind is not None]
        filled = [name for name in apart if name in reading.values]
        if not filled:
            filled = [each.name for each in pick.unit.slots][:1]
        told = []
        for name in filled[:ACROSS]:
            said = self._value(name, reading.values[name])
            is_plain = name in ("span", "label")
            title = slot_title(self._reviewing.desk.scheme, name)
            told.append(
                said if is_plain else self.tr("{slot}: {value}").format(slot=title, value=said)
            )
        if len(filled) > ACROSS:
            told.append("…")
        return " · ".join(told)

    def _agreed_words(self, pick: Pick | None) -> str:
        """What all who have the span say alike."""
        if pick is None:
            return ""
        alike = [
            self.tr("{slot}: {value}").format(
                slot=slot_title(self._reviewing.desk.scheme, each.name),
                value=self._value(each.name, each.readings[0].value),
            )
            for each in pick.unit.slots
            if each.kind is None and each.name != "span" and each.readings[0].value
        ]
        if not alike:
            return ""
        return self.tr("All agree: {slots}").format(slots=" · ".join(alike))

    def _value(self, name: str, value: str) -> str:
        reviewed = self._reviewing.reviewed
        return value_words(
            self._reviewing.desk.scheme,
            name,
            value,
            text=reviewed.document.text if reviewed is not None else "",
            words_of=self._reviewing.words_of,
        )

    def _on_whole(self, number: int) -> None:
        self._turn_to(0)
        self._reviewing.pick_whole(number)

    def _on_value(self, name: str, value: str) -> None:
        self._turn_to(next(n for n, each in enumerate(self.boxes) if each.name == name))
        self._reviewing.pick_slot(name, value)

    def _turn_to(self, number: int) -> None:
        self.turn = min(max(number, 0), max(0, len(self.boxes) - 1))
        self._mark()
        self._tell()
        if self.box is not None:
            self.turned.emit(self.box)

    def _mark(self) -> None:
        for number, box in enumerate(self.boxes):
            box.has_turn = number == self.turn
            box.update()

    def _tell(self) -> None:
        """Those who hear the window are told what is picked where they are."""
        if self.box is not None and self.accessibleDescription() != self.box.told:
            self.setAccessibleDescription(self.box.told)
            changed = QAccessible.Event.DescriptionChanged
            QAccessible.updateAccessibility(QAccessibleEvent(self, changed))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows pick; all else is the page's."""
        box = self.box
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if box is None or held != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Up:
                self._turn_to(self.turn - 1)
            case Qt.Key.Key_Down:
                self._turn_to(self.turn + 1)
            case Qt.Key.Key_Home:
                self._turn_to(0)
            case Qt.Key.Key_End:
                self._turn_to(len(self.boxes) - 1)
            case Qt.Key.Key_Left:
                self._reviewing.step(box.name, -1)
            case Qt.Key.Key_Right | Qt.Key.Key_Space:
                self._reviewing.step(box.name, +1)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The edge of the slot shows where the keyboard is."""
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self._mark()
