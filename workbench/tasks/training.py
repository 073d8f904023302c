"""Training: layers become a pipeline that suggests, measured on documents kept aside.

Documents that tell the same story stay together. The worker writes into a folder of its own
beside the one that is wanted, and what is finished takes its place in one step: whoever stops
it, however hard, never finds half a pipeline.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import Cancelled, FileRefused, Refused, UnknownName
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_from_text
from workbench.review.agreement.evaluation import Evaluation
from workbench.store import Selection, Store
from workbench.tasks.choosing import Choice
from workbench.tasks.learning import Lesson, Outcome, Point, Row, learnt, rounds_for
from workbench.tasks.measuring import is_finished
from workbench.tasks.parties import Computer, Progress
from workbench.tasks.stories import Told, kept_aside, portion, stories

GOLD = "gold"
MOST = 1_000
"""So many documents at most are learnt from and measured on, unless somebody says otherwise."""

SHARE = 0.2
"""The share of the documents that is kept aside to measure on."""

PORTIONS = (0.25, 0.5)
"""Parts of the documents that the curve is measured after, besides all of them."""

LEAST = 2
"""Documents without which nothing can be learnt."""

STARTING, EACH = 10.0, 0.12
"""Seconds until training begins, and for each look at a document of usual length: measured."""

_DRAFT = re.compile(r"\..+\.(\d+)\.\w+\.training")

VERSION = "0.1.0"
NAMES = "ACTOR"
"""The label that names have, where the scheme has it."""


@dataclass(frozen=True, slots=True)
class TrainReport:
    """What was learnt from which documents, and how well it does on those kept aside.

    ``lines`` holds the figures of each that was measured: ``trained``; ``untrained``, the same
    pipeline before its first step; ``remembered``, what was marked before, marked wherever it
    stands; and, where they fit, the rules of French, alone, joined with the pipeline, and merged
    with it as ``merge`` says for each label. ``unfinished`` documents were left out.
    """

    out: Path
    pipeline: str
    layer: str
    learnt: int
    aside: int
    unfinished: int
    lines: Mapping[str, tuple[Evaluation, ...]]
    merge: Mapping[str, Choice]
    curve: tuple[Point, ...]
    lost: Mapping[str, int]
    rounds: int
    base: str
    seed: int
    seconds: float


def train_pipeline(
    store: Store,
    worker: Computer,
    out: Path,
    *,
    name: str | None = None,
    version: str = VERSION,
    layer: str = GOLD,
    labels: Sequence[str] = (),
    names: str | None = None,
    base: str | None = "",
    most: int = MOST,
    share: float = SHARE,
    curve: bool = False,
    rounds: int = 0,
    seed: int = 0,
    progress: Progress | None = None,
) -> TrainReport:
    """Train on the finished layers of an annotator; ``out`` becomes the package of the pipeline.

    ``base``: the pipeline whose vectors of words it starts from; empty: the best one installed,
    None: none. ``rounds`` of 0 are as many as the number of documents asks for. Raises
    UnknownName for an annotator or a label that there isn't, Refused where there is too little
    to learn from or spaCy is missing, FileRefused for a place that is taken or can't be written,
    and Cancelled where ``progress`` did; then nothing is left behind.
    """
    out = Path(out).absolute()
    name = module_name(name or out.name)
    _check_place(out)
    info = store.scheme().result()
    scheme = scheme_from_text(info.text)
    wanted = _labels(scheme, labels)
    rows, told, unfinished = _gathered(store, layer, wanted, scheme)
    if len(rows) > most:
        keys = set(random.Random(seed).sample(sorted(row[0] for row in rows), most))
        rows = [row for row in rows if row[0] in keys]
    groups = stories(each for each in told if each.id in {row[0] for row in rows})
    aside = kept_aside(groups, share=share, seed=seed)
    learn = tuple(row for row in rows if row[0] not in aside)
    measure = tuple(row for row in rows if row[0] in aside)
    if len(learn) < LEAST or not measure or not any(row[2] for row in learn):
        raise Refused(
            "Training needs annotated documents to learn from and others, of other stories, to "
            "be measured on; finished by {layer} there are {learn} and {measure}.",
            layer=layer,
            learn=len(learn),
            measure=len(measure),
        )
    present = {mark[2] for row in learn for mark in row[2]}
    wanted = tuple(label for label in wanted if label in present)
    names = _names_label(wanted, names)
    ids = [row[0] for row in learn]
    portions = [
        tuple(portion(ids, groups, share=part, seed=seed)) for part in (PORTIONS if curve else ())
    ]
    portions = [part for part in dict.fromkeys(portions) if LEAST <= len(part) < len(ids)]
    draft = _draft(out)
    try:
        lesson = Lesson(
            learn,
            measure,
            tuple(portions),
            info.text,
            name,
            version,
            wanted,
            names,
            base,
            rounds,
            seed,
            str(draft),
            {
                "project": store.info.name,
                "folder": out.name,
                "layer": layer,
                "scheme_name": scheme.name,
                "scheme_version": scheme.version,
            },
        )
        outcome = _learn(worker, lesson, progress)
        _into_place(draft, out)
    except Cancelled as stopped:
        raise Cancelled("Stopped: nothing was written.") from stopped
    except OSError as error:
        raise _unwritable(out, error) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return TrainReport(
        out,
        f"fr_{name}",
        layer,
        len(learn),
        len(measure),
        unfinished,
        outcome.lines,
        outcome.merge,
        outcome.curve,
        outcome.lost,
        outcome.rounds,
        outcome.base,
        seed,
        outcome.seconds,
    )


def expected_seconds(documents: float) -> float:
    """About how long learning from so many documents takes: a guess, for whoever has to wait."""
    return STARTING + documents * rounds_for(documents) * EACH


def _learn(worker: Computer, lesson: Lesson, progress: Progress | None) -> Outcome:
    outcome: Outcome | None = None
    with closing(worker.stream(learnt, lesson)) as told:
        for each in told:
            if isinstance(each, Outcome):
                outcome = each
            elif progress is not None:
                progress(*each)
    assert outcome is not None
    return outcome


def _gathered(
    store: Store, layer: str, labels: Sequence[str], scheme: Scheme
) -> tuple[list[Row], list[Told], int]:
    """The documents that this annotator has finished, and how many more they have begun."""
    known = [row.name for row in store.annotators().result() if row.layers]
    if layer not in known:
        raise UnknownName(
            "Unknown annotator {name}; known: {known}.", name=layer, known=", ".join(known) or "–"
        )
    wanted, aliases = set(labels), scheme.aliases
    rows: list[Row] = []
    told: list[Told] = []
    unfinished = 0
    for batch in store.export(Selection(annotators=(layer,))):
        for document in batch:
            [own] = document.layers
            if not is_finished(own):
                unfinished += 1
                continue
            marks = [(row[2], row[3], aliases.get(row[1], row[1])) for row in own.spans]
            kept = tuple(sorted({mark for mark in marks if mark[2] in wanted}))
            rows.append((document.id, document.text, kept))
            told.append(Told(document.id, document.meta, document.text))
    return rows, told, unfinished


def _labels(scheme: Scheme, wanted: Sequence[str]) -> tuple[str, ...]:
    if wanted:
        return tuple(sorted({scheme.resolve(scheme.label(name).key) for name in wanted}))
    return tuple(label.key for label in scheme.labels if label.is_live)


def _names_label(labels: Sequence[str], wanted: str | None) -> str:
    if wanted is None:
        return NAMES if NAMES in labels else ""
    if wanted and wanted not in labels:
        raise UnknownName(
            "Unknown label {name}; known: {known}.", name=wanted, known=", ".join(labels)
        )
    return wanted


def module_name(text: str) -> str:
    """The name that a package can have: small letters, digits and underscores.

    Raises Refused where none can be made of the text.
    """
    name = re.sub(r"[^a-z0-9]+", "_", text.casefold().removeprefix("fr_")).strip("_")
    if not name or not name[0].isalpha():
        raise Refused(
            "A pipeline needs a name of letters a to z and digits that begins with a letter, "
            "not {name}.",
            name=text,
        )
    return name


def _check_place(out: Path) -> None:
    if out.exists():
        raise FileRefused("{path} exists already; a pipeline needs a new folder.", path=out)
    if not out.parent.is_dir():
        raise FileRefused("{path}: there is no such folder.", path=out.parent)


def _draft(out: Path) -> Path:
    """A folder to work in, beside the one that is wanted; those of killed trainings are removed."""
    for folder in out.parent.glob(".*.training"):
        if (found := _DRAFT.fullmatch(folder.name)) and not _runs(int(found[1])):
            shutil.rmtree(folder, ignore_errors=True)
    prefix = f".{out.name}.{os.getpid()}."
    try:
        return Path(tempfile.mkdtemp(prefix=prefix, suffix=".training", dir=out.parent))
    except OSError as error:
        raise _unwritable(out, error) from error


def _runs(process: int) -> bool:
    """Whether a process is there; where that can't be asked, it may be."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _into_place(draft: Path, out: Path) -> None:
    _check_place(out)
    draft.chmod(0o755)
    draft.rename(out)


def _unwritable(out: Path, error: OSError) -> FileRefused:
    return FileRefused(
        "{path} can't be written: {reason}.",
        path=out,
        reason=error.strerror or type(error).__name__,
    )
