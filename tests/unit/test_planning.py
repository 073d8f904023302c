"""Plans: even, stratified, repeatable, and kept when more comes."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import Refused
from workbench.review.planning import Item, plan

PEOPLE = ("ines", "karim", "lea")
ITEMS = st.lists(
    st.builds(
        Item,
        st.uuids().map(str),
        st.sampled_from(("AMP", "ACO", "")),
        st.sampled_from(("2025-01-03", "2025-02-04", "")),
    ),
    max_size=40,
    unique_by=lambda item: item.id,
)
SHARES = st.sampled_from((0.0, 0.1, 0.25, 0.5, 1.0))


def items(count: int, source: str = "AMP", *, first: int = 0) -> list[Item]:
    return [Item(f"{source}-{number}", source, "2025-01-03") for number in range(first, count)]


@given(ITEMS, SHARES, st.integers(1, 3), st.integers(0, 5))
def test_everything_is_read_and_nobody_reads_a_document_twice(
    given_: list[Item], share: float, readers: int, seed: int
) -> None:
    made = plan(given_, PEOPLE, share=share, readers=readers, seed=seed)
    assert {document for document, _ in made.added} == {item.id for item in given_}
    assert len(set(made.added)) == len(made.added)
    assert Counter(name for _, name in made.added) == +Counter(made.loads)


@given(ITEMS, SHARES, st.integers(0, 5))
def test_the_share_holds_in_the_whole_and_nearly_in_each_stratum(
    given_: list[Item], share: float, seed: int
) -> None:
    made = plan(given_, PEOPLE, share=share, readers=2, seed=seed)
    assert made.shared == round(len(given_) * share)
    readers = Counter(document for document, _ in made.added)
    strata = defaultdict(list)
    for item in given_:
        strata[item.stratum].append(readers[item.id] > 1)
    for several in strata.values():
        assert abs(sum(several) - len(several) * share) < 1


@given(ITEMS, SHARES, st.integers(0, 5), st.randoms())
def test_the_same_question_has_the_same_answer_in_any_order(
    given_: list[Item], share: float, seed: int, random: object
) -> None:
    made = plan(given_, PEOPLE, share=share, seed=seed)
    mixed = list(given_)
    random.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives a Random
    again = plan(mixed, PEOPLE[::-1], share=share, seed=seed)
    assert sorted(again.added) == sorted(made.added)


@given(ITEMS, ITEMS, SHARES, st.integers(0, 5))
def test_more_documents_and_people_only_add(
    some: list[Item], more: list[Item], share: float, seed: int
) -> None:
    first = plan(some, PEOPLE[:2], share=share, seed=seed)
    known = {item.id for item in some}
    everything = [*some, *(item for item in more if item.id not in known)]
    then = plan(everything, PEOPLE, assigned=first.added, share=share, seed=seed)
    assert not set(then.added) & set(first.added)
    assert {document for document, _ in (*first.added, *then.added)} == {e.id for e in everything}
    third = plan(everything, PEOPLE, assigned=(*first.added, *then.added), share=share, seed=seed)
    assert third.added == ()


@pytest.mark.parametrize("share", [0.0, 0.2, 1.0])
def test_loads_and_pairs_are_even(share: float) -> None:
    made = plan(items(300), PEOPLE, share=share, readers=2)
    assert max(made.loads.values()) - min(made.loads.values()) <= 2
    if share:
        shared = [made.pairs.get(pair, 0) for pair in (("ines", "karim"), ("karim", "lea"))]
        assert min(shared) >= 0.8 * 300 * share / 3


def test_another_seed_is_another_draw() -> None:
    assert plan(items(50), PEOPLE, seed=1).added != plan(items(50), PEOPLE, seed=2).added


def test_a_newcomer_gets_most_of_what_is_new() -> None:
    first = plan(items(60), PEOPLE[:2], share=0)
    then = plan(items(90), PEOPLE, assigned=first.added, share=0)
    assert {name for _, name in then.added} == {"lea"}
    assert set(then.loads.values()) == {30}


@pytest.mark.parametrize(
    ("people", "share", "readers"), [((), 0.2, 2), (PEOPLE, 1.2, 2), (PEOPLE, 0.2, 4)]
)
def test_what_can_not_be_is_refused(people: tuple[str, ...], share: float, readers: int) -> None:
    with pytest.raises(Refused):
        plan(items(3), people, share=share, readers=readers)
