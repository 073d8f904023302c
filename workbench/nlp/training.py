"""Training: a pipeline of our own configuration learns from annotated texts.

All labels are learnt by a span categorizer, which judges candidates however long and nested (see
``candidates``): the usual one judges runs of one to three words, and could never find a quote.
The label that names have is learnt by an entity recognizer as well. Where a French pipeline is
installed, its vectors of words are where learning starts.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.training import Example
from thinc.api import Optimizer, fix_random_seed

from workbench.nlp import pipeline
from workbench.nlp.found import FLAT, found
from workbench.nlp.fresh import WORDS, fresh
from workbench.nlp.texts import Mark, Text, examples

BATCH = 4
DROP = 0.2
LEARN_RATE = 0.002


@dataclass(frozen=True, slots=True)
class Plan:
    """What a pipeline is trained with: ``names`` is the label of names, or empty.

    ``base`` is the pipeline whose vectors it starts from; None: none, and empty: the best one
    installed.
    """

    name: str
    labels: tuple[str, ...]
    names: str = ""
    base: str | None = ""
    rounds: int = 10
    seed: int = 0
    meta: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """A round is over: texts looked at so far, of how many, and the loss of the round."""

    done: int
    total: int
    loss: float


@dataclass(frozen=True, slots=True)
class Learnt:
    """What training has come to: what the pipeline found in the texts kept aside, by their ids.

    ``before``: what it found there before it had learnt anything. ``lost`` counts the spans, by
    label, that can't be learnt because an edge lies inside a token.
    """

    found: Mapping[str, tuple[Mark, ...]]
    before: Mapping[str, tuple[Mark, ...]]
    lost: Mapping[str, int]
    rounds: int
    base: str
    base_version: str
    base_license: str
    spacy: str


def train(
    learn: Sequence[Text], aside: Sequence[Text], plan: Plan, *, out: Path | None
) -> Iterator[Step | Learnt]:
    """Learn from some texts, look at others, write the pipeline to a folder if there is one.

    Yields each round. The same texts, plan and versions give the same pipeline on one machine.
    """
    fix_random_seed(plan.seed)
    base = _base(plan)
    language = fresh(plan.name, base=base, names=bool(plan.names))
    told = _credits(language, base)
    names = (plan.names,) if plan.names else ()
    language.meta[FLAT] = sorted(flat_labels(learn, plan.labels))
    lost: Counter[str] = Counter()
    seen = [each for text in learn for each in examples(language, text, plan.labels, names, lost)]
    rounds = plan.rounds
    _initialize(language, seen, base=base)
    before = _found(language, aside, plan)
    optimizer = _optimizer(language)
    order = random.Random(plan.seed)
    for done in range(1, rounds + 1):
        order.shuffle(seen)
        losses: dict[str, float] = {}
        for first in range(0, len(seen), BATCH):
            batch = seen[first : first + BATCH]
            language.update(batch, sgd=optimizer, drop=DROP, losses=losses)
        yield Step(done * len(seen), rounds * len(seen), float(sum(losses.values())))
    with language.use_params(optimizer.averages):
        after = _found(language, aside, plan)
        if out is not None:
            language.meta.update({**plan.meta, "name": plan.name})
            out.parent.mkdir(parents=True, exist_ok=True)
            language.to_disk(out)
    yield Learnt(after, before, dict(lost), rounds, *told, spacy_version)


def flat_labels(texts: Sequence[Text], labels: Sequence[str]) -> set[str]:
    """The labels of whose spans no two share anything in these texts."""
    flat = set(labels)
    for text in texts:
        reached: dict[str, int] = {}
        for start, end, label in sorted(set(text.marks)):
            if start < reached.get(label, 0):
                flat.discard(label)
            reached[label] = max(end, reached.get(label, 0))
    return flat


def _base(plan: Plan) -> str | None:
    if plan.base is None or plan.base:
        return plan.base
    there = pipeline.installed()
    return there[0] if there else None


def _credits(language: Language, base: str | None) -> tuple[str, str, str]:
    if base is None:
        return "", "", ""
    meta = language.meta
    return base, str(meta.get("version", "")), str(meta.get("license", ""))


def _initialize(language: Language, seen: Sequence[Example], *, base: str | None) -> None:
    """Make what is new fit what it is to learn; vectors that are there stay."""
    for name, component in language.components:
        if name != WORDS or base is None:
            # Each component of ours learns; spaCy's type also holds those that don't.
            component.initialize(lambda: seen, nlp=language)  # type: ignore[attr-defined]


def _optimizer(language: Language) -> Optimizer:
    optimizer: Optimizer = language.resume_training()
    optimizer.learn_rate = LEARN_RATE
    return optimizer


def _found(language: Language, texts: Sequence[Text], plan: Plan) -> Mapping[str, tuple[Mark, ...]]:
    marks = found(language, [text.text for text in texts])
    return {
        text.id: tuple(
            (mark.start, mark.end, mark.label) for mark in each if mark.label in plan.labels
        )
        for text, each in zip(texts, marks, strict=True)
    }
