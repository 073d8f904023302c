"""The span that has the focus, or the spans that are picked, told in full; else the document."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from workbench.errors import Refused
from workbench.model import Attribute, Layer, Span
from workbench.ui.desk import Desk
from workbench.ui.known_values import KnownValues
from workbench.ui.linking import Links
from workbench.ui.panels.attribute_field import AttributeField
from workbench.ui.panels.attribute_form import AttributeForm
from workbench.ui.panels.comment_box import CommentBox
from workbench.ui.panels.links_view import LinksView
from workbench.ui.panels.span_head import SpanHead
from workbench.ui.panels.suggested import Suggested
from workbench.ui.text.look import Look
from workbench.ui.wording import words

PAUSE = 40
"""Milliseconds after which the panel follows the focus."""


class InspectorPanel(QScrollArea):
    """Shows what is at hand, and asks the desk to change what is changed here."""

    def __init__(self, desk: Desk, links: Links, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._spans: tuple[Span, ...] = ()
        self._layer_id = ""
        self._known = KnownValues(desk)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = words("", self)
        self._head = SpanHead(self)
        self.form = AttributeForm(self, known=self._known.of)
        self._links_title = _heading(self)
        self.links = LinksView(desk, links, self)
        self._comment_title = _heading(self)
        self._comment = CommentBox(self)
        self._note_title = _heading(self)
        self._note = CommentBox(self)
        # A held key moves the focus faster than anybody reads: the panel follows a moment later.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._show)
        self._lay_out()
        self.retranslate()
        self._connect()

    @property
    def title(self) -> QLabel:
        """The label of the span that is shown."""
        return self._head.title

    @property
    def fields(self) -> list[AttributeField]:
        """The fields of the form."""
        return self.form.fields

    @property
    def comment(self) -> QWidget:
        """Where the comment of the span is written."""
        return self._comment.text

    @property
    def note(self) -> QWidget:
        """Where the comment of the document is written."""
        return self._note.text

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme."""
        self._head.look = look
        self._show(force=True)

    def refresh(self) -> None:
        """Show what is at hand, a moment later; behind another panel only once it comes up."""
        if self.isVisible():
            self._pause.start()

    def hand_in(self) -> None:
        """Ask the desk to keep what was typed and not yet kept."""
        self.form.hand_in()
        if self._spans:
            self._comment.hand_in()
        elif self._layer_id:
            self._note.hand_in()

    def take_keyboard(self) -> None:
        """Put the keyboard into the comment: of the span, else of the document."""
        self._show()
        box = self._comment if self._spans else self._note
        self.ensureWidgetVisible(box)
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_attributes(self) -> None:
        """Put the keyboard into the form of attributes."""
        self._show()
        if any(not each.attribute.derived for each in self.fields):
            self.form.take_keyboard()
        else:
            self._desk.refused.emit(Refused("This label has no attributes to set."))

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self._nothing.setText(
            self.tr("Put the caret on a labelled stretch, and it is told here in full.")
        )
        self._links_title.setText(self.tr("Links"))
        self._comment_title.setText(self.tr("Comment"))
        self._note_title.setText(self.tr("Comment on this document"))
        question = self.tr("Question for the lead")
        placeholder = self.tr("A doubt, a question, a reason")
        self._comment.name(self.tr("Comment"), placeholder=placeholder, question=question)
        self._note.name(
            self.tr("Comment on this document"), placeholder=placeholder, question=question
        )
        self._head.retranslate()
        self._suggested.retranslate()
        self._show(force=True)

    def _lay_out(self) -> None:
        inside = QWidget(self)
        self._body = _column(
            inside,
            self._head,
            self.form,
            self._links_title,
            self.links,
            self._comment_title,
            self._comment,
        )
        self._suggested = Suggested(inside)
        self._document = _column(inside, self._note_title, self._note)
        body = self._body.layout()
        assert isinstance(body, QVBoxLayout)
        body.insertWidget(body.indexOf(self._links_title), self._suggested)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(10, 8, 10, 10)
        layout.setSpacing(12)
        layout.addWidget(self._nothing)
        layout.addWidget(self._body)
        layout.addWidget(self._document)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setMinimumWidth(240)

    def _connect(self) -> None:
        desk = self._desk
        self.form.chosen.connect(desk.describe)
        self.form.unread.connect(self._on_unread)
        self.form.grown.connect(self.ensureWidgetVisible)
        self._comment.written.connect(self._keep_comment)
        self._note.written.connect(self._keep_note)
        for each in (self.form, self._comment, self._note):
            each.left.connect(self._back_to_text)
        desk.shown.connect(self.refresh)
        desk.leaving.connect(self.hand_in)
        desk.changed.connect(self.refresh)

    def _show(self, *, force: bool = False) -> None:
        spans, layer = self._at_hand(), self._desk.layer
        ids = [span.id for span in spans]
        if ids != [span.id for span in self._spans] or (layer and layer.id) != self._layer_id:
            self.hand_in()
            # What was handed in may have changed them.
            spans, layer = self._at_hand(), self._desk.layer
        before, self._spans = self._spans, spans
        self._layer_id = layer.id if layer is not None else ""
        suggestion = self._desk.suggestion if not self._desk.at_hand else None
        self._nothing.setVisible(not spans)
        self._body.setVisible(bool(spans))
        self._suggested.setVisible(suggestion is not None)
        self._document.setVisible(not spans and layer is not None)
        if layer is None or self._desk.document is None:
            return
        if suggestion is not None:
            self._show_suggestion(*suggestion, afresh=force or spans != before)
            return
        if not spans:
            self._show_comment(self._note, layer.fields.comment, afresh=bool(before))
            return
        if spans != before or force:
            self._head.show_spans(spans, self._desk.document, self._desk.scheme)
            self.form.show_spans(
                spans, self._shared(spans), proposed=self._desk.proposed(spans), afresh=force
            )
            same = [span.id for span in before] == [span.id for span in spans]
            self._show_comment(self._comment, _common(spans), afresh=not same)
        self._show_links(spans, layer)

    def _at_hand(self) -> tuple[Span, ...]:
        """What is told here: the spans at hand, else the suggestion that has the focus."""
        suggestion = self._desk.suggestion
        return self._desk.at_hand or ((suggestion[1],) if suggestion is not None else ())

    def _show_suggestion(self, machine: Layer, span: Span, *, afresh: bool) -> None:
        """Tell a suggestion; what is changed here takes it over."""
        document, scheme = self._desk.document, self._desk.scheme
        if document is None:
            return
        if afresh:
            self._head.show_spans((span,), document, scheme)
            shared = self._shared((span,))
            self.form.show_spans((span,), shared, proposed=set(span.attributes), afresh=False)
            self._show_comment(self._comment, "", afresh=True)
        self._links_title.hide()
        self.links.hide()
        self._head.say_origin(self._suggested.origin(machine, span))
        self._suggested.show_links(machine, span, document, scheme)

    def _show_comment(self, box: CommentBox, comment: str, *, afresh: bool) -> None:
        if afresh or not box.text.hasFocus():
            box.show_comment(comment)

    def _shared(self, spans: Sequence[Span]) -> list[Attribute]:
        """The attributes that all of these spans can have."""
        scheme = self._desk.scheme
        if scheme is None:
            return []
        labels = {scheme.resolve(span.label) for span in spans}
        return [each for each in scheme.attributes_of(spans[0].label) if labels <= set(each.labels)]

    def _show_links(self, spans: Sequence[Span], layer: Layer) -> None:
        self.links.show_span(spans[0] if len(spans) == 1 else None, layer)
        self._links_title.setVisible(not self.links.is_empty)
        self.links.setVisible(not self.links.is_empty)

    def _keep_comment(self, comment: str) -> None:
        self._desk.comment([span.id for span in self._spans], comment)

    def _keep_note(self, comment: str) -> None:
        self._desk.comment_on_document(comment)

    def _on_unread(self, text: str) -> None:
        self._desk.refused.emit(Refused("“{text}” is no number; it waits in its field.", text=text))

    def _back_to_text(self) -> None:
        if isinstance(self._desk.canvas, QWidget):
            self._desk.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """It comes up: what it shows may be of yesterday."""
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _column(parent: QWidget, *widgets: QWidget) -> QWidget:
    body = QWidget(parent)
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for each in widgets:
        column.addWidget(each)
    return body


def _common(spans: Sequence[Span]) -> str:
    """The comment that all of these spans have; else none."""
    comments = {span.comment for span in spans}
    return comments.pop() if len(comments) == 1 else ""


def _heading(parent: QWidget) -> QLabel:
    label = words("", parent, wrap=False)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label
