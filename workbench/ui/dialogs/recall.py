"""The question before a package is given up: what is out of it comes home, unseen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from workbench.project import PackageRow
from workbench.ui.dialogs.form import Form
from workbench.ui.wording import moment_words


class AskRecall(Form):
    """Says what becomes of a file that comes back late."""

    def __init__(self, parent: QWidget, *, row: PackageRow) -> None:
        super().__init__(parent, title="", accept="")
        self.setWindowTitle(self.tr("Recall a package"))
        self.accept_button.setText(self.tr("Recall"))
        manifest = row.manifest
        self.add_words(
            self.tr("Handed out to {annotator} on {date}; out are still: {layers}.").format(
                annotator=manifest.annotator,
                date=moment_words(manifest.at),
                layers=self.tr("%n layer(s)", None, row.out),
            )
        )
        self.add_words(
            self.tr(
                "They can then be changed here, or handed out again. A file that comes back late "
                "is taken where nothing was changed here meanwhile, and refused elsewhere: "
                "nothing is overwritten."
            )
        )
