"""The history: who did what to the document or to the span at hand, and when; and the way back."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.model import Change
from workbench.project import Entry
from workbench.ui.desk import Desk
from workbench.ui.models.history_list import HistoryList
from workbench.ui.panels.history_row import HistoryRowPainter
from workbench.ui.wording import words

PAUSE = 40
"""Milliseconds after which the panel follows the focus."""
SETTLE = 600
"""Milliseconds after the last step that was saved until it is read, unless the panel is asked for:
to lay out the list anew takes as long as a key, and whoever goes on labelling looks at the text."""


class HistoryPanel(QWidget):
    """The steps, the newest first; what the chosen one changed; restore and take back.

    Hidden, it reads nothing. Seen, it reads the journal once, and then only what is new in it.
    """

    restore_wanted = Signal(object)
    """The document is to be what it was after a step (an Entry)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._turn = 0
        self.is_fresh = False
        self.shown = QComboBox(self)
        self.shown.setMinimumHeight(26)
        self.shown.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.count = words("", self, wrap=False)
        self.count.setForegroundRole(self.count.foregroundRole().PlaceholderText)
        self.nothing = words("", self)
        self.nothing.setContentsMargins(10, 6, 10, 6)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.model = HistoryList(self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(HistoryRowPainter(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.view)
        self.view.installEventFilter(self)
        self.details = words("", self)
        self.details.setContentsMargins(10, 6, 10, 6)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.area = QScrollArea(self)
        self.area.setWidget(self.details)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.restore = QPushButton(self)
        self.take_back = QPushButton(self)
        self._lay_out()
        self._pause = self._soon(self._read)
        self._moved = self._soon(self._follow)
        self._jump = self._soon(self._show_touched)
        self._ahead = self._soon(self._look_back)
        self.shown.activated.connect(self._follow)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.doubleClicked.connect(self._ask_to_restore)
        self.restore.clicked.connect(self._ask_to_restore)
        self.take_back.clicked.connect(self._take_back)
        desk.shown.connect(self._forget)
        desk.changed.connect(self._on_changed)
        self.retranslate()

    @property
    def is_seen(self) -> bool:
        """Whether it is on the screen; behind another tab it only counts as shown."""
        return self.isVisible() and not self.visibleRegion().isEmpty()

    def refresh(self) -> None:
        """Follow the focus, a moment later; a hidden panel waits until it is seen."""
        if self.is_seen:
            self._moved.start()

    def catch_up(self) -> None:
        """The panel may have come to the screen, or has the keys: read what happened meanwhile."""
        self._pause.start(PAUSE)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.view.setAccessibleName(self.tr("History"))
        self.shown.setAccessibleName(self.tr("Whose history"))
        self.area.setAccessibleName(self.tr("What the step changed"))
        self.restore.setText(self.tr("Restore…"))
        self.restore.setToolTip(self.tr("Make the document what it was after this step"))
        self.take_back.setText(self.tr("Take back"))
        self.take_back.setToolTip(self.tr("Take this step of mine back, wherever it stands"))
        at = max(0, self.shown.currentIndex())
        self.shown.clear()
        self.shown.addItem(self.tr("The whole document"), "document")
        self.shown.addItem(self.tr("The span with the focus"), "span")
        self.shown.setCurrentIndex(at)
        self._say()

    # Within

    def _soon(self, do: Callable[[], None]) -> QTimer:
        """A pause after which something is done once, however often it was asked for."""
        pause = QTimer(self)
        pause.setSingleShot(True)
        pause.setInterval(PAUSE)
        pause.timeout.connect(do)
        return pause

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 2, 10, 2)
        head.addWidget(self.shown, 1)
        head.addWidget(self.count)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setForegroundRole(line.foregroundRole().Mid)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 2, 8, 6)
        for button in (self.restore, self.take_back):
            button.setMinimumHeight(26)
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.view, 3)
        column.addWidget(line)
        column.addWidget(self.area, 2)
        column.addLayout(foot)
        self._below = (line, self.area, self.restore, self.take_back)

    def _forget(self) -> None:
        """Another document is shown, or none; or what was known does not hold any more."""
        desk = self._desk
        self._turn += 1
        self.is_fresh = False
        text = desk.document.text if desk.document is not None else ""
        self.model.show_layer(desk.layer, text=text, scheme=desk.scheme)
        self._say()
        self.catch_up()

    def _later(self) -> None:
        """Read what is new once labelling rests; soon where the list has the keys."""
        self._pause.start(PAUSE if self.view.hasFocus() else SETTLE)

    def _read(self) -> None:
        """Read what the journal has that is not here yet."""
        desk = self._desk
        if not self.is_seen:
            return
        if self.is_fresh or desk.project is None or desk.layer is None:
            self._follow()
            return
        self._turn += 1
        turn = self._turn

        def read(answer: Future[tuple[Entry, ...]]) -> None:
            if turn == self._turn:
                self._add(answer.result())

        desk.project.ask(desk.project.store.history(desk.layer.id, after=self.model.last), read)

    def _add(self, entries: tuple[Entry, ...]) -> None:
        self.is_fresh = True
        if self._desk.layer is None:
            return
        chosen = self.model.entry(self.view.currentIndex().row())
        top = self.view.currentIndex().row() <= 0
        self.model.add_steps(entries, self._desk.layer)
        self._follow()
        row = self.model.row_of(chosen.op_id) if chosen is not None and not top else 0
        self._point(max(0, row))
        self._look_back()

    def _look_back(self) -> None:
        """A long journal is gone through in small pieces, with the event loop between them."""
        if self.is_seen and self.model.look_back():
            self._ahead.start(0)

    def _follow(self) -> None:
        """Show the steps that are asked for: all, or those on the span with the focus."""
        span = self._desk.span
        only = self.shown.currentData() == "span"
        before = self.model.rowCount()
        self.model.show_span((span.id if span is not None else "-") if only else "")
        if before != self.model.rowCount() or not self.view.currentIndex().isValid():
            self._point(0)
        self._say()

    def _point(self, row: int) -> None:
        index = self.model.index(row)
        if index.isValid():
            self.view.setCurrentIndex(index)
        self._say()

    def _say(self) -> None:
        total = self.model.rowCount()
        row = self.view.currentIndex().row()
        self.count.setText(self.tr("%n step(s)", None, total) if total else "")
        self.view.setVisible(bool(total))
        self.nothing.setVisible(not total)
        for widget in self._below:
            widget.setVisible(bool(total))
        if self.shown.currentData() == "span" and self._desk.span is None:
            self.nothing.setText(self.tr("Put the focus on a span to see what was done to it."))
        else:
            self.nothing.setText(self.tr("Nothing was done here yet."))
        self.details.setText("\n".join(self.model.lines(row)) or self.tr("It changed nothing."))
        project = self._desk.project
        who = project.who if project is not None else ""
        self.restore.setEnabled(row >= 0)
        self.take_back.setEnabled(self.model.may_take_back(row, who=who))

    def _on_current(self) -> None:
        self._say()
        if not self._jump.isActive():
            self._jump.start()

    def _show_touched(self) -> None:
        """Who goes through the list sees in the text what each step was about."""
        canvas = self._desk.canvas
        if self.view.hasFocus() and canvas is not None and self.shown.currentData() != "span":
            touched = self.model.touched(self.view.currentIndex().row())
            if touched:
                canvas.focus_span(touched)

    def _on_changed(self, change: Change) -> None:
        layer = self._desk.layer
        if layer is None or (change.layers and layer.id not in change.layers and not change.scheme):
            return
        if change.kind == "performed" and not change.scheme:
            return
        self.is_fresh = False
        if change.kind in ("reloaded", "imported") or change.scheme:
            self._forget()
        else:
            self._later()

    def _ask_to_restore(self) -> None:
        entry = self.model.entry(self.view.currentIndex().row())
        if entry is not None:
            self.restore_wanted.emit(entry)

    def _take_back(self) -> None:
        entry = self.model.entry(self.view.currentIndex().row())
        if entry is not None:
            self._desk.take_back(entry.gesture)

    def showEvent(self, event: QShowEvent) -> None:
        """What happened meanwhile is caught up with."""
        super().showEvent(event)
        self.catch_up()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever takes the keys to the list goes through what there is, not what there was."""
        if event.type() == QEvent.Type.FocusIn and not self.is_fresh:
            self._pause.start(0)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return asks to restore, Delete takes back, Escape goes back to the text."""
        keys, canvas = Qt.Key, self._desk.canvas
        match event.key():
            case keys.Key_Return | keys.Key_Enter if self.view.hasFocus():
                self._ask_to_restore()
            case keys.Key_Delete | keys.Key_Backspace if self.view.hasFocus():
                if self.take_back.isEnabled():
                    self._take_back()
            case keys.Key_Escape if isinstance(canvas, QWidget):
                canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another language is spoken."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._forget()
        super().changeEvent(event)
