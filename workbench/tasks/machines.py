"""The machines that suggest, as the worker process holds them: loaded once, then asked.

What goes over to it and what comes back are plain values; nothing here knows the store.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import lru_cache

from workbench import plugins
from workbench.errors import Refused, UnknownName
from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.model.text import Document
from workbench.plugins import Suggester
from workbench.tasks.parties import Computer

DEFAULT = "newswire-fr"
RULES = "newswire-fr-rules"
"""The one that needs no language model."""


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
class Job:
    """What goes over to the worker: whose suggestions for which texts."""

    name: str
    model: str | None
    scheme: Scheme
    documents: tuple[Document, ...]


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


def checked(credits: Credits, scheme: Scheme) -> Credits:
    """The credits for this scheme; raises Refused where it has none of the labels."""
    if credits.labels and not {each.key for each in scheme.labels} & set(credits.labels):
        raise Refused(
            "The scheme of this project has none of the labels that {name} gives: {labels}.",
            name=credits.name,
            labels=", ".join(credits.labels),
        )
    return replace(credits, scheme_version=scheme.version)


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
