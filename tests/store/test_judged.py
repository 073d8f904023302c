"""The steps that judged suggestions, on both engines: those of some documents, in order."""

from __future__ import annotations

from tests.builders import a_document, a_scheme, a_span
from workbench.model import verbs
from workbench.model.layer import layer_of
from workbench.model.packing import pack
from workbench.model.scheme_text import scheme_to_text
from workbench.project import OpenDocument, Project, Store

NOW = "2026-11-25T08:00:00.000+00:00"
SCHEME = a_scheme()


def test_the_judgements_of_some_documents_are_read_in_order(location: str) -> None:
    store = Store.create(location, scheme_text=scheme_to_text(SCHEME), who="ines")
    for name in ("one", "two"):
        spans = [a_span(10, 33, "QUOTE", id="q", rule="incise", score=0.9), a_span(37, 46, id="a")]
        machine = layer_of(name, "rules", kind="machine", spans=spans)
        store.add([pack(a_document(id=name), [machine])], who="ines", at=NOW).result()
    project = Project(store, scheme=SCHEME)
    for name in ("one", "two"):
        found: list[OpenDocument] = []
        project.open_layer(name, found.append)
        project.wait()
        [here] = found
        [machine] = here.suggestions
        mine = here.layer.id
        project.perform(verbs.accept(here.layer, machine, span_ids=["q"], scheme=SCHEME))
        project.perform(verbs.reject(project.layer(mine), machine, span_ids=["a"]))
        project.undo(mine)
        project.perform(verbs.comment_on_document(project.layer(mine), comment="relu"))
    project.wait()
    entries = store.judged(["two"]).result()
    project.close()
    assert [(each.document_id, each.name, each.undoes is None) for each in entries] == [
        ("two", "accept", True),
        ("two", "reject", True),
        ("two", "reject", False),
    ]
    assert entries[2].undoes == entries[1].gesture
    assert (entries[0].details["rules"], entries[0].details["scores"]) == (["incise"], [0.9])
    assert entries[1].details["rules"] == [""]
