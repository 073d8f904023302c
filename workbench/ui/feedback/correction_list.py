"""The corrections as a list: those of a label, for a reason, released since a day."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.model import Scheme
from workbench.review.corrections import Correction, Difference
from workbench.ui.review.wording import (
    NO_LINK,
    NOT_GIVEN,
    NOTHING,
    reason_title,
    rule_words,
    said,
    slot_title,
)
from workbench.ui.values import value_title
from workbench.ui.wording import label_title, plain

RowRole = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which corrections are shown; what is empty is no condition. ``since`` is a moment."""

    label: str = ""
    reason: str = ""
    since: str = ""

    def holds(self, correction: Correction) -> bool:
        """Whether a correction is shown."""
        return (
            self.label in ("", correction.label)
            and self.reason in ("", why(correction))
            and correction.at >= self.since
        )


def why(correction: Correction) -> str:
    """The reason of a correction: its code, or that a rule decided."""
    return correction.reason or (RULE if correction.rule else "")


RULE = "rule"
"""In place of a reason: what most say was taken."""


class CorrectionList(QAbstractListModel):
    """A line for each correction, in the order of the documents and of the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme: Scheme | None = None
        self.all: tuple[Correction, ...] = ()
        self._shown: list[Correction] = []
        self._wanted = Wanted()

    def show(self, found: Sequence[Correction], scheme: Scheme | None) -> None:
        """Take other corrections."""
        self.beginResetModel()
        self.scheme = scheme
        self.all = tuple(found)
        self._choose()
        self.endResetModel()

    def filter(self, wanted: Wanted) -> None:
        """Show those that are wanted."""
        if wanted != self._wanted:
            self.beginResetModel()
            self._wanted = wanted
            self._choose()
            self.endResetModel()

    def correction(self, row: int) -> Correction | None:
        """The correction of a line."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def lines(self, row: int) -> list[str]:
        """All that a correction says, a line for each thing."""
        correction = self.correction(row)
        if correction is None:
            return []
        label = label_title(self.scheme, correction.label)
        told = [correction.words, f"{label} · {correction.title}"]
        for each in correction.differences:
            told += ["", slot_title(self.scheme, each.slot)]
            told.append(self.tr("You: {words}").format(words=self._value(each, each.mine)))
            told.append(self.tr("Gold: {words}").format(words=self._value(each, each.gold)))
        reason = self._reason(correction)
        more = [self.tr("Why: {reason}").format(reason=reason)] if reason else []
        if correction.note:
            more.append(self.tr("Note: {note}").format(note=correction.note))
        return [*told, *([""] if more else []), *more]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The correction for the painter, or its words."""
        correction = self.correction(index.row()) if index.isValid() else None
        if correction is None:
            return None
        if role == RowRole:
            return self.told(correction)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(each for each in self.lines(index.row()) if each)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain("\n".join(self.told(correction)))
        return None

    def told(self, correction: Correction) -> tuple[str, str, str]:
        """What a line says: the words, how they were corrected, and where and why."""
        first = correction.differences[0]
        label = label_title(self.scheme, correction.label)
        change = self.tr("{slot}: {mine} → {gold}").format(
            slot=slot_title(self.scheme, first.slot),
            mine=self._value(first, first.mine),
            gold=self._value(first, first.gold),
        )
        if len(correction.differences) > 1:
            change += f" (+{len(correction.differences) - 1})"
        reason = self._reason(correction)
        under = " · ".join(each for each in (label, reason, correction.title) if each)
        return correction.words, change, under

    def _value(self, difference: Difference, value: str) -> str:
        kind, _, key = difference.slot.partition(":")
        if not value:
            return said({"span": NOTHING, "relation": NO_LINK}.get(kind, NOT_GIVEN))
        if kind == "label":
            return " + ".join(label_title(self.scheme, each) for each in value.split(", "))
        if kind == "attribute":
            return value_title(self.scheme, key, json.loads(value))
        return value

    def _reason(self, correction: Correction) -> str:
        if correction.reason:
            return reason_title(correction.reason)
        return rule_words(correction.rule) if correction.rule else ""

    def _choose(self) -> None:
        self._shown = [each for each in self.all if self._wanted.holds(each)]
