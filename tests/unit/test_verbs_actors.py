"""Joining, parting and naming actors: what holds after each."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_layer, a_span
from tests.dispatches import SCHEME
from workbench.errors import Refused
from workbench.model import Layer, Op, Relation, verbs
from workbench.model.actors import given_name, register
from workbench.model.verbs import actors

IDS = "abcdef"
LINKS = st.lists(
    st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda pair: pair[0] != pair[1]),
    max_size=9,
    unique=True,
)
SOME = st.lists(st.sampled_from(IDS), min_size=1, max_size=3, unique=True)
NAMED = st.frozensets(st.sampled_from(IDS))


def a_cast(pairs: list[tuple[str, str]], named: frozenset[str] = frozenset()) -> Layer:
    spans = [
        a_span(
            number * 5, number * 5 + 4, id=key, **({"entity": f"Mme {key}"} if key in named else {})
        )
        for number, key in enumerate(IDS)
    ]
    links = [Relation(f"r{number}", "coref", *pair) for number, pair in enumerate(pairs)]
    return a_layer(*spans, *links)


def groups(layer: Layer) -> set[frozenset[str]]:
    return {
        frozenset(span.id for span in actor.mentions) for actor in register(layer, SCHEME).actors
    }


def is_star(layer: Layer, among: set[str]) -> bool:
    """Whether each mention of these actors leads to the first, once, and to nothing else."""
    for actor in register(layer, SCHEME).actors:
        ids = [span.id for span in actor.mentions]
        if among.isdisjoint(ids):
            continue
        led = sorted((r.source, r.target) for r in layer.relations.values() if r.source in ids)
        if led != [(each, ids[0]) for each in ids[1:]]:
            return False
    return True


@given(LINKS, SOME, NAMED)
def test_joining_makes_one_actor_of_them_and_a_star(
    pairs: list[tuple[str, str]], ids: list[str], named: frozenset[str]
) -> None:
    layer = a_cast(pairs, named)
    before = groups(layer)
    try:
        after = layer.apply(actors.join(layer, span_ids=ids, scheme=SCHEME))
    except Refused:
        assert is_star(layer, set(ids))
        return
    joined = frozenset().union(*(group for group in before if not group.isdisjoint(ids)))
    assert groups(after) == {joined} | {group for group in before if group.isdisjoint(ids)}
    assert is_star(after, set(ids))


@given(LINKS, SOME, NAMED)
def test_joining_keeps_a_name_that_a_hand_gave(
    pairs: list[tuple[str, str]], ids: list[str], named: frozenset[str]
) -> None:
    layer = a_cast(pairs, named)
    actors_of = {register(layer, SCHEME).of[each] for each in ids}  # type: ignore[index]
    heads = sorted((actor.head for actor in actors_of), key=lambda span: span.start)
    names = [given_name(head) for head in heads if given_name(head)]
    try:
        after = layer.apply(actors.join(layer, span_ids=ids, scheme=SCHEME))
    except Refused:
        return
    found = register(after, SCHEME).actor_of(ids[0])
    assert found is not None
    own = given_name(after.spans[found.head.id])
    assert own == (given_name(heads[0]) or next(iter(names), ""))


@given(LINKS, st.sampled_from(IDS), NAMED)
def test_parting_takes_one_mention_out_and_leaves_the_others_together(
    pairs: list[tuple[str, str]], span_id: str, named: frozenset[str]
) -> None:
    layer = a_cast(pairs, named)
    [group] = [group for group in groups(layer) if span_id in group]
    if len(group) == 1:
        with pytest.raises(Refused):
            actors.part(layer, span_id=span_id)
        return
    after = layer.apply(actors.part(layer, span_id=span_id))
    rest = group - {span_id}
    assert groups(after) == (groups(layer) - {group}) | {rest, frozenset({span_id})}
    assert is_star(after, set(rest))


def test_parting_the_first_mention_leaves_the_name_with_the_others() -> None:
    layer = a_cast([("b", "a")], frozenset("a"))
    after = layer.apply(actors.part(layer, span_id="a"))
    assert (given_name(after.spans["a"]), given_name(after.spans["b"])) == ("", "Mme a")


@given(LINKS, st.sampled_from(IDS))
def test_a_name_is_given_to_the_actor_by_any_mention_and_taken_away_again(
    pairs: list[tuple[str, str]], span_id: str
) -> None:
    layer = a_cast(pairs)
    named = layer.apply(actors.rename(layer, span_id=span_id, name=" La maire "))
    actor = register(named, SCHEME).actor_of(span_id)
    assert actor is not None
    assert given_name(actor.head) == "La maire"
    with pytest.raises(Refused):
        actors.rename(named, span_id=span_id, name="La maire")
    bare = named.apply(actors.rename(named, span_id=span_id, name=""))
    assert dict(bare.spans) == dict(layer.spans)


@given(LINKS, SOME, NAMED)
def test_each_is_undone_exactly(
    pairs: list[tuple[str, str]], ids: list[str], named: frozenset[str]
) -> None:
    layer = a_cast(pairs, named)
    steps: list[Callable[[], Op]] = [
        lambda: actors.join(layer, span_ids=ids, scheme=SCHEME),
        lambda: actors.part(layer, span_id=ids[0]),
        lambda: actors.rename(layer, span_id=ids[0], name="Elle"),
    ]
    for step in steps:
        try:
            op = step()
        except Refused:
            continue
        assert layer.apply(op).edited(op.inverse_edits).same_content(layer)


@given(LINKS, SOME, NAMED)
def test_erasing_mentions_keeps_the_others_of_a_star_together(
    pairs: list[tuple[str, str]], ids: list[str], named: frozenset[str]
) -> None:
    layer = a_cast(pairs, named)
    for group in groups(layer):
        if not is_star(layer, set(group)):
            return
    op = verbs.erase(layer, span_ids=ids)
    after = layer.apply(op)
    assert groups(after) == {group - set(ids) for group in groups(layer)} - {frozenset()}
    assert is_star(after, set(IDS))
    assert after.edited(op.inverse_edits).same_content(layer)


def test_erasing_the_first_mention_leaves_the_name_with_the_next() -> None:
    layer = a_cast([("b", "a"), ("c", "a")], frozenset("a"))
    after = layer.apply(verbs.erase(layer, span_ids=["a"]))
    assert given_name(after.spans["b"]) == "Mme a"
