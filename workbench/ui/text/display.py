"""What a layout is given in place of a text: the same length, with nothing that would upset it.

No Qt. Control characters get a visible sign, and the few characters that the bindings or the
layout would treat as their own are replaced; offsets never change.
"""

from __future__ import annotations

import re
import unicodedata


def display_copy(text: str) -> str:
    """The text with a visible sign for each control character, offset for offset the same."""
    return text.translate(_SIGNS) if _CONTROLS.search(text) else text


def turns(text: str) -> bool:
    """Whether anything in it is written from right to left."""
    return _TURNING.search(text) is not None


def begins_right_to_left(text: str) -> bool:
    """Whether the first letter, and with it the paragraph, runs from right to left."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


_TURNING = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_CONTROLS = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2029\ufeff\ufffc\ufffe]")
_SIGNS = {
    **dict.fromkeys((*range(0x09), *range(0x0A, 0x20), *range(0x7F, 0xA0)), "¤"),
    0x0D: "←",
    0x2029: "¶",
    # The bindings take U+FEFF at the start of a text for a mark of byte order, and drop it; the
    # word joiner is as invisible, and stays.
    0xFEFF: "\u2060",
    0xFFFC: "□",
    0xFFFE: "□",
}
