"""Steps over many units: all like one, and all that a rule settles; previewed, and taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Future

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from workbench.errors import Refused, WorkbenchError
from workbench.model.review import Decision
from workbench.project import Entry, Project
from workbench.review.decisions import Choice, Kept, kept
from workbench.review.settling import Rule
from workbench.review.values import Unit
from workbench.tasks.alike import AlikeReport, Like, decide_alike, find_alike
from workbench.tasks.settling import SettleReport, settle_project
from workbench.ui.review.ask_alike import AskAlike
from workbench.ui.review.ask_reason import AskOwnReason
from workbench.ui.review.ask_settle import AskSettle
from workbench.ui.review.back import Gesture, decisions_in, gestures_of
from workbench.ui.review.names import names_of
from workbench.ui.review.queueing import LATELY
from workbench.ui.review.ranked import TODO, Facts
from workbench.ui.review.reviewing import Reviewing
from workbench.ui.review.settle_log import SettleLog
from workbench.ui.review.wording import decision_words
from workbench.ui.table import asked
from workbench.ui.wording import counted, label_title


class ReviewBulk(QObject):
    """Asks by dialogs what is to be done over many units, and has it done off the thread."""

    said = Signal(str)
    refused = Signal(object)
    ended = Signal()
    """A dialog is gone: the keyboard is to go back to the readings."""

    def __init__(self, reviewing: Reviewing, parent: QWidget) -> None:
        super().__init__(parent)
        self._reviewing = reviewing
        self._page = parent

    # All like it

    @asked
    def ask_alike(self) -> None:
        """Show all that is like the unit, and decide on what is ticked in the same way."""
        self._reviewing.when_here(self._on_asked_alike)

    @asked
    def _on_asked_alike(self) -> None:
        choice, unit, text = self._reviewing.to_copy()
        self._reviewing.once_saved(lambda: self._ask_alike(choice, unit, text))

    def _ask_alike(self, choice: Choice, unit: Unit, text: str) -> None:
        reviewing, project = self._reviewing, self._project()
        kinds = unit.kinds
        documents = dict.fromkeys(
            row.document_id
            for row in reviewing.ranked.all_rows()
            if row.state in TODO and row.label == unit.label and row.kinds == kinds
        )
        dialog = AskAlike(
            self._page.window(),
            words=" ".join(text[unit.start : unit.end].split()),
            decision=_said(choice, reviewing),
        )
        dialog.finished.connect(lambda _: self.ended.emit())
        dialog.wanted.connect(lambda wanted: self._decide_alike(choice, unit, text, wanted))
        dialog.open()

        def found(likes: Sequence[Like]) -> None:
            facts = reviewing.ranked.facts
            dialog.show_likes(
                [
                    (like, facts.get(like.document_id, Facts(like.document_id)).title)
                    for like in likes
                ]
            )

        job = reviewing.jobs.run(
            self.tr("Looking for all like it"),
            lambda job: [
                like
                for part in find_alike(
                    project.store,
                    reviewing.worker,
                    choice,
                    unit,
                    text,
                    documents=tuple(documents),
                    progress=job.progress,
                )
                for like in part
            ],
            then=lambda likes: found(likes) if dialog.is_asking else None,
            failed=self.refused.emit,
        )
        dialog.finished.connect(lambda _: job.stop())

    def _decide_alike(
        self, choice: Choice, unit: Unit, text: str, wanted: Mapping[str, Sequence[str]]
    ) -> None:
        reviewing, project = self._reviewing, self._reviewing.desk.project
        if project is None:
            return
        reviewing.jobs.run(
            self.tr("Deciding"),
            lambda job: decide_alike(
                project.store,
                reviewing.worker,
                choice,
                unit,
                text,
                units=wanted,
                progress=job.progress,
            ),
            then=self._on_alike,
            failed=self._on_stopped,
        )

    def _on_alike(self, report: AlikeReport) -> None:
        self._reviewing.wrote((*report.documents, *report.moved))
        said = self.tr("%n unit(s) decided", None, report.units)
        where = self.tr("in %n document(s)", None, len(report.documents))
        self.said.emit(f"{said} {where}")

    # By a rule

    @asked
    def ask_settle(self) -> None:
        """Show what a rule would settle, and settle it."""
        self._reviewing.once_saved(self._ask_settle)

    def _ask_settle(self) -> None:
        reviewing = self._reviewing
        here = reviewing.reviewed
        dialog = AskSettle(
            self._page.window(),
            document=here.document.id if here is not None else "",
            title=here.document.title if here is not None else "",
            scheme=reviewing.desk.scheme,
        )
        dialog.finished.connect(lambda _: self.ended.emit())
        dialog.tried.connect(lambda rule, documents: self._settle(dialog, rule, documents))
        dialog.wanted.connect(
            lambda rule, documents: self._settle(dialog, rule, documents, for_good=True)
        )
        dialog.titles = {key: each.title for key, each in reviewing.ranked.facts.items()}
        dialog.begin()

    def _settle(
        self, dialog: AskSettle, rule: Rule, documents: Sequence[str], *, for_good: bool = False
    ) -> None:
        reviewing, project = self._reviewing, self._reviewing.desk.project
        if project is None:
            return
        reviewing.jobs.run(
            self.tr("Settling") if for_good else self.tr("Looking at what would be settled"),
            lambda job: settle_project(
                project.store,
                reviewing.worker,
                rule,
                documents=documents,
                dry_run=not for_good,
                progress=job.progress,
            ),
            then=self._on_settled
            if for_good
            else lambda report: (
                dialog.show_report(rule, documents, report) if dialog.is_asking else None
            ),
            failed=self._on_stopped if for_good else self.refused.emit,
        )

    def _on_settled(self, report: SettleReport) -> None:
        documents = {line.document_id for line in report.lines}
        self._reviewing.wrote((*documents, *report.moved))
        units = self.tr("%n unit(s) settled", None, len(report.lines))
        where = self.tr("in %n document(s)", None, report.touched)
        left = self.tr("%n left open", None, report.left)
        self.said.emit(f"{units} {where} · {left}")

    @asked
    def show_log(self) -> None:
        """Show what rules settled and what was decided over many documents."""
        self._reviewing.once_saved(self._show_log)

    def _show_log(self) -> None:
        project = self._project()

        def read(answer: Future[tuple[Entry, ...]]) -> None:
            dialog = SettleLog(
                self._page.window(),
                gestures=gestures_of(answer.result()),
            )
            dialog.lines_wanted.connect(lambda gesture: self._show_lines(dialog, gesture))
            dialog.take_back_wanted.connect(self._reviewing.take_back)
            dialog.finished.connect(lambda _: self.ended.emit())
            dialog.begin()

        project.ask(project.store.on_gold(LATELY * 10), read)

    def _show_lines(self, dialog: SettleLog, gesture: Gesture) -> None:
        project = self._project()

        def read(answer: Future[tuple[Entry, ...]]) -> None:
            if isValid(dialog):
                made = decisions_in(answer.result())
                dialog.show_lines(gesture, [self._line(each) for each in made])

        project.ask(project.store.gesture(gesture.key), read)

    def _line(self, decision: Decision) -> str:
        """A decision on a line: where, on what, and whose reading was taken."""
        reviewing = self._reviewing
        facts, told = reviewing.ranked.facts, kept(decision)
        names = names_of(
            told.readers, hidden=reviewing.hides_names, document_id=decision.document_id
        )
        return " · ".join(
            (
                facts.get(decision.document_id, Facts(decision.document_id)).title,
                f"{counted(told.start)}–{counted(told.end)}",
                label_title(reviewing.desk.scheme, told.label),
                decision_words(told, names),
            )
        )

    # A reason of one's own

    def ask_reason(self) -> None:
        """Ask for a reason that is not in the list."""
        dialog = AskOwnReason(self._page.window())
        dialog.wanted.connect(self._reviewing.give_reason)
        dialog.finished.connect(lambda _: self.ended.emit())
        dialog.open()

    def _project(self) -> Project:
        project = self._reviewing.desk.project
        if project is None:
            raise Refused("No project is open.")
        return project

    def _on_stopped(self, error: WorkbenchError) -> None:
        """What was done before it failed or was stopped stays, and is shown."""
        self._reviewing.wrote(())
        self.refused.emit(error)


def _said(choice: Choice, reviewing: Reviewing) -> str:
    """What is chosen, in words."""
    told = Kept(choice.kind, 0, 1, "", choice.annotators, choice.slots)
    return decision_words(told, reviewing.names)
