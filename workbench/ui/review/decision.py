"""The panel on the right of the review desk: the unit at hand, its readings, what is decided."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.letters import folded, letters
from workbench.ui.models.document_words import date_words
from workbench.ui.panels.key_cap import KeyedTitle
from workbench.ui.panels.span_head import Sign, shortened
from workbench.ui.review.choices import Choices, SlotBox
from workbench.ui.review.note_field import NoteField
from workbench.ui.review.reviewing import Reviewing
from workbench.ui.review.wording import (
    by_whom,
    decision_words,
    kind_title,
    reason_title,
    state_title,
)
from workbench.ui.text.look import Look
from workbench.ui.wording import label_title, words

WIDTH = 340
LONG = 220
BUTTONS = ("decide", "none", "open", "own", "like")


class DecisionPanel(QWidget):
    """Shows what lies on the review desk, and asks it; it decides nothing by itself."""

    like_wanted = Signal()
    """The same is to be decided for all like it."""
    other_reason_wanted = Signal()
    """A reason that is not in the list is to be given."""

    def __init__(self, reviewing: Reviewing, parent: QWidget) -> None:
        super().__init__(parent)
        self._reviewing = reviewing
        self._look = Look()
        self._asks = False
        self.lost_keyboard = False
        """The keyboard was here when there was nothing to be decided any more."""
        self._sign = Sign(self)
        self.title = words("", self, wrap=False)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.state = words("", self, wrap=False)
        self.words = words("", self)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.place = words("", self)
        self.decided = words("", self)
        for quiet in (self.state, self.place):
            quiet.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.choices = Choices(reviewing, self)
        self.area = QScrollArea(self)
        self.reason = QToolButton(self)
        self.reason.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.reason.setMinimumHeight(26)
        self.reason.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.reason_menu = QMenu(self)
        self.note = NoteField(self)
        self._reason_title = KeyedTitle("R", "", self.reason, self)
        self._note_title = KeyedTitle("M", "", self.note, self)
        self.buttons = {name: QPushButton(self) for name in BUTTONS}
        self._whole = QWidget(self)
        self._lay_out()
        self.retranslate()
        self._connect()

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme, and the labels' of the scheme."""
        self._look = look
        self.show_unit()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.choices.retranslate()
        self.area.setAccessibleName(self.tr("Readings"))
        self._reason_title.words.setText(self.tr("Reason"))
        self.note.setAccessibleName(self.tr("Note to the annotators"))
        for name, title, keys in (
            ("decide", self.tr("Decide"), self.tr("Enter")),
            ("none", self.tr("None is right"), "0"),
            ("open", self.tr("Leave open…"), "U"),
            ("own", self.tr("Own answer"), "O"),
            ("like", self.tr("All like it…"), "S"),
        ):
            self.buttons[name].setText(f"{title} ({keys})")
            self.buttons[name].setAccessibleName(title)
        self._say_asking(asks=False)
        self.show_unit()

    def take_keyboard(self) -> None:
        """Put the keyboard into the readings."""
        self.choices.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_unit(self) -> None:
        """Show the unit at hand, or that there is none."""
        reviewing = self._reviewing
        row = reviewing.row
        if row is None and self._whole.isAncestorOf(self.window().focusWidget() or self):
            self.lost_keyboard = True
        self._whole.setVisible(row is not None)
        if row is None or reviewing.reviewed is None or reviewing.pick is None:
            return
        self._say_asking(asks=False)
        text = reviewing.reviewed.document.text
        unit = reviewing.pick.unit
        self._sign.show_label(self._look.label(unit.label))
        self.title.setText(label_title(reviewing.desk.scheme, unit.label))
        self.state.setText(state_title(row.state))
        self.words.setText(shortened(text[unit.start : unit.end], LONG))
        facts = reviewing.ranked.facts_of(row)
        kinds = ", ".join(map(kind_title, row.kinds))
        told = [kinds, facts.title or row.document_id, date_words(facts.date[:10])]
        self.place.setText(" · ".join(each for each in told if each))
        self._say_decided()
        self.note.setPlainText(reviewing.note)
        self.choices.rebuild()
        self.show_picked()
        bar = self.area.verticalScrollBar()
        bar.setValue(0)

    def show_picked(self) -> None:
        """Show what is picked, and the reason."""
        reviewing = self._reviewing
        self.choices.show_picked()
        code = reviewing.reason
        self.reason.setText(reason_title(code) if code else self.tr("none given"))
        said = self.tr("Reason: {reason}").format(reason=self.reason.text())
        self.reason.setAccessibleName(said)
        self.buttons["decide"].setEnabled(
            reviewing.pick is not None and reviewing.pick.base is not None
        )

    def show_reasons(self) -> None:
        """Open the list of reasons; each has a letter."""
        menu = self.reason_menu
        menu.clear()
        codes = list(self._reviewing.known_reasons)
        titles = [reason_title(each) for each in codes]
        another = self.tr("Another reason…")
        for code, title, letter in zip(
            [*codes, ""], [*titles, another], letters([*titles, another]), strict=True
        ):
            action = menu.addAction(_with_letter(title, letter))
            if not code:
                action.triggered.connect(self.other_reason_wanted)
                continue
            action.setCheckable(True)
            action.setChecked(code == self._reviewing.reason)
            action.triggered.connect(lambda _, given=code: self._on_reason(given))
        menu.popup(self.reason.mapToGlobal(QPoint(0, self.reason.height())))

    def write_note(self) -> None:
        """Put the keyboard into the note."""
        self._say_asking(asks=False)
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note.selectAll()

    def write_question(self) -> None:
        """Put the keyboard into the note; what is written leaves the unit open."""
        if self._reviewing.pick is None:
            return
        self._say_asking(asks=True)
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note.selectAll()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign)
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        self.area.setWidget(self.choices)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setBackgroundRole(QPalette.ColorRole.Base)
        reason = QHBoxLayout()
        reason.setSpacing(8)
        reason.addWidget(self._reason_title)
        reason.addWidget(self.reason, 1)
        grid = QGridLayout()
        grid.setSpacing(6)
        for number, name in enumerate(BUTTONS):
            button = self.buttons[name]
            button.setMinimumHeight(28)
            button.setAutoDefault(False)
            if number == 0:
                grid.addWidget(button, 0, 0, 1, 2)
            else:
                grid.addWidget(button, (number + 1) // 2, (number + 1) % 2)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.place)
        column.addWidget(self.decided)
        column.addWidget(self.area, 1)
        column.addLayout(reason)
        column.addWidget(self._note_title)
        column.addWidget(self.note)
        column.addLayout(grid)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._whole)
        self.setMinimumWidth(WIDTH)

    def _connect(self) -> None:
        reviewing, buttons = self._reviewing, self.buttons
        reviewing.shown.connect(self.show_unit)
        reviewing.picked.connect(self.show_picked)
        self.choices.turned.connect(self._on_turned)
        self.reason.clicked.connect(self.show_reasons)
        self.note.handed_in.connect(self._on_written)
        self.note.dropped.connect(self._on_dropped)
        self.note.textChanged.connect(self._on_note)
        buttons["decide"].clicked.connect(reviewing.decide)
        buttons["none"].clicked.connect(reviewing.take_none)
        buttons["open"].clicked.connect(self.write_question)
        buttons["own"].clicked.connect(reviewing.answer_oneself)
        buttons["like"].clicked.connect(self.like_wanted)

    def _say_decided(self) -> None:
        reviewing = self._reviewing
        told = reviewing.decision
        self.decided.setVisible(told is not None)
        if told is None:
            return
        said = f"{decision_words(told, reviewing.names)}, {by_whom(told)}"
        case = reviewing.case
        if case is not None and case.state == "reopened":
            said = self.tr("Was decided: {decision}. The readings have changed since.").format(
                decision=said
            )
        else:
            said = self.tr("Decided: {decision}.").format(decision=said)
        self.decided.setText(said)

    def _say_asking(self, *, asks: bool) -> None:
        self._asks = asks
        title = self.tr("Question: what is to be found out?") if asks else self.tr("Note")
        self._note_title.words.setText(title)
        self.note.setPlaceholderText(
            self.tr("Enter leaves the unit open") if asks else self.tr("For the annotators")
        )

    def _on_reason(self, code: str) -> None:
        self._reviewing.give_reason(code)
        self.take_keyboard()

    def _on_note(self) -> None:
        if not self._asks:
            self._reviewing.note = self.note.words()

    def _on_written(self, said: str) -> None:
        asks = self._asks
        self._say_asking(asks=False)
        self.take_keyboard()
        if asks:
            self._reviewing.leave_open(said)

    def _on_dropped(self) -> None:
        if self._asks:
            self._say_asking(asks=False)
            self.note.setPlainText(self._reviewing.note)
        self.take_keyboard()

    def _on_turned(self, box: SlotBox) -> None:
        place = QRect(QPoint(0, 0), box.size())
        place.moveTopLeft(box.mapTo(self.choices, QPoint(0, 0)))
        self.area.ensureVisible(0, place.bottom(), 0, 8)
        self.area.ensureVisible(0, place.top(), 0, 8)


def _with_letter(title: str, letter: str) -> str:
    """A title for a menu, its letter underlined; one that has not got it has it behind."""
    plain = title.replace("&", "&&")
    at = next((n for n, each in enumerate(plain) if folded(each) == letter), None)
    if not letter:
        return plain
    if at is None:
        behind = QCoreApplication.translate("DecisionPanel", "{title} (&{letter})")
        return behind.format(title=plain, letter=letter)
    return f"{plain[:at]}&{plain[at:]}"
