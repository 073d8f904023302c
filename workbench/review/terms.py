"""What a scheme means for a comparison, and the spelling of values, looked up once."""

from __future__ import annotations

from collections.abc import Sequence
from json.encoder import encode_basestring

from workbench.model.annotation import Span
from workbench.model.scheme import Attribute, Scheme
from workbench.model.values import canonical


class Terms:
    """A scheme as a comparison asks it: what labels stand for, and which values count."""

    def __init__(self, scheme: Scheme) -> None:
        self._aliases = scheme.aliases
        self.relations = [kind.key for kind in scheme.relation_types]
        self.derived = frozenset(each.key for each in scheme.attributes if each.derived)
        compared = [each for each in scheme.attributes if not each.derived]
        self._attributes = {
            label.key: tuple(each for each in compared if label.key in each.labels)
            for label in scheme.labels
        }
        self._compared = compared
        self._of_several: dict[frozenset[str], tuple[Attribute, ...]] = {}
        self._spelled: dict[tuple[str, ...], str] = {}

    def resolve(self, label: str) -> str:
        """The label that a label stands for."""
        return self._aliases.get(label, label)

    def attributes(self, labels: frozenset[str]) -> tuple[Attribute, ...]:
        """The attributes that are compared on spans of these labels, in the scheme's order."""
        if len(labels) == 1:
            [label] = labels
            return self._attributes.get(label, ())
        found = self._of_several.get(labels)
        if found is None:
            found = tuple(each for each in self._compared if not labels.isdisjoint(each.labels))
            self._of_several[labels] = found
        return found

    def spelled(self, labels: tuple[str, ...]) -> str:
        """Labels as canonical JSON: each once, in order."""
        found = self._spelled.get(labels)
        if found is None:
            found = self._spelled[labels] = canonical(sorted(set(labels)))
        return found

    def described(self, span: Span) -> str:
        """The attributes that count, as canonical text."""
        attributes = span.attributes
        if attributes.text == "{}" or not any(name in attributes.text for name in self.derived):
            return attributes.text
        if self.derived.isdisjoint(attributes):
            return attributes.text
        return attributes.having(**dict.fromkeys(self.derived, ...)).text


def meanings(scheme: Scheme) -> object:
    """All of a scheme that a comparison asks: two that are equal here compare alike."""
    return (
        dict(scheme.aliases),
        [kind.key for kind in scheme.relation_types],
        [label.key for label in scheme.labels],
        [(each.key, tuple(each.labels), each.derived) for each in scheme.attributes],
    )


def spelled(value: object) -> str:
    """The canonical spelling of a value; most are words."""
    return encode_basestring(value) if type(value) is str else canonical(value)


def placed(spans: Sequence[Span]) -> str:
    """Where spans lie, as canonical JSON: for each its pieces; nothing where there are none."""
    if len(spans) == 1:
        return f"[{_pieces(spans[0])}]"
    return "[" + ",".join(map(_pieces, spans)) + "]" if spans else ""


def _pieces(span: Span) -> str:
    if not span.fragments:
        return f"[[{span.start},{span.end}]]"
    return "[" + ",".join(f"[{start},{end}]" for start, end in span.fragments) + "]"
