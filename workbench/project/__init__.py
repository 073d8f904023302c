"""One open project: what the window and the command line work on."""

from workbench.project.history import Moment
from workbench.project.project import Project
from workbench.project.shelf import OpenDocument
from workbench.store import AnnotatorRow, DocumentRow, Entry, Page, Query, Step, Store

__all__ = [
    "AnnotatorRow",
    "DocumentRow",
    "Entry",
    "Moment",
    "OpenDocument",
    "Page",
    "Project",
    "Query",
    "Step",
    "Store",
]
