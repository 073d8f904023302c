"""The counter where packages go out: handing out, recalling, and what is out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import bindparam, delete, func, select, update

from workbench.errors import Refused, UnknownName
from workbench.model.edit import Op
from workbench.model.handing import Handed, Manifest, manifest_of
from workbench.model.ids import new_id
from workbench.model.text import digest_of
from workbench.model.values import Attributes, canonical
from workbench.store import ledger, people, planning, rows, schema
from workbench.store.among import among
from workbench.store.engine import Link, Values
from workbench.store.handed import PackageRow, PackageState
from workbench.store.ledger import Pen
from workbench.store.values import Step
from workbench.store.writing import tried

document, layer, assignment = schema.document, schema.layer, schema.assignment
package, checkout = schema.package, schema.checkout

HAND_OUT, RECALL, TAKE_IN = "hand_out", "recall", "take_in"
"""The names of the project's steps that tell of packages."""

SHOWN = 3
"""So many documents are named where many stand in the way."""

KIND = select(schema.annotator.c.kind).where(schema.annotator.c.name == bindparam("name"))
ASSIGNED = (
    select(document.c.id)
    .join_from(assignment, document, document.c.key == assignment.c.document_key)
    .where(assignment.c.owner == bindparam("owner"))
    .group_by(document.c.id, document.c.key)
    .order_by(document.c.key)
)
ALL = select(document.c.id).order_by(document.c.key)
STANDING = (
    select(
        document.c.id,
        document.c.key,
        document.c.digest,
        layer.c.id,
        layer.c.revision,
        layer.c.head,
        checkout.c.package_id,
    )
    .select_from(document)
    .outerjoin(
        layer, (layer.c.document_key == document.c.key) & (layer.c.owner == bindparam("owner"))
    )
    .outerjoin(
        checkout,
        (checkout.c.document_key == document.c.key) & (checkout.c.owner == bindparam("owner")),
    )
    .where(among(document.c.id, "ids"))
    .order_by(document.c.key)
)
PUT_PACKAGE, PUT_CHECKOUT = rows.inserted(package), rows.inserted(checkout)
OF_PACKAGE = select(package.c.details).where(
    package.c.id == bindparam("of_id"), package.c.direction == "out"
)
PACKAGES = (
    select(package.c.details, func.count(checkout.c.document_key))
    .select_from(package)
    .outerjoin(checkout, checkout.c.package_id == package.c.id)
    .where(package.c.direction == "out")
    .group_by(package.c.id, package.c.details)
    .order_by(package.c.id)
)
LEFT = select(checkout.c.document_key).where(checkout.c.package_id == bindparam("of_id"))
RELEASE = delete(checkout).where(checkout.c.package_id == bindparam("of_package"))
RELEASE_SOME = RELEASE.where(
    checkout.c.document_key.in_(select(document.c.key).where(among(document.c.id, "ids")))
)
MARK = (
    update(package).where(package.c.id == bindparam("of_id")).values(details=bindparam("to_text"))
)
FORGET = delete(package).where(package.c.id == bindparam("of_id"))


def hand_out(
    link: Link,
    pen: Pen,
    *,
    annotator: str,
    document_ids: Sequence[str] | None,
    suggestions: bool,
    who: str,
    at: str,
) -> Manifest:
    """Check an annotator's layers out to a new package, and tell what goes into it.

    Without ids it is the documents assigned to them, or all where nothing is. Raises Refused
    where one of the layers is out already.
    """

    def attempt() -> Manifest:
        with link.transaction():
            found = _standing(link, annotator, document_ids)
            people.add(link, annotator, "person")
            scheme, project = planning.scheme(link), ledger.standing(link)
            manifest = Manifest(
                new_id(),
                project.project_id,
                annotator,
                who,
                at,
                scheme.version,
                digest_of(scheme.text),
                suggestions,
                {row[0]: _handed(row) for row in found},
            )
            details = _details(manifest, "out")
            link.put(PUT_PACKAGE, (manifest.id, annotator, "out", at, manifest.digest, details))
            link.many(PUT_CHECKOUT, [(row[1], annotator, manifest.id, at, None) for row in found])
            tell(link, pen, HAND_OUT, manifest, who=who, at=at, documents=len(found))
            return manifest

    return tried(attempt)


def recall(
    link: Link, pen: Pen, package_id: str, *, who: str, at: str, unmade: bool = False
) -> int:
    """Take back what is out in a package; how many layers that was.

    ``unmade``: its file was never finished, so nothing of it can come back.
    """

    def attempt() -> int:
        with link.transaction():
            manifest, _ = package_of(link, package_id)
            released = link.change(RELEASE, of_package=package_id)
            if not released:
                raise Refused(
                    "Nothing is out any more in the package {package}, for {annotator}.",
                    package=package_id,
                    annotator=manifest.annotator,
                )
            if unmade:
                link.change(FORGET, of_id=package_id)
            else:
                link.change(MARK, of_id=package_id, to_text=_details(manifest, "recalled"))
            tell(link, pen, RECALL, manifest, who=who, at=at, documents=released)
            return released

    return tried(attempt)


def packages(link: Link) -> tuple[PackageRow, ...]:
    """All packages that were handed out, in the order of their making."""
    return tuple(PackageRow(*_read(details), int(out)) for details, out in link.run(PACKAGES))


def package_of(link: Link, package_id: str) -> tuple[Manifest, PackageState]:
    """A package that was handed out from here; raises UnknownName."""
    found = link.one(OF_PACKAGE, of_id=package_id)
    if found is None:
        known = [row.manifest for row in packages(link) if row.out]
        raise UnknownName(
            "There is no package {name} of this project; out are: {known}.",
            name=package_id,
            known=", ".join(f"{each.id} ({each.annotator})" for each in known) or "–",
        )
    return _read(found[0])


def row_of(link: Link, package_id: str) -> PackageRow:
    """A package that was handed out, and how it stands; raises UnknownName."""
    manifest, state = package_of(link, package_id)
    return PackageRow(manifest, state, len(link.run(LEFT, of_id=package_id)))


def is_out(link: Link, package_id: str) -> bool:
    """Whether a layer is still out in a package."""
    return link.one(LEFT, of_id=package_id) is not None


def mark(link: Link, manifest: Manifest, state: PackageState) -> None:
    """Write down how a package stands."""
    link.change(MARK, of_id=manifest.id, to_text=_details(manifest, state))


def tell(
    link: Link, pen: Pen, name: str, manifest: Manifest, *, who: str, at: str, **more: object
) -> None:
    """An entry of the project's chain that tells of a package."""
    details = Attributes({"annotator": manifest.annotator, "package": manifest.id, **more})
    header = ledger.header_of(Step(Op(name, None, (), details), None, None, who, at), pen, None, 0)
    ledger.append_to_project(link, header, b"[]")


def _standing(link: Link, annotator: str, document_ids: Sequence[str] | None) -> list[Values]:
    """What there is of the documents that are wanted; raises Refused where some can't go."""
    if not (annotator.strip() and annotator.isprintable()):
        raise Refused("{name} can't be an annotator's name.", name=repr(annotator))
    kind = link.one(KIND, name=annotator)
    if kind is not None and kind[0] != "person":
        raise Refused(
            "{annotator} is known as {kind}; only a person can be handed a package.",
            annotator=annotator,
            kind=kind[0],
        )
    if document_ids is None:
        document_ids = [key for (key,) in link.run(ASSIGNED, owner=annotator)] or [
            key for (key,) in link.run(ALL)
        ]
    found = link.run(STANDING, owner=annotator, ids=link.listing(document_ids))
    missing = set(document_ids) - {row[0] for row in found}
    if missing:
        raise UnknownName("There is no document {name} in the project.", name=_some(missing))
    if not found:
        raise Refused("The project has no documents to hand out.")
    away = [row for row in found if row[-1] is not None]
    if away:
        raise Refused(
            "{count:,} of these layers of {annotator} are out already: {documents} (package "
            "{package}). Merge what came back, or recall it first.",
            count=len(away),
            annotator=annotator,
            documents=_some(row[0] for row in away),
            package=away[0][-1],
        )
    return found


def _handed(row: Values) -> Handed:
    _, _, digest, layer_id, revision, head, _ = row
    if layer_id is None:
        return Handed(digest)
    return Handed(digest, layer_id, revision, bytes(head).hex())


def _some(names: Iterable[str]) -> str:
    ordered = sorted(names)
    return ", ".join(ordered[:SHOWN]) + (" …" if len(ordered) > SHOWN else "")


def _details(manifest: Manifest, state: PackageState) -> str:
    return canonical({"manifest": json.loads(manifest.text), "state": state})


def _read(details: str) -> tuple[Manifest, PackageState]:
    told = json.loads(details)
    return manifest_of(canonical(told["manifest"])), told["state"]
