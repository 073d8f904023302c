"""Spans that are cut in two, or go on elsewhere: the second part continues the first."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from workbench.errors import Refused
from workbench.model.annotation import Span
from workbench.model.edit import Edit, Op
from workbench.model.ids import new_id
from workbench.model.layer import Layer
from workbench.model.roles import CONTINUES
from workbench.model.scheme import Scheme
from workbench.model.text import Document
from workbench.model.values import Attributes
from workbench.model.verbs import step
from workbench.model.verbs.step import SPACES, Link

BEFORE = SPACES + ",;:(–—-"
AFTER = SPACES + ",;:.)–—-"
"""What belongs to an incise, and to neither part of the quote around it."""


def continue_span(
    layer: Layer,
    document: Document,
    *,
    span_id: str,
    start: int,
    end: int,
    scheme: Scheme,
    relation: str = CONTINUES,
    attributes: Attributes | None = None,
    proposed: Collection[str] = (),
) -> Op:
    """Let a span go on in [start, end): a second span of its label, which continues it.

    The second has the attributes of the first, unless others are given.
    """
    first = step.span_of(layer, span_id)
    label = scheme.resolve(first.label)
    step.check_label(scheme, label)
    start, end = step.edges(document, start, end, keep_spaces=False)
    step.check_free(layer, start, end, label, scheme)
    second = Span(new_id(), start, end, label, attributes=attributes or first.attributes)
    edits = [
        Edit(None, second),
        *step.drawn(layer, [Link(relation, None, first.id)], scheme, new=second.id),
    ]
    details = step.proposing(proposed)
    return step.op_of("continue", layer, edits, label=label, **details)


def cut(
    layer: Layer,
    document: Document,
    *,
    span_id: str,
    start: int,
    end: int,
    scheme: Scheme,
    relation: str = CONTINUES,
    attributes: Attributes | None = None,
    proposed: Collection[str] = (),
) -> Op:
    """Take [start, end), an incise, out of a span: two spans, of which one continues the other.

    The punctuation and the spaces around the incise go with it. Comment and relations stay
    with the first part; the second has the attributes of the first, unless others are given.
    """
    span = step.span_of(layer, span_id)
    start, end = step.edges(document, start, end, keep_spaces=False)
    start, end = _widened(document.text, start, end)
    before = [(left, min(right, start)) for left, right in span.pieces if left < start]
    after = [(max(left, end), right) for left, right in span.pieces if right > end]
    before, after = _trimmed(document.text, before), _trimmed(document.text, after)
    if not before or not after:
        raise Refused("Nothing of the span would be left on one side; move its edge instead.")
    first = step.covering(span, before)
    made = Span(new_id(), after[0][0], after[-1][1], span.label, attributes=span.attributes)
    second = replace(step.covering(made, after), attributes=attributes or span.attributes)
    there = step.taken(layer, span.label, scheme)
    if first.pieces in there or second.pieces in there:
        raise Refused("These words carry the label {label} already.", label=span.label)
    edits = [
        Edit(span, first),
        Edit(None, second),
        *step.drawn(layer, [Link(relation, None, span.id)], scheme, new=second.id),
    ]
    return step.op_of("cut", layer, edits, label=span.label, **step.proposing(proposed))


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1] in BEFORE:
        start -= 1
    while end < len(text) and text[end] in AFTER:
        end += 1
    return start, end


def _trimmed(text: str, pieces: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces without white space at the outer edges; what was only that is gone."""
    found = []
    for start, end in pieces:
        words = text[start:end]
        left = start + len(words) - len(words.lstrip(SPACES))
        right = start + len(words.rstrip(SPACES))
        if left < right:
            found.append((left, right))
    return found
