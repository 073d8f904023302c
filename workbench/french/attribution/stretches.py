"""Stretches: the words of a text that may be a name, each with its edges.

What a model sees, the shape of words, the nouns of bodies and the lists of names are put
together; where they overlap, the longer one stays. Datelines, signatures and the titles of
works are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from workbench.french import lexicon
from workbench.french.attribution.bodies import bodies
from workbench.french.attribution.name_contexts import CALLED_IN_MARKS, IN_WORK
from workbench.french.attribution.name_edges import whole
from workbench.french.attribution.parse import Name, Parse
from workbench.french.attribution.partings import listed, parted
from workbench.french.datelines import dateline_end, signature_start
from workbench.french.folding import fold
from workbench.french.patterns import lazily
from workbench.french.proper import proper_names

BODY, CALLED, MODEL, PAPER, NICKNAMED, SHAPE, SIGNED = (
    "body",
    "called",
    "model",
    "paper",
    "nicknamed",
    "shape",
    "signed",
)
"""What a stretch was found by: its head noun or a list, a noun before it, a model, capitals."""


def stretches(
    text: str, plain: str, seen: Mapping[tuple[int, int], str]
) -> Iterator[tuple[tuple[int, int], str]]:
    """What may be a name, in reading order and apart, each with what found it."""
    found: dict[tuple[int, int], str] = {each: BODY for each in bodies(plain, plain.lower())}
    for start, end in [each for each in found if plain.startswith(("Le ", "La "), each[0] - 3)]:
        if _MIDDLE.search(plain, max(0, start - 6), start - 3):
            found[start - 3, end] = found.pop((start, end))  # *pour Le Journal du port*
    model = (each for each, kind in seen.items() if kind != "MISC")
    for rule, rows in ((MODEL, model), (SHAPE, proper_names(text))):
        for row in rows:
            for edges in parted(plain, *row):
                start, end = whole(plain, *edges)
                if end > edges[1] + 1:
                    found[start, end] = CALLED
                else:
                    sure = " " in text[start:end] and fold(text[start:end]) in listed()
                    found.setdefault((start, end), BODY if sure else rule)
    for match in _listed_names().finditer(plain):
        found[match.span()] = BODY
    for match in _OF_THE.finditer(plain):
        paper = _listed_papers()[match[1] is None].match(plain, match.end())
        if paper and _OF_PAPER.search(plain, max(0, match.end() - 70), match.end()):
            found[paper.span()] = PAPER
    for match in _SHORT.finditer(plain):
        begins = _initials_from(plain, match.start(), match[1])
        if begins is not None:
            found[begins, match.start()] = BODY
    for match in _NICKNAMED.finditer(plain):
        first = _LAST.search(plain, max(0, match.start() - 30), match.start())
        if first and fold(first[1].partition("-")[0]) in lexicon.first_names():
            found[first.start(1), match.end()] = NICKNAMED
    for match in _PARTY_BEHIND.finditer(plain):
        if _TWO.search(plain, max(0, match.start() - 50), match.start()):
            found[match.span("name")] = CALLED
    for match in CALLED_IN_MARKS.finditer(plain):
        found[match.span("name")] = CALLED
    works = {place for match in IN_WORK.finditer(plain) for place in range(*match.span("work"))}
    begin, stop = dateline_end(plain), signature_start(plain)
    for edges, rule in _longest(plain, found):
        if edges[0] >= begin and edges[1] <= stop and edges[0] not in works:
            yield edges, rule
    for match in _SIGNERS.finditer(plain, stop):
        yield match.span("name"), SIGNED


def _initials_from(plain: str, end: int, short: str) -> int | None:
    """Where the name begins whose words’ initials are the acronym behind it."""
    letters: list[str] = []
    words = list(_WORDS.finditer(plain, max(0, end - 110), end))
    for match in reversed(words):
        if any(x in plain[match.end() : end] for x in ".,;:()\n"):
            return None
        word = match[0]
        if word.islower() and (len(word) < 3 or word in lexicon.words("words.function")):
            continue
        letters.insert(0, fold(word)[:1])
        if len(letters) == len(short):
            whole = "".join(letters) == fold(short) and word[0].isupper()
            return match.start() if whole else None
    return None


def trimmed(plain: str, parse: Parse | None) -> Iterator[Name]:
    """A model's names without determiners, functions and marks at their edges."""
    for name in parse.names if parse is not None else ():
        start, end = name.start, name.end
        words = plain[start:end]
        if (quote := re.search(r'["«»“”]', words)) is not None:
            words = words[: quote.start()]
        words = words.rstrip(" ,.;:!?()-")
        words = _SCORED.sub("", words)  # *Ana Roy 6-4*
        if (led := _LED.search(words)) is not None and led[1] in lexicon.words("actors.person"):
            words = words[: led.start()]  # *Dogues de l'entraîneur*
        end = start + len(words)
        if (leading := _LEADING.match(words)) is not None:
            start += leading.end()
        if (office := _OFFICE.match(plain, start, end)) is not None:
            start = office.end()
        if "\n" in plain[start:end] or end - start < 2 or not plain[start].isupper():
            continue
        yield Name(start, end, name.kind)


def kinds_by_words(text: str, seen: Mapping[tuple[int, int], str]) -> dict[str, str]:
    """For words of names: the kind that the model sees most often in this text."""
    votes: dict[str, dict[str, int]] = {}
    for (start, end), kind in seen.items():
        count = votes.setdefault(fold(text[start:end]), {})
        count[kind] = count.get(kind, 0) + 1
    return {words: max(count, key=lambda k: (count[k], k)) for words, count in votes.items()}


def _longest(
    plain: str, found: Mapping[tuple[int, int], str]
) -> Iterator[tuple[tuple[int, int], str]]:
    """Stretches that lie apart: bodies first, then the longer."""
    rank = {BODY: 0, CALLED: 0, PAPER: 0, NICKNAMED: 0, SHAPE: 1, MODEL: 1}
    chosen: list[tuple[int, int]] = []
    alone = {each for each, rule in found.items() if rule == BODY and _HEAD.fullmatch(plain, *each)}
    order = sorted(found, key=lambda s: (rank[found[s]] or s in alone, s[0] - s[1], s[0]))
    taken: set[int] = set()
    for start, end in order:
        if taken.isdisjoint(range(start, end)):
            chosen.append((start, end))
            taken.update(range(start, end))
    for each in sorted(chosen):
        yield each, found[each]


@cache
def _listed_names() -> re.Pattern[str]:
    """Listed names that capitals alone don’t show: *Le Monde*, *Médecins sans frontières*."""
    names = [
        each.replace("’", "'")
        for section in ("organisations", "institutions")
        for each in lexicon.entries(f"actors.{section}")
    ]
    own = {each for each in names if _NOT_BY_SHAPE.search(each) and each != "talibans"}
    own |= {each.translate(_BARE) for each in own}
    words = "|".join(re.escape(each) for each in sorted(own, key=lambda each: (-len(each), each)))
    words += rf"|{_BY_FORM}"
    return re.compile(rf"(?:(?<![\w'&-])|(?<=[ldLD]'))(?:{words})(?![\w'&+-])")


_BY_FORM = (
    r"(?:(?<=[lL]es )|(?<=[aA]ux )|(?<=[dD]es ))"
    r"(?:Sang|Or|Rouge|Noir|Blanc|Bleu|Vert|Jaune|Grenat|Rose|Violet|Ciel) et"
    r" (?:Or|Rouge|Noir|Blanc|Bleu|Vert|Jaune|Grenat|Rose|Violet|Ciel)"
    r"|(?:État|Etat) (?:du |de la |de l'|de |d')[A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)?"
    r"|France Bleu [A-ZÀ-Ý]\w+(?: [A-ZÀ-Ý]\w+)?|(?:BFM|France 3"
    r"|ici) [A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)?"
    r"|(?:Stade|Olympique|Racing|Sporting|Football Club) [a-zà-ÿ]+(?:ais|ois|ain|ien)"
    r"|(?:Sdis|SDIS) \d\d"
)


@cache
def _listed_papers() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Listed papers whose article went into *du*, or into *aux*: *un lecteur du Monde*."""
    names = lexicon.entries("actors.organisations")
    one, many = (
        "|".join(re.escape(each) for each in sorted(bare, key=lambda each: (-len(each), each)))
        for bare in (_bare(names, "Le "), _bare(names, "Les "))
    )
    return re.compile(rf"(?:{one})(?![\w'-])"), re.compile(rf"(?:{many})(?![\w'-])")


def _bare(names: Iterable[str], article: str) -> set[str]:
    """Names without their article, with and without accents on capitals."""
    bare = {n.removeprefix(article).replace("’", "'") for n in names if n.startswith(article)}
    return bare | {each.translate(_BARE) for each in bare}


_OF_THE = lazily(r"(?<!\w)(?:[dDaA](u)|[aA]ux|[dD]es) [«“\"]? ?(?=[A-ZÀ-Ý])")
_OF_PAPER = lazily(
    r"(?<!\w)(?:informations?|révélations?|enquête|journaliste|reporter|entretien|interview"
    r"|sollicitations"
    r"|questions|colonnes|rédaction|critique|chroniqueu(?:r|se)|éditorial|éditorialiste|édition|une"
    r"|direct(?:eur|rice)|lecteurs?|lectrices?|correspondante?|site|photographe|article|sondage"
    r"|archives"
    r"|confirmé|précisé|annoncé|lancé|confié|déclaré|dit|expliqué|raconté|affirmé|assuré|indiqué"
    r"|répondu|accordée?|plateau|micro)"
    r"(?: [\w'-]+){0,5} (?:du|aux?|des) [«“\"]? ?$"
)
_SCORED = lazily(r"(?: \d{1,3}-\d{1,3})+$")
_SHORT = lazily(r" \(([A-Z]{3,8})\)")
_WORDS = lazily(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LED = lazily(r" (?:de la |de l'|du |des |de )([a-zà-ÿ-]+)$")
_MIDDLE = lazily(r"[a-zà-ÿ,] $")
_SIGNERS = lazily(
    r"(?:\(|(?:[Rr]eportage|version française)(?: de)? |(?:[Rr]édaction|[Tt]exte|par|avec|de"
    r"|et) )(?P<name>"
    r"(?!Reportage|Rédaction|Texte|Avec|[EÉ]dité|Propos|Version|Traduit|Bureau"
    r"|Article)[A-ZÀ-Ý][\w'-]+"
    r"(?: (?:de |du |d'|van |von |ben |el |al )?[A-ZÀ-Ý][\w'-]+){1,3})(?!\w)"
)
_LAST = lazily(r"(?<![\w'])([A-ZÀ-Ý][\w-]+) $")
_NICKNAMED = lazily(r"[«\"“] ?[A-ZÀ-Ý][\w' -]{1,24}?\w ?[»\"”] [A-ZÀ-Ý][\w-]+")
_TWO = lazily(r"[A-ZÀ-Ý][\w-]+ [A-ZÀ-Ý][\w-]+ $")
_PARTY_BEHIND = lazily(r"\((?P<name>[A-ZÀ-Ý][\w-]+(?: [\w'-]+)* et [\w'-]+(?: [\w'-]+)?)\)")
"""A party in brackets behind its member: *Ana Roy (Mer et Justice)*."""
_HEAD = lazily(r"[\w-]+")
_BARE = str.maketrans("ÉÈÊÀÎÔ", "EEEAIO")
_NOT_BY_SHAPE = lazily(r"^(?:L[ea]s? |L')|^[a-z]| [\da-zà-ÿ]|[&+\d]$| & |\w&\w")
_LEADING = lazily(
    r"(?:[Ll]['’]|[Dd]['’]|(?:[Ll]es?|[Ll]a|[Dd]es|[Dd]u|[Dd]e|[Aa]u|[Uu]ne?) )+(?=[A-ZÀ-Ý])"
)
_OFFICE = lazily(
    r"(?:(?:[Ll]e |[Ll]a |[Ll]')?(?:[Pp]remi(?:er|ère) ministre|[Pp]résidente?|[Mm]inistre"
    r"|[Mm]aire|[Gg]énéral|[Cc]olonel"
    r"|[Cc]apitaine|[Pp]rocureure?|[Cc]ommissaire|[Jj]uge|[Dd]octeur|[Pp]rofesseure?|[Rr]oi"
    r"|[Rr]eine|[Pp]rince(?:sse)?"
    r"|[Dd]éputée?|[Ss]énateur|[Ss]énatrice) )"
)  # fmt: skip
