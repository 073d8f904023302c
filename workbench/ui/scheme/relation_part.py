"""The form of one relation type: words, key, and the labels that it leads from and to."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from workbench.model import Scheme, scheme_changes
from workbench.model.scheme import RelationType
from workbench.ui.panels.roomy import Roomy
from workbench.ui.scheme.draft import Draft
from workbench.ui.scheme.fields import (
    InTwoLanguages,
    Ticks,
    column_of,
    in_order,
    letter_field,
    named,
    small,
)
from workbench.ui.scheme.part import PartForm
from workbench.ui.wording import attribute_title, label_title


class RelationPart(PartForm):
    """A link that spans of some labels can have with spans of others."""

    def __init__(self, draft: Draft, parent: QWidget) -> None:
        super().__init__(draft, parent)
        self.state = small(self.body)
        self.title = InTwoLanguages(self.body)
        self.letter = letter_field(self.body)
        self.ends = EndTable(self.body)
        self.most = QSpinBox(self.body)
        self.most.setRange(0, 99)
        self.most.setSpecialValueText(self.tr("any number"))
        self.most.setMinimumHeight(26)
        self.unless = Ticks(self.body)
        self.definition = InTwoLanguages(self.body, lines=3)
        self.remove = QPushButton(self.tr("Remove the relation"), self.body)
        self.rows.addRow(self.state)
        self.add(self.tr("Title"), self.title)
        self.add(self.tr("Key"), self.letter)
        self.add(self.tr("Ends"), self.ends)
        self.add(self.tr("At most from one span"), self.most)
        self.add(self.tr("Not wanted with"), self.unless)
        self.add(self.tr("Definition"), self.definition)
        self.rows.addRow("", column_of(self.remove, parent=self.body))
        for field in (self.title, self.ends, self.unless, self.definition):
            field.written.connect(self._on_written)
        self.letter.editingFinished.connect(self._on_written)
        self.most.editingFinished.connect(self._on_written)
        self.remove.clicked.connect(self._on_remove)

    @property
    def relation(self) -> RelationType | None:
        """The relation type that is shown, as the draft has it."""
        types = self.draft.scheme.relation_types
        return next((each for each in types if each.key == self.key), None)

    def refresh(self) -> None:
        """Show the draft anew."""
        relation, scheme = self.relation, self.draft.scheme
        if relation is None:
            return
        uses = self.draft.counts.relations.get(relation.key, 0)
        self.remove.setEnabled(self.draft.is_counted)
        links = self.tr("%n link(s)", None, uses)
        self.state.setText(f"{relation.key} · {links}")
        self.title.show_words(relation.title)
        self.definition.show_words(relation.definition)
        with QSignalBlocker(self.letter), QSignalBlocker(self.most):
            self.letter.setText(relation.shortcut)
            self.most.setValue(relation.most or 0)
        self.ends.show_ends(relation, scheme)
        flags = [each.key for each in scheme.attributes if each.kind == "flag"]
        others = [each.key for each in scheme.relation_types]
        self.unless.show_names(
            [
                *((key, attribute_title(scheme, key)) for key in flags),
                *((key, f"{label_title(scheme, key)} →") for key in others),
            ],
            ticked=relation.unless,
        )

    def _on_written(self) -> None:
        relation = self.relation
        if relation is None:
            return
        written = replace(
            self.ends.on(relation),
            title=self.title.words(),
            definition=self.definition.words(),
            shortcut=self.letter.text().upper(),
            most=self.most.value() or None,
            unless=in_order(relation.unless, self.unless.ticked()),
        )
        self.ask(lambda scheme: scheme_changes.change_relation(scheme, written))

    def _on_remove(self) -> None:
        key, uses = self.key, self.draft.counts.relations.get(self.key, 0)
        self.ask(lambda scheme: scheme_changes.remove_relation(scheme, key, uses=uses))


class EndTable(QTableWidget):
    """A row for each label, a column for each part that it can play; Space ticks."""

    written = Signal()
    PARTS = ("sources", "targets", "wanted_from", "wanted_to", "unless_inside")

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, len(self.PARTS), parent)
        self.setHorizontalHeaderLabels(
            [
                self.tr("From"),
                self.tr("To"),
                self.tr("Wanted from"),
                self.tr("Wanted to"),
                self.tr("But not inside"),
            ]
        )
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(Roomy(self))
        self.itemChanged.connect(lambda _: self.written.emit())

    def name(self, title: str) -> None:
        """What a screen reader calls it."""
        named(self, title)

    def show_ends(self, relation: RelationType, scheme: Scheme) -> None:
        """Show who can stand at the ends of a relation."""
        row, column = max(0, self.currentRow()), max(0, self.currentColumn())
        live = [each.key for each in scheme.labels if each.is_live]
        with QSignalBlocker(self):
            self.setRowCount(len(live))
            self.setVerticalHeaderLabels([label_title(scheme, key) for key in live])
            for at, key in enumerate(live):
                for place, part in enumerate(self.PARTS):
                    self.setItem(at, place, self._tick(key, key in getattr(relation, part)))
        self.setCurrentCell(min(row, len(live) - 1), column)
        rows = min(len(live), 9)
        self.setFixedHeight(
            self.horizontalHeader().sizeHint().height()
            + rows * self.rowHeight(0)
            + 2 * self.frameWidth()
        )

    def on(self, relation: RelationType) -> RelationType:
        """The relation type with the ends that are ticked."""
        ticked: dict[str, list[str]] = {part: [] for part in self.PARTS}
        shown = set()
        for row in range(self.rowCount()):
            for column, part in enumerate(self.PARTS):
                item = self.item(row, column)
                if item is None:
                    continue
                key = str(item.data(Qt.ItemDataRole.UserRole))
                shown.add(key)
                if item.checkState() == Qt.CheckState.Checked:
                    ticked[part].append(key)
        hidden = {
            part: [key for key in getattr(relation, part) if key not in shown]
            for part in self.PARTS
        }
        return replace(
            relation,
            sources=in_order(relation.sources, [*ticked["sources"], *hidden["sources"]]),
            targets=in_order(relation.targets, [*ticked["targets"], *hidden["targets"]]),
            wanted_from=in_order(
                relation.wanted_from, [*ticked["wanted_from"], *hidden["wanted_from"]]
            ),
            wanted_to=in_order(relation.wanted_to, [*ticked["wanted_to"], *hidden["wanted_to"]]),
            unless_inside=in_order(
                relation.unless_inside, [*ticked["unless_inside"], *hidden["unless_inside"]]
            ),
        )

    def _tick(self, key: str, on: bool) -> QTableWidgetItem:
        item = QTableWidgetItem()
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        return item
