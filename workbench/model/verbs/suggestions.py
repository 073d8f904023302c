"""What a machine suggests: taken over, or not wanted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workbench.errors import Refused
from workbench.model.annotation import Rejection, Relation, Span
from workbench.model.edit import Edit, Op
from workbench.model.ids import new_id
from workbench.model.layer import Layer
from workbench.model.roles import COREF, NESTED_IN
from workbench.model.scheme import Scheme
from workbench.model.suggesting import rule_of, score_of, taken_over
from workbench.model.verbs import step

APART = frozenset({COREF, NESTED_IN})
"""Relations that lead from one attribution to another."""


def accept(layer: Layer, suggested: Layer, *, span_ids: Iterable[str], scheme: Scheme) -> Op:
    """Take suggestions over, with their suggested relations to what is then there.

    What only suggestions have (rule and score) stays behind, and is told in ``details``: one of
    each for every span that is taken over, in the order of the edits.
    """
    own: dict[object, Span] = {}
    for span in layer.spans.values():
        own.setdefault(_content(span), span)
    twins: dict[str, str] = {}
    edits: list[Edit] = []
    taken: list[Span] = []
    for span in (step.span_of(suggested, span_id) for span_id in span_ids):
        step.check_label(scheme, span.label)
        same = own.get(_content(span))
        if same is None:
            same = replace(
                span,
                id=new_id(),
                attributes=taken_over(span.attributes),
                origin=f"suggestion:{suggested.annotator}",
            )
            edits.append(Edit(None, same))
            taken.append(span)
        twins[span.id] = same.id
    if not edits:
        raise Refused("Your layer has these spans already.")
    theirs = [
        each
        for each in suggested.relations.values()
        if each.source in twins or each.target in twins
    ]
    for other in {end for each in theirs for end in (each.source, each.target)} - set(twins):
        if (same := own.get(_content(suggested.spans[other]))) is not None:
            twins[other] = same.id
    there = {(r.label, r.source, r.target) for r in layer.relations.values()} if theirs else set()
    for relation in theirs:
        ends = (relation.label, twins.get(relation.source, ""), twins.get(relation.target, ""))
        if all(ends) and ends not in there:
            attributes = taken_over(relation.attributes)
            edits.append(Edit(None, Relation(new_id(), *ends, attributes=attributes)))
    return step.op_of("accept", layer, edits, suggester=suggested.annotator, **_made_by(taken))


def reject(layer: Layer, suggested: Layer, *, span_ids: Iterable[str]) -> Op:
    """Remember that these suggestions are not wanted; ``details`` are as in ``accept``."""
    spans = [step.span_of(suggested, span_id) for span_id in span_ids]
    edits = [
        Edit(None, Rejection(new_id(), suggested.annotator, span.start, span.end, span.label))
        for span in spans
    ]
    return step.op_of("reject", layer, edits, suggester=suggested.annotator, **_made_by(spans))


def instead(op: Op, suggested: Layer, span: Span) -> Op:
    """A step that changes a suggestion just taken over, so that it is not suggested beside that.

    Where it stood, under the label it had, it is remembered as not wanted; that is undone with
    the step, and is nobody's judgement on it: ``accept`` has told that.
    """
    unwanted = Rejection(new_id(), suggested.annotator, span.start, span.end, span.label)
    return replace(op, edits=(*op.edits, Edit(None, unwanted)))


def attribution_of(suggested: Layer, span_id: str) -> tuple[str, ...]:
    """The spans that make one attribution with a suggestion: the quote or figure, and all that its
    links lead to.

    From a cue, a speaker or a source it is what is said by them or from them. Which mentions are
    one actor's, and which quote holds another, joins no further ones.
    """
    links = [each for each in suggested.relations.values() if each.label not in APART]
    begun = {each.source for each in links}
    cores = {span_id} if span_id in begun else {e.source for e in links if e.target == span_id}
    ends = [each.target for each in links if each.source in cores]
    return tuple(dict.fromkeys((span_id, *sorted(cores), *ends)))


def _made_by(spans: Iterable[Span]) -> dict[str, object]:
    """The rules and scores of suggestions, by which they are judged later."""
    spans = tuple(spans)
    return {
        "rules": [rule_of(each) for each in spans],
        "scores": [score_of(each) for each in spans],
    }


def _content(span: Span) -> object:
    """What two spans have in common that say the same of the same words."""
    return span.start, span.end, span.label, span.fragments
