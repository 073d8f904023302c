"""Plants disagreements of every class into copies of a layer, and knows which, where and whose.

Each is planted away from the others: what it touches, and what that is linked to or lies in, is
not touched again. So what must be found is known, unit by unit.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from workbench.model import Attributes, Layer, Relation, Scheme, Span
from workbench.model.layer import layer_of
from workbench.model.roles import COREF
from workbench.review.slots import ATTRIBUTION

CLASSES = ("missing", "extra", "boundary", "label", "split", "attribute", "attribution",
           "relation", "mention")  # fmt: skip


@dataclass(slots=True)
class Copy:
    """The layer of one annotator, while things are planted in it."""

    spans: dict[str, Span]
    relations: dict[str, Relation]


@dataclass(slots=True)
class Planted:
    """Copies of a layer that differ as ``truth`` says: by span, the classes of its unit."""

    copies: dict[str, Copy]
    truth: dict[str, set[str]] = field(default_factory=dict)
    classes: list[str] = field(default_factory=list)

    def layers(self) -> list[Layer]:
        return [
            layer_of("d", who, spans=copy.spans.values(), relations=copy.relations.values())
            for who, copy in self.copies.items()
        ]


def plant(
    base: Layer, scheme: Scheme, chance: random.Random, *, people: int = 3, tries: int = 60
) -> Planted:
    """Copies of a layer for that many people, with as much planted as finds room."""
    names = [f"p{number:02}" for number in range(people)]
    planted = Planted({who: Copy(dict(base.spans), dict(base.relations)) for who in names})
    planter = _Planter(base, scheme, chance, planted)
    for number in range(tries):
        kind = CLASSES[number % len(CLASSES)]
        if planter.plants[kind]():
            planted.classes.append(kind)
    return planted


def generated(chance: random.Random, scheme: Scheme, *, spans: int = 40) -> Layer:
    """A layer with nested and discontinuous spans, chains of actors, and all sorts of links."""
    made: list[Span] = []
    relations: list[Relation] = []
    actors: list[str] = []
    at = 0
    for number in range(spans):
        at += chance.randint(20, 30)
        label = chance.choice(("ACTOR", "ACTOR", "QUOTE", "QUOTE", "CUE", "STATISTIC"))
        span = Span(f"s{number}", at, at + chance.randint(12, 40), label)
        if chance.random() < 0.3:
            middle = (span.start + span.end) // 2
            pieces = ((span.start, middle - 2), (middle + 2, span.end))
            span = replace(span, fragments=pieces)
        if label == "QUOTE":
            span = replace(span, attributes=Attributes(mode=chance.choice(("direct", "mixed"))))
            for name in ("speaker", "addressee"):
                if actors and chance.random() < 0.8:
                    target = chance.choice(actors)
                    relations.append(Relation(f"{name}{number}", name, span.id, target))
            if not span.fragments and span.end - span.start > 24 and chance.random() < 0.6:
                inner = Span(f"i{number}", span.start + 4, span.end - 4, "QUOTE")
                made.append(replace(inner, attributes=Attributes(mode="direct", level=2)))
                relations.append(Relation(f"n{number}", "nested_in", inner.id, span.id))
        elif label == "ACTOR":
            span = replace(span, attributes=Attributes(type="person"))
            if actors and chance.random() < 0.5:
                relations.append(Relation(f"c{number}", COREF, span.id, actors[0]))
            actors.append(span.id)
        made.append(span)
        at = span.end
    return layer_of("d", "base", spans=made, relations=relations)


class _Planter:
    def __init__(
        self, base: Layer, scheme: Scheme, chance: random.Random, planted: Planted
    ) -> None:
        self.base, self.scheme, self.chance, self.planted = base, scheme, chance, planted
        self.taken: set[str] = set()
        self.size = max(span.end for span in base.spans.values())
        self.plants: Mapping[str, Callable[[], bool]] = {
            name: getattr(self, f"_{name}") for name in CLASSES
        }

    def _missing(self) -> bool:
        span = self._free(lambda span: True)
        if span is None:
            return False
        copy = self._somebody()
        del copy.spans[span.id]
        self._expect(span.id, "missing")
        for each in self._relations(span.id):
            del copy.relations[each.id]
            # Whoever lacks the span can't link to it; a chain of two is then none for anybody.
            if each.source != span.id and (each.label != COREF or len(self._chain(span.id)) > 2):
                self._expect(each.source, _class_of(each.label))
        return True

    def _extra(self) -> bool:
        start = self.chance.randrange(self.size - 12)
        piece = (start, start + 9)
        if any(span.overlaps(*piece) for span in self._all()):
            return False
        label = self.chance.choice(("ACTOR", "QUOTE", "CUE", "STATISTIC"))
        span = Span(f"x{start}", *piece, label)
        self._somebody().spans[span.id] = span
        self._expect(span.id, "missing")
        return True

    def _boundary(self) -> bool:
        span = self._free(lambda span: span.pieces[-1][1] - span.pieces[-1][0] > 3)
        if span is None:
            return False
        copy = self._somebody()
        if span.fragments and self.chance.random() < 0.5:
            (start, end), *rest = span.fragments
            moved = replace(span, fragments=((start, end - 1), *rest))
        elif span.fragments:
            *rest, (start, end) = span.fragments
            moved = replace(span, end=end - 1, fragments=(*rest, (start, end - 1)))
        else:
            moved = replace(span, end=span.end - 1)
        copy.spans[span.id] = moved
        self._expect(span.id, "boundary")
        return True

    def _label(self) -> bool:
        span = self._free(lambda span: not span.attributes)
        if span is None:
            return False
        others = [each.key for each in self.scheme.labels if each.key != span.label]
        copy = self._somebody()
        copy.spans[span.id] = replace(span, label=self.chance.choice(others))
        self._expect(span.id, "label")
        return True

    def _split(self) -> bool:
        span = self._free(lambda span: span.end - span.start > 11 and not span.fragments)
        if span is None:
            return False
        middle = (span.start + span.end) // 2
        names = list(self.planted.copies)
        # One has two pieces, or all but one: then it is the one who has merged them.
        who = [self.chance.choice(names)]
        if self.chance.random() < 0.5:
            who = [name for name in names if name != who[0]]
        for name in who:
            spans = self.planted.copies[name].spans
            spans[span.id] = replace(span, end=middle - 1)
            spans[f"{span.id}-2"] = replace(span, id=f"{span.id}-2", start=middle + 1)
        self._expect(span.id, "split")
        return True

    def _attribute(self) -> bool:
        span = self._free(lambda span: bool(self._attributes(span)))
        if span is None:
            return False
        key = self.chance.choice(self._attributes(span))
        other = ... if key in span.attributes and self.chance.random() < 0.4 else "autre"
        copy = self._somebody()
        copy.spans[span.id] = replace(span, attributes=span.attributes.having(**{key: other}))
        self._expect(span.id, "attribute")
        return True

    def _attribution(self) -> bool:
        relation = self._free_relation(lambda each: each.label in ATTRIBUTION)
        if relation is None:
            return False
        copy = self._somebody()
        if self.chance.random() < 0.4:
            del copy.relations[relation.id]
        else:
            target = self._another(relation, same_chain=False)
            if target is None:
                del copy.relations[relation.id]
            else:
                copy.relations[relation.id] = replace(relation, target=target)
                self.taken.add(target)
        self._expect(relation.source, "attribution")
        return True

    def _mention(self) -> bool:
        relation = self._free_relation(
            lambda each: (
                each.label in ATTRIBUTION and self._another(each, same_chain=True) is not None
            )
        )
        if relation is None:
            return False
        target = self._another(relation, same_chain=True)
        assert target is not None
        self._somebody().relations[relation.id] = replace(relation, target=target)
        self._expect(relation.source, "mention")
        return True

    def _relation(self) -> bool:
        relation = self._free_relation(
            lambda each: (
                each.label not in ATTRIBUTION
                # Who leaves out a link from one chain to the next may leave out more.
                and (each.label != COREF or len(self._chain(each.source)) == 2)
            )
        )
        if relation is None:
            return False
        del self._somebody().relations[relation.id]
        self._expect(relation.source, "relation")
        return True

    def _somebody(self) -> Copy:
        return self.planted.copies[self.chance.choice(list(self.planted.copies))]

    def _expect(self, span: str, kind: str) -> None:
        self.planted.truth.setdefault(span, set()).add(kind)

    def _all(self) -> list[Span]:
        copies = [span for each in self.planted.copies.values() for span in each.spans.values()]
        return [*copies, *self.base.spans.values()]

    def _relations(self, span: str) -> list[Relation]:
        return [each for each in self.base.relations.values() if span in (each.source, each.target)]

    def _around(self, span: Span) -> set[str]:
        """A span, what it is linked with, and the chain it belongs to."""
        linked = {span.id} | self._chain(span.id)
        for each in self._relations(span.id):
            linked |= {each.source, each.target} | self._chain(each.source)
        return linked

    def _near(self, span: Span) -> set[str]:
        return {each.id for each in self.base.spans.values() if each.overlaps(span.start, span.end)}

    def _free(self, wanted: Callable[[Span], bool]) -> Span | None:
        found = list(self.base.spans.values())
        self.chance.shuffle(found)
        for span in found:
            around = self._around(span)
            lone = len(self._near(span)) == 1 or self.chance.random() < 0.5
            if wanted(span) and lone and self.taken.isdisjoint(around | self._near(span)):
                if span.id in self._touching():
                    continue
                self.taken |= around | self._near(span)
                return span
        return None

    def _touching(self) -> set[str]:
        """Spans at whose very place, or nearly, another one lies: a lack there has two readings."""
        spans = list(self.base.spans.values())
        return {
            one.id
            for one in spans
            for other in spans
            if one is not other
            and one.overlaps(other.start, other.end)
            and (one.label == other.label or 2 * _shared(one, other) >= _size(one))
            and not (one.label == "QUOTE" == other.label and one.id.startswith(("i", "s")))
        }

    def _free_relation(self, wanted: Callable[[Relation], bool]) -> Relation | None:
        found = list(self.base.relations.values())
        self.chance.shuffle(found)
        for relation in found:
            ends = {relation.source, relation.target} | self._chain(relation.target)
            if relation.label == COREF:
                ends |= self._around(self.base.spans[relation.source])
            if wanted(relation) and self.taken.isdisjoint(ends):
                self.taken |= ends
                return relation
        return None

    def _another(self, relation: Relation, *, same_chain: bool) -> str | None:
        label = self.base.spans[relation.target].label
        chain = self._chain(relation.target)
        pool = [
            span.id
            for span in self.base.spans.values()
            if span.label == label
            and span.id not in (relation.target, relation.source)
            and (span.id in chain) == same_chain
            and (span.id not in self.taken or same_chain)
        ]
        return pool[0] if pool else None

    def _chain(self, span: str) -> set[str]:
        chain = {span}
        while True:
            more = {
                end
                for each in self.base.relations.values()
                if each.label == COREF and chain & {each.source, each.target}
                for end in (each.source, each.target)
            }
            if more <= chain:
                return chain
            chain |= more

    def _attributes(self, span: Span) -> list[str]:
        return [each.key for each in self.scheme.attributes_of(span.label) if not each.derived]


def _class_of(label: str) -> str:
    return "attribution" if label in ATTRIBUTION else "relation"


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _size(span: Span) -> int:
    return span.end - span.start
