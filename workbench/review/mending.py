"""What is out of line in a layer brought into line: one step for all places of a document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.errors import Refused
from workbench.french import proposals
from workbench.model import verbs
from workbench.model.annotation import Span
from workbench.model.edit import Edit, Op
from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.model.text import Document
from workbench.review.adjudication import decide
from workbench.review.cases import Review
from workbench.review.consistency import CUE, STATISTIC, TYPE, Finding, Kind
from workbench.review.drafting import begin
from workbench.review.drafting import decide as decided

MISSING: dict[Kind, str] = {"figure": STATISTIC, "cue": CUE}
"""The kinds in which a label is missing, and which."""

EMPTIED = frozenset({"value", "unit"})
"""Attributes that are said to be empty where the words state none; others are taken away."""


def stands(layer: Layer, finding: Finding, scheme: Scheme) -> bool:
    """Whether a layer still has what was found in it."""
    if finding.kind in MISSING:
        label = MISSING[finding.kind]
        return not any(
            span.overlaps(finding.start, finding.end) and scheme.resolve(span.label) == label
            for span in layer.spans.values()
        )
    return _span(layer, finding, scheme) is not None


def mending(
    layer: Layer,
    document: Document,
    findings: Sequence[Finding],
    scheme: Scheme,
    *,
    into: str = "",
) -> Op:
    """The step that brings these places of a layer into line, all of one kind.

    ``into`` is the label or the type to give; values become what their words say. Places that
    have changed since are left out; raises Refused where none is left.
    """
    standing = [each for each in findings if stands(layer, each, scheme)]
    if not standing:
        raise Refused("There is nothing to change.")
    kind = standing[0].kind
    if kind in MISSING:
        return _labelled(layer, document, standing, scheme, label=MISSING[kind])
    spans = [span for each in standing if (span := _span(layer, each, scheme)) is not None]
    ids = [span.id for span in spans]
    if kind == "label":
        return verbs.relabel(layer, span_ids=ids, label=into, scheme=scheme)
    if kind == "type":
        return verbs.describe_all(layer, span_ids=ids, attributes={TYPE: into})
    return _described(layer, zip(standing, spans, strict=True))


def mended_gold(
    standing: Review,
    document: Document,
    findings: Sequence[Finding],
    scheme: Scheme,
    *,
    into: str = "",
    who: str,
) -> tuple[tuple[Op, Op], tuple[Finding, ...]]:
    """The same on gold: each place becomes a decision, with an answer of its own.

    The answer is what does it, and which places it brings into line: what gold lacks because
    its readers are not agreed on it is left to whoever decides that. Raises Refused where
    nothing would change.
    """
    draft = begin(standing, None, scheme)
    there = [
        each
        for each in findings
        if stands(standing.gold, each, scheme) and stands(draft.layer, each, scheme)
    ]
    step = mending(draft.layer, document, there, scheme, into=into)
    review, choices = decided(draft, standing, draft.layer.edited(step.edits), scheme)
    if not choices:
        raise Refused("There is nothing to change.")
    return decide(review, choices, scheme, who=who), tuple(there)


def _labelled(
    layer: Layer, document: Document, findings: Iterable[Finding], scheme: Scheme, *, label: str
) -> Op:
    """Each place gets the label, and the values that its words propose."""
    pieces = [
        (
            each.start,
            each.end,
            proposals.attributes(layer, document, scheme, label, each.start, each.end),
        )
        for each in findings
    ]
    names = sorted({name for _, _, attributes in pieces for name in attributes})
    return verbs.mark_all(
        layer, document, pieces=pieces, label=label, scheme=scheme, proposed=names
    )


def _described(layer: Layer, places: Iterable[tuple[Finding, Span]]) -> Op:
    """Each span gets the values that its own words say, in one step."""
    edits: list[Edit] = []
    op: Op | None = None
    for finding, span in places:
        wanted = {
            name: ... if value is None and name not in EMPTIED else value
            for name, value in json.loads(finding.wanted).items()
        }
        op = verbs.describe_all(layer, span_ids=[span.id], attributes=wanted)
        edits += op.edits
    assert op is not None
    return replace(op, edits=tuple(edits), details=op.details.having(count=len(edits)))


def _span(layer: Layer, finding: Finding, scheme: Scheme) -> Span | None:
    """The span that was found, where it still says what it said."""
    for span in layer.spans.values():
        if (span.start, span.end) == (finding.start, finding.end) and _says(span, finding, scheme):
            return span
    return None


def _says(span: Span, finding: Finding, scheme: Scheme) -> bool:
    label = scheme.resolve(span.label)
    if finding.kind == "label":
        return label == finding.said
    if finding.kind == "type":
        return bool(span.attributes.get(TYPE) == finding.said)
    said = json.loads(finding.said)
    return label == STATISTIC and all(span.attributes.get(name) == said[name] for name in said)
