"""Undo and redo, over as many layers as a gesture went over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TypeVar

from workbench.errors import Conflict, Refused
from workbench.model.ids import new_id
from workbench.model.layer import Layer
from workbench.model.moment import now
from workbench.model.verbs import NOT_UNDOABLE
from workbench.project.answers import Answers
from workbench.project.history import History, Moment, history_of, last, take_back
from workbench.project.outgoing import Outgoing
from workbench.project.reading import Reading
from workbench.project.sweep import Sweep
from workbench.store import Entry, Step, Store

T = TypeVar("T")


@dataclass(slots=True, eq=False)
class _Spread:
    """A gesture over several layers that is being taken back: by document, what was found.

    ``standing``: it must stand on my undo stacks; else it only must not be covered, as when
    what was taken back is done again.
    """

    moments: dict[str, Moment]
    entries: dict[str, Entry]
    standing: bool
    then: Callable[[], None]
    gesture: str = field(default_factory=new_id)
    layers: dict[str, Layer] = field(default_factory=dict)
    steps: dict[str, Step] = field(default_factory=dict)


class Turning:
    """Takes gestures back: at once where their one layer is at hand, else when all is read."""

    def __init__(
        self,
        store: Store,
        answers: Answers,
        reading: Reading,
        outgoing: Outgoing,
        *,
        commit: Callable[[tuple[Step, ...]], None],
    ) -> None:
        self._store = store
        self._answers = answers
        self._reading = reading
        self._outgoing = outgoing
        self._commit = commit
        self._waiting: Callable[[], None] | None = None
        self._busy = False

    def turn(self, layer_id: str, stack: Sequence[Moment], *, standing: bool) -> None:
        """Take back the last moment of a stack of this layer."""
        moment = last(stack)
        if moment is None:
            raise Refused("There is nothing to undo or redo here.")
        if moment.is_spread:
            self._spread(moment.gesture, standing=standing, then=lambda: None)
        else:
            self._commit((self._step(moment, self._reading.shelf.layer(layer_id), new_id()),))

    def take_back(self, gesture: str, then: Callable[[], None]) -> None:
        """Take back any gesture of mine that no later step lies on, wherever it went.

        Raises Refused or Conflict, at once or to whoever drains; then nothing was changed.
        ``then`` follows where it was taken back.
        """
        shelf = self._reading.shelf
        for document_id in shelf.documents():
            layer = shelf.layer_of(document_id)
            history = shelf.history(layer.id) if layer is not None else History()
            moment = next((each for each in history.undo if each.gesture == gesture), None)
            if layer is None or moment is None or moment.is_spread:
                continue
            if history.is_covered(gesture):
                raise _moved_on(document_id)
            self._commit((self._step(moment, layer, new_id()),))
            then()
            return
        self._spread(gesture, standing=True, then=then)

    def go_on(self) -> None:
        """All is saved: begin what waited for it."""
        if self._waiting is not None and not self._outgoing:
            waiting, self._waiting = self._waiting, None
            waiting()

    def give_up(self) -> None:
        """Nothing can be saved just now: what waited for it is not done."""
        if self._waiting is not None:
            self._waiting, self._busy = None, False

    def _spread(self, gesture: str, *, standing: bool, then: Callable[[], None]) -> None:
        if self._busy or self._outgoing.failure is not None:
            raise Refused("This step goes over several documents; wait until all is saved.")
        self._busy = True

        def begin() -> None:
            answer = self._store.gesture(gesture)
            self._answers.when(answer, lambda done: self._safely(self._told, done, standing, then))

        self._waiting = begin
        self.go_on()

    def _safely(self, work: Callable[..., None], *given: object) -> None:
        """Do a part of it; where that fails, something else may be taken back next."""
        try:
            work(*given)
        except BaseException:
            self._busy = False
            raise

    def _told(
        self, answer: Future[tuple[Entry, ...]], standing: bool, then: Callable[[], None]
    ) -> None:
        """The journal has told over which layers the gesture went; read those."""
        spread = _Spread({}, {}, standing, then)
        for entry in answer.result():
            if entry.who != self._store.who or entry.name in NOT_UNDOABLE:
                raise Refused("Only a step of your own can be taken back.")
            key = entry.document_id or ""
            spread.entries[key] = entry
            if key in spread.moments:
                spread.moments[key].add(entry.details, entry.payload)
            else:
                spread.moments[key] = Moment(
                    entry.gesture, entry.name, entry.details, [entry.payload]
                )
        if not spread.moments or "" in spread.moments:
            raise Refused("There is nothing to undo or redo here.")
        self._sweep(
            list(spread.moments),
            ask=lambda key: self._store.layer(key, self._store.who),
            each=lambda key, layer: self._layer_read(spread, key, layer),
            then=lambda: self._layers_read(spread),
        )

    def _layer_read(self, spread: _Spread, key: str, stored: Layer | None) -> None:
        if stored is None:
            raise _moved_on(key)
        layer = spread.layers[key] = self._reading.newest(stored)
        history = self._history_at_hand(layer)
        if history is not None:
            self._check(spread, key, history)
        elif not _is_last(spread, key, layer):
            return
        spread.steps[key] = self._step(spread.moments[key], layer, spread.gesture)

    def _layers_read(self, spread: _Spread) -> None:
        """Where something came later, see in the history that it lies elsewhere."""

        def history_read(key: str, entries: tuple[Entry, ...]) -> None:
            self._check(spread, key, history_of(entries, self._store.who))
            layer = spread.layers[key]
            spread.steps[key] = self._step(spread.moments[key], layer, spread.gesture)

        self._sweep(
            [key for key in spread.moments if key not in spread.steps],
            ask=lambda key: self._store.history(spread.layers[key].id),
            each=history_read,
            then=lambda: self._all_read(spread),
        )

    def _all_read(self, spread: _Spread) -> None:
        steps = []
        for key, moment in spread.moments.items():
            step = spread.steps[key]
            layer = self._reading.newest(spread.layers[key])
            if layer is not step.before:
                history = self._history_at_hand(layer)
                if history is not None:
                    self._check(spread, key, history)
                step = self._step(moment, layer, spread.gesture)
            steps.append(step)
        self._busy = False
        self._commit(tuple(steps))
        spread.then()

    def _history_at_hand(self, layer: Layer) -> History | None:
        shelf = self._reading.shelf
        return shelf.history(layer.id) if shelf.look(layer.document_id) is not None else None

    def _check(self, spread: _Spread, key: str, history: History) -> None:
        gesture = spread.moments[key].gesture
        if spread.standing and not history.can_take_back(gesture):
            raise _moved_on(key)
        if history.is_covered(gesture):
            raise _moved_on(key)

    def _step(self, moment: Moment, layer: Layer, gesture: str) -> Step:
        op = take_back(moment, layer, gesture=gesture)
        return Step(op, layer, layer.apply(op), self._store.who, now())

    def _sweep(
        self,
        keys: list[str],
        *,
        ask: Callable[[str], Future[T]],
        each: Callable[[str, T], None],
        then: Callable[[], None],
    ) -> None:
        def failed() -> None:
            self._busy = False

        Sweep(self._answers, keys, ask=ask, each=each, then=then, failed=failed).begin()


def _is_last(spread: _Spread, key: str, layer: Layer) -> bool:
    """Whether the gesture was the last step on a layer, so that nothing can lie on it."""
    entry = spread.entries[key]
    return entry.revision == layer.revision and (entry.undoes is None or not spread.standing)


def _moved_on(document_id: str) -> Conflict:
    return Conflict("{id} has changed meanwhile.", id=document_id)
