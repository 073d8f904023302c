"""An own answer: a draft of gold on the desk, under all the verbs of annotating.

Nothing of it is written before it is taken, as one decision; dropped, it leaves no trace.
"""

from __future__ import annotations

from PySide6.QtCore import Signal

from workbench.errors import Refused
from workbench.ui.labelling import Labelling
from workbench.ui.table import asked


class Drafting(Labelling):
    """A table on which a draft of gold can lie in place of my layer."""

    answer_begun = Signal()
    """A draft of gold lies on the desk."""
    answer_ended = Signal(str)
    """The draft of this document was taken, or dropped; it is gone from the desk."""

    @property
    def is_drafting(self) -> bool:
        """Whether a draft of gold lies on the desk."""
        return False

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

        The document must be open for review (``project.reviewing.open``). Without ``unit_id``
        it is about what nobody has read. The draft begins with what gold has; where the unit is
        not decided, with what ``reading`` (an annotator) says there, else with what most say.
        ``answer_ended`` follows once it was taken or dropped.
        """
        raise Refused("An own answer is not there yet.")
