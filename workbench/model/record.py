"""How edits are written down: the journal's payload, and back.

A payload is JSON, a list of ``[kind, id, before, after]``. An addition has no before and a
removal no after; a change within a layer carries, on both sides, only the fields that
differ, a change of the project the whole of both. A long payload is compressed (a zlib
stream begins with ``x``, a plain one with ``[``).
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any

from workbench.errors import Conflict
from workbench.model.annotation import LayerFields, Rejection, Relation, Span
from workbench.model.edit import Edit, SchemeText, Subject
from workbench.model.layer import Layer
from workbench.model.review import Assignment, Decision
from workbench.model.values import Attributes, canonical

LONG = 2048
"""From this many bytes on, a payload is compressed."""


def encode(edits: Sequence[Edit]) -> bytes:
    """The payload of these edits."""
    return seal("[" + ",".join(map(written, edits)) + "]")


def written(edit: Edit) -> str:
    """One edit as a payload writes it."""
    return canonical(_entry(edit))


def seal(text: str) -> bytes:
    """A payload's text as its bytes, compressed where it is long."""
    data = text.encode("utf-8")
    return zlib.compress(data, 1) if len(data) >= LONG else data


def decode(
    payload: bytes, layer: Layer | None = None, *, inverse: bool = False
) -> tuple[Edit, ...]:
    """The edits of a payload, as they apply to this layer (None: to the project).

    With ``inverse``, the edits that take them back. Raises Conflict where a change does not
    find the values it expects.
    """
    return tuple(_resolved(_turned(payload, inverse=inverse), layer))


def again(
    edits: Sequence[Edit], layer: Layer | None = None, *, inverse: bool = False
) -> tuple[Edit, ...]:
    """The edits as they apply to this layer as it now is: what ``decode`` makes of their payload.

    Raises Conflict where a change does not find the values that it changes.
    """
    turned = [edit.inverse for edit in reversed(edits)] if inverse else edits
    seen: dict[tuple[str, str], Subject | None] = {}
    found = []
    for edit in turned:
        kind, key = place_of(edit)
        current = seen.get((kind, key)) if (kind, key) in seen else _standing(layer, kind, key)
        before, after = edit.before, edit.after
        if before is not None and after is not None and type(after) not in _OF_THE_PROJECT:
            names = _changed(before, after)
            old = {name: getattr(before, name) for name in names}
            new = {name: getattr(after, name) for name in names}
            edit = _merged(key or kind, current, old, new)
        seen[kind, key] = edit.after
        found.append(edit)
    return tuple(found)


def place_of(edit: Edit) -> tuple[str, str]:
    """The kind and the id of what an edit changes, as a payload names them."""
    subject = edit.after if edit.after is not None else edit.before
    return _KIND_NAMES[type(subject)], getattr(subject, "id", "")


class Replay:
    """A layer that payloads are played on, one after the other, without a value for each."""

    def __init__(self, layer: Layer) -> None:
        self._layer = layer
        self.fields = layer.fields
        self.spans: dict[str, Span] = dict(layer.spans)
        self.relations: dict[str, Relation] = dict(layer.relations)
        self.rejections: dict[str, Rejection] = dict(layer.rejections)

    def play(self, payload: bytes, *, inverse: bool = False) -> None:
        """Do the edits of a payload; raises Conflict where one does not find what it changes."""
        for _ in self.playing(payload, inverse=inverse):
            pass

    def playing(self, payload: bytes, *, inverse: bool = False) -> Iterator[None]:
        """The same, one edit at a time, for a payload that holds many."""
        for edit in _resolved(_turned(payload, inverse=inverse), self):
            match edit.after if edit.after is not None else edit.before:
                case Span(id=key):
                    _put(self.spans, key, edit)
                case Relation(id=key):
                    _put(self.relations, key, edit)
                case Rejection(id=key):
                    _put(self.rejections, key, edit)
                case LayerFields() as fields:
                    self.fields = fields
                case _:
                    raise Conflict("This step does not belong to a layer.")
            yield

    def layer(self, revision: int) -> Layer:
        """The layer that it now is, under this revision."""
        return replace(
            self._layer,
            fields=self.fields,
            spans=MappingProxyType(dict(self.spans)),
            relations=MappingProxyType(dict(self.relations)),
            rejections=MappingProxyType(dict(self.rejections)),
            revision=revision,
        )


def plain(payload: bytes) -> list[list[Any]]:
    """The payload's entries as they are written, for showing a history."""
    written: list[list[Any]] = json.loads(unsealed(payload))
    return written


def speaking_of(key: str) -> Callable[[bytes], bool]:
    """Tells payloads that may speak of an id from those that don't, without reading them."""
    token = canonical(key).encode("utf-8")
    # Asked of thousands at a key: most are not sealed, and a call each would be half of the work.
    return lambda payload: token in (payload if payload[:1] != b"x" else unsealed(payload))


def entries(edits: Sequence[Edit]) -> Iterator[list[Any]]:
    """The same entries of edits that are not written yet."""
    return map(_entry, edits)


def record_of(subject: Subject) -> dict[str, Any]:
    """A subject as JSON values: its fields but the id, those at their default left out."""
    kind = type(subject)
    record = {}
    for name, default in _DEFAULTS[kind]:
        value = getattr(subject, name)
        if value != default:
            record[name] = _json(value)
    return record


def subject_of(kind: str, key: str, record: dict[str, Any]) -> Subject:
    """The subject that ``record_of`` wrote."""
    values = {name: _value(name, value) for name, value in record.items()}
    if "id" in _FIELD_NAMES[_KINDS[kind]]:
        values["id"] = key
    subject: Subject = _KINDS[kind](**values)
    return subject


_KINDS: dict[str, type[Any]] = {
    "span": Span,
    "relation": Relation,
    "rejection": Rejection,
    "fields": LayerFields,
    "assignment": Assignment,
    "decision": Decision,
    "scheme": SchemeText,
}
_OF_THE_PROJECT = (Assignment, Decision, SchemeText)
_KIND_NAMES = {kind: name for name, kind in _KINDS.items()}
_FIELD_NAMES = {kind: [field.name for field in fields(kind)] for kind in _KINDS.values()}
_DEFAULTS = {
    kind: [(field.name, field.default) for field in fields(kind) if field.name != "id"]
    for kind in _KINDS.values()
}


def _entry(edit: Edit) -> list[Any]:
    before, after = edit.before, edit.after
    subject = after if after is not None else before
    assert subject is not None
    head = [_KIND_NAMES[type(subject)], getattr(subject, "id", "")]
    if before is None or after is None or type(subject) in _OF_THE_PROJECT:
        return [*head, before and record_of(before), after and record_of(after)]
    changed = _changed(before, after)
    return [
        *head,
        {name: _json(getattr(before, name)) for name in changed},
        {name: _json(getattr(after, name)) for name in changed},
    ]


def _changed(before: Subject, after: Subject) -> list[str]:
    """The names of the fields that differ."""
    return [
        name for name, _ in _DEFAULTS[type(after)] if getattr(before, name) != getattr(after, name)
    ]


def unsealed(payload: bytes) -> bytes:
    """The text of a payload, which may be compressed."""
    return zlib.decompress(payload) if payload[:1] == b"x" else payload


def _turned(payload: bytes, *, inverse: bool) -> list[list[Any]]:
    written = plain(payload)
    if not inverse:
        return written
    return [[kind, key, after, before] for kind, key, before, after in reversed(written)]


def _resolved(written: list[list[Any]], layer: Layer | Replay | None) -> Iterator[Edit]:
    seen: dict[tuple[str, str], Subject | None] = {}
    for kind, key, before, after in written:
        current = seen.get((kind, key)) if (kind, key) in seen else _standing(layer, kind, key)
        edit = _edit(kind, key, before, after, current)
        seen[kind, key] = edit.after
        yield edit


def _edit(
    kind: str,
    key: str,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    current: Subject | None,
) -> Edit:
    if before is None:
        assert after is not None
        return Edit(None, subject_of(kind, key, after))
    if after is None:
        return Edit(subject_of(kind, key, before), None)
    if _KINDS[kind] in _OF_THE_PROJECT:
        return Edit(subject_of(kind, key, before), subject_of(kind, key, after))
    old = {name: _value(name, value) for name, value in before.items()}
    new = {name: _value(name, value) for name, value in after.items()}
    return _merged(key or kind, current, old, new)


def _merged(
    name: str, current: Subject | None, old: Mapping[str, Any], new: Mapping[str, Any]
) -> Edit:
    """The change of some fields of what stands there; raises Conflict if they are not as told."""
    if current is None or any(getattr(current, field) != value for field, value in old.items()):
        raise Conflict("{id} has changed meanwhile.", id=name)
    return Edit(current, replace(current, **new))


def _put(table: dict[str, Any], key: str, edit: Edit) -> None:
    if edit.before is None and key in table:
        raise Conflict("The id {id} is taken.", id=key)
    if edit.before is not None and table.get(key) != edit.before:
        raise Conflict("{id} has changed meanwhile.", id=key)
    if edit.after is None:
        del table[key]
    else:
        table[key] = edit.after


def _standing(layer: Layer | Replay | None, kind: str, key: str) -> Subject | None:
    if layer is None:
        return None
    if kind == "fields":
        return layer.fields
    tables: dict[str, Any] = {
        "span": layer.spans,
        "relation": layer.relations,
        "rejection": layer.rejections,
    }
    standing: Subject | None = tables.get(kind, {}).get(key)
    return standing


def _json(value: object) -> object:
    if isinstance(value, Attributes):
        return dict(value)
    return [list(piece) for piece in value] if isinstance(value, tuple) else value


def _value(name: str, value: Any) -> Any:
    if name in ("attributes", "details"):
        return Attributes(value)
    return tuple((start, end) for start, end in value) if name == "fragments" else value
