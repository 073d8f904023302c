"""The guard at the store's writing: what is out in a package, and whose a package is."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from workbench.errors import ProjectDamaged
from workbench.store import schema
from workbench.store.among import among
from workbench.store.engine import Link
from workbench.store.handed import Checkout

document, checkout, package = schema.document, schema.checkout, schema.package

OWN = select(package.c.id, package.c.owner).where(package.c.direction == "in")
OUT = select(checkout.c.package_id, checkout.c.at).where(
    checkout.c.document_key == bindparam("of_document"), checkout.c.owner == bindparam("of_owner")
)
OUT_AMONG = select(checkout.c.document_key, checkout.c.owner).where(
    among(checkout.c.document_key, "documents")
)
OUT_OF_OWNER = (
    select(document.c.id, checkout.c.package_id, checkout.c.at)
    .join_from(checkout, document, document.c.key == checkout.c.document_key)
    .where(checkout.c.owner == bindparam("of_owner"))
)


def refuse_out(link: Link, document_key: int, owner: str, *, document_id: str) -> None:
    """Raise Refused where a layer is out in a package: it is the package's until it is back."""
    found = link.one(OUT, of_document=document_key, of_owner=owner)
    if found is not None:
        raise Checkout(found[0], owner, found[1]).refusal(document_id)


def out_among(link: Link, document_keys: Sequence[int]) -> set[tuple[int, str]]:
    """Which layers of these documents are out: the document's key, and whose."""
    found = link.run(OUT_AMONG, documents=link.listing(document_keys))
    return {(key, owner) for key, owner in found}


def checkouts(link: Link, annotator: str) -> dict[str, Checkout]:
    """The layers of an annotator that are out, by document."""
    found = link.run(OUT_OF_OWNER, of_owner=annotator)
    return {
        document_id: Checkout(package_id, annotator, at) for document_id, package_id, at in found
    }


def own(link: Link) -> tuple[str, str]:
    """The id of the package that a file is, and whose it is; raises ProjectDamaged."""
    found = link.run(OWN)
    if len(found) != 1:
        raise ProjectDamaged(
            "{path} does not say whose work package it is; it was not made to the end.",
            path=link.location,
        )
    return found[0][0], found[0][1]
