"""A composition: the marks and links of a draft while they are put together."""

from __future__ import annotations

from workbench.french.attribution.claims import Claim
from workbench.french.attribution.draft import CUE, Link, Mark
from workbench.french.attribution.names import Mention


class Composition:
    """Marks and links so far; each mark is there once."""

    def __init__(self) -> None:
        self.actors: dict[tuple[int, int], Mark] = {}
        self.marks: dict[tuple[str, int, int], Mark] = {}
        self.links: list[Link] = []

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
        return next(
            (
                mark
                for mark in self.actors.values()
                if mark.start <= mention.start and mention.end <= mark.end
            ),
            None,
        )

    def cue(self, claim: Claim) -> Mark | None:
        """The mark of a claim's cue."""
        if claim.cue is None:
            return None
        place = claim.cue.start, claim.cue.end
        return self.put(Mark(*place, CUE, claim.rule, min(0.97, claim.score + 0.02)))
