"""Export: documents and layers come out as packed rows, slice by slice."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import groupby
from operator import itemgetter
from typing import Any, cast

from sqlalchemy import bindparam, exists, select
from sqlalchemy.sql import Select

from workbench.model.annotation import LayerFields, Status
from workbench.model.packing import PackedDocument, PackedLayer, RelationRow, SpanRow
from workbench.store import rows, schema
from workbench.store.among import among
from workbench.store.engine import Link, Values
from workbench.store.lane import Portion, Urgency
from workbench.store.session import Session
from workbench.store.values import Selection

document, layer = schema.document, schema.layer
span, relation = schema.span, schema.relation

KEY_OF = select(document.c.key).where(among(document.c.id, "ids")).order_by(document.c.key)
DOCUMENTS = (
    select(
        document.c.key,
        document.c.id,
        document.c.text,
        document.c.digest,
        document.c.title,
        document.c.meta,
        document.c.provenance,
    )
    .where(among(document.c.key, "documents"))
    .order_by(document.c.key)
)
LAYERS = (
    select(
        layer.c.document_key,
        layer.c.key,
        layer.c.owner,
        layer.c.kind,
        layer.c.status,
        layer.c.comment,
        layer.c.seconds,
    )
    .where(among(layer.c.document_key, "documents"))
    .order_by(layer.c.document_key, layer.c.owner)
)


def export(session: Session, selection: Selection) -> Iterator[tuple[PackedDocument, ...]]:
    """Slices of what is selected, each read as one piece; the next is asked for ahead."""
    portion = Portion(32)
    given = None
    if selection.documents is not None:
        given = session.read(partial(keys_of, document_ids=selection.documents)).result()

    def next_slice(link: Link, after: int) -> tuple[int, tuple[PackedDocument, ...]] | None:
        with portion as size:
            if given is None:
                keys = keys_after(link, selection, after=after, many=size)
            else:
                keys = given[bisect_right(given, after) :][:size]
            return (keys[-1], documents(link, selection, keys)) if keys else None

    waiting = session.read(partial(next_slice, after=-1), urgency=Urgency.BATCH)
    while (found := waiting.result()) is not None:
        last, packed = found
        waiting = session.read(partial(next_slice, after=last), urgency=Urgency.BATCH)
        if packed:
            yield packed


def keys_of(link: Link, document_ids: Sequence[str]) -> list[int]:
    """The keys of these documents; unknown ids have none."""
    return [key for (key,) in link.run(KEY_OF, ids=link.listing(document_ids))]


def keys_after(link: Link, selection: Selection, *, after: int, many: int) -> list[int]:
    """The keys of the next documents that have anything to export."""
    statement = _keys(
        selection.text_only_too, selection.kinds is not None, selection.annotators is not None
    )
    found = link.gather_aside(
        statement,
        after=after,
        many=many,
        kinds=link.listing(selection.kinds or ()),
        owners=link.listing(selection.annotators or ()),
    )
    return [key for (key,) in found]


def documents(link: Link, selection: Selection, keys: Sequence[int]) -> tuple[PackedDocument, ...]:
    """These documents with the layers that were selected, in the order of their keys."""
    layers = [
        row
        for row in link.gather_aside(LAYERS, documents=link.listing(keys))
        if _is_wanted(selection, row)
    ]
    layer_keys = link.listing([row[1] for row in layers])
    spans = _by_layer(link.gather_aside(rows.IN_LAYERS[span], layers=layer_keys))
    relations = _by_layer(link.gather_aside(rows.IN_LAYERS[relation], layers=layer_keys))
    packed: dict[int, list[PackedLayer]] = {}
    for document_key, key, owner, kind, status, comment, seconds in layers:
        own_spans = cast(list[SpanRow], spans.get(key, []))
        own_spans.sort(key=_reading_order)
        packed.setdefault(document_key, []).append(
            PackedLayer(
                owner,
                kind,
                LayerFields(cast(Status, status), comment, seconds),
                tuple(own_spans),
                tuple(cast(list[RelationRow], relations.get(key, []))),
            )
        )
    return tuple(
        PackedDocument(
            document_id, text, digest, title, meta, provenance, tuple(packed.get(key, ()))
        )
        for key, document_id, text, digest, title, meta, provenance in link.gather_aside(
            DOCUMENTS, documents=link.listing(keys)
        )
        if selection.text_only_too or key in packed
    )


@cache
def _keys(text_only_too: bool, has_kinds: bool, has_annotators: bool) -> Select[Any]:
    wanted = layer.c.document_key == document.c.key
    if has_kinds:
        wanted = wanted & among(layer.c.kind, "kinds")
    if has_annotators:
        wanted = wanted & among(layer.c.owner, "owners")
    statement = select(document.c.key).where(document.c.key > bindparam("after"))
    if not text_only_too:
        statement = statement.where(exists().where(wanted))
    return statement.order_by(document.c.key).limit(bindparam("many"))


def _is_wanted(selection: Selection, row: Values) -> bool:
    owner, kind = row[2], row[3]
    return (selection.kinds is None or kind in selection.kinds) and (
        selection.annotators is None or owner in selection.annotators
    )


def _by_layer(found: list[Values]) -> dict[int, list[Values]]:
    """Rows by the layer they begin with; a layer's rows stand together, as they lie on disk."""
    gathered: dict[int, list[Values]] = {}
    for key, group in groupby(found, key=itemgetter(0)):
        gathered.setdefault(key, []).extend(row[1:] for row in group)
    return gathered


def _reading_order(row: SpanRow) -> tuple[int, int, str]:
    return row[2], -row[3], row[0]
