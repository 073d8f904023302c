"""New parts of a scheme, with all that must be there filled in."""

from __future__ import annotations

from workbench.model import Scheme
from workbench.model.scheme import Attribute, Label, RelationType
from workbench.model.scheme_changes import free_letter
from workbench.ui.colours import LABEL_COLOURS


def new_label(scheme: Scheme, key: str) -> Label:
    """A label of that key, with a letter and a colour that no other has, if there is one."""
    used = {each.light for each in scheme.labels if each.is_live}
    free = [each for each in LABEL_COLOURS if each[0] not in used]
    light, dark = (free or LABEL_COLOURS)[0]
    words = {"en": key, "fr": key}
    return Label(key, words, words, (), free_letter(scheme, key), light, dark)


def new_attribute(scheme: Scheme, key: str) -> Attribute:
    """An attribute of that key: words, for no label yet."""
    words = {"en": key, "fr": key}
    return Attribute(key, "text", (), words, words)


def new_relation(scheme: Scheme, key: str) -> RelationType:
    """A relation type of that key, from and to no label yet."""
    words = {"en": key, "fr": key}
    return RelationType(key, words, words, (), ())
