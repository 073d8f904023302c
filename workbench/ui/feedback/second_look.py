"""A second look: my spans that a changed rule is about, to be gone through and ticked off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QListView, QVBoxLayout, QWidget

from workbench.model import verbs
from workbench.project import OpenDocument, Project
from workbench.review.second_look import Look, Rule
from workbench.tasks.second_look import (
    LookReport,
    SchemeVersion,
    look_again,
    rule_since,
    scheme_versions,
)
from workbench.ui.desk import Desk
from workbench.ui.feedback.choosing import narrow_choice, put
from workbench.ui.feedback.lines import TwoLines, on_sign
from workbench.ui.feedback.loading import Documents, Loading
from workbench.ui.feedback.look_list import LookList
from workbench.ui.feedback.place_panel import PlacePanel
from workbench.ui.jobs import Job, Jobs
from workbench.ui.wording import attribute_title, label_title, words
from workbench.worker import Worker

Found = tuple[tuple[SchemeVersion, ...], LookReport]


class LookView(QListView):
    """A list in which the space bar ticks; else it would only select."""

    tick_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space is heard here; other keys are the list's."""
        if event.key() == Qt.Key.Key_Space:
            self.tick_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the tick of a line ticks."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and on_sign(event, self.visualRect(index)):
            self.setCurrentIndex(index)
            self.tick_asked.emit()


class SecondLookPanel(PlacePanel):
    """Which rule, since when, and the spans; what is ticked off is kept in the layer's history."""

    def __init__(self, desk: Desk, jobs: Jobs, worker: Worker, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._worker = worker
        self._versions: tuple[SchemeVersion, ...] = ()
        self._asked: tuple[int | None, str] = (None, "")
        self.loading: Loading[Found] = Loading(
            desk,
            jobs,
            title=lambda: self.tr("Looking for spans"),
            work=self._find,
            then=self._on_found,
            parent=self,
        )
        self.since, self.part = narrow_choice(self), narrow_choice(self)
        self.with_seen = QCheckBox(self)
        self.with_seen.setMinimumHeight(24)
        self.with_seen.setChecked(True)
        self.count = words("", self)
        self.count.setForegroundRole(self.count.foregroundRole().PlaceholderText)
        self.model = LookList(self)
        self.view = LookView(self)
        self.view.tick_asked.connect(self.tick)
        self.view.setModel(self.model)
        self.view.setItemDelegate(TwoLines(self.view))
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._lay_out()
        self.since.activated.connect(self._on_asked)
        self.part.activated.connect(self._on_asked)
        self.with_seen.toggled.connect(self._on_with_seen)
        self.follow()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.view.setAccessibleName(self.tr("Spans for a second look"))
        self.since.setAccessibleName(self.tr("Since which version of the scheme"))
        self.part.setAccessibleName(self.tr("Which rule"))
        self.with_seen.setText(self.tr("Show what was looked at"))
        self._fill()

    def tick(self) -> None:
        """Tick the chosen span off, or on again; the next one that is left comes by itself."""
        project, look = self._desk.project, self.model.look(self.view.currentIndex().row())
        if project is None or look is None:
            return
        seen = not look.seen

        def gathered(opened: tuple[OpenDocument, ...]) -> None:
            # Where my layer is on the desk, the step is done on it as it stands.
            project.perform_over(
                opened,
                lambda each: verbs.look(each.layer, span_ids=[look.span_id], later=not seen),
                lambda gesture: self._ticked(look, seen=seen),
            )

        project.gather([look.document_id], gathered)

    # Within

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(8, 4, 8, 2)
        head.setSpacing(4)
        for part in (self.since, self.part, self.with_seen, self.count):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.view, 1)

    def _find(self, project: Project, job: Job, documents: Documents) -> Found:
        versions = scheme_versions(project.store)
        number, part = self._asked
        newest = versions[-1].number
        rule = Rule() if number == ALWAYS else rule_since(versions, number or newest)
        if part:
            kind, _, key = part.partition(":")
            chosen = {kind: frozenset({key})}
            rule = Rule(before=rule.before, **chosen)
        report = look_again(
            project.store,
            self._worker,
            project.who,
            rule,
            documents=documents or None,
            progress=job.progress,
        )
        return versions, report

    def _on_found(self, found: Found, documents: Documents) -> None:
        self._versions, report = found
        chosen = self.model.look(self.view.currentIndex().row())
        looks = report.looks
        if documents:
            looks = _replaced(self.model.all, looks, documents)
        self.model.show(looks, self._desk.scheme)
        self._fill()
        row = self.model.row_of(chosen)
        self.view.setCurrentIndex(self.model.index(max(0, row)))
        self._say()

    def _fill(self) -> None:
        """The versions that there were, and the rules that the scheme has."""
        scheme = self._desk.scheme
        versions: list[tuple[str, object]] = []
        for each in reversed(self._versions[1:]):
            at = QDateTime.fromString(each.at, Qt.DateFormat.ISODateWithMs).toLocalTime()
            when = QLocale().toString(at, QLocale.FormatType.ShortFormat)
            said = self.tr("Since version {number} ({when})")
            versions.append((said.format(number=each.number, when=when), each.number))
        versions.append((self.tr("Whenever they were made"), ALWAYS))
        put(self.since, versions)
        if self._asked[0] is None:
            self.since.setCurrentIndex(0)
        parts: list[tuple[str, object]] = [(self.tr("Every rule that has changed"), "")]
        if scheme is not None:
            parts += [
                (label_title(scheme, each.key), f"labels:{each.key}")
                for each in scheme.labels
                if each.alias is None
            ]
            parts += [
                (
                    self.tr("Attribute: {name}").format(name=attribute_title(scheme, each.key)),
                    f"attributes:{each.key}",
                )
                for each in scheme.attributes
            ]
            parts += [
                (
                    self.tr("Link: {name}").format(name=label_title(scheme, each.key)),
                    f"relations:{each.key}",
                )
                for each in scheme.relation_types
            ]
        put(self.part, parts)
        self._say()

    def _say(self) -> None:
        everything, left = len(self.model.all), self.model.left
        if self.loading.is_busy and not everything:
            told = self.tr("Looking…")
        elif everything:
            told = self.tr("%n span(s)", None, everything) + " · "
            told += self.tr("{left} left").format(left=left)
        elif self.since.currentData() == ALWAYS and not self.part.currentData():
            told = self.tr("Choose a rule to see the spans that it is about.")
        else:
            told = self.tr("No span of yours was made under another rule.")
        self.count.setText(told)

    def _on_asked(self) -> None:
        number = self.since.currentData()
        self._asked = (None if number is None else int(number), str(self.part.currentData() or ""))
        self.loading.spoil()
        self.loading.ask()
        self._say()

    def _on_with_seen(self, shown: bool) -> None:
        chosen = self.model.look(self.view.currentIndex().row())
        self.model.show_seen(shown)
        self.view.setCurrentIndex(self.model.index(max(0, self.model.row_of(chosen))))
        self._say()

    def _ticked(self, look: Look, *, seen: bool) -> None:
        row = self.model.row_of(look)
        self.model.tick(look, seen=seen)
        after = self.model.next_left(row) if seen else row
        if after >= 0:
            self.view.setCurrentIndex(self.model.index(after))
        self._say()

    def place(self, row: int) -> tuple[str, int, int] | None:
        """Where a span stands."""
        look = self.model.look(row)
        return (look.document_id, look.start, look.end) if look is not None else None

    def _on_current(self) -> None:
        """Who goes through the list sees each span, where its text is shown anyway."""
        look, canvas = self.model.look(self.view.currentIndex().row()), self._desk.canvas
        if self._is_gone_through and look is not None and canvas is not None:
            canvas.focus_span(look.span_id)

    def _forget(self) -> None:
        self._versions = ()
        self._asked = (None, "")
        self.model.show((), self._desk.scheme)
        self._fill()
        self._look_again()


def _replaced(old: Sequence[Look], new: Sequence[Look], documents: Documents) -> tuple[Look, ...]:
    """The spans of these documents are now these; each document stays where it stood."""
    now: dict[str, list[Look]] = {}
    for each in new:
        now.setdefault(each.document_id, []).append(each)
    found: list[Look] = []
    for each in old:
        if each.document_id not in documents:
            found.append(each)
        else:
            found += now.pop(each.document_id, ())  # its further old lines find nothing left
    return (*found, *(look for looks in now.values() for look in looks))


ALWAYS = 0
"""In place of a version: whenever the spans were made."""
