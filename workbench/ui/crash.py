"""When something goes wrong that should not: it is logged, told in one sentence, and work goes on.

Every door through which an unexpected exception can leave is watched: slots and the event
loop, threads, destructors, Qt's own messages, and the end of the process itself. The log and
the report hold no word of a dispatch (see ``redaction``).
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from workbench.ui.redaction import OURS, Formatter, head_of, trace_of

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

    from workbench.ui.dialogs.crash import CrashDialog

LOG = "workbench.log"
FATAL = "fatal.log"
"""Where the interpreter writes its stacks when the process itself dies."""

BYTES, COPIES = 500_000, 3
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger(__name__)
_qt_log = logging.getLogger(f"{OURS}.qt")


class _Thrown(Protocol):
    """What the hooks of threads and destructors are given."""

    @property
    def exc_type(self) -> type[BaseException]: ...
    @property
    def exc_value(self) -> BaseException | None: ...


class Watch(QObject):
    """Watches over the running program until it is closed; lives on the window's thread."""

    happened = Signal(str)
    """Something went wrong: the details, fit to be sent to a stranger."""

    def __init__(self, logs: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.logs = logs
        self._handler = _Rotating(logs / LOG)
        # Whoever started Python with -X faulthandler wants the stacks elsewhere.
        self._fatal = None if faulthandler.is_enabled() else _opened(logs / FATAL)
        self._dialog: CrashDialog | None = None
        # Queued: exceptions come from any thread, and from inside a painting.
        self.happened.connect(self.on_happened, Qt.ConnectionType.QueuedConnection)
        self._watch()

    def close(self) -> None:
        """Let go of every door, as it was before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(self._qt_before)
        if self._fatal is not None:
            faulthandler.disable()
            self._fatal.close()
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()

    def took_off(self) -> None:
        """Note in the log what runs, once the window is there."""
        from workbench.ui.dialogs.crash import versions

        _log.info(", ".join(versions()))
        self._handler.write()

    @Slot(str)
    def on_happened(self, details: str) -> None:
        """Tell the user; a second mishap joins the first on the screen."""
        from workbench.ui.dialogs.crash import CrashDialog

        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.add(details)
            return
        self._dialog = CrashDialog(details, logs=self.logs, parent=QApplication.activeWindow())
        self._dialog.open()

    def _watch(self) -> None:
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thrown
        sys.unraisablehook = self._on_thrown
        self._qt_before = qInstallMessageHandler(_on_qt_message)
        root = logging.getLogger()
        root.addHandler(self._handler)
        logging.getLogger(OURS).setLevel(logging.INFO)
        if self._fatal is not None:
            faulthandler.enable(self._fatal)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        details = trace_of(error)
        _log.error("Unexpected: %d lines", details.count("\n") + 1, exc_info=error)
        self.happened.emit(details)

    def _on_thrown(self, thrown: _Thrown) -> None:
        if thrown.exc_value is not None and not issubclass(thrown.exc_type, SystemExit):
            self._on_exception(thrown.exc_type, thrown.exc_value, None)


class _Rotating(logging.Handler):
    """The log file; it is opened once the window is there, or for what is grave."""

    def __init__(self, file: Path) -> None:
        super().__init__(logging.INFO)
        self._file = file
        self._inner: RotatingFileHandler | None = None
        self._waiting: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line, at once if it is grave; else with the next that is written."""
        self._waiting.append(record)
        if self._inner is not None or record.levelno >= logging.ERROR:
            self.write()

    def write(self) -> None:
        """Write what waits; a log that can't be written never stops the work."""
        waiting, self._waiting = self._waiting, []
        with contextlib.suppress(OSError):
            for record in waiting:
                self._opened().handle(record)

    def close(self) -> None:
        """Write what waits, and close the file."""
        self.write()
        if self._inner is not None:
            self._inner.close()
        super().close()

    def _opened(self) -> RotatingFileHandler:
        if self._inner is None:
            from logging.handlers import RotatingFileHandler

            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._inner = RotatingFileHandler(
                self._file, maxBytes=BYTES, backupCount=COPIES, encoding="utf-8"
            )
            self._inner.setFormatter(Formatter())
        return self._inner


def _opened(file: Path) -> IO[str] | None:
    """The file for the last words of the process; none where the folder can't be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return file.open("a", encoding="utf-8")
    except OSError:
        return None


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _qt_log.log(_LEVELS.get(kind, logging.WARNING), head_of(message))
