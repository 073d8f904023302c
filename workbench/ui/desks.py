"""The three desks of the window: annotate, review, project; which is in front, and its page.

A page is made when it is first asked for: who annotates never pays for the other two.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias, get_args

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.ui.text.look import Look

Name: TypeAlias = Literal["annotate", "review", "project"]
NAMES: tuple[Name, ...] = get_args(Name)


class DeskPage(QWidget):
    """What a desk shows in place of the text and its panels."""

    said = Signal(str)
    """Something to be told in the status line."""
    refused = Signal(object)
    """What was asked can't be done (a WorkbenchError)."""
    wanted = Signal(str, int, int)
    """A place is to be shown in the text: document, start and end."""
    moved = Signal()
    """What can be asked of the page may be something else now."""
    zoom_asked = Signal(int)
    """Texts are to be larger (1) or smaller (-1)."""

    def come_forward(self) -> None:
        """It is about to be seen: show what is true now, and take the keyboard."""
        raise NotImplementedError

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme, and the labels' of the scheme."""

    def set_zoom(self, percent: int) -> None:
        """Texts are to be this large, in per cent of what is usual."""

    def set_signs(self, *, invisibles: bool, links: bool) -> None:
        """Signs for spaces, and lines between what is linked, are to be seen in texts or not."""

    def leave(self) -> None:
        """Another desk comes to the front: what was typed is handed in now."""

    def let_go(self) -> None:
        """The project is about to be closed, or another one was opened: forget all of it."""

    def areas(self) -> list[QWidget]:
        """The parts that F6 goes through, in their order."""
        return []


class Desks(QObject):
    """Which desk is in front. ``pages`` are those that were made; annotating needs none.

    ``gate`` says whether the one in front may be left now; else it goes on with what it is given
    once it may.
    """

    changed = Signal()
    """Another desk is in front."""
    made = Signal(str)
    """The page of a desk was made, and is to be put into the window."""

    def __init__(self, make: Callable[[Name], DeskPage], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.now: Name = "annotate"
        self.pages: dict[Name, DeskPage] = {}
        self.gate: Callable[[Callable[[], None]], bool] = lambda then: True

    @property
    def page(self) -> DeskPage | None:
        """The page of the desk in front; None while annotating."""
        return self.pages.get(self.now)

    def go(self, name: Name) -> None:
        """Bring a desk to the front."""
        if name == self.now or not self.gate(lambda: self.go(name)):
            return
        if self.page is not None:
            self.page.leave()
        if name != "annotate" and name not in self.pages:
            self.pages[name] = self._make(name)
            self.made.emit(name)
        self.now = name
        self.changed.emit()
        if self.page is not None:
            self.page.come_forward()

    def let_go(self) -> None:
        """The project is closed, or another one is there: back to annotating."""
        for page in self.pages.values():
            page.let_go()
        self.go("annotate")
