"""Choosing: whose spans stand where the rules and a pipeline suggest as one, label by label.

The documents that were kept aside in training tell how well the rules do there alone, the
pipeline alone, and both together. Whichever did best is used for that label from then on; the
choice stands in the card of the pipeline.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

from workbench.review.agreement.evaluation import Evaluation

RULES, PIPELINE = "rules", "pipeline"
Use: TypeAlias = tuple[str, ...]
"""Whose spans stand: of one, or of both, the better one first."""

LEAST = 20
"""Spans that people marked in the documents kept aside, without which the rules stay.

Where two sources differ at a fifth of the spans, a choice by twenty of them costs 2.3 points at
most, on average over all that it could be made by; one by ten costs 3.7, one by five 6.6. More
would be asked for in vain: where the pipeline is better, to stay with the rules costs all of
what it is better by.
"""

FIGURE = "spans_exact"


@dataclass(frozen=True, slots=True)
class Choice:
    """Of one label: who is used, by how many spans that people marked, and the three F1."""

    use: Use
    spans: int
    rules: float | None
    pipeline: float | None
    both: float | None


def better_first(rules: Sequence[Evaluation], pipeline: Sequence[Evaluation], label: str) -> Use:
    """Both, the better one first; the rules where they are equal."""
    rules_first = (_f1(rules, label) or 0.0) >= (_f1(pipeline, label) or 0.0)
    return (RULES, PIPELINE) if rules_first else (PIPELINE, RULES)


def chosen(
    rules: Sequence[Evaluation],
    pipeline: Sequence[Evaluation],
    both: Sequence[Evaluation],
    *,
    labels: Iterable[str],
    known: Iterable[str],
) -> dict[str, Choice]:
    """For each label whoever has the best F1 of spans with the same edges.

    Of equal ones the rules, then the pipeline. With fewer spans than ``LEAST`` it is the rules
    too, whatever the figures; where they do not know a label (it is not in ``known``), the
    pipeline.
    """
    known = set(known)
    found = {}
    for label in labels:
        figures = (_f1(rules, label), _f1(pipeline, label), _f1(both, label))
        uses = ((RULES,), (PIPELINE,), better_first(rules, pipeline, label))
        spans = max((line.wanted for line in _lines(pipeline, label)), default=0)
        best = max(range(3), key=lambda at: (figures[at] or 0.0, -at))
        if label not in known:
            best = 1
        elif spans < LEAST:
            best = 0
        found[label] = Choice(uses[best], spans, *figures)
    return found


def told(choices: Mapping[str, Choice]) -> dict[str, Any]:
    """The choices as ``training.json`` has them."""
    return {label: asdict(choice) for label, choice in choices.items()}


def choices_in(facts: Mapping[str, Any]) -> dict[str, Choice]:
    """The choices of a pipeline's ``training.json``; none where it is older than they are."""
    try:
        return {
            str(label): Choice(
                _use(each["use"]),
                int(each["spans"]),
                *(_number(each[name]) for name in ("rules", "pipeline", "both")),
            )
            for label, each in facts["merge"].items()
        }
    except (KeyError, TypeError, ValueError, AttributeError):
        return {}


def _use(value: Any) -> Use:
    use = tuple(map(str, value))
    if not use or len(set(use)) < len(use) or not {RULES, PIPELINE}.issuperset(use):
        raise ValueError(use)
    return use


def _number(value: Any) -> float | None:
    return None if value is None else float(value)


def _lines(lines: Iterable[Evaluation], label: str) -> list[Evaluation]:
    return [line for line in lines if line.name == FIGURE and line.label == label]


def _f1(lines: Iterable[Evaluation], label: str) -> float | None:
    return next((line.f1 for line in _lines(lines, label)), None)
