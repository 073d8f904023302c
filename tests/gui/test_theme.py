from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QFontMetrics, QPalette, QRawFont
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from workbench import resources
from workbench.model.scheme import Label, Scheme
from workbench.model.scheme_changes import map_unknown, merge_label
from workbench.model.scheme_text import read_scheme
from workbench.ui import colours, theme
from workbench.ui.colours import contrast
from workbench.ui.theme import Theme, Themes

ALL = [
    theme.light(),
    theme.dark(),
    theme.light(high_contrast=True),
    theme.dark(high_contrast=True),
]
NAMES = ["light", "dark", "light, high contrast", "dark, high contrast"]
every_theme = pytest.mark.parametrize("one", ALL, ids=NAMES)


def a_label(key: str, *, light: str = "#391af1", dark: str = "#21b2fe") -> Label:
    return Label(key, {"en": key.title(), "fr": f"{key} (fr)"}, {}, (), key[0], light, dark)


def a_scheme(*labels: Label) -> Scheme:
    return Scheme("test", 1, {"en": "Test"}, "fr", labels)


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[Themes]:
    made = theme.apply(qapp, "light")
    yield made
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    for kind in theme.EDGED:
        qapp.setPalette(QPalette(), kind)  # type: ignore[arg-type] # as in theme
    qapp.styleHints().unsetColorScheme()
    made.deleteLater()


@every_theme
@pytest.mark.parametrize("ground", ["window", "page", "raised", "stripe"])
@pytest.mark.parametrize("words", ["text", "muted", "link", "warning", "danger", "good"])
def test_words_stand_out_from_every_ground(one: Theme, ground: str, words: str) -> None:
    needed = 7 if one.high_contrast else 4.5
    assert contrast(getattr(one.colours, words), getattr(one.colours, ground)) >= needed


@every_theme
@pytest.mark.parametrize(
    ("words", "ground"), [("on_accent", "accent"), ("on_hint", "hint"), ("text", "found")]
)
def test_words_stand_out_from_what_is_behind_them(one: Theme, words: str, ground: str) -> None:
    assert contrast(getattr(one.colours, words), getattr(one.colours, ground)) >= 4.5


@every_theme
@pytest.mark.parametrize("ground", ["window", "page"])
def test_the_edges_of_fields_stand_out(one: Theme, ground: str) -> None:
    assert contrast(one.colours.outline, getattr(one.colours, ground)) >= 3


@every_theme
def test_the_focus_and_the_selection_stand_out_from_the_page(one: Theme) -> None:
    assert contrast(one.colours.accent, one.colours.page) >= 3


@pytest.mark.parametrize(("one", "side"), [(theme.light(), 0), (theme.dark(), 1)])
def test_the_colours_of_labels_stand_out_from_the_page(one: Theme, side: int) -> None:
    for pair in colours.LABEL_COLOURS:
        assert contrast(pair[side], one.colours.page) >= 4.5


@pytest.mark.parametrize("name", resources.names("schemes", suffix=".toml"))
def test_the_labels_of_our_schemes_stand_out_from_the_page(name: str) -> None:
    scheme = read_scheme(resources.path(f"schemes/{name}.toml").read_text("utf-8"))
    for label in scheme.labels:
        assert contrast(label.light, colours.LIGHT.page) >= 4.5
        assert contrast(label.dark, colours.DARK.page) >= 4.5


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_the_choice_wins_over_a_system_that_says_nothing(themes: Themes) -> None:
    themes.choose("dark")
    assert themes.theme == theme.dark()
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == colours.DARK.window


def test_only_high_contrast_needs_a_sheet(qapp: QApplication, themes: Themes) -> None:
    sheets = []
    for high_contrast in (False, True, False):
        themes.choose("dark", high_contrast=high_contrast)
        sheets.append(bool(qapp.styleSheet()))
    assert sheets == [False, True, False]


def test_a_change_of_theme_is_told(themes: Themes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(themes.changed) as told:
        themes.choose("dark")
    assert told.args == [theme.dark()]


def test_a_program_dressed_anew_wears_what_it_is_given(qapp: QApplication, themes: Themes) -> None:
    themes.choose("dark")
    again = theme.apply(qapp, "light")
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == colours.LIGHT.window
    again.deleteLater()


def test_the_theme_follows_the_system(themes: Themes, monkeypatch: pytest.MonkeyPatch) -> None:
    themes.choose("system")
    hints = QApplication.styleHints()
    monkeypatch.setattr(type(hints), "colorScheme", lambda self: Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert themes.theme.dark


def test_the_look_takes_the_side_of_the_theme_and_the_language(qapp: QApplication) -> None:
    label = a_label("ACTOR")
    looks = [one.look(a_scheme(label), language="fr") for one in ALL[:2]]
    assert [look.labels["ACTOR"].bar for look in looks] == [label.light, label.dark]
    assert looks[0].labels["ACTOR"].title == "ACTOR (fr)"


def test_labels_of_one_hue_differ_by_their_pattern(qapp: QApplication) -> None:
    labels = [a_label(key) for key in ("A", "B", "C")]
    other = replace(a_label("D"), light="#9a3c02")
    look = theme.light().look(a_scheme(*labels, other))
    assert [look.labels[key].pattern for key in "ABCD"] == [0, 1, 2, 0]


@pytest.mark.parametrize("family", [theme.TEXT_FAMILY, theme.INTERFACE_FAMILY])
@pytest.mark.parametrize("bold", [False, True])
def test_the_bundled_fonts_have_the_signs_of_french(
    themes: Themes, family: str, bold: bool
) -> None:
    theme.load_font(family)
    font = QApplication.font()
    font.setFamily(family)
    font.setBold(bold)
    raw = QRawFont.fromFont(font)
    assert QFontInfo(font).family() == family
    assert [
        c for c in "«»’“”–—…€œŒ\u202f\u00a0\u2011éàùçÉÀ" if not raw.supportsCharacter(ord(c))
    ] == []
    assert QFontMetrics(font).horizontalAdvance("\u202f") > 0


def test_a_box_shows_where_it_is(themes: Themes, qtbot: QtBot) -> None:
    themes.choose("dark")
    box = QCheckBox()
    qtbot.addWidget(box)
    picture = box.grab().toImage()
    inks = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert max(contrast(ink, colours.DARK.window) for ink in inks) >= 2.5


def test_widgets_wear_the_theme_at_once(themes: Themes, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    themes.choose("dark")
    assert widget.palette().color(QPalette.ColorRole.Window).name() == colours.DARK.window


def test_a_merged_label_looks_like_the_one_that_it_stands_for(qapp: QApplication) -> None:
    scheme = read_scheme(resources.path("schemes/newswire-fr.toml").read_text("utf-8"))
    scheme = merge_label(map_unknown(scheme, "Zitat", into="QUOTE"), "CUE", into="QUOTE")
    look = theme.light().look(scheme)
    assert look.label("Zitat") == look.label("CUE") == look.label("QUOTE")
    assert look.label("QUOTE").bar == scheme.label("QUOTE").light
