from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_span
from workbench.ui.text.segments import FAR, LONGEST, HeightIndex, Placed, Segments, SpanIndex

texts = st.text(alphabet="ab \n\r\u2028\u0301😀", max_size=200)
heights = st.lists(st.integers(0, 90), min_size=1, max_size=80)


@given(texts)
def test_segments_and_line_ends_are_the_whole_text(text: str) -> None:
    segments = Segments(text)
    pieces = [segments.content(i) for i in range(len(segments))]
    joined = "".join(
        piece + ("\n" if segments.ends_paragraph(i) and i + 1 < len(pieces) else "")
        for i, piece in enumerate(pieces)
    )
    assert joined == text


@given(texts, st.integers(0, 200))
def test_every_offset_belongs_to_the_segment_that_holds_it(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    segments = Segments(text)
    segment = segments.at(offset)
    assert segments.starts[segment] <= offset <= segments.ends[segment]


def test_a_long_paragraph_is_cut_after_a_space() -> None:
    text = "Les pourparlers reprendront vendredi à Valmont. " * 400
    segments = Segments(text)
    assert len(segments) > 4
    assert all(text[start - 1] == " " for start in segments.starts[1:])
    assert max(map(len, map(segments.content, range(len(segments))))) <= LONGEST


@pytest.mark.parametrize("grapheme", ["e\u0301", "👨\u200d👩\u200d👧", "👍🏽"])
def test_a_text_without_spaces_is_never_cut_inside_a_grapheme(grapheme: str) -> None:
    text = "x" + grapheme * 3000
    starts = Segments(text).starts[1:]
    assert starts
    assert {(start - 1) % len(grapheme) for start in starts} == {0}


@given(heights, st.data())
def test_the_height_index_is_a_plain_list(values: list[int], data: st.DataObject) -> None:
    index = HeightIndex(values)
    for _ in range(data.draw(st.integers(0, 5))):
        place = data.draw(st.integers(0, len(values) - 1))
        values[place] = index[place] = data.draw(st.integers(0, 300))
    assert [index.before(i) for i in range(len(values) + 1)] == [
        sum(values[:i]) for i in range(len(values) + 1)
    ]


@given(heights, st.integers(-5, 4000))
def test_finding_a_height_is_walking_down_the_list(values: list[int], y: int) -> None:
    below, total = len(values) - 1, 0
    for place, height in enumerate(values):
        total += height
        if y < total:
            below = place
            break
    assert HeightIndex(values).find(y) == below


@given(st.lists(st.tuples(st.integers(0, 180), st.integers(1, 150)), max_size=12), st.data())
def test_the_span_index_knows_who_touches_which_segment(
    stretches: list[tuple[int, int]], data: st.DataObject
) -> None:
    text = "mot\n" * 90
    segments = Segments(text)
    index = SpanIndex(segments)
    placed = [
        Placed(0, a_span(start, start + length, id=f"s{number}"))
        for number, (start, length) in enumerate(stretches)
    ]
    for each in placed:
        index.add(each)
    gone = data.draw(st.sets(st.sampled_from(placed))) if placed else set()
    for each in gone:
        index.remove(each)
    for segment in range(len(segments)):
        start, end = segments.starts[segment], segments.ends[segment] + 1
        expected = {
            each.key for each in placed if each not in gone and each.span.overlaps(start, end)
        }
        assert {each.key for each in index.touching(segment)} == expected


@given(st.lists(st.tuples(st.integers(0, 180), st.integers(1, 250)), max_size=12))
def test_filling_the_index_is_adding_each_span(stretches: list[tuple[int, int]]) -> None:
    segments = Segments("mot\n" * 90)
    spans = [a_span(start, start + n, id=f"s{i}") for i, (start, n) in enumerate(stretches)]
    filled, added = SpanIndex(segments), SpanIndex(segments)
    filled.fill(1, spans)
    for span in spans:
        added.add(Placed(1, span))
    for segment in range(len(segments)):
        assert filled.touching(segment) == added.touching(segment)
    assert list(filled.occupied_from(0, 1)) == list(added.occupied_from(0, 1))


def test_a_far_span_costs_no_entry_per_segment() -> None:
    segments = Segments("mot\n" * (4 * FAR))
    index = SpanIndex(segments)
    placed = Placed(0, a_span(0, 4 * 2 * FAR))
    touched = index.add(placed)
    assert len(touched) > FAR
    assert index.touching(FAR) == [placed]
    index.remove(placed)
    assert index.touching(FAR) == []


@pytest.mark.parametrize(("step", "expected"), [(1, [2, 5]), (-1, [2, 0])])
def test_segments_with_spans_are_walked_in_order(step: int, expected: list[int]) -> None:
    index = SpanIndex(Segments("mots\n" * 8))
    for number, start in enumerate((25, 0, 10)):
        index.add(Placed(0, a_span(start, start + 3, id=f"s{number}")))
    assert list(index.occupied_from(2, step)) == expected
