"""The canvas for screen readers: its text around the caret, and what is spoken when it moves.

A reader is shown a window of the text, the caret's segment and its neighbours: asking for a
word of a whole megabyte would cost 30 ms a question. Offsets are UTF-16, from the window's
start. The bindings lack the calls for selections and attributes, so there are none to be
found; selection, focus and label are spoken as announcements instead.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect, QSize
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from workbench.model import Relation, Span
from workbench.model.text import OffsetMap
from workbench.ui.text.choices import Choices
from workbench.ui.text.notes import words_of
from workbench.ui.text.reader import ReaderPage
from workbench.ui.text.segments import Placed
from workbench.ui.text.steps import neighbour

LONGEST = 200
"""A longer selection is spoken by its two ends."""

MOST_LINKS = 6
"""So many links of a span are spoken; of all of them the number is."""


class Voice:
    """Speaks for one canvas, while somebody listens."""

    def __init__(self, page: Choices) -> None:
        self.page = page
        self.interface: CanvasAccessible | None = None
        QAccessible.installFactory(_interface_of)

    def caret_moved(self) -> None:
        """Tell where the caret is, and keep the labels under it in the description."""
        if QAccessible.isActive():
            self.page.setAccessibleDescription(self.labels_under_caret())
            offset = window_of(self.page).to_window(self.page.caret)
            QAccessible.updateAccessibility(QAccessibleTextCursorEvent(self.page, offset))

    def selected(self) -> None:
        """Speak the selection."""
        selection = self.page.selection
        if selection is not None and QAccessible.isActive():
            words = self.page.text[slice(*selection)]
            if len(words) > LONGEST:
                words = f"{words[: LONGEST // 2]} … {words[-LONGEST // 2 :]}"
            said = QCoreApplication.translate("Voice", "selected: {words}")
            self.say(said.format(words=words))

    def focused(self) -> None:
        """Speak the focused span: label, whose it is, words, and all that its tag tells."""
        placed = self.page.focused_span()
        if placed is not None and QAccessible.isActive():
            words = placed.span.text_of(self.page.text)[:LONGEST]
            self.say(". ".join([f"{self._title(placed)}: {words}", *self._signs(placed)]))

    def picked(self) -> None:
        """Speak how many spans are picked."""
        if QAccessible.isActive():
            picked = self.page.picked
            self.say(QCoreApplication.translate("Voice", "%n span(s) picked", None, len(picked)))

    def target_asked(self, words: str) -> None:
        """Speak what is wanted."""
        if QAccessible.isActive():
            said = QCoreApplication.translate("Voice", "{wanted} (Return takes it, Escape cancels)")
            self.say(said.format(wanted=words))

    def target_dropped(self) -> None:
        """Speak that nothing was chosen."""
        if QAccessible.isActive():
            self.say(QCoreApplication.translate("Voice", "cancelled"))

    def document_shown(self) -> None:
        """Speak the title of another document."""
        reading = self.page.reading
        if reading is not None and QAccessible.isActive():
            self.say(reading.document.title)

    def say(self, words: str) -> None:
        """Speak these words."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.page, words))

    def labels_under_caret(self) -> str:
        """The labels at the caret, from the outermost to the innermost."""
        reading = self.page.reading
        stack = reading.stack_at(self.page.caret) if reading is not None else []
        return " › ".join(self._title(placed) for placed in reversed(stack))

    def _signs(self, placed: Placed) -> Iterator[str]:
        """What stands on the tag of a span, and its links, in words."""
        reading = self.page.reading
        if reading is None or placed.layer:
            return
        signs, span = reading.signs(placed), placed.span
        if span.id in self.page.picked:
            yield QCoreApplication.translate("Voice", "picked")
        if signs.warned:
            yield QCoreApplication.translate("Voice", "warning")
        if signs.question:
            said = QCoreApplication.translate("Voice", "question: {words}")
            yield said.format(words=span.comment.lstrip("? "))
        if signs.comment:
            yield QCoreApplication.translate("Voice", "comment: {words}").format(words=span.comment)
        if signs.links:
            links = reading.links.of(span.id)
            told = [self._link(each, span) for each in links[:MOST_LINKS]]
            count = QCoreApplication.translate("Voice", "%n link(s)", None, signs.links)
            yield f"{count}: {', '.join(told)}"

    def _link(self, relation: Relation, span: Span) -> str:
        spans = self.page.reading.layer.spans if self.page.reading is not None else {}
        title = self.page.style_.look.relation(relation.label)
        if relation.source == span.id:
            return f"{title} → {words_of(spans[relation.target], self.page.text)}"
        return f"{words_of(spans[relation.source], self.page.text)} → {title}"

    def _title(self, placed: Placed) -> str:
        title = self.page.style_.look.label(placed.span.label).title
        reading = self.page.reading
        if placed.layer and reading is not None:
            annotator = reading.layers[placed.layer].annotator
            said = QCoreApplication.translate("Voice", "{label}, suggested by {name}")
            return said.format(label=title, name=annotator)
        return title


class Window:
    """The stretch of text that is shown to a reader, with its own UTF-16 offsets."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text[start:end]
        self._start = start
        self._offsets = OffsetMap(self.text)

    def to_window(self, offset: int) -> int:
        """A code point of the document as a UTF-16 offset of the window."""
        return self._offsets.to_units(max(0, min(len(self.text), offset - self._start)))

    def to_document(self, offset: int) -> int:
        """A UTF-16 offset of the window as a code point of the document."""
        return self._start + min(len(self.text), self._offsets.to_points(max(0, offset)))

    @property
    def length(self) -> int:
        """How many UTF-16 units there are."""
        return self._offsets.to_units(len(self.text))


def window_of(page: ReaderPage) -> Window:
    """The caret's segment and its neighbours."""
    if page.reading is None:
        return Window("", 0, 0)
    segments = page.reading.segments
    here = segments.at(page.caret)
    first, last = max(0, here - 1), min(len(segments) - 1, here + 1)
    return Window(page.text, segments.starts[first], segments.ends[last])


class CanvasText(QAccessibleTextInterface):
    """The window's text, as assistive technology asks for it."""

    def __init__(self, page: ReaderPage) -> None:
        super().__init__()
        self._page = page

    def characterCount(self) -> int:
        """How many UTF-16 units there are."""
        return window_of(self._page).length

    def text(self, start: int, end: int) -> str:
        """A stretch of the window."""
        window = window_of(self._page)
        first, last = window.to_document(start), window.to_document(end)
        return self._page.text[first:last]

    def cursorPosition(self) -> int:
        """Where the caret is."""
        return window_of(self._page).to_window(self._page.caret)

    def setCursorPosition(self, position: int) -> None:
        """Put the caret somewhere."""
        self._page.put_caret(window_of(self._page).to_document(position))

    def characterRect(self, offset: int) -> QRect:
        """Where a character is on the screen."""
        page = self._page
        place = window_of(page).to_document(offset)
        flow = page.flow
        here = flow.caret(place) if flow is not None else None
        if flow is None or here is None:
            return QRect()
        following = flow.caret(neighbour(flow, place, 1))
        width = flow.style.average
        if following is not None and following.top() == here.top() and following.x() > here.x():
            width = following.x() - here.x()
        corner = here.topLeft().toPoint() + page.column.topLeft()
        return QRect(
            page.viewport().mapToGlobal(corner), QSize(max(1, round(width)), round(here.height()))
        )

    def offsetAtPoint(self, point: QPoint) -> int:
        """The place under a point of the screen."""
        offset = self._page.offset_at(QPointF(self._page.viewport().mapFromGlobal(point)))
        return window_of(self._page).to_window(offset)

    def scrollToSubstring(self, start: int, end: int) -> None:
        """Bring a stretch to the screen."""
        self._page.reveal(window_of(self._page).to_document(start))

    def selectionCount(self) -> int:
        """None that a reader could ask about: the bindings cannot answer for its ends."""
        return 0

    def addSelection(self, start: int, end: int) -> None:
        """Select a stretch."""
        self.setSelection(0, start, end)

    def removeSelection(self, index: int) -> None:
        """Select nothing."""
        self._page.put_caret(self._page.caret)

    def setSelection(self, index: int, start: int, end: int) -> None:
        """Select a stretch."""
        window = window_of(self._page)
        self._page.set_selection(window.to_document(start), window.to_document(end))


class CanvasAccessible(QAccessibleWidget):
    """What a screen reader sees of the canvas: a read-only text of several lines."""

    def __init__(self, page: ReaderPage) -> None:
        super().__init__(page, QAccessible.Role.EditableText)
        self._text = CanvasText(page)

    def state(self) -> QAccessible.State:
        """Read-only, selectable, of several lines."""
        state = super().state()
        state.readOnly = True
        state.selectableText = True
        state.multiLine = True
        return state

    def interface_cast(  # type: ignore[override]  # the stub says int, Qt needs the object
        self, kind: QAccessible.InterfaceType
    ) -> object:
        """The text interface; for every other a null pointer, since None or 0 would crash Qt."""
        if kind == QAccessible.InterfaceType.TextInterface:
            return self._text
        return Shiboken.VoidPtr(0)


def _interface_of(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Qt asks here for every object; the canvas keeps the answer, or Python would drop it."""
    voice = getattr(thing, "voice", None)
    if not isinstance(voice, Voice):
        return None
    if voice.interface is None:
        voice.interface = CanvasAccessible(voice.page)
    return voice.interface
