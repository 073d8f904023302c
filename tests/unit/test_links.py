"""The index of relations says what the layer says, whatever came and went."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_relation
from workbench.model import Relation
from workbench.ui.text.links import Links

ENDS = "abcde"
relations = st.lists(st.tuples(st.sampled_from(ENDS), st.sampled_from(ENDS)), max_size=12).map(
    lambda pairs: [a_relation(*pair, id=f"r{n}") for n, pair in enumerate(pairs)]
)


def told(links: Links) -> dict[str, tuple[list[Relation], int]]:
    return {end: (sorted(links.of(end), key=str), links.count(end)) for end in ENDS}


@given(relations, st.data())
def test_adding_and_removing_leaves_what_the_rest_would_make(
    wanted: list[Relation], data: st.DataObject
) -> None:
    links = Links(wanted)
    gone = data.draw(st.sets(st.sampled_from(wanted))) if wanted else set()
    for relation in gone:
        links.remove(relation)
    assert told(links) == told(Links(each for each in wanted if each not in gone))


@given(relations)
def test_a_span_has_the_relations_of_which_it_is_an_end(wanted: list[Relation]) -> None:
    links = Links(wanted)
    for end in ENDS:
        own = [each for each in wanted if end in (each.source, each.target)]
        assert sorted(links.of(end), key=str) == sorted(own, key=str)
        assert links.count(end) == len(own)
