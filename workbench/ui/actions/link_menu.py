"""The actions that link: attribution by digits and by the chooser, actors, broken quotes.

The relations of the scheme are reached by ``;`` and their letter.
"""

from __future__ import annotations

from workbench.ui.actions.action import (
    AZERTY,
    Action,
    Hands,
    Menu,
    has_any_span,
    has_project,
    has_selection,
    has_span,
)
from workbench.ui.wording import QT_TRANSLATE_NOOP

_TITLES = (
    QT_TRANSLATE_NOOP("Actions", "Actor 1"),
    QT_TRANSLATE_NOOP("Actions", "Actor 2"),
    QT_TRANSLATE_NOOP("Actions", "Actor 3"),
    QT_TRANSLATE_NOOP("Actions", "Actor 4"),
    QT_TRANSLATE_NOOP("Actions", "Actor 5"),
    QT_TRANSLATE_NOOP("Actions", "Actor 6"),
    QT_TRANSLATE_NOOP("Actions", "Actor 7"),
    QT_TRANSLATE_NOOP("Actions", "Actor 8"),
    QT_TRANSLATE_NOOP("Actions", "Actor 9"),
    QT_TRANSLATE_NOOP("Actions", "Actor 10"),
)


def _gives(number: int) -> Action:
    """The action of one digit; its key takes the sign that AZERTY has there as well."""
    digit = str(number % 10)
    return Action(
        f"actor_{number}",
        _TITLES[number - 1],
        lambda h: h.links.give(number),
        (digit, AZERTY[digit].upper()),
        where="text",
        when=has_any_span,
        hint=QT_TRANSLATE_NOOP(
            "Actions", "The speaker of a quote, the source of a figure, the same actor."
        ),
    )


def can_complete(hands: Hands) -> bool:
    """An action that needs a span with the focus, or a candidate."""
    return has_any_span(hands) or bool(hands.canvas.wanted_label)


def complete(hands: Hands) -> None:
    """Label the candidate that is selected, else ask for what the focused span lacks."""
    if hands.canvas.wanted_label:
        hands.desk.label(hands.canvas.wanted_label)
    else:
        hands.links.complete()


LINK = Menu(
    "link",
    QT_TRANSLATE_NOOP("Actions", "Lin&k"),
    (
        (
            Action(
                "complete",
                QT_TRANSLATE_NOOP("Actions", "Complete the links…"),
                complete,
                ("Return", "Enter"),
                where="text",
                when=can_complete,
                hint=QT_TRANSLATE_NOOP(
                    "Actions",
                    "Asks for what the span lacks, link by link; gives a candidate its label.",
                ),
            ),
            Action(
                "guess",
                QT_TRANSLATE_NOOP("Actions", "Link the best guesses"),
                lambda h: h.links.guess(),
                ("Shift+Return", "Shift+Enter"),
                where="text",
                when=has_span,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "All that the span lacks, in one step; undo takes it back."
                ),
            ),
            Menu("relations", QT_TRANSLATE_NOOP("Actions", "Link as"), (("relations",),)),
            Menu(
                "give_actor",
                QT_TRANSLATE_NOOP("Actions", "Give an actor"),
                (tuple(_gives(number) for number in range(1, 11)),),
            ),
        ),
        (
            Action(
                "break_off",
                QT_TRANSLATE_NOOP("Actions", "Continue or cut the quote"),
                lambda h: h.links.break_off(),
                ("Ctrl+R",),
                where="text",
                when=has_span,
                hint=QT_TRANSLATE_NOOP(
                    "Actions",
                    "Cuts the selected incise out; otherwise the quote goes on with the selection "
                    "or with the next quotation.",
                ),
            ),
            Action(
                "add_fragment",
                QT_TRANSLATE_NOOP("Actions", "Add the selection to the span"),
                lambda h: h.links.add_fragment(),
                ("Ctrl+Shift+R",),
                where="text",
                when=lambda h: has_span(h) and has_selection(h),
            ),
        ),
        (
            Action(
                "part",
                QT_TRANSLATE_NOOP("Actions", "Take the mention out of its actor"),
                lambda h: h.links.part(),
                where="text",
                when=has_span,
            ),
            Action(
                "rename_actor",
                QT_TRANSLATE_NOOP("Actions", "Name the actor…"),
                lambda h: h.window.rename_actor(),
                when=has_span,
            ),
        ),
        (
            Action(
                "attributions",
                QT_TRANSLATE_NOOP("Actions", "Attributions"),
                lambda h: h.window.show_panel("attributions"),
                ("Ctrl+T",),
                when=has_project,
            ),
            Action(
                "actors",
                QT_TRANSLATE_NOOP("Actions", "Actors"),
                lambda h: h.window.show_panel("actors"),
                ("Ctrl+Shift+T",),
                when=has_project,
            ),
        ),
    ),
    desk="annotate",
)


def link_action(key: str, title: str, letter: str) -> Action:
    """The action that asks for the end of one relation: ``;`` and its letter."""
    return Action(
        f"link:{key}",
        title,
        lambda h: h.links.choose(key),
        (f";, {letter.upper()}",) if letter else (),
        where="text",
        when=has_any_span,
    )
