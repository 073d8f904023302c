"""Restoring a document as it was after a step: what would change is shown first."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from workbench.errors import Refused
from workbench.model import Change, Layer, verbs
from workbench.model.record import encode, plain
from workbench.project import Entry
from workbench.ui.desk import Desk
from workbench.ui.dialogs.form import Form
from workbench.ui.language import words_of
from workbench.ui.models.history_list import when
from workbench.ui.panels.roomy import Roomy
from workbench.ui.telling import Past, Teller
from workbench.ui.wording import step_words, words


class RestoreDialog(Form):
    """Shows what the document would be again; Return makes it so, and undo takes that back."""

    def __init__(self, desk: Desk, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Restore the document"))
        self.accept_button.setText(self.tr("Restore"))
        self.resize(560, 460)
        self._desk = desk
        self.earlier: Layer | None = None
        step = step_words(entry.name, entry.details, desk.scheme)
        said = self.tr(
            "The document becomes what it was after this step: {step}, {who}, {when}. "
            "The time spent is kept, and undo takes it back in one step."
        )
        self.add_words(said.format(step=step, who=entry.who, when=when(entry.at)))
        self.facts = words(self.tr("Looking back…"), self)
        self.list = QListWidget(self)
        self.list.setItemDelegate(Roomy(self.list))
        self.list.setAccessibleName(self.tr("What would change"))
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(True)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        place = column.indexOf(self.rows) + 1
        column.takeAt(place)
        column.insertWidget(place, self.facts)
        column.insertWidget(place + 1, self.list, 1)
        self.accept_button.setEnabled(False)
        desk.changed.connect(self._on_changed)
        desk.shown.connect(self.reject)
        if desk.project is not None and desk.layer is not None:
            desk.project.as_of(desk.layer.id, entry.revision, self._on_read)

    def accept(self) -> None:
        """Restore it, and close."""
        if self.earlier is not None:
            self._desk.restore(self.earlier)
        super().accept()

    def _on_read(self, earlier: Layer) -> None:
        if not isValid(self):
            return  # closed before the answer came
        self.earlier = earlier
        self._preview()

    def _on_changed(self, change: Change) -> None:
        layer = self._desk.layer
        if layer is not None and layer.id in change.layers and change.kind != "saved":
            self._preview()

    def _preview(self) -> None:
        layer, document, earlier = self._desk.layer, self._desk.document, self.earlier
        self.list.clear()
        if layer is None or document is None or earlier is None:
            return
        try:
            op = verbs.restore(layer, earlier)
        except Refused as error:
            self.facts.setText("")
            self.say_missing(words_of(error))
            return
        changes = plain(encode(op.edits))
        spans = [each for each in changes if each[0] == "span"]
        come = sum(before is None for _, _, before, _ in spans)
        go = sum(after is None for _, _, _, after in spans)
        facts = [
            self.tr("%n span(s) come back", None, come) if come else "",
            self.tr("%n span(s) go", None, go) if go else "",
            self.tr("%n span(s) change", None, len(spans) - come - go)
            if len(spans) > come + go
            else "",
        ]
        links = sum(each[0] == "relation" for each in changes)
        facts.append(self.tr("%n link(s) differ", None, links) if links else "")
        self.facts.setText(" · ".join(filter(None, facts)))
        # The words of links are told with the spans of both states.
        both = {**earlier.spans, **layer.spans}
        past = Past(replace(layer, spans=MappingProxyType(both)), ())
        teller = Teller(document.text, self._desk.scheme, past)
        self.list.addItems(teller.lines_of(changes, 0))
        self.list.setCurrentRow(0)
        self.say_missing("")
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)
