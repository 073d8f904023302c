"""A pipeline is trained from the gold of the sample, and what it can do is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from tests.screens import projects
from tests.screens.stage import Shot, Stage
from workbench.ui.dialogs.training import TrainingForm
from workbench.ui.overview.models import ModelsSheet
from workbench.ui.overview.page import ProjectPage


def learn(stage: Stage) -> Iterator[Shot]:
    """A pipeline that is trained, measured, and let suggest."""
    location = projects.sample(stage.folder / "Agence.dwb")
    with stage.opened(location) as window:
        stage.keys("Ctrl+3")
        page = cast(ProjectPage, window.desks.pages["project"])
        page.show_sheet(ModelsSheet)
        sheet = cast(ModelsSheet, page.sheet)
        sheet.take_keyboard()
        stage.keys("Return")
        stage.wait(lambda: bool(sheet.findChildren(TrainingForm)))
        [form] = sheet.findChildren(TrainingForm)
        form.name.setText("essai")
        form.blank.setChecked(True)
        form.curve.setChecked(True)
        yield Shot("training", "What a pipeline is to learn from, and about how long it takes.")
        stage.keys("Return")
        stage.wait(lambda: sheet.progress.value() > 0, patience=PATIENCE)
        yield Shot("trained-on", "While it learns, everything else goes on.")
        stage.wait(lambda: sheet.pipeline is not None, patience=PATIENCE)
        stage.keys("Alt+U")
        sheet.take_keyboard()
        yield Shot("models", "What it finds, beside the rules and simple baselines; the curve.")


PATIENCE = 600_000
"""Milliseconds that a training may take where other work goes on."""
