"""The same journey without a screen; never loads Qt.

Answers go to standard output, for people or (``--json``) for programs; refusals, each one
line in the user's language, to standard error. Exit codes: 0 done, 1 refused, 2 wrong use.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Sequence

from typer.main import get_command

from workbench.cli.commands import app
from workbench.cli.speaking import Voice
from workbench.errors import WorkbenchError

__all__ = ["main"]


def main(arguments: Sequence[str], *, window: Callable[[Sequence[str]], int]) -> int:
    """Run one command; the answer is the exit code. ``window`` opens one, for ``demo``."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # names of files may be any bytes
    voice = Voice.of_user(window)
    try:
        get_command(app)(args=list(arguments), prog_name="workbench", obj=voice)
    except WorkbenchError as error:
        voice.refuse(error)
        return 1
    except BrokenPipeError:
        # Whoever read our answers has left; say nothing more, not even at the very end.
        sys.stdout = None
        return 1
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    return 0
