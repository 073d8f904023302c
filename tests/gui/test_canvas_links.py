"""Links on the canvas: notes in the margin, lines for the span that is looked at, ways along."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from tests.builders import a_relation, a_span
from tests.gui.canvases import DISPATCH, perform, picture
from tests.gui.linked import (
    NARROW,
    RELATIONS,
    SPANS,
    hover,
    linked,
    middle,
    row_of,
    signs,
    span_of,
    told,
)
from workbench.model import Edit
from workbench.model.layer import layer_of


def test_a_link_is_told_on_the_line_where_its_source_begins(qtbot: QtBot) -> None:
    canvas = linked(qtbot)
    assert canvas.flow is not None
    assert told(canvas) == [
        ("quote", "speaker", "mayor"),
        ("quote", "cue", "cue"),
        ("un", "coref", "mayor"),
    ]
    for row in canvas.rows():
        caret = canvas.flow.caret(row.note.source.start)
        assert caret is not None
        assert abs(row.box.center().y() - caret.center().y()) < canvas.style_.line_height


def test_every_link_of_a_long_dispatch_is_told_once_or_counted_once(qtbot: QtBot) -> None:
    text = "\n\n".join(["« Oui », dit la maire à tous, selon un témoin de la scène."] * 40)
    places = [i for i in range(len(text)) if text.startswith("maire", i)]
    spans = [a_span(place, place + 5, id=f"s{n}") for n, place in enumerate(places)]
    spans += [a_span(place - 14, place - 3, "QUOTE", id=f"q{n}") for n, place in enumerate(places)]
    relations = [
        a_relation(f"q{n}", f"s{(n + step) % 40}", "speaker", id=f"r{n}-{step}")
        for n in range(40)
        for step in range(n % 7)
    ]
    canvas = linked(qtbot, relations, spans=spans, text=text)
    seen: dict[str, set[str]] = {}
    for _ in range(60):
        rows = canvas.rows()
        for one, other in pairwise(rows):
            assert one.box.bottom() <= other.box.top() + 0.01
        for row in rows:
            seen.setdefault(row.note.relation.id, set()).update(
                note.relation.id for note in row.notes
            )
        if not canvas.scroll_by(120):
            break
    everything = [each for group in seen.values() for each in group]
    assert sorted(everything) == sorted(each.id for each in relations)
    assert any(len(group) > 1 for group in seen.values())


def test_scrolling_moves_a_note_with_its_line(qtbot: QtBot) -> None:
    canvas = linked(qtbot, text=DISPATCH + "\n".join(["Encore une ligne."] * 60))
    before = {row.note.relation.id: row.box.top() for row in canvas.rows()}
    assert canvas.scroll_by(20) == 20
    after = {row.note.relation.id: row.box.top() for row in canvas.rows()}
    assert after == {key: top - 20 for key, top in before.items() if key in after}
    assert after


def test_a_click_on_a_note_goes_to_the_target_and_from_there_to_the_source(qtbot: QtBot) -> None:
    canvas = linked(qtbot)
    for expected in ("mayor", "quote"):
        place = middle(row_of(canvas, "r1"))
        qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert canvas.focused == expected
        assert canvas.caret == span_of(canvas, expected).start


def test_what_a_note_has_no_room_for_is_told_in_full(qtbot: QtBot) -> None:
    canvas = linked(qtbot)
    place = QPointF(middle(row_of(canvas, "r1")))
    assert canvas.told_at(place) == "« Nous voulons “des actes” », a d — Speaker → maire"
    assert canvas.told_at(QPointF(2, 2)) == ""


def test_a_narrow_page_has_no_notes_and_its_whole_width_for_the_text(qtbot: QtBot) -> None:
    canvas = linked(qtbot, width=NARROW)
    assert canvas.rows() == []
    assert canvas.column.width() > NARROW * 0.8


@pytest.mark.parametrize("width", range(300, 1900, 100))
@pytest.mark.parametrize("zoom", [67, 100, 250])
def test_column_and_margin_never_meet_and_stay_on_the_page(
    qtbot: QtBot, width: int, zoom: int
) -> None:
    canvas = linked(qtbot, width=width)
    canvas.set_zoom(zoom)
    style, page = canvas.style_, canvas.viewport().width()
    assert canvas.column.left() > 0
    assert canvas.column.right() < page
    assert canvas.column.width() <= style.measure
    if not canvas.margin.isEmpty():
        assert canvas.column.right() < canvas.margin.left()
        assert canvas.margin.right() < page
        assert canvas.margin.width() >= style.note_least - 1
        assert canvas.column.width() >= min(style.least_measure, style.measure)


def test_notes_can_be_switched_off_and_leave_their_room_to_the_text(qtbot: QtBot) -> None:
    canvas = linked(qtbot, width=760)
    before = canvas.column.width()
    canvas.set_relations_shown(False)
    assert canvas.rows() == []
    assert canvas.column.width() > before
    canvas.focus_span("quote")
    assert canvas.looked_at() is None
    canvas.set_relations_shown(True)
    assert canvas.column.width() == before


def test_links_follow_the_layer(qtbot: QtBot) -> None:
    canvas = linked(qtbot)
    new = a_relation("quote", "un", "addressee", id="r4")
    perform(canvas, Edit(None, new))
    assert ("quote", "addressee", "un") in told(canvas)
    assert signs(canvas, "quote").links == 3
    perform(canvas, Edit(RELATIONS[0], None), Edit(new, None))
    assert told(canvas) == [("quote", "cue", "cue"), ("un", "coref", "mayor")]
    assert signs(canvas, "mayor").links == 1


def test_a_layer_without_a_change_is_compared(qtbot: QtBot) -> None:
    canvas = linked(qtbot)
    canvas.update_layer(layer_of("doc-1", "ines", spans=SPANS, relations=RELATIONS[:1]))
    assert told(canvas) == [("quote", "speaker", "mayor")]
    assert signs(canvas, "cue").links == 0


def test_erasing_a_span_takes_its_notes_away(qtbot: QtBot) -> None:
    canvas = linked(qtbot)
    mayor = span_of(canvas, "mayor")
    canvas.focus_span("quote")
    perform(canvas, Edit(RELATIONS[0], None), Edit(RELATIONS[2], None), Edit(mayor, None))
    assert told(canvas) == [("quote", "cue", "cue")]
    assert not picture(canvas).isNull()


def test_the_ends_of_a_span_are_gone_through_and_lead_back(qtbot: QtBot) -> None:
    canvas = linked(qtbot)
    canvas.focus_span("quote")
    seen = []
    for _ in range(4):
        canvas.focus_linked(+1)
        seen.append(canvas.focused)
    assert seen == ["mayor", "cue", "quote", "mayor"]
    canvas.focus_linked(-1)
    assert canvas.focused == "quote"


def test_going_elsewhere_in_between_begins_anew(qtbot: QtBot) -> None:
    canvas = linked(qtbot)
    canvas.focus_span("quote")
    canvas.focus_linked(+1)
    canvas.focus_span("un")
    canvas.focus_span("mayor")
    canvas.focus_linked(+1)
    assert canvas.focused == "quote"


def test_a_span_without_links_keeps_the_focus(qtbot: QtBot) -> None:
    canvas = linked(qtbot)
    canvas.focus_span("town")
    canvas.focus_linked(+1)
    assert canvas.focused == "town"


def test_comments_and_questions_are_gone_through_and_round(qtbot: QtBot) -> None:
    remarks = {"quote": "? qui", "mayor": "à revoir", "town": "à voir"}
    spans = [replace(each, comment=remarks.get(each.id, "")) for each in SPANS]
    canvas = linked(qtbot, spans=spans)
    seen = []
    for step in (1, 1, 1, 1, -1):
        canvas.focus_comment(step)
        seen.append(canvas.focused)
    assert seen == ["town", "quote", "mayor", "town", "mayor"]
    canvas.focus_comment(1, questions=True)
    assert canvas.focused == "quote"


def test_lines_are_drawn_for_the_span_that_is_looked_at_alone(qtbot: QtBot) -> None:
    canvas = linked(qtbot)
    plain = picture(canvas)
    canvas.focus_span("town")
    assert canvas.looked_at() is not None
    picture(canvas)
    assert canvas._chips == []
    canvas.focus_span("quote")
    assert picture(canvas) != plain
    assert [chip.span_id for chip in canvas._chips] == ["mayor", "cue"]


def test_the_span_under_the_pointer_shows_its_lines_until_the_pointer_leaves(
    qtbot: QtBot,
) -> None:
    canvas = linked(qtbot)
    canvas.focus_span("un")
    hover(canvas, middle(row_of(canvas, "r1")))
    looked_at = canvas.looked_at()
    assert looked_at is not None
    assert looked_at.span.id == "quote"
    hover(canvas, QPoint(3, 3))
    looked_at = canvas.looked_at()
    assert looked_at is not None
    assert looked_at.span.id == "un"


def test_an_end_off_the_screen_is_named_at_the_edge_and_a_click_goes_there(qtbot: QtBot) -> None:
    text = DISPATCH + "Encore une ligne.\n" * 60 + "Le maire se tait."
    far = a_span(len(text) - 14, len(text) - 9, id="far")
    canvas = linked(
        qtbot, [a_relation("quote", "far")], spans=[*SPANS, far], text=text, width=NARROW
    )
    canvas.focus_span("quote")
    picture(canvas)
    [chip] = canvas._chips
    assert chip.words == "↓ Speaker · maire"
    assert chip.box.bottom() > canvas.viewport().height() - 40
    place = chip.box.center().toPoint()
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert canvas.focused == "far"


def test_of_many_ends_off_the_screen_the_rest_is_counted(qtbot: QtBot) -> None:
    text = DISPATCH + "Encore une ligne.\n" * 60 + "maire " * 9
    start = len(text) - 54
    far = [a_span(start + 6 * n, start + 6 * n + 5, id=f"f{n}") for n in range(9)]
    relations = [a_relation("quote", span.id, id=f"r{n}") for n, span in enumerate(far)]
    canvas = linked(qtbot, relations, spans=[*SPANS, *far], text=text)
    canvas.focus_span("quote")
    picture(canvas)
    assert len(canvas._chips) == 4
    assert canvas._drawn is not None
    assert canvas._drawn[1] is not None
    assert [each.words for each in canvas._drawn[1].chips if not each.span_id] == ["↓ +5"]
