"""The actions that undo, erase and find."""

from __future__ import annotations

from workbench.ui.actions.action import (
    Action,
    Menu,
    can_redo,
    can_undo,
    has_document,
    has_project,
    has_selection,
    has_span,
)
from workbench.ui.wording import QT_TRANSLATE_NOOP

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
                lambda h: h.desk.erase(),
                ("Delete", "Backspace"),
                where="text",
                when=has_span,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Takes the span with the focus away, and its links."
                ),
            ),
            Action(
                "comment",
                QT_TRANSLATE_NOOP("Actions", "Comment on span"),
                lambda h: h.window.write_comment(),
                ("Ctrl+M",),
                when=has_span,
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
                "palette",
                QT_TRANSLATE_NOOP("Actions", "Command palette…"),
                lambda h: h.window.show_palette(),
                ("Ctrl+K", "Ctrl+Shift+P"),
                icon="palette",
            ),
        ),
    ),
)
