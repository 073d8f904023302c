"""What a layer lacks by the rules of its scheme; warnings stop nobody.

A warning is a template with parameters, as an error is, and names the span that it stands
at. Labels, attributes and relations are named by their keys: their titles belong to the
scheme, and whoever shows a warning looks them up. A label that was merged into another is
held to the rules of that one.
"""

from __future__ import annotations

import unicodedata
from bisect import insort
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.model.annotation import Span
from workbench.model.layer import Layer
from workbench.model.scheme import Attribute, Label, RelationType, Scheme
from workbench.model.text import Document
from workbench.model.values import NO_ATTRIBUTES, Attributes, canonical


@dataclass(frozen=True, slots=True)
class Problem:
    """One warning, and the span where it stands (None: the layer as a whole)."""

    template: str
    params: Attributes
    span_id: str | None = None

    def __str__(self) -> str:
        return self.template.format(**self.params)


def problems(layer: Layer, document: Document, scheme: Scheme) -> tuple[Problem, ...]:
    """Everything to be warned about, in reading order of the spans."""
    return arranged(layer, looked(layer, document, scheme))


class Known:
    """What earlier looks have found, for one document and one scheme.

    A long document has ten thousand warnings, and a step changes two of them: those that stay
    are not made anew, and not thrown away.
    """

    def __init__(self) -> None:
        self.spans: dict[str, tuple[Span, tuple[Problem, ...]]] = {}
        """By the id of a span, the span and what it alone gives rise to."""
        self._made: dict[tuple[object, ...], Problem] = {}

    def problem(self, template: str, span: Span, **params: object) -> Problem:
        """A warning at a span, the one that there is where there is one."""
        key = (template, span.id, *params.values())
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = _problem(template, span, **params)
        return made


def looked(
    layer: Layer, document: Document, scheme: Scheme, *, known: Known | None = None
) -> Iterator[Problem | None]:
    """The same, one after the other and in no order: for those who look in small pieces.

    None stands for a step that found nothing. ``known`` is filled on the way, and spares the
    next look the spans that have not changed; it holds for one document and one scheme.
    """
    spans = layer.ordered_spans()
    rules = _Rules(scheme)
    known = known or Known()
    for span in spans:
        yield from _of_known(span, document.text, rules, known)
        yield None
    yield from _crossings(spans, known)
    yield from _of_relations(layer, rules, known)
    yield from _wishes(layer, spans, rules, known)


def arranged(layer: Layer, found: Iterable[Problem | None]) -> tuple[Problem, ...]:
    """Problems in reading order of their spans, those of the layer as a whole at the end."""
    places = {span.id: place for place, span in enumerate(layer.ordered_spans())}
    problems = [each for each in found if each is not None]
    problems.sort(key=lambda problem: places.get(problem.span_id or "", len(places)))
    return tuple(problems)


class _Rules:
    """The scheme with its names looked up once."""

    def __init__(self, scheme: Scheme) -> None:
        self.labels: Mapping[str, Label] = {each.key: each for each in scheme.labels}
        self.aliases: Mapping[str, str] = scheme.aliases
        self.attributes: Mapping[str, Attribute] = {each.key: each for each in scheme.attributes}
        self.relations: Mapping[str, RelationType] = {
            each.key: each for each in scheme.relation_types
        }
        self.required: Mapping[str, list[str]] = {
            label: [each.key for each in scheme.attributes_of(label) if each.required]
            for label in self.labels
        }
        self.wanted_from: dict[str, list[RelationType]] = {}
        self.wanted_to: dict[str, list[RelationType]] = {}
        for kind in scheme.relation_types:
            for label in kind.wanted_from:
                self.wanted_from.setdefault(label, []).append(kind)
            for label in kind.wanted_to:
                self.wanted_to.setdefault(label, []).append(kind)
        self.shelters = {each for kind in scheme.relation_types for each in kind.unless_inside}

    def label_of(self, span: Span) -> str:
        """The label that a span's label stands for."""
        return self.aliases.get(span.label, span.label)


def _of_known(span: Span, text: str, rules: _Rules, known: Known) -> tuple[Problem, ...]:
    """What the span alone gives rise to; a span never changes, so it is looked at once."""
    at_hand = known.spans.get(span.id)
    if at_hand is None or at_hand[0] is not span:
        at_hand = known.spans[span.id] = span, tuple(_of_span(span, text, rules))
    return at_hand[1]


def _of_span(span: Span, text: str, rules: _Rules) -> Iterator[Problem]:
    label = rules.labels.get(span.label)
    if label is None:
        yield _problem("The scheme has no label {label}.", span, label=span.label)
        return
    if label.retired:
        yield _problem("The label {label} is retired.", span, label=span.label)
    if span.end > len(text):
        yield _problem("The span {start} to {end} lies beyond the text.", span, **_place(span))
        return
    for start, end in span.pieces:
        if text[start].isspace() or text[end - 1].isspace():
            yield _problem("There is white space at an edge.", span)
        if _cuts(text, start) or _cuts(text, end):
            yield _problem("An edge cuts a character in two.", span)
    yield from _of_attributes(span, rules)


def _of_attributes(span: Span, rules: _Rules) -> Iterator[Problem]:
    label = rules.label_of(span)
    for name in rules.required[label]:
        if name not in span.attributes:
            yield _problem("{label} without {attribute}.", span, label=label, attribute=name)
    if span.attributes == NO_ATTRIBUTES:
        return
    for name, value in span.attributes.items():
        attribute = rules.attributes.get(name)
        if attribute is None or label not in attribute.labels:
            yield _problem(
                "{label} has no attribute {attribute}.", span, label=label, attribute=name
            )
        elif value is not None and not _suits(attribute, value):
            yield _problem(
                "{attribute} can't be {value}.", span, attribute=name, value=canonical(value)
            )


def _suits(attribute: Attribute, value: object) -> bool:
    match attribute.kind:
        case "choice":
            return value in attribute.choices
        case "number":
            number = isinstance(value, (int, float)) and not isinstance(value, bool)
            return number and (not attribute.choices or canonical(value) in attribute.choices)
        case "flag":
            return isinstance(value, bool)
        case "text":
            return isinstance(value, str)


def _cuts(text: str, place: int) -> bool:
    """Whether the place lies inside what a reader takes for one character."""
    if not 0 < place < len(text):
        return False
    after = text[place]
    if after < "\u0300":
        return text[place - 1] == _JOINER and not after.isspace()
    if _extends(after) or text[place - 1] == _JOINER:
        return not text[place - 1].isspace()
    if not _is_flag(after):
        return False
    first = place
    while first > 0 and _is_flag(text[first - 1]):
        first -= 1
    return (place - first) % 2 == 1


def _extends(character: str) -> bool:
    return (
        unicodedata.category(character)[0] == "M"
        or character == _JOINER
        or "\U0001f3fb" <= character <= "\U0001f3ff"
    )


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _crossings(spans: Sequence[Span], known: Known) -> Iterator[Problem | None]:
    """Spans, in reading order, that overlap an earlier one without one holding the other."""
    ends: list[tuple[int, str]] = []
    for span in spans:
        while ends and -ends[-1][0] <= span.start:
            ends.pop()
        if ends and -ends[-1][0] < span.end:
            yield known.problem(
                "{label} crosses {other}.", span, label=span.label, other=ends[-1][1]
            )
            insort(ends, (-span.end, span.label))
        else:
            ends.append((-span.end, span.label))
        yield None


def _of_relations(layer: Layer, rules: _Rules, known: Known) -> Iterator[Problem | None]:
    counts: Counter[tuple[str, str]] = Counter()
    for relation in layer.relations.values():
        counts[relation.source, relation.label] += 1
        source, target = layer.spans[relation.source], layer.spans[relation.target]
        kind = rules.relations.get(relation.label)
        if kind is None:
            yield known.problem(
                "The scheme has no relation {relation}.", source, relation=relation.label
            )
        elif (
            rules.label_of(source) not in kind.sources or rules.label_of(target) not in kind.targets
        ):
            yield known.problem(
                "{relation} can't lead from {source} to {target}.",
                source,
                relation=relation.label,
                source=rules.label_of(source),
                target=rules.label_of(target),
            )
        yield None
    for (span_id, name), count in counts.items():
        kind = rules.relations.get(name)
        if kind is not None and kind.most is not None and count > kind.most:
            yield known.problem(
                "{count} times {relation}, where {most} is the most.",
                layer.spans[span_id],
                count=count,
                relation=name,
                most=kind.most,
            )
        yield None


def _wishes(
    layer: Layer, spans: Sequence[Span], rules: _Rules, known: Known
) -> Iterator[Problem | None]:
    begun: dict[str, set[str]] = {}
    ended: dict[str, set[str]] = {}
    for relation in layer.relations.values():
        begun.setdefault(relation.source, set()).add(relation.label)
        ended.setdefault(relation.target, set()).add(relation.label)
        yield None
    reach = dict.fromkeys(rules.shelters, 0)
    for span in spans:
        own = rules.label_of(span)
        for kind in rules.wanted_from.get(own, ()):
            sheltered = any(reach[label] >= span.end for label in kind.unless_inside)
            if not sheltered and not _excused(span, kind, begun.get(span.id, _NONE)):
                yield known.problem(
                    "{label} without {relation}.", span, label=own, relation=kind.key
                )
        for kind in rules.wanted_to.get(own, ()):
            if kind.key not in ended.get(span.id, _NONE):
                yield known.problem(
                    "{label} without {other}.",
                    span,
                    label=own,
                    other=kind.sources[0],
                    relation=kind.key,
                )
        if own in reach:
            reach[own] = max(reach[own], span.end)
        yield None


def _excused(span: Span, kind: RelationType, begun: frozenset[str] | set[str]) -> bool:
    if kind.key in begun or not begun.isdisjoint(kind.unless):
        return True
    return span.attributes != NO_ATTRIBUTES and any(
        span.attributes.get(name) is True for name in kind.unless
    )


def _problem(template: str, span: Span, **params: object) -> Problem:
    return Problem(template, Attributes(params), span.id)


def _place(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


_JOINER = "\u200d"
_NONE: frozenset[str] | set[str] = frozenset()
