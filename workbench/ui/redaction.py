"""What a log or a report may hold: where something went wrong, and never a word of a dispatch.

An exception's message, an argument of a log line, the tail of a message of Qt: each may quote
the text that was being worked on, so none is written down. What stays are types, places in
the program, numbers, and templates of our own errors without their parameters.
"""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Iterator
from pathlib import Path

from workbench.errors import WorkbenchError

OURS = "workbench"
_PACKAGE = Path(__file__).resolve().parent.parent.parent
_HOLE = re.compile(r"%(?:\([^)]*\))?[-#0 +]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[a-zA-Z%]")


def trace_of(error: BaseException) -> str:
    """Where an exception came from, and what caused it: types, places, no message."""
    return "\n".join(_lines(error, set()))


class Formatter(logging.Formatter):
    """Writes log records down without what they may quote."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", style="{")

    def format(self, record: logging.LogRecord) -> str:
        """One line: when, how grave, where from, and what may be said of it."""
        safe = logging.makeLogRecord(
            {**record.__dict__, "msg": _message(record), "args": None, "exc_text": None}
        )
        safe.stack_info = None
        return super().format(safe)

    def formatException(self, ei: object) -> str:
        """The place and type of an exception, never its words."""
        error = ei[1] if isinstance(ei, tuple) else None
        return trace_of(error) if isinstance(error, BaseException) else ""


def head_of(message: str) -> str:
    """The head of a message of Qt: after its first colon it may quote anything."""
    head, colon, _ = message.partition(": ")
    return f"{head}: …" if colon else head


def _lines(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None and id(earlier) not in seen:
        yield from _lines(earlier, seen)
        yield "… and from there:"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
    kind = type(error)
    words = f": {error.template}" if isinstance(error, WorkbenchError) else ""
    yield f"{kind.__module__}.{kind.__qualname__}{words}"
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from _lines(each, seen)


def _place(filename: str) -> str:
    """A place in the program by its name there; the user's folders are nobody's business."""
    file = Path(filename)
    if file.is_relative_to(_PACKAGE):
        return str(file.relative_to(_PACKAGE))
    return "/".join(file.parts[-2:])


def _message(record: logging.LogRecord) -> str:
    if record.name.split(".")[0] != OURS:
        return f"({_place(record.pathname)}:{record.lineno})"
    template = str(record.msg)
    arguments = record.args if isinstance(record.args, tuple) else ()
    if not arguments:
        return template
    shown = iter(arguments)
    return _HOLE.sub(lambda hole: "%" if hole[0] == "%%" else _shown(next(shown, None)), template)


def _shown(argument: object) -> str:
    """A number as it is; of everything else what kind of thing it is."""
    if isinstance(argument, (int, float)):
        return str(argument)
    return f"({type(argument).__name__})"
