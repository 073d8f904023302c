"""The parts of the window, by name: what the main window makes, and its steering works on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDockWidget, QMainWindow

if TYPE_CHECKING:
    from workbench.ui.board import Board
    from workbench.ui.desk import Desk
    from workbench.ui.desks import Desks
    from workbench.ui.door import Door
    from workbench.ui.feedback.later import Later
    from workbench.ui.feedback.releases import Releases
    from workbench.ui.finishing import Finishing
    from workbench.ui.jobs import Jobs
    from workbench.ui.linking import Links
    from workbench.ui.machines import Machines
    from workbench.ui.panels.actors import ActorsPanel
    from workbench.ui.panels.attributions import AttributionsPanel
    from workbench.ui.panels.chooser import Chooser
    from workbench.ui.panels.documents import DocumentsPanel
    from workbench.ui.panels.find_bar import FindBar
    from workbench.ui.panels.guidelines import GuidelinesPanel
    from workbench.ui.panels.heading import Heading
    from workbench.ui.panels.history import HistoryPanel
    from workbench.ui.panels.inspector import InspectorPanel
    from workbench.ui.panels.labels import LabelsPanel
    from workbench.ui.panels.status import StatusLine
    from workbench.ui.review.own_answer import OwnAnswer
    from workbench.ui.roll import Roll
    from workbench.ui.scheme.schemes import Schemes
    from workbench.ui.text.view import Canvas
    from workbench.ui.traffic import Traffic
    from workbench.ui.watch import Watch
    from workbench.worker import Worker


class Parts(QMainWindow):
    """A window whose parts have names; ``session`` keeps geometry and what was used most."""

    jobs: Jobs
    worker: Worker
    machines: Machines
    roll: Roll
    desk: Desk
    desks: Desks
    watch: Watch
    finishing: Finishing
    canvas: Canvas
    links: Links
    chooser: Chooser
    actors: ActorsPanel
    attributions: AttributionsPanel
    door: Door
    board: Board
    documents: DocumentsPanel
    labels: LabelsPanel
    inspector: InspectorPanel
    guidelines: GuidelinesPanel
    history: HistoryPanel
    schemes: Schemes
    find_bar: FindBar
    status: StatusLine
    traffic: Traffic
    heading: Heading
    own_answer: OwnAnswer
    corrections: Later
    second_look: Later
    releases: Releases
    docks: dict[str, QDockWidget]
    session: QSettings

    def show_dock(self, name: str) -> None:
        """Bring a panel to the screen."""
        dock = self.docks[name]
        dock.show()
        dock.raise_()
        for panel in (self.actors, self.attributions):
            if panel is dock.widget():
                panel.come_forward()

    def in_front(self, name: str) -> bool:
        """Whether a panel is to be seen; one behind another's tab lies outside the window."""
        dock = self.docks[name]
        return dock.isVisible() and self.rect().intersects(dock.geometry())
