"""JSON values with one spelling each, so that equal values are equal text.

Attributes are kept as canonical JSON text (keys sorted, no spaces, no escapes that JSON
does not need): they are compared, hashed and stored as they are, ``1``, ``1.0`` and
``true`` stay three different values, and are decoded only when somebody looks inside.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, final

from workbench.errors import Refused


def canonical(value: object) -> str:
    """The one spelling of a JSON value.

    Raises Refused for what JSON has no word for (NaN, infinities, keys that are not text,
    lone surrogates).
    """
    try:
        text = _encode(value)
        text.encode("utf-8")
    except (ValueError, TypeError, RecursionError) as error:
        raise Refused("This value can't be kept as JSON: {reason}", reason=str(error)) from error
    return text


@final
class Attributes(Mapping[str, Any]):
    """Further values on a span, a relation or a document: a read-only mapping from names to JSON.

    Two are equal when their canonical text is, so ``{"level": 1}`` differs from ``{"level": 1.0}``.
    """

    __slots__ = ("_values", "text")

    text: str
    _values: dict[str, Any] | None

    def __init__(self, values: Mapping[str, object] | None = None, **more: object) -> None:
        merged = {**(values or {}), **more}
        if not all(type(key) is str for key in merged):
            raise Refused("The name of an attribute must be text.")
        self.text = canonical(merged) if merged else "{}"
        self._values = None

    @classmethod
    def from_text(cls, text: str) -> Attributes:
        """From canonical text, trusted: the store's and the journal's own."""
        attributes = cls.__new__(cls)
        attributes.text = text
        attributes._values = None
        return attributes

    def having(self, **values: object) -> Attributes:
        """These with some values set; a value of ``...`` takes the name away."""
        merged = {**self, **values}
        return Attributes({name: value for name, value in merged.items() if value is not ...})

    def __getitem__(self, name: str) -> Any:
        return self._decoded()[name]

    def get(self, name: str, default: Any = None) -> Any:
        """The value of that name, else the default."""
        return self._decoded().get(name, default)

    def __contains__(self, name: object) -> bool:
        return name in self._decoded()

    def __iter__(self) -> Iterator[str]:
        return iter(self._decoded())

    def __len__(self) -> int:
        return len(self._decoded())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Attributes) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Attributes({self.text})"

    def __reduce__(self) -> tuple[object, ...]:
        return Attributes.from_text, (self.text,)

    def _decoded(self) -> dict[str, Any]:
        if self._values is None:
            self._values = json.loads(self.text)
        return self._values


NO_ATTRIBUTES = Attributes()

_encode = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"), check_circular=False
).encode
