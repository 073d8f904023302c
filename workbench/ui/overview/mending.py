"""What becomes of what is out of line: mended, or found right; and the last of it taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.errors import WorkbenchError
from workbench.model import Change
from workbench.project import Project
from workbench.review.consistency import Finding
from workbench.review.variation import Group, after
from workbench.tasks.consistency import let_stand, look_again
from workbench.tasks.mending import MendReport, mend_gold
from workbench.tasks.settling import take_back_settling
from workbench.ui.desk import Desk
from workbench.ui.jobs import Jobs
from workbench.ui.table import asked
from workbench.worker import Worker


class Mending(QObject):
    """Does it off the window's thread, and says what is left of the group."""

    done = Signal(object, object)
    """A group, and what it is now (a Group, or None where it is in line)."""
    taken_back = Signal()
    """The last of it was taken back: what is out of line is to be looked for again."""
    said = Signal(str)
    refused = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, worker: Worker, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = jobs
        self._worker = worker
        self._back: tuple[str, Sequence[str]] | None = None

    @property
    def can_take_back(self) -> bool:
        """Whether something was done that can be taken back."""
        return self._back is not None

    def forget(self) -> None:
        """Another project is there."""
        self._back = None

    def changed(self, group: Group, fixed: Sequence[Finding], gesture: str) -> None:
        """Findings in one's own layers were brought into line."""
        self._mended(group, fixed, "own", gesture)

    def change_gold(self, group: Group, findings: Sequence[Finding], into: str) -> None:
        """Gold is any lead's: each place becomes a decision, computed in the worker."""
        project = self._desk.project
        if project is None:
            return

        def done(report: MendReport) -> None:
            project.announce(Change("imported", documents=report.touched))
            fixed = [replace(each, wanted=into) for each in report.mended]
            self._mended(group, fixed, "gold", report.gesture)

        self._jobs.run(
            self.tr("Deciding"),
            lambda job: mend_gold(
                project.store, self._worker, findings, into=into, progress=job.progress
            ),
            then=done,
            failed=lambda error: self._gold_failed(project, error),
        )

    def find_right(self, group: Group, right: Sequence[Finding], *, whole: bool) -> None:
        """These are not to be reported again; or the group is not, now and from now on."""
        project = self._desk.project
        if project is None:
            return
        keys = [group.key] if whole else list(dict.fromkeys(each.key for each in right))

        def judged(gesture: str) -> None:
            self._back = ("right", keys)
            self.done.emit(group, None if whole else after(group, dict.fromkeys(keys)))
            self.said.emit(self.tr("Found right; it will not be reported again"))

        self._jobs.run(
            self.tr("Saving"),
            lambda job: let_stand(project.store, keys, who=project.who),
            then=judged,
            failed=self.refused.emit,
            can_stop=False,
        )

    @asked
    def take_back(self) -> None:
        """Take back what was done last."""
        project, back = self._desk.project, self._back
        if project is None or back is None:
            return
        what, keys = back
        if what == "own":
            project.take_back(keys[0], self._on_taken_back)
        elif what == "gold":
            self._jobs.run(
                self.tr("Taking back"),
                lambda job: take_back_settling(project.store, keys[0], progress=job.progress),
                then=lambda _: self._on_gold_back(project),
                failed=lambda error: self._gold_failed(project, error),
            )
        else:
            self._jobs.run(
                self.tr("Saving"),
                lambda job: look_again(project.store, keys, who=project.who),
                then=lambda _: self._on_taken_back(),
                failed=self.refused.emit,
                can_stop=False,
            )

    def _mended(self, group: Group, fixed: Sequence[Finding], what: str, gesture: str) -> None:
        self._back = (what, (gesture,))
        changed = {each.key: each.wanted if group.values else None for each in fixed}
        self.done.emit(group, after(group, changed))
        self.said.emit(self.tr("%n place(s) changed", None, len(fixed)))

    def _gold_failed(self, project: Project, error: WorkbenchError) -> None:
        """What was done before it failed or was stopped stays."""
        project.announce(Change("imported"))
        self.refused.emit(error)

    def _on_gold_back(self, project: Project) -> None:
        project.announce(Change("imported"))
        self._on_taken_back()

    def _on_taken_back(self) -> None:
        self._back = None
        self.said.emit(self.tr("Taken back"))
        self.taken_back.emit()
