"""The actions about the project's scheme, and the guidelines that it holds."""

from __future__ import annotations

from workbench.ui.actions.action import Action, Hands, Menu, has_project, has_span
from workbench.ui.wording import QT_TRANSLATE_NOOP


def can_undo_scheme(hands: Hands) -> bool:
    """Whether a change of the scheme of one's own can be taken back."""
    project = hands.desk.project
    return project is not None and project.scheme_moments[0] is not None


PROJECT = Menu(
    "project",
    QT_TRANSLATE_NOOP("Actions", "&Project"),
    (
        (
            Action(
                "guidelines",
                QT_TRANSLATE_NOOP("Actions", "Guidelines"),
                lambda h: h.window.show_guidelines(),
                ("Shift+F1",),
                when=has_project,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "What the label of the focused span means; again to search them."
                ),
            ),
        ),
        (
            Action(
                "scheme",
                QT_TRANSLATE_NOOP("Actions", "Edit the scheme…"),
                lambda h: h.window.edit_scheme(),
                when=has_project,
                lead=True,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Labels, colours, keys, attributes, relations and their rules."
                ),
            ),
            Action(
                "scheme_versions",
                QT_TRANSLATE_NOOP("Actions", "Versions of the scheme…"),
                lambda h: h.window.show_scheme_versions(),
                when=has_project,
            ),
        ),
        (
            Action(
                "span_as_example",
                QT_TRANSLATE_NOOP("Actions", "Span into the guidelines"),
                lambda h: h.desk.add_span_as_example(),
                when=lambda h: has_span(h) and h.desks.now == "annotate",
                lead=True,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "As an example of its label, in its sentence; for everybody."
                ),
            ),
            Action(
                "undo_scheme",
                QT_TRANSLATE_NOOP("Actions", "Take back the last change of the scheme"),
                lambda h: h.desk.undo_scheme(),
                when=can_undo_scheme,
                lead=True,
            ),
        ),
        (
            Action(
                "release",
                QT_TRANSLATE_NOOP("Actions", "Release corrections…"),
                lambda h: h.window.release_corrections(),
                when=has_project,
                lead=True,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Whoever read a released document sees what became of it."
                ),
            ),
        ),
        (
            Action(
                "import_scheme",
                QT_TRANSLATE_NOOP("Actions", "Import a scheme…"),
                lambda h: h.window.import_scheme(),
                when=has_project,
                lead=True,
            ),
            Action(
                "export_scheme",
                QT_TRANSLATE_NOOP("Actions", "Export the scheme…"),
                lambda h: h.window.export_scheme(),
                when=has_project,
            ),
        ),
        (
            Action(
                "hand_out",
                QT_TRANSLATE_NOOP("Actions", "Hand out a package…"),
                lambda h: h.traffic.packages.hand_out(),
                ("Ctrl+Shift+W",),
                when=has_project,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "A file with an annotator's documents, and nobody else's layers."
                ),
                lead=True,
            ),
            Action(
                "take_packages",
                QT_TRANSLATE_NOOP("Actions", "Take packages back…"),
                lambda h: h.traffic.packages.take_back(),
                ("Ctrl+Shift+X",),
                when=has_project,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Merges what was done in them; twice changes nothing."
                ),
                lead=True,
            ),
        ),
    ),
)
