"""Datelines and signatures: the town, day and agency that a dispatch begins with, who signs it.

*(Moscou)*, *PARIS, 4 mars (AFP) -*, *Coimbra (Portugal) –*, *QUÉBEC —*; *(Reportage Ana Roy)*.
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


def signature_start(plain: str) -> int:
    """Where the lines that sign a text begin; the end of the text where it has none."""
    found = _SIGNATURES.search(plain, max(0, len(plain) - LONGEST_SIGNATURE))
    return found.start() if found is not None else len(plain)


LONGEST_SIGNATURE = 400
"""How many characters the lines that sign a text have at most."""

_SIGNATURE = (
    r"[ \t]*(?:[–—-]+ ?)?(?:\((?i:reportage|réd(?:action|igé|\.)|édit[ié]|edit[ié]|version fran"
    r"|traduit|avec|par|texte|propos recueillis|recueillis|contribution|bureau|article)(?!\w)"
    r"[^()\n]{0,220}\)"
    r"|(?:Propos recueillis|Recueilli|Avec (?:l'|les? )?agences?)[^()\n.]{0,90}"
    r"|\([A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)+, (?:édité|avec|rédigé|version)[^()\n]{0,200}\)"
    r"|\((?:AFP|Reuters|Belga|ATS|ats|Keystone-ATS|AP|dpa|APA|[A-Z]{2,5}/[A-Za-z/]+)\)"
    r")\.?[ \t]*"
)
_SIGNATURES = lazily(rf"(?:^|\n){_SIGNATURE}(?:\n+{_SIGNATURE})*\s*\Z")
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’./-]*"
_BRACKETED = lazily(r"\s*\([^()\n]{2,60}\)(?: [–—-]+)?(?= )")
_DASHED = lazily(
    rf"\s*{_WORD}(?:[ -](?:(?:[dl]['’])?{_WORD}|de|du|des|la|le|les|l['’]|d['’]|en|sur|sous|lès"
    rf"|et|à))*"
    rf"(?:,? \([^()\n]{{2,40}}\)|, ?{_WORD}(?: {_WORD})*"
    rf"|,? (?:le )?\d{{1,2}}(?:er)? \w+\.?(?: \d{{4}})?"
    rf"|,? (?:{DAYS})"
    r"|,? ?(?:\d\d[:h]\d\d)| ?/ ?[A-ZÀ-ÖØ-Þ]{2,})*"
    r" ?(?:--|[–—-]) (?=[«“\"A-ZÀ-ÖØ-Þ\d])"
)
