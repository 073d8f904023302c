"""The compare canvas for screen readers: the unit in focus is spoken with who says what."""

from __future__ import annotations

from PySide6.QtGui import QAccessible

from workbench.ui.review.compare.reading import CompareReading
from workbench.ui.text.accessible import Voice


class CompareVoice(Voice):
    """Speaks of units where the other speaks of spans."""

    def focused(self) -> None:
        """Speak the unit in focus: what it is, how it stands, and who says what."""
        placed, reading = self.page.focused_span(), self.page.reading
        if QAccessible.isActive() and placed is not None and isinstance(reading, CompareReading):
            self.say(reading.marker.teller.whole(reading.unit_of(placed.span.id)))

    def picked(self) -> None:
        """Nothing: who picks a reading hears of it where it is picked."""

    def labels_under_caret(self) -> str:
        """The tags of the units at the caret, from the outermost to the innermost."""
        reading, look = self.page.reading, self.page.style_.look
        if not isinstance(reading, CompareReading):
            return ""
        units = reversed(reading.units_at(self.page.caret))
        return " › ".join(
            ", ".join(look.label(mark.span.label).title for mark in shown.marks) for shown in units
        )
