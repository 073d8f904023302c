"""What is under review in words: classes, slots, values, states, reasons."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from workbench.model import Scheme
from workbench.model.layer import GOLD
from workbench.review.cases import State
from workbench.review.decisions import Kept
from workbench.review.values import Kind
from workbench.ui.review.names import Names
from workbench.ui.values import value_title
from workbench.ui.wording import QT_TRANSLATE_NOOP, attribute_title, label_title

KIND_TITLES: Mapping[Kind, str] = {
    "missing": QT_TRANSLATE_NOOP("Review", "Missing"),
    "split": QT_TRANSLATE_NOOP("Review", "In pieces"),
    "label": QT_TRANSLATE_NOOP("Review", "Label"),
    "boundary": QT_TRANSLATE_NOOP("Review", "Boundary"),
    "attribution": QT_TRANSLATE_NOOP("Review", "Attribution"),
    "attribute": QT_TRANSLATE_NOOP("Review", "Attribute"),
    "relation": QT_TRANSLATE_NOOP("Review", "Link"),
    "mention": QT_TRANSLATE_NOOP("Review", "Mention"),
}
STATE_TITLES: Mapping[State, str] = {
    "open": QT_TRANSLATE_NOOP("Review", "Open"),
    "reopened": QT_TRANSLATE_NOOP("Review", "Reopened"),
    "undecided": QT_TRANSLATE_NOOP("Review", "Undecided"),
    "settled": QT_TRANSLATE_NOOP("Review", "Settled"),
    "agreed": QT_TRANSLATE_NOOP("Review", "All agree"),
}
REASON_TITLES: Mapping[str, str] = {
    "guideline": QT_TRANSLATE_NOOP("Review", "Gap in the guideline"),
    "boundary": QT_TRANSLATE_NOOP("Review", "Where the span ends"),
    "actor": QT_TRANSLATE_NOOP("Review", "Which actor is meant"),
    "ambiguous": QT_TRANSLATE_NOOP("Review", "The text can be read both ways"),
    "slip": QT_TRANSLATE_NOOP("Review", "A slip"),
    "other": QT_TRANSLATE_NOOP("Review", "Other"),
}
PLACE = QT_TRANSLATE_NOOP("Review", "Words")
LABEL = QT_TRANSLATE_NOOP("Review", "Label")
NOTHING = QT_TRANSLATE_NOOP("Review", "nothing here")
NOT_GIVEN = QT_TRANSLATE_NOOP("Review", "not given")
NO_LINK = QT_TRANSLATE_NOOP("Review", "no link")
GAP = " … "
"""Between the pieces of what is not in one piece."""

WordsOf = Callable[[str], str]
"""The words that a unit is about, by its name."""


def said(text: str) -> str:
    """Words of this module in the language of the window."""
    return QCoreApplication.translate("Review", text)


def kind_title(kind: Kind) -> str:
    """What a class of disagreement is called."""
    return said(KIND_TITLES[kind])


def state_title(state: State) -> str:
    """What the state of a unit is called."""
    return said(STATE_TITLES[state])


def reason_title(code: str) -> str:
    """What a reason is called; one of the lead's own is its own name."""
    return said(REASON_TITLES[code]) if code in REASON_TITLES else code


def slot_title(scheme: Scheme | None, name: str) -> str:
    """What a slot is called: an attribute or a link as the scheme calls it."""
    kind, _, key = name.partition(":")
    if kind == "attribute":
        return attribute_title(scheme, key)
    if kind == "relation":
        return label_title(scheme, key)
    return said(PLACE if kind == "span" else LABEL)


def value_words(
    scheme: Scheme | None, name: str, value: str, *, text: str, words_of: WordsOf
) -> str:
    """What a value of a slot says, on one line."""
    kind, _, key = name.partition(":")
    if not value:
        return said({"span": NOTHING, "relation": NO_LINK}.get(kind, NOT_GIVEN))
    meant = json.loads(value)
    match kind:
        case "span":
            pieces = [piece for each in meant for piece in each]
            return GAP.join(" ".join(text[start:end].split()) for start, end in pieces)
        case "label":
            return " + ".join(label_title(scheme, each) for each in meant)
        case "relation":
            return " · ".join(map(words_of, meant))
    return value_title(scheme, key, meant)


def decision_words(kept: Kept, names: Names) -> str:
    """What was decided, in a sentence."""
    translate = QCoreApplication.translate
    match kept.choice:
        case "none":
            return translate("Review", "None is right")
        case "undecided":
            return translate("Review", "Left open")
        case "own":
            return translate("Review", "An own answer")
    whom = names.said(kept.annotators)
    if kept.choice == "slots":
        others = names.said(dict.fromkeys(kept.slots.values()))
        return translate("Review", "As {whom}, parts of it as {others}").format(
            whom=whom, others=others
        )
    return translate("Review", "As {whom}").format(whom=whom)


def by_whom(kept: Kept) -> str:
    """Who decided, or by which rule."""
    if kept.rule:
        return QCoreApplication.translate("Review", "by rule: {rule}").format(
            rule=rule_words(kept.rule)
        )
    who = kept.by or GOLD
    return QCoreApplication.translate("Review", "by {who}").format(who=who)


def rule_words(rule: str) -> str:
    """What a rule of settling is called, from the form in which decisions keep it."""
    kind, _, share = rule.partition(" ")
    if kind != "majority":
        return QCoreApplication.translate("Review", "all agree")
    try:
        percent = round(float(share) * 100)
    except ValueError:
        return rule
    return QCoreApplication.translate("Review", "most agree, at least {percent}%").format(
        percent=percent
    )
