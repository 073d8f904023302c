"""The members of a JSON object, each of the type that it must have.

Refusals leave path and line to be filled in further up.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import orjson

from workbench.errors import FileRefused, Refused
from workbench.model.values import canonical

Json: TypeAlias = dict[str, Any]


def text_in(value: Json, key: str) -> str:
    """An optional text; null is as good as nothing."""
    found = value.get(key)
    if found is None:
        return ""
    if type(found) is not str:
        raise FileRefused(
            "{path}, line {line}: {key} must be a text, in quotes, not {found}.",
            key=key,
            found=brief(found),
        )
    return found


def list_in(value: Json, key: str) -> list[Any]:
    """An optional list."""
    found = value.get(key)
    if found is not None and type(found) is not list:
        raise FileRefused("{path}, line {line}: {key} must be a list, in brackets.", key=key)
    return found or []


def object_in(value: Json, key: str) -> Json:
    """An optional object."""
    found = value.get(key)
    if found is not None and type(found) is not dict:
        raise FileRefused("{path}, line {line}: {key} must be an object, in braces.", key=key)
    return found or {}


def joined(inner: Json, flat: Json, name: str) -> str:
    """Canonical JSON of an object and of what stood beside it."""
    for key in flat.keys() & inner.keys():
        if canonical(flat[key]) != canonical(inner[key]):
            raise FileRefused(
                "{path}, line {line}: {key} stands both in {name} and beside it; keep one.",
                key=key,
                name=name,
            )
    return spelled({**flat, **inner}) if flat or inner else "{}"


def spelled(values: Json) -> str:
    """Canonical JSON; orjson spells texts, whole numbers, flags and null alike."""
    if _SIMPLE.issuperset(map(type, values.values())):
        try:
            return orjson.dumps(values, option=orjson.OPT_SORT_KEYS).decode()
        except TypeError:  # a whole number beyond 64 bits
            pass
    try:
        return canonical(values)
    except Refused as error:
        raise FileRefused("{path}, line {line}: {reason}", reason=error) from error


def brief(words: object) -> str:
    """Words short enough to be quoted in a refusal."""
    said = str(words)
    return said if len(said) <= 40 else said[:39] + "…"


_SIMPLE = frozenset({str, int, bool, type(None)})
