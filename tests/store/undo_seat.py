"""Somebody at work on a project and on the model of it: each step is done on both."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.builders import a_document, a_relation, a_scheme, a_span
from tests.store.undo_model import Broken, Gesture, Model, Place
from workbench.errors import Refused
from workbench.model import Edit, Layer, Op, layer_of, verbs
from workbench.model.packing import pack
from workbench.model.scheme_text import scheme_to_text
from workbench.project import OpenDocument, Project
from workbench.store import Store

PEOPLE = ("ines", "karim")
TEXT = "Oui «\u00a0non\u00a0» 👩🏽‍🚒 a-t-il dit à 1\u202f140 élus. "
DOCUMENTS = tuple(a_document(TEXT + str(number), id=f"doc-{number}") for number in range(3))
SCHEME = a_scheme()
NOON = "2026-03-02T12:00:00.000+00:00"


class Seat:
    """Takes steps on the real project and on the model, as one person at a time."""

    project: Project
    who: str
    opened: dict[str, OpenDocument]

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.location = str(Path(self.folder.name) / "project.dwb")
        self.model = Model([(who, each.id) for who in PEOPLE for each in DOCUMENTS])

    def _new_project(self) -> Store:
        store = Store.create(self.location, scheme_text=scheme_to_text(SCHEME), who=PEOPLE[0])
        suggested = [pack(document, [_suggestions(document.id)]) for document in DOCUMENTS]
        store.add(suggested, who=PEOPLE[0], at=NOON).result(timeout=30)
        return store

    def _sit_down(self, store: Store) -> None:
        self.who = store.who
        self.project = Project(store, scheme=SCHEME)
        self.opened = {}
        for document in DOCUMENTS:
            self.project.open_layer(
                document.id, lambda opened: self.opened.update({opened.document.id: opened})
            )
        self.project.wait()

    def _do(self, ops: Callable[[], Sequence[Op]]) -> None:
        """One gesture, on the project and on the model; what a verb refuses changes neither."""
        try:
            made = list(ops())
        except Refused:
            return
        edits: dict[Place, list[Edit]] = {}
        documents = {self._layer(place).id: place for place in self.opened}
        for op in made:
            edits.setdefault((self.who, documents[op.layer_id or ""]), []).extend(op.edits)
        self.model.do(Gesture(edits))
        self.project.perform(*made)
        self.project.wait()

    def _turn_back(self, place: str, stack: list[Gesture], turn: Callable[[str], None]) -> None:
        """Undo or redo, on the model and on the project; either both can or neither."""
        try:
            self.model.turn_back(stack)
            possible = True
        except Broken:
            possible = False
        try:
            turn(self._layer(place).id)
            self.project.wait()
        except Refused:
            assert not possible
        else:
            assert possible

    def _layer(self, place: str) -> Layer:
        found: list[OpenDocument] = []
        self.project.open_layer(place, found.append)
        return found[0].layer

    def _marked(self, place: str, start: int, length: int, label: str) -> Op:
        document = self.opened[place].document
        return verbs.mark(
            self._layer(place),
            document,
            start=start,
            end=min(start + length, len(document.text)),
            label=label,
            scheme=SCHEME,
            keep_spaces=True,
        )

    def _a_span(self, place: str, which: int) -> str:
        return _one_of([span.id for span in self._layer(place).ordered_spans()], which)

    def _a_link(self, place: str, which: int) -> str:
        return _one_of(list(self._layer(place).relations), which)


def _one_of(ids: list[str], which: int) -> str:
    if not ids:
        raise Refused("There is nothing here.")
    return ids[which % len(ids)]


def _suggestions(document_id: str) -> Layer:
    spans = [a_span(0, 3, "CUE", id="m0"), a_span(4, 12, "QUOTE", id="m1")]
    return layer_of(
        document_id, "rules", kind="machine", spans=spans, relations=[a_relation("m1", "m0")]
    )
