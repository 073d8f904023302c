"""What is asked when work could not be saved: on leaving, and at the next start.

Nothing is thrown away unless the user says so, here and in these words.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QPushButton, QWidget

from workbench.errors import WorkbenchError
from workbench.model import Scheme
from workbench.project import Step
from workbench.ui.dialogs.form import Form
from workbench.ui.language import words_of
from workbench.ui.panels.roomy import Roomy
from workbench.ui.wording import step_words


class AskToStop(Form):
    """A long task is running while the project is being closed."""

    def __init__(self, parent: QWidget, *, titles: Sequence[str]) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("A task is running"))
        self.add_words("\n".join(titles))
        self.add_words(self.tr("Stop it? What it has done so far stays whole."))
        self.accept_button.setText(self.tr("Stop and close"))


class LeaveUnsaved(Form):
    """The project is being closed, and the last steps could not be written."""

    retry_wanted = Signal()
    keep_wanted = Signal()

    def __init__(self, parent: QWidget, *, number: int, reason: WorkbenchError | None) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Not everything is saved"))
        self.add_words(self.tr("%n step(s) could not be saved yet.", None, number))
        if reason is not None:
            self.add_words(words_of(reason))
        self.add_words(
            self.tr(
                "They are kept beside the project, and offered again when it is next opened. "
                "Nothing is lost."
            )
        )
        self.accept_button.setText(self.tr("Try again"))
        self.keep = QPushButton(self.tr("Keep for the next start, and close"), self)
        self.buttons.addButton(self.keep, QDialogButtonBox.ButtonRole.ActionRole)
        self.keep.clicked.connect(self._on_keep)
        self.accepted.connect(self.retry_wanted)

    def _on_keep(self) -> None:
        self.keep_wanted.emit()
        self.done(0)


class Outbox(Form):
    """Steps that an earlier run could not save, or that no longer apply."""

    apply_wanted = Signal()
    export_wanted = Signal()
    discard_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        *,
        steps: Sequence[Step],
        scheme: Scheme | None,
        can_apply: bool,
        unsaved: int = 0,
    ) -> None:
        """``unsaved``: how many steps of this session could not be written yet."""
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Unsaved work"))
        if not steps and unsaved:
            self.add_words(self.tr("%n step(s) could not be saved yet.", None, unsaved))
            self.add_words(
                self.tr(
                    "They are kept beside the project, and offered again when it is next opened. "
                    "Nothing is lost."
                )
            )
        elif not steps:
            self.add_words(self.tr("Everything is saved."))
        elif can_apply:
            self.add_words(
                self.tr("%n step(s) of an earlier session were not saved.", None, len(steps))
            )
        else:
            self.add_words(
                self.tr("%n step(s) no longer apply to the project as it is.", None, len(steps))
            )
        self._list = QListWidget(self)
        self._list.setItemDelegate(Roomy(self._list))
        self._list.setAccessibleName(self.tr("Unsaved steps"))
        self._list.setVisible(bool(steps))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for step in steps:
            self._list.addItem(_line(step, scheme))
        self.rows.addRow(self._list)
        self.accept_button.setText(self.tr("Apply them now"))
        self.accept_button.setVisible(bool(steps) and can_apply)
        self.export = QPushButton(self.tr("Export…"), self)
        self.discard = QPushButton(self.tr("Discard"), self)
        for button in (self.export, self.discard):
            button.setAutoDefault(False)
            if steps:
                self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            else:
                button.hide()
        later = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        later.setText(self.tr("Later") if steps else self.tr("Close"))
        self.accepted.connect(self.apply_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.discard.clicked.connect(self._on_discard)
        self._sure = False

    def _on_discard(self) -> None:
        """Discarding can't be undone, so it is said twice."""
        if not self._sure:
            self._sure = True
            self.discard.setText(self.tr("Discard for good"))
            return
        self.discard_wanted.emit()
        self.done(0)


def _line(step: Step, scheme: Scheme | None) -> str:
    words = step_words(step.op.name, step.op.details, scheme)
    at = QDateTime.fromString(step.at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    when = QLocale().toString(at, QLocale.FormatType.ShortFormat)
    document = step.before.document_id if step.before is not None else ""
    return " · ".join(each for each in (words, step.who, when, document) if each)
