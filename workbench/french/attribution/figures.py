"""Figures and who gives them: marks, what they measure, and the links around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from workbench.french.attribution.as_of import Dates
from workbench.french.attribution.claims import Claim
from workbench.french.attribution.composition import Composition
from workbench.french.attribution.draft import DATE, MEASURED, STATISTIC, Mark
from workbench.french.attribution.measured import Measured, Target
from workbench.french.attribution.mention import Mention
from workbench.french.attribution.mentions import Mentions
from workbench.french.attribution.parse import Parse
from workbench.french.attribution.passage import Passage
from workbench.french.calendar import DAYS, MONTHS
from workbench.french.figures import Figure, figures
from workbench.french.heads import SOURCE
from workbench.french.patterns import lazily
from workbench.model import roles

BUCKET = 1_000
"""Claims are found again by the thousand characters that they lie in."""


class Figures:
    """The figures of a text with the claims that give them."""

    def __init__(self, passage: Passage, mentions: Mentions, claims: list[Claim]) -> None:
        self.passage = passage
        self.mentions = mentions
        self.claims = claims
        self.found = figures(passage.text)
        self._near: dict[int, list[Claim]] = {}
        for claim in claims:
            for bucket in range(claim.start // BUCKET, claim.end // BUCKET + 1):
                self._near.setdefault(bucket, []).append(claim)

    def sources(self) -> Iterator[Mention]:
        """The mentions that are wanted because a figure comes from them."""
        for claim in self.claims:
            if not claim.counted:
                continue
            low = bisect_left(self.found, claim.start, key=lambda figure: figure.start)
            if low == len(self.found) or not self._is_of(self.found[low], claim):
                continue
            if claim.via is not None:
                yield claim.via
            yield from claim.speakers
            data = self._data(claim)
            if data is not None:
                yield data

    def assemble(self, draft: Composition, parse: Parse | None) -> None:
        """Put the figures and their links into a draft."""
        last: Mark | None = None
        low = self.mentions.low
        targets = Measured(self.passage.text, low, parse).targets(self.found)
        dates = Dates(low).of(
            self.found, [each.place if each is not None else None for each in targets]
        )
        for figure, target, date in zip(self.found, targets, dates, strict=True):
            mark = draft.put(_mark(figure))
            self._measured(draft, mark, target)
            self._as_of(draft, mark, date)
            if last is not None and self._is_part(figure, last):
                draft.link(roles.PART_OF, mark, last, "part", 0.7)
                if figure.kind == "proportion":
                    continue
            last = mark
            near = self._near.get(figure.start // BUCKET, ())
            claim = next((c for c in near if c.counted and self._is_of(figure, c)), None)
            if claim is not None:
                self._sourced(draft, mark, claim)
                continue
            quote = self._quote(figure)
            if quote is not None and quote.cue is not None:
                self._sourced(draft, mark, quote)

    def _is_of(self, figure: Figure, claim: Claim) -> bool:
        return claim.holds(figure.start, figure.end)

    def _quote(self, figure: Figure) -> Claim | None:
        holding = [
            c
            for c in self._near.get(figure.start // BUCKET, ())
            if not c.counted and c.start <= figure.start and figure.end <= c.end
        ]  # fmt: skip
        return min(holding, key=lambda c: c.end - c.start, default=None)

    def _sourced(self, draft: Composition, mark: Mark, claim: Claim) -> None:
        cue = draft.cue(claim)
        if cue is not None:
            draft.link(roles.CUE, mark, cue, "according", 0.8)
        for mention in claim.speakers:
            if (actor := draft.actor(mention)) is not None:
                draft.link(roles.SOURCE, mark, actor, "according", 0.8)
        if (actor := draft.actor(claim.via)) is not None:
            draft.link(roles.VIA, mark, actor, "according", 0.8)
        if (data := self._data(claim)) is not None and (actor := draft.actor(data)) is not None:
            draft.link(roles.DERIVED_FROM, mark, actor, "data", 0.8)
        if mark.attributes["kind"] not in ("measure", "duration", "score"):
            self._as_of(draft, mark, self._counted(claim))

    def _data(self, claim: Claim) -> Mention | None:
        """What a count was made from: *réalisé à partir de données officielles*."""
        if claim.cue is None:
            return None
        low = self.mentions.low
        match = _FROM_DATA.search(low, claim.cue.end, min(len(low), claim.cue.end + 160))
        if match is None:
            return None
        phrase = self.mentions.phrase_at(match.end(), match.end() + 90)
        if phrase is None or phrase.mention.kind != SOURCE:
            return None
        return phrase.mention

    def _counted(self, claim: Claim) -> tuple[int, int] | None:
        """The day of the count or poll that a figure comes from."""
        for document in (claim.via, *claim.speakers):
            if document is None or _COUNT.match(self.mentions.low, document.start) is None:
                continue
            match = _OF_DAY.match(self.mentions.low, document.end, document.end + 80)
            if match is not None:
                return match.span(match.lastindex or 0)
        return None

    def _measured(self, draft: Composition, mark: Mark, target: Target | None) -> None:
        if target is None:
            return
        actor = draft.actor(Mention(*target.place, "", "", "", 0.0))
        what = actor or (
            None
            if target.rule == "name" and self.mentions.name_at(target.place[0]) is None
            else draft.put(Mark(*target.place, MEASURED, target.rule, target.score))
        )
        if what is not None:
            draft.link(roles.MEASURES, mark, what, target.rule, target.score)

    def _as_of(self, draft: Composition, mark: Mark, place: tuple[int, int] | None) -> None:
        if place is None:
            return
        date = Mark(*place, DATE, "as of", 0.6)
        if not any(date.crosses(other) for other in draft.marks.values()):
            draft.link(roles.AS_OF, mark, draft.put(date), "as of", 0.6)

    def _is_part(self, figure: Figure, whole: Mark) -> bool:
        gap = self.mentions.low[whole.end : figure.start]
        if "." in gap or len(gap) > 60:
            return False
        if figure.kind == "proportion":
            return True
        return _AMONG.search(gap) is not None


def _mark(figure: Figure) -> Mark:
    what = f"figure {figure.kind}"
    return Mark(figure.start, figure.end, STATISTIC, what, 0.85, figure.values)


_FROM_DATA = lazily(r"(?:à partir|sur la base|sur la foi) (?:de |des |d'|du |de la )")
_COUNT = lazily(r"(?:(?:dernier|premier|nouveau) )?(?:bilan|décompte|sondage|comptage|recensement)")
_OF_DAY = lazily(
    r"(?: [\w'-]+){0,3}? (?:publié|arrêté|établi|diffusé|communiqué|réalisé|mené"
    r"|rendu public|daté)e?s? (?:de )?(?:les? |du )?"
    rf"((?:{DAYS})"
    r"(?: soir| matin| midi)?|hier(?: soir)?|\d{1,2}(?:er)?(?: (?:et|au) \d{1,2})? "
    rf"(?:{MONTHS})"
    r"(?: \d{4})?)(?!\w)|(?:,? qui)? dat(?:e|ant) de (\d{4})"
    rf"|(?: provisoire)? ((?:{DAYS})"
    r"(?: soir| matin| midi)?)(?=[,.])"
)
_AMONG = lazily(r"(?:,| )dont $")
