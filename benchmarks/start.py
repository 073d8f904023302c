"""Program start to the first painted window, beside a bare PySide6 window with the same widgets.

The bare window is a plain script written from our own: the same tree of Qt's widgets (each of
our classes as the class of Qt that it is built on), the same places, texts, menus and tool bar,
and none of our code. Both start in turn in fresh processes; a pair is compared by its ratio.
Times run from the start of the process to the first painting of the window.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.report import Figure, median, report

ROOT = Path(__file__).resolve().parent.parent
PAIRS = 15
BUDGET = 1.4
BANNED = ("spacy", "sqlalchemy", "alembic", "numpy", "pandas", "pyarrow")

DONE = """
import os, sys, time
def done(*_):
    cpu = time.process_time()
    loaded = [name for name in {banned!r} if name in sys.modules]
    print(time.monotonic_ns(), cpu, ",".join(loaded) or "-", flush=True)
    os._exit(0)
"""
OURS = """
import workbench.ui.app as app
app._begin = done
from workbench.__main__ import main
sys.argv = ["workbench"]
main()
"""
BARE = """
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import {classes}
app = QApplication(["bare"])
{body}
class First(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, done)
        return False
first = First()
w0.installEventFilter(first)
w0.show()
app.exec()
"""
DUMP = """
from benchmarks.start import bare_source
from PySide6.QtWidgets import QApplication
import workbench.ui.app as app
qt = QApplication(["dump"])
habits = app.Settings()
window = app.MainWindow(app.dress(qt, habits), habits)
window.show()
qt.processEvents()
print(bare_source(window))
sys.stdout.flush()
os._exit(0)
"""


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        head = DONE.format(banned=BANNED)
        scripts = {"ours": home / "ours.py", "bare": home / "bare.py", "dump": home / "dump.py"}
        scripts["ours"].write_text(head + OURS, "utf-8")
        scripts["dump"].write_text(head + DUMP, "utf-8")
        scripts["bare"].write_text(head + _run(scripts["dump"], home), "utf-8")
        for name in ("ours", "bare"):
            _measure(scripts[name], home)  # the first start finds nothing cached
        pairs = [
            (_measure(scripts["bare"], home), _measure(scripts["ours"], home)) for _ in range(PAIRS)
        ]
    loaded = sorted({ours[2] for _, ours in pairs} - {"-"})
    return report("Start", list(_figures(pairs, loaded)))


def _figures(
    pairs: list[tuple[tuple[float, float, str], tuple[float, float, str]]], loaded: list[str]
) -> Iterator[Figure]:
    bare, ours = [p[0] for p in pairs], [p[1] for p in pairs]
    yield Figure("bare window, wall", median([each[0] for each in bare]), "ms")
    yield Figure("our window, wall", median([each[0] for each in ours]), "ms")
    for at, what in ((0, "wall"), (1, "CPU")):
        ratios = [mine[at] / other[at] for other, mine in pairs]
        yield Figure(
            f"first painted window, {what}, ours / bare",
            median(ratios),
            "×",
            budget=BUDGET,
            note=f"{PAIRS} pairs, {min(ratios):.2f} to {max(ratios):.2f}",
        )
    yield Figure(
        "libraries imported that must not be", len(loaded), "", budget=0, note=", ".join(loaded)
    )


def bare_source(window: object) -> str:
    """A script that makes the same tree of widgets without a line of ours."""
    from PySide6.QtWidgets import QMenu, QWidget

    assert isinstance(window, QWidget)
    lines: list[str] = []
    classes = {"QApplication"}
    names: dict[QWidget, str] = {}
    for widget in [window, *window.findChildren(QWidget)]:
        if isinstance(widget, QMenu) or any(isinstance(p, QMenu) for p in _parents(widget)):
            continue
        parent = names.get(widget.parentWidget()) if widget is not window else None
        if widget is not window and parent is None:
            continue
        kind = _qt_class(widget)
        classes.add(kind)
        names[widget] = f"w{len(names)}"
        lines += _widget_lines(names[widget], kind, parent, widget)
    lines += _menu_lines(window)
    classes |= {"QMenuBar"}
    return BARE.format(classes=", ".join(sorted(classes)), body="\n".join(lines))


def _parents(widget: object) -> Iterator[object]:
    parent = widget.parentWidget()  # type: ignore[attr-defined] # a QWidget; Qt is imported late
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def _qt_class(widget: object) -> str:
    """The class of Qt that a widget is built on; abstract ones as the nearest real one."""
    for each in type(widget).__mro__:
        if each.__module__.startswith("PySide6"):
            name = each.__name__
            return {"QAbstractScrollArea": "QScrollArea", "QAbstractButton": "QPushButton"}.get(
                name, name
            )
    return "QWidget"


def _widget_lines(name: str, kind: str, parent: str | None, widget: object) -> Iterator[str]:
    box = widget.geometry()  # type: ignore[attr-defined] # as above
    made = f"{name} = {kind}({parent or ''})"
    yield made
    yield f"{name}.setGeometry({box.x()}, {box.y()}, {box.width()}, {box.height()})"
    text = getattr(widget, "text", None)
    if callable(text) and kind in (
        "QLabel",
        "QPushButton",
        "QToolButton",
        "QCheckBox",
        "QLineEdit",
    ):
        yield f"{name}.setText({text()!r})"
    if parent is not None and not widget.isVisible():  # type: ignore[attr-defined] # as above
        yield f"{name}.hide()"


def _menu_lines(window: object) -> Iterator[str]:
    from PySide6.QtWidgets import QMainWindow, QMenu

    assert isinstance(window, QMainWindow)
    yield "bar = w0.menuBar()"
    count = 0

    def menu(owner: str, one: QMenu) -> Iterator[str]:
        nonlocal count
        count += 1
        name = f"m{count}"
        yield f"{name} = {owner}.addMenu({one.title()!r})"
        for action in one.actions():
            inner = action.menu()
            if isinstance(inner, QMenu):
                yield from menu(name, inner)
            elif action.isSeparator():
                yield f"{name}.addSeparator()"
            else:
                keys = [key.toString() for key in action.shortcuts()]
                yield f"a = {name}.addAction({action.text()!r}); a.setShortcuts({keys!r})"

    for action in window.menuBar().actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from menu("bar", inner)


def _measure(script: Path, home: Path) -> tuple[float, float, str]:
    """Wall and CPU milliseconds to the first painting, and the banned libraries loaded."""
    began = time.monotonic_ns()
    ended, cpu, loaded = _run(script, home).split()[-3:]
    return (int(ended) - began) / 1e6, float(cpu) * 1e3, loaded


def _run(script: Path, home: Path) -> str:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "DISPATCH_WORKBENCH_HOME": str(home / "home"),
        "PYTHONPATH": str(ROOT),
        "LANGUAGE": "en",
    }
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout


if __name__ == "__main__":
    raise SystemExit(main())
