"""The plug board: formats, suggesters and the like, by name, from entry points.

Our own plug-ins are declared in ``pyproject.toml`` as a stranger's would be: one mechanism.
Listing names imports nothing; a plug-in is loaded when it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import BinaryIO, Protocol

from workbench.errors import FileRefused, UnknownName
from workbench.model.layer import Layer
from workbench.model.packing import PackedDocument
from workbench.model.scheme import Scheme
from workbench.model.text import Document

IMPORTERS = "workbench.importers"
EXPORTERS = "workbench.exporters"
SUGGESTERS = "workbench.suggesters"


class Importer(Protocol):
    """Reads one file format."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    losses: str
    """What the format can't say, in one sentence; empty where it loses nothing."""

    def sniff(self, head: bytes) -> bool:
        """Whether a file that begins with these bytes looks like this format."""

    def read(
        self, file: BinaryIO, *, path: Path, annotator: str | None
    ) -> Iterator[PackedDocument | FileRefused]:
        """The records of a file that is open, one by one; what can't be taken is FileRefused.

        A refusal leaves its ``path`` to be filled in by whoever opened the file. ``annotator``
        names who wrote the layers, whatever the file says. Runs in the worker process.
        """


@dataclass(frozen=True, slots=True)
class Encoded:
    """What an exporter made of a batch: bytes for each file (an empty name: the output itself)."""

    files: tuple[tuple[str, bytes], ...]
    losses: tuple[tuple[str, int], ...] = ()
    """What could not be said: a template, and how often."""


class Exporter(Protocol):
    """Writes one file format; a pure function of each batch, run in the worker process."""

    name: str
    title: str
    suffix: str
    losses: str

    def encode(self, documents: Sequence[PackedDocument], *, scheme: Scheme) -> Encoded:
        """The bytes of these documents, to be appended to what earlier batches gave."""


class Suggester(Protocol):
    """Fills a machine's layer; made and asked in the worker process, where loading may take long.

    It is made with the name or folder of a model, or None for its own choice; making it raises
    Refused where that can't be used.
    """

    name: str
    """The annotator whose layers it writes."""
    title: str
    labels: tuple[str, ...]
    """The labels that it gives; empty where only its model knows."""

    def credits(self) -> Mapping[str, str]:
        """Its version, and the name, version and hash of its model; kept with each layer."""

    def reads(self, document: Document) -> bool:
        """Whether it can read the text; of one in another language nothing is suggested."""

    def suggest(self, documents: Sequence[Document], *, scheme: Scheme) -> Iterator[Layer]:
        """A machine's layer for each document, in their order; a pure function of both.

        Spans and relations carry ``rule`` and ``score`` (see ``model.suggesting``); the same
        suggestion has the same id whenever it is made.
        """


def names(group: str) -> list[str]:
    """The names on the plug board in one group, in alphabetical order."""
    return sorted({point.name for point in entry_points(group=group)})


def importer(name: str) -> Importer:
    """The importer of that name; raises UnknownName with those there are."""
    made: Importer = _point(IMPORTERS, name).load()()
    return made


def exporter(name: str) -> Exporter:
    """The exporter of that name; raises UnknownName with those there are."""
    made: Exporter = _point(EXPORTERS, name).load()()
    return made


def suggester(name: str, model: str | None = None) -> Suggester:
    """The suggester of that name over a model; raises UnknownName with those there are."""
    made: Suggester = _point(SUGGESTERS, name).load()(model)
    return made


def importer_for(path: Path, head: bytes) -> Importer:
    """The importer for a file, by its suffix, then by how it begins.

    Raises UnknownName with the formats there are.
    """
    known = [importer(name) for name in names(IMPORTERS)]
    suffix = path.suffix.lower()
    for each in [each for each in known if suffix in each.suffixes] or known:
        if suffix in each.suffixes or each.sniff(head):
            return each
    raise UnknownName(
        "{path}: unknown format; known: {known}.",
        path=path,
        known=", ".join(each.name for each in known),
    )


def _point(group: str, name: str) -> EntryPoint:
    for point in entry_points(group=group):
        if point.name == name:
            return point
    known = ", ".join(names(group))
    if group == SUGGESTERS:
        raise UnknownName("Unknown suggester {name}; known: {known}.", name=name, known=known)
    raise UnknownName("Unknown format {name}; known: {known}.", name=name, known=known)
