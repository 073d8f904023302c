"""What things are called on the screen: labels, states, steps, in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import Qt

from workbench.model import Scheme
from workbench.ui.language import current


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks words for the catalogue, and leaves them as they are; Qt's own has no types."""
    return text


STATUSES = {
    "new": QT_TRANSLATE_NOOP("Wording", "New"),
    "in_progress": QT_TRANSLATE_NOOP("Wording", "In progress"),
    "done": QT_TRANSLATE_NOOP("Wording", "Done"),
    "skipped": QT_TRANSLATE_NOOP("Wording", "Skipped"),
}

STEPS = {
    "mark": QT_TRANSLATE_NOOP("Wording", "mark {label}"),
    "resize": QT_TRANSLATE_NOOP("Wording", "move an edge of {label}"),
    "relabel": QT_TRANSLATE_NOOP("Wording", "change to {label}"),
    "erase": QT_TRANSLATE_NOOP("Wording", "erase {label}"),
    "describe": QT_TRANSLATE_NOOP("Wording", "describe {label}"),
    "comment": QT_TRANSLATE_NOOP("Wording", "comment on {label}"),
    "link": QT_TRANSLATE_NOOP("Wording", "link {label}"),
    "unlink": QT_TRANSLATE_NOOP("Wording", "unlink {label}"),
    "accept": QT_TRANSLATE_NOOP("Wording", "accept a suggestion"),
    "reject": QT_TRANSLATE_NOOP("Wording", "reject a suggestion"),
    "finish": QT_TRANSLATE_NOOP("Wording", "say that it is done"),
    "reopen": QT_TRANSLATE_NOOP("Wording", "take up again"),
    "skip": QT_TRANSLATE_NOOP("Wording", "skip"),
}


def plain(words: str) -> str:
    """Words for a tool tip, which Qt would take for HTML where they look like it."""
    return escape(words) if Qt.mightBeRichText(words) else words


def titled(titles: Mapping[str, str], key: str) -> str:
    """Words of the scheme in the language of the window, else in English, else the key."""
    return titles.get(current()) or titles.get("en") or next(iter(titles.values()), key)


def label_title(scheme: Scheme | None, key: str) -> str:
    """What a label or a relation type is called; a label that the scheme lacks keeps its key."""
    if scheme is not None:
        titles = {each.key: each.title for each in scheme.relation_types}
        titles |= {each.key: each.title for each in scheme.labels}
        return titled(titles.get(key, {}), key)
    return key


def status_title(status: str) -> str:
    """What the state of a document is called."""
    return QCoreApplication.translate("Wording", STATUSES.get(status, status))


def step_words(name: str, label: str, scheme: Scheme | None) -> str:
    """What one step of the user's is called, as in *Undo: mark Actor*."""
    words = QCoreApplication.translate("Wording", STEPS.get(name, name))
    return words.format(label=label_title(scheme, label)).strip()


def counted(number: int) -> str:
    """A number as the language writes it: 24 762, 24,762."""
    return QLocale().toString(number)
