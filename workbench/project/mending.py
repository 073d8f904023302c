"""What is done when somebody else moved a layer or the scheme on: read again, keep what fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workbench.model.edit import Change, SchemeText
from workbench.model.layer import Layer
from workbench.project.answers import Answers
from workbench.project.outgoing import Outgoing
from workbench.project.reading import Reading
from workbench.project.rebase import rebased
from workbench.project.scheming import Scheming
from workbench.project.shelf import OpenDocument
from workbench.project.sweep import Sweep
from workbench.store import Step, Store


class Mending:
    """Sets the steps that wait upon the layers as they now are."""

    def __init__(
        self,
        store: Store,
        answers: Answers,
        reading: Reading,
        outgoing: Outgoing,
        scheming: Scheming,
        *,
        announce: Callable[[Change], None],
    ) -> None:
        self._store = store
        self._answers = answers
        self._reading = reading
        self._outgoing = outgoing
        self._announce = announce
        self._scheming = scheming
        self._moved_on: set[str] = set()
        self._scheme_too = False

    def begin(self) -> None:
        """A step met a layer, or a scheme, that has moved on: look, and keep what applies."""
        layers: dict[str, Layer] = {}
        gestures = self._outgoing.gestures
        scheme_too = any(step.before is None for steps in gestures for step in steps)

        def each(document_id: str, layer: Layer | None) -> None:
            if layer is not None:
                layers[document_id] = layer

        def layers_read() -> None:
            if scheme_too:
                self._scheming.read_again(lambda text: self._set_upon(layers, text))
            else:
                self._set_upon(layers, None)

        Sweep(
            self._answers,
            self._outgoing.documents(),
            ask=lambda key: self._store.layer(key, self._store.who),
            each=each,
            then=layers_read,
        ).begin()

    def moved_on(self, steps: Iterable[Step]) -> None:
        """These steps of an earlier run are sent: what they touch is read again after."""
        for step in steps:
            if step.before is None:
                self._scheme_too = True
            else:
                self._moved_on.add(step.before.document_id)

    def go_on(self) -> None:
        """All is saved: where something moved on, its history comes from the journal anew."""
        for document_id in self._moved_on.intersection(self._reading.shelf.documents()):
            self._reading.read(document_id, self.read_again, again=True)
        self._moved_on.clear()
        if self._scheme_too:
            self._scheme_too = False
            self._scheming.read_again(lambda text: self._announce(Change("reloaded", scheme=True)))

    def read_again(self, opened: OpenDocument) -> None:
        """A document at hand was read anew."""
        self._announce(
            Change("reloaded", layers=(opened.layer.id,), documents=(opened.document.id,))
        )

    def _set_upon(self, layers: dict[str, Layer], scheme: SchemeText | None) -> None:
        result = rebased(self._outgoing.gestures, layers, scheme)
        for layer in result.layers.values():
            self._reading.shelf.replace(layer)
        for step in (step for steps in result.kept for step in steps if step.before is None):
            self._scheming.take(step)
        self._outgoing.replace(result.kept, refused=result.refused)
        self._moved_on.update(result.layers)
        if not self._outgoing:
            self.go_on()
        ids = tuple(layer.id for layer in result.layers.values())
        self._announce(
            Change(
                "reloaded", layers=ids, documents=tuple(result.layers), scheme=scheme is not None
            )
        )
