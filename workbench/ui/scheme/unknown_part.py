"""What is to become of a label that spans carry and the scheme lacks."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from workbench.model import scheme_changes
from workbench.ui.scheme.draft import Draft
from workbench.ui.scheme.making import new_label
from workbench.ui.scheme.part import PartForm
from workbench.ui.wording import label_title, words


class UnknownPart(PartForm):
    """It can stand for a label of the scheme, or be taken up as one."""

    def __init__(self, draft: Draft, parent: QWidget) -> None:
        super().__init__(draft, parent)
        self.said = words("", self.body)
        self.into = QComboBox(self.body)
        self.into.setMinimumHeight(26)
        self.map = QPushButton(self.tr("Let it stand for this label"), self.body)
        self.take_up = QPushButton(self.tr("Take it up as a label of its own"), self.body)
        self.rows.addRow(self.said)
        box = QWidget(self.body)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.into, 1)
        row.addWidget(self.map)
        box.setFocusProxy(self.into)
        self.add(self.tr("Label"), box)
        self.into.setAccessibleName(self.tr("Label"))
        self.rows.addRow("", self.take_up)
        self.map.clicked.connect(self._on_map)
        self.take_up.clicked.connect(self._on_take_up)

    def refresh(self) -> None:
        """Show the draft anew."""
        scheme = self.draft.scheme
        count = self.draft.counts.spans.get(self.key, 0)
        documents = self.draft.counts.documents.get(self.key, 0)
        self.said.setText(
            self.tr("The scheme has no label “{label}”.").format(label=self.key)
            + " "
            + self.tr("%n span(s) carry it", None, count)
            + " "
            + self.tr("in %n document(s).", None, documents)
        )
        self.into.clear()
        for each in scheme.labels:
            if each.is_live:
                self.into.addItem(label_title(scheme, each.key), each.key)

    def _on_map(self) -> None:
        key, into = self.key, self.into.currentData()
        self.ask(lambda scheme: scheme_changes.map_unknown(scheme, key, into=into))

    def _on_take_up(self) -> None:
        key = self.key
        self.ask(lambda scheme: scheme_changes.add_label(scheme, new_label(scheme, key)))
