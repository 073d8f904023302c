"""How the program looks: two palettes of our own, light and dark, and the look of a scheme.

Fusion draws the controls, so that every system shows the same; the palettes are ours, because
on a bare X11 or offscreen the system's colour scheme says nothing and changes nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from workbench.resources import path
from workbench.ui.colours import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, Colours
from workbench.ui.text.look import DOUBLE, LabelLook, Look

if TYPE_CHECKING:
    from workbench.model.scheme import Scheme

INTERFACE_FAMILY = "Dispatch Sans"
TEXT_FAMILY = "Dispatch Serif"
FONT_FILES = {INTERFACE_FAMILY: "DispatchSans", TEXT_FAMILY: "DispatchSerif"}
FONT_STYLES = ("Regular", "Bold", "Italic")
FUSION_DARKENS = 140
EDGED = (
    "QCheckBox",
    "QRadioButton",
    "QLineEdit",
    "QComboBox",
    "QAbstractSpinBox",
    "QPlainTextEdit",
)
INTERFACE_POINTS = 10.0
TEXT_POINTS = 12.0


@dataclass(frozen=True, slots=True)
class Theme:
    """One way the program can look."""

    dark: bool
    high_contrast: bool
    colours: Colours

    def palette(self) -> QPalette:
        """The palette of the controls."""
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, QColor(getattr(self.colours, name)))
        for role in _FADED:
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(self.colours.disabled))
        palette.setColor(
            QPalette.ColorGroup.Disabled,
            QPalette.ColorRole.Highlight,
            QColor(self.colours.border),
        )
        for role, factor in _EDGES:
            palette.setColor(role, _edge(self, factor))
        return palette

    def outlined(self) -> QPalette:
        """The palette of fields and boxes, whose edge is all that shows where they are.

        Fusion draws that edge in a darker shade of the window's colour, and uses the window's
        colour for nothing else in them.
        """
        palette = self.palette()
        palette.setColor(
            QPalette.ColorRole.Window, QColor(self.colours.outline).lighter(FUSION_DARKENS)
        )
        return palette

    def look(self, scheme: Scheme, *, language: str = "en") -> Look:
        """The look of texts annotated with a scheme; label titles are in the language."""
        load_font(TEXT_FAMILY)
        colours = self.colours
        seen: Counter[str] = Counter()
        labels = {}
        aliases = scheme.aliases
        for label in scheme.labels:
            if label.key in aliases:
                continue
            bar = label.dark if self.dark else label.light
            title = label.title.get(language) or label.title.get("en") or label.key
            labels[label.key] = LabelLook(label.key, title, bar, min(seen[bar], DOUBLE))
            seen[bar] += 1
        labels |= {key: labels[other] for key, other in aliases.items()}
        return Look(
            dark=self.dark,
            page=colours.page,
            text=colours.text,
            muted=colours.muted,
            rule=colours.rule,
            selection=colours.accent,
            selected_text=colours.on_accent,
            focus=colours.text,
            found=colours.found,
            warning=colours.danger,
            differs=colours.differs,
            settled=colours.good,
            labels=labels,
            relations={
                each.key: each.title.get(language) or each.title.get("en") or each.key
                for each in scheme.relation_types
            },
            family=TEXT_FAMILY,
            points=TEXT_POINTS,
        )

    def stylesheet(self) -> str:
        """What Fusion can't do by a palette; nothing but in high contrast.

        A sheet is slow: while there is one, every widget is drawn by way of it.
        """
        return _OUTLINES.format(**asdict(self.colours)) if self.high_contrast else ""


def light(*, high_contrast: bool = False) -> Theme:
    """The light theme."""
    return Theme(False, high_contrast, LIGHT_CONTRAST if high_contrast else LIGHT)


def dark(*, high_contrast: bool = False) -> Theme:
    """The dark theme."""
    return Theme(True, high_contrast, DARK_CONTRAST if high_contrast else DARK)


def palette_of_boxes() -> QPalette:
    """The palette of what is ticked in forms, for boxes that are painted elsewhere."""
    found: QPalette = QApplication.palette("QCheckBox")  # type: ignore[call-overload] # as below
    return found


class Themes(QObject):
    """The theme of the running program: follows the system, or what the user chose."""

    changed = Signal(object)
    """The theme that holds from now on."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = "system"
        self._high_contrast = False
        self.theme = light()
        self._is_shown = False
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self.on_system_changed)
        app.focusChanged.connect(self._on_focus)

    def choose(self, choice: str, *, high_contrast: bool = False) -> None:
        """Take ``light`` or ``dark``, or follow the ``system``."""
        self._choice, self._high_contrast = choice, high_contrast
        hints = self._app.styleHints()
        if choice == "system":
            hints.unsetColorScheme()
        else:
            scheme = Qt.ColorScheme.Dark if choice == "dark" else Qt.ColorScheme.Light
            hints.setColorScheme(scheme)  # for what the system draws; does nothing on bare X11
        self._show()

    def on_system_changed(self) -> None:
        """The system went light or dark."""
        self._show()

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Fusion shows of a field of several lines only by its caret where the keyboard is."""
        if isinstance(before, QPlainTextEdit):
            before.setPalette(QPalette())
        if isinstance(now, QPlainTextEdit):
            palette = now.palette()
            edge = QColor(self.theme.colours.accent).lighter(FUSION_DARKENS)
            palette.setColor(QPalette.ColorRole.Window, edge)
            now.setPalette(palette)

    def _show(self) -> None:
        hints = self._app.styleHints()
        wanted = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        system_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        is_dark = system_dark if self._choice == "system" else self._choice == "dark"
        high_contrast = self._high_contrast or wanted
        theme = dark(high_contrast=high_contrast) if is_dark else light(high_contrast=high_contrast)
        if theme == self.theme and self._is_shown:
            return
        self.theme, self._is_shown = theme, True
        self._app.setPalette(theme.palette())
        outlined = theme.outlined()
        for kind in EDGED:
            # The stub asks for bytes, the call refuses them.
            self._app.setPalette(outlined, kind)  # type: ignore[arg-type]
        if self._app.styleSheet() != theme.stylesheet():
            self._app.setStyleSheet(theme.stylesheet())
        # Qt tells the widgets of the palette later; whoever hears of the theme may look at once.
        self._app.sendPostedEvents(None, QEvent.Type.ApplicationPaletteChange.value)
        self.changed.emit(theme)


def apply(app: QApplication, choice: str, *, high_contrast: bool = False) -> Themes:
    """Dress the program: fonts, style and theme; the answer lets the theme be changed later."""
    load_font(INTERFACE_FAMILY)
    font = QFont(INTERFACE_FAMILY)
    font.setPointSizeF(INTERFACE_POINTS)
    app.setFont(font)
    themes = Themes(app)
    themes.choose(choice, high_contrast=high_contrast)
    return themes


@cache
def load_font(family: str) -> None:
    """Make a typeface that comes with the program known to Qt, once."""
    for style in FONT_STYLES:
        QFontDatabase.addApplicationFont(str(path(f"fonts/{FONT_FILES[family]}-{style}.ttf")))


def _edge(theme: Theme, factor: float) -> QColor:
    """A shade between the border and the raised surface, for the bevels that Fusion draws."""
    border, raised = QColor(theme.colours.border), QColor(theme.colours.raised)
    return QColor.fromRgbF(
        border.redF() + (raised.redF() - border.redF()) * factor,
        border.greenF() + (raised.greenF() - border.greenF()) * factor,
        border.blueF() + (raised.blueF() - border.blueF()) * factor,
    )


_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "stripe",
    QPalette.ColorRole.ToolTipBase: "hint",
    QPalette.ColorRole.ToolTipText: "on_hint",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.Accent: "accent",
}
_FADED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.PlaceholderText,
    QPalette.ColorRole.HighlightedText,
)
_EDGES = (
    (QPalette.ColorRole.Light, 1.0),
    (QPalette.ColorRole.Midlight, 0.7),
    (QPalette.ColorRole.Mid, 0.3),
    (QPalette.ColorRole.Dark, 0.0),
    (QPalette.ColorRole.Shadow, 0.0),
)
# Fusion derives its outlines from the window's colour; on black and on white that is nothing.
_OUTLINES = """
QToolBar {{ border: 0; border-bottom: 1px solid {border}; }}
QMainWindow::separator {{ background: {border}; width: 2px; height: 2px; }}
QLineEdit, QComboBox, QPlainTextEdit, QListView, QTableView, QTreeView {{
  border: 1px solid {border}; background: {page}; color: {text}; padding: 2px;
  placeholder-text-color: {muted}; }}
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus,
QListView:focus, QTableView:focus, QTreeView:focus {{ border: 2px solid {accent}; }}
QPushButton, QToolButton {{
  border: 1px solid {border}; background: {raised}; color: {text}; padding: 4px 8px; }}
QPushButton:disabled, QToolButton:disabled {{
  border-color: {disabled}; color: {disabled}; }}
QToolButton {{ padding: 3px; }}
QToolButton:checked {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton:default {{ border-width: 2px; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {accent}; }}
QProgressBar {{ border: 1px solid {border}; background: {page}; }}
QProgressBar::chunk {{ background: {accent}; }}
QSlider::groove:horizontal {{ height: 2px; background: {border}; }}
QSlider::handle:horizontal {{
  width: 10px; margin: -8px 0; border: 1px solid {border}; background: {accent}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {text}; }}
QTabBar::tab {{
  border: 1px solid {border}; background: {page}; color: {text}; padding: 3px 10px; }}
QTabBar::tab:selected {{ background: {accent}; color: {on_accent}; }}
QMenu {{ border: 1px solid {border}; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
"""
