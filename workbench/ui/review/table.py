"""What lies on the review desk: the document and the unit at hand, and what is picked there."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from workbench.errors import Refused
from workbench.project.review import ReviewedDocument
from workbench.review import decisions
from workbench.review.cases import Case
from workbench.review.decisions import Choice, Kept, kept
from workbench.review.values import Unit
from workbench.tasks.disagreements import Row, row_of
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.review.making import Making
from workbench.ui.review.names import NOBODY, Names, names_of
from workbench.ui.review.readings import Pick, pick_of
from workbench.ui.table import asked

P = ParamSpec("P")
T = TypeVar("T", bound="ReviewTable")


MANY = 500
"""What is shown of so many units takes longer to be made than a key may take."""


def in_turn(verb: Callable[Concatenate[T, P], None]) -> Callable[Concatenate[T, P], None]:
    """A verb about the unit at hand: while the next one is on its way, it waits for that.

    Keys may be pressed ahead of what the store has answered; none of them falls on the unit
    that was just decided.
    """

    @wraps(verb)
    def wrapped(self: T, /, *arguments: P.args, **named: P.kwargs) -> None:
        self.when_here(lambda: verb(self, *arguments, **named))

    return wrapped


class ReviewTable(QObject):
    """The document and the unit, and what is picked, said and asked about them."""

    shown = Signal()
    """Another unit is at hand, or the same one stands otherwise."""
    picked = Signal()
    """Something else is picked at the unit."""
    said = Signal(str)
    refused = Signal(object)
    moved = Signal()
    """What can be asked for may have changed."""

    def __init__(self, desk: Desk, habits: Habits, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.habits = habits
        self.reviewed: ReviewedDocument | None = None
        self.pick: Pick | None = None
        self.names: Names = NOBODY
        self.awaited: tuple[str, str] | None = None
        """The document and the unit that come to hand when the readings are compared."""
        self.reason = ""
        self.note = ""
        self.last: tuple[Choice, Unit, str] | None = None
        self.known_reasons: dict[str, None] = dict.fromkeys(decisions.REASONS)
        self.prepare: Callable[[ReviewedDocument, Names], Iterator[None]] = lambda *_: iter(())
        """Makes what is shown of a document ahead, step by step; set by who shows it."""
        self._making = Making(self)
        self._wanted: tuple[str, str] | None = None
        self._coming: set[str] = set()
        """What is on its way: another unit, or what can be taken back."""
        self._ahead: deque[Callable[[], object]] = deque()
        desk.refused.connect(self._come_no_more)

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

    def words_of(self, unit_id: str) -> str:
        """The words of another unit of the document at hand."""
        if self.reviewed is None:
            return ""
        case = self.reviewed.review.case(unit_id)
        if case is None:
            return "…"
        text = self.reviewed.document.text
        return " ".join(text[case.unit.start : case.unit.end].split())

    def show(self, document_id: str, unit_id: str) -> None:
        """Bring a unit to hand; the last one asked for wins."""
        project = self.desk.project
        if project is None:
            return
        self._wanted, self.awaited = (document_id, unit_id), None
        self._making.stop()
        self._coming.add("unit")
        project.reviewing.open(document_id, self._on_open)

    def show_in_text(self) -> tuple[str, int, int] | None:
        """Where the unit at hand stands in its document."""
        if self.reviewed is None or self.pick is None:
            return None
        unit = self.pick.unit
        return self.reviewed.document.id, unit.start, unit.end

    def when_here(self, then: Callable[[], object]) -> None:
        """Go on once the unit that was asked for is at hand: mostly at once."""
        if self._coming:
            self._ahead.append(then)
        else:
            then()

    # Picking

    @in_turn
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

    @in_turn
    def give_reason(self, code: str) -> None:
        """Say why the decision falls as it does; the same again takes it away."""
        self.reason = "" if code == self.reason else code
        if code:
            self.known_reasons[code] = None
        self.picked.emit()

    # Within

    def _await(self) -> None:
        """Nothing is at hand while what was asked for is compared: going on is all one can do."""
        self.awaited = self._wanted
        self.reviewed = self.pick = None
        self.reason = self.note = ""
        self.shown.emit()
        self.moved.emit()
        self._has_come("unit")

    def _forget(self) -> None:
        """Nothing is at hand any more."""
        self._wanted = self.awaited = None
        self._making.stop()
        self._come_no_more()
        self.reviewed = self.pick = self.last = None
        self.names = NOBODY
        self.reason = self.note = ""
        self.known_reasons = dict.fromkeys(decisions.REASONS)

    def _at_hand(self) -> Pick:
        if self.awaited is not None:
            raise Refused("The readings of this document are still being compared.")
        if self.pick is None or self.reviewed is None:
            raise Refused("No disagreement is shown.")
        return self.pick

    def _on_open(self, reviewed: ReviewedDocument) -> None:
        if self._wanted is None or self._wanted[0] != reviewed.document.id:
            return
        here = self.reviewed.document.id if self.reviewed is not None else None
        if here != reviewed.document.id and len(reviewed.review.cases) > MANY:
            self._await()
            names = self._names_in(reviewed)
            self._making.begin(self.prepare(reviewed, names), lambda: self._on_made(reviewed))
        else:
            self._lay(reviewed)

    def _on_made(self, made: ReviewedDocument) -> None:
        project = self.desk.project
        if project is not None and self._wanted is not None:
            # Somebody may have stepped on it meanwhile: it is laid there as it stands.
            self._coming.add("unit")
            project.reviewing.open(made.document.id, self._lay)

    def _lay(self, reviewed: ReviewedDocument) -> None:
        if self._wanted is None or self._wanted[0] != reviewed.document.id:
            return
        self.reviewed, self.awaited = reviewed, None
        self._show_unit(self._wanted[1])
        self._has_come("unit")

    def _names_in(self, reviewed: ReviewedDocument) -> Names:
        asked = reviewed.review.comparison.annotators
        return names_of(asked, hidden=self.hides_names, document_id=reviewed.document.id)

    def _has_come(self, what: str) -> None:
        """Do what was asked meanwhile, up to where something is on its way again."""
        self._coming.discard(what)
        while self._ahead and not self._coming:
            self._ahead.popleft()()

    def _come_no_more(self) -> None:
        """What was on its way does not come; what was asked about it is forgotten."""
        self._coming.clear()
        self._ahead.clear()

    def _show_unit(self, unit_id: str) -> None:
        """Take a unit of the document at hand to hand, as it was decided or as it is read."""
        reviewed = self.reviewed
        if reviewed is None:
            return
        case = reviewed.review.case(unit_id)
        self.names = self._names_in(reviewed)
        told = kept(case.decision) if case is not None and case.decision is not None else None
        before = self.pick
        if (
            case is not None
            and told is None
            and before is not None
            and (before.unit, before.names) == (case.unit, self.names)
        ):
            # It only came again: what is picked and written there stays.
            self.shown.emit()
            self.moved.emit()
            return
        self.pick = pick_of(case.unit, self.names, told) if case is not None else None
        self.reason = told.reason if told is not None else ""
        self.note = told.note if told is not None else ""
        for said in reviewed.review.told.values():
            if said.reason:
                self.known_reasons[said.reason] = None
        self.shown.emit()
        self.moved.emit()

    def _look_again(self) -> None:
        """The document at hand may have moved on: show it as it stands."""
        if self.reviewed is not None and self.pick is not None:
            self.show(self.reviewed.document.id, self.pick.unit.id)
