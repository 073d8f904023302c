"""Partings: where a row of capitalised words is more than one name.

*l’AFP Fatima Benali* is an agency and a person, *le Danois Mikkel Thorsen* a person of a nation,
*le champion d’Europe Tomas Ibarra* a person behind a place.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from workbench.french import lexicon
from workbench.french.folding import fold
from workbench.french.patterns import lazily


def parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names that a row of capitalised words holds."""
    words = text[start:end]
    first, _, rest = words.partition(" ")
    if rest[:1].isupper() and fold(first) in _LEFT_OUT and fold(words) not in listed():
        start += len(first) + 1  # *le groupe de BTP Orvane*
        first, _, rest = rest.partition(" ")
        words = text[start:end]
    before = text[max(0, start - 60) : start]
    if length := _firm_length(words, before):
        yield start, start + length
        led = _LED.match(text, start + length, end)
        yield led.end() if led is not None else start + length + 1, end
        return
    nation = is_demonym(first) or (_is_demonym_by_form(first, before) and _is_row(rest))
    if rest[:1].isupper() and (nation or _behind_place(words, before)):
        length = _place_length(words) or len(first) + 1
        if fold(words[: length - 1]) in listed():
            yield start, start + length - 1  # *le patron de Stellantis Yann Roy*
        start += length
        words = text[start:end]
        first, _, rest = words.partition(" ")
    if first in _LETTERS and rest[:1].isupper():
        start += len(first) + 1  # *le PDG Ana Roy*
        first, _, rest = rest.partition(" ")
    if _is_row(rest) and (PORTFOLIO.search(before) or _ELECTED_IN.search(before)):
        if first not in _OPENING:
            start += len(first) + 1  # *ministre des Finances Maria Jesus Montera*
        elif _is_row(rest.partition(" ")[2]):
            start = end - len(rest.partition(" ")[2])  # *maire de La Baule Ana Roy*
        words = text[start:end]
        first, _, rest = words.partition(" ")
    words = text[start:end]
    if (leader := _LEADER.match(words)) is not None:
        start += leader.end()
    elif (place := _FROM_PLACE.search(words)) and fold(words[: place.start()]) in listed():
        end = start + place.start()  # *l’usine Stellantis de Rennes*
    elif place and words[place.end() :] in as_written() and fold(words) not in listed():
        yield start, start + place.start()
        start += place.end()  # *le vaccin Primavax de Pfizer*
    yield start, end


def is_demonym(words: str) -> bool:
    """Whether a word with a capital only says of which nation somebody is."""
    return words[:1].isupper() and fold(words) in _demonyms()


def are_people(words: str, before: str) -> bool:
    """Whether a capitalised plural behind an article is people of a town: *les Nîmoises*."""
    return _PEOPLE.fullmatch(words) is not None and _PLURAL.search(before) is not None


def is_nationality(word: str) -> bool:
    """Whether an adjective in small letters says of which nation something is."""
    return fold(word) in _demonyms()


def is_place(words: str) -> bool:
    """Whether words name a state, a seat of government or a continent."""
    return fold(words) in _places()


def governs(words: str) -> bool:
    """Whether words name a state or a seat of government."""
    folded = fold(words)
    return folded in lexicon.folded("actors.states") or folded in lexicon.folded("actors.seats")


@cache
def listed() -> frozenset[str]:
    """The organisations and institutions that the lexicon knows."""
    return lexicon.folded("actors.organisations") | lexicon.folded("actors.institutions")


@cache
def as_written() -> frozenset[str]:
    """The same as they are written: *SUD*, but not *Sud*."""
    names = ("organisations", "institutions")
    return frozenset(each for name in names for each in lexicon.entries(f"actors.{name}"))


def _firm_length(words: str, before: str) -> int:
    """How long the known body is that a row begins with before a person; 0 if there is none.

    *l’AFP Fatima Benali*; behind a function also *le chef du Hamas Omar Roy*.
    """
    parts = words.split(" ")
    for size in (3, 2, 1):
        name, rest = " ".join(parts[:size]), " ".join(parts[size:])
        if fold(name) in listed() and rest and fold(words) not in listed():
            held = _HELD_AT.search(before) is not None and _is_row(rest)
            return len(name) if held or (name.isupper() and _is_somebody(rest)) else 0
    return 0


def _is_somebody(words: str) -> bool:
    """Whether words are a whole name of a person."""
    first, _, rest = words.partition(" ")
    return rest[:1].isupper() or fold(first) in lexicon.first_names()


def _is_demonym_by_form(word: str, before: str) -> bool:
    """Whether a word behind an article is formed as one for somebody of a town: *le Nîmois*."""
    return _TOWNSMAN.fullmatch(word) is not None and _ARTICLE.search(before) is not None


def _is_row(words: str) -> bool:
    """Whether these are two words or more that begin with a capital, as a person has."""
    return words[:1].isupper() and " " in words


def _behind_place(words: str, before: str) -> bool:
    """Whether a row behind *de* or *à* begins with a place and goes on with a person."""
    if _IN.search(before) is None:
        return False
    return _place_length(words) > 0


def _place_length(words: str) -> int:
    """How long the place is, with its space, that a row begins with before a person; else 0."""
    parts = words.split(" ")
    if parts[0] in _TITLES:
        return 0
    for size in (3, 2, 1):
        rest = " ".join(parts[size:])
        if len(parts) > size and fold(" ".join(parts[:size])) in _places():
            return len(words) - len(rest) if _is_somebody(rest) else 0
    for number in range(1, len(parts) - 1):
        known = fold(parts[number].partition("-")[0]) in lexicon.first_names()
        if known and fold(parts[0].partition("-")[0]) not in lexicon.first_names():
            return sum(len(each) + 1 for each in parts[:number])
    return 0


@cache
def _places() -> frozenset[str]:
    names = ("states", "seats", "continents")
    return frozenset().union(*(lexicon.folded(f"actors.{name}") for name in names))


@cache
def _demonyms() -> frozenset[str]:
    """All forms of the nationalities of the lexicon: *Danois*, *Danoise*, *Danoises*."""
    found: set[str] = set()
    for each in lexicon.entries("actors.demonyms"):
        word = fold(each)
        feminine = word if word.endswith("e") else word + "e"
        if word.endswith(("ien", "een")):
            feminine = word + "ne"
        elif word == "grec":
            feminine = "grecque"
        elif word == "turc":
            feminine = "turque"
        elif word == "suisse":
            feminine = "suissesse"
        found |= {word, feminine, feminine + "s", word if word.endswith("s") else word + "s"}
    return frozenset(found)


_OPENING = frozenset(
    ("La", "Le", "Les", "New", "San", "Santa", "Los", "Las", "Porto", "Rio", "Buenos")
)
_PEOPLE = lazily(r"[A-ZÀ-Ý][\w-]+(?:ois|oises|[nrtd]aises|[nrv]ais|iens|iennes|éens|éennes|ards)")
_TOWNSMAN = lazily(r"[A-ZÀ-Ý][\w-]+(?:ois|oise|[nrtv]ais|[nrtvl]aise|ien|ienne|éen|éenne)")
_PLURAL = lazily(r"(?<![\w'])(?:[lL]es|[dD]es|[aA]ux|[cC]es|[dD]eux|[tT]rois|[qQ]uatre|\d+) $")
_ARTICLE = lazily(r"(?:(?<!\w)(?:[lL]e|[lL]a|[uU]ne?|[dD]u|[aA]u) |(?<!\w)[lLdD]')$")
_ELECTED_IN = lazily(
    r"(?i:(?:maires?|mairesse|bourgmestre|préf[eè]te?|sous-préf[eè]te?|procureure?|députée?"
    r"|sénat\w+"
    r"|gouverneure?|évêque|archevêque|curé|imam|élue?|habitante?|adjointe?"
    r"|joueu(?:r|se)|entraîneu\w+|gardien(?:ne)?|attaquante?|défenseure?|capitaine|pilote|ailier"
    r"|professeure?|chercheu(?:r|se)|étudiante?|commerçante?|médecin|agricult\w+)"
    r"(?: [a-zà-ÿ]+){0,2} (?:de la |de l'|des |du |de |d'|à ))$"
)
_HELD_AT = lazily(
    r"(?i:(?:chef(?:fe)?|patronn?e?|présidente?|direct(?:eur|rice)(?: générale?)?|porte-parole"
    r"|p-?dg|fondat(?:eur|rice)|responsable|secrétaire générale?|dirigeante?|entraîneu\w+"
    r"|correspondante?|journaliste|joueu(?:r|se)|pilote|leader)"
    r" (?:de la |de l'|des |du |de |d'|à l'|à ))$"
)
_LEFT_OUT = frozenset(("btp", "ong", "pme", "eti", "ia", "agroalimentaire", "chu", "chr", "vtc"))
"""Acronyms that say what a firm does, before its name."""
_TITLES = frozenset(
    ("M.", "MM.", "Mme", "Mmes", "Mlle", "Mgr", "Me", "Mes", "Dr", "Dr.", "Pr", "Pr.")
)
_LETTERS = frozenset(("PDG", "P-DG", "DG", "DRH", "CEO", "DGA", "DGS"))
PORTFOLIO = lazily(
    r"(?i:(?:ministres?|secrétaires? d'état|commissaires?|délégué\w*|chargée?s?|adjoint\w*"
    r"|échevine?s?|bourgmestre|vice-présidente?|portefeuille|conseill\w+)(?: [a-zà-ÿ]+){0,2}"
    r" (?:de la |de l['’]|des |du |aux? |à la |à l['’]))$"
)
_LED = lazily(r" (?:de |d['’])")
_LEADER = lazily(
    r"(?:P-?DG|DG|DRH|Présidente?|Directeur|Directrice) (?:de la |de l['’]|des? |du |d['’])"
)
_FROM_PLACE = lazily(r" (?:de |du |d['’])")
_IN = lazily(r"(?:^|[\s'’(])(?:de|d['’]|du|des|de la|de l['’]|à|aux?|en) ?$")
