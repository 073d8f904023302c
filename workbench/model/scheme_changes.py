"""How a scheme changes: each function answers with another scheme, or raises Refused.

Keys never change, because layers hold them, and no layer is rewritten: a label that is merged
into another stands for it from then on, one that is retired can't be given any more. Whatever
comes out can be written down and read back. The version is left as it was; whoever keeps the
scheme counts it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from workbench.errors import Refused
from workbench.model.scheme import Attribute, Label, RelationType, Scheme
from workbench.model.scheme_text import checked

Part = TypeVar("Part", Label, Attribute, RelationType)

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def add_label(scheme: Scheme, label: Label) -> Scheme:
    """A further label, below the others."""
    _check_new(label.key, [each.key for each in scheme.labels])
    return _with_labels(scheme, (*scheme.labels, label))


def change_label(scheme: Scheme, label: Label) -> Scheme:
    """Let the label of this key have another title, definition, colour or letter."""
    old = scheme.label(label.key)
    taken = holder(scheme, label.shortcut, but=label.key)
    if taken is not None:
        raise Refused(
            "The letter {letter} is the key of {label}.", letter=label.shortcut, label=taken.key
        )
    return _put_label(scheme, replace(label, retired=old.retired, alias=old.alias))


def add_example(scheme: Scheme, key: str, example: str) -> Scheme:
    """Add an example to the guidelines of a label, below the others; it is one line."""
    label, example = scheme.label(key), " ".join(example.split("\n")).strip()
    if not example:
        raise Refused("An example needs words.")
    if example in label.examples:
        raise Refused("{label} has this example already.", label=key)
    return _put_label(scheme, replace(label, examples=(*label.examples, example)))


def rename_label(scheme: Scheme, key: str, *, title: Mapping[str, str]) -> Scheme:
    """Call a label otherwise."""
    return change_label(scheme, replace(scheme.label(key), title=title))


def recolour_label(scheme: Scheme, key: str, *, light: str, dark: str) -> Scheme:
    """Give a label other colours."""
    return change_label(scheme, replace(scheme.label(key), light=light, dark=dark))


def set_letter(scheme: Scheme, key: str, *, letter: str) -> Scheme:
    """Give a label another key on the keyboard; empty: none."""
    return change_label(scheme, replace(scheme.label(key), shortcut=letter))


def merge_label(scheme: Scheme, key: str, *, into: str) -> Scheme:
    """Let a label stand for another, with all labels that stood for it.

    The other one takes over the attributes and the relations that the merged one could have.
    """
    _check_target(scheme, key, into)
    labels = [
        replace(each, alias=into, retired=False) if key in (each.key, each.alias) else each
        for each in scheme.labels
    ]

    def widened(names: tuple[str, ...]) -> tuple[str, ...]:
        return (*names, into) if key in names and into not in names else names

    attributes = [replace(each, labels=widened(each.labels)) for each in scheme.attributes]
    relations = [
        replace(
            each,
            sources=widened(each.sources),
            targets=widened(each.targets),
            unless_inside=widened(each.unless_inside),
        )
        for each in scheme.relation_types
    ]
    return checked(
        replace(
            scheme,
            labels=tuple(labels),
            attributes=tuple(attributes),
            relation_types=tuple(relations),
        )
    )


def split_label(scheme: Scheme, key: str) -> Scheme:
    """Let a merged label stand for itself again; a letter that is taken is given up."""
    label = scheme.label(key)
    if label.alias is None:
        raise Refused("{label} stands for itself already.", label=key)
    return _put_label(scheme, _with_free_letter(scheme, replace(label, alias=None)))


def retire_label(scheme: Scheme, key: str, *, uses: int = 0) -> Scheme:
    """Let a label be given no more; refused while spans carry it, which merging would map."""
    label = scheme.label(key)
    if label.retired:
        raise Refused("{label} is retired already.", label=key)
    if label.alias is not None:
        raise Refused("{label} stands for another label already.", label=key)
    followers = [each.key for each in scheme.labels if each.alias == key]
    if followers:
        raise Refused(
            "{names} stand for {label}; merge it into another label instead.",
            names=", ".join(followers),
            label=key,
        )
    if uses:
        raise Refused(
            "Spans carry {label} ({count:,}): merge it into another label instead.",
            count=uses,
            label=key,
        )
    return _put_label(scheme, replace(label, retired=True))


def unretire_label(scheme: Scheme, key: str) -> Scheme:
    """Let a label be given again; a letter that is taken is given up."""
    label = scheme.label(key)
    if not label.retired:
        raise Refused("{label} is not retired.", label=key)
    return _put_label(scheme, _with_free_letter(scheme, replace(label, retired=False)))


def map_unknown(scheme: Scheme, key: str, *, into: str) -> Scheme:
    """Let a label that the scheme lacks, but that spans carry, stand for one that it has."""
    _check_new(key, [each.key for each in scheme.labels])
    _check_target(scheme, key, into)
    words = {"en": key}
    target = scheme.label(into)
    foreign = Label(key, words, words, (), "", target.light, target.dark, alias=into)
    return _with_labels(scheme, (*scheme.labels, foreign))


def move_label(scheme: Scheme, key: str, *, step: int) -> Scheme:
    """Let a label change places with the next one (+1), or the one before (-1).

    One that can be given passes over those that can't, and the other way round.
    """
    is_live = scheme.label(key).is_live
    own = [place for place, each in enumerate(scheme.labels) if each.is_live == is_live]
    return replace(scheme, labels=_moved(scheme.labels, key, step, among=own))


def add_attribute(scheme: Scheme, attribute: Attribute) -> Scheme:
    """A further attribute, below the others."""
    _check_new(attribute.key, [each.key for each in scheme.attributes])
    return checked(replace(scheme, attributes=(*scheme.attributes, attribute)))


def move_attribute(scheme: Scheme, key: str, *, step: int) -> Scheme:
    """Let an attribute change places with the next one (+1), or the one before (-1)."""
    _check_there(key, [each.key for each in scheme.attributes])
    return replace(scheme, attributes=_moved(scheme.attributes, key, step))


def change_attribute(scheme: Scheme, attribute: Attribute) -> Scheme:
    """Let the attribute of this key be another: words, kind, choices, labels."""
    _check_there(attribute.key, [each.key for each in scheme.attributes])
    return checked(replace(scheme, attributes=_with(scheme.attributes, attribute)))


def remove_attribute(scheme: Scheme, key: str) -> Scheme:
    """Take an attribute away; values that spans carry stay on them, and are warned of."""
    _check_there(key, [each.key for each in scheme.attributes])
    naming = [each.key for each in scheme.relation_types if key in each.unless]
    if naming:
        raise Refused(
            "{attribute} stands in the rules of {relations}; take it out there first.",
            attribute=key,
            relations=", ".join(naming),
        )
    left = tuple(each for each in scheme.attributes if each.key != key)
    return checked(replace(scheme, attributes=left))


def add_relation(scheme: Scheme, relation: RelationType) -> Scheme:
    """A further relation type, below the others."""
    _check_new(relation.key, [each.key for each in scheme.relation_types])
    return checked(replace(scheme, relation_types=(*scheme.relation_types, relation)))


def move_relation(scheme: Scheme, key: str, *, step: int) -> Scheme:
    """Let a relation type change places with the next one (+1), or the one before (-1)."""
    _check_there(key, [each.key for each in scheme.relation_types])
    return replace(scheme, relation_types=_moved(scheme.relation_types, key, step))


def change_relation(scheme: Scheme, relation: RelationType) -> Scheme:
    """Let the relation type of this key be another: words, ends, rules."""
    _check_there(relation.key, [each.key for each in scheme.relation_types])
    for each in scheme.relation_types:
        if each.key != relation.key and relation.shortcut and each.shortcut == relation.shortcut:
            raise Refused(
                "The letter {letter} is the key of {label}.",
                letter=relation.shortcut,
                label=each.key,
            )
    return checked(replace(scheme, relation_types=_with(scheme.relation_types, relation)))


def remove_relation(scheme: Scheme, key: str, *, uses: int = 0) -> Scheme:
    """Take a relation type away; refused while there are relations of it."""
    _check_there(key, [each.key for each in scheme.relation_types])
    if uses:
        raise Refused(
            "Links carry {relation} ({count:,}): it has to stay.", count=uses, relation=key
        )
    naming = [each.key for each in scheme.relation_types if key in each.unless and each.key != key]
    if naming:
        raise Refused(
            "{attribute} stands in the rules of {relations}; take it out there first.",
            attribute=key,
            relations=", ".join(naming),
        )
    left = tuple(each for each in scheme.relation_types if each.key != key)
    return checked(replace(scheme, relation_types=left))


def holder(scheme: Scheme, letter: str, *, but: str) -> Label | None:
    """The label that has a letter already, another one's aside."""
    for label in scheme.labels:
        if letter and label.is_live and label.shortcut == letter and label.key != but:
            return label
    return None


def free_letter(scheme: Scheme, wish: str = "") -> str:
    """A letter that no label has, one of the wish where there is one; empty: none is left."""
    taken = {each.shortcut for each in scheme.labels if each.is_live}
    wished = [each for each in wish.upper() if each in LETTERS]
    return next((each for each in (*wished, *LETTERS) if each not in taken), "")


def _with(parts: tuple[Part, ...], changed: Part) -> tuple[Part, ...]:
    """The parts with the one of this key in its new state."""
    return tuple(changed if each.key == changed.key else each for each in parts)


def _check_new(key: str, known: Iterable[str]) -> None:
    if key in known:
        raise Refused("The scheme has {name} already.", name=key)


def _check_there(key: str, known: list[str]) -> None:
    if key not in known:
        raise Refused("Unknown name {name}; known: {known}.", name=key, known=", ".join(known))


def _check_target(scheme: Scheme, key: str, into: str) -> None:
    if key == into:
        raise Refused("A label can't stand for itself.")
    if not scheme.label(into).is_live:
        raise Refused("{label} is retired or merged; choose a label that can be given.", label=into)


def _with_labels(scheme: Scheme, labels: Iterable[Label]) -> Scheme:
    return checked(replace(scheme, labels=tuple(labels)))


def _put_label(scheme: Scheme, label: Label) -> Scheme:
    return _with_labels(scheme, _with(scheme.labels, label))


def _with_free_letter(scheme: Scheme, label: Label) -> Label:
    taken = holder(scheme, label.shortcut, but=label.key) is not None
    if taken or not label.shortcut:
        return replace(label, shortcut=free_letter(scheme, label.key))
    return label


def _moved(
    parts: tuple[Part, ...], key: str, step: int, *, among: Sequence[int] | None = None
) -> tuple[Part, ...]:
    """The parts with one of them and its neighbour in each other's place."""
    places = range(len(parts)) if among is None else among
    at = next(number for number, place in enumerate(places) if parts[place].key == key)
    if not 0 <= at + step < len(places):
        return parts
    moved = list(parts)
    here, there = places[at], places[at + step]
    moved[here], moved[there] = moved[there], moved[here]
    return tuple(moved)
