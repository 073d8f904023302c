"""A document under review as values: what is said of it, and what a look at that finds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from workbench.model.decided import applied
from workbench.model.layer import GOLD, Layer
from workbench.model.review import Decision
from workbench.model.scheme import Scheme
from workbench.model.text import Document
from workbench.project.outgoing import decided
from workbench.review.adjudication import new_gold
from workbench.review.cases import Review, panel, review
from workbench.review.compare import compare
from workbench.review.terms import meanings
from workbench.review.values import Comparison
from workbench.store import Step, ToReview

LONG = 500
"""So many spans in the layers that are compared make a document a long one: until there it
takes about a frame."""


@dataclass(frozen=True, slots=True)
class ReviewedDocument:
    """A document as a lead sees it: all that people and machines say, and where the review stands.

    The comparison is among the people who have finished it.
    """

    document: Document
    layers: tuple[Layer, ...]
    review: Review

    @property
    def gold(self) -> Layer:
        """The gold layer as it now stands."""
        return self.review.gold


@dataclass(frozen=True, slots=True)
class Material:
    """All that is said of a document, and what was decided on it."""

    document: Document
    layers: tuple[Layer, ...]
    gold: Layer
    decisions: tuple[Decision, ...]

    @property
    def asked(self) -> tuple[Layer, ...]:
        """The layers that are compared."""
        return panel(self.layers, self.decisions)

    @property
    def is_long(self) -> bool:
        """Whether to compare them takes longer than a key may."""
        return sum(len(layer.spans) for layer in self.asked) > LONG

    def after(self, steps: Sequence[Step]) -> Material:
        """The same after steps on layers of the document, and on its decisions."""
        gold, layers = self.gold, {layer.id: layer for layer in self.layers}
        decisions = {decision.id: decision for decision in self.decisions}
        for step in steps:
            if step.after is None:
                decisions = applied(decisions, step.op.edits)
            elif step.after.annotator == GOLD:
                gold = step.after
            else:
                layers[step.after.id] = step.after
        return Material(self.document, tuple(layers.values()), gold, tuple(decisions.values()))


def material_of(found: ToReview) -> Material:
    """What the store has of a document."""
    gold = next((layer for layer in found.layers if layer.annotator == GOLD), None)
    return Material(
        found.document,
        tuple(layer for layer in found.layers if layer.annotator != GOLD),
        gold or new_gold(found.document.id),
        found.decisions,
    )


def is_about(step: Step, document_id: str) -> bool:
    """Whether a step is on a layer of this document, or on a decision about it."""
    if step.after is None:
        return document_id in decided(step)
    return step.after.document_id == document_id


def is_of_review(step: Step) -> bool:
    """Whether a step is on gold, or on decisions."""
    return step.after is None or step.after.annotator == GOLD


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found when readings were compared, and what they were compared by."""

    asked: tuple[Layer, ...]
    terms: object
    review: Review

    def holds(self, asked: Sequence[Layer], scheme: Scheme) -> bool:
        """Whether these say what was compared, and the scheme means by it what it meant.

        What is written beside a reading, a comment on the document or its time, is not compared.
        """
        return (
            len(asked) == len(self.asked)
            and all(
                was.annotator == now.annotator
                and (was.spans is now.spans or was.spans == now.spans)
                and (was.relations is now.relations or was.relations == now.relations)
                for was, now in zip(self.asked, asked, strict=True)
            )
            and self.terms == meanings(scheme)
        )


class Elsewhere(Protocol):
    """Compares what is long where the owner's thread does not wait for it.

    One of the two is called on the owner's thread: ``then`` with what was found, else ``failed``.
    """

    def __call__(
        self,
        material: Material,
        scheme: Scheme,
        *,
        then: Callable[[Looked], None],
        failed: Callable[[], None],
    ) -> None:
        """Begin to compare."""


def look(
    material: Material,
    scheme: Scheme,
    *,
    before: Looked | None = None,
    by: Callable[[Sequence[Layer], Scheme], Comparison] = compare,
) -> Looked:
    """Compare the readings, and see what is decided of it.

    Where they say what they said ``before``, they are not compared again.
    """
    asked = material.asked
    if before is not None and before.holds(asked, scheme):
        comparison = before.review.comparison
    else:
        comparison = replace(by(asked, scheme), document_id=material.document.id)
        before = None
    found = review(
        comparison,
        material.gold,
        material.decisions,
        scheme,
        before=before.review if before is not None else None,
    )
    return Looked(asked, meanings(scheme), found)
