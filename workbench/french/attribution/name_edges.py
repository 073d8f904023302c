"""Edges of names: what belongs to a name beyond its capitals.

*L’Équipe* keeps its article, *Opep+* its sign; behind a noun that says what is named, a name
goes on: *l’association Cap 21*, *le parti Droit et Justice*, *la troupe Les Nuits blanches*.
"""

from __future__ import annotations

from workbench.french import lexicon
from workbench.french.attribution.name_contexts import CALLED
from workbench.french.attribution.partings import is_place, listed
from workbench.french.folding import fold
from workbench.french.patterns import lazily


def whole(plain: str, start: int, end: int) -> tuple[int, int]:
    """The edges of the whole name that capitalised words belong to."""
    if plain.startswith("L'", max(0, start - 2)) and _MIDDLE.search(plain, max(0, start - 6), start - 2):
        start -= 2
    if _PLUS.match(plain, end) is not None:
        end += 1
    called = CALLED.search(plain, max(0, start - 48), start)
    return start, _tail(plain, start, end, called["noun"].lower()) if called is not None else end


def _tail(plain: str, start: int, end: int, noun: str) -> int:
    """The end of a name that a noun calls a party, a company or an association."""
    number = _NUMBER.match(plain, end)
    if number is not None:
        return number.end()
    second = _AND.match(plain, end) if noun in _JOINING else None
    if second is not None and not _stands_alone(plain[start:end], second["name"]):
        return second.end()
    epithet = (_OF_MANY if plain.startswith("Les ", start) else _OF_ONE).match(plain, end)
    if epithet is not None and plain.startswith(_ARTICLES, start):
        last = epithet[0].rpartition(" ")[2]
        return end if last in lexicon.words("words.function") else epithet.end()
    more = _PURPOSE.match(plain, end) if noun in _CIVIC else None
    return more.end() if more is not None else end


def _stands_alone(first: str, second: str) -> bool:
    """Whether one of two joined names is known as an actor by itself."""
    return any(fold(each) in listed() or is_place(each) or each.isupper() for each in (first, second))


_ARTICLES = ("Les ", "La ", "Le ", "L'")
_CIVIC = frozenset(("collectif", "association", "ong", "mouvement", "fondation", "réseau", "comité"))
_JOINING = _CIVIC | frozenset(
    ("parti", "coalition", "alliance", "liste", "front", "formation", "plateforme", "syndicat")
)
_MIDDLE = lazily(r"[a-zà-ÿ,] $")
_PLUS = lazily(r"\+(?!\w)")
_NUMBER = lazily(r" \d{1,4}(?=[,.;:)»\"]?(?: [a-zà-ÿ(]|\n|$))(?! (?:millions?|milliards?|euros?|%))")
_AND = lazily(
    r" (?:et|ou) (?P<name>[A-ZÀ-Ý][\w-]{2,})(?=[,.;)]| (?:a|est|avait|était|sera|aura|qui|dont)(?!\w)"
    r"| (?:s'|n')|\n|$)"
)
_OF_MANY = lazily(r" [a-zà-ÿ]{3,}[sx](?!\w)")
_OF_ONE = lazily(
    r" (?:rouge|noire?|blan(?:c|che)|verte?|bleue?|jaune|libre|unie?|enchaînée?|humaine?|commune?"
    r"|ouverte?|sauvage|populaire|citoyen(?:ne)?|solidaire|vivante?|national|française?)(?!\w)"
)
_PURPOSE = lazily(
    r" (?:sans|pour|contre|en|au|aux) (?:la |le |les |l')?[a-zà-ÿ]{3,}(?=[,.;)»\"]| \(|$)"
)
