"""Several suggesters as one: what they say alike is said once, what only one says is kept.

The first one's spans stand as they are. A span of a later one is taken where none with its label
is about the same stretch; where one is, that has the higher of both scores, and its links.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from workbench.model import Attributes, Document, Layer, Relation, Scheme, Span
from workbench.model.layer import layer_of
from workbench.model.suggesting import reserved, rule_of, score_of
from workbench.plugins import Suggester

SIGN = "+"
"""Stands between the names of those that are one."""

HALF = 0.5
CREDITS = ("version", "model", "model_version", "model_hash")


class Merged:
    """Suggests what any of its parts suggests, once."""

    title = "Several suggesters as one"

    def __init__(self, parts: Sequence[Suggester]) -> None:
        self._parts = tuple(parts)
        self.name = SIGN.join(part.name for part in parts)
        known = [tuple(part.labels) for part in parts]
        together = dict.fromkeys(label for labels in known for label in labels)
        self.labels: tuple[str, ...] = tuple(together) if all(known) else ()

    def credits(self) -> Mapping[str, str]:
        """Versions and models of all its parts."""
        told = [part.credits() for part in self._parts]
        joined = {
            key: SIGN.join(filter(None, (each.get(key, "") for each in told))) for key in CREDITS
        }
        return {key: value for key, value in joined.items() if value}

    def reads(self, document: Document) -> bool:
        """Whether one of its parts does."""
        return any(part.reads(document) for part in self._parts)

    def suggest(self, documents: Sequence[Document], *, scheme: Scheme) -> Iterator[Layer]:
        """A layer for each document, in their order."""
        found: dict[str, list[Layer]] = {document.id: [] for document in documents}
        for part in self._parts:
            own = [document for document in documents if part.reads(document)]
            for layer in part.suggest(own, scheme=scheme):
                found[layer.document_id].append(layer)
        for document in documents:
            yield merged(found[document.id], document.id, self.name)


def merged(layers: Iterable[Layer], document_id: str, name: str) -> Layer:
    """One machine's layer that says what these say of a document, the first ones first."""
    spans: dict[str, Span] = {}
    relations: dict[str, Relation] = {}
    ends: set[tuple[str, str]] = set()
    for layer in layers:
        stands = _places(layer, spans)
        for span in layer.ordered_spans():
            kept = stands[span.id]
            if kept in spans:
                spans[kept] = _surer(spans[kept], span)
            else:
                spans[kept] = replace(span, id=kept, origin=f"suggestion:{name}")
        taken = set(ends)
        for relation in layer.relations.values():
            source, target = stands[relation.source], stands[relation.target]
            if (relation.label, source) in taken or source == target:
                continue
            ends.add((relation.label, source))
            key = f"{relation.label}-{source}-{target}"
            relations.setdefault(key, replace(relation, id=key, source=source, target=target))
    return layer_of(
        document_id, name, kind="machine", spans=spans.values(), relations=relations.values()
    )


def _places(layer: Layer, spans: Mapping[str, Span]) -> dict[str, str]:
    """Under which id each span of a layer goes: its own, or that of the one that stands there."""
    order = sorted(spans.values(), key=lambda each: each.label)
    by_label = {label: list(own) for label, own in groupby(order, key=lambda each: each.label)}
    found: dict[str, str] = {}
    for span in layer.spans.values():
        likely = [(_shared(span, other), other.id) for other in by_label.get(span.label, ())]
        share, other_id = max(likely, default=(0.0, ""))
        found[span.id] = other_id if share >= HALF else f"{span.label}-{span.start}-{span.end}"
    return found


def _shared(one: Span, other: Span) -> float:
    """How much of the longer one they share; all of it where they cross."""
    both = min(one.end, other.end) - max(one.start, other.start)
    if both <= 0:
        return 0.0
    crosses = (one.start < other.start) == (one.end < other.end) and one.start != other.start
    if crosses and one.end != other.end:
        return 1.0
    return both / max(one.end - one.start, other.end - other.start)


def _surer(kept: Span, other: Span) -> Span:
    scores = [score for score in (score_of(kept), score_of(other)) if score is not None]
    if not scores or max(scores) == score_of(kept):
        return kept
    told = {**kept.attributes, **reserved(rule_of(kept), max(scores))}
    return replace(kept, attributes=Attributes(told))
