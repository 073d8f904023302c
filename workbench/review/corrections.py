"""What became of somebody's reading: where gold says otherwise, what it says, and why.

It is told from two things alone, their own layer and gold: nobody else's reading is looked at,
and nobody else is named.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from workbench.model.layer import GOLD, Layer
from workbench.model.review import Decision
from workbench.model.scheme import Scheme
from workbench.model.text import Document
from workbench.review.compare import compare
from workbench.review.decisions import Kept, kept, readers
from workbench.review.units import overlap
from workbench.review.values import Kind, Slot, Unit, Vote

SAME_PLACE = 0.3
"""How much a unit must have in common with the place of a decision to be what it was about."""

GAP = " … "
"""Between the pieces of what is not in one piece."""

MINE = " mine"
"""How the reader is called while the two are compared: nobody's name, and before that of gold."""

SILENCED = "…"
"""What stands for the name of somebody else in a note."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One slot that gold fills otherwise: the words or the value, empty where there is none.

    ``kind`` is the class of the difference; labels are keys, values of attributes JSON.
    """

    slot: str
    kind: Kind
    mine: str
    gold: str


@dataclass(frozen=True, slots=True)
class Correction:
    """One place where gold says something else than the reader did.

    ``place`` is where to look, and ``words`` what stands there: at the reader's own span, where
    there is one. ``label`` is what gold has there, else what the reader has. ``rule`` is set where
    no person decided.
    """

    document_id: str
    title: str
    at: str
    place: tuple[int, int]
    words: str
    label: str
    differences: tuple[Difference, ...]
    reason: str = ""
    note: str = ""
    rule: str = ""

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The classes of the differences, each once."""
        return tuple(dict.fromkeys(each.kind for each in self.differences))


def corrections(
    document: Document,
    mine: Layer,
    gold: Layer,
    decisions: Iterable[Decision],
    scheme: Scheme,
    *,
    at: str = "",
    names: Iterable[str] = (),
) -> tuple[Correction, ...]:
    """The corrections of one reader on one document, in reading order.

    Only what was decided counts, or what is in gold without a decision; what the reader wrote
    since is compared as it now is. ``names`` of others in notes are silenced. Whoever did not
    finish the document has none.
    """
    decisions = tuple(decisions)
    if mine.fields.status != "done" and mine.annotator not in readers(decisions):
        return ()
    told = [kept(each) for each in decisions]
    by_span = {span: said for said in told for span in said.spans}
    # The reader may be called as gold is; here the two have names of their own.
    both = compare([replace(mine, annotator=MINE), replace(gold, annotator=GOLD)], scheme)
    votes = {unit.id: unit for unit in both.units}
    found = []
    for unit in both.units:
        if not unit.kinds:
            continue
        ours, theirs = _vote(unit, MINE), _vote(unit, GOLD)
        said = next((by_span[s.id] for s in theirs.spans if s.id in by_span), None)
        if said is None:
            said = _rejecting(unit, told)
        if said is None and (told and not theirs.spans):
            continue
        if said is not None and said.choice == "undecided":
            continue
        spans = ours.spans or theirs.spans
        found.append(
            Correction(
                document.id,
                document.title,
                at,
                (spans[0].start, spans[-1].end),
                GAP.join(_line(span.text_of(document.text)) for span in spans),
                scheme.resolve((theirs.spans or ours.spans)[0].label),
                tuple(_difference(slot, document, votes) for slot in unit.slots if slot.kind),
                said.reason if said is not None else "",
                silenced(said.note, names) if said is not None else "",
                said.rule if said is not None else "",
            )
        )
    return tuple(found)


def silenced(note: str, names: Iterable[str]) -> str:
    """A note without the names of these people."""
    for name in sorted(set(names), key=len, reverse=True):
        if name.strip():
            note = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", SILENCED, note, flags=re.IGNORECASE)
    return note


def _vote(unit: Unit, name: str) -> Vote:
    return next(vote for vote in unit.votes if vote.annotator == name)


def _rejecting(unit: Unit, told: Sequence[Kept]) -> Kept | None:
    """The decision that nothing is right here, where gold has nothing."""
    here = ((unit.start, unit.end),)
    offers = [
        (overlap(((said.start, said.end),), here), said.label == unit.label, place)
        for place, said in enumerate(told)
        if not said.spans and said.start < unit.end and unit.start < said.end
    ]
    best = max(offers, default=(0.0, False, 0))
    return told[best[2]] if best[0] >= SAME_PLACE else None


def _difference(slot: Slot, document: Document, units: dict[str, Unit]) -> Difference:
    assert slot.kind is not None
    said = {
        name: next((r.value for r in slot.readings if name in r.annotators), "")
        for name in (MINE, GOLD)
    }
    return Difference(
        slot.name, slot.kind, *(_words(slot, said[n], n, document, units) for n in (MINE, GOLD))
    )


def _words(slot: Slot, value: str, who: str, document: Document, units: dict[str, Unit]) -> str:
    """A value as words of the text, where it is a place or leads to one."""
    kind, _, _ = slot.name.partition(":")
    if kind == "attribute" or not value:
        return value
    meant = json.loads(value)
    if kind == "label":
        return ", ".join(meant)
    if kind == "span":
        return GAP.join(
            _line(document.text[start:end]) for pieces in meant for start, end in pieces
        )
    ends = [units[each] for each in meant if each in units]
    return " · ".join(_text(_vote(unit, who), unit, document) for unit in ends)


def _text(vote: Vote, unit: Unit, document: Document) -> str:
    if vote.spans:
        return GAP.join(_line(span.text_of(document.text)) for span in vote.spans)
    return _line(document.text[unit.start : unit.end])


def _line(text: str) -> str:
    return " ".join(text.split())
