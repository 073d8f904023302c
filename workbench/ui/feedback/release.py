"""Which documents are released: their readers see what became of their readings."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from workbench.ui.dialogs.form import Form
from workbench.ui.feedback.lines import OneLine, RowRole
from workbench.ui.wording import counted, plain

IdRole = RowRole + 1
"""Which document a line is."""


class ReleaseDialog(Form):
    """A tick for each settled document; what is ticked is released, what is not is withdrawn."""

    wanted = Signal(object, object)
    """Documents to be released, and to be withdrawn (two tuples of ids)."""

    def __init__(
        self, parent: QWidget, *, settled: Sequence[tuple[str, str]], released: Collection[str]
    ) -> None:
        """``settled`` are ids with titles."""
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Release corrections"))
        self.setMinimumSize(560, 460)
        self._released = frozenset(released)
        self.add_words(
            self.tr(
                "Whoever read a released document sees where gold says otherwise, and why; "
                "never who said it. Only documents whose gold is done can be released."
            )
        )
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Settled documents"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(OneLine(self.list))
        self.list.setMinimumHeight(300)
        for document_id, title in settled:
            item = QListWidgetItem(title, self.list)
            item.setData(RowRole, (title,))
            item.setToolTip(plain(title))
            item.setData(IdRole, document_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_state(document_id in self._released))
        self.rows.addRow(self.list)
        self.all, self.none = QPushButton(self), QPushButton(self)
        self.all.setText(self.tr("Tick all"))
        self.none.setText(self.tr("Tick none"))
        for button, ticked in ((self.all, True), (self.none, False)):
            button.setAutoDefault(False)
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(lambda _=False, ticked=ticked: self._tick(ticked))
        self.list.itemChanged.connect(lambda _: self._say())
        self.accepted.connect(lambda: self.wanted.emit(*self.chosen()))
        if settled:
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    def chosen(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What is to be released, and what withdrawn."""
        items = [self.list.item(row) for row in range(self.list.count())]
        ticked = {
            str(item.data(IdRole)): item.checkState() == Qt.CheckState.Checked for item in items
        }
        new = tuple(each for each, is_on in ticked.items() if is_on and each not in self._released)
        gone = tuple(each for each, is_on in ticked.items() if not is_on and each in self._released)
        return new, gone

    def _tick(self, ticked: bool) -> None:
        with QSignalBlocker(self.list):
            for row in range(self.list.count()):
                self.list.item(row).setCheckState(_state(ticked))
        self._say()

    def _say(self) -> None:
        new, gone = self.chosen()
        for button in (self.all, self.none):
            button.setEnabled(self.list.count() > 0)
        said = []
        if new:
            said.append(self.tr("Release {number}").format(number=counted(len(new))))
        if gone:
            said.append(self.tr("Withdraw {number}").format(number=counted(len(gone))))
        self.accept_button.setText(" · ".join(said) or self.tr("Release"))
        if not self.list.count():
            self.say_missing(self.tr("Nothing is settled yet."))
        else:
            self.say_missing("" if said else self.tr("Tick what is to be released."))


def _state(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
