"""Batch verbs: what takes more than a moment, and works on many documents at once.

Each is read → compute → write: the store reads and writes in slices that edits overtake,
the worker process computes and sees values only. Progress is told, and whoever is told may
raise Cancelled: then whole batches stay, and the words say how many.
"""

from workbench.tasks.consistency import ConsistencyReport, find_inconsistencies
from workbench.tasks.disagreements import Row, disagreements
from workbench.tasks.evaluating import evaluate
from workbench.tasks.exporting import LAYERS, ExportReport, export_documents
from workbench.tasks.importing import ImportReport, import_documents
from workbench.tasks.measuring import AgreementReport, measure_agreement
from workbench.tasks.project_files import create_project, scheme_named, write_scheme
from workbench.tasks.sample import create_sample
from workbench.tasks.settling import SettleReport, settle_project, take_back_settling
from workbench.tasks.suggesting import SuggestReport, suggest_documents
from workbench.tasks.training import TrainReport, train_pipeline
from workbench.tasks.trust import TrustReport, measure_trust
from workbench.tasks.warning_counts import WarningReport, count_warnings

__all__ = [
    "LAYERS",
    "AgreementReport",
    "ConsistencyReport",
    "ExportReport",
    "ImportReport",
    "Row",
    "SettleReport",
    "SuggestReport",
    "TrainReport",
    "TrustReport",
    "WarningReport",
    "count_warnings",
    "create_project",
    "create_sample",
    "disagreements",
    "evaluate",
    "export_documents",
    "find_inconsistencies",
    "import_documents",
    "measure_agreement",
    "measure_trust",
    "scheme_named",
    "settle_project",
    "suggest_documents",
    "take_back_settling",
    "train_pipeline",
    "write_scheme",
]
