"""Work packages in the window: two annotators and a lead exchange files by keys alone."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.builders import a_document
from tests.gui.conftest import AT, OpenWindow, answered, asked, close, dialog, press, settled
from tests.gui.project_desk import sheet_of
from tests.store.team import altered, contents, copied
from workbench.errors import WorkbenchError
from workbench.french.folding import fold
from workbench.model.packing import pack
from workbench.project import Step
from workbench.store import Saved, Store
from workbench.tasks import create_project
from workbench.tasks.packages import hand_out
from workbench.ui.dialogs.hand_out import HandOut
from workbench.ui.dialogs.recall import AskRecall
from workbench.ui.dialogs.report import Report
from workbench.ui.dialogs.take_back import TakeBack
from workbench.ui.dialogs.unfinished import AskAboutWarnings
from workbench.ui.language import words_of
from workbench.ui.main_window import MainWindow
from workbench.ui.overview.packages import PackagesSheet

TEXT = "Dépêche {n}. « Rien n’est joué », a dit Odile Brissac. Selon elle, 12 % partiront."


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    """A project of three dispatches that nobody has read."""
    location = tmp_path / "lead.dwb"
    store = create_project(str(location), who="claire")
    texts = [a_document(TEXT.format(n=n), id=f"d{n}", title=f"Dépêche {n}") for n in range(3)]
    batch = [pack(each, [], folded=fold(each.text)) for each in texts]
    store.add(batch, who="claire", at=AT).result()
    store.close()
    return location


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, tuple[Step, ...]]]:
    """What is written to packages while the test goes on, and by whom."""
    told: list[tuple[str, tuple[Step, ...]]] = []
    write = Store.write

    def recorded(self: Store, steps: Sequence[Step]) -> Future[Saved]:
        if self.info.package:
            told.append((self.who, tuple(steps)))
        return write(self, steps)

    monkeypatch.setattr(Store, "write", recorded)
    return told


def in_front(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until a window hears its keys again: another one, or a dialog, had them."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


class Lead:
    """The lead's window, used by keys."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    def hand_out(self, to: str, name: str) -> Path:
        """Hand all documents out to somebody; the file that was written."""
        self.press("Ctrl+Shift+W")
        question = dialog(self.qtbot, self.window, HandOut)
        QTest.keyClicks(question.annotator, to)
        place = Path(question.place.line.text()).with_name(name)
        question.place.line.selectAll()
        QTest.keyClicks(question.place.line, str(place))
        self.qtbot.waitUntil(question.accept_button.isEnabled)
        press(question.place.line, "Return")
        self.qtbot.waitUntil(place.exists)
        self.rest()
        return place

    def take_back(self, *paths: Path, keep_out: bool = False) -> Report:
        """Take files back, as if they had been chosen; the report, still open."""
        self.press("Ctrl+Shift+X")
        question = dialog(self.qtbot, self.window, TakeBack)
        question.add_paths([str(path) for path in paths])
        if keep_out:
            press(question.keep_out, "Space")
        press(question, "Return")
        self.qtbot.waitUntil(lambda: bool(self._reports()))
        return self._reports()[0]

    def taken(self, *paths: Path, keep_out: bool = False) -> list[str]:
        """What the report of taking files back says."""
        report = self.take_back(*paths, keep_out=keep_out)
        lines = [label.text() for label in report.findChildren(QLabel) if label.text()]
        lines += report.lines
        press(report, "Return")
        self.qtbot.waitUntil(lambda: not self._reports())
        self.rest()
        return lines

    def sheet(self) -> PackagesSheet:
        """The sheet of packages, brought to the front by keys."""
        in_front(self.qtbot, self.window)
        sheet = sheet_of(self.qtbot, self.window, PackagesSheet)
        self.rest()
        return sheet

    def recall(self) -> None:
        """Recall the package that is chosen on the sheet."""
        sheet = self.sheet()
        press(sheet.view, "Delete")
        press(dialog(self.qtbot, self.window, AskRecall), "Return")
        self.qtbot.waitUntil(lambda: not sheet.recall.isEnabled())
        self.press("Ctrl+1")

    def press(self, *keys: str) -> None:
        """Press keys that the window itself hears, once it is in front."""
        in_front(self.qtbot, self.window)
        press(self.window, *keys)

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.jobs.running)
        answered(self.window)

    def _reports(self) -> list[Report]:
        return [each for each in self.window.findChildren(Report) if each.isVisible()]


@pytest.fixture
def at_lead(qtbot: QtBot, open_window: OpenWindow, lead: Path) -> Lead:
    return Lead(qtbot, open_window(lead, who="claire"))


def read(qtbot: QtBot, open_window: OpenWindow, package: Path, *, documents: int = 3) -> None:
    """Open a package as an annotator does, label in each document, say done, and close it."""
    window = open_window()
    window.open_project(str(package))
    qtbot.waitUntil(lambda: window.desk.document is not None)
    settled(qtbot, window)
    for number in range(documents):
        assert window.desk.document is not None
        text = window.desk.document.text
        for words, key in (("Brissac", "A"), ("Rien", "Q"), ("a dit", "C")):
            window.canvas.select(text.index(words), text.index(words))
            press(window.canvas, key)
        press(window.canvas, "Ctrl+Z", "Ctrl+Y")
        if window.board.action("finish").isEnabled():
            press(window.canvas, "Ctrl+D")
            press(asked(qtbot, window, AskAboutWarnings).list, "Ctrl+D")
            qtbot.waitUntil(partial(_is_done, window))
        settled(qtbot, window)
        if number + 1 < documents:
            in_front(qtbot, window)
            press(window.canvas, "Ctrl+PgDown")
            qtbot.waitUntil(partial(_has_moved_on, window, text))
            settled(qtbot, window)
    close(qtbot, window)


def _is_done(window: MainWindow) -> bool:
    return window.desk.layer is not None and window.desk.layer.fields.status == "done"


def _has_moved_on(window: MainWindow, text: str) -> bool:
    document = window.desk.document
    return document is not None and document.text != text


def refusals(window: MainWindow) -> list[str]:
    """What the window is told that can't be done, in words, from now on."""
    told: list[str] = []

    def hear(problem: WorkbenchError) -> None:
        told.append(words_of(problem))

    window.traffic.refused.connect(hear)
    window.desk.refused.connect(hear)
    return told


def dropped(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    plain, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), copy, data, left, plain))
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), copy, data, left, plain))


def test_what_is_out_is_listed_and_can_be_recalled(at_lead: Lead) -> None:
    at_lead.hand_out("ines", "ines.dwp")
    at_lead.hand_out("karim", "karim.dwp")
    sheet = at_lead.sheet()
    assert [row.manifest.annotator for row in sheet.model.packages] == ["karim", "ines"]
    assert [sheet.model.state_words(row) for row in sheet.model.packages] == ["out", "out"]
    at_lead.recall()
    sheet = at_lead.sheet()
    assert [sheet.model.state_words(row) for row in sheet.model.packages] == ["recalled", "out"]
    shown = sheet.shown()
    assert shown is not None
    assert shown.numbers.as_text().splitlines()[1].startswith("karim\trecalled\t0 / 3")


def test_what_is_out_already_does_not_go_out_again(at_lead: Lead, qtbot: QtBot) -> None:
    at_lead.hand_out("ines", "ines.dwp")
    at_lead.press("Ctrl+Shift+W")
    question = dialog(qtbot, at_lead.window, HandOut)
    question.annotator.setCurrentText("ines")
    press(question.all, "Space")
    qtbot.waitUntil(lambda: "3 left out" in question.counts.text())
    assert not question.accept_button.isEnabled()
    press(question, "Esc")


def test_only_documents_with_some_words_go_out(at_lead: Lead, qtbot: QtBot) -> None:
    at_lead.press("Ctrl+Shift+W")
    question = dialog(qtbot, at_lead.window, HandOut)
    QTest.keyClicks(question.annotator, "ines")
    QTest.keyClicks(question.words, "2")
    qtbot.waitUntil(lambda: question.counts.text().startswith("1 document"))
    press(question.words, "Return")
    at_lead.rest()
    [row] = at_lead.sheet().model.packages
    assert list(row.manifest.documents) == ["d2"]


def test_who_leads_reads_what_is_out_but_changes_nothing(at_lead: Lead, qtbot: QtBot) -> None:
    at_lead.hand_out("claire", "claire.dwp")
    window = at_lead.window
    told = refusals(window)
    in_front(qtbot, window)
    window.canvas.setFocus()
    window.canvas.select(3, 3)
    press(window.canvas, "A")
    assert len(told) == 1
    assert "was handed out on" in told[0]
    assert "package" in window.heading.state.text()
    at_lead.recall()
    press(window.canvas, "A")
    assert len(told) == 1


def test_in_a_package_what_is_the_projects_is_off_and_says_why(
    at_lead: Lead, qtbot: QtBot, open_window: OpenWindow
) -> None:
    package = at_lead.hand_out("ines", "ines.dwp")
    window = open_window()
    window.open_project(str(package))
    qtbot.waitUntil(lambda: window.desk.document is not None)
    assert window.desk.project is not None
    assert window.desk.project.who == "ines"
    barred = ("desk_review", "desk_project", "scheme", "import_scheme", "import", "who")
    for name in (*barred, "hand_out", "take_packages"):
        action = window.board.action(name)
        assert not action.isEnabled(), name
        assert "work package" in action.toolTip(), name
    for name in ("export", "backup", "check", "finish", "guidelines"):
        assert window.board.action(name).isEnabled(), name
    told = refusals(window)
    dropped(window, package.with_name("some.txt"))
    assert told == ["This is a work package; texts are brought into its project."]
    window.door.refused.connect(lambda problem: told.append(words_of(problem)))
    assert "work package" in window.status.who.text()
    window.status.who.click()
    assert "no other name" in told[-1]
    press(window, "Ctrl+3")
    assert window.desks.now == "annotate"
    close(qtbot, window)
    assert at_lead.window.board.action("desk_project").isEnabled()


def test_a_package_that_is_dropped_is_taken_back_or_opened(
    at_lead: Lead, qtbot: QtBot, open_window: OpenWindow
) -> None:
    package = at_lead.hand_out("ines", "ines.dwp")
    read(qtbot, open_window, package, documents=1)
    dropped(at_lead.window, package)
    question = dialog(qtbot, at_lead.window, TakeBack)
    press(question, "Return")
    report = dialog(qtbot, at_lead.window, Report)
    assert "in 1 layer" in " ".join(each.text() for each in report.findChildren(QLabel))
    press(report, "Return")
    at_lead.rest()
    dropped(at_lead.window, package)
    question = dialog(qtbot, at_lead.window, TakeBack)
    question._on_open()
    qtbot.waitUntil(
        lambda: (
            at_lead.window.desk.project is not None and at_lead.window.desk.project.who == "ines"
        )
    )
    settled(qtbot, at_lead.window)


def test_each_file_that_can_t_be_taken_says_why_and_changes_nothing(
    at_lead: Lead, qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, lead: Path
) -> None:
    package = at_lead.hand_out("ines", "ines.dwp")
    one, other = tmp_path / "one.dwp", tmp_path / "other.dwp"
    for place in (one, other):
        shutil.copyfile(package, place)
        read(qtbot, open_window, place, documents=1)
    cut, stray = tmp_path / "cut.dwp", tmp_path / "stray.dwp"
    cut.write_bytes(package.read_bytes()[:5000])
    another = create_project(str(tmp_path / "another.dwb"), who="claire")
    another.add([pack(a_document("Autre."), [])], who="claire", at=AT).result()
    hand_out(another, stray, annotator="ines", who="claire")
    another.close()
    text = tmp_path / "a.txt"
    text.write_text("Texte.", "utf-8")
    assert any("new step" in line for line in at_lead.taken(one, keep_out=True))
    told = at_lead.taken(other, cut, stray, text, tmp_path / "nowhere.dwp", one)
    said = "\n".join(told)
    for words in (
        "forks after step",
        "cut.dwp",
        "is a package of another project",
        "is not a project of the Dispatch Workbench",
        "there is no such file",
        "one.dwp (ines): nothing new in it",
    ):
        assert words in said, words
    assert at_lead.window.desk.project is not None
    assert at_lead.window.desk.project.store.check().result().problems == ()


def test_what_was_altered_or_goes_on_elsewhere_is_refused_in_words(
    at_lead: Lead, qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    package = at_lead.hand_out("ines", "ines.dwp")
    read(qtbot, open_window, package, documents=1)
    changes = {
        "text.dwp": "UPDATE document SET text = replace(text, 'joué', 'dit') WHERE id = 'd1'",
        "scheme.dwp": "UPDATE project SET scheme = replace(scheme, 'Cue', 'Que')",
        "manifest.dwp": "UPDATE package SET digest = 'x'",
        "journal.dwp": "UPDATE journal SET who = 'karim'",
    }
    files = [altered(copied(package, name), change) for name, change in changes.items()]
    at_lead.recall()
    at_lead.hand_out("ines", "again.dwp")
    said = "\n".join(at_lead.taken(*files, package))
    for words in (
        "text.dwp: the text of d1 is not the one that was handed out",
        "scheme.dwp: the scheme is not the one that was handed out",
        "somebody altered it",
        "journal.dwp is damaged",
        "was handed out again, in the package",
    ):
        assert words in said, words
    assert said.count("nothing was taken") == 5
    [again, first] = at_lead.sheet().model.packages
    assert (again.out, first.out, first.state) == (3, 0, "recalled")


def test_a_team_exchanges_files_by_keys_and_ends_as_if_in_one_project(
    at_lead: Lead,
    qtbot: QtBot,
    open_window: OpenWindow,
    tmp_path: Path,
    lead: Path,
    written: list[tuple[str, tuple[Step, ...]]],
) -> None:
    packages = {who: at_lead.hand_out(who, f"{who}.dwp") for who in ("ines", "karim")}
    close(qtbot, at_lead.window)
    shutil.copyfile(lead, tmp_path / "alone.dwb")
    again = Lead(qtbot, open_window(lead, who="claire"))

    # Inès sends in what she has after the first document, and goes on.
    read(qtbot, open_window, packages["ines"], documents=1)
    first = tmp_path / "day-1.dwp"
    shutil.copyfile(packages["ines"], first)
    assert any("in 1 layer" in line for line in again.taken(first, keep_out=True))
    read(qtbot, open_window, packages["ines"])
    assert any("can be changed here again" in line for line in again.taken(packages["ines"]))

    # Karim's file is cut on its way; then he is late, and his package recalled.
    read(qtbot, open_window, packages["karim"])
    cut = tmp_path / "cut.dwp"
    cut.write_bytes(packages["karim"].read_bytes()[:20_000])
    assert any("nothing was taken" in line for line in again.taken(cut))
    again.recall()
    late = again.taken(packages["karim"])
    assert any("had been recalled" in line for line in late)

    # All once more, the oldest last: nothing is new in any of it.
    twice = again.taken(packages["karim"], packages["ines"], first)
    assert sum("nothing new in it" in line for line in twice) == 3
    close(qtbot, again.window)

    assert {who for who, _ in written} == {"ines", "karim"}
    alone = str(tmp_path / "alone.dwb")
    both = Store.open(alone, who="claire")
    for row in both.handing.packages().result():
        both.handing.recall(row.manifest.id, who="claire", at=AT).result()
    both.close()
    for who, steps in written:
        store = Store.open(alone, who=who)
        store.write(steps).result()
        store.close()
    here, there = contents(lead), contents(Path(alone))
    assert {name: rows for name, rows in here.items() if name != "layer"} == {
        name: rows for name, rows in there.items() if name != "layer"
    }
    assert here["layer"] == there["layer"]
    assert len(here["layer"]) == 6
