"""Which relations begin and end at which span of the reader's own layer. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.model import Relation


class Links:
    """The relations of one layer by their ends; it follows the layer, one edit at a time.

    ``version`` rises with everything that changes here.
    """

    __slots__ = ("_from", "_to", "version")

    def __init__(self, relations: Iterable[Relation] = ()) -> None:
        self._from: dict[str, dict[str, Relation]] = {}
        self._to: dict[str, dict[str, Relation]] = {}
        self.version = 0
        for relation in relations:
            self.add(relation)

    def add(self, relation: Relation) -> None:
        """Take a relation in."""
        self._from.setdefault(relation.source, {})[relation.id] = relation
        self._to.setdefault(relation.target, {})[relation.id] = relation
        self.version += 1

    def remove(self, relation: Relation) -> None:
        """Forget a relation."""
        for table, end in ((self._from, relation.source), (self._to, relation.target)):
            here = table.get(end, {})
            here.pop(relation.id, None)
            if not here:
                table.pop(end, None)
        self.version += 1

    def beginning_at(self, span_id: str) -> Iterable[Relation]:
        """The relations whose source a span is."""
        return self._from.get(span_id, {}).values()

    def of(self, span_id: str) -> list[Relation]:
        """The relations that begin at a span, then those that end there; each once."""
        ending = self._to.get(span_id, {}).values()
        return [*self.beginning_at(span_id), *(r for r in ending if r.source != span_id)]

    def count(self, span_id: str) -> int:
        """How many relations begin or end at a span."""
        begun, ended = self._from.get(span_id, {}), self._to.get(span_id, {})
        if len(begun) > len(ended):
            begun, ended = ended, begun
        return len(begun) + len(ended) - sum(each in ended for each in begun)
