"""What there is to see, in the order of a day: scenes open the window and yield its states."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from typing import TypeAlias
from unittest.mock import patch

from PySide6.QtWidgets import QMenu

from tests.screens import projects
from tests.screens.exchanging import exchange
from tests.screens.feeding_back import feed_back
from tests.screens.judging import judge
from tests.screens.learning import learn
from tests.screens.overseeing import oversee
from tests.screens.reviewing import review
from tests.screens.stage import Shot, Stage
from workbench.errors import WriteFailed
from workbench.model.scheme_toml import scheme_to_toml
from workbench.project import Store
from workbench.ui.dialogs.about import About
from workbench.ui.dialogs.crash import CrashDialog
from workbench.ui.dialogs.importing import AskImport
from workbench.ui.dialogs.occurrences import Occurrences
from workbench.ui.dialogs.restore import RestoreDialog
from workbench.ui.dialogs.shortcuts import KeySheet

Scene: TypeAlias = Callable[[Stage], Iterator[Shot]]

RENAMED = (("CUE", "VERB"), ("Cue", "Reporting verb"), ("Introducteur", "Verbe de parole"))
TWIN, PORTS = "dispatch-twin", "dispatch-ports"
FULL = "The disk that holds {location} is full; free some space and try again."
QUOTE = "« Aucune famille ne passera l’hiver sous une tente »"


def beginning(stage: Stage) -> Iterator[Shot]:
    """The first page, and what is asked before one works."""
    with stage.opened():
        yield Shot("welcome", "The first page, before any project.")
        stage.keys("Ctrl+N")
        yield Shot("new-project", "A new project: its file, its scheme, who is working.")
    location = projects.sample(stage.folder / "Mars.dwb")
    gone = stage.folder / "Février.dwb"
    recent = tuple(map(str, (location, gone)))
    stage.habits = replace(stage.habits, recent=recent)
    with stage.opened() as window:
        yield Shot("welcome-recent", "Recent projects; one that is gone is said to be.")
        window.open_project(str(location))
        yield Shot("name", "Who is working: asked once for each project.")


def nothing_yet(stage: Stage) -> Iterator[Shot]:
    """An empty project, and how documents come in."""
    location = projects.empty(stage.folder / "Avril.dwb")
    texts = stage.folder / "agence"
    texts.mkdir()
    (texts / "crue.txt").write_text("(Tressane) La crue baisse.", "utf-8")
    (texts / "grève.txt").write_bytes("(Sarane) Grève levée".encode("latin-1"))
    (texts / "lot.jsonl").write_text('{"text": 3}\n{"id": "a", "text": "Un."}\n{\n', "utf-8")
    with stage.opened(location) as window:
        yield Shot("empty", "A project without documents.")
        window.traffic.bring_in(paths=[str(texts)])
        yield Shot("import", "Import: files and folders, and whose layers they hold.")
        [dialog] = window.findChildren(AskImport)
        dialog.accept_button.click()
        stage.wait(lambda: window.desk.document is not None)
        stage.wait(lambda: window.documents.model.rowCount() > 0)
        yield Shot("import-report", "What was left out, file by file and why.")


def queue(stage: Stage) -> Iterator[Shot]:
    """The list of documents."""
    location = projects.queue(stage.folder / "Mars.dwb")
    with stage.opened(location, document="dispatch-0001") as window:
        for _ in range(3):
            stage.keys("Ctrl+Return")
            stage.pause(600)
        stage.keys("Ctrl+Shift+M")
        stage.type("Maire ou préfet ?")
        stage.keys("Escape")
        stage.show("dispatch-0006")
        stage.keys("Ctrl+Shift+O")
        yield Shot("filter", "The sheet of conditions: state, labels, notes, source, date.")
        window.documents.bar.sheet.source.setCurrentIndex(2)
        window.documents.bar.sheet.since.setText("2025-03-05")
        stage.keys("Escape")
        yield Shot("chips", "Conditions stand as chips above the list.")
        window.documents.view.setFocus()
        stage.keys("Down", "Down", "Space")
        stage.wait(lambda: bool(window.documents.preview.text.text()))
        yield Shot("preview", "Space shows a document without opening it.")
        stage.keys("Escape", "Ctrl+Shift+F")
        stage.type("zeppelin")
        stage.pause(600)
        yield Shot("no-hit", "Nothing fits: said, with the way back.")


def spans(stage: Stage) -> Iterator[Shot]:
    """A dispatch being labelled."""
    location = projects.sample(stage.folder / "Mars.dwb")
    with stage.opened(location, document=TWIN):
        stage.focus(QUOTE)
        yield Shot("annotate", "A read dispatch: spans, links of the focused one, its form.")
        stage.keys("Space")
        yield Shot("attributes", "Attributes by letter: Space, the attribute, the value.")
        stage.keys("Escape", "Escape")
        for words in ("Anton Maresk", "Hydronor", "Ilse Brandt"):
            stage.focus(words)
            stage.keys("Ctrl+Space")
        yield Shot("picked", "Several spans picked, and worked on together.")
        stage.keys("Escape")
        stage.focus("Quelque 48 000 habitants")
        stage.keys("Ctrl+Shift+M")
        stage.type("Un tiers d’enfants : deux chiffres ?" if stage.is_french else "Two figures?")
        yield Shot("question", "A comment that is a question for the lead.")
    with stage.opened(location, who="zoe", document=PORTS):
        stage.caret("La direction mise")
        stage.keys("Q")
        yield Shot("proposed", "A new quote: its values are proposed, in italics.")
        stage.keys("Shift+F1")
        yield Shot("guidelines", "The guidelines of the label at hand, beside the text.")
        stage.keys("Shift+F1")
        stage.type("guillemets")
        yield Shot("guidelines-search", "The guidelines searched.")
        stage.caret("1")
        stage.keys("Ctrl+Shift+I")
        yield Shot("invisibles", "Invisible characters shown.")
        stage.keys("Ctrl+Shift+I")
        stage.window.steering.set_zoom(200)
        yield Shot("zoom", "Text at 200 %.")


def links(stage: Stage) -> Iterator[Shot]:
    """Who said what."""
    location = projects.sample(stage.folder / "Mars.dwb")
    with stage.opened(location, who="zoe", document=TWIN) as window:
        for words, key in (
            ("Anton Maresk", "A"),
            ("a promis", "C"),
            ("Hydronor a", "A"),
            ("Ilse Brandt", "A"),
            ("a répliqué", "C"),
        ):
            stage.caret(words.removesuffix(" a"), select=True)
            stage.keys(key)
        stage.caret("toutes ses obligations")
        stage.keys("Q")
        stage.caret("312")
        stage.keys("S")
        stage.caret("Aucune famille")
        stage.keys("Q", "Return")
        yield Shot("chooser", "Return asks for the speaker; the best guess is chosen.")
        stage.keys("Insert")
        yield Shot("target", "An end taken from the text: the banner says what is looked for.")
        stage.keys("Escape", "Escape", "Escape")
        window.canvas.setFocus()
        stage.focus(QUOTE)
        stage.keys("Shift+Return", "Ctrl+T")
        yield Shot("attributions", "Attributions: who said what, and what is still missing.")
    with stage.opened(location, document=TWIN) as window:
        stage.keys("Ctrl+Shift+T")
        yield Shot("actors", "Actors, numbered, with their mentions and what may be one.")
        stage.focus("au moins 312 morts")
        yield Shot("connectors", "Lines to the links of the focused span, notes in the margin.")


def many(stage: Stage) -> Iterator[Shot]:
    """One step over many spans."""
    location = projects.queue(stage.folder / "Mars.dwb", 2000)
    with stage.opened(location, document="dispatch-0002") as window:
        stage.caret("Elio Santander", select=True)
        stage.keys("A", "Ctrl+Shift+E")
        stage.pause(600)
        yield Shot("occurrences", "Label all occurrences: every hit in its context, ticked.")
        [dialog] = window.findChildren(Occurrences)
        dialog.everywhere.click()
        stage.wait(lambda: len(dialog.list.hits) > 100)
        yield Shot("occurrences-busy", "In all documents: found while one looks, can be stopped.")
        stage.wait(lambda: not dialog.searching)
        yield Shot("occurrences-all", "All hits of the project; Return labels what is ticked.")
        dialog.accept_button.click()
        stage.pause(1500)
        yield Shot("taken", "Done as one step; the bar at the bottom takes it back.")
        stage.keys("Ctrl+H")
        stage.pause(600)
        yield Shot("replace", "Find and replace a label.")


def done(stage: Stage) -> Iterator[Shot]:
    """The end of a document, and its history."""
    location = projects.sample(stage.folder / "Mars.dwb")
    with stage.opened(location, who="zoe", document=PORTS) as window:
        for words, key in (("La direction mise", "Q"), ("487 voix", "S"), ("Yasmine", "A")):
            stage.caret(words)
            stage.keys(key)
        stage.keys("F12")
        yield Shot("warning", "F12 goes to the next warning; the bar says what is lacking.")
        stage.keys("Ctrl+D")
        yield Shot("unfinished", "Done asks once about open warnings.")
        stage.keys("Escape", "Ctrl+Shift+K")
        stage.type("Liste de résultats" if stage.is_french else "A list of results")
        yield Shot("skip", "Skipped, with the reason.")
        stage.keys("Escape")
        window.canvas.setFocus()
        stage.keys("Ctrl+Shift+H")
        stage.wait(lambda: window.history.model.rowCount() > 2)
        yield Shot("history", "The history: who did what and when, before and after.")
        window.history.view.setCurrentIndex(window.history.model.index(2))
        window.history.restore.click()
        stage.wait(lambda: any(each.isVisible() for each in window.findChildren(RestoreDialog)))
        yield Shot("restore", "A document restored as it was: shown first, undone in one step.")
        stage.keys("Escape")
        window.canvas.setFocus()
        stage.keys("Ctrl+D", "Ctrl+D")
        yield Shot("done", "A document that is done.")


def scheme(stage: Stage) -> Iterator[Shot]:
    """The scheme and its editor."""
    location = projects.sample(stage.folder / "Mars.dwb")
    with stage.opened(location, document=TWIN) as window:
        stage.command("scheme")
        stage.pause(800)
        editor = window.schemes.editor
        assert editor is not None
        editor.parts.choose("label", "QUOTE")
        yield Shot("scheme", "The scheme editor: a label with its key, colour and definition.")
        editor.parts.choose("attribute", "mode")
        yield Shot("scheme-attribute", "An attribute and its values.")
        editor.parts.choose("relation", "speaker")
        yield Shot("scheme-relation", "A relation and its rules.")
        editor.versions.click()
        stage.pause(800)
        yield Shot("scheme-versions", "Who changed the scheme when; one can be brought back.")
        stage.keys("Escape")
        assert window.desk.scheme is not None
        text = scheme_to_toml(window.desk.scheme)
        other = stage.folder / "autre.toml"
        for old, new in RENAMED:
            text = text.replace(f'"{old}"', f'"{new}"')
        other.write_text(text, "utf-8")
        window.schemes.take(str(other))
        yield Shot("scheme-import", "Another scheme: what differs, what becomes of labels.")


def program(stage: Stage) -> Iterator[Shot]:
    """The program itself."""
    location = projects.sample(stage.folder / "Mars.dwb")
    with stage.opened(location, document=TWIN) as window:
        stage.keys("Ctrl+K")
        stage.type("doc")
        yield Shot("palette", "The palette finds every command, document and project.")
        stage.keys("Escape", "Ctrl+F")
        stage.type("hydronor")
        yield Shot("find", "Find in the text, accents and capitals aside.")
        stage.keys("Escape", "Ctrl+,")
        yield Shot("settings", "Settings.")
        stage.keys("Escape", "F1")
        yield Shot("keys", "Keys at a glance.")
        [sheet] = window.findChildren(KeySheet)
        sheet.change_wanted.emit("comment")
        stage.pause()
        stage.keys("Ctrl+D")
        yield Shot("keys-conflict", "A key that is taken is refused, with who has it.")
        stage.keys("Escape")
    with stage.opened(location, document=TWIN) as window:
        stage.keys("Ctrl+E")
        yield Shot("export", "Export: format, whose layers, and what the format can't say.")
        stage.keys("Return")
        stage.pause(2500)
        yield Shot("export-report", "What was written.")
        stage.keys("Escape")
        stage.command("check")
        stage.pause(1500)
        yield Shot("check", "The project compared with its history.")
        stage.keys("Escape")
        stage.command("about")
        yield Shot("about", "About the program.")
        [about] = window.findChildren(About)
        about.licences.click()
        yield Shot("licences", "The licences of all that it stands on.")
        stage.keys("Escape", "Escape")
        window.canvas.setFocus()
        bar = window.menuBar()
        menu = window.findChild(QMenu, "link")
        assert isinstance(menu, QMenu)
        menu.popup(bar.mapToGlobal(bar.actionGeometry(menu.menuAction()).bottomLeft()))
        yield Shot("menu", "A menu, with its keys.")
        menu.close()
        stage.habits = replace(stage.habits, high_contrast=True)
        window.steering.set_contrast(True)
        yield Shot("contrast", "High contrast.")


def trouble(stage: Stage) -> Iterator[Shot]:
    """What goes wrong, and what is said about it."""
    location = projects.sample(stage.folder / "Mars.dwb")
    with stage.opened(location, who="zoe", document=PORTS) as window:
        with patch.object(Store, "write", _full):
            stage.caret("Yasmine")
            stage.keys("A")
            stage.caret("La direction mise")
            stage.keys("Q")
            stage.wait(window.status.retry.isVisible)
            yield Shot("disk-full", "The disk is full: what is not saved is said, and kept.")
            stage.keys("Ctrl+W")
            stage.pause(600)
            yield Shot("leave-unsaved", "Leaving with unsaved steps: they are kept.")
            stage.keys("Escape")
            window.door.show_outbox()
            yield Shot("unsaved", "The steps that wait to be saved.")
            stage.keys("Escape")
        window.status.retry.click()
        stage.wait(lambda: window.desk.project is not None and not window.desk.project.unsaved)
        CrashDialog(
            "ValueError\n  linking.py:211 in break_off\n  edit.py:97 in apply",
            logs=stage.home,
            parent=window,
        ).open()
        yield Shot("crash", "An error of the program itself: no word of a dispatch in it.")
    broken = projects.damaged(stage.folder / "Abîmé.dwb")
    locked = projects.empty(stage.folder / "Archive.dwb")
    with stage.opened() as window:
        window.open_project(str(broken), who="zoe")
        stage.wait(window.welcome.trouble.isVisible)
        yield Shot("damaged", "A damaged project is not opened; nothing in it is changed.")
        with patch.object(os, "access", lambda *_: False):
            window.open_project(str(locked), who="zoe")
            stage.pause(1500)
        yield Shot("read-only", "A project that can't be written.")


def _full(store: Store, steps: object) -> Future[object]:
    answer: Future[object] = Future()
    answer.set_exception(WriteFailed(FULL, location="Mars.dwb"))
    return answer


SCENES: tuple[Scene, ...] = (
    beginning,
    nothing_yet,
    queue,
    spans,
    links,
    judge,
    many,
    done,
    scheme,
    review,
    feed_back,
    oversee,
    learn,
    exchange,
    program,
    trouble,
)
