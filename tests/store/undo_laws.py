"""What must hold after every step of the undo machine, and at its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from tests.proof.checks import problems, replayed
from tests.store.undo_model import EMPTY, Key, Thing, content_of
from tests.store.undo_seat import DOCUMENTS, FAR
from tests.store.undo_spread import Spread
from workbench.model import LayerFields
from workbench.model.scheme_text import scheme_to_text


class Laws(Spread):
    def begin(self) -> None:
        """Sit down at a new project."""
        self._sit_down(self._new_project())

    def end(self) -> None:
        """Undo all, redo all, look for damage, and go."""
        if hasattr(self, "project"):
            self._everything_can_be_undone_and_redone()
            assert problems(self.project.store) == []
            self.project.close()
        self.folder.cleanup()

    def check(self) -> None:
        """Memory, tables, journal and the model tell the same."""
        for document in DOCUMENTS:
            mine = self._layer(document.id)
            stacks = self.model.stacks[self.who, document.id]
            assert content_of(mine) == self.model.contents[self.who, document.id]
            assert (self.project.undo_name(mine.id) is None) == (not stacks.undo)
            assert (self.project.redo_name(mine.id) is None) == (not stacks.redo)
            stored = self.project.store.layer(document.id, self.who).result()
            assert mine.revision == 0 if stored is None else mine == stored
        for document in (*DOCUMENTS, *FAR):
            stored = self.project.store.layer(document.id, self.who).result()
            content = EMPTY if stored is None else content_of(stored)
            assert content == self.model.contents[self.who, document.id]
            if stored is not None:
                entries = self.project.store.history(stored.id).result()
                assert replayed(stored, entries) == stored
        assert not self.project.unsaved
        self._check_scheme()

    def _check_scheme(self) -> None:
        scheme = self.project.scheme
        assert (scheme.title["en"], scheme.version) == (self.scheme.title, self.scheme.version)
        stored = self.project.store.scheme().result()
        assert (stored.version, stored.text) == (scheme.version, scheme_to_text(scheme))
        undo, redo = self.project.scheme_moments
        assert (undo is None) == (not self.scheme.undo.get(self.who))
        assert (redo is None) == (not self.scheme.redo.get(self.who))

    def _everything_can_be_undone_and_redone(self) -> None:
        mine = [(self.who, document.id) for document in (*DOCUMENTS, *FAR)]
        end = {place: self.model.contents[place] for place in mine}
        redoable = sum(len(self.model.stacks[place].redo) for place in mine)
        self._until_nothing_moves(self.undo)
        for place in mine:
            assert _but_for_time(self.model.contents[place]) == EMPTY
        self.restart(self.who)
        if redoable:
            return
        self._until_nothing_moves(self.redo)
        assert {place: self.model.contents[place] for place in mine} == end

    def _until_nothing_moves(self, turn: Callable[[str], None]) -> None:
        before = None
        while before != (now := [self._layer(document.id).revision for document in DOCUMENTS]):
            before = now
            for document in DOCUMENTS:
                turn(document.id)
            self.check()


def _but_for_time(content: Mapping[Key, Thing]) -> dict[Key, Thing]:
    """Time that was spent stays spent, whatever is undone."""
    return {
        key: replace(thing, seconds=0) if isinstance(thing, LayerFields) else thing
        for key, thing in content.items()
    }
