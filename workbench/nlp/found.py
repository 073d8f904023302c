"""What a pipeline finds in texts: its span groups and its names, each with how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from workbench.french.attribution.draft import Mark
from workbench.nlp.texts import edges, pieces

UNSAID = 0.8
"""The score of what a component finds that does not say how sure it is."""

FLAT = "flat_labels"
"""Under this a pipeline's meta tells the labels whose spans never share anything."""

AT_ONCE = 8
"""How many pieces are read together: all their candidates lie in memory at once."""

NAMES = "ner"
HALF = 0.5


def found(language: Language, texts: Sequence[str]) -> Iterator[list[Mark]]:
    """The marks of each text, in their order; long texts are read in pieces."""
    cut = [(number, *place) for number, text in enumerate(texts) for place in pieces(text)]
    read = (texts[number][start:end] for number, start, end in cut)
    docs = language.pipe(read, batch_size=AT_ONCE)
    flat = frozenset(language.meta.get(FLAT, ()))
    gathered: list[Mark] = []
    at = 0
    for (number, start, _), doc in zip(cut, docs, strict=True):
        while at < number:
            yield _settled(gathered, flat)
            gathered, at = [], at + 1
        gathered += [_moved(mark, start) for mark in _marks(doc)]
    while at < len(texts):
        yield _settled(gathered, flat)
        gathered, at = [], at + 1


def _marks(doc: Doc) -> Iterator[Mark]:
    for key, group in doc.spans.items():
        scores = group.attrs.get("scores")
        for number, span in enumerate(group):
            # Each is a number, or where spans have one label only, an array of one.
            score = scores[number].item() if scores is not None else UNSAID
            yield Mark(*edges(span), span.label_, f"spans {key}", score)
    for entity in doc.ents:
        yield Mark(*edges(entity), entity.label_, NAMES, UNSAID)


def _settled(marks: Iterable[Mark], flat: frozenset[str]) -> list[Mark]:
    """The marks in reading order, without those that say nearly the same as a surer one.

    Of two with one label that cross, or share half of what they cover, the surer one stays, and
    of two with a flat label that share anything; a name stays where no other component marks
    anything under its label.
    """
    kept: dict[str, list[Mark]] = {}
    order = sorted(marks, key=lambda each: (each.rule == NAMES, -each.score, each.start, each.end))
    for mark in order:
        others = kept.setdefault(mark.label, [])
        if not any(_clash(mark, other, flat=mark.label in flat) for other in others):
            others.append(mark)
    return sorted(
        (mark for others in kept.values() for mark in others),
        key=lambda each: (each.start, -each.end, each.label),
    )


def _clash(mark: Mark, other: Mark, *, flat: bool) -> bool:
    shared = min(mark.end, other.end) - max(mark.start, other.start)
    if shared <= 0:
        return False
    if flat or mark.crosses(other) or (mark.rule == NAMES and other.rule != NAMES):
        return True
    return shared / max(mark.end - mark.start, other.end - other.start) >= HALF


def _moved(mark: Mark, by: int) -> Mark:
    return replace(mark, start=mark.start + by, end=mark.end + by) if by else mark
