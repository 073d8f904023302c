"""Values of attributes as people write and read them, in the language of the window."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from workbench.french import numbers
from workbench.model import Scheme
from workbench.ui.language import current
from workbench.ui.letters import folded
from workbench.ui.wording import QT_TRANSLATE_NOOP, titled
from workbench.words import fill

EMPTY = QT_TRANSLATE_NOOP("Values", "empty")
"""What a value that is empty on purpose (null) is called."""
YES, NO = QT_TRANSLATE_NOOP("Values", "yes"), QT_TRANSLATE_NOOP("Values", "no")

_EMPTY_WORDS = {"-", "–", "—", "∅", "NULL", "EMPTY", "VIDE", "NONE", "AUCUN", "AUCUNE"}
_PROGRAM = re.compile(r"[-+]?\d+(\.\d+)?([eE][-+]?\d+)?")
_POWER = re.compile(r"[-+]?\d+,\d+[eE][-+]?\d+")
_ENGLISH = re.compile(r"[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?")


def written(value: object) -> str:
    """A value for a line of text; what ``read_number`` reads is the same value again."""
    match value:
        case str():
            return value
        case None:
            return QCoreApplication.translate("Values", EMPTY)
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer() and abs(value) < 1e15:
            return fill("{n:,}", current(), n=int(value))
        case int() | float():
            return fill("{n:,}", current(), n=value)
    return str(value)


def value_title(scheme: Scheme | None, name: str, value: object) -> str:
    """A value of an attribute as the scheme calls it; of a choice, what stands before brackets."""
    if isinstance(value, bool):
        return QCoreApplication.translate("Values", YES if value else NO)
    for attribute in scheme.attributes if scheme is not None else ():
        titles = attribute.choice_titles or {}
        if attribute.key == name and str(value) in titles:
            return titled(titles[str(value)], str(value)).partition(" (")[0]
    return written(value)


def means_empty(text: str) -> bool:
    """Whether words say that a value is empty on purpose."""
    said = folded(text.strip())
    return said in _EMPTY_WORDS or said == folded(QCoreApplication.translate("Values", EMPTY))


def read_number(text: str) -> int | float | None:
    """The number that words say, as French dispatches write it; None where they say none.

    ``24 762``, ``1,2 million`` and ``vingt-trois`` are understood in either language of the
    window; in an English one, so is ``24,762``.
    """
    text = text.strip()
    if current() == "en" and _ENGLISH.fullmatch(text):
        text = text.replace(",", "")
    if _POWER.fullmatch(text):
        text = text.replace(",", ".")
    if _PROGRAM.fullmatch(text):
        number: int | float | None = float(text) if set(text) & set(".eE") else int(text)
    else:
        number = numbers.parse(text)
    if number is None or number - number != 0:
        return None
    return int(number) if isinstance(number, float) and number.is_integer() else number
