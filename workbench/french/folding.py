"""Folding: a text with the differences taken away that a search should not see.

Both functions fold character by character, so that a text that is folded in pieces is the
folded text. What a character becomes is worked out once and remembered.
"""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """The copy that full-text search reads: *Cœur, l’Été* becomes *coeur l ete*.

    Lower case without accents, ligatures opened, marks dropped; whatever is neither letter
    nor digit becomes one space, and there is none at the ends. Folding twice changes nothing.
    """
    return " ".join(text.translate(_SEARCH).split())


def fold_same_length(text: str, *, accents: bool = False, case: bool = False) -> str:
    """The copy that find-in-text reads, of exactly the same length, offset for offset.

    Typographic spaces, apostrophes, quotation marks and hyphens become the plain ones;
    accents and capitals go too, unless they are to count. A character that would need more
    than one place (œ, ß) or none (a combining accent) stays as it is.
    """
    return text.translate(_FIND[accents, case])


class _Table(dict[int, str]):
    """A translation table that fills itself: the fold of each character, when first met."""

    def __missing__(self, point: int) -> str:
        self[point] = made = self.made(chr(point))
        return made

    def made(self, character: str) -> str:
        raise NotImplementedError


class _SearchTable(_Table):
    def made(self, character: str) -> str:
        return "".join(map(_searched, _opened(character)))


class _FindTable(_Table):
    def __init__(self, *, accents: bool, case: bool) -> None:
        super().__init__()
        self.accents, self.case = accents, case

    def made(self, character: str) -> str:
        if (plain := _PLAIN.get(character)) is not None:
            return plain
        folded = character
        if not self.accents:
            folded = _one(unicodedata.normalize("NFD", folded).translate(_STROKES)[0], folded)
        if not self.case:
            folded = _one(folded.lower(), folded)
        return folded


def _opened(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFKD", decomposed).translate(_LIGATURES)


def _searched(character: str) -> str:
    if character.isalnum():
        return character
    category = unicodedata.category(character)
    return "" if category[0] == "M" or category == "Cf" else " "


def _one(folded: str, otherwise: str) -> str:
    return folded if len(folded) == 1 else otherwise


_STROKES = dict(zip(map(ord, "øØłŁđĐħĦıŧŦ"), "oOlLdDhHitT", strict=True))
_LIGATURES = {**_STROKES, ord("œ"): "oe", ord("æ"): "ae", ord("þ"): "th", ord("ð"): "d"}
_PLAIN = {
    **dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "
    ),
    **dict.fromkeys("\u202f\u205f\u3000\t", " "),
    **dict.fromkeys("’‘ʼ′‛", "'"),
    **dict.fromkeys("“”„«»‟", '"'),
    **dict.fromkeys("‐‑‒–—−", "-"),
}
_SEARCH = _SearchTable()
_FIND = {
    (accents, case): _FindTable(accents=accents, case=case)
    for accents in (False, True)
    for case in (False, True)
}
