"""Where the spans of gold come from, as lines beside an export: which decision, whose, and why."""

from __future__ import annotations

import json
from collections.abc import Sequence

from workbench.model.layer import GOLD
from workbench.model.packing import PackedDocument
from workbench.review.decisions import kept
from workbench.store import Store


def provenance_lines(store: Store, batch: Sequence[PackedDocument]) -> bytes:
    """A line of JSON for each span of gold that a decision made; nothing where none did."""
    gold = {
        document.id: {row[0] for row in layer.spans}
        for document in batch
        for layer in document.layers
        if layer.annotator == GOLD
    }
    lines = []
    for decision in store.decisions(list(gold)).result() if gold else ():
        said = kept(decision)
        for span in said.spans:
            if span in gold[decision.document_id]:
                told = {
                    "document": decision.document_id,
                    "span": span,
                    "decision": decision.id,
                    "by": said.by,
                    "choice": said.choice,
                    "from": list(said.annotators),
                    "slots": dict(said.slots),
                    "rule": said.rule,
                    "reason": said.reason,
                    "note": said.note,
                }
                kept_values = {name: value for name, value in told.items() if value}
                lines.append(json.dumps(kept_values, ensure_ascii=False) + "\n")
    return "".join(lines).encode("utf-8")
