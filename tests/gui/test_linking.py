"""Attribution by keyboard in the real window: digits, the chooser, and what they leave."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import TEXT, a_document, a_layer, a_relation, a_span
from tests.gui.conftest import MakeProject, OpenWindow, press, settled
from workbench.model import Layer, Relation, Span
from workbench.model.actors import register
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.beside import extent

QUOTE = TEXT.index("«"), TEXT.index("»") + 1


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def a_reading(*more: Span | Relation) -> Layer:
    """A quote, its cue, two mentions of the mayor, a figure with its cue, and a place."""
    return a_layer(
        a_span(*at("Valmont"), "ACTOR", id="place", type="institution", mention="name"),
        a_span(*QUOTE, "QUOTE", id="quote", mode="direct"),
        a_span(*at("a déclaré"), "CUE", id="said"),
        a_span(*at("Odile Brissac"), "ACTOR", id="mayor", type="person", mention="name"),
        a_span(*at("Selon"), "CUE", id="after"),
        a_span(*at("elle"), "ACTOR", id="she", type="person", mention="pronoun"),
        a_span(*at("1 200 personnes"), "STATISTIC", id="figure", kind="count"),
        *more,
    )


@pytest.fixture
def window(qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    return opened(make_project, open_window, a_reading())


def opened(make_project: MakeProject, open_window: OpenWindow, layer: Layer) -> MainWindow:
    return open_window(make_project([a_document()], [layer]))


def links(window: MainWindow) -> set[tuple[str, str, str]]:
    layer = window.desk.layer
    assert layer is not None
    return {(each.label, each.source, each.target) for each in layer.relations.values()}


def chosen(window: MainWindow) -> str:
    """What the chooser stands on."""
    assert window.chooser.isVisible()
    return str(window.chooser.view.currentIndex().data())


def test_a_digit_gives_a_quote_its_speaker(window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "2")
    assert links(window) == {("speaker", "quote", "mayor")}


def test_a_digit_knows_the_actor_that_was_marked_two_keys_before(
    make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = opened(make_project, open_window, a_layer())
    assert not window.links.register.actors
    window.canvas.select(*at("Odile Brissac"))
    press(window.canvas, "A")
    window.canvas.select(*at("1 200 personnes"))
    press(window.canvas, "S", "1")
    assert [label for label, _, _ in links(window)] == ["source"]


def test_the_same_digit_again_takes_the_speaker_away(window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "2", "2")
    assert links(window) == set()


def test_another_digit_changes_the_speaker_in_one_step(window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "1", "2")
    assert links(window) == {("speaker", "quote", "mayor")}
    press(window.canvas, "Ctrl+Z")
    assert links(window) == {("speaker", "quote", "place")}


def test_a_digit_stands_for_all_speakers_there_were(
    make_project: MakeProject, open_window: OpenWindow
) -> None:
    two = (a_relation("quote", "place"), a_relation("quote", "mayor", id="r2"))
    window = opened(make_project, open_window, a_reading(*two))
    window.canvas.focus_span("quote")
    press(window.canvas, "3")
    assert links(window) == {("speaker", "quote", "she")}
    press(window.canvas, "Ctrl+Z")
    assert links(window) == {("speaker", "quote", "place"), ("speaker", "quote", "mayor")}


def test_a_digit_gives_a_figure_its_source(window: MainWindow) -> None:
    window.canvas.focus_span("figure")
    press(window.canvas, "3")
    assert links(window) == {("source", "figure", "she")}


def test_a_digit_joins_a_mention_to_an_actor_and_parts_it_again(window: MainWindow) -> None:
    window.canvas.focus_span("she")
    press(window.canvas, "2")
    assert links(window) == {("coref", "she", "mayor")}
    press(window.canvas, "2")
    assert links(window) == set()


def test_a_digit_gives_all_picked_spans_their_actor_in_one_step(window: MainWindow) -> None:
    window.canvas.set_picked(["quote", "figure"])
    press(window.canvas, "3")
    assert links(window) == {("speaker", "quote", "she"), ("source", "figure", "she")}
    press(window.canvas, "Ctrl+Z")
    assert links(window) == set()


def test_mentions_and_quotes_are_not_given_an_actor_together(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.canvas.set_picked(["quote", "she"])
    with qtbot.waitSignal(window.desk.refused):
        press(window.canvas, "2")
    assert links(window) == set()


def test_a_digit_that_nobody_has_changes_nothing_and_says_so(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.canvas.focus_span("quote")
    with qtbot.waitSignal(window.desk.refused):
        press(window.canvas, "9")
    assert links(window) == set()


def test_three_returns_give_a_quote_its_speaker_and_its_cue(window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "Return")
    press(window.chooser.field, "Return", "Return")
    assert links(window) == {("speaker", "quote", "mayor"), ("cue", "quote", "said")}
    assert not window.chooser.isVisible()
    assert window.canvas.hasFocus()


def test_shift_return_links_the_best_guesses_in_one_step(window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "Shift+Return")
    assert links(window) == {("speaker", "quote", "mayor"), ("cue", "quote", "said")}
    press(window.canvas, "Ctrl+Z")
    assert links(window) == set()


def test_a_guess_at_a_cue_finds_its_quote_and_who_speaks_that(window: MainWindow) -> None:
    window.canvas.focus_span("said")
    press(window.canvas, "Shift+Return")
    assert links(window) == {("speaker", "quote", "mayor"), ("cue", "quote", "said")}
    press(window.canvas, "Ctrl+Z")
    assert links(window) == set()


def test_a_figure_that_nobody_gives_is_guessed_no_source(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    figure = a_span(*at("« Nous"), "STATISTIC", id="alone", kind="count")
    actor = a_span(*at("Odile Brissac"), "ACTOR", id="mayor", type="person")
    window = opened(make_project, open_window, a_layer(figure, actor))
    window.canvas.focus_span("alone")
    with qtbot.waitSignal(window.desk.refused):
        press(window.canvas, "Shift+Return")
    assert links(window) == set()


def test_guessing_again_gives_no_document_that_nothing_speaks_for(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "Shift+Return")
    with qtbot.waitSignal(window.desk.refused):
        press(window.canvas, "Shift+Return")
    assert links(window) == {("speaker", "quote", "mayor"), ("cue", "quote", "said")}


def test_a_quote_is_not_guessed_a_cue_beyond_its_paragraph(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    text = "« Rien n’est joué. »\n\nOdile Brissac a jugé que tout va."
    spans = [
        a_span(0, text.index("»") + 1, "QUOTE", id="quote", mode="direct"),
        a_span(text.index("a jugé"), text.index("a jugé") + 6, "CUE", id="cue"),
    ]
    document = a_document(text)
    window = open_window(make_project([document], [a_layer(*spans, document=document)]))
    window.canvas.focus_span("quote")
    with qtbot.waitSignal(window.desk.refused):
        press(window.canvas, "Shift+Return")
    assert links(window) == set()


def test_what_is_linked_already_is_left_by_a_guess(
    make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = opened(make_project, open_window, a_reading(a_relation("quote", "she")))
    window.canvas.focus_span("quote")
    press(window.canvas, "Shift+Return")
    assert links(window) == {("speaker", "quote", "she"), ("cue", "quote", "said")}


def test_who_is_the_same_is_never_guessed(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.focus_span("she")
    with qtbot.waitSignal(window.desk.refused):
        press(window.canvas, "Shift+Return")
    assert links(window) == set()


def test_a_cue_asks_whose_it_is(window: MainWindow) -> None:
    window.canvas.focus_span("said")
    press(window.canvas, "Return")
    press(window.chooser.field, "Return")
    assert links(window) == {("cue", "quote", "said")}


def test_letters_filter_without_accents(window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "Return")
    press(window.chooser.field, "V", "A", "L")
    assert chosen(window) == "Valmont"


def test_escape_leaves_the_chooser_and_changes_nothing(window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "Return")
    press(window.chooser.field, "Esc")
    assert links(window) == set()
    assert window.canvas.hasFocus()


def test_a_semicolon_and_its_letter_ask_for_one_relation(window: MainWindow) -> None:
    window.canvas.focus_span("figure")
    press(window.canvas, ";", "C")
    press(window.chooser.field, "Return")
    assert links(window) == {("cue", "figure", "after")}


def test_an_actor_that_is_not_labelled_yet_is_taken_from_the_text(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    layer = a_layer(a_span(*QUOTE, "QUOTE", id="quote"))
    window = opened(make_project, open_window, layer)
    window.canvas.focus_span("quote")
    press(window.canvas, "Return")
    press(window.chooser.field, "Insert")
    window.canvas.select(*at("Odile Brissac"))
    press(window.canvas, "Return")
    assert window.desk.layer is not None
    [actor] = [each for each in window.desk.layer.spans.values() if each.label == "ACTOR"]
    assert (actor.start, actor.end) == at("Odile Brissac")
    assert links(window) == {("speaker", "quote", actor.id)}
    assert window.chooser.slot is not None
    assert window.chooser.slot.relation.key == "cue"
    press(window.chooser.field, "Esc")
    press(window.canvas, "Ctrl+Z")
    assert links(window) == set()
    assert [each.label for each in window.desk.layer.spans.values()] == ["QUOTE"]


def test_selected_words_are_offered_first(window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    window.canvas.select(*at("la maire"))
    press(window.canvas, ";", "S")
    press(window.chooser.field, "Return")
    [(_, _, made)] = [each for each in links(window) if each[0] == "speaker"]
    assert window.desk.layer is not None
    assert window.desk.layer.spans[made].text_of(TEXT) == "la maire"


def test_what_is_chosen_stays_saved(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = opened(make_project, open_window, a_reading(a_relation("quote", "mayor")))
    window.canvas.focus_span("quote")
    press(window.canvas, "Return")
    press(window.chooser.field, "Return")
    settled(qtbot, window)
    assert ("cue", "quote", "said") in links(window)


def test_shift_return_links_and_stays_for_a_second_speaker(window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "Return")
    press(window.chooser.field, "Shift+Return", "Up", "Up", "Down", "Shift+Return")
    speakers = {target for label, _, target in links(window) if label == "speaker"}
    assert len(speakers) == 2
    assert window.chooser.isVisible()


def test_what_is_linked_is_ticked_and_goes_when_it_is_chosen_again(
    make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = opened(make_project, open_window, a_reading(a_relation("quote", "mayor")))
    window.canvas.focus_span("quote")
    press(window.canvas, ";", "S")
    told = window.chooser.model.told(window.chooser.model.row_of("mayor"))
    assert told is not None
    assert told.linked
    press(window.chooser.field, "2")
    assert links(window) == set()


def test_tab_goes_through_the_slots_and_a_letter_to_one_of_them(window: MainWindow) -> None:
    window.canvas.focus_span("figure")
    press(window.canvas, "Return")

    def asked() -> str:
        assert window.chooser.slot is not None
        return window.chooser.slot.relation.key

    assert asked() == "source"
    press(window.chooser.field, "Tab")
    assert asked() == "cue"
    press(window.chooser.field, "Shift+Tab")
    assert asked() == "source"
    press(window.chooser.field, ";", "V")
    assert asked() == "via"


def test_right_shows_the_mentions_of_an_actor_to_choose_from(
    make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = opened(make_project, open_window, a_reading(a_relation("she", "mayor", "coref")))
    window.canvas.focus_span("quote")
    press(window.canvas, "Return")
    assert chosen(window) == "Odile Brissac"
    press(window.chooser.field, "Right")
    assert chosen(window) == "elle"
    press(window.chooser.field, "Return")
    assert ("speaker", "quote", "she") in links(window)


def test_left_hides_the_mentions_again(make_project: MakeProject, open_window: OpenWindow) -> None:
    window = opened(make_project, open_window, a_reading(a_relation("she", "mayor", "coref")))
    window.canvas.focus_span("quote")
    press(window.canvas, "Return")
    count = window.chooser.model.rowCount()
    press(window.chooser.field, "Right", "Left")
    assert window.chooser.model.rowCount() == count
    assert chosen(window) == "Odile Brissac"


def test_the_signs_on_the_digit_keys_of_azerty_are_digits_until_letters_are_typed(
    window: MainWindow,
) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "Return")
    sign = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Eacute, Qt.KeyboardModifier.NoModifier, "é")
    press(window.chooser.field, "V")
    QApplication.sendEvent(window.chooser.field, sign)
    assert window.chooser.field.text() == "vé"
    assert links(window) == set()
    window.chooser.field.clear()
    QApplication.sendEvent(window.chooser.field, sign)
    assert links(window) == {("speaker", "quote", "mayor")}


def test_the_end_that_is_chosen_is_shown_in_the_text(window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "Return")
    assert [*window.canvas.marks] == [at("Odile Brissac")]
    press(window.chooser.field, "Esc")
    assert not window.canvas.marks


def test_the_line_that_is_chosen_is_told_to_a_screen_reader(window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "Return")
    said = window.chooser.field.accessibleDescription()
    assert said == "Speaker: 2, Odile Brissac, person, same sentence"


def test_the_chooser_lies_beside_the_span(window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "Return")
    shown = extent(window.canvas, a_span(*QUOTE))
    assert shown is not None
    page = window.canvas.viewport().mapTo(window, QPoint(0, 0)).y()
    top, bottom = window.chooser.y() - page, window.chooser.geometry().bottom() - page
    assert top >= shown[1] or bottom <= shown[0]


def test_the_chooser_goes_with_its_document(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "Return")
    window.desk.show("doc-1")
    qtbot.waitUntil(lambda: not window.chooser.isVisible())


def test_dropping_the_target_changes_nothing(window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "Return")
    press(window.chooser.field, "Ctrl+N")
    assert window.canvas.wants_target
    press(window.canvas, "Esc")
    assert not window.canvas.wants_target
    assert links(window) == set()
    assert window.canvas.focused == "quote"


def test_undo_takes_back_a_link_while_the_chooser_is_open(window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    press(window.canvas, "2", "Return")
    assert window.chooser.isVisible()
    press(window.chooser.field, "Ctrl+Z")
    assert links(window) == set()
    assert window.chooser.isVisible()


@pytest.mark.parametrize(
    ("span", "keys"),
    [
        ("she", ("2",)),
        ("she", ("2", "2")),
        ("quote", ("2", "Ctrl+Z", "Ctrl+Y")),
        ("mayor", ("Delete", "Ctrl+Z")),
        ("mayor", ("Shift+C",)),
        ("said", ("Shift+A",)),
        ("she", ("F8", "F8")),
    ],
)
def test_the_register_is_that_of_the_layer_after_every_step(
    window: MainWindow, span: str, keys: tuple[str, ...]
) -> None:
    window.canvas.focus_span(span)
    for key in keys:
        press(window.canvas, key)
        assert window.desk.layer is not None
        assert window.links.register == register(window.desk.layer, window.desk.scheme)
