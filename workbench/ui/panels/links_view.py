"""The links of a span as chips: one row for each slot, with what fills it or what is wanted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.model import Layer, Relation, Scheme, Span, roles
from workbench.model.actors import name_of, one_line
from workbench.model.roles import Slot
from workbench.ui.desk import Desk
from workbench.ui.icons import icon
from workbench.ui.linking import Links
from workbench.ui.models.end_list import slot_title
from workbench.ui.wording import counted, plain, titled, words

MOST = 4
"""Of one slot, so many chips are shown."""


class Words(QToolButton):
    """A button whose words are cut where there is no room for them."""

    def __init__(self, said: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._said = said
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(48, 24)
        self.setToolTip(plain(said))
        self.setAccessibleName(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        room = event.size().width() - 14
        said = self.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, room)
        self.setText(said.replace("&", "&&"))


class Chip(QWidget):
    """One link: Return or a click goes to its other end, Delete or the cross takes it away."""

    wanted = Signal()
    removed = Signal()

    def __init__(self, said: str, *, remove: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.there = Words(said, self)
        self.there.clicked.connect(self.wanted)
        self.cross = QToolButton(self)
        self.cross.setIcon(icon("close"))
        self.cross.setAutoRaise(True)
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cross.setMinimumSize(24, 24)
        self.cross.setToolTip(plain(remove))
        self.cross.setAccessibleName(f"{remove}: {said}")
        self.cross.clicked.connect(self.removed)
        self.setFocusProxy(self.there)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.there, 1)
        row.addWidget(self.cross)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes there, Delete takes the link away."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.wanted.emit()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removed.emit()
            case _:
                super().keyPressEvent(event)


class LinksView(QWidget):
    """What fills the slots of a span, and what is missing; chips jump, and go by Delete."""

    def __init__(self, desk: Desk, links: Links, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._links = links
        self._told: object = None
        self._rows: QWidget | None = None
        self.chips: list[Chip] = []
        self.missing: list[QToolButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def is_empty(self) -> bool:
        """Whether there is neither a link nor a wish to tell of."""
        return not self.chips and not self.missing

    def show_span(self, span: Span | None, layer: Layer | None) -> None:
        """Show the links of a span of a layer, or of none."""
        scheme, document = self._desk.scheme, self._desk.document
        if span is None or layer is None or scheme is None or document is None:
            self._build(None, [])
            return
        rows = _rows(span, layer, scheme)
        told = (
            span.id,
            scheme,
            self.tr("Go"),
            [(slot, links, [layer.spans[_other(r, slot)] for r in links]) for slot, links in rows],
        )
        if told != self._told:
            self._told = told
            self._build(span, rows)

    def _build(self, span: Span | None, rows: list[tuple[Slot, list[Relation]]]) -> None:
        focus = self.window().focusWidget()
        held = self._rows is not None and focus is not None and self._rows.isAncestorOf(focus)
        if self._rows is not None:
            self._layout.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
        self.chips, self.missing, self._rows = [], [], None
        if span is None:
            self._told = None
            return
        self._rows = QWidget(self)
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for slot, links in rows:
            at = grid.rowCount()
            title: QLabel = words(slot_title(slot), self._rows, wrap=False)
            title.setToolTip(plain(titled(slot.relation.definition, "")))
            title.setMinimumHeight(24)
            grid.addWidget(title, at, 0, Qt.AlignmentFlag.AlignTop)
            if not links:
                grid.addWidget(self._wish(span, slot), at, 1)
            for number, relation in enumerate(links[:MOST]):
                grid.addWidget(self._chip(relation, slot), at + number, 1)
            if len(links) > MOST:
                more = words(f"+{counted(len(links) - MOST)}", self._rows, wrap=False)
                grid.addWidget(more, at + MOST, 1)
        self._layout.addWidget(self._rows)
        if held and self.chips:
            self.chips[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, relation: Relation, slot: Slot) -> Chip:
        layer, document = self._desk.layer, self._desk.document
        assert layer is not None
        assert document is not None
        assert self._rows is not None
        span = layer.spans[_other(relation, slot)]
        said = one_line(span.text_of(document.text))
        actor = self._links.register.actor_of(span.id)
        if actor is not None:
            name = name_of(actor.mentions, document.text)
            said = said if name == said else f"{said} ({name})"
        chip = Chip(said, remove=self.tr("Unlink"), parent=self._rows)
        chip.wanted.connect(partial(self._links.canvas.focus_span, span.id))
        chip.removed.connect(partial(self._links.take_away, relation.id))
        self.chips.append(chip)
        return chip

    def _wish(self, span: Span, slot: Slot) -> QToolButton:
        assert self._rows is not None
        button = QToolButton(self._rows)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(icon("warning"))
        button.setText(self.tr("Choose…"))
        button.setAccessibleName(f"{slot_title(slot)}: {self.tr('Choose…')}")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setMinimumHeight(24)
        button.clicked.connect(partial(self._links.choose, slot.relation.key, span.id))
        self.missing.append(button)
        return button


def _rows(span: Span, layer: Layer, scheme: Scheme) -> list[tuple[Slot, list[Relation]]]:
    """The slots that are filled or wanted, outward ones first, with what fills them."""
    begun: dict[str, list[Relation]] = {}
    ended: dict[str, list[Relation]] = {}
    for relation in layer.relations.values():
        if relation.source == span.id:
            begun.setdefault(relation.label, []).append(relation)
        elif relation.target == span.id:
            ended.setdefault(relation.label, []).append(relation)
    rows = []
    own = roles.slots(scheme, span.label)
    for slot in own:
        links = (begun if slot.outward else ended).get(slot.relation.key, [])
        if links or roles.is_missing(slot, span, layer):
            rows.append((slot, links))
    told = {slot.relation.key for slot in own if not slot.outward}
    for kind in scheme.relation_types:
        if kind.key in ended and kind.key not in told:
            rows.append((Slot(kind, outward=False), ended[kind.key]))
    return rows


def _other(relation: Relation, slot: Slot) -> str:
    return relation.target if slot.outward else relation.source
