"""Broken quotes: which words a quote goes on with, and which are cut out of it, in one step."""

from __future__ import annotations

from workbench.errors import Refused
from workbench.french import proposals
from workbench.french.quotations import quotation_at, quotations
from workbench.french.sentences import paragraph_at, paragraphs
from workbench.model import Attributes, Document, Layer, Op, Scheme, Span, roles, verbs
from workbench.model.roles import CONTINUES
from workbench.ui.wording import label_title

LEVEL = "level"


def broken(
    layer: Layer,
    document: Document,
    scheme: Scheme,
    *,
    span: Span,
    selection: tuple[int, int] | None,
    caret: int,
) -> Op:
    """Cut the selected incise out of a span, or let the span go on with other words.

    What lies inside the span is cut out. Otherwise the span goes on with the selection, else
    with the quotation at the caret, else with the next one in the paragraph. Words that carry
    the label already are only linked. Speaker and cue stay with the first part.
    """
    kind = roles.find(scheme, CONTINUES)
    if kind is None or span.label not in kind.sources:
        title = label_title(scheme, span.label)
        raise Refused("In this scheme no {label} continues another.", label=title)
    text = document.text
    if selection is not None and span.start < selection[0] and selection[1] < span.end:
        rest = (selection[1], span.end)
        attributes = _attributes(layer, document, scheme, span, *rest)
        return verbs.cut(
            layer,
            document,
            span_id=span.id,
            start=selection[0],
            end=selection[1],
            scheme=scheme,
            attributes=attributes,
        )
    place = selection or _at_caret(text, span, caret) or _next(text, span)
    if place is None:
        raise Refused("Select the words that the quote goes on with.")
    if span.overlaps(*place):
        raise Refused("Select an incise inside the quote, or words outside it.")
    for other in layer.spans.values():
        if (other.start, other.end) == place and other.label == span.label:
            first, second = sorted((span, other), key=lambda each: each.start)
            return verbs.link(
                layer, source=second.id, target=first.id, label=CONTINUES, scheme=scheme
            )
    attributes = _attributes(layer, document, scheme, span, *place)
    return verbs.continue_span(
        layer,
        document,
        span_id=span.id,
        start=place[0],
        end=place[1],
        scheme=scheme,
        attributes=attributes,
    )


def _attributes(
    layer: Layer, document: Document, scheme: Scheme, span: Span, start: int, end: int
) -> Attributes:
    """What the second part has: what its words propose, else as the first has it."""
    words = document.text[start:end]
    start += len(words) - len(words.lstrip(verbs.SPACES + ",;:–—-"))
    if start >= end:
        return span.attributes
    proposed = proposals.attributes(layer, document, scheme, span.label, start, end)
    return span.attributes.having(**{k: v for k, v in proposed.items() if k != LEVEL})


def _at_caret(text: str, span: Span, caret: int) -> tuple[int, int] | None:
    if span.start <= caret <= span.end:
        return None
    found = quotation_at(text, caret)
    return None if found is None or span.overlaps(*found) else found


def _next(text: str, span: Span) -> tuple[int, int] | None:
    """The next quotation of the paragraph, else the one that opens the next paragraph."""
    paragraph = paragraph_at(text, span.end - 1)
    end = paragraph[1] if paragraph is not None else len(text)
    for each in quotations(text, span.end, end):
        return each.start, each.end
    follower = next(paragraphs(text, end), None)
    if follower is not None:
        first = next(iter(quotations(text, *follower)), None)
        if first is not None and first.start == follower[0]:
            return first.start, first.end
    return None
