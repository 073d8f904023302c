"""The colours and signs of charts, from the look of the theme: never a colour alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from workbench.ui.colours import LABEL_COLOURS, contrast
from workbench.ui.text.look import Look

PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.VerPattern,
    Qt.BrushStyle.DiagCrossPattern,
    Qt.BrushStyle.Dense6Pattern,
)
STROKES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)
DEEPEST = 0.5
"""How much of the accent the strongest tint has: words are read on all of them."""
MARKER = 4.5
WAITING = "state:waiting"
STATES = {"state:done": True, "state:in_progress": True, "state:skipped": False, WAITING: False}
"""Parts that are no label: whether they have the accent's colour; what waits is left empty."""


class Inks:
    """What a chart is painted with."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.page, self.text = QColor(look.page), QColor(look.text)
        self.muted, self.rule = QColor(look.muted), QColor(look.rule)
        self.accent = QColor(look.selection)

    def tint(self, share: float) -> QColor:
        """The page, more or less of the accent in it."""
        return _mixed(self.page, self.accent, DEEPEST * min(max(share, 0.0), 1.0))

    def on(self, ground: QColor) -> QColor:
        """What can be read on a colour: the text's colour, or the page's."""
        name = ground.name()
        return max((self.text, self.page), key=lambda each: contrast(each.name(), name))

    def hue(self, number: int, key: str = "") -> QColor:
        """The colour of a label or a state, else one of those that are told apart well."""
        if key in STATES:
            return self.accent if STATES[key] else self.muted
        if key:
            return QColor(self.look.label(key).bar)
        return QColor(LABEL_COLOURS[number % len(LABEL_COLOURS)][self.look.dark])

    def fill(self, painter: QPainter, number: int, key: str = "") -> None:
        """Let areas have a colour, and by their number a pattern of their own."""
        hue = self.hue(number, key)
        painter.setPen(QPen(hue, 1))
        pattern = PATTERNS[number % len(PATTERNS)] if key != WAITING else Qt.BrushStyle.NoBrush
        painter.setBrush(QBrush(hue, pattern))

    def stroke(self, number: int, key: str = "", *, heavy: bool = False) -> QPen:
        """A line that is told apart by its dashes too."""
        if heavy:
            return QPen(self.text, 2.4)
        pen = QPen(self.hue(number, key), 1.6, STROKES[number % len(STROKES)])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen


SHAPES: tuple[tuple[tuple[float, float], ...], ...] = (
    (),
    ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ((0, -1), (1, 0.8), (-1, 0.8)),
    ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
    ((0, 1), (1, -0.8), (-1, -0.8)),
)
"""Square, triangles, diamond, by their corners; the first is a circle."""


def marker(painter: QPainter, at: QPointF, number: int) -> None:
    """A shape by its number, in the pen and brush at hand."""
    shape = SHAPES[number % len(SHAPES)]
    if not shape:
        painter.drawEllipse(at, MARKER, MARKER)
        return
    corners = [QPointF(at.x() + dx * MARKER, at.y() + dy * MARKER) for dx, dy in shape]
    painter.drawPolygon(QPolygonF(corners))


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )
