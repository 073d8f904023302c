"""Claims: words that are attributed, with their cue and who says them, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from workbench.french import lexicon
from workbench.french.attribution import contents, speakers
from workbench.french.attribution.contents import Content
from workbench.french.attribution.mentions import Mentions, Phrase
from workbench.french.attribution.names import Mention
from workbench.french.attribution.parse import Parse
from workbench.french.attribution.passage import Passage, Sentence
from workbench.french.cues import PREPOSITION, Cue, cues
from workbench.french.heads import SOURCE
from workbench.french.patterns import lazily
from workbench.french.verbs import PRESENT


@dataclass(slots=True)
class Claim:
    """Attributed words; without ``start`` and ``end`` a figure's attribution alone."""

    start: int
    end: int
    rule: str
    score: float
    cue: Cue | None = None
    speakers: tuple[Mention, ...] = ()
    via: Mention | None = None
    addressee: Mention | None = None
    continues: Claim | None = None
    implicit: bool = False
    sentence: Sentence | None = None
    more_cues: list[Cue] = field(default_factory=list)
    counted: bool = False
    """Whether a count gives figures here, and nobody says anything."""
    reach: tuple[int, int] = (0, 0)
    """The stretch whose figures the same source gives."""

    @property
    def speaker(self) -> Mention | None:
        """The first of the speakers."""
        return self.speakers[0] if self.speakers else None


class Finder:
    """Finds the claims of one passage."""

    def __init__(self, passage: Passage, mentions: Mentions, parse: Parse | None) -> None:
        self.passage = passage
        self.mentions = mentions
        self.parse = parse
        self.claims: list[Claim] = []
        found = cues(passage.plain)
        self.cues = [_moved(cue, passage.start) for cue in found]
        self.cues = [cue for cue in self.cues if self._is_cue(cue)]

    def find(self) -> list[Claim]:
        """The claims in reading order; those in quotations are not among them."""
        number = 0
        for sentence in self.passage.sentences:
            while number < len(self.cues) and self.cues[number].start < sentence.start:
                number += 1
            last = number
            while last < len(self.cues) and self.cues[last].start < sentence.end:
                last += 1
            self._read(sentence, self.cues[number:last])
            number = last
        return self.claims

    def _is_cue(self, cue: Cue) -> bool:
        if cue.kind == PREPOSITION or self.parse is None:
            return True
        words = self.passage.words(cue.start, cue.end)
        if " " in words or "-" in words:
            return True
        return self.parse.is_verb(cue.start, cue.end) is not False

    def _read(self, sentence: Sentence, found: list[Cue]) -> None:
        done = sentence.start
        first = len(self.claims)
        for number, cue in enumerate(found):
            following = found[number + 1] if number + 1 < len(found) else None
            limit = following.start if following is not None else sentence.end
            claim: Claim | None
            if cue.kind == PREPOSITION:
                claim = self._according(sentence, cue, done, limit)
            else:
                claim = self._forward(sentence, cue, found, number)
                incise = self._incise(sentence, cue, done, claim)
                if incise is not None:
                    claim = incise
            if claim is None:
                continue
            claim.sentence = sentence
            self._also(claim)
            if claim.cue is not None and claim.end <= claim.cue.start:
                done = max(done, claim.cue.end, *(each.end for each in claim.speakers[:1]))
        self._remaining(sentence, self.claims[first:])

    def _also(self, claim: Claim) -> None:
        """Take a claim in, unless it only says again what an earlier one says."""
        for other in self.claims:
            if other.counted or claim.counted:
                continue
            same = (other.start, other.end) == (claim.start, claim.end)
            if same and claim.cue is not None and other.cue is not None:
                other.more_cues.append(claim.cue)
                return
        self.claims.append(claim)

    # What a verb governs

    def _forward(self, sentence: Sentence, cue: Cue, found: list[Cue], number: int) -> Claim | None:
        limit = next(
            (c.start for c in found[number + 1 :] if not _inside_gap(self.passage, cue, c)),
            sentence.end,
        )
        stop = self._stop(sentence, cue, found, number)
        content = contents.forward(self.passage, cue, min(limit, stop), stop, self.parse)
        if content is None or content.end - content.start < 4:
            return None
        subject = self._subject(sentence, cue, found, number)
        if cue.kind == PRESENT and content.rule == "quotation" and subject is None:
            return None
        claim = Claim(content.start, content.end, content.rule, content.score, cue)
        if subject is not None:
            claim.speakers = self._all(subject)
        claim.addressee = self._addressee(cue, content, claim.speaker)
        claim.via = self._via(cue, content, sentence)
        return claim

    def _stop(self, sentence: Sentence, cue: Cue, found: list[Cue], number: int) -> int:
        """Where at the latest a content ends: before a cue that is joined to this one."""
        for other in found[number + 1 :]:
            before = self.passage.words(cue.end, other.start)
            joined = _JOINED.search(before)
            if other.kind == PRESENT and _ALSO.search(before):
                joined = _ALSO.search(before)
            if joined is None:
                continue
            if other.kind not in (PRESENT, PREPOSITION) and other.pronoun is None:
                if (
                    contents.forward(self.passage, other, sentence.end, sentence.end, self.parse)
                    is None
                ):
                    continue
            if other.kind == PREPOSITION:
                continue
            return cue.end + joined.start()
        return sentence.end

    def _subject(
        self, sentence: Sentence, cue: Cue, found: list[Cue], number: int
    ) -> Phrase | None:
        if cue.pronoun is not None:
            return self._pronoun(cue)
        begin = contents.opened(self.passage, sentence.start, sentence.end)
        words = self.passage.words(begin, cue.start)
        for other in reversed(found[:number]):
            if other.kind == PREPOSITION:
                continue
            between = self.passage.words(other.end, cue.start)
            if cue.kind == PRESENT or _BARE_AND.search(between):
                earlier = next((c for c in self.claims if c.cue is other), None)
                if earlier is not None and earlier.speaker is not None:
                    mention = earlier.speaker
                    return Phrase(mention, mention.start, mention.end)
        if cue.kind == PRESENT:
            return self._of_main_clause(begin, cue.start)
        told = self._parsed_subject(cue)
        found_before = speakers.subject_before(self.mentions, words, begin, cue.start)
        if found_before is None:
            return told
        if told is not None and told.mention.start != found_before.mention.start:
            near = cue.start - found_before.end
            if near > 40 and told.mention.end <= cue.start:
                return told
        return found_before

    def _of_main_clause(self, begin: int, stop: int) -> Phrase | None:
        earlier = [c for c in self.claims if c.sentence is None or c.cue is not None]
        for claim in reversed(earlier):
            inside = claim.cue is not None and begin <= claim.cue.start < stop
            if inside and claim.speaker is not None:
                return Phrase(claim.speaker, claim.speaker.start, claim.speaker.end)
        for found in self.mentions.phrases(begin, stop):
            before = self.mentions.low[max(begin, found.start - 16) : found.start]
            if _GOVERNED.search(before) is None:
                return found
        name = self.mentions.name_at(begin)
        return Phrase(name, begin, name.end) if name is not None else None

    def _parsed_subject(self, cue: Cue) -> Phrase | None:
        if self.parse is None:
            return None
        token = self.parse.subject(cue.start, cue.end)
        if token is None:
            return None
        for name in self.mentions.between(token.start - 60, token.end):
            if name.start <= token.start < name.end:
                return Phrase(name, name.start, name.end)
        if token.pos == "PRON" and token.lemma not in ("il", "elle", "lui", "on"):
            return None
        found = self.mentions.phrase_at(token.start, token.end + 80)
        if found is None or found.mention.score < 0.5:
            return None
        return found

    def _pronoun(self, cue: Cue) -> Phrase | None:
        assert cue.pronoun is not None
        start, end = cue.pronoun
        words = self.passage.words(start, end)
        if words in ("je", "nous", "vous", "tu"):
            return None
        kind = "group" if words in ("ils", "elles", "on") else "person"
        return Phrase(Mention(start, end, kind, "pronoun", "pronoun", 0.95), start, end)

    # Incises: what stands before its cue

    def _incise(
        self, sentence: Sentence, cue: Cue, done: int, forward: Claim | None
    ) -> Claim | None:
        if cue.kind == PRESENT:
            return None
        left = self.passage.words(sentence.start, cue.start)
        mark = _BEFORE_INCISE.search(left)
        if mark is None:
            return None
        quoted = "»" in mark[0]
        edge = sentence.start + mark.start()
        subject = self._pronoun(cue) if cue.pronoun is not None else None
        if cue.pronoun is None:
            subject = speakers.subject_behind(
                self.mentions, cue.end, min(sentence.end, cue.end + 200)
            )
        known = subject is not None and subject.mention.score >= 0.5
        if not quoted and cue.pronoun is None:
            if forward is not None and forward.start > cue.end and forward.rule != "quotation":
                if not known or forward.start - cue.end < 3:
                    return None
            if not known:
                return None
            if not contents.has_clause(self.passage, max(done, sentence.start), edge, self.parse):
                return None
            told = self.parse.subject(cue.start, cue.end) if self.parse is not None else None
            if told is not None and told.end <= edge and "comme" not in mark[0]:
                object_like = subject is not None and subject.start - cue.end <= 1
                if not object_like or cue.lemma in lexicon.words("cues.addressing"):
                    return None
        if quoted and forward is not None and forward.speaker is not None and cue.pronoun is None:
            if forward.speaker.end <= cue.start and not known:
                return None
        content = self._behind_mark(sentence, max(done, sentence.start), edge, quoted=quoted)
        if content is None:
            return None
        claim = Claim(content.start, content.end, content.rule, content.score, cue)
        if subject is not None:
            claim.speakers = self._all(subject)
        elif forward is not None:
            claim.speakers = forward.speakers
        end = max(cue.end, subject.end if subject is not None else 0)
        claim.via = self._via_between(cue.end, sentence.end)
        claim.addressee = self._addressee(
            cue, Content(sentence.end, sentence.end, "", 0.0), claim.speaker
        )
        if claim.addressee is not None and claim.addressee.start > end + 60:
            claim.addressee = None
        self._continued(sentence, claim, end)
        return claim

    def _behind_mark(
        self, sentence: Sentence, start: int, edge: int, *, quoted: bool
    ) -> Content | None:
        passage = self.passage
        begin = contents.opened(passage, start, edge)
        while begin < edge and passage.cased(begin, begin + 1) in " ,;":
            begin += 1
        end = contents.trimmed_end(passage, begin, edge)
        if quoted:
            last = passage.quotations_in(begin, edge + 2)
            if not last:
                return None
            end = max(end, last[-1].end)
            outside = passage.words(begin, last[-1].start)
            if not contents.has_clause(passage, begin, last[-1].start, self.parse):
                if len(last) == 1 or not _ONLY_JOINED.search(outside):
                    return Content(last[-1].start, last[-1].end, "incise", 0.96)
            return Content(begin, end, "incise", 0.85)
        inside = passage.quotations_in(begin, end)
        if end - begin < 12:
            return None
        return Content(begin, end, "incise clause", 0.85 if not inside else 0.88)

    def _continued(self, sentence: Sentence, claim: Claim, place: int) -> None:
        """Go on with a quotation, or a clause, that the incise breaks."""
        passage = self.passage
        direct = passage.quotation_from(claim.start)
        words = passage.words(place, sentence.end)
        if direct is not None and direct.end == claim.end:
            match = _GOES_ON.match(words) or _GOES_ON.search(words[:130])
            if match is None:
                return
            more = passage.quotation_from(place + match.end() - 1)
            if more is not None and not _INSIDE_QUOTE.search(words[: match.start()]):
                part = Claim(more.start, more.end, "continued", 0.85)
                part.speakers, part.continues, part.sentence = claim.speakers, claim, sentence
                self.claims.append(claim)
                self.claims.append(part)
        elif direct is None:
            tail = _SAID_AFTER.match(words)
            if tail is not None:
                claim.end = contents.clause_end(passage, claim.start, sentence.end)
                if claim.end <= place:
                    claim.end = contents.trimmed_end(passage, place, sentence.end)

    # selon, d'après, pour

    def _according(self, sentence: Sentence, cue: Cue, done: int, limit: int) -> Claim | None:
        passage = self.passage
        stop = min(sentence.end, cue.end + 220)
        who = speakers.agent(self.mentions, cue, stop)
        bare = cue.lemma in ("de source", "de sources")
        relative = passage.words(cue.end, stop).startswith((" qui ", " lequel ", " laquelle "))
        if relative:
            before = speakers.subject_before(
                self.mentions, passage.words(sentence.start, cue.start).rstrip(" ,"),
                sentence.start, cue.start,
            )  # fmt: skip
            place = cue.end + passage.words(cue.end, stop).find(" ", 1) + 1
            end = contents.clause_end(passage, place, sentence.end)
            comma = passage.words(place, end).find(", ")
            if comma > 0:
                end = place + comma
            if before is None:
                return None
            return Claim(place, end, "according relative", 0.7, cue, self._all(before))
        if who is None and not bare:
            return None
        if cue.lemma == "pour" and (
            who is None
            or who.mention.score < 0.7
            or _PURPOSE.match(passage.words(who.end, sentence.end))
        ):
            return None
        mention = who.mention if who is not None else None
        owner, end = self._owner(who, sentence)
        left = passage.words(sentence.start, cue.start)
        place = (
            done if done > sentence.start else contents.opened(passage, sentence.start, cue.start)
        )
        behind = passage.words(place, cue.start).strip(" ,;")
        counted = mention is not None and self._is_count(mention)
        if mention is not None and mention.how == "pronoun":
            holder = self._holding(cue)
            if holder is not None:
                holder.more_cues.append(cue)
                return None
        initial = not behind or _LEADING.fullmatch(behind + " ") is not None
        if initial:
            tail = _AFTER_AGENT.search(passage.words(end, sentence.end))
            if tail is None:
                return None
            start = end + tail.end()
            if not passage.words(start, sentence.end).strip(" .,"):
                return None
            content = Content(
                start, contents.clause_end(passage, start, sentence.end), "according", 0.88
            )
        else:
            if cue.lemma == "pour" and not left.rstrip().endswith(","):
                return None
            start = place
            edge = contents.trimmed_end(passage, start, cue.start)
            if not contents.has_clause(passage, start, edge, self.parse):
                right = _AFTER_AGENT.match(passage.words(end, sentence.end))
                if right is not None and left.rstrip().endswith(","):
                    edge = contents.clause_end(passage, start, sentence.end)
                elif not counted:
                    return self._figures_only(sentence, cue, mention, owner, place)
            content = Content(start, edge, "according", 0.86)
        content = contents.narrowed(passage, content)
        quoted = bool(passage.quotations_in(content.start, content.end))
        claim = Claim(content.start, content.end, content.rule, content.score, cue)
        claim.reach = (content.start, content.end)
        claim.counted = counted and not quoted
        self._give(claim, mention, owner)
        return claim

    def _figures_only(
        self,
        sentence: Sentence,
        cue: Cue,
        mention: Mention | None,
        owner: Mention | None,
        place: int,
    ) -> Claim:
        claim = Claim(place, cue.start, "according", 0.6, cue, counted=True)
        claim.reach = (place, cue.start)
        self._give(claim, mention, owner)
        return claim

    def _give(self, claim: Claim, mention: Mention | None, owner: Mention | None) -> None:
        if mention is None:
            return
        if mention.kind == SOURCE and owner is not None:
            claim.speakers, claim.via = (owner,), mention
        elif mention.kind == SOURCE:
            claim.speakers = (mention,)
        else:
            claim.speakers = self._with_others(mention)

    def _owner(self, who: Phrase | None, sentence: Sentence) -> tuple[Mention | None, int]:
        """Whose document it is, and where the words about it end."""
        if who is None:
            return None, self.passage.end if not sentence else self._word_end(sentence)
        end = who.end
        if who.mention.kind != SOURCE:
            return None, end
        words = self.mentions.low
        owned = _OWNED.match(words, end, min(sentence.end, end + 140))
        if owned is None:
            return None, end
        begin = owned.end()
        phrase = self.mentions.phrase_at(begin, sentence.end, sure=False)
        if phrase is None:
            phrase = self._bare(begin, sentence.end)
        if phrase is None:
            return None, end
        return phrase.mention, phrase.end

    def _bare(self, place: int, stop: int) -> Phrase | None:
        name = self.mentions.name_at(place)
        if name is not None:
            return Phrase(name, place, name.end)
        phrase = self.mentions.phrase_at(place, stop)
        return phrase if phrase is not None and phrase.mention.score >= 0.7 else None

    def _word_end(self, sentence: Sentence) -> int:
        return sentence.start

    def _is_count(self, mention: Mention) -> bool:
        words = self.mentions.low[mention.start : mention.end].split()
        return mention.kind == SOURCE and any(word in _COUNTS for word in words[:2])

    def _holding(self, cue: Cue) -> Claim | None:
        for claim in reversed(self.claims):
            if claim.start <= cue.start and cue.end <= claim.end:
                return claim
        return None

    # Who else takes part

    def _all(self, phrase: Phrase) -> tuple[Mention, ...]:
        return self._with_others(phrase.mention)

    def _with_others(self, mention: Mention) -> tuple[Mention, ...]:
        """The speaker with those that *et* joins: *Lisbonne et Madrid ont réclamé*."""
        if mention.how != "name":
            return (mention,)
        for other in self.mentions.between(max(0, mention.start - 60), mention.end + 12):
            between = (
                (other.end, mention.start)
                if other.end <= mention.start
                else (mention.end, other.start)
            )
            if other.start != mention.start and self.mentions.low[slice(*between)] in (
                " et ",
                " et la ",
                " et le ",
                " et l'",
                " et les ",
            ):
                return tuple(sorted((other, mention), key=lambda each: each.start))
        return (mention,)

    def _addressee(self, cue: Cue, content: Content, speaker: Mention | None) -> Mention | None:
        stop = min(content.start, cue.end + 140)
        words = self.mentions.low[cue.end : stop]
        direct = cue.lemma in lexicon.words("cues.addressing") or cue.lemma in _ACCUSING
        for match in _TOWARDS.finditer(words):
            place = cue.end + match.end()
            if not match["to"] and (not direct or match.start() > 30):
                continue
            found = self.mentions.phrase_at(place, stop, sure=False) or self._bare_name(place)
            if found is None or found.end > stop:
                continue
            mention = found.mention
            if mention.place and not direct:
                continue
            if speaker is not None and mention.start == speaker.start:
                continue
            if mention.how == "pronoun":
                continue
            return mention
        return None

    def _bare_name(self, place: int) -> Phrase | None:
        name = self.mentions.name_at(place)
        return Phrase(name, place, name.end) if name is not None else None

    def _via(self, cue: Cue, content: Content, sentence: Sentence) -> Mention | None:
        found = self._via_between(cue.end, content.start)
        if found is None and content.end < sentence.end:
            found = self._via_between(content.end, min(sentence.end, content.end + 50))
        if found is None:
            found = self._via_between(sentence.start, cue.start)
        return found

    def _via_between(self, start: int, stop: int) -> Mention | None:
        for match in _IN_DOCUMENT.finditer(self.passage.words(start, min(stop, start + 160))):
            phrase = self.mentions.phrase_at(start + match.end(), stop, sure=False)
            if phrase is not None and phrase.mention.kind == SOURCE:
                return phrase.mention
        return None

    # Quotations that no cue has

    def _remaining(self, sentence: Sentence, claimed: list[Claim]) -> None:
        passage = self.passage
        inside = passage.quotations_in(sentence.start, sentence.end + 1)
        for quotation in inside:
            if any(
                c.start <= quotation.start and quotation.end <= c.end and not c.counted
                for c in claimed
            ):
                continue
            words = passage.open[quotation.start - passage.start : quotation.end - passage.start]
            count = len(words.split())
            before = passage.words(sentence.start, quotation.start).strip()
            behind = passage.words(quotation.end, sentence.end).strip(" .")
            whole = not before and not behind
            if before.endswith(":"):
                who = next(
                    (p for p in self.mentions.phrases(sentence.start, quotation.start)), None
                )
                name = self._bare_name(contents.opened(passage, sentence.start, sentence.end))
                who = name or who
                claim = Claim(quotation.start, quotation.end, "colon", 0.75, implicit=True)
                if who is not None:
                    claim.speakers = (who.mention,)
            elif whole and (count > 3 or _ENDED.search(words)):
                claim = Claim(quotation.start, quotation.end, "floating", 0.7, implicit=True)
                last = self.claims[-1] if self.claims else None
                if (
                    last is not None
                    and last.sentence is not None
                    and last.sentence.paragraph == sentence.paragraph
                    and sentence.start - last.sentence.end < 4
                    and not last.counted
                ):
                    claim.speakers = last.speakers
            elif count >= 6 and not _TITLE.search(before):
                claim = Claim(quotation.start, quotation.end, "orphan", 0.45, implicit=True)
            else:
                continue
            claim.sentence = sentence
            self.claims.append(claim)


def _moved(cue: Cue, by: int) -> Cue:
    pronoun = (cue.pronoun[0] + by, cue.pronoun[1] + by) if cue.pronoun is not None else None
    return replace(cue, start=cue.start + by, end=cue.end + by, pronoun=pronoun)


def _inside_gap(passage: Passage, cue: Cue, other: Cue) -> bool:
    """Whether a later cue is only a *pour* or the like between a verb and its content."""
    return other.kind == PREPOSITION and other.lemma == "pour"


def walk(claims: list[Claim]) -> Iterator[Claim]:
    """Each claim once, in reading order, the longer first."""
    yield from sorted(claims, key=lambda claim: (claim.start, -claim.end))


_JOINED = lazily(
    r",? (?:et|mais|puis|ou)(?: (?:a|ont|s'est|aussi|notamment|également|encore))?(?: de| d'"
    r"| \w+ment)? ?$"
)
_ALSO = lazily(r"(?:,(?: tout en| et)? ?| et | tout en )$")
_BARE_AND = lazily(
    r"(?:^|[\s,])(?:et|mais|puis|ou)(?: (?:a|ont|aussi|encore|également|notamment))? ?$|, $"
)
_GOVERNED = lazily(
    r"(?:^|[\s'])(?:à|au|aux|de|du|des|d'|dans|sur|par|pour|avec|sans|contre|vers|après|avant"
    r"|depuis|en|face à|lors d[eu']s?) ?$"
)
_BEFORE_INCISE = lazily(r"(?:» ?,?|,|[?!] ?» ?)(?: (?:comme|ainsi|ce qu|c'est ce qu))? ?(?:qu')?$")
_ONLY_JOINED = lazily(r"»")
_GOES_ON = lazily(r",?(?: (?:et|mais|avant d'ajouter))?[ ,:]+«")
_INSIDE_QUOTE = lazily(r"[.;:]")
_SAID_AFTER = lazily(
    r", (?:avant |dès |jusqu|car |mais |et |afin |si |s'il|faute |à condition|à partir|tant que"
    r"|parce qu|puisqu|pour (?!sa part))"
)
_LEADING = lazily(
    r"(?:\([^()]{2,60}\) ?)?(?:(?:mais|et|or|ainsi|toutefois|en effet|par ailleurs|cependant"
    r"|pourtant|en revanche|enfin|au total|alors que|tandis que),? )*"
)
_AFTER_AGENT = lazily(
    r"^[^,;:«»]*?, (?=\S)|^[^,;:«»]{0,80}?(?= «)| (?=«)"
    r"|^[^,;:«»]{0,110}, [^,;:«»]{3,90}, (?=(?:l[ea]s? |l'|un|il|elle|on|ce|\d))"
)
_PURPOSE = lazily(r"(?!)")
_OWNED = lazily(
    r"(?:[^,.;:«»]{0,60}?(?:publiée?s?|réalisée?s?|diffusée?s?|menée?s?|établie?s?|dressée?"
    r"|communiquée?s?|arrêtée?|consultée?s?|transmise?s?"
    r"|rendue?s? publics?|fournie?s?|annoncée?s?|commandée?s?|signée?"
    r"|conduite?)(?: [^,.;:«»]{0,40}?)? (?:par|auprès d[eu]?|de) (?:la |le |les |l')?| (?:du "
    r"|de la |de l'|des |de |d'))"
)
_COUNTS = frozenset((
    "bilan", "décompte", "comptage", "chiffres", "données", "statistiques", "sondage", "enquête",
    "estimation", "estimations", "recensement", "baromètre", "comptes", "résultats", "projections",
    "prévisions", "calculs", "indice", "étude", "consensus", "panorama",
))  # fmt: skip
_ACCUSING = frozenset(("accuser", "soupçonner", "remercier", "féliciter", "critiquer", "reprocher"))
_TOWARDS = lazily(
    r"(?P<to>(?<=\s)(?:à (?:la |l'|son |sa |ses |leurs? |un |une |des )?|aux? |auprès (?:de |du "
    r"|des |d')|à l'adresse (?:de |du |des |d')))|(?:^| )(?=(?:l[ea]s? |l'|s(?:on|a|es) |leurs? "
    r"|un |une |des ))"
)
_IN_DOCUMENT = lazily(
    r"(?:^|[\s,])(?:dans|par|via|citant|sur) (?=(?:un|une|son|sa|leur|le|la|l'|ce|cette))"
)
_ENDED = lazily(r"[.!?…] ?[»\"”]$")
_TITLE = lazily(
    r"(?:mot|terme|thème|titre|slogan|intitulée?|baptisée?|appelée?|surnommée?|opération"
    r"|programme|plan|film|livre|roman|projet|chanson|émission|spectacle|exposition|documentaire"
    r"|série)s?,? ?$"
)
