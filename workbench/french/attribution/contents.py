"""Contents: the words that a cue attributes, before it, behind it or around it."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.french import lexicon
from workbench.french.attribution import clauses, forms, quoted
from workbench.french.attribution.governing import (
    ASKING,
    BARE,
    DO,
    TELLING,
    WISHING,
    WITH_A,
    WITH_A_THAT,
    WITH_OBJECT,
    WITH_PREPOSITION,
    WITHOUT_THAT,
)
from workbench.french.attribution.parse import Parse
from workbench.french.attribution.passage import Passage
from workbench.french.cues import PREPOSITION, Cue
from workbench.french.proposals import mode
from workbench.french.verbs import FINITE, PRESENT

LONGEST = 600
"""How far into a content a main clause is looked for that is joined to it."""

WINDOW = 170
"""How far behind a cue its content may begin."""


_JOINING = (" mais ", ", et ", " or ", " car ", ", j")
_CLAUSES = ("that", "infinitive", "whether")


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
            quoted.start(passage, cue, near),
        )
        if each is not None
    ]
    if not starts:
        return None
    place, rule, score = min(starts, key=lambda each: each[0])
    gap = (cue.end, place)
    if rule == "quotation":
        end = quoted.joined_end(passage, place, stop)
        goes_on = cue.lemma in BARE and forms.GOES_ON.match(passage.words(end, stop))
        if goes_on or quoted.is_infinitive(passage, cue, place):
            end = max(end, clauses.clause_end(passage, place, stop))
        return Content(place, end, rule, score, gap)
    if rule == "adjective" and (inner := passage.quotation_from(place)) is not None:
        stop = inner.end if passage.words(inner.end, stop)[:1] == "," else stop
    if rule == "infinitive":
        again = forms.MAIN_AGAIN.search(passage.words(place, stop))
        stop = place + again.start() if again is not None else stop
    end = clauses.clause_end(passage, place, _aside(passage, rule, place, stop, parse))
    return narrowed(passage, Content(place, end, rule, score, gap))


def _aside(passage: Passage, rule: str, place: int, stop: int, parse: Parse | None) -> int:
    """Where words behind a content begin that are the author's own, else ``stop``."""
    words = passage.words(place, stop)
    if rule == "infinitive":
        cut = forms.OCCASION.search(words) or forms.COLON_BEHIND.search(words)
    elif rule == "that":
        cut = forms.RECKONED.search(words) or forms.NEW_SUBJECT.search(words)
    else:
        cut = None
    if cut is not None:
        return place + cut.start(cut.lastgroup or 0)
    return _apart(passage, place, stop, parse) if rule in _CLAUSES else stop


def _apart(passage: Passage, place: int, stop: int, parse: Parse | None) -> int:
    """Where a main clause is joined to a content: *dit que tout va bien, mais nous avons peur*."""
    words = passage.words(place, min(stop, place + LONGEST))
    if not any(word in words for word in _JOINING):
        return stop
    for match in forms.APART.finditer(words):
        subject = forms.SUBJECT.match(words, match.end())
        if subject is None or match.start() < 8:
            continue
        begin = place + subject.end()
        comma = words.find(",", subject.end())
        end = place + (comma if comma > 0 else len(words))
        if subject["clitic"] or clauses.has_clause(passage, begin, end, parse):
            return place + match.start()
    return stop


def behind_colon(passage: Passage, cue: Cue, stop: int, parse: Parse | None) -> Content | None:
    """A clause right behind a cue and its colon: *La mairie prévient : le bac fermera*."""
    if cue.kind not in (FINITE, PRESENT) or cue.pronoun is not None:
        return None
    match = forms.COLON.match(passage.words(cue.end, stop))
    if match is None:
        return None
    place = cue.end + match.end()
    end = clauses.clause_end(passage, place, stop)
    if not clauses.has_clause(passage, place, end, parse):
        return None
    return Content(place, end, "colon clause", 0.7, (cue.end, place))


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
    for match in forms.THAT.finditer(words):
        gap = forms.DOING.sub("", words[: match.start()])
        wished = cue.lemma in WISHING and gap.strip() == "pour"
        if forms.COMPOUND.search(gap) and not wished:
            return None
        if forms.STOPS.search(gap) or forms.COMPARED.search(gap):
            return None
        if gap.endswith(" ce "):
            seen = forms.SEEING_TO.search(gap)
            if seen is None or cue.lemma not in WITH_A_THAT:
                return None
            return cue.end + seen.start() + 1, "that", 0.85
        if _is_only(passage, cue, gap):
            return None
        if cue.lemma in WITHOUT_THAT:
            return None
        place = cue.end + match.start()
        said = forms.IN_DOCUMENT.fullmatch(gap) is not None or _conjunction(parse, place)
        plain = wished or forms.GAP.fullmatch(gap) is not None
        needed = plain and cue.lemma in BARE  # *a annoncé dans la soirée que*: it lacks an object
        addressing = cue.lemma in lexicon.words("cues.addressing")
        needed = needed or (addressing and match.start() < 40 and "," not in gap)
        if (
            said is False
            and not needed
            and forms.ADVERBS.fullmatch(gap) is None
            and forms.TO_SOMEBODY.search(gap) is None
        ):
            return None
        if said and not plain and forms.OBJECT.match(gap):
            said = forms.IN_DOCUMENT.fullmatch(gap) is not None
        if plain or said or addressing:
            return place, "that", 0.92 if plain else 0.7
        return None
    return None


def _is_only(passage: Passage, cue: Cue, gap: str) -> bool:
    """Whether *ne … que* only restricts: *n'a fait état que de blessés légers*."""
    words = passage.words(cue.start, cue.end)
    return forms.NOT.match(words) is not None and forms.DENIED.search(words + gap) is None


def _whether(passage: Passage, cue: Cue, near: int) -> tuple[int, str, float] | None:
    if cue.lemma in TELLING:
        match = forms.HOW.match(passage.words(cue.end, near))
        return (cue.end + match.start(1), "whether", 0.75) if match is not None else None
    if cue.lemma not in ASKING and not cue.lemma.startswith("refus"):
        return None
    sure = cue.lemma in ASKING[:4] or cue.lemma.startswith("refus")
    before = passage.words(max(passage.start, cue.start - 5), cue.start)
    if not sure and not forms.NOT.match(passage.words(cue.start, cue.end)) and before != "sans ":
        return None
    match = forms.WHETHER.search(passage.words(cue.end, near))
    return (cue.end + match.start(1), "whether", 0.8) if match is not None else None


def _infinitive(
    passage: Passage, cue: Cue, near: int, parse: Parse | None
) -> tuple[int, str, float] | None:
    words = passage.words(cue.end, near)
    if cue.lemma in BARE:
        for match in forms.BARE_INFINITIVE.finditer(words):
            gap = words[: match.start()]
            if forms.GAP.fullmatch(gap) is None or gap == ", ":
                break
            low, high = cue.end + match.start(2), cue.end + match.end(2)
            if _verb(parse, low, high) and not _is_noun(passage, low, high):
                return cue.end + match.start("start"), "infinitive", 0.85
    if cue.lemma in ("défendre", "plaindre", "engager") and not forms.REFLEXIVE.search(
        passage.words(cue.start, cue.end)
    ):
        return None  # *défendre* is to stand up for, *se défendre de* is to deny
    if cue.lemma not in WITH_PREPOSITION and cue.lemma not in lexicon.words("cues.addressing"):
        return None
    for match in forms.INFINITIVE.finditer(words):
        gap = words[: match.start()]
        if forms.STOPS.search(gap) or forms.OTHER_INFINITIVE.search(gap):
            return None
        if cue.lemma in WITH_A and not match[0].startswith("à"):
            continue
        if cue.lemma not in WITH_OBJECT and forms.GAP.fullmatch(gap) is None:
            return None
        if not _verb(parse, cue.end + match.start(1), cue.end + match.end(1)):
            continue
        quoted = "«" in match[0]
        return cue.end + match.start("start"), "infinitive", 0.6 if quoted else 0.8
    return None


def _need(passage: Passage, cue: Cue, near: int) -> tuple[int, str, float] | None:
    words = passage.words(cue.end, near)
    pattern = forms.NEED
    if cue.lemma.startswith("y v"):
        pattern = forms.SIGN
    elif cue.lemma == "dire":
        pattern = forms.FEELING
    match = pattern.search(words)
    if match is None or forms.ADVERBS.fullmatch(words[: match.start()]) is None:
        return None
    return cue.end + match.start("start"), "need", 0.6


def _adjective(passage: Passage, cue: Cue, near: int) -> tuple[int, str, float] | None:
    if cue.lemma in ("estimer", "juger", "considérer", "trouver", "croire"):
        judged = forms.JUDGED.match(passage.words(cue.end, near))
        return (cue.end + judged.start("start"), "adjective", 0.75) if judged is not None else None
    if cue.lemma not in ("dire", "déclarer", "montrer"):
        return None
    if forms.REFLEXIVE.search(passage.words(cue.start, cue.end)) is None:
        return None
    words = passage.words(cue.end, near)
    match = forms.ADJECTIVE.match(words)
    if match is None or words[match.start(1) :].startswith(("que ", "qu'")):
        return None
    place = cue.end + match.start(1)
    if "«" not in words and forms.COMPLEMENT.search(words) is None:
        return None
    return place, "adjective", 0.75


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
