"""Which pipelines training has made: read from their folders, without loading anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from workbench import settings
from workbench.review.agreement.evaluation import Evaluation
from workbench.tasks.cards import FACTS, facts_of
from workbench.tasks.choosing import Choice, choices_in
from workbench.tasks.learning import Point

MODELS = "spacy_models"
"""The entry points by which packages say that they are pipelines."""
SQLITE = ".dwb"


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A pipeline that was trained: where it is, what it was made of, how well it does."""

    path: str
    name: str
    """The name under which it suggests."""
    layer: str
    learnt: int
    aside: int
    labels: tuple[str, ...]
    lines: Mapping[str, tuple[Evaluation, ...]]
    merge: Mapping[str, Choice]
    """Whom the merge with the rules uses, by label; empty on a card older than such choices."""
    curve: tuple[Point, ...]
    base: str
    seed: int
    rounds: int
    seconds: float
    project: str


def home(location: str) -> Path:
    """Where the pipelines of a project are made, unless somebody says otherwise.

    Beside the project, if that is a file; else in the user's own folder.
    """
    path = Path(location)
    return path.absolute().parent if path.suffix == SQLITE else settings.folders().data / "models"


def pipelines(location: str, further: Iterable[str] = ()) -> list[Pipeline]:
    """Those in the home of a project, installed ones, and those in further folders, each once."""
    places = dict.fromkeys(
        [
            *(facts.parent for facts in sorted(home(location).glob(f"*/{FACTS}"))),
            *_installed(),
            *(Path(each) for each in further),
        ]
    )
    return [found for place in places if (found := _read(place)) is not None]


def _installed() -> Iterator[Path]:
    """The folders of the packages that say that they are pipelines; nothing is imported."""
    for point in entry_points(group=MODELS):
        spec = find_spec(point.name) if point.name.isidentifier() else None
        for place in spec.submodule_search_locations or () if spec is not None else ():
            yield Path(place)


def _read(folder: Path) -> Pipeline | None:
    """The pipeline in a folder; None where there is none of ours, or one that is not whole."""
    try:
        told = facts_of(str(folder)) if folder.is_dir() else {}
        return Pipeline(
            str(folder),
            f"fr_{told['name']}",
            str(told["layer"]),
            len(told["learnt"]),
            len(told["aside"]),
            tuple(map(str, told["labels"])),
            {name: _lines(rows) for name, rows in told["figures"].items()},
            choices_in(told),
            tuple(Point(int(p["documents"]), _lines(p["figures"])) for p in told["curve"]),
            str(told["base"]),
            int(told["seed"]),
            int(told["rounds"]),
            float(told["seconds"]),
            str(told["project"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _lines(rows: Iterable[Mapping[str, Any]]) -> tuple[Evaluation, ...]:
    return tuple(Evaluation(**row) for row in rows)
