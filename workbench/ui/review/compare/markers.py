"""What makes the bars and the words of the document that is shown, and of the one after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.model import Scheme
from workbench.project.review import ReviewedDocument
from workbench.ui.language import current as language
from workbench.ui.review.compare.marks import Marker
from workbench.ui.review.compare.told import Teller


class Markers:
    """Keeps both as long as nothing about them has changed.

    ``names`` are what is shown of each annotator, ``order`` is how they stand.
    """

    def __init__(self) -> None:
        self._now: tuple[object, Marker, Teller] | None = None
        self._next: tuple[object, Marker, Teller] | None = None

    def of(
        self,
        reviewed: ReviewedDocument,
        *,
        names: Mapping[str, str],
        order: Sequence[str],
        scheme: Scheme | None,
    ) -> Marker:
        """Those of a document, its review taken in: as before, or as they were made ahead."""
        key = _key(reviewed, names, order, scheme)
        if self._now is None or self._now[0] != key:
            if self._next is not None and self._next[0] == key:
                self._now = self._next
            else:
                teller = Teller(scheme, names)
                self._now = key, Marker(names, order, teller), teller
            self._next = None
        _, marker, teller = self._now
        teller.take(reviewed.document, reviewed.review)
        return marker

    def prepare(
        self,
        reviewed: ReviewedDocument,
        *,
        names: Mapping[str, str],
        order: Sequence[str],
        scheme: Scheme | None,
    ) -> Iterator[None]:
        """Make those of the document that is shown next, some at a time."""
        self._next = None
        teller = Teller(scheme, names)
        teller.take(reviewed.document, reviewed.review)
        marker = Marker(names, order, teller)
        yield from marker.marking(reviewed.review)
        self._next = _key(reviewed, names, order, scheme), marker, teller


def _key(
    reviewed: ReviewedDocument,
    names: Mapping[str, str],
    order: Sequence[str],
    scheme: Scheme | None,
) -> object:
    """What they depend on, but for the review itself."""
    return reviewed.document.id, dict(names), tuple(order), id(scheme), language()
