"""Taking in what came back: each layer whole or not at all, and twice changes nothing."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, select

from workbench.errors import Conflict, ProjectDamaged, Refused
from workbench.model.handing import Handed, Manifest
from workbench.model.layer import Layer
from workbench.store import guard, rows, schema
from workbench.store.among import among
from workbench.store.checking import BROKEN
from workbench.store.engine import Link, Values
from workbench.store.faults import DatabaseBug
from workbench.store.handed import Chain, Labels, TakenLayer
from workbench.store.lane import Portion
from workbench.store.ledger import Pen
from workbench.store.packages import counter
from workbench.store.packages.chains import go_on, prove
from workbench.store.writing import tried

document, layer, journal = schema.document, schema.layer, schema.journal

PLACE = select(document.c.key, document.c.digest, func.length(document.c.text)).where(
    document.c.id == bindparam("of_id")
)
STANDING = rows.LAYERS.where(
    layer.c.document_key == bindparam("of_document"), layer.c.owner == bindparam("of_owner")
)
HASHES = (
    select(journal.c.hash)
    .where(journal.c.layer_key == bindparam("of_layer"))
    .order_by(journal.c.revision)
)
KNOWN_OPS = select(journal.c.op_id).where(among(journal.c.op_id, "ids")).limit(1)
KNOWN_LAYER = select(layer.c.key).where(layer.c.id == bindparam("of_id"))


def take_in(
    link: Link,
    manifest: Manifest,
    returned: Sequence[tuple[str, Chain | None]],
    *,
    gone: Labels,
) -> Generator[None, None, tuple[TakenLayer, ...]]:
    """Go on with these documents' layers by what was added to them, each whole or not at all.

    A transaction takes in several; where one of them is refused, each gets one of its own.
    Nothing is written where nothing is new.
    """
    taken: list[TakenLayer] = []
    portion = Portion(8)
    while len(taken) < len(returned):
        with portion as size:
            some = returned[len(taken) : len(taken) + size]
            taken += _together(link, manifest, some, gone)
        yield
    return tuple(taken)


def check_in(
    link: Link,
    pen: Pen,
    manifest: Manifest,
    taken: Sequence[TakenLayer],
    *,
    who: str,
    at: str,
    keep_out: bool,
) -> int:
    """Let go of what is back, and tell of it, if anything is new; how many layers are back.

    What was refused stays out, and everything does that is to (``keep_out``).
    """

    def attempt() -> int:
        with link.transaction():
            back = [each.document_id for each in taken if each.outcome != "refused"]
            released = 0
            if not keep_out:
                released = link.change(
                    counter.RELEASE_SOME, of_package=manifest.id, ids=link.listing(back)
                )
            steps = sum(each.steps for each in taken)
            if not steps and not released:
                return 0
            _, state = counter.package_of(link, manifest.id)
            if state == "out" and not counter.is_out(link, manifest.id):
                counter.mark(link, manifest, "back")
            layers = sum(each.outcome == "merged" for each in taken)
            counter.tell(
                link, pen, counter.TAKE_IN, manifest, who=who, at=at, documents=layers, steps=steps
            )
            return released

    return tried(attempt)


def _together(
    link: Link, manifest: Manifest, some: Sequence[tuple[str, Chain | None]], gone: Labels
) -> list[TakenLayer]:
    def attempt() -> list[TakenLayer]:
        with link.transaction():
            return [_take(link, manifest, key, chain, gone) for key, chain in some]

    try:
        return tried(attempt)
    except (Refused, ProjectDamaged, DatabaseBug, *BROKEN):
        return [_taken(link, manifest, key, chain, gone) for key, chain in some]


def _taken(
    link: Link, manifest: Manifest, document_id: str, chain: Chain | None, gone: Labels
) -> TakenLayer:
    def attempt() -> TakenLayer:
        with link.transaction():
            return _take(link, manifest, document_id, chain, gone)

    try:
        return tried(attempt)
    except (Refused, ProjectDamaged) as refusal:
        return TakenLayer(document_id, "refused", 0, refusal.template, refusal.parameters)
    except (DatabaseBug, *BROKEN):
        # It came from outside: what makes no sense is no fault of ours.
        return TakenLayer(
            document_id,
            "refused",
            0,
            "The layer of {annotator} on {document} can't be taken in: it contradicts itself.",
            {"annotator": manifest.annotator, "document": document_id},
        )


def _take(
    link: Link, manifest: Manifest, document_id: str, chain: Chain | None, gone: Labels
) -> TakenLayer:
    """Within a transaction: go on with one layer, if what came back goes on from what is here."""
    handed = manifest.documents[document_id]
    place = link.one(PLACE, of_id=document_id)
    if place is None or place[1] != handed.digest:
        raise Refused(
            "The document {document} has gone, or has another text now.", document=document_id
        )
    document_key, _, length = place
    if chain is None:
        if handed.revision:
            raise Refused(
                "The layer of {annotator} on {document} is missing in the file.",
                annotator=manifest.annotator,
                document=document_id,
            )
        return TakenLayer(document_id, "same")
    prove(chain, manifest.project_id)
    _refuse_other_beginning(manifest, handed, chain)
    standing = link.one(STANDING, of_document=document_key, of_owner=manifest.annotator)
    hashes = [bytes(row[0]) for row in link.run(HASHES, of_layer=standing[0])] if standing else []
    theirs = [entry.hash for entry in chain.entries]
    if hashes[: len(theirs)] == theirs:
        return TakenLayer(document_id, "same")
    if theirs[: len(hashes)] != hashes:
        raise _forked(manifest, document_id, here=hashes, there=theirs, link=link)
    _refuse_elsewhere(link, manifest, document_key, document_id)
    before = _layer(link, standing, chain)
    _refuse_strange(link, manifest, chain, before, is_new=standing is None)
    after = go_on(
        link, chain, before, key=standing[0] if standing else None, document_key=document_key
    )
    _look_at(after, before, length, gone)
    return TakenLayer(document_id, "merged", len(theirs) - len(hashes))


def _layer(link: Link, standing: Values | None, chain: Chain) -> Layer:
    if standing is not None:
        return rows.layer_of(link, standing)
    return Layer(chain.document_id, chain.annotator, id=chain.layer_id)


def _refuse_other_beginning(manifest: Manifest, handed: Handed, chain: Chain) -> None:
    """What came back must go on from the head that was handed out."""
    begun = chain.entries[handed.revision - 1].hash.hex() if handed.revision else ""
    if len(chain.entries) < handed.revision or begun != handed.head:
        raise Refused(
            "The layer of {annotator} on {document} does not go on from where it was handed out "
            "({head}); somebody altered its history.",
            annotator=manifest.annotator,
            document=chain.document_id,
            head=handed.head[:12],
        )


def _forked(
    manifest: Manifest,
    document_id: str,
    *,
    here: Sequence[bytes],
    there: Sequence[bytes],
    link: Link,
) -> Conflict:
    common = sum(1 for one, other in zip(here, there, strict=False) if one == other)
    _, state = counter.package_of(link, manifest.id)
    told = {
        "annotator": manifest.annotator,
        "document": document_id,
        "here": here[-1].hex()[:12],
        "there": there[-1].hex()[:12],
        "common": common,
    }
    if state == "recalled":
        return Conflict(
            "The package was recalled, and the layer of {annotator} on {document} has gone on "
            "here since: after step {common} it ends in {here} here, in {there} in the file. "
            "Nothing was overwritten.",
            **told,
        )
    return Conflict(
        "The layer of {annotator} on {document} forks after step {common}: it ends in {here} "
        "here, in {there} in the file. Nothing was overwritten; two versions of the package were "
        "worked on, or the layer was changed here.",
        **told,
    )


def _refuse_elsewhere(link: Link, manifest: Manifest, document_key: int, document_id: str) -> None:
    """Nothing new for a layer that is out in another package: that one would fork."""
    found = link.one(guard.OUT, of_document=document_key, of_owner=manifest.annotator)
    if found is not None and found[0] != manifest.id:
        raise Refused(
            "The layer of {annotator} on {document} was handed out again, in the package "
            "{package}; merge or recall that one first.",
            annotator=manifest.annotator,
            document=document_id,
            package=found[0],
        )


def _refuse_strange(
    link: Link, manifest: Manifest, chain: Chain, before: Layer, *, is_new: bool
) -> None:
    """New entries must be the annotator's own, dated, and new to the whole project."""
    entries = chain.entries[before.revision :]
    for entry in entries:
        if entry.header.who != manifest.annotator:
            raise Refused(
                "A step on {document} is signed by {who}, not by {annotator}.",
                document=chain.document_id,
                who=entry.header.who,
                annotator=manifest.annotator,
            )
        datetime.fromisoformat(entry.header.at)
        entry.header.details.encode("utf-8")
    ids = [entry.header.op_id for entry in entries]
    doubled = link.one(KNOWN_OPS, ids=link.listing(ids)) is not None or len(set(ids)) < len(ids)
    if doubled or (is_new and link.one(KNOWN_LAYER, of_id=chain.layer_id) is not None):
        raise Refused(
            "Steps on {document} have ids that others have already.", document=chain.document_id
        )


def _look_at(after: Layer, before: Layer, length: int, gone: Labels) -> None:
    """The layer as it then is must fit its text, and the scheme as it now is."""
    spans = [each for key, each in after.spans.items() if before.spans.get(key) != each]
    relations = [each for key, each in after.relations.items() if before.relations.get(key) != each]
    if any(each.end > length for each in spans):
        raise Refused(
            "A span of {annotator} ends after the text of {document}.",
            annotator=after.annotator,
            document=after.document_id,
        )
    lost = {each.label for each in spans if each.label in gone.spans}
    lost |= {each.label for each in relations if each.label in gone.relations}
    if lost:
        raise Refused(
            "The layer of {annotator} on {document} uses labels that the scheme does not have any "
            "more: {labels}. Put them back, or let others stand for them, and merge again.",
            annotator=after.annotator,
            document=after.document_id,
            labels=", ".join(sorted(lost)),
        )
