"""What there is to paint: the page as it stands, handed from the canvas to the painters."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtGui import QPainter

from workbench.ui.text.flow import Block
from workbench.ui.text.layout import Line
from workbench.ui.text.segments import Placed
from workbench.ui.text.style import Style

PaintLine: TypeAlias = "Callable[[QPainter, Scene, Block, Line], None]"
"""Paints something of its own on one line."""


@dataclass(slots=True)
class Scene:
    """What is to be painted; offsets are code points of the document.

    The tags of the spans ``along`` are shown as the focused one's is. ``ground`` paints behind
    the words of a line in place of the tints, ``above`` over all of it.
    """

    style: Style
    left: int
    blocks: Sequence[Block]
    selection: tuple[int, int] | None = None
    focus: Placed | None = None
    handles: bool = False
    hits: Sequence[int] = ()
    hit_length: int = 0
    caret: int | None = None
    picked: Collection[str] = ()
    marks: Sequence[tuple[int, int]] = ()
    mark_length: int = 0
    asking: Placed | None = None
    invisibles: bool = False
    along: Collection[str] = ()
    ground: PaintLine | None = None
    above: PaintLine | None = None
