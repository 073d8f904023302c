"""What can be said in a project: labels, attributes, relation types and their rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from workbench.errors import UnknownName
from workbench.model.hold_out import HoldOut

AttributeKind: TypeAlias = Literal["choice", "number", "flag", "text"]


@dataclass(frozen=True, slots=True)
class Attribute:
    """A further value that spans of some labels can carry.

    The choices of a number are its values, written as JSON writes them. A ``required`` value
    that is missing gives a warning.

    ``derived`` values (``entity``, ``has_insertion``) are computed, never asked for, and left
    out of comparisons. Texts for people are mappings from language to words.
    """

    key: str
    kind: AttributeKind
    labels: tuple[str, ...]
    title: Mapping[str, str]
    definition: Mapping[str, str]
    choices: tuple[str, ...] = ()
    choice_titles: Mapping[str, Mapping[str, str]] | None = None
    required: bool = False
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A class that a span can carry.

    ``key`` never changes; ``title`` may. ``shortcut`` is one letter, or empty. Colours are
    ``#rrggbb``. An auxiliary label is off in the palette until switched on; a retired one can't
    be given any more; one with an ``alias`` stands for the label it was merged into.
    """

    key: str
    title: Mapping[str, str]
    definition: Mapping[str, str]
    examples: tuple[str, ...]
    shortcut: str
    light: str
    dark: str
    auxiliary: bool = False
    retired: bool = False
    alias: str | None = None

    @property
    def is_live(self) -> bool:
        """Whether it can be given: neither retired nor merged into another."""
        return not self.retired and self.alias is None


@dataclass(frozen=True, slots=True)
class RelationType:
    """A class that a relation can carry, with the labels its ends may have.

    ``most`` bounds how many relations of the type one source may have (None: any number);
    ``wanted_from`` and ``wanted_to`` ask for at least one from, or to, each span of these
    labels. From a span that is inside one of a label in ``unless_inside``, or that has set a
    flag or begins a relation named in ``unless``, none is asked for. Rules give warnings, they
    never stop a step.
    """

    key: str
    title: Mapping[str, str]
    definition: Mapping[str, str]
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    shortcut: str = ""
    most: int | None = None
    wanted_from: tuple[str, ...] = ()
    wanted_to: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    unless_inside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scheme:
    """Labels, attributes and relation types of a project, at one version.

    ``hold_out`` is which share of its texts is shown without suggestions.
    """

    name: str
    version: int
    title: Mapping[str, str]
    language: str
    labels: tuple[Label, ...]
    attributes: tuple[Attribute, ...] = ()
    relation_types: tuple[RelationType, ...] = ()
    hold_out: HoldOut | None = None

    def label(self, key: str) -> Label:
        """The label of that key; raises UnknownName with the labels there are."""
        for label in self.labels:
            if label.key == key:
                return label
        raise UnknownName(
            "Unknown label {name}; known: {known}.",
            name=key,
            known=", ".join(label.key for label in self.labels),
        )

    def relation_type(self, key: str) -> RelationType:
        """The relation type of that key; raises UnknownName with those there are."""
        for relation_type in self.relation_types:
            if relation_type.key == key:
                return relation_type
        raise UnknownName(
            "Unknown relation {name}; known: {known}.",
            name=key,
            known=", ".join(each.key for each in self.relation_types),
        )

    @property
    def aliases(self) -> dict[str, str]:
        """From each merged label to the one that it stands for."""
        return {label.key: label.alias for label in self.labels if label.alias is not None}

    def resolve(self, key: str) -> str:
        """The label that a label stands for: itself, unless it was merged into another."""
        return self.aliases.get(key, key)

    def attributes_of(self, label: str) -> list[Attribute]:
        """The attributes that a span of this label can carry, in the scheme's order.

        A merged label has those of the label that it stands for.
        """
        label = self.resolve(label)
        return [attribute for attribute in self.attributes if label in attribute.labels]
