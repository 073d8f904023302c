"""Units: what stands behind a numeral and says of what it is a number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.french import lexicon
from workbench.french.nouns import head_after, singular
from workbench.french.numbers import Number, Numeral, numeral_at
from workbench.french.patterns import lazily


@dataclass(frozen=True, slots=True)
class Unit:
    """Where the unit ends, what it is in the singular, and the kind of figure it makes.

    ``value`` is the figure's, where the unit changes it (*trois heures et dix minutes*).
    """

    end: int
    unit: str | None
    kind: str
    value: Number | None = None


def unit_after(plain: str, text: str, numeral: Numeral, stop: int) -> Unit | None:
    """The unit or counted noun behind a numeral; None if the numeral stands alone."""
    if (symbol := _SYMBOL.match(plain, numeral.end, stop)) is not None:
        return _symbol(symbol)
    place = numeral.end
    takes_of = numeral.scale > 1000 or plain.endswith(("millier", "milliers"), 0, place)
    if takes_of or numeral.form == "collective":
        place = _skip_of(plain, place)
        if place == numeral.end and numeral.form == "collective":
            return None
    found = _listed(plain, text, place, stop)
    if found is None and (ranked := _RANKED.match(plain, place, stop)) is not None:
        found = _listed(plain, text, ranked.end(), stop)
    if found is not None:
        return _duration(plain, numeral, found, stop) if found.kind == "duration" else found
    if takes_of and place == numeral.end:
        return None
    head = head_after(plain, text, place, stop=stop, plural=abs(numeral.value) >= 2)
    return Unit(head[0], head[1], "count") if head is not None else None


def part_after(plain: str, text: str, end: int, stop: int) -> tuple[int, str | None, bool]:
    """What a fraction is a part of: where the figure ends, the noun, and whether it is inside.

    *un tiers d’enfants* takes its noun in; *un tiers de ses parcelles* only names it.
    """
    inside = _PART.match(plain, end, stop)
    if inside is not None:
        head = head_after(plain, text, inside.end(), stop=stop, plural=False)
        if head is not None:
            return head[0], head[1], True
    outside = _WHOLE.match(plain, end)
    if outside is not None:
        head = head_after(plain, text, outside.end(), stop=len(plain), plural=False)
        if head is not None:
            return end, head[1], False
    return end, None, False


def kind_of(unit: str) -> str | None:
    """The kind that a unit in the singular makes; None for what is only counted."""
    word = unit.casefold().replace("’", "'")
    return next((kind for kind in _KINDS if word in lexicon.words(f"units.{kind}")), None)


def _symbol(match: re.Match[str]) -> Unit:
    sign = match[1]
    if sign in _MONEY_SIGNS:
        return Unit(match.end(), _MONEY_SIGNS[sign], "money")
    if sign[0] == "°":
        return Unit(match.end(), "degré", "measure")
    return Unit(match.end(), "‰" if sign == "‰" else "%", "percent")


def _listed(plain: str, text: str, place: int, stop: int) -> Unit | None:
    match = _WORDS.match(plain, place, stop)
    if match is None:
        return None
    for group in range(match.lastindex or 1, 0, -1):
        end, words = match.end(group), plain[match.start(1) : match.end(group)]
        if plain[end : end + 1] in ("'", "-"):
            continue
        for unit in dict.fromkeys((words, " ".join(map(singular, words.split())))):
            kind = kind_of(unit)
            if kind is not None and not _is_a_name(unit, kind, text[match.start(1) : end]):
                return Unit(end, _as_written(unit, text[match.start(1) : end]), kind)
    return None


def _is_a_name(unit: str, kind: str, words: str) -> bool:
    """*20 Minutes* is a newspaper, *5G* a network."""
    if not words[0].isupper():
        return False
    return kind == "duration" or (len(unit) == 1 and unit != "w")


def _as_written(unit: str, words: str) -> str:
    """A symbol keeps its capitals: *MW*, *kWh*."""
    return words if words.casefold() == unit and words != words.capitalize() else unit


def _duration(plain: str, numeral: Numeral, unit: Unit, stop: int) -> Unit:
    end, value, name = unit.end, None, unit.unit or ""
    if (half := _AND_HALF.match(plain, end, stop)) is not None:
        return Unit(half.end(), name, "duration", numeral.value + 0.5)
    if (more := _AND_MORE.match(plain, end, stop)) is not None:
        low = numeral_at(plain, more.end())
        listed = _WORDS.match(plain, low.end, stop) if low is not None else None
        small = singular(listed[1]) if listed is not None else ""
        if low is not None and listed is not None and (name, small) in _IN_ONE:
            whole = numeral.value * _IN_ONE[name, small] + low.value
            return Unit(listed.end(1), small, "duration", whole)
    if (term := _TERM.match(plain, end, stop)) is not None:
        words = lexicon.words("units.terms")
        for place in (term.end(2), term.end(1)):
            if place > 0 and plain[term.start(1) : place] in words:
                end = place
                break
    return Unit(end, unit.unit, "duration", value)


def _skip_of(plain: str, place: int) -> int:
    """Behind *de* or *d’*, at the white space or apostrophe before the noun."""
    match = _OF.match(plain, place)
    return match.end() if match is not None else place


_KINDS = ("money", "measure", "duration", "score")
_MONEY_SIGNS = {"€": "euro", "$": "dollar", "£": "livre", "¥": "yen", "₽": "rouble"}
_IN_ONE = {
    ("heure", "minute"): 60, ("minute", "seconde"): 60, ("an", "mois"): 12, ("jour", "heure"): 24,
    ("heure", "seconde"): 3600, ("année", "mois"): 12, ("semaine", "jour"): 7,
}  # fmt: skip
_SYMBOL = lazily(
    r"(?: ?(?=[%‰€$£¥₽°])| (?=p))(%|‰|€|\$|£|¥|₽|°c?(?!\w)|pour cents?(?!\w)|p\. ?100)"
)
_WORDS = lazily(r" {0,2}([^\W\d_]+[23²³]?(?:/[^\W\d_]+)?)(?: ([^\W\d_]+)(?: ([^\W\d_]+))?)?")
_RANKED = lazily(r" (?:premi|derni)(?:er|ère)s?(?= )")
_OF = lazily(r" d(?:e(?= )|(?='))'?")
_PART = lazily(r" (?:des |de (?!la |l'|ses |leurs? |son |sa |ces |cet|ce |nos |vos |notre )|d')")
_WHOLE = lazily(r" (?:du |de (?:la |l'|(?:ses|leurs?|son|sa|ces|cette|cet|ce|nos|notre) ))")
_AND_HALF = lazily(r" et demie?(?!\w)")
_AND_MORE = lazily(r"(?: et |, | )(?=[0-9a-z])")
_TERM = lazily(r" d(?:e |')([^\W\d_]+)(?: ([^\W\d_]+))?")
