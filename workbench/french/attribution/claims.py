"""Claims: words that are attributed, with their cue and who says them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from workbench.french.attribution.mention import Mention
from workbench.french.attribution.mentions import Mentions
from workbench.french.attribution.parse import Parse
from workbench.french.attribution.passage import Passage, Sentence
from workbench.french.attribution.quoted import LOOSE
from workbench.french.cues import Cue


@dataclass(slots=True, eq=False)
class Claim:
    """Attributed words; where a count gives figures and nobody says anything, their stretch."""

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
    """Whether it only says where the figures of this stretch come from."""

    @property
    def speaker(self) -> Mention | None:
        """The first of the speakers."""
        return self.speakers[0] if self.speakers else None

    def holds(self, start: int, end: int) -> bool:
        """Whether a stretch lies within it."""
        return self.start <= start and end <= self.end


@dataclass(slots=True)
class Found:
    """What is known of a passage while its claims are looked for."""

    passage: Passage
    mentions: Mentions
    parse: Parse | None
    claims: list[Claim] = field(default_factory=list)

    def in_sentence(self, sentence: Sentence) -> Iterator[Claim]:
        """The claims of a sentence so far, the last first."""
        for claim in reversed(self.claims):
            if claim.sentence is not sentence:
                return
            yield claim

    def take(self, claim: Claim, sentence: Sentence) -> None:
        """Take a claim in; one that only says again what another says gives that its cue."""
        claim.sentence = sentence
        for other in self.in_sentence(sentence):
            same = (other.start, other.end, other.counted) == (
                claim.start,
                claim.end,
                claim.counted,
            )
            if same and claim.cue is not None and other.cue is not None:
                if claim.rule == "incise" and other.score == LOOSE:
                    other.cue, other.speakers, other.score = claim.cue, claim.speakers, claim.score
                    other.addressee, other.rule = claim.addressee, claim.rule
                else:
                    other.more_cues.append(claim.cue)
                return
        self.claims.append(claim)
