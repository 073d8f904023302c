"""One of a few values, chosen by its letter."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from workbench.model import Attribute
from workbench.ui.actions.action import AZERTY
from workbench.ui.letters import folded, letters
from workbench.ui.panels.attribute_field import VARIOUS, AttributeField
from workbench.ui.panels.elided_box import ElidedBox
from workbench.ui.panels.key_cap import CAP, paint_cap
from workbench.ui.values import written
from workbench.ui.wording import titled

LINE = 22
LEFT = 24


class ChoiceField(AttributeField):
    """A list. While it has the keyboard, the letter of each choice is shown, and sets it.

    ``keys`` shows the letters; whoever makes the field gives it a place.
    """

    def __init__(self, attribute: Attribute, parent: QWidget) -> None:
        self.box = ElidedBox()
        super().__init__(attribute, self.box, parent)
        titles = attribute.choice_titles or {}
        self._values = [_value(attribute, choice) for choice in attribute.choices]
        self._titles = [
            titled(titles.get(choice, {}), choice if attribute.kind == "choice" else written(value))
            for choice, value in zip(attribute.choices, self._values, strict=True)
        ]
        self._letters = letters(self._titles)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(6)
        self.box.addItem("—")
        for title, value in zip(self._titles, self._values, strict=True):
            self.box.addItem(title, value)
        self.box.activated.connect(self._on_activated)
        self.keys = Choices(parent, letters=self._letters, titles=self._titles)
        self.keys.hide()

    def say(self, value: object) -> None:
        """Choose a value in the list; one that is not in it is added."""
        said = "" if value is ... else _said(value)
        if value is VARIOUS:
            self.box.setCurrentIndex(-1)
            self.box.setPlaceholderText(self.tr("various"))
            return
        known = ["", *(_said(self.box.itemData(at)) for at in range(1, self.box.count()))]
        if said not in known:
            self.box.addItem(written(value), value)
            known.append(said)
        self.box.setCurrentIndex(known.index(said))
        self.keys.show_chosen(known.index(said) - 1)

    def key(self, event: QKeyEvent) -> bool:
        """The letter of a choice sets it, or the sign that it is written with."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._set(...)
            return True
        typed = event.text()
        if typed.strip() and typed.isprintable():
            digit = next((key for key, sign in AZERTY.items() if sign == typed), "")
            for wished in (folded(typed), digit):
                if wished and wished in self._letters:
                    self._set(self._values[self._letters.index(wished)])
                    return True
            if typed in self._values:
                self._set(typed)
            return True
        return super().key(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The letters are shown while the list has the keyboard."""
        if watched is self.control and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.keys.setVisible(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _set(self, value: object) -> None:
        self.choose(value)
        self.say_again()
        self.settled.emit()

    def _on_activated(self, index: int) -> None:
        self.choose(self.box.itemData(index) if index else ...)


class Choices(QWidget):
    """The choices one below the other, each with its letter; the chosen one has a tick."""

    def __init__(self, parent: QWidget, *, letters: Sequence[str], titles: Sequence[str]) -> None:
        super().__init__(parent)
        self._letters, self._choices = letters, titles
        self._chosen = -1
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        said = ", ".join(f"{key}: {title}" for key, title in zip(letters, titles, strict=True))
        self.setAccessibleName(said)

    def show_chosen(self, index: int) -> None:
        """Put the tick at a choice; -1: at none."""
        self._chosen = index
        self.update()

    def sizeHint(self) -> QSize:
        """A line for each."""
        return QSize(120, LINE * len(self._choices) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Letter, title, tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(self.font())
        for row, (key, title) in enumerate(zip(self._letters, self._choices, strict=True)):
            top = 2 + row * LINE
            if key:
                paint_cap(
                    painter, QRectF(LEFT, top + (LINE - CAP) / 2, CAP, CAP), key, self.palette()
                )
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            room = self.width() - LEFT - CAP - 28
            words = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
            place = QRectF(LEFT + CAP + 8, top, room, LINE)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
            if row == self._chosen:
                x, y = self.width() - 16.0, top + LINE / 2
                painter.drawPolyline(
                    [QPointF(x, y), QPointF(x + 3.5, y + 4), QPointF(x + 10, y - 5)]
                )
        painter.end()


def _value(attribute: Attribute, choice: str) -> object:
    """The choices of a number are its values as JSON writes them."""
    return json.loads(choice) if attribute.kind == "number" else choice


def _said(value: object) -> str:
    return f"{type(value).__name__} {value}"
