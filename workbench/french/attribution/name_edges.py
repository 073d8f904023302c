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
    own = plain.startswith("L'", max(0, start - 2))
    if own and _MIDDLE.search(plain, max(0, start - 6), start - 2) is not None:
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
    more = _TO_WHOM.match(plain, end) if noun in _JOINING else None
    if more is None and noun in _CIVIC:
        more = _AND_THINGS.match(plain, end) or _SAYS.match(plain, end)
    if more is None and noun in _CIVIC:
        calls = _IMPERATIVE.fullmatch(plain, start, end) is not None
        more = (_OBJECT if calls else _PURPOSE).match(plain, end)
    return more.end() if more is not None else end


def _stands_alone(first: str, second: str) -> bool:
    """Whether one of two joined names is known as an actor by itself."""
    return any(fold(x) in listed() or is_place(x) or x.isupper() for x in (first, second))


_ARTICLES = ("Les ", "La ", "Le ", "L'")
_CIVIC = frozenset(
    ("collectif", "association", "ong", "mouvement", "fondation", "réseau", "comité")
)
_JOINING = _CIVIC | frozenset(
    ("parti", "coalition", "alliance", "liste", "front", "formation", "plateforme", "syndicat")
)
_MIDDLE = lazily(r"[a-zà-ÿ,] $")
_PLUS = lazily(r"\+(?!\w)")
_NUMBER = lazily(
    r" \d{1,4}(?=[,.;:)»\"]?(?: [a-zà-ÿ(]|\n|$))(?! (?:millions?|milliards?|euros?|%))"
)
_AND = lazily(
    r" (?:et|ou) (?P<name>[A-ZÀ-Ý][\w-]{2,})(?![\w'])"
    r"(?! [A-ZÀ-Ý]| (?:[a-zà-ÿ]*ent|[a-zà-ÿ]*ont)(?!\w))"
)
_TO_WHOM = lazily(
    r" (?:pour|sans) (?:la |le |les |l'|une? )?[A-ZÀ-Ý][\w-]*(?: [A-ZÀ-Ý][\w-]*)*(?!\w)"
)
_OF_MANY = lazily(r" [a-zà-ÿ]{3,}[sx](?!\w)")
_OF_ONE = lazily(
    r" (?:rouge|noire?|blan(?:c|che)|verte?|bleue?|jaune|libre|unie?|enchaînée?|humaine?|commune?"
    r"|ouverte?|sauvage|populaire|citoyen(?:ne)?|solidaire|vivante?|national|française?)(?!\w)"
)
_IMPERATIVE = lazily(r"[A-ZÀ-Ý][a-zà-ÿ]+(?:ons|ez)")
_AND_THINGS = lazily(
    r" (?:et [a-zà-ÿ]{3,}s|des [a-zà-ÿ]{3,}s)(?: de (?:la )?[A-ZÀ-Ý][\w-]+)?"
    r"(?=[,.;)»\"]| \(| (?:a|ont|est|et|demande|réclame|appelle|dénonce|estime|salue|craint)(?!\w))"
)
_SAYS = lazily(
    r" (?!lui|leur|nous|vous|aussi|également|en|y|qui|que|dont|ou|et|local|déjà|même|ne|se)"
    r"[a-zà-ÿ]{4,}(?= (?:a|ont|avait|demande|réclame|appelle|dénonce|espère)(?!\w))"
)
"""*le comité Grivelle respire a saisi*: what is called so has its own verb."""
_OBJECT = lazily(r" (?:la |le |les |l'|nos |notre |vos |votre )[\w-]+(?!\w)")
_PURPOSE = lazily(
    r" (?:sans|pour|contre|en|au|aux) (?:la |le |les |l')?[a-zà-ÿ]{3,}(?=[,.;)»\"]| \(|$)"
)
