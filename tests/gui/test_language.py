from __future__ import annotations

import ast
import re
import shutil
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from tests import translations
from workbench import resources, words
from workbench.errors import Refused
from workbench.ui import language

FRENCH = translations.messages("fr")
WRONG = {
    "a straight apostrophe": r"'",
    "three dots": r"\.\.\.",
    "no narrow space before a high sign": r"(?<![\u202f;!?])[;!?]",
    "no hard space before a colon": r"(?<!\u00a0):(?!//|[,}])",
    "no hard space inside guillemets": r"«(?!\u00a0)|(?<!\u00a0)»",
    "no narrow space before a percent sign": r"(?<!\u202f)%(?!L?n)",
    "a straight quotation mark": r'"',
    "two spaces": r"  ",
}


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def said(texts: dict[tuple[str, str], tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    for (_, source), forms in texts.items():
        for form in forms:
            yield source, form


def holes(text: str) -> set[str]:
    """The parameters of a template, and Qt's number."""
    names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    return names | ({"%n"} if "%n" in text or "%Ln" in text else set())


@pytest.mark.parametrize("spoken", translations.CATALOGUES)
def test_nothing_is_left_unsaid(spoken: str) -> None:
    assert [key for key, forms in translations.messages(spoken).items() if not all(forms)] == []
    assert translations.vanished(spoken) == []


@pytest.mark.parametrize("spoken", translations.CATALOGUES)
def test_the_catalogue_holds_what_the_program_says(spoken: str, tmp_path: Path) -> None:
    shutil.copy(translations.FOLDER / f"{spoken}.ts", tmp_path)
    translations.update(spoken, prune=True, folder=tmp_path)
    now = translations.messages(spoken, tmp_path)
    assert sorted(now) == sorted(translations.messages(spoken))


@pytest.mark.parametrize("spoken", translations.CATALOGUES)
def test_what_the_window_loads_is_what_was_written(spoken: str, tmp_path: Path) -> None:
    translations.release(spoken, tmp_path)
    there = (translations.FOLDER / f"{spoken}.qm").read_bytes()
    assert (tmp_path / f"{spoken}.qm").read_bytes() == there


@pytest.mark.parametrize("spoken", translations.CATALOGUES)
def test_a_translation_has_the_parameters_of_its_source(spoken: str) -> None:
    texts = translations.messages(spoken)
    assert [s for s, form in said(texts) if holes(s) != holes(form)] == []


def test_every_number_has_its_forms() -> None:
    assert [
        source for (_, source), said in FRENCH.items() if "%n" in source and len(said) < 2
    ] == []


@pytest.mark.parametrize("spoken", translations.CATALOGUES)
def test_large_numbers_are_written_in_groups(spoken: str) -> None:
    texts = translations.messages(spoken)
    assert [form for source, form in said(texts) if "%n" in source and "%Ln" not in form] == []


def test_every_window_string_is_filed_under_a_class_that_can_find_it() -> None:
    assert [source for context, source in FRENCH if not context.isidentifier()] == []


def test_a_menu_keeps_its_letter() -> None:
    assert [s for s, form in said(FRENCH) if s.count("&") != form.count("&")] == []


@pytest.mark.parametrize("fault", WRONG)
def test_french_typography_is_exact(fault: str) -> None:
    assert [form for _, form in said(FRENCH) if re.search(WRONG[fault], form)] == []


def french_of(value: Any) -> Iterator[str]:
    """The French texts of a scheme."""
    if isinstance(value, dict):
        if isinstance(value.get("fr"), str):
            yield value["fr"]
        for each in value.values():
            yield from french_of(each)
    elif isinstance(value, list):
        for each in value:
            yield from french_of(each)


@pytest.mark.parametrize("fault", WRONG)
@pytest.mark.parametrize("name", resources.names("schemes", suffix=".toml"))
def test_the_french_of_our_schemes_is_as_exact(name: str, fault: str) -> None:
    scheme = tomllib.loads(resources.path(f"schemes/{name}.toml").read_text("utf-8"))
    assert [text for text in french_of(scheme) if re.search(WRONG[fault], text)] == []


def test_every_op_has_a_name_for_people() -> None:
    named = set()
    for file in translations.PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name(id="_op" | "Op"), args=[ast.Constant(value=str() as name), *_]
                ):
                    named.add(name)
    assert named
    assert named <= set(words.OPS)


def test_the_window_speaks_french_its_buttons_too(app: QApplication) -> None:
    assert language.install(app, "fr") == "fr"
    assert language.current() == "fr"
    assert language.translate("There is nothing to change.") == "Il n’y a rien à changer."
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"


def test_the_window_can_go_back_to_english(app: QApplication) -> None:
    for choice in ("fr", "en"):
        language.install(app, choice)
    assert language.translate("There is nothing to change.") == "There is nothing to change."
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


@pytest.mark.parametrize(
    ("choice", "number", "wanted"),
    [
        ("en", 1, "1 character"),
        ("en", 3, "3 characters"),
        ("fr", 0, "0 caractère"),
        ("fr", 1999, "1\u202f999 caractères"),
    ],
)
def test_numbers_agree(app: QApplication, choice: str, number: int, wanted: str) -> None:
    language.install(app, choice)
    translate = QCoreApplication.translate
    assert translate("SpanHead", "%n character(s)", "", number) == wanted


def test_without_a_window_the_words_are_the_same(app: QApplication) -> None:
    language.install(app, "fr")
    templates = [source for context, source in FRENCH if context == words.CONTEXT]
    assert templates
    catalogue = words.catalogue("fr")
    looked_up = {each: QCoreApplication.translate(words.CONTEXT, each) for each in templates}
    assert looked_up == {each: catalogue[each] for each in templates}


def test_an_error_is_said_in_the_language_of_the_window(app: QApplication) -> None:
    language.install(app, "fr")
    error = Refused("The label {label} is retired.", label="ACTOR")
    assert language.words_of(error) == "L’étiquette ACTOR est retirée."
