"""The compare canvas: a dispatch with all readings of it, what they share and where they part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.model.layer import Layer
from workbench.project.review import ReviewedDocument
from workbench.ui.text.view import Canvas


class CompareCanvas(Canvas):
    """A document under review, its units, and who says what there.

    ``unit_chosen`` carries the unit that a hand or a key went to, ``reading_chosen`` the unit
    and those who say what was pressed.
    """

    unit_chosen = Signal(str)
    reading_chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reviewed: ReviewedDocument | None = None
        self.unit: str | None = None

    def show_review(
        self,
        reviewed: ReviewedDocument,
        *,
        names: Mapping[str, str],
        order: Sequence[str],
        current: str | None = None,
    ) -> None:
        """Show a document as it is read; what is on the screen stays there while it is the same.

        ``names`` are what is shown of each annotator (initials, or a letter), ``order`` is the
        order in which their readings stand, ``current`` the unit in focus.
        """
        self.reviewed = reviewed
        if self.document != reviewed.document:
            self.show_document(reviewed.document, Layer(reviewed.document.id, "", "gold"))
        self.focus_unit(current)

    def focus_unit(self, unit_id: str | None) -> None:
        """Focus a unit, by its name, and bring it to the screen; nothing is said about it."""
        case = self.reviewed.review.case(unit_id) if self.reviewed and unit_id else None
        self.unit = unit_id if case is not None else None
        if case is not None:
            self.put_caret(case.unit.start)

    def go(self, step: int, *, agreed: bool = False) -> bool:
        """Go to the next (1) or previous (-1) unit that is not settled among its readers.

        With ``agreed`` to any unit. False where there is none.
        """
        if self.reviewed is None:
            return False
        cases = [each for each in self.reviewed.review.cases if agreed or each.state != "agreed"]
        here = (self.caret, 0)
        onward = [each for each in cases if (each.unit.start - here[0]) * step > 0]
        if not onward:
            return False
        unit = onward[0 if step > 0 else -1].unit
        self.focus_unit(unit.id)
        self.unit_chosen.emit(unit.id)
        return True
