"""Words: what one step of the caret by word takes, and what a token is.

Every character that is no space belongs to exactly one word, in order. Decided as a linguist
would: *l’* and *ONU* are two words, *aujourd’hui*, *quelqu’un* and *vice-ministre* are one,
and so are *a-t-il* and *dit-il* (a verb with its clitic is a whole for labelling), *M.*,
*S.N.C.F.*, *n°*, *24 762* with whatever space stands in it, and *12,5 %*. A punctuation mark
is a word of its own; so is an emoji, however many code points it has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

REACH = 500
"""How far ``word_at`` looks to either side; no word of a language is longer."""


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The words of [start, end) in order, as (start, end)."""
    return map(re.Match.span, _WORD.finditer(text, start, len(text) if end is None else end))


def word_at(text: str, offset: int) -> tuple[int, int] | None:
    """The word under a caret: the one it stands in or before, else the one it stands behind.

    Between a word and a punctuation mark the word wins. None between two spaces.
    """
    last: tuple[int, int] | None = None
    for match in _WORD.finditer(text, _safe(text, offset), min(len(text), offset + REACH)):
        start, end = match.span()
        if start > offset:
            break
        behind, last = last, (start, end)
        if end <= offset:
            continue
        touching = behind if behind is not None and behind[1] == offset else None
        if touching and _lettered(text, touching) and not _lettered(text, last):
            return touching
        return last
    return last if last is not None and last[1] == offset else None


def _safe(text: str, offset: int) -> int:
    """A place at or before the offset where certainly no word is in the middle."""
    place = min(offset, len(text))
    lowest = max(0, place - REACH)
    while place > lowest:
        place -= 1
        after = text[place + 1 : place + 2]
        if text[place].isspace() and not (after.isdigit() or after in _SIGNS):
            return place
    return lowest


def _lettered(text: str, word: tuple[int, int]) -> bool:
    return any(map(str.isalnum, text[slice(*word)]))


_SIGNS = "%‰"
_MARK = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a51"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20f0"
    "\ufe00-\ufe0f\ufe20-\ufe2f\u00ad"
)
_L = rf"[\w{_MARK}]"
_LETTER = r"[^\W\d_]"
_CAPITAL = "[A-ZÀ-ÖØ-Ý]"
_APOSTROPHE = "['’]"
_WORD = re.compile(
    rf"""
    (?=\S)(?:                                            # spaces are passed over at once
    {_LETTER}{{4,}}(?![\w{_MARK}'’‑-]|:/)                # most words, which are plain
  | {_LETTER}{{1,3}}(?![\w{_MARK}'’‑.°º-])
  | [,;!?«»()](?![{_MARK}])
  | (?:(?<!\S)[-+−])?                                    # a sign, where a word may begin
    (?:[1-9]\d{{0,2}}(?:([ .\u00a0\u2007\u2009\u202f'’])\d{{3}}(?!\d)(?:\1\d{{3}}(?!\d))*)|\d+)
    (?:[.,:/]\d+)*                                       # decimals, times, dates
    (?:[ \u00a0\u2009\u202f]?[{_SIGNS}]|{_L}*(?:[-‑]{_L}+)*)
  | (?i:aujourd{_APOSTROPHE}hui|quelqu{_APOSTROPHE}une?|prud{_APOSTROPHE}hom{_L}*
        |presqu{_APOSTROPHE}îles?|c{_APOSTROPHE}est-à-dire)(?!{_L})
  | [MNOT]{_APOSTROPHE}{_CAPITAL}[a-zß-öø-ÿ]{_L}*(?:[-‑]{_L}+)*      # N’Djamena, O’Neill
  | (?i:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu){_APOSTROPHE}(?={_L})
  | {_LETTER}(?:\.-?{_LETTER}(?!{_L}))+\.?               # S.N.C.F., J.-P.
  | (?:MM?|Mgr|Dr|Pr|St|Ste)\.(?!{_L})
  | {_CAPITAL}\.(?=[ \u00a0\u202f]{_CAPITAL})            # an initial before a name
  | [nN][°º]s?
  | (?:https?://|www\.)[^\s«»“”]+
  | [@\#]?{_L}+(?:[-‑](?:{_L}{_APOSTROPHE})?{_L}+|{_APOSTROPHE}{_L}+)*
  | \.{{2,}}
  | [\U0001f1e6-\U0001f1ff]{{2}}
  | \S(?:[{_MARK}\U0001f3fb-\U0001f3ff]|(?<=\u200d)\S)*
    )""",
    re.VERBOSE,
)
