from __future__ import annotations

import gc
import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from workbench.errors import FileRefused, Refused
from workbench.ui.crash import LOG, Watch
from workbench.ui.dialogs.crash import CrashDialog
from workbench.ui.redaction import head_of, trace_of

CANARY = "Le ministre a démissionné, a-t-il annoncé mardi"

pytestmark = pytest.mark.usefixtures("expect_warnings")


class Button(QObject):
    pressed = Signal()


class Doomed:
    def __del__(self) -> None:
        raise KeyError(CANARY)


@pytest.fixture
def watch(qapp: QApplication, tmp_path: Path) -> Iterator[Watch]:
    made = Watch(tmp_path / "logs")
    made.took_off()
    yield made
    made.close()
    for dialog in dialogs():
        dialog.close()
        dialog.deleteLater()


def log_of(watch: Watch) -> str:
    file = watch.logs / LOG
    return file.read_text("utf-8") if file.exists() else ""


def dialogs() -> list[CrashDialog]:
    """The crash dialogs on the screen."""
    widgets = QApplication.topLevelWidgets()
    return [each for each in widgets if isinstance(each, CrashDialog) and each.isVisible()]


def shown() -> str:
    """The details on the screen."""
    return "\n".join(
        each.toPlainText() for dialog in dialogs() for each in dialog.findChildren(QPlainTextEdit)
    )


def raise_in_slot() -> None:
    def slot() -> None:
        raise ValueError(f"can't parse {CANARY!r}")

    button = Button()
    button.pressed.connect(slot)
    button.pressed.emit()


def raise_in_thread() -> None:
    def work() -> None:
        raise ValueError(CANARY)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def raise_in_destructor() -> None:
    Doomed()
    gc.collect()


def raise_with_cause() -> None:
    def slot() -> None:
        try:
            raise KeyError(CANARY)
        except KeyError as error:
            raise Refused("The label {label} is retired.", label=CANARY) from error

    button = Button()
    button.pressed.connect(slot)
    button.pressed.emit()


MISHAPS = [raise_in_slot, raise_in_thread, raise_in_destructor, raise_with_cause]


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize("mishap", MISHAPS)
def test_no_mishap_writes_a_word_of_a_dispatch(
    watch: Watch, qtbot: QtBot, mishap: Callable[[], None]
) -> None:
    with qtbot.waitSignal(watch.happened):
        mishap()
    qtbot.waitUntil(lambda: bool(shown()))
    assert "Error" in log_of(watch)
    assert not any(word in log_of(watch) + shown() for word in CANARY.split() if len(word) > 3)


@pytest.mark.qt_no_exception_capture
def test_the_report_says_where_and_what_kind(watch: Watch, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.happened) as told:
        raise_with_cause()
    details = str(told.args)
    assert "tests/gui/test_crash.py" in details
    assert "KeyError" in details
    assert "The label {label} is retired." in details


@pytest.mark.qt_no_exception_capture
def test_a_second_mishap_joins_the_first_on_the_screen(watch: Watch, qtbot: QtBot) -> None:
    for mishap in (raise_in_slot, raise_with_cause):
        with qtbot.waitSignal(watch.happened):
            mishap()
        qtbot.waitUntil(lambda: bool(shown()))
    qtbot.waitUntil(lambda: "KeyError" in shown())
    assert "ValueError" in shown()
    assert len(dialogs()) == 1


@pytest.mark.qt_no_exception_capture
def test_the_details_can_be_copied(watch: Watch, qtbot: QtBot) -> None:
    dialog = CrashDialog("ValueError", logs=watch.logs)
    qtbot.addWidget(dialog)
    dialog.copy()
    assert "ValueError" in QGuiApplication.clipboard().text()


@pytest.mark.parametrize(
    "write",
    [
        lambda log: log.warning("Read %s at %d", CANARY, 42),
        lambda log: log.warning("Read %(what)s", {"what": CANARY}),
        lambda log: log.error("Failed", exc_info=ValueError(CANARY)),
        lambda log: log.warning("Failed: %s", FileRefused("{x}", x=CANARY)),
    ],
)
@pytest.mark.parametrize("logger", ["workbench.store", "sqlalchemy.engine"])
def test_no_argument_of_a_log_line_is_written(
    watch: Watch, write: Callable[[logging.Logger], None], logger: str
) -> None:
    write(logging.getLogger(logger))
    assert log_of(watch)
    assert "ministre" not in log_of(watch)


def test_numbers_and_our_own_words_are_written(watch: Watch) -> None:
    logging.getLogger("workbench.store").warning("Read %s at %d", CANARY, 42)
    assert "Read (str) at 42" in log_of(watch)


def test_words_of_other_libraries_are_not_written(watch: Watch) -> None:
    logging.getLogger("strange").error(f"broken: {CANARY}")
    assert "strange" in log_of(watch)
    assert "broken" not in log_of(watch)


@pytest.mark.no_qt_log
def test_of_a_message_of_qt_only_the_head_is_written(watch: Watch) -> None:
    qWarning(f"QString::arg: Argument missing: {CANARY}")
    assert "QString::arg: …" in log_of(watch)
    assert "Argument" not in log_of(watch)


@pytest.mark.parametrize(
    ("message", "head"), [("QFont: size <= 0", "QFont: …"), ("No portal", "No portal")]
)
def test_the_head_ends_at_the_first_colon(message: str, head: str) -> None:
    assert head_of(message) == head


def test_a_log_that_can_not_be_written_does_not_stop_the_work(
    qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    watch = Watch(tmp_path / "logs")
    logging.getLogger("workbench").warning("Anything")
    watch.close()


def test_a_quiet_start_writes_its_log_when_the_window_is_there(
    qapp: QApplication, tmp_path: Path
) -> None:
    watch = Watch(tmp_path / "logs")
    logging.getLogger("workbench").warning("Early")
    early = log_of(watch)
    watch.took_off()
    assert (early, "Early" in log_of(watch)) == ("", True)
    watch.close()


def test_closing_gives_the_doors_back(qapp: QApplication, tmp_path: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    Watch(tmp_path / "logs").close()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_a_group_of_exceptions_is_told_one_by_one() -> None:
    group = ExceptionGroup(CANARY, [ValueError(CANARY), KeyError(CANARY)])
    told = trace_of(group)
    assert "builtins.ValueError" in told
    assert "builtins.KeyError" in told
    assert CANARY not in told


def test_the_last_words_of_a_dying_process_stand_in_its_file(tmp_path: Path) -> None:
    dying = (
        "import sys, ctypes; from pathlib import Path;"
        "from PySide6.QtWidgets import QApplication;"
        "app = QApplication(['x', '-platform', 'offscreen']);"
        "from workbench.ui.crash import Watch;"
        "watch = Watch(Path(sys.argv[1])); ctypes.string_at(0)"
    )
    ended = subprocess.run([sys.executable, "-c", dying, str(tmp_path)], check=False, timeout=60)
    assert ended.returncode != 0
    assert "Segmentation fault" in (tmp_path / "fatal.log").read_text("utf-8")
