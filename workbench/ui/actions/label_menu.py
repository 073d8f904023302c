"""The actions that label: one for each label of the scheme, and those that move edges."""

from __future__ import annotations

from workbench.ui.actions.action import (
    Action,
    Menu,
    has_any_span,
    has_document,
    has_project,
    has_selection,
)
from workbench.ui.wording import QT_TRANSLATE_NOOP

LABEL = Menu(
    "label",
    QT_TRANSLATE_NOOP("Actions", "&Label"),
    (
        ("labels",),
        (
            Action(
                "repeat",
                QT_TRANSLATE_NOOP("Actions", "Repeat the last label"),
                lambda h: h.desk.repeat(),
                ("F4",),
                where="text",
                when=has_document,
            ),
            Action(
                "occurrences",
                QT_TRANSLATE_NOOP("Actions", "Label all occurrences…"),
                lambda h: h.bulk.label_occurrences(),
                ("Ctrl+Shift+E",),
                when=has_document,
                hint=QT_TRANSLATE_NOOP(
                    "Actions",
                    "Wherever the words of the span, or those selected, stand: here or in all "
                    "documents. A list shows them first.",
                ),
            ),
        ),
        (
            Action(
                "attributes",
                QT_TRANSLATE_NOOP("Actions", "Set attributes"),
                lambda h: h.window.set_attributes(),
                ("Space",),
                where="text",
                when=has_any_span,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "The letter of an attribute, then that of its value."
                ),
            ),
            Menu(
                "relabel",
                QT_TRANSLATE_NOOP("Actions", "Change the label to"),
                (("relabels",),),
            ),
            Action(
                "auxiliary",
                QT_TRANSLATE_NOOP("Actions", "Auxiliary labels"),
                lambda h: h.window.show_auxiliary(),
                when=has_project,
                checked=lambda h: h.desk.auxiliary,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Switches the labels on that are seldom needed, with their keys."
                ),
            ),
        ),
        (
            Action(
                "grow",
                QT_TRANSLATE_NOOP("Actions", "Grow the selection"),
                lambda h: h.canvas.grow_selection(),
                ("Ctrl+G",),
                where="text",
                when=has_document,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "To the word, the quotation, the sentence, the paragraph."
                ),
            ),
            Action(
                "shrink",
                QT_TRANSLATE_NOOP("Actions", "Shrink the selection"),
                lambda h: h.canvas.shrink_selection(),
                ("Ctrl+Shift+G",),
                where="text",
                when=has_document,
            ),
            Action(
                "fit",
                QT_TRANSLATE_NOOP("Actions", "Fit the span to the selection"),
                lambda h: h.desk.fit(),
                ("Ctrl+B",),
                where="text",
                when=lambda h: has_any_span(h) and has_selection(h),
            ),
        ),
        (
            Action(
                "end_right",
                QT_TRANSLATE_NOOP("Actions", "End: one character on"),
                lambda h: h.desk.nudge("end", "character", +1),
                ("F8",),
                where="text",
                when=has_any_span,
            ),
            Action(
                "end_left",
                QT_TRANSLATE_NOOP("Actions", "End: one character back"),
                lambda h: h.desk.nudge("end", "character", -1),
                ("F7",),
                where="text",
                when=has_any_span,
            ),
            Action(
                "end_word_right",
                QT_TRANSLATE_NOOP("Actions", "End: one word on"),
                lambda h: h.desk.nudge("end", "word", +1),
                ("Alt+Right",),
                where="text",
                when=has_any_span,
            ),
            Action(
                "end_word_left",
                QT_TRANSLATE_NOOP("Actions", "End: one word back"),
                lambda h: h.desk.nudge("end", "word", -1),
                ("Alt+Left",),
                where="text",
                when=has_any_span,
            ),
        ),
        (
            Action(
                "start_left",
                QT_TRANSLATE_NOOP("Actions", "Start: one character back"),
                lambda h: h.desk.nudge("start", "character", -1),
                ("Shift+F7",),
                where="text",
                when=has_any_span,
            ),
            Action(
                "start_right",
                QT_TRANSLATE_NOOP("Actions", "Start: one character on"),
                lambda h: h.desk.nudge("start", "character", +1),
                ("Shift+F8",),
                where="text",
                when=has_any_span,
            ),
            Action(
                "start_word_left",
                QT_TRANSLATE_NOOP("Actions", "Start: one word back"),
                lambda h: h.desk.nudge("start", "word", -1),
                ("Alt+Shift+Left",),
                where="text",
                when=has_any_span,
            ),
            Action(
                "start_word_right",
                QT_TRANSLATE_NOOP("Actions", "Start: one word on"),
                lambda h: h.desk.nudge("start", "word", +1),
                ("Alt+Shift+Right",),
                where="text",
                when=has_any_span,
            ),
        ),
    ),
    desk="annotate",
)


def label_action(key: str, title: str, letter: str) -> Action:
    """The action that gives one label; its letter works while the text has the keyboard."""
    return Action(
        f"label:{key}",
        title,
        lambda h: h.desk.label(key),
        (letter.upper(),) if letter else (),
        where="text",
        when=has_document,
    )


def relabel_action(key: str, title: str, letter: str) -> Action:
    """The action that gives the focused span another label."""
    return Action(
        f"relabel:{key}",
        title,
        lambda h: h.desk.relabel(key),
        (f"Shift+{letter.upper()}",) if letter else (),
        where="text",
        when=has_any_span,
    )
