"""Documents, and the bridge between code points and the UTF-16 units that Qt counts."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from dataclasses import dataclass, field

from workbench.errors import Refused
from workbench.model.values import NO_ATTRIBUTES, Attributes

LONGEST_TITLE = 90
"""How many characters a title that is only the text's beginning may have."""


@dataclass(frozen=True, slots=True)
class Document:
    """One imported text, never altered again.

    ``meta`` came with the text (title, slug, date …); ``provenance`` says what import did to
    it (``newline: crlf``, ``bom: true``, the name of the file).
    """

    id: str
    text: str
    meta: Attributes = NO_ATTRIBUTES
    provenance: Attributes = NO_ATTRIBUTES
    digest: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not self.id:
            raise Refused("A document needs an id.")
        if not self.digest:
            object.__setattr__(self, "digest", digest_of(self.text))

    @property
    def title(self) -> str:
        """What the document is called on the screen: title, else slug, else how it begins."""
        for name in ("title", "slug"):
            title = self.meta.get(name)
            if isinstance(title, str) and title.strip():
                return title.strip()
        beginning = " ".join(self.text[:200].strip().partition("\n")[0].split())
        if len(beginning) > LONGEST_TITLE:
            cut = beginning[:LONGEST_TITLE]
            beginning = (cut.rpartition(" ")[0] or cut).rstrip(" ,;:") + "…"
        return beginning or self.id


def digest_of(text: str) -> str:
    """The text's fingerprint: BLAKE2b, 128 bits, of its UTF-8, as hexadecimal digits.

    Raises Refused for a text that can't be kept (NUL, or half of a surrogate pair).
    """
    if "\0" in text:
        raise Refused("The text holds a NUL character, at {place}.", place=text.index("\0"))
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Refused(
            "The text holds half of a surrogate pair, at {place}.", place=error.start
        ) from error
    return hashlib.blake2b(data, digest_size=16).hexdigest()


class OffsetMap:
    """Code-point offsets to UTF-16 offsets of one text, and back.

    Most texts have no character beyond U+FFFF; for them both directions are the identity.
    Inside a surrogate pair, ``to_points`` answers the character's own offset.
    """

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        self._points: list[int] = []
        if len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text):
            self._points = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [point + index for index, point in enumerate(self._points)]

    def to_units(self, point: int) -> int:
        """The UTF-16 offset of a code-point offset."""
        return point + bisect_left(self._points, point)

    def to_points(self, unit: int) -> int:
        """The code-point offset of a UTF-16 offset."""
        return unit - bisect_left(self._units, unit)


_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
