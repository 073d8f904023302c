"""The actions that go somewhere in the text, and those that pick spans on the way."""

from __future__ import annotations

from workbench.errors import Refused
from workbench.ui.actions.action import Action, Ask, Hands, Menu, has_document, has_span
from workbench.ui.wording import QT_TRANSLATE_NOOP

FIGURES, QUOTATIONS, NAMES, CUES = "figure", "quotation", "name", "cue"
CLAUSES, SPEAKERS = "clause", "speaker"
WANTED = {
    FIGURES: "STATISTIC",
    QUOTATIONS: "QUOTE",
    CLAUSES: "QUOTE",
    NAMES: "ACTOR",
    SPEAKERS: "ACTOR",
    CUES: "CUE",
}
"""What each kind of candidate would be labelled; a scheme without the label offers all of them."""


def has_picks(hands: Hands) -> bool:
    """An action that needs picked spans."""
    return has_document(hands) and bool(hands.canvas.picked)


def to_candidate(step: int, *kinds: str) -> Ask:
    """Select the next stretch of these kinds that has no label yet, or say that none is left."""
    labels = {kind: WANTED[kind] for kind in kinds or WANTED}

    def ask(hands: Hands) -> None:
        if not hands.canvas.select_candidate(step, labels):
            hands.desk.refused.emit(Refused("Nothing of that kind is left without a label."))

    return ask


def to_comment(step: int) -> Ask:
    """Focus the next span with a comment, or say that there is none."""

    def ask(hands: Hands) -> None:
        if not hands.canvas.focus_comment(step):
            hands.desk.refused.emit(Refused("No span of this document has a comment."))

    return ask


def to_question(step: int) -> Ask:
    """Focus the next span with a question, or say that there is none."""

    def ask(hands: Hands) -> None:
        if not hands.canvas.focus_comment(step, questions=True):
            hands.desk.refused.emit(Refused("No span of this document has a question."))

    return ask


def to_linked(step: int) -> Ask:
    """Focus the next span at the other end of a link, or say that there is none."""

    def ask(hands: Hands) -> None:
        if not hands.canvas.focus_linked(step):
            hands.desk.refused.emit(Refused("This span has no links."))

    return ask


GO = Menu(
    "go",
    QT_TRANSLATE_NOOP("Actions", "&Go"),
    (
        (
            Action(
                "next_span",
                QT_TRANSLATE_NOOP("Actions", "Next span"),
                lambda h: h.canvas.focus_next(+1),
                ("Ctrl+J",),
                where="text",
                when=has_document,
            ),
            Action(
                "previous_span",
                QT_TRANSLATE_NOOP("Actions", "Previous span"),
                lambda h: h.canvas.focus_next(-1),
                ("Ctrl+Shift+J",),
                where="text",
                when=has_document,
            ),
            Action(
                "cycle",
                QT_TRANSLATE_NOOP("Actions", "Next span at the caret"),
                lambda h: h.canvas.cycle_focus(),
                ("Alt+Return",),
                where="text",
                when=has_document,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "From the innermost of the nested spans outwards, and round."
                ),
            ),
            Action(
                "next_linked",
                QT_TRANSLATE_NOOP("Actions", "Next linked span"),
                to_linked(+1),
                ("F5",),
                where="text",
                when=has_span,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "One after the other the spans that it is linked with, and back."
                ),
            ),
            Action(
                "previous_linked",
                QT_TRANSLATE_NOOP("Actions", "Previous linked span"),
                to_linked(-1),
                ("Shift+F5",),
                where="text",
                when=has_span,
            ),
        ),
        (
            Action(
                "next_quotation",
                QT_TRANSLATE_NOOP("Actions", "Next quotation"),
                lambda h: h.canvas.move("quotation", +1),
                ("Ctrl+L",),
                where="text",
                when=has_document,
            ),
            Action(
                "previous_quotation",
                QT_TRANSLATE_NOOP("Actions", "Previous quotation"),
                lambda h: h.canvas.move("quotation", -1),
                ("Ctrl+Shift+L",),
                where="text",
                when=has_document,
            ),
        ),
        (
            Action(
                "next_candidate",
                QT_TRANSLATE_NOOP("Actions", "Next candidate"),
                to_candidate(+1),
                ("F9",),
                where="text",
                when=has_document,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "A figure, a quotation, a name or a cue that has no label yet."
                ),
            ),
            Action(
                "previous_candidate",
                QT_TRANSLATE_NOOP("Actions", "Previous candidate"),
                to_candidate(-1),
                ("Shift+F9",),
                where="text",
                when=has_document,
            ),
            Action(
                "next_figure",
                QT_TRANSLATE_NOOP("Actions", "Next figure without a label"),
                to_candidate(+1, FIGURES),
                where="text",
                when=has_document,
            ),
            Action(
                "next_open_quotation",
                QT_TRANSLATE_NOOP("Actions", "Next quotation without a label"),
                to_candidate(+1, QUOTATIONS, CLAUSES),
                where="text",
                when=has_document,
            ),
            Action(
                "next_name",
                QT_TRANSLATE_NOOP("Actions", "Next name without a label"),
                to_candidate(+1, NAMES, SPEAKERS),
                where="text",
                when=has_document,
            ),
        ),
        (
            Action(
                "next_comment",
                QT_TRANSLATE_NOOP("Actions", "Next comment"),
                to_comment(+1),
                where="text",
                when=has_document,
            ),
            Action(
                "previous_comment",
                QT_TRANSLATE_NOOP("Actions", "Previous comment"),
                to_comment(-1),
                where="text",
                when=has_document,
            ),
            Action(
                "next_question",
                QT_TRANSLATE_NOOP("Actions", "Next question"),
                to_question(+1),
                where="text",
                when=has_document,
            ),
            Action(
                "previous_question",
                QT_TRANSLATE_NOOP("Actions", "Previous question"),
                to_question(-1),
                where="text",
                when=has_document,
            ),
        ),
        (
            Action(
                "pick",
                QT_TRANSLATE_NOOP("Actions", "Pick the span, or let it go"),
                lambda h: h.canvas.toggle_picked(),
                ("Ctrl+Space",),
                where="text",
                when=has_span,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Picked spans are relabelled, described and erased together."
                ),
            ),
            Action(
                "pick_alike",
                QT_TRANSLATE_NOOP("Actions", "Pick all like it"),
                lambda h: h.canvas.pick_alike(),
                ("Ctrl+Shift+A",),
                where="text",
                when=has_span,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "The same words with the same label; once more, the whole label."
                ),
            ),
            Action(
                "unpick",
                QT_TRANSLATE_NOOP("Actions", "Let all picked spans go"),
                lambda h: h.canvas.set_picked(()),
                where="text",
                when=has_picks,
            ),
        ),
    ),
    desk="annotate",
)
