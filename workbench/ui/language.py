"""The language of the window: our catalogue, and Qt's own for the buttons of its dialogs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from workbench.errors import WorkbenchError
from workbench.resources import path
from workbench.words import CONTEXT, OPS, fill

_LOCALES = {"fr": "fr_FR", "en": "en_GB"}


def resolved(choice: str) -> str:
    """``fr`` or ``en`` for a choice of the settings; ``system`` asks the system."""
    if choice in _LOCALES:
        return choice
    wished = [*QLocale.system().uiLanguages(), "en"]
    return next((each[:2] for each in wished if each[:2] in _LOCALES), "en")


def current() -> str:
    """The language that is being spoken."""
    return "fr" if QLocale().language() == QLocale.Language.French else "en"


def install(app: QCoreApplication, choice: str) -> str:
    """Let the program speak a language from now on, and answer with that language.

    Widgets that are there already hear of it by a LanguageChange event.
    """
    for old in app.children():  # asked for by its type, Qt would look for 6 ms the first time
        if isinstance(old, QTranslator):
            app.removeTranslator(old)
            old.deleteLater()
    language = resolved(choice)
    QLocale.setDefault(QLocale(_LOCALES[language]))
    if language != "en":
        translations = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _load(app, f"{translations}/qtbase_{language}.qm")
    # English is what the program is written in, but for its plurals.
    _load(app, str(path(f"translations/{language}.qm")))
    return language


def translate(template: str, /, **parameters: object) -> str:
    """A template of the core (an error's words, an op's name) in the language of the window."""
    return fill(QCoreApplication.translate(CONTEXT, template), current(), **parameters)


def words_of(error: WorkbenchError) -> str:
    """What an error says, in the language of the window."""
    return translate(error.template, **error.parameters)


def op_words(name: str, details: Mapping[str, object]) -> str:
    """What an op did, in the language of the window."""
    return translate(OPS.get(name, name), **details)


def _load(app: QCoreApplication, file: str) -> None:
    translator = QTranslator(app)
    if translator.load(file):
        app.installTranslator(translator)
