"""Who is in a dispatch: chains of mentions, their numbers and names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_layer, a_span
from tests.dispatches import NAMES, SCHEME, layers
from workbench.model import Layer, Relation
from workbench.model.actors import chain_of, name_of, register

TEXT = "Odile Brissac parle. Mme Brissac ajoute : elle part. Le maire Paul se tait."
MENTIONS = (
    a_span(0, 13, id="a", mention="name", type="person"),
    a_span(21, 32, id="b", mention="name"),
    a_span(42, 46, id="c", mention="pronoun"),
    a_span(56, 61, id="d", mention="nominal"),
)
LINKS = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), max_size=8)


def linked(pairs: list[tuple[str, str]]) -> Layer:
    wanted = dict.fromkeys(pair for pair in pairs if pair[0] != pair[1])
    relations = [Relation(f"r{number}", "coref", *pair) for number, pair in enumerate(wanted)]
    return a_layer(*MENTIONS, *relations)


@given(LINKS)
def test_every_mention_is_of_one_actor(pairs: list[tuple[str, str]]) -> None:
    layer = linked(pairs)
    found = register(layer, SCHEME)
    told = [span.id for actor in found.actors for span in actor.mentions]
    assert sorted(told) == sorted(layer.spans)
    assert all(
        found.actor_of(span.id) is actor for actor in found.actors for span in actor.mentions
    )


@given(LINKS)
def test_mentions_are_of_one_actor_exactly_if_links_join_them(pairs: list[tuple[str, str]]) -> None:
    layer = linked(pairs)
    for actor in register(layer, SCHEME).actors:
        for span in actor.mentions:
            assert chain_of(layer, span.id) == actor.mentions


@given(LINKS)
def test_actors_are_numbered_as_the_text_brings_them_up(pairs: list[tuple[str, str]]) -> None:
    found = register(linked(pairs), SCHEME)
    assert [actor.number for actor in found.actors] == list(range(1, len(found.actors) + 1))
    starts = [actor.head.start for actor in found.actors]
    assert starts == sorted(starts)
    assert all(found.numbered(actor.number) is actor for actor in found.actors)


def test_a_number_that_nobody_has_is_nobody() -> None:
    found = register(linked([]), SCHEME)
    assert (found.numbered(0), found.numbered(5), found.actor_of("zz")) == (None, None, None)


def test_an_actor_is_called_by_its_longest_name() -> None:
    [actor, *_] = register(linked([("c", "b"), ("b", "a")]), SCHEME).actors
    assert name_of(actor.mentions, TEXT) == "Odile Brissac"
    assert actor.type == "person"


def test_an_actor_without_a_name_is_called_by_its_first_mention() -> None:
    assert name_of((MENTIONS[3],), TEXT) == "maire"


def test_the_name_that_a_hand_gave_wins() -> None:
    assert name_of((a_span(0, 13, mention="name", entity="La maire"),), TEXT) == "La maire"


@pytest.mark.parametrize("entity", ["e12", "42", "odile_brissac", "odile-brissac", "ACT7"])
def test_an_id_is_no_name(entity: str) -> None:
    assert name_of((a_span(0, 13, mention="name", entity=entity),), TEXT) == "Odile Brissac"


@pytest.mark.parametrize("name", NAMES)
def test_the_chains_of_the_samples_are_their_entities(name: str) -> None:
    layer = layers(name)["gold"]
    for actor in register(layer, SCHEME).actors:
        entities = {span.attributes.get("entity") for span in actor.mentions}
        assert len(entities) == 1
        assert entities != {None} or len(actor.mentions) == 1
