"""A look at a document of the queue without opening it: Space in the list, gone with Escape."""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workbench.errors import WorkbenchError
from workbench.model import Document
from workbench.project import DocumentRow
from workbench.ui.desk import Desk
from workbench.ui.models.document_words import (
    comment_words,
    notes,
    origin_words,
    state_words,
    time_words,
)
from workbench.ui.panels.sheet import Sheet
from workbench.ui.wording import counted, words

PAUSE = 60
"""Milliseconds without another row before the text of this one is asked for."""

WIDTH = 420
CHARACTERS = 900
"""As much of the text as is shown."""

LINES = 14
MARGIN = 8
SIDE = 16


class Preview(Sheet):
    """Title, state, where it comes from, what is noted, and the first lines of the text.

    It lies over the window beside the list, and never takes the keyboard: the list keeps it, and
    the preview follows the row that the list stands on.
    """

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: DocumentRow | None = None
        self._begin, self._length = "", 0
        self._beside = QRect()
        self.setBackgroundRole(self.backgroundRole().Base)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = words("", self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.state = self._quiet()
        self.comment = words("", self)
        self.text = words("", self)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 14)
        column.setSpacing(6)
        for label in (self.title, self.state, self.comment):
            column.addWidget(label)
        column.addSpacing(4)
        column.addWidget(self.text, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)

    def show_row(self, row: DocumentRow, *, beside: QRect) -> None:
        """Show a document beside a rectangle of the window; its text follows."""
        if self._row is None or row.id != self._row.id:
            self._begin, self._length = "", 0
            self._pause.start()
        self._row = row
        self._say()
        self._beside = beside
        self._place()
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Put it away."""
        self._pause.stop()
        self._row = None
        self.hide()

    def _place(self) -> None:
        """As high as its words need, and no line of the text cut through."""
        window = self.parentWidget()
        if window is None:
            return
        room, beside = window.rect(), self._beside
        left = beside.right() + MARGIN
        if left + WIDTH > room.right():
            left = max(0, beside.left() - WIDTH - MARGIN)
        width = min(WIDTH, room.width() - left)
        highest = room.height() - 2 * MARGIN
        layout = self.layout()
        assert layout is not None
        self.text.setText("")
        head = layout.totalHeightForWidth(width)
        self.text.setText(self._fitted(width - 2 * SIDE, highest - head))
        height = min(max(layout.totalHeightForWidth(width), self._lowest()), highest)
        top = min(max(beside.top(), MARGIN), room.height() - height - MARGIN)
        self.setGeometry(left, top, width, height)

    def _fitted(self, width: int, height: int) -> str:
        """As much of the text as there is room for."""
        text = self._begin
        height = min(height, self.fontMetrics().lineSpacing() * LINES)
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self._height(_cut(text, middle), width) <= height:
                low = middle
            else:
                high = middle - 1
        return _cut(text, low)

    def _height(self, text: str, width: int) -> int:
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        return self.fontMetrics().boundingRect(QRect(0, 0, width, 10_000), flags, text).height()

    def _lowest(self) -> int:
        return self.fontMetrics().lineSpacing() * 6

    def _say(self) -> None:
        row = self._row
        if row is None:
            return
        self.setAccessibleName(self.tr("Preview of {title}").format(title=row.title))
        self.title.setText(row.title)
        facts = [state_words(row), *origin_words(row)]
        if row.spans:
            facts.append(self.tr("%n span(s)", None, row.spans))
        facts += [words for _, _, words in notes(row)]
        if row.seconds:
            facts.append(time_words(row.seconds))
        if self._length:
            facts.append(self.tr("{number} characters").format(number=counted(self._length)))
        # No fact is broken at the end of a line.
        self.state.setText(" · ".join(each.replace(" ", "\u00a0") for each in facts))
        self.comment.setText(comment_words(row.comment))
        self.comment.setVisible(bool(row.comment) and row.status != "skipped")

    def _ask(self) -> None:
        project, row = self._desk.project, self._row
        if project is None or row is None:
            return
        project.ask(project.store.document(row.id), self._on_read)

    def _on_read(self, answer: Future[Document]) -> None:
        try:
            document = answer.result()
        except WorkbenchError:
            return  # it went while it was asked for
        row = self._row
        if row is None or document.id != row.id:
            return
        lines = [line.strip() for line in document.text[: CHARACTERS + 1].splitlines()]
        lines = [line for line in lines if line]
        if lines and lines[0] == row.title:
            del lines[0]
        self._begin = "\n".join(lines)
        self._length = len(document.text)
        self._say()
        self._place()

    def _quiet(self) -> QLabel:
        label = words("", self)
        label.setForegroundRole(label.foregroundRole().PlaceholderText)
        return label

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)


def _cut(text: str, length: int) -> str:
    """The beginning of a text, with a sign where it goes on."""
    return text if length >= len(text) else f"{text[:length].rstrip()} …"
