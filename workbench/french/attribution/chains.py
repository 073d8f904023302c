"""Chains: which mentions are one actor, by names, functions and pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.french import names
from workbench.french.attribution.draft import Link, Mark
from workbench.french.heads import GROUP, INSTITUTION, ORGANISATION, PERSON, SOURCE
from workbench.french.patterns import lazily
from workbench.model import roles

REACH = 1_200
"""How far before a pronoun its antecedent may stand."""

_SCORES = {
    "same": 0.95,
    "title": 0.9,
    "surname": 0.9,
    "acronym": 0.75,
    "seat": 0.7,
    "role": 0.7,
    "shorter": 0.65,
}


def chains(text: str, actors: Sequence[Mark], speakers: Sequence[Mark]) -> list[Link]:
    """Each later mention linked to the first of its actor."""
    words = [text[mark.start : mark.end] for mark in actors]
    functions = [str(mark.attributes.get("role", "")) for mark in actors]
    spoken = frozenset((each.start, each.end) for each in speakers)
    first: dict[int, int] = {}
    found: list[Link] = []

    def join(later: int, earlier: int, rule: str, score: float) -> None:
        while earlier in first:
            earlier = first[earlier]
        if earlier != later and later not in first:
            first[later] = earlier
            found.append(Link(roles.COREF, actors[later], actors[earlier], rule, score))

    for earlier, later, reason in sorted(names.variants(words, functions), key=lambda p: p[1]):
        if _agree(actors[earlier], actors[later], reason):
            join(later, earlier, f"coref {reason}", _SCORES[reason])
    for number, mark in enumerate(actors):
        if mark.attributes.get("mention") == "nominal" and number not in first:
            named = _taken_up(text, actors, words, number, spoken)
            if named is not None:
                join(number, named, "coref nominal", 0.45)
        if mark.attributes.get("mention") != "pronoun":
            continue
        antecedent = _antecedent(text, actors, words, functions, number, spoken)
        if antecedent is not None:
            join(number, antecedent, "coref pronoun", 0.6)
    return found


def _agree(earlier: Mark, later: Mark, reason: str) -> bool:
    if reason in ("same", "title"):
        return SOURCE not in (earlier.attributes["type"], later.attributes["type"])
    kinds = {earlier.attributes["type"], later.attributes["type"]}
    if reason in ("role", "surname"):
        return kinds == {PERSON}
    return PERSON not in kinds and SOURCE not in kinds


def _taken_up(
    text: str,
    actors: Sequence[Mark],
    words: Sequence[str],
    number: int,
    spoken: frozenset[tuple[int, int]],
) -> int | None:
    """Whom *le député* takes up: the last person before, where no other comes into question.

    A document with its article takes up the same sort of document.
    """
    mark = actors[number]
    if _DEFINITE.search(text[max(0, mark.start - 4) : mark.start]) is None:
        return None
    near = [n for n in range(number) if mark.start - actors[n].end < REACH]
    if mark.attributes["type"] == SOURCE:
        same = [n for n in near if names.head(words[n]) == names.head(words[number])]
        return same[-1] if same else None
    if mark.attributes["type"] != PERSON or (mark.start, mark.end) not in spoken:
        return None
    if " " in words[number]:
        return None
    people = [n for n in near if actors[n].attributes["type"] == PERSON]
    named = {words[n].split()[-1] for n in people if actors[n].attributes["mention"] == "name"}
    if len(named) != 1 or not people:
        return None
    genders = names.is_feminine(words[people[-1]]), names.is_feminine(words[number])
    if None not in genders and genders[0] != genders[1]:
        return None
    return people[-1]


def _begins_sentence_before(text: str, other: Mark, pronoun: Mark) -> bool:
    """Whether a mention begins the sentence before that of a pronoun, as its subject."""
    gap = text[other.end : pronoun.start]
    if len(gap) > 400 or len(_STOP.findall(gap)) != 1:
        return False
    return _HEAD.search(text[max(0, other.start - 24) : other.start]) is not None


def _antecedent(
    text: str,
    actors: Sequence[Mark],
    words: Sequence[str],
    functions: Sequence[str],
    number: int,
    spoken: frozenset[tuple[int, int]],
) -> int | None:
    """The last actor before that a pronoun agrees with, one who has spoken for choice."""
    mark = actors[number]
    pronoun = words[number].casefold()
    if pronoun == "on":
        return None
    several = pronoun in ("ils", "elles", "eux", "ceux-ci", "celles-ci")
    feminine = names.is_feminine(pronoun)
    best: tuple[float, int] | None = None
    for earlier in range(number - 1, -1, -1):
        other = actors[earlier]
        if mark.start - other.end > REACH:
            break
        kind = other.attributes["type"]
        if other.attributes.get("mention") == "pronoun" and words[earlier].casefold() == pronoun:
            cost = 0.0
        elif kind == SOURCE or (several != (kind == GROUP)):
            continue
        else:
            gender = names.is_feminine(words[earlier], functions[earlier] if kind == PERSON else "")
            if gender is not None and feminine is not None and gender != feminine:
                continue
            cost = 0.0 if gender is not None else 25.0
            cost += 40.0 if kind in (ORGANISATION, INSTITUTION) else 0.0
        cost += (mark.start - other.end) / 8
        cost -= 50.0 if (other.start, other.end) in spoken else 0.0
        cost -= 110.0 if _begins_sentence_before(text, other, mark) else 0.0
        if best is None or cost < best[0]:
            best = cost, earlier
    return best[1] if best is not None else None


_DEFINITE = lazily(r"(?:\b[Ll][ea] |[Ll]['’]|[Cc]e |tte )$")
_STOP = lazily(r"[.!?…][ \u00a0»”\"]*(?:\s|$)")
_HEAD = lazily(r"(?:^|[.!?…»]\s+|\n)(?:L[ea]s? |L['’]|Une? |De son côté, l[ea] )?$")
