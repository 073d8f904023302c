"""Keys as a plan writes them (``ctrl+Right``, ``a``, ``é``), pressed on a window of this process
or named as xdotool wants them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

MODIFIERS = {
    "ctrl": Qt.KeyboardModifier.ControlModifier,
    "shift": Qt.KeyboardModifier.ShiftModifier,
    "alt": Qt.KeyboardModifier.AltModifier,
}
NAMES = {"space": "Space", "BackSpace": "Backspace"}


def press(window: QWidget, keys: Iterable[str]) -> None:
    """Press keys one after the other, wherever the keyboard is then."""
    for key in keys:
        *held, name = key.split("+") if len(key) > 1 else [key]
        modifiers = Qt.KeyboardModifier.NoModifier
        for each in held:
            modifiers |= MODIFIERS[each]
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or window
        text = name if len(name) == 1 and not held else ""
        code = Qt.Key[f"Key_{NAMES.get(name, name)}"] if len(name) > 1 else _code(name)
        QTest.sendKeyEvent(QTest.KeyAction.Click, target, code, text or _said(name), modifiers)


def for_xdotool(key: str) -> str:
    """The name of a key for xdotool: a character by its number, so that any can be typed."""
    *held, name = key.split("+") if len(key) > 1 else [key]
    if len(name) == 1 and not (name.isascii() and name.isalnum()):
        name = f"U{ord(name):04X}"
    return "+".join((*held, name))


def _code(character: str) -> Qt.Key:
    return Qt.Key(ord(character.upper())) if character.isascii() else Qt.Key.Key_unknown


def _said(name: str) -> str:
    return " " if name == "space" else ""
