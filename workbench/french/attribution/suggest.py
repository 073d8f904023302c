"""Suggesting: from a text to a draft of all that the scheme newswire-fr asks for."""

from __future__ import annotations

from workbench.french.attribution.assembly import Assembly
from workbench.french.attribution.claims import Claim
from workbench.french.attribution.draft import Draft
from workbench.french.attribution.finder import find_claims
from workbench.french.attribution.mentions import Mentions
from workbench.french.attribution.names import find_names
from workbench.french.attribution.parse import Parse
from workbench.french.attribution.passage import Passage
from workbench.french.heads import PERSON, SOURCE
from workbench.french.patterns import lazily
from workbench.french.quotations import Quotation


def suggest(text: str, parse: Parse | None = None) -> Draft:
    """Everything that the rules find in a text, with or without what a parser says of it."""
    passage = Passage(text)
    mentions = Mentions(passage.open, find_names(passage, parse))
    claims = find_claims(passage, mentions, parse)
    for quotation in passage.quotations:
        if quotation.end - quotation.start > 30:
            inner = Passage(text, quotation.start + 1, quotation.end - quotation.closed)
            told = _inner(text, find_claims(inner, mentions, parse))
            claims += _without_incises(text, quotation, claims, told)
    return Assembly(passage, mentions, parse, claims).draft()


def _without_incises(
    text: str, quotation: Quotation, outer: list[Claim], inner: list[Claim]
) -> list[Claim]:
    """The quotes within a quotation, without what the author says between: *« Oui, dit-il. Non. »*.

    Such an incise gives the whole quotation its cue, and its speaker where it has none.
    """
    whole = next(
        (
            c
            for c in outer
            if (c.start, c.end) == (quotation.start, quotation.end) and not c.counted
        ),
        None,
    )
    kept = []
    for claim in inner:
        if whole is None or not _is_authors(text, claim, whole):
            kept.append(claim)
        elif whole.cue is None:
            whole.cue, whole.speakers, whole.implicit = claim.cue, claim.speakers, False
            whole.rule, whole.continues = "incise inside", None
        elif claim.cue is not None:
            whole.more_cues.append(claim.cue)
    return kept


def _is_authors(text: str, claim: Claim, whole: Claim) -> bool:
    """Whether an incise is the author's, and not of who speaks: *m’a dit mon père*."""
    if claim.cue is None or claim.speaker is None or claim.rule != "incise clause":
        return False
    if claim.speaker.start < claim.cue.start:
        return False
    cue = text[claim.cue.start : claim.cue.end].casefold()
    if cue.endswith(("-ils", "-elles")) and whole.speaker is not None:
        return whole.speaker.kind != PERSON  # *…, disaient-ils, …*: others, of whom she tells
    before = text[claim.cue.end : claim.speaker.start].casefold().split()
    return not cue.startswith(_TO_US) and not any(word in _OURS for word in before)


def _anybody(text: str, claim: Claim) -> bool:
    """Whether *on* says it to nobody: *on dit que*, but not *on nous répond que*."""
    if claim.speaker is None or claim.cue is None:
        return True
    if text[claim.speaker.start : claim.speaker.end].casefold() != "on":
        return False
    cue = text[claim.cue.start : claim.cue.end].casefold()
    quoted = text[claim.start] in "«“\"'‘"
    return not (quoted or claim.addressee or cue.startswith(_TO_US) or _OURSELVES.match(cue))


_OURSELVES = lazily(r"s['’](?:est|était) ")
_OURS = frozenset(("mon", "ma", "mes", "notre", "nos", "ton", "votre"))
_TO_US = ("nous ", "me ", "m'", "m’", "lui ", "leur ", "t'", "t’", "vous ",
    "voudrait nous ", "veut nous ", "voulait nous ")  # fmt: skip


def _inner(text: str, claims: list[Claim]) -> list[Claim]:
    """Quotes within a quotation: only those with a cue and a speaker of their own."""
    return [
        claim
        for claim in claims
        if claim.cue is not None
        and claim.speaker is not None
        and not claim.counted
        and not _anybody(text, claim)
        and not (claim.rule == "according relative" and claim.speaker.kind == SOURCE)
    ]
