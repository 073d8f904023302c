"""What goes into the store and comes out of it, beside the values of ``model``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeAlias

from workbench.model.annotation import Status
from workbench.model.edit import Op
from workbench.model.layer import Layer
from workbench.model.review import Decision
from workbench.model.text import Document
from workbench.model.values import Attributes

Progress: TypeAlias = Callable[[int, int], None]
"""Told how much is done of how much; may raise Cancelled."""

Order: TypeAlias = Literal["added", "title", "status", "date", "source", "warnings", "unsure"]
"""``unsure``: what a machine is least sure of comes first, what none has read last."""
Outcome: TypeAlias = Literal["added", "matched", "refused"]
LayerOutcome: TypeAlias = Literal["added", "same", "refused"]
Words: TypeAlias = tuple[str, Mapping[str, object]]
"""A template and its parameters."""

NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ProjectInfo:
    """What is known about a project as soon as it is open.

    ``unclean_end``: the program that had it open last did not close it. ``last_backup`` is
    when the newest verified automatic backup was made, ISO-8601 UTC. A work package has the
    ``id`` of the project that it is from, one of its own (``package``), and one ``annotator``.
    """

    id: str
    name: str
    created: str
    schema: int
    unclean_end: bool = False
    last_backup: str | None = None
    package: str = ""
    annotator: str = ""

    @property
    def kept_as(self) -> str:
        """The name of the folder that its backups are kept in; a package has its own."""
        return f"{self.id}-{self.package}" if self.package else self.id


@dataclass(frozen=True, slots=True)
class AnnotatorRow:
    """An annotator, how many layers they have, how many of those are done, and the time spent."""

    name: str
    kind: str
    layers: int
    done: int
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Query:
    """Which documents to list, as one annotator sees them; what is left empty asks nothing.

    ``text``: all its words must occur, the last as a beginning. ``labels``: the annotator's
    layer has a span of one of them at least; ``without_labels``: of none of them, be it that
    there is no layer. ``warnings``, ``comments``, ``questions``: it has one at least, the
    document's own comment included. ``since`` and ``until`` compare ISO dates from the left:
    until 2025-03 holds the whole of March; a document without a date is in no such range.
    ``assigned``: the annotator is to read it.
    """

    annotator: str
    text: str = ""
    statuses: tuple[Status, ...] = ()
    order: Order = "added"
    descending: bool = False
    labels: tuple[str, ...] = ()
    without_labels: tuple[str, ...] = ()
    warnings: bool = False
    comments: bool = False
    questions: bool = False
    source: str = ""
    since: str = ""
    until: str = ""
    assigned: bool = False
    offset: int = 0
    limit: int = 200


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One line of the list of documents; ``position`` counts from 0 over the whole list.

    ``comment`` is the beginning of what the annotator says about the document as a whole;
    ``comments`` and ``questions`` count it too. ``source`` and ``date`` came with the text.
    """

    id: str
    title: str
    status: Status
    spans: int
    warnings: int
    comments: int
    position: int
    questions: int = 0
    source: str = ""
    date: str = ""
    seconds: int = 0
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A piece of the list of documents; ``total`` is the length of the whole."""

    total: int
    rows: tuple[DocumentRow, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One op on its way into the journal, with the layer before and after it.

    Without layers it is a step of the project. ``warnings`` is how many the layer has after
    the step, for the list of documents; None leaves the number as it is.
    """

    op: Op
    before: Layer | None
    after: Layer | None
    who: str
    at: str
    warnings: int | None = None


@dataclass(frozen=True, slots=True)
class Saved:
    """What was committed: ids of ops, and the revision that each layer is now at."""

    ops: tuple[str, ...]
    revisions: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """One op as the journal holds it; ``payload`` is read by ``model.record``."""

    op_id: str
    gesture: str
    layer_id: str | None
    document_id: str | None
    annotator: str | None
    who: str
    at: str
    name: str
    details: Attributes
    undoes: str | None
    revision: int
    payload: bytes


@dataclass(frozen=True, slots=True)
class ToReview:
    """A document, all layers of it, the decisions on it, and the past of its gold and of these."""

    document: Document
    layers: tuple[Layer, ...]
    decisions: tuple[Decision, ...]
    past: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class AddedLayer:
    """What became of one layer of an imported record."""

    annotator: str
    outcome: LayerOutcome
    template: str = ""
    params: Mapping[str, object] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one imported record; where it was refused, the words say why."""

    document_id: str
    line: int
    outcome: Outcome
    layers: tuple[AddedLayer, ...] = ()
    template: str = ""
    params: Mapping[str, object] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which documents and layers to export; None means all of that sort.

    ``text_only_too``: documents that have no such layer come as well.
    """

    kinds: tuple[str, ...] | None = None
    annotators: tuple[str, ...] | None = None
    documents: tuple[str, ...] | None = None
    text_only_too: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is; ``layers`` goes by kind."""

    documents: int
    layers: Mapping[str, int]
    spans: int
    relations: int


@dataclass(frozen=True, slots=True)
class LabelCounts:
    """How often each label is used, over all layers: spans, relations, documents with spans."""

    spans: Mapping[str, int]
    relations: Mapping[str, int]
    documents: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Workload:
    """What one person has to read and has read; ``days`` are those on which they finished any.

    ``waiting`` is what is assigned and not begun. The quartiles are seconds for each document
    that they finished and were timed at, of which there are ``timed``; time in which nothing was
    done is not in them. ``seconds`` are all.
    """

    name: str
    assigned: int = 0
    waiting: int = 0
    new: int = 0
    in_progress: int = 0
    done: int = 0
    skipped: int = 0
    seconds: int = 0
    timed: int = 0
    low: int = 0
    median: int = 0
    high: int = 0
    days: tuple[tuple[str, int], ...] = ()

    @property
    def layers(self) -> int:
        """How many documents they have begun, at least."""
        return self.new + self.in_progress + self.done + self.skipped


ReadDays: TypeAlias = Mapping[str, str]
"""For a document, the day (ISO 8601, UTC) on which somebody finished it last."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one person stands with one document; ``new`` with nothing written is not begun."""

    status: Status
    assigned: bool = False
    seconds: int = 0
    spans: int = 0


@dataclass(frozen=True, slots=True)
class StandingRow:
    """A document, and how people (and gold) stand with it; who has nothing to do with it lacks."""

    id: str
    title: str
    source: str
    date: str
    people: Mapping[str, Standing]


@dataclass(frozen=True, slots=True)
class StandingPage:
    """Some documents in the order of the list; ``total`` is how many there are."""

    total: int
    rows: tuple[StandingRow, ...]


@dataclass(frozen=True, slots=True)
class PlanMade:
    """A plan that was applied: by whom, when, and how many readings it assigned."""

    gesture: str
    who: str
    at: str
    count: int
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found, and how much it looked at."""

    problems: tuple[Words, ...]
    documents: int
    layers: int
    entries: int


@dataclass(frozen=True, slots=True)
class BackupReport:
    """A copy that was made, and whether it was found sound."""

    path: Path
    bytes: int
    verified: bool
    at: str
