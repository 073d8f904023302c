"""The actions that open, fill, empty and close projects."""

from __future__ import annotations

from workbench.ui.actions.action import Action, Menu, has_project
from workbench.ui.wording import QT_TRANSLATE_NOOP

FILE = Menu(
    "file",
    QT_TRANSLATE_NOOP("Actions", "&File"),
    (
        (
            Action(
                "new",
                QT_TRANSLATE_NOOP("Actions", "New project…"),
                lambda h: h.door.new(),
                ("Ctrl+N",),
            ),
            Action(
                "open",
                QT_TRANSLATE_NOOP("Actions", "Open project…"),
                lambda h: h.door.open(),
                ("Ctrl+O",),
            ),
            Menu("recent", QT_TRANSLATE_NOOP("Actions", "Recent projects"), (("recent",),)),
            Action(
                "sample",
                QT_TRANSLATE_NOOP("Actions", "Sample project"),
                lambda h: h.door.sample(),
            ),
        ),
        (
            Action(
                "import",
                QT_TRANSLATE_NOOP("Actions", "Import…"),
                lambda h: h.traffic.bring_in(),
                ("Ctrl+I",),
                when=has_project,
                lead=True,
            ),
            Action(
                "export",
                QT_TRANSLATE_NOOP("Actions", "Export…"),
                lambda h: h.traffic.bring_out(),
                ("Ctrl+E",),
                when=has_project,
            ),
        ),
        (
            Action(
                "backup",
                QT_TRANSLATE_NOOP("Actions", "Back up…"),
                lambda h: h.traffic.back_up(),
                when=has_project,
            ),
            Action(
                "check",
                QT_TRANSLATE_NOOP("Actions", "Check the project"),
                lambda h: h.traffic.check(),
                when=has_project,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Compares what is stored with its history, byte by byte."
                ),
            ),
            Action(
                "outbox",
                QT_TRANSLATE_NOOP("Actions", "Unsaved work…"),
                lambda h: h.door.show_outbox(),
                when=has_project,
            ),
            Action(
                "who",
                QT_TRANSLATE_NOOP("Actions", "Who is working…"),
                lambda h: h.door.ask_name(),
                when=has_project,
                lead=True,
            ),
        ),
        (
            Action(
                "settings",
                QT_TRANSLATE_NOOP("Actions", "Settings…"),
                lambda h: h.window.show_settings(),
                ("Ctrl+,",),
            ),
            Action(
                "close",
                QT_TRANSLATE_NOOP("Actions", "Close project"),
                lambda h: h.door.close_project(),
                ("Ctrl+W",),
                when=has_project,
            ),
            Action(
                "quit", QT_TRANSLATE_NOOP("Actions", "Quit"), lambda h: h.door.quit(), ("Ctrl+Q",)
            ),
        ),
    ),
)
