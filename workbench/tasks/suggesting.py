"""Suggesting: machines' layers for the documents of a project.

Read, compute, write: documents go to the worker process in small batches, where the suggester
is loaded once and kept; its layers come back, and only what differs from the layer that is
there is written, one document at a time. What was made by the same version of suggester and
model stands already and is passed over, so a run that was stopped goes on where it ended.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from workbench.errors import Cancelled, Refused
from workbench.model.annotation import Rejection
from workbench.model.edit import Edit, Op
from workbench.model.layer import Layer
from workbench.model.moment import now
from workbench.model.scheme_text import scheme_from_text
from workbench.model.suggesting import doubt_of
from workbench.model.text import Document
from workbench.model.values import Attributes
from workbench.store import Step, Store
from workbench.tasks.listing import document_rows
from workbench.tasks.machines import (
    DEFAULT,
    Credits,
    Job,
    checked,
    credits_of,
    suggested,
)
from workbench.tasks.parties import Computer, Progress

WEIGHT = 16_000
"""How many characters of text go over to the worker at once."""

MOST = 16
"""How many documents go over at once."""

SUGGEST = "suggest"
"""The name of the op that writes a machine's layer; it is on nobody's undo stack."""


@dataclass(frozen=True, slots=True)
class SuggestReport:
    """What a run has done: documents read, layers that changed, and what is in them.

    ``same`` documents were suggested for before by the same version, ``foreign`` ones are in a
    language that the suggester does not read.
    """

    suggester: str
    credits: Mapping[str, str]
    documents: int = 0
    written: int = 0
    same: int = 0
    foreign: int = 0
    spans: int = 0
    relations: int = 0


@dataclass(slots=True)
class Tally:
    """What a run has done so far."""

    documents: int = 0
    written: int = 0
    foreign: int = 0
    spans: int = 0
    relations: int = 0


def suggest_documents(
    store: Store,
    worker: Computer,
    *,
    suggester: str = DEFAULT,
    model: str | None = None,
    documents: Sequence[str] = (),
    again: bool = False,
    who: str,
    progress: Progress | None = None,
) -> SuggestReport:
    """Fill the machine's layers of these documents, or of all.

    Documents that are named are always read; of all others those are passed over that this
    version has read before, unless ``again``. Raises Refused where the suggester or its model
    can't be used, UnknownName for a document that there isn't, and Cancelled where
    ``progress`` did: what is written by then stays.
    """
    scheme = scheme_from_text(store.scheme().result().text)
    credits = checked(credits_of(worker, suggester, model), scheme)
    # Every document, and the comment on the machine's layer there.
    rows = () if documents else document_rows(store, credits.name)
    done = {row.id: row.comment for row in rows}
    wanted = list(documents or done)
    if not documents and not again:
        wanted = [each for each in wanted if not done[each].startswith(credits.words)]
    same = len(done) - len(wanted) if not documents else 0
    tally = Tally()
    if progress is not None:
        progress(0, len(wanted))
    jobs = _jobs(store, wanted, Job(suggester, model, scheme, ()))
    sent: list[tuple[Document, ...]] = []
    try:
        with closing(worker.map(suggested, _noted(jobs, sent))) as answers:
            for number, layers in enumerate(answers):
                for document, layer in zip(sent[number], layers, strict=True):
                    write_layer(store, document, layer, credits, who=who, tally=tally)
                sent[number] = ()
                if progress is not None:
                    progress(tally.documents, len(wanted))
    except Cancelled as stopped:
        raise Cancelled(
            "Stopped: suggestions for {done:,} of {total:,} documents are there.",
            done=tally.documents,
            total=len(wanted),
        ) from stopped
    return report_of(credits, tally, same=same)


def renewed(before: Layer, wanted: Layer, rejected: Iterable[Rejection] = ()) -> list[Edit]:
    """The edits that make a machine's layer say what is wanted now, and touch nothing else.

    What was rejected is left out, with the relations that begin or end there.
    """
    unwanted = {(each.start, each.end, each.label) for each in rejected}
    spans = {
        each.id: each
        for each in wanted.spans.values()
        if (each.start, each.end, each.label) not in unwanted
    }
    relations = {
        each.id: each
        for each in wanted.relations.values()
        if each.source in spans and each.target in spans
    }
    gone = [Edit(each, None) for each in before.relations.values() if each.id not in relations]
    gone += [Edit(each, None) for each in before.spans.values() if each.id not in spans]
    made: list[Edit] = []
    for span in spans.values():
        if before.spans.get(span.id) != span:
            made.append(Edit(before.spans.get(span.id), span))
    for relation in relations.values():
        if before.relations.get(relation.id) != relation:
            made.append(Edit(before.relations.get(relation.id), relation))
    return gone + made


def report_of(credits: Credits, tally: Tally, *, same: int = 0) -> SuggestReport:
    """What a run comes to."""
    return SuggestReport(
        credits.name,
        credits.told,
        documents=tally.documents,
        written=tally.written,
        same=same,
        foreign=tally.foreign,
        spans=tally.spans,
        relations=tally.relations,
    )


def write_layer(
    store: Store,
    document: Document,
    wanted: Layer | None,
    credits: Credits,
    *,
    who: str,
    tally: Tally,
) -> None:
    """Write what differs of a machine's layer of one document, and count it."""
    layers = store.layers(document.id).result()
    before = next((each for each in layers if each.annotator == credits.name), None)
    if before is not None and before.kind != "machine":
        raise Refused(
            "{name} is the name of a person in this project; suggestions can't be written "
            "under it.",
            name=credits.name,
        )
    tally.documents += 1
    if wanted is None:
        tally.foreign += 1
        wanted = Layer(document.id, credits.name, "machine")
    if before is None:
        before = Layer(document.id, credits.name, "machine")
    edits = renewed(before, wanted, rejected_by_all(layers, credits.name))
    fields = replace(before.fields, comment=credits.words)
    if fields != before.fields:
        edits.append(Edit(before.fields, fields))
    if edits:
        op = Op(SUGGEST, before.id, tuple(edits), _details(credits))
        after = before.apply(op)
        # What warnings are to people, doubt is to machines: the list is sorted by it.
        store.write((Step(op, before, after, who, now(), warnings=doubt_of(after)),)).result()
        before = after
        tally.written += 1
    tally.spans += len(before.spans)
    tally.relations += len(before.relations)


def rejected_by_all(layers: Iterable[Layer], suggester: str) -> list[Rejection]:
    """What every person who reads the document has rejected of a suggester's.

    What one of several has rejected stays: others have not judged it yet, and the window does
    not show it to the one who has.
    """
    people = [
        {
            (r.start, r.end, r.label): r
            for r in layer.rejections.values()
            if r.suggester == suggester
        }
        for layer in layers
        if layer.kind == "person"
    ]
    if not people:
        return []
    common = set.intersection(*(set(each) for each in people))
    return [people[0][place] for place in sorted(common)]


def _details(credits: Credits) -> Attributes:
    return Attributes({"suggester": credits.name, **credits.told})


def _jobs(store: Store, wanted: Sequence[str], job: Job) -> Iterator[Job]:
    batch: list[Document] = []
    weight = 0
    for document_id in wanted:
        document = store.document(document_id).result()
        batch.append(document)
        weight += len(document.text)
        if weight >= WEIGHT or len(batch) >= MOST:
            yield replace(job, documents=tuple(batch))
            batch, weight = [], 0
    if batch:
        yield replace(job, documents=tuple(batch))


def _noted(jobs: Iterable[Job], sent: list[tuple[Document, ...]]) -> Iterator[tuple[Job]]:
    for job in jobs:
        sent.append(job.documents)
        yield (job,)
