"""What lies under a point of the column: a character, a bar or tag, an edge of a span."""

from __future__ import annotations

from workbench.ui.text.flow import Flow
from workbench.ui.text.segments import Placed


def character_under(flow: Flow, x: float, y: float) -> int:
    """The character under a point; where there is none, the nearest."""
    block = flow.block_at(y)
    number = block.layout.line_near(y - block.top)
    return block.layout.offset_of(block.layout.character_at(number, x))


def bar_under(flow: Flow, x: float, y: float) -> Placed | None:
    """The span whose bar or tag is under a point."""
    block, style = flow.block_at(y), flow.style
    line = block.layout.lines[block.layout.line_near(y - block.top)]
    below = y - block.top - line.top - line.text_height - style.bar_gap
    if below < -1:
        return None
    lane = int(below // style.lane_height)
    for bar in line.bars:
        if bar.lane != lane:
            continue
        on_bar = any(left <= x <= right for left, right in bar.boxes + bar.joints)
        if on_bar or bar.tag_left <= x <= bar.tag_left + bar.tag_width:
            return bar.placed
    return None


def edge_under(flow: Flow, focus: Placed, x: float, y: float, reach: float) -> str:
    """Which edge of a span, ``start`` or ``end``, is at a point of its text; else nothing."""
    block = flow.block_at(y)
    line = block.layout.lines[block.layout.line_near(y - block.top)]
    if not 0 <= y - block.top - line.top <= line.text_height:
        return ""
    bar = next((bar for bar in line.bars if bar.placed.key == focus.key), None)
    if bar is None or not bar.boxes:
        return ""
    edges = []
    if bar.opens:
        edges.append((abs(x - (bar.boxes[0][0] - 1)), "start"))
    if bar.closes:
        edges.append((abs(x - (bar.boxes[-1][1] + 1)), "end"))
    distance, edge = min(edges, default=(reach + 1, ""))
    return edge if distance <= reach else ""
