"""The frame of the window: its pages, where the panels stand, and what it is called.

Which part tells another what is the matter of the main window.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QSettings, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDockWidget, QMenu, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from workbench import settings
from workbench.settings import Settings
from workbench.ui.habits import Habits
from workbench.ui.icons import icon
from workbench.ui.menus import TITLES
from workbench.ui.panels.welcome import WelcomePage
from workbench.ui.parts import Parts

ON_REQUEST = frozenset({"corrections", "second_look"})
"""Panels that stay away until they are asked for."""

LAYOUT = 1
"""The version of the arrangement of panels; another one forgets what was kept."""
WIDTHS = (260, 304)
HEIGHTS = (456, 202)
"""Of the panels to the left and right, and to the right of those above and below."""


class Frame(Parts):
    """A window with a first page and, once there is a project, one for reading."""

    def __init__(self, habits: Settings) -> None:
        super().__init__()
        self.setObjectName("main")
        self.setAcceptDrops(True)
        self.session = QSettings(
            str(settings.folders().config / "window.ini"), QSettings.Format.IniFormat
        )
        self.habits = Habits(habits, self)
        self.docks = {}
        self._arrangement: QByteArray | None = None
        self._panels_shown = False
        self.welcome = WelcomePage(self)
        self.welcome.show_recent(habits.recent)
        self.pages = _Pages(self)
        self.pages.addWidget(self.welcome)
        self.setCentralWidget(self.pages)
        for title in TITLES:
            self.menuBar().addMenu(QCoreApplication.translate("Actions", title))
        self.statusBar()
        self._restore()

    def dress(self) -> None:
        """Give every part the colours of the theme, and those of the scheme's labels."""
        raise NotImplementedError

    def lay_out(self, fill_recent: Callable[[QMenu], None]) -> None:
        """Put the parts into their places."""
        reading = QWidget(self)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.own_answer)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.find_bar)
        self.pages.addWidget(reading)
        self.reading = reading
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self._dock("documents", self.documents, left)
        for name, later in (("corrections", self.corrections), ("second_look", self.second_look)):
            self._dock(name, later, left)
            self.tabifyDockWidget(self.docks["documents"], self.docks[name])
        self._dock("inspector", self.inspector, right)
        self._dock("guidelines", self.guidelines, right)
        self.tabifyDockWidget(self.docks["inspector"], self.docks["guidelines"])
        self._dock("history", self.history, right)
        self.tabifyDockWidget(self.docks["guidelines"], self.docks["history"])
        self.docks["inspector"].raise_()
        self._dock("labels", self.labels, right)
        for name, panel in (("actors", self.actors), ("attributions", self.attributions)):
            self._dock(name, panel, right)
            self.tabifyDockWidget(self.docks["labels"], self.docks[name])
        self.docks["labels"].raise_()
        self.setStatusBar(self.status)
        self.tools = QToolBar(self)
        self.tools.setObjectName("tools")
        self.tools.setMovable(False)
        self.tools.setIconSize(QSize(18, 18))
        self.addToolBar(self.tools)
        self.menuBar().clear()
        self.board.fill_menus(self.menuBar(), recent=fill_recent)
        self.board.fill_tools(self.tools, icon)
        self._share_room()

    def _share_room(self) -> None:
        docks = self.docks
        beside, below = (
            [docks["documents"], docks["inspector"]],
            [docks["inspector"], docks["labels"]],
        )
        self.resizeDocks(beside, WIDTHS, Qt.Orientation.Horizontal)
        self.resizeDocks(below, HEIGHTS, Qt.Orientation.Vertical)

    def _dock(self, name: str, panel: QWidget, area: Qt.DockWidgetArea) -> None:
        dock = QDockWidget(self)
        dock.setObjectName(name)
        dock.setWidget(panel)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable
            | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        dock.visibilityChanged.connect(self.board.look_again_soon)
        self.docks[name] = dock
        self.addDockWidget(area, dock)

    def show_page(self, page: QWidget) -> None:
        """Show a page in the middle of the window."""
        self.pages.setCurrentWidget(page)

    def show_panels(self, shown: bool, *, tools: bool | None = None) -> None:
        """Beside a text, the panels stand as they were left; other pages have none.

        The tools go with them, unless ``tools`` says otherwise.
        """
        if self._panels_shown and not shown:
            self._arrangement = self.saveState(LAYOUT)
        self._panels_shown = shown
        for name, dock in self.docks.items():
            dock.setVisible(shown and name not in ON_REQUEST)
        if shown and self._arrangement is not None:
            self.restoreState(self._arrangement, LAYOUT)
        elif shown:
            self._share_room()
        self.tools.setVisible(shown if tools is None else tools)

    def keep_arrangement(self) -> None:
        """Remember where the window and its panels stand."""
        self.session.setValue("geometry", self.saveGeometry())
        if self._panels_shown:
            self._arrangement = self.saveState(LAYOUT)
        if self._arrangement is not None:
            self.session.setValue("state", self._arrangement)

    def name_panels(self) -> None:
        """Say what the panels are called, in the language of the window."""
        for name, title in (
            ("documents", self.tr("Documents")),
            ("corrections", self.tr("Corrections")),
            ("second_look", self.tr("Second look")),
            ("labels", self.tr("Labels")),
            ("inspector", self.tr("Span")),
            ("guidelines", self.tr("Guidelines")),
            ("history", self.tr("History")),
            ("actors", self.tr("Actors")),
            ("attributions", self.tr("Attributions")),
        ):
            self.docks[name].setWindowTitle(title)
        self.tools.setWindowTitle(self.tr("Tools"))

    def name_window(self) -> None:
        """Say in the title which document of which project is shown."""
        project, document = self.desk.project, self.desk.document
        names = [document.title if document is not None else ""]
        names.append(Path(project.location).stem if project is not None else "")
        if project is not None and project.store.info.package:
            said = self.tr("work package of {annotator}")
            names.append(said.format(annotator=project.who))
        title = " — ".join(each for each in names if each)
        self.setWindowTitle(title or QCoreApplication.applicationName())

    def _restore(self) -> None:
        self.resize(1280, 800)
        geometry = self.session.value("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        self._arrangement = self.session.value("state")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A project is opened, a package asked about; anything else goes into the open one."""
        from workbench.ui.dialogs.files import OPENED

        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        projects = [path for path in paths if path.endswith(OPENED)]
        event.acceptProposedAction()
        if projects and self.desk.project is not None and self.traffic.packages.are_ours(projects):
            self.traffic.packages.take_back(projects, opened=self.door.open_project)
        elif projects:
            self.door.open_project(projects[0])
        elif self.desk.project is not None:
            self.traffic.bring_in(paths)


class _Pages(QStackedWidget):
    """Needs the room of the page in front alone: those behind it would squeeze the panels."""

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else super().minimumSizeHint()
