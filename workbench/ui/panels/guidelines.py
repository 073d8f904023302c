"""The guidelines beside the text: what a label means, shown with its examples; searchable."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from workbench.french.folding import fold
from workbench.hand import HAND
from workbench.model import Scheme
from workbench.model.scheme import Attribute, Label, RelationType
from workbench.ui.desk import Desk
from workbench.ui.panels.guideline_page import GuidelinePage
from workbench.ui.text.look import Look

PAUSE = 60
"""Milliseconds after which the panel follows the focus; other panels have done so by then."""

REST = 1000
"""Milliseconds without a key after which the pages are made that may be asked for."""


class GuidelinesPanel(QWidget):
    """Shows the label at hand: the focused span's, else the one pointed at; else all of them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._look = Look()
        self._pages: dict[str, QScrollArea] = {}
        self._pointed = ""
        self.shown = ""
        """The key of the label that is shown; empty: all of them, or what was searched for."""
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(26)
        # Each page stays in its place: one that changes its parent is laid out anew, line by line.
        self._areas = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self._areas, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._show)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(self.make_ahead)
        self.search.textChanged.connect(self.refresh)
        desk.opened.connect(self.rebuild)
        desk.shown.connect(self._on_shown)
        self.retranslate()

    @property
    def page(self) -> QWidget | None:
        """What is in front."""
        area = self._areas.currentWidget()
        return area.widget() if isinstance(area, QScrollArea) else None

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme, or of another scheme."""
        self._look = look
        self.rebuild()

    def point(self, key: str) -> None:
        """Show a label that the pointer or the keyboard came to, unless a span has the focus."""
        self._pointed = key
        self.refresh()

    def refresh(self) -> None:
        """Follow the focus once it rests; a hidden panel waits until it is seen."""
        self._pause.start()

    def rebuild(self) -> None:
        """The scheme or its looks are others: make the pages anew."""
        while (area := self._areas.currentWidget()) is not None:
            self._drop(area)
        self._pages.clear()
        self.shown = ""
        self.refresh()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.search.setPlaceholderText(self.tr("Search the guidelines"))
        self.search.setAccessibleName(self.tr("Search the guidelines"))
        self.rebuild()

    def take_keyboard(self) -> None:
        """Put the keyboard into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def make_ahead(self) -> None:
        """Make one page more while nobody is at work: it takes too long to be made at a key."""
        scheme = self._desk.scheme
        if scheme is None or self.visibleRegion().isEmpty():
            return
        own = ("", *(each.key for each in scheme.labels if not each.alias))
        lacking = [key for key in own if key not in self._pages]
        if not lacking:
            return
        if not HAND.is_at_work:
            self._known(lacking[0], scheme)
        self._ahead.start(REST if HAND.is_at_work else 0)

    def _show(self) -> None:
        scheme = self._desk.scheme
        if scheme is None or self.visibleRegion().isEmpty():
            return
        words = self.search.text().strip()
        span = self._desk.span
        key = scheme.resolve(span.label) if span is not None else self._pointed
        if words:
            self.shown = ""
            self._put(self._page(scheme, found(words, scheme)))
        else:
            self.shown = key if any(key == each.key for each in scheme.labels) else ""
            self._put(self._known(self.shown, scheme))
            if not self._ahead.isActive():
                self._ahead.start(REST)

    def _known(self, key: str, scheme: Scheme) -> QScrollArea:
        """The page of a label, or that of all; made once."""
        if key not in self._pages:
            self._pages[key] = self._page(scheme, whole(key, scheme) if key else _live(scheme))
        return self._pages[key]

    def _page(
        self, scheme: Scheme, parts: Iterable[Label | Attribute | RelationType]
    ) -> QScrollArea:
        area = QScrollArea(self._areas)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(self.tr("Guidelines"))
        area.resize(self._areas.size())  # it is laid out for that
        area.setWidget(GuidelinePage(parts, scheme=scheme, look=self._look, parent=area))
        self._areas.addWidget(area)
        return area

    def _put(self, area: QScrollArea) -> None:
        before = self._areas.currentWidget()
        if before is area:
            return
        area.verticalScrollBar().setValue(0)
        self._areas.setCurrentWidget(area)
        if before is not None and before not in self._pages.values():
            self._drop(before)

    def _drop(self, area: QWidget) -> None:
        self._areas.removeWidget(area)
        area.deleteLater()

    def _on_shown(self) -> None:
        self._pointed = ""
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """What was missed while hidden is shown now."""
        super().showEvent(event)
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the search, then goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            if self.search.text():
                self.search.clear()
            elif isinstance(self._desk.canvas, QWidget):
                self._desk.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def whole(key: str, scheme: Scheme) -> list[Label | Attribute | RelationType]:
    """A label, its attributes, and the relations that begin or end at it."""
    return [
        scheme.label(key),
        *scheme.attributes_of(key),
        *(each for each in scheme.relation_types if key in each.sources),
        *(
            each
            for each in scheme.relation_types
            if key in each.targets and key not in each.sources
        ),
    ]


def _live(scheme: Scheme) -> list[Label]:
    return [each for each in scheme.labels if each.is_live]


def found(words: str, scheme: Scheme) -> list[Label | Attribute | RelationType]:
    """The parts of the scheme that say all these words, accents aside."""
    wanted = fold(words).split()
    live = [each for each in scheme.labels if each.is_live]
    parts: list[Label | Attribute | RelationType] = [
        *live,
        *scheme.attributes,
        *scheme.relation_types,
    ]
    return [part for part in parts if all(each in said(part) for each in wanted)]


def said(part: Label | Attribute | RelationType) -> str:
    """All that a part of the scheme says, in every language, without accents."""
    texts = [part.key, *part.title.values(), *part.definition.values()]
    if isinstance(part, Label):
        texts += part.examples
    if isinstance(part, Attribute):
        texts += part.choices
        for titles in (part.choice_titles or {}).values():
            texts += titles.values()
    return fold("\n".join(texts)).replace("[", "").replace("]", "")
