"""What the compare canvas shows, and what it tells to those who don't see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.builders import a_document
from tests.dispatches import SCHEME
from tests.gui.canvases import SHIFT, picture, point_inside, press
from tests.gui.compares import (
    INNER,
    LETTERS,
    MAYOR,
    NAME,
    ONU,
    OURS,
    QUOTE,
    SAID_BY_MAYOR,
    SAID_BY_NAME,
    TEXT,
    THEIRS,
    a_compare_canvas,
    bars,
    decided,
    of_colour,
    read,
    reviewed,
    show,
    tags,
    unit_over,
)
from workbench.model import Relation, Span
from workbench.model.layer import layer_of
from workbench.review.decisions import none, reading, undecided
from workbench.ui import theme
from workbench.ui.colours import contrast
from workbench.ui.review.compare.canvas import CompareCanvas
from workbench.ui.text.accessible import CanvasAccessible

THEMES = [
    theme.light(),
    theme.dark(),
    theme.light(high_contrast=True),
    theme.dark(high_contrast=True),
]


def column_of(canvas: CompareCanvas, words: str) -> tuple[int, int]:
    """From where to where words stand on the page."""
    start = canvas.text.index(words)
    return point_inside(canvas, start).x(), point_inside(canvas, start + len(words)).x()


def test_readings_that_are_alike_are_one_bar_and_the_others_one_each(qtbot: QtBot) -> None:
    canvas = a_compare_canvas(qtbot, read(OURS, THEIRS, OURS))
    assert sorted(tags(canvas)) == [
        "AC Actor ∅B",
        "AC Actor ∅B",
        "AC Quote",
        "Actor",
        "B Quote",
        "Cue",
    ]


def test_the_readings_of_a_unit_stand_in_their_order(qtbot: QtBot) -> None:
    shorter = replace(QUOTE, end=QUOTE.end - 2)
    canvas = a_compare_canvas(qtbot, read([shorter], [QUOTE], [INNER]))
    lanes = [(bar.lane, title) for bar, title in zip(bars(canvas), tags(canvas), strict=True)]
    assert lanes == [(0, "A Quote"), (1, "B Quote"), (2, "C Quote")]


def test_a_long_tag_that_finds_no_room_does_not_fall_behind_a_short_one(qtbot: QtBot) -> None:
    near = Span("n", NAME.end - 2, NAME.end, "CUE")
    both = [MAYOR, NAME, near]
    coref = Relation("r", "coref", MAYOR.id, NAME.id)
    canvas = a_compare_canvas(qtbot, read(both, both, relations=[[coref], []]))
    lanes = {title: bar.lane for bar, title in zip(bars(canvas), tags(canvas), strict=True)}
    long, short = lanes["A Actor · Same as → Odile Brissac"], lanes["B · Same as → ∅"]
    assert lanes["Cue"] < long < short


def test_the_wrong_speaker_is_told_on_the_tag_and_by_lines(qtbot: QtBot) -> None:
    both = [QUOTE, MAYOR, NAME]
    standing = read(both, both, relations=[[SAID_BY_MAYOR], [SAID_BY_NAME]])
    canvas = a_compare_canvas(qtbot, standing)
    assert "A Quote · Speaker → maire" in tags(canvas)
    assert "B · Speaker → Odile Brissac" in tags(canvas)
    canvas.focus_unit(unit_over(standing, QUOTE))
    picture(canvas)
    drawn = canvas._on_page[1]
    assert drawn is not None
    assert sorted(chip.words for chip in drawn.chips) == ["A Speaker", "B Speaker"]


def test_a_tag_says_all_of_it_once_and_then_who_goes_on(qtbot: QtBot) -> None:
    both = [Span("q", 0, TEXT.index("Odile"), "QUOTE"), NAME, ONU]
    said = [replace(SAID_BY_NAME, target=ONU.id)]
    standing = read(both, both, relations=[[SAID_BY_NAME], said])
    canvas = a_compare_canvas(qtbot, standing, width=320)
    style = canvas.style_.look
    going_on = [bar for bar in bars(canvas) if not bar.opens]
    assert {style.label(bar.placed.span.label).again for bar in going_on} == {"A Quote", "B"}


def test_only_what_is_disputed_is_hatched(qtbot: QtBot) -> None:
    canvas = a_compare_canvas(qtbot, read([MAYOR, NAME], [NAME]))
    amber = canvas.style_.look.differs
    left, right = column_of(canvas, "maire")
    assert of_colour(canvas, amber, left=left, right=right) > 30
    left, right = column_of(canvas, "Odile")
    assert of_colour(canvas, amber, left=left + 2, right=right - 2) == 0


def test_the_margin_counts_what_is_to_decide_on_each_line(qtbot: QtBot) -> None:
    standing = read([MAYOR, ONU], [])
    canvas = a_compare_canvas(qtbot, standing)
    amber = canvas.style_.look.differs
    edge = canvas.column.left() - 2
    two = of_colour(canvas, amber, left=0, right=edge)
    show(canvas, decided(standing, unit_over(standing, MAYOR), none()))
    one = of_colour(canvas, amber, left=0, right=edge)
    assert 0 < one < two
    standing = decided(standing, unit_over(standing, MAYOR), none())
    show(canvas, decided(standing, unit_over(standing, ONU), reading("reader00")))
    assert of_colour(canvas, amber, left=0, right=edge) == 0


def test_what_is_decided_is_gold_with_a_check_and_the_page_stays(qtbot: QtBot) -> None:
    text = TEXT * 40
    there = [
        replace(NAME, id=f"b{n}", start=NAME.start + n * len(TEXT), end=NAME.end + n * len(TEXT))
        for n in range(40)
    ]
    standing = read(there, there[1::2], text=text)
    canvas = a_compare_canvas(qtbot, standing)
    unit = unit_over(standing, there[20])
    canvas.focus_unit(unit)
    assert canvas.flow is not None
    anchor, flow = canvas.flow.anchor, canvas.flow
    show(canvas, decided(standing, unit, reading("reader00")), unit)
    assert canvas.flow is flow
    assert canvas.flow.anchor == anchor
    assert canvas.unit == unit
    [bar] = [each for each in bars(canvas) if each.placed.span.start == there[20].start]
    assert bar.signs.settled
    assert canvas.style_.look.label(bar.placed.span.label).title == "Actor"


def test_what_is_undecided_or_open_again_has_its_sign(qtbot: QtBot) -> None:
    standing = read([MAYOR, NAME], [NAME])
    asked = decided(standing, unit_over(standing, MAYOR), undecided("?"))
    canvas = a_compare_canvas(qtbot, asked)
    assert [bar.signs.question for bar in bars(canvas)] == [True, False]


def test_a_discontinuous_reading_has_its_pieces_and_what_bridges_them(qtbot: QtBot) -> None:
    pieces = ((QUOTE.start, QUOTE.start + 9), (QUOTE.start + 14, QUOTE.end))
    canvas = a_compare_canvas(qtbot, read([replace(QUOTE, fragments=pieces)], [QUOTE]))
    whole, broken = sorted(bars(canvas), key=lambda each: len(each.boxes))
    assert (len(whole.boxes), len(whole.joints)) == (1, 0)
    assert (len(broken.boxes), len(broken.joints)) == (2, 1)


def test_with_letters_no_name_is_anywhere(qtbot: QtBot) -> None:
    standing = read(OURS, THEIRS, names=["ines", "karim"])
    canvas = a_compare_canvas(qtbot, standing)
    canvas.focus_unit(unit_over(standing, QUOTE))
    place = QPointF(point_inside(canvas, QUOTE.start + 4))
    told = canvas.told_at(place)
    assert told.splitlines() == [
        f"Quote · {QUOTE.text_of(TEXT)}",
        "Open · Boundary",
        f"A: Quote · {QUOTE.text_of(TEXT)}",
        f"B: Quote · {INNER.text_of(TEXT)}",
    ]
    shown = [told, *tags(canvas), canvas.voice.labels_under_caret()]
    assert not any(name in words for name in ("ines", "karim") for words in shown)


def test_of_what_is_long_both_ends_are_told(qtbot: QtBot) -> None:
    long = Span("q", 0, TEXT.index("Odile"), "QUOTE")
    standing = read([long], [replace(long, end=long.end - 2)])
    canvas = a_compare_canvas(qtbot, standing)
    told = canvas.told_at(QPointF(point_inside(canvas, 4))).splitlines()
    assert all(" … " in line and len(line) < 70 for line in told[2:])
    assert [line.endswith(",") for line in told[2:]] == [True, False]


def test_where_all_have_the_same_words_only_what_differs_is_told(qtbot: QtBot) -> None:
    both = [QUOTE, MAYOR, NAME]
    standing = read(both, both, relations=[[SAID_BY_MAYOR], [SAID_BY_NAME]])
    canvas = a_compare_canvas(qtbot, standing)
    told = canvas.told_at(QPointF(point_inside(canvas, QUOTE.start + 4))).splitlines()
    assert told[2:] == ["A: Speaker → maire", "B: Speaker → Odile Brissac"]


def test_a_label_that_the_scheme_lacks_is_shown_with_a_question_mark(qtbot: QtBot) -> None:
    canvas = a_compare_canvas(qtbot, read([replace(ONU, label="GONE")], []))
    assert tags(canvas) == ["A GONE ∅B"]
    picture(canvas)
    assert "GONE" in canvas.told_at(QPointF(point_inside(canvas, ONU.start)))


@pytest.mark.parametrize("readers", [0, 1])
def test_where_there_is_nothing_to_compare_the_page_says_so(qtbot: QtBot, readers: int) -> None:
    standing = read(*[OURS][:readers])
    canvas = a_compare_canvas(qtbot, standing)
    assert canvas._notice(readers)
    assert picture(canvas) is not None
    press(qtbot, canvas, Qt.Key.Key_Tab)
    assert canvas.unit is None


def test_twelve_readers_each_with_a_reading_of_their_own(qtbot: QtBot) -> None:
    standing = read(*[[Span("s", n, NAME.end, "ACTOR")] for n in range(60, 72)])
    canvas = a_compare_canvas(qtbot, standing)
    press(qtbot, canvas, Qt.Key.Key_Tab)
    assert canvas.flow is not None
    assert canvas.unit is not None
    hidden = sum(line.hidden for block in canvas.flow.visible() for line in block.layout.lines)
    assert hidden > 0
    told = canvas.told_at(QPointF(point_inside(canvas, NAME.start)))
    assert all(f"\n{letter}: " in told for letter in LETTERS)
    assert picture(canvas) is not None


def test_one_of_twelve_who_reads_otherwise_is_named(qtbot: QtBot) -> None:
    canvas = a_compare_canvas(qtbot, read(*[[NAME]] * 11, []))
    assert tags(canvas) == ["ABC +8 Actor ∅L"]


def test_empty_layers_and_an_empty_text_are_shown(qtbot: QtBot) -> None:
    canvas = a_compare_canvas(qtbot, read([], []))
    assert tags(canvas) == []
    press(qtbot, canvas, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
    empty = read([], [], text="")
    show(canvas, replace(empty, document=replace(empty.document, id="other")))
    assert picture(canvas) is not None


@pytest.mark.parametrize("look", THEMES, ids=lambda each: f"{each.dark}-{each.high_contrast}")
def test_what_differs_stands_out_on_every_page(qtbot: QtBot, look: theme.Theme) -> None:
    shown = look.look(SCHEME)
    assert contrast(shown.differs, shown.page) >= 4.5
    assert contrast(shown.settled, shown.page) >= 4.5
    canvas = a_compare_canvas(qtbot, read([MAYOR], []))
    canvas.set_look(shown)
    left, right = column_of(canvas, "maire")
    assert of_colour(canvas, shown.differs, left=left, right=right) > 30


def test_a_canvas_that_nobody_dressed_reads_its_tags(qtbot: QtBot) -> None:
    canvas = CompareCanvas()
    qtbot.addWidget(canvas)
    show(canvas, read([MAYOR], []))
    canvas.show()
    assert tags(canvas) == ["A ACTOR ∅B"]


def test_zoom_and_invisibles_change_the_page(qtbot: QtBot) -> None:
    standing = read(OURS, THEIRS)
    canvas = a_compare_canvas(qtbot, standing)
    press(qtbot, canvas, Qt.Key.Key_Tab)
    before, column = picture(canvas), canvas.column.left()
    canvas.set_invisibles(True)
    assert picture(canvas) != before
    canvas.set_zoom(200)
    assert canvas.column.left() > column
    assert canvas.unit == unit_over(standing, QUOTE)


def test_a_narrow_page_still_shows_text(qtbot: QtBot) -> None:
    canvas = a_compare_canvas(qtbot, read(OURS, THEIRS), width=160, height=200)
    canvas.set_zoom(300)
    assert canvas.column.width() >= 80
    assert picture(canvas) is not None


def test_a_reader_hears_who_says_what_and_reads_the_text(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    standing = read(OURS, THEIRS)
    canvas = a_compare_canvas(qtbot, standing)
    spoken: list[str] = []
    monkeypatch.setattr(canvas.voice, "say", spoken.append)
    QAccessible.setActive(True)
    try:
        press(qtbot, canvas, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
        assert spoken[-1].splitlines() == [
            "Actor · maire",
            "Open · Missing",
            "A: Actor · maire",
            "B: nothing here",
        ]
        assert canvas.accessibleDescription() == "A Actor ∅B"
    finally:
        QAccessible.setActive(False)
    interface = QAccessible.queryAccessibleInterface(canvas)
    assert isinstance(interface, CanvasAccessible)
    assert interface.role() == QAccessible.Role.EditableText
    assert interface.state().readOnly


def test_a_megabyte_opens_and_is_gone_through(qtbot: QtBot) -> None:
    many = 1_000_000 // len(TEXT)
    text = TEXT * many
    layers = tuple(
        layer_of("big", f"n{reader}", spans=list(spans_in(many, reader))) for reader in range(3)
    )
    standing = reviewed(a_document(text, id="big"), layers)
    canvas = a_compare_canvas(qtbot, standing)
    press(qtbot, canvas, Qt.Key.Key_End, held=Qt.KeyboardModifier.ControlModifier)
    press(qtbot, canvas, Qt.Key.Key_Backtab, held=SHIFT)
    assert canvas.caret > len(text) - 20 * len(TEXT)
    assert canvas.unit is not None
    assert canvas.flow is not None
    assert canvas.flow.visible()


def spans_in(many: int, reader: int) -> Sequence[Span]:
    """The name of every repetition; each reader leaves some out."""
    return [
        Span(f"s{n}", NAME.start + n * len(TEXT), NAME.end + n * len(TEXT), "ACTOR")
        for n in range(many)
        if n % 7 != reader
    ]
