"""Amounts: one number or a range, as it stands in the text before its unit is read."""

from __future__ import annotations

from workbench.french.exclusions import is_year
from workbench.french.numbers import Number, Numeral, numeral_at
from workbench.french.patterns import lazily
from workbench.french.reading import Amount
from workbench.french.units import unit_after

REACH = 64
"""How far before *de … à …* the verb stands that says that something has changed."""


def amount_at(plain: str, text: str, here: int, floor: int, end: int) -> Amount | None:
    """The amount that begins at a place; *de 8 à 10 %* begins with an amount of its own.

    Two numbers that something goes from and to are two amounts. So are the edges of a range that
    *de* opens, if they have a unit of money, share or measure (*de 8 à 10 %*), but not if they
    count (*de 300 à 400 membres*). Nothing before ``floor`` belongs to it.
    """
    place = here
    if plain[here].isdigit() and here > floor and plain[here - 1] in "+-":
        if here < 2 or plain[here - 2].isspace() or plain[here - 2] in "(«":
            place = here - 1
        elif plain[here - 2].isalnum():
            return None
    first = numeral_at(plain, place)
    if first is None or first.end > end or _is_too_long(first):
        return None
    match = _RANGE.match(plain, first.end, end)
    if match is None:
        return Amount(place, first)
    second = numeral_at(plain, match.end())
    joint = match[1].strip()
    between = _BETWEEN.search(plain, max(floor, place - 8), place)
    if second is None or second.end > end or second.value <= first.value:
        return Amount(place, first)
    if joint == "et" and between is None:
        return Amount(place, first)
    if joint == "à" and (between or _parts(plain, text, place, second)):
        return Amount(place, first)
    if joint in ("-", "/") and is_year(second):
        return Amount(place, first)
    start = between.start() if between is not None else place
    return Amount(start, second, _low(first, second), second.value, between is not None)


def has_changed(plain: str, place: int) -> bool:
    """Whether a number stands behind the *de* that something changes from: *passer de 96 à 128*."""
    return _CHANGE.search(plain, max(0, place - REACH), place) is not None


def _parts(plain: str, text: str, place: int, second: Numeral) -> bool:
    """Whether *de* before a number and *à* behind it make two figures of them."""
    if _FROM.search(plain, max(0, place - 4), place) is None:
        return False
    unit = unit_after(plain, text, second, len(plain))
    return unit is None or unit.kind != "count" or has_changed(plain, place)


def _low(first: Numeral, second: Numeral) -> Number:
    """*2 à 3 millions* begin with two millions."""
    if first.scale > 1 or second.scale == 1 or second.form != "digits":
        return first.value
    low = first.value * second.scale
    return int(low) if float(low).is_integer() else low


def _is_too_long(numeral: Numeral) -> bool:
    return numeral.form == "digits" and numeral.end - numeral.start > 24


_BETWEEN = lazily(r"(?<!\w)entre $")
_FROM = lazily(r"(?<!\w)de $")
_RANGE = lazily(r"( à | ou | et |-|/)(?=[0-9a-z])")
_CHANGE = lazily(
    r"(?<!\w)(?:pass|ramen|ramèn|réduit|rédui|tomb|chut|augment|grimp|port|progress|baiss|recul"
    r"|redescend|descend|relev|relèv|abaiss|bondi|évolu|remont|dégringol|hiss|fond|écart|creus"
    r"|élarg|étend)\w*(?: [^.,;:!?()«»\"\d]{0,40})? de $"
)
