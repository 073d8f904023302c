from __future__ import annotations

import pytest

from workbench import words
from workbench.errors import Refused


def test_digits_are_grouped_as_the_language_does() -> None:
    assert words.fill("{n:,}", "fr", n=24762) == "24\u202f762"
    assert words.fill("{n:,}", "en", n=24762) == "24,762"


def test_an_error_in_a_parameter_is_said_in_turn() -> None:
    error = Refused("The label {label} is retired.", label="ACTOR")
    assert words.fill("{why} !", "fr", why=error) == "L’étiquette ACTOR est retirée. !"


def test_a_template_in_a_parameter_is_said_in_turn() -> None:
    pair = ("The label {label} is retired.", {"label": "ACTOR"})
    assert words.fill("{why}", "fr", why=pair) == "L’étiquette ACTOR est retirée."


def test_a_missing_parameter_leaves_a_gap() -> None:
    assert words.fill("{a} and {b}", "en", a=1) == "1 and …"


def test_what_has_no_translation_is_said_in_english() -> None:
    assert words.say("Nobody ever says {this}.", "fr", this="that") == "Nobody ever says that."


def test_a_step_of_a_newer_version_keeps_its_name() -> None:
    assert words.op_words("teleport", {}, "fr") == "teleport"


@pytest.mark.parametrize(
    ("variables", "wanted"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANGUAGE": "en", "LANG": "fr_FR.UTF-8"}, "en"),
        ({"LC_ALL": "fr_CA", "LANG": "en_GB"}, "fr"),
        ({}, "en"),
    ],
)
def test_the_language_of_the_system_is_read_from_its_variables(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], wanted: str
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert words.system_language() == wanted
