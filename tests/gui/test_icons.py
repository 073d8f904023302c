from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from workbench.errors import FileRefused
from workbench.ui import icons
from workbench.ui.actions import ACTIONS

SIZE = QSize(20, 20)


def inks(pixmap: QPixmap) -> set[str]:
    """The colours of the pixels that are wholly covered."""
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", icons.known())
def test_every_drawing_can_be_painted(qapp: QApplication, name: str) -> None:
    assert inks(icons.icon(name).pixmap(SIZE, 2.0))


def test_an_icon_has_the_colour_of_the_text_and_follows_the_palette(qapp: QApplication) -> None:
    before = qapp.palette()
    palette = QPalette(before)
    palette.setColor(QPalette.ColorRole.ButtonText, QColor("#c0ffee"))
    plain = inks(icons.icon("done").pixmap(SIZE, 2.0))
    qapp.setPalette(palette)
    tinted = inks(icons.icon("done").pixmap(SIZE, 2.0))
    qapp.setPalette(before)
    assert tinted == {"#c0ffee"} != plain


def test_an_icon_that_can_not_be_pressed_is_faded(qapp: QApplication) -> None:
    icon = icons.icon("done")
    faded = inks(icon.pixmap(SIZE, 2.0, QIcon.Mode.Disabled))
    assert faded.isdisjoint(inks(icon.pixmap(SIZE, 2.0)))


def test_an_icon_is_drawn_anew_for_a_fine_screen(qapp: QApplication) -> None:
    assert icons.icon("done").pixmap(SIZE, 2.0).size() == SIZE * 2


def test_every_action_on_the_tool_bar_has_its_drawing() -> None:
    assert {each.icon for each in ACTIONS if each.icon} <= set(icons.known())


def test_an_unknown_icon_is_refused_by_name() -> None:
    with pytest.raises(FileRefused, match="nonesuch"):
        icons.icon("nonesuch")
