"""Patterns that are compiled when they are first used, not when the program starts.

The French rules have dozens of regular expressions, and compiling them all takes longer than
the first painted window may wait.
"""

from __future__ import annotations

import re
from typing import Any, cast


def lazily(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The pattern of that source; a wrong one is found out at its first use."""
    return cast("re.Pattern[str]", _Lazy(source, flags))


class _Lazy:
    """Stands for a pattern until a method of it is asked for, then has its methods itself."""

    def __init__(self, source: str, flags: re.RegexFlag) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
