"""Which spans were made under a rule that is another one now, and are to be looked at again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from workbench.model.layer import Layer
from workbench.model.record import plain
from workbench.model.scheme import Attribute, Label, RelationType, Scheme
from workbench.model.text import Document
from workbench.model.values import Attributes
from workbench.model.verbs.looking import LATER, LOOK, SPANS

WIDEST = 160
"""More characters of a span are not repeated."""


class Entry(Protocol):
    """What is asked of a step in the journal of a layer."""

    @property
    def name(self) -> str:
        """What was done."""

    @property
    def at(self) -> str:
        """When it was done."""

    @property
    def gesture(self) -> str:
        """The step it was part of."""

    @property
    def undoes(self) -> str | None:
        """The step that it takes back."""

    @property
    def details(self) -> Attributes:
        """What else is told of it."""

    @property
    def payload(self) -> bytes:
        """Its edits, as they are written."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What has changed: labels, attributes and relations, by their keys.

    Spans that were last touched ``before`` that moment count; empty: whenever they were.
    """

    labels: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    before: str = ""

    def concerned(self, scheme: Scheme) -> frozenset[str]:
        """The labels whose spans the rule is about: an attribute's, and those a link begins at."""
        found = set(self.labels)
        for attribute in scheme.attributes:
            if attribute.key in self.attributes:
                found.update(attribute.labels)
        for kind in scheme.relation_types:
            if kind.key in self.relations:
                found.update(kind.sources)
        return frozenset(map(scheme.resolve, found))


@dataclass(frozen=True, slots=True)
class Look:
    """A span to be looked at again; ``seen``: it was, and somebody said so."""

    document_id: str
    title: str
    layer_id: str
    span_id: str
    start: int
    end: int
    label: str
    words: str
    seen: bool


def changed(old: Scheme, new: Scheme) -> Rule:
    """The rules that two versions of a scheme give otherwise.

    What only looks or is called otherwise, as a colour, a key or a title, changes no rule.
    """
    before = {each.key: _rule_of_label(each) for each in old.labels}
    labels = {
        each.key
        for each in new.labels
        if each.key in before and before[each.key] != _rule_of_label(each)
    }
    attributes = {
        key for key, rule in _of(new.attributes).items() if _of(old.attributes).get(key) != rule
    }
    relations = {
        key
        for key, rule in _of(new.relation_types).items()
        if _of(old.relation_types).get(key) != rule
    }
    return Rule(frozenset(labels), frozenset(attributes), frozenset(relations))


def second_look(
    document: Document, layer: Layer, past: Iterable[Entry], rule: Rule, scheme: Scheme
) -> tuple[Look, ...]:
    """The spans of a layer that a rule is about, in reading order; ``past`` is its journal.

    Where the rule has a moment, a span that was touched since is none of them, and only what was
    said since counts as seen.
    """
    concerned = rule.concerned(scheme)
    wanted = [each for each in layer.ordered_spans() if scheme.resolve(each.label) in concerned]
    if not wanted:
        return ()
    past = tuple(past)
    touched = _touched(past) if rule.before else {}
    seen = _seen(past, rule.before)
    return tuple(
        Look(
            document.id,
            document.title,
            layer.id,
            span.id,
            span.start,
            span.end,
            span.label,
            " ".join(span.text_of(document.text)[:WIDEST].split()),
            span.id in seen,
        )
        for span in wanted
        if not rule.before or touched.get(span.id, "") < rule.before
    )


def _touched(past: Sequence[Entry]) -> dict[str, str]:
    """When each span was last touched: marked, changed, or a link that begins there."""
    found: dict[str, str] = {}
    for entry in past:
        for kind, key, before, after in plain(entry.payload):
            if kind == "span":
                found[key] = entry.at
            elif kind == "relation":
                source = (after or before or {}).get("source")
                if source is not None:
                    found[source] = entry.at
    return found


def _seen(past: Sequence[Entry], since: str) -> set[str]:
    """The spans of which it was last said, since then, that they were looked at again."""
    undone: set[str] = set()
    for entry in reversed(past):
        if entry.undoes is not None and entry.gesture not in undone:
            undone.add(entry.undoes)
    found: set[str] = set()
    for entry in past:
        is_step = entry.name == LOOK and entry.undoes is None
        if not is_step or entry.gesture in undone or entry.at < since:
            continue
        spans = entry.details.get(SPANS, ())
        if entry.details.get(LATER):
            found.difference_update(spans)
        else:
            found.update(spans)
    return found


def _rule_of_label(label: Label) -> object:
    return dict(label.definition), label.examples, label.alias, label.retired


def _of(parts: Iterable[Attribute | RelationType]) -> dict[str, object]:
    return {each.key: _rule(each) for each in parts}


def _rule(part: Attribute | RelationType) -> object:
    if isinstance(part, Attribute):
        return dict(part.definition), part.kind, part.labels, part.choices, part.required
    return (
        dict(part.definition),
        frozenset(part.sources),
        frozenset(part.targets),
        part.most,
        frozenset(part.wanted_from),
        frozenset(part.wanted_to),
        frozenset(part.unless),
        frozenset(part.unless_inside),
    )
