"""Readings in words: on a tag, in a tool tip, and for a screen reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from workbench.model import Document, Scheme, Span
from workbench.review.camps import Camp
from workbench.review.cases import Review
from workbench.review.decisions import kept
from workbench.ui.review.compare.marks import Shown
from workbench.ui.review.compare.tags import NOTHING, who
from workbench.ui.review.wording import NOTHING as NOTHING_HERE
from workbench.ui.review.wording import kind_title, said, slot_title, state_title, value_words
from workbench.ui.wording import label_title

SHORT = 20
"""Of a linked span a tag repeats no more characters."""

LONG = 48
"""Nor a tool tip."""

GAP = " · "

ALL = 1_000
"""More annotators than there are."""


class Teller:
    """Words for the units of one document; the scheme knows what things are called."""

    def __init__(self, scheme: Scheme | None, names: Mapping[str, str]) -> None:
        self.scheme = scheme
        self.names = dict(names)
        self.text = ""
        self._review: Review | None = None

    def take(self, document: Document, review: Review) -> None:
        """Speak of this document from now on."""
        self.text = document.text
        self._review = review

    def on_tag(self, slot: str, value: str) -> str:
        """The value of a slot, for a tag; a choice of the scheme speaks for itself."""
        kind, _, key = slot.partition(":")
        title = slot_title(self.scheme, slot)
        if kind == "relation":
            return f"{title} → {self._value(slot, value, SHORT) if value else NOTHING}"
        words = self._value(slot, value, SHORT) if value else NOTHING
        return words if value and self._is_choice(key) else f"{title} {words}"

    def whole(self, shown: Shown) -> str:
        """A unit, and who says what of it: a line for each reading, and one for the decision."""
        return "\n".join(self._lines(shown))

    def _lines(self, shown: Shown) -> Iterable[str]:
        unit, case = shown.unit, shown.case
        words = _middle(self.text[unit.start : unit.end])
        about = [state_title(case.state), *(map(kind_title, unit.kinds) if case.is_open else ())]
        yield f"{label_title(self.scheme, unit.label)}{GAP}{words}"
        yield GAP.join(about)
        for camp in shown.camps:
            named = who(camp.annotators, self.names, most=ALL)
            yield _named(named, self._reading(camp))
        if case.decision is not None and kept(case.decision).choice != "undecided":
            words = self._spans(shown.gold) if shown.gold else said(NOTHING_HERE)
            yield QCoreApplication.translate("Compare", "Gold: {words}").format(words=words)

    def _reading(self, camp: Camp) -> str:
        """What a camp says in all that is disagreed on; where nothing is, what it has here."""
        if camp.says_nothing:
            return said(NOTHING_HERE)
        told = []
        if not camp.said or {"span", "label"} & camp.said.keys():
            told.append(self._spans(camp.vote.spans))
        for slot, value in camp.said.items():
            if slot not in ("span", "label"):
                title = slot_title(self.scheme, slot)
                told.append(f"{title} → {self._value(slot, value, LONG)}")
        return GAP.join(told)

    def _spans(self, spans: Iterable[Span]) -> str:
        spans = list(spans)
        words = " | ".join(_middle(span.text_of(self.text)) for span in spans)
        return f"{label_title(self.scheme, spans[0].label)}{GAP}{words}"

    def _value(self, slot: str, value: str, most: int) -> str:
        return value_words(
            self.scheme,
            slot,
            value,
            text=self.text,
            words_of=lambda unit: _cut(self._words(unit), most),
        )

    def _words(self, unit_id: str) -> str:
        """The words of another unit; none where there is no such unit any more."""
        case = self._review.case(unit_id) if self._review is not None else None
        return self.text[case.unit.start : case.unit.end] if case is not None else ""

    def _is_choice(self, key: str) -> bool:
        known = self.scheme.attributes if self.scheme is not None else ()
        return any(each.key == key and each.kind == "choice" for each in known)


def _named(what: str, words: str) -> str:
    return QCoreApplication.translate("Compare", "{what}: {words}").format(what=what, words=words)


def _middle(words: str) -> str:
    """Words on one line, of long ones both ends: that is where readings differ."""
    words = " ".join(words.split()) if len(words) < 8 * LONG else _ends(words)
    if len(words) <= LONG:
        return words
    half = (LONG - 3) // 2
    return f"{words[:half].rstrip()} … {words[-half:].lstrip()}"


def _ends(words: str) -> str:
    return " ".join(words[: 2 * LONG].split()) + " … " + " ".join(words[-2 * LONG :].split())


def _cut(words: str, most: int) -> str:
    words = " ".join(words[: 4 * most].split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
