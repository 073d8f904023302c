"""A suggestion told in full: what it says, who made it, and by which keys it is judged."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.model import Document, Layer, Scheme, Span
from workbench.model.suggesting import rule_of, score_of, taken_over
from workbench.ui.panels.span_head import SpanHead, shortened
from workbench.ui.values import value_title
from workbench.ui.wording import attribute_title, counted, label_title, words

SHORT = 60


class Suggested(QWidget):
    """The part of the inspector for a suggestion; nothing can be changed here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.head = SpanHead(self)
        self._facts = words("", self)
        self._hint = words("", self)
        self._hint.setForegroundRole(self._hint.foregroundRole().PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for each in (self.head, self._facts, self._hint):
            column.addWidget(each)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.head.retranslate()
        self._facts.setAccessibleName(self.tr("What is suggested"))
        self._hint.setText(
            self.tr("Y accepts it, Shift+Y with all that belongs to it, N rejects it.")
        )

    def show_suggestion(
        self, layer: Layer, span: Span, document: Document, scheme: Scheme | None
    ) -> None:
        """Tell a suggestion of a suggester's layer."""
        self.head.show_spans([span], document, scheme)
        origin = self.tr("Suggested by {name}").format(name=layer.annotator)
        rule, score = rule_of(span), score_of(span)
        if rule and score is not None:
            origin = self.tr("Suggested by {name}: {rule}, {score} %").format(
                name=layer.annotator, rule=rule, score=counted(round(100 * score))
            )
        self.head.say_origin(origin)
        facts = [
            self.tr("{name}: {value}").format(
                name=attribute_title(scheme, name), value=value_title(scheme, name, value)
            )
            for name, value in taken_over(span.attributes).items()
        ]
        for relation in layer.relations_of(span.id):
            outward = relation.source == span.id
            other = layer.spans[relation.target if outward else relation.source]
            said = shortened(other.text_of(document.text), SHORT)
            sign = "→" if outward else "←"
            facts.append(f"{label_title(scheme, relation.label)} {sign} {said}")
        self._facts.setText("\n".join(facts))
        self._facts.setVisible(bool(facts))
