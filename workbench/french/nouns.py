"""Nouns: the head of what is counted, and its singular."""

from __future__ import annotations

from workbench.french import lexicon
from workbench.french.patterns import lazily


def singular(word: str) -> str:
    """The singular of a noun as figures give their unit: *personnes* gives *personne*."""
    plain = word.casefold().replace("’", "'")
    if plain in lexicon.words("words.invariable") or len(plain) < 3:
        return word
    if plain in lexicon.words("words.ail"):
        return word[:-3] + "ail"
    if plain.endswith(("eaux", "eux")) or plain in lexicon.words("words.ou"):
        return word if plain.endswith("eux") and plain not in _EU else word[:-1]
    if plain.endswith("aux"):
        return word[:-2] + ("u" if plain in _AU else "l")
    if plain.endswith("ois"):
        return word[:-1] if plain.endswith(_OI) else word
    if plain.endswith("s") and not plain.endswith("ss"):
        return word[:-1]
    return word


def head_after(
    plain: str, text: str, start: int, *, stop: int, plural: bool, capitals: bool = True
) -> tuple[int, str | None] | None:
    """The counted noun behind a numeral: where it ends and its singular, or None.

    The singular is None where only an adjective follows, its noun left out (*deux graves*).
    """
    place = start
    found: tuple[int, str | None] | None = None
    for _ in range(4):
        match = _WORD.match(plain, place, stop)
        if match is None:
            break
        word = match[1]
        adjective = word in lexicon.words("words.prenominal")
        if not adjective and not _noun_like(word, text[match.start(1)], plural, capitals):
            break
        bare = word in lexicon.words("words.adjectives")
        written = text[match.start(1) : match.end(1)]
        if (compound := _COMPOUND.match(plain, match.start(1), stop)) is not None:
            return compound.end(), text[match.start(1) : compound.end()]
        if adjective or bare:
            if found is None or not bare:
                found = (match.end(1), None if bare else singular(written))
            place = match.end(1)
            continue
        return match.end(1), singular(written)
    return found


def _noun_like(word: str, first: str, plural: bool, capitals: bool) -> bool:
    if word in lexicon.words("words.function") or len(word) < 2:
        return False
    if word in lexicon.words("words.predicates"):
        return False
    if first.isupper():
        return capitals and (not plural or word[-1] in "sx" or len(word) <= 3)
    if not plural:
        return len(word) > 2 and not word.endswith(("ement",))
    return word[-1] in "sxz"


_EU = ("jeux", "feux", "lieux", "cheveux", "milieux", "vœux", "neveux", "pneus", "aveux", "enjeux")
_AU = ("noyaux", "tuyaux", "joyaux", "boyaux", "fléaux", "préaux", "étaux", "esquimaux")
_OI = ("lois", "rois", "tournois", "convois", "envois", "renvois", "parois")
_COMPOUND = lazily(r"poids (?:lourds?|légers?|plumes?)(?!\w)")
_WORD = lazily(r"[ ]{0,3}((?!(?:[cdjlmnst]|qu)')[^\W\d_]+(?:['-][^\W\d_]+)*)")
