"""Heads: what kind of actor the noun makes that a mention is built on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from workbench.french import lexicon
from workbench.french.numbers import plain as plainly

PERSON, ORGANISATION, GROUP = "person", "organisation", "group"
INSTITUTION, SOURCE = "institution", "source"


def head_kind(words: str) -> tuple[str, str]:
    """The head noun of a mention, and what kind of actor it makes; empty if it is not known."""
    plain = re.sub(r"^(?:(?:l|d)'|(?:le|la|les|un|une|des|du) )", "", plainly(words).strip())
    tokens = re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", plain)
    while len(tokens) > 1 and tokens[0] in _BEFORE_NOUN:
        tokens = tokens[1:]
    kinds = _kinds()
    for size in range(min(3, len(tokens)), 0, -1):
        phrase = " ".join(tokens[:size])
        if phrase in kinds:
            return phrase, kinds[phrase]
    alone = _singular(tokens[0]) if tokens else ""
    if alone in kinds:
        return alone, _plural_kind(kinds[alone], words)
    return (tokens[0] if tokens else ""), ""


@cache
def _kinds() -> Mapping[str, str]:
    """The kind that each listed head makes; the first of the order where several lists have it."""
    return {head: kind for kind in reversed(_ORDER) for head in lexicon.words(f"actors.{kind}")}


def _plural_kind(kind: str, words: str) -> str:
    """Several persons or unnamed organisations are a group; bodies stay what they are."""
    unnamed = kind == ORGANISATION and not any(map(str.isupper, words))
    return GROUP if kind == PERSON or unnamed else kind


def nominal_kind(noun: str) -> str:
    """What a nominal is whose head no list knows, by its ending; empty if that says nothing."""
    if noun.endswith(("s", "x")) and len(noun) > 3:
        return GROUP
    return PERSON if noun.endswith(AGENT_ENDINGS) and len(noun) > 4 else ""


def _singular(word: str) -> str:
    if word.endswith("aux") and len(word) > 4:
        return word[:-3] + "al"
    return word[:-1] if word.endswith(("s", "x")) and len(word) > 3 else word


_ORDER = (SOURCE, PERSON, INSTITUTION, ORGANISATION, GROUP)
_BEFORE_NOUN = frozenset(
    (
        "ancien",
        "ancienne",
        "ex",
        "nouveau",
        "nouvelle",
        "futur",
        "future",
        "jeune",
        "jeunes",
        "haut",
        "haute",
        "hauts",
        "hautes",
        "premier",
        "grand",
    )
)
AGENT_ENDINGS = (
    "eur", "euse", "trice", "ien", "ienne", "iste", "logue", "ier", "ière", "ant", "ante", "aire",
    "crate", "naute", "graphe", "iatre", "nome",
)  # fmt: skip
"""How nouns for a person who does something end."""
