"""The outbox: steps that could not be written, kept beside the project until they are.

Its file is made, with room to spare, while there still is room: a full disk is when it is
needed. It holds two slots that are written in turn, each with a number and a digest, so that
a power cut in the middle of one leaves the other.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import struct
import zlib
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from workbench.errors import WriteFailed
from workbench.model.annotation import LayerFields
from workbench.model.edit import Edit, Op
from workbench.model.layer import Layer
from workbench.model.record import decode, encode
from workbench.model.values import Attributes
from workbench.store.values import Step

ROOM = 512 * 1024
"""Bytes of a slot, at least."""

_HEAD = struct.Struct("<8sQQ16s")
_MAGIC = b"DWB-OUT1"


class Outbox:
    """The steps that wait for one project; used by one thread, its owner's."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._room = ROOM
        self._number = 0
        self._steps: tuple[Step, ...] = ()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        except OSError as error:
            raise self._failed(error) from error
        try:
            self._load()
            self._make_room(self._room)
        except BaseException:
            os.close(self._file)
            raise

    def keep(self, steps: Sequence[Step]) -> None:
        """Put these steps in the place of those that were kept; they are then on the disk.

        Raises WriteFailed where they need more room than there is.
        """
        data = zlib.compress(_written(steps), 1)
        if len(data) + _HEAD.size > self._room:
            self._grow(len(data) + _HEAD.size)
        self._put(data)
        self._steps = tuple(steps)

    def steps(self) -> tuple[Step, ...]:
        """The steps that wait, in the order in which they were kept."""
        return self._steps

    def clear(self) -> None:
        """Forget the steps; they are saved, or not wanted any more."""
        if self._steps:
            self.keep(())

    def close(self) -> None:
        """Let go of the file; it goes where nothing waits in it."""
        os.close(self._file)
        if not self._steps:
            with contextlib.suppress(OSError):
                self.path.unlink()

    def _put(self, data: bytes) -> None:
        number = self._number + 1
        place = self._room * (number % 2)
        digest = blake2b(data, digest_size=16).digest()
        block = _HEAD.pack(_MAGIC, number, len(data), digest) + data
        try:
            written = os.pwrite(self._file, block, place)
            os.fsync(self._file)
        except OSError as error:
            raise self._failed(error) from error
        if written != len(block):
            raise self._failed(None)
        self._number = number

    def _grow(self, wanted: int) -> None:
        """Make both slots larger; what is in them comes along."""
        room = max(wanted, self._room) * 2
        self._make_room(room)
        # The present slot is written again where the larger one begins, before it is overwritten.
        kept, self._room = zlib.compress(_written(self._steps), 1), room
        self._number += self._number % 2
        self._put(kept)

    def _make_room(self, room: int) -> None:
        try:
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(self._file, 0, 2 * room)
            elif os.fstat(self._file).st_size < 2 * room:
                os.pwrite(self._file, b"\0", 2 * room - 1)
            os.fsync(self._file)
        except OSError as error:
            raise self._failed(error) from error

    def _load(self) -> None:
        size = os.fstat(self._file).st_size
        self._room = max(ROOM, size // 2)
        found = []
        for place in (0, self._room):
            head = os.pread(self._file, _HEAD.size, place)
            if len(head) < _HEAD.size:
                continue
            magic, number, length, digest = _HEAD.unpack(head)
            if magic != _MAGIC or length > self._room:
                continue
            data = os.pread(self._file, length, place + _HEAD.size)
            if blake2b(data, digest_size=16).digest() == digest:
                found.append((number, data))
        if found:
            self._number, data = max(found)
            self._steps = _read(zlib.decompress(data))

    def _failed(self, error: OSError | None) -> WriteFailed:
        return WriteFailed(
            "The steps that wait could not be kept in {path} either ({reason}); "
            "leave the program open, and free some space.",
            path=self.path,
            reason=(error and error.strerror) or "the disk is full",
        )


def _written(steps: Sequence[Step]) -> bytes:
    """Steps as JSON; a layer that several steps begin from one another stands there once."""
    told: list[dict[str, Any]] = []
    last: dict[str, Layer] = {}
    for step in steps:
        op, before = step.op, step.before
        entry: dict[str, Any] = {
            "id": op.id,
            "gesture": op.gesture,
            "name": op.name,
            "layer": op.layer_id,
            "details": op.details.text,
            "undoes": op.undoes,
            "payload": _text(encode(op.edits)),
            "who": step.who,
            "at": step.at,
            "warnings": step.warnings,
        }
        if before is not None:
            entry["before"] = before.id if last.get(before.id) is before else _layer(before)
        if step.after is not None:
            last[step.after.id] = step.after
        told.append(entry)
    return json.dumps(told, ensure_ascii=False).encode("utf-8")


def _read(data: bytes) -> tuple[Step, ...]:
    steps = []
    last: dict[str, Layer] = {}
    for entry in json.loads(data):
        before = entry.get("before")
        layer = last[before] if isinstance(before, str) else _layer_of(before) if before else None
        op = Op(
            entry["name"],
            entry["layer"],
            decode(_bytes(entry["payload"]), layer),
            Attributes.from_text(entry["details"]),
            entry["undoes"],
            entry["id"],
            entry["gesture"],
        )
        after = layer and layer.apply(op)
        if after is not None:
            last[after.id] = after
        steps.append(Step(op, layer, after, entry["who"], entry["at"], entry["warnings"]))
    return tuple(steps)


def _layer(layer: Layer) -> dict[str, Any]:
    edits = [Edit(None, span) for span in layer.spans.values()]
    edits += [Edit(None, relation) for relation in layer.relations.values()]
    edits += [Edit(None, rejection) for rejection in layer.rejections.values()]
    if layer.fields != LayerFields():
        edits.append(Edit(LayerFields(), layer.fields))
    return {
        "document": layer.document_id,
        "annotator": layer.annotator,
        "kind": layer.kind,
        "revision": layer.revision,
        "id": layer.id,
        "payload": _text(encode(edits)),
    }


def _layer_of(told: Mapping[str, Any]) -> Layer:
    empty = Layer(
        told["document"],
        told["annotator"],
        told["kind"],
        revision=told["revision"] - 1,
        id=told["id"],
    )
    return empty.edited(decode(_bytes(told["payload"]), empty))


def _text(payload: bytes) -> str:
    return base64.b85encode(payload).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b85decode(text)
