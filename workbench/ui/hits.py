"""Hits: stretches of documents that a bulk step would label or change, before it does.

Plain values and functions; the dialogs show them, ``bulk`` makes steps of those that are ticked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from workbench.errors import Refused
from workbench.french import proposals
from workbench.french.candidates import occurrences
from workbench.french.folding import fold
from workbench.model import Attributes, Document, Layer, Op, Scheme, Span, verbs
from workbench.model.suggesting import rule_of, score_of
from workbench.project import OpenDocument

NEAR = 90
"""How many characters are shown on either side of a hit."""

Remark: TypeAlias = Literal["", "taken", "inside"]
"""``taken``: the words carry the label already, so nothing is to be done. ``inside``: a span of
the label shares some of the words, so it is not ticked unless the user does."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One stretch, with the words around it; ``span_id`` where it is a span already.

    Of a suggestion, the label, and the rule and the score that it was made with.
    """

    document_id: str
    title: str
    start: int
    end: int
    before: str
    words: str
    after: str
    span_id: str = ""
    remark: Remark = ""
    label: str = ""
    rule: str = ""
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: words, and how exactly they have to be met."""

    words: str
    label: str
    whole_words: bool = True
    case: bool = True
    accents: bool = True


@dataclass(frozen=True, slots=True)
class Band:
    """Which suggestions are meant; scores in per cent, both ends included.

    One without a score is within every band that goes up to the top. ``closed``: those in
    documents that are done or skipped as well.
    """

    suggester: str
    rule: str = ""
    label: str = ""
    low: int = 0
    high: int = 100
    closed: bool = True

    def holds(self, span: Span) -> bool:
        """Whether a suggestion is one of them."""
        if (self.rule and rule_of(span) != self.rule) or (self.label and span.label != self.label):
            return False
        score = score_of(span)
        return self.low <= (100 if score is None else round(100 * score)) <= self.high


def places(opened: OpenDocument, wanted: Wanted) -> list[Hit]:
    """Wherever the words stand in a document."""
    text = opened.document.text
    found = occurrences(
        text,
        wanted.words,
        whole_words=wanted.whole_words,
        case=wanted.case,
        accents=wanted.accents,
    )
    if not found:
        return []
    same = sorted(
        (piece for span in _labelled(opened, wanted.label) for piece in span.pieces),
    )
    at = 0
    hits = []
    for start, end in found:
        while at < len(same) and same[at][1] <= start:
            at += 1
        hits.append(hit_of(opened.document, start, end, remark=_remark(same, at, start, end)))
    return hits


def spans_of(opened: OpenDocument, label: str, *, words: str, into: str) -> list[Hit]:
    """The spans of a label whose words hold these; taken are those that ``into`` has already."""
    needle = fold(words)
    there = {span.pieces for span in _labelled(opened, into)} if into else set()
    return [
        hit_of(
            opened.document,
            span.start,
            span.end,
            span_id=span.id,
            remark="taken" if span.pieces in there else "",
        )
        for span in sorted(_labelled(opened, label), key=lambda each: each.start)
        if not needle or needle in fold(span.text_of(opened.document.text))
    ]


def suggestions_of(opened: OpenDocument, *, band: Band) -> list[Hit]:
    """The suggestions of a document that are meant, and that nobody has judged here yet."""
    machine, mine = _machine(opened, band.suggester), opened.layer
    if machine is None or (not band.closed and mine.fields.status in ("done", "skipped")):
        return []
    own = {(span.label, span.pieces) for span in mine.spans.values()}
    refused = {(each.start, each.end, each.label) for each in mine.rejections.values()}
    return [
        replace(
            hit_of(opened.document, span.start, span.end, span_id=span.id),
            label=span.label,
            rule=rule_of(span),
            score=score_of(span),
        )
        for span in machine.ordered_spans()
        if band.holds(span)
        and (span.label, span.pieces) not in own
        and (span.start, span.end, span.label) not in refused
    ]


def judging(
    opened: OpenDocument, hits: Iterable[Hit], scheme: Scheme, *, suggester: str, accept: bool
) -> Op:
    """The step that takes these suggestions of one document over, or rejects them."""
    machine = _machine(opened, suggester)
    if machine is None:
        raise Refused("There is nothing to change.")
    ids = [hit.span_id for hit in hits if hit.span_id in machine.spans]
    if accept:
        return verbs.accept(opened.layer, machine, span_ids=ids, scheme=scheme)
    return verbs.reject(opened.layer, machine, span_ids=ids)


def marking(
    opened: OpenDocument,
    hits: Iterable[Hit],
    scheme: Scheme,
    *,
    label: str,
    attributes: Attributes | None = None,
    proposed: Sequence[str] = (),
) -> Op:
    """The step that labels these hits of one document; without attributes, by what they propose."""
    known: dict[str, Attributes] = {}

    def described(hit: Hit) -> Attributes:
        if attributes is not None:
            return attributes
        if hit.words not in known:
            known[hit.words] = proposals.attributes(
                opened.layer, opened.document, scheme, label, hit.start, hit.end
            )
        return known[hit.words]

    pieces = [(hit.start, hit.end, described(hit)) for hit in hits]
    names = {name for each in known.values() for name in each}
    return verbs.mark_all(
        opened.layer,
        opened.document,
        pieces=pieces,
        label=label,
        scheme=scheme,
        proposed=sorted(names.union(proposed)),
    )


def changing(opened: OpenDocument, hits: Iterable[Hit], scheme: Scheme, *, into: str) -> Op:
    """The step that gives the spans of these hits another label; an empty one erases them."""
    ids = [hit.span_id for hit in hits]
    if into:
        return verbs.relabel(opened.layer, span_ids=ids, label=into, scheme=scheme)
    return verbs.erase(opened.layer, span_ids=ids)


def by_document(hits: Iterable[Hit]) -> dict[str, list[Hit]]:
    """The hits of each document; raises Refused where there are none."""
    parts: dict[str, list[Hit]] = {}
    for hit in hits:
        parts.setdefault(hit.document_id, []).append(hit)
    if not parts:
        raise Refused("There is nothing to change.")
    return parts


def _machine(opened: OpenDocument, name: str) -> Layer | None:
    return next((each for each in opened.suggestions if each.annotator == name), None)


def _labelled(opened: OpenDocument, label: str) -> list[Span]:
    return [span for span in opened.layer.spans.values() if span.label == label]


def _remark(same: Sequence[tuple[int, int]], at: int, start: int, end: int) -> Remark:
    """How the spans of the label, from the first that may reach this far, lie to a stretch."""
    remark: Remark = ""
    for old, to in same[at:]:
        if old >= end:
            break
        if (old, to) == (start, end):
            return "taken"
        if to > start:
            remark = "inside"
    return remark


def hit_of(
    document: Document, start: int, end: int, *, span_id: str = "", remark: Remark = ""
) -> Hit:
    """A stretch of a document with the words around it."""
    text = document.text
    return Hit(
        document.id,
        document.title,
        start,
        end,
        _line(text[max(0, start - NEAR) : start]),
        _line(text[start:end]),
        _line(text[end : end + NEAR]),
        span_id,
        remark,
    )


def _line(words: str) -> str:
    """Words on one line; the spaces stay as they are."""
    for sign in "\n\r\t\u2028\u2029":
        words = words.replace(sign, " ")
    return words
