"""Chains: which mentions are one actor, by names, functions, nouns and pronouns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from workbench.french import names
from workbench.french.attribution.antecedents import antecedent
from workbench.french.attribution.cast import Cast
from workbench.french.attribution.draft import Link, Mark
from workbench.french.attribution.passage import Passage
from workbench.french.attribution.taken_up import taken_up
from workbench.french.folding import fold
from workbench.french.heads import PERSON, SOURCE
from workbench.french.patterns import lazily
from workbench.model import roles

_SCORES = {
    "same": 0.95,
    "title": 0.9,
    "surname": 0.9,
    "acronym": 0.75,
    "seat": 0.7,
    "role": 0.7,
    "shorter": 0.65,
}


def chains(passage: Passage, actors: Sequence[Mark], speakers: Sequence[Mark]) -> list[Link]:
    """Each later mention linked to the first of its actor."""
    spoken = frozenset((each.start, each.end) for each in speakers)
    quoted = [(each.start, each.end) for each in passage.quotations]
    cast = Cast(passage.text, actors, spoken, quoted)
    found: list[Link] = []

    def join(later: int, earlier: int, rule: str, score: float) -> None:
        earlier = cast.root(earlier)
        if earlier < later and later not in cast.first:
            cast.first[later] = earlier
            found.append(Link(roles.COREF, actors[later], actors[earlier], rule, score))

    for later in range(1, len(actors)):
        if _is_short_for(cast, later - 1, later):
            join(later, later - 1, "coref acronym", 0.9)
    pairs = names.variants(cast.words, cast.functions)
    for earlier, later, reason in sorted(pairs, key=lambda pair: pair[1]):
        if _agree(cast, earlier, later, reason):
            join(later, earlier, f"coref {reason}", _SCORES[reason])
    for number in range(len(actors)):
        bearer = _of_first_name(cast, number) if number not in cast.first else None
        if bearer is not None:
            join(number, bearer, "coref first name", 0.7)
        how = cast.how(number)
        if number and number not in cast.first and _says_on_at(cast, number - 1, number):
            join(number, number - 1, "coref on", 0.7)
        if how == "nominal" and number not in cast.first:
            told = taken_up(cast, number)
            if told is not None:
                join(number, told[0], "coref nominal", told[1])
        elif how == "pronoun" and cast.words[number].casefold() == "on":
            if number and _ONES_PLACE.match(cast.gap(number - 1, number)) and _at(cast, number - 1):
                join(number, number - 1, "coref on", 0.7)
        elif how == "pronoun":
            meant = antecedent(cast, number)
            if meant is not None:
                join(number, meant, "coref pronoun", 0.6)
    return found


def agreeing(actors: Iterable[Mark], links: Iterable[Link]) -> Iterator[Mark]:
    """The actors, each pronoun as the type of actor that it stands for."""
    meant = {link.source.key: link.target for link in links if link.label == roles.COREF}
    for mark in actors:
        target = meant.get(mark.key)
        if target is not None and mark.attributes.get("mention") == "pronoun":
            told = {**mark.attributes, "type": target.attributes.get("type", "")}
            mark = replace(mark, attributes=told)
        yield mark


def _is_short_for(cast: Cast, earlier: int, later: int) -> bool:
    """Whether a mention is the acronym in brackets behind the name of a body."""
    if PERSON in (cast.kind(earlier), cast.kind(later)) or cast.gap(earlier, later) != " (":
        return False
    if _CLOSED.match(cast.text, cast.actors[later].end) is None:
        return False
    short = cast.words[later]
    first = fold(short)[:1] in {each[:1] for each in fold(cast.words[earlier]).split()}
    return first and " " not in short and sum(map(str.isupper, short)) > 0 and len(short) < 10


def _at(cast: Cast, number: int) -> bool:
    """Whether a mention says where: *à la mairie*."""
    start = cast.actors[number].start
    return _AT.search(cast.text, max(0, start - 12), start) is not None


def _says_on_at(cast: Cast, earlier: int, later: int) -> bool:
    """Whether somebody is told to speak where a body is: *dit-on à la mairie*."""
    if cast.words[earlier].casefold() != "on" or cast.kind(later) == PERSON:
        return False
    inverted = cast.text[: cast.actors[earlier].start].endswith("-")
    return inverted and _AT_ONES.fullmatch(cast.gap(earlier, later)) is not None


def _of_first_name(cast: Cast, number: int) -> int | None:
    """Who is called by the first name alone: *Ana* for *Ana Roy*, where nobody else is an Ana."""
    words = cast.words[number]
    if cast.how(number) != "name" or cast.kind(number) != PERSON or " " in words:
        return None
    called = [n for n in range(number) if cast.words[n].startswith(words + " ")]
    bearers = {cast.root(n) for n in called if cast.kind(n) == PERSON}
    return bearers.pop() if len(bearers) == 1 else None


def _agree(cast: Cast, earlier: int, later: int, reason: str) -> bool:
    kinds = {cast.kind(earlier), cast.kind(later)}
    if reason == "title" and PERSON not in kinds and cast.how(earlier) != cast.how(later):
        return False  # *l'équipe* is not *L'Équipe*
    if reason in ("same", "title"):
        return SOURCE not in kinds
    if reason == "surname":
        return kinds == {PERSON}
    if reason == "role":
        return kinds == {PERSON} and _same_office(cast, earlier, later)
    return PERSON not in kinds and SOURCE not in kinds


def _same_office(cast: Cast, earlier: int, later: int) -> bool:
    """Whether nothing says that it is another’s: *le porte-parole du Kremlin*, *l’ancien maire*."""
    words = cast.words[later]
    if words.startswith(("ancien", "ex-")):
        return False
    owner = {fold(each) for each in _CAPITALS.findall(words[1:])}
    return owner <= set(fold(cast.functions[earlier] + " " + cast.words[earlier]).split())


_AT = lazily(r"(?:^|\W)(?:[AÀaà]|[AÀaà] la|[AÀaà] l['’]|[Aa]u|[Aa]ux|[Cc]hez|[Dd]u côté d[eu]) ?$")
_ONES_PLACE = lazily(r",? (?:en revanche, |aussi, )?$")
_AT_ONES = lazily(r" (?:\w+ )?(?:à (?:la |l['’])?|aux? |chez )")
_CLOSED = lazily(r"\)|, ")
_CAPITALS = lazily(r"[A-ZÀ-Ý][\w]+")
