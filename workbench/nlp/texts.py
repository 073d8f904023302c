"""Annotated texts as a pipeline learns them: whole paragraphs, and spans as runs of tokens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import filter_spans

SPANS = "sc"
"""The key of the span group that a trained pipeline fills."""

PIECE = 6_000
"""Texts longer than this are read in pieces of whole paragraphs, as far as there are any."""

HYPHENS = "-‑"
"""Signs that a tokenizer leaves before a pronoun: *dit | -il*."""

Mark = tuple[int, int, str]
"""start, end, label; code points."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text to learn from or to be measured on, and what people marked in it."""

    id: str
    text: str
    marks: tuple[Mark, ...]


def pieces(text: str, most: int = PIECE) -> Iterator[tuple[int, int]]:
    """The text as stretches that follow each other, cut between lines wherever that is possible."""
    start = 0
    while len(text) - start > most:
        end = text.rfind("\n", start, start + most) + 1
        end = end if end > start else text.rfind(" ", start, start + most) + 1
        end = end if end > start else start + most
        yield start, end
        start = end
    yield start, len(text)


def examples(
    language: Language,
    text: Text,
    labels: Iterable[str],
    names: Iterable[str],
    lost: Counter[str],
) -> Iterator[Example]:
    """What a pipeline learns of a text; ``lost`` counts the spans, by label, that it can't.

    These are spans whose edges lie inside a token, and such that a piece ends in.
    """
    wanted = set(labels)
    marks = [mark for mark in text.marks if mark[2] in wanted]
    for start, end in pieces(text.text):
        doc = language.make_doc(text.text[start:end])
        gold = doc.copy()
        spans = []
        for mark in marks:
            if start <= mark[0] < end:
                span = aligned(gold, mark[0] - start, mark[1] - start, mark[2])
                if span is None:
                    lost[mark[2]] += 1
                else:
                    spans.append(span)
        gold.spans[SPANS] = unique(spans)
        if names:
            gold.set_ents(filter_spans([s for s in spans if s.label_ in names]), default="outside")
        yield Example(doc, gold)


def aligned(doc: Doc, start: int, end: int, label: str) -> Span | None:
    """The tokens that begin and end there; None where an edge lies inside one.

    A hyphen before the first word belongs to its token (*-il*) and does no harm.
    """
    span = doc.char_span(start, end, label=label)
    if span is None and start and doc.text[start - 1] in HYPHENS:
        span = doc.char_span(start - 1, end, label=label)
    return span


def edges(span: Span) -> tuple[int, int]:
    """Where a span stands in its text, without the hyphen of an inverted pronoun."""
    start = span.start_char
    if span.text[:1] in HYPHENS and len(span.text) > 1:
        start += 1
    return start, span.end_char


def unique(spans: Sequence[Span]) -> list[Span]:
    """Each of them once."""
    return list({(span.start, span.end, span.label): span for span in spans}.values())
