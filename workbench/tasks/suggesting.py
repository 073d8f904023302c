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
from functools import lru_cache

from workbench import plugins
from workbench.errors import Cancelled, Refused, UnknownName
from workbench.model.annotation import Rejection
from workbench.model.edit import Edit, Op
from workbench.model.layer import Layer
from workbench.model.moment import now
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.model.text import Document
from workbench.model.values import Attributes
from workbench.plugins import Suggester
from workbench.store import Step, Store
from workbench.tasks.listing import document_rows
from workbench.tasks.parties import Computer, Progress

DEFAULT = "newswire-fr"
RULES = "newswire-fr-rules"
"""The one that needs no language model."""

WEIGHT = 16_000
"""How many characters of text go over to the worker at once."""

MOST = 16
"""How many documents go over at once."""

SUGGEST = "suggest"
"""The name of the op that writes a machine's layer; it is on nobody's undo stack."""


@dataclass(frozen=True, slots=True)
class Credits:
    """Who suggests: the annotator's name, and versions and hash as the layer records them."""

    name: str
    labels: tuple[str, ...]
    told: Mapping[str, str]
    scheme_version: int = 0

    @property
    def words(self) -> str:
        """One line that says all of it; the comment of each layer begins with it."""
        model = " ".join(
            part for part in (self.told.get("model"), self.told.get("model_version")) if part
        )
        short = self.told.get("model_hash", "")[:12]
        first = f"{self.name} {self.told.get('version', '')}".strip()
        scheme = f"scheme {self.scheme_version}"
        return " · ".join(part for part in (first, model, short, scheme) if part)


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


@dataclass(frozen=True, slots=True)
class Job:
    """What goes over to the worker: whose suggestions for which texts."""

    name: str
    model: str | None
    scheme: Scheme
    documents: tuple[Document, ...]


@dataclass(slots=True)
class _Tally:
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
    credits = replace(credits_of(worker, suggester, model), scheme_version=scheme.version)
    if credits.labels and not {each.key for each in scheme.labels} & set(credits.labels):
        raise Refused(
            "The scheme of this project has none of the labels that {name} gives: {labels}.",
            name=suggester,
            labels=", ".join(credits.labels),
        )
    # Every document, and the comment on the machine's layer there.
    rows = () if documents else document_rows(store, credits.name)
    done = {row.id: row.comment for row in rows}
    wanted = list(documents or done)
    if not documents and not again:
        wanted = [each for each in wanted if not done[each].startswith(credits.words)]
    same = len(done) - len(wanted) if not documents else 0
    tally = _Tally()
    if progress is not None:
        progress(0, len(wanted))
    jobs = _jobs(store, wanted, Job(suggester, model, scheme, ()))
    sent: list[tuple[Document, ...]] = []
    try:
        with closing(worker.map(suggested, _noted(jobs, sent))) as answers:
            for number, layers in enumerate(answers):
                for document, layer in zip(sent[number], layers, strict=True):
                    _write(store, document, layer, credits, who=who, tally=tally)
                sent[number] = ()
                if progress is not None:
                    progress(tally.documents, len(wanted))
    except Cancelled as stopped:
        raise Cancelled(
            "Stopped: suggestions for {done:,} of {total:,} documents are there.",
            done=tally.documents,
            total=len(wanted),
        ) from stopped
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


def credits_of(worker: Computer, suggester: str, model: str | None = None) -> Credits:
    """Who would suggest; loads the suggester in the worker, so that what follows is quick."""
    with closing(worker.map(credited, [(suggester, model)])) as answers:
        [credits] = answers
    return credits


def credited(suggester: str, model: str | None) -> Credits:
    """What the worker answers: the credits of a suggester."""
    loaded = _loaded(suggester, model)
    return Credits(loaded.name, tuple(loaded.labels), dict(loaded.credits()))


def suggested(job: Job) -> list[Layer | None]:
    """What the worker computes: a layer for each document, None where it can't read the text."""
    suggester = _loaded(job.name, job.model)
    readable = [document for document in job.documents if suggester.reads(document)]
    layers = {layer.document_id: layer for layer in suggester.suggest(readable, scheme=job.scheme)}
    return [layers.get(document.id) for document in job.documents]


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


def _write(
    store: Store,
    document: Document,
    wanted: Layer | None,
    credits: Credits,
    *,
    who: str,
    tally: _Tally,
) -> None:
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
        store.write((Step(op, before, after, who, now()),)).result()
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


@lru_cache(maxsize=2)
def _loaded(name: str, model: str | None) -> Suggester:
    """The suggester, loaded once in the life of the worker process."""
    if name in plugins.names(plugins.SUGGESTERS):
        return plugins.suggester(name, model)
    try:
        from workbench.nlp import pipeline, spans  # only the worker process loads spaCy
    except ImportError:
        raise _unknown(name) from None
    if not pipeline.is_there(name):
        raise _unknown(name)
    made: Suggester = spans.PipelineSpans(name)
    return made


def _unknown(name: str) -> UnknownName:
    return UnknownName(
        "Unknown suggester {name}; known: {known}, or the package or folder of a spaCy pipeline.",
        name=name,
        known=", ".join(plugins.names(plugins.SUGGESTERS)),
    )
