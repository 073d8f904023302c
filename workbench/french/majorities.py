"""Majorities in words: *en majorité des femmes et des enfants*, *la plupart des élus*."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.french.patterns import lazily


@dataclass(frozen=True, slots=True)
class Majority:
    """A majority, and the words in it that say so."""

    start: int
    end: int
    words_end: int


def majority_at(plain: str, start: int, stop: int) -> Majority | None:
    """The majority that begins at a place of a plain text; None where nothing says of whom."""
    match = _MAJORITY.match(plain, start, stop)
    if match is None:
        return None
    words_end = match.end()
    if match["of"] is not None:
        words_end = match.start("of")
    end = _members(plain, match.end(), stop, bare=match["of"] is None)
    if end == match.end() and match[0] == "pour la plupart" and _ENDS.match(plain, end):
        return Majority(start, end, end)
    return Majority(start, end, words_end) if end > match.end() else None


def _members(plain: str, place: int, stop: int, *, bare: bool) -> int:
    """The end of the words that say who makes the majority, with their coordination."""
    first = (_ADJECTIVE if bare else _NOUN).match(plain, place, stop)
    if first is None and bare:
        first = _DETERMINED.match(plain, place, stop)
    if first is None:
        return place
    end = first.end()
    while (more := _AND.match(plain, end, stop)) is not None:
        end = more.end()
    return end


_WORD = r"[^\W\d_]+(?:['-][^\W\d_]+)*"
_MAJORITY = lazily(
    r"""(?<![\w-])(?:
    majoritairement | en[ ](?:(?:très[ ])?(?:grande|large|forte|écrasante|immense)[ ])?majorité
  | pour[ ]la[ ]plupart
  | (?:la[ ]plupart|la[ ]quasi[ -]totalité|(?:la|une)[ ](?:(?:très[ ])?
      (?:grande|large|vaste|forte|écrasante|immense|courte|nette|petite)[ ])?majorité)
    (?P<of>[ ](?:des[ ]|d'entre[ ](?=eux|elles|nous)|d'|de[ ](?:la[ ]|l'|(?:ses|leurs|ces)[ ])?))
    )""",
    re.VERBOSE,
)
_NOT = (
    r"(?!(?:par|pour|à|au|aux|dans|en|sur|que|qui|et|contre|avec|ont|sont|a|est|chez|sous|sans|depuis)"
    r"(?!\w))"
)
_ENDS = lazily(r"[,.;)]| (?:dans|par|à|aux?|en|sur|sans|depuis|chez|sous|de|d')(?!\w)")
_ADJECTIVE = lazily(rf" {_NOT}(?!des |d'|de )({_WORD})(?<!er)(?<!ent)")
_DETERMINED = lazily(rf" (?:des |de |d'|les )({_WORD})")
_NOUN = lazily(rf"{_NOT}(?:jeunes |petits |petites |grands |grandes |autres )?({_WORD})")
_AND = lazily(rf"(?: et|,| ou) (?:des |de |d')({_WORD})")
