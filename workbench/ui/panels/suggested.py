"""A suggestion told beside its attributes: who made it, its links, by which keys it is judged."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.model import Document, Layer, Scheme, Span
from workbench.model.suggesting import rule_of, score_of
from workbench.ui.panels.span_head import shortened
from workbench.ui.wording import counted, label_title, words

SHORT = 60


class Suggested(QWidget):
    """The part of the inspector that only suggestions have."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._links = words("", self)
        self._hint = words("", self)
        self._hint.setForegroundRole(self._hint.foregroundRole().PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(8)
        column.addWidget(self._links)
        column.addWidget(self._hint)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self._links.setAccessibleName(self.tr("What is suggested"))
        self._hint.setText(
            self.tr(
                "Y accepts it, Shift+Y with all that belongs to it, N rejects it. "
                "Whatever you change about it accepts it too."
            )
        )

    def origin(self, layer: Layer, span: Span) -> str:
        """Who made a suggestion, by which rule, how sure."""
        rule, score = rule_of(span), score_of(span)
        if rule and score is not None:
            return self.tr("Suggested by {name}: {rule}, {score}%").format(
                name=layer.annotator, rule=rule, score=counted(round(100 * score))
            )
        return self.tr("Suggested by {name}").format(name=layer.annotator)

    def show_links(
        self, layer: Layer, span: Span, document: Document, scheme: Scheme | None
    ) -> None:
        """Tell the links of a suggestion; what is at their ends need not be taken over yet."""
        told = []
        for relation in layer.relations_of(span.id):
            outward = relation.source == span.id
            other = layer.spans[relation.target if outward else relation.source]
            said = shortened(other.text_of(document.text), SHORT)
            sign = "→" if outward else "←"
            told.append(f"{label_title(scheme, relation.label)} {sign} {said}")
        self._links.setText("\n".join(dict.fromkeys(told)))
        self._links.setVisible(bool(told))
