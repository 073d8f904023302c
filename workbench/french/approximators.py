"""Approximators: the words before or behind a number that make it *about*, *over* or *at most*."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.french.patterns import lazily

REACH = 40
"""How far before a numeral its approximator may begin."""


@dataclass(frozen=True, slots=True)
class Approximator:
    """Where the words stand in the text, and the comparator that they make."""

    start: int
    end: int
    comparator: str


def approximator_before(plain: str, place: int) -> Approximator | None:
    """The approximator that ends right before a numeral of a plain text."""
    low = max(0, place - REACH)
    match = _BEFORE.search(plain, low, place)
    if match is None:
        return None
    end = place - (plain[place - 1] == " ")
    return Approximator(match.start(), end, _comparator(match))


def approximator_behind(plain: str, place: int) -> Approximator | None:
    """The approximator that follows a figure at once: *200 personnes environ*."""
    match = _BEHIND.match(plain, place)
    if match is None:
        return None
    return Approximator(place + 1, match.end(), _comparator(match))


def _comparator(match: re.Match[str]) -> str:
    said = match.groupdict()
    return next(sign for name, sign in _SIGNS.items() if said.get(name) is not None)


_SIGNS = {"least": ">=", "most": "<=", "more": ">", "less": "<", "about": "~"}
_BEFORE = lazily(
    r"""(?<![\w-])(?:
    (?P<least>pas[ ]moins[ ](?:de[ ]|d'|du[ ]|des[ ])|au[ ]moins[ ]|au[ ]minimum[ ]|a[ ]minima[ ]
      |au[ ]bas[ ]mot[ ]|minimum[ ])
  | (?P<most>(?:pas|guère)[ ]plus[ ](?:de[ ]|d'|du[ ]|des[ ])|jusqu'à[ ]|jusqu'aux?[ ]|au[ ]plus[ ]
      |tout[ ]au[ ]plus[ ]|au[ ]maximum[ ]|à[ ]peine[ ]|maximum[ ])
  | (?P<more>(?:(?:un[ ]peu|bien|nettement|largement|beaucoup|légèrement)[ ])?
      plus[ ](?:de[ ]|d'|du[ ]|des[ ])|au-delà[ ](?:de[ ]|d'|des[ ]))
  | (?P<less>(?:(?:un[ ]peu|bien|nettement|largement|beaucoup|légèrement)[ ])?
      moins[ ](?:de[ ]|d'|du[ ]|des[ ])|en[ ]dessous[ ](?:de[ ]|d'))
  | (?P<about>quelque[ ]|environ[ ]|(?:tout[ ]|très[ ])?près[ ](?:de[ ]|d'|du[ ]|des[ ])
      |presque[ ]|quasi[ ]|quasiment[ ]|autour[ ](?:de[ ]|d')
      |aux[ ](?:alentours|environs)[ ](?:de[ ]|d')
      |plus[ ]ou[ ]moins[ ]|à[ ]peu[ ]près[ ]|approximativement[ ]|proches?[ ](?:de[ ]|d'|du[ ])
      |de[ ]l'ordre[ ](?:de[ ]|d')|grosso[ ]modo[ ])
    )$""",
    re.VERBOSE,
)
_BEHIND = lazily(
    r" (?:(?P<about>environ|à peu près|approximativement)|(?P<least>au moins|au minimum|minimum)"
    r"|(?P<most>au plus|au maximum|maximum|tout au plus))(?![\w-])"
    r"(?! (?:de|d'|\d|\w+ \d|fort|haut|bas|profond|tard|tôt|vite|près))"
)
