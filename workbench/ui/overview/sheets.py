"""Which subjects the project desk has, in the order of its list."""

from __future__ import annotations

from workbench.ui.overview.progress import ProgressSheet
from workbench.ui.overview.sheet import Sheet

SHEETS: tuple[type[Sheet], ...] = (ProgressSheet,)
