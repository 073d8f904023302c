"""What things are called on the screen: labels, states, steps, in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel, QWidget

from workbench.ui.language import current, op_words, translate

if TYPE_CHECKING:
    from workbench.model import Scheme
    from workbench.model.warnings import Problem


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks words for the catalogue, and leaves them as they are; Qt's own has no types."""
    return text


KEYS = (QT_TRANSLATE_NOOP("QShortcut", "Return"), QT_TRANSLATE_NOOP("QShortcut", "Enter"))
"""Keys that Qt's own French names as nobody does: its *Retour* is what every keyboard has *Entrée*
on; the other one is that of the keypad."""

STATUSES = {
    "new": QT_TRANSLATE_NOOP("Wording", "New"),
    "in_progress": QT_TRANSLATE_NOOP("Wording", "In progress"),
    "done": QT_TRANSLATE_NOOP("Wording", "Done"),
    "skipped": QT_TRANSLATE_NOOP("Wording", "Skipped"),
}


def plain(words: str) -> str:
    """Words for a tool tip, which Qt would take for HTML where they look like it."""
    if not Qt.mightBeRichText(words):
        return words
    from html import escape

    return escape(words)


def titled(titles: Mapping[str, str], key: str) -> str:
    """Words of the scheme in the language of the window, else in English, else the key."""
    return titles.get(current()) or titles.get("en") or next(iter(titles.values()), key)


def label_title(scheme: Scheme | None, key: str) -> str:
    """What a label or a relation type is called; a label that the scheme lacks keeps its key.

    A label that was merged into another is called as that one is.
    """
    if scheme is not None:
        key = scheme.resolve(key)
        titles = {each.key: each.title for each in scheme.relation_types}
        titles |= {each.key: each.title for each in scheme.labels}
        return titled(titles.get(key, {}), key)
    return key


def attribute_title(scheme: Scheme | None, key: str) -> str:
    """What an attribute is called; one that the scheme lacks keeps its key."""
    titles = {each.key: each.title for each in scheme.attributes} if scheme is not None else {}
    return titled(titles.get(key, {}), key)


def problem_words(problem: Problem, scheme: Scheme | None) -> str:
    """What a warning says, its labels, links and attributes as the scheme calls them."""
    said = dict(problem.params)
    for name in ("label", "other", "source", "target", "relation"):
        if name in said:
            said[name] = _inside(label_title(scheme, str(said[name])))
    if "attribute" in said:
        said["attribute"] = _inside(attribute_title(scheme, str(said["attribute"])))
    words = translate(problem.template, **said)
    return words[:1].upper() + words[1:]


def _inside(title: str) -> str:
    """A title as it stands within a sentence: in small letters, if it is no abbreviation."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def status_title(status: str) -> str:
    """What the state of a document is called."""
    return QCoreApplication.translate("Wording", STATUSES.get(status, status))


def step_words(name: str, details: Mapping[str, object], scheme: Scheme | None) -> str:
    """What one step of the user's is called, its label as the scheme calls it: *Label Actor*."""
    label = details.get("label")
    titles = {"label": label_title(scheme, str(label))} if label else {}
    return op_words(name, {**details, **titles})


def moment_words(at: str) -> str:
    """A moment of the journal as it is said here: the day and the time, short."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def counted(number: int) -> str:
    """A number as the language writes it: 24 762, 24,762."""
    return QLocale().toString(number)


def words(text: str, parent: QWidget, *, wrap: bool = True) -> QLabel:
    """Plain words that are no HTML, whatever they hold."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setText(text)
    return label
