"""A scheme on its way to another: steps that are tried here before the project takes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from workbench.errors import Refused
from workbench.model import Scheme
from workbench.model.scheme_differences import Difference, differences
from workbench.project import LabelCounts

Changing: TypeAlias = Callable[[Scheme], Scheme]

NO_COUNTS = LabelCounts({}, {}, {})


class Draft(QObject):
    """The scheme as it would be; what is refused is said, and changes nothing."""

    changed = Signal()
    """The draft is another scheme now."""
    refused = Signal(object)
    """What was asked can't be done (a Refused)."""

    def __init__(self, scheme: Scheme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.base = scheme
        self.scheme = scheme
        self.counts = NO_COUNTS
        self.is_counted = False
        self._past: list[Scheme] = []
        self._future: list[Scheme] = []

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What the project would take over."""
        return differences(self.base, self.scheme)

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to take over."""
        return bool(self.differences)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Labels that spans carry and the draft lacks."""
        known = {each.key for each in self.scheme.labels}
        return tuple(sorted(key for key in self.counts.spans if key not in known))

    @property
    def can_undo(self) -> bool:
        """Whether a step was tried that can be taken back here."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back here."""
        return bool(self._future)

    def restart(self, scheme: Scheme) -> None:
        """Begin again with what the project has now."""
        self.base = self.scheme = scheme
        self._past.clear()
        self._future.clear()
        self.changed.emit()

    def compare_with(self, scheme: Scheme) -> None:
        """Keep the draft although the project has moved on: what it would change is others."""
        self.base = scheme
        self.changed.emit()

    def try_out(self, change: Changing) -> bool:
        """Change the draft; the answer says whether that was possible."""
        try:
            scheme = change(self.scheme)
        except Refused as error:
            self.refused.emit(error)
            return False
        if scheme != self.scheme:
            self._past.append(self.scheme)
            self._future.clear()
            self.scheme = scheme
            self.changed.emit()
        return True

    def undo(self) -> None:
        """Take the last step of the draft back."""
        if self._past:
            self._future.append(self.scheme)
            self.scheme = self._past.pop()
            self.changed.emit()

    def redo(self) -> None:
        """Take the last step of the draft again."""
        if self._future:
            self._past.append(self.scheme)
            self.scheme = self._future.pop()
            self.changed.emit()

    def uses(self, key: str) -> int:
        """How many spans carry a label, those that stand for it included."""
        followers = [each for each, other in self.scheme.aliases.items() if other == key]
        return sum(self.counts.spans.get(each, 0) for each in (key, *followers))
