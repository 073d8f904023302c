"""A composition: the marks and links of a draft while they are put together."""

from __future__ import annotations

from bisect import bisect_right

from workbench.french.attribution.claims import Claim
from workbench.french.attribution.draft import CUE, Link, Mark
from workbench.french.attribution.mention import Mention


class Composition:
    """Marks and links so far; each mark is there once."""

    def __init__(self) -> None:
        self.actors: dict[tuple[int, int], Mark] = {}
        self.marks: dict[tuple[str, int, int], Mark] = {}
        self.links: list[Link] = []
        self._starts: list[tuple[int, int]] = []

    def put(self, mark: Mark) -> Mark:
        """The mark as the draft has it: one that says the same stays."""
        return self.marks.setdefault(mark.key, mark)

    def link(self, label: str, source: Mark, target: Mark, rule: str, score: float) -> None:
        """A relation between two marks."""
        self.links.append(Link(label, source, target, rule, score))

    def actor(self, mention: Mention | None) -> Mark | None:
        """The mark of a mention, or of the longer one that it lies in."""
        if mention is None:
            return None
        exact = self.actors.get((mention.start, mention.end))
        if exact is not None:
            return exact
        if len(self._starts) != len(self.actors):
            self._starts = sorted(self.actors)
        number = bisect_right(self._starts, (mention.start, mention.end + 1_000_000)) - 1
        if number < 0:
            return None
        around = self.actors[self._starts[number]]
        return around if mention.start < around.end and mention.end <= around.end else None

    def is_actor(self, start: int, end: int) -> bool:
        """Whether an actor stands on a stretch of one word."""
        return self.actor(Mention(start, end, "", "", "", 0.0)) is not None

    def cue(self, claim: Claim) -> Mark | None:
        """The mark of a claim's cue."""
        if claim.cue is None:
            return None
        place = claim.cue.start, claim.cue.end
        return self.put(Mark(*place, CUE, claim.rule, min(0.97, claim.score + 0.02)))
