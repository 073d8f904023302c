"""How the canvas looks: colours, type and the labels' own signs. The theme makes it; no Qt here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

SOLID, DASHED, DOTTED, DOUBLE = range(4)
"""The patterns of a label's bar: labels that share a hue differ by it."""


@dataclass(frozen=True, slots=True)
class LabelLook:
    """The sign of one label: its words on the tag, the colour of its bar, the bar's pattern.

    One that is not ``known`` to the scheme shows its key, with a question mark. ``again`` are
    the words on the lines that a span goes on to, if they are others.
    """

    key: str
    title: str
    bar: str = "#505154"
    pattern: int = SOLID
    known: bool = True
    again: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """Colours as ``#rrggbb``, the typeface and its size at 100 %; the canvas zooms it itself.

    The colours of labels are data: the theme chooses them for light or dark, the canvas mixes
    their tints with ``page``. ``found`` lies behind the hits of a search, ``rule`` is for
    hairlines, ``warning`` for what went wrong, ``differs`` for what readers disagree on,
    ``settled`` for what has been decided. ``relations`` are the titles of relations.
    """

    dark: bool = False
    page: str = "#ffffff"
    text: str = "#16181c"
    muted: str = "#5f6673"
    rule: str = "#dfe2e7"
    selection: str = "#0b57d0"
    selected_text: str = "#ffffff"
    focus: str = "#16181c"
    found: str = "#ffe08a"
    warning: str = "#b3261e"
    differs: str = "#a86200"
    settled: str = "#1b6b3a"
    family: str = "Inter"
    points: float = 11.5
    labels: Mapping[str, LabelLook] = field(default_factory=lambda: MappingProxyType({}))
    relations: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def label(self, key: str) -> LabelLook:
        """The look of a label; one that the scheme does not know is grey, and shows its key."""
        return self.labels.get(key) or LabelLook(key, key, self.muted, DOTTED, known=False)

    def relation(self, key: str) -> str:
        """What a relation is called; one that the scheme does not know shows its key."""
        return self.relations.get(key, key)


def dark_look(
    *, labels: Mapping[str, LabelLook] | None = None, family: str = "Inter", points: float = 11.5
) -> Look:
    """The look on a dark page."""
    return Look(
        dark=True,
        page="#1b1e24",
        text="#e8eaed",
        muted="#9aa1ad",
        rule="#343943",
        selection="#8ab4f8",
        selected_text="#10131a",
        focus="#e8eaed",
        found="#6b5200",
        warning="#ffb4ab",
        differs="#f2b84b",
        settled="#7bd99a",
        family=family,
        points=points,
        labels=labels or MappingProxyType({}),
    )
