"""How far the project is: its documents and who reads them."""

from __future__ import annotations

from workbench.ui.overview.sheet import Sheet


class ProgressSheet(Sheet):
    """Documents by state and annotator."""

    drawing = "progress"

    @property
    def title(self) -> str:
        """Progress."""
        return self.tr("Progress")

    def refresh(self) -> None:
        """Ask the store how far it is."""
