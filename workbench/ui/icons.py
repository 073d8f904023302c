"""The program's icons: stroke drawings of our own, in the colour of the text beside them.

Each is a file in ``resources/icons``, 20 × 20, drawn in black; the colour is the palette's at
the moment of painting, so that a change of theme needs no new icons.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from workbench.resources import names, path

PROGRAM = "workbench"
"""The icon of the program itself, which has its own colours."""


@cache
def icon(name: str) -> QIcon:
    """The icon of that name; raises FileRefused where there is none."""
    drawing = str(path(f"icons/{name}.svg"))
    return QIcon(drawing) if name == PROGRAM else QIcon(_Tinted(QIcon(drawing)))


def known() -> list[str]:
    """The names of the icons there are."""
    return names("icons", suffix=".svg")


class _Tinted(QIconEngine):
    """Paints a black drawing in the palette's colour for the mode of the control."""

    def __init__(self, drawing: QIcon) -> None:
        super().__init__()
        self._drawing = drawing
        self._done: dict[tuple[int, int, int], QPixmap] = {}

    # Sizes come in device-independent pixels; the pixmap has scale times as many.

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self._pixmap(rect.size(), mode, scale))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._pixmap(size, mode, 1)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        return self._pixmap(size, mode, scale)

    def clone(self) -> QIconEngine:
        return _Tinted(self._drawing)

    def _pixmap(self, size: QSize, mode: QIcon.Mode, scale: float) -> QPixmap:
        colour = _colour(mode)
        side = min(size.width(), size.height())
        key = (side, round(scale * 100), colour.rgba())
        if key not in self._done:
            pixmap = self._drawing.pixmap(QSize(side, side), scale)
            painter = QPainter(pixmap)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.fillRect(QRect(0, 0, side, side), colour)
            painter.end()
            self._done[key] = pixmap
        return self._done[key]


def _colour(mode: QIcon.Mode) -> QColor:
    group = QPalette.ColorGroup.Active
    role = QPalette.ColorRole.ButtonText
    if mode == QIcon.Mode.Disabled:
        group = QPalette.ColorGroup.Disabled
    elif mode == QIcon.Mode.Selected:
        role = QPalette.ColorRole.HighlightedText
    return QApplication.palette().color(group, role)
