"""Work packages: a team without a server hands files out, and takes them in again."""

from workbench.store import is_package
from workbench.tasks.packages.choosing import Choice, Scope, choose
from workbench.tasks.packages.handing_out import HandedOut, hand_out
from workbench.tasks.packages.taking_in import MergeReport, merge

__all__ = [
    "Choice",
    "HandedOut",
    "MergeReport",
    "Scope",
    "choose",
    "hand_out",
    "is_package",
    "merge",
]
