"""Figures as the language of the window writes them."""

from __future__ import annotations

from workbench.ui.language import current

MISSING = "–"


def figure(value: float | None, *, places: int | None = 3) -> str:
    """A number with so many decimals, or as many as it needs; a dash where there is none."""
    if value is None:
        return MISSING
    text = f"{value:g}" if places is None else f"{value:.{places}f}"
    text = text.replace("-", "−")
    return text.replace(".", ",") if current() == "fr" else text


def percent(part: float, whole: float) -> str:
    """A share in whole percents, as the language writes it."""
    if not whole:
        return MISSING
    sign = "\u202f%" if current() == "fr" else "%"
    return f"{100 * part / whole:.0f}{sign}"


def plain_number(value: float | None) -> str:
    """A number for programs: a point, all decimals; empty where there is none."""
    return "" if value is None else repr(round(value, 12))
