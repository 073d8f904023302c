"""Proper names by their capitals: what may be an actor, before any label says so.

A name is a capitalised word or a row of them, with the particles between (*Charles de
Gaulle*) and a title before (*M. Arnaud*); that of a body takes its common words in
(*ministère de la Santé*, *Union des supporteurs*, *Société portuaire*). A capital that only
begins a sentence is none, unless the text has the name elsewhere or the lexicons know it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from workbench.french import lexicon
from workbench.french.calendar import DAYS, MONTHS
from workbench.french.datelines import dateline_end
from workbench.french.folding import fold
from workbench.french.patterns import lazily
from workbench.french.verbs import FINITE, speech_forms

AROUND = 4_000
"""How far around a sentence a name that begins it is looked for."""


def proper_names(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The names of [start, end) in reading order; none overlaps another."""
    stop = len(text) if end is None else end
    place = start
    lead = dateline_end(text)
    for match in _NAME.finditer(text, start, stop):
        first, last = match.span()
        begins = first == lead or _begins(text, first)
        if match["title"] is None and begins and not _known(text, first, last):
            further = _FIRST.match(text, first, last)
            if further is None or further.end() >= last:
                continue
            first = further.end()
        if text.startswith("ONG", first) and last > first + 4:
            first += 4
        if first < place or fold(text[first:last]) in _NOT_NAMES:
            continue
        if not _is_person(text, first, last, titled=match["title"] is not None):
            first = max(place, start, _with_body(text, first))
        place = min(stop, _with_complement(text, first, last))
        yield first, place


def _begins(text: str, place: int) -> bool:
    before = text[max(0, place - 12) : place].rstrip(' \t\u00a0\u202f«»“”"(—–-')
    return not before or before[-1] in ".!?…\n:)"


def _known(text: str, start: int, end: int) -> bool:
    """Whether words that begin a sentence are a name all the same."""
    words = text[start:end]
    parts = re.split(r"[\s\u00a0\u202f]", words)
    if fold(words) in _names() or (words.isupper() and len(words) > 1):
        return True
    if fold(parts[0]) in _openers():
        return False
    if len(parts) > 1 or fold(words) in _bodies() or _AGED.match(text, end):
        return True
    apposed = _APPOSED.match(text, end)
    if apposed is not None and apposed[1] in lexicon.words("actors.person"):
        return True
    if _acts(text, end) and fold(words) not in _NO_SUBJECTS and not _VERBAL.search(words):
        return True
    around = text[max(0, start - AROUND) : start] + "\n" + text[end : end + AROUND]
    return (
        re.search(rf"(?:[\w,]|M\.)[ \u00a0](?:[ld]['’])?{re.escape(words)}(?!\w)", around)
        is not None
    )


def _acts(text: str, end: int) -> bool:
    """Whether a verb of speech, or one that has its subject right before it, stands behind."""
    if _AND_ANOTHER.match(text, end):
        return True
    verb = _VERB.match(text, end)
    if verb is None:
        return False
    if _TO_COME.search(verb[1]):
        return True
    return verb[2] is not None or FINITE in speech_forms().get(verb[1], ())


def _is_person(text: str, start: int, end: int, *, titled: bool) -> bool:
    """Whether a body before a name is somebody’s: *parti de M. Roy*, *gouvernement d’Ana Roy*."""
    first, _, rest = text[start:end].partition(" ")
    return titled or (rest != "" and fold(first.partition("-")[0]) in _first_names())


def _with_body(text: str, start: int) -> int:
    """The start with the common noun of a body before it: *ministère russe des …*."""
    match = _BODY_BEFORE.search(text, max(0, start - 48), start)
    if match is not None and match[1] in _LED and _TWO.match(text, start):
        return start  # *parti d'Ana Roy*, *gouvernement de Tarmo Roy*
    return match.start(1) if match is not None and fold(match[1]) in _named_bodies() else start


def _with_complement(text: str, start: int, end: int) -> int:
    """The end with the adjective and the complement that make the name of a body."""
    noun = _WORD.match(text, start)
    if noun is None or fold(noun[0]) == "etat" or fold(noun[0]) not in _bodies():
        return end
    adjective = _ADJECTIVE.match(text, end)
    if adjective is not None:
        complement = _BARE_COMPLEMENT.match(text, adjective.end())
        return complement.end() if complement is not None else adjective.end()
    complement = _COMPLEMENT.match(text, end) if end == noun.end() else None
    end = complement.end() if complement is not None else end
    adjective = _ADJECTIVE.match(text, end)
    return adjective.end() if adjective is not None else end


@cache
def _names() -> frozenset[str]:
    lists = ("organisations", "institutions", "states", "seats")
    return lexicon.first_names().union(*(lexicon.folded(f"actors.{name}") for name in lists))


@cache
def _first_names() -> frozenset[str]:
    return lexicon.first_names() - {"saint", "sainte"}


@cache
def _bodies() -> frozenset[str]:
    return frozenset(
        fold(each)
        for name in ("organisation", "institution")
        for each in lexicon.entries(f"actors.{name}")
    )


@cache
def _named_bodies() -> frozenset[str]:
    return _bodies() - frozenset(
        ("ville", "region", "commune", "groupe", "pouvoir", "etat", "site", "centrale")
    )


@cache
def _openers() -> frozenset[str]:
    """Words that often begin a sentence and are no part of a name."""
    return lexicon.folded("words.function") | frozenset(_OPENERS)


_W = r"(?!(?:[LDJCSNMT]|Qu)['’][a-zà-ÿ])(?![LD]['’])[A-ZÀ-ÖØ-Þ](?:[\w’'-]*\w)?"
_G = r"[ \u00a0\u202f]"
_TITLE = rf"(?:MM?\.|Mmes?|Mlle|Mgr|Me|Dr\.?|Pr\.?){_G}"
_FOREIGN = "di|da|dos|do|das|della|delle|e|y|i|of|of the|for|for the|and|the|und|für|zu|af"
_NAME = lazily(
    rf"(?:(?<![\w’'.-])|(?<=[lduLD]['’]))(?P<title>{_TITLE})?"
    rf"{_W}(?:{_G}[A-Z]\.(?={_G}{_W})|{_G}(?:(?:&|{_FOREIGN}){_G}|(?:de{_G}la|de{_G}l['’]|de|du"
    rf"|des|d['’]|[vV]an{_G}de[rn]?"
    rf"|von{_G}der|van|von|der|den|del|ter|ben|bin|el|al){_G}?)?(?!{_TITLE})(?:(?:al|el|ad|an|ar"
    rf"|as|at|ben|ibn|ould)-)?{_W})*"
)
_VERB = lazily(
    rf"{_G}(?:n['’]|ne{_G}|s['’]|se{_G}|l['’]|y{_G}|en{_G}|lui{_G}|leur{_G}|nous{_G}"
    rf"|vous{_G})*((a|ont|avait|avaient"
    r"|aura|auront|aurait|est|sont|était|sera|va|vont|veut|doit|devrait|peut|pourrait|refuse"
    r"|emploie"
    r"|prévoit|compte)|[a-zà-ÿ]{4,})(?![\w’'-])"
)
"""A verb whose subject stands right before it."""
_LED = frozenset(("parti", "gouvernement", "mouvement", "formation", "cabinet"))
_TWO = lazily(rf"(?!\w+{_G}Unis?){_W}{_G}{_W}(?!\w)(?!{_G}{_W}{_G}{_W})")
_TO_COME = lazily(r"[a-zà-ÿ]{2}(?:ra|ront|rait|raient)$")
_AND_ANOTHER = lazily(rf"{_G}et{_G}(?:l[ea]s?{_G}|l['’])?{_W}")
_VERBAL = lazily(r"(?:er|ir|oir|ant|ment)$")
_AGED = lazily(rf",{_G}\d{{1,3}}{_G}ans(?!\w)|{_G}\(l[ea]s? prénoms? ")
_APPOSED = lazily(rf",{_G}(?:l[ea]{_G}|l['’]|une?{_G})?([a-zà-ÿ-]{{4,}})(?=,|{_G}d[eu]{_G})")
_FIRST = lazily(rf"\S+{_G}+(?:(?:de|du|des|la|le|les){_G}+|d['’]|l['’])*")
_WORD = lazily(r"[^\W\d_]+")
_BODY_BEFORE = lazily(
    rf"(?<![\w’'-])([a-zà-ÿ-]{{4,}})(?:{_G}[a-zà-ÿ]{{3,}})?{_G}"
    rf"(?:de{_G}la{_G}|de{_G}l['’]|des{_G}|du{_G}|de{_G}|d['’])$"
)
_ADJECTIVE = lazily(
    rf"{_G}(?!selon)[a-zà-ÿ]{{3,}}"
    r"(?:iques?|aires?|ale?s?|aux|iens?|iennes?|ais|aises?|ois|oises?|éens?|éennes?|istes?|els?"
    r"|elles?"
    r"|ières?|ives?|ifs?|ains?|aines?|ères|annes?|ennes?|vile)(?!\w)"
)
_COMPLEMENT = lazily(
    rf"{_G}(?:des{_G}|du{_G}|de{_G}la{_G}|de{_G}l['’]|de{_G}|d['’])(?!abord|ores|après)[\w-]{{3,}}"
)
_BARE_COMPLEMENT = lazily(rf"{_G}(?:de{_G}|d['’])(?!la|l['’]|abord|ores|après)[a-zà-ÿ-]{{4,}}")
_NOT_NAMES = (
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "dieu", "internet",
    "noel", "nord", "sud", "est", "ouest", "janvier", "mars", "premier", "premiere",
)  # fmt: skip
_NO_SUBJECTS = frozenset(
    (
        *map(fold, f"{DAYS}|{MONTHS}".split("|")),
        "tout", "tous", "toutes", "rien", "cela", "ceci", "ca", "personne", "nul", "nulle",
        "aucun", "aucune", "beaucoup", "certains", "certaines", "plusieurs", "peu", "chacun",
        "chacune", "qui", "quiconque", "elle", "elles", "il", "ils", "on", "lui", "eux", "celui",
        "celle", "hier", "demain", "ici", "la", "ainsi", "aussi", "alors", "seul", "seule",
        "seuls", "seules", "autre", "autres", "moins", "plus", "mieux", "pire", "reste", "bref",
        "papa", "maman", "dieu", "noel", "paques", "quand", "si", "que", "ou", "dont", "absent",
        "absente", "present", "presente", "rares", "nombreux", "nombreuses", "mes", "tes", "vous",
        "nous", "tu", "je", "quoi", "quel", "quelle", "maints", "maintes",
    )
)  # fmt: skip
"""Words without an article that a verb may follow, and that are no names."""
_OPENERS = (
    "le", "la", "les", "l", "un", "une", "des", "apres", "avant", "selon", "mais", "cette", "ces",
    "quelque", "environ", "parmi", "interroge", "interrogee", "lui", "face", "cependant",
    "resultat",
    "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "cent",
    "mille",
)  # fmt: skip
