"""The titles of the menus, which are seen before the table of actions is there."""

from __future__ import annotations

from workbench.ui.wording import QT_TRANSLATE_NOOP

TITLES = (
    QT_TRANSLATE_NOOP("Actions", "&File"),
    QT_TRANSLATE_NOOP("Actions", "&Edit"),
    QT_TRANSLATE_NOOP("Actions", "&Label"),
    QT_TRANSLATE_NOOP("Actions", "Lin&k"),
    QT_TRANSLATE_NOOP("Actions", "&Suggestions"),
    QT_TRANSLATE_NOOP("Actions", "&Go"),
    QT_TRANSLATE_NOOP("Actions", "&Document"),
    QT_TRANSLATE_NOOP("Actions", "&Project"),
    QT_TRANSLATE_NOOP("Actions", "&View"),
    QT_TRANSLATE_NOOP("Actions", "&Help"),
)
