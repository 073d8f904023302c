"""What one line says: a text, and a layer on it.

Refusals leave path and line to be filled in further up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeGuard

from workbench.errors import FileRefused
from workbench.formats.jsonl.members import Json, joined, list_in, object_in, spelled, text_in
from workbench.formats.jsonl.rows import relation_rows, span_rows
from workbench.model.annotation import STATUSES, LayerFields, Status
from workbench.model.layer import GOLD, KINDS
from workbench.model.packing import PackedLayer, payload_of


@dataclass(frozen=True, slots=True)
class Record:
    """One line: a text, and the layer that it carries, if any. ``id`` is empty where none came."""

    id: str
    text: str
    meta: str
    provenance: str
    layer: PackedLayer | None


def record_of(value: object, *, annotator: str | None) -> Record:
    """What a line's value says; raises FileRefused."""
    if type(value) is not dict:
        raise FileRefused(
            "{path}, line {line}: not an object; each line is one, in braces, with a text."
        )
    text = value.get("text")
    if type(text) is not str or not text:
        raise FileRefused("{path}, line {line}: there is no text; every line needs one.")
    has_layer = any(value.get(key) is not None for key in _OF_A_LAYER)
    known = _OF_A_TEXT | _OF_A_LAYER if has_layer else _OF_A_TEXT
    provenance = value.get("provenance")
    extras = {key: value[key] for key in value.keys() - known}
    if has_layer and type(value.get("comment")) is str:
        del extras["comment"]
    if has_layer and _is_count(value.get("seconds")):
        del extras["seconds"]
    if type(provenance) is dict:
        del extras["provenance"]
    return Record(
        text_in(value, "id"),
        text,
        joined(object_in(value, "meta"), extras, "meta"),
        spelled(provenance) if type(provenance) is dict else "{}",
        _layer(value, text, annotator) if has_layer else None,
    )


def _layer(value: Json, text: str, annotator: str | None) -> PackedLayer:
    name, kind = _who(value, annotator)
    spans = tuple(span_rows(list_in(value, "spans"), text))
    relations = tuple(relation_rows(list_in(value, "relations"), {row[0] for row in spans}))
    fields = _fields(value, begun=bool(spans or relations))
    return PackedLayer(name, kind, fields, spans, relations, payload_of(spans, relations, fields))


def _who(value: Json, annotator: str | None) -> tuple[str, str]:
    """Who wrote the layer, and of what kind it is."""
    name, kind = text_in(value, "annotator"), text_in(value, "layer")
    if kind and kind not in KINDS:
        raise FileRefused(
            "{path}, line {line}: unknown kind of layer {kind}; known: {known}.",
            kind=kind,
            known=", ".join(KINDS),
        )
    if annotator is not None and annotator != GOLD:
        return annotator, "machine" if kind == "machine" else "person"
    if kind == GOLD or annotator == GOLD or (name == GOLD and not kind):
        return GOLD, GOLD
    if name == GOLD:
        raise FileRefused(
            "{path}, line {line}: the annotator gold writes gold layers, not {kind}; "
            "name another annotator.",
            kind=kind,
        )
    return name or "import", kind or "person"


def _fields(value: Json, *, begun: bool) -> LayerFields:
    """The state of the layer; where it isn't told, work has begun if there is anything."""
    status = text_in(value, "status") or ("in_progress" if begun else "new")
    comment, seconds = value.get("comment"), value.get("seconds")
    return LayerFields(
        _status(status),
        comment if type(comment) is str else "",
        seconds if _is_count(seconds) else 0,
    )


def _status(name: str) -> Status:
    for status in STATUSES:
        if status == name:
            return status
    raise FileRefused(
        "{path}, line {line}: unknown status {status}; known: {known}.",
        status=name,
        known=", ".join(STATUSES),
    )


def _is_count(value: object) -> TypeGuard[int]:
    return type(value) is int and 0 <= value < 2**53


_OF_A_TEXT = frozenset({"id", "text", "meta"})
_OF_A_LAYER = frozenset({"annotator", "layer", "status", "spans", "relations"})
