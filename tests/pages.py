"""Writes what the guides take from the program: the letters of the labels, and all keys.

``python -m tests.pages`` brings docs/guide.md and docs/guide.fr.md up to date; a test sees to it
that they are.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from workbench import resources
from workbench.ui.actions import MENUS, Menu, actions_of

DOCS = Path(__file__).parent.parent / "docs"
GUIDES = {"en": DOCS / "guide.md", "fr": DOCS / "guide.fr.md"}

HEADS = {
    "en": {"labels": "| key | label |", "keys": "| menu | command | keys |"},
    "fr": {"labels": "| touche | étiquette |", "keys": "| menu | commande | touches |"},
}
OR = {"en": " or ", "fr": " ou "}
ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
KEYS = {
    "en": {"PgUp": "Page Up", "PgDown": "Page Down", "Return": "Enter", **ARROWS},
    "fr": {
        "PgUp": "Page préc.",
        "PgDown": "Page suiv.",
        "Return": "Entrée",
        "Shift": "Maj",
        "Delete": "Suppr",
        "Backspace": "Ret. arr.",
        "Insert": "Inser",
        **ARROWS,
    },
}


def written(language: str) -> str:
    """The guide in this language as it should be."""
    text = GUIDES[language].read_text("utf-8")
    tables = {"labels": _labels(language), "keys": _keys(language)}
    for name, lines in tables.items():
        begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
        head = HEADS[language][name]
        rule = "|---" * (head.count("|") - 1) + "|"
        before, _, rest = text.partition(begin)
        text = before + begin + "\n".join([head, rule, *lines, ""]) + end + rest.partition(end)[2]
    return text


def _labels(language: str) -> Iterator[str]:
    scheme = tomllib.loads(resources.path("schemes/newswire-fr.toml").read_text("utf-8"))
    for label in scheme["label"]:
        title = label["title"][language]
        if label.get("auxiliary"):
            title += {"en": " (auxiliary)", "fr": " (auxiliaire)"}[language]
        yield f"| {label['shortcut']} | {title} |"


def _keys(language: str) -> Iterator[str]:
    words = _catalogue(language)
    for menu in MENUS:
        yield from (f"| {_plain(words, menu)} | {row}" for row in _rows(menu, words, language))


def _rows(menu: Menu, words: dict[str, str], language: str) -> Iterator[str]:
    for action in actions_of(menu):
        title = words.get(action.title, action.title)
        # Return and Enter, which the number pad has, are called the same.
        named = dict.fromkeys(_key(key, language) for key in action.keys)
        keys = OR[language].join(f"`{key}`" for key in named)
        yield f"{title} | {keys} |"


def _plain(words: dict[str, str], menu: Menu) -> str:
    return words.get(menu.title, menu.title).replace("&", "")


def _key(key: str, language: str) -> str:
    """A shortcut as a reader of this language knows it; the last + of ``Ctrl++`` is a key."""
    *held, last = key[:-1].split("+") if key.endswith("++") else key.split("+")
    last = last or "+"
    return "+".join(KEYS[language].get(each, each) for each in [*held, last])


def _catalogue(language: str) -> dict[str, str]:
    if language == "en":
        return {}
    tree = ElementTree.parse(resources.path(f"translations/{language}.ts"))
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in tree.getroot().iter("context")
        if context.findtext("name") == "Actions"
        for message in context.iter("message")
        if message.findtext("translation")
    }


if __name__ == "__main__":
    for each in GUIDES:
        GUIDES[each].write_text(written(each), "utf-8")
