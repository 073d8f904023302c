"""The cast: the actors of one text in reading order, with what chains ask about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from workbench.french import names
from workbench.french.attribution.draft import Mark
from workbench.french.folding import fold
from workbench.french.heads import PERSON
from workbench.french.patterns import lazily

REACH = 1_200
"""How far before a pronoun or a noun stands whom it means."""


@dataclass
class Cast:
    """The actors of a text, and the chains that they are in so far."""

    text: str
    actors: Sequence[Mark]
    spoken: frozenset[tuple[int, int]]
    quotations: Sequence[tuple[int, int]] = ()
    """The edges of what is quoted at the first level."""
    first: dict[int, int] = field(default_factory=dict)
    """For a later mention, the number of the first one of its actor."""
    _genders: dict[int, bool | None] = field(default_factory=dict)

    @cached_property
    def words(self) -> list[str]:
        """The words of each mention."""
        return [self.text[mark.start : mark.end] for mark in self.actors]

    @cached_property
    def functions(self) -> list[str]:
        """The function that the text gives each of them; empty where it gives none."""
        return [str(mark.attributes.get("role", "")) for mark in self.actors]

    def kind(self, number: int) -> str:
        """The type of actor."""
        return str(self.actors[number].attributes.get("type", ""))

    def how(self, number: int) -> str:
        """How it is mentioned: name, nominal or pronoun."""
        return str(self.actors[number].attributes.get("mention", ""))

    def speaks(self, number: int) -> bool:
        """Whether this mention is who speaks a quote."""
        mark = self.actors[number]
        return (mark.start, mark.end) in self.spoken

    def root(self, number: int) -> int:
        """The first mention of its chain."""
        while number in self.first:
            number = self.first[number]
        return number

    def gap(self, earlier: int, later: int) -> str:
        """The text between two mentions."""
        return self.text[self.actors[earlier].end : self.actors[later].start]

    def told(self, earlier: int, later: int) -> str:
        """The text between two mentions without what is quoted there."""
        text, place, stop = "", self.actors[earlier].end, self.actors[later].start
        for start, end in self.quotations:
            if place <= start < stop:
                text += self.text[place:start]
                place = min(end, stop)
        return text + self.text[place:stop]

    def gender(self, number: int) -> bool | None:
        """Whether a mention is feminine, by its words, its function or its article."""
        if number not in self._genders:
            self._genders[number] = self._gender(number)
        return self._genders[number]

    def _gender(self, number: int) -> bool | None:
        role = self.functions[number] if self.kind(number) == PERSON else ""
        told = names.is_feminine(self.words[number], role)
        if told is None and role:
            told = names.is_feminine(self.words[number])  # *le biographe, Luc Roy*
        if told is not None:
            return told
        start = self.actors[number].start
        place = self.text.rfind(role, max(0, start - 150), start) if role else start
        before = self.text[max(0, place - 30) : max(0, place)]
        article = _ARTICLE.search(before)
        if article is not None:
            return article["she"] is not None
        if self.kind(number) != PERSON:
            told = names.is_feminine(self.words[number].lower())
        if told is not None:
            return told
        noun = fold(self.words[number]).partition(" ")[0]
        if noun in _SHE or noun in _HE:
            return noun in _SHE
        return None

    def heads_sentence(self, number: int) -> bool:
        """Whether a mention begins its sentence, with or without its function."""
        start = self.actors[number].start
        before = self.text[max(0, start - 150) : start]
        role = self.functions[number]
        if role and before.rstrip(" ,\u00a0").endswith(role):
            before = before.rstrip(" ,\u00a0").removesuffix(role)
        return _HEAD.search(before) is not None

    def quoted(self, number: int) -> tuple[int, int] | None:
        """The edges of the quotation that a mention stands in."""
        start = self.actors[number].start
        for each in self.quotations:
            if each[0] <= start < each[1]:
                return each
        return None


_ARTICLE = lazily(
    r"(?:(?<!\w)(?:(?P<she>[lL]a|[uU]ne|[cC]ette|[sS]a)|[lL]e|[uU]n|[cC]et?|[dD]u|[aA]u)[ \u00a0])"
    r"(?:[A-ZÀ-Ý][\w-]+[ \u00a0])?$"
)
_HEAD = lazily(
    r"(?:^|[.!?…»]\s+|\n)(?:L[ea]s? |L['’]|Une? |(?:Selon|Pour|D['’]après) (?:l[ea] |l['’])?"
    r"|De son côté, (?:l[ea] |l['’])?)?$"
)
_SHE = frozenset(
    ("agence", "association", "union", "organisation", "entreprise", "equipe", "ecole",
     "universite", "assemblee", "armee", "academie", "alliance", "ambassade", "eglise", "ong",
     "enseigne",
     "autorite", "intersyndicale", "administration")
)  # fmt: skip
_HE = frozenset(
    ("institut", "office", "observatoire", "ordre", "hopital", "etat", "exploitant", "executif",
     "operateur", "editeur", "armateur", "avionneur", "equipementier", "assureur", "etat-major")
)  # fmt: skip
"""Nouns of bodies with a vowel, whose article says nothing."""
