"""The actions that say how far a document is, and go from one to another."""

from __future__ import annotations

from workbench.ui.actions.action import (
    Action,
    Menu,
    can_skip,
    has_document,
    has_project,
    is_closed,
    is_drafting,
    is_open,
)
from workbench.ui.wording import QT_TRANSLATE_NOOP

DOCUMENT = Menu(
    "document",
    QT_TRANSLATE_NOOP("Actions", "&Document"),
    (
        (
            Action(
                "finish",
                QT_TRANSLATE_NOOP("Actions", "Done"),
                lambda h: h.window.finish(),
                ("Ctrl+D",),
                when=is_open,
                icon="done",
            ),
            Action(
                "finish_next",
                QT_TRANSLATE_NOOP("Actions", "Done and next"),
                lambda h: h.window.finish_and_go(),
                ("Ctrl+Return",),
                when=has_document,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Goes on with the next document that is not done."
                ),
            ),
            Action(
                "reopen",
                QT_TRANSLATE_NOOP("Actions", "Reopen"),
                lambda h: h.desk.reopen(),
                ("Ctrl+Shift+D",),
                when=is_closed,
                icon="reopen",
            ),
            Action(
                "skip",
                QT_TRANSLATE_NOOP("Actions", "Skip…"),
                lambda h: h.window.ask_to_skip(),
                ("Ctrl+Shift+K",),
                when=can_skip,
            ),
        ),
        (
            Action(
                "take_answer",
                QT_TRANSLATE_NOOP("Actions", "Take own answer"),
                lambda h: h.desk.take_own_answer(),
                ("Ctrl+Shift+Return",),
                when=is_drafting,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Decides what the draft of gold says; Ctrl+Return does it too."
                ),
            ),
            Action(
                "drop_answer",
                QT_TRANSLATE_NOOP("Actions", "Drop own answer…"),
                lambda h: h.desk.ask_to_leave(h.desk.home),
                when=is_drafting,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Asks first where something is written; Escape does it too."
                ),
            ),
        ),
        (
            Action(
                "history",
                QT_TRANSLATE_NOOP("Actions", "History"),
                lambda h: h.window.show_panel("history"),
                ("Ctrl+Shift+H",),
                when=has_document,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Who did what and when; restores the document as it was."
                ),
            ),
            Action(
                "corrections",
                QT_TRANSLATE_NOOP("Actions", "My corrections"),
                lambda h: h.window.show_panel("corrections"),
                ("Ctrl+Shift+C",),
                when=has_project,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Where gold says otherwise than you did, and why."
                ),
            ),
            Action(
                "second_look",
                QT_TRANSLATE_NOOP("Actions", "Second look"),
                lambda h: h.window.show_panel("second_look"),
                ("Ctrl+Shift+B",),
                when=has_project,
                hint=QT_TRANSLATE_NOOP("Actions", "Spans of yours that a changed rule is about."),
            ),
        ),
        (
            Action(
                "next_document",
                QT_TRANSLATE_NOOP("Actions", "Next document"),
                lambda h: h.window.go(+1),
                ("Ctrl+PgDown",),
                when=has_project,
                icon="next",
            ),
            Action(
                "previous_document",
                QT_TRANSLATE_NOOP("Actions", "Previous document"),
                lambda h: h.window.go(-1),
                ("Ctrl+PgUp",),
                when=has_project,
                icon="previous",
            ),
            Action(
                "filter_documents",
                QT_TRANSLATE_NOOP("Actions", "Filter documents…"),
                lambda h: h.window.filter_documents(),
                ("Ctrl+Shift+O",),
                when=has_project,
                icon="filter",
            ),
        ),
        (
            Action(
                "next_warning",
                QT_TRANSLATE_NOOP("Actions", "Next warning"),
                lambda h: h.window.next_warning(+1),
                ("F12",),
                when=has_document,
            ),
            Action(
                "previous_warning",
                QT_TRANSLATE_NOOP("Actions", "Previous warning"),
                lambda h: h.window.next_warning(-1),
                ("Shift+F12",),
                when=has_document,
            ),
            Action(
                "count_warnings",
                QT_TRANSLATE_NOOP("Actions", "Look for warnings in all documents"),
                lambda h: h.traffic.count_warnings(),
                when=has_project,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "So that the list tells the warnings of documents never opened."
                ),
            ),
        ),
    ),
    desk="annotate",
)
