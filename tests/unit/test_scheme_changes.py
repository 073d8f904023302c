"""A scheme may change, its keys and the layers may not; every change can be told in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import a_document, a_label, a_layer, a_relation, a_scheme, a_span
from tests.unit.test_scheme_text import schemes
from workbench import resources
from workbench.errors import Refused
from workbench.model import Scheme, verbs
from workbench.model import scheme_changes as change
from workbench.model.scheme import Attribute, RelationType
from workbench.model.scheme_differences import differences
from workbench.model.scheme_import import missing, take_over
from workbench.model.scheme_text import read_scheme, scheme_from_text, scheme_to_text
from workbench.model.warnings import problems

NEWSWIRE = read_scheme(resources.path("schemes/newswire-fr.toml").read_text("utf-8"))
WORDS = {"en": "words", "fr": "mots"}
Changing = Callable[[Scheme], Scheme]

CHANGES: dict[str, Changing] = {
    "rename": lambda s: change.rename_label(s, "ACTOR", title={"en": "Who", "fr": "Qui"}),
    "recolour": lambda s: change.recolour_label(s, "ACTOR", light="#000000", dark="#ffffff"),
    "letter": lambda s: change.set_letter(s, "ACTOR", letter="Z"),
    "no letter": lambda s: change.set_letter(s, "ACTOR", letter=""),
    "add": lambda s: change.add_label(s, a_label("PLACE", "P")),
    "merge": lambda s: change.merge_label(s, "CUE", into="QUOTE"),
    "split": lambda s: change.split_label(change.merge_label(s, "DATE", into="QUOTE"), "DATE"),
    "retire": lambda s: change.retire_label(s, "DATE"),
    "unretire": lambda s: change.unretire_label(change.retire_label(s, "DATE"), "DATE"),
    "map": lambda s: change.map_unknown(s, "PER son", into="ACTOR"),
    "move": lambda s: change.move_label(s, "QUOTE", step=-1),
    "move attribute": lambda s: change.move_attribute(s, "mention", step=-1),
    "move relation": lambda s: change.move_relation(s, "cue", step=+1),
    "add attribute": lambda s: change.add_attribute(
        s, Attribute("tone", "text", ("QUOTE",), WORDS, WORDS)
    ),
    "change attribute": lambda s: change.change_attribute(
        s, replace(attribute(s, "type"), required=False)
    ),
    "remove attribute": lambda s: change.remove_attribute(s, "role"),
    "add relation": lambda s: change.add_relation(
        s, RelationType("reply", WORDS, WORDS, ("QUOTE",), ("QUOTE",))
    ),
    "change relation": lambda s: change.change_relation(
        s, replace(s.relation_type("via"), targets=("QUOTE",))
    ),
    "remove relation": lambda s: change.remove_relation(s, "via"),
}


def attribute(scheme: Scheme, key: str) -> Attribute:
    [found] = [each for each in scheme.attributes if each.key == key]
    return found


@pytest.mark.parametrize("name", CHANGES)
def test_every_change_can_be_written_down_and_read_back(name: str) -> None:
    changed = CHANGES[name](NEWSWIRE)
    assert scheme_from_text(scheme_to_text(changed)) == changed


@pytest.mark.parametrize("name", CHANGES)
def test_no_label_is_ever_lost_and_no_key_changed(name: str) -> None:
    changed = CHANGES[name](NEWSWIRE)
    assert {each.key for each in changed.labels} >= {each.key for each in NEWSWIRE.labels}


@pytest.mark.parametrize("name", [each for each in CHANGES if each not in ("split", "unretire")])
def test_every_change_is_told_in_words(name: str) -> None:
    told = differences(NEWSWIRE, CHANGES[name](NEWSWIRE))
    assert told
    assert all("{" not in str(each) for each in told)


@settings(max_examples=40)
@given(schemes(), schemes())
def test_two_schemes_differ_in_words_where_their_texts_differ(old: Scheme, new: Scheme) -> None:
    assert differences(old, old) == ()
    same = scheme_to_text(replace(old, version=1)) == scheme_to_text(replace(new, version=1))
    assert bool(differences(old, new)) != same
    assert all(str(each) for each in differences(old, new))


def test_a_letter_is_given_once() -> None:
    with pytest.raises(Refused, match="The letter Q is the key of QUOTE"):
        change.set_letter(NEWSWIRE, "ACTOR", letter="Q")


def test_a_change_of_words_can_not_retire_or_merge() -> None:
    label = replace(NEWSWIRE.label("DATE"), retired=True, alias="ACTOR")
    assert change.change_label(NEWSWIRE, label) == NEWSWIRE


def test_a_merged_label_stands_for_the_other_with_all_that_stood_for_it() -> None:
    scheme = change.merge_label(NEWSWIRE, "DATE", into="MEASURED")
    scheme = change.map_unknown(scheme, "when", into="MEASURED")
    scheme = change.merge_label(scheme, "MEASURED", into="STATISTIC")
    assert [scheme.resolve(each) for each in ("DATE", "when", "MEASURED", "QUOTE", "?")] == [
        *("STATISTIC", "STATISTIC", "STATISTIC", "QUOTE", "?")
    ]


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(("merge", "split", "retire", "unretire", "map")),
            st.sampled_from(("ACTOR", "QUOTE", "CUE", "DATE", "x", "y")),
            st.sampled_from(("ACTOR", "QUOTE", "CUE", "DATE", "x")),
        ),
        max_size=12,
    )
)
def test_whatever_is_done_a_label_stands_for_one_that_can_be_given(
    steps: list[tuple[str, str, str]],
) -> None:
    scheme = NEWSWIRE
    doing: dict[str, Callable[[Scheme, str, str], Scheme]] = {
        "merge": lambda s, key, into: change.merge_label(s, key, into=into),
        "split": lambda s, key, _: change.split_label(s, key),
        "retire": lambda s, key, _: change.retire_label(s, key),
        "unretire": lambda s, key, _: change.unretire_label(s, key),
        "map": lambda s, key, into: change.map_unknown(s, key, into=into),
    }
    for name, key, into in steps:
        try:
            scheme = doing[name](scheme, key, into)
        except Refused:
            continue
        live = [each.key for each in scheme.labels if each.is_live]
        assert live
        for label in scheme.labels:
            assert label.retired or scheme.resolve(label.key) in live
        letters = [each.shortcut for each in scheme.labels if each.is_live and each.shortcut]
        assert len(set(letters)) == len(letters)


def test_the_other_label_takes_over_what_the_merged_one_could_have() -> None:
    merged = change.merge_label(NEWSWIRE, "QUOTE", into="CUE")
    ours = {each.key for each in NEWSWIRE.attributes_of("QUOTE")}
    assert {each.key for each in merged.attributes_of("CUE")} >= ours
    assert {each.key for each in merged.attributes_of("QUOTE")} >= ours
    assert "CUE" in merged.relation_type("speaker").sources
    assert "CUE" not in merged.relation_type("speaker").wanted_from


def test_a_label_passes_over_those_that_can_not_be_given() -> None:
    scheme = change.merge_label(NEWSWIRE, "QUOTE", into="CUE")
    moved = change.move_label(scheme, "ACTOR", step=+1)
    live = [each.key for each in moved.labels if each.is_live]
    assert live[:2] == ["CUE", "ACTOR"]
    assert change.move_label(moved, "ACTOR", step=-1) == scheme
    assert change.move_label(scheme, "ACTOR", step=-1) == scheme


def test_a_split_gives_back_the_label_as_it_was() -> None:
    merged = change.merge_label(NEWSWIRE, "DATE", into="CUE")
    assert change.split_label(merged, "DATE").label("DATE") == NEWSWIRE.label("DATE")


def test_a_label_that_comes_back_takes_another_letter_where_its_own_is_taken() -> None:
    scheme = change.retire_label(NEWSWIRE, "DATE")
    scheme = change.set_letter(scheme, "CUE", letter="D")
    back = change.unretire_label(scheme, "DATE").label("DATE")
    assert back.shortcut == "T"


def test_a_label_that_spans_carry_is_not_retired() -> None:
    with pytest.raises(Refused, match=r"Spans carry DATE \(3\): merge it"):
        change.retire_label(NEWSWIRE, "DATE", uses=3)


def test_a_label_that_others_stand_for_is_not_retired() -> None:
    scheme = change.merge_label(NEWSWIRE, "DATE", into="CUE")
    with pytest.raises(Refused, match="DATE stand for CUE"):
        change.retire_label(scheme, "CUE")


def test_the_last_label_that_can_be_given_stays() -> None:
    scheme = replace(a_scheme(), labels=(a_label("ACTOR"),), relation_types=())
    with pytest.raises(Refused, match="no label that can be given"):
        change.retire_label(scheme, "ACTOR")


@pytest.mark.parametrize("into", ["DATE", "CUE", "nothing"])
def test_a_label_is_merged_only_into_one_that_can_be_given(into: str) -> None:
    scheme = change.retire_label(NEWSWIRE, "DATE")
    scheme = change.merge_label(scheme, "CUE", into="QUOTE")
    with pytest.raises(Refused):
        change.merge_label(scheme, "ACTOR", into=into)
    with pytest.raises(Refused):
        change.merge_label(scheme, "ACTOR", into="ACTOR")


def test_a_merged_or_retired_label_can_not_be_given() -> None:
    for scheme in (
        change.retire_label(NEWSWIRE, "DATE"),
        change.merge_label(NEWSWIRE, "DATE", into="CUE"),
    ):
        with pytest.raises(Refused):
            verbs.mark(a_layer(), a_document(), start=0, end=4, label="DATE", scheme=scheme)


def test_a_flag_that_rules_name_is_not_removed() -> None:
    with pytest.raises(Refused, match="implicit_cue stands in the rules of speaker"):
        change.remove_attribute(NEWSWIRE, "implicit_cue")


def test_a_relation_that_is_used_is_not_removed() -> None:
    with pytest.raises(Refused, match=r"Links carry via \(2\)"):
        change.remove_relation(NEWSWIRE, "via", uses=2)


def test_a_span_of_a_merged_label_is_held_to_the_rules_of_the_other() -> None:
    scheme = change.map_unknown(NEWSWIRE, "Zitat", into="QUOTE")
    scheme = change.map_unknown(scheme, "person", into="ACTOR")
    document = a_document("« Oui », dit Odile.")
    quote = a_span(0, 7, "Zitat", id="q", mode="direct")
    actor, cue = a_span(13, 18, "person", id="a", type="person"), a_span(9, 12, "CUE", id="c")
    layer = a_layer(quote, actor, cue, a_relation("q", "a"), a_relation("q", "c", "cue", id="r2"))
    assert problems(layer, document, scheme) == ()
    alone = a_layer(a_span(0, 7, "Zitat", id="q"))
    assert [str(each) for each in problems(alone, document, scheme)] == [
        "QUOTE without mode.",
        "QUOTE without speaker.",
        "QUOTE without cue.",
    ]


def test_retired_and_unknown_labels_are_named() -> None:
    scheme = change.retire_label(NEWSWIRE, "DATE")
    layer = a_layer(a_span(0, 3, "DATE", id="d"), a_span(4, 8, "Zitat", id="z"))
    said = [(each.span_id, str(each)) for each in problems(layer, a_document(), scheme)]
    assert ("d", "The label DATE is retired.") in said
    assert ("z", "The scheme has no label Zitat.") in said


def test_a_new_scheme_must_say_what_becomes_of_labels_in_use() -> None:
    new = replace(a_scheme(), labels=tuple(map(a_label, ("ACTOR", "QUOTE", "CUE"))))
    assert missing(NEWSWIRE, new, used={"DATE", "STATISTIC", "ACTOR"}) == ("STATISTIC", "DATE")
    with pytest.raises(Refused, match="Spans carry STATISTIC"):
        take_over(NEWSWIRE, new, used={"DATE", "STATISTIC"}, maps={"DATE": "CUE"})


def test_a_kept_label_brings_its_attributes_and_a_used_relation_stays() -> None:
    new = replace(a_scheme(), labels=tuple(map(a_label, ("ACTOR", "QUOTE", "CUE", "SUM"))))
    taken = take_over(
        NEWSWIRE,
        new,
        used={"DATE", "STATISTIC"},
        used_relations={"source"},
        maps={"DATE": "CUE"},
        kept={"STATISTIC"},
    )
    assert taken.resolve("DATE") == "CUE"
    assert taken.label("STATISTIC").shortcut == ""  # SUM has the letter
    assert {each.key for each in taken.attributes_of("STATISTIC")} == {
        each.key for each in NEWSWIRE.attributes_of("STATISTIC")
    }
    assert taken.relation_type("source").sources == ("STATISTIC",)
    assert [each.key for each in taken.relation_types] == ["speaker", "cue", "source"]
