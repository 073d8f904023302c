"""The way in: a known command goes to the command line, anything else to the window.

Nothing big is loaded before it is known what for: neither ``--version`` nor any command
loads Qt, and the window does not load what commands need.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

COMMANDS = frozenset(
    {
        *("new", "import", "export", "formats", "check", "backup", "restore", "history", "demo"),
        *("suggest", "train", "trust", "hold-out"),
        *("package", "merge"),
        *("release", "corrections", "second-look"),
        *("assign", "agreement", "evaluate", "adjudicate", "consistency", "desktop"),
        *("--help", "-h", "--install-completion", "--show-completion"),
    }
)
"""What goes to the command line; ``demo`` comes back from there to the window."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the answer is the exit code."""
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    words = list(sys.argv[1:] if arguments is None else arguments)
    first = words[0] if words else ""
    if first == "--worker":
        from workbench.worker import serve

        serve()
        return 0
    if first == "--version":
        from workbench import __version__

        print(f"Dispatch Workbench {__version__}")
        return 0
    if first in COMMANDS:
        from workbench import cli

        return cli.main(words, window=_window)
    return _window(words)


def _window(words: Sequence[str]) -> int:
    from workbench.ui.swift import swift_imports

    with swift_imports():
        from workbench.ui import app

    return app.main(words)


if __name__ == "__main__":
    sys.exit(main())
