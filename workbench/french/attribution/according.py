"""*selon*, *d’après*, *pour*: whose words, or whose figures, a preposition gives."""

from __future__ import annotations

from workbench.french.attribution import appositions, clauses, contents, parties, speakers
from workbench.french.attribution.claims import Claim, Found
from workbench.french.attribution.contents import Content
from workbench.french.attribution.mention import Mention
from workbench.french.attribution.mentions import Phrase
from workbench.french.attribution.passage import Sentence
from workbench.french.cues import PREPOSITION, Cue
from workbench.french.heads import PERSON, SOURCE
from workbench.french.patterns import lazily

REACH = 220
"""How far behind the preposition its agent may go."""


def according(found: Found, sentence: Sentence, cue: Cue, done: int) -> Claim | None:
    """The claim that a preposition makes: of what stands behind its agent, or of what is before."""
    passage = found.passage
    stop = min(sentence.end, cue.end + REACH)
    if _WHOM.match(passage.words(cue.end, stop)):
        return _relative(found, sentence, cue)
    who = speakers.agent(found.mentions, cue, stop)
    if cue.lemma == "pour" and not _stands_alone(found, who, sentence.end):
        who = _bearer(found, cue.end + 1, sentence.end) or who
    if cue.lemma.startswith(_OF_HIS):
        if cue.lemma.endswith("re") and not passage.words(cue.end, stop).startswith(", "):
            return None  # *venus à l'entendre*
        who = _last_speaker(found, cue)
    if cue.lemma in ("de source", "de sources"):
        before = passage.words(sentence.start, cue.start).rstrip()
        if before and before[-1] not in ",)":
            return None
    elif who is None:
        return None
    if cue.lemma == "pour" and (who is None or who.mention.score < 0.7):
        return None
    owner = None
    end = max(cue.end, who.end) if who is not None else cue.end
    if who is not None and who.mention.kind == SOURCE:
        owner = parties.owner_of(found.mentions, who, sentence.end)
        end = owner.end if owner is not None else end
    if who is not None and who.mention.how == "pronoun" and _joins(found, sentence, cue, end):
        return None
    if who is not None and (held := _counting(found, sentence, cue)) is not None:
        claim = Claim(held.start, held.end, "according", 0.7, cue, counted=True)
        _give(found, claim, who.mention, owner)
        return claim
    content, figures_only = _content(found, sentence, cue, done, end, who)
    if content is None:
        return None
    quoted = bool(passage.quotations_in(content.start, content.end))
    start = content.start
    while start < content.end and passage.cased(start, start + 1) == " ":
        start += 1
    claim = Claim(start, content.end, content.rule, content.score, cue)
    if who is not None:
        _give(found, claim, who.mention, owner)
        claim.counted = not quoted and (
            figures_only or _is_count(found, who.mention, content, owner)
        )
    return claim


def _stands_alone(found: Found, who: Phrase | None, stop: int) -> bool:
    return who is not None and _COMMA.match(found.passage.words(who.end, stop)) is not None


def _bearer(found: Found, place: int, stop: int) -> Phrase | None:
    """The person at the end of a noun phrase: *la doyenne du « Quai » Ana Roy*."""
    comma = found.passage.words(place, min(stop, place + 90)).find(", ")
    names = found.mentions.between(place, place + comma) if comma > 0 else []
    if not names or names[-1].kind != PERSON or names[-1].end != place + comma:
        return None
    return Phrase(names[-1], place, names[-1].end)


def _last_speaker(found: Found, cue: Cue) -> Phrase | None:
    """Whose opinion *à son avis* gives, where it begins a sentence: that of who has just spoken."""
    last = found.claims[-1] if found.claims else None
    who = last.speaker if last is not None else None
    if who is None or who.end > cue.start:
        return None
    return Phrase(who, who.start, who.end)


def opinions(found: Found, sentence: Sentence, own: list[Cue]) -> list[Cue]:
    """The cues of a sentence, with a *Pour* at its head that gives somebody's opinion."""
    passage = found.passage
    words = passage.words(sentence.start, sentence.end)
    if "pour" not in words:
        return own
    for whom in _FOR_WHOM.finditer(words):
        place = sentence.start + whom.start(1)
        if not any(cue.start == place for cue in own):
            own = sorted([*own, Cue(place, place + 4, "pour", PREPOSITION)], key=lambda c: c.start)
    begin = clauses.opened(passage, sentence.start, sentence.end)
    match = _FOR.match(passage.words(begin, sentence.end))
    if match is None or any(cue.start == begin for cue in own):
        return own
    who = found.mentions.phrase_at(begin + match.end(), sentence.end, sure=False)
    if not _stands_alone(found, who, sentence.end):
        who = _bearer(found, begin + match.end(), sentence.end)
    if who is None or who.mention.kind == SOURCE or who.mention.score < 0.6:
        return own
    behind = passage.words(who.end, sentence.end)
    if who.mention.place or not _COMMA.match(behind) or _GIVEN.search(behind):
        return own
    return [Cue(begin, begin + 4, "pour", PREPOSITION), *own]


def _content(
    found: Found, sentence: Sentence, cue: Cue, done: int, end: int, who: Phrase | None
) -> tuple[Content | None, bool]:
    """What is said, and whether it holds no clause, so that only its figures count."""
    passage = found.passage
    start = done if done > sentence.start else clauses.opened(passage, sentence.start, cue.start)
    while start < cue.start and passage.cased(start, start + 1) in " ,;":
        start += 1
    before = passage.words(start, cue.start).strip(" ,;")
    leads = _AFTER_COLON.search(passage.words(start, cue.start)) is not None
    if not before or leads or _LEADING.fullmatch(before + " "):
        behind = passage.words(end, sentence.end)
        unowned = who is not None and who.mention.kind == SOURCE and end == who.end
        comma = _BEHIND.search(behind)
        if comma is None or not behind[comma.end() :].strip(" .,"):
            return None, False
        start = appositions.past(found, end + comma.end(), sentence.end, owned=not unowned)
        last = clauses.clause_end(passage, start, sentence.end)
        more = _ALSO.match(passage.words(last, sentence.end))
        if more is not None and who is not None and who.mention.kind == SOURCE:
            last = clauses.clause_end(passage, last + more.end(), sentence.end)
        return contents.narrowed(passage, Content(start, last, "according", 0.88)), False
    left = passage.words(sentence.start, cue.start)
    whom = _OF_WHOM.search(left)
    if whom is not None:
        start = sentence.start + whom.start(1)
        told = clauses.has_clause(passage, start, cue.start - 1, found.parse)
        return Content(start, cue.start - 1, "according", 0.75), not told
    quoted = passage.quotations_in(start, cue.start)
    behind = passage.words(quoted[-1].end, cue.start) if quoted else ""
    if behind == ", " and _WHO_SAYS.search(passage.words(start, quoted[-1].start)):
        return Content(quoted[-1].start, quoted[-1].end, "according", 0.85), False
    if cue.lemma == "pour" and not left.rstrip().endswith(","):
        return None, False
    start = _after_break(found, start, cue.start)
    last = clauses.trimmed_end(passage, start, cue.start)
    inner = None if left.rstrip().endswith(",") else _INNER.search(passage.words(start, last))
    if inner is not None and passage.quotation_from(last - 1) is None:
        return Content(start + inner.start(1), last, "according", 0.6), True
    if (final := _last_part(found, sentence, start, last, who)) is not None:
        return final, True
    around = _around(found, sentence, start, last, end)
    if around is not None:
        return around, False
    if not clauses.has_clause(passage, start, last, found.parse):
        behind = passage.words(end, sentence.end)
        said = passage.quotations_in(start, cue.start)
        led = bool(said) and said[-1].end >= last and said[-1].start - start > 3
        if led and clauses.opens_with_verb(passage, said[-1], found.parse):
            return Content(start, said[-1].end, "according", 0.85), False
        if left.rstrip().endswith(",") and _COMMA.match(behind):
            last = clauses.clause_end(passage, start, sentence.end)
            if clauses.has_clause(passage, end, last, found.parse):
                return Content(start, last, "according", 0.75), False
        quoted = passage.quotations_in(start, cue.start)
        if quoted and quoted[-1].end >= last:
            return Content(quoted[-1].start, quoted[-1].end, "according", 0.8), False
        return Content(start, last, "according", 0.6), True
    return contents.narrowed(passage, Content(start, last, "according", 0.86)), False


def _last_part(
    found: Found, sentence: Sentence, start: int, last: int, who: Phrase | None
) -> Content | None:
    """What only the end of somebody else's quote is by a body: *Il a dit que …, selon l'ONU*."""
    if who is not None and who.mention.kind == SOURCE:
        return None  # a document tells what he said, and that he did
    if who is not None and found.passage.words(who.start, who.start + 5).startswith(_OWN):
        return None  # *Il a dit que …, selon son avocate*
    for claim in found.in_sentence(sentence):
        told = claim.cue is not None and claim.cue.start < claim.start and not claim.counted
        if told and claim.start > start and claim.end >= last - 2:
            comma = found.passage.words(claim.start, last).rfind(", ")
            begin = claim.start if comma < 0 else claim.start + comma + 2
            return Content(begin, last, "according", 0.6)
    return None


def _around(found: Found, sentence: Sentence, start: int, last: int, end: int) -> Content | None:
    """The clause that *selon* is put into: *La mesure coûtera, selon la ville, trois millions*."""
    passage = found.passage
    before = passage.words(start, last)
    if passage.words(last, last + 1) != "," or not passage.words(end, sentence.end).startswith(
        ", "
    ):
        return None
    if not _breaks_off(found, start, last, passage.words(end, sentence.end)):
        return None
    relative = _RELATIVE.search(before)
    if relative is not None:
        start += relative.start(1)
    stop = clauses.clause_end(passage, end + 2, sentence.end)
    return Content(start, stop, "according", 0.8)


def _breaks_off(found: Found, start: int, last: int, behind: str) -> bool:
    """Whether a clause that ends there lacks what its verb governs."""
    words = found.passage.words(max(start, last - 40), last)
    if _PARTICIPLE_LAST.search(words) and _OBJECT.match(behind):
        return True
    if _VERB_LAST.search(words) is None:
        return False
    if found.parse is None:
        return True
    final = found.passage.words(start, last).rpartition(" ")[2].rpartition("'")[2]
    return found.parse.is_verb(last - len(final), last) is True


def _after_break(found: Found, start: int, stop: int) -> int:
    """The start of the last main clause, behind a semicolon or *alors que*."""
    breaks = list(_BREAK.finditer(found.passage.words(start, stop)))
    return start + breaks[-1].end() if breaks else start


def _relative(found: Found, sentence: Sentence, cue: Cue) -> Claim | None:
    """*selon qui …*, *selon laquelle …*: the mention before is who says it."""
    passage = found.passage
    words = passage.words(sentence.start, cue.start)
    subject = speakers.before_relative(found.mentions, sentence.start, cue.start)
    for claim in found.in_sentence(sentence):
        if claim.speaker is not None and claim.speaker.kind == PERSON:
            subject = Phrase(claim.speaker, claim.speaker.start, claim.speaker.end)
    if subject is None:
        subject = speakers.subject_before(found.mentions, words, sentence.start, cue.start)
    if subject is None or (cue.lemma == "pour" and not _opines(found, subject, cue)):
        return None
    place = cue.end + passage.words(cue.end, sentence.end).find(" ", 1) + 1
    end = clauses.clause_end(passage, place, sentence.end)
    comma = passage.words(place, end).find(", ")
    if comma > 12:
        end = place + comma
    return Claim(place, end, "according relative", 0.75, cue, (subject.mention,))


def _counting(found: Found, sentence: Sentence, cue: Cue) -> Claim | None:
    """The quote that a *selon* stands in, whose figures it gives."""
    holding = (claim for claim in found.in_sentence(sentence) if claim.holds(cue.start, cue.end))
    return next((claim for claim in holding if not claim.counted), None)


def _opines(found: Found, subject: Phrase, cue: Cue) -> bool:
    """Whether somebody has opinions: *pour qui* and *pour laquelle* can say what for, too."""
    mention = subject.mention
    if mention.kind == SOURCE or mention.how == "pronoun":
        return False
    between = found.passage.words(mention.end, max(mention.end, cue.start))
    near = _NEXT_TO.fullmatch(between) is not None
    return near and (mention.how == "name" or mention.score >= 0.7)


def _give(found: Found, claim: Claim, mention: Mention, owner: Phrase | None) -> None:
    """Who speaks: the body that a document is of, else the document, else the agent."""
    if mention.kind == SOURCE and owner is not None:
        claim.speakers, claim.via = (owner.mention,), mention
    elif mention.kind == SOURCE:
        claim.speakers = (mention,)
    else:
        claim.speakers = parties.with_others(found.mentions, mention)


def _is_count(found: Found, mention: Mention, content: Content, owner: Phrase | None) -> bool:
    """Whether a count, or a document about figures, gives them, so that nobody is quoted."""
    if mention.kind != SOURCE:
        return False
    words = found.mentions.low[mention.start : mention.end].split()
    told = found.passage.words(content.start, content.end)
    known = any(word in _COUNTS or word in _PAPERS for word in words[:2])
    return known and _FIGURE.search(told) is not None


def _joins(found: Found, sentence: Sentence, cue: Cue, end: int) -> bool:
    """Give a second *selon lui* inside a quote to that quote; without commas, it goes on there."""
    passage = found.passage
    for claim in found.in_sentence(sentence):
        between = passage.words(claim.end, cue.start) if claim.end <= cue.start else ""
        apart = passage.words(end, end + 1) in (",", ".", "")
        told = claim.cue is not None and claim.cue.end <= claim.start and not claim.counted
        if told and _GOING_ON.fullmatch(between) is not None and not apart:
            claim.end = clauses.trimmed_end(passage, claim.start, sentence.end)
        if claim.holds(cue.start, cue.end):
            claim.more_cues.append(cue)
            return True
    return False


_OWN = ("son ", "sa ", "ses ", "leur ", "leurs")
_OF_HIS = ("à son ", "à leur", "à ses ", "à l'en", "à les en", "à le ", "à la ", "à les croire",
    "a l'en", "a les en")  # fmt: skip
"""Prepositions with a pronoun in them: they give the opinion of who has just spoken."""
_WHOM = lazily(r" (?:qui|lequel|laquelle|lesquels|lesquelles) ")
_INNER = lazily(r", [^,«»]{2,80} (qui (?:a|ont|aurait|auraient|avait|avaient) [^,«»]*)$")
_RELATIVE = lazily(r"(?<!\w)(qui (?:[^\W\d_']+['’ ]){0,4}[^\W\d_]+)$")
_VERB_LAST = lazily(
    r"(?:(?<![\w-])(?:a|ont|est|sont|avait|avaient|était|étaient|aurait|auraient|serait|seraient|peut"
    r"|doit|va|vont|fait|devra|pourra|sera|seront|aura|auront|reste|compte)"
    r"|\w{2,}(?:ra|ront|rait|raient|ait|aient|ient|[èé]tent|ent|oit|oivent|eint))$"
)
_PARTICIPLE_LAST = lazily(
    r"(?<![\w'])(?:a|ont|aurait|auraient|avait|avaient) [^\W\d_]+(?:é|i|u|is|it)$"
)
_OBJECT = lazily(
    r", (?:jusqu'à|près d|plus d|moins d|environ |quelque |une? |des |l[ea]s? |l'|que |qu'|\d)"
)
_FOR = lazily(
    r"pour (?=(?:l[ea]s? |l'|m\. |mme |me |des |[^\W\d_]+ [^\W\d_]+(?: \(|,)|cet|un |une ))"
)
_NEXT_TO = lazily(r"(?: \([^()]{2,40}\))?(?: [^,;:«»]{1,40})?(?:, [^,;:«»]{2,80})?, ")
_FOR_WHOM = lazily(r", (pour) (?:qui|lequel|laquelle|lesquels|lesquelles) ")
_OF_WHOM = lazily(r", dont ([^,;:«»]{16,}) $")
_WHO_SAYS = lazily(r", (?:qui|dont) $")
_GIVEN = lazily(r", (?:selon|d'après|à en croire) ")
_COMMA = lazily(r"(?: \([^()\n]{2,30}\))?(?:, [^,.;:«»]{3,80})?, ")
_AFTER_COLON = lazily(r" : (?:mais |car |et )?$|^ ?: $|: $")
_LEADING = lazily(
    r"(?:\([^()]{2,60}\) ?)?(?:(?:mais|et|or|ainsi|toutefois|en effet|par ailleurs|cependant"
    r"|pourtant"
    r"|en revanche|enfin|au total|alors que|tandis que|car|si),? )*"
)
_BEHIND = lazily(r"^[^,;:«»]*?, (?=\S)|^[^,;:«»]{0,80}? ?: (?=\S)|^[^,;:«»]{0,60}?(?=«)")
_BREAK = lazily(r"; |,? (?:alors|tandis) que? |: (?!«)")
_GOING_ON = lazily(r", [^,;:«»]{8,100} (?:étant|ayant|restant|demeurant) ")
_ALSO = lazily(r",? (?:alors|tandis) qu(?:e |'|(?=il|elle))(?=[^,;:«»]*\d)")
_FIGURE = lazily(
    r"\d|(?<!\w)(?:moitié|tiers|quart|majorité|plupart|dizaines?|centaines?"
    r"|(?:une?|deux|trois|quatre|neuf) [^\W\d_]+ sur (?:deux|trois|quatre|cinq|six|dix|cent))(?!\w)"
)
_COUNTS = frozenset((
    "bilan", "décompte", "comptage", "chiffres", "données", "statistiques", "sondage", "enquête",
    "estimation", "estimations", "recensement", "baromètre", "comptes", "résultats", "projections",
    "prévisions", "calculs", "indice", "consensus", "panorama", "relevés", "mesures",
))  # fmt: skip
_PAPERS = frozenset((
    "étude", "rapport", "bulletin", "registre", "registres", "document", "note", "classement",
    "audit", "pré-rapport", "synthèse", "inventaire", "modèle", "simulation", "mémo",
))  # fmt: skip
