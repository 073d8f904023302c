"""Export: documents and layers of a project become files, with a manifest beside them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from workbench import __version__, plugins
from workbench.errors import Refused, UnknownName
from workbench.model.edit import SchemeText
from workbench.model.packing import PackedDocument
from workbench.plugins import Exporter
from workbench.store import Counts, Selection, Store
from workbench.tasks.encoding import EncodedBatch, Split, encoded, split_of
from workbench.tasks.outputs import Outputs, Written
from workbench.tasks.parties import Computer, Progress
from workbench.tasks.provenance import provenance_lines
from workbench.tasks.sources import Guard

LAYERS = {"gold": ("gold",), "people": ("person",), "machines": ("machine",), "all": None}
"""Which kinds of layers each choice means; None is all of them, and texts without any."""

WEIGHT = 400_000
"""How much goes into a batch, in characters (a span counts for a hundred)."""


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written, which layers it holds, and what the format could not say.

    ``losses`` are templates, each with how often; where it can't be counted, 0.
    """

    files: tuple[Path, ...]
    losses: tuple[tuple[str, int], ...]
    manifest: Path
    layer: str
    documents: int = 0
    layers: int = 0
    spans: int = 0
    relations: int = 0


def export_documents(
    store: Store,
    worker: Computer,
    out: Path,
    *,
    format: str,
    layer: str | None = None,
    annotators: Sequence[str] = (),
    split: str | None = None,
    seed: int = 0,
    who: str,
    progress: Progress | None = None,
) -> ExportReport:
    """Write documents and layers to a file, or with a split to one file for each part.

    The manifest and the scheme are written beside it, and, where decisions made gold, the
    provenance of its spans; all files appear at once. Without ``layer``: gold where there is
    any, else people's, else texts. Raises UnknownName for a format, layer or annotator that
    there isn't, FileRefused for a place that can't be written, and Cancelled where ``progress``
    did; then nothing was written.
    """
    exporter = plugins.exporter(format)
    shares = split_of(split, seed=seed) if split is not None else None
    counts = store.counts().result()
    chosen = _chosen(layer, counts, annotators)
    _check_annotators(store, annotators)
    selection = Selection(
        kinds=LAYERS[chosen],
        annotators=tuple(annotators) or None,
        text_only_too=chosen == "all" and not annotators,
    )
    scheme = store.scheme().result()
    tally = _Tally()
    with Outputs(Guard(store.location)) as outputs:
        outputs.check(out)
        beside = out.with_name(f"{out.name}.provenance.jsonl")
        slices = _with_provenance(_batches(store.export(selection)), store, outputs, beside)
        jobs = ((batch, format, scheme.text, shares) for batch in slices)
        with closing(worker.map(encoded, jobs)) as batches:
            for batch in batches:
                tally.add(batch)
                for piece in batch.pieces:
                    outputs.write(_place(out, piece.part, piece.name), piece.data)
                if progress is not None:
                    progress(tally.counts["documents"], counts.documents)
        if not tally.counts["documents"]:
            raise Refused("There is nothing to export: the project has no such layers.")
        manifest = out.with_name(f"{out.name}.manifest.json")
        scheme_file = out.with_name(f"{out.name}.scheme.json")
        data_files = outputs.finished()
        outputs.write(scheme_file, scheme.text.encode() + b"\n")
        facts = _manifest(store, who, exporter, chosen, annotators, shares, scheme, tally)
        facts["scheme"]["file"] = scheme_file.name
        facts["files"] = [_file(each, out.parent) for each in data_files]
        text = json.dumps(facts, ensure_ascii=False, indent=2) + "\n"
        outputs.write(manifest, text.encode())
        outputs.commit()
    losses = ((exporter.losses, 0),) if exporter.losses else ()
    return ExportReport(
        tuple(each.path for each in data_files),
        (*losses, *tally.losses.items()),
        manifest,
        chosen,
        **tally.counts,
    )


@dataclass(slots=True)
class _Tally:
    """What has been written so far, over all and for each part."""

    counts: Counter[str] = field(default_factory=Counter)
    parts: dict[str, Counter[str]] = field(default_factory=dict)
    losses: Counter[str] = field(default_factory=Counter)

    def add(self, batch: EncodedBatch) -> None:
        for part, counts in batch.counts.items():
            self.counts.update(counts)
            self.parts.setdefault(part, Counter()).update(counts)
        for template, number in batch.losses:
            self.losses[template] += number


def _chosen(layer: str | None, counts: Counts, annotators: Sequence[str]) -> str:
    if layer is not None:
        if layer not in LAYERS:
            raise UnknownName(
                "Unknown layer {name}; known: {known}.", name=layer, known=", ".join(LAYERS)
            )
        return layer
    if annotators:
        return "all"
    for name in ("gold", "people"):
        if any(counts.layers.get(kind) for kind in LAYERS[name] or ()):
            return name
    if counts.layers.get("machine"):
        raise Refused(
            "Nobody has annotated anything here yet. What machines suggest is exported only where "
            "their layers are asked for: {names}.",
            names="machines, all",
        )
    return "all"


def _check_annotators(store: Store, annotators: Sequence[str]) -> None:
    known = [row.name for row in store.annotators().result()] if annotators else []
    for name in annotators:
        if name not in known:
            raise UnknownName(
                "Unknown annotator {name}; known: {known}.", name=name, known=", ".join(known)
            )


def _batches(
    slices: Iterator[tuple[PackedDocument, ...]],
) -> Iterator[tuple[PackedDocument, ...]]:
    """The slices, put together until they are worth the way to the other process."""
    gathered: list[PackedDocument] = []
    weight = 0
    for each in slices:
        gathered += each
        weight += sum(
            len(document.text) * max(1, len(document.layers))
            + 100 * sum(len(layer.spans) for layer in document.layers)
            for document in each
        )
        if weight >= WEIGHT:
            yield tuple(gathered)
            gathered, weight = [], 0
    if gathered:
        yield tuple(gathered)


def _with_provenance(
    batches: Iterator[tuple[PackedDocument, ...]], store: Store, outputs: Outputs, place: Path
) -> Iterator[tuple[PackedDocument, ...]]:
    """The batches; what is known of where their gold comes from is written on the way."""
    for batch in batches:
        lines = provenance_lines(store, batch)
        if lines:
            outputs.write(place, lines)
        yield batch


def _place(out: Path, part: str, name: str) -> Path:
    """Where a file goes: ``out.jsonl``, ``out.train.jsonl``; further files into ``out`` itself."""
    place = out.with_name(f"{out.stem}.{part}{out.suffix}") if part else out
    return place / name if name else place


def _manifest(
    store: Store,
    who: str,
    exporter: Exporter,
    chosen: str,
    annotators: Sequence[str],
    split: Split | None,
    scheme: SchemeText,
    tally: _Tally,
) -> dict[str, Any]:
    named = json.loads(scheme.text)
    merged = {each["key"]: each["alias"] for each in named.get("label", ()) if "alias" in each}
    return {
        "program": f"Dispatch Workbench {__version__}",
        "exported": datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        "by": who,
        "project": {
            "id": store.info.id,
            "name": store.info.name,
            "schema": store.info.schema,
        },
        "format": exporter.name,
        "layer": chosen,
        "annotators": list(annotators) or None,
        "split": split
        and {
            "shares": list(split.shares),
            "seed": split.seed,
            "parts": {part: dict(counts) for part, counts in sorted(tally.parts.items())},
        },
        "scheme": {"name": named.get("name"), "version": named.get("version"), "merged": merged},
        "counts": dict(tally.counts),
        "losses": [
            *([{"what": exporter.losses}] if exporter.losses else []),
            *({"what": what, "times": times} for what, times in tally.losses.items()),
        ],
    }


def _file(written: Written, folder: Path) -> dict[str, Any]:
    return {
        "name": str(written.path.relative_to(folder)),
        "bytes": written.bytes,
        "sha256": written.sha256,
    }
