"""Schemes as text: TOML that people write, and the canonical JSON that a project keeps.

Both say the same with the same words, and both are read strictly: an unknown word, a missing
one or a name that leads nowhere is refused with the place where it stands. In TOML, choices
are a table from each choice to its title; in JSON, which sorts its tables, they are a list,
with ``choice_titles`` beside it. ``scheme_from_text`` takes back what ``scheme_to_text`` wrote.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from typing import Any, cast

from workbench.errors import Refused
from workbench.model.hold_out import PORTIONS, HoldOut, Portion
from workbench.model.scheme import Attribute, AttributeKind, Label, RelationType, Scheme
from workbench.model.values import canonical


def read_scheme(toml_text: str) -> Scheme:
    """The scheme that this TOML describes; raises Refused with the place that is wrong."""
    try:
        table = tomllib.loads(toml_text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Refused("The scheme is no TOML: {reason}", reason=str(error)) from error
    return _scheme(table)


def scheme_to_text(scheme: Scheme) -> str:
    """The scheme as canonical JSON: equal schemes, equal text."""
    table = _written(scheme)
    for name in ("labels", "attributes", "relation_types"):
        table.pop(name, None)
    table["label"] = [_written(each) for each in scheme.labels]
    table["attribute"] = [_written(each) for each in scheme.attributes]
    table["relation"] = [_written(each) for each in scheme.relation_types]
    return canonical(table)


def checked(scheme: Scheme) -> Scheme:
    """The scheme itself, if its text can be read back; raises Refused with what is wrong."""
    return scheme_from_text(scheme_to_text(scheme))


def scheme_from_text(text: str) -> Scheme:
    """The scheme that ``scheme_to_text`` wrote; raises Refused with the place that is wrong."""
    try:
        table = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused("The scheme is no JSON: {reason}", reason=str(error)) from error
    if not isinstance(table, dict):
        raise Refused("The scheme is no table of names and values.")
    return _scheme(table)


_NAME = r"[^\W\d][\w-]{0,63}"
_ANYTHING = r"(?s).*\S.*"


class _Reader:
    """Takes values out of one table, checks them, and minds what is left over."""

    def __init__(self, table: object, place: str) -> None:
        if not isinstance(table, dict):
            raise Refused("{place} is no table of names and values.", place=place)
        self.table: dict[str, Any] = dict(table)
        self.place = place

    def take(self, name: str, default: object = ...) -> Any:
        value = self.table.pop(name, default)
        if value is ...:
            raise Refused("{place}: {name} is missing.", place=self.place, name=name)
        return value

    def text(self, name: str, default: str | None = None) -> str:
        value = self.take(name, ... if default is None else default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.wrong(name, "text")
        return value

    def flag(self, name: str) -> bool:
        value = self.take(name, False)
        if not isinstance(value, bool):
            raise self.wrong(name, "true or false")
        return value

    def count(self, name: str, default: object = ...) -> int | None:
        value = self.take(name, default)
        if value is None and default is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise self.wrong(name, "a whole number from 1 up")
        return value

    def texts(self, name: str, default: object = ...) -> tuple[str, ...]:
        value = self.take(name, default)
        if not isinstance(value, (list, tuple)) or not all(_is_text(each) for each in value):
            raise self.wrong(name, "a list of texts")
        if len(set(value)) < len(value):
            raise Refused("{place}: {name} names one thing twice.", place=self.place, name=name)
        return tuple(value)

    def words(self, name: str) -> dict[str, str]:
        """Words for people: a table from language to text, English at least."""
        return _words(self.take(name), f"{self.place}, {name}")

    def tables(self, name: str) -> list[Any]:
        value = self.take(name, [])
        if not isinstance(value, list):
            raise self.wrong(name, "a list of tables")
        return value

    def matching(self, name: str, pattern: str, kind: str) -> str:
        value = self.text(name)
        if not re.fullmatch(pattern, value):
            raise self.wrong(name, kind)
        return value

    def letter(self) -> str:
        """The letter of a label, which must be said even where there is none."""
        value = self.take("shortcut")
        if not isinstance(value, str) or not re.fullmatch("[A-Z]?", value):
            raise self.wrong("shortcut", "one capital letter")
        return value

    def wrong(self, name: str, kind: str) -> Refused:
        return Refused("{place}: {name} must be {kind}.", place=self.place, name=name, kind=kind)

    def end(self) -> None:
        """Raises Refused if the table held a name that nobody asked for."""
        if self.table:
            raise Refused(
                "{place}: unknown word {name}.", place=self.place, name=sorted(self.table)[0]
            )


def _scheme(table: dict[str, Any]) -> Scheme:
    reader = _Reader(table, "The scheme")
    version = reader.count("version")
    assert version is not None
    scheme = Scheme(
        reader.matching("name", _NAME, "letters, digits, - and _"),
        version,
        reader.words("title"),
        reader.matching("language", "[a-z]{2,3}", "a language code such as fr"),
        tuple(_label(each, n) for n, each in enumerate(reader.tables("label"), 1)),
        tuple(_attribute(each, n) for n, each in enumerate(reader.tables("attribute"), 1)),
        tuple(_relation(each, n) for n, each in enumerate(reader.tables("relation"), 1)),
        _hold_out(reader.take("hold_out", None)),
    )
    reader.end()
    _check(scheme)
    return scheme


def _label(table: object, number: int) -> Label:
    # A key that files from elsewhere brought can be any words; such a label stands for another.
    foreign = isinstance(table, dict) and "alias" in table
    reader, key = _opened(table, "Label", number, pattern=_ANYTHING if foreign else _NAME)
    label = Label(
        key,
        reader.words("title"),
        reader.words("definition"),
        reader.texts("examples", ()),
        reader.letter(),
        reader.matching("light", _COLOUR, "a colour such as #336699"),
        reader.matching("dark", _COLOUR, "a colour such as #336699"),
        reader.flag("auxiliary"),
        reader.flag("retired"),
        reader.text("alias", "") or None,
    )
    reader.end()
    return label


def _attribute(table: object, number: int) -> Attribute:
    reader, key = _opened(table, "Attribute", number)
    kind = reader.text("kind")
    if kind not in _KINDS:
        raise reader.wrong("kind", ", ".join(_KINDS))
    choices, titles = _choices(reader)
    if (kind == "choice" and not choices) or (choices and kind not in ("choice", "number")):
        raise Refused("{place}: choices go with the kind choice or number.", place=reader.place)
    if kind == "number" and not all(map(_is_number, choices)):
        raise reader.wrong("choices", "numbers, written as text")
    attribute = Attribute(
        key,
        cast(AttributeKind, kind),
        reader.texts("labels"),
        reader.words("title"),
        reader.words("definition"),
        choices,
        titles,
        reader.flag("required"),
        reader.flag("derived"),
    )
    reader.end()
    return attribute


def _choices(reader: _Reader) -> tuple[tuple[str, ...], dict[str, dict[str, str]] | None]:
    if not isinstance(reader.table.get("choices"), dict):
        choices = reader.texts("choices", ())
        given = reader.take("choice_titles", None)
    else:
        given = reader.take("choices")
        choices = tuple(given)
    if given is None:
        return choices, None
    if not isinstance(given, dict) or set(given) != set(choices):
        raise reader.wrong("choice_titles", "a title for each choice")
    place = reader.place
    return choices, {each: _words(given[each], f"{place}, {each}") for each in choices}


def _relation(table: object, number: int) -> RelationType:
    reader, key = _opened(table, "Relation", number)
    relation = RelationType(
        key,
        reader.words("title"),
        reader.words("definition"),
        reader.texts("sources"),
        reader.texts("targets"),
        reader.text("shortcut", ""),
        reader.count("most", None),
        *(reader.texts(name, ()) for name in _WISHES),
    )
    if relation.shortcut and not re.fullmatch("[A-Z]", relation.shortcut):
        raise reader.wrong("shortcut", "one capital letter")
    reader.end()
    return relation


def _hold_out(table: object) -> HoldOut | None:
    if table is None:
        return None
    reader = _Reader(table, "The hold-out")
    share, portion = reader.take("share"), reader.take("portion", "document")
    if isinstance(share, bool) or not isinstance(share, int | float):
        raise reader.wrong("share", "a number from 0 to 1")
    if portion not in PORTIONS:
        raise reader.wrong("portion", ", ".join(PORTIONS))
    seed = reader.take("seed", 0)
    if isinstance(seed, bool) or not isinstance(seed, int):
        raise reader.wrong("seed", "a whole number")
    reader.end()
    return HoldOut(float(share), cast(Portion, portion), seed)


def _opened(table: object, kind: str, number: int, *, pattern: str = _NAME) -> tuple[_Reader, str]:
    reader = _Reader(table, f"{kind} {number}")
    key = reader.matching("key", pattern, "letters, digits, - and _")
    reader.place = f"{kind} {key}"
    return reader, key


def _words(value: object, place: str) -> dict[str, str]:
    if not isinstance(value, dict) or not all(map(_is_text, value.values())):
        raise Refused("{place} must be a table from language to text.", place=place)
    if "en" not in value:
        raise Refused("{place}: {name} is missing.", place=place, name="en")
    return dict(value)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value.strip() != ""


def _is_number(text: str) -> bool:
    return re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", text) is not None


def _check(scheme: Scheme) -> None:
    """That names are given once, and lead somewhere."""
    if not scheme.labels:
        raise Refused("The scheme has no label.")
    labels = [each.key for each in scheme.labels]
    relations = [each.key for each in scheme.relation_types]
    attributes = [each.key for each in scheme.attributes]
    _check_once("key", labels)
    _check_once("key", relations)
    _check_once("key", attributes)
    letters = [each.shortcut for each in scheme.labels if each.is_live and each.shortcut]
    _check_once("shortcut", letters)
    _check_once("shortcut", [each.shortcut for each in scheme.relation_types if each.shortcut])
    live = [each.key for each in scheme.labels if each.is_live]
    for label in scheme.labels:
        _check_known(f"Label {label.key}", [label.alias] if label.alias else [], live)
    if not live:
        raise Refused("The scheme has no label that can be given.")
    for attribute in scheme.attributes:
        _check_known(f"Attribute {attribute.key}", attribute.labels, labels)
    reasons = [*relations, *(each.key for each in scheme.attributes if each.kind == "flag")]
    for each in scheme.relation_types:
        place = f"Relation {each.key}"
        ends = (each.sources, each.targets, each.wanted_from, each.wanted_to, each.unless_inside)
        _check_known(place, [key for end in ends for key in end], labels)
        _check_known(place, each.unless, reasons)


def _check_once(name: str, values: list[str]) -> None:
    for value in values:
        if values.count(value) > 1:
            raise Refused("The scheme gives the {name} {value} twice.", name=name, value=value)


def _check_known(place: str, names: Iterable[str], known: Iterable[str]) -> None:
    known = list(known)
    for name in names:
        if name not in known:
            raise Refused(
                "{place}: unknown name {name}; known: {known}.",
                place=place,
                name=name,
                known=", ".join(known),
            )


def _written(value: Scheme | Label | Attribute | RelationType | HoldOut) -> dict[str, object]:
    """The fields of one value, those at their default left out."""
    written: dict[str, object] = {}
    for field in fields(value):
        content = getattr(value, field.name)
        if field.default is MISSING or content != field.default:
            written[field.name] = _plain(content)
    return written


def _plain(content: object) -> object:
    if isinstance(content, HoldOut):
        return _written(content)
    if isinstance(content, Mapping):
        return {key: _plain(each) for key, each in content.items()}
    return list(content) if isinstance(content, tuple) else content


_COLOUR = "#[0-9a-f]{6}"
_KINDS = ("choice", "number", "flag", "text")
_WISHES = ("wanted_from", "wanted_to", "unless", "unless_inside")
