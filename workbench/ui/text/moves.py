"""What a reader can do on the page: move, select, focus, look for words, copy."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial

from PySide6.QtGui import QGuiApplication

from workbench.french.candidates import CLAUSE, next_candidate
from workbench.model.annotation import is_question
from workbench.ui.text.flow import Flow
from workbench.ui.text.linked import LinkedPage
from workbench.ui.text.motion import Unit, step_by, unit_around, wider
from workbench.ui.text.reading import OWN, Reading, order_of
from workbench.ui.text.segments import Placed
from workbench.ui.text.steps import beside, line_around, line_step, neighbour

SHORT = 400
"""Longer selections do not scroll the page: their start may be where the reader was."""

LAST = 1 << 62


class Moves(LinkedPage):
    """The verbs of the page; keys, mouse and the window's actions all use these."""

    _candidate = (0, 0, "")
    """The candidate that was selected last, and its label."""

    # QWidget has a move by pixels and a find by window number; a canvas stands in a layout and
    # needs neither, and these are the words for what it does.
    def move(  # type: ignore[override]  # see above
        self, unit: Unit, step: int, *, select: bool = False
    ) -> None:
        """Move the caret by one unit; with ``select`` the selection grows along."""
        if self.flow is None:
            return
        if unit == "line":
            self._move_by_line(self.flow, step, select=select)
        elif unit == "page":
            self._move_by_page(self.flow, step, select=select)
        elif unit == "character" and self.selection is not None and not select:
            self.put_caret(self.selection[0 if step < 0 else 1])
        elif unit == "character":
            self.put_caret(neighbour(self.flow, self.caret, step), select=select)
        else:
            self.put_caret(step_by(self.text, unit, self.caret, step), select=select)

    def move_beside(self, step: int, *, select: bool = False) -> None:
        """Move the caret one character to the left or right, as the eye sees it."""
        if self.flow is None:
            return
        if self.selection is not None and not select:
            self.put_caret(self.selection[0 if step < 0 else 1])
        else:
            self.put_caret(beside(self.flow, self.caret, step), select=select)

    def move_to_line_edge(self, step: int, *, select: bool = False) -> None:
        """Move the caret to the start (-1) or the end (1) of its line."""
        if self.flow is not None:
            edges = line_around(self.flow, self.caret)
            self.put_caret(edges[0 if step < 0 else 1], select=select)

    def select(self, start: int, end: int) -> None:
        """Select [start, end); an empty range puts the caret there."""
        length = len(self.text)
        start, end = max(0, min(start, length)), max(0, min(end, length))
        self.set_selection(start, end)
        if start != end and end - start <= SHORT:
            self.reveal(start)
        if abs(end - start) <= SHORT:
            self.reveal(end)

    def grow_selection(self) -> None:
        """Select the next wider unit around the selection."""
        now = self.selection or (self.caret, self.caret)
        stretch = wider(self.text, *now) if self.text else None
        if stretch is not None:
            grown = [*self.grown, now]
            self.select(*stretch)
            self.grown = grown

    def shrink_selection(self) -> None:
        """Go back to what the selection was before it last grew."""
        if self.grown:
            *grown, stretch = self.grown
            self.select(*stretch)
            self.grown = grown
        elif self.selection is not None:
            self.put_caret(self.selection[0])

    def unit_at(self, unit: Unit, offset: int) -> tuple[int, int] | None:
        """The unit that an offset stands in."""
        if self.flow is None:
            return None
        if unit == "line":
            return line_around(self.flow, offset)
        if unit == "character":
            return offset, neighbour(self.flow, offset, 1)
        return unit_around(self.text, unit, offset)

    def focus_span(self, span_id: str | None) -> None:
        """Focus a span of the own layer, else of a suggester's, and bring it to the screen."""
        placed = None
        if self.reading is not None and span_id is not None:
            placed = self.reading.named(span_id)
        self.focus_placed(placed)
        if placed is not None and not placed.span.start <= self.caret <= placed.span.end:
            self.put_caret(placed.span.start)
        elif placed is not None:
            self.reveal(self.caret)

    def focus_next(self, step: int = 1, *, suggestions: bool | None = None) -> None:
        """Focus the next (or previous) span in reading order.

        ``suggestions`` True looks at suggestions alone, False at the own layer alone.
        """
        if self.reading is None:
            return
        now = self._focus_here()
        place = order_of(now) if now is not None else (self.caret, -1, 0, "")
        while (placed := self.reading.following(place, step)) is not None:
            if suggestions is None or suggestions == (placed.layer != OWN):
                self.put_caret(placed.span.start)
                self.focus_placed(placed)
                return
            place = order_of(placed)

    def select_candidate(self, step: int, labels: Mapping[str, str]) -> bool:
        """Select the next (or previous) stretch that may want a label, round the ends.

        ``labels`` names the kinds looked for, each with the label it would get: where a span has
        that label already, nothing is wanted. Onwards from a span that has just been marked means
        into it first. False where there is none.
        """
        reading = self.reading
        if reading is None:
            return False
        end = (-1, 0) if step > 0 else (len(self.text) + 1, 0)
        for again, here in enumerate((self._candidate_here(step), end)):
            found: list[tuple[int, int, str]] = []
            for kind, label in labels.items():
                taken = partial(_passed, reading, kind, label, here, step)
                near = next_candidate(self.text, here[0] - step, step, (kind,), taken)
                found += [(*near[:2], label)] if near is not None else []
            if found:
                self._candidate = (min if step > 0 else max)(found, key=_reading_order)
                self.focus_placed(None)
                self.select(*self._candidate[:2])
                self.candidate_chosen.emit(self.wanted_label, bool(again))
                return True
        return False

    @property
    def wanted_label(self) -> str:
        """The label that the candidate may want which is selected; empty: none is."""
        start, end, label = self._candidate
        return label if self.selection == (start, end) and self.focused_span() is None else ""

    def _focus_here(self) -> Placed | None:
        """The focused span, as long as the caret has not left it for another place."""
        focus = self.focused_span()
        if focus is None or not focus.span.start <= self.caret <= focus.span.end:
            return None
        return focus

    def _candidate_here(self, step: int) -> tuple[int, float]:
        """From where on candidates are looked for, as a place in reading order."""
        if self.selection is not None:
            return _reading_order(self.selection)
        focused = self.focused_span()
        if step > 0 and focused is not None and focused.span.end == self.caret:
            return _reading_order((focused.span.start, focused.span.end))
        return self.caret, -math.inf

    def focus_comment(self, step: int = 1, *, questions: bool = False) -> bool:
        """Focus the next (or previous) own span with a comment, or a question, round the ends.

        False where there is none.
        """
        if self.reading is None:
            return False
        wanted = is_question if questions else bool
        spans = [each for each in self.reading.layer.spans.values() if wanted(each.comment)]
        found = sorted((Placed(OWN, span) for span in spans), key=order_of)
        if not found:
            return False
        now = self._focus_here()
        place = order_of(now) if now is not None else (self.caret, -1, 0, "")
        if step > 0:
            onward = next((each for each in found if order_of(each) > place), found[0])
        else:
            onward = next((each for each in reversed(found) if order_of(each) < place), found[-1])
        self.put_caret(onward.span.start)
        self.focus_placed(onward)
        return True

    def cycle_focus(self) -> None:
        """Focus the next wider span of the stack under the caret, from the innermost on."""
        self.focus_under(self.caret, outwards=True)

    def tab(self, step: int) -> None:
        """Go through the stack under the caret, then on to the next span in reading order.

        Where a tab has brought the caret, only the spans that begin there are gone through:
        those around it have their turn at their own start.
        """
        if self.reading is None:
            return
        stack = self.reading.stack_at(self.caret)
        if self.tabbed:
            stack = [placed for placed in stack if placed.span.start == self.caret]
        keys = [placed.key for placed in stack]
        now = keys.index(self.focus_key) if self.focus_key in keys else None
        onward = (0 if step > 0 else len(keys) - 1) if now is None else now + step
        if 0 <= onward < len(keys) and (now is not None or self.focus_key is None):
            self.focus_placed(stack[onward])
            return
        focus = self._focus_here()
        if focus is not None and now is None:
            place = order_of(focus)
        else:
            place = (self.caret, LAST if step > 0 else -1, 0, "")
        placed = self.reading.following(place, step)
        if placed is not None:
            self.put_caret(placed.span.start)
            self.focus_placed(placed)
            self.tabbed = True

    def find(  # type: ignore[override]  # see move
        self, needle: str, *, step: int = 1, accents: bool = False, case: bool = False
    ) -> int:
        """Mark all hits and select the next one; answers with how many there are."""
        count = self.finder.find(needle, accents=accents, case=case)
        selection = self.selection
        at = self.caret if selection is None else selection[0] + (1 if step > 0 else 0)
        hit = self.finder.next_hit(at, step)
        if hit is not None:
            self.select(*hit)
        self.viewport().update()
        return count

    def find_clear(self) -> None:
        """Forget the hits; the selection stays."""
        self.finder.clear()
        self.viewport().update()

    def copy(self) -> None:
        """Copy the exact characters of the selection."""
        if self.selection is not None:
            words = self.text[slice(*self.selection)]
            # The bindings drop one U+FEFF at the start of a text, as a mark of byte order.
            mark = "\ufeff" if words[0] in "\ufeff\ufffe" else ""
            QGuiApplication.clipboard().setText(mark + words)

    def _move_by_line(self, flow: Flow, step: int, *, select: bool) -> None:
        caret = flow.caret(self.caret)
        if caret is None:
            self.reveal(self.caret)
            caret = flow.caret(self.caret)
        goal = self.goal if self.goal is not None or caret is None else caret.left()
        offset = line_step(flow, self.caret, step, x=goal or 0.0)
        self.put_caret(offset, select=select, keep_goal=True)
        self.goal = goal

    def _move_by_page(self, flow: Flow, step: int, *, select: bool) -> None:
        self.reveal(self.caret)
        caret = flow.caret(self.caret)
        if caret is None:
            return
        goal = self.goal if self.goal is not None else caret.left()
        page = max(self.style_.line_height, flow.page - self.style_.line_height)
        y = caret.center().y()
        moved = self.scroll_by(step * page)
        offset = flow.offset_at(goal, y + step * page - moved)
        if offset == self.caret or not moved:
            offset = len(self.text) if step > 0 else 0
        self.put_caret(offset, select=select, keep_goal=True)
        self.goal = goal


def _reading_order(stretch: tuple[int, int] | tuple[int, int, str]) -> tuple[int, int]:
    """What begins first comes first, then what is longer."""
    return stretch[0], -stretch[1]


def _passed(
    reading: Reading,
    kind: str,
    label: str,
    here: tuple[int, float],
    step: int,
    start: int,
    end: int,
) -> bool:
    """Whether a stretch has its label already, or lies not beyond the place.

    What is reported within a quote may be a quote itself.
    """
    order = _reading_order((start, end))
    beyond = order > here if step > 0 else order < here
    return not beyond or reading.has_own(start, end, label, around=kind != CLAUSE)
