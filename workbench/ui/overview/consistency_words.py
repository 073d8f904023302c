"""What is out of line, in words: groups, places, and what each of them says."""

from __future__ import annotations

import json

from PySide6.QtCore import QCoreApplication

from workbench.model import Scheme
from workbench.model.layer import GOLD
from workbench.review.consistency import TYPE, Finding
from workbench.review.variation import Group
from workbench.ui.overview.format import MISSING
from workbench.ui.values import value_title, written
from workbench.ui.wording import attribute_title, counted, label_title


def group_words(group: Group, scheme: Scheme | None) -> str:
    """A group on one line: what it is about, and how often what is said of it."""
    if group.values:
        told = [f"{said(group, each, scheme)} {counted(many)}" for each, many in group.values]
        about = group.about.replace("'", "’")
        return f"{about} · {', '.join(told)}"
    about = group.about
    if group.kind == "value":
        about = attribute_title(scheme, about)
    elif group.kind == "figure":
        about = value_title(scheme, "kind", about)
    return f"{about} · {counted(len(group.findings))}"


def said(group: Group, value: str, scheme: Scheme | None) -> str:
    """A label or a type as the scheme calls it."""
    if group.kind == "label":
        return label_title(scheme, value)
    return value_title(scheme, TYPE, value)


def place_words(finding: Finding, group: Group, scheme: Scheme | None, *, who: str) -> str:
    """What stands at a place, and whose it is, where that is not whoever works here."""
    parts = []
    if group.values:
        parts.append(said(group, finding.said, scheme))
    elif finding.kind == "value":
        old, new = json.loads(finding.said), json.loads(finding.wanted)
        told = [f"{_value(scheme, name, old[name])} → {_value(scheme, name, new[name])}"
                for name in new]  # fmt: skip
        parts.append(", ".join(told))
    if finding.annotator != who:
        parts.append(annotator_words(finding.annotator))
    return " · ".join(parts)


def annotator_words(name: str) -> str:
    """Who wrote a layer; gold is nobody's."""
    return QCoreApplication.translate("Consistency", "gold") if name == GOLD else name


def _value(scheme: Scheme | None, name: str, value: object) -> str:
    if value is None:
        return MISSING
    return value_title(scheme, name, value) if isinstance(value, str) else written(value)
