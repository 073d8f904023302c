"""The actions that undo, erase and find."""

from __future__ import annotations

from workbench.ui.actions.action import (
    Action,
    Hands,
    Menu,
    can_redo,
    can_undo,
    has_any_span,
    has_document,
    has_project,
    has_selection,
)
from workbench.ui.wording import QT_TRANSLATE_NOOP


def _ask(hands: Hands) -> None:
    """Ask or withdraw; a question that has no words yet is written at once."""
    if hands.desk.ask():
        hands.window.write_comment()


def erase(hands: Hands) -> None:
    """Take the spans at hand away; a suggestion is rejected."""
    if hands.desk.suggestion is not None and not hands.desk.at_hand:
        hands.suggestions.reject()
    else:
        hands.desk.erase()


EDIT = Menu(
    "edit",
    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    (
        (
            Action(
                "undo",
                QT_TRANSLATE_NOOP("Actions", "Undo"),
                lambda h: h.desk.undo(),
                ("Ctrl+Z",),
                when=can_undo,
                icon="undo",
            ),
            Action(
                "redo",
                QT_TRANSLATE_NOOP("Actions", "Redo"),
                lambda h: h.desk.redo(),
                ("Ctrl+Shift+Z", "Ctrl+Y"),
                when=can_redo,
                icon="redo",
            ),
        ),
        (
            Action(
                "copy",
                QT_TRANSLATE_NOOP("Actions", "Copy"),
                lambda h: h.canvas.copy(),
                ("Ctrl+C", "Ctrl+Insert"),
                where="text",
                when=has_selection,
            ),
            Action(
                "erase",
                QT_TRANSLATE_NOOP("Actions", "Erase span"),
                erase,
                ("Delete", "Backspace"),
                where="text",
                when=has_any_span,
                hint=QT_TRANSLATE_NOOP(
                    "Actions",
                    "Takes the picked spans away, else the one with the focus, and their links.",
                ),
            ),
            Action(
                "comment",
                QT_TRANSLATE_NOOP("Actions", "Comment"),
                lambda h: h.window.write_comment(),
                ("Ctrl+M",),
                when=has_document,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "On the span with the focus; without one, on the document."
                ),
            ),
            Action(
                "question",
                QT_TRANSLATE_NOOP("Actions", "Question for the lead"),
                _ask,
                ("Ctrl+Shift+M",),
                when=has_document,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Makes the comment a question, or a plain comment again."
                ),
            ),
        ),
        (
            Action(
                "find",
                QT_TRANSLATE_NOOP("Actions", "Find in text…"),
                lambda h: h.window.show_find(),
                ("Ctrl+F",),
                when=has_document,
                icon="find",
            ),
            Action(
                "find_next",
                QT_TRANSLATE_NOOP("Actions", "Find next"),
                lambda h: h.window.find(+1),
                ("F3",),
                when=has_document,
            ),
            Action(
                "find_previous",
                QT_TRANSLATE_NOOP("Actions", "Find previous"),
                lambda h: h.window.find(-1),
                ("Shift+F3",),
                when=has_document,
            ),
            Action(
                "search",
                QT_TRANSLATE_NOOP("Actions", "Search all documents"),
                lambda h: h.window.search_documents(),
                ("Ctrl+Shift+F",),
                when=has_project,
            ),
        ),
        (
            Action(
                "replace_label",
                QT_TRANSLATE_NOOP("Actions", "Find and replace a label…"),
                lambda h: h.bulk.replace_label(),
                ("Ctrl+H",),
                when=has_project,
            ),
            Action(
                "take_back",
                QT_TRANSLATE_NOOP("Actions", "Take back the last bulk step"),
                lambda h: h.bulk.take_back(),
                when=lambda h: h.bulk.can_take_back,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "In all the documents that it went over, wherever you are."
                ),
            ),
        ),
        (
            Action(
                "palette",
                QT_TRANSLATE_NOOP("Actions", "Command palette…"),
                lambda h: h.window.show_palette(),
                ("Ctrl+K", "Ctrl+Shift+P"),
                icon="palette",
                everywhere=True,
            ),
        ),
    ),
    desk="annotate",
)
