"""What is done when somebody else moved a layer or the scheme on: read again, keep what fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from workbench.model.edit import Change, SchemeText
from workbench.model.layer import Layer
from workbench.model.review import Decision
from workbench.project.answers import Answers
from workbench.project.outgoing import Outgoing, Place, decided, place_of
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
        layers: dict[Place, Layer] = {}
        steps = [step for steps in self._outgoing.gestures for step in steps]
        scheme_too = any(is_of_scheme(step) for step in steps)
        decided_on = sorted(set[str]().union(*map(decided, steps)))
        places = dict(enumerate(self._outgoing.places()))

        def each(key: str, layer: Layer | None) -> None:
            if layer is not None:
                layers[place_of(layer)] = layer

        def layers_read() -> None:
            if decided_on:
                answer = self._store.decisions(decided_on)
                self._answers.when(answer, lambda done: decisions_read(done.result()))
            else:
                decisions_read(())

        def decisions_read(decisions: tuple[Decision, ...]) -> None:
            by_id = {decision.id: decision for decision in decisions}
            if scheme_too:
                self._scheming.read_again(lambda text: self._set_upon(layers, text, by_id))
            else:
                self._set_upon(layers, None, by_id)

        Sweep(
            self._answers,
            map(str, places),
            ask=lambda key: self._store.layer(*places[int(key)]),
            each=each,
            then=layers_read,
        ).begin()

    def moved_on(self, steps: Iterable[Step]) -> None:
        """These steps of an earlier run are sent: what they touch is read again after."""
        for step in steps:
            if step.before is not None:
                self._moved_on.add(step.before.document_id)
            elif is_of_scheme(step):
                self._scheme_too = True

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

    def _set_upon(
        self,
        layers: dict[Place, Layer],
        scheme: SchemeText | None,
        decisions: dict[str, Decision],
    ) -> None:
        result = rebased(self._outgoing.gestures, layers, scheme, decisions)
        for layer in result.layers.values():
            self._reading.shelf.replace(layer)
        for step in (step for steps in result.kept for step in steps if step.before is None):
            self._scheming.take(step)
        self._outgoing.replace(result.kept, refused=result.refused)
        documents = tuple(dict.fromkeys(document_id for document_id, _ in result.layers))
        self._moved_on.update(documents)
        if not self._outgoing:
            self.go_on()
        ids = tuple(layer.id for layer in result.layers.values())
        self._announce(
            Change("reloaded", layers=ids, documents=documents, scheme=scheme is not None)
        )


def is_of_scheme(step: Step) -> bool:
    """Whether a step changes the scheme."""
    return step.before is None and any(isinstance(e.after, SchemeText) for e in step.op.edits)
