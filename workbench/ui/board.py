"""The switchboard: from the table of actions to menus, tool bar and keys.

One QAction stands for each row of the table. It is enabled, checked and named again after
every change on the desk, but only where something that it may depend on has moved; not in the
frame that shows the change, but before anybody can ask for an action again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar, QWidget

from workbench.project import Moment
from workbench.ui.actions import (
    ACTIONS,
    AT_DESK,
    DESKS,
    MENUS,
    TOOLS,
    Action,
    Hands,
    Menu,
    label_action,
    link_action,
    relabel_action,
)
from workbench.ui.actions.action import When
from workbench.ui.desks import Name
from workbench.ui.wording import plain, step_words, titled

HIT = 26
"""How high what is clicked is at least."""

Fill = Callable[[QMenu], None]
"""Fills a list that is made on the spot, such as the recent projects."""


class Board(QObject):
    """Every action of the window as a QAction, under its id."""

    triggered = Signal(str)
    """An action was asked for, by its id."""

    def __init__(
        self, hands: Hands, *, keys: Mapping[str, tuple[str, ...]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._hands = hands
        self._window = parent
        self._keys = dict(keys)
        self._rows: dict[str, Action] = {}
        self._barred = False
        self._made: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        self._menus: list[tuple[QMenu, Menu]] = []
        self._gaps: list[tuple[QAction, tuple[str, ...]]] = []
        self._lists: dict[str, tuple[QMenu, QAction]] = {}
        self._scheme_ids: tuple[str, ...] = ()
        self._letters: frozenset[str] = frozenset()
        self._state: tuple[object, ...] | None = None
        self._back: tuple[str | None, ...] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
        for row in ACTIONS:
            self._add(row)

    def action(self, action_id: str) -> QAction:
        """The QAction of an id."""
        self.settle()
        return self._made[action_id]

    def rows(self) -> list[Action]:
        """The rows of the table as they stand, those of the scheme included."""
        return list(self._rows.values())

    def title(self, row: Action) -> str:
        """What an action is called, in the language of the window."""
        return QCoreApplication.translate("Actions", row.title)

    def keys(self, row: Action) -> tuple[str, ...]:
        """The keys of an action: the user's own choice, else the table's.

        One that is a label's letter belongs to the label where it is given; the action stays in
        menu and palette.
        """
        keys = self._keys.get(row.id, row.keys)
        if row.id in self._scheme_ids or self._desk_of(row) not in ("annotate", None):
            return keys
        return tuple(each for each in keys if each.upper() not in self._letters)

    def set_keys(self, action_id: str, keys: tuple[str, ...] | None) -> None:
        """Give an action the keys that the user chose; None: those of the table."""
        if keys is None:
            self._keys.pop(action_id, None)
        else:
            self._keys[action_id] = keys
        self._give_keys(self._rows[action_id])

    def holder(self, keys: str, *, but: str) -> str:
        """What the action is called that has a key already, another one's aside; may be empty."""
        wanted = QKeySequence(keys)
        at = self._desk_of(self._rows[but])
        for action_id, row in self._rows.items():
            # What is on another desk is never asked for here.
            meets = None in (at, self._desk_of(row)) or at == self._desk_of(row)
            if action_id != but and meets and wanted in self._made[action_id].shortcuts():
                return self.title(row)
        return ""

    def fill_menus(self, bar: QMenuBar, *, recent: Fill) -> None:
        """Build the menu bar from the table."""
        for row in MENUS:
            self._build(bar.addMenu(""), row)
        menu, _ = self._lists["recent"]
        menu.aboutToShow.connect(lambda: recent(menu))
        self._show_menus()
        self.retranslate()

    def fill_tools(self, bar: QToolBar, icon: Callable[[str], QIcon]) -> None:
        """Build the tool bar from the table: which desk is in front, then the tools."""
        for action_id in DESKS:
            bar.addAction(self._made[action_id])
            # Words alone make a lower button than icons do.
            bar.widgetForAction(self._made[action_id]).setMinimumHeight(HIT)
        for group in TOOLS:
            self._gaps.append((bar.addSeparator(), group))
            for action_id in group:
                self._made[action_id].setIcon(icon(self._rows[action_id].icon))
                bar.addAction(self._made[action_id])
        self._show_tools()

    def context_menu(self) -> QMenu:
        """What can be done with the span and the selection at hand."""
        self.settle()
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        given = [key for key in self._scheme_ids if key.startswith("label:")]
        changed = [key for key in self._scheme_ids if key.startswith("relabel:")]
        for section in (given, ["fit", "comment", "erase"], changed, ["copy", "find"]):
            place = menu
            if section is changed:
                place = menu.addMenu(QCoreApplication.translate("Actions", "Change the label to"))
            place.addActions([self._made[each] for each in section])
            menu.addSeparator()
        return menu

    def is_here(self, row: Action) -> bool:
        """Whether an action is one of the desk in front; the scheme's are for annotating."""
        return self._desk_of(row) in (None, self._hands.desks.now)

    def adopt(self, name: str, page: QWidget) -> None:
        """Give the page of a desk the keys that work on it."""
        for row in self._rows.values():
            if row.where == "page" and AT_DESK.get(row.id) == name:
                page.addAction(self._made[row.id])

    def change_desk(self) -> None:
        """Another desk is in front: its menus and actions are there, the others' are not."""
        self._show_menus()
        self._show_tools()
        self.look_again()

    def _show_menus(self) -> None:
        for made, menu in self._menus:
            if menu.desk is not None:
                made.menuAction().setVisible(menu.desk == self._hands.desks.now)

    def set_labels(self) -> None:
        """Take labels and relations of the scheme on the desk for actions.

        A label has two, one to give it and one to change to it.
        """
        desk = self._hands.desk
        for action_id in self._scheme_ids:
            self._drop(action_id)
        give = [
            label_action(each.key, titled(each.title, each.key), each.shortcut)
            for each in desk.labels
        ]
        change = [
            relabel_action(each.key, titled(each.title, each.key), each.shortcut)
            for each in desk.labels
        ]
        kinds = desk.scheme.relation_types if desk.scheme is not None else ()
        link = [
            link_action(each.key, titled(each.title, each.key), each.shortcut) for each in kinds
        ]
        self._scheme_ids = tuple(row.id for row in (*give, *change, *link))
        self._letters = frozenset(keys.upper() for row in (*give, *change) for keys in row.keys)
        for row in list(self._rows.values()):
            self._give_keys(row)
        for name, rows in (("labels", give), ("relabels", change), ("relations", link)):
            menu, end = self._lists[name]
            menu.insertActions(end, [self._add(row) for row in rows])
        self._state = None
        self._look()

    def refresh(self) -> None:
        """Enable, check and name the actions as the desk stands, once this event is done with."""
        if not self._soon.isActive():
            self._soon.start()

    def settle(self) -> None:
        """Let the actions be as the desk stands now, if they are not: the next key is looked up."""
        if self._soon.isActive():
            self._soon.stop()
            self._look()

    def _look(self) -> None:
        desk, canvas = self._hands.desk, self._hands.canvas
        undo, redo = desk.undo_name, desk.redo_name
        back = tuple(each.gesture if each is not None else None for each in (undo, redo))
        if back != self._back:
            self._back = back
            self._made["undo"].setText(self._back_text("undo", undo))
            self._made["redo"].setText(self._back_text("redo", redo))
        state = (
            desk.project,
            desk.layer is not None and (desk.layer.id, desk.layer.fields.status),
            desk.layer is not None and canvas.selection is not None,
            bool(canvas.picked),
            desk.span is not None,
            len(desk.at_hand),
            bool(desk.suggestions),
            desk.suggestion is not None,
            self._hands.desks.now,
            undo is not None,
            redo is not None,
        )
        if state == self._state:
            return
        self._state = state
        answers: dict[When, bool] = {}
        barred = self._in_package
        if barred != self._barred:
            self._barred = barred
            for action_id, row in self._rows.items():
                if row.lead:
                    self._name(self._made[action_id], row)
        for action_id, row in self._rows.items():
            made, when = self._made[action_id], row.when
            if when not in answers:
                answers[when] = when(self._hands)
            can_be_done = answers[when] and self.is_here(row) and not (row.lead and barred)
            # To tell an action what it knows costs much more than to ask it.
            if made.isEnabled() != can_be_done:
                made.setEnabled(can_be_done)
            if row.checked is not None:
                made.setChecked(row.checked(self._hands))

    def look_again(self) -> None:
        """Look although the desk stands as it stood: a switch of the window has moved."""
        self._state = self._back = None
        self._soon.stop()
        self._look()

    def look_again_soon(self) -> None:
        """The same, once this event is done with: panels come and go several at a time.

        A window that ends hides its panels when it can't be asked any more; then it is never.
        """
        self._state = self._back = None
        self.refresh()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        for menu, row in self._menus:
            menu.setTitle(QCoreApplication.translate("Actions", row.title))
        for action_id, action in self._rows.items():
            self._name(self._made[action_id], action)
        self.look_again()

    def _desk_of(self, row: Action) -> Name | None:
        """The only desk that an action is for; None: it is for all."""
        return "annotate" if row.id in self._scheme_ids else AT_DESK.get(row.id)

    def _show_tools(self) -> None:
        """The tools of the desk in front; those of the others would only be grey."""
        for gap, group in self._gaps:
            for action_id in group:
                self._made[action_id].setVisible(self.is_here(self._rows[action_id]))
            gap.setVisible(any(self._made[each].isVisible() for each in group))

    def _add(self, row: Action) -> QAction:
        action = QAction(self._window)
        action.setObjectName(row.id)
        action.setShortcuts([QKeySequence(keys) for keys in self.keys(row)])
        action.setCheckable(row.checked is not None)
        if row.choice:
            group = self._groups.setdefault(row.choice, QActionGroup(self))
            group.addAction(action)
        action.triggered.connect(lambda: self._do(row))
        if row.where == "text":
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._hands.canvas.addAction(action)
        elif row.where == "page":
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._window.addAction(action)
        self._rows[row.id] = row
        self._made[row.id] = action
        self._name(action, row)
        return action

    def _give_keys(self, row: Action) -> None:
        action = self._made[row.id]
        keys = [QKeySequence(each) for each in self.keys(row)]
        if keys != action.shortcuts():
            action.setShortcuts(keys)
            self._name(action, row)

    def _drop(self, action_id: str) -> None:
        self._rows.pop(action_id)
        action = self._made.pop(action_id)
        # Its key is free at once, not only when the event loop comes to delete it.
        action.setShortcuts([])
        action.deleteLater()

    def _do(self, row: Action) -> None:
        row.do(self._hands)
        self.triggered.emit(row.id)
        if row.checked is not None:
            self.look_again()
        else:
            self.refresh()

    def _build(self, made: QMenu, menu: Menu) -> None:
        made.setObjectName(menu.id)
        made.setToolTipsVisible(True)
        self._menus.append((made, menu))
        for section in menu.sections:
            end = made.addSeparator()
            for entry in section:
                if isinstance(entry, Action):
                    made.insertAction(end, self._made[entry.id])
                elif isinstance(entry, Menu):
                    inner = QMenu(made)
                    made.insertMenu(end, inner)
                    self._build(inner, entry)
                else:
                    self._lists[entry] = (made, end)

    def _name(self, action: QAction, row: Action) -> None:
        title = self.title(row)
        hint = QCoreApplication.translate("Actions", row.hint) if row.hint else ""
        if row.lead and self._in_package:
            hint = self.tr("not in a work package: this is the project's")
        action.setText(title.replace("&", "&&"))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        said = " · ".join(each for each in (title.rstrip("…"), keys, hint) if each)
        action.setToolTip(plain(said))

    @property
    def _in_package(self) -> bool:
        project = self._hands.desk.project
        return project is not None and bool(project.store.info.package)

    def _back_text(self, action_id: str, moment: Moment | None) -> str:
        title = self.title(self._rows[action_id])
        if moment is None:
            return title
        words = step_words(moment.name, moment.details, self._hands.desk.scheme)
        return self.tr("{action}: {step}").format(action=title, step=words)
