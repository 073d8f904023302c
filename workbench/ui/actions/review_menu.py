"""The actions of the review desk: go through the queue, decide, settle, take back."""

# ruff: noqa: D102  (the protocols only name what the parts of the page tell of themselves)

from __future__ import annotations

from typing import Protocol, cast

from workbench.ui.actions.action import AZERTY, Action, Hands, Menu
from workbench.ui.wording import QT_TRANSLATE_NOOP


class Back(Protocol):
    """What can be taken back."""

    undo: list[object]
    redo: list[object]


class Reviewing(Protocol):
    """What actions ask of the document and the disagreement at hand."""

    pick: object | None
    reviewed: object | None
    back: Back

    @property
    def hides_names(self) -> bool: ...
    def take(self, number: int) -> None: ...
    def decide(self) -> None: ...
    def take_none(self) -> None: ...
    def answer_oneself(self) -> None: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def go(self, step: int) -> None: ...
    def go_document(self, step: int) -> None: ...
    def hide_names(self) -> None: ...


class Decision(Protocol):
    """What actions ask of the panel of the decision."""

    def write_question(self) -> None: ...
    def write_note(self) -> None: ...
    def show_reasons(self) -> None: ...


class Bulk(Protocol):
    """What actions ask of steps over many units."""

    def ask_alike(self) -> None: ...
    def ask_settle(self) -> None: ...
    def show_log(self) -> None: ...


class Page(Protocol):
    """What actions ask of the page of the desk."""

    reviewing: Reviewing
    decision: Decision
    bulk: Bulk

    def filter(self) -> None: ...
    def search(self) -> None: ...
    def show_in_text(self) -> None: ...
    def add_unread(self) -> None: ...
    def make_example(self) -> None: ...


def page(hands: Hands) -> Page:
    """The page of the review desk; it is made when the desk is first in front."""
    return cast(Page, hands.desks.pages["review"])


def is_made(hands: Hands) -> bool:
    """Whether the review desk has been in front."""
    return "review" in hands.desks.pages


def has_unit(hands: Hands) -> bool:
    """An action that needs a disagreement at hand."""
    return is_made(hands) and page(hands).reviewing.pick is not None


def has_document(hands: Hands) -> bool:
    """An action that needs a document under review."""
    return is_made(hands) and page(hands).reviewing.reviewed is not None


def can_undo(hands: Hands) -> bool:
    """Whether a decision can be taken back."""
    return is_made(hands) and bool(page(hands).reviewing.back.undo)


def can_redo(hands: Hands) -> bool:
    """Whether a decision that was taken back can be made again."""
    return is_made(hands) and bool(page(hands).reviewing.back.redo)


def _take(number: int) -> Action:
    digit = str(number)
    return Action(
        f"take_{number}",
        _READINGS[number - 1],
        lambda h: page(h).reviewing.take(number),
        (digit, AZERTY[digit].upper()),
        where="page",
        when=has_unit,
    )


_READINGS = (
    QT_TRANSLATE_NOOP("Actions", "Reading 1"),
    QT_TRANSLATE_NOOP("Actions", "Reading 2"),
    QT_TRANSLATE_NOOP("Actions", "Reading 3"),
    QT_TRANSLATE_NOOP("Actions", "Reading 4"),
    QT_TRANSLATE_NOOP("Actions", "Reading 5"),
    QT_TRANSLATE_NOOP("Actions", "Reading 6"),
    QT_TRANSLATE_NOOP("Actions", "Reading 7"),
    QT_TRANSLATE_NOOP("Actions", "Reading 8"),
    QT_TRANSLATE_NOOP("Actions", "Reading 9"),
)

REVIEW = Menu(
    "review",
    QT_TRANSLATE_NOOP("Actions", "&Decide"),
    (
        (
            Action(
                "review_undo",
                QT_TRANSLATE_NOOP("Actions", "Undo the decision"),
                lambda h: page(h).reviewing.undo(),
                ("Ctrl+Z",),
                when=can_undo,
                icon="undo",
                hint=QT_TRANSLATE_NOOP("Actions", "The last one, in whichever document it fell."),
            ),
            Action(
                "review_redo",
                QT_TRANSLATE_NOOP("Actions", "Redo the decision"),
                lambda h: page(h).reviewing.redo(),
                ("Ctrl+Shift+Z", "Ctrl+Y"),
                when=can_redo,
                icon="redo",
            ),
        ),
        (
            Action(
                "decide",
                QT_TRANSLATE_NOOP("Actions", "Decide as picked"),
                lambda h: page(h).reviewing.decide(),
                ("Return", "Enter"),
                where="page",
                when=has_unit,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Up and Down go from slot to slot, Left and Right pick a reading."
                ),
            ),
            Menu(
                "take",
                QT_TRANSLATE_NOOP("Actions", "Take a reading as a whole"),
                (tuple(_take(number) for number in range(1, 10)),),
            ),
            Action(
                "take_none",
                QT_TRANSLATE_NOOP("Actions", "None is right"),
                lambda h: page(h).reviewing.take_none(),
                ("0", AZERTY["0"].upper(), "N"),
                where="page",
                when=has_unit,
                hint=QT_TRANSLATE_NOOP("Actions", "Gold has nothing here."),
            ),
            Action(
                "leave_open",
                QT_TRANSLATE_NOOP("Actions", "Leave open with a question…"),
                lambda h: page(h).decision.write_question(),
                ("U",),
                where="page",
                when=has_unit,
            ),
            Action(
                "own_answer",
                QT_TRANSLATE_NOOP("Actions", "Own answer"),
                lambda h: page(h).reviewing.answer_oneself(),
                ("O",),
                where="page",
                when=has_unit,
                hint=QT_TRANSLATE_NOOP("Actions", "With all that labels, describes and links."),
            ),
            Action(
                "add_unread",
                QT_TRANSLATE_NOOP("Actions", "Add what nobody has read"),
                lambda h: page(h).add_unread(),
                ("A",),
                where="page",
                when=has_document,
                hint=QT_TRANSLATE_NOOP("Actions", "On a draft of gold, as an own answer."),
            ),
            Action(
                "decide_alike",
                QT_TRANSLATE_NOOP("Actions", "The same for all like it…"),
                lambda h: page(h).bulk.ask_alike(),
                ("S",),
                where="page",
                when=has_unit,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "As picked here; where nothing is picked, as decided last."
                ),
            ),
            Action(
                "make_example",
                QT_TRANSLATE_NOOP("Actions", "Into the guidelines as an example"),
                lambda h: page(h).make_example(),
                ("E",),
                where="page",
                when=has_unit,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "The sentence with what was decided, and the note."
                ),
            ),
        ),
        (
            Action(
                "give_reason",
                QT_TRANSLATE_NOOP("Actions", "Reason…"),
                lambda h: page(h).decision.show_reasons(),
                ("R",),
                where="page",
                when=has_unit,
            ),
            Action(
                "write_note",
                QT_TRANSLATE_NOOP("Actions", "Note to the annotators"),
                lambda h: page(h).decision.write_note(),
                ("M",),
                where="page",
                when=has_unit,
            ),
        ),
        (
            Action(
                "next_disagreement",
                QT_TRANSLATE_NOOP("Actions", "Next disagreement"),
                lambda h: page(h).reviewing.go(+1),
                ("J",),
                where="page",
                when=is_made,
                icon="next",
            ),
            Action(
                "previous_disagreement",
                QT_TRANSLATE_NOOP("Actions", "Previous disagreement"),
                lambda h: page(h).reviewing.go(-1),
                ("Shift+J", "K"),
                where="page",
                when=is_made,
                icon="previous",
            ),
            Action(
                "next_reviewed",
                QT_TRANSLATE_NOOP("Actions", "Next document with disagreements"),
                lambda h: page(h).reviewing.go_document(+1),
                ("Ctrl+PgDown",),
                when=is_made,
            ),
            Action(
                "previous_reviewed",
                QT_TRANSLATE_NOOP("Actions", "Previous document with disagreements"),
                lambda h: page(h).reviewing.go_document(-1),
                ("Ctrl+PgUp",),
                when=is_made,
            ),
            Action(
                "filter_disagreements",
                QT_TRANSLATE_NOOP("Actions", "Filter disagreements…"),
                lambda h: page(h).filter(),
                ("Ctrl+Shift+O",),
                when=is_made,
                icon="filter",
            ),
            Action(
                "search_disagreements",
                QT_TRANSLATE_NOOP("Actions", "Search disagreements"),
                lambda h: page(h).search(),
                ("Ctrl+Shift+F", "Ctrl+F"),
                when=is_made,
            ),
        ),
        (
            Action(
                "settle",
                QT_TRANSLATE_NOOP("Actions", "Settle what needs no person…"),
                lambda h: page(h).bulk.ask_settle(),
                ("Ctrl+Shift+U",),
                when=is_made,
                icon="done",
                hint=QT_TRANSLATE_NOOP("Actions", "Where all agree, or most; shown beforehand."),
            ),
            Action(
                "settle_log",
                QT_TRANSLATE_NOOP("Actions", "What was settled at once…"),
                lambda h: page(h).bulk.show_log(),
                ("Ctrl+Shift+L",),
                when=is_made,
                hint=QT_TRANSLATE_NOOP("Actions", "By which rule, when, and the way back."),
            ),
        ),
        (
            Action(
                "hide_names",
                QT_TRANSLATE_NOOP("Actions", "Hide names"),
                lambda h: page(h).reviewing.hide_names(),
                ("H",),
                where="page",
                when=is_made,
                checked=lambda h: is_made(h) and page(h).reviewing.hides_names,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Readers are letters, in another order for each document."
                ),
            ),
            Action(
                "show_in_text",
                QT_TRANSLATE_NOOP("Actions", "Open where it is annotated"),
                lambda h: page(h).show_in_text(),
                ("Ctrl+Shift+G",),
                when=has_unit,
            ),
        ),
    ),
    desk="review",
)
