"""What the list of documents tells of where a document came from, and when.

The source is the first of ``source``, ``agency``, ``publisher`` and ``provider`` in what came
with the text, the date the first of ``date``, ``published``, ``datetime``, ``timestamp`` and
``created``. A date counts where it begins as an ISO date does (2025-07-22, perhaps with a time
after it); of any other spelling nobody could tell what is older.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

SOURCES = ("source", "agency", "publisher", "provider")
DATES = ("date", "published", "datetime", "timestamp", "created")

_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:[T ]\d\d:?\d\d\S*)?)?$")
_LIKELY = tuple(f'"{name}":' for name in (*SOURCES, *DATES))


def heading_of(meta: str) -> tuple[str, str]:
    """The source and the date in the JSON of a document's meta; empty where it tells none."""
    if not any(name in meta for name in _LIKELY):
        return "", ""
    told = json.loads(meta)
    source = _first(told, SOURCES)
    dates = (_first(told, (name,)).strip() for name in DATES)
    date = next((date for date in dates if _DATE.match(date)), "")
    return " ".join(source.split()), date


def _first(told: Mapping[str, object], names: tuple[str, ...]) -> str:
    """The first of these that is text with something in it."""
    for name in names:
        value = told.get(name)
        if isinstance(value, str) and value.strip():
            return value
    return ""
