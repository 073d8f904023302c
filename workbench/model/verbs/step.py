"""What every verb needs: the spans it is about, edges that fit, and the op in the end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from workbench.errors import Refused
from workbench.model.annotation import Relation, Span
from workbench.model.edit import Edit, Op
from workbench.model.ids import new_id
from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.model.text import Document
from workbench.model.values import Attributes

SPACES = " \t\n\r\u00a0\u202f\u2007\u2009\u2028\u2029"
"""What is trimmed from the edges of a new span."""

PROPOSED = "proposed"
"""The detail that names the attributes which the program proposed, and no hand set."""


@dataclass(frozen=True, slots=True)
class Link:
    """A relation to be drawn; the end that is None is the span that is being made."""

    label: str
    source: str | None
    target: str | None


def op_of(name: str, layer: Layer, edits: Sequence[Edit], /, **details: object) -> Op:
    """The op of these edits; raises Refused where there are none."""
    if not edits:
        raise Refused("There is nothing to change.")
    return Op(name, layer.id, (*_started(layer, edits), *edits), Attributes(details))


def proposing(names: Collection[str]) -> dict[str, object]:
    """The detail of an op that says which attributes were proposed; none where none were."""
    return {PROPOSED: sorted(names)} if names else {}


def span_of(layer: Layer, span_id: str) -> Span:
    """A span of the layer; raises Refused where it is not there."""
    span = layer.spans.get(span_id)
    if span is None:
        raise Refused("There is no such span in this layer.")
    return span


def spans_of(layer: Layer, span_ids: Iterable[str]) -> list[Span]:
    """Spans of the layer, each once, in the order given."""
    return [span_of(layer, span_id) for span_id in dict.fromkeys(span_ids)]


def edges(document: Document, start: int, end: int, *, keep_spaces: bool) -> tuple[int, int]:
    """The edges, within the text and without white space inside, unless it is to be kept."""
    if not 0 <= start < end <= len(document.text):
        raise Refused(
            "The span {start} to {end} does not fit a text of {length} characters.",
            start=start,
            end=end,
            length=len(document.text),
        )
    if keep_spaces:
        return start, end
    words = document.text[start:end]
    left = start + len(words) - len(words.lstrip(SPACES))
    right = start + len(words.rstrip(SPACES))
    if left >= right:
        raise Refused("There are only spaces here.")
    return left, right


def covering(span: Span, pieces: Iterable[tuple[int, int]]) -> Span:
    """The span over these pieces; those that touch become one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(pieces):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return replace(
        span,
        start=joined[0][0],
        end=joined[-1][1],
        fragments=tuple(joined) if len(joined) > 1 else (),
    )


def check_label(scheme: Scheme, key: str) -> None:
    """Raises Refused for a label that can't be given."""
    label = scheme.label(key)
    if label.retired or label.alias:
        raise Refused("The label {label} is retired.", label=key)


def check_free(
    layer: Layer, start: int, end: int, label: str, scheme: Scheme | None = None
) -> None:
    """Raises Refused where these words carry the label already, or one merged into it."""
    for span in layer.spans.values():
        # By start first: this looks at every span of a long document at each key.
        if span.start != start or (span.end, span.fragments) != (end, ()):
            continue
        if label in (span.label, scheme.resolve(span.label) if scheme is not None else ""):
            raise Refused("These words carry the label {label} already.", label=label)


def taken(
    layer: Layer, label: str, scheme: Scheme, *, but: Collection[str] = ()
) -> set[tuple[tuple[int, int], ...]]:
    """Where the label stands already, or one merged into it: the pieces of each span.

    Those of the spans ``but`` don't count.
    """
    names = {label, *(key for key, into in scheme.aliases.items() if into == label)}
    return {
        span.pieces for span in layer.spans.values() if span.label in names and span.id not in but
    }


def drawn(
    layer: Layer, links: Iterable[Link], scheme: Scheme, *, new: str | None = None
) -> list[Edit]:
    """The edits that draw these relations; ``new`` is the span that is being made.

    Rules about the labels of the ends only warn. Raises Refused for a relation that is there
    already, or comes twice, or leads from a span to itself.
    """
    links = list(links)
    sources = {link.source or new for link in links} & layer.spans.keys()
    there = {
        (each.label, each.source, each.target)
        for each in (layer.relations.values() if sources else ())
        if each.source in sources
    }
    edits = []
    for link in links:
        scheme.relation_type(link.label)
        source, target = link.source or new, link.target or new
        for end in (source, target):
            if end is None or (end != new and end not in layer.spans):
                raise Refused("There is no such span in this layer.")
        assert source is not None
        assert target is not None
        if source == target:
            raise Refused("A span can't be linked to itself.")
        if (link.label, source, target) in there:
            raise Refused("This link is there already.")
        there.add((link.label, source, target))
        edits.append(Edit(None, Relation(new_id(), link.label, source, target)))
    return edits


def described(layer: Layer, also: Mapping[str, Attributes]) -> list[Edit]:
    """The edits that give other spans these attributes, all of them; same ones are left out."""
    pairs = [(span_of(layer, key), attributes) for key, attributes in also.items()]
    return [
        Edit(span, replace(span, attributes=attributes))
        for span, attributes in pairs
        if span.attributes != attributes
    ]


def _started(layer: Layer, edits: Sequence[Edit]) -> list[Edit]:
    """The first step on a new layer says that work on it has begun."""
    placed = any(isinstance(edit.after or edit.before, (Span, Relation)) for edit in edits)
    told = any(edit.before == layer.fields for edit in edits)
    if layer.fields.status != "new" or not placed or told:
        return []
    return [Edit(layer.fields, replace(layer.fields, status="in_progress"))]
