"""Every dialog of the program, as the window opens it: one that is missing here fails a test."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QDialog

import workbench.ui
from workbench.errors import WriteFailed
from workbench.model import Attributes, verbs
from workbench.model.handing import Handed, Manifest
from workbench.project import AnnotatorRow, Entry, LabelCounts, PackageRow, Step
from workbench.settings import Settings
from workbench.tasks.alike import Like
from workbench.tasks.candidates import Candidate
from workbench.ui.actions import MENUS, actions_of
from workbench.ui.dialogs.about import About, Licences
from workbench.ui.dialogs.change_keys import ChangeKeys
from workbench.ui.dialogs.crash import CrashDialog
from workbench.ui.dialogs.exporting import AskExport
from workbench.ui.dialogs.form import Form
from workbench.ui.dialogs.hand_out import HandOut
from workbench.ui.dialogs.hits import HitsDialog
from workbench.ui.dialogs.importing import AskImport
from workbench.ui.dialogs.judging import Judging
from workbench.ui.dialogs.new_project import NewProject
from workbench.ui.dialogs.occurrences import Occurrences
from workbench.ui.dialogs.preferences import Preferences
from workbench.ui.dialogs.recall import AskRecall
from workbench.ui.dialogs.replace_label import ReplaceLabel
from workbench.ui.dialogs.report import Report
from workbench.ui.dialogs.restore import RestoreDialog
from workbench.ui.dialogs.shortcuts import KeySheet
from workbench.ui.dialogs.skip import AskReason
from workbench.ui.dialogs.suggesters import AskToLet, Suggesters
from workbench.ui.dialogs.take_back import TakeBack
from workbench.ui.dialogs.training import TrainingForm
from workbench.ui.dialogs.unfinished import AskAboutWarnings
from workbench.ui.dialogs.unsaved import AskToStop, LeaveUnsaved, Outbox
from workbench.ui.dialogs.who import AskName
from workbench.ui.feedback.release import ReleaseDialog
from workbench.ui.housekeeping import ZOOMS
from workbench.ui.main_window import MainWindow
from workbench.ui.review.ask_alike import AskAlike
from workbench.ui.review.ask_reason import AskOwnReason
from workbench.ui.review.ask_settle import AskSettle
from workbench.ui.review.back import Gesture
from workbench.ui.review.own_answer import LeaveAnswer
from workbench.ui.review.settle_log import SettleLog
from workbench.ui.scheme.asking import AskDiscard, AskNew
from workbench.ui.scheme.editor import SchemeEditor
from workbench.ui.scheme.taking_over import AskTakeOver
from workbench.ui.scheme.versions import Version, Versions
from workbench.ui.theme import light

AT = "2025-03-01T08:00:00.000+00:00"
Open = Callable[[MainWindow], QDialog]


def kinds() -> set[type[QDialog]]:
    """The dialogs that the program has, those aside that others are made of."""
    for module in pkgutil.walk_packages(workbench.ui.__path__, "workbench.ui."):
        importlib.import_module(module.name)
    return {
        each
        for each in _below(QDialog)
        if each.__module__.startswith("workbench.") and each not in (Form, HitsDialog)
    }


def _below(kind: type[QDialog]) -> Iterator[type[QDialog]]:
    for each in kind.__subclasses__():
        yield each
        yield from _below(each)


def _restore(window: MainWindow) -> QDialog:
    desk = window.desk
    assert desk.layer is not None
    layer = desk.layer
    entry = Entry(
        op_id="op",
        gesture="gesture",
        layer_id=layer.id,
        document_id=layer.document_id,
        annotator="ines",
        who="ines",
        at=AT,
        name="mark",
        details=Attributes(label="ACTOR"),
        undoes=None,
        revision=1,
        payload=b"",
    )
    return RestoreDialog(desk, entry, window)


def _outbox(window: MainWindow) -> QDialog:
    layer, scheme = window.desk.layer, window.desk.scheme
    assert layer is not None
    op = verbs.comment_on_document(layer, comment="?")
    steps = [Step(op, layer, layer.apply(op), "ines", AT)]
    return Outbox(window, steps=steps, scheme=scheme, can_apply=True)


def _key_sheet(window: MainWindow) -> QDialog:
    rows = [(each.title, each.keys, each.id) for each in actions_of(MENUS[0])]
    return KeySheet(window, sections=[("File", rows)])


PACKAGE = PackageRow(
    Manifest("p", "project", "ines", "claire", AT, 1, "scheme", True, {"d": Handed("digest")}),
    "out",
    1,
)


def _hand_out(window: MainWindow) -> QDialog:
    assert window.desk.project is not None
    return HandOut(window, window.desk.project, window.jobs)


def _take_over(window: MainWindow) -> QDialog:
    old = window.desk.scheme
    assert old is not None
    new = replace(old, labels=old.labels[:4], relation_types=())
    counts = LabelCounts({"DATE": 2}, {"speaker": 1}, {"DATE": 1})
    return AskTakeOver(window, old=old, new=new, counts=counts)


def _versions(window: MainWindow) -> QDialog:
    scheme = window.desk.scheme
    assert scheme is not None
    return Versions(window, versions=[Version(scheme, "ines", AT, ())])


def _alike(window: MainWindow) -> QDialog:
    dialog = AskAlike(window, words="Elle", decision="As ines")
    dialog.show_likes([(Like("d", "u", 0, 4, "Sitôt, ", "elle", " a dit"), "Crue")])
    return dialog


def _settle_log(window: MainWindow) -> QDialog:
    gesture = Gesture("g", "settle", Attributes(rule="unanimous"), ["d"], AT, "ines")
    return SettleLog(window, gestures=[(gesture, True)])


def _editor(window: MainWindow) -> QDialog:
    scheme = window.desk.scheme
    assert scheme is not None
    editor = SchemeEditor(window, scheme=scheme, theme=light())
    editor.show_scheme(scheme, can_undo=True, can_redo=True)
    return editor


DIALOGS: dict[type[QDialog], Open] = {
    About: lambda window: About(window),
    AskAboutWarnings: lambda window: AskAboutWarnings(
        window, warnings=[("q", "Quote.", "« Oui »")]
    ),
    AskAlike: _alike,
    AskDiscard: lambda window: AskDiscard(window, number=2),
    AskExport: lambda window: AskExport(window, proposal="a"),
    AskImport: lambda window: AskImport(window, paths=("a.txt",)),
    AskName: lambda window: AskName(window, project="Dispatches", who="ines"),
    AskNew: lambda window: AskNew(window, kind="label"),
    AskOwnReason: lambda window: AskOwnReason(window),
    AskReason: lambda window: AskReason(window),
    AskRecall: lambda window: AskRecall(window, row=PACKAGE),
    AskSettle: lambda window: AskSettle(
        window, document="d", title="Crue", scheme=window.desk.scheme
    ),
    AskTakeOver: _take_over,
    AskToLet: lambda window: AskToLet(
        window, found=Candidate("/a/b.csv", "b", ("ACTOR",), 3), desk=window.desk
    ),
    AskToStop: lambda window: AskToStop(window, titles=["Importing"]),
    ChangeKeys: lambda window: ChangeKeys(window, title="Done", keys="Ctrl+D", taken=lambda _: ""),
    CrashDialog: lambda window: CrashDialog("ValueError", logs=Path("/tmp"), parent=window),
    Judging: lambda window: Judging(window.desk, window),
    HandOut: _hand_out,
    KeySheet: _key_sheet,
    LeaveAnswer: lambda window: LeaveAnswer(window),
    LeaveUnsaved: lambda window: LeaveUnsaved(window, number=2, reason=WriteFailed("Full.")),
    Licences: lambda window: Licences(window),
    NewProject: lambda window: NewProject(window, proposal="a.dwb", who="ines"),
    Occurrences: lambda window: Occurrences(window.desk, window, words="Brissac", label="ACTOR"),
    Outbox: _outbox,
    Preferences: lambda window: Preferences(window, habits=Settings(), zooms=ZOOMS),
    ReleaseDialog: lambda window: ReleaseDialog(
        window, settled=[("doc-1", "Un"), ("doc-2", "Deux")], released=["doc-2"]
    ),
    ReplaceLabel: lambda window: ReplaceLabel(window.desk, window, label="ACTOR"),
    Report: lambda window: Report(
        window, title="Import", summary=["1 in"], heading="Left out:", lines=["a"]
    ),
    RestoreDialog: _restore,
    SchemeEditor: _editor,
    SettleLog: _settle_log,
    Suggesters: lambda window: Suggesters(window.roll, window.desk, window.jobs, window),
    TrainingForm: lambda window: TrainingForm(
        Path("/tmp"), (AnnotatorRow("gold", "gold", 30, 30),), "project", window
    ),
    TakeBack: lambda window: TakeBack(window, paths=("a.dwp",), can_open=True),
    Versions: _versions,
}
