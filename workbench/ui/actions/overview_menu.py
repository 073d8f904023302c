"""The actions of the project desk: from sheet to sheet, and its numbers out of the program."""

# ruff: noqa: D102  (the protocol only names what the page tells of itself)

from __future__ import annotations

from typing import Protocol, cast

from workbench.ui.actions.action import Action, Hands, Menu, has_project
from workbench.ui.wording import QT_TRANSLATE_NOOP


class Page(Protocol):
    """What the actions ask of the page of the desk."""

    as_tables: bool

    def step(self, by: int) -> None: ...
    def renew(self) -> None: ...
    def switch_tables(self) -> None: ...
    def train(self) -> None: ...
    def copy(self) -> None: ...
    def export_numbers(self) -> None: ...
    def export_picture(self) -> None: ...


def page(hands: Hands) -> Page:
    """The page of the desk; its actions are there only where it is."""
    return cast(Page, hands.desks.pages["project"])


OVERVIEW = Menu(
    "overview",
    QT_TRANSLATE_NOOP("Actions", "O&verview"),
    (
        (
            Action(
                "sheet_next",
                QT_TRANSLATE_NOOP("Actions", "Next sheet"),
                lambda h: page(h).step(+1),
                ("Ctrl+PgDown",),
                when=has_project,
            ),
            Action(
                "sheet_previous",
                QT_TRANSLATE_NOOP("Actions", "Previous sheet"),
                lambda h: page(h).step(-1),
                ("Ctrl+PgUp",),
                when=has_project,
            ),
        ),
        (
            Action(
                "sheet_renew",
                QT_TRANSLATE_NOOP("Actions", "Work out anew"),
                lambda h: page(h).renew(),
                ("F5",),
                when=has_project,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "Figures stay until then, and say when they are old."
                ),
            ),
            Action(
                "sheet_tables",
                QT_TRANSLATE_NOOP("Actions", "Tables in place of charts"),
                lambda h: page(h).switch_tables(),
                ("Ctrl+T",),
                when=has_project,
                checked=lambda h: "project" in h.desks.pages and page(h).as_tables,
            ),
        ),
        (
            Action(
                "train_pipeline",
                QT_TRANSLATE_NOOP("Actions", "Train a pipeline…"),
                lambda h: page(h).train(),
                when=has_project,
                hint=QT_TRANSLATE_NOOP(
                    "Actions", "From documents that are done; it suggests in the others."
                ),
            ),
        ),
        (
            Action(
                "sheet_copy",
                QT_TRANSLATE_NOOP("Actions", "Copy the numbers"),
                lambda h: page(h).copy(),
                ("Ctrl+C", "Ctrl+Insert"),
                where="page",
                when=has_project,
                hint=QT_TRANSLATE_NOOP("Actions", "As a table, for a spreadsheet."),
            ),
            Action(
                "sheet_export",
                QT_TRANSLATE_NOOP("Actions", "Export the numbers…"),
                lambda h: page(h).export_numbers(),
                ("Ctrl+Shift+E",),
                when=has_project,
                hint=QT_TRANSLATE_NOOP("Actions", "Of the chart or table at hand, as CSV."),
            ),
            Action(
                "sheet_picture",
                QT_TRANSLATE_NOOP("Actions", "Export the picture…"),
                lambda h: page(h).export_picture(),
                ("Ctrl+Shift+G",),
                when=has_project,
                hint=QT_TRANSLATE_NOOP("Actions", "Of the chart at hand, as PNG."),
            ),
        ),
    ),
    desk="project",
)
