"""The strip over a draft of gold: what is answered, and the two ways out of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.desk import Desk
from workbench.ui.desks import Desks, Name
from workbench.ui.dialogs.form import Form
from workbench.ui.panels.elided import Elided
from workbench.ui.wording import label_title


class LeaveAnswer(Form):
    """Somebody goes elsewhere while an own answer is being written."""

    take_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Own answer"))
        self.add_words(self.tr("Your own answer is not taken yet: nothing of it is written."))
        self.accept_button.setText(self.tr("Take it"))
        self.drop = QPushButton(self.tr("Drop it"), self)
        self.drop.setAutoDefault(False)
        self.buttons.addButton(self.drop, QDialogButtonBox.ButtonRole.DestructiveRole)
        stay = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        stay.setText(self.tr("Go on writing"))
        self.accepted.connect(self.take_wanted)
        self.drop.clicked.connect(self._on_drop)

    def _on_drop(self) -> None:
        self.drop_wanted.emit()
        self.done(0)


class OwnAnswer(QFrame):
    """Brings the draft to the front when it is begun, and the review back when it has ended."""

    def __init__(
        self, desk: Desk, desks: Desks, *, take: QAction, drop: QAction, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._desks = desks
        self._window = parent
        self._from: Name = "annotate"
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Highlight)
        self.title = Elided(self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.hint = Elided(self)
        for words in (self.title, self.hint):
            words.setForegroundRole(QPalette.ColorRole.HighlightedText)
        self.take, self.drop = QToolButton(self), QToolButton(self)
        for button, action in ((self.take, take), (self.drop, drop)):
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setMinimumHeight(26)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words_column = QVBoxLayout()
        words_column.setSpacing(0)
        words_column.addWidget(self.title)
        words_column.addWidget(self.hint)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 10, 6)
        layout.setSpacing(8)
        layout.addLayout(words_column, 1)
        layout.addWidget(self.take)
        layout.addWidget(self.drop)
        self.hide()
        desks.gate = self._may_leave
        desk.home = lambda: desks.go(self._from)
        desk.answer_begun.connect(self._on_begun)
        desk.answer_ended.connect(self.hide)
        desk.leave_asked.connect(self._ask)
        desk.opened.connect(self.hide)

    def refresh(self) -> None:
        """Say what is answered."""
        document, spans = self._desk.document, self._desk.asked_spans
        if not self._desk.is_drafting or document is None:
            return
        if spans:
            words = " ".join(spans[0].text_of(document.text).split())
            self.title.setText(
                self.tr("Own answer: {label} · {words}").format(
                    label=label_title(self._desk.scheme, spans[0].label), words=words
                )
            )
        else:
            self.title.setText(self.tr("Own answer"))
        self.hint.setText(self.tr("Not written yet: taking it decides what you change."))
        self.setAccessibleName(self.tr("Own answer"))

    def _on_begun(self) -> None:
        self._from = self._desks.now
        self._desks.go("annotate")
        self.refresh()
        self.show()
        canvas, drafted, spans = self._desk.canvas, self._desk.drafted, self._desk.asked_spans
        if canvas is None or drafted is None:
            return
        if spans:
            canvas.select(spans[0].start, spans[0].start)
            canvas.focus_span(spans[0].id)
            canvas.reveal(spans[0].start)
        elif (place := drafted.draft.place) is not None:
            canvas.select(*place)
            canvas.reveal(place[0])
        if isinstance(canvas, QWidget):
            canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _may_leave(self, then: Callable[[], None]) -> bool:
        if not self._desk.is_drafting or self._desks.now != "annotate":
            return True
        self._desk.ask_to_leave(then)
        return False

    def _ask(self, then: Callable[[], None]) -> None:
        dialog = LeaveAnswer(self._window)
        dialog.take_wanted.connect(lambda: self._desk.take_own_answer(then))
        dialog.drop_wanted.connect(lambda: self._desk.drop_own_answer(then))
        dialog.open()

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)
