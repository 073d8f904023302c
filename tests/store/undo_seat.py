"""Somebody at work on a project and on the model of it: each step is done on both."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from tests.builders import a_document, a_relation, a_scheme, a_span
from tests.store.undo_model import Broken, Content, Gesture, Model, Place, SchemeModel, content_of
from workbench.errors import Refused
from workbench.model import Change, Edit, Layer, Op, RelationType, layer_of, verbs
from workbench.model.packing import pack
from workbench.model.scheme_text import scheme_from_text, scheme_to_text
from workbench.project import OpenDocument, Project
from workbench.store import Store

PEOPLE = ("ines", "karim")
TEXT = "Oui «\u00a0non\u00a0» 👩🏽‍🚒 a-t-il dit à 1\u202f140 élus. "
DOCUMENTS = tuple(a_document(TEXT + str(number), id=f"doc-{number}") for number in range(3))
"""Those at hand: they are opened, and stay in memory."""
FAR = tuple(a_document(TEXT + str(number), id=f"far-{number}") for number in range(2))
"""Those that are never opened: only what goes over many documents reaches them."""
WORDS = {"en": "Test", "fr": "Essai"}
SCHEME = replace(
    a_scheme(),
    relation_types=(
        *a_scheme().relation_types,
        RelationType("continues", WORDS, WORDS, ("QUOTE",), ("QUOTE",)),
        RelationType("coref", WORDS, WORDS, ("ACTOR",), ("ACTOR",)),
    ),
)
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
        places = [(who, each.id) for who in PEOPLE for each in (*DOCUMENTS, *FAR)]
        self.model = Model(places)
        self.scheme = SchemeModel(SCHEME.title["en"])
        self.states: dict[Place, dict[int, Content]] = {place: {} for place in places}
        self._last = ""

    def _new_project(self) -> Store:
        store = Store.create(self.location, scheme_text=scheme_to_text(SCHEME), who=PEOPLE[0])
        suggested = [pack(document, [_suggestions(document.id)]) for document in DOCUMENTS]
        suggested += [pack(document, []) for document in FAR]
        store.add(suggested, who=PEOPLE[0], at=NOON).result(timeout=30)
        return store

    def _sit_down(self, store: Store) -> None:
        self.who = store.who
        self.project = Project(store, scheme=scheme_from_text(store.scheme().result().text))
        self.project.subscribe(self._on_changed)
        self.opened = {}
        for document in DOCUMENTS:
            self.project.open_layer(
                document.id, lambda opened: self.opened.update({opened.document.id: opened})
            )
        self.project.wait()

    def _on_changed(self, change: Change) -> None:
        if change.kind == "performed" and change.ops:
            self._last = change.ops[0].gesture

    def _do(self, ops: Callable[[], Sequence[Op]], *, gathered: Iterable[Layer] = ()) -> None:
        """One gesture, on the project and on the model; what a verb refuses changes neither."""
        try:
            made = list(ops())
        except Refused:
            return
        gathered = list(gathered)
        edits: dict[Place, list[Edit]] = {}
        documents = {self._layer(place).id: place for place in self.opened}
        documents |= {layer.id: layer.document_id for layer in gathered}
        for op in made:
            edits.setdefault((self.who, documents[op.layer_id or ""]), []).extend(op.edits)
        gesture = Gesture(edits)
        if made[0].name in verbs.NOT_UNDOABLE:
            self.model.pass_by(gesture)
        else:
            self.model.do(gesture)
        self.project.perform(*made, layers=gathered)
        self.project.wait()
        gesture.id = self._last
        self._remember()

    def _turn_back(self, turn: Callable[[], None], model: Callable[[], Gesture]) -> None:
        """Undo or redo, on the model and on the project."""
        inverse: list[Gesture] = []
        if self._both(turn, lambda: inverse.append(model())):
            inverse[0].id = self._last
            self._remember()

    def _both(self, turn: Callable[[], None], model: Callable[[], None]) -> bool:
        """The same on the project and on the model; either both can, which is said, or neither."""
        try:
            model()
            possible = True
        except Broken:
            possible = False
        try:
            turn()
            self.project.wait()
        except Refused:
            assert not possible
        else:
            assert possible
        return possible

    def _remember(self) -> None:
        """What stands at each revision, for going back there."""
        for document in DOCUMENTS:
            layer, place = self._layer(document.id), (self.who, document.id)
            self.states[place].setdefault(layer.revision, self.model.contents[place])

    def _gathered(self) -> list[OpenDocument]:
        """All documents, those far away too, as bulk work gets them."""
        found: list[OpenDocument] = []
        self.project.gather([each.id for each in (*DOCUMENTS, *FAR)], found.extend)
        self.project.wait()
        return found

    def _as_of(self, place: str, which: int) -> Layer:
        """My layer of a document as it once stood; the model must have seen it so."""
        states = self.states[self.who, place]
        known = [revision for revision in states if revision > 0]
        if not known:
            raise Refused("There is nothing here.")
        revision = known[which % len(known)]
        found: list[Layer] = []
        self.project.as_of(self._layer(place).id, revision, found.append)
        self.project.wait()
        assert content_of(found[0]) == states[revision]
        assert found[0].revision == revision
        return found[0]

    def _layer(self, place: str) -> Layer:
        found: list[OpenDocument] = []
        self.project.open_layer(place, found.append)
        return found[0].layer

    def _a_span(self, place: str, which: int) -> str:
        return one_of([span.id for span in self._layer(place).ordered_spans()], which)

    def _a_link(self, place: str, which: int) -> str:
        return one_of(list(self._layer(place).relations), which)


def one_of(ids: list[str], which: int) -> str:
    """One of these ids; raises Refused where there are none."""
    if not ids:
        raise Refused("There is nothing here.")
    return ids[which % len(ids)]


def _suggestions(document_id: str) -> Layer:
    spans = [a_span(0, 3, "CUE", id="m0"), a_span(4, 12, "QUOTE", id="m1")]
    return layer_of(
        document_id, "rules", kind="machine", spans=spans, relations=[a_relation("m1", "m0")]
    )
