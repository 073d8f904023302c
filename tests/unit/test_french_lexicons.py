from __future__ import annotations

import importlib
import pkgutil
from collections import Counter

import pytest

import workbench.french
from workbench import resources
from workbench.french import lexicon
from workbench.french.patterns import _Lazy, lazily
from workbench.french.verbs import speech_forms

MODULES = [each.name for each in pkgutil.iter_modules(workbench.french.__path__)]
FILES = resources.names("lexicons", suffix=".toml")
LISTS = [
    f"{file}.{section}"
    for file in FILES
    for section in lexicon._file(file)  # the sections of a file have no other door
]


@pytest.mark.parametrize("name", MODULES)
def test_every_pattern_compiles(name: str) -> None:
    module = importlib.import_module(f"workbench.french.{name}")
    for value in vars(module).values():
        if isinstance(value, _Lazy):
            value.search("")


def test_a_pattern_is_compiled_at_its_first_use() -> None:
    pattern = lazily(r"a+")
    assert "search" not in vars(pattern)
    assert pattern.fullmatch("aaa") is not None
    assert "search" in vars(pattern)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_entries_without_white_space_around(name: str) -> None:
    found = lexicon.entries(name)
    assert found
    assert all(each == each.strip() != "" for each in found)


@pytest.mark.parametrize("name", ["actors.person", "actors.institution", "cues.prepositions"])
def test_lists_that_are_looked_up_are_lower_case(name: str) -> None:
    assert all(each == each.casefold() for each in lexicon.words(name))


def test_kinds_of_actors_share_few_heads() -> None:
    kinds = ("person", "group", "institution", "organisation", "source")
    count = Counter(word for kind in kinds for word in lexicon.words(f"actors.{kind}"))
    assert sum(1 for times in count.values() if times > 1) < 30


def test_the_lexicon_knows_the_verbs_of_the_wire() -> None:
    forms = speech_forms()
    assert {"déclaré", "affirment", "indiqua", "dit", "reconnu", "promet", "averti"} <= set(forms)
