"""Numbers as French writes them: *24 762*, *1,2 million*, *vingt-trois*, *septante-deux*.

A numeral is digits in groups or number words, with its multiplier (*mille*, *millions*) and
*et demi*; or a collective (*une vingtaine*, *des dizaines de milliers*). What is read here is
the plain copy of a text, as ``folding.fold_same_length`` makes it with its accents kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from workbench.french.folding import fold_same_length
from workbench.french.number_words import COUNTS, GREAT, SMALL, WordReader, number_words
from workbench.french.patterns import lazily

Number = int | float

LONGEST = 60
"""How many characters of digits still make a number; more are a code of some sort."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and where it stands; ``scale`` is its multiplier, 1 if it has none.

    ``open`` numerals (*des dizaines*) say the least number that they can mean.
    """

    start: int
    end: int
    value: Number
    scale: int = 1
    form: str = "digits"
    grouped: bool = False
    open: bool = False


def parse(words: str) -> Number | None:
    """The number that these words say, approximators left aside; None if they say none."""
    text = plain(words).strip()
    place = _BEFORE.match(text)
    start = place.end() if place else 0
    found = fraction_at(text, start) or numeral_at(text, start)
    if found is None or text[found.end : found.end + 1].isalnum():
        return None
    return found.value


def written(number: Number) -> str:
    """The number as French writes it in digits: *24 762*, *1,5*; ``parse`` reads it back."""
    digits = format(Decimal(repr(number)), "f")
    whole, _, decimals = digits.partition(".")
    grouped = f"{int(whole):,}".replace(",", "\u202f")
    if whole.startswith("-") and not grouped.startswith("-"):
        grouped = "-" + grouped
    return f"{grouped},{decimals}" if decimals.strip("0") else grouped


def plain(text: str) -> str:
    """The copy that the number grammar reads: same length, lower case, plain marks."""
    return fold_same_length(text, accents=True)


def numeral_at(text: str, start: int) -> Numeral | None:
    """The numeral that begins at a place of a plain text."""
    if (collective := _collective_at(text, start)) is not None:
        return collective
    digits = _DIGITS.match(text, start)
    if digits is None:
        return _words_at(text, start)
    if digits.end() - start > LONGEST:
        return None
    value = _decimal(digits)
    end, scale = digits.end(), 1
    if (multiplier := _MULTIPLIER.match(text, end)) is not None:
        end, scale = multiplier.end(), _SCALES[multiplier["word"] or multiplier["short"]]
    value *= scale
    value, end = _and_a_half(text, end, value, scale)
    return Numeral(start, end, number_of(value), scale, "digits", digits["grouped"] is not None)


def fraction_at(text: str, start: int) -> Numeral | None:
    """The fraction that begins at a place of a plain text: *un tiers*, *la moitié*."""
    if (match := _FRACTION.match(text, start)) is None:
        return None
    if match["half"]:
        value = Decimal("0.5")
    else:
        above = match["above"]
        top = 1 if above in _ONE_OF else int(above) if above.isdigit() else SMALL[above]
        bottom = _PARTS[match["below"]]
        value = Decimal(top) / Decimal(bottom)
        if value >= 1:
            return None
    return Numeral(start, match.end(), number_of(round(value, 2)), 1, "fraction")


def number_of(value: Decimal) -> Number:
    """An int where it is whole, else a float."""
    return int(value) if value == value.to_integral_value() else float(value)


def _decimal(match: re.Match[str]) -> Decimal:
    if match["grouped"]:
        whole = re.sub(r"\D", "", match["grouped"])
        return Decimal(f"{match['sign'] or ''}{whole}.{match['after'] or 0}".replace("+", ""))
    return Decimal(match[0].replace(",", ".").replace("+", "").replace(" ", ""))


def _and_a_half(text: str, end: int, value: Decimal, scale: int) -> tuple[Decimal, int]:
    if scale > 1 and (half := _AND_HALF.match(text, end)) is not None:
        return value + Decimal(scale) / 2, half.end()
    return value, end


def _collective_at(text: str, start: int) -> Numeral | None:
    if (match := _COLLECTIVE.match(text, start)) is None:
        return None
    base = _COLLECTIVES[match["base"].removesuffix("s")]
    if match["half"]:
        value, is_open = Decimal(base) / 2, False
    elif match["count"] in _ONE:
        value, is_open = Decimal(base), False
    elif match["count"] in SMALL or match["count"].isdigit():
        count = match["count"]
        value, is_open = Decimal(int(count) if count.isdigit() else SMALL[count]) * base, False
    else:
        value, is_open = Decimal(2 * base), True
    scale, end = base, match.end()
    if match["times"]:
        times = _SCALES[match["times"]]
        value, scale = value * times, base * times
    return Numeral(start, end, number_of(value), scale, "collective", open=is_open)


def _words_at(text: str, start: int) -> Numeral | None:
    tokens = number_words(text, start)
    if not tokens:
        return None
    reader = WordReader(tokens)
    value = reader.number()
    if value is None:
        return None
    end = tokens[reader.place - 1].end
    total = Decimal(value)
    if (point := _POINT.match(text, end)) is not None:
        zeros = (point["zeros"] or "").count("zéro")
        behind = WordReader(number_words(text, point.end()))
        if (decimals := behind.under_a_thousand()) is not None:
            total += Decimal(decimals).scaleb(-zeros - len(str(decimals)))
            end = behind.tokens[behind.place - 1].end
    scale = reader.scale
    if total % 1 and (times := _MULTIPLIER.match(text, end)) and times["word"]:
        scale = _SCALES[times["word"]]
        total, end = total * scale, times.end()
    total, end = _and_a_half(text, end, total, scale)
    return Numeral(start, end, number_of(total), scale, "words")


_SCALES = {
    **GREAT, "mille": 1000, "millier": 1000, "milliers": 1000,
    "m": 10**6, "md": 10**9, "mds": 10**9, "mrd": 10**9, "mrds": 10**9, "mn": 10**6, "k": 1000,
}  # fmt: skip
_COLLECTIVES = {
    "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20,
    "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60,
    "centaine": 100, "millier": 1000, "million": 10**6, "milliard": 10**9,
}  # fmt: skip
_PARTS = {
    "tiers": 3, "quart": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8,
    "neuvième": 9, "dixième": 10, "centième": 100, "millième": 1000,
}  # fmt: skip
_ONE = ("un", "une", "la", "le", "1")
_ONE_OF = ("un", "le")
_DIGITS = lazily(
    r"""(?P<sign>[-+](?=[ ]?[0-9]))?[ ]?
    (?:(?P<grouped>[1-9][0-9]{0,2}(?:(?:[ '][0-9]{3}(?![0-9]))+|(?:\.[0-9]{3}(?![0-9]))+
       |(?:,[0-9]{3}(?![0-9])){2,}|,000(?![0-9])))(?:,(?P<after>[0-9]+))?
      |[0-9]+(?:[.,][0-9]+)?)""",
    re.VERBOSE,
)
_MULTIPLIER = lazily(
    r"(?: +(?P<word>mille|milliers|millions?|milliards?|billions?|mds|mrds?|md|mn)(?!\w)"
    r"| ?(?P<short>mds?|mrds?|mn|m|k)(?= ?[€$£]))"
)
_AND_HALF = lazily(r" et demie?(?!\w)")
_POINT = lazily(r" virgule (?P<zeros>(?:zéro )*)")
_COLLECTIVE = lazily(
    rf"""(?:(?P<half>une?[ ]demi-)|(?P<count>{COUNTS}|[0-9]{{1,3}}(?![ ]millier)|des|de|plusieurs
        |quelques|les|ces|la|le)[ ](?!milli(?:on|ard)))(?P<base>{"|".join(_COLLECTIVES)})s?(?!\w)
        (?:[ ]de[ ](?P<times>milliers|millions?|milliards?)(?!\w))?""",
    re.VERBOSE,
)
_FRACTION = lazily(
    rf"(?P<half>(?:la|une) moitié)(?!\w)"
    rf"|(?P<above>le|{COUNTS}|[1-9])[ -](?P<below>{'|'.join(_PARTS)})s?(?![\w-])"
)
_BEFORE = lazily(
    r"(?:(?:un peu|bien|nettement|pas|plus|moins|au|maximum|minimum|moins|près|jusqu'à|autour|"
    r"environ|quelque|presque|quasiment|à peu|à peine|proche|de|d'|du|les|ces|soit)(?: +|(?<=')))*"
)
