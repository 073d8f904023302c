"""The history of a document or a span, as the journal tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbench.errors import UnknownName
from workbench.model.record import plain
from workbench.store import Entry, Store
from workbench.words import op_words, say


@dataclass(frozen=True, slots=True)
class Line:
    """One step: when, who, what, where, and how many things it changed."""

    entry: Entry
    changes: tuple[list[Any], ...]

    def as_text(self, language: str) -> str:
        """The step as a line for people: when, who, what, where."""
        entry = self.entry
        name = op_words(entry.name, entry.details, language)
        if entry.undoes:
            name = say("Taken back: {step}", language, step=name)
        where = " · ".join(filter(None, (entry.document_id, entry.annotator)))
        return f"{entry.at}  {entry.who:12}  {name:32}  {where}".rstrip()

    def as_json(self) -> dict[str, Any]:
        """The step with all that it changed, for programs."""
        entry = self.entry
        return {
            "op": entry.op_id,
            "gesture": entry.gesture,
            "at": entry.at,
            "who": entry.who,
            "name": entry.name,
            "undoes": entry.undoes,
            "document": entry.document_id,
            "annotator": entry.annotator,
            "revision": entry.revision,
            "changes": [
                {"kind": kind, "id": key, "before": before, "after": after}
                for kind, key, before, after in self.changes
            ],
        }


def history_lines(store: Store, *, document: str | None, span: str | None) -> list[Line]:
    """The steps on a document, on one span, or (neither) on the project itself."""
    if document is None and span is not None:
        raise UnknownName("To find a span, its document must be named: --document ID.")
    if document is not None:
        store.document(document).result()
    lines = []
    for entry in store.history(None, document_id=document).result():
        changes = [
            change
            for change in plain(entry.payload)
            if span is None or (change[0] == "span" and change[1] == span)
        ]
        if changes or span is None:
            lines.append(Line(entry, tuple(changes)))
    if span is not None and not lines:
        raise UnknownName(
            "There is no span {span} in the history of {document}.", span=span, document=document
        )
    return lines
