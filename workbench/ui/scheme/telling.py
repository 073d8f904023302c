"""What has changed in a scheme, in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workbench.errors import Refused
from workbench.model import Scheme
from workbench.model.scheme_differences import Difference
from workbench.project import LabelCounts
from workbench.ui.language import translate
from workbench.ui.wording import attribute_title, titled


def difference_words(
    difference: Difference, scheme: Scheme, *, counts: LabelCounts | None = None
) -> str:
    """One difference; with counts, also how much it touches."""
    params = dict(difference.params)
    words = translate(difference.template, **_titled(params, scheme))
    touched = _touched(params, counts) if counts is not None else ""
    return f"{words.removesuffix('.')} · {touched}" if touched else words


def refusal_words(error: Refused, scheme: Scheme) -> str:
    """Why a change was refused, labels and links as the scheme calls them."""
    return translate(error.template, **_titled(dict(error.parameters), scheme))


def part_title(scheme: Scheme, key: str) -> str:
    """What a label or a relation type is called itself, even where it stands for another."""
    titles = {each.key: each.title for each in scheme.relation_types}
    titles |= {each.key: each.title for each in scheme.labels}
    return titled(titles.get(key, {}), key)


def _titled(params: dict[str, object], scheme: Scheme) -> dict[str, object]:
    """The parameters with what the keys in them are called."""
    said = dict(params)
    for name in ("label", "other", "relation"):
        if name in params:
            said[name] = part_title(scheme, str(params[name]))
    if "attribute" in params:
        said["attribute"] = attribute_title(scheme, str(params["attribute"]))
    known = [said[kind] for kind in ("label", "attribute", "relation") if kind in params]
    # Of a new title the key is told: the title is what it is called now.
    if known and "name" in params and "title" not in params:
        said["name"] = known[0]
    live = {each.key for each in scheme.labels if each.is_live}
    match params.get("labels"):
        case list(keys):
            said["labels"] = ", ".join(part_title(scheme, key) for key in keys if key in live)
    match params.get("names"):
        case list(names):
            said["names"] = ", ".join(map(str, names))
    return said


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
