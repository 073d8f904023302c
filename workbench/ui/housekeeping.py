"""What the window shows about itself when an action asks it: keys, settings, about, logs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from workbench import settings
from workbench.errors import WorkbenchError
from workbench.settings import Settings
from workbench.tasks.desktop_entry import add_to_menu
from workbench.ui import language
from workbench.ui.actions import MENUS, Action, actions_of
from workbench.ui.dialogs.about import About
from workbench.ui.dialogs.change_keys import ChangeKeys
from workbench.ui.dialogs.preferences import Preferences
from workbench.ui.dialogs.shortcuts import KeySheet, Row
from workbench.ui.habits import Habits
from workbench.ui.parts import Parts
from workbench.ui.theme import Themes

ZOOMS = (50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)


class Housekeeping(QObject):
    """The habits of one window: how it looks, speaks, and which keys it has."""

    def __init__(self, window: Parts, themes: Themes, habits: Habits) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._habits = habits

    def zoom(self, step: int) -> None:
        """Larger (+1), smaller (-1), or as it was (0)."""
        now = self._habits.now.zoom
        if step > 0:
            wanted = next((each for each in ZOOMS if each > now), ZOOMS[-1])
        elif step < 0:
            wanted = next((each for each in reversed(ZOOMS) if each < now), ZOOMS[0])
        else:
            wanted = 100
        self.set_zoom(wanted)

    def set_zoom(self, percent: int) -> None:
        """The size of the text, in per cent of what is usual."""
        self._window.canvas.set_zoom(percent)
        for page in self._window.desks.pages.values():
            page.set_zoom(percent)
        self._window.status.say(self.tr("Text at {percent}%").format(percent=percent))
        self._habits.keep(lambda habits: replace(habits, zoom=percent))

    def show_invisibles(self) -> None:
        """Show or hide the signs for spaces and line ends."""
        shown = not self._habits.now.invisibles
        self._habits.keep(lambda habits: replace(habits, invisibles=shown))
        self._window.canvas.set_invisibles(shown)
        self._show_signs()

    def show_links(self) -> None:
        """Show or hide the notes in the margin and the lines between linked spans."""
        shown = not self._habits.now.links
        self._habits.keep(lambda habits: replace(habits, links=shown))
        self._window.canvas.set_relations_shown(shown)
        self._show_signs()

    def _show_signs(self) -> None:
        now = self._habits.now
        for page in self._window.desks.pages.values():
            page.set_signs(invisibles=now.invisibles, links=now.links)

    def set_theme(self, choice: str) -> None:
        """Light, dark, or as the system."""
        self._habits.keep(lambda habits: replace(habits, theme=choice))
        self._themes.choose(choice, high_contrast=self._habits.now.high_contrast)

    def set_contrast(self, high: bool) -> None:
        """Stronger edges and colours, or those of the theme alone."""
        self._habits.keep(lambda habits: replace(habits, high_contrast=high))
        self._themes.choose(self._habits.now.theme, high_contrast=high)
        self._window.board.look_again()

    def set_language(self, choice: str) -> None:
        """French, English, or as the system."""
        self._habits.keep(lambda habits: replace(habits, language=choice))
        app = QApplication.instance()
        if app is not None:
            language.install(app, choice)

    def show_shortcuts(self) -> None:
        """Show the sheet of keys."""
        board = self._window.board
        sections: list[tuple[str, list[Row]]] = []
        scheme = [row for row in board.rows() if ":" in row.id]
        for menu in MENUS:
            rows = [*(scheme if menu.id == "label" else []), *actions_of(menu)]
            title = QCoreApplication.translate("Actions", menu.title).replace("&", "")
            sections.append((title, [self._key_row(row) for row in rows]))
        sheet = KeySheet(self._window, sections=sections)
        sheet.change_wanted.connect(lambda action_id: self._ask_for_keys(sheet, action_id))
        sheet.show()

    def _key_row(self, row: Action) -> Row:
        board = self._window.board
        # The keys of labels belong to the scheme.
        own = "" if ":" in row.id else row.id
        return self.title(row), board.keys(row), own

    def _ask_for_keys(self, sheet: KeySheet, action_id: str) -> None:
        board = self._window.board
        [row] = [row for row in board.rows() if row.id == action_id]
        dialog = ChangeKeys(
            sheet,
            title=board.title(row),
            keys=next(iter(board.keys(row)), ""),
            taken=lambda keys: board.holder(keys, but=action_id),
        )
        dialog.wanted.connect(lambda keys: self._change_keys(sheet, row, keys))
        dialog.open()

    def _change_keys(self, sheet: KeySheet, row: Action, keys: tuple[str, ...] | None) -> None:
        self._window.board.set_keys(row.id, keys)
        sheet.say_keys(row.id, self._window.board.keys(row))

        def altered(habits: Settings) -> Settings:
            chosen = {key: each for key, each in habits.shortcuts.items() if key != row.id}
            if keys is not None:
                chosen[row.id] = keys
            return replace(habits, shortcuts=chosen)

        self._habits.keep(altered)

    def show_settings(self) -> None:
        """Show the settings, and change what is changed there at once."""
        dialog = Preferences(self._window, habits=self._habits.now, zooms=ZOOMS)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.language_wanted.connect(self.set_language)
        dialog.theme_wanted.connect(self.set_theme)
        dialog.contrast_wanted.connect(self.set_contrast)
        dialog.zoom_wanted.connect(self.set_zoom)
        dialog.invisibles_wanted.connect(self.show_invisibles)
        dialog.name_wanted.connect(
            lambda name: self._habits.keep(lambda habits: replace(habits, name=name))
        )
        dialog.keys_wanted.connect(self.show_shortcuts)
        dialog.finished.connect(self._window.board.look_again)
        dialog.open()

    def put_into_menu(self) -> None:
        """Put the program into the menu of the desktop, and say so."""
        try:
            add_to_menu()
        except WorkbenchError as error:
            self._window.status.say_error(error)
        else:
            self._window.status.say(self.tr("The program stands in the menu of the desktop."))

    def show_about(self) -> None:
        """Say what the program is."""
        About(self._window).open()

    def show_logs(self) -> None:
        """Open the folder of the logs in the system's file manager."""
        folder = settings.folders().logs
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def title(self, row: Action) -> str:
        """What an action is called where no menu says what it is about."""
        title = self._window.board.title(row)
        if row.id.startswith("relabel:"):
            return self.tr("Change the label to {label}").format(label=title)
        return title

    def kind(self, row: Action) -> str:
        """What sort of thing an action of the scheme gives: labels and links share names."""
        if row.id.startswith("label:"):
            return self.tr("Label")
        return self.tr("Link") if row.id.startswith("link:") else ""
