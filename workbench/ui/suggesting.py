"""What machines suggest, judged by key: taken over, taken over whole, or not wanted.

A suggestion that is judged is gone from the page, and the focus goes on to the next one; what
was taken over is an own span like any other, and says where it came from.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.errors import Refused, WorkbenchError
from workbench.model import Change, Layer, Op, Span, verbs
from workbench.project import Project
from workbench.tasks.suggesting import DEFAULT, RULES, SuggestReport, suggest_documents
from workbench.ui.desk import Desk
from workbench.ui.jobs import Job, Jobs
from workbench.ui.table import asked
from workbench.worker import Worker

if TYPE_CHECKING:
    from workbench.ui.text.view import Canvas


class Suggestions(QObject):
    """The suggestions of the document on the desk."""

    said = Signal(str)
    """What a run of the suggester has come to."""

    def __init__(
        self,
        desk: Desk,
        canvas: Canvas,
        jobs: Jobs,
        worker: Worker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.refused = desk.refused
        self._canvas = canvas
        self._jobs = jobs
        self._worker = worker

    # Asking for them

    @asked
    def ask(self, *, everywhere: bool = False) -> None:
        """Let the machine read this document, or every one that it has not read before.

        Where its language model is not installed, the rules that need none do what they can.
        """
        project, document = self._desk.project, self._desk.document
        if project is None or document is None:
            raise Refused("No document is open.")
        self._start(project, DEFAULT, () if everywhere else (document.id,))

    def _start(self, project: Project, suggester: str, documents: tuple[str, ...]) -> None:
        def suggest(job: Job) -> SuggestReport:
            return suggest_documents(
                project.store,
                self._worker,
                suggester=suggester,
                documents=documents,
                who=project.who,
                progress=job.progress,
            )

        def failed(error: WorkbenchError) -> None:
            self.refused.emit(error)
            if suggester != RULES and isinstance(error, Refused):
                self._start(project, RULES, documents)

        self._jobs.run(
            self.tr("Suggesting"),
            suggest,
            then=lambda report: self._on_suggested(project, report, documents),
            failed=failed,
        )

    def _on_suggested(
        self, project: Project, report: SuggestReport, documents: tuple[str, ...]
    ) -> None:
        if self._desk.project is project and report.written:
            project.announce(Change("imported", documents=documents))
        self.said.emit(self.tr("%n suggestion(s)", None, report.spans))

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
