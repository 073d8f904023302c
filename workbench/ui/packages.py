"""Work packages from the window: handed out, taken back and recalled, each asked for first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.errors import Refused, WorkbenchError
from workbench.model import Change
from workbench.model.moment import now
from workbench.project import PackageRow, Project
from workbench.tasks.packages import HandedOut, MergeReport, hand_out, is_package, merge
from workbench.ui.desk import Desk
from workbench.ui.dialogs.hand_out import HandOut, HandOutWish
from workbench.ui.dialogs.recall import AskRecall
from workbench.ui.dialogs.report import Report
from workbench.ui.dialogs.take_back import TakeBack, TakeBackWish
from workbench.ui.jobs import Jobs
from workbench.ui.language import translate


class Packages(QObject):
    """The counter of the open project: packages go out of it, and come back to it."""

    refused = Signal(object)
    """What was asked can't be done (a WorkbenchError)."""
    said = Signal(str)
    """What was done, in words."""

    def __init__(self, desk: Desk, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._jobs = jobs
        self._window = window

    def hand_out(self) -> None:
        """Ask for whom and what, and write the package."""
        project = self._ready()
        if project is None:
            return
        dialog = HandOut(self._window, project, self._jobs)
        dialog.wanted.connect(lambda wish: self._hand_out(project, wish))
        dialog.begin()

    def take_back(
        self, paths: Sequence[str] = (), *, opened: Callable[[str], object] | None = None
    ) -> None:
        """Ask for the files, and merge them; ``opened`` is what else can be done with one."""
        project = self._ready()
        if project is None:
            return
        dialog = TakeBack(self._window, paths=paths, can_open=opened is not None)
        dialog.wanted.connect(lambda wish: self._merge(project, wish))
        if opened is not None:
            dialog.open_wanted.connect(opened)
        dialog.open()

    def recall(self, row: PackageRow) -> None:
        """Ask whether a package is to be waited for no longer."""
        project = self._ready()
        if project is None:
            return
        dialog = AskRecall(self._window, row=row)
        dialog.accepted.connect(lambda: self._recall(project, row))
        dialog.open()

    def are_ours(self, paths: Sequence[str]) -> bool:
        """Whether these are packages, and the project could take them back."""
        project = self._desk.project
        if project is None or project.store.info.package:
            return False
        # The file of an open project must not be looked into: that would drop its lock.
        here = Path(project.location)
        return all(not same_file(Path(path), here) and is_package(Path(path)) for path in paths)

    def _ready(self) -> Project | None:
        """The project, where it can hand out; else it is said why not."""
        project = self._desk.project
        if project is not None and project.store.info.package:
            words = "This is a work package itself; packages go out of its project."
            self.refused.emit(Refused(words))
            return None
        if project is not None and project.unsaved:
            self.refused.emit(Refused("Wait until everything is saved, then try again."))
            return None
        return project

    def _hand_out(self, project: Project, wish: HandOutWish) -> None:
        self._jobs.run(
            self.tr("Handing out"),
            lambda job: hand_out(
                project.store,
                Path(wish.out),
                annotator=wish.annotator,
                documents=wish.documents,
                suggestions=wish.suggestions,
                who=project.who,
                progress=job.progress,
            ),
            then=lambda made: self._on_handed_out(project, made),
            failed=self.refused.emit,
        )

    def _on_handed_out(self, project: Project, made: HandedOut) -> None:
        project.announce(Change("imported"))
        documents = self.tr("%n document(s)", None, made.documents)
        said = self.tr("Handed out to {annotator}: {documents}, in {path}")
        self.said.emit(said.format(annotator=made.annotator, documents=documents, path=made.path))

    def _merge(self, project: Project, wish: TakeBackWish) -> None:
        self._jobs.run(
            self.tr("Taking packages back"),
            lambda job: merge(
                project.store,
                [Path(path) for path in wish.paths],
                who=project.who,
                keep_out=wish.keep_out,
                progress=job.progress,
            ),
            then=lambda reports: self._on_merged(project, reports),
            failed=lambda error: self._on_merge_failed(project, error),
        )

    def _on_merged(self, project: Project, reports: Sequence[MergeReport]) -> None:
        project.announce(Change("imported"))
        told = [each for report in reports for each in (*report.problems, *report.notes)]
        Report(
            self._window,
            title=self.tr("Take packages back"),
            summary=[self._summed(report) for report in reports],
            heading=self.tr("What is to be known:"),
            lines=[translate(template, **params) for template, params in told],
        ).open()

    def _on_merge_failed(self, project: Project, error: WorkbenchError) -> None:
        """What was merged before it failed or was stopped stays."""
        project.announce(Change("imported"))
        self.refused.emit(error)

    def _summed(self, report: MergeReport) -> str:
        """What became of one file, in a line."""
        name = report.path.name
        if report.annotator:
            name = self.tr("{file} ({annotator})").format(file=name, annotator=report.annotator)
        if report.outcome == "refused" and not report.merged:
            facts = [self.tr("nothing was taken")]
        elif report.outcome == "same":
            facts = [self.tr("nothing new in it")]
        else:
            facts = [
                self.tr("%n new step(s)", None, report.steps),
                self.tr("in %n layer(s)", None, report.merged),
            ]
        if report.refused:
            facts.append(self.tr("%n layer(s) refused", None, report.refused))
        if report.back:
            facts.append(self.tr("%n layer(s) can be changed here again", None, report.back))
        return self.tr("{file}: {facts}").format(file=name, facts=" · ".join(facts))

    def _recall(self, project: Project, row: PackageRow) -> None:
        answer = project.store.handing.recall(row.manifest.id, who=project.who, at=now())
        self._jobs.after(
            answer, lambda layers: self._on_recalled(project, layers), failed=self.refused.emit
        )

    def _on_recalled(self, project: Project, layers: int) -> None:
        project.announce(Change("imported"))
        said = self.tr("Recalled: %n layer(s) can be changed here again", None, layers)
        self.said.emit(said)


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file."""
    return one.exists() and other.exists() and one.samefile(other)
