"""Review as the desk works on it: the queue, the document and the unit at hand, and the verbs.

The widgets show this and ask it; what is decided goes to the project, and comes back as a change.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.errors import Conflict, Refused, WorkbenchError
from workbench.model import Change
from workbench.project import Project
from workbench.project.review import ReviewedDocument
from workbench.review import decisions
from workbench.review.cases import Case
from workbench.review.decisions import Choice, Kept, kept
from workbench.review.values import Unit
from workbench.tasks.disagreements import Row, row_of
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.jobs import Jobs
from workbench.ui.models.disagreement_list import DisagreementList
from workbench.ui.review.back import Back, Gesture
from workbench.ui.review.loading import Loading
from workbench.ui.review.names import NOBODY, Names, names_of
from workbench.ui.review.ranked import TODO, Asked, Facts, Ranked
from workbench.ui.review.readings import Pick, pick_of
from workbench.ui.table import asked
from workbench.worker import Worker

LATELY = 400
"""How many steps on gold are read for what can be taken back."""

MERGE = 120
"""Milliseconds in which rows that are found are shown together."""


class Reviewing(QObject):
    """What lies on the review desk. The keyboard's verbs are those without an underscore."""

    rows_changed = Signal()
    """The queue shows other rows, or counts others."""
    shown = Signal()
    """Another unit is at hand, or the same one stands otherwise."""
    picked = Signal()
    """Something else is picked at the unit."""
    said = Signal(str)
    refused = Signal(object)
    moved = Signal()
    """What can be asked for may have changed."""

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.jobs = jobs
        self.worker = worker
        self.habits = habits
        self.model = DisagreementList(lambda: desk.scheme, self)
        self.loading = Loading(jobs, worker, self)
        self.back = Back()
        self.reviewed: ReviewedDocument | None = None
        self.pick: Pick | None = None
        self.names: Names = NOBODY
        self.reason = ""
        self.note = ""
        self.last: tuple[Choice, Unit, str] | None = None
        self.known_reasons: dict[str, None] = dict.fromkeys(decisions.REASONS)
        self.is_in_front = False
        self._wanted: tuple[str, str] | None = None
        self._begun = False
        self._with_agreed = False
        self._stale: set[str] | None = set()
        self._pending: list[Row] = []
        self._merge = QTimer(self)
        self._merge.setSingleShot(True)
        self._merge.setInterval(MERGE)
        self._merge.timeout.connect(self._on_merge)
        self.loading.facts.connect(self._on_facts)
        self.loading.found.connect(self._on_found)
        self.loading.replaced.connect(self._on_replaced)
        self.loading.ended.connect(self._on_ended)
        self.loading.failed.connect(self.refused)
        desk.changed.connect(self._on_changed)

    # What there is

    @property
    def ranked(self) -> Ranked:
        """The queue."""
        return self.model.ranked

    @property
    def hides_names(self) -> bool:
        """Whether the lead does not want to see who says what."""
        return self.habits.now.hidden_names

    @property
    def case(self) -> Case | None:
        """The unit at hand, and what was decided on it."""
        if self.reviewed is None or self.pick is None:
            return None
        return self.reviewed.review.case(self.pick.unit.id)

    @property
    def decision(self) -> Kept | None:
        """What was decided on the unit at hand, if anything."""
        case = self.case
        return kept(case.decision) if case is not None and case.decision is not None else None

    @property
    def row(self) -> Row | None:
        """The row of the unit at hand, as it stands now."""
        if self.reviewed is None or (case := self.case) is None:
            return None
        return row_of(case, self.reviewed.document.id, self.reviewed.document.text)

    @property
    def place(self) -> int | None:
        """Where the unit at hand stands in the queue."""
        if self.reviewed is None or self.pick is None:
            return None
        return self.ranked.place_of(self.reviewed.document.id, self.pick.unit.id)

    def words_of(self, unit_id: str) -> str:
        """The words of another unit of the document at hand."""
        if self.reviewed is None:
            return ""
        case = self.reviewed.review.case(unit_id)
        if case is None:
            return "…"
        text = self.reviewed.document.text
        return " ".join(text[case.unit.start : case.unit.end].split())

    # Coming and going

    def come_forward(self) -> None:
        """The desk is in front: what is not read yet, or has moved on, is read."""
        self.is_in_front = True
        project = self.desk.project
        if project is None:
            return
        if not self._begun or self._stale is None:
            self._begin(project)
        elif self._stale:
            self.loading.read_again(project, sorted(self._stale), agreed=self._with_agreed)
            self._stale = set()
        self._look_again()

    def leave(self) -> None:
        """Another desk is in front."""
        self.is_in_front = False

    def let_go(self) -> None:
        """Forget all of the project."""
        self.loading.stop()
        self._merge.stop()
        self._pending.clear()
        self._begun, self._stale, self._wanted = False, set(), None
        self.reviewed = self.pick = self.last = None
        self.names = NOBODY
        self.back = Back()
        self.known_reasons = dict.fromkeys(decisions.REASONS)
        self.model.change(Ranked.clear)
        self.rows_changed.emit()
        self.shown.emit()
        self.moved.emit()

    def ask(self, wanted: Asked) -> None:
        """Show other rows."""
        agreed = "agreed" in wanted.states
        self.model.change(lambda ranked: ranked.ask(wanted))
        if agreed and not self._with_agreed and self.desk.project is not None:
            self._with_agreed = True
            self._begin(self.desk.project)
        self.rows_changed.emit()

    def hide_names(self) -> None:
        """Hide who says what, or show it again."""
        hidden = not self.hides_names
        self.habits.keep(lambda habits: replace(habits, hidden_names=hidden))
        if hidden and self.ranked.asked.annotator:
            # It would tell who it is.
            self.ask(self.ranked.asked.without(("annotator",)))
        if self.pick is not None:
            self._show_unit(self.pick.unit.id)
        self.rows_changed.emit()
        self.moved.emit()

    # Going through the queue

    def show(self, document_id: str, unit_id: str) -> None:
        """Bring a unit to hand; the last one asked for wins."""
        project = self.desk.project
        if project is None:
            return
        self._wanted = document_id, unit_id
        project.reviewing.open(document_id, self._on_open)

    def show_place(self, place: int) -> None:
        """Bring the unit at a place of the queue to hand."""
        if 0 <= place < len(self.ranked):
            row = self.ranked.row(place)
            self.show(row.document_id, row.unit)

    def go(self, step: int) -> None:
        """The next row of the queue, or the one before."""
        many = len(self.ranked)
        if not many:
            self.refused.emit(Refused("No disagreement is shown."))
            return
        place, row = self.place, self.row
        if place is not None:
            at = place + step
        else:
            at = self.ranked.place_for(row) - (step < 0) if row is not None else 0
        if not 0 <= at < many:
            self.said.emit(self.tr("(once around)"))
        self.show_place(at % many)

    def go_document(self, step: int) -> None:
        """The first row of the next document in the queue, or of the one before."""
        rows = list(self.ranked.shown())
        here = self.reviewed.document.id if self.reviewed is not None else ""
        facts = self.ranked.facts
        ids = sorted(
            {row.document_id for row in rows}, key=lambda each: facts.get(each, Facts("")).place
        )
        if not ids:
            self.refused.emit(Refused("No disagreement is shown."))
            return
        at = ids.index(here) + step if here in ids else 0
        wanted = ids[at % len(ids)]
        first = next(row for row in rows if row.document_id == wanted)
        self.show(first.document_id, first.unit)

    # Picking

    @asked
    def take(self, number: int) -> None:
        """Decide for a reading as a whole, by its number from 1."""
        pick = self._at_hand()
        if not 1 <= number <= len(pick.readings):
            raise Refused("There is no reading {number} here.", number=number)
        self.pick = pick.with_whole(number - 1)
        self.picked.emit()
        self._decide_picked()

    @asked
    def step(self, slot: str | None, step: int) -> None:
        """Pick the next value of a slot, or the next whole reading."""
        self.pick = self._at_hand().stepped(slot, step)
        self.picked.emit()

    @asked
    def pick_slot(self, slot: str, value: str) -> None:
        """Pick a value of a slot."""
        self.pick = self._at_hand().with_slot(slot, value)
        self.picked.emit()

    @asked
    def pick_whole(self, number: int) -> None:
        """Pick a whole reading, by its number from 0, and decide nothing yet."""
        self.pick = self._at_hand().with_whole(number)
        self.picked.emit()

    def give_reason(self, code: str) -> None:
        """Say why the decision falls as it does; the same again takes it away."""
        self.reason = "" if code == self.reason else code
        if code:
            self.known_reasons[code] = None
        self.picked.emit()

    # Deciding

    @asked
    def decide(self) -> None:
        """Decide as it is picked."""
        self._at_hand()
        self._decide_picked()

    @asked
    def take_none(self) -> None:
        """None of the readings is right: gold has nothing here."""
        self._decide(decisions.none(reason=self.reason, note=self.note))

    @asked
    def leave_open(self, question: str) -> None:
        """Leave the unit open, with a question."""
        self._decide(decisions.undecided(question))

    @asked
    def undo(self) -> None:
        """Take back the last decision, wherever it was made."""
        if not self.back.undo:
            raise Refused("There is nothing to undo or redo here.")
        self._turn(self.back.undo[-1], is_undo=True)

    @asked
    def redo(self) -> None:
        """Make the decision again that was last taken back."""
        if not self.back.redo:
            raise Refused("There is nothing to undo or redo here.")
        self._turn(self.back.redo[-1], is_undo=False)

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

    def show_in_text(self) -> tuple[str, int, int] | None:
        """Where the unit at hand stands in its document."""
        if self.reviewed is None or self.pick is None:
            return None
        unit = self.pick.unit
        return self.reviewed.document.id, unit.start, unit.end

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

    def _at_hand(self) -> Pick:
        if self.pick is None or self.reviewed is None:
            raise Refused("No disagreement is shown.")
        return self.pick

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
            self._take_back(project, gesture)
            return
        document_id = gesture.documents[0]

        def turn(reviewed: ReviewedDocument) -> None:
            before = {case.unit.id: case.decision for case in reviewed.review.cases}
            try:
                if is_undo:
                    project.reviewing.undo(document_id)
                else:
                    project.reviewing.redo(document_id)
            except WorkbenchError as error:
                self.refused.emit(error)
                return
            now = project.reviewing.look(document_id)
            changed = [
                case.unit.id
                for case in now.review.cases
                if before.get(case.unit.id) != case.decision
            ]
            unit = changed[0] if changed else next(iter(before), "")
            self.show(document_id, unit)

        project.reviewing.open(document_id, turn)

    def _take_back(self, project: Project, gesture: Gesture) -> None:
        from workbench.tasks.settling import take_back_settling

        if project.unsaved:
            raise Refused("Wait until everything is saved.")
        self.jobs.run(
            self.tr("Taking back"),
            lambda job: take_back_settling(project.store, gesture.id, progress=job.progress),
            then=lambda _: self.wrote(gesture.documents),
            failed=self.refused.emit,
            can_stop=False,
        )

    def _begin(self, project: Project) -> None:
        self._begun, self._stale = True, set()
        self._pending.clear()
        self.model.change(Ranked.clear)
        self._read_past(project)
        self.loading.read_all(project, agreed=self._with_agreed)
        self.rows_changed.emit()

    def _read_past(self, project: Project) -> None:
        def read(answer: object) -> None:
            self.back.read(answer.result(), project.who)  # type: ignore[attr-defined] # a future
            self.moved.emit()

        project.ask(project.store.on_gold(LATELY), read)

    def _on_open(self, reviewed: ReviewedDocument) -> None:
        if self._wanted is None or self._wanted[0] != reviewed.document.id:
            return
        self.reviewed = reviewed
        self._show_unit(self._wanted[1])

    def _show_unit(self, unit_id: str) -> None:
        """Take a unit of the document at hand to hand, as it was decided or as it is read."""
        reviewed = self.reviewed
        if reviewed is None:
            return
        case = reviewed.review.case(unit_id)
        asked = reviewed.review.comparison.annotators
        self.names = names_of(asked, hidden=self.hides_names, document_id=reviewed.document.id)
        told = kept(case.decision) if case is not None and case.decision is not None else None
        self.pick = pick_of(case.unit, self.names, told) if case is not None else None
        self.reason = told.reason if told is not None else ""
        self.note = told.note if told is not None else ""
        for each in reviewed.review.decisions:
            if code := kept(each).reason:
                self.known_reasons[code] = None
        self.shown.emit()
        self.moved.emit()

    def _look_again(self) -> None:
        """The document at hand may have moved on: show it as it stands."""
        if self.reviewed is not None and self.pick is not None:
            self.show(self.reviewed.document.id, self.pick.unit.id)

    # What comes in

    def _on_facts(self, facts: Mapping[str, Facts]) -> None:
        self.model.change(lambda ranked: ranked.take_facts(facts))

    def _on_found(self, rows: tuple[Row, ...]) -> None:
        self._pending += rows
        if not self._merge.isActive():
            self._merge.start()

    def _on_merge(self) -> None:
        rows, self._pending = self._pending, []
        self.model.change(lambda ranked: ranked.add(rows))
        self.rows_changed.emit()

    def _on_replaced(self, fresh: Mapping[str, list[Row]]) -> None:
        for document_id, rows in fresh.items():
            self._put(document_id, rows)
        self.rows_changed.emit()

    def _on_ended(self) -> None:
        if self._pending:
            self._merge.stop()
            self._on_merge()
        self.rows_changed.emit()
        if self.pick is None and self.is_in_front:
            at = self.ranked.next_open(0)
            if at is not None:
                self.show_place(at)

    def _on_changed(self, change: Change) -> None:
        project = self.desk.project
        if project is None or not self._begun:
            return
        if change.scheme:
            self._stale = None
        if change.kind == "performed":
            self._on_performed(project, change)
        elif change.kind in ("imported", "reloaded"):
            if self._stale is not None and change.documents:
                self._stale |= set(change.documents)
            else:
                self._stale = None
        if self.is_in_front and change.kind in ("imported", "reloaded"):
            self.come_forward()

    def _on_performed(self, project: Project, change: Change) -> None:
        for document_id in change.documents:
            try:
                now = project.reviewing.look(document_id)
            except Refused:
                now = None
            if now is None or now.gold.id not in change.layers:
                if self._stale is not None:
                    self._stale.add(document_id)
                continue
            for op in change.ops:
                if op.layer_id == now.gold.id:
                    gesture = Gesture(op.gesture, op.name, op.details, who=project.who)
                    self.back.note(gesture, document_id, undoes=op.undoes)
            self._take_over(now)

    def _take_over(self, now: ReviewedDocument) -> None:
        document = now.document
        if self.reviewed is not None and self.reviewed.document.id == document.id:
            self.reviewed = now
        cases = (case for case in now.review.cases if self._is_told(case))
        if self._put(document.id, [row_of(each, document.id, document.text) for each in cases]):
            self.rows_changed.emit()
        self.moved.emit()

    def _is_told(self, case: Case) -> bool:
        return self._with_agreed or case.state != "agreed"

    def _put(self, document_id: str, rows: list[Row]) -> bool:
        different = False

        def put(ranked: Ranked) -> None:
            nonlocal different
            different = ranked.put(document_id, rows)

        self.model.change(put)
        return different

    def counts(self) -> tuple[int, int]:
        """How many disagreements are open, and how many there are."""
        states = [row.state for row in self.ranked.all_rows() if row.state != "agreed"]
        return sum(state in TODO for state in states), len(states)
