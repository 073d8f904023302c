"""Loose ends of a sentence: quotations without a cue, and figures that a verb of speech gives."""

from __future__ import annotations

from workbench.french.attribution import clauses, parties, speakers
from workbench.french.attribution.claims import Claim, Found
from workbench.french.attribution.mentions import Phrase
from workbench.french.attribution.passage import Sentence
from workbench.french.cues import PREPOSITION, RECKONING, Cue
from workbench.french.patterns import lazily
from workbench.french.quotations import Quotation
from workbench.french.verbs import FINITE, PRESENT

FAR = 300
"""How far behind its verb a figure may go that somebody puts something at."""

WORDS = 6
"""An unattributed quotation inside a sentence with fewer words is a manner of speaking."""


def loose(found: Found, sentence: Sentence) -> None:
    """Claim the quotations of a sentence that no cue has, where they are somebody's words."""
    passage = found.passage
    for quotation in passage.quotations_in(sentence.start, sentence.end + 1):
        own = [c for c in found.in_sentence(sentence) if not c.counted]
        if any(claim.holds(quotation.start, quotation.end) for claim in own):
            continue
        claim = _said(found, sentence, quotation) or _claim(found, sentence, quotation)
        if claim is not None:
            found.take(claim, sentence)


def counted(found: Found, sentence: Sentence, own: list[Cue], number: int) -> Claim | None:
    """The figures that a verb's object gives: *a annoncé la suppression de 1 850 postes*."""
    cue, passage = own[number], found.passage
    if cue.passive and cue.lemma in RECKONING:
        return _reckoned(found, sentence, cue)
    if cue.lemma not in _COUNTING or cue.kind == PREPOSITION:
        return None
    if cue.lemma in ("proposer", "offrir") and not _OFFERED.match(
        passage.words(cue.end, sentence.end)
    ):
        return None
    limit = own[number + 1].start if number + 1 < len(own) else sentence.end
    end = clauses.clause_end(passage, cue.end, limit)
    digit = _DIGIT.search(passage.words(cue.end, end))
    if digit is None:
        return None
    if cue.kind == PRESENT and clauses.FINITE.search(
        passage.words(cue.end, cue.end + digit.start())
    ):
        return None
    begin = clauses.opened(passage, sentence.start, sentence.end)
    words = passage.words(begin, cue.start)
    said = next((c.speaker for c in found.in_sentence(sentence) if c.cue is not None), None)
    if cue.kind == PRESENT and said is not None:
        subject: Phrase | None = Phrase(said, said.start, said.end)
    elif cue.kind == PRESENT:
        subject = speakers.of_main_clause(found.mentions, begin, cue.start)
    else:
        subject = speakers.subject_before(found.mentions, words, begin, cue.start)
    if subject is None or subject.mention.score < 0.6:
        return None
    between = passage.words(subject.end, cue.start) if subject.end < cue.start else ""
    told = cue.kind == PRESENT or found.parse is None or between in (" ", ", qui ", " qui ")
    if not told and speakers.parsed(found.mentions, found.parse, cue) is None:
        return None
    claim = Claim(cue.end + 1, end, "object", 0.6, cue, (subject.mention,))
    claim.counted = True
    return claim if end > cue.end + 1 else None


def _reckoned(found: Found, sentence: Sentence, cue: Cue) -> Claim | None:
    """The figure that somebody puts something at: *estimé à 3 milliards d'euros par la ville*."""
    passage = found.passage
    stop = min(sentence.end, cue.end + FAR)
    by = _BY_WHOM.match(passage.words(cue.end, stop))
    who = found.mentions.phrase_at(cue.end + by.end(), stop) if by is not None else None
    if who is None:
        return None
    end = max(who.end, clauses.clause_end(passage, cue.end, stop))
    if _DIGIT.search(passage.words(cue.end, end)) is None:
        return None
    claim = Claim(cue.end + 1, end, "object", 0.7, cue, (who.mention,))
    claim.counted = True
    return claim


def _said(found: Found, sentence: Sentence, quotation: Quotation) -> Claim | None:
    """The claim of a verb that no list knows, between a quotation and somebody."""
    passage = found.passage
    match = _VERB_BEHIND.match(passage.words(quotation.end, sentence.end))
    if match is None or passage.words(sentence.start, quotation.start).strip():
        return None
    start, end = (quotation.end + place for place in match.span(1))
    who = found.mentions.phrase_at(end + 1, sentence.end, sure=False)
    if who is None or who.mention.score < 0.8 or who.mention.place:
        return None
    if found.parse is not None and found.parse.is_verb(start, end) is False:
        return None
    cue = Cue(start, end, match["verb"] or match[1], FINITE)
    return Claim(quotation.start, quotation.end, "incise", 0.7, cue, (who.mention,))


def _claim(found: Found, sentence: Sentence, quotation: Quotation) -> Claim | None:
    passage = found.passage
    words = passage.open[quotation.start - passage.start : quotation.end - passage.start]
    count = sum(map(str.isalnum, (word[0] for word in words.split())))
    before = passage.words(sentence.start, quotation.start).strip()
    behind = passage.words(quotation.end, sentence.end).strip(" .")
    place = quotation.start, quotation.end
    if before.endswith(":"):
        claim = Claim(*place, "colon", 0.75, implicit=True)
        last = next((c for c in found.in_sentence(sentence) if not c.counted), None)
        if last is not None and last.speakers and not passage.words(last.end, place[0]).strip(" :"):
            claim.speakers = last.speakers  # *elle doute que le bac parte : « … »*
        else:
            claim.speakers = _before_colon(found, sentence, quotation.start)
        return claim
    if not before and not behind and (count > 3 or _ENDED.search(words)):
        return _floating(found, sentence, Claim(*place, "floating", 0.7, implicit=True))
    subject = _in_document(found, sentence, quotation)
    if subject is not None:
        claim = Claim(*place, "orphan", 0.6, implicit=True)
        claim.speakers = (subject.mention,)
        claim.via = parties.via(found.mentions, sentence.start, quotation.start)
        return claim
    title = words[1:].lstrip()[:1].isupper() and count <= WORDS + 2
    if count >= WORDS and not title and not _TITLE.search(before):
        return Claim(*place, "orphan", 0.45, implicit=True)
    return None


def _in_document(found: Found, sentence: Sentence, quotation: Quotation) -> Phrase | None:
    """Who acts in marks in a document: *Dans un communiqué, le club « regrette » ce choix*."""
    passage = found.passage
    if not clauses.opens_with_verb(passage, quotation, found.parse):
        return None
    if parties.via(found.mentions, sentence.start, quotation.start) is None:
        return None
    comma = passage.words(sentence.start, quotation.start).find(", ")
    begin = sentence.start + comma + 2
    subject = found.mentions.phrase_at(begin, quotation.start) if comma > 0 else None
    if subject is None or passage.words(subject.end, quotation.start).strip():
        return None
    return subject


def _before_colon(found: Found, sentence: Sentence, stop: int) -> tuple:  # type: ignore[type-arg]
    begin = clauses.opened(found.passage, sentence.start, stop)
    words = found.passage.words(begin, stop).rstrip(" :")
    verb = _FIRST_VERB.search(words)
    end = begin + (verb.start() if verb is not None else len(words))
    subject = speakers.subject_before(found.mentions, words, begin, end)
    if subject is None:
        subject = next(found.mentions.phrases(begin, stop), None)
    return (subject.mention,) if subject is not None else ()


def _floating(found: Found, sentence: Sentence, claim: Claim) -> Claim:
    """A quotation that is a sentence of its own: who has just spoken goes on."""
    last = found.claims[-1] if found.claims else None
    if last is None or last.sentence is None or last.counted:
        return claim
    near = sentence.start - last.sentence.end < 4
    if not near or last.sentence.paragraph != sentence.paragraph:
        return claim
    claim.speakers = last.speakers
    if last.rule == "incise" or last.rule == "continued" or last.continues is not None:
        claim.continues, claim.implicit, claim.rule = last, False, "continued"
    return claim


_COUNTING = frozenset((
    "annoncer", "évaluer", "estimer", "chiffrer", "promettre", "tabler", "indiquer", "signaler",
    "rapporter", "recenser", "dénombrer", "fait état", "revendiquer", "confirmer", "calculer",
    "publier", "afficher", "avancer", "comptabiliser", "fait savoir", "faisait état",
    "font état", "faisaient état", "faisant état", "réclamer", "exiger", "proposer", "offrir",
    "évoquer", "invoquer", "déplorer", "mentionner", "constater", "reconnaître",
))  # fmt: skip
_DIGIT = lazily(
    r"\d|(?<!\w)(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente"
    r"|cent"
    r"|mille|centaines?|dizaines?|milliers?|millions?|moitié)(?!\w)"
)
_BY_WHOM = lazily(r"[^,;:«»]{0,90}? par (?=\S)")
_OFFERED = lazily(
    r" (?:jusqu'à |plus de |environ )?(?:\d|une? (?:augmentation|hausse|baisse|revalorisation|prime"
    r"|indemnité|aide|enveloppe|réduction|compensation|amende) )"
)
_VERB_BEHIND = lazily(
    r" ?,? ((?:s'|l'|se |en |y |lui )?(?:(?:a|ont|est|sont|avait)"
    r" (?:[^\W\d_]+ment |aussi |également )?"
    r"(?P<verb>[^\W\d_]{3,}(?:ées?|és?|ies?|is?|its?|ues?|us?))|[^\W\d_]{3,}(?:e|ent|it)))(?= )"
)
_ENDED = lazily(r"[.!?…] ?[»\"”]$")
_FIRST_VERB = lazily(
    r"(?<![\w'-])(?:n'|s'|ne |se )?(?:est|a|sont|ont|était|avait|veut|peut|décolère|\w+e"
    r"|\w+ait)(?= )"
)
_TITLE = lazily(
    r"(?:mot|terme|thème|titre|slogan|intitulée?|baptisée?|appelée?|surnommée?|opération|programme"
    r"|plan|film|livre|roman|projet|chanson|émission|spectacle|exposition|documentaire|série"
    r"|ouvrage|article|album|pièce|concours|rubrique|label|dite?|dits)s?,? ?$"
)
