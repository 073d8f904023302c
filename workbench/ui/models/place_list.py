"""The places of a group that is out of line: what stands there, whose it is, ticked or not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from workbench.review.consistency import Finding
from workbench.ui.hits import Hit
from workbench.ui.models.hit_list import HitList


class PlaceList(HitList):
    """Places with their findings; those that are in line already can't be ticked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.findings: list[Finding] = []
        self._said: list[str] = []
        self._rows: dict[int, int] = {}

    def clear(self) -> None:
        """Forget all places."""
        self.findings, self._said, self._rows = [], [], {}
        super().clear()

    def add_places(self, places: Sequence[tuple[Hit, Finding, str]]) -> None:
        """Add places, each with its finding and what is said of it."""
        for number, (hit, finding, said) in enumerate(places, start=len(self.findings)):
            self.findings.append(finding)
            self._said.append(said)
            self._rows[id(hit)] = number
        self.add([hit for hit, _, _ in places])

    def chosen(self) -> list[Finding]:
        """The findings that are ticked."""
        ticked = {id(hit) for hit in self.ticked()}
        return [
            finding
            for hit, finding in zip(self.hits, self.findings, strict=True)
            if id(hit) in ticked
        ]

    def remark(self, hit: Hit) -> str:
        """What stands there, and whose it is."""
        row = self._rows.get(id(hit))
        return "" if row is None else self._said[row]
