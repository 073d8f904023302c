"""What there is to paint: the page as it stands, handed from the canvas to the painters."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from workbench.ui.text.flow import Block
from workbench.ui.text.segments import Placed
from workbench.ui.text.style import Style


@dataclass(slots=True)
class Scene:
    """What is to be painted; offsets are code points of the document."""

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
