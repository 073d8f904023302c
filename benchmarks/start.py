"""Program start to the first painted window, beside a bare PySide6 window with the same widgets.

The bare window is a plain script written from our own: the same tree of Qt's widgets (each of
our classes as the class of Qt that it is built on), the same places, texts, menus and tool bar,
and none of our code. Both start in turn in fresh processes; a pair is compared by its ratio.
Times run from the start of the process to the first painting of the window. Ours paints its
first page then and makes the panels right after; how long it takes until the window is whole
is told for comparison.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.report import Figure, median, report

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

ROOT = Path(__file__).resolve().parent.parent
PAIRS = 15
BUDGET = 1.4
BANNED = ("spacy", "sqlalchemy", "alembic", "numpy", "pandas", "pyarrow")
REAL = {"QAbstractScrollArea": "QScrollArea", "QAbstractButton": "QPushButton"}
TEXTED = ("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QLineEdit")

DONE = """
import os, sys, time
def done(*_):
    cpu = time.process_time()
    loaded = [name for name in {banned!r} if name in sys.modules]
    print(time.monotonic_ns(), cpu, ",".join(loaded) or "-", flush=True)
    os._exit(0)
"""
OURS = """
from workbench.ui.swift import swift_imports
with swift_imports():
    import workbench.ui.app as app
app.{when} = done
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
from workbench.ui.main_window import MainWindow
import workbench.ui.app as app
qt = QApplication(["dump"])
habits = app.Settings()
window = MainWindow(app.dress(qt, habits), habits)
window.show()
qt.processEvents()
print(bare_source(window))
sys.stdout.flush()
os._exit(0)
"""


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds to the first painting, and the banned libraries loaded by then."""

    wall: float
    cpu: float
    loaded: frozenset[str]


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        head = DONE.format(banned=BANNED)
        scripts = {name: home / f"{name}.py" for name in ("ours", "whole", "bare", "dump")}
        scripts["ours"].write_text(head + OURS.format(when="_on_seen"), "utf-8")
        scripts["whole"].write_text(head + OURS.format(when="_begin"), "utf-8")
        scripts["dump"].write_text(head + DUMP, "utf-8")
        scripts["bare"].write_text(head + _run(scripts["dump"], home), "utf-8")
        names = ("bare", "ours", "whole")
        for name in names:
            _measure(scripts[name], home)  # the first start finds nothing cached
        rounds = [tuple(_measure(scripts[name], home) for name in names) for _ in range(PAIRS)]
    pairs = [(bare, ours) for bare, ours, _ in rounds]
    whole = median([last.wall / bare.wall for bare, _, last in rounds])
    figures = list(_figures(pairs))
    figures.append(Figure("whole window, wall, ours / bare", whole, "×"))
    return report("Start", figures)


def _figures(pairs: list[tuple[Start, Start]]) -> Iterator[Figure]:
    yield Figure("bare window, wall", median([bare.wall for bare, _ in pairs]), "ms")
    yield Figure("our window, wall", median([ours.wall for _, ours in pairs]), "ms")
    ratios = {
        "wall": [ours.wall / bare.wall for bare, ours in pairs],
        "CPU": [ours.cpu / bare.cpu for bare, ours in pairs],
    }
    for what, each in ratios.items():
        yield Figure(
            f"first painted window, {what}, ours / bare",
            median(each),
            "×",
            budget=BUDGET,
            note=f"{PAIRS} pairs, {min(each):.2f} to {max(each):.2f}",
        )
    loaded = sorted({name for _, ours in pairs for name in ours.loaded})
    yield Figure(
        "libraries imported that must not be", len(loaded), "", budget=0, note=", ".join(loaded)
    )


def bare_source(window: QMainWindow) -> str:
    """A script that makes the same tree of widgets without a line of ours."""
    from PySide6.QtWidgets import QWidget

    lines: list[str] = []
    classes = {"QApplication"}
    names: dict[QWidget, str] = {}
    for widget in [window, *window.findChildren(QWidget)]:
        above = next((each for each in _parents(widget) if each in names), None)
        if _is_inner(widget) or (above is None and widget is not window):
            continue
        kind = _qt_class(widget)
        classes.add(kind)
        names[widget] = f"w{len(names)}"
        lines += _widget_lines(widget, names[widget], kind, names[above] if above else "")
    lines += _menu_lines(window)
    return BARE.format(classes=", ".join(sorted(classes)), body="\n".join(lines))


def _parents(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def _is_inner(widget: QWidget) -> bool:
    """Whether Qt itself makes it as a part of another widget, or it belongs to a menu."""
    from PySide6.QtWidgets import QComboBox, QHeaderView, QLineEdit, QMenu, QScrollBar

    above = widget.parentWidget()
    return (
        widget.objectName().startswith("qt_")
        or isinstance(widget, (QHeaderView, QScrollBar))
        or isinstance(above, (QComboBox, QLineEdit))
        or type(above).__name__ == "QComboBoxPrivateContainer"
        or any(isinstance(each, QMenu) for each in (widget, *_parents(widget)))
    )


def _qt_class(widget: QWidget) -> str:
    """The class of Qt that a widget is built on; abstract ones as the nearest real one."""
    for each in type(widget).__mro__:
        if each.__module__.startswith("PySide6"):
            return REAL.get(each.__name__, each.__name__)
    return "QWidget"


def _widget_lines(widget: QWidget, name: str, kind: str, parent: str) -> Iterator[str]:
    box = widget.geometry()
    yield f"{name} = {kind}({parent})"
    yield f"{name}.setGeometry({box.x()}, {box.y()}, {box.width()}, {box.height()})"
    text = getattr(widget, "text", None)
    if kind in TEXTED and callable(text):
        yield f"{name}.setText({text()!r})"
    if parent and not widget.isVisible():
        yield f"{name}.hide()"


def _menu_lines(window: QMainWindow) -> Iterator[str]:
    from PySide6.QtWidgets import QMenu

    yield "bar = w0.menuBar()"
    for action in window.menuBar().actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _filled(inner, "bar")


def _filled(menu: QMenu, above: str) -> Iterator[str]:
    """The lines that make a menu, and the menus in it."""
    from PySide6.QtWidgets import QMenu

    name = f"{above}_m"
    yield f"{name} = {above}.addMenu({menu.title()!r})"
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _filled(inner, name)
        elif action.isSeparator():
            yield f"{name}.addSeparator()"
        else:
            keys = [key.toString() for key in action.shortcuts()]
            yield f"{name}.addAction({action.text()!r}).setShortcuts({keys!r})"


def _measure(script: Path, home: Path) -> Start:
    began = time.monotonic_ns()
    ended, cpu, loaded = _run(script, home).split()[-3:]
    names = frozenset(loaded.split(",")) - {"-"}
    return Start((int(ended) - began) / 1e6, float(cpu) * 1e3, names)


def _run(script: Path, home: Path) -> str:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "DISPATCH_WORKBENCH_HOME": str(home / "home"),
        "PYTHONPATH": str(ROOT),
        "LANGUAGE": "en",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
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
