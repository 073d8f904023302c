"""One open project: what the window and the command line work on.

``project`` is what they call; behind it, each part has one subject: ``answers`` (whose turn it
is), ``reading`` and ``shelf`` (what is in memory), ``sweep`` (many things read), ``performing``
(ops to steps), ``history`` and ``turning`` (undo), ``scheming``, ``looking`` (back), ``noting``,
``outgoing`` (what is not saved), ``mending`` and ``rebase`` (what others have changed).
"""

from workbench.project.history import Moment
from workbench.project.project import Project
from workbench.project.shelf import OpenDocument
from workbench.store import (
    AnnotatorRow,
    Checkout,
    DocumentRow,
    Entry,
    LabelCounts,
    PackageRow,
    Page,
    PlanMade,
    Progress,
    Query,
    Standing,
    StandingPage,
    StandingRow,
    Step,
    Store,
    Workload,
)

__all__ = [
    "AnnotatorRow",
    "Checkout",
    "DocumentRow",
    "Entry",
    "LabelCounts",
    "Moment",
    "OpenDocument",
    "PackageRow",
    "Page",
    "PlanMade",
    "Progress",
    "Project",
    "Query",
    "Standing",
    "StandingPage",
    "StandingRow",
    "Step",
    "Store",
    "Workload",
]
