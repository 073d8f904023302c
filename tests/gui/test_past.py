"""The steps on a long layer: what speaks of a span is found without going through all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.counting import steps
from workbench.model import Attributes, Edit, Span
from workbench.model.record import encode
from workbench.project import Entry
from workbench.project.history import hand_set, history_of
from workbench.ui.telling import SLICE, Past


def entry(number: int, key: str) -> Entry:
    """A step that marks a span, as the journal holds it."""
    payload = encode([Edit(None, Span(key, 0, 4, "ACTOR"))])
    return Entry(
        f"o{number}", f"g{number}", "l", "d", "ines", "ines", "", "mark", Attributes(), None,
        number, payload,
    )  # fmt: skip


def journal(number: int, *, spans: int = 50) -> list[Entry]:
    """So many steps, each on one of so many spans, in turn."""
    return [entry(place, f"s{place % spans}") for place in range(number)]


KEYS = ("a", "b", "c")


@given(st.lists(st.sampled_from((*KEYS, "back", *range(12))), max_size=40))
def test_wherever_one_begins_to_ask_the_same_steps_speak_of_a_span(asked: list[object]) -> None:
    past = Past()
    for number, each in enumerate(asked):
        match each:
            case str(key) if key in KEYS:
                past.add([entry(number, key)], layer=None)
            case int(since):
                places = [at for at, found in enumerate(past.entries) if speaks(found, "a")]
                told = [at for at in past.touching("a", since=since) if at >= since]
                assert told == [at for at in places if at >= since]
            case _:
                past.look_back()
    assert list(past.touching("b")) == [
        place for place, found in enumerate(past.entries) if speaks(found, "b")
    ]


def speaks(found: Entry, key: str) -> bool:
    return f'"{key}"'.encode() in found.payload


def test_what_is_new_is_told_without_going_through_what_is_old() -> None:
    def newest(number: int) -> int:
        past = Past(entries=journal(number))
        return steps(lambda: past.record("span", "s1", number - 20))

    assert newest(5_000) < newest(500) + 100


def test_no_look_back_goes_through_more_than_its_share() -> None:
    past = Past(entries=journal(5 * SLICE))
    turns = [steps(past.look_back) for _ in range(5)]
    assert max(turns) < 30 * SLICE
    assert not past.look_back()
    assert len(past.touching("s1")) == 5 * SLICE / 50


def test_of_a_long_journal_only_what_is_on_a_span_is_read_for_it() -> None:
    history = history_of(journal(2_000, spans=1_000), "ines")
    span = Span("s7", 0, 4, "ACTOR")
    assert steps(lambda: hand_set(history, span)) < 10 * 2_000
