"""The actions that change how the window looks."""

from __future__ import annotations

from workbench.ui.actions.action import Action, Menu, digit, has_project
from workbench.ui.wording import QT_TRANSLATE_NOOP

VIEW = Menu(
    "view",
    QT_TRANSLATE_NOOP("Actions", "&View"),
    (
        (
            Action(
                "desk_annotate",
                QT_TRANSLATE_NOOP("Actions", "Annotate"),
                lambda h: h.desks.go("annotate"),
                digit("Ctrl+1"),
                checked=lambda h: h.desks.now == "annotate",
                choice="desk",
                when=has_project,
            ),
            Action(
                "desk_review",
                QT_TRANSLATE_NOOP("Actions", "Review"),
                lambda h: h.desks.go("review"),
                digit("Ctrl+2"),
                checked=lambda h: h.desks.now == "review",
                choice="desk",
                when=has_project,
                lead=True,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Settle what readers differ on, and make the gold."
                ),
            ),
            Action(
                "desk_project",
                QT_TRANSLATE_NOOP("Actions", "Project"),
                lambda h: h.desks.go("project"),
                digit("Ctrl+3"),
                checked=lambda h: h.desks.now == "project",
                choice="desk",
                when=has_project,
                lead=True,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Progress, plan, agreement, models and packages."
                ),
            ),
        ),
        (
            Action(
                "documents_panel",
                QT_TRANSLATE_NOOP("Actions", "Documents"),
                lambda h: h.window.toggle_panel("documents"),
                checked=lambda h: h.window.is_on("documents"),
                when=has_project,
            ),
            Action(
                "labels_panel",
                QT_TRANSLATE_NOOP("Actions", "Labels"),
                lambda h: h.window.toggle_panel("labels"),
                checked=lambda h: h.window.is_on("labels"),
                when=has_project,
            ),
            Action(
                "inspector_panel",
                QT_TRANSLATE_NOOP("Actions", "Inspector"),
                lambda h: h.window.toggle_panel("inspector"),
                checked=lambda h: h.window.is_on("inspector"),
                when=has_project,
            ),
            Action(
                "next_area",
                QT_TRANSLATE_NOOP("Actions", "Next part of the window"),
                lambda h: h.window.next_area(+1),
                ("F6",),
                when=has_project,
            ),
            Action(
                "previous_area",
                QT_TRANSLATE_NOOP("Actions", "Previous part of the window"),
                lambda h: h.window.next_area(-1),
                ("Shift+F6",),
                when=has_project,
            ),
        ),
        (
            Action(
                "zoom_in",
                QT_TRANSLATE_NOOP("Actions", "Larger text"),
                lambda h: h.window.zoom(+1),
                ("Ctrl++", "Ctrl+="),
            ),
            Action(
                "zoom_out",
                QT_TRANSLATE_NOOP("Actions", "Smaller text"),
                lambda h: h.window.zoom(-1),
                ("Ctrl+-",),
            ),
            Action(
                "zoom_reset",
                QT_TRANSLATE_NOOP("Actions", "Text at 100%"),
                lambda h: h.window.zoom(0),
                digit("Ctrl+0"),
            ),
            Action(
                "invisibles",
                QT_TRANSLATE_NOOP("Actions", "Invisible characters"),
                lambda h: h.window.show_invisibles(),
                ("Ctrl+Shift+I",),
                checked=lambda h: h.window.is_on("invisibles"),
            ),
            Action(
                "links",
                QT_TRANSLATE_NOOP("Actions", "Links in the margin"),
                lambda h: h.window.show_links(),
                ("Ctrl+U",),
                checked=lambda h: h.window.is_on("links"),
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Notes beside the text, and lines from the span that is looked at."
                ),
            ),
            Action(
                "full_screen",
                QT_TRANSLATE_NOOP("Actions", "Full screen"),
                lambda h: h.window.full_screen(),
                ("F11",),
                checked=lambda h: h.window.is_on("full_screen"),
            ),
        ),
        (
            Menu(
                "theme",
                QT_TRANSLATE_NOOP("Actions", "Theme"),
                (
                    (
                        Action(
                            "theme_system",
                            QT_TRANSLATE_NOOP("Actions", "As the system"),
                            lambda h: h.window.set_theme("system"),
                            checked=lambda h: h.window.is_on("theme_system"),
                            choice="theme",
                        ),
                        Action(
                            "theme_light",
                            QT_TRANSLATE_NOOP("Actions", "Light"),
                            lambda h: h.window.set_theme("light"),
                            checked=lambda h: h.window.is_on("theme_light"),
                            choice="theme",
                        ),
                        Action(
                            "theme_dark",
                            QT_TRANSLATE_NOOP("Actions", "Dark"),
                            lambda h: h.window.set_theme("dark"),
                            checked=lambda h: h.window.is_on("theme_dark"),
                            choice="theme",
                        ),
                    ),
                    (
                        Action(
                            "high_contrast",
                            QT_TRANSLATE_NOOP("Actions", "High contrast"),
                            lambda h: h.window.set_contrast(not h.window.is_on("high_contrast")),
                            checked=lambda h: h.window.is_on("high_contrast"),
                        ),
                    ),
                ),
            ),
            Menu(
                "language",
                QT_TRANSLATE_NOOP("Actions", "Language"),
                (
                    (
                        Action(
                            "language_system",
                            QT_TRANSLATE_NOOP("Actions", "Language of the system"),
                            lambda h: h.window.set_language("system"),
                            checked=lambda h: h.window.is_on("language_system"),
                            choice="language",
                        ),
                        Action(
                            "language_fr",
                            "Français",
                            lambda h: h.window.set_language("fr"),
                            checked=lambda h: h.window.is_on("language_fr"),
                            choice="language",
                        ),
                        Action(
                            "language_en",
                            "English",
                            lambda h: h.window.set_language("en"),
                            checked=lambda h: h.window.is_on("language_en"),
                            choice="language",
                        ),
                    ),
                ),
            ),
        ),
    ),
)
