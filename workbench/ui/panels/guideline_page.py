"""One page of the guidelines: parts of the scheme, one below the other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.model import Scheme
from workbench.model.scheme import Attribute, Label, RelationType
from workbench.ui.panels.example import Example
from workbench.ui.panels.span_head import Sign
from workbench.ui.text.look import Look
from workbench.ui.wording import label_title, titled, words


class GuidelinePage(QWidget):
    """Labels with examples, attributes with choices, relations with their ends."""

    def __init__(
        self,
        parts: Iterable[Label | Attribute | RelationType],
        *,
        scheme: Scheme,
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._scheme, self._look = scheme, look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 4, 8, 12)
        self._column.setSpacing(4)
        kind: type[object] | None = None
        for part in parts:
            if kind is not None and type(part) is not kind and not isinstance(part, Label):
                self._add_heading(part)
            kind = type(part)
            match part:
                case Label():
                    self._add_label(part)
                case Attribute():
                    self._add_attribute(part)
                case RelationType():
                    self._add_relation(part)
        if kind is None:
            self._say(self.tr("Nothing was found."))
        self._column.addStretch(1)

    def _add_label(self, label: Label) -> None:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 6, 0, 0)
        sign = Sign(head)
        sign.show_label(self._look.label(label.key))
        title = _bold(words(titled(label.title, label.key), head))
        row.addWidget(sign)
        row.addWidget(title, 1)
        if label.shortcut and label.is_live:
            row.addWidget(_quiet(words(label.shortcut, head, wrap=False)))
        self._column.addWidget(head)
        if label.retired:
            self._say(self.tr("Retired: it can't be given any more."))
        self._say(titled(label.definition, ""))
        for example in label.examples:
            shown = Example(
                self, example=example, look=self._look, label=self._look.label(label.key)
            )
            self._column.addSpacing(4)
            self._column.addWidget(shown)

    def _add_attribute(self, attribute: Attribute) -> None:
        title = titled(attribute.title, attribute.key)
        if attribute.required:
            title = self.tr("{title} (required)").format(title=title)
        self._column.addSpacing(6)
        self._column.addWidget(_bold(words(title, self)))
        self._say(titled(attribute.definition, ""))
        titles = attribute.choice_titles or {}
        choices = [titled(titles.get(each, {}), each) for each in attribute.choices]
        if choices:
            self._column.addWidget(_quiet(words("\n".join(f"– {each}" for each in choices), self)))

    def _add_relation(self, relation: RelationType) -> None:
        ends = [
            ", ".join(label_title(self._scheme, key) for key in keys if self._is_live(key))
            for keys in (relation.sources, relation.targets)
        ]
        self._column.addSpacing(6)
        self._column.addWidget(_bold(words(titled(relation.title, relation.key), self)))
        self._column.addWidget(_quiet(words(" → ".join(ends), self)))
        self._say(titled(relation.definition, ""))

    def _is_live(self, key: str) -> bool:
        return any(each.key == key and each.is_live for each in self._scheme.labels)

    def _add_heading(self, part: Attribute | RelationType) -> None:
        is_attribute = isinstance(part, Attribute)
        heading = words(self.tr("Attributes") if is_attribute else self.tr("Links"), self)
        self._column.addSpacing(12)
        self._column.addWidget(_quiet(heading))

    def _say(self, text: str) -> None:
        said = words(text, self)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(said)


def _bold(label: QLabel) -> QLabel:
    font = QFont(label.font())
    font.setBold(True)
    label.setFont(font)
    return label


def _quiet(label: QLabel) -> QLabel:
    label.setForegroundRole(label.foregroundRole().PlaceholderText)
    return label
