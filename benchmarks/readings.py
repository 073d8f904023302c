"""What several people read in one long text: mostly alike, every fifth span otherwise."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbench.model import Layer, Relation, Span
from workbench.model.annotation import LayerFields
from workbench.model.layer import layer_of

SPANS = 3_300
RELATIONS = 2_000
LETTERS = "ABCDEFGHIJKL"


def readings(text: str, readers: int, chance: random.Random) -> tuple[Layer, ...]:
    """A finished layer for each reader."""
    spans = sorted(_spans(text, chance), key=lambda span: span.start)
    relations = list(_relations(spans, chance))
    return tuple(_layer(LETTERS[n], spans, relations, chance) for n in range(readers))


def _spans(text: str, chance: random.Random) -> Iterator[Span]:
    """So many spans anywhere: names, clauses, whole sentences; they nest and cross."""
    for index in range(SPANS):
        start = chance.randrange(0, len(text) - 400)
        length = chance.choice((4, 8, 12, 20, 40, 160))
        label = "QUOTE" if length > 30 else chance.choice(("ACTOR", "CUE"))
        yield Span(f"s{index}", start, start + length, label)


def _relations(spans: Sequence[Span], chance: random.Random) -> Iterator[Relation]:
    """Most spans are linked with one nearby."""
    for index in range(RELATIONS):
        place = chance.randrange(len(spans) - 4)
        target = spans[place + chance.randint(1, 3)]
        label = chance.choice(("speaker", "cue", "coref"))
        yield Relation(f"r{index}", label, spans[place].id, target.id)


def _layer(
    name: str, spans: Sequence[Span], relations: Sequence[Relation], chance: random.Random
) -> Layer:
    """What one reader says: every fifth span otherwise, some links to another end."""
    said = [each for span in spans for each in _read(span, chance)]
    there = [span.id for span in said]
    held = frozenset(there)
    drawn = []
    for relation in relations:
        if chance.random() < 0.05:
            relation = replace(relation, target=chance.choice(there))
        if {relation.source, relation.target} <= held and relation.source != relation.target:
            drawn.append(relation)
    return layer_of("measured", name, spans=said, relations=drawn, fields=LayerFields("done"))


def _read(span: Span, chance: random.Random) -> Iterator[Span]:
    """A span as one reader has it."""
    way = chance.randrange(20)
    if way == 0:
        return
    if way == 1:
        yield replace(span, end=span.end + 3)
    elif way == 2:
        yield replace(span, start=max(0, span.start - 5))
    elif way == 3:
        yield replace(span, label="STATISTIC")
    else:
        yield span
