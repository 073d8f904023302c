"""What a package's file says about itself, read from a copy that nothing writes to."""

from __future__ import annotations

from collections.abc import Generator

from sqlalchemy import bindparam, select

from workbench.errors import ProjectDamaged, Refused, WorkbenchError
from workbench.model.handing import manifest_of
from workbench.model.text import digest_of
from workbench.store import guard, planning, schema
from workbench.store.checking import BROKEN
from workbench.store.engine import Link
from workbench.store.handed import Returned
from workbench.store.lane import Portion
from workbench.store.packages.chains import measure

document, layer, journal = schema.document, schema.layer, schema.journal

DETAILS = select(schema.package.c.digest, schema.package.c.details).where(
    schema.package.c.direction == "in"
)
TEXTS = (
    select(document.c.key, document.c.id, document.c.text)
    .where(document.c.key > bindparam("after"))
    .order_by(document.c.key)
    .limit(bindparam("many"))
)
PAYLOADS = (
    select(journal.c.seq, journal.c.payload)
    .where(journal.c.seq > bindparam("after"))
    .order_by(journal.c.seq)
    .limit(bindparam("many"))
)
OTHERS = (
    select(layer.c.owner)
    .where(layer.c.kind != "machine", layer.c.owner != bindparam("owner"))
    .distinct()
    .order_by(layer.c.owner)
)


def returned(link: Link) -> Generator[None, None, Returned]:
    """What the file says; raises ProjectDamaged where that can't be read."""
    package_id, owner = guard.own(link)
    [(digest, details)] = link.run(DETAILS)
    try:
        manifest = manifest_of(details)
    except BROKEN as error:
        raise _altered(link) from error
    if (manifest.id, manifest.annotator) != (package_id, owner):
        raise _altered(link)
    texts: dict[str, str] = {}
    after, portion = 0, Portion(16)
    while True:
        with portion as size:
            batch = link.run(TEXTS, after=after, many=size)
            texts.update({key: _fingerprint(text) for _, key, text in batch})
        if not batch:
            break
        after = batch[-1][0]
        yield
    after, portion = 0, Portion(64)
    while True:
        with portion as size:
            entries = link.run(PAYLOADS, after=after, many=size)
            for _, payload in entries:
                measure(bytes(payload), link.location)
        if not entries:
            break
        after = entries[-1][0]
        yield
    others = tuple(name for (name,) in link.run(OTHERS, owner=owner))
    return Returned(manifest, digest, planning.scheme(link), texts, others)


def _fingerprint(text: str) -> str:
    try:
        return digest_of(text)
    except Refused:
        return ""


def _altered(link: Link) -> WorkbenchError:
    return ProjectDamaged(
        "{path} does not say any more what was handed out in it; somebody altered it.",
        path=link.location,
    )
