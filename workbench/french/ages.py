"""Ages: years and months that say how old somebody or something is, and measure nothing.

*un homme de 33 ans*, *un Soudanais de 19 ans*, *un pont de quarante ans* are ages; *une peine de
cinq ans*, *un retard de deux ans*, *prolongé de deux ans* last. What is not known to last is an
age: a noun that *de … ans* stands behind names mostly somebody.
"""

from __future__ import annotations

from workbench.french import lexicon
from workbench.french.patterns import lazily

REACH = 64
"""How far before a duration the noun stands that says whose age it is."""


def is_age_of(plain: str, start: int, unit: str) -> bool:
    """Whether the duration that begins there is the age of the noun before its *de*."""
    match = _BEARER.search(plain, max(0, start - REACH), start)
    if match is None:
        return False
    words = match["words"].split()[-4:]
    if unit != "an":
        return any(map(_is_young, words[-2:]))
    if any(word in lexicon.words("units.lasting") for word in words):
        return False
    if any(map(_is_person, words)):
        return True
    return _LASTS.search(words[-1]) is None and words[-1] not in lexicon.words("words.function")


def _is_person(word: str) -> bool:
    return any(
        word in lexicon.words(name) or word.removesuffix("s") in lexicon.words(name)
        for name in ("actors.people", "actors.person")
    )


def _is_young(word: str) -> bool:
    return word.removesuffix("s") in lexicon.words("actors.people")


_BEARER = lazily(
    r"(?P<words>(?:[^\W\d_]+(?:-[^\W\d_]+)*(?: |d'(?=[^\W\d_])|l'(?=[^\W\d_])){1,2}){1,5})"
    r"(?:de |d')(?:(?:moins|plus|près) d(?:e |')|[0-9]+(?:, [0-9]+)* et )?$"
)
_LASTS = lazily(
    r"(?:é|ée|és|ées|er|ir|i|ie|(?<![ao])is|(?<!a)it|u|ue|us|tions?|sions?|ances?|ences?|ements?|ages?|ant|ent"
    r"|ures?)$"
)
