"""A look made ready for the painter: fonts, measures and colours at one zoom."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QStaticText,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
    QTransform,
)
from PySide6.QtWidgets import QApplication

from workbench.ui.text.look import Look
from workbench.ui.text.reading import Signs

MEASURE = 95
"""The most characters on a line; longer ones are hard to read back from."""

LEAST_MEASURE = 60
"""Down to so many characters the column makes room for notes; fewer are hard to read."""

NOTE_SHARE = 0.7
"""The size of the notes' type in the margin, as a share of the text's."""

NOTES_LEAST, NOTES_GOOD, NOTES_WIDE, NOTES_MOST = 140, 230, 330, 440
"""The width of the margin at 100 %: with less than the least there are no notes, the column makes
room for a good one, in a wide one a note tells both ends, and more than the most is left free."""

TAG_SHARE = 0.66
"""The size of a tag's type, as a share of the text's."""

SAMPLE = (
    "La maire a indiqué vendredi que les pourparlers reprendraient dans une semaine, "
    "selon un communiqué publié après la rencontre. "
)
KEPT = 3_000
"""How many tags, chips, and pieces of notes stay prepared."""

GOES_ON = "‹ "


@dataclass(frozen=True, slots=True)
class Tag:
    """The words of a label, shaped once."""

    words: QStaticText
    width: float


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """What painting one label takes; ``goes_on`` is its tag on a line that the span reached."""

    bar: QColor
    tint: QColor
    faint: QColor
    pattern: int
    tag: Tag
    goes_on: Tag
    known: bool = True


class Style:
    """Everything that depends on look and zoom, and on nothing else."""

    def __init__(self, look: Look, zoom: int) -> None:
        self.look = look
        scale = zoom / 100
        self.scale = scale
        self.font = _font(look.family, look.points * scale)
        tag_points = max(6.5, look.points * TAG_SHARE * scale)
        self.tag_font = _font(QApplication.font().family(), tag_points)
        self.tag_font.setWeight(QFont.Weight.DemiBold)
        metrics, tag_metrics = QFontMetricsF(self.font), QFontMetricsF(self.tag_font)
        self.average = metrics.horizontalAdvance(SAMPLE) / len(SAMPLE)
        self.space = metrics.horizontalAdvance(" ")
        self.measure = round(self.average * MEASURE)
        self.text_height = ceil(metrics.height())
        self.ascent = metrics.ascent()
        self.bar_height = max(2, round(2.4 * scale))
        self.tag_height = ceil(tag_metrics.capHeight() + 5.5 * scale)
        self.tag_baseline = (self.tag_height + tag_metrics.capHeight()) / 2 - 0.5
        self.tag_ascent = tag_metrics.ascent()
        self.tag_pad = 3.0 * scale
        self.bar_gap = max(2, round(3 * scale))
        self.lane_height = ceil(self.bar_height + 1.5 * scale + self.tag_height + 1.0 * scale)
        self.line_gap = max(3, round(5 * scale))
        self.blank_height = round(self.text_height * 0.9)
        self.paragraph_gap = round(4 * scale)
        self.caret_width = max(1, round(1.6 * scale))
        self.page = QColor(look.page)
        self.text = QColor(look.text)
        self.muted = QColor(look.muted)
        self.rule = QColor(look.rule)
        self.focus = QColor(look.focus)
        self.found = QColor(look.found)
        self.warning = QColor(look.warning)
        self.differs = QColor(look.differs)
        self.settled = QColor(look.settled)
        self.selection = QColor(look.selection)
        self.selected_text = QColor(look.selected_text)
        self.marked = mixed(self.selection, self.page, 0.14)
        self.selected = QTextCharFormat()
        self.selected.setBackground(self.selection)
        self.selected.setForeground(self.selected_text)
        self.replaced = QTextCharFormat()
        self.replaced.setForeground(self.muted)
        self.note_font = _font(
            QApplication.font().family(), max(6.5, look.points * NOTE_SHARE * scale)
        )
        self._note_metrics = note_metrics = QFontMetricsF(self.note_font)
        self.note_height = ceil(note_metrics.height() + 2 * scale)
        self.note_lead = (self.note_height - note_metrics.height()) / 2
        self.note_least = NOTES_LEAST * scale
        self.note_good = NOTES_GOOD * scale
        self.note_wide = NOTES_WIDE * scale
        self.note_most = NOTES_MOST * scale
        self.least_measure = round(self.average * LEAST_MEASURE)
        self.sign = max(7.0, round(tag_metrics.capHeight() + 1.5 * scale))
        self.sign_gap = 2.5 * scale
        self._labels: dict[str, LabelStyle] = {}
        self._numbers: dict[int, Tag] = {}
        self._chips: dict[str, Tag] = {}
        self._pieces: dict[tuple[str, int], Tag] = {}

    @property
    def line_height(self) -> int:
        """A line with the one lane that is always kept free under it."""
        return self.text_height + self.bar_gap + self.lane_height + self.line_gap

    def label(self, key: str) -> LabelStyle:
        """The style of a label, made at its first use."""
        style = self._labels.get(key)
        if style is None:
            if len(self._labels) > KEPT:
                self._labels.clear()
            look = self.look.label(key)
            bar = QColor(look.bar)
            share = 0.24 if self.look.dark else 0.16
            style = self._labels[key] = LabelStyle(
                bar,
                mixed(bar, self.page, share),
                mixed(bar, self.page, share * 0.45),
                look.pattern,
                self.tag_of(look.title),
                self.tag_of(GOES_ON + (look.again or look.title)),
                look.known,
            )
        return style

    def signs_width(self, label: LabelStyle, signs: Signs) -> float:
        """The room that the signs take at the end of a tag."""
        width = 0.0
        if signs.links:
            width += self.sign + self.number(signs.links).width
        shapes = signs.comment + signs.question + signs.warned + signs.settled
        shapes += not label.known
        return width + shapes * (self.sign + self.sign_gap)

    def number(self, value: int) -> Tag:
        """A number in the tags' type, prepared at its first use."""
        tag = self._numbers.get(value)
        if tag is None:
            tag = self._numbers[value] = self.tag_of(str(value))
        return tag

    def chip(self, words: str) -> Tag:
        """The words of a chip, prepared at their first use."""
        tag = self._chips.get(words)
        if tag is None:
            if len(self._chips) > KEPT:
                self._chips.clear()
            tag = self._chips[words] = self.tag_of(words)
        return tag

    def chip_box(self, words: str) -> QRectF:
        """What a chip with these words takes, at the origin."""
        return QRectF(0, 0, self.chip(words).width + 2, self.tag_height + 2 * self.scale)

    def piece(self, words: str, room: float) -> Tag:
        """Words of a note, their end left out where the room is too small; the bare width."""
        key = (words, ceil(room))
        piece = self._pieces.get(key)
        if piece is None:
            if len(self._pieces) > KEPT:
                self._pieces.clear()
            metrics = self._note_metrics
            width = metrics.horizontalAdvance(words)
            if width > room:
                words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, room))
                width = metrics.horizontalAdvance(words)
            piece = self._pieces[key] = Tag(self.static(words, self.note_font), width)
        return piece

    def tag_of(self, words: str) -> Tag:
        """Words in the tags' type; the width holds the room around them."""
        static = self.static(words, self.tag_font)
        return Tag(static, static.size().width() + 2 * self.tag_pad)

    def static(self, words: str, font: QFont) -> QStaticText:
        """Words in a type, shaped for painting them often."""
        static = QStaticText(words)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        static.prepare(QTransform(), font)
        return static

    def shape(self, sample: str) -> None:
        """Lay out a sample, so that its font is there when it is needed."""
        layout = QTextLayout(sample, self.font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()

    def option(self, *, right_to_left: bool) -> QTextOption:
        """How paragraphs are broken; Qt does not align a right-to-left one by itself."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTabStopDistance(4 * self.space)
        if right_to_left:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        else:
            option.setAlignment(Qt.AlignmentFlag.AlignLeft)
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        return option


def mixed(ink: QColor, paper: QColor, share: float) -> QColor:
    """So much ink on so much paper, opaque."""
    return QColor.fromRgbF(
        ink.redF() * share + paper.redF() * (1 - share),
        ink.greenF() * share + paper.greenF() * (1 - share),
        ink.blueF() * share + paper.blueF() * (1 - share),
    )


def _font(family: str, points: float) -> QFont:
    font = QFont(family)
    font.setPointSizeF(points)
    return font
