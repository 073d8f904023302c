"""The desk: what the window may ask for about the open project, document and layer.

It turns what a key or a button asks for into a verb of the model, hands the op to the project,
and tells the widgets by signals what happened. A refusal becomes words for the status bar.
"""

from __future__ import annotations

from workbench.errors import Refused
from workbench.model import Layer, verbs
from workbench.project import Moment
from workbench.ui.guiding import Guiding
from workbench.ui.table import asked


class Desk(Guiding):
    """What lies there (``Table``), what is labelled on it (``Labelling``), and its state.

    In place of my layer a draft of gold may lie there (``Drafting``), and the guidelines learn
    from it (``Guiding``).
    """

    # The state of the document

    @asked
    def finish(self) -> None:
        """Say that the document is done."""
        self._refuse_draft()
        self._perform(verbs.finish(self._at_work()[1]))

    @asked
    def reopen(self) -> None:
        """Take the document up again."""
        self._refuse_draft()
        self._perform(verbs.reopen(self._at_work()[1]))

    @asked
    def skip(self, reason: str) -> None:
        """Say that the document is left out, and why."""
        self._refuse_draft()
        self._perform(verbs.skip(self._at_work()[1], reason=reason))

    def _refuse_draft(self) -> None:
        if self.is_drafting:
            raise Refused("Take or drop your own answer first.")

    # Back and forth

    @asked
    def undo(self) -> None:
        """Take back the last step on this document."""
        project, layer = self._open()
        project.undo(layer.id)

    @asked
    def redo(self) -> None:
        """Do again what was last undone on this document."""
        project, layer = self._open()
        project.redo(layer.id)

    @asked
    def take_back(self, gesture: str) -> None:
        """Take one of my steps back, with all that it did elsewhere."""
        self._open()[0].take_back(gesture)

    @asked
    def restore(self, earlier: Layer) -> None:
        """Make the document what it was."""
        self._perform(verbs.restore(self._open()[1], earlier))

    @property
    def undo_name(self) -> Moment | None:
        """What undo would take back."""
        if self.project is None or self.layer is None:
            return None
        return self.project.undo_name(self.layer.id)

    @property
    def redo_name(self) -> Moment | None:
        """What redo would do again."""
        if self.project is None or self.layer is None:
            return None
        return self.project.redo_name(self.layer.id)
