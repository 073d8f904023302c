"""Going from desk to desk: pages are made when first asked for, and places shown in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from workbench.ui.desks import DeskPage, Name

if TYPE_CHECKING:
    from workbench.ui.frame import Frame


class Visits(QObject):
    """Brings the desks of one window to the front, and to the text what they ask for."""

    zoom_asked = Signal(int)
    """A page is to be larger (+1) or smaller (-1)."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._wanted: tuple[str, int, int] | None = None

    def make_page(self, name: Name) -> DeskPage:
        """The page of a desk other than annotating."""
        window = self._window
        if name == "review":
            from workbench.ui.review.page import ReviewPage

            return ReviewPage(window.desk, window.jobs, window.worker, window.habits, window)
        from workbench.ui.overview.page import ProjectPage

        page = ProjectPage(window.desk, window.jobs, window.worker, window.habits, window)
        page.suggester.connect(window.roll.let)
        return page

    def make_corrections(self) -> QWidget:
        """The panel of what became of one's readings."""
        from workbench.ui.feedback.corrections import CorrectionsPanel

        window = self._window
        panel = CorrectionsPanel(window.desk, window.jobs, window.worker, window)
        panel.wanted.connect(self.show_place)
        return panel

    def make_second_look(self) -> QWidget:
        """The panel of what a changed rule touches."""
        from workbench.ui.feedback.second_look import SecondLookPanel

        window = self._window
        panel = SecondLookPanel(window.desk, window.jobs, window.worker, window)
        panel.wanted.connect(self.show_place)
        return panel

    def take_page(self, name: Name) -> None:
        """Put a page that was made into the window."""
        window = self._window
        page = window.desks.pages[name]
        window.pages.addWidget(page)
        window.board.adopt(name, page)
        page.said.connect(window.status.say)
        page.refused.connect(window.status.say_error)
        page.wanted.connect(self.show_place)
        page.moved.connect(window.board.look_again)
        page.zoom_asked.connect(self.zoom_asked)
        window.dress()

    def change_desk(self) -> None:
        """Another desk is in front."""
        window = self._window
        is_annotating = window.desks.now == "annotate"
        if not is_annotating:
            # Before the page is there: it may be wide, and the panels are kept as they stood.
            window.show_panels(shown=False, tools=True)
        window.show_page(window.desks.page or window.reading)
        if is_annotating:
            window.show_panels(shown=True, tools=True)
        window.status.show_place(is_annotating)
        window.board.change_desk()
        if is_annotating:
            window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, document_id: str, start: int, end: int) -> None:
        """Show a place of a document, on the desk where it can be worked on."""
        window = self._window
        window.desks.go("annotate")
        self._wanted = (document_id, start, end)
        if window.desk.document is not None and window.desk.document.id == document_id:
            self.arrive()
            window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            window.desk.show(document_id)

    def arrive(self) -> None:
        """Select the place that was asked for, once its document is there; a span has the focus."""
        desk, canvas, wanted = self._window.desk, self._window.canvas, self._wanted
        if wanted is None or desk.document is None or desk.document.id != wanted[0]:
            return
        self._wanted = None
        canvas.select(*wanted[1:])
        canvas.reveal(wanted[1])
        spans = desk.layer.ordered_spans() if desk.layer is not None else []
        there = [each.id for each in spans if (each.start, each.end) == wanted[1:]]
        if there:
            canvas.focus_span(there[0])
