"""A worked example for the guidelines: the sentence, the labelled words in brackets, the note."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.errors import Refused
from workbench.french.sentences import sentence_at
from workbench.model.annotation import Span
from workbench.model.scheme import Scheme
from workbench.model.text import Document
from workbench.review.answers import answer_of
from workbench.review.cases import Review
from workbench.review.decisions import kept, reading

WIDEST = 280
"""Characters of the text that an example repeats, at most; the labelled words are never cut."""

WRONG = "✗ "
"""What an example begins with that shows what is not to be labelled."""


def example_of(
    standing: Review, unit_id: str, document: Document, scheme: Scheme, *, note: str = ""
) -> tuple[str, str]:
    """The label that a unit is an example of, and the example.

    What was decided is shown, with the note of the decision or this one; before that, what most
    say. Where nothing was right, the example shows what is not to be labelled.
    """
    case = standing.case(unit_id)
    if case is None:
        raise Refused("This unit is not there any more; look at the document again.")
    said = kept(case.decision) if case.decision is not None else None
    if said is not None and said.choice != "undecided":
        note = said.note or note
    gold = [standing.gold.spans[each] for each in case.gold if each in standing.gold.spans]
    if gold:
        label = scheme.resolve(gold[0].label)
        pieces = [piece for span in gold for piece in span.pieces]
        return label, worked(document, pieces, note=note)
    votes = [vote for vote in case.unit.votes if vote.spans]
    if not votes:
        place = (case.unit.start, case.unit.end)
        return scheme.resolve(case.unit.label), WRONG + worked(document, [place], note=note)
    alike = [
        sum([s.pieces for s in vote.spans] == [s.pieces for s in other.spans] for other in votes)
        for vote in votes
    ]
    vote = votes[alike.index(max(alike))]
    answer = answer_of(case.unit, reading(vote.annotator), scheme)
    pieces = [piece for each in answer.spans for piece in each.pieces]
    is_wrong = said is not None and said.choice in ("none", "own")
    shown = worked(document, pieces, note=note)
    return answer.spans[0].label, WRONG + shown if is_wrong else shown


def example_from(span: Span, document: Document, *, note: str = "") -> str:
    """An example from one span."""
    return worked(document, span.pieces, note=note)


def worked(document: Document, pieces: Sequence[tuple[int, int]], *, note: str = "") -> str:
    """The sentence around these words on one line, the words in brackets.

    Brackets of the text itself become round ones: an example's brackets mean something.
    """
    text, marks = document.text, _joined(pieces)
    first, last = marks[0][0], marks[-1][1]
    begin = (sentence_at(text, first) or (first, last))[0]
    end = (sentence_at(text, last - 1) or (first, last))[1]
    begin, end = min(begin, first), max(end, last)
    room = max(0, WIDEST - (last - first)) // 2
    low = _word_start(text, max(begin, first - room), first) if first - begin > room else begin
    high = _word_end(text, min(end, last + room), last) if end - last > room else end
    said, at = ("…" if low > begin else ""), low
    for start, stop in marks:
        said += _plain(text[at:start]) + "[" + _plain(text[start:stop]) + "]"
        at = stop
    said += _plain(text[at:high]) + ("…" if high < end else "")
    said = re.sub(r"[ \t\r\n]+", " ", said).strip()
    note = " ".join(note.split()).replace("[", "(").replace("]", ")")
    return f"{said} — {note}" if note else said


def _joined(pieces: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pieces in order; those that touch are one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(pieces):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _plain(text: str) -> str:
    return text.replace("[", "(").replace("]", ")")


def _word_start(text: str, at: int, stop: int) -> int:
    while at < stop and not text[at - 1].isspace():
        at += 1
    return at


def _word_end(text: str, at: int, stop: int) -> int:
    while at > stop and not text[at].isspace():
        at -= 1
    return at
