"""What sets two schemes apart, in words: a template with parameters for each difference.

Labels, attributes and relations are named by their keys; whoever shows a difference looks up
what they are called.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from workbench.model.scheme import Attribute, Label, RelationType, Scheme
from workbench.model.values import Attributes


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that has changed; ``label`` or ``relation`` in the parameters say whose it is."""

    template: str
    params: Attributes

    def __str__(self) -> str:
        return self.template.format(**self.params)


def differences(old: Scheme, new: Scheme) -> tuple[Difference, ...]:
    """Everything that the new scheme says otherwise, the version aside; nothing if they agree."""
    return (
        *_of_scheme(old, new),
        *_of_labels(old, new),
        *_of_attributes(old, new),
        *_of_relations(old, new),
    )


def _of_scheme(old: Scheme, new: Scheme) -> Iterator[Difference]:
    if old.name != new.name:
        yield _difference("The scheme has the name {name}.", name=new.name)
    if dict(old.title) != dict(new.title):
        yield _difference("The scheme has another title.")
    if old.language != new.language:
        yield _difference("The scheme is for the language {language}.", language=new.language)
    if old.hold_out != new.hold_out:
        yield _difference("Another share of the texts is shown without suggestions.")


def _of_labels(old: Scheme, new: Scheme) -> Iterator[Difference]:
    before = {each.key: each for each in old.labels}
    after = {each.key: each for each in new.labels}
    for key, label in after.items():
        if key in before:
            yield from _of_label(before[key], label)
        elif label.alias is not None:
            yield _difference("{label} stands for {other}.", label=key, other=label.alias)
        else:
            yield _difference("The label {label} is new.", label=key)
    for key in (each for each in before if each not in after):
        yield _difference("The label {label} is gone.", label=key)
    if _moved(before, after):
        yield _difference("The labels stand in another order.")


def _of_label(old: Label, new: Label) -> Iterator[Difference]:
    key = new.key
    yield from _of_words("label", key, old.title, new.title, old.definition, new.definition)
    if old.examples != new.examples:
        yield _difference("{label} has other examples.", label=key)
    if old.shortcut != new.shortcut and new.shortcut:
        yield _difference("{label} has the key {letter}.", label=key, letter=new.shortcut)
    elif old.shortcut != new.shortcut:
        yield _difference("{label} has no key.", label=key)
    if (old.light, old.dark) != (new.light, new.dark):
        yield _difference(
            "{label} has other colours: {light} and {dark}.",
            label=key,
            light=new.light,
            dark=new.dark,
        )
    if old.auxiliary != new.auxiliary:
        yield _difference(
            "{label} is auxiliary." if new.auxiliary else "{label} is always at hand.", label=key
        )
    if old.alias != new.alias:
        if new.alias is None:
            yield _difference("{label} stands for itself again.", label=key)
        else:
            yield _difference("{label} stands for {other}.", label=key, other=new.alias)
    if old.retired != new.retired:
        template = "{label} is retired." if new.retired else "{label} can be given again."
        yield _difference(template, label=key)


def _of_attributes(old: Scheme, new: Scheme) -> Iterator[Difference]:
    before = {each.key: each for each in old.attributes}
    after = {each.key: each for each in new.attributes}
    for key, attribute in after.items():
        if key in before:
            yield from _of_attribute(before[key], attribute)
        else:
            yield _difference("The attribute {attribute} is new.", attribute=key)
    for key in (each for each in before if each not in after):
        yield _difference("The attribute {attribute} is gone.", attribute=key)
    if _moved(before, after):
        yield _difference("The attributes stand in another order.")


def _of_attribute(old: Attribute, new: Attribute) -> Iterator[Difference]:
    key = new.key
    yield from _of_words("attribute", key, old.title, new.title, old.definition, new.definition)
    if old.kind != new.kind:
        yield _difference("{attribute} is of the kind {kind}.", attribute=key, kind=new.kind)
    gained, lost = _gained(old.labels, new.labels), _gained(new.labels, old.labels)
    if gained:
        yield _difference("{attribute} goes with {labels} too.", attribute=key, labels=gained)
    if lost:
        yield _difference("{attribute} goes with {labels} no more.", attribute=key, labels=lost)
    gained, lost = _gained(old.choices, new.choices), _gained(new.choices, old.choices)
    if gained:
        yield _difference("{attribute} has the new choices {names}.", attribute=key, names=gained)
    if lost:
        yield _difference("{attribute} lacks the choices {names}.", attribute=key, names=lost)
    same = not gained and not lost
    if same and _choices(old) != _choices(new):
        yield _difference("{attribute} has other words for its choices.", attribute=key)
    if old.required != new.required:
        yield _difference(
            "{attribute} is required." if new.required else "{attribute} may be missing.",
            attribute=key,
        )
    if old.derived != new.derived:
        yield _difference(
            "{attribute} is worked out, not asked for."
            if new.derived
            else "{attribute} is asked for.",
            attribute=key,
        )


def _choices(attribute: Attribute) -> list[tuple[str, dict[str, str]]]:
    titles = attribute.choice_titles or {}
    return [(choice, dict(titles.get(choice, {}))) for choice in attribute.choices]


def _of_relations(old: Scheme, new: Scheme) -> Iterator[Difference]:
    before = {each.key: each for each in old.relation_types}
    after = {each.key: each for each in new.relation_types}
    for key, relation in after.items():
        if key in before:
            yield from _of_relation(before[key], relation)
        else:
            yield _difference("The relation {relation} is new.", relation=key)
    for key in (each for each in before if each not in after):
        yield _difference("The relation {relation} is gone.", relation=key)
    if _moved(before, after):
        yield _difference("The relations stand in another order.")


def _of_relation(old: RelationType, new: RelationType) -> Iterator[Difference]:
    key = new.key
    yield from _of_words("relation", key, old.title, new.title, old.definition, new.definition)
    if old.shortcut != new.shortcut and new.shortcut:
        yield _difference("{relation} has the key {letter}.", relation=key, letter=new.shortcut)
    elif old.shortcut != new.shortcut:
        yield _difference("{relation} has no key.", relation=key)
    if set(old.sources) != set(new.sources):
        yield _difference("{relation} leads from {labels}.", relation=key, labels=list(new.sources))
    if set(old.targets) != set(new.targets):
        yield _difference("{relation} leads to {labels}.", relation=key, labels=list(new.targets))
    if old.most != new.most and new.most is None:
        yield _difference("{relation}: any number from one span.", relation=key)
    elif old.most != new.most:
        yield _difference("{relation}: at most {most} from one span.", relation=key, most=new.most)
    if set(old.wanted_from) != set(new.wanted_from) or set(old.wanted_to) != set(new.wanted_to):
        yield _difference("{relation} is wanted elsewhere.", relation=key)
    if set(old.unless) != set(new.unless) or set(old.unless_inside) != set(new.unless_inside):
        yield _difference("{relation} has other exceptions.", relation=key)


def _of_words(
    kind: str,
    key: str,
    old_title: Mapping[str, str],
    title: Mapping[str, str],
    old_definition: Mapping[str, str],
    definition: Mapping[str, str],
) -> Iterator[Difference]:
    for language in title:
        if title[language] != old_title.get(language):
            yield _difference(
                "{name} is called “{title}” ({language}).",
                **{kind: key, "name": key},
                title=title[language],
                language=language,
            )
    if old_title.keys() - title.keys():
        yield _difference("{name} lacks a title in one language.", **{kind: key, "name": key})
    if dict(old_definition) != dict(definition):
        yield _difference("{name} has another definition.", **{kind: key, "name": key})


def _gained(old: Iterable[str], new: Iterable[str]) -> list[str]:
    old = set(old)
    return [each for each in new if each not in old]


def _moved(before: Mapping[str, object], after: Mapping[str, object]) -> bool:
    """Whether those that stand in both stand in another order."""
    return [key for key in before if key in after] != [key for key in after if key in before]


def _difference(template: str, **params: object) -> Difference:
    return Difference(template, Attributes(params))
