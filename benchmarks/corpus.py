"""A corpus to measure on: dispatch-like French texts, each read by three annotators who differ.

The same seed gives the same bytes. Texts carry « », U+202F, U+00A0, decomposed accents, emoji
(joined, flags, skin tones); spans nest and cross. The annotators miss, shift, confuse and invent
as often as ``ANNOTATORS`` says. Written as our JSONL, a line at a time:

    python -m benchmarks.corpus medium OUT.jsonl
"""

from __future__ import annotations

import random
import re
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import orjson

from benchmarks import phrases

SIZES = {"small": 100, "medium": 10_000, "large": 100_000}
SEED = 2026
LABELS = ("ACTOR", "QUOTE", "STATISTIC", "CUE")
FOLDER = Path(__file__).resolve().parent.parent / "build" / "benchmarks"

Mark: TypeAlias = tuple[int, int, str]
"""start, end, label."""


@dataclass(frozen=True, slots=True)
class Annotator:
    """How often somebody misses, shifts, confuses or invents a span."""

    name: str
    miss: float
    shift: float
    swap: float
    extra: float


ANNOTATORS = (
    Annotator("ines", 0.036, 0.06, 0.024, 0.018),
    Annotator("karim", 0.06, 0.10, 0.04, 0.03),
    Annotator("lucie", 0.09, 0.15, 0.06, 0.045),
)


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One text, and what a perfect reader would mark in it."""

    id: str
    title: str
    text: str
    marks: tuple[Mark, ...]


def dispatches(count: int, *, seed: int = SEED) -> Iterator[Dispatch]:
    """That many texts, one by one; each depends on the seed and its number alone."""
    for number in range(count):
        yield _dispatch(number, random.Random(f"{seed}:{number}"))


def reading(dispatch: Dispatch, annotator: Annotator, *, seed: int = SEED) -> list[Mark]:
    """What one annotator marks in a text."""
    chance = random.Random(f"{seed}:{dispatch.id}:{annotator.name}")
    edges = [match.span() for match in _WORD.finditer(dispatch.text)]
    marks = []
    for start, end, label in dispatch.marks:
        if chance.random() < annotator.miss:
            continue
        if chance.random() < annotator.shift:
            start, end = _shifted(edges, start, end, chance)
        if chance.random() < annotator.swap:
            label = chance.choice([other for other in LABELS if other != label])
        marks.append((start, end, label))
    for _ in dispatch.marks:
        if chance.random() < annotator.extra:
            first = chance.randrange(len(edges))
            last = min(first + chance.randrange(4), len(edges) - 1)
            marks.append((edges[first][0], edges[last][1], chance.choice(LABELS)))
    return list(dict.fromkeys(marks))


def lines(size: str, *, seed: int = SEED) -> Iterator[bytes]:
    """The corpus as our JSONL, a line for each layer."""
    for dispatch in dispatches(SIZES[size], seed=seed):
        for annotator in ANNOTATORS:
            yield line(dispatch, annotator.name, reading(dispatch, annotator, seed=seed))


def write(size: str, path: Path, *, seed: int = SEED) -> int:
    """Write the corpus to a file; answers with the number of spans."""
    spans = 0
    with path.open("wb") as out:
        for line in lines(size, seed=seed):
            spans += line.count(b'"start":')
            out.write(line)
    return spans


def ready(size: str) -> Path:
    """The file of a size, made when it is first asked for."""
    path = FOLDER / f"{size}-{SEED}.jsonl"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(".part")
        write(size, draft)
        draft.replace(path)
    return path


@dataclass(slots=True)
class _Text:
    """A text in the making, with the marks on it."""

    chance: random.Random
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)

    def put(self, words: str, label: str = "") -> None:
        if label:
            self.marks.append((self.length, self.length + len(words), label))
        self.pieces.append(words)
        self.length += len(words)

    def pick(self, choices: Sequence[str]) -> str:
        return choices[int(self.chance.random() * len(choices))]

    def actor(self) -> None:
        self.put(phrases.actor(self.chance), "ACTOR")

    def figure(self) -> None:
        self.put(phrases.figure(self.chance), "STATISTIC")

    def quote(self) -> None:
        """A quotation in guillemets; figures, actors and inner quotations may stand in it."""
        start = self.length
        self.put("«\u00a0")
        self._fill(self.pick(phrases.QUOTED))
        self.put("\u00a0»")
        self.marks.append((start, self.length, "QUOTE"))

    def sentence(self) -> None:
        """One sentence, of reporting or of background."""
        if self.chance.random() < 0.55:
            self.put(f"À {phrases.village(self.chance)}. {self.pick(phrases.BACKGROUND)}")
            return
        self._fill(self.pick(phrases.SENTENCES))

    def _fill(self, words: str) -> None:
        for index, part in enumerate(_PLACES.split(words)):
            if index % 2:
                self._place(part)
            else:
                self.put(part)

    def _place(self, name: str) -> None:
        match name:
            case "ACTOR":
                self.actor()
            case "FIGURE":
                self.figure()
            case "QUOTE":
                self.quote()
            case "INNER":
                self.put(f"“{self.pick(phrases.INNER)}”", "QUOTE")
            case "SAID":
                self.put(self.pick(phrases.SAID), "CUE")
            case "ACCORDING":
                self.put(self.pick(phrases.ACCORDING), "CUE")


def _dispatch(number: int, chance: random.Random) -> Dispatch:
    text = _Text(chance)
    place = text.pick(phrases.PLACES)
    topic = text.pick(phrases.TOPICS)
    text.put(f"({place}) ")
    for index in range(_paragraphs(chance)):
        if index:
            text.put("\n\n")
        text.sentence()
        if chance.random() < 0.60:
            text.put(" ")
            text.sentence()
        if chance.random() < 0.04:
            text.put(" " + phrases.decomposed(chance))
        if chance.random() < 0.03:
            text.put(" " + text.pick(phrases.EMOJI))
    return Dispatch(
        f"dispatch-{number:06}",
        f"{place} : {topic}",
        "".join(text.pieces),
        tuple(sorted(text.marks, key=lambda mark: (mark[0], -mark[1], mark[2]))),
    )


def _paragraphs(chance: random.Random) -> int:
    return 4 + int(chance.random() * 8.3)


def _shifted(
    edges: list[tuple[int, int]], start: int, end: int, chance: random.Random
) -> tuple[int, int]:
    """The span with one of its edges a word further in or out, where that leaves a span."""
    step = chance.choice((-1, 1))
    if chance.random() < 0.5:
        index = bisect_left(edges, (start, 0)) + step
        moved = (edges[index][0] if 0 <= index < len(edges) else start, end)
    else:
        index = bisect_left(edges, (end, 0)) - 1 + step
        moved = (start, edges[index][1] if 0 <= index < len(edges) else end)
    return moved if moved[0] < moved[1] else (start, end)


def line(dispatch: Dispatch, annotator: str, marks: Sequence[Mark]) -> bytes:
    """A layer as our JSONL has it, done."""
    text = dispatch.text
    return orjson.dumps(
        {
            "id": dispatch.id,
            "text": text,
            "meta": {"title": dispatch.title},
            "annotator": annotator,
            "layer": "person",
            "status": "done",
            "spans": [
                {
                    "id": f"s{index}",
                    "start": start,
                    "end": end,
                    "label": label,
                    "text": text[start:end],
                }
                for index, (start, end, label) in enumerate(marks, 1)
            ],
            "relations": [],
        },
        option=orjson.OPT_APPEND_NEWLINE,
    )


_PLACES = re.compile(r"\{(\w+)\}")
_WORD = re.compile(r"\w[\w\u0300-\u036f]*")


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 2 or arguments[0] not in SIZES:
        print(f"usage: python -m benchmarks.corpus {{{','.join(SIZES)}}} OUT.jsonl")
        return 2
    print(f"{write(arguments[0], Path(arguments[1]))} spans")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
