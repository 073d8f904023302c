"""What a lead does on the review desk: take readings, decide, take back.

The widgets ask for this; what is decided goes to the project, and comes back as a change.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from workbench.errors import Conflict, Refused, WorkbenchError
from workbench.model import Change
from workbench.project import Project
from workbench.project.review import ReviewedDocument
from workbench.review import decisions
from workbench.review.cases import Review
from workbench.review.decisions import Choice
from workbench.review.values import Unit
from workbench.tasks.disagreements import Row
from workbench.tasks.settling import take_back_settling
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.jobs import Jobs
from workbench.ui.review.back import Gesture
from workbench.ui.review.going import Going
from workbench.ui.review.ranked import Facts
from workbench.ui.review.table import in_turn
from workbench.ui.table import asked
from workbench.worker import Worker


class Reviewing(Going):
    """What lies there, what is in the queue (``Queueing``, ``Going``), and what is done."""

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QObject
    ) -> None:
        super().__init__(desk, jobs, worker, habits, parent)
        desk.answer_ended.connect(self._on_answered)

    @asked
    def take_back(self, gesture: Gesture) -> None:
        """Take a gesture back as a whole, over all the documents that it went over."""
        if self.desk.project is not None:
            project = self.desk.project
            self.once_saved(lambda: self._take_back(project, gesture))

    @in_turn
    @asked
    def take(self, number: int) -> None:
        """Decide for a reading as a whole, by its number from 1."""
        pick = self._at_hand()
        if not 1 <= number <= len(pick.readings):
            raise Refused("There is no reading {number} here.", number=number)
        self.pick = pick.with_whole(number - 1)
        self.picked.emit()
        self._decide_picked()

    # Deciding

    @in_turn
    @asked
    def decide(self) -> None:
        """Decide as it is picked."""
        self._at_hand()
        self._decide_picked()

    @in_turn
    @asked
    def take_none(self) -> None:
        """None of the readings is right: gold has nothing here."""
        self._decide(decisions.none(reason=self.reason, note=self.note))

    @in_turn
    @asked
    def leave_open(self, question: str) -> None:
        """Leave the unit open, with a question."""
        self._decide(decisions.undecided(question))

    @in_turn
    @asked
    def undo(self) -> None:
        """Take back the last decision, wherever it was made."""
        if not self.back.undo:
            raise Refused("There is nothing to undo or redo here.")
        self._turn(self.back.undo[-1], is_undo=True)

    @in_turn
    @asked
    def redo(self) -> None:
        """Make the decision again that was last taken back."""
        if not self.back.redo:
            raise Refused("There is nothing to undo or redo here.")
        self._turn(self.back.redo[-1], is_undo=False)

    @in_turn
    @asked
    def answer_oneself(self) -> None:
        """Give an own answer, with all the verbs of annotating."""
        pick = self._at_hand()
        assert self.reviewed is not None
        said = pick.readings[pick.base].annotators[0] if pick.base is not None else None
        self.desk.begin_own_answer(
            self.reviewed.document.id,
            pick.unit.id,
            reading=said,
            reason=self.reason,
            note=self.note,
        )

    def to_copy(self) -> tuple[Choice, Unit, str]:
        """The choice that is to be made on all like it: the one that is picked, else the last.

        With the unit that it was made on, and its text.
        """
        if self.reviewed is not None and self.pick is not None:
            choice = self.pick.choice(reason=self.reason, note=self.note)
            if choice is not None:
                return choice, self.pick.unit, self.reviewed.document.text
        if self.last is None:
            raise Refused("Pick a reading first.")
        return self.last

    def wrote(self, documents: Iterable[str]) -> None:
        """A task has written to the gold of these documents: read them again."""
        project = self.desk.project
        if project is not None:
            project.announce(Change("reloaded", documents=tuple(documents)))
            self._read_past(project)

    # Within

    def _decide_picked(self) -> None:
        choice = self._at_hand().choice(reason=self.reason, note=self.note)
        if choice is None:
            raise Refused("Pick a reading first.")
        self._decide(choice)

    def _decide(self, choice: Choice) -> None:
        pick, project = self._at_hand(), self.desk.project
        if project is None or self.reviewed is None:
            return
        document = self.reviewed.document
        row = self.row
        try:
            project.reviewing.decide(document.id, {pick.unit.id: choice})
        except Conflict as error:
            raise Refused("{id} has changed meanwhile.", **error.parameters) from error
        if choice.kind != "undecided":
            self.last = choice, pick.unit, document.text
        self._go_on(row)

    def _go_on(self, row: Row | None) -> None:
        """Bring the next unit with something to do to hand, and say how far it is."""
        if self.reviewed is None or row is None:
            return
        document_id = row.document_id
        title = self.ranked.facts.get(document_id, Facts(document_id)).title
        said = ""
        if self.reviewed.review.is_settled:
            said = self.tr("{title}: settled, nothing is open.").format(title=title)
        at = self.ranked.next_open(self._behind(row))
        if at is None:
            self._show_unit(row.unit)
            said = said or self.tr("Nothing is open in this list.")
        else:
            self.show_place(at)
        if said:
            self.said.emit(said)

    def _behind(self, row: Row) -> int:
        """Where the row behind this one stands, whether or not it is still shown."""
        now = self.ranked.place_of(row.document_id, row.unit)
        if now is not None:
            return (now + 1) % max(1, len(self.ranked))
        place = self.ranked.place_for(row)
        return place if place < len(self.ranked) else 0

    def _turn(self, gesture: Gesture, *, is_undo: bool) -> None:
        project = self.desk.project
        if project is None:
            return
        if gesture.is_spread:
            self.once_saved(lambda: self._take_back(project, gesture))
            return
        document_id = gesture.documents[0]

        def turn(reviewed: ReviewedDocument) -> None:
            before = reviewed.review
            try:
                if is_undo:
                    project.reviewing.undo(document_id)
                else:
                    project.reviewing.redo(document_id)
            except WorkbenchError as error:
                self._come_no_more()
                self.refused.emit(error)
                return
            now = project.reviewing.look(document_id)
            self.show(document_id, _first_changed(before, now.review))
            self._has_come("turn")

        self._coming.add("turn")
        project.reviewing.open(document_id, turn)

    def _take_back(self, project: Project, gesture: Gesture) -> None:
        self._coming.add("turn")
        self.jobs.run(
            self.tr("Taking back"),
            lambda job: take_back_settling(project.store, gesture.id, progress=job.progress),
            then=lambda _: self._on_taken_back(gesture),
            failed=self._on_not_taken_back,
            can_stop=False,
        )

    def _on_not_taken_back(self, error: WorkbenchError) -> None:
        self._come_no_more()
        self.refused.emit(error)

    def _on_taken_back(self, gesture: Gesture) -> None:
        self.wrote(gesture.documents)
        self._has_come("turn")
        self.said.emit(self.tr("Taken back in %n document(s)", None, len(gesture.documents)))

    def _on_answered(self, document_id: str) -> None:
        """An own answer was taken or dropped: go on behind what is settled by it."""
        case, row = self.case, self.row
        if row is None or case is None or row.document_id != document_id:
            return
        if case.state == "settled":
            self._go_on(row)


def _first_changed(before: Review, now: Review) -> str:
    """The first unit that is decided otherwise than before; where none is, the first of all."""
    for number, case in enumerate(now.cases):
        was = before.cases[number] if number < len(before.cases) else None
        if was is not case:
            was = before.case(case.unit.id)
            if (was.decision if was is not None else None) != case.decision:
                return case.unit.id
    return before.cases[0].unit.id if before.cases else ""
