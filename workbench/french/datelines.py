"""Datelines: the town, day and agency that a dispatch begins with, which say nothing yet.

*(Moscou)*, *PARIS, 4 mars (AFP) -*, *Coimbra (Portugal) –*, *QUÉBEC —*.
"""

from __future__ import annotations

from workbench.french.calendar import DAYS
from workbench.french.patterns import lazily

LONGEST = 90
"""How many characters a dateline has at most."""


def dateline_end(plain: str) -> int:
    """Where the text begins behind its dateline; 0 where it has none."""
    match = _BRACKETED.match(plain, 0, LONGEST) or _DASHED.match(plain, 0, LONGEST)
    return match.end() if match is not None else 0


_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’./-]*"
_BRACKETED = lazily(r"\s*\([^()\n]{2,60}\)(?: [–—-]+)?(?= )")
_DASHED = lazily(
    rf"\s*{_WORD}(?:[ -](?:{_WORD}|de|du|des|la|le|les|l['’]|d['’]|en|sur|sous|lès|et|à))*"
    rf"(?:,? \([^()\n]{{2,40}}\)|, ?{_WORD}(?: {_WORD})*"
    rf"|,? (?:le )?\d{{1,2}}(?:er)? \w+\.?(?: \d{{4}})?"
    rf"|,? (?:{DAYS})"
    r"|,? ?(?:\d\d[:h]\d\d)| ?/ ?[A-ZÀ-ÖØ-Þ]{2,})*"
    r" ?(?:--|[–—-]) (?=[«“\"A-ZÀ-ÖØ-Þ\d])"
)
