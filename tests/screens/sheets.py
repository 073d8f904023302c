"""Several pictures on one sheet, small enough for a repository."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

CELL = QSize(800, 500)
GAP = 8
COLUMNS = 2
QUALITY = 55
"""What WebP keeps: words stay sharp, and a window takes some thirty kilobytes."""


def sheet(images: Sequence[QImage]) -> QImage:
    """The pictures from left to right and from top to bottom."""
    rows = -(-len(images) // COLUMNS)
    step = QSize(CELL.width() + GAP, CELL.height() + GAP)
    whole = QImage(
        COLUMNS * step.width() + GAP, rows * step.height() + GAP, QImage.Format.Format_RGB32
    )
    whole.fill(QColor(128, 128, 128))
    painter = QPainter(whole)
    for place, image in enumerate(images):
        row, column = divmod(place, COLUMNS)
        small = image.scaled(
            CELL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        small.setDevicePixelRatio(1)
        corner = QPoint(GAP + column * step.width(), GAP + row * step.height())
        painter.drawImage(corner, small)
    painter.end()
    return whole


def saved(image: QImage, file: Path) -> Path:
    """Write a picture."""
    writer = QImageWriter(str(file))
    writer.setQuality(QUALITY)
    assert writer.write(image), writer.errorString()
    return file
