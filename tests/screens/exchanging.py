"""A team without a server, and what is out of line: two sheets of the project desk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import cast

from tests.screens import projects
from tests.screens.stage import Shot, Stage
from workbench.ui.dialogs.hand_out import HandOut
from workbench.ui.dialogs.report import Report
from workbench.ui.dialogs.take_back import TakeBack
from workbench.ui.overview.consistency import ConsistencySheet
from workbench.ui.overview.packages import PackagesSheet
from workbench.ui.overview.page import ProjectPage


def exchange(stage: Stage) -> Iterator[Shot]:
    """A team that exchanges files, and what is out of line."""
    location = projects.sample(stage.folder / "Mars.dwb")
    away, other = stage.folder / "karim.dwp", stage.folder / "lea.dwp"
    with stage.opened(location) as window:
        for place in (away, other):
            stage.keys("Ctrl+Shift+W")
            stage.wait(lambda: bool(window.findChildren(HandOut)))
            [dialog] = window.findChildren(HandOut)
            dialog.annotator.setCurrentText(place.stem)
            stage.wait(dialog.accept_button.isEnabled)
            if place is other:
                yield Shot("hand-out", "Handing out: counted beforehand, to a file of its own.")
            stage.keys("Return")
            stage.wait(place.exists)
            stage.wait(lambda: not window.jobs.running)
        stage.keys("Ctrl+3")
        page = cast(ProjectPage, window.desks.pages["project"])
        page.show_sheet(PackagesSheet)
        packages = cast(PackagesSheet, page.sheet)
        stage.wait(lambda: packages.chosen is not None)
        packages.take_keyboard()
        yield Shot("packages", "What is out, and with whom.")
    with stage.opened(away, who="karim", document="dispatch-ports") as window:
        stage.caret("dockers")
        stage.keys("A")
        yield Shot(
            "package", "A package is worked on like any project; what is not its own is off."
        )
    cut = stage.folder / "karim (1).dwp"
    cut.write_bytes(away.read_bytes()[: 1 << 16])
    first = stage.folder / "karim (2).dwp"
    shutil.copyfile(away, first)
    with stage.opened(location) as window:
        stage.keys("Ctrl+Shift+X")
        [back] = window.findChildren(TakeBack)
        back.add_paths([str(each) for each in (away, cut, first)])
        yield Shot("take-back", "Taking back: files are read, never written to.")
        stage.keys("Return")
        stage.wait(lambda: bool(window.findChildren(Report)))
        yield Shot("merged", "What came in, what was there already, what was refused and why.")
        stage.keys("Return")
        stage.keys("Ctrl+3")
        page = cast(ProjectPage, window.desks.pages["project"])
        page.show_sheet(ConsistencySheet)
        sheet = cast(ConsistencySheet, page.sheet)
        stage.wait(lambda: sheet.report is not None)
        sheet.whose.setCurrentIndex(2)
        sheet.renew()
        stage.wait(lambda: sheet.report is not None and len(sheet.report.annotators) == 3)
        sheet.take_keyboard()
        stage.keys("Home", "Down", "Down")
        stage.wait(lambda: bool(sheet.places.model.hits))
        yield Shot("consistency", "The same words with another label: each place, and what to do.")
        kinds = sheet.model.kinds
        sheet.tree.setCurrentIndex(
            sheet.model.index(0, 0, sheet.model.index(kinds.index("value"), 0))
        )
        stage.wait(lambda: bool(sheet.places.model.hits))
        stage.keys("Right")
        yield Shot("consistency-values", "Values that their words do not say, and what these say.")
