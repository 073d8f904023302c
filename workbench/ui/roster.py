"""Keeps the register of actors of the layer on the desk, so that a key finds it ready."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.errors import Refused
from workbench.model import Change, Document, Layer, Op, Relation, Scheme, Span, roles
from workbench.model.actors import Register, register
from workbench.model.roles import COREF
from workbench.ui.desk import Desk
from workbench.ui.ends import Place

if TYPE_CHECKING:
    from workbench.ui.text.view import Canvas

PAUSE = 90
"""Milliseconds of rest after which the panels follow: lists of thousands are made anew then, and
no key is to wait for that."""

FOCUS = 45
"""Milliseconds of rest after which they follow the focus."""

REST = 120
"""Milliseconds of rest after which the guesses for the focused span are made."""


class Roster(QObject):
    """The actors of the layer, and the span where links begin.

    A step that touches no actor leaves the register as it is. After any other it is made anew in
    the pause that follows, or at once where a key cannot wait for that.
    """

    changed = Signal()
    """The links or the actors of the layer may be others; it comes a moment later."""
    focused = Signal(object)
    """The focus went to a span (its id) or to none; it comes a moment later."""

    def __init__(self, desk: Desk, canvas: Canvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.refused = desk.refused
        self.canvas = canvas
        self._register = Register()
        self._layer: Layer | None = None
        self._place: Place | None = None
        self._pause = self._timer(PAUSE, self._tell)
        self._focus_pause = self._timer(FOCUS, lambda: self.focused.emit(canvas.focused))
        self._rest = self._timer(REST, self._make_ready)
        canvas.focus_changed.connect(self._on_focus)
        desk.shown.connect(self._tell)
        desk.changed.connect(self._on_changed)

    @property
    def register(self) -> Register:
        """The actors of the layer as it stands."""
        layer = self.desk.layer
        if layer is not self._layer:
            self._layer = layer
            self._register = register(layer, self.desk.scheme) if layer is not None else Register()
        return self._register

    def place(self, span_id: str | None = None) -> Place:
        """A span, by default the focused one, as the place where links begin."""
        document, layer, scheme = self._at_work()
        span = self.desk.span if span_id is None else layer.spans.get(span_id)
        if span is None:
            raise Refused("Put the focus on a span first.")
        known = self._place
        if known is None or known.layer is not layer or known.span is not span:
            reading = self.canvas.reading
            known = self._place = Place(layer, document.text, scheme, self.register, span, reading)
        return known

    def _at_work(self) -> tuple[Document, Layer, Scheme]:
        desk = self.desk
        if desk.document is None or desk.layer is None or desk.scheme is None:
            raise Refused("No document is open.")
        return desk.document, desk.layer, desk.scheme

    def _do(self, *steps: Callable[[Layer], Op]) -> None:
        """Do steps one after the other, as one gesture."""
        _, layer, _ = self._at_work()
        assert self.desk.project is not None
        ops: list[Op] = []
        for step in steps:
            layer = layer.apply(ops[-1]) if ops else layer
            ops.append(step(layer))
        self.desk.project.perform(*ops)
        told = [op for op in ops if op.name != "describe"] or ops  # values only follow the rest
        self.desk.done.emit(told[-1])

    def _on_changed(self, change: Change) -> None:
        if change.scheme:
            self._layer = self._place = None
        elif change.kind not in ("performed", "reloaded"):
            return
        elif self._layer is not None:
            # Once it is behind, no later step may pass for its layer.
            behind = self._touches_actors(change, self._layer)
            self._layer = None if behind else self.desk.layer
        self._pause.start()

    def _touches_actors(self, change: Change, known: Layer) -> bool:
        layer = self.desk.layer
        if change.kind != "performed" or layer is None or layer.id != known.id:
            return True
        labels = roles.actor_labels(self.desk.scheme)
        for op in change.ops:
            for edit in op.edits:
                for side in (edit.before, edit.after):
                    if isinstance(side, Span) and side.label in labels:
                        return True
                    if isinstance(side, Relation) and side.label == COREF:
                        return True
        return False

    def _tell(self) -> None:
        """Gather the actors anew, if they are others, while no key waits for them; then tell."""
        self._pause.stop()
        _ = self.register
        self.changed.emit()
        self._rest.start()

    def _make_ready(self) -> None:
        """Guess now what a key may ask for, so that it need not wait."""
        if self.desk.span is not None and self.desk.scheme is not None:
            place = self.place()
            for slot in place.flow():
                place.ends(slot)

    def _on_focus(self) -> None:
        self._rest.start()
        self._focus_pause.start()

    def _timer(self, milliseconds: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer
