"""The colours of the program, by name, in four themes; and how far two of them stand apart."""

from __future__ import annotations

from dataclasses import dataclass

# Eight hues, told apart by colour-blind eyes too, each at least 4.5:1 on its page.
LABEL_COLOURS = (
    ("#391af1", "#21b2fe"),
    ("#9a3c02", "#fc3448"),
    ("#063f19", "#c4fc5d"),
    ("#b85174", "#d76bbc"),
    ("#8c7400", "#f5ba13"),
    ("#00819b", "#76f3f2"),
    ("#660886", "#7d73fe"),
    ("#505154", "#b4aea9"),
)


@dataclass(frozen=True, slots=True)
class Colours:
    """The named colours of one theme, as ``#rrggbb``."""

    window: str
    page: str
    raised: str
    stripe: str
    border: str
    outline: str
    rule: str
    found: str
    text: str
    muted: str
    disabled: str
    accent: str
    on_accent: str
    link: str
    warning: str
    differs: str
    danger: str
    good: str
    hint: str
    on_hint: str


LIGHT = Colours(
    window="#f2f3f5",
    page="#ffffff",
    raised="#fafbfc",
    stripe="#f7f8fa",
    border="#c9ccd2",
    outline="#83878f",
    rule="#dfe2e7",
    found="#ffe08a",
    text="#16181c",
    muted="#5a5f69",
    disabled="#8e939c",
    accent="#0b57d0",
    on_accent="#ffffff",
    link="#0b57d0",
    warning="#8a5a00",
    differs="#a86200",
    danger="#b3261e",
    good="#1b6b3a",
    hint="#2b2f36",
    on_hint="#f4f5f7",
)
# Fusion outlines its controls in a darker shade of the window: it must leave room below it.
DARK = Colours(
    window="#282b32",
    page="#1b1e24",
    raised="#353a44",
    stripe="#20242b",
    border="#454b57",
    outline="#7d8491",
    rule="#343943",
    found="#6b5200",
    text="#e8eaed",
    muted="#a4abb6",
    disabled="#8b929e",
    accent="#8ab4f8",
    on_accent="#10131a",
    link="#8ab4f8",
    warning="#f2b84b",
    differs="#f2b84b",
    danger="#ff8a80",
    good="#7bd99a",
    hint="#e8eaed",
    on_hint="#16181c",
)
LIGHT_CONTRAST = Colours(
    window="#ffffff",
    page="#ffffff",
    raised="#ffffff",
    stripe="#f2f2f2",
    border="#000000",
    outline="#000000",
    rule="#000000",
    found="#ffd54a",
    text="#000000",
    muted="#262626",
    disabled="#595959",
    accent="#00309e",
    on_accent="#ffffff",
    link="#00309e",
    warning="#5c3800",
    differs="#5c3800",
    danger="#8c0008",
    good="#00451c",
    hint="#000000",
    on_hint="#ffffff",
)
DARK_CONTRAST = Colours(
    window="#000000",
    page="#000000",
    raised="#0a0a0a",
    stripe="#141414",
    border="#ffffff",
    outline="#ffffff",
    rule="#ffffff",
    found="#6b5200",
    text="#ffffff",
    muted="#dedede",
    disabled="#a6a6a6",
    accent="#ffd54a",
    on_accent="#000000",
    link="#9fc9ff",
    warning="#ffd54a",
    differs="#ffd54a",
    danger="#ffb0a8",
    good="#9df0b8",
    hint="#ffffff",
    on_hint="#000000",
)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 counts it, from 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
