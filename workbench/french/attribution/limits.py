"""Limits: where at the latest the words end that a cue governs.

Before a cue that is joined to it, a clause about somebody else, the end of its own relative
clause, or the main clause behind a participle that opens the sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace

from workbench.french.attribution import clauses, contents
from workbench.french.attribution.claims import Found
from workbench.french.attribution.contents import Content
from workbench.french.attribution.mentions import Phrase
from workbench.french.attribution.passage import Sentence
from workbench.french.cues import PREPOSITION, Cue
from workbench.french.patterns import lazily
from workbench.french.verbs import FINITE, PRESENT

NEAR = 60
"""So many characters are enough to see what joins one cue to another."""

FAR = 2_000
"""Cues of one sentence that stand farther apart have nothing to do with each other."""


def main_clause(found: Found, sentence: Sentence, cue: Cue) -> Phrase | None:
    """The subject of the clause behind a participle that opens a sentence: *Jugeant …, il part*.

    The same behind a clause that does: *Si la ville dit comprendre, elle ne paiera pas*.
    """
    passage = found.passage
    begin = clauses.opened(passage, sentence.start, cue.start)
    words = passage.words(begin, cue.start)
    opening = _OPENING.fullmatch(words) if cue.kind == PRESENT else _WHILE.fullmatch(words)
    if opening is None:
        return None
    for comma in _COMMA.finditer(passage.words(cue.end, sentence.end)):
        place = cue.end + comma.end()
        if not _SUBJECT.match(passage.words(place, sentence.end)):
            name = found.mentions.name_at(place)
            if name is None or name.place:
                continue
        subject = found.mentions.phrase_at(place, sentence.end)
        if subject is None:
            continue
        if clauses.opens_with_finite(passage, subject.end, sentence.end, found.parse):
            return subject
        put_in = _PUT_IN.match(passage.words(subject.end, sentence.end))
        if put_in is None:
            continue
        if clauses.opens_with_finite(
            passage, subject.end + put_in.end(), sentence.end, found.parse
        ):
            return subject
    return None


def parted(found: Found, own: list[Cue], number: int, content: Content) -> Content:
    """An infinitive without the verb behind it: *assure avoir payé et réclame un geste*."""
    for other in own[number + 1 :]:
        if other.start >= content.end or other.kind != FINITE or other.pronoun is not None:
            continue
        before = found.passage.words(content.start, other.start)
        joined = _AND_THEN.search(before)
        if joined is not None and other.start - content.start > 8:
            return replace(content, end=content.start + joined.start())
    return content


def end_of_relative(found: Found, sentence: Sentence, cue: Cue) -> int:
    """Where the relative clause of a cue ends: *…, qui dit tout savoir, part*."""
    passage = found.passage
    if _WHO.search(passage.words(max(sentence.start, cue.start - 40), cue.start)) is None:
        return sentence.end
    for comma in _COMMA.finditer(passage.words(cue.end, sentence.end)):
        place = cue.end + comma.end()
        if comma.start() > 3 and passage.quotation_from(place) is not None:
            return cue.end + comma.start()  # *Pour Ana Roy, qui défend le bac, « … »*
        if clauses.opens_with_finite(passage, place, sentence.end, found.parse):
            said = _THAT.match(passage.words(cue.end, place))
            low = cue.end + said.end() if said is not None else place
            if said is None or clauses.has_clause(passage, low, place, found.parse):
                return cue.end + comma.start()
    return sentence.end


def stop(found: Found, sentence: Sentence, own: list[Cue], number: int) -> int:
    """Where at the latest a content ends: before a cue that is joined to this one."""
    passage, cue = found.passage, own[number]
    for other in own[number + 1 :]:
        if other.kind == PREPOSITION:
            continue
        if other.start - cue.end > FAR:
            break
        if put_in(found, sentence, other):
            continue
        low = max(cue.end, other.start - NEAR)
        before = passage.words(low, other.start)
        joined = _JOINED.search(before)
        if joined is None:
            told = others(found, cue.end, other.start)
            joined, low = (told, cue.end) if told is not None else (None, low)
        if other.kind == PRESENT:
            joined = joined or _ALSO.search(before)
            if joined is not None and _BY_DOING.fullmatch(joined[0]) is not None:
                end = sentence.end
                if contents.forward(passage, other, end, end, found.parse) is None:
                    continue  # *accusé de « ruser » en refusant de voter*
        elif joined is not None and other.pronoun is None:
            end = sentence.end
            if contents.forward(passage, other, end, end, found.parse) is None:
                continue
        if joined is not None:
            return low + joined.start()
    return sentence.end


def put_in(found: Found, sentence: Sentence, cue: Cue) -> bool:
    """Whether a participle is put in before a *que*: *a rapporté, citant un proche, que …*."""
    passage = found.passage
    if cue.kind != PRESENT or passage.words(max(sentence.start, cue.start - 2), cue.start) != ", ":
        return False
    return _PUT_IN_DOING.match(passage.words(cue.end, sentence.end)) is not None


def others(found: Found, start: int, stop: int) -> re.Match[str] | None:
    """Where a clause about somebody else begins: *…, et la mairie, elle, a dit*."""
    passage = found.passage
    words = passage.words(start, stop)
    match = _OTHERS.search(words)
    if match is None:
        return None
    if not match[0].startswith((", ", "; ")) and "d'entre e" not in match["who"]:
        return None
    low, high = start + match.start("who"), start + match.end("who")
    first = passage.cased(low, low + 1)
    if not (first.isupper() or match["who"].startswith(_DETERMINERS)):
        return None
    return None if clauses.has_clause(passage, low, high, found.parse) else match


_OPENING = lazily(r"(?:(?:tout )?en |après )?")
_WHILE = lazily(
    r"(?:si |s'|quand |alors que? ?|tandis que? ?|lorsque? ?|bien que? ?|même si |comme |puisque? ?"
    r"|tout comme )[^;:]{2,200}"
)
_SUBJECT = lazily(r"(?:ils?|elles?|on|l[ea]s?|une?|des|ce|cette|ces|s(?:on|a|es)|leurs?) |l'")
_PUT_IN_DOING = lazily(r" [^,;:«»]{3,90}, (?:que |qu')")
_PUT_IN = lazily(r", (?:qui|dont|où|que|qu') ?[^,;:«»]{3,120}, |, [^,;:«»]{3,90}, ")
_AND_THEN = lazily(r",? (?:et|mais|puis) $")
_DETERMINERS = ("le ", "la ", "les ", "l'", "un ", "une ", "des ", "son ", "sa ", "deux tiers ",
    "trois quarts ", "la moitié ")  # fmt: skip
_WHO = lazily(
    r", (?:qui (?:\w+ )?|(?:que |qu'|dont |où )(?:l[ea]s? |l'|une? )?(?:[^\W\d_]+ ){1,4})$"
)
_COMMA = lazily(r", ")
_THAT = lazily(r"[^,;:«»]{0,60}?(?: que | qu')")
_JOINED = lazily(
    r",? (?:et|mais|puis|ou)(?: (?:a|ont|s'est|aussi|notamment|également|encore|(?:l')?on|ils?"
    r"|elles?))?"
    r"(?: de| d'| \w+ment)? ?$"
)
_ALSO = lazily(
    r"(?:,(?: tout en| et| en)? ?| et(?: en)? | tout en | en |,? avant d(?:e |')"
    r"|,? (?:allant )?jusqu'à |,? pour )$"
)
_BY_DOING = lazily(r" en ")
_OTHERS = lazily(
    r"(?:,? (?:et|mais|quand|tandis que|alors que) |; )"
    r"(?P<who>(?:l[ea]s? |l'|un |une |des |son |sa )?"
    r"[^\W\d_][^,«»;:]{1,80}?)(?:, [^«»;:]{3,140},)? ?$"
)
