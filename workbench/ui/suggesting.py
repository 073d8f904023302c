"""What machines suggest, judged by key: taken over, taken over whole, or not wanted.

A suggestion that is judged is gone from the page, and the focus goes on to the next one; what
was taken over is an own span like any other, and says where it came from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.errors import Refused
from workbench.model import Layer, Op, Span, verbs
from workbench.project import Page, Project, Query
from workbench.tasks.machines import DEFAULT
from workbench.ui.desk import Desk
from workbench.ui.dialogs.suggesters import Suggesters
from workbench.ui.jobs import Jobs
from workbench.ui.machines import Machines
from workbench.ui.roll import Roll
from workbench.ui.table import asked

if TYPE_CHECKING:
    from workbench.ui.text.view import Canvas

PAGE = 1000
"""How many documents are listed at a time."""


class Suggestions(QObject):
    """The suggestions of the document on the desk."""

    said = Signal(str)
    """What a run of the suggester has come to."""

    def __init__(
        self,
        desk: Desk,
        canvas: Canvas,
        machines: Machines,
        roll: Roll,
        jobs: Jobs,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window
        self._desk = desk
        self.refused = desk.refused
        self._canvas = canvas
        self._machines = machines
        self._roll = roll
        machines.said.connect(self._on_read)
        machines.refused.connect(desk.refused)

    # Asking for them

    @asked
    def ask(self) -> None:
        """Let the machine read this document, whoever has read it before.

        Where its language model is not installed, the rules that need none do what they can.
        """
        if self._desk.project is None or self._desk.document is None:
            raise Refused("No document is open.")
        for each in self._roll.used or (DEFAULT,):
            self._machines.ask(each, (self._desk.document.id,), how="always")

    @asked
    def ask_everywhere(self) -> None:
        """Let the machine read every document that this version of it has not read before."""
        project = self._desk.project
        if project is None:
            raise Refused("No project is open.")
        self._list(project, self._roll.used or (DEFAULT,), [])

    def choose(self) -> None:
        """Ask who is to suggest, and what of it is to be shown."""
        Suggesters(self._roll, self._desk, self._jobs, self._window).open()

    @property
    def least(self) -> int:
        """The score from which on suggestions are shown, in per cent."""
        return self._roll.sieve.least

    def _list(self, project: Project, names: Sequence[str], ids: list[str]) -> None:
        """List the documents page by page, then ask for all of them."""

        def listed(page: Page) -> None:
            if project is not self._desk.project:
                return
            found = [*ids, *(row.id for row in page.rows)]
            if page.rows and len(found) < page.total:
                self._list(project, names, found)
                return
            for each in names:
                self._machines.ask(each, found, how="unless same")

        project.page(Query(project.who, offset=len(ids), limit=PAGE), listed)

    def _on_read(self, spans: int, foreign: int) -> None:
        said = self.tr("%n suggestion(s)", None, spans)
        if foreign:
            said += " · " + self.tr("%n in another language", None, foreign)
        self.said.emit(said)

    # Judging them

    @asked
    def go(self, step: int) -> None:
        """Put the focus on the next suggestion, or the one before, that is not judged yet."""
        before = self._desk.suggestion
        self._canvas.focus_next(step, suggestions=True)
        now = self._desk.suggestion
        if now is None or (before is not None and now[1].id == before[1].id):
            raise Refused("No suggestion is left this way.")

    @asked
    def accept(self) -> None:
        """Take the suggestion over, with its attributes, and its links to what is there."""
        suggested, span = self._focused()
        self._judge(span, lambda mine: self._taken(mine, suggested, [span.id]))

    @asked
    def accept_attribution(self) -> None:
        """Take a quote or a figure over with all that belongs to it, in one step."""
        suggested, span = self._focused()
        ids = verbs.attribution_of(suggested, span.id)
        self._judge(span, lambda mine: self._taken(mine, suggested, ids))

    @asked
    def reject(self) -> None:
        """Say that the suggestion is not wanted; it does not come back."""
        suggested, span = self._focused()
        self._judge(span, lambda mine: verbs.reject(mine, suggested, span_ids=[span.id]))

    def _taken(self, mine: Layer, suggested: Layer, ids: list[str] | tuple[str, ...]) -> Op:
        assert self._desk.scheme is not None
        return verbs.accept(mine, suggested, span_ids=ids, scheme=self._desk.scheme)

    def _judge(self, span: Span, make: Callable[[Layer], Op]) -> None:
        project, mine = self._desk.project, self._desk.layer
        assert project is not None
        assert mine is not None
        op = make(mine)
        project.perform(op)
        self._desk.done.emit(op)
        # On from where it stood: what was taken over with it may lie behind.
        self._canvas.focus_span(None)
        self._canvas.select(span.start, span.start)
        self._canvas.focus_next(+1, suggestions=True)

    def _focused(self) -> tuple[Layer, Span]:
        found = self._desk.suggestion
        if found is None:
            raise Refused("Put the focus on a suggestion first.")
        return found
