"""Examples for the guidelines, from a disagreement or from a span: one step on the scheme."""

from __future__ import annotations

from PySide6.QtCore import Signal

from workbench.errors import Refused
from workbench.model import Attributes, scheme_changes
from workbench.ui.drafting import Drafting
from workbench.ui.table import asked


class Guiding(Drafting):
    """A table from which the guidelines learn."""

    example_added = Signal(str, str)
    """The guidelines of this label have an example more."""

    @asked
    def add_example(self, document_id: str, unit_id: str, *, note: str = "") -> None:
        """Let the guidelines show what was decided on a unit, with the note that was written.

        The document must be open for review. It is one change of the scheme, which
        ``undo_scheme`` takes back.
        """
        if self.project is None:
            raise Refused("No project is open.")
        from workbench.review.examples import example_of

        reviewed = self.project.reviewing.look(document_id)
        label, example = example_of(
            reviewed.review, unit_id, reviewed.document, self._scheme(), note=note
        )
        self._add_example(label, example)

    @asked
    def add_span_as_example(self) -> None:
        """Let the guidelines show the focused span, as it stands in its sentence."""
        document, _, _ = self._at_work()
        span = self._focused()
        from workbench.review.examples import worked

        self._add_example(self._scheme().resolve(span.label), worked(document, span.pieces))

    @asked
    def undo_scheme(self) -> None:
        """Take back my last change of the scheme, an example added as any other."""
        if self.project is None:
            raise Refused("No project is open.")
        self.project.undo_scheme()

    def _add_example(self, label: str, example: str) -> None:
        assert self.project is not None
        changed = scheme_changes.add_example(self._scheme(), label, example)
        self.project.change_scheme(changed, details=Attributes(changes=1))
        self.example_added.emit(label, example)
