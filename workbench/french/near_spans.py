"""Costs of linking a quote to its cue, a figure to what it measures, a part to its whole.

A cost is the lower, the likelier the link; over 100 it is hardly one.
"""

from __future__ import annotations

from dataclasses import replace

from workbench.french import cues
from workbench.french.cues import Cue
from workbench.french.patterns import lazily
from workbench.french.surroundings import Surroundings
from workbench.french.verbs import FINITE, PRESENT
from workbench.model import Span, roles

FAR = 100.0
CUES = 8
"""How many marked cues are weighed for one quote: the nearest."""


def by_distance(around: Surroundings, source: Span, target: Span) -> float:
    """The plain distance in characters."""
    return float(max(source.start - target.end, target.start - source.end, 0))


def cue(around: Surroundings, source: Span, target: Span) -> float:
    """A quote or figure and a cue: next to it, outside it, in the same sentence."""
    if source.label == "STATISTIC":
        return _cue_of_figure(around, source, target)
    if source.start <= target.start and target.end <= source.end:
        return _cue_inside(around, source, target)
    if target.start >= source.end:
        gap = around.gap(source.end, target.start)
        cost = _behind(gap) + FAR * 3 * around.breaks(source.end, target.start)
        if _GOVERNED.match(around.text, source.start):
            cost += 40
        if _PARTICIPLE.search(around.text, target.start, target.end):
            cost += 30
        between = (source.end, target.start)
    else:
        gap = around.gap(target.end, source.start)
        breaks = 0 if gap.rstrip().endswith(":") else around.breaks(target.end, source.start)
        cost = _before(gap) + FAR * 3 * breaks
        between = (target.end, source.start)
    quotes = [s for s in around.near(source) if s.label == source.label and s.id != source.id]
    if any(between[0] <= s.start and s.end <= between[1] for s in quotes):
        cost += 30
    holders = [s for s in quotes if s.start <= source.start and source.end <= s.end]
    if any(not (s.start <= target.start and target.end <= s.end) for s in holders):
        cost += FAR
    if any(s.start <= target.start < s.end and not holds(s, source) for s in quotes):
        cost += FAR / 2
    return cost


def cue_of(around: Surroundings, span: Span) -> Cue | None:
    """The cue that a quote or figure hangs on: linked, else marked, else read in the text."""
    if span.id not in around.cues:
        around.cues[span.id] = _found_cue(around, span)
    return around.cues[span.id]


def measures(around: Surroundings, source: Span, target: Span) -> float:
    """A figure and what it measures: *la mort de 12 personnes*, *12 % de la population*."""
    if target.end <= source.start:
        gap = around.gap(target.end, source.start)
        cost = 1.0 if _OF_BEFORE.fullmatch(gap) else 12 + len(gap) / 4
        breaks = around.breaks(target.end, source.start)
    elif target.start >= source.end:
        gap = around.gap(source.end, target.start)
        cost = 0.0 if _OF_BEHIND.fullmatch(gap) else 15 + len(gap) / 4
        breaks = around.breaks(source.end, target.start)
    else:
        return FAR
    wanted = 0 if target.label == "MEASURED" else 40
    return cost + FAR * breaks + wanted


def as_of(around: Surroundings, source: Span, target: Span) -> float:
    """A figure and the date for which it holds, in the same sentence."""
    first, last = min(source.end, target.end), max(source.start, target.start)
    return by_distance(around, source, target) / 4 + FAR * around.breaks(first, last)


def part_of(around: Surroundings, source: Span, target: Span) -> float:
    """A part and its whole, which stands before it."""
    cost = by_distance(around, source, target) / 4
    if target.start >= source.end:
        return cost + FAR / 2 + FAR * around.breaks(source.end, target.start)
    return cost + FAR * around.breaks(target.end, source.start)


def nested_in(around: Surroundings, source: Span, target: Span) -> float:
    """A quote and the smallest one that holds it."""
    if holds(target, source) and (target.start, target.end) != (source.start, source.end):
        return float(target.end - target.start) / FAR
    return FAR + by_distance(around, source, target)


def continues(around: Surroundings, source: Span, target: Span) -> float:
    """The second part of a quote and the first, with an incise between them."""
    if target.end > source.start:
        return FAR * 2 + by_distance(around, source, target)
    gap = around.gap(target.end, source.start)
    return len(gap) / 4 + FAR * gap.count("\n")


def holds(outer: Span, inner: Span) -> bool:
    """Whether one span lies within another."""
    return outer.start <= inner.start and inner.end <= outer.end


def _found_cue(around: Surroundings, span: Span) -> Cue | None:
    linked = around.targets(span, roles.CUE)
    marked = linked or [s for s in around.near(span) if s.label == "CUE"]
    if len(marked) > CUES:
        marked = sorted(marked, key=lambda each: by_distance(around, span, each))[:CUES]
    best = min(marked, key=lambda each: cue(around, span, each), default=None)
    if best is not None and (linked or cue(around, span, best) < FAR):
        return _as_cue(around, best)
    start, end = around.reach(span)
    read = cues.cues(around.text, start, end)
    spans = [Span(f"read:{i}", c.start, c.end, "CUE") for i, c in enumerate(read)]
    pairs = [(cue(around, span, each), i) for i, each in enumerate(spans)]
    cost, place = min(pairs, default=(FAR, -1))
    return read[place] if cost < FAR else None


def _as_cue(around: Surroundings, span: Span) -> Cue:
    known = cues.cue_of(around.text, span.start, span.end)
    if known is not None:
        return replace(known, start=span.start, end=span.end)
    words = span.text_of(around.text).casefold()
    return Cue(span.start, span.end, words, PRESENT if words.endswith("ant") else FINITE)


def _cue_of_figure(around: Surroundings, source: Span, target: Span) -> float:
    quote = next((s for s in around.near(source) if s.label == "QUOTE" and holds(s, source)), None)
    words = target.text_of(around.text).casefold()
    if quote is not None and not holds(quote, target):
        return 1 + cue(around, quote, target)  # the cue is the quote's first
    cost = 0.0 if words.startswith(("selon", "d’après", "d'après", "de source")) else 20.0
    distance = by_distance(around, source, target)
    first, last = min(source.end, target.end), max(source.start, target.start)
    behind = 0 if target.start >= source.end else 10
    return cost + behind + distance / 10 + FAR * around.breaks(first, last)


def _cue_inside(around: Surroundings, source: Span, target: Span) -> float:
    """An incise within an indirect quote; else the cue belongs to a quote inside."""
    before = around.text[source.start : target.start].rstrip()
    behind = around.text[target.end : source.end].lstrip()
    quoted = around.text[source.start : source.start + 1] in '«“"'
    if (
        before.endswith(",")
        and not quoted
        and (not behind or behind[0] in ",;:" or len(behind) < 60)
    ):
        return 25.0
    return FAR * 4


def _behind(gap: str) -> float:
    if _INCISE.fullmatch(gap):
        return 0.0
    return 6 + len(gap) / 3


def _before(gap: str) -> float:
    if not gap.strip():
        return 1.0
    if gap.rstrip().endswith(":"):
        return 2.0 + len(gap) / 10
    return 2 + len(gap) / 4


_GOVERNED = lazily(r"(?:à|de|que|si) |(?:d|qu)['’]|s['’]ils? ")
_PARTICIPLE = lazily(r"\w{3,}ant$")
_INCISE = lazily(r"[\s\u00a0\u202f»”\",]*(?:ainsi |comme (?:le |l['’])?)?")
_OF_BEFORE = lazily(
    r"[\s\u00a0\u202f]*(?:(?:de|des|du|à|par|est de|était de|s['’]élève à|atteint|a atteint)"
    r"[\s\u00a0]|d['’])?(?:plus |près |environ |quelque )?(?:de |d['’])?[\s\u00a0\u202f]*"
)
_OF_BEHIND = lazily(
    r"[\s\u00a0\u202f]+(?:(?:de|des|du|d['’])[\s\u00a0\u202f]*)?"
    r"(?:la |le |les |l['’]|ses |son |sa |leurs? |nos )?"
)
