"""Changes of the scheme, with their own undo and redo.

The number of a scheme always rises, also where a change is taken back: what was annotated
under a number was annotated under one text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace

from workbench.errors import Conflict, Refused
from workbench.model.edit import Edit, Op, SchemeText
from workbench.model.moment import now
from workbench.model.record import decode
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text, scheme_to_text
from workbench.model.values import Attributes, canonical
from workbench.project.answers import Answers
from workbench.project.history import History, Moment, history_of, last
from workbench.store import Entry, Step, Store

CHANGE = "scheme"


class Scheming:
    """The scheme of a project as it stands in memory, and what was changed on it.

    It is asked for when the project opens, and looked at when it is first needed;
    ``on_scheme`` is told of every other one that then stands.
    """

    def __init__(
        self, store: Store, answers: Answers, *, on_scheme: Callable[[Scheme], None]
    ) -> None:
        self._on_scheme = on_scheme
        self._store = store
        self._answers = answers
        self._asked = store.scheme_past()
        self._standing: SchemeText | None = None
        self._history = History()

    def read_again(self, then: Callable[[SchemeText], None]) -> None:
        """Ask the store anew, where another program or an earlier run has changed the scheme."""

        def read(answer: Future[tuple[SchemeText, tuple[Entry, ...]]]) -> None:
            self._asked, self._standing = answer, None
            self._on_scheme(scheme_from_text(self.standing.text))
            then(self.standing)

        self._answers.when(self._store.scheme_past(), read)

    @property
    def standing(self) -> SchemeText:
        """The scheme's text as it stands."""
        if self._standing is None:
            self._standing, entries = self._asked.result()
            self._history = history_of(entries, self._store.who)
        return self._standing

    @property
    def moments(self) -> tuple[Moment | None, Moment | None]:
        """The change that undo would take back, and the one that redo would do again."""
        if self._standing is None:
            if not self._asked.done() or self._asked.exception() is not None:
                return None, None
            _ = self.standing
        return last(self._history.undo), last(self._history.redo)

    def change(self, scheme: Scheme, details: Attributes) -> Step:
        """The step that puts this scheme in the place of the one there is.

        Raises Refused for a scheme that does not hold together, or says nothing new.
        """
        text = scheme_to_text(replace(scheme, version=self.standing.version + 1))
        scheme_from_text(text)
        after = SchemeText(self.standing.version + 1, text)
        if _without_number(after) == _without_number(self.standing):
            raise Refused("The scheme says this already.")
        return self._step(Op(CHANGE, None, (Edit(self.standing, after),), details))

    def undo(self) -> Step:
        """The step that takes my last change back."""
        _ = self.standing
        return self._turned(self._history.undo)

    def redo(self) -> Step:
        """The step that does again what was last taken back."""
        _ = self.standing
        return self._turned(self._history.redo)

    def take(self, step: Step) -> None:
        """Take a step into memory."""
        made = [edit.after for edit in step.op.edits if isinstance(edit.after, SchemeText)]
        if not made:
            return
        self._standing = made[-1]
        self._history.note(step.op)
        self._on_scheme(scheme_from_text(self.standing.text))

    def _turned(self, stack: Sequence[Moment]) -> Step:
        moment = last(stack)
        if moment is None:
            raise Refused("There is nothing to undo or redo here.")
        written = moment.written[-1]
        [edit] = decode(written) if isinstance(written, bytes) else written
        before, after = edit.before, edit.after
        assert isinstance(before, SchemeText)
        assert isinstance(after, SchemeText)
        if _without_number(after) != _without_number(self.standing):
            raise Conflict("The scheme has changed meanwhile.")
        number = self.standing.version + 1
        put = SchemeText(number, canonical({**json.loads(before.text), "version": number}))
        edits = (Edit(self.standing, put),)
        return self._step(Op(CHANGE, None, edits, moment.details, undoes=moment.gesture))

    def _step(self, op: Op) -> Step:
        return Step(op, None, None, self._store.who, now())


def _without_number(text: SchemeText) -> str:
    return canonical({**json.loads(text.text), "version": 0})
