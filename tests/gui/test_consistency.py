"""What is out of line, in the window: looked for, gone through, mended and judged by keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.builders import a_document
from tests.gui.conftest import MakeProject, OpenWindow, answered, press, settled
from tests.gui.project_desk import opened, page_of
from tests.gui.project_desk import sheet_of as by_keys
from tests.gui.test_packages import in_front
from workbench.model import Attributes, Layer, Span
from workbench.model.annotation import LayerFields
from workbench.model.layer import layer_of
from workbench.project import Entry
from workbench.review.consistency import Kind
from workbench.ui.main_window import MainWindow
from workbench.ui.overview.consistency import ConsistencySheet

TEXT = "Dépêche {n}. La maire affirme partir. Selon Odile Brissac, 12 % suivront."


def _span(text: str, words: str, label: str, **attributes: object) -> Span:
    start = text.index(words)
    given = Attributes(attributes)
    return Span(f"{label}{start}", start, start + len(words), label, attributes=given)


def _layer(number: int, who: str, *, actor: str = "ACTOR", kind: str = "person") -> Layer:
    text = TEXT.format(n=number)
    spans = [
        _span(text, "Odile Brissac", actor, **({"type": kind} if actor == "ACTOR" else {})),
        _span(text, "Selon", "CUE"),
    ]
    if number != 1:
        value = 21 if number == 2 else 12
        spans.append(_span(text, "12 %", "STATISTIC", kind="percent", value=value, unit="%"))
    fields = LayerFields("done")
    return layer_of(f"d{number}", who, spans=spans, fields=fields)


@pytest.fixture
def place(make_project: MakeProject) -> Path:
    texts = [a_document(TEXT.format(n=n), id=f"d{n}", title=f"Titre {n}") for n in range(6)]
    layers = [_layer(n, "ines", actor="MEASURED" if n == 3 else "ACTOR") for n in range(6)]
    layers[4] = _layer(4, "ines", kind="source")
    return make_project(texts, [*layers, _layer(5, "karim", actor="QUOTE")])


@pytest.fixture
def window(qtbot: QtBot, place: Path, open_window: OpenWindow) -> MainWindow:
    return open_window(place)


def sheet_of(qtbot: QtBot, window: MainWindow) -> ConsistencySheet:
    """The sheet, reached by keys, once it has looked."""
    in_front(qtbot, window)
    sheet = by_keys(qtbot, window, ConsistencySheet)
    rest(qtbot, window)
    qtbot.waitUntil(lambda: sheet.report is not None)
    rest(qtbot, window)
    press(page_of(window).list, "Right")
    return sheet


def rest(qtbot: QtBot, window: MainWindow) -> None:
    answered(window)
    qtbot.waitUntil(lambda: not window.jobs.running)
    answered(window)


def go_to(qtbot: QtBot, window: MainWindow, sheet: ConsistencySheet, kind: Kind) -> None:
    """The first group of a kind, by keys, and into its places."""
    press(sheet.tree, "Home")
    for _ in range(30):
        if sheet.group is not None and sheet.group.kind == kind:
            break
        press(sheet.tree, "Down")
    assert sheet.group is not None
    assert sheet.group.kind == kind
    rest(qtbot, window)
    press(sheet.tree, "Return")


def said(sheet: ConsistencySheet) -> list[str]:
    """Each place of the group at hand: a tick or none, the words, what is said of it."""
    model = sheet.places.model
    told = []
    for row, hit in enumerate(model.hits):
        state = model.index(row).data(Qt.ItemDataRole.CheckStateRole)
        sign = " " if state is None else "x" if state == Qt.CheckState.Checked else "o"
        told.append(f"{sign} {hit.words} | {model.remark(hit)}")
    return told


def labels(window: MainWindow, document: str) -> dict[str, str]:
    """What the layer of whoever works here says of a document: words and label."""
    assert window.desk.project is not None
    layer = window.desk.project.store.layer(document, "ines").result()
    text = window.desk.project.store.document(document).result().text
    assert layer is not None
    return {span.text_of(text): span.label for span in layer.spans.values()}


def test_every_kind_is_found_and_counted(qtbot: QtBot, window: MainWindow) -> None:
    sheet = sheet_of(qtbot, window)
    assert sheet.whose.currentText() == "My own layers"
    kinds = [sheet.model.index(row, 0).data() for row in range(sheet.model.rowCount())]
    assert kinds == [
        "Same words, other label · 1",
        "Same name, other type · 1",
        "Values and their words · 1",
        "Figures without a label · 1",
        "Speech verbs without a quote · 6",
    ]
    shown = sheet.shown()
    assert shown is not None
    assert "Odile Brissac" in shown.numbers.as_csv()


def test_another_label_is_mended_and_taken_back_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    sheet = sheet_of(qtbot, window)
    go_to(qtbot, window, sheet, "label")
    assert said(sheet)[0] == "x Odile Brissac | Measured · Titre 3"
    assert all(line.startswith("  Odile Brissac | Actor") for line in said(sheet)[1:])
    press(sheet.places.view, "C")
    rest(qtbot, window)
    assert labels(window, "d3")["Odile Brissac"] == "ACTOR"
    assert "label" not in sheet.model.kinds
    assert sheet.take_back.isVisible()
    sheet.take_back.click()
    qtbot.waitUntil(lambda: "label" in sheet.model.kinds)
    assert labels(window, "d3")["Odile Brissac"] == "MEASURED"


def test_the_other_way_round_is_chosen_from_the_list(qtbot: QtBot, window: MainWindow) -> None:
    sheet = sheet_of(qtbot, window)
    go_to(qtbot, window, sheet, "label")
    sheet.places.into.setFocus()
    press(sheet.places.into, "Down")
    rest(qtbot, window)
    assert sheet.places.into.currentText() == "Measured"
    ticked = [line for line in said(sheet) if line.startswith("x")]
    assert len(ticked) == 5
    press(sheet.places.view, "Down", "Space", "C")
    rest(qtbot, window)
    changed = [labels(window, f"d{n}")["Odile Brissac"] for n in range(6)]
    assert sorted(changed) == ["ACTOR", *["MEASURED"] * 5]


def test_types_values_and_missing_labels_are_mended(qtbot: QtBot, window: MainWindow) -> None:
    sheet = sheet_of(qtbot, window)
    assert window.desk.project is not None
    store = window.desk.project.store
    for kind in ("type", "value", "figure", "cue"):
        go_to(qtbot, window, sheet, kind)
        press(sheet.places.view, "C")
        rest(qtbot, window)
    assert sheet.model.kinds == ["label"]
    layer = store.layer("d4", "ines").result()
    assert layer is not None
    types = {s.attributes.get("type") for s in layer.spans.values() if s.label == "ACTOR"}
    assert types == {"person"}
    layer = store.layer("d2", "ines").result()
    assert layer is not None
    [figure] = [span for span in layer.spans.values() if span.label == "STATISTIC"]
    assert figure.attributes["value"] == 12
    assert labels(window, "d1")["12 %"] == "STATISTIC"
    assert [labels(window, f"d{n}").get("affirme") for n in range(6)] == ["CUE"] * 6
    gestures = {entry.gesture for n in range(6) for entry in _history(window, f"d{n}")}
    assert len(gestures) == 4
    press(sheet, "F5")
    rest(qtbot, window)
    assert sheet.model.kinds == ["label"]


def _history(window: MainWindow, document: str) -> list[Entry]:
    assert window.desk.project is not None
    store = window.desk.project.store
    layer = store.layer(document, "ines").result()
    assert layer is not None
    return [each for each in store.history(layer.id).result() if each.name != "import"]


def test_what_is_right_is_not_reported_again_after_a_restart(
    qtbot: QtBot, window: MainWindow, place: Path, open_window: OpenWindow
) -> None:
    sheet = sheet_of(qtbot, window)
    go_to(qtbot, window, sheet, "figure")
    press(sheet.places.view, "R")
    rest(qtbot, window)
    go_to(qtbot, window, sheet, "cue")
    press(sheet.places.view, "Shift+R")
    rest(qtbot, window)
    assert sheet.model.kinds == ["label", "type", "value"]
    from tests.gui.conftest import close

    close(qtbot, window)
    again = open_window(place)
    sheet = sheet_of(qtbot, again)
    assert sheet.model.kinds == ["label", "type", "value"]
    assert "7 found right" in sheet.head.words


def test_a_judgement_can_be_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    sheet = sheet_of(qtbot, window)
    go_to(qtbot, window, sheet, "label")
    press(sheet.places.view, "Shift+R")
    rest(qtbot, window)
    assert "label" not in sheet.model.kinds
    sheet.take_back.click()
    qtbot.waitUntil(lambda: "label" in sheet.model.kinds)


def test_return_goes_to_the_place_in_the_text(qtbot: QtBot, window: MainWindow) -> None:
    sheet = sheet_of(qtbot, window)
    go_to(qtbot, window, sheet, "figure")
    press(sheet.places.view, "Return")
    settled(qtbot, window)
    qtbot.waitUntil(lambda: window.desk.document is not None and window.desk.document.id == "d1")
    assert window.desks.now == "annotate"
    assert window.desk.document is not None
    selection = window.canvas.selection
    assert selection is not None
    assert window.desk.document.text[slice(*selection)] == "12 %"


def test_what_others_wrote_is_shown_and_can_be_judged_but_not_changed(
    qtbot: QtBot, window: MainWindow
) -> None:
    sheet = sheet_of(qtbot, window)
    sheet.whose.setFocus()
    press(sheet.whose, "Down")
    assert sheet.whose.currentText() == "All people's layers"
    rest(qtbot, window)
    go_to(qtbot, window, sheet, "label")
    theirs = next(row for row, line in enumerate(said(sheet)) if "karim" in line)
    for row in range(len(said(sheet))):
        sheet.places.model.tick([row], on=row == theirs)
    assert not sheet.places.change.isEnabled()
    assert "Only whoever wrote" in sheet.places.change.toolTip()
    before = sheet.group
    press(sheet.places.view, "R")
    rest(qtbot, window)
    assert sheet.group is not None
    assert before is not None
    assert len(sheet.group.findings) == len(before.findings) - 1


def test_gold_is_mended_by_decisions_and_taken_back(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    texts = [a_document(TEXT.format(n=n), id=f"d{n}") for n in range(4)]
    people = [_layer(n, who) for n in range(4) for who in ("ines", "karim")]
    gold = [
        replace(_layer(n, "gold", actor="QUOTE" if n == 3 else "ACTOR"), kind="gold")
        for n in range(4)
    ]
    window = open_window(make_project(texts, [*people, *gold]))
    sheet = sheet_of(qtbot, window)
    sheet.whose.setFocus()
    press(sheet.whose, "Down")
    assert sheet.whose.currentText() == "Gold"
    rest(qtbot, window)
    go_to(qtbot, window, sheet, "label")
    assert said(sheet)[0].startswith("x Odile Brissac | Quote · gold")
    press(sheet.places.view, "C")
    qtbot.waitUntil(lambda: "label" not in sheet.model.kinds)
    assert window.desk.project is not None
    store = window.desk.project.store

    def in_gold() -> set[str]:
        layer = store.layer("d3", "gold").result()
        assert layer is not None
        return {span.label for span in layer.spans.values() if span.start > 40}

    assert "QUOTE" not in in_gold()
    [decision] = store.decisions(["d3"]).result()
    assert decision.details["choice"] == "own"
    sheet.take_back.click()
    qtbot.waitUntil(lambda: "label" in sheet.model.kinds)
    assert "QUOTE" in in_gold()
    assert store.decisions(["d3"]).result() == ()


def test_where_nobody_has_annotated_it_says_so(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    window = open_window(make_project([a_document()]))
    in_front(qtbot, window)
    sheet = opened(window, ConsistencySheet)
    rest(qtbot, window)
    assert "Nobody has annotated" in sheet.head.words
    assert not sheet.look_button.isEnabled()


def test_with_many_documents_it_waits_to_be_asked(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    texts = [a_document(f"Texte numéro {n}.", id=f"d{n}") for n in range(301)]
    window = open_window(
        make_project(texts, [layer_of("d0", "ines", spans=[Span("s", 0, 5, "ACTOR")])])
    )
    in_front(qtbot, window)
    sheet = opened(window, ConsistencySheet)
    rest(qtbot, window)
    assert sheet.report is None
    assert "F5" in sheet.head.words
    press(sheet, "F5")
    rest(qtbot, window)
    assert sheet.report is not None
