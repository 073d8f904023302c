"""What the store can do with work packages, asked as everything else: answered by a future."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from workbench.errors import Refused
from workbench.model.edit import SchemeText
from workbench.model.handing import Manifest
from workbench.store import guard
from workbench.store.handed import (
    Chain,
    Checkout,
    Labels,
    PackageRow,
    Returned,
    TakenLayer,
)
from workbench.store.packages import chains, counter, returned, taking
from workbench.store.packages.making import PackageFile
from workbench.store.session import Session


class Handing:
    """The packages of one open project; ``returned`` is for the file that came back."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def refuse_in_package(self) -> None:
        """Raise Refused where this is a package itself: only its project hands out."""
        if self._session.info.package:
            raise Refused(
                "{path} is a work package itself; packages go out of a project, and come back to "
                "it.",
                path=self._session.location,
            )

    def hand_out(
        self,
        annotator: str,
        document_ids: Sequence[str] | None = None,
        *,
        suggestions: bool = False,
        who: str,
        at: str,
    ) -> Future[Manifest]:
        """Check layers out to a new package; None: those assigned, or all where nothing is.

        Raises Refused, and checks nothing out, where one is out already.
        """
        return self._session.edit(
            partial(
                counter.hand_out,
                pen=self._session.pen,
                annotator=annotator,
                document_ids=document_ids,
                suggestions=suggestions,
                who=who,
                at=at,
            )
        )

    def file(self, path: Path, manifest: Manifest, scheme: SchemeText) -> PackageFile:
        """The file of a package that was just handed out, to be filled; the caller closes it."""
        return PackageFile(path, manifest, scheme)

    def recall(self, package_id: str, *, who: str, at: str, unmade: bool = False) -> Future[int]:
        """Let the layers of a package go, as if it were back; how many those were."""
        return self._session.edit(
            lambda link: counter.recall(
                link, self._session.pen, package_id, who=who, at=at, unmade=unmade
            )
        )

    def packages(self) -> Future[tuple[PackageRow, ...]]:
        """The packages that were handed out, in the order of their making."""
        return self._session.read(counter.packages)

    def package(self, package_id: str) -> Future[PackageRow]:
        """One of them; raises UnknownName."""
        return self._session.read(partial(counter.row_of, package_id=package_id))

    def checkouts(self, annotator: str) -> Future[Mapping[str, Checkout]]:
        """Which layers of an annotator are out, by document."""
        return self._session.read(partial(guard.checkouts, annotator=annotator))

    def chains(self, annotator: str, document_ids: Sequence[str]) -> Future[tuple[Chain, ...]]:
        """An annotator's layers of these documents, as their journal tells them."""
        return self._session.read(
            partial(chains.chains_of, annotator=annotator, document_ids=document_ids)
        )

    def returned(self) -> Future[Returned]:
        """What this file says of itself as a package; raises ProjectDamaged."""
        return self._session.batch(returned.returned, changes=False)

    def take_in(
        self, manifest: Manifest, layers: Sequence[tuple[str, Chain | None]], *, gone: Labels
    ) -> Future[tuple[TakenLayer, ...]]:
        """Go on with layers by what was added to them in a package, each whole or not at all."""
        return self._session.batch(
            lambda link: taking.take_in(link, manifest, layers, gone=gone), changes=True
        )

    def check_in(
        self,
        manifest: Manifest,
        taken: Sequence[TakenLayer],
        *,
        who: str,
        at: str,
        keep_out: bool = False,
    ) -> Future[int]:
        """Let what is back go; how many layers that were. What was refused stays out."""
        return self._session.edit(
            lambda link: taking.check_in(
                link, self._session.pen, manifest, taken, who=who, at=at, keep_out=keep_out
            )
        )
