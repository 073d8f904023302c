"""Lines of JSONL, read."""

from __future__ import annotations

import io
import json
from typing import Any

from workbench.errors import FileRefused
from workbench.formats.jsonl.grouping import grouped
from workbench.model import Document, Layer
from workbench.model.packing import PackedDocument, PackedLayer, unpack

TEXT = "Selon l’ONU, 1 200 personnes attendent."
LONGER = "Ça va 😀."


def read(*lines: Any, annotator: str | None = None) -> list[PackedDocument | FileRefused]:
    data = b"".join(
        (line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines
    )
    return list(grouped(io.BytesIO(data), annotator=annotator))


def taken(*lines: Any, annotator: str | None = None) -> list[PackedDocument]:
    records = read(*lines, annotator=annotator)
    assert not [str(each) for each in records if isinstance(each, FileRefused)]
    return [each for each in records if isinstance(each, PackedDocument)]


def layer_in(line: dict[str, Any], annotator: str | None = None) -> PackedLayer:
    [document] = taken({"text": TEXT, **line}, annotator=annotator)
    [layer] = document.layers
    return layer


def values_in(line: dict[str, Any]) -> tuple[Document, Layer]:
    [packed] = taken({"text": TEXT, **line})
    document, [layer] = unpack(packed)
    return document, layer


def words(refusal: PackedDocument | FileRefused) -> str:
    assert isinstance(refusal, FileRefused)
    refusal.parameters.setdefault("path", "a.jsonl")
    return str(refusal)


def refusal_of(line: Any) -> str:
    [refusal] = read(line)
    return words(refusal)


def with_span(**span: Any) -> dict[str, Any]:
    return {"text": TEXT, "spans": [{"start": 8, "end": 11, "label": "ACTOR", **span}]}
