"""An own answer: what is changed in a draft is decided, and nothing else."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.dispatches import NAMES, PEOPLE, SCHEME, layers
from tests.review.test_adjudication import (
    BY_A,
    BY_B,
    TEXT,
    A,
    B,
    Q,
    content,
    layer,
    links,
    standing,
)
from workbench.errors import Refused
from workbench.model import Attributes, Document, Layer, Op, Span, verbs
from workbench.model.verbs import actors
from workbench.review import drafting
from workbench.review.adjudication import after, decide
from workbench.review.cases import Review
from workbench.review.decisions import kept, reading
from workbench.review.drafting import Draft, begin

DOCUMENT = Document("d", TEXT)


def taken(draft: Draft, now: Review, layer: Layer, *, note: str = "") -> Review:
    with_new, choices = drafting.decide(draft, now, layer, SCHEME, note=note)
    return after(now, decide(with_new, choices, SCHEME, who="chef"), SCHEME)


def units(now: Review, label: str) -> list[str]:
    return [case.unit.id for case in now.cases if case.unit.label == label]


def decided_on(before: Review, result: Review) -> set[str]:
    """The labels and places of the decisions that are new or others."""
    return {
        f"{kept(each).label}{kept(each).start}"
        for each in result.decisions
        if each not in before.decisions
    }


def apart() -> Review:
    """Two readers who agree on the spans, and not on the speaker."""
    return standing(layer("x", [Q, A, B], [BY_A]), layer("y", [Q, A, B], [BY_B]))


def test_a_draft_untouched_decides_its_unit_alone() -> None:
    now = apart()
    draft = begin(now, units(now, "QUOTE")[0], SCHEME, annotator="y")
    result = taken(draft, now, draft.layer)
    assert decided_on(now, result) == {"QUOTE10"}
    assert content(result.gold) == {(10, 40, "QUOTE", Q.attributes.text)}
    both = after(
        result,
        decide(result, {each: reading("x") for each in units(result, "ACTOR")}, SCHEME, who="chef"),
        SCHEME,
    )
    assert links(both.gold) == {("speaker", "QUOTE10", "ACTOR60")}


def test_what_is_changed_beside_is_decided_too_and_the_rest_is_not() -> None:
    now = apart()
    draft = begin(now, units(now, "QUOTE")[0], SCHEME)
    actor = next(s for s in draft.layer.spans.values() if s.start == 60)
    op = verbs.describe_all(draft.layer, span_ids=[actor.id], attributes={"type": "person"})
    result = taken(draft, now, draft.layer.apply(op))
    assert decided_on(now, result) == {"QUOTE10", "ACTOR60"}


def test_a_new_span_is_a_unit_of_its_own_with_the_link_to_it() -> None:
    now = apart()
    draft = begin(now, units(now, "QUOTE")[0], SCHEME)
    mine = draft.layer
    mark = verbs.mark(mine, DOCUMENT, start=90, end=96, label="CUE", scheme=SCHEME)
    mine = mine.apply(mark)
    cue = next(s.id for s in mine.spans.values() if s.label == "CUE")
    quote = next(s.id for s in mine.spans.values() if s.label == "QUOTE")
    mine = mine.apply(verbs.link(mine, source=quote, target=cue, label="cue", scheme=SCHEME))
    result = taken(draft, now, mine, note="voir 3.2")
    assert decided_on(now, result) == {"QUOTE10", "CUE90"}
    assert ("cue", "QUOTE10", "CUE90") in links(result.gold)
    assert {kept(each).note for each in result.decisions} == {"voir 3.2", ""}


def test_what_nobody_read_is_added_without_touching_a_unit() -> None:
    now = apart()
    draft = begin(now, None, SCHEME)
    op = verbs.mark(draft.layer, DOCUMENT, start=90, end=96, label="ACTOR", scheme=SCHEME)
    result = taken(draft, now, draft.layer.apply(op))
    assert decided_on(now, result) == {"ACTOR90"}
    assert content(result.gold) == {(90, 95, "ACTOR", "{}")}


def test_two_pieces_of_one_quote_are_one_unit() -> None:
    now = standing(layer("x", [replace(Q, end=80)]), layer("y", [replace(Q, end=70)]))
    draft = begin(now, units(now, "QUOTE")[0], SCHEME, annotator="x")
    [quote] = draft.layer.spans
    op = verbs.cut(draft.layer, DOCUMENT, span_id=quote, start=30, end=50, scheme=SCHEME)
    result = taken(draft, now, draft.layer.apply(op))
    assert len(result.decisions) == 1
    assert len(result.gold.spans) == 2
    assert result.is_settled
    assert ("continues", "QUOTE50", "QUOTE10") in {
        (label, f"QUOTE{50 if s != 'QUOTE10' else 10}", t) for label, s, t in links(result.gold)
    }


def test_everything_erased_is_that_none_is_right() -> None:
    now = apart()
    draft = begin(now, units(now, "QUOTE")[0], SCHEME)
    quote = next(s.id for s in draft.layer.spans.values() if s.label == "QUOTE")
    result = taken(draft, now, draft.layer.apply(verbs.erase(draft.layer, span_ids=[quote])))
    assert [kept(each).choice for each in result.decisions] == ["none"]


def test_an_actor_erased_is_no_decision_on_the_quote_that_was_theirs() -> None:
    now = apart()
    now = after(
        now,
        decide(now, {c.unit.id: reading("x") for c in now.cases}, SCHEME, who="chef"),
        SCHEME,
    )
    actor = units(now, "ACTOR")[0]
    draft = begin(now, actor, SCHEME)
    span = next(s.id for s in draft.layer.spans.values() if s.start == 50)
    result = taken(draft, now, draft.layer.apply(verbs.erase(draft.layer, span_ids=[span])))
    assert decided_on(now, result) == {"ACTOR50"}
    assert content(result.gold) == {s for s in content(now.gold) if s[0] != 50}


def test_mentions_joined_and_parted_are_so_in_gold() -> None:
    now = apart()
    now = after(
        now,
        decide(now, {c.unit.id: reading("x") for c in now.cases}, SCHEME, who="chef"),
        SCHEME,
    )
    first, second = units(now, "ACTOR")
    draft = begin(now, first, SCHEME)
    at = {s.start: s.id for s in draft.layer.spans.values()}
    op = verbs.link(draft.layer, source=at[60], target=at[50], label="coref", scheme=SCHEME)
    joined = taken(draft, now, draft.layer.apply(op))
    assert ("coref", "ACTOR60", "ACTOR50") in links(joined.gold)
    assert decided_on(now, joined) == {"ACTOR50"}
    draft = begin(joined, second, SCHEME)
    [coref] = [r.id for r in draft.layer.relations.values() if r.label == "coref"]
    parted = taken(draft, joined, draft.layer.apply(verbs.unlink(draft.layer, relation_id=coref)))
    assert links(parted.gold) == {("speaker", "QUOTE10", "ACTOR50")}


def test_a_link_that_the_draft_does_not_show_is_kept() -> None:
    c = Span("c", 80, 85, "ACTOR")
    mine = [Q, A, B, c]
    now = standing(
        layer("x", mine, [BY_A, replace(BY_A, id="v", label="via", target="c")]),
        layer("y", [Q, A, B], [BY_B]),
        layer("z", [Q, A, B], [BY_B]),
    )
    draft = begin(now, units(now, "QUOTE")[0], SCHEME, annotator="x")
    assert 80 not in {span.start for span in draft.layer.spans.values()}
    result = taken(draft, now, draft.layer)
    [decision] = [kept(each) for each in result.decisions]
    assert {tie.label for tie, _ in decision.ties} == {"speaker", "via"}


def test_gold_that_has_changed_meanwhile_refuses_the_draft() -> None:
    now = apart()
    draft = begin(now, units(now, "QUOTE")[0], SCHEME)
    later = after(
        now, decide(now, {units(now, "ACTOR")[0]: reading("x")}, SCHEME, who="chef"), SCHEME
    )
    with pytest.raises(Refused, match="changed meanwhile"):
        drafting.decide(draft, later, draft.layer, SCHEME)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", range(8))
def test_gold_is_what_the_draft_says_where_all_is_decided(name: str, seed: int) -> None:
    """Whatever is done to a draft of settled gold, the gold after it says the same."""
    chance = random.Random(f"{name} {seed}")
    people = [replace(layers(name)[p], document_id="d") for p in PEOPLE if p in layers(name)]
    now = standing(*people)
    who = {
        c.unit.id: chance.choice([v.annotator for v in c.unit.votes if v.spans]) for c in now.cases
    }
    choices = {unit: reading(each) for unit, each in who.items()}
    now = after(now, decide(now, choices, SCHEME, who="chef"), SCHEME)
    draft = begin(now, chance.choice([None, *who]), SCHEME)
    mine = draft.layer
    assert content(mine) == content(now.gold)
    assert links(mine) == links(now.gold)
    for _ in range(6):
        for op in _anything(mine, chance):
            mine = mine.apply(op)
            break
    if content(mine) == content(now.gold) and links(mine) == links(now.gold):
        return
    result = taken(draft, now, mine)
    assert content(result.gold) == content(mine)
    assert links(result.gold) == links(mine)


def _anything(mine: Layer, chance: random.Random) -> Iterator[Op]:
    spans = sorted(mine.spans.values(), key=lambda span: (span.start, span.end, span.label))
    relations = sorted(mine.relations)
    moves = ["erase", "describe", "unlink", "link"]
    chance.shuffle(moves)
    for move in moves:
        try:
            if move == "erase":
                yield verbs.erase(mine, span_ids=[chance.choice(spans).id])
            elif move == "describe":
                quotes = [each.id for each in spans if each.label == "QUOTE"]
                value = chance.choice(["direct", "indirect", "mixed"])
                yield verbs.describe(
                    mine, span_id=chance.choice(quotes), attributes=Attributes(mode=value)
                )
            elif move == "unlink" and relations:
                chosen = mine.relations[chance.choice(relations)]
                yield verbs.unlink(mine, relation_id=chosen.id)
            elif move == "link":
                one, other = chance.sample(spans, 2)
                if one.label == "QUOTE":
                    yield verbs.link(
                        mine, source=one.id, target=other.id, label="speaker", scheme=SCHEME
                    )
                elif one.label == other.label == "ACTOR":
                    yield actors.join(mine, span_ids=[one.id, other.id], scheme=SCHEME)
        except Refused:
            continue
