"""*Saved* is said when the store has acknowledged, and nothing that was done is ever lost."""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import OpenWindow, dialog, press, settled, spans
from workbench.errors import Refused, WriteFailed
from workbench.project import Step, Store
from workbench.store import Outbox as StoreOutbox
from workbench.store import Saved
from workbench.ui.dialogs import files
from workbench.ui.dialogs.unsaved import LeaveUnsaved, Outbox
from workbench.ui.main_window import MainWindow

FULL = WriteFailed("The disk is full.")


class Held:
    """Stands between windows and the store: holds acknowledgements back, or refuses."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.fails = self.holds = False
        self._real = Store.write
        self._held: list[tuple[Future[Saved], Future[Saved]]] = []
        monkeypatch.setattr(Store, "write", lambda store, steps: self._write(store, steps))

    def _write(self, store: Store, steps: Sequence[Step]) -> Future[Saved]:
        answer: Future[Saved] = Future()
        if self.fails:
            answer.set_exception(FULL)
            return answer
        real = self._real(store, steps)
        if not self.holds:
            return real
        self._held.append((real, answer))
        return answer

    def is_asked(self) -> bool:
        """Whether a step has come this far."""
        return bool(self._held)

    def let_go(self) -> None:
        """Hand over what the store has acknowledged."""
        for real, answer in self._held:
            answer.set_result(real.result())


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    return Held(monkeypatch)


def lose_a_step(qtbot: QtBot, window: MainWindow, held: Held) -> None:
    """Label a word, which can't be saved; that is said."""
    held.fails = True
    press(window.canvas, "Right", "Right", "A")
    qtbot.waitUntil(window.status.retry.isVisible)


def leaving(qtbot: QtBot, window: MainWindow) -> LeaveUnsaved:
    """Close the window; the question what becomes of what could not be saved."""
    window.close()
    return dialog(qtbot, window, LeaveUnsaved)


def test_what_reads_the_store_waits_for_what_was_done(
    qtbot: QtBot, project: Path, open_window: OpenWindow, held: Held
) -> None:
    window = open_window(project)
    asked: list[str] = []
    window.desk.once_saved(lambda: asked.append("at once"), of=window)
    assert asked == ["at once"]
    held.holds = True
    press(window.canvas, "Right", "Right", "A")
    window.desk.once_saved(lambda: asked.append("too early"), of=window)
    window.desk.once_saved(lambda: asked.append("the last of one"), of=window)
    window.desk.once_saved(lambda: asked.append("another's"), of=held)
    qtbot.waitUntil(held.is_asked)
    assert asked == ["at once"]
    held.let_go()
    qtbot.waitUntil(lambda: len(asked) > 1)
    assert asked == ["at once", "the last of one", "another's"]


def test_what_waits_is_told_where_nothing_can_be_saved(
    qtbot: QtBot, project: Path, open_window: OpenWindow, held: Held
) -> None:
    window = open_window(project)
    told: list[object] = []
    window.desk.refused.connect(told.append)
    held.fails = True
    press(window.canvas, "Right", "Right", "A")
    window.desk.once_saved(lambda: told.append("done"), of=window)
    qtbot.waitUntil(lambda: bool(told))
    assert [str(each) for each in told] == ["Wait until everything is saved."]
    with pytest.raises(Refused, match="Wait until everything is saved"):
        window.desk.once_saved(lambda: told.append("done"), of=window)
    held.fails = False
    window.status.retry_wanted.emit()
    settled(qtbot, window)
    assert len(told) == 1


def test_saved_is_said_only_after_the_acknowledgement(
    qtbot: QtBot, project: Path, open_window: OpenWindow, held: Held
) -> None:
    window = open_window(project)
    held.holds = True
    press(window.canvas, "Right", "Right", "A")
    assert window.status.saved.text() == "Saving…"
    # The step is handed to the store once it is seen.
    qtbot.waitUntil(held.is_asked)
    assert window.status.saved.text() == "Saving…"
    held.let_go()
    qtbot.waitUntil(lambda: window.status.saved.text() == "Saved")


def test_a_failure_is_said_and_retry_mends_it(
    qtbot: QtBot, project: Path, open_window: OpenWindow, held: Held
) -> None:
    window = open_window(project)
    lose_a_step(qtbot, window, held)
    assert window.status.saved.text() == "Not saved: The disk is full."
    held.fails = False
    window.status.retry.click()
    qtbot.waitUntil(lambda: window.status.saved.text() == "Saved")
    assert not window.status.retry.isVisible()


def test_work_goes_on_while_nothing_can_be_saved(
    qtbot: QtBot, project: Path, open_window: OpenWindow, held: Held
) -> None:
    window = open_window(project)
    held.fails = True
    press(window.canvas, "Right", "Right", "A", "C", "Ctrl+Z")
    assert spans(window) == [("ACTOR", "Valmont")]
    # A step is sent once it is seen: only then can it have failed.
    qtbot.waitUntil(window.status.retry.isVisible)
    held.fails = False
    window.status.retry.click()
    settled(qtbot, window)
    assert spans(window) == [("ACTOR", "Valmont")]


def test_what_could_not_be_saved_is_offered_at_the_next_start(
    qtbot: QtBot, project: Path, open_window: OpenWindow, held: Held
) -> None:
    first = open_window(project)
    lose_a_step(qtbot, first, held)
    leaving(qtbot, first).keep.click()
    qtbot.waitUntil(lambda: not first.isVisible())
    held.fails = False
    second = open_window(project)
    offer = dialog(qtbot, second, Outbox)
    assert spans(second) == []
    offer.accept_button.click()
    qtbot.waitUntil(lambda: spans(second) == [("ACTOR", "Valmont")])
    settled(qtbot, second)


def test_what_waits_can_be_exported(
    qtbot: QtBot,
    project: Path,
    tmp_path: Path,
    open_window: OpenWindow,
    held: Held,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = tmp_path / "steps.jsonl"
    monkeypatch.setattr(files, "ask_place", lambda *_, **__: str(out))
    first = open_window(project)
    held.fails = True
    press(first.canvas, "Right", "Right", "A")
    leaving(qtbot, first).keep.click()
    qtbot.waitUntil(lambda: not first.isVisible())
    second = open_window(project)
    offer = dialog(qtbot, second, Outbox)
    offer.export.click()
    [record] = map(json.loads, out.read_text("utf-8").splitlines())
    assert (record["op"], record["document"], record["who"]) == ("mark", "doc-1", "ines")
    offer.discard.click()
    assert offer.isVisible()
    offer.discard.click()
    assert second.desk.project is not None
    assert second.desk.project.waiting() == ()


def test_a_step_that_fails_while_the_window_is_being_closed_is_asked_about(
    qtbot: QtBot, project: Path, open_window: OpenWindow, held: Held
) -> None:
    window = open_window(project)
    held.fails = True
    press(window.canvas, "Right", "Right", "A")
    leaving(qtbot, window).keep.click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_leaving_goes_on_by_itself_once_trying_again_has_worked(
    qtbot: QtBot, project: Path, open_window: OpenWindow, held: Held
) -> None:
    window = open_window(project)
    lose_a_step(qtbot, window, held)
    question = leaving(qtbot, window)
    held.fails = False
    question.accept_button.click()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_what_can_not_even_be_kept_stays_on_the_desk(
    qtbot: QtBot,
    project: Path,
    open_window: OpenWindow,
    held: Held,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_room(outbox: StoreOutbox, steps: Sequence[Step]) -> None:
        raise FULL

    window = open_window(project)
    lose_a_step(qtbot, window, held)
    with monkeypatch.context() as patch:
        patch.setattr(StoreOutbox, "keep", no_room)
        leaving(qtbot, window).keep.click()
        qtbot.waitUntil(lambda: window.desk.project is None)
        qtbot.waitUntil(lambda: window.desk.project is not None)
        assert window.isVisible()
        assert window.desk.project is not None
        assert window.desk.project.unsaved == 1
    held.fails = False
    window.desk.project.retry()
    qtbot.waitUntil(lambda: window.desk.project is not None and not window.desk.project.unsaved)
