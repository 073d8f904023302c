"""Shares: *un tiers*, *sept élèves sur dix*, *neuf des douze accusés*, *deux fois plus*."""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.french import exclusions
from workbench.french.nouns import head_after
from workbench.french.numbers import Numeral, numeral_at
from workbench.french.patterns import lazily
from workbench.french.reading import Amount, Reading
from workbench.french.units import Unit, part_after, unit_after


def multiple(plain: str, text: str, start: int, end: int) -> Reading | None:
    """*le double du record*, or *double du record* behind *plus du*."""
    match = _MULTIPLE.match(plain, start, end)
    if match is None or (
        match["le"] is None and not _THAN.search(plain, max(0, start - 12), start)
    ):
        return None
    stop = match.end()
    of = _OF_NOUN.match(plain, stop, end)
    if of is None and match["le"] is not None:
        return None
    if of is not None:
        head = head_after(plain, text, of.end(), stop=end, plural=False)
        stop = head[0] if head is not None else stop
    return Reading(start, stop, "ratio", _TIMES[match["word"]], unit="fois")


def fraction(plain: str, text: str, part: Numeral, end: int, *, strict: bool) -> Reading | None:
    """A fraction with what it is a part of, or as a stretch of time (*un quart d’heure*)."""
    duration = _TIME_PART.match(plain, part.end, end)
    if duration is not None:
        return Reading(part.start, duration.end(), "duration", part.value, unit=duration[1])
    if _NO_FRACTION.match(plain, part.end) and strict:
        return None
    stop, unit, _ = part_after(plain, text, part.end, end)
    start = part.start
    if strict and unit is None:
        if plain.startswith("le ", start):
            return None
        if plain.startswith("la ", start) and not (
            _HALF_ALONE.match(plain, part.end) or _OF_WHICH.search(plain, max(0, start - 24), start)
        ):
            return None
    if _LES.search(plain, max(0, start - 5), start) and strict:
        start = plain.rindex("les", 0, start)
    return Reading(start, stop, "ratio", part.value, unit=unit)


def ratio(plain: str, text: str, amount: Amount, unit: Unit | None, end: int) -> Reading | None:
    """*deux fois plus*, *sept travailleurs sur dix*, *neuf des douze accusés*; else None."""
    numeral = amount.last
    folds = _FOLD.match(plain, numeral.end, end)
    if folds is not None:
        return _folds(plain, text, amount, folds, end)
    times = _TIMES_ONLY.match(plain, numeral.end, end)
    if times is not None and numeral.value != 1:
        if _TITLED.match(plain, times.end()) or exclusions.is_definite(plain, amount.start):
            return None
        return Reading(amount.start, times.end(), "count", numeral.value, unit="fois")
    if amount.low is not None:
        return None
    return _out_of(plain, text, amount, unit, end) or _among(plain, text, amount, unit, end)


def _folds(plain: str, text: str, amount: Amount, match: re.Match[str], end: int) -> Reading | None:
    stop = match.end()
    if match["of"] is not None:
        head = head_after(plain, text, stop, stop=end, plural=False)
        if head is None:
            return None
        stop = head[0]
    reading = Reading(amount.start, stop, "ratio", amount.last.value, unit="fois")
    if amount.low is None:
        return reading
    return replace(reading, value=None, value_min=amount.low, value_max=amount.high)


def _out_of(plain: str, text: str, amount: Amount, unit: Unit | None, end: int) -> Reading | None:
    if unit is not None and unit.kind != "count":
        return None
    stop = unit.end if unit is not None else amount.last.end
    name = unit.unit if unit is not None else None
    over = _OUT_OF.match(plain, stop, end)
    if over is None and amount.last.value == 1:
        one = _ONE_NOUN.match(plain, amount.start, end)
        over, name = (one, one[1]) if one is not None else (None, name)
    if over is None and unit is not None:
        over = _QUALIFIED.match(plain, stop, end)
    whole = numeral_at(plain, over.end()) if over is not None else None
    if whole is None or whole.end > end or not _is_share(amount.last, whole):
        return None
    if head_after(plain, text, whole.end, stop=end, plural=True) is not None:
        return None
    value = round(amount.last.value / whole.value, 2)
    return Reading(amount.start, whole.end, "ratio", value, unit=name)


def _among(plain: str, text: str, amount: Amount, unit: Unit | None, end: int) -> Reading | None:
    among = _AMONG.match(plain, amount.last.end, end) if unit is None else None
    whole = numeral_at(plain, among.end()) if among is not None else None
    if among is not None and whole is None and amount.last.value > 1:
        head = head_after(plain, text, among.end(), stop=end, plural=True)
        if head is not None and among[0].startswith((" des ", " de ")):
            return Reading(amount.start, head[0], "count", amount.last.value, unit=head[1])
    if whole is None or whole.end > end or not 1 < amount.last.value < whole.value:
        return None
    noun = unit_after(plain, text, whole, end)
    if noun is None or noun.kind != "count":
        return None
    value = round(amount.last.value / whole.value, 2)
    return Reading(amount.start, noun.end, "ratio", value, unit=noun.unit)


def _is_share(part: Numeral, whole: Numeral) -> bool:
    usual = whole.value in (100, 1000, 20) or 2 <= whole.value <= 10
    return usual and 0 < part.value < whole.value


_TIMES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "décuple": 10}
_MULTIPLE = lazily(r"(?P<le>le )?(?P<word>double|triple|quadruple|quintuple|décuple)(?!\w)")
_THAN = lazily(r"(?<!\w)(?:plus|moins|près) du $")
_OF_NOUN = lazily(r" (?:du |de la |de l'|des |de |d')")
_TIME_PART = lazily(
    r" d(?:'|e )(heure|an|année|siècle)(?!\w)(?! (?:après|plus tard|avant|plus tôt))"
)
_NO_FRACTION = lazily(r" (?:de finale|arrondissement|monde|temps|de siècle|d'heure)|-")
_HALF_ALONE = lazily(
    r" (?:d'entre|est|sont|était|étaient|seulement|moins|plus|ont|a|sera)(?!\w)|[,.]"
)
_OF_WHICH = lazily(r"(?<!\w)dont (?:(?:plus|près|moins|environ|presque)(?: de)? )?$")
_LES = lazily(r"(?<!\w)les $")
_FOLD = lazily(
    r" fois (?:plus|moins|mieux|supérieure?s?|inférieure?s?)(?!\w)"
    r"| fois (?P<of>le |la |les |l'|son |sa |leur )"
)
_TIMES_ONLY = lazily(r" (?:de )?fois(?!\w)")
_TITLED = lazily(r" (?:champion|vainqueur|médaill|titré|lauréat|élu|sacré|finaliste|ministre)")
_OUT_OF = lazily(r" sur ")
_QUALIFIED = lazily(r" [^\W\d_]+s sur (?=[0-9a-z])")
_ONE_NOUN = lazily(r"une? ([^\W\d_]+)(?: [^\W\d_]+)? sur ")
_AMONG = lazily(r" (?:des |de (?:ces|ses|leurs|nos) |parmi les |sur les )")
