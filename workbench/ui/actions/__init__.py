"""Every action of the window, as one table: menus, tool bar, palette and key sheet read it.

Keys are chosen so that they work on AZERTY and QWERTY alike. Single letters belong to the
labels of the scheme. What moves an edge of the focused span moves its end, and with *Shift*
its start: *Alt* with the arrows by word, *F7* and *F8* by character. *Ctrl+Alt* is AltGr on
some systems, and never used; a digit also takes the sign that AZERTY has on its key.
"""

from __future__ import annotations

from workbench.ui.actions.action import Action, Hands, Menu, actions_of
from workbench.ui.actions.document_menu import DOCUMENT
from workbench.ui.actions.edit_menu import EDIT
from workbench.ui.actions.file_menu import FILE
from workbench.ui.actions.go_menu import GO
from workbench.ui.actions.help_menu import HELP
from workbench.ui.actions.label_menu import LABEL, label_action, relabel_action
from workbench.ui.actions.link_menu import LINK, link_action
from workbench.ui.actions.overview_menu import OVERVIEW
from workbench.ui.actions.project_menu import PROJECT
from workbench.ui.actions.review_menu import REVIEW
from workbench.ui.actions.suggest_menu import SUGGEST
from workbench.ui.actions.view_menu import VIEW
from workbench.ui.desks import Name

__all__ = [
    "ACTIONS",
    "AT_DESK",
    "DESKS",
    "MENUS",
    "TOOLS",
    "Action",
    "Hands",
    "Menu",
    "actions_of",
    "label_action",
    "link_action",
    "relabel_action",
]

MENUS = (FILE, EDIT, LABEL, LINK, SUGGEST, GO, DOCUMENT, REVIEW, OVERVIEW, PROJECT, VIEW, HELP)

TOOLS = (
    ("previous_document", "next_document"),
    ("undo", "redo"),
    ("find", "palette"),
    ("finish", "reopen"),
    ("previous_disagreement", "next_disagreement"),
    ("review_undo", "review_redo"),
    ("filter_disagreements", "settle"),
)
"""What stands on the tool bar, by the id of the action; of a desk, while it is in front."""

ACTIONS = tuple(action for menu in MENUS for action in actions_of(menu))
"""Every action but those that the scheme and the recent projects give."""

DESKS = ("desk_annotate", "desk_review", "desk_project")
"""What brings a desk to the front; stands on the tool bar in words."""

AT_DESK: dict[str, Name] = {
    action.id: menu.desk
    for menu in MENUS
    if menu.desk is not None
    for action in actions_of(menu)
    if not action.everywhere
}
"""The actions of one desk alone, by their id."""
