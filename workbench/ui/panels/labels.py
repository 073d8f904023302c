"""The palette of labels: what each is called, how it looks in the text, and its key."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from workbench.model import Change, Span
from workbench.model.scheme import Label
from workbench.ui.desk import Desk
from workbench.ui.text.look import DASHED, DOTTED, DOUBLE, LabelLook, Look
from workbench.ui.wording import counted, plain, titled

PAUSE = 50
"""Milliseconds after which the numbers follow a step."""

HEIGHT = 30
SWATCH = 26
SIDE = 10


class LabelButton(QAbstractButton):
    """One label: its sign, its title, how many there are in this document, its key."""

    pointed = Signal(str)
    """The pointer or the keyboard has come to the label of this key."""

    def __init__(self, label: Label, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = label
        self.number = 0
        self._look = LabelLook(label.key, label.key)
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_number(self, number: int) -> None:
        """Say how many of them there are."""
        if number != self.number:
            self.number = number
            self.update()

    def show_label(self, look: LabelLook, *, key_words: str) -> None:
        """Say the label in the language of the window."""
        self._look = look
        title = titled(self.label.title, self.label.key)
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(title)
        definition = titled(self.label.definition, "")
        example = f"\n« {self.label.examples[0]} »" if self.label.examples else ""
        self.setToolTip(plain(f"{title} · {key_words}\n{definition}{example}"))
        self.setAccessibleDescription(definition)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room, and one line high."""
        return QSize(160, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar as it stands under the words, the title, the number, the key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        role = QPalette.ColorRole.Button if self.isDown() else QPalette.ColorRole.AlternateBase
        if self._hovered or self.isDown():
            painter.fillRect(self.rect(), palette.color(role))
        paint_sign(painter, QRectF(SIDE, 0, SWATCH, self.height()), self._look)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        metrics = self.fontMetrics()
        key = self.label.shortcut.upper()
        right = self.width() - SIDE
        if key:
            self._paint_key(painter, key, right)
            right -= 34
        if self.number:
            number = counted(self.number)
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            width = metrics.horizontalAdvance(number)
            painter.drawText(
                QRectF(right - width, 0, width, self.height()),
                Qt.AlignmentFlag.AlignVCenter,
                number,
            )
            right -= width + 8
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        left = SIDE + SWATCH + 10
        title = metrics.elidedText(
            titled(self.label.title, self.label.key), Qt.TextElideMode.ElideRight, right - left
        )
        painter.drawText(
            QRectF(left, 0, right - left, self.height()), Qt.AlignmentFlag.AlignVCenter, title
        )
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is over it."""
        self._hovered = True
        self.pointed.emit(self.label.key)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has gone."""
        self._hovered = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard has come."""
        super().focusInEvent(event)
        self.pointed.emit(self.label.key)

    def _paint_key(self, painter: QPainter, key: str, right: int) -> None:
        cap = QRectF(right - 24, (self.height() - 20) / 2, 24, 20)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Button))
        painter.setPen(self.palette().color(QPalette.ColorRole.Dark))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)


class LabelsPanel(QWidget):
    """The labels of the scheme, one below the other."""

    auxiliary_wanted = Signal()
    pointed = Signal(str)
    """The label that the pointer or the keyboard has come to."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._look = Look()
        self._buttons: list[LabelButton] = []
        self._numbers: Counter[str] = Counter()
        self._aliases: dict[str, str] = {}
        self.auxiliary = QCheckBox(self)
        self.auxiliary.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.auxiliary.setMinimumHeight(24)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 6)
        layout.setSpacing(4)
        layout.addLayout(self._rows)
        aside = QVBoxLayout()
        aside.setContentsMargins(SIDE, 0, SIDE, 0)
        aside.addWidget(self.auxiliary)
        layout.addLayout(aside)
        layout.addStretch(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._show_numbers)
        self.auxiliary.clicked.connect(self.auxiliary_wanted)
        desk.opened.connect(self.rebuild)
        desk.shown.connect(self.refresh)
        desk.changed.connect(self._on_changed)
        self.retranslate()

    @property
    def buttons(self) -> list[LabelButton]:
        """The labels that are shown, from top to bottom."""
        return self._buttons

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme."""
        self._look = look
        self.refresh()

    def rebuild(self) -> None:
        """Show the labels of the scheme on the desk."""
        for button in self._buttons:
            self._rows.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for label in self._desk.labels:
            button = LabelButton(label, self)
            button.clicked.connect(lambda _, key=label.key: self._desk.label(key))
            button.pointed.connect(self.pointed)
            self._rows.addWidget(button)
            self._buttons.append(button)
        scheme = self._desk.scheme
        self.auxiliary.setVisible(
            any(each.auxiliary for each in scheme.labels) if scheme else False
        )
        self.auxiliary.setChecked(self._desk.auxiliary)
        self.refresh()
        self.updateGeometry()

    def refresh(self) -> None:
        """Count the labels of the layer anew, and say them."""
        layer, scheme = self._desk.layer, self._desk.scheme
        self._aliases = scheme.aliases if scheme is not None else {}
        self._numbers = Counter()
        for span in layer.spans.values() if layer else ():
            self._numbers[self._aliases.get(span.label, span.label)] += 1
        for button in self._buttons:
            key = button.label.shortcut.upper()
            button.show_label(
                self._look.label(button.label.key),
                key_words=self.tr("key {key}").format(key=key) if key else "",
            )
            button.show_number(self._numbers[button.label.key])
            button.setEnabled(layer is not None)

    def _on_changed(self, change: Change) -> None:
        """Follow a step without counting a long layer again at each key press."""
        layer = self._desk.layer
        if change.kind == "reloaded":
            self.refresh()
        if change.kind != "performed" or layer is None:
            return
        edits = [edit for op in change.ops if op.layer_id == layer.id for edit in op.edits]
        for edit in edits:
            if isinstance(edit.before, Span):
                self._numbers[self._aliases.get(edit.before.label, edit.before.label)] -= 1
            if isinstance(edit.after, Span):
                self._numbers[self._aliases.get(edit.after.label, edit.after.label)] += 1
        if not self._pause.isActive():
            self._pause.start()

    def _show_numbers(self) -> None:
        for button in self._buttons:
            button.show_number(self._numbers[button.label.key])

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.auxiliary.setText(self.tr("Auxiliary labels"))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def paint_sign(painter: QPainter, place: QRectF, look: LabelLook) -> None:
    """The bar of a label as it stands under words, with the tint above it."""
    middle = place.center().y()
    left, right = place.left(), place.right()
    painter.save()
    tint = QColor(look.bar)
    tint.setAlphaF(0.16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawRoundedRect(QRectF(left, middle - 8, right - left, 12), 3, 3)
    painter.restore()
    paint_bar(painter, left, right, middle + 8, look)


def paint_bar(painter: QPainter, left: float, right: float, bottom: float, look: LabelLook) -> None:
    """The bar of a label: its colour, and its pattern."""
    painter.save()
    pen = QPen(QColor(look.bar), 2.6)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if look.pattern == DASHED:
        pen.setDashPattern([2.0, 1.2])
    elif look.pattern == DOTTED:
        pen.setDashPattern([1.0, 1.0])
    elif look.pattern == DOUBLE:
        pen.setWidthF(1.2)
        painter.setPen(pen)
        painter.drawLine(QPointF(left, bottom - 3), QPointF(right, bottom - 3))
    painter.setPen(pen)
    painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))
    painter.restore()
