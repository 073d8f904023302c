"""A search through many documents for what a bulk step would label or change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from time import monotonic
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from workbench.errors import Cancelled, WorkbenchError
from workbench.project import OpenDocument, Page, Project, Query
from workbench.ui.hits import Hit

Look: TypeAlias = Callable[[OpenDocument], list[Hit]]
"""Finds the hits of one document."""

PAGE = 500
"""How many documents are listed at a time."""

BEAT = 0.06
"""Seconds for which hits are gathered before they are told."""


class Search(QObject):
    """Looks through documents while the window goes on, until it is done or stopped.

    The documents that have hits are kept, for the step that may follow.
    """

    found = Signal(object)
    """Hits (a list of Hit)."""
    moved = Signal(int, int)
    """How many documents are done, of how many."""
    ended = Signal()
    """All is found."""
    failed = Signal(object)
    """It could not go on (a WorkbenchError)."""

    def __init__(self, project: Project, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._look = look
        self._stopped = False
        self._suggestions = False
        self._waiting: list[Hit] = []
        self._how_far = (0, 0)
        self.opened: dict[str, OpenDocument] = {}
        self._told = monotonic()

    def look_at(self, opened: OpenDocument) -> None:
        """Look through one document that is at hand, and be done."""
        self._wanted(opened)
        self._end((opened,))

    def through_holders(self, words: str, *, whole_words: bool) -> None:
        """Look through all documents that may hold these words."""
        self._project.ask(
            self._project.store.holders(words, whole_words=whole_words),
            lambda answer: self._try(lambda: self._through(answer.result())),
        )

    def through_labelled(self, label: str) -> None:
        """Look through all documents that have spans of a label."""
        self._list(Query(self._project.who, labels=(label,)), [])

    def through_suggested(self, suggester: str, *, label: str = "") -> None:
        """Look through all documents in which somebody suggests something, of that label."""
        self._suggestions = True
        self._list(Query(suggester, labels=(label,) if label else ()), [])

    def stop(self) -> None:
        """Look no further; what still comes in is dropped."""
        self._stopped = True

    def _list(self, query: Query, ids: list[str]) -> None:
        """List the documents that have spans of whoever is asked about, then look through them."""

        def listed(page: Page) -> None:
            found = [*ids, *(row.id for row in page.rows if row.spans)]
            if len(page.rows) == PAGE:
                self._list(replace(query, offset=query.offset + PAGE), found)
            else:
                self._through(found)

        self._project.page(replace(query, limit=PAGE), lambda page: self._try(lambda: listed(page)))

    def _through(self, ids: Iterable[str]) -> None:
        if not self._stopped:
            self._project.gather(
                ids,
                self._end,
                wanted=self._wanted,
                progress=self._progress,
                suggestions=self._suggestions,
            )

    def _try(self, step: Callable[[], None]) -> None:
        if self._stopped:
            return
        try:
            step()
        except WorkbenchError as error:
            self.stop()
            self.failed.emit(error)

    def _wanted(self, opened: OpenDocument) -> bool:
        hits = self._look(opened)
        if hits:
            self.opened[opened.document.id] = opened
            self._waiting += hits
        return bool(hits)

    def _progress(self, done: int, total: int) -> None:
        if self._stopped:
            raise Cancelled
        self._how_far = (done, total)
        if monotonic() - self._told >= BEAT:
            self._tell()

    def _end(self, opened: tuple[OpenDocument, ...]) -> None:
        if self._stopped:
            return
        self.stop()
        self.opened |= {each.document.id: each for each in opened}
        self._tell()
        self.ended.emit()

    def _tell(self) -> None:
        self._told = monotonic()
        if self._waiting:
            hits, self._waiting = self._waiting, []
            self.found.emit(hits)
        if self._how_far[1]:
            self.moved.emit(*self._how_far)
