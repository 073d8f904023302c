"""Import: packed documents and layers go in, slice by slice, as rows.

In one transaction go documents, index, layers, and one entry of the journal for each layer,
whose payload is the layer's compressed record; the project's chain gets one entry with the
ids and digests of the documents.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from time import perf_counter

from sqlalchemy import Table, func, select

from workbench.model.annotation import LayerFields, is_question
from workbench.model.ids import new_id
from workbench.model.packing import PackedDocument, PackedLayer, pack, unpack
from workbench.model.record import LONG
from workbench.store import guard, labels, ledger, people, rows, schema, search
from workbench.store.among import among
from workbench.store.chain import Header, entry_hash, first_hash, record_hash
from workbench.store.engine import Link, Values
from workbench.store.faults import DatabaseBug
from workbench.store.heading import heading_of
from workbench.store.lane import Portion
from workbench.store.ledger import Pen
from workbench.store.values import Added, AddedLayer
from workbench.store.writing import tried

document, layer = schema.document, schema.layer
span, relation = schema.span, schema.relation

BY_ID = select(document.c.id, document.c.key, document.c.digest).where(among(document.c.id, "ids"))
BY_DIGEST = (
    select(document.c.digest, document.c.id, document.c.key)
    .where(among(document.c.digest, "digests"))
    .order_by(document.c.key.desc())
)
LAYERS = select(
    layer.c.document_key,
    layer.c.owner,
    layer.c.key,
    layer.c.status,
    layer.c.comment,
    layer.c.seconds,
).where(among(layer.c.document_key, "documents"))
LAST = {table: select(func.coalesce(func.max(table.c.key), 0)) for table in (document, layer)}
KINDS = select(schema.annotator.c.name, schema.annotator.c.kind)


LONGEST = 0.25
"""Seconds after which a transaction is committed, even if nobody else wants the database."""


@dataclass(frozen=True, slots=True)
class Import:
    """What all records of one call have in common.

    ``only``: it is a package of this annotator, and takes no documents, nor others' layers.
    """

    who: str
    at: str
    pen: Pen
    gesture: str = field(default_factory=new_id)
    only: str = ""


def add(
    link: Link, batch: Sequence[PackedDocument], common: Import, is_wanted: Callable[[], bool]
) -> Generator[None, None, tuple[Added, ...]]:
    """Add documents and layers, in slices that let more urgent work overtake.

    A transaction takes in slice after slice until somebody else wants the database, so that
    the disk is waited for as seldom as can be. A record that the database refuses is found
    by adding those around it one by one; it does not take the others with it.
    """
    done: list[Added] = []
    singly_until = 0
    portion = Portion(8)
    while (begin := len(done)) < len(batch):
        end = begin + 1 if begin < singly_until else len(batch)
        work = _Run(link, batch[begin:end], common, portion, is_wanted)
        try:
            done += tried(work.attempt)
        except DatabaseBug as bug:
            if not bug.is_integrity:
                raise
            if end == begin + 1:
                refused = "The record contradicts itself: an id comes twice, or a link has no end."
                done.append(Added(batch[begin].id, batch[begin].line, "refused", (), refused))
            singly_until = max(singly_until, begin + work.reached)
        yield
    return tuple(done)


@dataclass(slots=True)
class _Run:
    """As many records as one transaction may take."""

    link: Link
    batch: Sequence[PackedDocument]
    common: Import
    portion: Portion
    is_wanted: Callable[[], bool]
    reached: int = 0

    def attempt(self) -> list[Added]:
        """One transaction; the answers are those of the records that are in it."""
        done: list[Added] = []
        until = perf_counter() + LONGEST
        with self.link.transaction():
            gathered = _Gathered(self.link, self.common)
            while len(done) < len(self.batch):
                with self.portion as size:
                    piece = self.batch[len(done) : len(done) + size]
                    self.reached = len(done) + len(piece)
                    done += gathered.add(piece)
                if self.is_wanted() or perf_counter() > until:
                    break
            gathered.finish()
        return done


class _Gathered:
    """The rows of one transaction, gathered and put in table by table, slice by slice."""

    def __init__(self, link: Link, common: Import) -> None:
        self.link = link
        self.common = common
        self.project = ledger.standing(link)
        self.kinds: dict[str, str] = dict(link.run(KINDS))
        self.new: list[list[object]] = []
        self.out: set[tuple[int, str]] = set()
        self.next: dict[Table, Iterator[int]] = {}
        self._empty()

    def _empty(self) -> None:
        self.documents: list[Values] = []
        self.headings: list[Values] = []
        self.words: list[tuple[int, str, str]] = []
        self.layers: list[Values] = []
        self.spans: list[Values] = []
        self.relations: list[Values] = []
        self.labels: list[Values] = []
        self.entries: list[Values] = []

    def add(self, batch: Sequence[PackedDocument]) -> list[Added]:
        """Add these records; the answers stand in their order."""
        link = self.link
        self._reserve(batch)
        ids = [each.id for each in batch]
        digests = [each.digest for each in batch if not each.named]
        known = {key: (at, digest) for key, at, digest in link.run(BY_ID, ids=link.listing(ids))}
        same: dict[str, tuple[str, int]] = {}
        if digests:
            for digest, key, at in link.run(BY_DIGEST, digests=link.listing(digests)):
                same[digest] = (key, at)
        keys = {at for at, _ in known.values()} | {at for _, at in same.values()}
        there: dict[tuple[int, str], PackedLayer | Values] = {}
        self.out = set()
        if keys:
            for row in link.run(LAYERS, documents=link.listing(sorted(keys))):
                there[row[0], row[1]] = row[2:]
            self.out = guard.out_among(link, sorted(keys))
        answers = [self._add(packed, known, same, there) for packed in batch]
        self._put()
        return answers

    def _add(
        self,
        packed: PackedDocument,
        known: dict[str, tuple[int, str]],
        same: dict[str, tuple[str, int]],
        there: dict[tuple[int, str], PackedLayer | Values],
    ) -> Added:
        document_id = packed.id
        if not packed.named and packed.digest in same:
            document_id = same[packed.digest][0]
            key, digest = same[packed.digest][1], packed.digest
        elif document_id in known:
            key, digest = known[document_id]
        else:
            key, digest = self._take(document), ""
        if digest and digest != packed.digest:
            return Added(
                document_id,
                packed.line,
                "refused",
                template="The document {id} is in the project with another text "
                "({there}, not {here}); give it another id.",
                params={"id": document_id, "there": digest, "here": packed.digest},
            )
        if not digest and self.common.only:
            return Added(
                document_id,
                packed.line,
                "refused",
                template="This is a work package; texts are brought into its project.",
            )
        if not digest:
            known[document_id] = (key, packed.digest)
            same.setdefault(packed.digest, (document_id, key))
            self._add_document(key, packed)
        layers = tuple(
            self._add_layer(document_id, key, each, there, len(packed.text))
            for each in packed.layers
        )
        return Added(document_id, packed.line, "matched" if digest else "added", layers)

    def _add_document(self, key: int, packed: PackedDocument) -> None:
        self.documents.append(
            (
                key,
                packed.id,
                packed.title,
                packed.digest,
                self.common.at,
                packed.meta,
                packed.provenance,
                packed.text,
            )
        )
        self.headings.append((key, *heading_of(packed.meta)))
        self.words.append((key, packed.title, packed.folded or search.folded(packed.text)))

    def _add_layer(
        self,
        document_id: str,
        document_key: int,
        packed: PackedLayer,
        there: dict[tuple[int, str], PackedLayer | Values],
        length: int,
    ) -> AddedLayer:
        owner = packed.annotator
        found = there.get((document_key, owner))
        if found is not None:
            if self._is_same(found, packed):
                return AddedLayer(owner, "same")
            return AddedLayer(
                owner,
                "refused",
                "{annotator} has said something else about {document} already; "
                "name another annotator.",
                {"annotator": owner, "document": document_id},
            )
        if self.common.only and packed.kind != "machine" and owner != self.common.only:
            return AddedLayer(
                owner,
                "refused",
                "This is the work package of {annotator}; {other} can't write in it.",
                {"annotator": self.common.only, "other": owner},
            )
        if (document_key, owner) in self.out:
            return AddedLayer(
                owner,
                "refused",
                "The layer of {annotator} on {document} is out in a package.",
                {"annotator": owner, "document": document_id},
            )
        kind = self.kinds.get(owner)
        if kind is None:
            people.add(self.link, owner, packed.kind)
            self.kinds[owner] = packed.kind
        elif kind != packed.kind:
            return AddedLayer(
                owner,
                "refused",
                "{annotator} is known as {known}, not as {kind}; name another annotator.",
                {"annotator": owner, "known": kind, "kind": packed.kind},
            )
        if any(row[3] > length for row in packed.spans):
            return AddedLayer(
                owner,
                "refused",
                "A span of {annotator} ends after the text of {document}.",
                {"annotator": owner, "document": document_id},
            )
        there[document_key, owner] = packed
        self._put_layer(document_id, document_key, packed)
        return AddedLayer(owner, "added")

    def _put_layer(self, document_id: str, document_key: int, packed: PackedLayer) -> None:
        key, layer_id, owner, common = self._take(layer), new_id(), packed.annotator, self.common
        fields = packed.fields
        payload = packed.payload or _payload(document_id, packed)
        header = Header(
            new_id(), common.gesture, common.who, common.at, common.pen.session,
            common.pen.app_version, layer_id, document_id, owner, "import", "{}", 1, None,
        )  # fmt: skip
        first = first_hash(self.project.project_id, document_id, owner)
        head = entry_hash(first, header, payload)
        comments = [text for row in packed.spans if (text := row[6])]
        if fields.comment:
            comments.append(fields.comment)
        self.layers.append(
            (
                key, layer_id, document_key, owner, packed.kind, fields.status, fields.comment,
                fields.seconds, 1, head, len(packed.spans), len(packed.relations), 0,
                len(comments), sum(map(is_question, comments)), self.project.scheme_version,
            )
        )  # fmt: skip
        used = (label for _, label, *_ in packed.spans)
        self.labels += labels.rows_of(used, owner=owner, document_key=document_key)
        self.spans += [(key, document_key, owner, *row) for row in packed.spans]
        self.relations += [(key, document_key, owner, *row) for row in packed.relations]
        self.entries.append(ledger.journal_row(header, payload, first, head, (key, document_key)))

    def _is_same(self, found: PackedLayer | Values, packed: PackedLayer) -> bool:
        if isinstance(found, PackedLayer):
            spans, relations, fields = found.spans, found.relations, found.fields
        else:
            key, status, comment, seconds = found
            fields = LayerFields(status, comment, seconds)
            spans = tuple(self.link.run(rows.ALL[span], in_layer=key))
            relations = tuple(self.link.run(rows.ALL[relation], in_layer=key))
        return (
            fields == packed.fields
            and set(spans) == set(packed.spans)
            and set(relations) == set(packed.relations)
        )

    def _reserve(self, batch: Sequence[PackedDocument]) -> None:
        """Find out which keys are free; a server's are taken from its sequence, for good."""
        wanted = {document: len(batch), layer: sum(len(each.layers) for each in batch)}
        for table in (document, layer):
            if self.link.is_sqlite:
                [(last,)] = self.link.run(LAST[table])
                self.next[table] = count(last + 1)
            elif wanted[table]:
                self.next[table] = _taken(self.link, table.name, wanted[table])

    def _take(self, table: Table) -> int:
        return next(self.next[table])

    def _put(self) -> None:
        link = self.link
        for statement, gathered in (
            (rows.INSERT_DOCUMENT, self.documents),
            (rows.INSERT_HEADING, self.headings),
            (rows.INSERT_LAYER, self.layers),
            (labels.INSERT, self.labels),
            (rows.INSERT[span], self.spans),
            (rows.INSERT[relation], self.relations),
            (rows.INSERT_JOURNAL, self.entries),
        ):
            if gathered:
                link.many(statement, gathered)
        search.put(link, self.words)
        for _, document_id, title, digest, *came_with, _ in self.documents:
            told = {"digest": digest, "record": record_hash(title, *came_with)}
            self.new.append(["document", document_id, None, told])
        self._empty()

    def finish(self) -> None:
        """Tell the project's chain which documents came in."""
        if not self.new:
            return
        common = self.common
        header = Header(
            new_id(), common.gesture, common.who, common.at, common.pen.session,
            common.pen.app_version, None, None, None, "documents", "{}", 0, None,
        )  # fmt: skip
        data = json.dumps(self.new, ensure_ascii=False, separators=(",", ":")).encode()
        payload = zlib.compress(data, 1) if len(data) >= LONG else data
        ledger.append_to_project(self.link, header, payload)


def _payload(document_id: str, packed: PackedLayer) -> bytes:
    """The record of a layer that came without one."""
    record = PackedDocument(document_id, "", "-", "", "{}", "{}", (packed,))
    document_value, layers = unpack(record)
    return pack(document_value, layers).layers[0].payload


def _taken(link: Link, table: str, many: int) -> Iterator[int]:
    """Keys that nobody else will get."""
    found = link.say(
        "SELECT nextval(CAST(%s AS regclass)) FROM generate_series(1, %s)",
        [f"{table}_key_seq", many],
    )
    return (key for (key,) in found)
