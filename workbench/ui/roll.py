"""Who suggests in the open project, and what of it is shown; kept among the user's habits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from workbench import plugins
from workbench.project import AnnotatorRow
from workbench.settings import Settings
from workbench.tasks.candidates import Candidate
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.sieve import Sieve, sieve_of


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody who could suggest here: by which key they are let, by which name they do.

    ``on``: what they suggest is shown, and, where they can read, made. ``is_own``: it is a file
    or a folder of the user's.
    """

    key: str
    name: str
    on: bool
    reads: bool = True
    is_own: bool = False


class Roll(QObject):
    """The suggesters of the project on the desk."""

    changed = Signal()
    """Others suggest, or what is shown of them is other."""

    def __init__(self, desk: Desk, habits: Habits, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._habits = habits
        self._there: tuple[str, ...] = ()
        self._plugged: list[str] = []
        desk.opened.connect(self._on_opened)

    @property
    def sieve(self) -> Sieve:
        """What of the suggestions is shown in the open project."""
        project = self._desk.project
        kept = self._habits.now.suggesters
        return sieve_of(kept.get(project.location, {})) if project is not None else Sieve()

    def use(self, sieve: Sieve) -> None:
        """Let others suggest, or show other suggestions; it is kept for this project."""
        project = self._desk.project
        if project is None:
            return
        location = project.location

        def altered(habits: Settings) -> Settings:
            tables: dict[str, Mapping[str, object]] = {**habits.suggesters}
            tables.pop(location, None)
            if sieve.table:
                tables[location] = sieve.table
            return replace(habits, suggesters=tables)

        self._habits.keep(altered)
        self._desk.sieve = sieve
        self._desk.sift()
        self.changed.emit()

    @property
    def used(self) -> tuple[str, ...]:
        """Who suggests here by itself, ours first: those who have, and those who were let."""
        return tuple(row.key for row in self.rows if row.reads and row.on)

    @property
    def rows(self) -> list[Row]:
        """Everybody who could suggest here or has, ours first."""
        sieve, confirmed = self.sieve, set(self._habits.now.confirmed)
        ours = self._ours()
        named = {key: name for key, name in sieve.own.items() if key not in ours}
        rows = [
            Row(name, name, name not in sieve.off and (name in self._there or name in sieve.own))
            for name in ours
        ]
        rows += [
            Row(key, name, name not in sieve.off, reads=key in confirmed, is_own=True)
            for key, name in named.items()
        ]
        rest = [each for each in self._there if each not in ours and each not in named.values()]
        return rows + [Row(name, name, name not in sieve.off, reads=False) for name in rest]

    def switch(self, row: Row, *, on: bool) -> None:
        """Let somebody suggest and show what they suggest, or neither."""
        sieve = self.sieve
        off = sieve.off - {row.name} if on else sieve.off | {row.name}
        own = dict(sieve.own)
        if on and row.reads and row.name not in self._there:
            own[row.key] = row.name
        self.use(replace(sieve, off=off, own=own))

    def let(self, found: Candidate) -> None:
        """Let a file or a folder of the user's own suggest here; it was confirmed."""

        def confirmed(habits: Settings) -> Settings:
            kept = dict.fromkeys([*habits.confirmed, found.path])
            return replace(habits, confirmed=tuple(kept))

        self._habits.keep(confirmed)
        sieve = self.sieve
        own = {**sieve.own, found.path: found.name}
        self.use(replace(sieve, off=sieve.off - {found.name}, own=own))

    def forget(self, row: Row) -> None:
        """Let a file or a folder suggest no more; what it has suggested stays."""
        sieve = self.sieve
        own = {key: name for key, name in sieve.own.items() if key != row.key}
        self.use(replace(sieve, own=own))

    def set_ahead(self, on: bool) -> None:
        """Whether machines read by themselves."""
        self._habits.keep(lambda habits: replace(habits, ahead=on))
        self.changed.emit()

    @property
    def is_ahead(self) -> bool:
        """Whether machines read by themselves."""
        return self._habits.now.ahead

    def is_ours(self, suggester: str) -> bool:
        """Whether a suggester is one of the plug board."""
        return suggester in self._ours()

    def take(self, suggester: str) -> None:
        """It is asked to suggest: so it does here from now on."""
        if self.is_ours(suggester) and suggester not in self._there:
            self._there = (*self._there, suggester)
        sieve = self.sieve
        if suggester in sieve.off:
            self.use(replace(sieve, off=sieve.off - {suggester}))

    def _ours(self) -> list[str]:
        if not self._plugged:
            self._plugged = plugins.names(plugins.SUGGESTERS)
        return self._plugged

    def _on_opened(self) -> None:
        self._there = ()
        self._desk.sieve = self.sieve
        project = self._desk.project
        if project is not None:
            rows = project.store.annotators()
            project.ask(rows, lambda done: self._on_annotators(done.result()))

    def _on_annotators(self, rows: Iterable[AnnotatorRow]) -> None:
        self._there = tuple(row.name for row in rows if row.kind == "machine")
        self.changed.emit()
