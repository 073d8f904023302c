"""Chains that travel: read as they are written, proved, and gone on with, entry by entry."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from sqlalchemy import bindparam, select, update

from workbench.errors import Conflict, ProjectDamaged
from workbench.model.edit import Edit
from workbench.model.layer import Layer
from workbench.model.record import Replay
from workbench.store import labels, ledger, rows, schema, touching
from workbench.store.among import among
from workbench.store.chain import Header, entry_hash, first_hash
from workbench.store.engine import Link, Values
from workbench.store.handed import Chain, ChainEntry
from workbench.store.touching import Place
from workbench.store.writing import begin_layer

document, layer, journal = schema.document, schema.layer, schema.journal

LARGEST = 64 << 20
"""Bytes that the payload of one entry may come to; a layer of a hundred thousand spans has 20."""

OF_OWNER = (
    select(document.c.id, layer.c.key, layer.c.id, layer.c.scheme_version, layer.c.warnings)
    .join_from(layer, document, document.c.key == layer.c.document_key)
    .where(layer.c.owner == bindparam("owner"), among(document.c.id, "ids"))
    .order_by(layer.c.key)
)
GO_ON = (
    update(layer)
    .where(layer.c.key == bindparam("of_key"), layer.c.revision == bindparam("from_revision"))
    .values(
        status=bindparam("to_status"),
        comment=bindparam("to_comment"),
        seconds=bindparam("to_seconds"),
        revision=bindparam("to_revision"),
        head=bindparam("to_head"),
        spans=layer.c.spans + bindparam("more_spans"),
        relations=layer.c.relations + bindparam("more_relations"),
        comments=layer.c.comments + bindparam("more_comments"),
        questions=layer.c.questions + bindparam("more_questions"),
        warnings=bindparam("to_warnings"),
        scheme_version=bindparam("to_scheme"),
    )
)


def chains_of(link: Link, annotator: str, document_ids: Sequence[str]) -> tuple[Chain, ...]:
    """The chains of an annotator's layers of these documents, in the order of the layers."""
    found = link.run(OF_OWNER, owner=annotator, ids=link.listing(document_ids))
    keys = link.listing([row[1] for row in found])
    entries: dict[int, tuple[ChainEntry, ...]] = {
        key: tuple(map(_entry, group))
        for key, group in groupby(link.run(rows.OF_LAYERS, layers=keys), key=itemgetter(0))
    }
    return tuple(
        Chain(document_id, annotator, layer_id, version, warnings, entries.get(key, ()))
        for document_id, key, layer_id, version, warnings in found
    )


def prove(chain: Chain, project_id: str) -> None:
    """Raise ProjectDamaged where an entry does not follow from the one before it.

    A payload that would swell beyond all measure is refused before anybody reads it.
    """
    head = first_hash(project_id, chain.document_id, chain.annotator)
    for number, entry in enumerate(chain.entries, start=1):
        header = entry.header
        place = (header.layer_id, header.document_id, header.owner)
        head = entry_hash(head, header, entry.payload)
        if (
            head != entry.hash
            or header.revision != number
            or place != (chain.layer_id, chain.document_id, chain.annotator)
        ):
            raise ProjectDamaged(
                "Entry {number} in the journal of {what} was altered.",
                number=number,
                what=f"{chain.document_id} / {chain.annotator}",
            )
        measure(entry.payload, f"{chain.document_id} / {chain.annotator}")


def measure(payload: bytes, what: str) -> None:
    """Raise ProjectDamaged for a compressed payload that is none, or is one without end."""
    if payload[:1] != b"x":
        return
    unpacked = zlib.decompressobj()
    try:
        unpacked.decompress(payload, LARGEST)
        whole = unpacked.eof
    except zlib.error:
        whole = False
    if not whole:
        raise ProjectDamaged("The journal of {what} holds an entry that can't be read.", what=what)


def go_on(link: Link, chain: Chain, before: Layer, *, key: int | None, document_key: int) -> Layer:
    """Put those entries of a chain that a layer has not yet at the end of it; what it then is.

    ``key`` is None for a layer that there is not yet. The entries go in as they are written;
    the tables follow from them. Raises Conflict where an entry does not find what it changes.
    The caller holds the transaction, and has compared what is there already.
    """
    more = chain.entries[before.revision :]
    replay = Replay(before)
    for entry in more:
        replay.play(entry.payload)
    # Checked as one step: no relation may be left without an end.
    edits = _differences(before, replay.layer(0))
    after = before.edited(edits)
    last = more[-1]
    if key is None:
        key = begin_layer(
            link,
            before,
            document_key=document_key,
            head=b"",
            scheme_version=chain.scheme_version,
        )
    place = Place(key, document_key, chain.annotator)
    changed = touching.touched(edits, before, after)
    touching.put(link, changed, place)
    labels.put(link, changed, before, place)
    link.many(rows.INSERT_JOURNAL, list(_journal_rows(link, chain, before.revision, place)))
    grown, fields = touching.growth(changed, before, after), after.fields
    moved = link.change(
        GO_ON,
        of_key=key,
        from_revision=before.revision,
        to_status=fields.status,
        to_comment=fields.comment,
        to_seconds=fields.seconds,
        to_revision=last.header.revision,
        to_head=last.hash,
        more_spans=grown.spans,
        more_relations=grown.relations,
        more_comments=grown.comments,
        more_questions=grown.questions,
        to_warnings=chain.warnings,
        to_scheme=chain.scheme_version,
    )
    if moved != 1:
        raise Conflict("The layer has changed meanwhile, in another window or by another program.")
    touching.read_back(link, changed, key)
    return after


def _journal_rows(link: Link, chain: Chain, after: int, place: Place) -> Iterator[Values]:
    if after:
        previous = chain.entries[after - 1].hash
    else:
        project_id = ledger.standing(link).project_id
        previous = first_hash(project_id, chain.document_id, chain.annotator)
    for entry in chain.entries[after:]:
        yield ledger.journal_row(
            entry.header,
            entry.payload,
            previous,
            entry.hash,
            (place.layer_key, place.document_key),
        )
        previous = entry.hash


def _differences(before: Layer, after: Layer) -> list[Edit]:
    """What makes one layer of the other, as one step."""
    edits = [
        Edit(before.spans.get(key), after.spans.get(key))
        for key in dict.fromkeys((*before.spans, *after.spans))
    ]
    edits += [
        Edit(before.relations.get(key), after.relations.get(key))
        for key in dict.fromkeys((*before.relations, *after.relations))
    ]
    edits += [
        Edit(before.rejections.get(key), after.rejections.get(key))
        for key in dict.fromkeys((*before.rejections, *after.rejections))
    ]
    edits.append(Edit(before.fields, after.fields))
    return [edit for edit in edits if edit.before != edit.after]


def _entry(row: Values) -> ChainEntry:
    _, *columns, _, own, payload = row
    return ChainEntry(Header(*columns), bytes(payload), bytes(own))
