"""Cues: the verb groups and prepositions that attribute words, found by a lexicon.

A verb group takes its clitics, its auxiliary, adverbs between auxiliary and participle, and
an inverted subject: *a également rappelé*, *a-t-elle toutefois précisé*, *s’est dite*. Nouns
that look like a verb (*une annonce*) stand behind a determiner and are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from workbench.french import lexicon
from workbench.french.numbers import plain as plainly
from workbench.french.patterns import lazily
from workbench.french.verbs import FINITE, INFINITIVE, PAST, PRESENT, speech_forms

PREPOSITION = "preposition"


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: its verb or preposition, and its kind (finite, present or preposition).

    ``pronoun`` is the inverted subject inside it, ``before`` an object clitic it has.
    """

    start: int
    end: int
    lemma: str
    kind: str
    pronoun: tuple[int, int] | None = None
    passive: bool = False


def cues(text: str, start: int = 0, end: int | None = None) -> list[Cue]:
    """The cues of [start, end) in reading order."""
    stop = len(text) if end is None else end
    plain = plainly(text[start:stop])
    opening = _opening()
    found: list[Cue] = []
    place = 0
    said = {match.start(1): match for match in _SAYING.finditer(plain)}
    for match in _WORD.finditer(plain):
        begin = match.start()
        if begin < place:
            continue
        if begin in said:
            told = _cue_at_end(plain, said[begin], place)
            found.append(_moved(told, start))
            place = told.end
            continue
        word = match[0]
        if word not in opening:
            continue
        if word == "a" and not plain.startswith(_TO_BELIEVE, begin):
            continue
        cue = _cue_at(plain, begin, match.end(), place)
        if cue is not None and cue.lemma == "pour" and not _is_opinion(text, plain, start, cue):
            continue
        if cue is not None:
            found.append(_moved(cue, start))
            place = cue.end
    return found


def cue_of(text: str, start: int, end: int) -> Cue | None:
    """What kind of cue the words of a stretch are; None if the lexicon does not know them."""
    near = cues(text, max(0, start - 12), min(len(text), end + 12))
    return next((each for each in near if each.start < end and start < each.end), None)


def _cue_at(plain: str, start: int, end: int, floor: int) -> Cue | None:
    other = plain[start:end] in _first_words()
    preposition = _prepositions().match(plain, start) if other else None
    if preposition is not None:
        return Cue(start, preposition.end(), preposition[0], PREPOSITION)
    led = _may_lead(plain, start)
    group = _group().search(plain, max(floor, start - REACH), start) if led else None
    before = group.start() if group is not None else start
    support = _support().match(plain, start) if other else None
    lemma = _support_lemma(support)
    if support is not None and lemma:
        kind = PRESENT if lemma.split()[0].endswith("ant") else FINITE
        pronoun = support.span("subject") if support["subject"] else _subject(group, None)
        return Cue(before, support.end(), lemma, kind, pronoun)
    readings = speech_forms().get(plain[start:end])
    if readings is None or plain[end : end + 1] == "'":
        return None
    if INFINITIVE in readings:
        return _infinitive(plain, start, end, floor, readings[INFINITIVE])
    inverted = _INVERTED.match(plain, end)
    last = inverted.end() if inverted is not None else end
    if plain[last : last + 1] == "-":
        return None
    clitics = group["clitics"] if group is not None else ""
    if "cacher" in readings.values() and not _DENIED.search(plain, before, end + 5):
        return None  # *ne cache pas que*, but not *cache un trésor*
    if "attendre" in readings.values() and not (
        _REFLEXIVE.search(clitics) or _EXPECTED.match(plain, end)
    ):
        return None  # who waits says nothing
    if group is not None and group["auxiliary"]:
        if PAST not in readings:
            return None
        reflexive = _REFLEXIVE.search(clitics or "") is not None
        passive = _BE.match(group["auxiliary"]) is not None and not reflexive
        if passive and readings[PAST] in _GOING_ON:
            return None  # *est poursuivi pour vol*
        kind = PRESENT if group["auxiliary"] == "avoir" else FINITE
        return Cue(before, end, readings[PAST], kind, _subject(group, None), passive)
    if FINITE in readings:
        if (
            inverted is None
            and readings[FINITE].endswith("er")
            and plain.endswith("es", start, end)
        ):
            return None  # *tu postes* is no newswire, *450 postes* is
        if clitics == "leur " and _GIVES.match(plain, end):
            low = max(floor, before - 12)
            clitics = "lui " if _ACTING.search(plain, low, before) else clitics
        bare = inverted is None and not _SURE.search(clitics)
        subject = _SUBJECT.search(plain, max(floor, start - 12), start)
        if bare and subject is not None:  # *qui le décrit*, *ils en concluent*
            bare, before = False, subject.start("clitic")
        if bare and _DETERMINER.search(plain, max(0, start - 8), start):
            return None
        return Cue(before, last, readings[FINITE], FINITE, _subject(group, inverted))
    if PRESENT in readings:
        return Cue(start, end, readings[PRESENT], PRESENT)
    return _coordinated(plain, start, end, readings)


def _infinitive(plain: str, start: int, end: int, floor: int, lemma: str) -> Cue | None:
    """An infinitive that says: *avant de rappeler que*, *a tenu à préciser que*."""
    low = max(floor, start - REACH)
    willing = _WILLING.search(plain, low, start)
    if willing is not None:
        kind = PRESENT if _PARTICIPLE.search(willing[0]) else FINITE
        return Cue(willing.start(), end, lemma, kind)
    if _BEFORE_SAYING.search(plain, low, start) and _SAID.match(plain, end):
        return Cue(start, end, lemma, PRESENT)
    return None


def _is_opinion(text: str, plain: str, offset: int, cue: Cue) -> bool:
    """Whether *pour* says whose opinion it is (*pour M. Arnaud*, *pour la maire,*)."""
    if _OPINION.match(plain, cue.end):
        return True
    return _NAMED.match(text, offset + cue.end) is not None


def _cue_at_end(plain: str, saying: re.Match[str], floor: int) -> Cue:
    """The cue of a verb with its inverted pronoun behind a quotation, whichever verb it is."""
    begin, end = saying.span(1)
    verb = max(end - len(saying["verb"]), begin)
    known = _cue_at(plain, verb, end, floor)
    if known is not None and known.start == begin and known.end == end:
        return known
    return Cue(begin, end, saying["verb"], FINITE, saying.span("subject"))


def _coordinated(plain: str, start: int, end: int, readings: Mapping[str, str]) -> Cue | None:
    """The second of two participles, or one without its auxiliary.

    *a jugé ces résultats sérieux et promis que…*, *un accord qualifié d'« historique »*.
    """
    if _AND.search(plain, max(0, start - 8), start) and _CONTENT.match(plain, end):
        return Cue(start, end, readings[PAST], FINITE)
    if readings[PAST] in RECKONING and _RECKONED.match(plain, end):
        return Cue(start, end, readings[PAST], FINITE, passive=True)
    if readings[PAST] in _JUDGING and _JUDGED.match(plain, end):
        return Cue(start, end, readings[PAST], FINITE, passive=True)
    return None


def _subject(group: re.Match[str] | None, inverted: re.Match[str] | None) -> tuple[int, int] | None:
    if inverted is not None:
        return inverted.span(1)
    return group.span("subject") if group is not None and group["subject"] else None


def _moved(cue: Cue, by: int) -> Cue:
    pronoun = cue.pronoun and (cue.pronoun[0] + by, cue.pronoun[1] + by)
    return Cue(cue.start + by, cue.end + by, cue.lemma, cue.kind, pronoun, cue.passive)


def _support_lemma(found: re.Match[str] | None) -> str:
    """The entry that a verb with its infinitive or noun is; empty if there is none."""
    if found is None:
        return ""
    if found["subject"]:
        return f"{found[0].partition('-')[0]} {found['rest']}"
    lemma = f"{found['first']} {found['rest']}"
    return lemma if lemma in lexicon.words("cues.support") else ""


def _listed(name: str) -> str:
    return _longest(lexicon.words(name))


def _longest(words: Iterable[str]) -> str:
    """A choice of words, of which the longest is tried first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, ordered))


def _may_lead(plain: str, start: int) -> bool:
    """Whether the word before a verb can be of its group."""
    near = plain[max(0, start - 24) : start]
    if near.endswith("'"):
        return True
    word = near[:-1].rpartition(" ")[2]
    if word.endswith(("ment", ",")) or "-" in word:
        return True
    return word.rpartition("'")[2] in _leading()


@cache
def _leading() -> frozenset[str]:
    """The words that can stand right before a verb in its group."""
    adverbs = (re.split("[ ']", entry)[-1] for entry in lexicon.words("cues.adverbs"))
    return frozenset((*_CLITICS, *_AUXILIARY.split("|"), *adverbs))


@cache
def _opening() -> frozenset[str]:
    """The words at which a cue may be: forms of verbs, and how other cues begin."""
    return frozenset(speech_forms()) | _first_words()


@cache
def _first_words() -> frozenset[str]:
    """The words with which a preposition, or a verb with its infinitive, can begin."""
    names = ("cues.prepositions", "cues.support")
    entries = (entry for name in names for entry in lexicon.words(name))
    return frozenset(re.split("[ '-]", entry)[0] for entry in entries)


@cache
def _prepositions() -> re.Pattern[str]:
    return re.compile(rf"(?:{_listed('cues.prepositions')})(?![\w-])")


@cache
def _support() -> re.Pattern[str]:
    """A verb with its infinitive or noun, also with words put in: *fait pour sa part valoir*."""
    entries = [word.partition(" ") for word in lexicon.words("cues.support")]
    firsts, rests = ({each[side] for each in entries} for side in (0, 2))
    turned = {first for first, _, rest in entries if rest.endswith(_INVERTIBLE)}
    return re.compile(
        rf"(?:(?P<first>{_longest(firsts)})|(?:{_longest(turned)})(?:-t)?-(?P<subject>{_PRONOUN}))"
        rf"(?P<put_in>[ ](?:{_listed('cues.adverbs')}|\w{{3,18}}ment)(?=[ ]))?"
        rf"[ ](?P<rest>{_longest(rests)})(?![\w-])"
    )


@cache
def _group() -> re.Pattern[str]:
    """What stands before the verb in its group, up to the end of the search."""
    return re.compile(
        rf"""(?<![\w'-])
        (?P<clitics>(?:n'|s'|m'|t'|l'|(?:y|ne|se|me|te|nous|vous|lui|leur|les|en)[ ])*)
        (?:(?P<auxiliary>{_AUXILIARY})(?:(?:-t)?-(?P<subject>{_PRONOUN}))?
           (?:[ ](?:{_listed("cues.adverbs")}|\w{{3,18}}ment)){{0,3}}
           (?:,[ ][^,.;:«»\"()]{{2,32}},)?[ ])?$""",
        re.VERBOSE,
    )


_TO_BELIEVE = ("a en croire", "a l'en croire", "a les en croire", "a l'entendre", "a les entendre")
REACH = 64
"""How far before a verb its group may begin."""

_AUXILIARY = (
    "a|ont|ai|avons|avez|avait|avaient|aura|auront|aurait|auraient|ayant|est|sont|était|étaient"
    "|sera|seront|serait|seraient|fut|furent|eut|eurent|(?<=après[ ])avoir|(?<=pour[ ])avoir"
)
_CLITICS = ("y", "ne", "se", "me", "te", "nous", "vous", "lui", "leur", "les", "en", "avoir", "ils",
    "elles", "il", "elle", "on", "je")  # fmt: skip
_PRONOUN = "ils?|elles?|on|je|nous|vous"
_WORD = lazily(r"[^\W\d_]+")
_INVERTED = lazily(rf"(?:-t)?-({_PRONOUN})(?!\w)")
_INVERTIBLE = ("savoir", "valoir", "part", "état", "remarquer", "observer", "entendre", "en garde")
_AND = lazily(r" (?:et|ou|puis|mais) $")
_CONTENT = lazily(
    r" (?:qu[e']|d[e'] ?\w+(?:er|ir|re) |à \w+(?:er|ir|re) |\"|«|: "
    r"|(?:à|aux?) (?:la |l'|son |sa |ses )?\w+(?: \w+){0,4} (?:de |d'|que |qu'|[«\"“])"
    r"|(?:une? |l[ea]s? |l'|des |son |sa |ses )(?:[^\W\d_]+ ){0,2}[«\"“]"
    r"|(?:l[ea]s? |l'|son |sa |ses )\w+(?: \w+){0,4} à (?:[«\"“]|\w+(?:er|ir|re)(?!\w)))"
)
_GIVES = lazily(r" (?:d[e'] ?(?:[«\"“]|\w+(?:er|ir|re)(?!\w))|qu[e']|si |[«\"“:])")
_ACTING = lazily(r"(?<!\w)(?:et|mais|puis|qui|ils?|elles?|on) $")
_WILLING = lazily(
    r"(?<![\w'-])(?:(?:n'|s')?(?:a|ont|est|sont|avait|avaient) (?:[^\W\d_]+ment |aussi |également"
    r"|toutefois |encore |pas )?(?:tenu à|souhaité|voulu|préféré|fini par|continué (?:de|à)"
    r"|commencé par|contentée?s? de|bornée?s? à|empressée?s? de|cessé de|dû|hésité à"
    r"|été (?:contrainte?s?|obligée?s?|forcée?s?|amenée?s?) (?:de|à)|(?:cru|jugé) (?:bon|utile) de)"
    r"|(?:vient|viennent|venait)(?: de)?|n'hésite(?:nt)? pas à|(?:tient|tiennent|tenait) à"
    r"|(?:veut|veulent|voulait|souhaite|préfère)"
    r"|(?:se |s')(?:borne|contente|empresse) (?:à|de)|ne cesse(?:nt)? de"
    r"|continue(?:nt)? (?:de|à)"
    r"|(?:se |s')?(?:bornant|contentant|tenant|continuant|persistant|empressant) (?:à|de)"
    r"|préférant) (?:d'|à )?$"
)
_PARTICIPLE = lazily(r"ant(?= )")
_BEFORE_SAYING = lazily(
    r"(?<!\w)(?:avant d(?:e |')|et d(?:e |')|sans |(?:allant |va |est allée? )?jusqu'à |pour )$"
)
_SAID = lazily(
    r"(?: [^\W\d_]+ment| aussi| aussitôt| également| ensuite)?"
    r"(?: qu[e']| (?:si|s'ils?|pourquoi|comment|combien|quand|où)(?!\w)"
    r"|,? [^,;:.«»]{2,40} ?: ?[«\"“]| ?: ?[«\"“]| [«\"“]"
    r"| (?:une? |l[ea]s? |des |l')[\w' -]{0,30}[«\"“])"
)
_JUDGING = frozenset((
    "qualifier", "juger", "dénoncer", "décrire", "estimer", "considérer", "fustiger", "saluer",
    "critiquer", "vanter", "taxer", "traiter", "déplorer", "dépeindre",
))  # fmt: skip
RECKONING = frozenset(("estimer", "évaluer", "chiffrer"))
"""Verbs that put something at a figure."""
_RECKONED = lazily(
    r" (?:par [^,;.:«»]{2,60} )?à (?:environ |près de |plus de |moins de |quelque |au moins )?\d"
    r"[^,;:«»]{0,60}"
)
_GOING_ON = frozenset(
    ("dire", "poursuivre", "attendre", "reprendre", "engager", "retenir", "lancer")
)
"""Verbs that say nothing in the passive."""
_JUDGED = lazily(r" (?:de |d'|comme (?:une? |des |le |la )?)?[«\"“]")
_SAYING = lazily(
    r"[»\"] ?,? ((?:s'|l'|n')?(?:a|ont|est|avait)(?:-t)?-(?P<subject>ils?|elles?|on)"
    r"(?: [^\W\d_]+ment| aussi| également| ensuite| enfin| encore| toutefois| alors){0,2}"
    r" (?P<verb>[^\W\d_]{3,}(?:ées?|és?|ies?|is?|its?|ues?|us?)))(?![\w-])"
)
_OPINION = lazily(r" (?:m\. |mme |me |(?:lui|elles?|eux)[, ]|(?:l[ea] |l')\w+(?: \w+)?,)")
_DETERMINER = lazily(
    r"(?:(?<![\w-])(?:un|une|des|du|cette|ce|sa|son|ses|leurs?|aucune|toute|de|le|la|les|sur|par"
    r"|sans|en|malgré|au|aux|à) |(?<!\w)[dl]')$"
)
_NAMED = lazily(
    r"[ \u00a0\u202f](?:(?:[A-ZÀ-Ý][\w’'.-]*|de|du|van|von|el|al|ben)[ \u00a0\u202f]?){1,5}"
    r"(?:\([^()\n]{2,30}\))?,"
)
_SURE = lazily(r"(?:'|(?:y|ne|se|me|te|nous|vous|lui) )$")
_DENIED = lazily(r"(?<!\w)(?:ne |n')[^,;.]{0,20}(?<!\w)(?:pas|plus|jamais|guère)(?!\w)")
_SUBJECT = lazily(r"(?<![\w-])(?:ils?|elles?|on|qui) (?P<clitic>(?:ne )?(?:en|les?|la) )$")
_EXPECTED = lazily(r" (?:de (?:la |l'|s(?:on|a|es) )|du |des |qu[e'])")
_BE = lazily(r"(?:est|sont|était|étaient|sera|seront|serait|seraient|fut|furent)$")
_REFLEXIVE = lazily(r"(?:s'|se )")
