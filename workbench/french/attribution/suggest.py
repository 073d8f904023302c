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


def suggest(text: str, parse: Parse | None = None) -> Draft:
    """Everything that the rules find in a text, with or without what a parser says of it."""
    passage = Passage(text)
    mentions = Mentions(passage.open, find_names(passage, parse))
    claims = find_claims(passage, mentions, parse)
    for quotation in passage.quotations:
        if quotation.end - quotation.start > 30:
            inner = Passage(text, quotation.start + 1, quotation.end - quotation.closed)
            claims += _inner(text, find_claims(inner, mentions, parse))
    return Assembly(passage, mentions, parse, claims).draft()


def _anybody(text: str, claim: Claim) -> bool:
    """Whether *on* says it, and to nobody: *on dit que*, but not *on nous a répondu que*."""
    if claim.speaker is None or claim.cue is None:
        return True
    if text[claim.speaker.start : claim.speaker.end].casefold() != "on":
        return False
    return not text[claim.cue.start : claim.cue.end].casefold().startswith(_TO_US)


_TO_US = ("nous ", "me ", "m'", "m’", "lui ", "leur ", "t'", "t’", "vous ")


def _inner(text: str, claims: list[Claim]) -> list[Claim]:
    """Quotes within a quotation: only those with a cue and a speaker of their own."""
    return [
        claim
        for claim in claims
        if claim.cue is not None
        and claim.speaker is not None
        and not claim.counted
        and not _anybody(text, claim)
    ]
