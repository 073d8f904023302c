"""The form of attributes by keyboard: a letter for the attribute, a letter for its value."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.builders import TEXT, a_document, a_layer, a_span
from tests.gui.conftest import MakeProject, OpenWindow, press, settled
from workbench.settings import Settings
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.attribute_field import AttributeField

without_a_screen = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
"""A list that drops down asks for what Qt can't do without a screen, and says so."""


@pytest.fixture
def window(qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow) -> MainWindow:
    number = TEXT.index("1 200")
    layer = a_layer(
        a_span(TEXT.index("«"), TEXT.index("»") + 1, "QUOTE", id="q", mode="direct"),
        a_span(number, number + 15, "STATISTIC", id="n"),
        a_span(1, 8, "ACTOR", id="a", role="préfète"),
        a_span(TEXT.index("la maire") + 3, TEXT.index(", Odile"), "ACTOR", id="b"),
        a_span(TEXT.index("a déclaré"), TEXT.index(" vendredi"), "CUE", id="c"),
    )
    opened = open_window(make_project([a_document()], [layer]))
    opened.activateWindow()
    focus(qtbot, opened, "q")
    return opened


def focus(qtbot: QtBot, window: MainWindow, span_id: str) -> None:
    window.canvas.setFocus()
    window.canvas.focus_span(span_id)
    qtbot.waitUntil(lambda: bool(at_hand(window)) and at_hand(window) == (span_id,))


def at_hand(window: MainWindow) -> tuple[str, ...]:
    return tuple(span.id for span in window.desk.at_hand)


def type_(*keys: str) -> None:
    """Press keys on whatever has the keyboard."""
    for key in keys:
        widget = QApplication.focusWidget()
        assert widget is not None
        press(widget, key)


def write(text: str) -> None:
    """Type a text into whatever has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, text)


def field(window: MainWindow, key: str) -> AttributeField:
    return next(each for each in window.inspector.fields if each.attribute.key == key)


def attributes(window: MainWindow, span_id: str) -> dict[str, object]:
    assert window.desk.layer is not None
    return dict(window.desk.layer.spans[span_id].attributes)


def in_text(window: MainWindow) -> bool:
    return QApplication.focusWidget() is window.canvas


def test_three_presses_set_a_choice_and_the_keyboard_is_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    type_("Space", "M", "I")
    assert attributes(window, "q")["mode"] == "indirect"
    assert in_text(window)


def test_a_flag_is_turned_over_by_its_letter(qtbot: QtBot, window: MainWindow) -> None:
    type_("Space", "I")
    assert attributes(window, "q")["implicit_cue"] is True
    assert in_text(window)
    type_("Space", "I")
    assert "implicit_cue" not in attributes(window, "q")


def test_the_letters_are_those_of_the_language_of_the_window(
    qtbot: QtBot, make_project: MakeProject, open_window: OpenWindow
) -> None:
    layer = a_layer(a_span(0, 9, "QUOTE", id="q"))
    opened = open_window(
        make_project([a_document()], [layer]), habits=Settings(language="fr", theme="light")
    )
    opened.steering.set_language("fr")
    focus(qtbot, opened, "q")
    type_("Space", "N", "2")
    assert attributes(opened, "q")["level"] == 2
    opened.steering.set_language("en")


@pytest.mark.parametrize(
    ("typed", "value", "shown"),
    [
        ("24 762", 24762, "24,762"),
        ("1,2 million", 1_200_000, "1,200,000"),
        ("vingt-trois", 23, "23"),
        ("0,4", 0.4, "0.4"),
        ("-", None, "empty"),
    ],
)
def test_a_number_is_read_the_french_way_and_shown_as_understood(
    qtbot: QtBot, window: MainWindow, typed: str, value: object, shown: str
) -> None:
    focus(qtbot, window, "n")
    type_("Space", "V")
    write(typed)
    type_("Return")
    assert attributes(window, "n")["value"] == value
    assert in_text(window)
    line = field(window, "value").control
    assert isinstance(line, QLineEdit)
    assert line.text() == shown


def test_what_is_no_number_is_refused_in_words_and_waits_in_its_field(
    qtbot: QtBot, window: MainWindow
) -> None:
    focus(qtbot, window, "n")
    type_("Space", "V")
    write("beaucoup")
    type_("Return")
    assert "value" not in attributes(window, "n")
    assert "beaucoup" in field(window, "value").note.text()
    focus(qtbot, window, "q")
    qtbot.waitUntil(lambda: window.inspector.title.text() == "Quote")
    focus(qtbot, window, "n")
    qtbot.waitUntil(lambda: window.inspector.title.text() == "Statistic")
    line = field(window, "value").control
    assert isinstance(line, QLineEdit)
    assert line.text() == "beaucoup"


def test_escape_drops_what_was_typed(qtbot: QtBot, window: MainWindow) -> None:
    focus(qtbot, window, "n")
    type_("Space", "U")
    write("foyer")
    type_("Escape")
    assert in_text(window)
    assert "unit" not in attributes(window, "n")


def test_return_keeps_words_and_goes_back(qtbot: QtBot, window: MainWindow) -> None:
    focus(qtbot, window, "n")
    type_("Space", "U")
    write("foyer")
    type_("Return")
    assert attributes(window, "n")["unit"] == "foyer"
    assert in_text(window)


def test_a_value_seen_in_the_project_is_offered(qtbot: QtBot, window: MainWindow) -> None:
    focus(qtbot, window, "b")
    type_("Space", "R")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    completer = line.completer()
    completer.setCompletionPrefix("préf")
    assert completer.currentCompletion() == "préfète"


def offered(qtbot: QtBot, window: MainWindow) -> QAbstractItemView:
    """The roles that are offered when one has begun to write one."""
    focus(qtbot, window, "b")
    type_("Space", "R")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    write("pr")
    popup = line.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    return popup


@without_a_screen
def test_return_keeps_the_value_that_is_chosen_among_the_known_ones(
    qtbot: QtBot, window: MainWindow
) -> None:
    popup = offered(qtbot, window)
    press(popup, "Down", "Return")
    assert attributes(window, "b")["role"] == "préfète"
    assert in_text(window)


@without_a_screen
def test_return_keeps_words_as_typed_while_others_are_offered(
    qtbot: QtBot, window: MainWindow
) -> None:
    popup = offered(qtbot, window)
    press(popup, "Return")
    assert attributes(window, "b")["role"] == "pr"


def test_different_values_of_picked_spans_are_said_to_be_so(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.desk.describe(["a"], "metonym", True)
    window.canvas.set_picked(["a", "b"])
    qtbot.waitUntil(lambda: window.inspector.title.text() == "2 spans picked")
    line, tick = field(window, "role").control, field(window, "metonym").control
    assert isinstance(line, QLineEdit)
    assert isinstance(tick, QCheckBox)
    assert (line.text(), line.placeholderText()) == ("", "various")
    assert tick.checkState() == Qt.CheckState.PartiallyChecked
    focus_out = dict(attributes(window, "a"))
    type_("Space", "Down", "Down", "Down", "Escape")
    assert attributes(window, "a") == focus_out


def test_arrows_walk_the_form_and_escape_leaves_it(qtbot: QtBot, window: MainWindow) -> None:
    type_("Space", "Down")
    assert QApplication.focusWidget() is field(window, "mode").control
    type_("Down")
    assert QApplication.focusWidget() is field(window, "level").control
    type_("Escape")
    assert in_text(window)
    assert attributes(window, "q") == {"mode": "direct"}


def test_the_delete_key_takes_a_choice_away(qtbot: QtBot, window: MainWindow) -> None:
    type_("Space", "M", "Delete")
    assert "mode" not in attributes(window, "q")
    assert in_text(window)


def test_a_label_without_attributes_says_so(qtbot: QtBot, window: MainWindow) -> None:
    focus(qtbot, window, "c")
    type_("Space")
    assert in_text(window)
    assert "no attributes" in window.status.message.text()


def test_every_field_shows_a_letter_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    focus(qtbot, window, "n")
    qtbot.waitUntil(lambda: window.inspector.title.text() == "Statistic")
    keys = [each.letter for each in window.inspector.fields]
    assert len(set(keys)) == len(keys)
    assert all(keys)


def test_values_of_picked_spans_are_set_for_all_in_one_step(
    qtbot: QtBot, window: MainWindow
) -> None:
    focus(qtbot, window, "a")
    window.canvas.set_picked(["a", "b"])
    qtbot.waitUntil(lambda: window.inspector.title.text() == "2 spans picked")
    type_("Space", "T", "P")
    assert [attributes(window, each)["type"] for each in "ab"] == ["person", "person"]
    type_("Ctrl+Z")
    settled(qtbot, window)
    assert [attributes(window, each) for each in "ab"] == [{"role": "préfète"}, {}]


def test_a_label_s_letter_changes_all_picked_spans(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.set_picked(["a", "b"])
    type_("Shift+C")
    assert window.desk.layer is not None
    assert [window.desk.layer.spans[each].label for each in "ab"] == ["CUE", "CUE"]


def test_picked_spans_are_erased_together(qtbot: QtBot, window: MainWindow) -> None:
    window.canvas.set_picked(["a", "b"])
    type_("Delete")
    assert window.desk.layer is not None
    assert set(window.desk.layer.spans) == {"q", "n", "c"}
    type_("Ctrl+Z")
    settled(qtbot, window)
    assert set(window.desk.layer.spans) == {"q", "n", "c", "a", "b"}
