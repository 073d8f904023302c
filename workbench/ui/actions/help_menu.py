"""The actions that explain."""

from __future__ import annotations

import sys

from workbench.ui.actions.action import Action, Menu
from workbench.ui.wording import QT_TRANSLATE_NOOP

HELP = Menu(
    "help",
    QT_TRANSLATE_NOOP("Actions", "&Help"),
    (
        (
            Action(
                "shortcuts",
                QT_TRANSLATE_NOOP("Actions", "Keys at a glance"),
                lambda h: h.window.show_shortcuts(),
                ("F1",),
            ),
            Action(
                "logs",
                QT_TRANSLATE_NOOP("Actions", "Open the log folder"),
                lambda h: h.window.show_logs(),
            ),
            Action(
                "desktop_entry",
                QT_TRANSLATE_NOOP("Actions", "Put into the menu of the desktop"),
                lambda h: h.window.put_into_menu(),
                when=lambda h: sys.platform.startswith("linux"),
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "With its icon, so that projects open by a double click."
                ),
            ),
            Action(
                "about",
                QT_TRANSLATE_NOOP("Actions", "About the Dispatch Workbench"),
                lambda h: h.window.show_about(),
            ),
        ),
    ),
)
