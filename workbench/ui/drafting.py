"""An own answer: a draft of gold on the desk, under all the verbs of annotating.

Nothing of it is written before it is taken, as one decision; dropped, it leaves no trace. Whoever
goes elsewhere is asked first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.errors import Refused
from workbench.model import Change, Span
from workbench.project import OpenDocument
from workbench.ui.labelling import Labelling
from workbench.ui.table import asked

if TYPE_CHECKING:
    from workbench.project.drafted import Drafted


class Drafting(Labelling):
    """A table on which a draft of gold can lie in place of my layer."""

    answer_begun = Signal()
    """A draft of gold lies on the desk."""
    answer_ended = Signal(str)
    """The draft of this document was taken, or dropped; it is gone from the desk."""
    leave_asked = Signal(object)
    """Somebody wants to go elsewhere, and something is written in the draft; go on with this
    (a function without arguments) once it is taken or dropped."""

    home: Callable[[], None]
    """Goes back to where a draft was begun, when nobody wants to go elsewhere."""
    _words = ("", "")
    _before: str | None = None

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.home = lambda: None

    @property
    def drafted(self) -> Drafted | None:
        """The draft of gold that lies on the desk."""
        return self.project.drafted if self.project is not None else None

    @property
    def is_drafting(self) -> bool:
        """Whether a draft of gold lies on the desk."""
        return self.drafted is not None

    @property
    def asked_spans(self) -> tuple[Span, ...]:
        """The spans of the draft that belong to the unit which is answered, as it began."""
        drafted = self.drafted
        if drafted is None or drafted.draft.unit is None or self.layer is None:
            return ()
        homes, unit = drafted.draft.homes, drafted.draft.unit
        return tuple(each for each in self.layer.ordered_spans() if homes.get(each.id) == unit)

    @asked
    def begin_own_answer(
        self,
        document_id: str,
        unit_id: str | None = None,
        *,
        reading: str | None = None,
        reason: str = "",
        note: str = "",
    ) -> None:
        """Let the lead answer a unit with all the verbs of annotating.

        Without ``unit_id`` it is about what nobody has read. The draft begins with what gold
        has; where the unit is not decided, with what ``reading`` (an annotator) says there, else
        with what most say. ``answer_ended`` follows once it was taken or dropped.
        """
        if self.project is None:
            raise Refused("No project is open.")
        if self.is_drafting:
            raise Refused("Take or drop your own answer first.")
        self._words = (reason, note)
        self.project.begin_draft(document_id, unit_id, self._on_begun, annotator=reading)

    @asked
    def take_own_answer(self, then: Callable[[], None] | None = None) -> None:
        """Decide what the draft says, as one step on gold; where that is refused, it stays."""
        drafted = self.drafted
        if self.project is None or drafted is None:
            raise Refused("There is no own answer to take.")
        self.leaving.emit()
        project = self.project
        reason, note = self._words

        def take(_: object) -> None:
            project.take_draft(reason=reason, note=note)
            self._end(drafted, then)

        project.reviewing.open(drafted.document.id, take)

    @asked
    def drop_own_answer(self, then: Callable[[], None] | None = None) -> None:
        """Let the draft go; nothing of it was written."""
        drafted = self.drafted
        if self.project is None or drafted is None:
            raise Refused("There is no own answer to drop.")
        self.project.drop_draft()
        self._end(drafted, then)

    def ask_to_leave(self, then: Callable[[], None]) -> None:
        """Go on at once where no draft, or an untouched one, lies here; else ask first."""
        drafted = self.drafted
        if drafted is None:
            then()
        elif not drafted.is_changed:
            self.drop_own_answer(then)
        else:
            self.leave_asked.emit(then)

    # What is otherwise with a draft

    def show(self, document_id: str) -> None:
        """Bring a document to the canvas; a draft is asked about first."""
        if self.is_drafting:
            self.ask_to_leave(lambda: self.show(document_id))
        else:
            super().show(document_id)

    def sift(self) -> None:
        """Nothing is suggested beside a draft."""
        if not self.is_drafting:
            super().sift()

    def comment(self, span_ids: Iterable[str], words: str) -> None:
        """A draft has no comments of its own."""
        if self.is_drafting:
            self._refuse_comment(words)
        else:
            super().comment(span_ids, words)

    def comment_on_document(self, words: str) -> None:
        """A draft has no comments of its own."""
        if self.is_drafting:
            self._refuse_comment(words)
        else:
            super().comment_on_document(words)

    @asked
    def _refuse_comment(self, words: str) -> None:
        if words:
            raise Refused("A draft has no comments: write the note of the decision instead.")

    def _on_begun(self, drafted: Drafted) -> None:
        self._before = self.document.id if self.document is not None else None
        layer, project = drafted.layer, self.project
        assert project is not None
        # What was typed beside the document before is handed in, and is no part of the draft.
        project.drafted = None
        self.leaving.emit()
        project.drafted = drafted
        self._wanted = None
        self._show(OpenDocument(drafted.document, layer, ()))
        self.answer_begun.emit()

    def _end(self, drafted: Drafted, then: Callable[[], None] | None) -> None:
        before, self._before = self._before, None
        self._words = ("", "")
        self._show(None)
        if before is not None:
            self.show(before)
        self.answer_ended.emit(drafted.document.id)
        (then or self.home)()

    def _on_changed(self, change: Change) -> None:
        if self.is_drafting and change.kind in ("reloaded", "suggested"):
            self.changed.emit(change)  # a draft is nobody's layer: it stays as it is
        else:
            super()._on_changed(change)
