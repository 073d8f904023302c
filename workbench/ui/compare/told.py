"""Readings in words: on a tag, in a tool tip, and for a screen reader."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from workbench.model import Scheme
from workbench.project.review import ReviewedDocument
from workbench.review.camps import Camp, values
from workbench.ui.compare.marks import Shown
from workbench.ui.compare.tags import NOTHING, who
from workbench.ui.values import value_title
from workbench.ui.wording import QT_TRANSLATE_NOOP, attribute_title, label_title

SHORT = 20
"""Of a linked span a tag repeats no more characters."""

LONG = 70
"""Nor a tool tip."""

KINDS = {
    "missing": QT_TRANSLATE_NOOP("Compare", "missing"),
    "split": QT_TRANSLATE_NOOP("Compare", "split"),
    "label": QT_TRANSLATE_NOOP("Compare", "another label"),
    "boundary": QT_TRANSLATE_NOOP("Compare", "another boundary"),
    "attribution": QT_TRANSLATE_NOOP("Compare", "another attribution"),
    "attribute": QT_TRANSLATE_NOOP("Compare", "another value"),
    "relation": QT_TRANSLATE_NOOP("Compare", "another link"),
    "mention": QT_TRANSLATE_NOOP("Compare", "another mention"),
}
STATES = {
    "open": QT_TRANSLATE_NOOP("Compare", "to decide"),
    "agreed": QT_TRANSLATE_NOOP("Compare", "all agree"),
    "undecided": QT_TRANSLATE_NOOP("Compare", "undecided"),
    "reopened": QT_TRANSLATE_NOOP("Compare", "changed since it was decided"),
    "settled": QT_TRANSLATE_NOOP("Compare", "decided"),
}


class Teller:
    """Words for the units of one document; the scheme knows what things are called."""

    def __init__(self, scheme: Scheme | None, names: Mapping[str, str]) -> None:
        self.scheme = scheme
        self.names = dict(names)
        self.text = ""
        self._places: dict[str, tuple[int, int]] = {}

    def take(self, reviewed: ReviewedDocument) -> None:
        """Speak of this document from now on."""
        self.text = reviewed.document.text
        self._places = {
            case.unit.id: (case.unit.start, case.unit.end) for case in reviewed.review.cases
        }

    def on_tag(self, slot: str, value: str) -> str:
        """The value of a slot, for a tag."""
        kind, _, key = slot.partition(":")
        if kind == "relation":
            return f"{label_title(self.scheme, key)} → {self._ends(value, SHORT)}"
        said = self._value(key, value)
        return (
            said
            if self._is_choice(key) and value
            else f"{attribute_title(self.scheme, key)} {said}"
        )

    def whole(self, shown: Shown) -> str:
        """A unit, and who says what of it: a line for each reading."""
        return "\n".join(self._lines(shown))

    def _lines(self, shown: Shown) -> Iterable[str]:
        unit, state = shown.unit, shown.case.state
        kinds = [_tr(KINDS[kind]) for kind in unit.kinds] if state != "settled" else []
        yield ", ".join([label_title(self.scheme, unit.label), _tr(STATES[state]), *kinds])
        for camp in shown.camps:
            yield f"{who(camp.annotators, self.names, most=99)} : {self._reading(shown, camp)}"
        if shown.case.decision is not None and state != "undecided":
            yield _tr("decided: {words}").format(words=self._gold(shown))

    def _reading(self, shown: Shown, camp: Camp) -> str:
        if camp.says_nothing:
            return _tr("nothing")
        spans = camp.vote.spans
        said = [f"{label_title(self.scheme, spans[0].label)} “{self._words(shown, camp)}”"]
        for slot in shown.unit.slots:
            if slot.kind is not None and slot.name not in ("span", "label"):
                value = values(slot).get(camp.annotators[0])
                if value is not None:
                    said.append(self._told(slot.name, value))
        return ", ".join(said)

    def _told(self, slot: str, value: str) -> str:
        kind, _, key = slot.partition(":")
        if kind == "relation":
            return f"{label_title(self.scheme, key)} → {self._ends(value, LONG)}"
        return f"{attribute_title(self.scheme, key)} = {self._value(key, value)}"

    def _words(self, shown: Shown, camp: Camp) -> str:
        return " | ".join(_cut(span.text_of(self.text), LONG) for span in camp.vote.spans)

    def _gold(self, shown: Shown) -> str:
        if not shown.gold:
            return _tr("nothing")
        words = " | ".join(_cut(span.text_of(self.text), LONG) for span in shown.gold)
        return f"{label_title(self.scheme, shown.gold[0].label)} “{words}”"

    def _value(self, key: str, value: str) -> str:
        return value_title(self.scheme, key, json.loads(value)) if value else NOTHING

    def _ends(self, value: str, most: int) -> str:
        units: list[Any] = json.loads(value) if value else []
        told = []
        for unit in units:
            start, end = self._places.get(unit, (0, 0))
            told.append(_cut(self.text[start:end], most) or "?")
        return ", ".join(told) or NOTHING

    def _is_choice(self, key: str) -> bool:
        return any(
            each.key == key and each.kind == "choice"
            for each in (self.scheme.attributes if self.scheme is not None else ())
        )


def _cut(words: str, most: int) -> str:
    words = " ".join(words[: 4 * most].split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def _tr(words: str) -> str:
    return QCoreApplication.translate("Compare", words)
