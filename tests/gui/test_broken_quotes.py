"""Broken quotes by keyboard: one gesture cuts or continues, and one takes it back."""

from __future__ import annotations

from tests.builders import a_document, a_layer, a_relation, a_span
from tests.gui.conftest import MakeProject, OpenWindow, press, spans
from workbench.model import Layer, Relation, Span
from workbench.ui.main_window import MainWindow

TEXT = (
    "« Nous voulons des actes », a déclaré la maire, « et nous les voulons vite ». "
    "« Tout est prêt, a-t-elle ajouté, sauf l’argent », selon elle.\n\n"
    "« Il faut du temps », dit Paul.\n\n« Et de la patience. »"
)


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


FIRST = at("« Nous voulons des actes »")
REST = at("« et nous les voulons vite »")
WHOLE = at("« Tout est prêt, a-t-elle ajouté, sauf l’argent »")


def opened(
    make_project: MakeProject, open_window: OpenWindow, *things: Span | Relation
) -> MainWindow:
    document = a_document(TEXT)
    return open_window(make_project([document], [a_layer(*things, document=document)]))


def layer_of(window: MainWindow) -> Layer:
    assert window.desk.layer is not None
    return window.desk.layer


def links(window: MainWindow) -> set[tuple[str, str, str]]:
    """The relations, by the words at their ends."""
    layer = layer_of(window)

    def words(span_id: str) -> str:
        return layer.spans[span_id].text_of(TEXT)

    return {(r.label, words(r.source), words(r.target)) for r in layer.relations.values()}


def words(place: tuple[int, int]) -> str:
    return TEXT[place[0] : place[1]]


def test_a_quote_goes_on_with_the_next_quotation_in_one_press(
    make_project: MakeProject, open_window: OpenWindow
) -> None:
    quote = a_span(*FIRST, "QUOTE", id="q", mode="direct")
    actor = a_span(*at("la maire"), "ACTOR", id="a")
    window = opened(make_project, open_window, quote, actor, a_relation("q", "a"))
    window.canvas.focus_span("q")
    press(window.canvas, "Ctrl+R")
    assert links(window) == {
        ("speaker", words(FIRST), "la maire"),
        ("continues", words(REST), words(FIRST)),
    }
    assert window.desk.span is not None
    assert (window.desk.span.start, window.desk.span.end) == REST
    press(window.canvas, "Ctrl+Z")
    assert links(window) == {("speaker", words(FIRST), "la maire")}
    assert ("QUOTE", words(REST)) not in spans(window)


def test_a_quote_that_is_there_is_only_linked(
    make_project: MakeProject, open_window: OpenWindow
) -> None:
    parts = (a_span(*FIRST, "QUOTE", id="q"), a_span(*REST, "QUOTE", id="r"))
    window = opened(make_project, open_window, *parts)
    window.canvas.focus_span("q")
    press(window.canvas, "Ctrl+R")
    assert links(window) == {("continues", words(REST), words(FIRST))}
    assert len(layer_of(window).spans) == 2


def test_a_selected_incise_is_cut_out_with_its_commas(
    make_project: MakeProject, open_window: OpenWindow
) -> None:
    quote = a_span(*WHOLE, "QUOTE", id="q", mode="mixed", level=1)
    cue = a_span(*at("a-t-elle ajouté"), "CUE", id="c")
    actor = a_span(*at("la maire"), "ACTOR", id="a")
    given = (a_relation("q", "a"), a_relation("q", "c", "cue", id="r2"))
    window = opened(make_project, open_window, quote, cue, actor, *given)
    window.canvas.focus_span("q")
    window.canvas.select(*at("a-t-elle ajouté"))
    press(window.canvas, "Ctrl+R")
    before, after = "« Tout est prêt", "sauf l’argent »"
    assert [each for each in spans(window) if each[0] == "QUOTE"] == [
        ("QUOTE", before),
        ("QUOTE", after),
    ]
    assert links(window) == {
        ("speaker", before, "la maire"),
        ("cue", before, "a-t-elle ajouté"),
        ("continues", after, before),
    }
    press(window.canvas, "Ctrl+Z")
    assert ("QUOTE", words(WHOLE)) in spans(window)


def test_the_parts_of_a_quote_that_a_hand_marked_and_cut_are_direct_and_of_level_one(
    make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = opened(make_project, open_window)
    window.canvas.select(*WHOLE)
    press(window.canvas, "Q")
    window.canvas.select(*at("a-t-elle ajouté"))
    with_words = window.status.message
    press(window.canvas, "Ctrl+R")
    parts = [each for each in layer_of(window).ordered_spans() if each.label == "QUOTE"]
    assert [(each.attributes["mode"], each.attributes["level"]) for each in parts] == [
        ("direct", 1),
        ("direct", 1),
    ]
    assert "Describe" not in with_words.text()


def test_a_selection_outside_is_what_the_quote_goes_on_with(
    make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = opened(make_project, open_window, a_span(*FIRST, "QUOTE", id="q"))
    window.canvas.focus_span("q")
    window.canvas.select(*at("sauf l’argent"))
    press(window.canvas, "Ctrl+R")
    assert links(window) == {("continues", "sauf l’argent", words(FIRST))}


def test_a_quote_goes_over_the_end_of_its_paragraph(
    make_project: MakeProject, open_window: OpenWindow
) -> None:
    first = at("« Il faut du temps »")
    window = opened(make_project, open_window, a_span(*first, "QUOTE", id="q"))
    window.canvas.focus_span("q")
    press(window.canvas, "Ctrl+R")
    assert links(window) == {("continues", "« Et de la patience. »", words(first))}


def test_a_fragment_is_added_to_the_span(
    make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = opened(make_project, open_window, a_span(*FIRST, "QUOTE", id="q"))
    window.canvas.focus_span("q")
    window.canvas.select(*REST)
    press(window.canvas, "Ctrl+Shift+R")
    assert layer_of(window).spans["q"].pieces == (FIRST, REST)


def test_a_quote_inside_a_quote_is_nested_in_it(
    make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = opened(make_project, open_window, a_span(*WHOLE, "QUOTE", id="q"))
    window.canvas.select(*at("Tout est prêt"))
    press(window.canvas, "Q")
    assert links(window) == {("nested_in", "Tout est prêt", words(WHOLE))}
    assert window.desk.span is not None
    assert window.desk.span.attributes["level"] == 2
