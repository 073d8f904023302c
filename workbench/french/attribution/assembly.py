"""Assembly: claims, names and figures become the marks and links of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from workbench.french import actors
from workbench.french.attribution.chains import agreeing, chains
from workbench.french.attribution.claims import Claim
from workbench.french.attribution.composition import Composition
from workbench.french.attribution.draft import ACTOR, CUE, QUOTE, Draft, Mark
from workbench.french.attribution.figures import Figures
from workbench.french.attribution.mention import Mention
from workbench.french.attribution.mentions import Mentions
from workbench.french.attribution.parse import Parse
from workbench.french.attribution.passage import Passage
from workbench.french.attribution.places import acting_places, agents
from workbench.french.attribution.quoted import LOOSE
from workbench.french.patterns import lazily
from workbench.french.proposals import mode
from workbench.model import roles


class Assembly(Composition):
    """Puts together what the rules have found in one text."""

    def __init__(
        self, passage: Passage, mentions: Mentions, parse: Parse | None, claims: list[Claim]
    ) -> None:
        super().__init__()
        self.passage = passage
        self.text = passage.text
        self.mentions = mentions
        self.parse = parse
        self.claims = _kept(claims)
        self.holders: dict[int, Claim | None] = {}
        for cluster in _clusters(self.claims):
            self.holders |= {id(claim): _holder(claim, cluster) for claim in cluster}

    def draft(self) -> Draft:
        """The draft, in reading order."""
        figures = Figures(self.passage, self.mentions, self.claims)
        self._choose_actors(figures)
        quotes = self._quotes()
        self._attribute(quotes)
        self._nest(quotes)
        figures.assemble(self, self.parse)
        self.links += chains(
            self.passage, sorted(self.actors.values(), key=_place), self._speakers()
        )
        marks = (*agreeing(self.actors.values(), self.links), *self.marks.values())
        links = {(x.label, x.source.key, x.target.key): x for x in self.links}
        return Draft(
            tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.label))),
            tuple(links.values()),
        )

    def _choose_actors(self, figures: Figures) -> None:
        linked: dict[tuple[int, int], Mention] = {}
        for claim in self.claims:
            if claim.counted:
                continue
            for mention in (*claim.speakers, claim.via, claim.addressee):
                if mention is not None:
                    linked[mention.start, mention.end] = mention
        for mention in figures.sources():
            linked.setdefault((mention.start, mention.end), mention)
        for mention in agents(self.mentions, self.passage):
            linked.setdefault((mention.start, mention.end), mention)
        chosen = dict(linked)
        for name in self.mentions.names:
            if not name.place:
                chosen.setdefault((name.start, name.end), name)
        for name in acting_places(self.mentions, self.passage, self.parse):
            chosen.setdefault((name.start, name.end), name)
        for mention in _apart(chosen.values()):
            self.actors[mention.start, mention.end] = self._actor_mark(mention)

    def _actor_mark(self, mention: Mention) -> Mark:
        values: dict[str, object] = {"type": mention.kind, "mention": mention.how}
        told = actors.describe(self.text, mention.start, mention.end)
        if mention.how == "nominal" and (kind := told.get("type")) and mention.score >= 0.7:
            values["type"] = kind
        if mention.how == "name":
            if role := told.get("role"):
                values["role"] = role
            if mention.place and mention.metonym:
                values["metonym"] = True
        return Mark(mention.start, mention.end, ACTOR, mention.rule, mention.score, values)

    def _quotes(self) -> list[tuple[Claim, Mark]]:
        made: list[tuple[Claim, Mark]] = []
        for claim in self.claims:
            if claim.counted:
                continue
            holder = self.holders[id(claim)]
            values: dict[str, object] = {
                "mode": mode(self.text, claim.start, claim.end),
                "level": 1 if holder is None else 2,
            }
            if claim.implicit:
                values["implicit_cue"] = True
            if claim.cue is not None:
                words = self.passage.text[claim.cue.start : claim.cue.end].casefold()
                if _CONDITIONAL.search(words):
                    values["conditional"] = True
                if _NEGATED.match(words):
                    values["negated"] = True
            mark = Mark(claim.start, claim.end, QUOTE, claim.rule, claim.score, values)
            made.append((claim, self.put(mark)))
        return made

    def _attribute(self, quotes: list[tuple[Claim, Mark]]) -> None:
        marks = {id(claim): mark for claim, mark in quotes}
        for claim, mark in quotes:
            cue = self.cue(claim)
            if cue is not None:
                self.link(roles.CUE, mark, cue, claim.rule, claim.score)
            for more in claim.more_cues:
                extra = self.put(Mark(more.start, more.end, CUE, claim.rule, claim.score))
                self.link(roles.CUE, mark, extra, claim.rule, claim.score)
            if claim.continues is not None and id(claim.continues) in marks:
                whole = marks[id(claim.continues)]
                self.link(roles.CONTINUES, mark, whole, claim.rule, claim.score)
            if claim.continues is None or claim.continues.sentence is not claim.sentence:
                for mention in claim.speakers:
                    if (actor := self.actor(mention)) is not None:
                        score = claim.score * mention.score
                        self.link(roles.SPEAKER, mark, actor, claim.rule, score)
            for label, other in ((roles.VIA, claim.via), (roles.ADDRESSEE, claim.addressee)):
                if (actor := self.actor(other)) is not None:
                    self.link(label, mark, actor, claim.rule, claim.score * 0.8)

    def _nest(self, quotes: list[tuple[Claim, Mark]]) -> None:
        marks = {id(claim): mark for claim, mark in quotes}
        for claim, mark in quotes:
            outer = marks.get(id(self.holders[id(claim)]))
            if outer is not None and outer.key != mark.key:
                self.link(roles.NESTED_IN, mark, outer, claim.rule, claim.score)

    def _speakers(self) -> list[Mark]:
        """Who speaks, in reading order of the quotes."""
        found = (self.actor(claim.speaker) for claim in self.claims)
        return [mark for mark in found if mark is not None]


def _kept(claims: list[Claim]) -> list[Claim]:
    """The claims without those that cross a surer one, and inner ones without a speaker."""
    kept: list[Claim] = []
    for cluster in _clusters(claims):
        kept += _kept_of(cluster)
    return sorted(kept, key=lambda c: (c.start, -c.end))


def _clusters(claims: list[Claim]) -> Iterator[list[Claim]]:
    """Claims that touch each other, directly or through others."""
    cluster: list[Claim] = []
    end = 0
    for claim in sorted(claims, key=lambda c: (c.start, -c.end)):
        if cluster and claim.start >= end:
            yield cluster
            cluster = []
        cluster.append(claim)
        end = max(end, claim.end)
    if cluster:
        yield cluster


def _kept_of(cluster: list[Claim]) -> list[Claim]:
    chosen: list[Claim] = []
    for claim in sorted(cluster, key=lambda c: (c.counted, -c.score, c.start)):
        if claim.counted:
            chosen.append(claim)
            continue
        if claim.end - claim.start < 2 or any(_crosses(claim, other) for other in chosen):
            continue
        place = (claim.start, claim.end, False)
        same = next((o for o in chosen if (o.start, o.end, o.counted) == place), None)
        if same is None:
            chosen.append(claim)
        elif not same.speakers:
            same.speakers = claim.speakers
    holders = {id(c): _holder(c, chosen) for c in chosen if not c.counted}
    return [claim for claim in chosen if _stands(claim, holders.get(id(claim)))]


def _stands(claim: Claim, holder: Claim | None) -> bool:
    """Whether a quote within another has a cue and a speaker of its own, as it must."""
    if holder is None or claim.counted or claim.continues is not None:
        return True
    if claim.cue is None or claim.speaker is None or claim.speaker.score < 0.5:
        return False
    own = holder.speaker is None or claim.speaker.start != holder.speaker.start
    if claim.speaker.how == "pronoun" and claim.speaker.start - holder.start == len("qu'"):
        own = holder.speaker is None  # *la ville dit qu'elle juge*: it speaks of itself
    if claim.rule == "quotation" and claim.score < LOOSE and holder.rule in _REPORTED:
        own = holder.speaker is None  # *dit que le port choisira « en mai »*: its own words
    return own and (holder.end - holder.start) - (claim.end - claim.start) >= 3


def _holder(claim: Claim, cluster: Iterable[Claim]) -> Claim | None:
    """The smallest quote that holds one and more."""
    holding = [
        other
        for other in cluster
        if other is not claim
        and not other.counted
        and other.holds(claim.start, claim.end)
        and (other.start, other.end) != (claim.start, claim.end)
    ]
    return min(holding, key=lambda other: other.end - other.start, default=None)


def _crosses(claim: Claim, other: Claim) -> bool:
    if other.counted or claim.end <= other.start or other.end <= claim.start:
        return False
    inside = other.start <= claim.start and claim.end <= other.end
    around = claim.start <= other.start and other.end <= claim.end
    return not (inside or around)


def _apart(chosen: Iterable[Mention]) -> list[Mention]:
    """Mentions that lie apart: a longer one wins over those inside it."""
    kept: list[Mention] = []
    taken: set[int] = set()
    for mention in sorted(chosen, key=lambda m: (m.start - m.end, m.start)):
        places = range(mention.start, mention.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


_REPORTED = ("that", "infinitive", "whether")
_CONDITIONAL = lazily(r"(?<!\w)(?:aurait|auraient|serait|seraient)(?!\w)")
_NEGATED = lazily(r"(?:n['’]|ne )")
