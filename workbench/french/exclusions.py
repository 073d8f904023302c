"""Exclusions: numbers that are no figure, by what stands before and behind them.

Dates, clock times, ages, ranks, addresses, numbers of articles, models and flights, counts
with a definite determiner, and stretches of time that date an event (*depuis six semaines*).
"""

from __future__ import annotations

import re

from workbench.french.ages import is_age_of
from workbench.french.calendar import MONTHS
from workbench.french.numbers import Number, Numeral
from workbench.french.patterns import lazily
from workbench.french.units import Unit

REACH = 48
"""How far before a number the words stand that can exclude it."""


def never_a_figure(plain: str, text: str, place: int) -> int | None:
    """Where a date, time, rank, address or telephone number ends that begins there, or None."""
    match = _NEVER.match(plain, place)
    if match is not None:
        return match.end()
    postal = _POSTAL.match(text, place)
    return postal.end() if postal is not None else None


def lasted(plain: str, place: int) -> tuple[int, int] | None:
    """The end and the minutes of *2h30* behind *duré* or *pendant*; else it is a clock time."""
    match = _CLOCK_LIKE.match(plain, place)
    if match is None or not _LASTING.search(plain, max(0, place - REACH), place):
        return None
    return match.end(), int(match[1]) * 60 + int(match[2] or 0)


def stopped(plain: str, place: int) -> tuple[int, Number] | None:
    """The end and the seconds of what a stopwatch shows: *1'15"*, *5 min 12 s*, *0 sec 34*."""
    match = _STOPPED.match(plain, place)
    if match is not None:
        return match.end(), int(match[1]) * 60 + int(match[2])
    match = _HUNDREDTHS.match(plain, place)
    return (match.end(), float(f"{match[1]}.{match[2]}")) if match is not None else None


def is_named(plain: str, text: str, numeral: Numeral, unit: Unit | None) -> bool:
    """Whether the number only names something: *article 49.3*, *Boeing 737*, *en 2024*."""
    start = numeral.start
    if text[start].isupper() and numeral.form == "words":
        following = text[numeral.end : numeral.end + 2]
        if following[1:].isupper() or not _begins_sentence(text, start):
            return True
    low = max(0, start - REACH)
    if is_year(numeral) and _YEAR_BEFORE.search(plain, low, start):
        return True
    counted = unit is not None and unit.kind != "count"
    if counted or numeral.grouped or numeral.scale > 1 or numeral.form == "collective":
        return False
    if _LABELLED.search(plain, low, start):
        return True
    if unit is not None:
        return False
    name = _CAPITALISED.search(text, low, start)
    return name is not None and not _begins_sentence(text, name.start(1))


def is_definite(plain: str, place: int) -> bool:
    """Whether a definite determiner stands right before: *les deux suspects*.

    That of a threshold is none: *la barre des 200 contaminations*.
    """
    match = _DEFINITE.search(plain, max(0, place - REACH), place)
    return match is not None and _THRESHOLD.search(plain, max(0, place - 24), match.end()) is None


def is_year(numeral: Numeral) -> bool:
    """Whether a number that stands alone reads as a year."""
    ungrouped = numeral.form == "digits" and not numeral.grouped and numeral.scale == 1
    return ungrouped and isinstance(numeral.value, int) and 1000 <= numeral.value < 2200


def dates_an_event(plain: str, start: int, numeral: Numeral, unit: Unit) -> bool:
    """Whether a duration is an age, a clock time or a stretch of time that dates an event."""
    low = max(0, start - REACH)
    name = unit.unit or ""
    following = plain[unit.end : unit.end + 40]
    if _WINDOW.search(plain, low, start) or _WINDOW_BEHIND.match(following):
        return True
    if is_definite(plain, start):
        return True
    if _TERM.search(plain, numeral.end, unit.end):
        return False  # *trois ans de prison*
    if _AFTER.search(plain, low, start) and not following.startswith((" de ", " d'")):
        return True
    if name == "heure" and numeral.value <= 24:
        return _is_clock(plain, low, start, following)
    far = name in ("an", "mois", "jour", "semaine") and _DISTANCE.search(plain, low, start)
    if far and _OF.match(following) and not _PENALTY.search(plain, low, start):
        return True
    return name in ("an", "année", "mois") and _is_age(plain, low, start, following, name)


def _is_clock(plain: str, low: int, start: int, following: str) -> bool:
    if _CLOCK_BEFORE.search(plain, low, start) and not _OF.match(following):
        return True
    if _FROM.search(plain, low, start) and re.match(
        r" à (?:[0-9]|minuit|midi|\w+ heures)", following
    ):
        return True
    return (
        re.match(r" (?:précises|pile|du matin|du soir|de l'après|gmt|locales?)", following)
        is not None
    )


def _is_age(plain: str, low: int, start: int, following: str, name: str) -> bool:
    if _AGED.search(plain, low, start):
        return True
    if name != "an":
        return is_age_of(plain, start, name)
    if _HAVING.search(plain, low, start) and not _OF.match(following):
        return True
    if name == "an" and _AT_AGE.search(plain, low, start):
        return True
    if _DISTANCE.search(plain, low, start) and not _PENALTY.search(plain, low, start):
        return True
    if _APART.search(plain, low, start) and re.match(r"\s*(?:[,)]|\.?$|\. |\n)", following):
        return True
    return is_age_of(plain, start, name)


def _begins_sentence(text: str, place: int) -> bool:
    before = text[max(0, place - 8) : place].rstrip()
    return not before or before[-1] in '.!?:…«“"()—–-;\n' or "\n" in text[max(0, place - 3) : place]


_MONTHS = (
    rf"(?:{MONTHS}"
    r"|janv|févr|avr|juil|sept|oct|nov|déc)(?!\w)\.?"
)
_DAY_WORDS = (
    "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
    "|dix-sept|dix-huit|dix-neuf|vingt|vingt et un|vingt-[a-z]+|trente|trente et un"
)
_WAYS = "rue|avenue|boulevard|bd|place|impasse|allée|chemin|route|square|esplanade|faubourg|quai"
_NEVER = lazily(
    rf"""(?:
    (?:[0-9]{{1,2}}(?:er)?|{_DAY_WORDS})(?:[ ](?:et|au|ou|à)[ ][0-9]{{1,2}}|-[0-9]{{1,2}}){{0,4}}
      [ ]{_MONTHS}(?:[ ][12][0-9]{{3}}(?!\d))?
  | [0-9]{{1,2}}[ ]?h(?:[ ]?[0-9]{{2}})?(?:min)?(?!\w)(?:/[0-9]+)?
  | [0-9]{{1,2}}[ ]heures?[ ](?:[0-5][0-9]|et[ ]quart|moins)(?!\w)(?![ ]minutes?)
  | [0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?(?!\d)
  | [0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?!\d)
  | [12][0-9]{{3}}[-/][0-9]{{2,4}}(?!\d)
  | [0-9]+(?:/[0-9]+){{1,5}}
  | (?:\+33[ ]?)?0?[0-9](?:[ .][0-9]{{2}}){{4}}(?!\d)
  | (?:[0-9]{{1,2}}\.){{2,5}}[0-9]{{1,2}}(?!\d)
  | [0-9]+[ ]?(?:ers?|ère|res?|nde?s?|èmes?|emes?|e|ièmes?|es)(?![\w-])
  | [0-9]+(?:[ ]?(?:bis|ter|quater)(?!\w))?,?[ ](?:{_WAYS})(?!\w)
  | [0-9]+[ ](?:bis|ter)(?!\w)
  | (?:24|vingt-quatre)[ ]heures[ ]sur[ ](?:24|vingt-quatre)
  | (?:7|sept)[ ]jours[ ]sur[ ](?:7|sept)
  | (?P<same>[^\W\d_]+|[0-9]+)[ ](?:à|par)[ ](?P=same)(?![\w,])
  | quatre-quatre | mille[ ]et[ ]une | cent[ ]fois | mille[ ]fois | mille[ ]mercis
    )""",
    re.VERBOSE,
)
_POSTAL = lazily(r"[0-9]{5} (?=[A-ZÀ-Ý])")
_CLOCK_LIKE = lazily(r"([0-9]{1,2}) ?h ?([0-9]{2})?(?!\w)")
_STOPPED = lazily(
    r"([0-9]{1,3})(?:'(?=[0-5][0-9]\")| (?:min|mn)\.? )([0-5]?[0-9])"
    r"(?:\"| ?s(?:ec)?\.?(?!\w)|(?!\w))"
)
_HUNDREDTHS = lazily(r"([0-9]{1,2}) ?sec(?:ondes?)?\.? ([0-9]{1,3})(?!\w)")
_LASTING = lazily(
    r"(?:dur\w+|durée (?:de|d')|pendant|durant|en)"
    r"(?: (?:près de|plus de|moins de|environ|quelque))? ?$"
)
_YEAR_BEFORE = lazily(
    rf"(?:(?<!\w)(?:en|depuis|dès|fin|début|mi|avant|après|années?|l'an|an|saison|printemps|été"
    rf"|automne|hiver|d'ici|d'ici à|jusqu'en|vers|courant|exercice|millésime|rentrée|horizon"
    rf"|élections?|élection de|record de|de l'année|{_MONTHS})[ -]$)"
)
_LABELLED = lazily(
    r"(?<![\w-])(?:n[°o]s?|numéros?|articles?|art\.|chapitres?|pages?|p\.|vol|ligne|lignes|loi|alinéa"
    r"|chambre|porte|quai|salle|appartement|niveau|phase|étape|catégorie|groupe|tome|acte"
    r"|épisode|saison|division|zone|classe|type|version|formule|ligue|top|boeing|airbus|secteur"
    r"|bloc|réacteur|tranche|route|autoroute|nationale|départementale|stand|piste|terminal|canal"
    r"|chaîne|étage|rang|code|matricule|dossard|parcelle|lot|psaume|sourate|verset|mission|tour"
    r"|poule|titre|annexe|figure|tableau|unité|amendement|protocole|résolution|décret|point"
    r"|batterie|hangar|poste|bureau|voie|département|cellule|box|score|génération"
    r"|quotidien|journal|magazine|film|album|série|roman) ?$"
)
_CAPITALISED = lazily(r"(?<![\w’'])([A-ZÀ-Ý][\w’'-]*)[ \u00a0\u202f-]$")
_DEFINITE = lazily(
    r"(?:(?<![\w-])(?:les|ces|ses|mes|tes|nos|vos|leurs|des|aux|le|la|ce|cette|cet|son|sa|leur|du|au"
    r"|notre|votre)(?: (?:quelque|premi\w+|derni\w+|prochain\w+|seuls?|seules?|autres|mêmes|fameux"
    r"|fameuses|environ|près de|plus de))? |(?<!\w)l')$"
)
_THRESHOLD = lazily(r"(?<!\w)(?:barre|barrière|cap|seuil|plancher|plafond|objectif) des? $")
_WINDOW = lazily(
    r"(?<![\w-])(?:depuis(?: déjà| maintenant)?|il y a|y a|voilà|voici|ça fait|cela fait|dans|d'ici"
    r"|d'ici à|en|sous|sur|dès|d'il y a|au bout de|tou(?:s|tes) les|d'au moins|en l'espace de"
    r"|au cours des|à raison de|remonte à|date de|quasi) $"
)
_WINDOW_BEHIND = lazily(
    r" (?:plus tard|plus tôt|avant|après|auparavant|passés|à l'avance|jour pour jour)(?!\w)"
)
_AFTER = lazily(r"(?<!\w)(?:après|avant) $")
_DISTANCE = lazily(r"(?<!\w)à $")
_PENALTY = lazily(r"(?:condamn\w+|peine\w*|écop\w+|requis|passible\w*|réduit\w*|port\w+) .{0,20}$")
_CLOCK_BEFORE = lazily(
    r"(?<!\w)(?:à|vers|dès|jusqu'à|avant|après|depuis|entre|midi|peu après|peu avant) $"
)
_FROM = lazily(r"(?<!\w)de $")
_OF = lazily(r" (?:de(?!\w)|d'|des(?!\w)|du(?!\w))")
_TERM = lazily(r"(?:ans?|mois|jours?|semaines?|heures?) d(?:e |')")
_AGED = lazily(
    r"(?:(?<!\w)[âa]gée?s?(?: seulement| aujourd'hui| respectivement)? (?:de |d')(?:[\w, ]+ et )?"
    r"|(?<!\w)âge (?:moyen |médian )?de |"
    r"d'âge de |moyenne d'âge de )$"
)
_AT_AGE = lazily(r"(?<!\w)(?:âge|retraite)(?!\w)[^,.;:]{0,36} (?:à|de) $")
_HAVING = lazily(
    r"(?<!\w)(?:a|ai|as|ont|avons|avez|avais|avait|avaient|aura|auront|aurait|ayant|avoir|fêt\w+)"
    r"(?: (?:aujourd'hui|seulement|alors))? $"
)
_APART = lazily(r"(?:, |\(|; |- )$")
