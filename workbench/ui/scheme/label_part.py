"""The form of one label: words, examples, key, colours, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QWidget

from workbench.model import Scheme, scheme_changes
from workbench.model.scheme import Label
from workbench.ui.colours import DARK, LIGHT
from workbench.ui.scheme.colour_field import ColourField
from workbench.ui.scheme.draft import Draft
from workbench.ui.scheme.fields import InTwoLanguages, Passage, column_of, letter_field, small
from workbench.ui.scheme.part import PartForm
from workbench.ui.wording import label_title


class LabelPart(PartForm):
    """A label that can be given, is retired, or stands for another."""

    def __init__(self, draft: Draft, parent: QWidget) -> None:
        super().__init__(draft, parent)
        self.state = small(self.body)
        self.title = InTwoLanguages(self.body)
        self.letter = letter_field(self.body)
        self.conflict = small(self.body)
        self.light = ColourField(self.body, page=LIGHT.page)
        self.dark = ColourField(self.body, page=DARK.page)
        self.auxiliary = QCheckBox(self.tr("Off until auxiliary labels are switched on"), self.body)
        self.auxiliary.setMinimumHeight(24)
        self.definition = InTwoLanguages(self.body, lines=4)
        self.examples = Passage(self.body, lines=3)
        hint = small(self.body)
        hint.setText(self.tr("One on each line, the labelled words in [brackets]."))
        self.into = QComboBox(self.body)
        self.into.setMinimumHeight(26)
        self.merge = QPushButton(self.tr("Merge"), self.body)
        self.retire = QPushButton(self.body)
        self.split = QPushButton(self.tr("Let it stand for itself again"), self.body)
        self.rows.addRow(self.state)
        self.add(self.tr("Title"), self.title)
        key_row = QWidget(self.body)
        row = QHBoxLayout(key_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.letter)
        row.addWidget(self.conflict, 1)
        key_row.setFocusProxy(self.letter)
        self.add(self.tr("Key"), key_row)
        self.letter.setAccessibleName(self.tr("Key"))
        self.add(self.tr("On a light page"), self.light)
        self.add(self.tr("On a dark page"), self.dark)
        self.add(self.tr("Auxiliary"), self.auxiliary)
        self.add(self.tr("Definition"), self.definition)
        box = column_of(self.examples, hint, parent=self.body)
        box.setFocusProxy(self.examples)
        self.add(self.tr("Examples"), box)
        self.examples.setAccessibleName(self.tr("Examples"))
        self.add(self.tr("Merge into"), self._fate())
        self.into.setAccessibleName(self.tr("Merge into"))
        for field in (self.title, self.light, self.dark, self.definition, self.examples):
            field.written.connect(self._on_written)
        self.letter.textEdited.connect(self._on_letter_edited)
        self.letter.editingFinished.connect(self._on_letter)
        self.auxiliary.clicked.connect(self._on_written)
        self.merge.clicked.connect(self._on_merge)
        self.retire.clicked.connect(self._on_retire)
        self.split.clicked.connect(lambda: self.ask(self._splitting))

    @property
    def label(self) -> Label | None:
        """The label that is shown, as the draft has it."""
        return next((each for each in self.draft.scheme.labels if each.key == self.key), None)

    def refresh(self) -> None:
        """Show the draft anew."""
        label = self.label
        if label is None:
            return
        self.state.setText(self._state_of(label))
        self.title.show_words(label.title)
        with QSignalBlocker(self.letter), QSignalBlocker(self.auxiliary):
            self.letter.setText(label.shortcut)
            self.auxiliary.setChecked(label.auxiliary)
        self.conflict.setText("")
        self.light.show_colour(label.light)
        self.dark.show_colour(label.dark)
        self.definition.show_words(label.definition)
        self.examples.show_text("\n".join(label.examples))
        self._show_fate(label)

    def _fate(self) -> QWidget:
        box = QWidget(self.body)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.into, 1)
        for button in (self.merge, self.retire, self.split):
            button.setMinimumHeight(26)
            row.addWidget(button)
        box.setFocusProxy(self.into)
        return box

    def _show_fate(self, label: Label) -> None:
        is_merged = label.alias is not None
        chosen = self.into.currentData()
        with QSignalBlocker(self.into):
            self.into.clear()
            for each in self.draft.scheme.labels:
                if each.is_live and each.key != label.key:
                    self.into.addItem(label_title(self.draft.scheme, each.key), each.key)
            self.into.setCurrentIndex(max(0, self.into.findData(label.alias or chosen)))
        self.merge.setEnabled(self.into.count() > 0)
        # What spans carry is not retired: it has to be known what they carry.
        self.retire.setEnabled(self.draft.is_counted)
        self.split.setVisible(is_merged)
        self.retire.setVisible(not is_merged)
        self.retire.setText(self.tr("Take up again") if label.retired else self.tr("Retire"))

    def _state_of(self, label: Label) -> str:
        spans = self.tr("%n span(s)", None, self.draft.counts.spans.get(label.key, 0))
        said = [label.key, spans]
        if label.alias is not None:
            other = label_title(self.draft.scheme, label.alias)
            said.append(self.tr("stands for {label}").format(label=other))
        if label.retired:
            said.append(self.tr("retired"))
        names = [key for key, other in self.draft.scheme.aliases.items() if other == label.key]
        if names:
            said.append(self.tr("stood for by {names}").format(names=", ".join(names)))
        return " · ".join(said)

    def _on_written(self) -> None:
        label = self.label
        if label is None:
            return
        lines = [line.strip() for line in self.examples.text().split("\n")]
        written = replace(
            label,
            title=self.title.words(),
            definition=self.definition.words(),
            examples=tuple(dict.fromkeys(line for line in lines if line)),
            light=self.light.colour(),
            dark=self.dark.colour(),
            auxiliary=self.auxiliary.isChecked(),
        )
        self.ask(lambda scheme: scheme_changes.change_label(scheme, written))

    def _on_letter_edited(self, text: str) -> None:
        holder = scheme_changes.holder(self.draft.scheme, text.upper(), but=self.key)
        title = label_title(self.draft.scheme, holder.key) if holder is not None else ""
        said = self.tr("⚠ {letter} is the key of {label}").format(letter=text.upper(), label=title)
        self.conflict.setText(said if holder is not None else "")

    def _on_letter(self) -> None:
        label, letter = self.label, self.letter.text().upper()
        if label is not None and letter != label.shortcut:
            key = self.key
            self.ask(lambda scheme: scheme_changes.set_letter(scheme, key, letter=letter))

    def _on_merge(self) -> None:
        key, into = self.key, self.into.currentData()
        self.ask(lambda scheme: scheme_changes.merge_label(scheme, key, into=into))

    def _on_retire(self) -> None:
        label, key = self.label, self.key
        uses = self.draft.uses(key)
        if label is not None and label.retired:
            self.ask(lambda scheme: scheme_changes.unretire_label(scheme, key))
        else:
            self.ask(lambda scheme: scheme_changes.retire_label(scheme, key, uses=uses))

    def _splitting(self, scheme: Scheme) -> Scheme:
        return scheme_changes.split_label(scheme, self.key)
