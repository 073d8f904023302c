"""A scheme as TOML for people to read, change and share; ``read_scheme`` reads it back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields

from workbench.model.scheme import Attribute, Label, RelationType, Scheme

WIDE = 96
"""Longer lines are broken: a list below its name, a text at its spaces."""


def scheme_to_toml(scheme: Scheme) -> str:
    """The scheme as TOML: what is at its default is left out, long texts are broken."""
    lines = [
        f"name = {_text(scheme.name)}",
        f"version = {scheme.version}",
        f"language = {_text(scheme.language)}",
        *_words("title", scheme.title, ""),
    ]
    for name, parts in (
        ("label", scheme.labels),
        ("attribute", scheme.attributes),
        ("relation", scheme.relation_types),
    ):
        for part in parts:
            lines += ["", f"[[{name}]]", *_part(part, name)]
    if (rule := scheme.hold_out) is not None:
        portion = f"portion = {_text(rule.portion)}"
        lines += ["", "[hold_out]", f"share = {rule.share}", portion, f"seed = {rule.seed}"]
    return "\n".join(lines) + "\n"


def _part(part: Label | Attribute | RelationType, table: str) -> Iterator[str]:
    """Plain values first: after a table's heading, names would belong to that table."""
    tables: list[str] = []
    titles = part.choice_titles if isinstance(part, Attribute) else None
    for field in fields(part):
        name, value = field.name, getattr(part, field.name)
        if name in ("title", "definition"):
            written = _words(name, value, table)
            if len(written) == 1:
                yield from written
            else:
                tables += written
        elif name == "choice_titles" or (name == "choices" and titles is not None):
            continue
        elif value != field.default:
            yield from _value(name, value)
    yield from tables
    if titles is not None and isinstance(part, Attribute):
        yield f"[{table}.choices]"
        for choice in part.choices:
            yield f"{_key(choice)} = {_inline(titles[choice])}"


def _words(name: str, words: Mapping[str, str], table: str) -> list[str]:
    """A table of words on one line, or where it is long, below a heading of its own."""
    line = f"{name} = {_inline(words)}"
    if not table or len(line) <= WIDE:
        return [line]
    lines = [f"[{table}.{name}]"]
    for language, text in words.items():
        lines += _long(_key(language), text)
    return lines


def _value(name: str, value: object) -> Iterator[str]:
    match value:
        case bool():
            yield f"{name} = {'true' if value else 'false'}"
        case int():
            yield f"{name} = {value}"
        case tuple():
            items = [_text(str(each)) for each in value]
            line = f"{name} = [{', '.join(items)}]"
            if len(line) <= WIDE:
                yield line
            else:
                yield f"{name} = ["
                yield from (f"  {each}," for each in items)
                yield "]"
        case _:
            yield f"{name} = {_text(str(value))}"


def _long(key: str, text: str) -> list[str]:
    """A text over several lines, each ended by a backslash, which swallows the break."""
    line = f"{key} = {_text(text)}"
    if len(line) <= WIDE or text[:1].isspace():
        return [line]
    lines = [f'{key} = """\\']
    rest = _escaped(text)
    while len(rest) > WIDE:
        # A break may stand only between two words: what is white at its right is swallowed too.
        breaks = [found.end() for found in re.finditer(r"(?<=\S) (?=[^\s\\])", rest[: WIDE - 1])]
        if not breaks:
            break
        lines.append(f"{rest[: breaks[-1]]}\\")
        rest = rest[breaks[-1] :]
    lines.append(f'{rest}"""')
    return lines


def _inline(words: Mapping[str, str]) -> str:
    pairs = [f"{_key(name)} = {_text(text)}" for name, text in words.items()]
    return f"{{ {', '.join(pairs)} }}"


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _text(name)


def _text(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    return re.sub(r'["\\\x00-\x1f\x7f]', _escape, text)


def _escape(found: re.Match[str]) -> str:
    character = found.group()
    return _SHORT.get(character) or f"\\u{ord(character):04x}"


_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
