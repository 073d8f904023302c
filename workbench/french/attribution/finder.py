"""Finding claims in a passage, sentence by sentence and cue by cue."""

from __future__ import annotations

from dataclasses import replace

from workbench.french.attribution import clauses, contents, limits, parties, speakers
from workbench.french.attribution.according import according, opinions
from workbench.french.attribution.claims import Claim, Found
from workbench.french.attribution.incises import incise
from workbench.french.attribution.loose import counted, loose
from workbench.french.attribution.mentions import Mentions, Phrase
from workbench.french.attribution.parse import Parse
from workbench.french.attribution.passage import Passage, Sentence
from workbench.french.cues import PREPOSITION, Cue, cues
from workbench.french.patterns import lazily
from workbench.french.verbs import PRESENT


def find_claims(passage: Passage, mentions: Mentions, parse: Parse | None) -> list[Claim]:
    """The claims of a passage in reading order; those inside its quotations are not among them."""
    found = Found(passage, mentions, parse)
    every = [_moved(cue, passage.start) for cue in cues(passage.plain)]
    every = [cue for cue in every if _is_cue(found, cue)]
    number = 0
    for sentence in passage.sentences:
        own: list[Cue] = []
        while number < len(every) and every[number].start < sentence.end:
            own.append(every[number])
            number += 1
        own = opinions(found, sentence, own)
        _read(found, sentence, own)
    return found.claims


def _read(found: Found, sentence: Sentence, own: list[Cue]) -> None:
    done = sentence.start
    for number, cue in enumerate(own):
        if cue.kind == PREPOSITION:
            claim = according(found, sentence, cue, done)
        else:
            ahead = _forward(found, sentence, own, number)
            claim = incise(found, sentence, cue, done, ahead)
            if claim is None:
                claim = ahead or counted(found, sentence, own, number)
        if claim is None:
            continue
        if claim.sentence is None:
            found.take(claim, sentence)
        if claim.end <= cue.start:
            done = max(done, cue.end, *(each.end for each in claim.speakers[:1]))
    loose(found, sentence)


def _is_cue(found: Found, cue: Cue) -> bool:
    words = found.passage.words(cue.start, cue.end)
    if cue.lemma == "exprimer" and cue.kind == PRESENT:
        return found.passage.words(max(found.passage.start, cue.start - 2), cue.start) != "s'"
    if cue.lemma == "imaginer" and words.startswith("n'"):
        return False  # who did not imagine something has said nothing
    if cue.lemma == "apprendre":
        return "-t-on " in words or "-on " in words
    near = found.passage.words(max(found.passage.start, cue.start - 12), cue.start)
    if near.endswith(_EACH):
        return False  # *que chacun accuse l'autre d'avoir violée*
    if cue.kind == PRESENT and _BEING.search(near):
        return False  # *s'est voulu rassurant*
    if cue.lemma == "engager":
        return "s'" in words or "se " in words
    if cue.kind == PREPOSITION or found.parse is None:
        return True
    if " " in words or "-" in words or "'" in words:
        return True
    if _SURE_BEFORE.search(found.passage.words(max(found.passage.start, cue.start - 6), cue.start)):
        return True
    if _SURE_BEHIND.match(found.passage.words(cue.end, min(found.passage.end, cue.end + 24))):
        return True
    if found.parse.is_verb(cue.start, cue.end) is not False:
        return True
    joined = found.passage.words(max(found.passage.start, cue.start - 5), cue.start)
    if joined.endswith((" et ", "puis ")) and _TO_DO.match(
        found.passage.words(cue.end, min(found.passage.end, cue.end + 40))
    ):
        return True
    if cue.lemma == "tabler" and _ON.match(found.passage.words(cue.end, cue.end + 40)):
        return True
    if near[-2:] != ", ":
        return False
    who = found.mentions.phrase_at(cue.end + 1, found.passage.end, sure=False)
    return who is not None and who.mention.how != "pronoun" and who.mention.score >= 0.7


def _forward(found: Found, sentence: Sentence, own: list[Cue], number: int) -> Claim | None:
    """What a verb governs, with its subject."""
    cue, passage, mentions = own[number], found.passage, found.mentions
    stop = min(
        limits.stop(found, sentence, own, number), limits.end_of_relative(found, sentence, cue)
    )
    others = (
        c for c in own[number + 1 :] if c.lemma != "pour" and not limits.put_in(found, sentence, c)
    )
    limit = next((other.start for other in others), sentence.end)
    leads = limits.main_clause(found, sentence, cue)
    stop = min(stop, leads.start - 2) if leads is not None else stop
    leads = leads if cue.kind == PRESENT else None
    content = contents.forward(passage, cue, min(limit, stop), stop, found.parse)
    content = content or contents.behind_colon(passage, cue, stop, found.parse)
    if content is None or content.end - content.start < 4:
        return None
    if content.rule == "infinitive":
        content = limits.parted(found, own, number, content)
    subject = leads or _subject(found, sentence, own, number)
    if subject is None and content.rule == "adjective":
        return None
    before = passage.words(sentence.start, cue.start)
    goes_on = subject is None and _AND_TO.fullmatch(before) is not None and bool(found.claims)
    if subject is None and cue.kind != PRESENT and cue.pronoun is None:
        subject = speakers.subject_behind(mentions, cue.end, content.start)
        subject = subject if subject is not None and subject.mention.score >= 0.5 else None
    if cue.passive:  # *il lui est reproché de*, *qualifié d'« historique » par la maire*
        by = _BY.match(passage.words(content.end, sentence.end))
        place = content.end + by.end() if by is not None else 0
        subject = mentions.phrase_at(place, sentence.end) if by is not None else None
    claim = Claim(content.start, content.end, content.rule, content.score, cue)
    if cue.lemma in _INTENT and not passage.quotations_in(content.start, content.end):
        claim.counted = True  # who fears or hopes says something only in words that are quoted
    if goes_on:
        claim.speakers = found.claims[-1].speakers  # *Et d’ajouter : « … »*
    if subject is not None:
        claim.speakers = parties.with_others(found.mentions, subject.mention)
    claim.addressee = parties.addressee(
        found.mentions, cue, content.start, claim.speaker
    ) or parties.asker(found.mentions, sentence.start, cue.start)
    claim.via = (
        parties.via(found.mentions, cue.end, content.start)
        or parties.via(found.mentions, content.end, min(sentence.end, content.end + 50))
        or parties.via(found.mentions, sentence.start, cue.start)
    )
    return claim


def _subject(found: Found, sentence: Sentence, own: list[Cue], number: int) -> Phrase | None:
    cue, passage, mentions = own[number], found.passage, found.mentions
    if cue.pronoun is not None:
        return speakers.clitic(mentions, cue)
    begin = clauses.opened(passage, sentence.start, sentence.end)
    if cue.kind == PRESENT:
        absolute = speakers.of_participle(mentions, begin, cue.start)
        if absolute is not None:
            return absolute
    for other in reversed(own[:number]):
        if cue.start - other.end > limits.FAR:
            break
        between = passage.words(other.end, cue.start)
        if limits.others(found, other.end, cue.start) is not None:
            break
        if other.kind == PREPOSITION or not (cue.kind == PRESENT or _BARE_AND.search(between)):
            continue
        earlier = next((c for c in found.in_sentence(sentence) if c.cue is other), None)
        if earlier is not None and earlier.speaker is not None:
            mention = earlier.speaker
            return Phrase(mention, mention.start, mention.end)
    if cue.kind == PRESENT:
        return speakers.of_main_clause(mentions, begin, cue.start)
    words = passage.words(begin, cue.start)
    read = speakers.subject_before(mentions, words, begin, cue.start)
    told = speakers.parsed(mentions, found.parse, cue)
    if read is None or told is None:
        return read or told
    far = cue.start - read.end > 40 and told.mention.end <= cue.start
    return told if far else read


def _moved(cue: Cue, by: int) -> Cue:
    pronoun = (cue.pronoun[0] + by, cue.pronoun[1] + by) if cue.pronoun is not None else None
    return replace(cue, start=cue.start + by, end=cue.end + by, pronoun=pronoun)


_INTENT = frozenset((
    "redouter", "craindre", "espérer", "souhaiter", "rêver", "anticiper", "projeter",
    "vouloir", "entendre", "prévoir", "ambitionner", "envisager", "attendre",
    "attribuer", "exclure",
))  # fmt: skip
_BY = lazily(r",? (?:dès \w+ |\w+ )?par (?=\S)")
_TO_DO = lazily(
    r" (?:de |d'|à )(?:ne pas |se |s'|l[ea]s? |l'|lui |leur )*(?:«|\w+(?:er|ir|re)(?!\w))"
)
_AND_TO = lazily(r"et d(?:e |')")
_BEING = lazily(r"(?<!\w)(?:voulue?s?|veut|montrée?s?|est|sont|était|très|plus|peu|jugée?s?) $")
_EACH = (" chacun ", " nul ", " personne ", " personne ne ", " nul ne ")
_ON = lazily(r"[^,;:.«»]{0,30} sur ")
_SURE_BEFORE = lazily(r"» ?,? $|(?<![\w-])(?:ils?|elles?|on|qui) $")
_SURE_BEHIND = lazily(
    r", (?:lui|elles?|eux),"
    r"|(?: (?:toutefois|cependant|aussi|également|notamment|encore|pourtant|ainsi|\w+ment))?"
    r" (?:que |qu'|«|: «|(?:l[ea]s? |l'|une? |ce |cette |ces |s(?:on|a|es) )[^,;:.«»]{2,40} «"
    r"|(?:avoir|être|pouvoir|vouloir|devoir)(?!\w))"
)
_BARE_AND = lazily(
    r"(?:^|[\s,])(?:et|mais|puis|ou)(?: (?:a|ont|aussi|encore|également|notamment))? ?$|, $"
)
