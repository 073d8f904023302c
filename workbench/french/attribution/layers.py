"""From a draft to a machine's layer, as far as the scheme of the project knows its words."""

from __future__ import annotations

from workbench.french.attribution.draft import Draft, Link, Mark
from workbench.model import Attributes, Document, Layer, Relation, Scheme, Span
from workbench.model.layer import layer_of
from workbench.model.suggesting import reserved


def layer_of_draft(draft: Draft, document: Document, *, annotator: str, scheme: Scheme) -> Layer:
    """The layer that says what the draft says.

    Ids are made of label and place, so that the same suggestion has the same id next time.
    Labels, attributes and relations that the scheme does not have are left out.
    """
    spans = {
        mark.key: _span(mark, scheme, annotator)
        for mark in draft.marks
        if _is_known(mark.label, scheme)
    }
    relations: dict[str, Relation] = {}
    for link in draft.links:
        if link.source.key in spans and link.target.key in spans and _fits(link, scheme):
            relation = _relation(link, spans[link.source.key], spans[link.target.key])
            relations[relation.id] = relation
    return layer_of(
        document.id,
        annotator,
        kind="machine",
        spans=spans.values(),
        relations=relations.values(),
    )


def _span(mark: Mark, scheme: Scheme, annotator: str) -> Span:
    known = {each.key: each for each in scheme.attributes_of(mark.label)}
    values = {
        key: value
        for key, value in mark.attributes.items()
        if key in known
        and not known[key].derived
        and (not known[key].choices or str(value) in known[key].choices)
    }
    return Span(
        f"{mark.label}-{mark.start}-{mark.end}",
        mark.start,
        mark.end,
        mark.label,
        attributes=Attributes({**values, **reserved(mark.rule, mark.score)}),
        origin=f"suggestion:{annotator}",
    )


def _relation(link: Link, source: Span, target: Span) -> Relation:
    return Relation(
        f"{link.label}-{source.id}-{target.id}",
        link.label,
        source.id,
        target.id,
        Attributes(reserved(link.rule, link.score)),
    )


def _is_known(label: str, scheme: Scheme) -> bool:
    return any(each.key == label and not each.retired for each in scheme.labels)


def _fits(link: Link, scheme: Scheme) -> bool:
    return any(
        kind.key == link.label
        and link.source.label in kind.sources
        and link.target.label in kind.targets
        for kind in scheme.relation_types
    )
