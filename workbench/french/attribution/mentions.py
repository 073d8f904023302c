"""Mentions: reading who is meant by the words at a place, be it name, nominal or pronoun.

A nominal is read only where grammar asks for an actor (the subject of a cue, the agent of
*selon*): its head noun, adjectives and *de*-phrases make the span, without a determiner. A
function before a name leads to the name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from workbench.french import lexicon
from workbench.french.attribution.mention import Mention
from workbench.french.attribution.noun_phrases import (
    ADJECTIVE,
    AGED,
    AMONG_THEM,
    COMPLEMENT,
    DESK,
    DETERMINER,
    INFORMED,
    NOUNS_IN_ER,
    OF_KIND,
    PRENOMINAL,
    PRONOUN,
    RANK,
    SOME_OF,
    TIMES,
)
from workbench.french.attribution.partings import is_nationality
from workbench.french.heads import (
    GROUP,
    INSTITUTION,
    ORGANISATION,
    PERSON,
    SOURCE,
    head_kind,
    nominal_kind,
)
from workbench.french.patterns import lazily


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention with its whole noun phrase: where that begins and ends."""

    mention: Mention
    start: int
    end: int


class Mentions:
    """Reads the mentions of one text."""

    def __init__(self, plain: str, names: Iterable[Mention]) -> None:
        self.plain = plain
        self.low = plain.lower() if len(plain.lower()) == len(plain) else plain
        self.names = sorted(names, key=lambda each: each.start)
        self._starts = [each.start for each in self.names]
        self._by_start = {each.start: each for each in self.names}

    def name_at(self, place: int) -> Mention | None:
        """The name that begins at a place."""
        return self._by_start.get(place)

    def between(self, start: int, end: int) -> list[Mention]:
        """The names that begin in a stretch."""
        return self.names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def phrase_at(self, place: int, stop: int, *, sure: bool = True) -> Phrase | None:
        """The noun phrase that begins at a place, determiner and all; None if there is no actor.

        Where not ``sure`` that it must be one, the head noun has to be known as an actor.
        """
        pronoun = PRONOUN.match(self.low, place, stop)
        if pronoun is not None:
            at = pronoun.span(1)
            bearer = self._name_behind(pronoun.end(), stop, PERSON) if "d'" in pronoun[1] else None
            if bearer is not None:
                return Phrase(bearer, place, self._after_name(bearer, stop))
            kind = GROUP if pronoun[1] in ("ils", "elles", "on", "ceux-ci") else PERSON
            return Phrase(Mention(*at, kind, "pronoun", "pronoun", 0.85), place, pronoun.end())
        some = SOME_OF.match(self.low, place, stop)
        if some is not None:
            return self._some_of(some, place, stop)
        determiner = DETERMINER.match(self.low, place, stop)
        begin = determiner.end() if determiner is not None else place
        name = self.name_at(place) or self.name_at(begin)
        if name is not None and name.end <= stop:
            return Phrase(name, place, self._after_name(name, stop))
        if determiner is None and not sure:
            return None
        return self._nominal(place, begin, stop, sure=sure, bare=determiner is None)

    def _some_of(self, some: re.Match[str], place: int, stop: int) -> Phrase | None:
        """*l’un des rescapés*, *trois quarts d’entre eux*: some of whom the noun means."""
        start, noun = some.start("some"), some.end()
        kind = PERSON if some["some"] in ("un", "une", "aucun", "aucune", "chacun") else GROUP
        among = AMONG_THEM.match(self.low, noun, stop)
        if among is not None:
            return Phrase(
                Mention(start, among.end(), kind, "nominal", "some", 0.8), place, among.end()
            )
        inner = self._nominal(noun, noun, stop, sure=True, bare=False)
        if inner is None or inner.mention.how == "name":
            return None
        named = self._name_behind(inner.end, stop, PERSON) if kind == PERSON else None
        if named is not None:
            return Phrase(named, place, self._after_name(named, stop))
        mention = Mention(start, inner.end, kind, "nominal", "some", inner.mention.score)
        return Phrase(mention, place, inner.end)

    def phrases(self, start: int, stop: int) -> Iterator[Phrase]:
        """The noun phrases of a stretch that could be actors, from left to right."""
        place = start
        while (match := _START.search(self.low, place, stop)) is not None:
            found = self.phrase_at(match.end(), stop, sure=False)
            if found is None:
                place = match.end() if match.end() > place else place + 1
                if place >= stop:
                    return
                continue
            yield found
            place = max(found.end, match.end())

    def _nominal(
        self, start: int, begin: int, stop: int, *, sure: bool, bare: bool
    ) -> Phrase | None:
        head = self._head(begin, stop)
        if head is None:
            return None
        first, end, noun, kind = head
        if not kind:
            kind = nominal_kind(noun)
            named = self.name_at(end + 1)
            if named is not None and named.end <= stop and not named.place and not bare:
                return Phrase(named, start, self._after_name(named, stop))
            if not sure or noun in lexicon.words("words.function") or noun in _no_actors():
                return None
            one = is_nationality(noun) and self.low[start:begin].strip() in ("le", "l'", "un")
            kind = PERSON if one else kind or (GROUP if noun.endswith("s") else PERSON)
            score = 0.45
        else:
            score = 0.8
        if bare and kind != PERSON and not sure:
            return None
        end = self._extended(end, stop, source=kind == SOURCE, noun=noun)
        named = self._name_behind(end, stop, kind)
        if named is not None:
            return Phrase(named, start, self._after_name(named, stop))
        inner = [n for n in self.between(first, end) if n.start > first]
        shape = self.plain[first:end]
        if kind == SOURCE and inner and noun not in ("source", "sources"):
            end = self._without_owner(inner[0].start)
            shape = self.plain[first:end]
        mention = Mention(first, end, _plural(kind, shape), "nominal", "nominal", score)
        return Phrase(mention, start, end)

    def _head(self, begin: int, stop: int) -> tuple[int, int, str, str] | None:
        """Where the head noun stands, its lemma and the kind of actor it makes."""
        words = list(_WORD.finditer(self.low, begin, min(stop, begin + 90)))[:4]
        while len(words) > 1:
            pair = f"{words[0][0]} {words[1][0]}"
            if pair in lexicon.words("actors.person"):
                return begin, words[1].end(), pair, PERSON
            if words[0][0] not in PRENOMINAL:
                break
            words = words[1:]
        if not words or words[0].start() - begin > 30:
            return None
        for size in (3, 2, 1):
            if len(words) < size:
                continue
            phrase = self.low[words[0].start() : words[size - 1].end()]
            noun, kind = head_kind(self.plain[words[0].start() : words[size - 1].end()])
            if kind and (size == 1 or (phrase.startswith(noun) and " " in noun)):
                last = words[0].start() + len(noun)
                while last < stop and self.low[last : last + 1].isalpha():
                    last += 1
                return (words[0].start() if kind == SOURCE else begin), last, noun, kind
        noun = words[0][0]
        return begin, words[0].end(), noun, ""

    def _extended(self, end: int, stop: int, *, source: bool, noun: str) -> int:
        """The end with adjectives and complements."""
        place = end
        for _ in range(5):
            adjective = ADJECTIVE.match(self.plain, place, stop)
            if adjective is not None and adjective[1] not in lexicon.words("words.function"):
                if self.low.startswith((" selon", " dans", " depuis"), place):
                    break
                place = adjective.end()
                continue
            nation = _WORD_BEHIND.match(self.low, place, stop)
            if nation is not None and is_nationality(nation[1]):
                place = nation.end()
                continue
            informed = INFORMED.match(self.low, place, stop)
            if informed is not None:
                place = informed.end()
                continue
            if source and noun not in ("source", "sources"):
                of = OF_KIND.match(self.plain, place, stop) if place == end else None
                return of.end() if of is not None else place
            complement = COMPLEMENT.match(self.low, place, stop)
            if complement is None:
                break
            name = self.name_at(complement.start(1))
            if name is not None:
                place = name.end
                continue
            if complement[1] in lexicon.words("words.function") or complement[1] in TIMES:
                break
            bare = self.low.startswith((" de ", " d'"), place)
            bare = bare and not self.low.startswith((" de la ", " de l'", " de sa "), place)
            if bare and _INFINITIVE.search(complement[1]) and complement[1] not in NOUNS_IN_ER:
                break
            place = complement.end()
            name = self.name_at(place + 1)
            body = complement[1] in _bodies() and not _FIRM.search(
                self.low, max(0, end - 16), place
            )
            if name is not None and name.end <= stop and body and name.kind != PERSON:
                place = name.end  # *analyste de la banque Orlant*
        return place

    def _name_behind(self, end: int, stop: int, kind: str) -> Mention | None:
        """The name that a function leads to: *le ministre du Budget, Thibaud Kerlan*."""
        aged = AGED.match(self.low, end, stop)
        end = aged.end() if aged is not None else end
        desk = DESK.match(self.plain, end, stop) if kind == PERSON else None
        if desk is not None and not self._is_actor(end + 1):
            end = desk.end()  # *la directrice Europe, Judith Amsler*
        rank: re.Match[str] | None = None
        for gap in (" ", ", "):
            if not self.plain.startswith(gap, end):
                continue
            begin = end + len(gap)
            if gap == " " and kind in (ORGANISATION, INSTITUTION):
                begin = _EPITHETS.match(self.plain, begin, stop).end()  # type: ignore[union-attr]  # it matches nothing too
            if gap == ", ":
                rank = RANK.match(self.plain, begin, stop) or _ARTICLE.match(self.low, begin, stop)
                begin = rank.end() if rank is not None else begin
            name = self.name_at(begin)
            if name is not None and rank is not None and " " in rank[0].strip():
                name = name if name.kind == PERSON else None
            if name is None or name.end > stop:
                continue
            bearer = self.name_at(name.end + 1)
            borne = bearer is not None and bearer.kind == PERSON and bearer.end <= stop
            if kind == PERSON and name.kind == ORGANISATION and borne:
                return bearer  # *la députée LFI Mathilde Panaud*
            if (
                kind == PERSON
                and name.kind == ORGANISATION
                and _FIRM.search(self.low, max(0, end - 32), end)
            ):
                return name
            if (
                kind == PERSON
                and name.kind != PERSON
                and not (name.place and gap == ", " and (not name.metonym or name.score < 0.6))
            ):
                continue
            if kind != PERSON and name.kind == PERSON:
                continue
            if kind in (GROUP, SOURCE):
                continue
            closed = self.plain[name.end : name.end + 1] in (",", "", ".", "\n")
            open_end = self.low.startswith(" et ", name.end) or kind != PERSON
            if gap == ", " and not closed and open_end:
                continue
            return name
        return None

    def _is_actor(self, place: int) -> bool:
        name = self.name_at(place)
        return name is not None and not name.place

    def _after_name(self, name: Mention, stop: int) -> int:
        """The end of a name with the party or town behind it in brackets."""
        bracket = _BRACKET.match(self.plain, name.end, stop)
        return bracket.end() if bracket is not None else name.end

    def _without_owner(self, owner: int) -> int:
        """Where *bilan du ministère* ends that the owner of a document is no part of."""
        before = _OWNED.search(self.low, max(0, owner - 16), owner)
        return before.start() if before is not None else owner


def _plural(kind: str, words: str) -> str:
    return kind


@cache
def _bodies() -> frozenset[str]:
    return lexicon.words("actors.organisation") | lexicon.words("actors.institution")


@cache
def _no_actors() -> frozenset[str]:
    return lexicon.words("actors.no_nominals")


_START = lazily(r"(?:^|(?<=[\s'(«]))(?=[a-zà-ÿ])")
_WORD = lazily(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_EPITHETS = lazily(
    r"(?:(?!(?:a|de|du|des|et|est|ont|en|qui|dans|pour|par|selon) )[a-zà-ÿ-]+ ){0,2}"
)
_ARTICLE = lazily(r"(?:l[ea] |l')(?=\S)")
_FIRM = lazily(
    r"(?<!\w)(?:exploitant|constructeur|opérateur|fabricant|armateur|fournisseur|gestionnaire)"
    r"(?: (?:de|du) réseaux?)?$"
)
_OWNED = lazily(r" (?:de la |de l'|des |du |d'|de |d'une? )(?:\w+ )?$")
_BRACKET = lazily(r" \([^()\n]{2,40}\)")
_WORD_BEHIND = lazily(r" ([a-zà-ÿ-]{3,})(?!\w)(?!')")
_INFINITIVE = lazily(r"(?:er|ir|oir|dre|tre)$")
