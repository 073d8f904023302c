"""What the reader chooses on the page: spans picked for later, and the end that a link wants."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from workbench.french.folding import fold
from workbench.ui.text.banner import banner_height, paint_banner, shortened
from workbench.ui.text.drawn import boxes_of
from workbench.ui.text.flow import Flow
from workbench.ui.text.motion import unit_around
from workbench.ui.text.moves import Moves
from workbench.ui.text.paint_links import paint_box
from workbench.ui.text.reading import OWN
from workbench.ui.text.scene import Scene
from workbench.ui.text.segments import Placed
from workbench.ui.text.surface import MANY


class Choices(Moves):
    """A page on which spans can be picked, and a target be asked for.

    ``picked_changed`` carries the ids of the picked spans in reading order. In target mode a
    banner says what is wanted; ``target_chosen`` carries a stretch (start, end) or the id of a
    span of the own layer, ``target_dropped`` says that nothing was chosen. Either ends the mode.
    """

    picked_changed = Signal(object)
    target_asked = Signal(str)
    target_chosen = Signal(object)
    target_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.target_words = ""
        self._target_labels: frozenset[str] = frozenset()
        self.marks: tuple[tuple[int, int], ...] = ()
        self._mark_length = 0
        self._buttons: dict[str, QRectF] = {}
        self._picked: tuple[str, ...] = ()
        self._place: tuple[int, int, tuple[int, str] | None] = (0, 0, None)

    # Picking

    @property
    def picked(self) -> tuple[str, ...]:
        """The ids of the picked spans, in reading order."""
        return self._picked

    def set_picked(self, ids: Iterable[str]) -> None:
        """Pick exactly these spans of the own layer; ids that it lacks are left out."""
        spans = self.reading.layer.spans if self.reading is not None else {}
        wanted = sorted(
            {span_id for span_id in ids if span_id in spans},
            key=lambda each: (spans[each].start, -spans[each].end, each),
        )
        if tuple(wanted) != self._picked:
            self._picked = tuple(wanted)
            self.viewport().update()
            self.picked_changed.emit(self._picked)

    def toggle_picked(self) -> None:
        """Pick the focused span, or let it go."""
        focus = self.focused_span()
        if focus is not None and focus.layer == OWN:
            self.set_picked({*self._picked} ^ {focus.span.id})

    def pick_alike(self) -> None:
        """Pick all spans with the focused one's label and words; once they are, all of its label.

        Accents and capitals make no difference.
        """
        focus = self.focused_span()
        if focus is None or focus.layer != OWN or self.reading is None:
            return
        words = fold(focus.span.text_of(self.text))
        same = [
            span for span in self.reading.layer.spans.values() if span.label == focus.span.label
        ]
        alike = {span.id for span in same if fold(span.text_of(self.text)) == words}
        if alike <= {*self._picked}:
            alike = {span.id for span in same}
        self.set_picked({*self._picked} | alike)

    # A target for a link

    @property
    def wants_target(self) -> bool:
        """Whether a target is asked for."""
        return bool(self.target_words)

    def begin_target(self, words: str, labels: Collection[str] = ()) -> None:
        """Ask for a target: a banner says what is wanted until something is chosen or dropped.

        A span of one of these labels is chosen where the caret is in it, without a focus.
        """
        if not self.target_words:
            self._place = (self.origin, self.caret, self.focus_key)
        self.target_words, self._target_labels = words, frozenset(labels)
        self.viewport().update()
        self.target_asked.emit(words)

    def end_target(self) -> None:
        """Ask no more; nothing is said about it."""
        if self.target_words:
            self.target_words = ""
            self.viewport().update()

    def choose_target(self) -> None:
        """Choose the selection, else the span that got the focus meanwhile, else what is there."""
        chosen = self._target()
        if chosen is not None and self.target_words:
            self.end_target()
            self.target_chosen.emit(chosen)

    def drop_target(self) -> None:
        """Choose nothing: the reader is where they were when they were asked."""
        if not self.target_words:
            return
        self.end_target()
        origin, caret, focus = self._place
        self.set_selection(origin, caret)
        self.reveal(caret)
        placed = self.reading.find(focus) if self.reading is not None and focus else None
        self.focus_placed(placed)
        self.target_dropped.emit()

    def set_selection(self, origin: int, caret: int, *, keep_goal: bool = False) -> None:
        """Select from the origin to the caret; the banner tells what that would choose."""
        super().set_selection(origin, caret, keep_goal=keep_goal)
        if self.target_words:
            self.viewport().update()

    def focus_placed(self, placed: Placed | None) -> None:
        """Focus this span, or none; the banner tells what that would choose."""
        super().focus_placed(placed)
        if self.target_words:
            self.viewport().update()

    def target_source(self) -> Placed | None:
        """The span that had the focus when the target was asked for."""
        focus = self._place[2]
        if not self.target_words or self.reading is None or focus is None:
            return None
        return self.reading.find(focus)

    def _target(self) -> tuple[int, int] | str | None:
        if self.selection is not None:
            return self.selection
        focus = self.focused_span()
        if focus is not None and focus.key != self._place[2]:
            stretch = (focus.span.start, focus.span.end)
            return focus.span.id if focus.layer == OWN else stretch
        around = self.reading.stack_at(self.caret) if self.reading is not None else []
        for placed in around:
            is_wanted = placed.layer == OWN and placed.span.label in self._target_labels
            if is_wanted and placed.key != self._place[2]:
                return placed.span.id
        word = unit_around(self.text, "word", self.caret)
        if word is None or not any(map(str.isalnum, self.text[slice(*word)])):
            return None
        return word

    # What others want shown

    def show_marks(self, pieces: Iterable[tuple[int, int]]) -> None:
        """Show light boxes around these stretches, as a preview; none takes them away."""
        before, self.marks = self.marks, tuple(sorted(pieces))
        self._mark_length = max((end - start for start, end in self.marks), default=0)
        changed = {*before} ^ {*self.marks}
        if len(changed) > MANY:
            self.viewport().update()
            return
        for start, end in changed:
            self.refresh(start, end)

    def set_warned(self, ids: Collection[str]) -> None:
        """Show a sign at these spans of the own layer: something about them is to be looked at."""
        stretches = self.reading.warn(ids) if self.reading is not None else []
        if stretches:
            self.redecorate(stretches)

    def set_relations_shown(self, shown: bool) -> None:
        """Show or hide the notes in the margin and the lines between linked spans."""
        if shown != self.relations_shown:
            self.relations_shown = shown
            self.restyle()

    def scene(self, flow: Flow) -> Scene:
        """What is to be painted now, with picks and marks."""
        scene = super().scene(flow)
        scene.picked = frozenset(self._picked)
        scene.marks, scene.mark_length = self.marks, self._mark_length
        if self.target_words:
            target = self._target()
            if isinstance(target, str) and self.reading is not None:
                target = self.reading.layer.spans[target].pieces[0]
            if self.selection is None and isinstance(target, tuple):
                scene.marks, scene.mark_length = (target,), target[1] - target[0]
        return scene

    @property
    def lies_flat(self) -> bool:
        """Whether no banner lies over the text."""
        return super().lies_flat and not self.target_words

    def top_edge(self) -> float:
        """What of the page's top the banner covers."""
        return banner_height(self.style_) if self.target_words else super().top_edge()

    def paint_over(self, painter: QPainter, clip: QRect) -> None:
        """The banner of target mode above all else."""
        super().paint_over(painter, clip)
        self._buttons = {}
        if not self.target_words or self.flow is None:
            return
        source = self.target_source()
        if source is not None and source.key != self.focus_key and source.layer == OWN:
            blocks, left = self.flow.visible(), self.column.left()
            boxes = boxes_of(blocks, {source.span.id}, left=left)
            paint_box(painter, self.style_, boxes.get(source.span.id, []), dashed=True)
        self._buttons = paint_banner(
            painter,
            self.style_,
            self.target_words,
            take=self.tr("Return: {target}").format(target=self.target_in_words()),
            leave=self.tr("Esc: cancel"),
            width=self.viewport().width(),
        )

    def target_in_words(self) -> str:
        """What Return would choose."""
        target = self._target()
        if isinstance(target, str) and self.reading is not None:
            target = (self.reading.layer.spans[target].start, self.reading.layer.spans[target].end)
        return shortened(self.text[slice(*target)]) if isinstance(target, tuple) else "—"

    def press_banner(self, place: QPointF) -> bool:
        """Take or leave by the banner's buttons; whether the banner was pressed at all."""
        for name, box in self._buttons.items():
            if box.contains(place):
                if name == "take":
                    self.choose_target()
                else:
                    self.drop_target()
                return True
        return bool(self.target_words) and place.y() < self.top_edge()

    def start_over(self) -> None:
        """Another document is shown: nothing is picked, asked for or marked."""
        had_picks = bool(self._picked)
        self.target_words, self.marks, self._picked = "", (), ()
        super().start_over()
        if had_picks:
            self.picked_changed.emit(())
