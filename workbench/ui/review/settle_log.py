"""What rules settled and what was decided over many documents, with the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.dialogs.form import Form
from workbench.ui.panels.roomy import Roomy
from workbench.ui.review.back import Gesture
from workbench.ui.review.wording import rule_words

SIZE = (720, 520)


class SettleLog(Form):
    """The latest first; what was taken back stays in the list, and says so."""

    take_back_wanted = Signal(object)
    """A gesture is to be taken back (a Gesture)."""
    lines_wanted = Signal(object)
    """What a gesture decided, unit by unit, is to be shown (a Gesture)."""

    def __init__(
        self,
        parent: QWidget,
        *,
        gestures: Sequence[tuple[Gesture, bool]],
    ) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("What was settled at once"))
        self.accept_button.setText(self.tr("Close"))
        self.buttons.removeButton(self.buttons.button(QDialogButtonBox.StandardButton.Cancel))
        self._gestures = list(gestures)
        self.list = QListWidget(self)
        self.list.setItemDelegate(Roomy(self.list))
        self.list.setAccessibleName(self.windowTitle())
        self.list.setAlternatingRowColors(True)
        for gesture, stands in gestures:
            self.list.addItem(QListWidgetItem(self._said(gesture, stands=stands)))
        self.lines = QListWidget(self)
        self.lines.setItemDelegate(Roomy(self.lines))
        self.lines.setAccessibleName(self.tr("What was decided"))
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.copy = QPushButton(self.tr("Copy"), self)
        self.copy.setMinimumHeight(26)
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._on_copy)
        self.take_back = QPushButton(self.tr("Take back"), self)
        self.take_back.setMinimumHeight(26)
        self.take_back.setAutoDefault(False)
        for button in (self.take_back, self.copy):
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.takeAt(column.indexOf(self.rows) + 1)
        column.insertWidget(column.indexOf(self.rows) + 1, self.list, 1)
        column.insertWidget(column.indexOf(self.list) + 1, self.lines, 2)
        self.list.currentRowChanged.connect(self._on_chosen)
        self.take_back.clicked.connect(self._on_take_back)
        if not gestures:
            self.say_nothing()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resize(*SIZE)

    def begin(self) -> None:
        """Show the dialog, the latest step chosen."""
        self.list.setCurrentRow(0)
        self._on_chosen(self.list.currentRow())
        self.open()

    def show_lines(self, gesture: Gesture, lines: Sequence[str]) -> None:
        """Show what a gesture decided, if it is still the one that is looked at."""
        number = self.list.currentRow()
        if 0 <= number < len(self._gestures) and self._gestures[number][0] is gesture:
            self.lines.clear()
            self.lines.addItems(list(lines))

    def say_nothing(self) -> None:
        """Nothing was settled yet."""
        item = QListWidgetItem(self.tr("Nothing was settled by a rule yet."))
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _said(self, gesture: Gesture, *, stands: bool) -> str:
        at = QDateTime.fromString(gesture.at, Qt.DateFormat.ISODateWithMs).toLocalTime()
        rule = str(gesture.details.get("rule", ""))
        what = (
            self.tr("settled by rule: {rule}").format(rule=rule_words(rule))
            if rule
            else self.tr("decided alike")
        )
        told = [
            QLocale().toString(at, QLocale.FormatType.ShortFormat),
            gesture.who,
            what,
            self.tr("%n unit(s)", None, gesture.units),
            self.tr("%n document(s)", None, len(gesture.documents)),
        ]
        if not stands:
            told.append(self.tr("taken back"))
        return " · ".join(told)

    def _on_chosen(self, number: int) -> None:
        known = 0 <= number < len(self._gestures)
        self.take_back.setEnabled(known and self._gestures[number][1])
        self.lines.clear()
        self.copy.setEnabled(known)
        if known:
            self.lines_wanted.emit(self._gestures[number][0])

    def _on_copy(self) -> None:
        told = [self.lines.item(row).text() for row in range(self.lines.count())]
        QGuiApplication.clipboard().setText("\n".join(told))

    def _on_take_back(self) -> None:
        number = self.list.currentRow()
        if 0 <= number < len(self._gestures):
            self.accept()
            self.take_back_wanted.emit(self._gestures[number][0])
