"""Bringing documents in and out, backing up and checking: long tasks, with their reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.errors import Refused, WorkbenchError
from workbench.model import Change
from workbench.project import Project
from workbench.tasks import (
    ExportReport,
    ImportReport,
    WarningReport,
    count_warnings,
    export_documents,
    import_documents,
)
from workbench.ui.desk import Desk
from workbench.ui.dialogs import files
from workbench.ui.dialogs.exporting import AskExport, ExportWish
from workbench.ui.dialogs.importing import AskImport, ImportWish
from workbench.ui.dialogs.report import Report
from workbench.ui.jobs import Jobs
from workbench.ui.language import translate
from workbench.ui.packages import Packages
from workbench.ui.wording import counted
from workbench.worker import Worker


class Traffic(QObject):
    """The long tasks on the open project."""

    refused = Signal(object)
    said = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, worker: Worker, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._jobs = jobs
        self._worker = worker
        self._window = window
        self.packages = Packages(desk, jobs, window)
        self.packages.refused.connect(self.refused)
        self.packages.said.connect(self.said)

    def bring_in(self, paths: Sequence[str] = ()) -> None:
        """Ask what to import, and import it."""
        project = self._desk.project
        if project is None:
            return
        if project.store.info.package:
            self.refused.emit(
                Refused("This is a work package; texts are brought into its project.")
            )
            return
        dialog = AskImport(self._window, paths=paths)
        dialog.wanted.connect(self.start_import)
        dialog.open()

    def start_import(self, wish: ImportWish) -> None:
        """Import documents and layers; the report says what was left out, and why."""
        project = self._desk.project
        if project is None:
            return
        self._jobs.run(
            self.tr("Importing"),
            lambda job: import_documents(
                project.store,
                self._worker,
                [Path(path) for path in wish.paths],
                format=wish.format or None,
                annotator=wish.annotator or None,
                who=project.who,
                progress=job.progress,
            ),
            then=lambda report: self._on_imported(project, report),
            failed=lambda error: self._on_import_failed(project, error),
        )

    def bring_out(self) -> None:
        """Ask how to export, and export."""
        project = self._desk.project
        if project is None:
            return
        name = Path(project.location).stem
        dialog = AskExport(self._window, proposal=str(Path(project.location).with_name(name)))
        dialog.wanted.connect(self.start_export)
        dialog.open()

    def start_export(self, wish: ExportWish) -> None:
        """Export; the report says what the format could not say."""
        project = self._desk.project
        if project is None:
            return
        if project.unsaved:
            self.refused.emit(Refused("Wait until everything is saved, then export."))
            return
        self._jobs.run(
            self.tr("Exporting"),
            lambda job: export_documents(
                project.store,
                self._worker,
                Path(wish.out),
                format=wish.format,
                layer=wish.layer,
                split=wish.split,
                seed=wish.seed,
                who=project.who,
                progress=job.progress,
            ),
            then=self._on_exported,
            failed=self.refused.emit,
        )

    def back_up(self) -> None:
        """Ask for a place, and write a verified copy of the project there."""
        project = self._desk.project
        if project is None:
            return
        location = Path(project.location)
        proposal = location.with_name(f"{location.stem} {date.today().isoformat()}{files.SUFFIX}")
        place = files.ask_place(
            self._window,
            title=self.tr("Back up"),
            proposal=str(proposal),
            kinds=self.tr("Projects (*.dwb)"),
        )
        if not place:
            return
        self._jobs.run(
            self.tr("Backing up"),
            lambda job: project.store.backup(Path(place)).result(),
            then=lambda report: self.said.emit(
                self.tr("Backed up and verified: {path}, {size}").format(
                    path=report.path, size=QLocale().formattedDataSize(report.bytes)
                )
            ),
            failed=self.refused.emit,
            can_stop=False,
        )

    def check(self) -> None:
        """Compare what is stored with its history, and say what was found."""
        project = self._desk.project
        if project is None:
            return
        self._jobs.run(
            self.tr("Checking the project"),
            lambda job: project.store.check(job.progress).result(),
            then=lambda report: self._on_checked(
                report.problems,
                self.tr("Compared: {documents}, {layers}, {steps}").format(
                    documents=self.tr("%n document(s)", None, report.documents),
                    layers=self.tr("%n layer(s)", None, report.layers),
                    steps=self.tr("%n step(s)", None, report.entries),
                ),
            ),
            failed=self.refused.emit,
        )

    def count_warnings(self) -> None:
        """Look at the layers of all documents, so that the queue tells the warnings of each."""
        project = self._desk.project
        if project is None:
            return
        self._jobs.run(
            self.tr("Looking for warnings"),
            lambda job: count_warnings(project.store, self._worker, progress=job.progress),
            then=lambda report: self._on_counted(project, report),
            failed=lambda error: self._on_count_failed(project, error),
        )

    def _on_counted(self, project: Project, report: WarningReport) -> None:
        project.announce(Change("saved"))
        found = self.tr("%n warning(s)", None, report.warnings)
        looked_at = self.tr("%n layer(s) looked at", None, report.layers)
        self.said.emit(f"{looked_at} · {found}")

    def _on_count_failed(self, project: Project, error: WorkbenchError) -> None:
        """What was noted before it failed or was stopped stays, and is shown."""
        project.announce(Change("saved"))
        self.refused.emit(error)

    def _on_imported(self, project: Project, report: ImportReport) -> None:
        project.announce(Change("imported"))
        summary = [
            self.tr("%n document(s) added", None, report.documents),
            self.tr("%n layer(s) added", None, report.layers),
        ]
        if report.same:
            summary.append(self.tr("%n layer(s) were there already", None, report.same))
        if report.matched:
            summary.append(self.tr("%n document(s) were there already", None, report.matched))
        told = (*report.problems, *report.notes)
        lines = [translate(template, **params) for template, params in told]
        if not lines:
            self.said.emit(" · ".join(summary))
            return
        Report(
            self._window,
            title=self.tr("Import"),
            summary=[" · ".join(summary)],
            heading=self.tr("%n were left out:", None, report.refused)
            if report.refused
            else self.tr("What was done to the texts:"),
            lines=lines,
        ).open()

    def _on_import_failed(self, project: Project, error: WorkbenchError) -> None:
        """What came in before it failed or was stopped has come in whole."""
        project.announce(Change("imported"))
        self.refused.emit(error)

    def _on_exported(self, report: ExportReport) -> None:
        lines = [
            # What can't be counted comes with no number.
            f"{translate(template)} ({counted(number)})" if number else translate(template)
            for template, number in report.losses
        ]
        Report(
            self._window,
            title=self.tr("Export"),
            summary=[
                self.tr("%n file(s) written", None, len(report.files)),
                *(str(path) for path in report.files),
                ", ".join(
                    (
                        self.tr("%n document(s)", None, report.documents),
                        self.tr("%n layer(s)", None, report.layers),
                        self.tr("%n span(s)", None, report.spans),
                    )
                ),
            ],
            heading=self.tr("What the format could not say:"),
            lines=lines,
        ).open()

    def _on_checked(
        self, problems: Sequence[tuple[str, Mapping[str, object]]], compared: str
    ) -> None:
        sound = self.tr("Something is wrong.") if problems else self.tr("All is well.")
        Report(
            self._window,
            title=self.tr("Check the project"),
            summary=[sound, compared],
            heading=self.tr("What was found:"),
            lines=[translate(template, **params) for template, params in problems],
        ).open()
