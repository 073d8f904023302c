"""All parts of a scheme, in the order in which they are offered: labels, attributes, relations."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from workbench.model.scheme import Label
from workbench.ui.panels.labels import paint_sign
from workbench.ui.scheme.draft import Draft
from workbench.ui.scheme.fields import named
from workbench.ui.text.look import Look
from workbench.ui.wording import counted, titled

LABEL, ATTRIBUTE, RELATION, UNKNOWN = "label", "attribute", "relation", "unknown"
Part = tuple[str, str]
"""What sort of part it is, and its key."""

SIGN = QSize(30, 20)
HEIGHT = 24


class PartList(QTreeWidget):
    """Headings with the parts below them; the counts are of spans and links that there are."""

    chosen = Signal(str, str)
    """The sort and the key of the part that is shown from now on."""

    def __init__(self, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self._draft = draft
        self._look = Look()
        self._items: dict[Part, QTreeWidgetItem] = {}
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(10)
        self.setIconSize(SIGN)
        self.setUniformRowHeights(True)
        named(self, self.tr("Parts of the scheme"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(lambda *_: self._tell())

    @property
    def part(self) -> Part | None:
        """The part that is chosen."""
        item = self.currentItem()
        part = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        return (str(part[0]), str(part[1])) if part else None

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme."""
        self._look = look
        self.rebuild()

    def choose(self, kind: str, key: str) -> None:
        """Go to a part."""
        item = self._items.get((kind, key))
        if item is not None:
            self.setCurrentItem(item)

    def rebuild(self) -> None:
        """Show the draft; what was chosen stays chosen, if it is still there."""
        before = self.part
        scheme, counts = self._draft.scheme, self._draft.counts
        with QSignalBlocker(self):
            self.clear()
            self._items = {}
            live = [each for each in scheme.labels if each.is_live]
            gone = [each for each in scheme.labels if not each.is_live]
            head = self._head(self.tr("Labels"))
            for label in live:
                self._add_label(head, label, label.shortcut)
            if self._draft.unknown:
                head = self._head(self.tr("Only in the texts"))
                for key in self._draft.unknown:
                    item = self._add(head, (UNKNOWN, key), key, counts.spans.get(key, 0))
                    item.setText(1, "?")
            head = self._head(self.tr("Attributes"))
            for attribute in scheme.attributes:
                title = titled(attribute.title, attribute.key)
                self._add(head, (ATTRIBUTE, attribute.key), title, 0)
            head = self._head(self.tr("Relations"))
            for relation in scheme.relation_types:
                title = titled(relation.title, relation.key)
                uses = counts.relations.get(relation.key, 0)
                item = self._add(head, (RELATION, relation.key), title, uses)
                item.setText(1, relation.shortcut)
            if gone:
                head = self._head(self.tr("Retired and merged"))
                for label in gone:
                    self._add_label(head, label, "→" if label.alias is not None else "✕")
            self.expandAll()
            self.setCurrentItem(self._next_to(before))
        self._tell()

    def _next_to(self, part: Part | None) -> QTreeWidgetItem:
        if part is not None and part in self._items:
            return self._items[part]
        if part is not None and part[0] == UNKNOWN and (LABEL, part[1]) in self._items:
            return self._items[LABEL, part[1]]
        return next(iter(self._items.values()))

    def _head(self, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([title])
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        item.setSizeHint(0, QSize(0, HEIGHT))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.addTopLevelItem(item)
        return item

    def _add_label(self, head: QTreeWidgetItem, label: Label, sign: str) -> None:
        title = titled(label.title, label.key)
        uses = self._draft.counts.spans.get(label.key, 0)
        item = self._add(head, (LABEL, label.key), title, uses)
        item.setIcon(0, self._sign(label.key))
        item.setText(1, sign)

    def _add(self, head: QTreeWidgetItem, part: Part, title: str, uses: int) -> QTreeWidgetItem:
        item = QTreeWidgetItem([title, "", counted(uses) if uses else ""])
        item.setData(0, Qt.ItemDataRole.UserRole, part)
        item.setToolTip(0, part[1])
        item.setSizeHint(0, QSize(0, HEIGHT))
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(2, self.palette().placeholderText())
        head.addChild(item)
        self._items[part] = item
        return item

    def _sign(self, key: str) -> QIcon:
        icon = QIcon()
        # Where a row is chosen, the colours of the label are shown on the page as well.
        for mode, page in (
            (QIcon.Mode.Normal, QColor(Qt.GlobalColor.transparent)),
            (QIcon.Mode.Selected, QColor(self._look.page)),
        ):
            pixmap = QPixmap(SIGN * 2)
            pixmap.setDevicePixelRatio(2)
            pixmap.fill(page)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            room = QRectF(2, -1, SIGN.width() - 4, SIGN.height())
            paint_sign(painter, room, self._look.label(key))
            painter.end()
            icon.addPixmap(pixmap, mode)
        return icon

    def _tell(self) -> None:
        part = self.part
        if part is not None:
            self.chosen.emit(*part)

    def moveCursor(
        self, action: QTreeWidget.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The keys pass over the headings."""
        found: QTreeWidgetItem | None = self.itemFromIndex(super().moveCursor(action, modifiers))
        upwards = action in (
            QTreeWidget.CursorAction.MoveUp,
            QTreeWidget.CursorAction.MovePageUp,
            QTreeWidget.CursorAction.MovePrevious,
        )
        while found is not None and not found.data(0, Qt.ItemDataRole.UserRole):
            above = self.itemAbove(found) if upwards else None
            found = above if above is not None else self.itemBelow(found)
            upwards = upwards and above is not None
        return self.indexFromItem(found) if found is not None else self.currentIndex()
