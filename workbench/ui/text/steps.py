"""Steps of the caret that only the layout can answer: by grapheme, by line, as the eye sees it."""

from __future__ import annotations

from workbench.ui.text.flow import Flow
from workbench.ui.text.motion import splits_flag


def neighbour(flow: Flow, offset: int, step: int) -> int:
    """The next (1) or previous (-1) place of the caret; never inside a grapheme."""
    segments = flow.reading.segments
    segment = segments.at(offset)
    layout = flow.layout(segment)
    unit = layout.unit_of(offset)
    if step > 0:
        onward = layout.offset_of(layout.layout.nextCursorPosition(unit))
        onward += splits_flag(flow.reading.text, onward)
        if onward > offset or segment + 1 == len(segments):
            return max(offset, onward)
        return segments.starts[segment + 1]
    if unit > 0:
        before = layout.offset_of(layout.layout.previousCursorPosition(unit))
        return before - splits_flag(flow.reading.text, before)
    if segment == 0:
        return offset
    before = segments.ends[segment - 1]
    return before if before < offset else _before_cut(flow, segment - 1)


def beside(flow: Flow, offset: int, step: int) -> int:
    """The place to the right (1) or left (-1) as the eye sees it, whatever the direction."""
    segment = flow.reading.segments.at(offset)
    layout = flow.layout(segment)
    if not layout.mixed:
        return neighbour(flow, offset, step)
    unit, text = layout.unit_of(offset), layout.layout
    onward = text.rightCursorPosition(unit) if step > 0 else text.leftCursorPosition(unit)
    if onward != unit:
        place = layout.offset_of(onward)
        direction = 1 if onward > unit else -1
        return place + direction * splits_flag(flow.reading.text, place)
    return neighbour(flow, offset, -step if layout.right_to_left else step)


def line_step(flow: Flow, offset: int, step: int, *, x: float) -> int:
    """The place one line down (1) or up (-1), as near to ``x`` as there is one."""
    segment = flow.reading.segments.at(offset)
    layout = flow.layout(segment)
    number = layout.line_of(layout.unit_of(offset)) + step
    if not 0 <= number < len(layout.lines):
        segment += step
        if not 0 <= segment < len(flow.heights):
            return 0 if step < 0 else len(flow.reading.text)
        layout = flow.layout(segment)
        number = 0 if step > 0 else len(layout.lines) - 1
    return layout.offset_of(layout.unit_at(number, x))


def line_around(flow: Flow, offset: int) -> tuple[int, int]:
    """The line that an offset stands on, without the spaces at its end."""
    layout = flow.layout(flow.reading.segments.at(offset))
    number = layout.line_of(layout.unit_of(offset))
    line = layout.lines[number]
    end = line.shown_end
    if number + 1 < len(layout.lines) and end == line.end:
        end = layout.layout.previousCursorPosition(end)
    return layout.offset_of(line.start), layout.offset_of(max(line.start, end))


def _before_cut(flow: Flow, segment: int) -> int:
    """The last place in a segment whose end is the next one's start."""
    layout = flow.layout(segment)
    end = layout.unit_of(flow.reading.segments.ends[segment])
    return layout.offset_of(layout.layout.previousCursorPosition(end))
