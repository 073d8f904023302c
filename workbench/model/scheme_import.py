"""Putting another scheme in the place of a project's own, without losing what spans carry."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from workbench.errors import Refused
from workbench.model.scheme import Attribute, RelationType, Scheme
from workbench.model.scheme_changes import holder, map_unknown
from workbench.model.scheme_text import checked


def missing(old: Scheme, new: Scheme, *, used: Collection[str]) -> tuple[str, ...]:
    """The labels of the old scheme that spans carry and that the new one lacks, in order."""
    known = {each.key for each in new.labels}
    return tuple(each.key for each in old.labels if each.key in used and each.key not in known)


def take_over(
    old: Scheme,
    new: Scheme,
    *,
    used: Collection[str],
    used_relations: Collection[str] = (),
    maps: Mapping[str, str],
    kept: Collection[str] = (),
) -> Scheme:
    """The new scheme, and what of the old one is still needed.

    Of the labels that ``missing`` names, each must be mapped to one of the new scheme or kept;
    a kept one brings its attributes and relation types. Relation types that are used stay, and
    so does the hold-out, unless the new scheme has one of its own.
    """
    lacking = missing(old, new, used=used)
    undecided = [key for key in lacking if key not in maps and key not in kept]
    if undecided:
        raise Refused(
            "Spans carry {names}, which the new scheme lacks: map or keep them.",
            names=", ".join(undecided),
        )
    result = new if new.hold_out is not None else replace(new, hold_out=old.hold_out)
    for key in lacking:
        if key in kept:
            result = _with_kept(old, result, key)
    for key in lacking:
        if key not in kept:
            result = map_unknown(result, key, into=maps[key])
    kept_keys = [key for key in lacking if key in kept]
    return checked(_with_old_rules(old, result, kept_keys, used_relations))


def _with_kept(old: Scheme, new: Scheme, key: str) -> Scheme:
    label = replace(old.label(key), alias=None)
    if holder(new, label.shortcut, but=key) is not None:
        label = replace(label, shortcut="")
    return replace(new, labels=(*new.labels, label))


def _with_old_rules(
    old: Scheme, new: Scheme, kept: Collection[str], used_relations: Collection[str]
) -> Scheme:
    known = {each.key for each in new.labels}
    attributes = {each.key: each for each in new.attributes}
    for attribute in old.attributes:
        own = [key for key in attribute.labels if key in kept]
        if own:
            at_hand: Attribute = attributes.get(attribute.key, replace(attribute, labels=()))
            attributes[attribute.key] = replace(at_hand, labels=_joined(at_hand.labels, own))
    relations = {each.key: each for each in new.relation_types}
    letters = {each.shortcut for each in new.relation_types}
    for relation in old.relation_types:
        ends = {*relation.sources, *relation.targets}
        if relation.key not in relations and relation.key in used_relations:
            shortcut = "" if relation.shortcut in letters else relation.shortcut
            relations[relation.key] = replace(_within(relation, known), shortcut=shortcut)
        elif relation.key in relations and ends.intersection(kept):
            at_hand_too = relations[relation.key]
            relations[relation.key] = replace(
                at_hand_too,
                sources=_joined(at_hand_too.sources, _among(relation.sources, kept)),
                targets=_joined(at_hand_too.targets, _among(relation.targets, kept)),
            )
    reasons = {*relations, *(each.key for each in attributes.values() if each.kind == "flag")}
    return replace(
        new,
        attributes=tuple(attributes.values()),
        relation_types=tuple(
            replace(each, unless=_among(each.unless, reasons)) for each in relations.values()
        ),
    )


def _within(relation: RelationType, known: Collection[str]) -> RelationType:
    return replace(
        relation,
        sources=_among(relation.sources, known),
        targets=_among(relation.targets, known),
        wanted_from=_among(relation.wanted_from, known),
        wanted_to=_among(relation.wanted_to, known),
        unless_inside=_among(relation.unless_inside, known),
    )


def _among(names: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    return tuple(each for each in names if each in known)


def _joined(names: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    return (*names, *(each for each in more if each not in names))
