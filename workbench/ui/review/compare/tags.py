"""What a tag says beside its label: who reads it so, and what sets it apart. No Qt.

A tag travels as the label of its bar's span, so that what lays out and paints spans can lay out
and paint readings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from workbench.ui.text.look import DASHED, DOTTED, DOUBLE, SOLID, LabelLook, Look

NOTHING = "∅"
OWN_PATTERN = -1
"""The pattern that the label has in the scheme."""

PATTERNS = (SOLID, DASHED, DOTTED, DOUBLE)
"""The patterns of the first reader, the second, and so on; then again from the first."""

FEW = 4
"""More annotators than this are not all named on a tag."""

LONGEST = 26
"""More characters of a value are not repeated on a tag."""

_EDGE = "\x1f"


@dataclass(frozen=True, slots=True)
class Tag:
    """The label of a bar, the bar's pattern, who says so, and what stands behind the label.

    One that is not ``titled`` leaves the label's name to the tag of another reading above it.
    """

    label: str
    pattern: int = OWN_PATTERN
    who: str = ""
    after: tuple[str, ...] = ()
    titled: bool = True

    @property
    def key(self) -> str:
        """All of it as one word."""
        return _EDGE.join(
            (self.label, str(self.pattern), self.who, str(int(self.titled)), *self.after)
        )


def tag_of(key: str) -> Tag:
    """The tag that a word stands for; of a plain label, that label alone."""
    label, _, rest = key.partition(_EDGE)
    if not rest:
        return Tag(label)
    pattern, named, titled, *after = rest.split(_EDGE)
    return Tag(label, int(pattern), named, tuple(after), titled != "0")


def linked(relation: str, named: str) -> str:
    """The label of a link that only some draw."""
    return f"{relation}{_EDGE}{named}" if named else relation


def who(annotators: Iterable[str], names: Mapping[str, str], *, most: int = FEW) -> str:
    """Who they are, shortly: letters in a row, longer names apart, of many the first."""
    shown = [names.get(each, each) for each in annotators]
    more = ""
    if len(shown) > most:
        more = f"+{len(shown) - most + 1}"
        shown = shown[: most - 1]
    apart = "" if all(len(each) == 1 for each in shown) else " "
    return apart.join(shown) + (" " + more if more else "")


@dataclass(frozen=True, slots=True)
class CompareLook(Look):
    """A look that knows the tags of readings, and links with who draws them."""

    def label(self, key: str) -> LabelLook:
        """The look of a bar: the colour of its label, the words of its tag."""
        tag = tag_of(key)
        look = Look.label(self, tag.label)
        bar = look.bar
        pattern = look.pattern if tag.pattern == OWN_PATTERN else tag.pattern
        if tag.who == NOTHING:
            bar, pattern = self.muted, DOTTED
        after = [
            each if len(each) <= LONGEST else each[: LONGEST - 1].rstrip() + "…"
            for each in tag.after
        ]
        named = " ".join(filter(None, (tag.who, look.title if tag.titled else "")))
        words = named + "".join(f"{_joint(each)}{each}" for each in after)
        return LabelLook(key, words, bar, pattern, look.known, named)

    def relation(self, key: str) -> str:
        """What a link is called, and who draws it."""
        label, _, named = key.partition(_EDGE)
        title = Look.relation(self, label)
        return f"{named} {title}" if named else title


def compare_look(look: Look) -> CompareLook:
    """A look for comparing in."""
    return CompareLook(**{each.name: getattr(look, each.name) for each in fields(look)})


def _joint(words: str) -> str:
    return " " if words.startswith(NOTHING) else " · "
