"""Actors: what kind of actor some words name, how they refer to it, and its function.

Words that the same layer has marked before win; then pronouns, titles, the lexicons of
names and of head nouns, and the shape of a name. Where nothing decides, nothing is said.
"""

from __future__ import annotations

import re
from functools import cache

from workbench.french import lexicon, names, offices
from workbench.french.folding import fold
from workbench.french.heads import (
    GROUP,
    INSTITUTION,
    ORGANISATION,
    PERSON,
    SOURCE,
    head_kind,
    nominal_kind,
)
from workbench.french.numbers import plain as plainly
from workbench.french.patterns import lazily

REACH = 4_000
"""How far around a single name is looked for what it is elsewhere; most dispatches are shorter."""


def describe(text: str, start: int, end: int) -> dict[str, object]:
    """Type, mention, metonym and role of the actor that these words name, where it is clear."""
    words = text[start:end]
    found: dict[str, object] = {"mention": mention(words)}
    kind, metonym = _kind(text, start, end, words, str(found["mention"]))
    if kind:
        found["type"] = kind
    if metonym:
        found["metonym"] = True
    if found["mention"] == "name" and kind != SOURCE:
        role = offices.role_of(text, start, end, person=kind == PERSON)
        if role:
            found["role"] = role
    return found


def mention(words: str) -> str:
    """How words refer: name, nominal or pronoun."""
    if names.is_pronoun(words):
        return "pronoun"
    if words[:1].isupper() and not _is_bare_nominal(words):
        return "name"
    noun, kind = head_kind(words)
    if kind in (PERSON, GROUP, SOURCE, ""):
        organ = kind == SOURCE and noun in _NAMED_SOURCES and len(words.split()) > 2
        return "name" if organ or _starts_named(words) else "nominal"
    return "name" if _is_named_body(words, noun) else "nominal"


def _kind(text: str, start: int, end: int, words: str, how: str) -> tuple[str, bool]:
    if how == "pronoun":
        return "", False
    if _TITLED.match(words):
        return PERSON, False
    for name, kind in (("organisations", ORGANISATION), ("institutions", INSTITUTION)):
        if fold(words) in lexicon.folded(f"actors.{name}"):
            return kind, False
    if how == "name" and fold(words) in _places():
        return INSTITUTION, True
    noun, kind = head_kind(words)
    if kind == GROUP and how == "name":
        kind = ""
    if kind and not (how == "name" and noun in _AMBIGUOUS and _looks_personal(words)):
        return kind, False
    if how == "nominal":
        return nominal_kind(noun), False
    return _name_kind(text, start, end, words)


def _name_kind(text: str, start: int, end: int, words: str) -> tuple[str, bool]:
    tokens = re.findall(r"[^\s\u00a0\u202f]+", words)
    if any(fold(each) in lexicon.folded("actors.corporate") for each in tokens[1:]):
        return ORGANISATION, False
    before = plainly(text[max(0, start - 60) : start])
    near = _noun_before(before)
    if near in (ORGANISATION, INSTITUTION) and len(tokens) > 1 and tokens[0] in _ARTICLES:
        return near, False
    if _looks_personal(words) and offices.role_before(text, start, person=True):
        return PERSON, False
    if near:
        return near, False
    if len(tokens) > 1 and (tokens[0] in _ARTICLES or _ARTICLE_BEFORE.search(before)):
        return ORGANISATION, False  # a person has no article: l’AS Corvier
    first = fold(tokens[0].partition("-")[0])
    if len(tokens) > 1 and all(_is_name_part(each) for each in tokens):
        if fold(tokens[0]) in lexicon.first_names() or first in lexicon.first_names():
            return PERSON, False
        if not any(each in _PARTICLES for each in tokens) or tokens[0][0].isupper():
            if _has_links(words):
                return ORGANISATION, False
            return PERSON, False
    if len(tokens) > 1:
        return ORGANISATION, False
    return _single_name(text, start, end, words)


def _single_name(text: str, start: int, end: int, words: str) -> tuple[str, bool]:
    if names.is_proper(words) and _is_acronym(words):
        return ORGANISATION, False
    around = text[max(0, start - REACH) : end + REACH]
    if _surname_of_somebody(around, words):
        return PERSON, False
    if _dateline(text) == fold(words):
        return INSTITUTION, True
    if fold(words) in lexicon.first_names():
        return PERSON, False
    if re.search(rf"{_OF_PLACE}{re.escape(words)}(?![\w-])", around):
        return INSTITUTION, True
    return ORGANISATION, False


def _noun_before(before: str) -> str:
    """The kind that a noun right before a name gives it: *le quotidien*, *la procureure*."""
    match = _NOUN_BEFORE.search(before)
    if match is None:
        return ""
    tokens = [_ELIDED.sub("", each) for each in match[0].split()]
    for place in range(len(tokens) - 1, -1, -1):
        for size in (2, 1):
            phrase = " ".join(tokens[place : place + size])
            for kind in (PERSON, ORGANISATION, INSTITUTION):
                if phrase in lexicon.words(f"actors.{kind}"):
                    follows = len(tokens) - place - size
                    return kind if follows <= 2 else ""
    return ""


def _is_named_body(words: str, noun: str) -> bool:
    """Whether a body's words make its name: *ministère de la Santé*."""
    if noun in _COMMON_BODIES:
        return False
    tokens = words.split()
    if len(tokens) < 2:
        return False
    if any(token[:1].isupper() for token in re.split(r"[\s’'\u00a0\u202f]+", words)[1:]):
        return True
    return noun in _NAMED_BODIES and len(tokens) > 2


def _starts_named(words: str) -> bool:
    return words[:1].isupper() and not _is_bare_nominal(words)


def _is_bare_nominal(words: str) -> bool:
    """*Premier ministre*, *Président*: a function with a capital is still a nominal."""
    plain = plainly(words).strip()
    return plain in lexicon.words("actors.person")


def _looks_personal(words: str) -> bool:
    tokens = words.split()
    return len(tokens) > 1 and all(_is_name_part(each) for each in tokens)


def _is_name_part(token: str) -> bool:
    joined = _JOINED.match(token) is not None
    return (
        joined or token[:1].isupper() or token.casefold() in _PARTICLES or token[:2] in ("d’", "d'")
    )


def _has_links(words: str) -> bool:
    """*Secours des Rives*: a preposition that persons' names do not have."""
    return re.search(r"\s(?:des|pour|sur|sans|et|en|à|aux?)\s", words) is not None


def _is_acronym(words: str) -> bool:
    letters = words.replace(".", "").replace("-", "")
    return 2 <= len(letters) <= 7 and letters.isupper()


def _surname_of_somebody(text: str, words: str) -> bool:
    """Whether the text has the name behind a first name or a title."""
    for match in re.finditer(rf"({_FIRST})[ \u00a0\u202f]{re.escape(words)}(?![\w-])", text):
        first = match[1]
        if fold(first) in lexicon.first_names() or _TITLED.match(first + " X"):
            return True
    return False


def _dateline(text: str) -> str:
    match = re.match(r"\s*\(([^(),]{2,40})[,)]", text)
    return fold(match[1]) if match is not None else ""


@cache
def _places() -> frozenset[str]:
    return lexicon.folded("actors.states") | lexicon.folded("actors.seats")


_AMBIGUOUS = ("conseil", "cabinet", "front", "union", "alliance", "ville", "palais")
_COMMON_BODIES = ("diplomatie", "justice", "police", "armée", "gouvernement", "exécutif", "ville")
_NAMED_BODIES = ("service", "institut", "office", "agence", "observatoire", "bureau", "commission")
_NAMED_SOURCES = ("registre", "recensement", "baromètre")
_ELIDED = lazily(r"^[ld]'")
_ARTICLE_BEFORE = lazily(r"(?<!\w)(?:l'|(?:l[ea]|du|au) )$")
_ARTICLES = ("La", "Le", "Les", "L’", "Al", "El", "The", "Der", "Die", "Das")
_PARTICLES = frozenset(
    (
        "de",
        "van",
        "von",
        "der",
        "den",
        "ben",
        "bin",
        "el",
        "al",
        "le",
        "la",
        "du",
        "d’",
        "di",
        "da",
        "dos",
        "des",
        "ibn",
        "abou",
        "y",
        "ter",
        "ten",
        "della",
        "del",
    )
)
_FIRST = r"[A-ZÀ-Ý][\w’'.-]*"
_JOINED = lazily(r"(?:al|el|ben|bin|ibn|ul)-[A-ZÀ-Ý]")
_TITLED = lazily(
    r"(?:MM?\.|Mmes?|Mlle|Mgr|Mes?|Dr\.?|Pr\.?|Sir|Lord|Lady|Madame|Monsieur|Maître)[ \u00a0\u202f]"
)
_OF_PLACE = r"(?:\ben|(?:ville|maire|région|port|habitants|rues|aéroport) de)[ \u00a0\u202f]"
_NOUN_BEFORE = lazily(r"(?:[^\W\d_]+(?:[-'][^\W\d_]+)* ){1,4}$")
