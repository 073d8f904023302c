"""What readers are called under review: by name, or by letters in an order that tells nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Names:
    """The readers of one document, in the order in which they are shown.

    ``short`` is what stands at a span: initials, or the letter. ``full`` is what stands where
    there is room. Where names are ``hidden`` both are the letter.
    """

    order: tuple[str, ...]
    short: Mapping[str, str]
    full: Mapping[str, str]
    hidden: bool = False

    def said(self, annotators: Iterable[str], *, short: bool = False) -> str:
        """These readers in a row, in their order."""
        given = set(annotators)
        known = [each for each in self.order if each in given]
        names = [*known, *sorted(given.difference(known))]
        told = self.short if short else self.full
        return ", ".join(told.get(each, "?" if self.hidden else each) for each in names)

    def place(self, annotator: str) -> int:
        """Where a reader stands; one who has no part stands last."""
        return self.order.index(annotator) if annotator in self.order else len(self.order)


NOBODY = Names((), {}, {})


def names_of(annotators: Sequence[str], *, hidden: bool, document_id: str) -> Names:
    """The names of a document's readers.

    Hidden, they get letters in an order of the document's own: it is the same whenever the
    document is opened, and says nothing of who *A* is in the next one.
    """
    if not hidden:
        order = tuple(sorted(annotators))
        return Names(order, initials(order), dict(zip(order, order, strict=True)))
    order = tuple(sorted(annotators, key=lambda name: _drawn(document_id, name)))
    letters = {name: _letter(place) for place, name in enumerate(order)}
    return Names(order, letters, letters, hidden=True)


def initials(names: Iterable[str]) -> dict[str, str]:
    """The shortest beginning of each name that no other name has; capitals first."""
    names = list(names)
    found = {}
    for name in names:
        others = [each.casefold() for each in names if each != name]
        length = next(
            (
                size
                for size in range(1, len(name) + 1)
                if not any(each.startswith(name[:size].casefold()) for each in others)
            ),
            len(name),
        )
        found[name] = name[:1].upper() + name[1:length]
    return found


def _drawn(document_id: str, name: str) -> bytes:
    return blake2b(f"{document_id}\n{name}".encode(), digest_size=8).digest()


def _letter(place: int) -> str:
    turn, at = divmod(place, len(LETTERS))
    return LETTERS[at] + (str(turn + 1) if turn else "")
