"""Numbers that the queue shows and that no step of the journal tells: warnings."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from workbench.errors import WorkbenchError
from workbench.model.edit import Change
from workbench.model.layer import Layer
from workbench.project.answers import Answers
from workbench.project.reading import Reading
from workbench.store import Store


class Noting:
    """Tells the store the numbers of layers, once what they were counted on is saved."""

    def __init__(
        self,
        store: Store,
        answers: Answers,
        reading: Reading,
        *,
        announce: Callable[[Change], None],
    ) -> None:
        self._store = store
        self._answers = answers
        self._reading = reading
        self._announce = announce
        self._waiting: dict[str, tuple[Layer, int]] = {}
        self._told: dict[str, int] = {}

    def note(self, layer: Layer, count: int, *, saved: bool) -> None:
        """Tell the number now where the layer is saved, else as soon as it is."""
        self._waiting[layer.document_id] = (layer, count)
        if saved:
            self.go_on()

    def go_on(self) -> None:
        """All is saved: tell what waited, if it still is of that layer as it stands."""
        waiting, self._waiting = self._waiting, {}
        for layer, count in waiting.values():
            if layer.revision > 0 and self._reading.newest(layer).revision == layer.revision:
                self._tell(layer, count)

    def _tell(self, layer: Layer, count: int) -> None:
        # A step leaves the number as it is; the same one need not be told again.
        if self._told.get(layer.id) == count:
            return
        self._told[layer.id] = count

        def told(answer: Future[bool]) -> None:
            error = answer.exception()
            if error is not None and not isinstance(error, WorkbenchError):
                raise error
            if error is not None or not answer.result():
                # The number can be counted again; the next step of the layer will bring it.
                self._told.pop(layer.id, None)
                return
            self._announce(Change("saved", layers=(layer.id,), documents=(layer.document_id,)))

        self._answers.when(self._store.note(layer.id, layer.revision, warnings=count), told)
