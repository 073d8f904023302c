"""Turning rows into the bytes of a format; runs in the worker process, which sees no database."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from workbench import plugins
from workbench.errors import Refused
from workbench.model.packing import PackedDocument, PackedLayer
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.plugins import Exporter

PARTS = ("train", "dev", "test")

MERGED = "Spans of merged labels are written under the label that they stand for."
"""What is told of an export, with how often."""


@dataclass(frozen=True, slots=True)
class Split:
    """How documents are shared out: so many parts of the whole for each of ``PARTS``.

    Where a document goes depends on the seed and its id alone, so that it stays there
    whatever else the project comes to hold; the shares are met on average.
    """

    shares: tuple[float, ...]
    seed: int

    def part_of(self, document_id: str) -> str:
        """The part that a document belongs to."""
        data = f"{self.seed}\0{document_id}".encode()
        place = int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "big") / 2**64
        reached = 0.0
        for part, share in zip(PARTS, self.shares, strict=False):
            reached += share / sum(self.shares)
            if place < reached:
                return part
        return PARTS[len(self.shares) - 1]


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes for one part (empty: the whole) and one file of it (empty: the output itself)."""

    part: str
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class EncodedBatch:
    """What a batch became: its pieces, what is in each part, and what could not be said."""

    pieces: tuple[Piece, ...]
    counts: dict[str, Counter[str]]
    losses: tuple[tuple[str, int], ...]


def split_of(text: str, *, seed: int) -> Split:
    """The split that ``80/10/10`` (train, dev, test) or ``90/10`` (train, dev) asks for."""
    words = text.split("/")
    good = all(each.isascii() and each.isdecimal() and len(each) < 10 for each in words)
    shares = tuple(map(float, words)) if good else ()
    if len(shares) not in (2, 3) or not shares[0]:
        raise Refused("A split reads 80/10/10 (train, dev, test) or 90/10, not {text}.", text=text)
    return Split(shares, seed)


def encoded(
    documents: Sequence[PackedDocument], format: str, scheme_text: str, split: Split | None
) -> EncodedBatch:
    """These documents in a format, each part by itself.

    Spans of merged labels carry the label that theirs stands for.
    """
    exporter, scheme = _exporter(format), _scheme(scheme_text)
    aliases = scheme.aliases
    parts: dict[str, list[PackedDocument]] = {}
    merged = 0
    for document in documents:
        part = split.part_of(document.id) if split is not None else ""
        if aliases:
            layers = [resolved(layer, aliases) for layer in document.layers]
            merged += sum(times for _, times in layers)
            document = replace(document, layers=tuple(layer for layer, _ in layers))
        parts.setdefault(part, []).append(document)
    pieces: list[Piece] = []
    losses: list[tuple[str, int]] = [(MERGED, merged)] if merged else []
    for part, own in parts.items():
        made = exporter.encode(own, scheme=scheme)
        pieces += [Piece(part, name, data) for name, data in made.files]
        losses += made.losses
    counts = {part: _counted(own) for part, own in parts.items()}
    return EncodedBatch(tuple(pieces), counts, tuple(losses))


def resolved(layer: PackedLayer, aliases: Mapping[str, str]) -> tuple[PackedLayer, int]:
    """The layer with each merged label as the one that it stands for, and how many there were."""
    times = sum(row[1] in aliases for row in layer.spans)
    if not times:
        return layer, 0
    spans = tuple((row[0], aliases.get(row[1], row[1]), *row[2:]) for row in layer.spans)
    return replace(layer, spans=spans), times


def _counted(documents: Sequence[PackedDocument]) -> Counter[str]:
    counts: Counter[str] = Counter(documents=len(documents))
    for document in documents:
        counts["layers"] += len(document.layers)
        for layer in document.layers:
            counts["spans"] += len(layer.spans)
            counts["relations"] += len(layer.relations)
    return counts


@cache
def _exporter(name: str) -> Exporter:
    return plugins.exporter(name)


@cache
def _scheme(text: str) -> Scheme:
    return scheme_from_text(text)
