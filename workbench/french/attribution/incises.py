"""Incises: words before their cue, *« … », a déclaré la maire*, and what goes on behind it."""

from __future__ import annotations

from workbench.french import lexicon
from workbench.french.attribution import clauses, contents, parties, speakers
from workbench.french.attribution.claims import Claim, Found
from workbench.french.attribution.contents import Content
from workbench.french.attribution.mentions import Phrase
from workbench.french.attribution.passage import Sentence
from workbench.french.attribution.quoted import LONG_TITLE
from workbench.french.calendar import DAYS
from workbench.french.cues import Cue
from workbench.french.heads import PERSON, SOURCE
from workbench.french.patterns import lazily
from workbench.french.quotations import Quotation
from workbench.french.verbs import PRESENT

LEAST = 6
"""So many words before a sure incise are a clause, though no verb is seen in them."""

LONG = 14
"""A quotation of more characters that begins a sentence is a clause, with what follows it."""

BEFORE = 30
"""So many characters are enough to see what stands right before a cue."""

REACH = 200
"""How far behind a cue its inverted subject may stand."""


def incise(
    found: Found, sentence: Sentence, cue: Cue, done: int, ahead: Claim | None
) -> Claim | None:
    """The claim of a cue behind its words; ``ahead`` is what it could govern instead."""
    passage, mentions = found.passage, found.mentions
    if cue.kind == PRESENT:
        return None
    low = max(sentence.start, cue.start - BEFORE)
    mark = _BEFORE.search(passage.words(low, cue.start))
    if mark is None:
        return None
    quoted = "»" in mark[0]
    edge = low + mark.start()
    if cue.pronoun is not None:
        subject = speakers.clitic(mentions, cue)
        if cue.lemma == "apprendre" or _FROM.match(passage.words(cue.end, sentence.end)):
            subject = speakers.asked(mentions, cue.end, sentence.end) or subject
    else:
        stop = min(sentence.end, cue.end + REACH)
        subject = speakers.subject_behind(mentions, cue.end, stop)
        if not _stands_behind(found, sentence, cue, done, edge, mark[0], subject, ahead):
            return None
    content = None
    if not quoted and subject is not None:
        last = max(cue.end, subject.end)
        content = (
            _relayed(found, sentence, cue, edge, subject)
            or _around(found, sentence, done, edge, last)
            or _broken(found, sentence, last)
        )
        content = content or _led(found, sentence, done, edge, last)
    content = content or _content(found, max(done, sentence.start), edge, quoted=quoted)
    if content is None:
        return None
    claim = Claim(content.start, content.end, content.rule, content.score, cue)
    if subject is not None:
        claim.speakers = parties.with_others(mentions, subject.mention)
    elif ahead is not None:
        claim.speakers = ahead.speakers
    end = max(cue.end, subject.end if subject is not None else 0)
    claim.via = parties.via(mentions, cue.end, sentence.end)
    near = _NEAR.match(passage.words(end, sentence.end))
    until = end + near.end() if near is not None else end
    before = subject.start if subject is not None and subject.start > cue.end else cue.end
    claim.addressee = parties.addressee(
        mentions, cue, before, claim.speaker, inverted=True
    ) or parties.addressee(mentions, cue, until, claim.speaker, start=end, inverted=True)
    claim.addressee = claim.addressee or parties.asker(mentions, end, sentence.end)
    if claim.addressee is None and _BEFORE_WHOM.match(passage.words(until, sentence.end)):
        claim.addressee = parties.addressee(
            mentions, cue, sentence.end, claim.speaker, start=until + 1, inverted=True
        )
    _go_on(found, sentence, claim, end)
    return claim


def _stands_behind(
    found: Found,
    sentence: Sentence,
    cue: Cue,
    done: int,
    edge: int,
    mark: str,
    subject: Phrase | None,
    ahead: Claim | None,
) -> bool:
    """Whether the subject of a cue stands behind it, and its words before."""
    if subject is not None and found.passage.quotation_around(subject.start + 1) is not None:
        return False
    known = subject is not None and subject.mention.score >= 0.5
    if subject is not None and not known and found.parse is not None:
        seen = found.parse.subject(cue.start, cue.end)
        known = seen is not None and subject.start <= seen.start < subject.end
    if "»" in mark:
        if ahead is not None and _COORDINATED.search(mark):
            return False
        held = found.passage.quotation_around(edge + mark.index("»"))
        if held is not None and "," not in mark and _is_apposed(found, sentence, held):
            return False
        if held is not None and not known:
            own = found.in_sentence(sentence)
            if any(claim.holds(held.start, held.end) for claim in own):
                return False
        if ahead is not None and ahead.speaker is not None and not known:
            return ahead.speaker.end > cue.start
        return True
    if subject is None or not known:
        return False
    if _relayed(found, sentence, cue, edge, subject) is not None:
        return True
    if _led(found, sentence, done, edge, subject.end) is not None:
        return True
    if ahead is not None and ahead.rule != "quotation" and 0 < ahead.start - cue.end < 3:
        return False
    begin = max(done, sentence.start)
    if _around(found, sentence, done, edge, subject.end) is not None:
        return True
    told = found.parse.subject(cue.start, cue.end) if found.parse is not None else None
    before = told is not None and told.end <= edge and "comme" not in mark
    if _begins_with_relative(found, begin, edge):
        return False
    opening = found.passage.quotation_from(clauses.opened(found.passage, begin, edge))
    quoted = opening is not None and opening.end - opening.start > LONG
    if not quoted and not clauses.has_clause(found.passage, begin, edge, found.parse):
        if _begins_with_actor(found, begin, edge):
            return False
        words = found.passage.words(begin, edge)
        long = words.count(" ") + 1 >= LEAST and _SUBJECT_FIRST.match(words) is not None
        if " " not in found.passage.words(cue.start, cue.end) or not long:
            return False
        if before or ahead is not None:
            return False
    if before:
        inverted = subject.start - cue.end <= 1
        return inverted and cue.lemma not in lexicon.words("cues.addressing")
    return True


def _begins_with_actor(found: Found, begin: int, edge: int) -> bool:
    """Whether what is before is only somebody: *Un porte-parole, le colonel Lavi, a contesté*."""
    start = clauses.opened(found.passage, begin, edge)
    phrase = found.mentions.phrase_at(start, edge, sure=False)
    if phrase is None or phrase.mention.kind == SOURCE:
        return False
    rest = found.passage.words(phrase.end, edge)
    sure = phrase.mention.score >= 0.8 or phrase.mention.how == "name"
    return sure and (not rest.strip() or rest.startswith(", "))


def _begins_with_relative(found: Found, begin: int, edge: int) -> bool:
    """Whether what is before is somebody with a relative clause: *Ana, qui vit ici, conteste*."""
    start = clauses.opened(found.passage, begin, edge)
    phrase = found.mentions.phrase_at(start, edge, sure=False)
    if phrase is None or phrase.mention.score < 0.7:
        return False
    return _RELATIVE.fullmatch(found.passage.words(phrase.end, edge)) is not None


def _is_apposed(found: Found, sentence: Sentence, quotation: Quotation) -> bool:
    """Whether a quotation is a name behind its noun: *Le chalutier « Sainte-Rita » a annoncé*."""
    words = found.passage.text[quotation.start + 1 : quotation.end].strip()
    before = found.passage.words(sentence.start, quotation.start).rstrip()
    named = before[-1:].isalpha() and words[:1].isupper()
    return named and words.count(" ") < LONG_TITLE


def _around(found: Found, sentence: Sentence, done: int, edge: int, place: int) -> Content | None:
    """The clause that an incise breaks before its verb: *La ville, a-t-il dit, sera rebâtie*."""
    passage = found.passage
    start = clauses.opened(passage, max(done, sentence.start), edge)
    if not passage.words(place, sentence.end).startswith(", "):
        return None
    end = clauses.clause_end(passage, place, sentence.end)
    if _SUBORDINATE.fullmatch(passage.words(start, edge)) is not None:
        if clauses.has_clause(passage, place + 2, end, found.parse):
            return Content(start, end, "incise clause", 0.86)
        return None
    if clauses.has_clause(passage, start, edge, found.parse):
        return None
    if not clauses.opens_with_finite(passage, place + 2, end, found.parse):
        return None
    return Content(start, end, "incise clause", 0.75)


def _led(found: Found, sentence: Sentence, done: int, edge: int, place: int) -> Content | None:
    """The clause behind an incise that only a connective leads: *Car, dit-il, rien n'est sûr*."""
    passage = found.passage
    words = passage.words(max(done, sentence.start), edge)
    if _CONNECTIVE.fullmatch(words) is None:
        return None
    if not passage.words(place, sentence.end).startswith(", "):
        return None
    colon = passage.words(place, sentence.end).find(" : «")
    stop = place + colon if colon > 0 else sentence.end
    end = clauses.clause_end(passage, place + 2, stop)
    quoted = passage.quotations_in(place + 2, end)
    if not quoted and not clauses.has_clause(passage, place + 2, end, found.parse):
        return None
    return contents.narrowed(passage, Content(place + 2, end, "incise clause", 0.8))


def _relayed(
    found: Found, sentence: Sentence, cue: Cue, edge: int, subject: Phrase
) -> Content | None:
    """A whole report that a paper relays: *« Oui », aurait dit la maire, rapporte Le Quai*."""
    if subject.mention.kind == PERSON or subject.start < cue.end:
        return None
    first = next(iter(found.in_sentence(sentence)), None)
    if first is None or first.cue is None or not first.end <= first.cue.start < edge:
        return None
    speaker = first.speaker
    place = max(first.cue.end, speaker.end if speaker is not None else 0)
    if place > edge or _REST.fullmatch(found.passage.words(place, edge)) is None:
        return None
    return Content(first.start, edge, "incise clause", 0.8)


def _broken(found: Found, sentence: Sentence, place: int) -> Content | None:
    """The quotation right behind an incise: *Il veut, dit-il, « rester debout »*."""
    match = _RIGHT_BEHIND.match(found.passage.words(place, sentence.end))
    if match is None:
        return None
    quotation = found.passage.quotation_from(place + match.end() - 1)
    if quotation is None:
        return None
    return Content(quotation.start, quotation.end, "incise", 0.85)


def _content(found: Found, start: int, edge: int, *, quoted: bool) -> Content | None:
    passage = found.passage
    begin = clauses.opened(passage, start, edge)
    while begin < edge and passage.cased(begin, begin + 1) in " ,;":
        begin += 1
    begin = clauses.opened(passage, begin, edge)
    end = clauses.trimmed_end(passage, begin, edge)
    if not quoted:
        if end - begin < 12:
            return None
        return contents.narrowed(passage, Content(begin, end, "incise clause", 0.85))
    inside = passage.quotations_in(begin, edge + 2)
    if not inside:
        return None
    last = inside[-1]
    end = max(end, last.end)
    if passage.words(begin, last.start).rstrip().endswith(":"):
        return Content(last.start, last.end, "incise", 0.95)
    if clauses.has_clause(passage, begin, last.start, found.parse):
        return Content(begin, end, "incise", 0.85)
    if last.start - begin > 3 and clauses.opens_with_verb(passage, last, found.parse):
        return Content(begin, end, "incise", 0.8)
    if len(inside) > 1 and _JOINED.fullmatch(passage.words(inside[-2].end, last.start)):
        return Content(inside[-2].start, last.end, "incise", 0.85)
    return Content(last.start, last.end, "incise", 0.96)


def _go_on(found: Found, sentence: Sentence, claim: Claim, place: int) -> None:
    """Go on with the quotation, or the clause, that the incise breaks."""
    passage = found.passage
    words = passage.words(place, sentence.end)
    direct = passage.quotation_from(claim.start)
    if direct is None or direct.end != claim.end:
        if not passage.quotations_in(claim.start, claim.end) and _SAID_AFTER.match(words):
            claim.end = clauses.clause_end(passage, place, sentence.end)
        return
    match = _MORE.search(words[:160])
    if match is None or _CUE_BETWEEN.search(words[: match.start()]):
        return
    more = passage.quotation_from(place + match.end() - 1)
    if more is None:
        return
    part = Claim(more.start, more.end, "continued", 0.85)
    part.speakers, part.continues = claim.speakers, claim
    found.take(claim, sentence)
    found.take(part, sentence)


_SUBJECT_FIRST = lazily(
    r"(?:l[ea]s? |l'|une? |des |il |elle |ce |cet|ces |s(?:on|a|es) |\d|plus"
    r"|quelque)"
)
_REST = lazily(
    rf"(?: (?:à|aux?|devant|lors|en|dans|{DAYS})(?!\w)"
    r"[^,;:«»]{0,60})?"
)
_RIGHT_BEHIND = lazily(r", (?:de |d'|à |que |qu')?«")
_SUBORDINATE = lazily(
    r"(?:même )?(?:si |s'ils? |quand |lorsqu|dès (?:lors )?qu|tant qu|une fois qu|puisqu"
    r"|depuis qu)[^,;:]*"
)
_CONNECTIVE = lazily(
    r" ?(?:car|or|mais|et|reste que|surtout|enfin|résultat|ainsi|pourtant|toutefois|cependant"
    r"|en effet|en revanche|de plus|en outre|désormais|d'ailleurs|au contraire|en clair|certes"
    r"|bref) ?"
)
_BEFORE_WHOM = lazily(r", (?:devant|face à|à l'adresse d) ?(?!l[ea] (?:tribunal|cour)(?!\w))")
_FROM = lazily(r" (?:[^\W\d_]+ )?(?:de (?:même )?source|auprès d)")
_NEAR = lazily(r"[^,.;:«»]{0,60}")
_BEFORE = lazily(r"(?:» ?,?|,|[?!] ?» ?)(?: (?:comme|ainsi|ce qu|c'est ce qu|et|puis))? ?(?:qu')?$")
_RELATIVE = lazily(
    r", (?:dont|qui|que|qu'\w*|où|auquel|à laquelle|pour (?:qui|lequel|laquelle)) ?[^,;:]*"
)
_COORDINATED = lazily(r"(?<!\w)(?:et|puis) ?$")
_JOINED = lazily(r" ?,? ?(?:et|ou|mais|puis)? ?")
_MORE = lazily(r"[,:] (?:(?:et|mais|avant d'ajouter|puis)[ :]+)?«")
_CUE_BETWEEN = lazily(
    r"[.;]|(?<!\w)(?!avant )\w+ant (?:que|qu'|à|de|d'|l[ea]|un)|(?<!\w)(?:a|ont) \w+é"
)
_SAID_AFTER = lazily(
    r", (?:avant (?!d(?:e |'))|dès |d'ici |jusqu|car |mais |afin |si |s'il|faute |à condition"
    r"|à partir|tant que|parce qu|puisqu|pour (?!sa part)|en raison|grâce |sauf |y compris|à moins)"
)
