"""The attributions of the dispatch: who said what, which figure from whom, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.model import Relation
from workbench.ui.linking import Links
from workbench.ui.models.attribution_list import AttributionList, attributed
from workbench.ui.panels.attribution_row import AttributionRowPainter
from workbench.ui.panels.even_list import EvenList
from workbench.ui.panels.following import Following
from workbench.ui.text.look import Look
from workbench.ui.watch import Watch
from workbench.ui.wording import counted, label_title, words


class AttributionsPanel(Following):
    """The list follows the focus; its rows jump, and Return asks for what a row lacks."""

    def __init__(self, links: Links, watch: Watch, parent: QWidget | None = None) -> None:
        super().__init__(links, parent)
        self._watch = watch
        self._labels: tuple[str, ...] = ()
        self.shown = QComboBox(self)
        self.shown.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.shown.setMinimumContentsLength(8)
        self.count: QLabel = words("", self, wrap=False)
        self.count.setForegroundRole(self.count.foregroundRole().PlaceholderText)
        self.nothing = words("", self)
        self.nothing.setContentsMargins(10, 6, 10, 6)
        self.model = AttributionList(self._begun, self)
        self.view = EvenList(self)
        self.view.setModel(self.model)
        self.painter = AttributionRowPainter(self.view)
        self.view.setItemDelegate(self.painter)
        self.view.setFrameShape(EvenList.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.view)
        head = QHBoxLayout()
        head.setContentsMargins(8, 2, 10, 2)
        head.addWidget(self.shown, 1)
        head.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.nothing)
        layout.addWidget(self.view, 1)
        complete = QAction(self)
        complete.setShortcuts([QKeySequence("Return"), QKeySequence("Enter")])
        complete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        complete.triggered.connect(self._complete)
        self.view.addAction(complete)
        self.view.clicked.connect(self._jump)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.shown.activated.connect(self._on_shown)
        watch.changed.connect(self._on_warnings)
        self.retranslate()

    def set_look(self, look: Look) -> None:
        """Take the colours of a theme."""
        self.painter.look = look
        self.view.viewport().update()

    def refresh(self) -> None:
        """Show the attributions of the layer on the desk."""
        super().refresh()
        desk = self._links.desk
        if attributed(desk.scheme) != self._labels:
            self._fill()
        chosen = self.model.span_of(self.view.currentIndex().row())
        text = desk.document.text if desk.document is not None else ""
        self.model.show_layer(
            desk.layer, text=text, scheme=desk.scheme, register=self._links.register
        )
        self._show_warnings()
        if chosen is not None:
            self.point_at_span(chosen.id)

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.view.setAccessibleName(self.tr("Attributions"))
        self.shown.setAccessibleName(self.tr("What is listed"))
        self.nothing.setText(self.tr("No quote and no figure yet."))
        self._fill()

    def _begun(self, span_id: str) -> Iterable[Relation]:
        reading = self._links.canvas.reading
        return reading.links_begun(span_id) if reading is not None else ()

    def _fill(self) -> None:
        scheme, at = self._links.desk.scheme, max(0, self.shown.currentIndex())
        self._labels = attributed(scheme)
        self.shown.clear()
        self.shown.addItem(self.tr("All"), "all")
        for label in self._labels:
            self.shown.addItem(label_title(scheme, label), label)
        self.shown.addItem(self.tr("With warnings"), "warnings")
        self.shown.setCurrentIndex(min(at, self.shown.count() - 1))
        self.model.set_shown(self.shown.currentData())

    def _say_count(self) -> None:
        total, warned = self.model.rowCount(), self.model.warned
        said = counted(total)
        if warned:
            said += " · " + self.tr("%n with warnings", None, warned)
        self.count.setText(said)
        self.nothing.setVisible(not total)
        self.view.setVisible(bool(total))

    def _on_shown(self) -> None:
        self.model.set_shown(self.shown.currentData())
        self._say_count()

    def _on_warnings(self) -> None:
        if self.is_seen:
            self._show_warnings()
        else:
            self._stale = True

    def _show_warnings(self) -> None:
        self.model.show_warnings(self._watch.by_span)
        self._say_count()

    def _jump(self, index: QModelIndex) -> None:
        span = self.model.span_of(index.row())
        if span is not None:
            self._links.canvas.focus_span(span.id)

    def _on_current(self, index: QModelIndex) -> None:
        """Who goes through the list sees each in the text."""
        if self.view.hasFocus():
            self._jump(index)

    def _complete(self) -> None:
        """Go to the span of the line, and ask for what it lacks."""
        self._jump(self.view.currentIndex())
        self._links.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._links.complete()

    def concerns(self, span_id: str) -> bool:
        """Whether a span is a quote or a figure."""
        desk = self._links.desk
        span = desk.layer.spans.get(span_id) if desk.layer is not None else None
        return span is not None and span.label in attributed(desk.scheme)

    def point_at_span(self, span_id: str) -> None:
        """Choose the attribution of a span."""
        number = self.model.place_of(span_id)
        if number >= 0:
            self.view.selectionModel().setCurrentIndex(
                self.model.index(number), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
