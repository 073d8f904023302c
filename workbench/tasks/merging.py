"""Several suggesters as one: what they say alike is said once.

Without a choice, what only one says is kept: the first one's spans stand as they are, and a span
of a later one is taken where none with its label is about the same stretch; where one is, that
has the higher of both scores, and its links.

The rules and a pipeline whose card tells who is better at which label are merged by that choice:
the spans of a label are those of the one that is used. Where both are, the better one's stand,
and of the other one's those that overlap none of them. Links come from the rules first, and go
to the spans that stand in the place of theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from workbench.model import Attributes, Document, Layer, Relation, Scheme, Span
from workbench.model.layer import layer_of
from workbench.model.suggesting import reserved, rule_of, score_of
from workbench.plugins import Suggester
from workbench.tasks.choosing import PIPELINE, RULES, Use

SIGN = "+"
"""Stands between the names of those that are one."""

HALF = 0.5
CREDITS = ("version", "model", "model_version", "model_hash")


class Merged:
    """Suggests what its parts suggest, once.

    With ``uses`` (by label) there are two parts, the rules and a pipeline. Where only one of
    them reads a document, what it says stands.
    """

    title = "Several suggesters as one"

    def __init__(self, parts: Sequence[Suggester], uses: Mapping[str, Use] | None = None) -> None:
        self._parts = tuple(parts)
        self._uses = dict(uses or {})
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
            layers = found[document.id]
            if self._uses and len(layers) == 2:
                yield merged_by_choice(layers[0], layers[1], self._uses, self.name)
            else:
                yield merged(layers, document.id, self.name)


def merged(layers: Iterable[Layer], document_id: str, name: str) -> Layer:
    """One machine's layer that says what these say of a document, the first ones first."""
    spans: dict[str, Span] = {}
    placed = []
    for layer in layers:
        stands = _places(layer, spans)
        placed.append((layer, stands))
        for span in layer.ordered_spans():
            kept = stands[span.id]
            if kept in spans:
                spans[kept] = _surer(spans[kept], span)
            else:
                spans[kept] = replace(span, id=kept, origin=f"suggestion:{name}")
    return _layer(document_id, name, spans, placed)


def merged_by_choice(rules: Layer, pipeline: Layer, uses: Mapping[str, Use], name: str) -> Layer:
    """One machine's layer of what the rules and a pipeline say of a document, by label.

    A label that ``uses`` does not have is used from both, the rules first. What both mark with
    the same edges is one span with the attributes of the rules and the higher of both scores.
    """
    sides = {RULES: _by_place(rules), PIPELINE: _by_place(pipeline)}
    places: set[str] = set()
    for label in sorted({span.label for side in sides.values() for span in side.values()}):
        before: list[Span] = []
        for source in uses.get(label, (RULES, PIPELINE)):
            own = {key: span for key, span in sides[source].items() if span.label == label}
            taken = {
                key: span
                for key, span in own.items()
                if not any(span.overlaps(each.start, each.end) for each in before)
            }
            before += taken.values()
            places |= taken.keys()
    spans = {}
    for place in sorted(places):
        alike = [side[place] for side in sides.values() if place in side]
        span = alike[0] if len(alike) == 1 else _surer(*alike)
        spans[place] = replace(span, id=place, origin=f"suggestion:{name}")
    placed = [(layer, _places(layer, spans)) for layer in (rules, pipeline)]
    return _layer(rules.document_id, name, spans, placed)


def _by_place(layer: Layer) -> dict[str, Span]:
    return {_place(span): span for span in layer.ordered_spans()}


def _layer(
    document_id: str,
    name: str,
    spans: Mapping[str, Span],
    placed: Iterable[tuple[Layer, Mapping[str, str]]],
) -> Layer:
    """The layer of these spans, with the links between them; an earlier layer's link stands."""
    relations: dict[str, Relation] = {}
    ends: set[tuple[str, str]] = set()
    for layer, stands in placed:
        taken = set(ends)
        for relation in layer.relations.values():
            source, target = stands[relation.source], stands[relation.target]
            if source == target or not {source, target} <= spans.keys():
                continue
            if (relation.label, source) in taken:
                continue
            ends.add((relation.label, source))
            key = f"{relation.label}-{source}-{target}"
            relations.setdefault(key, replace(relation, id=key, source=source, target=target))
    return layer_of(
        document_id, name, kind="machine", spans=spans.values(), relations=relations.values()
    )


def _place(span: Span) -> str:
    return f"{span.label}-{span.start}-{span.end}"


def _places(layer: Layer, spans: Mapping[str, Span]) -> dict[str, str]:
    """Under which id each span of a layer goes: its own, or that of the one that stands there."""
    order = sorted(spans.values(), key=lambda each: each.label)
    by_label = {label: list(own) for label, own in groupby(order, key=lambda each: each.label)}
    found: dict[str, str] = {}
    for span in layer.spans.values():
        if (own := _place(span)) in spans:
            found[span.id] = own
            continue
        likely = [(_shared(span, other), other.id) for other in by_label.get(span.label, ())]
        share, other_id = max(likely, default=(0.0, ""))
        found[span.id] = other_id if share >= HALF else own
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
