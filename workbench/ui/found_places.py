"""The places of findings as they are shown: with the words around them."""

from __future__ import annotations

from workbench.model import Document
from workbench.review.consistency import Finding
from workbench.ui.hits import NEAR, Hit


def place(document: Document, finding: Finding) -> Hit:
    """A finding with the words around it."""
    text, start, end = document.text, finding.start, finding.end
    return Hit(
        document.id,
        document.title,
        start,
        end,
        _line(text[max(0, start - NEAR) : start]),
        _line(text[start:end]),
        _line(text[end : end + NEAR]),
    )


def _line(words: str) -> str:
    """Words on one line; the spaces stay as they are."""
    for sign in "\n\r\t\u2028\u2029":
        words = words.replace(sign, " ")
    return words
