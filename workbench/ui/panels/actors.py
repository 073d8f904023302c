"""The actors of the dispatch, by number: who is who, joined, parted and named by key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QVBoxLayout, QWidget

from workbench.ui.linking import Links
from workbench.ui.models.actor_list import ActorList, Row
from workbench.ui.panels.actor_row import ActorRowPainter
from workbench.ui.panels.following import Following
from workbench.ui.wording import words


class ActorsPanel(Following):
    """The running list of actors; Return jumps through the mentions of one.

    Right and Left show and hide the mentions. A line that asks whether two are the same is
    answered by Return (yes) or Delete (no).
    """

    name_wanted = Signal(str)
    """The dispatches with this name are to be listed."""

    def __init__(self, links: Links, parent: QWidget | None = None) -> None:
        super().__init__(links, parent)
        self._shown: tuple[object, object, object] = (None, None, None)
        self.nothing = words("", self)
        self.model = ActorList(links.rename, self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(ActorRowPainter(self.view))
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.view.clicked.connect(lambda index: self._go_to(index.row(), stay=True))
        self.view.doubleClicked.connect(lambda index: self._go_to(index.row(), stay=False))
        self.setFocusProxy(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        self.nothing.setContentsMargins(10, 6, 10, 6)
        layout.addWidget(self.nothing)
        layout.addWidget(self.view, 1)
        self.acts: dict[str, QAction] = {}
        self._add("go", ("Return", "Enter"), self._go)
        self._add("open", ("Right",), lambda: self._toggle(shown=True))
        self._add("shut", ("Left",), lambda: self._toggle(shown=False))
        self._add("rename", ("F2",), self.rename)
        self._add("merge", ("J",), self._merge)
        self._add("part", ("Delete",), self._part)
        self._add("list", ("D",), self._list)
        self.retranslate()

    def refresh(self) -> None:
        """Show the actors of the layer on the desk."""
        super().refresh()
        desk, register = self._links.desk, self._links.register
        shown = (register, desk.document, desk.scheme)
        if all(one is other for one, other in zip(shown, self._shown, strict=True)):
            return
        self._shown = shown
        chosen, number = self._chosen(), self.view.currentIndex().row()
        text = desk.document.text if desk.document is not None else ""
        self.model.show_register(register, layer=desk.layer, text=text, scheme=desk.scheme)
        empty = self.model.rowCount() == 0
        self.nothing.setVisible(empty)
        self.view.setVisible(not empty)
        if chosen is not None:
            self._point_at(self.model.place_of(chosen, number=number))

    def begin(self) -> None:
        """Choose what the keyboard most likely comes for: a question, the focused one's first."""
        if self._stale:
            self.refresh()
        focused = self._links.canvas.focused
        actor = self._links.register.actor_of(focused) if focused is not None else None
        asked = self._questions()
        own = [number for number, row in asked if actor in (row.actor, row.other)]
        if own or (asked and actor is None):
            self._point_at(own[0] if own else asked[0][0])

    def concerns(self, span_id: str) -> bool:
        """Whether a span is a mention of an actor."""
        return self._links.register.actor_of(span_id) is not None

    def point_at_span(self, span_id: str) -> None:
        """Choose the actor of a mention."""
        if self._stale:
            self.refresh()
        self._point_at(self.model.place_of_span(span_id))

    def rename(self) -> None:
        """Write the name of the chosen actor, where it stands."""
        row = self._chosen()
        if row is not None and row.kind == "actor":
            self.view.edit(self.view.currentIndex())

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.view.setAccessibleName(self.tr("Actors"))
        self.nothing.setText(self.tr("Nobody yet: what is labelled as an actor is listed here."))
        for name, title in (
            ("go", self.tr("Go to the mention, or say that they are the same")),
            ("open", self.tr("Show the mentions")),
            ("shut", self.tr("Hide the mentions")),
            ("rename", self.tr("Name the actor")),
            ("merge", self.tr("Make the chosen actors one")),
            ("part", self.tr("Take the mention out, or say that they are two")),
            ("list", self.tr("Dispatches with this name")),
        ):
            self.acts[name].setText(title)

    def _add(self, name: str, keys: tuple[str, ...], do: Callable[[], object]) -> None:
        action = QAction(self)
        action.setShortcuts([QKeySequence(each) for each in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: do())
        self.view.addAction(action)
        self.acts[name] = action

    def _chosen(self) -> Row | None:
        return self.model.row(self.view.currentIndex().row())

    def _go(self) -> None:
        self._go_to(self.view.currentIndex().row(), stay=False)

    def _go_to(self, number: int, *, stay: bool) -> None:
        """Focus the mention of a line; of an actor, the one after that which has the focus."""
        row = self.model.row(number)
        if row is None:
            return
        if row.kind == "same":
            if not stay and row.other is not None:
                self._links.join(row.actor.head.id, row.other.head.id)
                self._ask_on(number)
            return
        span = row.span
        if row.kind == "actor":
            ids = [each.id for each in row.actor.mentions]
            focused = self._links.canvas.focused
            at = ids.index(focused) + 1 if focused in ids else 0
            span = row.actor.mentions[at % len(ids)]
        self._links.canvas.focus_span(span.id)

    def _questions(self) -> list[tuple[int, Row]]:
        """The lines that ask whether two are one."""
        rows = ((number, self.model.row(number)) for number in range(self.model.rowCount()))
        return [(number, row) for number, row in rows if row is not None and row.kind == "same"]

    def _ask_on(self, number: int) -> None:
        """Choose the question that follows a line, so that the next key answers it."""
        self.refresh()
        asked = [each for each, _ in self._questions()]
        if asked:
            self._point_at(next((each for each in asked if each >= number), asked[0]))

    def _toggle(self, *, shown: bool) -> None:
        row = self._chosen()
        number = self.view.currentIndex().row()
        if row is not None and self.model.toggle(number, shown=shown):
            wanted = row if shown else Row("actor", row.actor, row.actor.head)
            self._point_at(self.model.place_of(wanted, number=number))

    def _merge(self) -> None:
        chosen = [self.model.row(index.row()) for index in self.view.selectedIndexes()]
        ids = {row.actor.head.id for row in chosen if row is not None and row.kind != "same"}
        ids |= {row.other.head.id for row in chosen if row is not None and row.other is not None}
        self._links.join(*sorted(ids))

    def _part(self) -> None:
        row = self._chosen()
        if row is not None and row.kind == "same":
            number = self.view.currentIndex().row()
            self.model.dismiss(row)
            self._point_at(min(number, self.model.rowCount() - 1))
            self._ask_on(number)
        elif row is not None and row.kind == "mention":
            self._links.part(row.span.id)

    def _list(self) -> None:
        row = self._chosen()
        if row is not None:
            self.name_wanted.emit(self.model.name(row.other or row.actor))

    def _point_at(self, number: int) -> None:
        if number >= 0:
            self.view.selectionModel().setCurrentIndex(
                self.model.index(number), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _on_menu(self, place: QPoint) -> None:
        index: QModelIndex = self.view.indexAt(place)
        if index.isValid():
            self._point_at(index.row())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self.acts.values()))
        menu.popup(self.view.viewport().mapToGlobal(place))
