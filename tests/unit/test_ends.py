"""What a link can lead to, and what is asked for, one slot after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.dispatches import NAMES, SCHEME, layers, text_of
from workbench.french.nearness import rank
from workbench.model import Document, Layer, Span, roles
from workbench.model.actors import register
from workbench.model.layer import layer_of
from workbench.model.roles import COREF, Slot
from workbench.ui.ends import End, Place
from workbench.ui.text.reading import Reading


def places(name: str, layer: Layer) -> Iterator[Place]:
    found = register(layer, SCHEME)
    for span in layer.ordered_spans():
        yield Place(layer, text_of(name), SCHEME, found, span)


def every_slot(name: str) -> Iterator[tuple[Place, Slot]]:
    for place in places(name, layers(name)["gold"]):
        for slot in place.slots:
            yield place, slot


def stands_for(end: End) -> object:
    return end.span.id if end.actor is None else end.actor.number


@pytest.mark.parametrize("name", NAMES)
def test_each_actor_and_each_other_span_is_offered_once_and_never_the_span_itself(
    name: str,
) -> None:
    for place, slot in every_slot(name):
        ends = place.ends(slot)
        assert len({stands_for(end) for end in ends}) == len(ends)
        assert place.span.id not in {end.span.id for end in ends}
        assert {end.span.label for end in ends} <= set(slot.others)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_linked_is_told_to_be(name: str) -> None:
    for place, slot in every_slot(name):
        if slot.relation.key == COREF:
            continue
        linked = {end.relation.id for end in place.ends(slot) if end.relation is not None}
        assert linked == {relation.id for relation in place.links(slot).values()}


@pytest.mark.parametrize("name", NAMES)
def test_the_likeliest_stands_first(name: str) -> None:
    bare = layer_of("d", "ines", spans=layers(name)["gold"].spans.values())
    for place in places(name, bare):
        for slot in place.slots:
            pool = [
                span
                for span in bare.spans.values()
                if span.label in slot.others and span.id != place.span.id
            ]
            if pool:
                best, *_ = rank(bare, place.text, place.span, slot.relation, pool)
                assert place.ends(slot)[0].span.id == best.id


def test_a_mention_is_not_joined_to_its_own_actor() -> None:
    for place, slot in every_slot("twin"):
        own = place.register.actor_of(place.span.id)
        if slot.relation.key == COREF and own is not None:
            numbers = {end.actor.number for end in place.ends(slot) if end.actor}
            assert own.number not in numbers


def test_a_search_finds_an_actor_by_any_mention() -> None:
    place = next(place for place in places("twin", layers("twin")["gold"]) if place.span.id == "q1")
    slot = place.slots[0]
    words = "Premier ministre"

    def suits(span: Span) -> bool:
        return span.text_of(place.text) == words

    [found] = place.search(slot, suits, near=place.ends(slot))
    assert found.actor is not None
    assert found.actor.head.text_of(place.text) == "Anton Maresk"


@pytest.mark.parametrize("name", NAMES)
def test_what_is_missing_is_asked_for_and_nothing_that_is_filled(name: str) -> None:
    gold = layers(name)["gold"]
    for kept in (0, 3, len(gold.relations)):
        some = list(gold.relations.values())[:kept]
        layer = layer_of("d", "ines", spans=gold.spans.values(), relations=some)
        for place in places(name, layer):
            flow, slots = place.flow(), place.slots
            missing = [slot for slot in slots if roles.is_missing(slot, place.span, layer)]
            assert [slot for slot in flow if slot in missing] == missing
            assert all(place.is_missing(slot) == (slot in missing) for slot in slots)
            if any(not place.links(slot) for slot in slots):
                assert not any(place.links(slot) for slot in flow)


def test_a_label_that_was_merged_has_the_slots_of_the_other() -> None:
    old = replace(SCHEME.label("ACTOR"), key="PERSON", alias="ACTOR")
    scheme = replace(SCHEME, labels=(*SCHEME.labels, old))
    assert roles.slots(scheme, "PERSON") == roles.slots(scheme, "ACTOR")
    assert roles.primary(scheme, "PERSON") == roles.primary(scheme, "ACTOR")
    assert roles.actor_labels(scheme) == {"ACTOR", "PERSON"}


@pytest.mark.parametrize("name", NAMES)
def test_who_has_an_index_finds_the_same(name: str) -> None:
    for place, slot in every_slot(name):
        reading = Reading(Document(name, place.text), place.layer, ())
        indexed = replace(place, index=reading)
        ends = place.ends(slot)
        assert indexed.ends(slot) == ends
        assert indexed.links(slot) == place.links(slot)
        assert [indexed.is_likely(slot, each) for each in ends] == [
            place.is_likely(slot, each) for each in ends
        ]
        for end in ends:
            first = place.first_from(end.span.id, slot.relation.key)
            assert indexed.first_from(end.span.id, slot.relation.key) == first
