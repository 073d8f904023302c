"""A project with many documents, and steps over all of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.builders import TEXT, a_document, a_scheme
from tests.store.contents import closed_project, open_project
from workbench.model import Attributes, Op, verbs
from workbench.model.packing import pack
from workbench.project import OpenDocument, Project

SCHEME = a_scheme()
NOW = "2026-11-25T08:00:00.000+00:00"
MANY = 30
IDS = [f"doc-{number}" for number in range(MANY)]


@pytest.fixture
def place(location: str) -> str:
    """A project on each of the engines, closed."""
    return closed_project(
        location, SCHEME, [pack(a_document(f"{TEXT} {key}", id=key), ()) for key in IDS]
    )


@pytest.fixture
def project(place: str) -> Iterator[Project]:
    yield from open_project(place, SCHEME)


def gathered(project: Project) -> list[OpenDocument]:
    found: list[OpenDocument] = []
    project.gather(IDS, found.extend)
    project.wait()
    return found


def marked(opened: OpenDocument) -> Op:
    pieces = [(1, 8, Attributes())]
    return verbs.mark_all(
        opened.layer, opened.document, pieces=pieces, label="ACTOR", scheme=SCHEME
    )


def mark_everywhere(project: Project) -> str:
    gestures: list[str] = []
    project.perform_over(gathered(project), marked, gestures.append)
    project.wait()
    return gestures[0]


def spans(project: Project) -> list[int]:
    layers = [project.store.layer(key, "ines").result() for key in IDS]
    return [len(layer.spans) if layer is not None else 0 for layer in layers]
