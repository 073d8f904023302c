"""The panels of the links: the register, the attributions, the chips; all by key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.builders import TEXT, a_document, a_layer, a_relation, a_span
from tests.counting import steps
from tests.gui.conftest import MakeProject, OpenWindow, press, rested, settled
from workbench import resources
from workbench.model.actors import Register, given_name
from workbench.model.scheme_text import read_scheme
from workbench.ui.main_window import MainWindow
from workbench.ui.models.attribution_list import AttributionList


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


SPANS = (
    a_span(*at("Valmont"), "ACTOR", id="place", type="institution", mention="name"),
    a_span(*at("« Nous voulons des actes »"), "QUOTE", id="quote", mode="direct"),
    a_span(*at("a déclaré"), "CUE", id="said"),
    a_span(*at("Odile Brissac"), "ACTOR", id="mayor", type="person", mention="name"),
    a_span(*at("elle"), "ACTOR", id="she", type="person", mention="pronoun"),
    a_span(*at("1 200 personnes"), "STATISTIC", id="figure", kind="count"),
)


@pytest.fixture
def project(make_project: MakeProject) -> Path:
    links = (
        a_relation("quote", "mayor"),
        a_relation("quote", "said", "cue", id="r2"),
        a_relation("she", "mayor", "coref", id="r3"),
    )
    return make_project([a_document()], [a_layer(*SPANS, *links)])


@pytest.fixture
def window(project: Path, open_window: OpenWindow) -> MainWindow:
    return open_window(project)


def links(window: MainWindow) -> set[tuple[str, str, str]]:
    layer = window.desk.layer
    assert layer is not None
    return {(each.label, each.source, each.target) for each in layer.relations.values()}


def chosen(view: QListView) -> str:
    return str(view.currentIndex().data())


def lines(view: QListView) -> list[str]:
    model = view.model()
    return [str(model.index(number, 0).data()) for number in range(model.rowCount())]


def shown(qtbot: QtBot, window: MainWindow, key: str, view: QListView, count: int) -> None:
    press(window.canvas, key)
    qtbot.waitUntil(lambda: view.hasFocus() and len(lines(view)) == count)


def test_the_actors_are_listed_by_number_with_their_names(
    qtbot: QtBot, window: MainWindow, qtmodeltester: ModelTester
) -> None:
    view = window.actors.view
    shown(qtbot, window, "Ctrl+Shift+T", view, 2)
    assert lines(view) == ["Valmont", "Odile Brissac"]
    qtmodeltester.check(window.actors.model)
    press(view, "Ctrl+Shift+T")
    assert window.canvas.hasFocus()


@pytest.mark.parametrize("key", ["Ctrl+Shift+T", "Ctrl+T", "Ctrl+Shift+H"])
def test_escape_leads_from_a_panel_back_to_the_text(
    qtbot: QtBot, window: MainWindow, key: str
) -> None:
    press(window.canvas, key)
    qtbot.waitUntil(lambda: not window.canvas.hasFocus())
    here = QApplication.focusWidget()
    assert here is not None
    press(here, "Escape")
    qtbot.waitUntil(window.canvas.hasFocus)


def test_return_goes_through_the_mentions_of_an_actor(qtbot: QtBot, window: MainWindow) -> None:
    view = window.actors.view
    shown(qtbot, window, "Ctrl+Shift+T", view, 2)
    press(view, "End", "Return")
    assert window.canvas.focused == "mayor"
    press(view, "Return")
    assert window.canvas.focused == "she"


def test_a_mention_is_shown_and_taken_out_of_its_actor(qtbot: QtBot, window: MainWindow) -> None:
    view = window.actors.view
    shown(qtbot, window, "Ctrl+Shift+T", view, 2)
    press(view, "End", "Right")
    assert lines(view) == ["Valmont", "Odile Brissac", "Odile Brissac", "elle"]
    press(view, "End", "Delete")
    assert ("coref", "she", "mayor") not in links(window)
    qtbot.waitUntil(lambda: "elle" in lines(view)[2:])


def test_chosen_actors_are_made_one(qtbot: QtBot, window: MainWindow) -> None:
    view = window.actors.view
    shown(qtbot, window, "Ctrl+Shift+T", view, 2)
    press(view, "Home", "Shift+Down", "J")
    assert links(window) >= {("coref", "mayor", "place"), ("coref", "she", "place")}
    qtbot.waitUntil(lambda: len(lines(view)) == 1)


def test_with_nobody_chosen_nothing_is_made_one(qtbot: QtBot, window: MainWindow) -> None:
    view = window.actors.view
    shown(qtbot, window, "Ctrl+Shift+T", view, 2)
    view.clearSelection()
    before = links(window)
    with qtbot.waitSignal(window.desk.refused):
        press(view, "J")
    assert links(window) == before


def test_an_actor_is_named_where_it_stands(qtbot: QtBot, window: MainWindow) -> None:
    view = window.actors.view
    shown(qtbot, window, "Ctrl+Shift+T", view, 2)
    press(view, "End", "F2")
    editor = view.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "La maire")
    press(editor, "Return")
    qtbot.waitUntil(lambda: "La maire" in lines(view))
    assert window.desk.layer is not None
    assert given_name(window.desk.layer.spans["mayor"]) == "La maire"


def asked_about_brissac(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> MainWindow:
    """A window in which two mentions may be of one person, the question in the register."""
    document = a_document("Odile Brissac parle. Mme Brissac se tait.")
    layer = a_layer(
        a_span(0, 13, id="one", type="person", mention="name"),
        a_span(21, 32, id="two", type="person", mention="name"),
        document=document,
    )
    window = open_window(make_project([document], [layer]))
    shown(qtbot, window, "Ctrl+Shift+T", window.actors.view, 3)
    return window


def test_variants_of_a_name_are_asked_about_and_joined_by_return(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = asked_about_brissac(qtbot, make_project, open_window)
    view = window.actors.view
    press(view, "Home", "Down", "Return")
    assert links(window) == {("coref", "two", "one")}


def test_questions_are_answered_one_after_the_other_by_return(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    document = a_document("Brissac parle. Brissac écoute. Brissac se tait.")
    mentions = [
        a_span(place, place + 7, id=key, type="person", mention="name")
        for key, place in (("one", 0), ("two", 15), ("three", 31))
    ]
    layer = a_layer(*mentions, document=document)
    window = open_window(make_project([document], [layer]))
    view = window.actors.view
    press(window.canvas, "Ctrl+Shift+T")
    qtbot.waitUntil(lambda: lines(view)[1:3] == ["= Brissac?"] * 2)
    assert view.currentIndex().row() == 1, "the key for the panel chooses the first question"
    press(view, "Return")
    qtbot.waitUntil(lambda: len(links(window)) == 1 and lines(view).count("= Brissac?") == 1)
    press(view, "Return")
    assert links(window) == {("coref", "two", "one"), ("coref", "three", "one")}


def test_an_answer_leads_to_the_next_question_past_other_actors(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    words = ("Odile Brissac", "Paul Arnaud", "Mme Brissac", "M. Arnaud")
    text = ", ".join(words)
    layer = a_layer(
        *(
            a_span(text.index(each), text.index(each) + len(each), id=each, type="person")
            for each in words
        ),
        document=(document := a_document(text)),
    )
    window = open_window(make_project([document], [layer]))
    view = window.actors.view
    shown(qtbot, window, "Ctrl+Shift+T", view, 6)
    press(view, "Return")
    qtbot.waitUntil(lambda: len(lines(view)) == 4)
    press(view, "Return")
    assert links(window) == {("coref", words[2], words[0]), ("coref", words[3], words[1])}


def test_a_question_about_two_names_is_answered_with_no_by_delete(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = asked_about_brissac(qtbot, make_project, open_window)
    view = window.actors.view
    press(view, "Home", "Down", "Delete")
    assert len(lines(view)) == 2
    assert links(window) == set()


def test_the_dispatches_with_a_name_are_listed(qtbot: QtBot, window: MainWindow) -> None:
    view = window.actors.view
    shown(qtbot, window, "Ctrl+Shift+T", view, 2)
    with qtbot.waitSignal(window.actors.name_wanted) as asked:
        press(view, "End", "D")
    assert asked.args == ["Odile Brissac"]


def test_the_attributions_say_who_said_what_and_what_is_missing(
    qtbot: QtBot, window: MainWindow, qtmodeltester: ModelTester
) -> None:
    view = window.attributions.view
    shown(qtbot, window, "Ctrl+T", view, 2)
    assert lines(view) == [
        "Odile Brissac: « Nous voulons des actes »",
        "no source: 1 200 personnes",
    ]
    qtmodeltester.check(window.attributions.model)


def test_a_link_says_something_else_in_the_same_lines(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.attributions
    shown(qtbot, window, "Ctrl+T", panel.view, 2)
    rested(qtbot, window)
    resets: list[int] = []
    panel.model.modelReset.connect(lambda: resets.append(1))
    window.canvas.setFocus()
    window.canvas.focus_span("figure")
    press(window.canvas, "1")
    qtbot.waitUntil(lambda: lines(panel.view)[1] == "Valmont: 1 200 personnes")
    rested(qtbot, window)
    assert not resets


def test_a_refresh_of_the_attributions_goes_over_no_relation() -> None:
    def work(number: int) -> int:
        relations = [a_relation("quote", "mayor", id=f"r{n}") for n in range(number)]
        layer = a_layer(*SPANS, *relations)
        model = AttributionList(lambda span_id: relations if span_id == "quote" else ())
        scheme = read_scheme(resources.path("schemes/newswire-fr.toml").read_text("utf-8"))
        return steps(lambda: model.show_layer(layer, text=TEXT, scheme=scheme, register=Register()))

    assert work(1000) == work(10)


def test_only_what_has_warnings_is_listed_and_worked_off(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.attributions
    shown(qtbot, window, "Ctrl+T", panel.view, 2)
    qtbot.waitUntil(lambda: window.watch.is_fresh)
    press(panel.shown, "End")
    panel.shown.activated.emit(panel.shown.currentIndex())
    assert lines(panel.view) == ["no source: 1 200 personnes"]
    press(panel.view, "Down", "Home", "Return")
    assert window.canvas.focused == "figure"
    press(window.chooser.field, "2")
    assert ("source", "figure", "she") in links(window)
    qtbot.waitUntil(lambda: window.watch.is_fresh and lines(panel.view) == [])


def test_going_through_the_attributions_shows_each_in_the_text(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = window.attributions.view
    shown(qtbot, window, "Ctrl+T", view, 2)
    press(view, "Home", "Down")
    assert window.canvas.focused == "figure"
    assert view.hasFocus()


def test_the_chips_of_a_span_jump_and_go(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.focus_span("quote")
    view = window.inspector.links
    qtbot.waitUntil(lambda: len(view.chips) == 2)
    view.chips[0].setFocus()
    press(view.chips[0].there, "Delete")
    assert links(window) == {("cue", "quote", "said"), ("coref", "she", "mayor")}
    qtbot.waitUntil(lambda: len(view.chips) == 1 and len(view.missing) == 1)
    view.chips[0].setFocus()
    press(view.chips[0].there, "Return")
    assert window.canvas.focused == "said"


def test_a_wish_of_a_span_opens_the_chooser(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.focus_span("figure")
    view = window.inspector.links
    qtbot.waitUntil(lambda: len(view.missing) == 1)
    view.missing[0].click()
    assert window.chooser.slot is not None
    assert window.chooser.slot.relation.key == "source"
    settled(qtbot, window)


def test_behind_a_tab_nothing_is_made_anew_and_in_front_all_is_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    actors = window.actors
    shown(qtbot, window, "Ctrl+Shift+T", actors.view, 2)
    window.show_dock("labels")
    qtbot.waitUntil(lambda: not actors.is_seen)
    with qtbot.waitSignal(window.links.changed):
        window.links.part("she")
    assert len(window.links.register.actors) == 3
    assert len(lines(actors.view)) == 2
    window.canvas.focus_span("she")
    with qtbot.waitSignal(window.links.focused):
        window.canvas.focus_span("mayor")
    # As a click on the tab does it, which asks nobody.
    window.docks["actors"].raise_()
    qtbot.waitUntil(lambda: len(lines(actors.view)) == 3)
    qtbot.waitUntil(lambda: chosen(actors.view) == "Odile Brissac")
    settled(qtbot, window)
