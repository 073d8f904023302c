"""The values that attributes have in this project, offered where one is typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workbench.model import Layer
from workbench.ui.desk import Desk


class KnownValues:
    """What was seen in the layers that were shown, the most frequent first."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._seen: dict[str, dict[str, Counter[str]]] = {}
        desk.opened.connect(self._seen.clear)
        desk.shown.connect(self._look)

    def of(self, key: str) -> Sequence[str]:
        """The values of an attribute; those of the layer at hand as it stands."""
        self._look()
        total: Counter[str] = Counter()
        for values in self._seen.values():
            total.update(values.get(key, {}))
        return [value for value, _ in total.most_common()]

    def _look(self) -> None:
        if self._desk.layer is not None:
            self.add(self._desk.layer)

    def add(self, layer: Layer) -> None:
        """Take note of the values in a layer, in place of what was there before."""
        found: dict[str, Counter[str]] = {}
        for span in layer.spans.values():
            for name, value in span.attributes.items():
                if isinstance(value, str) and value:
                    found.setdefault(name, Counter())[value] += 1
        self._seen[layer.id] = found
