"""Proposals: the attributes that a span most likely has, from its words and what is near.

Only what the scheme knows is proposed, and nothing where it is not clear.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workbench.french import actors, figures, heads, names
from workbench.french.folding import fold
from workbench.french.patterns import lazily
from workbench.french.quotations import quotations
from workbench.model import NO_ATTRIBUTES, Attributes, Document, Layer, Scheme, Span

QUOTE = "QUOTE"
REACH = 3_000
"""How far before a pronoun its antecedent is looked for."""

NEAR = 400
"""How far before a pronoun an antecedent that agrees for certain goes before a nearer one."""


@dataclass(frozen=True, slots=True)
class Nesting:
    """How a quote lies among others: the one that holds it, and those it holds itself."""

    holder: Span | None
    held: tuple[Span, ...]


def attributes(
    layer: Layer, document: Document, scheme: Scheme, label: str, start: int, end: int
) -> Attributes:
    """What may be proposed for a span of this label there; nothing where unsure."""
    propose = _PROPOSERS.get(label)
    if propose is None or not 0 <= start < end <= len(document.text):
        return NO_ATTRIBUTES
    known = {each.key: each for each in scheme.attributes_of(label)}
    values = {
        key: value
        for key, value in propose(layer, document.text, start, end).items()
        if key in known and not known[key].derived and _allowed(known[key].choices, value)
    }
    return Attributes(values) if values else NO_ATTRIBUTES


def nesting(layer: Layer, start: int, end: int, *, label: str = QUOTE) -> Nesting:
    """The innermost quote that holds [start, end) and more, and the outermost inside it."""
    others = [
        span
        for span in layer.spans.values()
        if span.label == label and (span.start, span.end) != (start, end)
    ]
    around = [span for span in others if span.start <= start and end <= span.end]
    inside = [span for span in others if start <= span.start and span.end <= end]
    inside.sort(key=lambda span: (span.start, -span.end))
    outermost: list[Span] = []
    for span in inside:
        if not outermost or span.end > outermost[-1].end:
            outermost.append(span)
    holder = min(around, key=lambda span: span.end - span.start, default=None)
    return Nesting(holder, tuple(outermost))


def mode(text: str, start: int, end: int) -> str:
    """Direct, indirect or mixed, by where the quotation marks fall.

    Function words outside the marks (*que*, *le*, *de*, *qu’il*) leave a quote direct.
    """
    around = [
        each
        for each in quotations(text, start, end)
        if each.level == 1 and each.start < end and each.end > start
    ]
    if not around:
        words = text[start:end].strip()
        inside = words.strip('«»“”"')
        if inside != words and not _MARKS.search(inside):
            return "direct"  # a part of a quotation that an incise breaks
        return "mixed" if _MARKS.search(words) else "indirect"
    if len(around) > 1:
        return "mixed"
    before, behind = text[start : around[0].start], text[around[0].end : end]
    outside = _WORDS.findall(before)
    if behind.strip(" \u00a0\u202f.,;:!?…") or any(w.casefold() not in _FUNCTION for w in outside):
        return "mixed"
    return "direct"


def _quote(layer: Layer, text: str, start: int, end: int) -> dict[str, object]:
    holder = nesting(layer, start, end).holder
    return {"mode": mode(text, start, end), "level": 1 if holder is None else 2}


def _statistic(layer: Layer, text: str, start: int, end: int) -> dict[str, object]:
    figure = figures.describe(text, start, end)
    return figure.values if figure is not None else {}


def _actor(layer: Layer, text: str, start: int, end: int) -> dict[str, object]:
    values = actors.describe(text, start, end)
    words = text[start:end]
    if values["mention"] == "pronoun":
        kind = _type_of_antecedent(layer, text, start, words)
        return {**values, **({"type": kind} if kind else {})}
    if (before := _marked_before(layer, text, start, words)) is not None:
        again = {key: before.attributes[key] for key in _LASTING if key in before.attributes}
        role = {"role": values["role"]} if "role" in values else {}
        return {**values, **again, **role}
    return values


def _marked_before(layer: Layer, text: str, start: int, words: str) -> Span | None:
    """The nearest span that marks the same words as an actor."""
    folded = fold(words)
    near = [
        span
        for span in layer.spans.values()
        if span.label == "ACTOR"
        and span.start != start
        and span.end - span.start == len(words)
        and fold(text[span.start : span.end]) == folded
    ]
    return min(near, key=lambda span: abs(span.start - start), default=None)


def _type_of_antecedent(layer: Layer, text: str, start: int, words: str) -> str:
    """What a pronoun most likely stands for: the last actor that it agrees with.

    One that agrees for certain goes before a nearer one of which nothing says so (an acronym).
    """
    plain = fold(words)
    if plain in ("je", "j", "tu", "moi"):
        return heads.PERSON
    if plain in ("nous", "vous", "on"):
        return heads.GROUP
    several = plain in ("ils", "elles", "eux", "leur", "ces derniers", "ces dernieres")
    wanted = names.is_feminine(words)
    likely = ""
    before = [
        span
        for span in layer.spans.values()
        if span.label == "ACTOR" and start - REACH < span.end <= start
    ]
    for span in sorted(before, key=lambda each: -each.start):
        kind = span.attributes.get("type")
        if not isinstance(kind, str) or kind == heads.SOURCE:
            continue
        if likely and span.end < start - NEAR:
            break
        mention = span.text_of(text)
        role = span.attributes.get("role") if kind == heads.PERSON else None
        gender = names.is_feminine(mention, role if isinstance(role, str) else "")
        agrees = wanted is None or gender is None or wanted == gender
        if not agrees or several != (kind == heads.GROUP):
            continue
        if wanted is None or wanted == gender:
            return kind
        likely = likely or kind
    return likely or (heads.GROUP if several else heads.PERSON)


def _allowed(choices: tuple[str, ...], value: object) -> bool:
    return not choices or str(value) in choices


_PROPOSERS: dict[str, Callable[[Layer, str, int, int], dict[str, object]]] = {
    QUOTE: _quote,
    "STATISTIC": _statistic,
    "ACTOR": _actor,
}
_LASTING = ("type", "mention", "metonym")
_MARKS = lazily(r"[«»“”\"]")
_WORDS = lazily(r"[^\W_]+")
_FUNCTION = frozenset(
    (
        "que",
        "qu",
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "des",
        "du",
        "de",
        "d",
        "à",
        "au",
        "aux",
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "je",
        "nous",
        "vous",
        "ce",
        "c",
        "cette",
        "ces",
        "s",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "si",
        "ne",
        "n",
        "y",
        "en",
        "se",
    )
)
