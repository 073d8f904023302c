"""The keys that set an attribute in the form: its letter, then what sets the value."""

from __future__ import annotations

import json

from workbench.model import Attribute, Scheme
from workbench.ui.letters import letters
from workbench.ui.values import written
from workbench.ui.wording import titled


def attribute_keys(scheme: Scheme, label: str, name: str, value: object) -> list[str]:
    """From the text and back: ``value`` is what the attribute gets, ``...`` takes it away."""
    asked = [each for each in scheme.attributes_of(label) if not each.derived]
    given = letters([titled(each.title, each.key) for each in asked])
    at = next(number for number, each in enumerate(asked) if each.key == name)
    return ["space", given[at].lower(), *_value_keys(asked[at], value)]


def _value_keys(attribute: Attribute, value: object) -> list[str]:
    if attribute.choices:
        return ["Delete"] if value is ... else [_choice_key(attribute, value)]
    if attribute.kind == "flag":
        return []
    if value is ...:
        return ["BackSpace", "Return"]
    typed = "-" if value is None else str(value)
    return [*typed, "Return"]


def _choice_key(attribute: Attribute, value: object) -> str:
    titles = attribute.choice_titles or {}
    is_word = attribute.kind == "choice"
    values = [choice if is_word else json.loads(choice) for choice in attribute.choices]
    given = letters(
        [
            titled(titles.get(choice, {}), choice if is_word else written(each))
            for choice, each in zip(attribute.choices, values, strict=True)
        ]
    )
    return given[values.index(value)].lower()
