"""What goes out in work packages and comes back: chains, checkouts, and what became of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from workbench.errors import Refused
from workbench.model.edit import SchemeText
from workbench.model.handing import Manifest
from workbench.store.values import NOTHING, Step

if TYPE_CHECKING:
    from workbench.store.chain import Header

PackageState: TypeAlias = Literal["out", "back", "recalled"]
Taken: TypeAlias = Literal["merged", "same", "refused"]


class ChainEntry(NamedTuple):
    """An entry of a layer's journal as it is written, and its hash."""

    header: Header
    payload: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class Chain:
    """A layer as its journal tells it, from its first entry to its last.

    ``warnings`` and ``scheme_version`` stand on the layer's row, and in no entry.
    """

    document_id: str
    annotator: str
    layer_id: str
    scheme_version: int
    warnings: int
    entries: tuple[ChainEntry, ...]

    @property
    def head(self) -> str:
        """The hash of the last entry."""
        return self.entries[-1].hash.hex() if self.entries else ""


@dataclass(frozen=True, slots=True)
class Checkout:
    """That a layer is in a package, and can't be written here until it is back or recalled."""

    package_id: str
    annotator: str
    at: str

    def refusal(self, document_id: str) -> Refused:
        """The words for whoever wants to write the layer meanwhile."""
        return Refused(
            "The layer of {annotator} on {document} was handed out on {date}, in the package "
            "{package}; it can be changed here when that is back, or recalled.",
            annotator=self.annotator,
            document=document_id,
            date=self.at[:10],
            package=self.package_id,
        )


@dataclass(frozen=True, slots=True)
class PackageRow:
    """A package that was handed out; ``out`` counts the layers that are still checked out."""

    manifest: Manifest
    state: PackageState
    out: int


@dataclass(frozen=True, slots=True)
class TakenLayer:
    """What became of one layer of a package that came back."""

    document_id: str
    outcome: Taken
    steps: int = 0
    template: str = ""
    params: Mapping[str, object] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Labels:
    """Keys that the scheme knew when a package went out, and does not know any more."""

    spans: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Returned:
    """What a package's file says, read without changing it.

    ``digest`` is that of the manifest when it was written; ``texts`` are the fingerprints of
    the texts as they stand there. ``others`` are annotators who wrote layers in it without
    being asked.
    """

    manifest: Manifest
    digest: str
    scheme: SchemeText
    texts: Mapping[str, str]
    others: tuple[str, ...]


def refuse_in_package(steps: Sequence[Step], annotator: str) -> None:
    """Raise Refused for steps that a package is not for: those of others, and of the project."""
    for step in steps:
        if step.before is None:
            raise Refused(
                "This is a work package: its scheme and its plan are the project's. "
                "Ask whoever handed it out."
            )
        if step.before.annotator != annotator or step.who != annotator:
            raise Refused(
                "This is the work package of {annotator}; {other} can't write in it.",
                annotator=annotator,
                other=step.who if step.who != annotator else step.before.annotator,
            )
