"""A suggestion that is nearly right is taken over with what is changed about it, in one step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from tests.dispatches import layers, text_of
from tests.gui.conftest import MakeProject, OpenWindow, press, settled
from workbench.model import Document, Layer, Span
from workbench.ui.main_window import MainWindow

NAME = "coalition"
MACHINE = "newswire-fr"


def suggested() -> Layer:
    return replace(layers(NAME)["gold"], annotator=MACHINE, kind="machine", id="machine-layer")


@pytest.fixture
def window(make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    layer = suggested()
    return open_window(make_project([Document(layer.document_id, text_of(NAME))], [layer]))


def own(window: MainWindow) -> list[Span]:
    assert window.desk.layer is not None
    return window.desk.layer.ordered_spans()


def first_of(label: str, *, long: bool = False) -> Span:
    spans = suggested().ordered_spans()
    return next(s for s in spans if s.label == label and (not long or s.end - s.start > 30))


def focus(window: MainWindow, span: Span) -> Span:
    """Go to a suggestion by keys, as an annotator would."""
    press(window.canvas, "Ctrl+Home")
    for _ in range(len(suggested().spans)):
        press(window.canvas, "J")
        assert window.desk.suggestion is not None
        if window.desk.suggestion[1].id == span.id:
            return span
    raise AssertionError("The suggestion was not come to.")


def took_over(window: MainWindow) -> Span:
    """The one span that is there, which came from a suggestion, and has the focus."""
    [span] = own(window)
    assert span.origin == f"suggestion:{MACHINE}"
    assert window.desk.span == span
    return span


def is_one_step(window: MainWindow) -> bool:
    press(window.canvas, "Ctrl+Z")
    return own(window) == [] and window.desk.undo_name is None


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [("F7", 0, -1), ("F8", 0, +1), ("Shift+F7", -1, 0), ("Shift+F8", +1, 0)],
)
def test_moving_an_edge_takes_it_over_with_the_other_edge(
    qtbot: QtBot, window: MainWindow, key: str, start: int, end: int
) -> None:
    wanted = focus(window, first_of("CUE"))
    press(window.canvas, key)
    taken = took_over(window)
    assert (taken.start, taken.end) == (wanted.start + start, wanted.end + end)
    settled(qtbot, window)
    assert is_one_step(window)


def test_the_next_press_moves_the_own_span_on(qtbot: QtBot, window: MainWindow) -> None:
    wanted = focus(window, first_of("CUE"))
    press(window.canvas, "F7", "F7")
    assert took_over(window).end == wanted.end - 2


def test_another_label_takes_it_over_under_that(qtbot: QtBot, window: MainWindow) -> None:
    wanted = focus(window, first_of("ACTOR"))
    press(window.canvas, "Shift+C")
    taken = took_over(window)
    assert (taken.start, taken.end, taken.label) == (wanted.start, wanted.end, "CUE")
    assert "mention" not in taken.attributes
    assert is_one_step(window)


def test_its_own_letter_takes_it_over_and_another_one_with_that_label(
    qtbot: QtBot, window: MainWindow
) -> None:
    wanted = focus(window, first_of("ACTOR"))
    press(window.canvas, "A")
    assert took_over(window).label == "ACTOR"
    press(window.canvas, "Ctrl+Z")
    focus(window, wanted)
    press(window.canvas, "S")
    taken = took_over(window)
    assert (taken.start, taken.end, taken.label) == (wanted.start, wanted.end, "STATISTIC")
    assert is_one_step(window)


def test_away_from_its_start_a_letter_labels_the_word_at_the_caret(
    qtbot: QtBot, window: MainWindow
) -> None:
    wanted = focus(window, first_of("QUOTE", long=True))
    press(window.canvas, "Ctrl+Right", "A")
    [made] = own(window)
    assert made.label == "ACTOR"
    assert made.end < wanted.end


def test_a_value_set_by_letters_takes_it_over_with_that_value(
    qtbot: QtBot, window: MainWindow
) -> None:
    wanted = focus(window, first_of("ACTOR"))
    press(window.canvas, "Space")
    form = window.inspector.form
    qtbot.waitUntil(form.hasFocus)
    flag = next(each for each in window.inspector.fields if each.attribute.key == "metonym")
    assert form._page is not None
    letter = next(key for key, each in form._page.by_letter.items() if each is flag)
    press(form, letter.upper())
    qtbot.waitUntil(lambda: bool(own(window)))
    taken = took_over(window)
    assert taken.attributes.get("metonym") is (not wanted.attributes.get("metonym", False))
    assert taken.attributes.get("type") == wanted.attributes.get("type")
    assert is_one_step(window)


def test_the_form_left_untouched_takes_nothing_over(qtbot: QtBot, window: MainWindow) -> None:
    focus(window, first_of("ACTOR"))
    press(window.canvas, "Space")
    qtbot.waitUntil(window.inspector.form.hasFocus)
    press(window.inspector.form, "Escape")
    qtbot.waitUntil(window.canvas.hasFocus)
    press(window.canvas, "J", "J")
    assert own(window) == []


def test_a_selection_fits_it(qtbot: QtBot, window: MainWindow) -> None:
    wanted = focus(window, first_of("QUOTE", long=True))
    window.canvas.set_selection(wanted.start, wanted.end - 5)
    press(window.canvas, "Ctrl+B")
    taken = took_over(window)
    assert taken.start == wanted.start
    assert wanted.end - 6 <= taken.end < wanted.end
    assert is_one_step(window)


def test_a_figure_whose_edge_moves_has_the_value_of_its_words(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    text = "La crue a fait 12 morts et 340 blessés."
    attributes = {"kind": "count", "value": 12, "unit": "mort", "comparator": "="}
    span = Span("s", 15, 23, "STATISTIC")
    span = replace(span, attributes=span.attributes.having(**attributes))
    layer = Layer("d", MACHINE, "machine", spans={"s": span})
    window = open_window(make_project([Document("d", text)], [layer]))
    press(window.canvas, "J")
    window.canvas.set_selection(27, 38)
    press(window.canvas, "Ctrl+B")
    assert took_over(window).attributes.get("value") == 340


def test_a_digit_takes_a_quote_over_with_that_speaker(qtbot: QtBot, window: MainWindow) -> None:
    layer = suggested()
    actor = next(each for each in layer.ordered_spans() if each.label == "ACTOR")
    focus(window, actor)
    press(window.canvas, "Y")
    said_by = {r.source: r.target for r in layer.relations.values() if r.label == "speaker"}
    wanted = next(s for s in layer.ordered_spans() if s.id in said_by)
    focus(window, wanted)
    press(window.canvas, "1")
    assert window.desk.layer is not None
    [link] = [r for r in window.desk.layer.relations.values() if r.label == "speaker"]
    assert window.desk.layer.spans[link.target].text_of(text_of(NAME)) == actor.text_of(
        text_of(NAME)
    )
    press(window.canvas, "Ctrl+Z")
    assert [each.label for each in own(window)] == ["ACTOR"]


def test_return_takes_it_over_and_asks_for_its_links(qtbot: QtBot, window: MainWindow) -> None:
    focus(window, first_of("QUOTE", long=True))
    press(window.canvas, "Return")
    qtbot.waitUntil(window.chooser.isVisible)
    assert took_over(window).label == "QUOTE"


def test_delete_rejects_it(qtbot: QtBot, window: MainWindow) -> None:
    wanted = focus(window, first_of("CUE"))
    press(window.canvas, "Delete")
    assert own(window) == []
    assert window.desk.layer is not None
    [rejection] = window.desk.layer.rejections.values()
    assert (rejection.start, rejection.end, rejection.label) == (wanted.start, wanted.end, "CUE")


def test_what_was_changed_is_not_suggested_again_under_the_old_edges(
    qtbot: QtBot, window: MainWindow
) -> None:
    """It would be a second span over the same words; who wants it can take the change back."""
    wanted = focus(window, first_of("CUE"))
    press(window.canvas, "F7", "Escape", "Ctrl+Home")
    for _ in range(len(suggested().spans)):
        press(window.canvas, "J")
        assert window.desk.suggestion is None or window.desk.suggestion[1].id != wanted.id


def test_a_link_that_was_taken_away_does_not_come_back_with_another_suggestion(
    qtbot: QtBot, window: MainWindow
) -> None:
    layer = suggested()
    said_by = {r.source: r.target for r in layer.relations.values() if r.label == "speaker"}
    wanted = next(s for s in layer.ordered_spans() if s.id in said_by)
    focus(window, wanted)
    press(window.canvas, "Shift+Y")
    assert window.desk.layer is not None
    [link] = [r for r in window.desk.layer.relations.values() if r.label == "speaker"]
    window.links.take_away(link.id)
    press(window.canvas, "Ctrl+Home", "J", "Y", "Y", "Y")
    ends = {(r.label, r.source, r.target) for r in window.desk.layer.relations.values()}
    assert (link.label, link.source, link.target) not in ends
