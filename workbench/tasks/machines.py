"""The machines that suggest, as the worker process holds them: loaded once, then asked.

What goes over to it and what comes back are plain values; nothing here knows the store.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from workbench import plugins
from workbench.errors import FileRefused, Refused, UnknownName
from workbench.french.wordlists import WordLists, is_word_list
from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.model.text import Document
from workbench.plugins import Suggester
from workbench.tasks.cards import facts_of
from workbench.tasks.choosing import choices_in
from workbench.tasks.merging import SIGN, Merged
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
    loaded = _loaded(suggester, model, _written(suggester))
    return Credits(loaded.name, tuple(loaded.labels), dict(loaded.credits()))


def suggested(job: Job) -> list[Layer | None]:
    """What the worker computes: a layer for each document, None where it can't read the text."""
    suggester = _loaded(job.name, job.model, _written(job.name))
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


def _written(name: str) -> tuple[tuple[str, int, int], ...]:
    """When its files were written: another list is loaded anew, and a pipeline trained again."""
    if (parts := _parts(name)) is not None:
        return tuple(each for part in parts for each in _written(part))
    path = Path(name)
    if is_word_list(path):
        files = sorted(path.iterdir()) if path.is_dir() else [path]
    else:
        files = [file for file in (path / "meta.json",) if file.is_file()]
    found = [(each.name, each.stat()) for each in files]
    return tuple((each, stat.st_mtime_ns, stat.st_size) for each, stat in found)


def _word_list(path: Path) -> Suggester:
    """A list of the user's own; one that can't be understood is a suggester that can't be used."""
    try:
        made: Suggester = WordLists(path)
    except FileRefused as error:
        raise Refused(error.template, **error.parameters) from error
    if made.name in plugins.names(plugins.SUGGESTERS):
        raise Refused("{name} is the name of another suggester; rename the file.", name=made.name)
    return made


@lru_cache(maxsize=4)
def _loaded(name: str, model: str | None, written: object) -> Suggester:
    """The suggester, loaded once in the life of the worker process, or when it was changed."""
    if name in plugins.names(plugins.SUGGESTERS):
        return plugins.suggester(name, model)
    if is_word_list(Path(name)):
        return _word_list(Path(name))
    if (parts := _parts(name)) is not None:
        return _merged(parts, model)
    try:
        from workbench.nlp import pipeline, spans  # only the worker process loads spaCy
    except ImportError:
        raise _unknown(name) from None
    if not pipeline.is_there(name):
        raise _unknown(name)
    made: Suggester = spans.PipelineSpans(name)
    return made


def _merged(parts: list[str], model: str | None) -> Suggester:
    """Several as one: the rules and a pipeline by the choice on its card, if it has one."""
    uses = {}
    if len(parts) == 2 and RULES in parts:
        parts = sorted(parts, key=lambda part: part != RULES)
        uses = {label: each.use for label, each in choices_in(facts_of(parts[1])).items()}
    return Merged([_loaded(part, model, _written(part)) for part in parts], uses)


def _parts(name: str) -> list[str] | None:
    """The names of several that are to suggest as one; None where it is one name."""
    parts = name.split(SIGN)
    return parts if len(parts) > 1 and all(parts) and not Path(name).exists() else None


def _unknown(name: str) -> UnknownName:
    return UnknownName(
        "Unknown suggester {name}; known: {known}, a file of words or patterns, or the package or "
        "folder of a spaCy pipeline.",
        name=name,
        known=", ".join(plugins.names(plugins.SUGGESTERS)),
    )
