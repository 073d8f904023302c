"""What the program is, which version, and whose work it stands on."""

from __future__ import annotations

import platform

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from workbench import __version__
from workbench.resources import path
from workbench.ui.dialogs.form import bare
from workbench.ui.icons import PROGRAM, icon
from workbench.ui.wording import words


class About(QDialog):
    """Plain facts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("About the Dispatch Workbench"))
        picture = QLabel(self)
        picture.setPixmap(icon(PROGRAM).pixmap(QSize(64, 64), self.devicePixelRatioF()))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        title = words("Dispatch Workbench", self, wrap=False)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        title.setFont(font)
        facts = self.tr("Version {version} · Python {python} · Qt {qt}").format(
            version=__version__, python=platform.python_version(), qt=qVersion()
        )
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(words(facts, self))
        column.addWidget(
            words(
                self.tr(
                    "Turns news-agency dispatches into training data. Free software under the "
                    "MIT licence. Qt (PySide6) is used under the LGPL, version 3; the fonts are "
                    "under the SIL Open Font License."
                ),
                self,
            )
        )
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addWidget(picture)
        row.addLayout(column, 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        bare(close)
        self.licences = QPushButton(self.tr("Licences…"), self)
        self.licences.setAutoDefault(False)
        self.licences.clicked.connect(lambda: Licences(self).open())
        close.addButton(self.licences, QDialogButtonBox.ButtonRole.ActionRole)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(row, 1)
        layout.addWidget(close)
        self.setMinimumWidth(460)


class Licences(QDialog):
    """The licence of the program, and whose work it stands on, with every licence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Licences"))
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(self.tr("Licences"))
        self.text.setOpenLinks(False)
        licence, others = (
            path(name).read_text(encoding="utf-8") for name in ("LICENSE", "THIRD_PARTY.md")
        )
        self.text.setMarkdown(f"# Dispatch Workbench\n\n{licence}\n\n{others}")
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        bare(close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 12)
        layout.addWidget(self.text)
        layout.addWidget(close)
        self.resize(760, 560)
