"""The review desk as a lead sees it: from the first disagreement to what was settled at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import cast

from PySide6.QtCore import Qt

from tests.screens import projects
from tests.screens.stage import Shot, Stage
from workbench.tasks.disagreements import Row
from workbench.ui.dialogs.form import Form
from workbench.ui.review.ask_alike import AskAlike
from workbench.ui.review.ask_settle import AskSettle
from workbench.ui.review.page import ReviewPage
from workbench.ui.review.settle_log import SettleLog

LEAD = "claire"


def review(stage: Stage) -> Iterator[Shot]:
    """From disagreements to the gold."""
    location = projects.sample(stage.folder / "Mars.dwb")
    with stage.opened(location, who=LEAD) as window:
        stage.keys("Ctrl+2")
        page = cast(ReviewPage, window.desks.pages["review"])
        reviewing = page.reviewing
        stage.wait(lambda: not reviewing.loading.is_busy and reviewing.pick is not None)
        yield Shot("review", "What is open, the text with all readings, the decision.")
        _go_to(stage, page, lambda row: row.kinds == ("attribution",))
        stage.keys("Right")
        yield Shot("review-picked", "The right quote, but whose? A reading is picked.")
        stage.keys("R")
        yield Shot("review-reason", "Why it is decided so.")
        stage.keys("Escape")
        page.decision.take_keyboard()
        page.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        for decision in ("1", "N", "2"):
            # From one to the next as the text is read.
            unit = page.canvas.unit
            document = reviewing.reviewed
            stage.keys(decision)
            stage.wait(lambda unit=unit: page.canvas.unit != unit)  # type: ignore[misc]
            if document is not None:
                reviewing.show(document.document.id, unit or "")
            page.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            stage.keys("Tab")
        yield Shot("review-decided", "What is decided stands as gold has it, with a check mark.")
        stage.keys("H")
        yield Shot("review-hidden", "Names hidden: letters, in another order for each document.")
        stage.keys("H", "Ctrl+Shift+O")
        yield Shot("review-filter", "The queue by state, class, label, reader, document and date.")
        stage.keys("Escape")
        page.decision.take_keyboard()
        _go_to(stage, page, lambda row: row.words.casefold() in ("il", "elle"))
        stage.keys("Right", "S")
        stage.wait(lambda: _is_ready(window.findChildren(AskAlike)))
        yield Shot("review-alike", "The same for all like it: every place is shown first.")
        stage.keys("Escape", "Ctrl+Shift+U")
        stage.wait(lambda: _is_ready(window.findChildren(AskSettle)))
        yield Shot("review-settle", "What needs no person: what would be settled, and the rest.")
        [ask] = window.findChildren(AskSettle)
        before = len(reviewing.back.undo)
        ask.accept_button.click()
        stage.wait(lambda: len(reviewing.back.undo) > before)
        stage.keys("Ctrl+Shift+L")
        stage.wait(lambda: bool(window.findChildren(SettleLog)))
        yield Shot("review-log", "What was settled at once, and the way back.")


def _is_ready(dialogs: Sequence[Form]) -> bool:
    """Whether a dialog is there, and has found what it shows."""
    return any(each.isVisible() and each.accept_button.isEnabled() for each in dialogs)


def _go_to(stage: Stage, page: ReviewPage, wanted: Callable[[Row], bool]) -> None:
    """Go on in the queue to such a disagreement."""
    for _ in range(300):
        stage.keys("J")
        row = page.reviewing.row
        if row is not None and row.state == "open" and wanted(row):
            break
    stage.pause()
