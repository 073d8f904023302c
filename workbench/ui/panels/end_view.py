"""The list of the chooser: it always stands on a line, and tells which words that line means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QListView, QWidget

from workbench.model.roles import Slot
from workbench.ui.ends import Place
from workbench.ui.models.end_list import EndList
from workbench.ui.panels.end_row import EndRowPainter

ROWS = 6
"""How many lines are shown at once."""

AT_A_TIME = 400
"""So many actors are made ready for a search between two glances at the keys."""


class EndView(QListView):
    """What a link can lead to. The keyboard stays with the filter above it."""

    pointed = Signal(object)
    """Other words are meant: their pieces, none where the list is empty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ends = EndList(self)
        self.setModel(self.ends)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setItemDelegate(EndRowPainter(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)
        self._chores: Iterator[None] = iter(())
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._on_idle)

    @property
    def at(self) -> int:
        """The number of the line that the list stands on."""
        return self.currentIndex().row()

    def ask(self, place: Place, slot: Slot, *, fresh: tuple[int, int] | None) -> None:
        """Show what can fill a slot, unfiltered, and stand on the best guess."""
        self.ends.clear_filter()
        self.ends.show_slot(place, slot, fresh=fresh)
        self.point_at(self.ends.first_open())

    def show_again(self, place: Place, slot: Slot, *, fresh: tuple[int, int] | None) -> None:
        """Show the same as the layer now stands, and stay on the line."""
        row = self.ends.row(self.at)
        self.ends.show_slot(place, slot, fresh=fresh)
        chosen = row.end.span.id if row is not None and row.end is not None else ""
        self.point_at(self.ends.row_of(chosen))

    def search(self, text: str) -> None:
        """Keep what has these letters."""
        self.ends.set_filter(text)
        self.point_at(0 if text else self.ends.first_open())

    def point_at(self, number: int) -> None:
        """Stand on a line, or on the first or the last."""
        count = self.ends.rowCount()
        if count:
            self.setCurrentIndex(self.ends.index(min(max(number, 0), count - 1)))
        else:
            self.pointed.emit(())

    def fit(self) -> None:
        """Be as high as what is listed, within bounds."""
        line = max(24, self.sizeHintForRow(0))
        self.setFixedHeight(min(ROWS, max(3, self.ends.rowCount())) * line)

    def make_ready(self, place: Place) -> None:
        """Between the keys, make ready what the next ones may ask for, little by little."""
        self._chores = self._readied(place)
        self._idle.start()

    def _readied(self, place: Place) -> Iterator[None]:
        for slot in place.slots:
            place.ends(slot)
            yield
        actors = iter(place.register.actors)
        while some := list(islice(actors, AT_A_TIME)):
            self.ends.warm(span for actor in some for span in actor.mentions)
            yield

    def _on_idle(self) -> None:
        if self.isVisible() and next(self._chores, _DONE) is not _DONE:
            self._idle.start()

    def _on_current(self, index: QModelIndex) -> None:
        row = self.ends.row(index.row())
        pieces: Sequence[tuple[int, int]] = ()
        if row is not None:
            pieces = row.end.span.pieces if row.end is not None else (row.place,)
        self.pointed.emit(pieces)


_DONE = object()
