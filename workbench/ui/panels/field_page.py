"""The fields of some attributes below each other, each behind the letter that goes to it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from workbench.model import Attribute, Span
from workbench.ui.letters import letters
from workbench.ui.panels.attribute_field import AttributeField
from workbench.ui.panels.choice_field import ChoiceField
from workbench.ui.panels.key_cap import KeyedTitle
from workbench.ui.wording import titled

Make = Callable[[Attribute, QWidget], AttributeField]
"""Makes the field of an attribute."""


class FieldPage(QWidget):
    """Made once for the attributes of a label, and shown whenever a span of it is."""

    def __init__(self, attributes: Sequence[Attribute], parent: QWidget, *, make: Make) -> None:
        super().__init__(parent)
        self.attributes = tuple(attributes)
        self.fields: list[AttributeField] = []
        self.by_letter: dict[str, AttributeField] = {}
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(5)
        self._rows.setHorizontalSpacing(8)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        asked = [each for each in attributes if not each.derived]
        keys = letters([titled(each.title, each.key) for each in asked])
        given = dict(zip((each.key for each in asked), keys, strict=True))
        for attribute in attributes:
            self._add(make(attribute, self), given.get(attribute.key, ""))

    @property
    def asked(self) -> list[AttributeField]:
        """The fields that can be set, from top to bottom."""
        return [each for each in self.fields if not each.attribute.derived]

    def show_spans(self, spans: Sequence[Span], proposed: Collection[str]) -> None:
        """Show what these spans have; what is worked out only where it is there."""
        ids = [span.id for span in spans]
        for field in self.fields:
            key = field.attribute.key
            field.show_values(ids, [span.attributes.get(key, ...) for span in spans])
            field.show_proposed(proposed=key in proposed)
            if field.attribute.derived:
                self._rows.setRowVisible(field, any(key in span.attributes for span in spans))

    def hand_in(self) -> None:
        """Ask to keep what was typed and not yet kept."""
        for field in self.fields:
            field.hand_in()

    def _add(self, field: AttributeField, letter: str) -> None:
        title = titled(field.attribute.title, field.attribute.key)
        field.letter = letter
        self._rows.addRow(KeyedTitle(letter, title, field.control, self), field)
        if isinstance(field, ChoiceField):
            self._rows.addRow(field.keys)
        self.fields.append(field)
        if letter:
            self.by_letter[letter] = field
