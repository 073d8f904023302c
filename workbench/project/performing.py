"""From ops to the steps of one gesture, over one layer or over thousands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from workbench.errors import Cancelled, Refused
from workbench.model.edit import SPREAD, Op
from workbench.model.ids import new_id
from workbench.model.layer import Layer
from workbench.model.moment import now
from workbench.model.record import again
from workbench.model.values import Attributes
from workbench.project.answers import Answers
from workbench.project.reading import Reading
from workbench.project.shelf import OpenDocument
from workbench.store import Progress, Step

Maker = Callable[[OpenDocument], Op]


class Performing:
    """Makes steps, each on the newest state of its layer; commits none itself."""

    def __init__(self, answers: Answers, reading: Reading, *, who: str) -> None:
        self._answers = answers
        self._reading = reading
        self._who = who
        self._stopped = False

    def steps(self, ops: Sequence[Op], layers: Iterable[Layer]) -> tuple[Step, ...]:
        """The steps of these ops; several on one layer apply one after the other.

        Where a layer that was gathered has changed since, an op still applies if what it
        changes has not. Raises Conflict where one does not apply.
        """
        if not ops:
            raise Refused("There is nothing to change.")
        given = {layer.id: layer for layer in layers}
        at_work: dict[str, Layer] = {}
        moved_on: set[str] = set()
        steps = []
        signed = _Signed(ops[0].gesture, spread=len({op.layer_id for op in ops}))
        for op in ops:
            layer_id = op.layer_id
            if layer_id is None:
                raise Refused("This step does not belong to a layer.")
            before = at_work.get(layer_id) or self._reading.layer(layer_id, given)
            if layer_id not in at_work and given.get(layer_id, before) is not before:
                moved_on.add(layer_id)
            if layer_id in moved_on:
                op = replace(op, layer_id=before.id, edits=again(op.edits, before))
            after = at_work[layer_id] = before.apply(op)
            steps.append(Step(signed.op(op), before, after, self._who, signed.at))
        return tuple(steps)

    def over(
        self,
        opened: Sequence[OpenDocument],
        make: Maker,
        then: Callable[[tuple[Step, ...]], None],
        *,
        progress: Progress | None,
    ) -> None:
        """Make one gesture over many documents, a few at a time; those refused are left out."""
        made: list[Step] = []

        def go_on(place: int) -> None:
            if self._stopped:
                return
            if place == len(opened):
                sign(0, _Signed(new_id(), spread=len(made)))
                return
            step = self._made(opened[place], make)
            if step is not None:
                made.append(step)
            try:
                if progress is not None:
                    progress(place + 1, len(opened))
            except Cancelled:
                return
            self._answers.later(lambda: go_on(place + 1))

        def sign(place: int, signed: _Signed) -> None:
            for number in range(place, min(place + AT_ONCE, len(made))):
                step = made[number]
                made[number] = replace(step, op=signed.op(step.op), at=signed.at)
            if place + AT_ONCE < len(made):
                self._answers.later(lambda: sign(place + AT_ONCE, signed))
            else:
                self._over(made, opened, make, signed, then)

        go_on(0)

    def stop(self) -> None:
        """Let what is under way be: the project is being closed."""
        self._stopped = True

    def _over(
        self,
        made: Sequence[Step],
        opened: Sequence[OpenDocument],
        make: Maker,
        signed: _Signed,
        then: Callable[[tuple[Step, ...]], None],
    ) -> None:
        """All are made; those whose layer has changed meanwhile are made anew."""
        by_document = {each.document.id: each for each in opened}
        steps = []
        for step in made:
            if step.before is not None and self._reading.newest(step.before) is not step.before:
                again = self._made(by_document[step.before.document_id], make)
                if again is None:
                    continue
                step = replace(again, op=signed.op(again.op), at=signed.at)
            steps.append(step)
        if not steps:
            raise Refused("There is nothing to change.")
        then(tuple(steps))

    def _made(self, opened: OpenDocument, make: Maker) -> Step | None:
        opened = self._reading.now(opened)
        try:
            op = make(opened)
        except Refused:
            return None
        return Step(op, opened.layer, opened.layer.apply(op), self._who, "")


AT_ONCE = 20
"""How many ops are signed in one piece."""


class _Signed:
    """What the ops of one gesture have in common."""

    def __init__(self, gesture: str, *, spread: int) -> None:
        self.at = now()
        self._gesture = gesture
        self._spread = spread
        self._details: dict[str, Attributes] = {}

    def op(self, op: Op) -> Op:
        """The op as one of the gesture."""
        return Op(
            op.name, op.layer_id, op.edits, self._told(op.details), op.undoes, op.id, self._gesture
        )

    def _told(self, details: Attributes) -> Attributes:
        if self._spread < 2:
            return details
        told = self._details.get(details.text)
        if told is None:
            told = self._details[details.text] = details.having(**{SPREAD: self._spread})
        return told
