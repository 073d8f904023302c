"""Quoted contents: the quotation that a cue governs, and those that only name something."""

from __future__ import annotations

from workbench.french.attribution import clauses, forms
from workbench.french.attribution.governing import BARE, CALLING, NAMING, WITH_OBJECT
from workbench.french.attribution.passage import Passage
from workbench.french.cues import PREPOSITION, Cue
from workbench.french.quotations import Quotation

LONG_TITLE = 6
"""How many spaces a title or a name in quotation marks has at most."""

LOOSE = 0.9
"""How sure a quotation is a verb's behind a colon and an object: *a refusé l'offre : « … »*."""


def start(passage: Passage, cue: Cue, near: int) -> tuple[int, str, float] | None:
    """Where the quotation begins that a cue governs, with the rule’s name and how sure it is."""
    first = passage.quotation_behind(cue.end, near)
    if first is None:
        return None
    gap = passage.words(cue.end, first.start)
    if cue.lemma.startswith("refus") and gap.startswith((" de ", " d'")):
        return None  # *il a refusé de se livrer : « … »*
    if (
        forms.STOPS.search(gap.rstrip(" :"))
        or forms.ENDS.search(gap)
        or forms.OTHER_VERB.search(gap)
    ):
        return None
    colon = gap.rstrip().endswith(":")
    if not colon and _is_title(passage, cue, first, gap):
        return None
    if not colon and clauses.FINITE.search(gap):
        return None
    words = passage.text[first.start : first.end].count(" ")
    direct = forms.GAP.fullmatch(gap) is not None
    if not colon and not direct and cue.kind == PREPOSITION:
        return None
    sure = 0.95 if direct else LOOSE if colon else 0.8 if words > 1 else 0.6
    return first.start, "quotation", sure


def _is_title(passage: Passage, cue: Cue, quotation: Quotation, gap: str) -> bool:
    """Whether a quotation only names: *le plan « Avenir »*, *appellent la « stagflation »*."""
    words = passage.open[quotation.start - passage.start + 1 : quotation.end - passage.start]
    if words.count(" ") > LONG_TITLE:
        return False
    if cue.lemma == "appeler" and forms.CALLED_TO.match(words):
        return False  # *a appelé « les deux camps à la retenue »*
    if cue.lemma in NAMING:
        return not gap.endswith(CALLING)
    return words.lstrip()[:1].isupper() and forms.NAMED.search(gap) is not None


def joined_end(passage: Passage, start: int, stop: int) -> int:
    """The end of quotations that are joined by *et*: *« zéro … » et « un … »*."""
    quotation = passage.quotation_from(start)
    end = quotation.end if quotation is not None else start
    while (match := forms.AND.match(passage.words(end, stop))) is not None:
        more = passage.quotation_from(end + match.end() - 1)
        if more is None:
            break
        end = more.end
    return end


def is_infinitive(passage: Passage, cue: Cue, place: int) -> bool:
    """*a dit « regretter » cette décision*: the quotation begins an infinitive clause."""
    if cue.lemma in WITH_OBJECT and forms.TO_DO.match(passage.open, place - passage.start):
        return True
    if cue.lemma not in BARE or passage.words(cue.end, place).strip():
        return False
    return forms.QUOTED_INFINITIVE.match(passage.open, place - passage.start) is not None
