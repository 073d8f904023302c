"""The hold-out: what is drawn, and that suggestions there are not shown."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_document, a_relation, a_scheme, a_span
from workbench.errors import Refused
from workbench.model import Layer, Span
from workbench.model.hold_out import PORTIONS, HoldOut, held_out, paragraphs, shown
from workbench.model.layer import layer_of
from workbench.model.scheme_import import take_over
from workbench.model.scheme_text import read_scheme

TEXTS = st.lists(st.text("ab «»\n", max_size=12), min_size=1, max_size=8).map("\n".join)
RULES = st.builds(HoldOut, st.floats(0, 1), st.sampled_from(PORTIONS), st.integers(0, 9))


def a_machine(*spans: Span) -> Layer:
    return layer_of("doc-1", "rules", kind="machine", spans=spans)


@given(TEXTS, RULES)
def test_what_is_held_out_is_the_same_every_time_and_lies_in_the_text(
    text: str, rule: HoldOut
) -> None:
    document = a_document(text)
    stretches = held_out(rule, document)
    assert stretches == held_out(rule, document)
    ends = [0, *(edge for stretch in stretches for edge in stretch), len(text)]
    assert ends == sorted(ends)
    for start, end in stretches:
        assert rule.portion == "document" or text[start:end] in text.split("\n")


@given(TEXTS, st.sampled_from(PORTIONS), st.integers(0, 9))
def test_a_larger_share_holds_out_all_that_a_smaller_one_does(
    text: str, portion: str, seed: int
) -> None:
    document = a_document(text)
    before: set[tuple[int, int]] = set()
    for share in (0, 0.2, 0.5, 1):
        now = set(held_out(HoldOut(share, portion, seed), document))  # type: ignore[arg-type]
        assert before <= now
        before = now
    assert before == (set(paragraphs(text)) if portion == "paragraph" else {(0, len(text))})


def test_the_share_is_what_was_asked_for() -> None:
    rule = HoldOut(0.25, seed=3)
    drawn = sum(bool(held_out(rule, a_document(id=f"doc-{n}"))) for n in range(2000))
    assert 440 < drawn < 560


def test_another_seed_draws_others() -> None:
    documents = [a_document(id=f"doc-{n}") for n in range(200)]
    one, other = (
        [bool(held_out(HoldOut(0.5, seed=seed), each)) for each in documents] for seed in (1, 2)
    )
    assert one != other


def test_a_suggestion_that_touches_what_is_held_out_goes_with_its_links() -> None:
    text = "\n".join(f"Ligne numéro {n}." for n in range(40))
    document = a_document(text)
    rule = HoldOut(0.5, "paragraph", seed=4)
    stretches = held_out(rule, document)
    assert 5 < len(stretches) < 35
    spans = [a_span(start, start + 5, id=f"s{start}") for start, _ in paragraphs(text)]
    layer = layer_of(
        "doc-1",
        "rules",
        kind="machine",
        spans=spans,
        relations=[
            a_relation(one.id, other.id, id=f"r{n}")
            for n, (one, other) in enumerate(pairwise(spans))
        ],
    )
    [seen] = shown([layer], document, rule)
    left = {span.id for span in spans if not any(a <= span.start < b for a, b in stretches)}
    assert set(seen.spans) == left
    assert all({each.source, each.target} <= left for each in seen.relations.values())
    assert len(seen.relations) == sum(
        {each.source, each.target} <= left for each in layer.relations.values()
    )


def test_without_a_rule_everything_is_shown() -> None:
    layer = a_machine(a_span())
    assert shown([layer], a_document(), None) == (layer,)
    assert shown([layer], a_document(), HoldOut(0)) == (layer,)


def test_another_scheme_does_not_lift_it() -> None:
    rule = HoldOut(0.1)
    old, new = replace(a_scheme(), hold_out=rule), a_scheme()
    assert take_over(old, new, used=(), maps={}).hold_out == rule
    own = replace(new, hold_out=HoldOut(0.5))
    assert take_over(old, own, used=(), maps={}).hold_out == HoldOut(0.5)


def test_a_share_outside_0_and_1_is_refused() -> None:
    with pytest.raises(Refused, match="from 0 to 1"):
        HoldOut(1.2)


HEAD = """
name = "essai"
version = 1
language = "fr"
title = { en = "Test" }
[[label]]
key = "ACTOR"
shortcut = "A"
light = "#391af1"
dark = "#21b2fe"
title = { en = "Actor" }
definition = { en = "Who acts." }
"""


def test_it_can_be_written_in_a_scheme_of_ones_own() -> None:
    told = read_scheme(HEAD + '[hold_out]\nshare = 0.1\nportion = "paragraph"\nseed = 7\n')
    assert told.hold_out == HoldOut(0.1, "paragraph", 7)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("share = true", "share must be a number from 0 to 1"),
        ('share = 0.1\nportion = "word"', "portion must be document, paragraph"),
        ("share = 0.1\nseed = 1.5", "seed must be a whole number"),
        ("share = 0.1\nunit = 1", "unknown word unit"),
        ("portion = 'document'", "share is missing"),
    ],
)
def test_what_is_no_hold_out_is_refused_with_its_place(lines: str, said: str) -> None:
    with pytest.raises(Refused, match=f"The hold-out: {said}"):
        read_scheme(f"{HEAD}[hold_out]\n{lines}\n")
