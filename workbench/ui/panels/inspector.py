"""The span that has the focus, told in full: label, place, words, attributes, links, comment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.model import Layer, Span
from workbench.ui.desk import Desk
from workbench.ui.panels.attribute_field import AttributeField
from workbench.ui.panels.labels import paint_sign
from workbench.ui.text.look import LabelLook, Look
from workbench.ui.wording import counted, label_title, titled, words

PAUSE = 40
"""Milliseconds after which the panel follows the focus."""

LONG = 400
"""From this many characters on, the words of a span are cut in the middle."""


class Sign(QWidget):
    """The bar of a label, as it stands under the words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: LabelLook | None = None
        self.setFixedSize(26, 24)

    def show_label(self, look: LabelLook) -> None:
        """Show another label's."""
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign, and nothing else."""
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sign(painter, self.rect().toRectF(), self._look)
        painter.end()


class InspectorPanel(QScrollArea):
    """Shows the focused span, and asks the desk to change what is changed here."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._look = Look()
        self._span: Span | None = None
        self.fields: list[AttributeField] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = words("", self)
        self._sign = Sign(self)
        self.title = words("", self, wrap=False)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self._place = words("", self, wrap=False)
        self._place.setForegroundRole(self._place.foregroundRole().PlaceholderText)
        self._words = words("", self)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._origin = words("", self)
        self._origin.setForegroundRole(self._origin.foregroundRole().PlaceholderText)
        self._form = QFormLayout()
        self._links_title = _heading(self)
        self._links = words("", self)
        self._links.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._comment_title = _heading(self)
        self.comment = QPlainTextEdit(self)
        self.comment.setTabChangesFocus(True)
        self.comment.setFixedHeight(72)
        self.comment.installEventFilter(self)
        # A held key moves the focus faster than anybody reads: the panel follows a moment later.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._show)
        self._lay_out()
        self.retranslate()
        desk.shown.connect(self.refresh)
        desk.leaving.connect(self.hand_in)
        desk.changed.connect(self.refresh)

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme."""
        self._look = look
        self._show(force=True)

    def refresh(self) -> None:
        """Show the span that has the focus, a moment later."""
        if not self._pause.isActive():
            self._pause.start()

    def hand_in(self) -> None:
        """Ask the desk to keep what was typed and not yet kept."""
        for field in self.fields:
            field.hand_in()
        self._keep_comment()

    def take_keyboard(self) -> None:
        """Put the keyboard into the comment."""
        self._show()
        self.comment.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self._nothing.setText(
            self.tr("Put the caret on a labelled stretch, and it is told here in full.")
        )
        self._links_title.setText(self.tr("Links"))
        self._comment_title.setText(self.tr("Comment"))
        self.comment.setAccessibleName(self.tr("Comment"))
        self.comment.setPlaceholderText(self.tr("A doubt, a question, a reason"))
        self._words.setAccessibleName(self.tr("Words of the span"))
        self._show(force=True)

    def _lay_out(self) -> None:
        inside = QWidget(self)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign)
        head.addWidget(self.title, 1)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(6)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._body = QWidget(inside)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addWidget(self._place)
        column.addWidget(self._origin)
        column.addSpacing(6)
        column.addLayout(self._form)
        column.addSpacing(6)
        column.addWidget(self._links_title)
        column.addWidget(self._links)
        column.addSpacing(6)
        column.addWidget(self._comment_title)
        column.addWidget(self.comment)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(10, 8, 10, 10)
        layout.addWidget(self._nothing)
        layout.addWidget(self._body)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setMinimumWidth(240)

    def _show(self, *, force: bool = False) -> None:
        span, layer = self._desk.span, self._desk.layer
        if self._span is not None and (span is None or span.id != self._span.id):
            self.hand_in()
        if span == self._span and span is not None and not force:
            self._show_links(span, layer)
            return
        before, self._span = self._span, span
        self._nothing.setVisible(span is None)
        self._body.setVisible(span is not None)
        if span is None or layer is None or self._desk.document is None:
            return
        self._sign.show_label(self._look.label(span.label))
        self.title.setText(label_title(self._desk.scheme, span.label))
        self._words.setText(_shortened(span.text_of(self._desk.document.text)))
        self._place.setText(self._place_words(span))
        self._origin.setText(self._origin_words(span))
        self._origin.setVisible(span.origin != "hand")
        self._show_attributes(span, before, force=force)
        self._show_links(span, layer)
        if not self.comment.hasFocus() or before is None or before.id != span.id:
            self.comment.setPlainText(span.comment)

    def _show_attributes(self, span: Span, before: Span | None, *, force: bool) -> None:
        same = before is not None and before.id == span.id and before.label == span.label
        if not same or force:
            self._build_form(span)
        for field in self.fields:
            field.show_value(span.id, span.attributes)
            if field.attribute.derived:
                self._form.setRowVisible(field, field.attribute.key in span.attributes)

    def _build_form(self, span: Span) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self.fields = []
        scheme = self._desk.scheme
        for attribute in scheme.attributes_of(span.label) if scheme else ():
            field = AttributeField(attribute, self._body)
            field.chosen.connect(self._desk.describe)
            label = words("", self._body, wrap=False)
            label.setText(titled(attribute.title, attribute.key))
            label.setBuddy(field)
            self._form.addRow(label, field)
            self.fields.append(field)

    def _show_links(self, span: Span, layer: Layer | None) -> None:
        rows = self._link_rows(span, layer) if layer is not None else []
        self._links_title.setVisible(bool(rows))
        self._links.setVisible(bool(rows))
        self._links.setText("\n".join(rows))

    def _link_rows(self, span: Span, layer: Layer) -> list[str]:
        document, scheme = self._desk.document, self._desk.scheme
        assert document is not None
        rows = []
        for relation in layer.relations_of(span.id):
            outward = relation.source == span.id
            other = layer.spans[relation.target if outward else relation.source]
            words = _shortened(other.text_of(document.text), 60)
            title = label_title(scheme, relation.label)
            rows.append(f"{title} → {words}" if outward else f"{title} ← {words}")
        return rows

    def _place_words(self, span: Span) -> str:
        length = self.tr("%n character(s)", None, sum(end - start for start, end in span.pieces))
        pieces = ", ".join(f"{counted(start)}–{counted(end)}" for start, end in span.pieces)
        return f"{pieces} · {length}"

    def _origin_words(self, span: Span) -> str:
        kind, _, name = span.origin.partition(":")
        if kind == "suggestion":
            return self.tr("Suggested by {name}").format(name=name)
        return self.tr("Imported") if kind == "import" else ""

    def _keep_comment(self) -> None:
        if self._span is not None:
            self._desk.comment(self._span.id, self.comment.toPlainText())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A comment is kept when the keyboard leaves it, or at Ctrl+Return; Escape goes back."""
        if watched is self.comment:
            if event.type() == QEvent.Type.FocusOut:
                self._keep_comment()
            elif isinstance(event, QKeyEvent) and self._leaves(event):
                if event.type() == QEvent.Type.KeyPress:
                    QTimer.singleShot(0, self._back_to_text)
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return event.key() == Qt.Key.Key_Escape or (enter and with_ctrl)

    def _back_to_text(self) -> None:
        if isinstance(self._desk.canvas, QWidget):
            self._desk.canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def _heading(parent: QWidget) -> QLabel:
    label = words("", parent, wrap=False)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _shortened(text: str, most: int = LONG) -> str:
    text = " ".join(text.split(" "))
    if len(text) <= most:
        return text
    half = most // 2
    return f"{text[:half]} … {text[-half:]}"
