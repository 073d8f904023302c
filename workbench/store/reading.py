"""Reading: documents, layers and their history, one short transaction each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Sequence

from sqlalchemy import Table, bindparam, func, or_, select

from workbench.errors import UnknownName
from workbench.model.layer import Layer
from workbench.model.text import Document
from workbench.store import labels, rows, schema
from workbench.store.among import among
from workbench.store.engine import Link
from workbench.store.lane import Portion
from workbench.store.values import Counts, Entry, LabelCounts, Progress

document, layer, journal = schema.document, schema.layer, schema.journal

DOCUMENT = select(*rows.DOCUMENT_COLUMNS).where(document.c.id == bindparam("of_id"))
LAYER = rows.LAYERS.where(
    document.c.id == bindparam("of_document"), layer.c.owner == bindparam("of_owner")
)
LAYERS = rows.LAYERS.where(document.c.id == bindparam("of_document")).order_by(layer.c.owner)
STAMP = select(layer.c.scheme_version).where(layer.c.id == bindparam("of_id"))
OF_LAYER = rows.ENTRIES.where(
    layer.c.id == bindparam("of_layer"), journal.c.revision > bindparam("after")
).order_by(journal.c.revision)
OF_PROJECT = rows.ENTRIES.where(journal.c.layer_key.is_(None)).order_by(journal.c.revision)
OF_DOCUMENT = (
    rows.ENTRIES.where(
        journal.c.layer_key.in_(
            select(layer.c.key).where(
                layer.c.document_key
                == select(document.c.key)
                .where(document.c.id == bindparam("of_document"))
                .scalar_subquery()
            )
        )
    )
).order_by(journal.c.seq)
JUDGED = rows.ENTRIES.where(
    journal.c.layer_key.in_(
        select(layer.c.key)
        .join(document, document.c.key == layer.c.document_key)
        .where(among(document.c.id, "documents"))
    ),
    or_(journal.c.name == "accept", journal.c.name == "reject"),
).order_by(journal.c.seq)
OF_GESTURE = rows.ENTRIES.where(journal.c.gesture == bindparam("of_gesture")).order_by(
    journal.c.seq
)
LAST_KEYS = select(
    *(
        select(func.coalesce(func.max(table.c.key), 0)).scalar_subquery()
        for table in (layer, document)
    )
)
SOURCES = (
    select(schema.heading.c.source, func.count())
    .where(schema.heading.c.source != "")
    .group_by(schema.heading.c.source)
    .order_by(schema.heading.c.source)
)
USED = {
    table: select(table.c.label, func.count())
    .where(table.c.layer_key > bindparam("after"), table.c.layer_key <= bindparam("until"))
    .group_by(table.c.label)
    for table in (schema.span, schema.relation)
}
DOCUMENTS = select(func.count()).select_from(document)
LAYERS_BY_KIND = select(
    layer.c.kind, func.count(), func.sum(layer.c.spans), func.sum(layer.c.relations)
).group_by(layer.c.kind)


def document_of(link: Link, document_id: str) -> Document:
    """The document of that id; raises UnknownName."""
    found = link.one(DOCUMENT, of_id=document_id)
    if found is None:
        raise UnknownName("There is no document {name} in the project.", name=document_id)
    return rows.document_of(found)


def layer_of(link: Link, document_id: str, annotator: str) -> Layer | None:
    """What an annotator says about a document, if they have said anything."""
    found = link.one(LAYER, of_document=document_id, of_owner=annotator)
    return rows.layer_of(link, found) if found is not None else None


def layers_of(link: Link, document_id: str) -> tuple[Layer, ...]:
    """All layers of a document, by annotator."""
    found = link.run(LAYERS, of_document=document_id)
    return tuple(rows.layer_of(link, row) for row in found)


def scheme_version(link: Link, layer_id: str) -> int | None:
    """The version of the scheme that a layer was last written under."""
    row = link.one(STAMP, of_id=layer_id)
    return int(row[0]) if row is not None else None


def history(
    link: Link, layer_id: str | None, document_id: str | None, after: int = 0
) -> tuple[Entry, ...]:
    """The entries of a layer, of all layers of a document, or of the project's own chain."""
    if layer_id is not None:
        found = link.run(OF_LAYER, of_layer=layer_id, after=after)
    elif document_id is not None:
        found = link.run(OF_DOCUMENT, of_document=document_id)
    else:
        found = link.run(OF_PROJECT)
    return tuple(map(rows.entry_of, found))


def judged(link: Link, document_ids: Sequence[str]) -> tuple[Entry, ...]:
    """All steps on these documents that judged suggestions, or took that back."""
    return tuple(map(rows.entry_of, link.run(JUDGED, documents=link.listing(document_ids))))


def gesture(link: Link, gesture_id: str) -> tuple[Entry, ...]:
    """All entries of one gesture, over all layers, in the order in which they were written."""
    return tuple(map(rows.entry_of, link.run(OF_GESTURE, of_gesture=gesture_id)))


def counts(link: Link) -> Counts:
    """How much the project holds, from the counts on the rows of the layers."""
    [(documents,)] = link.run(DOCUMENTS)
    by_kind = link.run(LAYERS_BY_KIND)
    return Counts(
        documents,
        {kind: layers for kind, layers, _, _ in by_kind},
        sum(int(spans) for _, _, spans, _ in by_kind),
        sum(int(relations) for _, _, _, relations in by_kind),
    )


def label_counts(link: Link, progress: Progress | None) -> Generator[None, None, LabelCounts]:
    """How often each label is used, counted some layers or documents at a time."""
    used: dict[Table, Counter[str]] = {table: Counter() for table in USED}
    documents: Counter[str] = Counter()
    [(layers, last)] = link.run(LAST_KEYS)
    done, portion = 0, Portion(64)
    while done < layers:
        with portion as size:
            for table, counter in used.items():
                counter.update(dict(link.run(USED[table], after=done, until=done + size)))
        done += size
        if progress is not None:
            progress(min(done, layers), layers)
        yield
    pairs = labels.pairs(link)
    done, portion = 0, Portion(64)
    while done < last:
        with portion as size:
            holding: dict[str, set[int]] = {}
            for owner, label in pairs:
                place = {"owner": owner, "label": label, "after": done, "until": done + size}
                found = link.run(labels.OF_PAIR_BETWEEN, **place)
                holding.setdefault(label, set()).update(key for (key,) in found)
            documents.update({label: len(keys) for label, keys in holding.items()})
        done += size
        yield
    return LabelCounts(used[schema.span], used[schema.relation], documents)


def sources(link: Link) -> tuple[tuple[str, int], ...]:
    """The sources that documents came from, by name, and how many came from each."""
    return tuple((name, many) for name, many in link.run(SOURCES))
