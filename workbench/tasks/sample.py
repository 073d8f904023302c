"""The sample project: our own dispatches, read by three annotators, with a gold."""

from __future__ import annotations

from workbench import resources
from workbench.tasks.importing import import_documents
from workbench.tasks.parties import Computer
from workbench.tasks.project_files import create_project

WHO = "demo"


def create_sample(location: str, worker: Computer) -> None:
    """Make the sample project at a place where there is none."""
    # The .txt files beside them are the same texts, for trying an import by hand.
    paths = sorted(resources.path("samples").glob("*.jsonl"))
    store = create_project(location, who=WHO)
    try:
        import_documents(store, worker, paths, who=WHO)
    finally:
        store.close()
