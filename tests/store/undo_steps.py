"""What one person does to one document: every verb, with all that may be told it by chance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.store.undo_seat import DOCUMENTS, SCHEME, TEXT, Seat, one_of
from workbench.model import Attributes, Layer, Op, verbs
from workbench.model.roles import COREF
from workbench.model.verbs import actors

VALUES: tuple[object, ...] = (1, 1.0, True, None, "é", ["«"])
WORDS = ("", "à revoir", "? l’un\nou l’autre", "?")
PLACES = st.sampled_from([document.id for document in DOCUMENTS])


@dataclass(frozen=True, slots=True)
class Chance:
    """What a step is about; each verb takes what it needs."""

    which: int
    other: int
    several: frozenset[int]
    start: int
    length: int
    label: str
    value: object
    words: str


CHANCES = st.builds(
    Chance,
    which=st.integers(0, 5),
    other=st.integers(0, 5),
    several=st.frozensets(st.integers(0, 5), min_size=1, max_size=3),
    start=st.integers(0, len(TEXT) - 1),
    length=st.integers(1, 20),
    label=st.sampled_from([label.key for label in SCHEME.labels]),
    value=st.sampled_from(VALUES),
    words=st.sampled_from(WORDS),
)


class Steps(Seat):
    @rule(place=PLACES, verb=st.deferred(lambda: st.sampled_from(Steps.verbs())), chance=CHANCES)
    def step(self, place: str, verb: Callable[[Steps, str, Chance], Op], chance: Chance) -> None:
        self._do(lambda: [verb(self, place, chance)])

    @rule(place=PLACES, chance=CHANCES)
    def mark_then_describe(self, place: str, chance: Chance) -> None:
        """Two steps on one layer, the second upon the first, in one gesture."""

        def made() -> list[Op]:
            first = self.mark(place, chance)
            layer = self._layer(place).apply(first)
            span = list(layer.spans)[chance.which % len(layer.spans)]
            return [first, verbs.describe(layer, span_id=span, attributes=Attributes(both=True))]

        self._do(made)

    @staticmethod
    def verbs() -> Sequence[Callable[[Steps, str, Chance], Op]]:
        """All of them, those that make spans more often."""
        return [
            *[Steps.mark, Steps.mark_and_link, Steps.mark_all, Steps.accept] * 2,
            *[Steps.resize, Steps.add_fragment, Steps.relabel, Steps.erase, Steps.erase_linked],
            *[Steps.describe, Steps.describe_all, Steps.comment, Steps.comment_on_document],
            *[Steps.link, Steps.link, Steps.relink, Steps.unlink, Steps.continue_span, Steps.cut],
            *[Steps.join, Steps.join, Steps.part, Steps.rename],
            *[Steps.reject, Steps.finish, Steps.reopen, Steps.skip, Steps.spend, Steps.restore],
        ]

    def mark(self, place: str, chance: Chance) -> Op:
        return verbs.mark(
            self._layer(place),
            self.opened[place].document,
            start=chance.start,
            end=min(chance.start + chance.length, len(self.opened[place].document.text)),
            label=chance.label,
            scheme=SCHEME,
            keep_spaces=True,
        )

    def mark_and_link(self, place: str, chance: Chance) -> Op:
        """A new span, a link from it, and what another is told by it, at once."""
        other = self._a_span(place, chance.which)
        return verbs.mark(
            self._layer(place),
            self.opened[place].document,
            start=chance.start,
            end=min(chance.start + chance.length, len(self.opened[place].document.text)),
            label="QUOTE",
            scheme=SCHEME,
            attributes=Attributes(mode="direct"),
            proposed=["mode"],
            links=[verbs.Link("speaker", None, other)],
            also={other: Attributes(level=chance.value)},
        )

    def mark_all(self, place: str, chance: Chance) -> Op:
        pieces = [
            (chance.start * each % len(TEXT), chance.start * each % len(TEXT) + 1, Attributes())
            for each in chance.several
        ]
        return verbs.mark_all(
            self._layer(place),
            self.opened[place].document,
            pieces=pieces,
            label=chance.label,
            scheme=SCHEME,
        )

    def resize(self, place: str, chance: Chance) -> Op:
        return verbs.resize(
            self._layer(place),
            self.opened[place].document,
            span_id=self._a_span(place, chance.which),
            start=chance.start,
            end=chance.start + chance.length,
            attributes=Attributes(value=chance.value) if chance.other else None,
            keep_spaces=True,
        )

    def add_fragment(self, place: str, chance: Chance) -> Op:
        return verbs.add_fragment(
            self._layer(place),
            self.opened[place].document,
            span_id=self._a_span(place, chance.which),
            start=chance.start,
            end=chance.start + chance.length,
        )

    def relabel(self, place: str, chance: Chance) -> Op:
        spans = [self._a_span(place, each) for each in chance.several]
        return verbs.relabel(self._layer(place), span_ids=spans, label=chance.label, scheme=SCHEME)

    def erase(self, place: str, chance: Chance) -> Op:
        spans = [self._a_span(place, each) for each in chance.several]
        return verbs.erase(self._layer(place), span_ids=spans)

    def erase_linked(self, place: str, chance: Chance) -> Op:
        relation = self._layer(place).relations[self._a_link(place, chance.which)]
        return verbs.erase(self._layer(place), span_ids=[relation.source])

    def describe(self, place: str, chance: Chance) -> Op:
        return verbs.describe(
            self._layer(place),
            span_id=self._a_span(place, chance.which),
            attributes=Attributes(value=chance.value),
        )

    def describe_all(self, place: str, chance: Chance) -> Op:
        return verbs.describe_all(
            self._layer(place),
            span_ids=[self._a_span(place, each) for each in chance.several],
            attributes={"value": chance.value, "level": ...},
        )

    def comment(self, place: str, chance: Chance) -> Op:
        span = self._a_span(place, chance.which)
        return verbs.comment_on(self._layer(place), span_id=span, comment=chance.words)

    def comment_on_document(self, place: str, chance: Chance) -> Op:
        return verbs.comment_on_document(self._layer(place), comment=chance.words)

    def link(self, place: str, chance: Chance) -> Op:
        return verbs.link(
            self._layer(place),
            source=self._a_span(place, chance.which),
            target=self._a_span(place, chance.other),
            label="cue" if chance.label == "CUE" else "speaker",
            scheme=SCHEME,
        )

    def relink(self, place: str, chance: Chance) -> Op:
        return verbs.relink(
            self._layer(place),
            relation_id=self._a_link(place, chance.which),
            target=self._a_span(place, chance.other),
        )

    def unlink(self, place: str, chance: Chance) -> Op:
        return verbs.unlink(self._layer(place), relation_id=self._a_link(place, chance.which))

    def continue_span(self, place: str, chance: Chance) -> Op:
        return verbs.continue_span(
            self._layer(place),
            self.opened[place].document,
            span_id=self._a_span(place, chance.which),
            start=chance.start,
            end=chance.start + chance.length,
            scheme=SCHEME,
        )

    def cut(self, place: str, chance: Chance) -> Op:
        span = self._layer(place).spans[self._a_span(place, chance.which)]
        start = span.start + 1 + chance.other
        return verbs.cut(
            self._layer(place),
            self.opened[place].document,
            span_id=span.id,
            start=start,
            end=start + 1,
            scheme=SCHEME,
        )

    def join(self, place: str, chance: Chance) -> Op:
        spans = [self._a_span(place, each) for each in chance.several]
        return actors.join(self._layer(place), span_ids=spans, scheme=SCHEME)

    def part(self, place: str, chance: Chance) -> Op:
        layer = self._layer(place)
        joined = [each.source for each in layer.relations.values() if each.label == COREF]
        return actors.part(layer, span_id=one_of(joined, chance.which))

    def rename(self, place: str, chance: Chance) -> Op:
        span = self._a_span(place, chance.which)
        return actors.rename(self._layer(place), span_id=span, name=chance.words)

    def accept(self, place: str, chance: Chance) -> Op:
        """One or both, and the link between them."""
        suggested: Layer = self.opened[place].suggestions[0]
        spans = list(suggested.spans)[: 1 + chance.which % 2]
        return verbs.accept(self._layer(place), suggested, span_ids=spans, scheme=SCHEME)

    def reject(self, place: str, chance: Chance) -> Op:
        suggested = self.opened[place].suggestions[0]
        return verbs.reject(self._layer(place), suggested, span_ids=[f"m{chance.which % 2}"])

    def finish(self, place: str, chance: Chance) -> Op:
        return verbs.finish(self._layer(place))

    def reopen(self, place: str, chance: Chance) -> Op:
        return verbs.reopen(self._layer(place))

    def skip(self, place: str, chance: Chance) -> Op:
        return verbs.skip(self._layer(place), reason=chance.words)

    def spend(self, place: str, chance: Chance) -> Op:
        return verbs.spend(self._layer(place), seconds=chance.length)

    def restore(self, place: str, chance: Chance) -> Op:
        return verbs.restore(self._layer(place), self._as_of(place, chance.which))
