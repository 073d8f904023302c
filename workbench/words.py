"""What the program says, in the user's language, where there is no Qt.

Source words are English templates with parameters; French stands in the translation
catalogue that the window uses too. What has no translation is said in English.
"""

from __future__ import annotations

import os
import string
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from workbench.errors import WorkbenchError
from workbench.resources import path

CONTEXT = "words"
"""The part of the catalogue that holds the templates from outside the window."""


OPS: Mapping[str, str] = {
    "mark": "Label {label}",
    "mark_all": "Label {label} {count} times",
    "continue": "Continue {label}",
    "cut": "Cut {label} in two",
    "resize": "Move the edges of {label}",
    "relabel": "Change the label to {label}",
    "assign": "Assign readings: {count:,}",
    "erase": "Erase {label}",
    "describe": "Describe {label}",
    "comment": "Comment on {label}",
    "comment_document": "Comment on the document",
    "link": "Link {label}",
    "relink": "Lead {label} elsewhere",
    "unlink": "Unlink {label}",
    "join": "Join actors",
    "part": "Take a mention out of its actor",
    "rename_actor": "Name the actor {name}",
    "accept": "Accept a suggestion of {suggester}",
    "reject": "Reject a suggestion of {suggester}",
    "finish": "Mark as done",
    "reopen": "Reopen",
    "skip": "Skip",
    "restore": "Restore an earlier state",
    "time": "Note the time spent",
    "import": "Import",
    "documents": "Add documents",
    "suggest": "Suggest",
    "merge": "Merge",
    "hand_out": "Hand out to {annotator}: documents {documents:,}",
    "recall": "Recall from {annotator}: documents {documents:,}",
    "take_in": "Take in from {annotator}: documents {documents:,}, steps {steps:,}",
    "decide": "Decide disagreements: {count:,}",
    "settle": "Settle by rule ({rule}): {count:,}",
    "release": "Release corrections, documents: {count:,}",
    "withdraw": "Withdraw corrections, documents: {count:,}",
    "look": "Look again at spans: {count:,}",
    "let_stand": "Find right what was out of line: {count}",
    "look_again": "Look again at what was found right: {count}",
    "scheme": "Change the scheme",
}
"""What the name of an op says; its parameters are the op's details."""


def op_words(name: str, details: Mapping[str, object], language: str, /) -> str:
    """What an op did, in a language; a name from a newer version is shown as it is."""
    return say(OPS.get(name, name), language, **details)


def system_language() -> str:
    """The language that the system is set to: ``fr``, else ``en``."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "fr" if value.startswith("fr") else "en"
    return "en"


def say(template: str, language: str, /, **parameters: object) -> str:
    """A template in a language (``fr``, ``en`` or ``system``), its parameters filled in."""
    if language == "system":
        language = system_language()
    return fill(catalogue(language).get(template, template), language, **parameters)


def say_error(error: WorkbenchError, language: str, /) -> str:
    """The words of an error in a language."""
    return say(error.template, language, **error.parameters)


@lru_cache(maxsize=2)
def catalogue(language: str) -> Mapping[str, str]:
    """From each core template to its translation; empty for English, the source."""
    if language != "fr":
        return {}
    from xml.etree import ElementTree  # the window has Qt's own catalogue, and needs none of it

    tree = ElementTree.parse(path(f"translations/{language}.ts"))
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in tree.getroot().iter("context")
        if context.findtext("name") == CONTEXT
        for message in context.iter("message")
        if message.findtext("translation")
    }


def fill(template: str, language: str, /, **parameters: object) -> str:
    """A template with its parameters; ``{n:,}`` groups digits as the language does.

    A parameter that is an error, or a pair of a template and its parameters, is said in turn.
    """
    said = {name: _said(value, language) for name, value in parameters.items()}
    return _Formatter(language).vformat(template, (), said)


def _said(value: object, language: str) -> object:
    if isinstance(value, WorkbenchError):
        return say_error(value, language)
    match value:
        case (str() as template, Mapping() as parameters):
            return say(template, language, **parameters)
    return value


class _Formatter(string.Formatter):
    """As ``str.format``, but French groups digits with a narrow space that does not break."""

    def __init__(self, language: str) -> None:
        self._french = language == "fr"

    def get_value(self, key: int | str, args: Any, kwargs: Mapping[str, Any]) -> Any:
        """A parameter that is missing leaves a gap; words with a gap beat a crash."""
        return kwargs.get(key, "…") if isinstance(key, str) else "…"

    def format_field(self, value: Any, format_spec: str) -> str:
        text: str = super().format_field(value, format_spec)
        if self._french and "," in format_spec:
            return text.replace(",", "\u202f").replace(".", ",")
        return text
