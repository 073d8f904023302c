"""Where a project is kept: the only place that knows SQLAlchemy.

A project is one SQLite file (``.dwb``) or a PostgreSQL database; the tables, the promises
and the tests are the same. What is acknowledged is on the disk: rows, journal and chain
head go in together and are read back before they are committed. What goes in and comes out
are values of ``model`` and of ``values``; no Row, Connection or Session leaves this room.

Importing this package loads neither SQLAlchemy nor Alembic: the window is painted first.
"""

from workbench.store.handed import (
    Chain,
    Checkout,
    Labels,
    PackageRow,
    Returned,
    TakenLayer,
    refuse_in_package,
)
from workbench.store.outbox import Outbox
from workbench.store.store import Store, is_package, restore
from workbench.store.values import (
    Added,
    AddedLayer,
    AnnotatorRow,
    BackupReport,
    CheckReport,
    Counts,
    DocumentRow,
    Entry,
    LabelCounts,
    Order,
    Page,
    PlanMade,
    Progress,
    ProjectInfo,
    Query,
    ReadDays,
    Saved,
    Selection,
    Standing,
    StandingPage,
    StandingRow,
    Step,
    ToReview,
    Workload,
)

__all__ = [
    "Added",
    "AddedLayer",
    "AnnotatorRow",
    "BackupReport",
    "Chain",
    "CheckReport",
    "Checkout",
    "Counts",
    "DocumentRow",
    "Entry",
    "LabelCounts",
    "Labels",
    "Order",
    "Outbox",
    "PackageRow",
    "Page",
    "PlanMade",
    "Progress",
    "ProjectInfo",
    "Query",
    "ReadDays",
    "Returned",
    "Saved",
    "Selection",
    "Standing",
    "StandingPage",
    "StandingRow",
    "Step",
    "Store",
    "TakenLayer",
    "ToReview",
    "Workload",
    "is_package",
    "refuse_in_package",
    "restore",
]
