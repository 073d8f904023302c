"""Learning, as the worker process does it: train, measure, write the package.

It sees texts and marks, no database. Beside the pipeline others are measured on the same
documents: the pipeline before it had learnt anything, a list of what was marked before, and the
rules of French, where they know the scheme's labels: alone, joined with the pipeline under every
label, and merged with it, each label as was best there.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from workbench import plugins
from workbench.errors import Refused
from workbench.model.annotation import Span
from workbench.model.layer import Layer, layer_of
from workbench.model.scheme_text import scheme_from_text
from workbench.model.text import Document, digest_of
from workbench.review.agreement.evaluation import Evaluation, evaluated
from workbench.review.agreement.tally import tally
from workbench.review.agreement.values import Mark, Reading, Shared
from workbench.tasks.choosing import LEAST, Choice, Use, better_first, chosen, told
from workbench.tasks.machines import RULES
from workbench.tasks.merging import merged_by_choice
from workbench.tasks.remembering import remembered

if TYPE_CHECKING:
    from workbench.nlp.texts import Text

Edges: TypeAlias = tuple[int, int, str]
Row: TypeAlias = tuple[str, str, tuple[Edges, ...]]
"""A document: its id, its text, and what people marked in it (start, end, label)."""

TRAINED, UNTRAINED, REMEMBERED = "trained", "untrained", "remembered"
TOGETHER = f"{RULES}+"
"""The rules and the pipeline joined, under every label."""
MERGED = "merged"
"""The rules and the pipeline as one suggester: each label as was best."""
GOLD = "gold"

FIGURES = ("spans_exact", "spans_overlap")

VIEWS = 1_600
"""How often documents are looked at, all together, where that makes a sensible number of rounds."""
ROUNDS = (4, 40)
"""How many rounds there are at least, and at most."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """All that goes over to the worker. ``portions`` are the parts of the curve, small first."""

    learn: tuple[Row, ...]
    aside: tuple[Row, ...]
    portions: tuple[tuple[str, ...], ...]
    scheme: str
    name: str
    version: str
    labels: tuple[str, ...]
    names: str
    base: str | None
    rounds: int
    seed: int
    out: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the learning curve: so many documents, and the figures after them."""

    documents: int
    lines: tuple[Evaluation, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it. ``lines``: the figures of each that was measured, by its name.

    ``merge`` says for each label whom the merge with the rules uses; it is empty where the rules
    know nothing of the scheme, or of the texts.
    """

    lines: Mapping[str, tuple[Evaluation, ...]]
    merge: Mapping[str, Choice]
    curve: tuple[Point, ...]
    lost: Mapping[str, int]
    rounds: int
    base: str
    base_version: str
    base_license: str
    spacy: str
    seconds: float


def learnt(lesson: Lesson) -> Iterator[tuple[int, int] | Outcome]:
    """Train, and tell how far it is; at last what came of it. The package is written by then."""
    try:
        from workbench.nlp import packaging, training  # only the worker process loads spaCy
        from workbench.nlp.texts import Text
    except ImportError as error:
        raise Refused(
            "Training needs spaCy, which is not installed: {reason}.", reason=str(error)
        ) from error
    began = time.monotonic()
    learn = [Text(*each) for each in lesson.learn]
    aside = [Text(*each) for each in lesson.aside]
    plan = training.Plan(lesson.name, lesson.labels, lesson.names, lesson.base, seed=lesson.seed)
    parts = [[text for text in learn if text.id in ids] for ids in map(set, lesson.portions)]
    parts.append(learn)
    rounds = [lesson.rounds or rounds_for(len(part)) for part in parts]
    weights = [len(part) * times for part, times in zip(parts, rounds, strict=True)]
    curve: list[Point] = []
    folder = Path(lesson.out)
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        place = packaging.inner(folder, lesson.name, lesson.version) if last else None
        behind = sum(weights[:number])
        with_rounds = replace(plan, rounds=rounds[number])
        for step in training.train(part, aside, with_rounds, out=place):
            if isinstance(step, training.Step):
                yield behind + weights[number] * step.done // step.total, sum(weights)
                continue
            result = step
            lines = measured(lesson, result.found)
            curve.append(Point(len(part), lines))
    by_rules, merge = _with_rules(lesson, aside, result.found, lines)
    outcome = Outcome(
        {
            TRAINED: lines,
            UNTRAINED: measured(lesson, result.before),
            REMEMBERED: measured(lesson, _remembered(learn, aside)),
            **by_rules,
        },
        merge,
        tuple(curve),
        dict(result.lost),
        result.rounds,
        result.base,
        result.base_version,
        result.base_license,
        result.spacy,
        round(time.monotonic() - began, 1),
    )
    packaging.finish(folder, lesson.name, lesson.version, facts_of(lesson, outcome))
    yield outcome


def rounds_for(documents: float) -> int:
    """How many rounds, where nobody says: many over few documents, few over many."""
    least, most = ROUNDS
    return max(least, min(most, math.ceil(VIEWS / max(1.0, documents))))


def measured(lesson: Lesson, found: Mapping[str, Sequence[Edges]]) -> tuple[Evaluation, ...]:
    """How well this matches what people marked in the documents kept aside; spans alone."""
    scheme = scheme_from_text(lesson.scheme)
    shared = [
        Shared(key, text, (_reading(GOLD, marks), _reading(TRAINED, found[key])))
        for key, text, marks in lesson.aside
    ]
    table = tally(shared, scheme, labels=lesson.labels)
    lines = evaluated(table, TRAINED, seed=lesson.seed)
    return tuple(line for line in lines if line.name in FIGURES and not line.attribute)


def facts_of(lesson: Lesson, outcome: Outcome) -> dict[str, Any]:
    """What the card and ``training.json`` tell: data, scheme, figures, seed, versions."""
    return {
        **lesson.facts,
        "name": lesson.name,
        "version": lesson.version,
        "labels": list(lesson.labels),
        "names": lesson.names,
        "seed": lesson.seed,
        "rounds": outcome.rounds,
        "base": outcome.base,
        "base_version": outcome.base_version,
        "base_license": outcome.base_license,
        "spacy": outcome.spacy,
        "seconds": outcome.seconds,
        "lost": dict(outcome.lost),
        "learnt": [row[0] for row in lesson.learn],
        "learnt_digests": [digest_of(row[1]) for row in lesson.learn],
        "aside": [row[0] for row in lesson.aside],
        "figures": {name: list(map(asdict, lines)) for name, lines in outcome.lines.items()},
        "merge": told(outcome.merge),
        "merge_least": LEAST,
        "rules_version": plugins.suggester(RULES).credits().get("version", ""),
        "curve": [
            {"documents": point.documents, "figures": list(map(asdict, point.lines))}
            for point in outcome.curve
        ],
        "scheme": lesson.scheme,
    }


def _remembered(learn: Sequence[Text], aside: Sequence[Text]) -> Mapping[str, tuple[Edges, ...]]:
    found = remembered([(text.text, text.marks) for text in learn], [text.text for text in aside])
    return dict(zip([text.id for text in aside], found, strict=True))


def _with_rules(
    lesson: Lesson,
    aside: Sequence[Text],
    found: Mapping[str, Sequence[Edges]],
    lines: Sequence[Evaluation],
) -> tuple[Mapping[str, tuple[Evaluation, ...]], Mapping[str, Choice]]:
    """The figures of the rules: alone, joined with the pipeline, merged by the choice; the choice.

    There are none where the rules know nothing of the scheme, or of the texts.
    """
    rules, scheme = plugins.suggester(RULES), scheme_from_text(lesson.scheme)
    documents = [Document(text.id, text.text) for text in aside]
    readable = list(filter(rules.reads, documents))
    if not set(rules.labels) & set(lesson.labels) or not readable:
        return {}, {}
    alone = {layer.document_id: layer for layer in rules.suggest(readable, scheme=scheme)}
    own = {key: _layer(key, marks) for key, marks in found.items()}

    def both(uses: Mapping[str, Use]) -> tuple[Evaluation, ...]:
        layers = own | {
            key: merged_by_choice(layer, own[key], uses, MERGED) for key, layer in alone.items()
        }
        return measured(lesson, {key: _marks(layer) for key, layer in layers.items()})

    nothing: dict[str, tuple[Edges, ...]] = dict.fromkeys(own, ())
    by_rules = measured(lesson, nothing | {key: _marks(layer) for key, layer in alone.items()})
    together = both({label: better_first(by_rules, lines, label) for label in lesson.labels})
    merge = chosen(by_rules, lines, together, labels=lesson.labels, known=rules.labels)
    merged = both({label: choice.use for label, choice in merge.items()})
    return {RULES: by_rules, TOGETHER: together, MERGED: merged}, merge


def _layer(document_id: str, marks: Sequence[Edges]) -> Layer:
    spans = [Span(f"{label}-{start}-{end}", start, end, label) for start, end, label in set(marks)]
    return layer_of(document_id, TRAINED, kind="machine", spans=spans)


def _marks(layer: Layer) -> tuple[Edges, ...]:
    return tuple((span.start, span.end, span.label) for span in layer.ordered_spans())


def _reading(who: str, marks: Sequence[Edges]) -> Reading:
    ordered = sorted(set(marks), key=lambda each: (each[0], -each[1], each[2]))
    return Reading(
        who,
        tuple(
            Mark(f"{number}", label, ((start, end),), "{}")
            for number, (start, end, label) in enumerate(ordered)
        ),
    )
