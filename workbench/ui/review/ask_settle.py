"""What needs no person: a rule, what it would settle, and the word to settle it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QListWidget,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workbench.model import Scheme
from workbench.review.settling import Line, Rule
from workbench.tasks.settling import SettleReport
from workbench.ui.dialogs.form import Form
from workbench.ui.panels.roomy import Roomy
from workbench.ui.review.wording import kind_title
from workbench.ui.wording import counted, label_title

SIZE = (720, 560)
MOST = 1000
"""More lines are counted, not listed."""


class AskSettle(Form):
    """Every change of the rule shows at once what it would settle; nothing is written by that."""

    tried = Signal(object, object)
    """What this rule would settle on these documents (none named: on all) is to be shown."""
    wanted = Signal(object, object)
    """This rule is to settle these documents."""

    def __init__(
        self, parent: QWidget, *, document: str, title: str, scheme: Scheme | None
    ) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Settle what needs no person"))
        self.accept_button.setText(self.tr("Settle"))
        self.is_asking = True
        self.titles: Mapping[str, str] = {}
        self._document, self._scheme = document, scheme
        self.unanimous = QRadioButton(self.tr("&All readers say the same"), self)
        self.majority = QRadioButton(self.tr("&Most readers say the same"), self)
        self.threshold = QSpinBox(self)
        self.threshold.setRange(50, 100)
        self.threshold.setValue(50)
        self.threshold.setSingleStep(5)
        self.threshold.setPrefix(self.tr("at least "))
        self.threshold.setSuffix(self.tr("%"))
        self.readers = QSpinBox(self)
        self.readers.setRange(2, 99)
        self.everywhere = QRadioButton(self.tr("A&ll documents"), self)
        self.here = QRadioButton(self.tr("This &document"), self)
        self.here.setEnabled(bool(document))
        self.here.setToolTip(title)
        self.lines = QListWidget(self)
        self.lines.setItemDelegate(Roomy(self.lines))
        self.lines.setAccessibleName(self.tr("What would be settled"))
        self._lay_out()
        self.unanimous.setChecked(True)
        self.everywhere.setChecked(True)
        for rule in (self.unanimous, self.everywhere):
            rule.toggled.connect(self.look)
        for number in (self.threshold, self.readers):
            number.valueChanged.connect(self.look)
        self.accepted.connect(lambda: self.wanted.emit(self.rule, self.documents))
        self.finished.connect(self._on_finished)
        # The rules have letters of their own; what is looked through first is the preview.
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resize(*SIZE)

    @property
    def rule(self) -> Rule:
        """The rule as it is asked for."""
        return Rule(
            "unanimous" if self.unanimous.isChecked() else "majority",
            self.threshold.value() / 100,
            self.readers.value(),
        )

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents it is asked for; none named: all."""
        return (self._document,) if self.here.isChecked() else ()

    def begin(self) -> None:
        """Show the dialog, and look at once."""
        self.open()
        self.look()

    def look(self) -> None:
        """Ask what the rule would settle."""
        self.threshold.setEnabled(self.majority.isChecked())
        self.lines.clear()
        self.say_missing(self.tr("Looking…"))
        self.accept_button.setText(self.tr("Settle"))
        self.tried.emit(self.rule, self.documents)

    def show_report(self, rule: Rule, documents: Sequence[str], report: SettleReport) -> None:
        """Show what would be settled, if that is still what is asked."""
        if (rule, tuple(documents)) != (self.rule, self.documents):
            return
        many = len(report.lines)
        self.say_missing("" if many else self.tr("This rule settles nothing."))
        units = self.tr("%n unit(s)", None, many)
        where = self.tr("in %n document(s)", None, report.touched)
        self.accept_button.setText(
            self.tr("Settle {units} {where}").format(units=units, where=where)
            if many
            else self.tr("Settle")
        )
        self.lines.clear()
        self.lines.addItems([self._said(line) for line in report.lines[:MOST]])
        if many > MOST:
            self.lines.addItem(self.tr("… and %n more", None, many - MOST))
        told = [self.tr("%n left open", None, report.left)]
        if report.unread:
            told.append(self.tr("%n document(s) read by too few", None, report.unread))
        self._counts.setText(" · ".join(told))

    def _said(self, line: Line) -> str:
        behind, of = line.support
        told = [
            self.titles.get(line.document_id, line.document_id),
            f"{counted(line.start)}–{counted(line.end)}",
            label_title(self._scheme, line.label),
            self.tr("{behind} of {of}").format(behind=counted(behind), of=counted(of)),
            *(kind_title(kind) for kind in line.kinds),  # type: ignore[arg-type] # classes all
        ]
        if line.became == "none":
            told.append(self.tr("none: most have nothing here"))
        return " · ".join(told)

    def _lay_out(self) -> None:
        rows: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (self.tr("Rule"), (self.unanimous,)),
            ("", (self.majority, self.threshold)),
            (self.tr("Where"), (self.everywhere, self.here)),
        )
        for title, fields in rows:
            row = QWidget(self)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(14)
            for each in fields:
                each.setMinimumHeight(24)
                line.addWidget(each)
            line.addStretch(1)
            self.add(title, row)
        self._rules = QButtonGroup(self)
        for rule in (self.unanimous, self.majority):
            self._rules.addButton(rule)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.threshold.setAccessibleName(self.tr("The least share of the readers"))
        self.add(self.tr("Readers at least"), self.readers)
        self._counts = self.add_words("")
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.takeAt(column.indexOf(self.rows) + 1)
        column.insertWidget(column.indexOf(self.rows) + 1, self.lines, 1)

    def _on_finished(self) -> None:
        self.is_asking = False
