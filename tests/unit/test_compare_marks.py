"""What the compare canvas shows, as values: one bar for each reading, and nothing by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_document
from tests.dispatches import SCHEME
from tests.unit.compared import compared_layers, layer, reviewed
from workbench.model import Attributes, Layer, Relation, Span
from workbench.model.layer import layer_of
from workbench.review import adjudication
from workbench.review.cases import Review
from workbench.review.cases import review as review_of
from workbench.review.decisions import none, reading, undecided
from workbench.ui.review.compare.marks import Marker, Shown
from workbench.ui.review.compare.reading import CompareReading
from workbench.ui.review.compare.tags import Tag, compare_look, tag_of, who
from workbench.ui.text.look import DASHED, DOTTED, SOLID, LabelLook, Look
from workbench.ui.text.segments import Placed

TEXT = a_document().text * 40
LETTERS = "ABCDEFGHIJKL"
Q, A, B = (
    Span("q", 10, 40, "QUOTE", attributes=Attributes(mode="direct")),
    Span("a", 50, 55, "ACTOR"),
    Span("b", 60, 70, "ACTOR"),
)


class Plain:
    """Words that are the values themselves."""

    def on_tag(self, slot: str, value: str) -> str:
        return f"{slot}={value}"

    def whole(self, shown: Shown) -> str:
        return shown.unit.id


def marked(layers: Sequence[Layer]) -> tuple[Shown, ...]:
    """What is shown of these, the first as A, the next as B."""
    names = {each.annotator: LETTERS[n] for n, each in enumerate(layers)}
    return Marker(names, list(names), Plain()).mark(reviewed(layers))


def shown(*spans: Sequence[Span]) -> Shown:
    [unit] = marked([layer(f"n{i}", each) for i, each in enumerate(spans)])
    return unit


def tags(unit: Shown) -> list[tuple[str, tuple[str, ...]]]:
    return [(tag_of(each.span.label).who, tag_of(each.span.label).after) for each in unit.marks]


def read(review: Review, names: Sequence[str] = ("n0", "n1", "n2")) -> CompareReading:
    document = a_document(TEXT, id="d")
    marker = Marker(dict(zip(names, LETTERS, strict=False)), names, Plain())
    return CompareReading(document, review, marker)


def decided(review: Review, choices: Sequence[str]) -> Review:
    """The same once the first units to decide are decided, each in its way."""
    for choice in choices:
        case = next((each for each in review.cases if each.state == "open"), None)
        if case is None:
            return review
        taken = {
            "none": none(),
            "undecided": undecided("?"),
            "reading": reading(case.unit.votes[0].annotator),
        }[choice]
        ops = adjudication.decide(review, {case.unit.id: taken}, SCHEME, who="lead")
        review = adjudication.after(review, ops, SCHEME)
    return review


choices = st.lists(st.sampled_from(["none", "undecided", "reading"]), max_size=4)


@given(compared_layers())
def test_every_reading_of_every_unit_has_one_bar(layers: Sequence[Layer]) -> None:
    for unit in marked(layers):
        readings = [camp for camp in unit.camps if not camp.says_nothing]
        assert [mark.camp for mark in unit.marks] == readings
        if not unit.unit.kinds:
            assert len(unit.marks) == 1


@given(compared_layers())
def test_every_span_lies_under_the_bar_of_its_reader(layers: Sequence[Layer]) -> None:
    found = {
        (name, piece)
        for unit in marked(layers)
        for mark in unit.marks
        for name in (mark.camp.annotators if mark.camp else ())
        for start, end in mark.span.pieces
        for piece in range(start, end)
    }
    said = {
        (each.annotator, place)
        for each in layers
        for span in each.spans.values()
        for start, end in span.pieces
        for place in range(start, end)
    }
    assert found == said


@given(compared_layers(least=2), st.data())
def test_with_letters_for_names_nothing_shows_who_is_who(
    layers: Sequence[Layer], data: st.DataObject
) -> None:
    names = [f"somebody{n}" for n in range(len(layers))]
    called = data.draw(st.permutations(names))
    others = data.draw(st.permutations(names))

    def seen(who: Sequence[str]) -> list[tuple[str, tuple[Span, ...]]]:
        renamed = [replace(each, annotator=n) for each, n in zip(layers, who, strict=True)]
        return [(unit.unit.id, tuple(mark.span for mark in unit.marks)) for unit in marked(renamed)]

    assert seen(called) == seen(others)
    assert not any("somebody" in span.label for _, spans in seen(called) for span in spans)


@given(compared_layers(), choices)
def test_the_margin_counts_each_unit_to_decide_once(
    layers: Sequence[Layer], taken: Sequence[str]
) -> None:
    review = decided(reviewed(layers), taken)
    there = read(review)
    segments = there.segments
    counted = sum(
        there.to_do_between(start, end + 1)
        for start, end in zip(segments.starts, segments.ends, strict=True)
    )
    open_ = [each for each in review.cases if each.state in ("open", "undecided", "reopened")]
    assert counted == len(open_)


@given(compared_layers(), choices)
def test_what_is_shown_after_decisions_is_what_is_shown_anew(
    layers: Sequence[Layer], taken: Sequence[str]
) -> None:
    review = reviewed(layers)
    there = read(review)
    before = dict(there.layer.spans)
    after = decided(review, taken)
    touched = there.show(after, there.marker)
    fresh = read(after)
    assert dict(there.layer.spans) == dict(fresh.layer.spans)
    for segment in range(len(there.segments)):
        assert set(there.shown(segment)) == set(fresh.shown(segment))
    for key in before.keys() ^ there.layer.spans.keys():
        span = before.get(key) or there.layer.spans[key]
        assert any(start < span.end and span.start < end for start, end in touched)


@given(compared_layers(), choices)
def test_what_is_taken_back_is_shown_as_it_was(
    layers: Sequence[Layer], taken: Sequence[str]
) -> None:
    review = reviewed(layers)
    there = read(review)
    before = dict(there.layer.spans)
    there.show(decided(review, taken), there.marker)
    there.show(review, there.marker)
    assert dict(there.layer.spans) == before
    fresh = read(review)
    for segment, start in enumerate(there.segments.starts):
        assert set(there.shown(segment)) == set(fresh.shown(segment))
        end = there.segments.ends[segment] + 1
        assert there.to_do_between(start, end) == fresh.to_do_between(start, end)


@given(compared_layers(), choices)
def test_the_links_of_a_unit_lead_from_its_bar_to_bars(
    layers: Sequence[Layer], taken: Sequence[str]
) -> None:
    there = read(decided(reviewed(layers), taken))
    for unit in there.order:
        for link in there.links_from(unit):
            assert link.source == unit.home.span.id
            assert link.target in there.layer.spans
            assert there.unit_of(link.target) is not unit


@given(compared_layers(), choices)
def test_going_on_and_back_passes_every_unit(layers: Sequence[Layer], taken: Sequence[str]) -> None:
    there = read(decided(reviewed(layers), taken))
    names = [each.unit.id for each in there.order]
    passed: list[str] = []
    here: str | None = None
    while (unit := there.beside(here, -1, 1, agreed=True)) is not None:
        here = unit.unit.id
        passed.append(here)
    assert passed == names
    apart = [each.unit.id for each in there.order if each.case.state != "agreed"]
    back: list[str] = []
    here = None
    while (unit := there.beside(here, len(TEXT), -1, agreed=False)) is not None:
        here = unit.unit.id
        back.append(here)
    assert back == apart[::-1]


@given(compared_layers(least=2))
def test_the_bars_of_a_unit_take_their_turns_together(layers: Sequence[Layer]) -> None:
    there = read(reviewed(layers))
    turns = [
        (there.turn(Placed(0, mark.span)), unit.unit.id)
        for unit in there.order
        for mark in unit.marks
    ]
    groups = [unit for _, unit in sorted(turns)]
    assert len([1 for one, other in pairwise(groups) if one != other]) == max(
        0, len(there.order) - 1
    )


def test_tags_say_who_reads_what_and_who_has_nothing() -> None:
    other = replace(Q, label="STATISTIC")
    assert tags(shown([Q], [Q], [other])) == [("AB", ()), ("C", ())]
    assert tags(shown([Q], [], [])) == [("A", ("∅BC",))]
    assert tags(shown([Q], [Q])) == [("", ())]


def test_the_value_that_differs_stands_on_the_tag_and_the_label_only_once() -> None:
    mixed = replace(Q, attributes=Attributes(mode="mixed"))
    unit = shown([Q], [mixed])
    assert tags(unit) == [("A", ('attribute:mode="direct"',)), ("B", ('attribute:mode="mixed"',))]
    assert [tag_of(each.span.label).titled for each in unit.marks] == [True, False]


def test_each_reader_has_a_pattern_and_what_several_say_is_solid() -> None:
    edges = [replace(Q, end=40 - n) for n in range(3)]
    unit = shown(*[[each] for each in edges])
    assert [tag_of(each.span.label).pattern for each in unit.marks] == [SOLID, DASHED, DOTTED]
    both = shown([edges[0]], [edges[1]], [edges[1]])
    assert [tag_of(each.span.label).pattern for each in both.marks] == [SOLID, SOLID]


def test_of_many_readers_a_tag_names_few() -> None:
    names = dict(zip((f"n{i}" for i in range(12)), LETTERS, strict=True))
    assert who(names, names) == "ABC +9"
    assert who(["n0", "n1"], {"n0": "Iv", "n1": "K"}) == "Iv K"


def test_two_pieces_are_one_bar_that_says_so() -> None:
    pieces = [replace(Q, id="q1", end=22), replace(Q, id="q2", start=26)]
    unit = shown([Q], pieces)
    assert unit.marks[1].span.fragments == ((10, 22), (26, 40))
    assert tags(unit)[1] == ("B", ("2×",))
    touching = shown([Q], [replace(Q, id="q1", end=22), replace(Q, id="q2", start=22)])
    assert touching.marks[1].span.fragments == ()


def test_what_is_settled_is_shown_as_gold_has_it() -> None:
    review = decided(reviewed([layer("n0", [Q]), layer("n1", [replace(Q, end=38)])]), ["reading"])
    [unit] = Marker({}, (), Plain()).mark(review)
    assert [(mark.sort, mark.span.start, mark.span.end) for mark in unit.marks] == [
        ("gold", 10, 40)
    ]
    assert not unit.is_split


def test_gold_that_nobody_read_is_shown_among_the_units() -> None:
    review = reviewed([layer("n0", [A]), layer("n1", [A])])
    gold = layer_of("d", "gold", kind="gold", spans=[Q])
    with_it = review_of(review.comparison, gold, (), SCHEME)
    units = Marker({}, (), Plain()).mark(with_it)
    assert [(unit.home.sort, unit.unit.start) for unit in units] == [("gold", 10), ("shared", 50)]
    assert not units[0].is_to_do


def test_what_none_is_right_about_is_still_to_be_seen() -> None:
    review = decided(reviewed([layer("n0", [Q]), layer("n1")]), ["none"])
    [unit] = Marker({}, (), Plain()).mark(review)
    assert [mark.sort for mark in unit.marks] == ["nothing"]
    assert tags(unit) == [("∅", ())]


def test_the_readings_of_what_is_undecided_stay() -> None:
    review = decided(reviewed([layer("n0", [Q]), layer("n1")]), ["undecided"])
    there = read(review)
    [unit] = there.order
    assert [mark.sort for mark in unit.marks] == ["reading"]
    assert there.signs(Placed(0, unit.home.span)).question


def test_a_link_that_only_some_draw_says_who() -> None:
    ours = layer("n0", [Q, A, B], [Relation("r", "speaker", "q", "a")])
    theirs = layer("n1", [Q, A, B], [Relation("r", "speaker", "q", "b")])
    there = read(reviewed([ours, theirs]))
    [unit] = [each for each in there.order if each.unit.kinds]
    look = compare_look(Look(relations={"speaker": "Speaker"}))
    told = [(look.relation(each.label), each.target) for each in there.links_from(unit)]
    targets = {mark.span.start: mark.span.id for each in there.order for mark in each.marks}
    assert told == [("A Speaker", targets[50]), ("B Speaker", targets[60])]
    same = read(reviewed([ours, replace(ours, annotator="n1")]))
    [link] = same.links_from(same.order[0])
    assert look.relation(link.label) == "Speaker"


def test_those_who_draw_a_link_stand_in_their_order() -> None:
    by_a, by_b = Relation("r", "speaker", "q", "a"), Relation("r", "speaker", "q", "b")
    cut = replace(Q, end=38)
    there = read(
        reviewed(
            [
                layer("n0", [Q, A, B], [by_b]),
                layer("n1", [cut, A, B], [by_a]),
                layer("n2", [Q, A, B], [by_a]),
            ]
        )
    )
    look = compare_look(Look(relations={"speaker": "Speaker"}))
    told = {look.relation(each.label) for each in there.links_from(there.order[0])}
    assert told == {"A Speaker", "BC Speaker"}


def test_a_label_that_the_scheme_lacks_is_shown_by_its_key() -> None:
    strange = Span("s", 10, 20, "GONE")
    unit = shown([strange], [])
    look = compare_look(Look(labels={"QUOTE": LabelLook("QUOTE", "Quote")}))
    label = look.label(unit.home.span.label)
    assert (label.title, label.known) == ("A GONE ∅B", False)


def test_one_reader_and_none_are_shown_without_a_dispute() -> None:
    assert [unit.home.sort for unit in marked([layer("n0", [Q, A])])] == ["shared", "shared"]
    assert marked([]) == ()


def test_a_tag_is_read_back_from_its_key() -> None:
    for tag in (Tag("QUOTE"), Tag("QUOTE", DASHED, "AB", ("x", "∅C"), titled=False)):
        assert tag_of(tag.key) == tag
    assert tag_of("QUOTE") == Tag("QUOTE")
