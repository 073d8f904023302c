"""The word lists that the French rules read, from ``resources/lexicons``.

A list is a TOML text whose entries are parted by commas or line ends. Each file is read once.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache

from workbench import resources
from workbench.french.folding import fold


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a list, named as in ``units.money``; lower case, plain apostrophes."""
    return frozenset(each.casefold().replace("’", "'") for each in entries(name))


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of a list in their order, as they are written."""
    file, _, section = name.partition(".")
    return tuple(each.strip() for each in re.split(r"[,\n]", _file(file)[section]) if each.strip())


@cache
def folded(name: str) -> frozenset[str]:
    """The entries of a list without accents and case, as ``fold`` writes them."""
    return frozenset(map(fold, entries(name)))


def first_names() -> frozenset[str]:
    """The first names that the lists know, folded."""
    return folded("firstnames.names")


@cache
def _file(name: str) -> Mapping[str, str]:
    text = resources.path(f"lexicons/{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
