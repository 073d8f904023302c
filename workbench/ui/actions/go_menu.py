"""The actions that go somewhere in the text, and those that pick spans on the way."""

from __future__ import annotations

from workbench.ui.actions.action import Action, Hands, Menu, has_document, has_span
from workbench.ui.wording import QT_TRANSLATE_NOOP


def has_picks(hands: Hands) -> bool:
    """An action that needs picked spans."""
    return has_document(hands) and bool(hands.canvas.picked)


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
                lambda h: h.canvas.focus_linked(+1),
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
                lambda h: h.canvas.focus_linked(-1),
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
                "next_comment",
                QT_TRANSLATE_NOOP("Actions", "Next comment"),
                lambda h: h.canvas.focus_comment(+1),
                where="text",
                when=has_document,
            ),
            Action(
                "previous_comment",
                QT_TRANSLATE_NOOP("Actions", "Previous comment"),
                lambda h: h.canvas.focus_comment(-1),
                where="text",
                when=has_document,
            ),
            Action(
                "next_question",
                QT_TRANSLATE_NOOP("Actions", "Next question"),
                lambda h: h.canvas.focus_comment(+1, questions=True),
                where="text",
                when=has_document,
            ),
            Action(
                "previous_question",
                QT_TRANSLATE_NOOP("Actions", "Previous question"),
                lambda h: h.canvas.focus_comment(-1, questions=True),
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
)
