"""What of the machines' suggestions is shown: whose, and from which score on.

Plain values. What two machines suggest alike is shown once, as the first one's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workbench.model import Layer, Span
from workbench.model.suggesting import score_of

Place = tuple[int, int, str, tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class Sieve:
    """Lets suggestions through; one that has no score passes at any.

    ``off``: the names of those who suggest in vain. ``least``: the lowest score, in per cent.
    ``own``: who suggests besides, each with the name on its layers: a suggester of ours by its
    name, one of the user's by the path of its file or folder.
    """

    off: frozenset[str] = frozenset()
    least: int = 0
    own: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, layers: Sequence[Layer]) -> tuple[Layer, ...]:
        """The layers with the suggestions that are shown, and the links between these."""
        layers = [layer for layer in layers if layer.annotator not in self.off]
        if len(layers) < 2 and not self.least:
            return tuple(layers)  # long dispatches have tens of thousands
        shown: list[Layer] = []
        seen: set[Place] = set()
        for layer in layers:
            passing = {
                key: span
                for key, span in layer.spans.items()
                if self._passes(span) and _place(span) not in seen
            }
            seen.update(map(_place, passing.values()))
            shown.append(layer.holding(passing.keys()))
        return tuple(shown)

    def _passes(self, span: Span) -> bool:
        score = score_of(span) if self.least else None
        return score is None or round(100 * score) >= self.least

    @property
    def table(self) -> dict[str, Any]:
        """As the settings keep it."""
        table: dict[str, Any] = {}
        if self.off:
            table["off"] = sorted(self.off)
        if self.least:
            table["least"] = self.least
        if self.own:
            table["own"] = dict(self.own)
        return table


def sieve_of(table: Mapping[str, Any]) -> Sieve:
    """The sieve that the settings keep; what they can't mean is left out."""
    off, least, own = (table.get(key) for key in ("off", "least", "own"))
    return Sieve(
        frozenset(map(str, off)) if isinstance(off, list) else frozenset(),
        min(max(least, 0), 100) if isinstance(least, int) else 0,
        {str(key): str(name) for key, name in own.items()} if isinstance(own, dict) else {},
    )


def _place(span: Span) -> Place:
    return span.start, span.end, span.label, span.fragments
