"""The head of the inspector: which span it is, or which spans; its words, place and origin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workbench.model import Document, Scheme, Span
from workbench.ui.panels.labels import paint_sign
from workbench.ui.text.look import LabelLook, Look
from workbench.ui.wording import counted, label_title, words

LONG = 400
"""From this many characters on, the words of a span are cut in the middle."""


class Sign(QWidget):
    """The bar of a label, as it stands under the words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: LabelLook | None = None
        self.setFixedSize(26, 24)

    def show_label(self, look: LabelLook | None) -> None:
        """Show another label's, or none."""
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


class SpanHead(QWidget):
    """Label, words and place of one span; of several, how many of which label."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = Look()
        self._sign = Sign(self)
        self.title = words("", self, wrap=False)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self._words = words("", self)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._place = words("", self)
        self._place.setForegroundRole(self._place.foregroundRole().PlaceholderText)
        self._origin = words("", self, wrap=False)
        self._origin.setForegroundRole(self._origin.foregroundRole().PlaceholderText)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        for each in (self._words, self._place, self._origin):
            column.addWidget(each)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self._words.setAccessibleName(self.tr("Words of the span"))

    def show_spans(self, spans: Sequence[Span], document: Document, scheme: Scheme | None) -> None:
        """Tell one span in full, and several together."""
        labels = Counter(span.label for span in spans)
        [*keys] = labels
        self._sign.show_label(self.look.label(keys[0]) if len(keys) == 1 else None)
        self._sign.setVisible(len(keys) == 1)
        if len(spans) == 1:
            self.title.setText(label_title(scheme, spans[0].label))
            self._words.setText(shortened(spans[0].text_of(document.text)))
            self._place.setText(self._place_words(spans[0]))
            self._origin.setText(self._origin_words(spans[0]))
        else:
            self.title.setText(self.tr("%n span(s) picked", None, len(spans)))
            pieces = [shortened(span.text_of(document.text), 40) for span in spans[:8]]
            more = ["…"] if len(spans) > len(pieces) else []
            self._words.setText(" · ".join([*pieces, *more]))
            facts = [f"{counted(many)} {label_title(scheme, key)}" for key, many in labels.items()]
            self._place.setText(", ".join(facts))
            self._origin.setText("")
        self._origin.setVisible(bool(self._origin.text()))

    def say_origin(self, origin: str) -> None:
        """Say where the span comes from, where that is not its own origin."""
        self._origin.setText(origin)
        self._origin.setVisible(bool(origin))

    def _place_words(self, span: Span) -> str:
        length = self.tr("%n character(s)", None, sum(end - start for start, end in span.pieces))
        pieces = ", ".join(f"{counted(start)}–{counted(end)}" for start, end in span.pieces)
        return f"{pieces} · {length}"

    def _origin_words(self, span: Span) -> str:
        kind, _, name = span.origin.partition(":")
        if kind == "suggestion":
            return self.tr("Suggested by {name}").format(name=name)
        return self.tr("Imported") if kind == "import" else ""


def shortened(text: str, most: int = LONG) -> str:
    """Words on one line, cut in the middle where there are many."""
    text = " ".join(text.split(" "))
    if len(text) <= most:
        return text
    half = most // 2
    return f"{text[:half]} … {text[-half:]}"
