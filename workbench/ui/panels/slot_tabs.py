"""The slots of a span as tabs: what is filled has a tick, the one that is asked for stands out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QWidget

from workbench.model.roles import Slot
from workbench.ui.ends import Place
from workbench.ui.models.end_list import slot_title
from workbench.ui.wording import plain, titled


class SlotTabs(QTabBar):
    """One tab for each slot, with its letter in the tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setDrawBase(False)
        self.setExpanding(False)

    def show_slots(self, place: Place, slots: Sequence[Slot], asked: Slot) -> None:
        """Show these slots of a span, one of which is asked for."""
        while self.count() > len(slots):
            self.removeTab(self.count() - 1)
        for number, slot in enumerate(slots):
            title = slot_title(slot)
            said = f"✓ {title}" if place.links(slot) else title
            if number >= self.count():
                self.addTab("")
            said = said.replace("&", "&&")
            # Each text that is set has all tabs laid out anew.
            if self.tabText(number) != said:
                self.setTabText(number, said)
            letter = f" · ; {slot.relation.shortcut.upper()}" if slot.relation.shortcut else ""
            definition = titled(slot.relation.definition, "")
            self.setTabToolTip(number, plain(f"{title}{letter}\n{definition}"))
        self.setCurrentIndex(list(slots).index(asked))
