"""What is out of line, brought into line: the places of one document, and the step for them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.errors import Refused
from workbench.model import Op, Scheme, Span, verbs
from workbench.model.edit import Edit
from workbench.project import OpenDocument
from workbench.review.consistency import CUE, STATISTIC, TYPE, Finding, Kind
from workbench.ui.hits import NEAR, Hit, marking

MISSING: dict[Kind, str] = {"figure": STATISTIC, "cue": CUE}
"""The kinds in which a label is missing, and which."""

EMPTIED = frozenset({"value", "unit"})
"""Attributes that are said to be empty where the words state none; others are taken away."""


def place(opened: OpenDocument, finding: Finding) -> Hit:
    """A finding with the words around it."""
    document = opened.document
    text, start, end = document.text, finding.start, finding.end
    return Hit(
        document.id,
        document.title,
        start,
        end,
        _line(text[max(0, start - NEAR) : start]),
        _line(text[start:end]),
        _line(text[end : end + NEAR]),
    )


def stands(opened: OpenDocument, finding: Finding, scheme: Scheme) -> bool:
    """Whether the layer of whoever works here still has what was found in it."""
    if finding.kind in MISSING:
        label = MISSING[finding.kind]
        return not any(
            span.overlaps(finding.start, finding.end) and scheme.resolve(span.label) == label
            for span in opened.layer.spans.values()
        )
    return _span(opened, finding, scheme) is not None


def fixing(
    opened: OpenDocument, findings: Sequence[Finding], scheme: Scheme, *, into: str = ""
) -> Op:
    """The step that brings these places of one document into line, all of one kind.

    ``into`` is the label or the type to give; values become what their words say. Places that
    have changed since are left out; raises Refused where none is left.
    """
    standing = [each for each in findings if stands(opened, each, scheme)]
    if not standing:
        raise Refused("There is nothing to change.")
    kind = standing[0].kind
    if kind in MISSING:
        places = [place(opened, each) for each in standing]
        return marking(opened, places, scheme, label=MISSING[kind])
    spans = [span for each in standing if (span := _span(opened, each, scheme)) is not None]
    ids = [span.id for span in spans]
    if kind == "label":
        return verbs.relabel(opened.layer, span_ids=ids, label=into, scheme=scheme)
    if kind == "type":
        return verbs.describe_all(opened.layer, span_ids=ids, attributes={TYPE: into})
    return _described(opened, zip(standing, spans, strict=True))


def _described(opened: OpenDocument, places: Iterable[tuple[Finding, Span]]) -> Op:
    """Each span gets the values that its own words say, in one step."""
    edits: list[Edit] = []
    op: Op | None = None
    for finding, span in places:
        wanted = {
            name: ... if value is None and name not in EMPTIED else value
            for name, value in json.loads(finding.wanted).items()
        }
        op = verbs.describe_all(opened.layer, span_ids=[span.id], attributes=wanted)
        edits += op.edits
    assert op is not None
    return replace(op, edits=tuple(edits), details=op.details.having(count=len(edits)))


def _span(opened: OpenDocument, finding: Finding, scheme: Scheme) -> Span | None:
    """The span that was found, where it still says what it said."""
    for span in opened.layer.spans.values():
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


def _line(words: str) -> str:
    """Words on one line; the spaces stay as they are."""
    for sign in "\n\r\t\u2028\u2029":
        words = words.replace(sign, " ")
    return words
