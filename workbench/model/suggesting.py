"""Suggestions: what a machine's layer says beside the annotation itself.

Each span and relation of a machine's layer carries the rule that made it and a score, as two
attributes whose names are reserved: no scheme gives them, no comparison sees them, and whoever
takes a suggestion over leaves them behind.
"""

from __future__ import annotations

from collections.abc import Mapping

from workbench.model.annotation import Relation, Span
from workbench.model.layer import Layer
from workbench.model.values import Attributes

RULE = "rule"
SCORE = "score"
RESERVED = frozenset({RULE, SCORE})


def rule_of(suggestion: Span | Relation) -> str:
    """The rule that made a suggestion; empty where nothing says so."""
    rule = suggestion.attributes.get(RULE)
    return rule if isinstance(rule, str) else ""


def score_of(suggestion: Span | Relation) -> float | None:
    """How sure its rule is, from 0 to 1; None where nothing says so."""
    score = suggestion.attributes.get(SCORE)
    if isinstance(score, bool) or not isinstance(score, int | float):
        return None
    return float(score)


def reserved(rule: str, score: float) -> dict[str, object]:
    """The two attributes of a suggestion; a score has two decimals."""
    return {RULE: rule, SCORE: round(min(1.0, max(0.0, score)), 2)}


def doubt_of(layer: Layer) -> int:
    """How unsure whoever suggested is of a document: what is lacking to certainty, on average.

    In thousandths, and 1 at least where anything is suggested; 0 where nothing is.
    """
    scores = [score for span in layer.spans.values() if (score := score_of(span)) is not None]
    if not scores:
        return min(1, len(layer.spans))
    return max(1, round(1000 * (1 - sum(scores) / len(scores))))


def taken_over(attributes: Attributes) -> Attributes:
    """The attributes without what only suggestions have."""
    if RESERVED.isdisjoint(attributes):
        return attributes
    kept: Mapping[str, object] = {k: v for k, v in attributes.items() if k not in RESERVED}
    return Attributes(kept)
