"""Which subjects the project desk has, in the order of its list."""

from __future__ import annotations

from workbench.ui.overview.agreement import AgreementSheet
from workbench.ui.overview.consistency import ConsistencySheet
from workbench.ui.overview.models import ModelsSheet
from workbench.ui.overview.packages import PackagesSheet
from workbench.ui.overview.plan import PlanSheet
from workbench.ui.overview.progress import ProgressSheet
from workbench.ui.overview.sheet import Sheet
from workbench.ui.overview.trust import TrustSheet

SHEETS: tuple[type[Sheet], ...] = (
    ProgressSheet,
    PlanSheet,
    AgreementSheet,
    TrustSheet,
    ModelsSheet,
    ConsistencySheet,
    PackagesSheet,
)
