"""The actors of a dispatch: mentions of one referent, gathered by the coreference links.

A chain of mentions is an actor; its head is the first mention in reading order, and every
other mention is linked to it. Actors are numbered as the text brings them up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbench.model.annotation import Relation, Span
from workbench.model.layer import Layer
from workbench.model.roles import COREF, ENTITY, actor_labels
from workbench.model.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Actor:
    """One referent: its number in the dispatch, and its mentions in reading order."""

    number: int
    mentions: tuple[Span, ...]

    @property
    def head(self) -> Span:
        """The first mention."""
        return self.mentions[0]

    @property
    def type(self) -> str:
        """What kind of actor it is, by the first mention that says it; may be empty."""
        return next(filter(None, map(_type_of, self.mentions)), "")


@dataclass(frozen=True, slots=True)
class Register:
    """All actors of a layer, by number, and which one each mention is of."""

    actors: tuple[Actor, ...] = ()
    of: Mapping[str, Actor] | None = None

    def numbered(self, number: int) -> Actor | None:
        """The actor of that number."""
        return self.actors[number - 1] if 0 < number <= len(self.actors) else None

    def actor_of(self, span_id: str) -> Actor | None:
        """Whom a span is a mention of."""
        return (self.of or {}).get(span_id)


def register(layer: Layer, scheme: Scheme | None) -> Register:
    """The actors of a layer, as its spans and its coreference links have them."""
    labels = actor_labels(scheme)
    mentions = in_order(span for span in layer.spans.values() if span.label in labels)
    heads = _heads(layer, {span.id for span in mentions})
    chains: dict[str, list[Span]] = {}
    for span in mentions:
        chains.setdefault(heads.get(span.id, span.id), []).append(span)
    actors = tuple(Actor(number, tuple(chain)) for number, chain in enumerate(chains.values(), 1))
    return Register(actors, {span.id: actor for actor in actors for span in actor.mentions})


def chain_of(layer: Layer, span_id: str) -> tuple[Span, ...]:
    """The mentions that are linked with this one, itself included, in reading order."""
    near: dict[str, list[str]] = {}
    for relation in layer.relations.values():
        if relation.label == COREF:
            near.setdefault(relation.source, []).append(relation.target)
            near.setdefault(relation.target, []).append(relation.source)
    found, waiting = {span_id}, [span_id]
    while waiting:
        fresh = [each for each in near.get(waiting.pop(), ()) if each not in found]
        found.update(fresh)
        waiting += fresh
    return tuple(in_order(layer.spans[each] for each in found))


def name_of(mentions: tuple[Span, ...], text: str) -> str:
    """What an actor is called: as a hand named it, else by its longest name, else by its head.

    An ``entity`` that only spells a mention again or looks like a number of a list (*e12*,
    *anton_maresk*) is an id, and names nobody.
    """
    head = mentions[0]
    words = [each.text_of(text) for each in mentions if _is_name(each)]
    longest = max(words, key=len, default="") or head.text_of(text)
    given = given_name(head)
    return given if given and _plain(given) != _plain(longest) else one_line(longest)


def given_name(head: Span) -> str:
    """The name that a hand gave an actor; empty where it has none."""
    if '"entity"' not in head.attributes.text:
        return ""
    given = head.attributes.get(ENTITY)
    if not isinstance(given, str) or _ID.fullmatch(given):
        return ""
    return given


def in_order(spans: Iterable[Span]) -> list[Span]:
    """Spans in reading order."""
    return sorted(spans, key=_place)


def one_line(words: str) -> str:
    """Words without the line ends that may stand in them."""
    return " ".join(words.split("\n"))


def corefs(layer: Layer, among: Iterable[str]) -> list[Relation]:
    """The coreference links that begin at these mentions."""
    ids = frozenset(among)
    return [each for each in layer.relations.values() if each.label == COREF and each.source in ids]


def _heads(layer: Layer, mentions: set[str]) -> dict[str, str]:
    """For each linked mention the one that stands for its chain."""
    above: dict[str, str] = {}

    def top(span_id: str) -> str:
        path = []
        while span_id in above:
            path.append(span_id)
            span_id = above[span_id]
        for each in path:
            above[each] = span_id
        return span_id

    for relation in layer.relations.values():
        if relation.label != COREF:
            continue
        if relation.source in mentions and relation.target in mentions:
            source, target = top(relation.source), top(relation.target)
            if source != target:
                above[source] = target
    return {span_id: top(span_id) for span_id in list(above)}


def _place(span: Span) -> tuple[int, int, str]:
    return span.start, -span.end, span.id


def _is_name(span: Span) -> bool:
    # Attributes are canonical text: this looks at thousands of mentions without decoding them.
    return '"mention":"name"' in span.attributes.text


def _type_of(span: Span) -> str:
    if '"type"' not in span.attributes.text:
        return ""
    given = span.attributes.get("type")
    return given if isinstance(given, str) else ""


def _plain(words: str) -> str:
    spread = unicodedata.normalize("NFD", words.replace("_", " ").replace("-", " ").casefold())
    return "".join(each for each in spread if not unicodedata.combining(each))


_ID = re.compile(r"[A-Za-z]{0,4}\d+|[a-z0-9]+(?:[_:][a-z0-9]+)+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-.*")
