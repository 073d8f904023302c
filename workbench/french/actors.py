"""Actors: what kind of actor some words name, how they refer to it, and its function.

Words that the same layer has marked before win; then pronouns, titles, the lexicons of
names and of head nouns, and the shape of a name. Where nothing decides, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from workbench.french import lexicon, names
from workbench.french.folding import fold
from workbench.french.numbers import plain as plainly

PERSON, ORGANISATION, GROUP = "person", "organisation", "group"
INSTITUTION, SOURCE = "institution", "source"

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
        role = role_of(text, start, end, person=kind == PERSON)
        if role:
            found["role"] = role
    return found


def mention(words: str) -> str:
    """How words refer: name, nominal or pronoun."""
    if names.is_pronoun(words):
        return "pronoun"
    if words[:1].isupper() and not _is_bare_nominal(words):
        return "name"
    noun, kind = _head_kind(words)
    if kind in (PERSON, GROUP, SOURCE, ""):
        organ = kind == SOURCE and noun in _NAMED_SOURCES and len(words.split()) > 2
        return "name" if organ or _starts_named(words) else "nominal"
    return "name" if _is_named_body(words, noun) else "nominal"


def role_of(text: str, start: int, end: int, *, person: bool = True) -> str:
    """The function that stands before a name, or behind it as an apposition; else empty."""
    before = text[max(0, start - 130) : start]
    line = before.rpartition("\n")[2]
    place = 0
    while (match := _ROLE_BEFORE.search(line, place)) is not None:
        role = _trimmed(match["role"])
        comma = match["comma"] is not None
        if _is_role(role, person) and (person or comma):
            return role
        place = match.start("role")
    if not person:
        return ""
    behind = _ROLE_BEHIND.match(text, end, min(len(text), end + 150))
    if behind is not None:
        role = _clipped(behind["role"])
        if _is_role(role, person):
            return role
    return ""


def _kind(text: str, start: int, end: int, words: str, how: str) -> tuple[str, bool]:
    plain = plainly(words).strip()
    if how == "pronoun":
        return "", False
    if _TITLED.match(words):
        return PERSON, False
    for name, kind in (("organisations", ORGANISATION), ("institutions", INSTITUTION)):
        if fold(words) in _folded(name):
            return kind, False
    if how == "name" and fold(words) in _places():
        return INSTITUTION, True
    noun, kind = _head_kind(words)
    if kind == GROUP and how == "name":
        kind = ""
    if kind and not (how == "name" and noun in _AMBIGUOUS and _looks_personal(words)):
        return kind, False
    if how == "nominal":
        return _nominal_kind(plain, noun), False
    return _name_kind(text, start, end, words)


def _head_kind(words: str) -> tuple[str, str]:
    """The head noun of a mention, and what kind of actor it makes; empty if it is not known."""
    plain = re.sub(r"^(?:(?:l|d)'|(?:le|la|les|un|une|des|du) )", "", plainly(words).strip())
    tokens = re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", plain)
    while len(tokens) > 1 and tokens[0] in _BEFORE_NOUN:
        tokens = tokens[1:]
    for size in (3, 2, 1):
        phrase = " ".join(tokens[:size])
        if len(tokens) < size:
            continue
        for kind in _ORDER:
            listed = lexicon.words(f"actors.{kind}")
            if phrase in listed:
                return phrase, kind
            if size == 1 and _singular(phrase) in listed and phrase != _singular(phrase):
                return _singular(phrase), _plural_kind(kind, words)
    return (tokens[0] if tokens else ""), ""


def _plural_kind(kind: str, words: str) -> str:
    """Several persons or unnamed organisations are a group; bodies stay what they are."""
    unnamed = kind == ORGANISATION and not any(map(str.isupper, words))
    return GROUP if kind == PERSON or unnamed else kind


def _nominal_kind(plain: str, noun: str) -> str:
    if noun.endswith(("s", "x")) and len(noun) > 3:
        return GROUP
    return PERSON if noun.endswith(_AGENT_ENDINGS) and len(noun) > 4 else ""


def _name_kind(text: str, start: int, end: int, words: str) -> tuple[str, bool]:
    tokens = re.findall(r"[^\s\u00a0\u202f]+", words)
    if any(fold(each) in _folded("corporate") for each in tokens[1:]) and len(tokens) > 1:
        return ORGANISATION, False
    before = plainly(text[max(0, start - 60) : start])
    near = _noun_before(before)
    if near:
        return near, False
    if len(tokens) > 1 and tokens[0] in _ARTICLES:
        return ORGANISATION, False
    first = fold(tokens[0].partition("-")[0])
    if len(tokens) > 1 and all(_is_name_part(each) for each in tokens):
        if fold(tokens[0]) in _folded_first_names() or first in _folded_first_names():
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
    if fold(words) in _folded_first_names():
        return PERSON, False
    if re.search(rf"{_OF_PLACE}{re.escape(words)}(?![\w-])", around):
        return INSTITUTION, True
    return ORGANISATION, False


def _noun_before(before: str) -> str:
    """The kind that a noun right before a name gives it: *le quotidien*, *la procureure*."""
    match = _NOUN_BEFORE.search(before)
    if match is None:
        return ""
    tokens = match[0].split()
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
    return token[:1].isupper() or token.casefold() in _PARTICLES or token[:2] in ("d’", "d'")


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
        if fold(first) in _folded_first_names() or _TITLED.match(first + " X"):
            return True
    return False


def _dateline(text: str) -> str:
    match = re.match(r"\s*\(([^(),]{2,40})[,)]", text)
    return fold(match[1]) if match is not None else ""


def _is_role(role: str, person: bool) -> bool:
    if not role or len(role) > 90 or _UNFINISHED.search(role):
        return False
    noun, kind = _head_kind(role)
    if person:
        return kind == PERSON or (kind == "" and noun.endswith(_AGENT_ENDINGS))
    return noun in _BODY_ROLES


def _trimmed(role: str) -> str:
    return role.strip(" \u00a0\u202f,")


def _clipped(role: str) -> str:
    """An apposition up to where a relative clause, a place or a participle begins."""
    role = _DETERMINER.sub("", role.strip())
    return _CLIP.split(role, maxsplit=1)[0].strip(" \u00a0\u202f,")


def _singular(word: str) -> str:
    if word.endswith("aux") and len(word) > 4:
        return word[:-3] + "al"
    return word[:-1] if word.endswith(("s", "x")) and len(word) > 3 else word


@cache
def _folded(name: str) -> frozenset[str]:
    return frozenset(map(fold, _all(f"actors.{name}")))


@cache
def _places() -> frozenset[str]:
    return _folded("states") | _folded("seats")


@cache
def _folded_first_names() -> frozenset[str]:
    return frozenset(map(fold, _all("firstnames.names")))


def _all(name: str) -> Iterable[str]:
    return lexicon.entries(name)


_ORDER = (SOURCE, PERSON, INSTITUTION, ORGANISATION, GROUP)
_AMBIGUOUS = ("conseil", "cabinet", "front", "union", "alliance", "ville", "palais")
_BEFORE_NOUN = frozenset(
    ("ancien", "ancienne", "ex", "nouveau", "nouvelle", "futur", "future", "jeune", "jeunes")
)
_COMMON_BODIES = ("diplomatie", "justice", "police", "armée", "gouvernement", "exécutif", "ville")
_NAMED_BODIES = ("service", "institut", "office", "agence", "observatoire", "bureau", "commission")
_NAMED_SOURCES = ("registre", "recensement", "baromètre")
_BODY_ROLES = (
    "exploitant", "constructeur", "opérateur", "fabricant", "propriétaire", "filiale", "syndicat",
    "organisateur", "éditeur", "distributeur", "maison mère", "sponsor", "prestataire",
)  # fmt: skip
_AGENT_ENDINGS = (
    "eur", "euse", "trice", "ien", "ienne", "iste", "logue", "ier", "ière", "ant", "ante", "aire",
    "crate", "naute", "graphe", "iatre", "nome",
)  # fmt: skip
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
_TITLED = re.compile(
    r"(?:MM?\.|Mmes?|Mlle|Mgr|Mes?|Dr\.?|Pr\.?|Sir|Lord|Lady|Madame|Monsieur|Maître)[ \u00a0\u202f]"
)
_OF_PLACE = r"(?:\ben|(?:ville|maire|région|port|habitants|rues|aéroport) de)[ \u00a0\u202f]"
_NOUN_BEFORE = re.compile(r"(?:[^\W\d_]+(?:[-'][^\W\d_]+)* ){1,4}$")
_S = "[ \u00a0\u202f]"
_ROLE_BEFORE = re.compile(
    rf"""(?:(?:^|[\s«“(])(?:l[ea]|un|une|son|sa|leur|notre|ce|cette|du|au|[Ll][ea]|Un|Une|Son|Sa){_S}
      |[Ll]['’]|[Dd]['’])
    (?P<role>(?:[a-zà-ÿ]|Premi|Garde|Haut)[^,;:.()«»“”\n]{{2,90}}?)
    (?:(?P<comma>,){_S}(?:l[ea]{_S}|l['’])?|{_S})$""",
    re.VERBOSE,
)
_ROLE_BEHIND = re.compile(rf",{_S}(?:\d+{_S}ans,{_S})?(?P<role>[^,;:.()«»“”\n]{{3,140}})")
_UNFINISHED = re.compile(r"(?<!\w)(?:et|ou|de|du|des|à|au|avec|par|d['’])$")
_DETERMINER = re.compile(rf"^(?:l[ea]s?{_S}|l['’]|une?{_S})")
_CLIP = re.compile(
    rf"{_S}(?:qui|dont|que|où|depuis|interrogée?|citée?|jugée?|lors|selon|pour|chargée?|basée?"
    rf"|connue?|accusée?|a|est|ont|sont|avait|était|à{_S}qui)(?!\w)|{_S}à{_S}(?=[A-ZÀ-Ý])"
)
