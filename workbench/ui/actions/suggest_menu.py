"""The actions that judge what machines suggest."""

from __future__ import annotations

from workbench.ui.actions.action import Action, Hands, Menu, has_document, has_project
from workbench.ui.wording import QT_TRANSLATE_NOOP


def has_suggestions(hands: Hands) -> bool:
    """An action that needs suggestions for the document."""
    return has_document(hands) and bool(hands.desk.suggestions)


def on_suggestion(hands: Hands) -> bool:
    """An action on the suggestion that has the focus."""
    return hands.desk.suggestion is not None


SUGGEST = Menu(
    "suggest",
    QT_TRANSLATE_NOOP("Actions", "&Suggestions"),
    (
        (
            Action(
                "suggest",
                QT_TRANSLATE_NOOP("Actions", "Suggest for this document"),
                lambda h: h.suggestions.ask(),
                ("Ctrl+Shift+S",),
                when=has_document,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Actors, quotes, cues and figures with their links, to be judged."
                ),
            ),
            Action(
                "suggest_everywhere",
                QT_TRANSLATE_NOOP("Actions", "Suggest for all documents"),
                lambda h: h.suggestions.ask_everywhere(),
                when=has_project,
            ),
        ),
        (
            Action(
                "next_suggestion",
                QT_TRANSLATE_NOOP("Actions", "Next suggestion"),
                lambda h: h.suggestions.go(+1),
                ("J",),
                where="text",
                when=has_suggestions,
            ),
            Action(
                "previous_suggestion",
                QT_TRANSLATE_NOOP("Actions", "Previous suggestion"),
                lambda h: h.suggestions.go(-1),
                ("Shift+J",),
                where="text",
                when=has_suggestions,
            ),
        ),
        (
            Action(
                "accept",
                QT_TRANSLATE_NOOP("Actions", "Accept"),
                lambda h: h.suggestions.accept(),
                ("Y",),
                where="text",
                when=on_suggestion,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "With its attributes, and its links to what is there already."
                ),
            ),
            Action(
                "accept_attribution",
                QT_TRANSLATE_NOOP("Actions", "Accept the whole attribution"),
                lambda h: h.suggestions.accept_attribution(),
                ("Shift+Y",),
                where="text",
                when=on_suggestion,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "The quote with its cue and speaker, the figure with its source."
                ),
            ),
            Action(
                "reject",
                QT_TRANSLATE_NOOP("Actions", "Reject"),
                lambda h: h.suggestions.reject(),
                ("N",),
                where="text",
                when=on_suggestion,
                hint=QT_TRANSLATE_NOOP("Actions", "It does not come back."),
            ),
        ),
        (
            Action(
                "judge_many",
                QT_TRANSLATE_NOOP("Actions", "Accept or reject many…"),
                lambda h: h.bulk.judge_suggestions(least=h.suggestions.least),
                ("Ctrl+Shift+Y",),
                when=has_suggestions,
                hint=QT_TRANSLATE_NOOP(
                    "Actions",
                    "By rule, label and score, here or in all documents. A list shows them first.",
                ),
            ),
            Action(
                "suggesters",
                QT_TRANSLATE_NOOP("Actions", "Who suggests…"),
                lambda h: h.suggestions.choose(),
                ("Ctrl+Shift+V",),
                when=has_project,
                hint=QT_TRANSLATE_NOOP(
                    "Actions",
                    "Rules, models and lists of your own; from which score on they are shown.",
                ),
            ),
        ),
    ),
    desk="annotate",
)
