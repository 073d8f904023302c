"""What is asked about the scheme of the open project: edit it, take one over, write it down."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.errors import Refused, WorkbenchError
from workbench.model import Attributes, Change, Scheme
from workbench.model.scheme_differences import differences
from workbench.model.scheme_import import missing, take_over
from workbench.project import Entry, LabelCounts
from workbench.tasks import scheme_named, write_scheme
from workbench.ui.desk import Desk
from workbench.ui.dialogs import files
from workbench.ui.jobs import Jobs
from workbench.ui.scheme.editor import SchemeEditor
from workbench.ui.scheme.taking_over import AskTakeOver
from workbench.ui.scheme.versions import Versions, versions_of
from workbench.ui.theme import Themes


class Schemes(QObject):
    """Stands between the editor and the project."""

    refused = Signal(object)
    said = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, themes: Themes, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._jobs = jobs
        self._themes = themes
        self._window = window
        self.editor: SchemeEditor | None = None
        self._waiting: Scheme | None = None
        desk.opened.connect(self._on_opened)
        desk.changed.connect(self._on_changed)

    def edit(self) -> None:
        """Open the editor."""
        project = self._desk.project
        if project is None or self.editor is not None:
            return
        self._desk.leaving.emit()
        editor = SchemeEditor(self._window, scheme=project.scheme, theme=self._themes.theme)
        self.editor = editor
        editor.finished.connect(self._on_closed)
        editor.apply_wanted.connect(self._on_apply)
        editor.undo_wanted.connect(lambda: self._on_back(redo=False))
        editor.redo_wanted.connect(lambda: self._on_back(redo=True))
        editor.versions_wanted.connect(self.show_versions)
        editor.import_wanted.connect(self.bring_in)
        editor.export_wanted.connect(self.bring_out)
        self._show_scheme()
        editor.open()
        self._count()

    def bring_in(self) -> None:
        """Ask for a file, and show what its scheme would change."""
        if self._desk.project is None:
            return
        kinds = self.tr("Schemes (*.toml *.json)")
        chosen = files.ask_files(
            self.editor or self._window, title=self.tr("Import a scheme"), kinds=kinds
        )
        if chosen:
            self.take(chosen[0])

    def take(self, path: str) -> None:
        """Show what the scheme of a file would change, in the editor."""
        try:
            scheme = scheme_named(path)
        except WorkbenchError as error:
            self.refused.emit(error)
            return
        if self.editor is None:
            self.edit()
        self._ask(scheme)

    def bring_out(self) -> None:
        """Ask for a place, and write the scheme there as TOML."""
        project = self._desk.project
        if project is None:
            return
        proposal = Path(project.location).with_name(f"{project.scheme.name}.toml")
        chosen = files.ask_place(
            self.editor or self._window,
            title=self.tr("Export the scheme"),
            proposal=str(proposal),
            kinds=self.tr("Schemes (*.toml)"),
        )
        if chosen:
            self.write(files.with_suffix(chosen, ".toml"))

    def write(self, path: str) -> None:
        """Write the scheme of the project to a file."""
        project = self._desk.project
        if project is None:
            return
        scheme, location = project.scheme, project.location
        self._jobs.run(
            self.tr("Writing the scheme"),
            lambda _: write_scheme(scheme, Path(path), project=location),
            then=lambda _: self.said.emit(self.tr("Wrote {path}").format(path=path)),
        )

    def show_versions(self) -> None:
        """Show who changed the scheme when."""
        project = self._desk.project
        if project is not None:
            project.ask(project.store.history(None), self._on_history)

    def _ask(self, scheme: Scheme) -> None:
        editor = self.editor
        if editor is None:
            return
        draft = editor.draft
        if not draft.is_counted:
            # What spans carry must be known first; it is asked when they are counted.
            self._waiting = scheme
            return
        dialog = AskTakeOver(editor, old=draft.scheme, new=scheme, counts=draft.counts)
        dialog.wanted.connect(lambda wanted: draft.try_out(lambda _: wanted))
        dialog.open()

    def _on_history(self, answer: Future[tuple[Entry, ...]]) -> None:
        if self._desk.project is None:
            return
        dialog = Versions(self.editor or self._window, versions=versions_of(answer.result()))
        dialog.again.setVisible(self.editor is not None and self.editor.draft.is_counted)
        dialog.wanted.connect(self._bring_back)
        dialog.open()

    def _bring_back(self, scheme: Scheme) -> None:
        if self.editor is None:
            return
        draft = self.editor.draft
        used, relations = draft.counts.spans, draft.counts.relations
        draft.try_out(
            lambda now: take_over(
                now,
                scheme,
                used=used,
                used_relations=relations,
                maps={},
                kept=missing(now, scheme, used=used),
            )
        )

    def _on_apply(self, scheme: Scheme) -> None:
        project = self._desk.project
        if project is None:
            return
        number = len(differences(project.scheme, scheme))
        try:
            project.change_scheme(scheme, details=Attributes(changes=number))
        except Refused as error:
            self.refused.emit(error)

    def _on_back(self, *, redo: bool) -> None:
        project = self._desk.project
        if project is None:
            return
        try:
            if redo:
                project.redo_scheme()
            else:
                project.undo_scheme()
        except Refused as error:
            self.refused.emit(error)

    def _on_changed(self, change: Change) -> None:
        if self.editor is None:
            return
        if change.scheme and change.kind == "reloaded" and self.editor.draft.is_changed:
            if self._desk.scheme is not None:
                self.editor.show_base(self._desk.scheme)
        elif change.scheme and change.kind in ("performed", "reloaded"):
            self._show_scheme()
        elif change.kind in ("imported", "reloaded"):
            self._count()

    def _show_scheme(self) -> None:
        project = self._desk.project
        if project is not None and self.editor is not None:
            undo, redo = project.scheme_moments
            self.editor.show_scheme(
                project.scheme, can_undo=undo is not None, can_redo=redo is not None
            )

    def _count(self) -> None:
        project = self._desk.project
        if project is not None:
            project.ask(project.store.label_counts(), self._on_counted)

    def _on_counted(self, answer: Future[LabelCounts]) -> None:
        if self.editor is not None:
            self.editor.show_counts(answer.result())
            waiting, self._waiting = self._waiting, None
            if waiting is not None:
                self._ask(waiting)

    def _on_opened(self) -> None:
        if self.editor is not None:
            self.editor.done(0)

    def _on_closed(self) -> None:
        self.editor = self._waiting = None
