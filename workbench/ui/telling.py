"""What a step changed, in words: each change a line, with what was before and what came after.

The journal writes of a change only the fields that differ. What else a span was at that moment
is found by going back from the layer as it stands, over the later steps that touched it.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QCoreApplication

from workbench.model import Layer, Scheme
from workbench.model.actors import one_line
from workbench.model.record import plain, record_of, unsealed
from workbench.project import Entry
from workbench.ui.values import value_title
from workbench.ui.wording import attribute_title, label_title, status_title

Record: TypeAlias = Mapping[str, Any]
"""A span, a relation or another subject as the journal writes it."""
Changed: TypeAlias = Sequence[Any]
"""Kind, id, before, after."""

LONG = 60
"""So many characters of a text are shown at most."""
SLICE = 200
"""So many steps are gone through at a time, in a millisecond."""
KEPT = 1024
"""So many steps are kept as they were read."""
MOST = 200
"""So many changes of one step are told; more would not be read."""


class Past:
    """The steps on a layer, the oldest first, and what its spans were after each.

    It grows at its end: what is known of the older steps stays known. Which step speaks of what
    is looked up from the newest back, only as far as anybody asks.
    """

    def __init__(self, layer: Layer | None = None, entries: Sequence[Entry] = ()) -> None:
        self.layer = layer
        self.entries: list[Entry] = []
        self._touching: dict[str, deque[int]] = {}
        self._known = range(0)
        self._read: dict[int, list[Changed]] = {}
        self.add(entries, layer=layer)

    def add(self, entries: Sequence[Entry], *, layer: Layer | None) -> None:
        """Take the steps that came after, and the layer that they led to."""
        self.entries += entries
        self.layer = layer

    def touching(self, key: str, *, since: int = 0) -> Sequence[int]:
        """The places of the steps that speak of a span or a relation, the oldest first.

        Of those before ``since`` some may be missing.
        """
        known, many = self._known, len(self.entries)
        known = known or range(many, many)
        for place in range(known.stop, many):
            for each in self._ids(place):
                self._touching.setdefault(each, deque()).append(place)
        for place in reversed(range(since, known.start)):
            for each in self._ids(place):
                self._touching.setdefault(each, deque()).appendleft(place)
        self._known = range(min(since, known.start), many)
        return self._touching.get(key, ())

    def look_back(self) -> bool:
        """Go through some more of the older steps; whether there are any left.

        So a reader who goes back far finds them ready.
        """
        start = self._known.start if self._known else len(self.entries)
        self.touching("", since=max(0, start - SLICE))
        return self._known.start > 0

    def _ids(self, place: int) -> set[str]:
        """The spans and relations that a step speaks of."""
        payload = self.entries[place].payload
        return {each.decode() for each in _IDS.findall(unsealed(payload))}

    def about(self, key: str) -> list[int]:
        """The places of the steps on a span, and on the relations that begin or end at it."""
        found = set(self.touching(key))
        relations = {
            other
            for place in tuple(found)
            for kind, other, before, after in self.changes(place)
            if kind == "relation" and key in (after or before).values()
        }
        for other in relations:
            found.update(self.touching(other))
        return sorted(found)

    def record(self, kind: str, key: str, place: int) -> Record | None:
        """What a span or a relation was after the step at a place; None: it was not there."""
        table = {"span": "spans", "relation": "relations"}[kind]
        subject = getattr(self.layer, table).get(key) if self.layer is not None else None
        record = dict(record_of(subject)) if subject is not None else None
        for later in reversed(self.touching(key, since=place + 1)):
            if later <= place:
                break
            for what, other, before, after in reversed(self.changes(later)):
                if (what, other) != (kind, key):
                    continue
                if before is None:
                    record = None
                elif after is None or record is None:
                    record = dict(before)
                else:
                    record.update(before)
        return record

    def is_long(self, place: int) -> bool:
        """Whether a step changed so much that reading it takes a while."""
        return len(self.entries[place].payload) > 4096

    def changes(self, place: int) -> list[Changed]:
        """What the step at a place changed, as the journal writes it."""
        if place not in self._read:
            if len(self._read) >= KEPT:
                del self._read[next(iter(self._read))]
            self._read[place] = list(plain(self.entries[place].payload))
        return self._read[place]


_IDS = re.compile(rb'(?:\["(?:span|relation)",|"(?:source|target)":)"([^"\\]+)"')
"""The ids of spans and relations, as a payload writes them."""


class Teller:
    """Puts changes into words, with the text and the scheme at hand."""

    def __init__(
        self, text: str = "", scheme: Scheme | None = None, past: Past | None = None
    ) -> None:
        self.text = text
        self.scheme = scheme
        self.past = past or Past()

    def tr(self, said: str) -> str:
        """Words in the language of the window."""
        return QCoreApplication.translate("Teller", said)

    def lines(self, place: int, *, most: int = MOST) -> list[str]:
        """What the step at a place changed."""
        return self.lines_of(self.past.changes(place), place, most=most)

    def lines_of(self, changes: Sequence[Changed], place: int, *, most: int = MOST) -> list[str]:
        """What these changes are, which stand at a place among the steps."""
        lines: list[str] = []
        several = len({key for kind, key, *_ in changes if kind == "span"}) > 1
        # What became of the layer as a whole goes without saying; it comes last.
        for kind, key, before, after in sorted(changes, key=lambda each: each[0] == "fields"):
            if len(lines) >= most:
                lines.append(self.tr("… and more"))
                break
            match kind:
                case "span":
                    lines += self._span(key, before, after, place, named=several)
                case "relation":
                    lines += self._relation(key, before, after, place)
                case "fields":
                    lines += self._fields(before or {}, after or {})
                case "rejection":
                    lines.append(self._rejection(before, after))
        return lines

    # Within

    def _span(
        self, key: str, before: Record | None, after: Record | None, place: int, *, named: bool
    ) -> list[str]:
        if before is None or after is None:
            told = self.tr("New: {what}") if before is None else self.tr("Gone: {what}")
            record = after or before or {}
            more = [
                self.tr("{name}: {value}").format(
                    name=attribute_title(self.scheme, name), value=self._value(name, value)
                )
                for name, value in record.get("attributes", {}).items()
            ]
            line = told.format(what=self._called(record))
            return [f"{line} — {', '.join(more)}" if more else line]
        # The same change may stand in a preview, where nothing is known of it but this.
        whole = self.past.record("span", key, place)
        lines = []
        if "label" in after:
            lines.append(
                self.tr("Label: {before} → {after}").format(
                    before=label_title(self.scheme, before["label"]),
                    after=label_title(self.scheme, after["label"]),
                )
            )
        if "start" in after or "end" in after or "fragments" in after:
            then, now = {**(whole or {}), **before}, {**(whole or {}), **after}
            lines.append(
                self.tr("Words: {before} → {after}").format(
                    before=self._quoted(then), after=self._quoted(now)
                )
            )
        if "attributes" in after:
            lines += self._attributes(before["attributes"], after["attributes"])
        if "comment" in after:
            lines.append(self._comment(before["comment"], after["comment"]))
        if named and whole is not None:
            lines = [f"{self._called(whole)} · {line}" for line in lines]
        return lines

    def _attributes(self, before: Record, after: Record) -> list[str]:
        return [
            self.tr("{name}: {before} → {after}").format(
                name=attribute_title(self.scheme, name),
                before=self._value(name, before.get(name)),
                after=self._value(name, after.get(name)),
            )
            for name in dict.fromkeys((*before, *after))
            if before.get(name) != after.get(name)
        ]

    def _relation(
        self, key: str, before: Record | None, after: Record | None, place: int
    ) -> list[str]:
        if before is not None and after is not None:
            whole = self.past.record("relation", key, place) or {}
            then, now = {**whole, **before}, {**whole, **after}
            return [
                self.tr("Link: {before} ⇒ {after}").format(
                    before=self._link(then, place), after=self._link(now, place)
                )
            ]
        told = self.tr("New link: {what}") if before is None else self.tr("Link gone: {what}")
        return [told.format(what=self._link(after or before or {}, place))]

    def _link(self, record: Record, place: int) -> str:
        ends = [self._end(str(record.get(name, "")), place) for name in ("source", "target")]
        return self.tr("{name}: {before} → {after}").format(
            name=label_title(self.scheme, str(record.get("label", ""))),
            before=ends[0],
            after=ends[1],
        )

    def _end(self, key: str, place: int) -> str:
        # A span that goes in the same step is still there just before it.
        record = self.past.record("span", key, place) or self.past.record("span", key, place - 1)
        return self._quoted(record) if record is not None else "?"

    def _fields(self, before: Record, after: Record) -> list[str]:
        lines = []
        if "status" in after:
            lines.append(
                self.tr("State: {before} → {after}").format(
                    before=status_title(before["status"]), after=status_title(after["status"])
                )
            )
        if "comment" in after:
            lines.append(self._comment(before.get("comment", ""), after["comment"]))
        return lines

    def _comment(self, before: str, after: str) -> str:
        return self.tr("Comment: {before} → {after}").format(before=said(before), after=said(after))

    def _rejection(self, before: Record | None, after: Record | None) -> str:
        told = (
            self.tr("Declined: {what}") if before is None else self.tr("No longer declined: {what}")
        )
        return told.format(what=self._called(after or before or {}))

    def _called(self, record: Record) -> str:
        return f"{label_title(self.scheme, str(record.get('label', '')))} {self._quoted(record)}"

    def _quoted(self, record: Record) -> str:
        pieces = record.get("fragments") or [(record.get("start", 0), record.get("end", 0))]
        return said(" … ".join(self.text[start:end] for start, end in pieces))

    def _value(self, name: str, value: object) -> str:
        if value is None or value == "":
            return "—"
        return value_title(self.scheme, name, value)


def said(text: str) -> str:
    """Some words in quotation marks, on one line, the middle left out where they are many."""
    if not text:
        return "—"
    line = one_line(text)
    if len(line) > LONG:
        begin, end = line[: LONG * 2 // 3], line[-LONG // 3 :]
        line = f"{begin.rpartition(' ')[0] or begin} … {end.partition(' ')[2] or end}"
    if line[0] in '«“"' and line[-1] in '»”"':
        return line  # it has its marks
    return QCoreApplication.translate("History", "“{words}”").format(words=line)
