"""Contents: the words that a cue attributes, before it, behind it or around it."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.french import lexicon
from workbench.french.attribution import clauses
from workbench.french.attribution.governing import (
    ASKING,
    BARE,
    CALLING,
    DO,
    NAMING,
    WISHING,
    WITH_A,
    WITH_OBJECT,
    WITH_PREPOSITION,
)
from workbench.french.attribution.parse import Parse
from workbench.french.attribution.passage import Passage
from workbench.french.cues import PREPOSITION, Cue
from workbench.french.patterns import lazily
from workbench.french.proposals import mode
from workbench.french.quotations import Quotation

LONG_TITLE = 6
"""How many spaces a title or a name in quotation marks has at most."""

WINDOW = 170
"""How far behind a cue its content may begin."""


@dataclass(frozen=True, slots=True)
class Content:
    """What was said: its edges, the form it has, and the rule that found it."""

    start: int
    end: int
    rule: str
    score: float
    gap: tuple[int, int] = (0, 0)
    """What stands between the cue and it."""


def forward(
    passage: Passage, cue: Cue, limit: int, stop: int, parse: Parse | None
) -> Content | None:
    """What begins behind a cue: a clause, an infinitive, an adjective or a quotation.

    ``limit`` is how far it may begin, ``stop`` how far it may go.
    """
    near = min(limit, cue.end + WINDOW)
    starts = [
        each
        for each in (
            _that(passage, cue, near, parse),
            _whether(passage, cue, near),
            _infinitive(passage, cue, near, parse),
            _need(passage, cue, near),
            _adjective(passage, cue, near),
            _quoted(passage, cue, near),
        )
        if each is not None
    ]
    if not starts:
        return None
    place, rule, score = min(starts, key=lambda each: each[0])
    gap = (cue.end, place)
    if rule == "quotation":
        end = _joined_quotations(passage, place, stop)
        if _is_infinitive(passage, cue, place):
            end = max(end, clauses.clause_end(passage, place, stop))
        return Content(place, end, rule, score, gap)
    if rule == "infinitive":
        again = _MAIN_AGAIN.search(passage.words(place, stop))
        stop = place + again.start() if again is not None else stop
    end = clauses.clause_end(passage, place, stop)
    return narrowed(passage, Content(place, end, rule, score, gap))


def narrowed(passage: Passage, content: Content) -> Content:
    """The quotation alone where only function words stand outside it."""
    inside = passage.quotations_in(content.start, content.end)
    if len(inside) != 1 or (content.start, content.end) == (inside[0].start, inside[0].end):
        return content
    if mode(passage.text, content.start, content.end) == "direct" and inside[0].end == content.end:
        return Content(inside[0].start, inside[0].end, content.rule, content.score, content.gap)
    return content


def _that(
    passage: Passage, cue: Cue, near: int, parse: Parse | None
) -> tuple[int, str, float] | None:
    if cue.kind == PREPOSITION:
        return None
    words = passage.words(cue.end, near)
    for match in _THAT.finditer(words):
        gap = words[: match.start()]
        wished = cue.lemma in WISHING and gap.strip() == "pour"
        if _COMPOUND.search(gap) and not wished:
            return None
        if _STOPS.search(gap) or _COMPARED.search(gap):
            return None
        if gap.endswith(" ce "):
            return None
        if _is_only(passage, cue, gap):
            return None
        place = cue.end + match.start()
        said = _conjunction(parse, place)
        if said is False and _ADVERBS.fullmatch(gap) is None and _TO_SOMEBODY.search(gap) is None:
            return None
        plain = wished or _GAP.fullmatch(gap) is not None
        if plain or said or cue.lemma in lexicon.words("cues.addressing"):
            return place, "that", 0.92 if plain else 0.7
        return None
    return None


def _is_only(passage: Passage, cue: Cue, gap: str) -> bool:
    """Whether *ne … que* only restricts: *n'a fait état que de blessés légers*."""
    words = passage.words(cue.start, cue.end)
    return _NOT.match(words) is not None and _DENIED.search(words + gap) is None


def _whether(passage: Passage, cue: Cue, near: int) -> tuple[int, str, float] | None:
    if cue.lemma not in ASKING and not cue.lemma.startswith("refus"):
        return None
    sure = cue.lemma in ASKING[:4] or cue.lemma.startswith("refus")
    if not sure and not _NOT.match(passage.words(cue.start, cue.end)):
        return None
    match = _WHETHER.search(passage.words(cue.end, near))
    return (cue.end + match.start(1), "whether", 0.8) if match is not None else None


def _infinitive(
    passage: Passage, cue: Cue, near: int, parse: Parse | None
) -> tuple[int, str, float] | None:
    words = passage.words(cue.end, near)
    if cue.lemma in BARE:
        for match in _BARE_INFINITIVE.finditer(words):
            if _GAP.fullmatch(words[: match.start()]) is None:
                break
            low, high = cue.end + match.start(2), cue.end + match.end(2)
            if _verb(parse, low, high) and not _is_noun(passage, low, high):
                return cue.end + match.start("start"), "infinitive", 0.85
    if cue.lemma not in WITH_PREPOSITION and cue.lemma not in lexicon.words("cues.addressing"):
        return None
    for match in _INFINITIVE.finditer(words):
        gap = words[: match.start()]
        if _STOPS.search(gap) or _OTHER_INFINITIVE.search(gap):
            return None
        if cue.lemma in WITH_A and not match[0].startswith("à"):
            continue
        if cue.lemma not in WITH_OBJECT and _GAP.fullmatch(gap) is None:
            return None
        if not _verb(parse, cue.end + match.start(1), cue.end + match.end(1)):
            continue
        quoted = "«" in match[0]
        return cue.end + match.start("start"), "infinitive", 0.6 if quoted else 0.8
    return None


def _need(passage: Passage, cue: Cue, near: int) -> tuple[int, str, float] | None:
    words = passage.words(cue.end, near)
    match = _NEED.search(words)
    if match is None or _ADVERBS.fullmatch(words[: match.start()]) is None:
        return None
    return cue.end + match.start("start"), "need", 0.6


def _adjective(passage: Passage, cue: Cue, near: int) -> tuple[int, str, float] | None:
    if cue.lemma not in ("dire", "déclarer", "montrer"):
        return None
    if _REFLEXIVE.search(passage.words(cue.start, cue.end)) is None:
        return None
    words = passage.words(cue.end, near)
    match = _ADJECTIVE.match(words)
    if match is None or words[match.start(1) :].startswith(("que ", "qu'")):
        return None
    place = cue.end + match.start(1)
    if "«" not in words and _COMPLEMENT.search(words) is None:
        return None
    return place, "adjective", 0.75


def _quoted(passage: Passage, cue: Cue, near: int) -> tuple[int, str, float] | None:
    first = passage.quotation_behind(cue.end, near)
    if first is None:
        return None
    gap = passage.words(cue.end, first.start)
    if _STOPS.search(gap.rstrip(" :")) or _ENDS.search(gap) or _OTHER_VERB.search(gap):
        return None
    colon = gap.rstrip().endswith(":")
    if not colon and _is_title(passage, cue, first, gap):
        return None
    if not colon and clauses.FINITE.search(gap):
        return None
    words = passage.text[first.start : first.end].count(" ")
    direct = _GAP.fullmatch(gap) is not None
    if not colon and not direct and cue.kind == PREPOSITION:
        return None
    return first.start, "quotation", 0.95 if colon or direct else 0.8 if words > 1 else 0.6


def _is_title(passage: Passage, cue: Cue, quotation: Quotation, gap: str) -> bool:
    """Whether a quotation only names: *le plan « Avenir »*, *appellent la « stagflation »*."""
    words = passage.open[quotation.start - passage.start + 1 : quotation.end - passage.start]
    if words.count(" ") > LONG_TITLE:
        return False
    if cue.lemma in NAMING:
        return not gap.endswith(CALLING)
    return words.lstrip()[:1].isupper() and _NAMED.search(gap) is not None


def _joined_quotations(passage: Passage, start: int, stop: int) -> int:
    """The end of quotations that are joined by *et*: *« zéro … » et « un … »*."""
    quotation = passage.quotation_from(start)
    end = quotation.end if quotation is not None else start
    while (match := _AND.match(passage.words(end, stop))) is not None:
        more = passage.quotation_from(end + match.end() - 1)
        if more is None:
            break
        end = more.end
    return end


def _is_infinitive(passage: Passage, cue: Cue, place: int) -> bool:
    """*a dit « regretter » cette décision*: the quotation begins an infinitive clause."""
    if cue.lemma in WITH_OBJECT and _TO_DO.match(passage.open, place - passage.start):
        return True
    if cue.lemma not in BARE or passage.words(cue.end, place).strip():
        return False
    return _QUOTED_INFINITIVE.match(passage.open, place - passage.start) is not None


def _conjunction(parse: Parse | None, place: int) -> bool | None:
    """Whether the parser takes a *que* for a conjunction; None where it can't be asked."""
    if parse is None:
        return None
    for number in parse.at(place, place + 1):
        return parse.tokens[number].pos == "SCONJ"
    return None


def _verb(parse: Parse | None, start: int, end: int) -> bool:
    if parse is None:
        return True
    told = parse.is_verb(start, end)
    return told is not False


def _is_noun(passage: Passage, start: int, end: int) -> bool:
    """Whether what looks like an infinitive is a noun behind its article: *le maire*."""
    before = passage.words(max(passage.start, start - 4), start)
    word = passage.words(start, end)
    if not before.endswith(("le ", "la ", "les ", "l'")):
        return False
    return word.endswith(("aire", "oire", "ure", "tre")) and word not in DO


_INF = r"(?:\w+(?:er|ir|oir|dre|tre|ire|vre|aire|ure|ompre|aincre)|être|avoir|faire)"
_CLITICS = (
    r"(?:ne (?:pas |plus |jamais |rien )?|n'|s'|se |l'|le |la |les |lui |leur |y |en |se |me |nous "
    r"|vous |tout |tous |bien |mieux )*"
)
_THAT = lazily(r"(?<![\w'-])(?:que (?!ce soit)|qu')")
_COMPOUND = lazily(
    r"(?:(?:alors|tandis|parce|avant|après|pour|afin|bien|ainsi|dès|depuis|lors|tant|sans|plus"
    r"|moins"
    r"|autant|autres?|même|tels?|telles?|pendant|puis|sauf|outre|seule?s?|ne [\w' ]*)) ?$"
)
_COMPARED = lazily(
    r"(?<!\w)(?:(?:plus|moins|autant|tant|même|autre|mieux|pire)s? (?:[^\W\d_]+ )?"
    r"|(?:aussi|si|tellement) [^\W\d_]+ )$"
)
_DENIED = lazily(r"(?<!\w)(?:pas|plus|jamais|guère|rien|point|nullement|aucunement)(?!\w)")
_STOPS = lazily(r"[;:»]|\. |(?<!\w)(?:qui|dont|où|afin|pour que|parce|car)(?!\w)")
_ENDS = lazily(
    r"(?:mot|terme|noms?|appellation|pseudonyme|sobriquet|surnom|slogan|titre"
    r"|mots|dit|dite|baptisée?|intitulée?|surnommée?|opération"
    r"|nommée?|appelée?|appelés)(?: de| du)? $"
)
_NAMED = lazily(
    r"(?:plan|programme|opération|projet|film|livre|roman|album|label|loi|mission|campagne"
    r"|mouvement"
    r"|collectif|association|émission|série|exposition|spectacle|titre|prix|article|pièce|chanson"
    r"|documentaire|initiative|dispositif|appel|rapport|étude|site|application)s? (?:de |du )?$"
)
_OTHER_VERB = lazily(r" (?:et|mais|puis) (?:a |ont )?\w{2,}(?:é|i|u|is|it)s? ")
_WHETHER = lazily(r"(?<![\w'-])(si (?!bien)|s'ils? |pourquoi |comment |combien |quand )")
_ADVERB = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd'hui|matin|soir|dernier|ce"
    r"|ensuite|aussi|également|toutefois|cependant|encore|notamment|alors|enfin|ainsi|déjà|en effet"
    r"|par ailleurs|au contraire|en revanche|pour sa part|de son côté|en outre|quant à (?:lui"
    r"|elle|eux)|à nouveau|de nouveau|plus tard|simplement|pas|plus"
    r"|tous|elles?(?=,)|lui(?=,)|eux(?=,)|\w{3,}ment|le \d{1,2}(?:er)? \w+(?: \d{4})?)"
)
_GAP = lazily(
    rf"(?:[\s,:]+|{_ADVERB}(?=[\s,:]|$)|(?:à|au|aux|devant|dans|sur|lors|auprès|en|via|avec|par"
    rf"|depuis|sous|sans"
    r"|après|avant|pendant|face|au cours|à l'issue|dès"
    r"|d'une seule voix)(?=[\s'])[^,;:«»]{2,70}?(?=,|\s|:|$))*"
)
_NOT = lazily(r"n'|ne ")
_ADVERBS = lazily(rf"(?:[\s,:]+|{_ADVERB}(?=[\s,:]|$))*")
_TO_SOMEBODY = lazily(r"(?:^|[\s,])(?:à|aux?|devant) [^,]*$")
_OTHER_INFINITIVE = lazily(
    r"(?<!\w)(?:avant|afin|sans|après|au lieu|loin|faute|sous peine|en train|le point|près|but) $"
)
_INFINITIVE = lazily(rf"(?<![\w'-])(?P<start>(?:à |de |d')(?:«¤|{_CLITICS}({_INF})(?![\w-])))")
_BARE_INFINITIVE = lazily(
    rf"(?<= )(?<! à )(?<! de )(?<! pour )(?P<start>{_CLITICS}({_INF})(?![\w-]))"
)
_QUOTED_INFINITIVE = lazily(r"[«“\"][\s]*(?:ne pas |s'|se |l'|n')?\w+(?:er|ir|oir|re)(?!\w)")
_MAIN_AGAIN = lazily(
    r",? (?:mais|et) (?:n'|ne )?(?:l'|lui |leur |les |en |y |s'|se )?"
    r"(?:a|ont|est|avait|aura) (?=\w)"
)
_TO_DO = lazily(
    r"[«“\"][\s]*(?:de |d'|à )(?:ne pas |s'|se |l'|n'|la |le |les |lui |leur )*"
    r"\w+(?:er|ir|oir|re)(?!\w)"
)
_NEED = lazily(
    r" (?:sur |de )?(?P<start>(?:la |l'|le |son |sa |leur )(?:nécessité|volonté|urgence|importance"
    r"|possibilité|intention|besoin|promesse|refus|souhait|engagement|détermination|espoir|ambition"
    r"|décision) (?:absolue? |ferme )?(?:de |d')(?:ne (?:pas |plus )|se |s'|l[ea]s? |l'|y |en )?"
    r"\w+(?:er|ir|oir|re)(?!\w))"
)
_REFLEXIVE = lazily(r"(?:^|\s)(?:s'|se )")
_ADJECTIVE = lazily(rf"(?: {_ADVERB},?)*(?:,)? ((?!à |au |dans |devant |lors )[^\s,;.]+)")
_COMPLEMENT = lazily(r"^[^,;.]* (?:à|de|par|pour|d'|qu'|que|des|du)(?:\s|(?<='))")
_AND = lazily(r" ?(?:,|et|ou|puis|mais) (?:et )?(?:de |d'|à |l[ea]s? |une? |des |du )?«")
