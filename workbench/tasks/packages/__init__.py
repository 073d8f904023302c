"""Work packages: a team without a server hands files out, and takes them in again."""

from workbench.tasks.packages.handing_out import HandedOut, hand_out
from workbench.tasks.packages.taking_in import MergeReport, merge

__all__ = ["HandedOut", "MergeReport", "hand_out", "merge"]
