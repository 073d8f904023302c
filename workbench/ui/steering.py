"""What the window does when an action asks it: find, go on, zoom, switch, show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from workbench.project import DocumentRow, Query
from workbench.project import Entry as StepEntry
from workbench.ui.dialogs.restore import RestoreDialog
from workbench.ui.dialogs.skip import AskReason
from workbench.ui.housekeeping import Housekeeping
from workbench.ui.models.document_filter import Filter
from workbench.ui.models.palette_list import Entry
from workbench.ui.palette import Palette

FOUND = 8
"""How many documents the palette lists."""


class Steering(Housekeeping):
    """The verbs of one window that are not about annotations."""

    # The text

    def show_find(self) -> None:
        """Open the find bar."""
        self._window.find_bar.begin()

    def find(self, step: int) -> None:
        """Go to the next hit or the one before; without words, ask for them."""
        if not self._window.find_bar.field.text():
            self.show_find()
        else:
            self._window.find_bar.look_for(step)

    def show_auxiliary(self) -> None:
        """Switch the labels on or off that are seldom needed, for good."""
        desk = self._window.desk
        desk.auxiliary = shown = not desk.auxiliary
        self._habits.keep(lambda habits: replace(habits, auxiliary=shown))
        self._window.labels.rebuild()
        self._window.board.set_labels()

    def write_comment(self) -> None:
        """Put the keyboard into the comment of the focused span."""
        self._window.show_dock("inspector")
        self._window.inspector.take_keyboard()

    def set_attributes(self) -> None:
        """Put the keyboard into the attributes of the spans at hand."""
        self._window.show_dock("inspector")
        self._window.inspector.take_attributes()

    # The scheme

    def show_guidelines(self) -> None:
        """Bring the guidelines to the front; asked again, put the keyboard into their search."""
        window = self._window
        if window.in_front("guidelines"):
            window.guidelines.take_keyboard()
        window.show_dock("guidelines")

    def edit_scheme(self) -> None:
        """Open the scheme editor."""
        self._window.schemes.edit()

    def show_scheme_versions(self) -> None:
        """Show who changed the scheme when."""
        self._window.schemes.show_versions()

    def import_scheme(self) -> None:
        """Take another scheme over."""
        self._window.schemes.bring_in()

    def export_scheme(self) -> None:
        """Write the scheme to a file."""
        self._window.schemes.bring_out()

    # The documents

    def go(self, step: int) -> None:
        """Show the next document of the list, or the one before."""
        document = self._window.desk.document
        self._window.documents.model.neighbour(
            document.id if document is not None else None, step, self._show
        )

    def finish(self) -> None:
        """Say that the document is done; what it lacks is shown first."""
        self._window.finishing.finish()

    def finish_and_go(self) -> None:
        """Say that the document is done, and show the next one that is not; take a draft."""
        if self._window.desk.is_drafting:
            self._window.desk.take_own_answer()
            return
        self._window.finishing.finish_and_go()

    def ask_to_skip(self) -> None:
        """Ask for the reason, and skip the document."""
        layer = self._window.desk.layer
        dialog = AskReason(self._window, said=layer.fields.comment if layer is not None else "")
        dialog.wanted.connect(self._window.desk.skip)
        dialog.open()

    def ask_to_restore(self, entry: StepEntry) -> None:
        """Show what it would mean to restore the document as it was after a step."""
        RestoreDialog(self._window.desk, entry, self._window).open()

    def next_warning(self, step: int) -> None:
        """Put the focus on the next span that something is to be warned about."""
        self._window.watch.next_warning(step)

    def search_documents(self) -> None:
        """Put the keyboard into the search over all documents."""
        self._window.show_dock("documents")
        self._window.documents.take_keyboard()

    def filter_documents(self) -> None:
        """Open the conditions that documents are filtered by."""
        self._window.show_dock("documents")
        self._window.documents.bar.show_sheet()

    def _show_filtered(self, shown: Filter) -> None:
        self._window.show_dock("documents")
        self._window.documents.bar.set_filter(shown)

    def show_last(self) -> None:
        """Show the document that was shown last in this project, else the first."""
        desk = self._window.desk
        project = desk.project
        if project is None:
            return
        wanted = self._habits.now.last_documents.get(project.location, "")
        if not wanted:
            self._show_first()
            return
        project.ask(
            project.store.position(wanted, Query(project.who)),
            lambda answer: self._show_first() if answer.result() is None else desk.show(wanted),
        )

    # The window

    def next_area(self, step: int) -> None:
        """Put the keyboard into the next part of the window that is there."""
        window = self._window
        page = window.desks.page
        areas: list[QWidget] = [
            *(page.areas() if page is not None else ()),
            window.documents.view,
            window.canvas,
            window.labels,
            window.actors,
            window.attributions,
            window.inspector,
            window.guidelines,
            window.history,
            window.corrections,
            window.second_look,
        ]
        behind = {dock.widget() for name, dock in window.docks.items() if not window.in_front(name)}
        areas = [area for area in areas if area.isVisible() and area not in behind]
        here = QApplication.focusWidget()
        at = next(
            (
                number
                for number, area in enumerate(areas)
                if here is not None and (area is here or area.isAncestorOf(here))
            ),
            -1 if step > 0 else 0,
        )
        if areas:
            _take_keyboard(areas[(at + step) % len(areas)])

    def full_screen(self) -> None:
        """Fill the screen, or stop."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_panel(self, name: str) -> None:
        """Bring a panel to the screen, and give it the keyboard; asked again, go back."""
        dock = self._window.docks[name]
        panel = dock.widget()
        here = QApplication.focusWidget()
        if here is not None and panel.isAncestorOf(here):
            self._window.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._window.show_dock(name)
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if name == "actors":
            self._window.actors.begin()

    def release_corrections(self) -> None:
        """Ask which documents are to be released."""
        self._window.releases.ask()

    def rename_actor(self) -> None:
        """Write the name of the actor that the focused span mentions."""
        span = self._window.desk.span
        if span is not None:
            self.show_panel("actors")
            self._window.actors.point_at_span(span.id)
            self._window.actors.rename()

    def toggle_panel(self, name: str) -> None:
        """Show or hide a panel."""
        if self._window.in_front(name):
            self._window.docks[name].hide()
        else:
            self._window.show_dock(name)

    def is_on(self, name: str) -> bool:
        """Whether a switch of the window is on."""
        switches: Mapping[str, bool] = {
            "invisibles": self._habits.now.invisibles,
            "links": self._habits.now.links,
            "full_screen": self._window.isFullScreen(),
            "high_contrast": self._habits.now.high_contrast,
            f"theme_{self._habits.now.theme}": True,
            f"language_{self._habits.now.language}": True,
        }
        if name in self._window.docks:
            return self._window.in_front(name)
        return switches.get(name, False)

    # The palette

    def show_palette(self) -> None:
        """Open the command palette."""
        Palette(
            self._window,
            entries=self._entries(),
            search=self._search,
            used=self._window.session,
        ).begin()

    def _show_first(self) -> None:
        self._window.documents.model.neighbour(None, +1, self._show)

    def _entries(self) -> list[Entry]:
        board = self._window.board
        entries = []
        for row in board.rows():
            action = board.action(row.id)
            if not action.isEnabled() or row.id == "palette":
                continue
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            entries.append(Entry(row.id, self.title(row), self.kind(row), keys, action.trigger))
        for name, shown in self._window.documents.bar.kept().items():
            run = partial(self._show_filtered, shown)
            entries.append(Entry(f"filter:{name}", name, self.tr("Filter"), "", run))
        for location in self._habits.now.recent:
            if self._window.desk.project is None or self._window.desk.project.location != location:
                entries.append(
                    Entry(
                        f"recent:{location}",
                        Path(location).stem,
                        self.tr("Project"),
                        "",
                        partial(self._window.door.open_project, location),
                    )
                )
        return entries

    def _search(self, text: str, then: Callable[[Sequence[Entry]], None]) -> None:
        """Documents whose title or text has these words."""
        project = self._window.desk.project
        if project is None:
            return
        kind = self.tr("Document")

        def entry(row: DocumentRow) -> Entry:
            return Entry(f"document:{row.id}", row.title, kind, "", lambda: self._show(row))

        project.page(
            Query(project.who, text=text, limit=FOUND),
            lambda page: then([entry(row) for row in page.rows]),
        )

    def _show(self, row: DocumentRow) -> None:
        self._window.desk.show(row.id)


def _take_keyboard(area: QWidget) -> None:
    """Focus an area, or the first thing in it that takes the keyboard."""
    reason = Qt.FocusReason.ShortcutFocusReason
    if area.focusPolicy() != Qt.FocusPolicy.NoFocus:
        area.setFocus(reason)
        return
    fields = [
        each
        for each in area.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and each.isEnabled()
    ]
    if fields:
        corners = {each: each.mapTo(area, QPoint(0, 0)) for each in fields}
        min(fields, key=lambda each: (corners[each].y(), corners[each].x())).setFocus(reason)
