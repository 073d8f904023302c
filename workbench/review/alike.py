"""The same decision for all like it: units where the same words were read in the same ways."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from workbench.errors import Refused
from workbench.french.folding import fold
from workbench.model.scheme import Scheme
from workbench.review.answers import vote_of
from workbench.review.decisions import Answer, Choice, Said
from workbench.review.terms import Terms
from workbench.review.values import Unit, Vote

Sign: TypeAlias = tuple[tuple[str, str, str], ...]
"""What a vote says, wherever it stands: for each span its words, label and values."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """What makes two disagreements the same: label, classes, and the readings without names."""

    label: str
    kinds: tuple[str, ...]
    signs: frozenset[Sign]


def pattern(unit: Unit, text: str, scheme: Scheme) -> Pattern:
    """The pattern of a unit; case and accents of the words don't count."""
    terms = Terms(scheme)
    signs = frozenset(_sign(vote, text, terms) for vote in unit.votes)
    return Pattern(unit.label, unit.kinds, signs)


def alike(
    one: Unit, text: str, others: Iterable[tuple[Unit, str]], scheme: Scheme
) -> list[tuple[Unit, str]]:
    """Those of the others, each with its text, that are like this one."""
    wanted = pattern(one, text, scheme)
    return [pair for pair in others if pattern(*pair, scheme) == wanted]


def same_choice(
    choice: Choice, of: Unit, text: str, other: Unit, other_text: str, scheme: Scheme
) -> Choice:
    """A choice made on one unit, as it is to be made on another like it.

    Who is taken goes by what they say, not by their names. Raises Refused where nobody says it
    there, or an own answer has links, which lead to another text's spans.
    """
    terms = Terms(scheme)

    def speakers(name: str) -> list[str]:
        vote = vote_of(of, name)
        said = _sign(vote, text, terms) if vote is not None else ()
        found = [each.annotator for each in other.votes if _sign(each, other_text, terms) == said]
        if not found:
            raise Refused("Nobody says there what was chosen here.")
        return found

    if choice.kind == "own":
        if choice.answer.ties:
            raise Refused("An answer of your own with links can't be given elsewhere.")
        by = other.start - of.start
        said = tuple(
            Said(tuple((a + by, b + by) for a, b in each.pieces), each.label, each.attributes)
            for each in choice.answer.spans
        )
        words = [text[a:b] for each in choice.answer.spans for a, b in each.pieces]
        there = [other_text[a:b] for each in said for a, b in each.pieces]
        if list(map(fold, words)) != list(map(fold, there)):
            raise Refused("Nobody says there what was chosen here.")
        return replace(choice, answer=Answer(said))
    names = [name for each in choice.annotators for name in speakers(each)]
    slots = {name: speakers(who)[0] for name, who in choice.slots.items()}
    return replace(choice, annotators=tuple(dict.fromkeys(names)), slots=slots)


def _sign(vote: Vote, text: str, terms: Terms) -> Sign:
    return tuple(
        (fold(each.text_of(text)), terms.resolve(each.label), terms.described(each))
        for each in vote.spans
    )
