"""The documents at hand: those last looked at, each with my layer and its history."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from workbench.errors import Refused
from workbench.model.layer import Layer
from workbench.model.text import Document
from workbench.project.history import History

ROOM = 12
"""How many documents stay in memory after they were looked at."""


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A document as one annotator sees it: their own layer, and what machines suggest."""

    document: Document
    layer: Layer
    suggestions: tuple[Layer, ...]


@dataclass(slots=True)
class Shelf:
    """Documents in memory, the one last looked at at the end."""

    _open: dict[str, OpenDocument] = field(default_factory=dict)
    _histories: dict[str, History] = field(default_factory=dict)

    def take(self, document_id: str) -> OpenDocument | None:
        """A document that is at hand; it is then the last one looked at."""
        opened = self._open.pop(document_id, None)
        if opened is not None:
            self._open[document_id] = opened
        return opened

    def put(self, opened: OpenDocument, history: History, *, busy: Collection[str]) -> None:
        """Lay a document down; the oldest go, but never those that are ``busy``."""
        self._open.pop(opened.document.id, None)
        self._open[opened.document.id] = opened
        self._histories[opened.layer.id] = history
        for document_id in list(self._open)[:-ROOM]:
            if document_id not in busy:
                self.drop(document_id)

    def drop(self, document_id: str) -> None:
        """Forget a document, so that it is read again when it is next wanted."""
        opened = self._open.pop(document_id, None)
        if opened is not None:
            self._histories.pop(opened.layer.id, None)

    def documents(self) -> tuple[str, ...]:
        """The ids of the documents at hand, the one last looked at at the end."""
        return tuple(self._open)

    def look(self, document_id: str) -> OpenDocument | None:
        """A document that is at hand, without looking into it."""
        return self._open.get(document_id)

    def find(self, layer_id: str) -> Layer | None:
        """A layer that is at hand."""
        for opened in self._open.values():
            if opened.layer.id == layer_id:
                return opened.layer
        return None

    def layer(self, layer_id: str) -> Layer:
        """A layer that is at hand; raises Refused if it is not."""
        found = self.find(layer_id)
        if found is None:
            raise Refused("This layer is not open.")
        return found

    def layer_of(self, document_id: str) -> Layer | None:
        """My layer of a document that is at hand."""
        opened = self._open.get(document_id)
        return opened.layer if opened is not None else None

    def replace(self, layer: Layer) -> bool:
        """Put the next state of a layer in the place of the last; whether it is at hand."""
        opened = self._open.get(layer.document_id)
        if opened is None or opened.layer.annotator != layer.annotator:
            return False
        history = self._histories.pop(opened.layer.id, None)
        if history is not None:
            self._histories[layer.id] = history
        self._open[layer.document_id] = replace(opened, layer=layer)
        return True

    def suggest(self, document_id: str, suggestions: tuple[Layer, ...]) -> bool:
        """Put what machines suggest now in the place of what they did; whether it differs."""
        opened = self._open.get(document_id)
        if opened is None or opened.suggestions == suggestions:
            return False
        self._open[document_id] = replace(opened, suggestions=suggestions)
        return True

    def history(self, layer_id: str) -> History:
        """What can be undone and redone on a layer; nothing where it is not at hand."""
        return self._histories.get(layer_id, History())
