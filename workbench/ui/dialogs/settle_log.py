"""What rules settled and what was decided over many documents, with the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.dialogs.form import Form
from workbench.ui.review.back import Gesture
from workbench.ui.review.ranked import Facts
from workbench.ui.review.wording import rule_words
from workbench.ui.wording import words

SIZE = (680, 460)


class SettleLog(Form):
    """The latest first; what was taken back stays in the list, and says so."""

    take_back_wanted = Signal(object)
    """A gesture is to be taken back (a Gesture)."""

    def __init__(
        self,
        parent: QWidget,
        *,
        gestures: Sequence[tuple[Gesture, bool]],
        facts: Mapping[str, Facts],
    ) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("What was settled at once"))
        self.accept_button.setText(self.tr("Close"))
        self.buttons.removeButton(self.buttons.button(QDialogButtonBox.StandardButton.Cancel))
        self._gestures, self._facts = list(gestures), facts
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setAlternatingRowColors(True)
        for gesture, stands in gestures:
            self.list.addItem(QListWidgetItem(self._said(gesture, stands=stands)))
        self.documents = words("", self)
        self.documents.setForegroundRole(self.documents.foregroundRole().PlaceholderText)
        self.take_back = QPushButton(self.tr("Take back"), self)
        self.take_back.setMinimumHeight(26)
        self.take_back.setAutoDefault(False)
        self.buttons.addButton(self.take_back, QDialogButtonBox.ButtonRole.ActionRole)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.takeAt(column.indexOf(self.rows) + 1)
        column.insertWidget(column.indexOf(self.rows) + 1, self.list, 1)
        column.insertWidget(column.indexOf(self.list) + 1, self.documents)
        self.list.currentRowChanged.connect(self._on_chosen)
        self.take_back.clicked.connect(self._on_take_back)
        if not gestures:
            self.say_nothing()
        self.list.setCurrentRow(0)
        self._on_chosen(self.list.currentRow())
        self.resize(*SIZE)

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
        if not known:
            self.documents.setText("")
            return
        ids = self._gestures[number][0].documents
        titles = [self._facts.get(each, Facts(each)).title for each in ids[:6]]
        self.documents.setText(" · ".join([*titles, *(["…"] if len(ids) > len(titles) else [])]))

    def _on_take_back(self) -> None:
        number = self.list.currentRow()
        if 0 <= number < len(self._gestures):
            self.accept()
            self.take_back_wanted.emit(self._gestures[number][0])
