"""What has changed in a scheme, in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workbench.model import Scheme
from workbench.model.scheme_differences import Difference
from workbench.store import LabelCounts
from workbench.ui.language import translate
from workbench.ui.wording import attribute_title, label_title


def difference_words(
    difference: Difference, scheme: Scheme, *, counts: LabelCounts | None = None
) -> str:
    """One difference; with counts, also how much it touches."""
    params = dict(difference.params)
    said: dict[str, object] = dict(params)
    for name in ("label", "other", "relation"):
        if name in params:
            said[name] = label_title(scheme, str(params[name]))
    if "attribute" in params:
        said["attribute"] = attribute_title(scheme, str(params["attribute"]))
    if "labels" in params:
        said["labels"] = ", ".join(label_title(scheme, each) for each in params["labels"])
    if isinstance(params.get("names"), list):
        said["names"] = ", ".join(params["names"])
    words = translate(difference.template, **said)
    touched = _touched(params, counts) if counts is not None else ""
    return f"{words} · {touched}" if touched else words


def _touched(params: dict[str, object], counts: LabelCounts) -> str:
    label, relation = str(params.get("label", "")), str(params.get("relation", ""))
    if label in counts.spans:
        said = QCoreApplication.translate("Scheme", "%n span(s)", None, counts.spans[label])
        within = QCoreApplication.translate(
            "Scheme", "in %n document(s)", None, counts.documents[label]
        )
        return f"{said} {within}"
    if relation in counts.relations:
        return QCoreApplication.translate("Scheme", "%n link(s)", None, counts.relations[relation])
    return ""
