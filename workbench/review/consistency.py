"""Where a corpus is out of line with itself: what one document shows, and what only many do.

Five kinds. ``label``: the same words carry one label here and another one there. ``type``: one
name is an actor of several types. ``value``: the attributes of a figure are not what its words
say. ``figure``: a figure that nobody labelled. ``cue``: a speech verb outside all quotes that
is no cue, so that what was said with it is no quote either. What is *missing* is looked for in
gold, and in layers that are done.

None of it is an error for certain. What a reader has found right is named by the ``key`` of
the finding or of its group, and is left out from then on.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Literal, TypeAlias, get_args

from workbench.french.cues import Cue, cues
from workbench.french.figures import Figure, describe, figures
from workbench.french.verbs import FINITE, PRESENT
from workbench.model.annotation import Span
from workbench.model.layer import GOLD, Layer
from workbench.model.roles import actor_labels
from workbench.model.scheme import Scheme
from workbench.model.text import Document
from workbench.model.values import canonical

Kind: TypeAlias = Literal["label", "type", "value", "figure", "cue"]
KINDS: tuple[Kind, ...] = get_args(Kind)

QUOTE, CUE, STATISTIC = "QUOTE", "CUE", "STATISTIC"
TYPE, MENTION, NAME = "type", "mention", "name"
NUMBERS = ("value", "value_min", "value_max")
COMPARATOR, EXACTLY = "comparator", "="
WORDS = ("unit", COMPARATOR, "approximator", "kind")


@dataclass(frozen=True, slots=True)
class Told:
    """What a kind is called, and what is found by it: templates that are shown in translation."""

    title: str
    template: str


TOLD: Mapping[Kind, Told] = {
    "label": Told(
        title="Same words, other label",
        template="The same words carry different labels. The rarest exceptions stand first.",
    ),
    "type": Told(
        title="Same name, other type",
        template="One name is an actor of several types. The rarest exceptions stand first.",
    ),
    "value": Told(
        title="Values and their words",
        template="The words of a figure, read again, say another thing than its attributes.",
    ),
    "figure": Told(
        title="Figures without a label",
        template="The text states a figure that nobody labelled, in documents that are done.",
    ),
    "cue": Told(
        title="Speech verbs without a quote",
        template="A verb of speech outside all quotes that is no cue, in documents that are done.",
    ),
}

LONGEST = 80
"""Words beyond this many characters are not compared from place to place: they are sentences."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that is out of line with the others of its group, or with its own words.

    ``about`` names the group: the words, the attribute, the unit, the verb. ``said`` is what
    stands there and ``wanted`` what would be in line, empty where nobody can tell: labels,
    types, or attributes as canonical JSON (null: to be taken away).
    """

    kind: Kind
    about: str
    document_id: str
    annotator: str
    start: int
    end: int
    words: str
    said: str = ""
    wanted: str = ""

    @property
    def key(self) -> str:
        """What this finding is known by; the same for whoever's layer it is in."""
        place = (self.document_id, self.start, self.end)
        return prefix(self.kind, self.about) + _digest(*place, self.said)


@dataclass(frozen=True, slots=True)
class Mark:
    """A span as it is compared with all others of the same words."""

    words: str
    label: str
    type: str
    annotator: str
    start: int
    end: int


class Rules:
    """What can be looked for under a scheme: labels and attributes by the role they have."""

    def __init__(self, scheme: Scheme, kinds: Collection[Kind] = KINDS) -> None:
        known = {label.key for label in scheme.labels}
        attributes = {each.key: each for each in scheme.attributes}
        self.scheme = scheme
        self.actors = actor_labels(scheme)
        of_figures = {each.key for each in scheme.attributes if STATISTIC in each.labels}
        self.numbers = tuple(name for name in NUMBERS if name in of_figures)
        self.words = tuple(name for name in WORDS if name in of_figures)
        self.described = (*self.numbers, *self.words)
        typed = TYPE in attributes and not self.actors.isdisjoint(attributes[TYPE].labels)
        possible: Mapping[Kind, bool] = {
            "label": True,
            "type": typed,
            "value": bool(self.described),
            "figure": STATISTIC in known,
            "cue": {CUE, QUOTE} <= known,
        }
        self.kinds = tuple(kind for kind in KINDS if kind in kinds and possible[kind])
        self.lacking = tuple(kind for kind in KINDS if kind in kinds and not possible[kind])

    def label_of(self, span: Span) -> str:
        """The label that a span's label stands for."""
        return self.scheme.resolve(span.label)


def look(
    document: Document, layers: Sequence[Layer], rules: Rules
) -> tuple[list[Finding], list[Mark]]:
    """What a document shows by itself, and what is to be compared with other documents."""
    reader = _Reader(document, rules)
    found: list[Finding] = []
    marks: list[Mark] = []
    for layer in layers:
        spans = layer.ordered_spans()
        if "value" in rules.kinds:
            found += reader.values(layer, spans)
        if layer.fields.status == "done" or layer.annotator == GOLD:
            if "figure" in rules.kinds:
                found += reader.unlabelled_figures(layer, spans)
            if "cue" in rules.kinds:
                found += reader.unlabelled_cues(layer, spans)
        if "label" in rules.kinds or "type" in rules.kinds:
            marks += reader.marks(layer, spans)
    return found, marks


class _Reader:
    """One document, read once however many layers it has."""

    def __init__(self, document: Document, rules: Rules) -> None:
        self.document = document
        self.rules = rules
        self._known: dict[tuple[int, int], Figure | None] = {}

    @cached_property
    def figures(self) -> list[Figure]:
        return figures(self.document.text)

    @cached_property
    def cues(self) -> list[Cue]:
        return [each for each in cues(self.document.text) if each.kind in (FINITE, PRESENT)]

    def values(self, layer: Layer, spans: Sequence[Span]) -> Iterator[Finding]:
        """Figures whose attributes say another thing than their words."""
        for span in spans:
            if self.rules.label_of(span) != STATISTIC or span.fragments:
                continue
            # Whoever gave none of them has not described the figure yet.
            own = any(name in span.attributes for name in self.rules.described)
            read = self._described(span) if own else None
            if read is None:
                continue
            told = {"value_min": None, "value_max": None, "approximator": None, **read.values}
            numbers = {
                name: told[name]
                for name in self.rules.numbers
                if not _same(span.attributes.get(name), told[name])
            }
            if numbers and any(told[name] is not None for name in NUMBERS):
                yield self._of_value(layer, span, NUMBERS[0], numbers)
            for name in self.rules.words:
                # Without a comparator a figure is exact; other words that lack say nothing.
                said = EXACTLY if name == COMPARATOR else None
                said = span.attributes.get(name, said)
                if said is not None and told[name] is not None and not _same(said, told[name]):
                    yield self._of_value(layer, span, name, {name: told[name]})

    def unlabelled_figures(self, layer: Layer, spans: Sequence[Span]) -> Iterator[Finding]:
        """Figures of the text with which no statistic shares a character."""
        taken = _Cover(span for span in spans if self.rules.label_of(span) == STATISTIC)
        for figure in self.figures:
            if not taken.touches(figure.start, figure.end):
                about = figure.unit or figure.kind
                yield self._at(layer, "figure", about, figure.start, figure.end)

    def unlabelled_cues(self, layer: Layer, spans: Sequence[Span]) -> Iterator[Finding]:
        """Speech verbs outside all quotes that no cue has to do with."""
        labels = (CUE, QUOTE)
        taken = _Cover(span for span in spans if self.rules.label_of(span) in labels)
        for cue in self.cues:
            if not taken.touches(cue.start, cue.end):
                yield self._at(layer, "cue", cue.lemma, cue.start, cue.end)

    def marks(self, layer: Layer, spans: Sequence[Span]) -> Iterator[Mark]:
        """The spans that stand alone at their place, with the words that they share with others."""
        text, rules = self.document.text, self.rules
        doubled = _doubled(spans)
        for span in spans:
            if span.fragments or span.end - span.start > LONGEST:
                continue
            words = surface(text[span.start : span.end])
            if not any(map(str.isalpha, words)):
                continue
            label = rules.label_of(span)
            kind = ""
            if label in rules.actors and span.attributes.get(MENTION, NAME) == NAME:
                kind = str(span.attributes.get(TYPE) or "")
            told = "" if (span.start, span.end) in doubled else label
            if told or kind:
                yield Mark(words, told, kind, layer.annotator, span.start, span.end)

    def _described(self, span: Span) -> Figure | None:
        """The figure that a span's words state, with its edges; each place is read once."""
        place = (span.start, span.end)
        if place not in self._known:
            at = bisect_left(self.figures, span.start, key=lambda each: each.start)
            exact = self.figures[at : at + 1]
            whole = bool(exact) and (exact[0].start, exact[0].end) == place
            self._known[place] = exact[0] if whole else describe(self.document.text, *place)
        return self._known[place]

    def _of_value(
        self, layer: Layer, span: Span, about: str, wanted: Mapping[str, object]
    ) -> Finding:
        said = {name: span.attributes.get(name) for name in wanted}
        return self._at(
            layer,
            "value",
            about,
            span.start,
            span.end,
            said=canonical(said),
            wanted=canonical(dict(wanted)),
        )

    def _at(
        self,
        layer: Layer,
        kind: Kind,
        about: str,
        start: int,
        end: int,
        *,
        said: str = "",
        wanted: str = "",
    ) -> Finding:
        words = shown(self.document.text[start:end])
        key, who = self.document.id, layer.annotator
        return Finding(kind, about, key, who, start, end, words, said, wanted)


class _Cover:
    """Stretches of a text, asked whether something touches one of them."""

    def __init__(self, spans: Iterator[Span]) -> None:
        pieces = sorted(piece for span in spans for piece in span.pieces)
        self._starts = [start for start, _ in pieces]
        # The furthest end so far, so that one look tells.
        self._ends: list[int] = []
        for _, end in pieces:
            self._ends.append(max(end, self._ends[-1]) if self._ends else end)

    def touches(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with [start, end)."""
        before = bisect_right(self._starts, end - 1)
        return before > 0 and self._ends[before - 1] > start


def surface(words: str) -> str:
    """Words as they are compared: white space and apostrophes are alike, capitals count."""
    plain = unicodedata.normalize("NFC", " ".join(words.split()))
    return plain.replace("\u2019", "'")


def shown(words: str) -> str:
    """Words on one line, cut where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def key_of_group(kind: Kind, about: str, values: Collection[str]) -> str:
    """What a whole group is known by; empty where no judgement of all of it could last."""
    if kind in ("label", "type"):
        return prefix(kind, about) + _digest(*sorted(values))
    return prefix(kind, about) + _digest() if kind == "cue" else ""


def prefix(kind: Kind, about: str) -> str:
    """What all keys that are about the same begin with."""
    return _digest(kind, about)


def _digest(*parts: object) -> str:
    return blake2b(canonical(list(parts)).encode(), digest_size=5).hexdigest()


def _doubled(spans: Sequence[Span]) -> set[tuple[int, int]]:
    """The places at which several spans stand: with two labels at once, neither is a slip."""
    seen: set[tuple[int, int]] = set()
    doubled: set[tuple[int, int]] = set()
    for span in spans:
        place = (span.start, span.end)
        (doubled if place in seen else seen).add(place)
    return doubled


def _same(one: object, other: object) -> bool:
    """Whether two values say the same: numbers by what they come to, words without their case."""
    if isinstance(one, str) and isinstance(other, str):
        return surface(one).casefold() == surface(other).casefold()
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= 1e-9 * max(abs(one), abs(other))
    return one == other
