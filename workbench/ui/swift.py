"""Importing many modules at the start without what makes it slow."""

from __future__ import annotations

import builtins
import gc
from collections.abc import Iterator
from contextlib import contextmanager

import PySide6.QtCore  # noqa: F401  (it is what puts its own import in the place of Python's)


@contextmanager
def swift_imports() -> Iterator[None]:
    """Import many modules without what makes it slow; a third of the time at the start.

    PySide6 looks into the source of each module that is imported, for a switch of its own
    (``__feature__``) that we don't use. Meanwhile the collector would find nothing, and waits.
    """
    collects = gc.isenabled()
    gc.disable()
    slow = builtins.__import__
    builtins.__import__ = getattr(builtins, "__orig_import__", slow)
    try:
        yield
    finally:
        builtins.__import__ = slow
        if collects:
            gc.enable()
