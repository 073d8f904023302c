"""What is out of line over the corpus: found in the worker, looked at, mended or found right."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QTreeView, QVBoxLayout, QWidget

from workbench.errors import Cancelled, WorkbenchError
from workbench.model import Change
from workbench.project import AnnotatorRow, Project
from workbench.review.consistency import TOLD, Finding
from workbench.review.variation import Group
from workbench.tasks.consistency import ConsistencyReport, find_inconsistencies
from workbench.ui.desk import Desk
from workbench.ui.habits import Habits
from workbench.ui.jobs import Job, Jobs
from workbench.ui.language import translate, words_of
from workbench.ui.models.inconsistency_tree import GROUP, InconsistencyTree
from workbench.ui.overview import consistency_words as wording
from workbench.ui.overview.charts.values import Numbers
from workbench.ui.overview.heading import SheetHead
from workbench.ui.overview.mending import Mending
from workbench.ui.overview.places import Places
from workbench.ui.overview.sheet import Sheet, Shown
from workbench.ui.overview.whose import Whose
from workbench.ui.panels.roomy import Roomy
from workbench.ui.table import asked
from workbench.worker import Worker

AT_ONCE = 300
"""Up to so many documents are looked through without being asked."""


class ConsistencySheet(Sheet):
    """Left the groups by kind, right the places of one; Right and Left go between them."""

    drawing = "consistency"

    def __init__(
        self, desk: Desk, jobs: Jobs, worker: Worker, habits: Habits, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, jobs, worker, habits, parent)
        self.report: ConsistencyReport | None = None
        self._problem: WorkbenchError | None = None
        self._job: Job | None = None
        self._asked = self._known = self._stale = self._few = False
        self.head = SheetHead(self)
        self.whose = Whose(self)
        self.head.row.addWidget(self.whose)
        self.look_button = self.head.button()
        self.model = InconsistencyTree(self._group_words, self)
        self.tree = QTreeView(self)
        self.places = Places(desk, self)
        self.mending = Mending(desk, jobs, worker, self)
        self.take_back = QPushButton(self)
        self._parts = QSplitter(self)
        self._lay_out()
        self.retranslate()
        self.look_button.clicked.connect(self._on_button)
        self.whose.activated.connect(lambda *_: self.renew())
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.places.wanted.connect(self.wanted)
        self.places.refused.connect(self.refused)
        self.places.left.connect(self.tree.setFocus)
        self.places.changed.connect(self._on_fixed)
        self.places.gold_wanted.connect(self._on_gold)
        self.places.found_right.connect(self._on_right)
        self.take_back.clicked.connect(lambda: self.mending.take_back())
        self.mending.done.connect(self._become)
        self.mending.taken_back.connect(self._on_taken_back)
        self.mending.said.connect(self.said)
        self.mending.refused.connect(self.refused)
        desk.changed.connect(self._on_changed)

    @property
    def title(self) -> str:
        """Consistency."""
        return self.tr("Consistency")

    @property
    def group(self) -> Group | None:
        """The group that is looked at."""
        index = self.tree.currentIndex()
        found: Group | None = index.data(GROUP) if index.isValid() else None
        return found

    def refresh(self) -> None:
        """Few documents are looked through at once the first time, many when it is asked for."""
        project = self.desk.project
        if project is None or self._asked:
            self._say()
            return
        self._asked = True
        project.ask(project.store.annotators(), partial(self._on_people, project))

    @asked
    def renew(self) -> None:
        """Look through everything, whatever time it takes, as it is once all is saved."""
        if self.desk.project is not None:
            self.desk.once_saved(self._look_through, of=self)

    def _look_through(self) -> None:
        project = self.desk.project
        if project is None or self._job is not None or not self.whose.count():
            return
        whose = self.whose.chosen
        self._problem = None
        self._job = self.jobs.run(
            self.tr("Looking for what is out of line"),
            lambda job: find_inconsistencies(
                project.store, self.worker, annotators=whose, progress=job.progress
            ),
            then=lambda report: self._on_found(project, report),
            failed=lambda error: self._on_failed(project, error),
        )
        self._say()

    def stop(self) -> None:
        """Look no further; what was found before stays."""
        if self._job is not None:
            self._job.stop()

    def take_keyboard(self) -> None:
        """To the groups, or the button where there are none."""
        (self.tree if self._parts.isVisible() else self.look_button).setFocus()

    def shown(self) -> Shown | None:
        """The groups with how many places each has."""
        groups = self.model.groups()
        if not groups:
            return None
        header = (self.tr("Kind"), self.tr("What"), self.tr("Places"))
        rows = (
            (
                translate(TOLD[group.kind].title),
                self._group_words(group),
                str(group.out_of_line),
            )
            for group in groups
        )
        return Shown("consistency", Numbers(header, tuple(rows)))

    def let_go(self) -> None:
        """Forget what was found."""
        self.stop()
        self.report = self._problem = self._job = None
        self.mending.forget()
        self._asked = self._known = self._stale = False
        self.whose.clear()
        self.model.show_groups(())
        self.places.show_group(None)
        self._say()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.whose.retranslate()
        self.take_back.setText(self.tr("Take &back"))
        self.tree.setAccessibleName(self.tr("What is out of line"))
        self.model.retranslate()
        self.places.retranslate()
        self._on_current()
        self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the groups."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            onward = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right)
            if event.key() in onward and self.group is not None:
                self.places.setFocus()
                return True
            if self.group is not None and self.places.press(event):
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.take_back.setMinimumHeight(28)
        self.places.buttons.addWidget(self.take_back)
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setMinimumWidth(220)
        self.tree.setItemDelegate(Roomy(self.tree))
        self.tree.installEventFilter(self)
        self._parts.addWidget(self.tree)
        self._parts.addWidget(self.places)
        self._parts.setStretchFactor(1, 1)
        self._parts.setSizes([300, 640])
        self._parts.setChildrenCollapsible(False)
        self._parts.setHandleWidth(12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(12)
        whole.addWidget(self.head)
        whole.addWidget(self._parts, 1)
        whole.addStretch(0)

    def _group_words(self, group: Group) -> str:
        return wording.group_words(group, self.desk.scheme)

    # What was found

    def _on_people(self, project: Project, answer: Future[tuple[AnnotatorRow, ...]]) -> None:
        if project is not self.desk.project:
            return
        self.whose.show_people(answer.result(), who=project.who)
        project.ask(project.store.counts(), lambda a: self._on_counts(a.result().documents))

    def _on_counts(self, documents: int) -> None:
        self._known, self._few = True, documents <= AT_ONCE
        if self._few:
            self.renew()
        self._say()

    def _on_found(self, project: Project, report: ConsistencyReport) -> None:
        self._job = None
        if project is not self.desk.project:
            return
        was = self.group
        name = (was.kind, was.about) if was is not None else None
        self.report, self._stale = report, False
        self.model.show_groups(report.groups)
        if len(report.groups) <= AT_ONCE:
            self.tree.expandAll()
        again = (each for each in report.groups if (each.kind, each.about) == name)
        self._go_to(next(again, None) or next(iter(report.groups), None))
        self._say()

    def _on_failed(self, project: Project, error: WorkbenchError) -> None:
        self._job = None
        if project is self.desk.project and not isinstance(error, Cancelled):
            self._problem = error
        self._say()

    def _on_changed(self, change: Change) -> None:
        """What is done may bring other things out of line; they are looked for when asked."""
        if self.report is not None and change.kind in ("performed", "reloaded", "imported"):
            self._stale = True
            if self.isVisible():
                self._say()

    def _on_button(self) -> None:
        if self._job is not None:
            self.stop()
        else:
            self.renew()

    def _say(self) -> None:
        report, running = self.report, self._job is not None
        self.look_button.setText(self.tr("Stop") if running else self.tr("&Look again"))
        self.whose.setVisible(self.whose.count() > 0)
        self.whose.setEnabled(not running)
        self.look_button.setEnabled(self.whose.count() > 0)
        self.take_back.setVisible(self.mending.can_take_back)
        if running:
            said = self.tr("Looking…")
        elif self._problem is not None:
            said = words_of(self._problem)
        elif report is None and self._known and not self.whose.count():
            said = self.tr("Nobody has annotated anything yet, so that nothing is out of line.")
        elif report is None:
            self.look_button.setText(self.tr("&Look"))
            said = self.tr("Nothing was looked for yet; F5 does. Every text is read again.")
        else:
            said = self._found_words(report)
        self.head.say(self.title, said)
        self._parts.setVisible(report is not None and bool(self.model.kinds))

    def _found_words(self, report: ConsistencyReport) -> str:
        places = sum(group.out_of_line for group in self.model.groups())
        facts = [
            self.tr("%n place(s)", None, places) if places else self.tr("All is in line"),
            self.tr("in %n document(s)", None, report.documents),
        ]
        if report.left_out:
            facts.append(self.tr("%n found right before", None, report.left_out))
        if report.lacking:
            kinds = ", ".join(translate(TOLD[kind].title) for kind in report.lacking)
            facts.append(self.tr("the scheme has nothing for: {kinds}").format(kinds=kinds))
        if self._stale:
            facts.append(self.tr("something was changed since: F5 looks again"))
        return " · ".join(facts)

    # The group at hand

    def _go_to(self, group: Group | None) -> None:
        index = self.model.place_of(group) if group is not None else QModelIndex()
        before = self.tree.currentIndex()
        self.tree.setCurrentIndex(index)
        if index == before:
            self._on_current()

    def _on_current(self) -> None:
        index, about = self.tree.currentIndex(), ""
        if index.isValid() and self.group is None:
            about = translate(TOLD[self.model.kinds[index.row()]].template)
        self.places.show_group(self.group, about=about)

    def _become(self, group: Group, new: Group | None) -> None:
        """Show a group as it is without what was dealt with; the next one where it is gone."""
        groups = self.model.groups()
        if group not in groups:
            return
        at = groups.index(group)
        self.model.put(group, new)
        if new is None:
            rest = self.model.groups()
            new = rest[min(at, len(rest) - 1)] if rest else None
        self._go_to(new)
        self._say()

    # What is done

    def _on_fixed(self, fixed: Sequence[Finding], gesture: str) -> None:
        if self.places.group is not None:
            self.mending.changed(self.places.group, fixed, gesture)

    def _on_gold(self, findings: Sequence[Finding], into: str) -> None:
        if self.places.group is not None:
            self.mending.change_gold(self.places.group, findings, into)

    def _on_right(self, right: Sequence[Finding], whole: bool) -> None:
        if self.places.group is not None:
            self.mending.find_right(self.places.group, right, whole=whole)

    def _on_taken_back(self) -> None:
        self._stale = True
        if self._few:
            self.renew()
        self._say()
