"""Bodies: how far the name of a ministry, a union or a court goes.

The name is a head noun with its adjectives and complements: *ministère russe des Affaires
étrangères*, *Union nationale des éleveurs*, *bureau exécutif du Parti du travail*. A body
whose noun has no capital is a name only as far as its last capital (*préfecture de la Sorne*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from workbench.french import lexicon
from workbench.french.attribution.partings import is_nationality
from workbench.french.folding import fold
from workbench.french.patterns import lazily

LONGEST = 110
"""How many characters the name of a body can have."""


def bodies(plain: str, low: str) -> Iterator[tuple[int, int]]:
    """The names of bodies in a plain text, as (start, end); ``low`` is it in lower case."""
    place = 0
    for match in _head().finditer(low):
        if match.start() < place:
            continue
        end = body_end(plain, low, match.start(), match.end())
        if end is not None:
            place = end
            yield match.start(), end


def body_end(plain: str, low: str, start: int, end: int) -> int | None:
    """Where the name ends whose head noun is there; None if that is no name."""
    head = low[start:end]
    if (acronym := _to_acronym(plain, start)) is not None:
        return acronym
    if (cabinet := _CABINET.match(plain, start)) is not None and not _is_somebody(cabinet["who"]):
        return cabinet.end()
    if (unit := _UNIT.match(plain, start)) is not None:
        return unit.end()
    army = _ARMY.match(low, start)
    if army is not None and is_nationality(army[1]):
        return army.end()
    fixed = _fixed_names().match(low, start)
    proper = plain[start].isupper() and not _begins_sentence(plain, start)
    stop = min(len(plain), start + LONGEST)
    last = end if proper and head not in _NEEDS_MORE else None
    if head in _GENERIC and not proper:
        return fixed.end() if fixed is not None else None
    place, parts, named = end, 0, False
    people = head in _WITHOUT_NAME or _is_office(low, start)
    while (piece := _piece(plain, low, place, stop, first=parts == 0, people=people)) is not None:
        if head in _LED and _OWNER.fullmatch(plain, place, piece[0]) is not None:
            break  # *le parti Force populaire d'Ana Roy*
        begin, (place, capital) = place, piece
        parts += 1
        adjective = not capital and low[begin:place].count(" ") == 1 and "'" not in low[begin:place]
        if capital or (proper and parts <= 3) or (named and adjective):
            last = place
        named = capital
        if capital and (body := _head().search(low, begin, place)) is not None:
            proper, parts = body.end() == place, 1
        elif capital and low[begin:place].count(" ") == 1:
            proper = False  # *Maison Blanche*: what follows is common
    if last is not None and head in _EMBASSIES and (at := _AT.match(plain, last, stop)) is not None:
        last = at.end()
    if last is not None and low.startswith(_OFFICES_AT, start):
        at = _AT_TASK.match(plain, last, stop)
        last = at.end() if at is not None else last
    if last is not None and last == end and plain[start].isupper() and not proper:
        return None
    return fixed.end() if last is None and fixed is not None else last


def stands_for(acronym: str, words: str) -> bool:
    """Whether an acronym in brackets is made of letters of the words before it, in order."""
    letters = iter(fold(words[-100:]))
    short = fold(acronym).replace("-", "").replace(".", "")
    initials = [each[0] for each in re.findall(r"[^\W\d_]+", fold(words[-100:]))]
    return len(short) > 1 and short[0] in initials and all(each in letters for each in short)


def _to_acronym(plain: str, start: int) -> int | None:
    """The end of a name that its acronym follows: *Société de gestion des ports (SGP)*."""
    match = _BRACKETED.match(plain, start, start + LONGEST)
    if match is None or fold(match["short"][0]) != fold(plain[start]):
        return None
    common = plain[start].islower()
    if common and any(map(str.isupper, match["long"])):
        return None  # *la compagnie Barcos de Vigo (BV)*
    return match.end("long") if stands_for(match["short"], match["long"]) else None


def _piece(
    plain: str, low: str, place: int, stop: int, *, first: bool, people: bool
) -> tuple[int, bool] | None:
    """The end of an adjective or complement, and whether it has a capital.

    Where it is ``people`` whose names stand right behind, those are no part of the body’s.
    """
    adjective = _ADJECTIVE.match(low, place, stop)
    if adjective is not None and not _NO_ADJECTIVE.match(low, place):
        return adjective.end(), plain[adjective.start(1)].isupper()
    nation = _WORD.match(low, place, stop)
    if nation is not None and is_nationality(nation[1]):
        return nation.end(), plain[nation.start(1)].isupper()
    apposed = _APPOSED.match(plain, place, stop) if first else None
    somebody = apposed is not None and (people and " " in apposed[0].strip())
    if apposed is not None and not somebody and not _is_somebody(apposed[0]):
        return apposed.end(), True
    complement = _COMPLEMENT.match(plain, place, stop)
    if complement is not None:
        owner = complement["of"] is not None and _is_somebody(complement["name"])
        return None if owner else (complement.end(), True)
    if not first and (more := _AND_MORE.match(low, place, stop)) is not None:
        return more.end(), False
    common = _COMMON_COMPLEMENT.match(low, place, stop)
    bare = common is not None and common[0].startswith((" d'", " de ")) and common["of"] is None
    if common is None or (bare and _INFINITIVE.search(common["noun"])):
        return None
    if common["noun"] in lexicon.words("words.function"):
        return None
    return common.end(), False


def _is_office(low: str, start: int) -> bool:
    """Whether a head noun ends a function: *chef d’état-major*, *porte-parole de police*."""
    office = _OFFICE.search(low, max(0, start - 30), start)
    return office is not None and office[1] in lexicon.words("actors.person")


def _is_somebody(words: str) -> bool:
    """Whether capitalised words behind a body name a person: *Parlement européen Ana Roy*."""
    first, _, rest = words.strip().partition(" ")
    return bool(rest) and fold(first.partition("-")[0]) in lexicon.first_names()


def _begins_sentence(plain: str, place: int) -> bool:
    before = plain[max(0, place - 6) : place].rstrip(' "«(')
    return not before or before[-1] in ".!?…\n:"


@cache
def _head() -> re.Pattern[str]:
    """The nouns that names of bodies begin with."""
    listed = lexicon.words("actors.institution") | lexicon.words("actors.organisation")
    words = sorted((listed | set(_ALSO)) - _NEVER, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w'-])(?<!['’])(?:{'|'.join(map(re.escape, words))})(?![\w-])|"
                      rf"(?<=[ld]['’])(?:{'|'.join(map(re.escape, words))})(?![\w-])")  # fmt: skip


@cache
def _fixed_names() -> re.Pattern[str]:
    """Bodies whose name has no capital of its own."""
    return re.compile(rf"(?:{'|'.join(_FIXED)})(?![\w-])")


_ALSO = (
    "haut-commissariat", "protection civile", "conseil", "inspection générale", "caisse",
    "centre", "forum", "rassemblement", "parti", "tribunal", "union", "cour", "comité", "maison",
    "observatoire", "coalition", "état-major", "secours", "société", "coordination", "syndicat",
    "mission", "défense", "forces", "force", "garde", "sûreté", "haute autorité", "haut conseil",
    "haute cour", "chambre haute", "chambre basse", "agence nationale", "corps", "entente",
    "spf", "spp", "chambre régionale des comptes", "conférence", "convention citoyenne", "bureau",
    "communauté d'agglomération", "communauté de communes", "communauté urbaine",
    "grande mosquée", "zone de police", "zone de secours", "brigades", "bataillon", "bataillons",
    "katiba", "katibas", "régiment", "phalanges", "répression des fraudes",
)  # fmt: skip
_NEVER = frozenset(("ong", "république", "état", "royaume", "site", "géant"))
_GENERIC = frozenset(
    (
        "groupe", "constructeur", "fabricant", "équipementier", "opérateur", "exploitant", "géant",
        "assureur", "laboratoire", "start-up", "startup", "éditeur", "distributeur", "enseigne",
        "chaîne", "quotidien", "hebdomadaire", "mensuel", "journal", "magazine", "revue", "radio",
        "télévision", "site", "média", "avionneur", "armateur", "brasseur", "plateforme", "club",
        "institut", "entreprise", "compagnie", "ong", "association", "filiale", "maison mère",
        "ville", "commune", "région", "département", "métropole", "pouvoir", "régime", "palais",
        "société", "organisation", "milice", "banque", "musée", "cabinet", "état", "royaume",
        "république", "service", "réseau", "direction", "bureau", "section", "ordre", "label",
        "studio", "franchise", "fonds", "église", "junte", "site", "think tank", "agence",
        "maison", "centre", "secours", "syndicat", "mouvement", "collectif", "coopérative",
        "école", "hôpital", "holding", "fondation", "coalition", "alliance", "front", "union",
        "marine", "aviation", "conseil", "chambre", "trésor", "justice", "gouvernement", "police",
        "armée", "diplomatie", "autorités", "autorité", "administration", "parti", "congrès",
        "équipe nationale", "collectivité", "agglomération", "exécutif", "législateur",
        "juridiction", "brigade", "centrale", "cartel", "guérilla", "bibliothèque", "opéra",
        "agence de presse", "compagnie aérienne", "institut de sondage", "société portuaire",
        "présidence", "gendarmerie", "douane", "renseignement", "forum", "rassemblement",
        "défense", "forces", "force", "garde", "sûreté", "corps",
        "entente", "conférence", "consortium",
        "institution", "établissement", "organisme", "instance", "entité", "organe", "firme",
        "multinationale", "marque", "faîtière", "formation", "écurie", "maison d'édition",
    )
)  # fmt: skip
"""Nouns that make a name only with a capital of their own."""
_NEEDS_MORE = frozenset(
    ("union", "front", "conseil", "cour", "comité", "chambre", "parti", "maison", "centre", "forum",
     "ligue", "fédération", "confédération", "banque", "agence", "institut", "office", "société",
     "compagnie", "secours", "caisse", "tribunal", "commission", "association", "collectif",
     "mouvement", "syndicat", "coordination", "alliance", "ong", "équipe nationale",
     "groupe", "fondation", "observatoire",
     "direction", "école", "service", "services", "cabinet", "organisation", "réseau", "club",
     "mission", "défense", "forces", "force", "garde", "sûreté", "corps", "autorité", "entente",
     "conférence", "spf", "spp")
)  # fmt: skip
"""Nouns that a capital alone does not make a name."""
_FIXED = (
    "tribunal de commerce", "cour d'appel", "cour d'assises", "tribunal correctionnel",
    "tribunal judiciaire", "tribunal administratif", "parquet national antiterroriste",
    "parquet antiterroriste", "parquet national financier", "conseil constitutionnel",
    "chambre régionale des comptes", "répression des fraudes",
    "département d'[ée]tat", "département américain de la (?:justice|défense)",
)  # fmt: skip
_WITHOUT_NAME = frozenset(
    (
        "ministère", "gouvernement", "parlement", "tribunal", "parquet", "cour", "préfecture",
        "sous-préfecture", "mairie", "municipalité", "état-major", "assemblée", "sénat",
        "présidence", "chancellerie", "diplomatie", "ambassade", "consulat", "gendarmerie",
        "commissariat", "secrétariat", "rectorat", "conseil régional", "conseil départemental",
        "conseil municipal", "conseil constitutionnel", "conseil d'état", "commission européenne",
        "parlement européen", "union européenne",
    )
)  # fmt: skip
"""Nouns of bodies that have no name of their own: two capitals behind them are a person."""
_OFFICES_AT = (
    "secrétariat d'état", "secrétariat d'etat", "délégation interministérielle",
    "délégation générale", "haut-commissariat",
)  # fmt: skip
_OFFICE = lazily(r"(?<![\w-])([a-zà-ÿ-]+) (?:d'|de )$")
_AT_TASK = lazily(r" (?:à la |à l'|aux? )[\w-]+(?: (?:de la |du |des )[A-ZÀ-Ý][\w-]+)?(?!\w)")
_EMBASSIES = ("ambassade", "consulat", "consulat général", "délégation")
_LED = frozenset(
    ("parti", "front", "force", "mouvement", "alliance", "coalition", "rassemblement", "union")
)
_OWNER = lazily(r" (?:de |d')[A-ZÀ-Ý][\w-]+ [A-ZÀ-Ý][\w-]+")
_CABINET = lazily(
    r"(?:gouvernement|administration) (?P<who>(?:[DV][a-z]{1,2} )?[A-ZÀ-Ý][a-zà-ÿ][\w-]*"
    r"(?:-[A-ZÀ-Ý]\w+)?)(?![\w'])(?! [A-ZÀ-Ý])"
)
"""*le gouvernement De Roy*: called by who leads it."""
_UNIT = lazily(
    r"(?:brigades?|bataillons?|katibas?|régiments?|phalanges?) (?:(?:al|el|an|as)-)?[A-ZÀ-Ý][\w-]+"
    r"(?![\w'])"
)
_ARMY = lazily(r"(?:armée|état-major) ([a-zà-ÿ-]+)(?![\w'])")
_AT = lazily(r" (?:à|au|aux|en) (?:la |l')?[A-ZÀ-ÖØ-Ý][\w'-]+")
_NO_ADJECTIVE = lazily(r" (?:selon|mais|avant|dans|aussi|afin|hier|avec|depuis|après)(?!\w)")
_ADJECTIVE = lazily(
    r" ([a-zà-ÿ-]{2,}(?:iques?|aires?|[^u]als?|ales?|aux|iens?|iennes?|ais|aises?|ois|oises?|éens?"
    r"|éennes?|istes?|els?|elles?|ières?|iers?|ives?|ifs?|ains?|aines?|annes?|ennes?|oral|orale"
    r"|ole|oles|euses?)|russe|russes|suisse|belge|arabe|grec|turc|kurde|slave|serbe|croate|civile?"
    r"|libre|unie?s?|public|publique|mondiale?|verte?|rouge|bleue?|paritaire|insoumise?|démocrate"
    r"|armées?|supérieure?s?|extérieure?s?|suprême|unifiée?|exécutif|intérieure?|étrangères?"
    r"|provisoire|populaire|fédérale?)(?!\w)(?!')"
)
_CAPITAL = r"[A-ZÀ-ÖØ-Ý](?:[\w'-]*\w)?"
_CAPITALS = rf"{_CAPITAL}(?: {_CAPITAL})*"
_BRACKETED = lazily(
    r"(?P<long>[^\W\d_][^,.;:()«»“”\"\n]{5,100}?) \((?P<short>[A-ZÀ-Ý][\w.-]{1,9})\)"
)
_APPOSED = lazily(rf" {_CAPITALS}(?!\w)")
_COMPLEMENT = lazily(
    r"(?: et)?(?: de la | de l'| des | du |(?P<of> de | d')| pour (?:la |le |les |l')?| aux? "
    rf"| sur (?:la |le |les |l'))(?P<name>{_CAPITALS})(?!\w)"
)
_COMMON_COMPLEMENT = lazily(
    r" (?:(?P<of>de la |de l')|des |du |d'|de |(?:pour|contre) (?:la |le |les |l'))"
    r"(?P<noun>[a-zà-ÿ][\w-]{2,})(?!\w)(?!')"
)
_WORD = lazily(r" ([a-zà-ÿ-]{3,})(?!\w)(?!')")
_AND_MORE = lazily(r" et (?:de la |de l'|des |du |d'|de )[a-zà-ÿ][\w-]{3,}(?!\w)(?!')")
_INFINITIVE = lazily(r"(?:er|ir|oir|re)$")
