"""Nearness: which spans a relation most likely leads to, best first.

Each kind of relation has its own notion of near. The speaker of a quote is the subject of its
cue: behind an incise (*« … », a déclaré la maire*), before a cue that governs the quote,
behind *selon*. A scheme's other relations go by distance. Only spans in reach are weighed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from workbench.french import near_actors, near_spans
from workbench.french.surroundings import Surroundings
from workbench.model import Layer, RelationType, Span, roles

REACH = 4_000
"""How far from the source a candidate can stand to be weighed."""

ASIDE = 30.0
"""What is measured stands right beside its figure, or is not guessed."""

MOST = 40
"""How many candidates are weighed: the nearest ones."""


def rank(
    layer: Layer, text: str, source: Span, relation: RelationType, candidates: Sequence[Span]
) -> list[Span]:
    """The candidates for the other end of a relation from this span, the likeliest first.

    Where the span can only be a target (a cue, asked what it is the cue of), the candidates
    are the sources, and come as likely as each would lead here. Those out of reach keep their
    order at the end.
    """
    low, high = source.start - REACH, source.end + REACH
    near = [each for each in candidates if low < each.start < high and each.id != source.id]
    near.sort(key=lambda each: (_distance(each, source), each.start))
    weighed, others = near[:MOST], near[MOST:]
    costs = _costs(layer, text, source, relation, weighed)
    weighed.sort(key=lambda each: costs[each.id])
    if len(near) < len(candidates):
        others += [each for each in candidates if not low < each.start < high]
    return weighed + others


def is_likely(
    layer: Layer, text: str, source: Span, relation: RelationType, candidate: Span
) -> bool:
    """Whether a candidate is more than the least unlikely one."""
    cost = _costs(layer, text, source, relation, [candidate])[candidate.id]
    return cost < (ASIDE if relation.key == roles.MEASURES else near_spans.FAR)


def _costs(
    layer: Layer, text: str, source: Span, relation: RelationType, candidates: Sequence[Span]
) -> dict[str, float]:
    cost = _COSTS.get(relation.key, near_spans.by_distance)
    surroundings = Surroundings(layer, text, source)
    if source.label not in relation.sources and source.label in relation.targets:
        return {each.id: cost(surroundings, each, source) for each in candidates}
    return {each.id: cost(surroundings, source, each) for each in candidates}


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


_COSTS: dict[str, Callable[[Surroundings, Span, Span], float]] = {
    roles.SPEAKER: near_actors.speaker,
    roles.SOURCE: near_actors.source,
    roles.VIA: near_actors.via,
    roles.ADDRESSEE: near_actors.addressee,
    roles.DERIVED_FROM: near_actors.derived_from,
    roles.COREF: near_actors.coref,
    roles.CUE: near_spans.cue,
    roles.MEASURES: near_spans.measures,
    roles.AS_OF: near_spans.as_of,
    roles.PART_OF: near_spans.part_of,
    roles.NESTED_IN: near_spans.nested_in,
    roles.CONTINUES: near_spans.continues,
}
