"""Dispatches whose quotes have speakers, cues, modes and figures sources: with known noise.

The spans are those of ``corpus``, the same for all annotators, so that what differs is what was
planted: another speaker, no cue, another mode, another source, as often as ``Noise`` says. What
was planted is handed out with the records, so that a measure can be held against the truth.

    python -m benchmarks.attributed COUNT OUT.jsonl
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import orjson

from benchmarks import corpus

MODES = ("direct", "indirect", "mixed")


@dataclass(frozen=True, slots=True)
class Noise:
    """How often an annotator gives another speaker, no cue, another mode, another source."""

    speaker: float = 0.0
    cue: float = 0.0
    mode: float = 0.0
    source: float = 0.0


NOISE = {
    "ines": Noise(0.04, 0.02, 0.05, 0.06),
    "karim": Noise(0.08, 0.05, 0.10, 0.12),
    "lucie": Noise(0.15, 0.10, 0.20, 0.20),
}


@dataclass(slots=True)
class Truth:
    """How often each pair of annotators agrees, by what: (who, what) to a number."""

    same: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)


def records(
    count: int, truth: Truth, *, noise: dict[str, Noise] | None = None, seed: int = corpus.SEED
) -> Iterator[dict[str, Any]]:
    """A record of our JSONL for each layer; ``truth`` is filled as they come."""
    for dispatch in corpus.dispatches(count, seed=seed):
        marks = list(dict.fromkeys(dispatch.marks))
        places: dict[str, list[int]] = {}
        for place, (_, _, label) in enumerate(marks):
            places.setdefault(label, []).append(place)
        choices = {
            name: _choices(dispatch.id, name, rates, places, seed)
            for name, rates in (NOISE if noise is None else noise).items()
        }
        _note(truth, choices, places)
        for name, choice in choices.items():
            yield _record(dispatch, name, marks, choice)


def _choices(
    document: str, name: str, rates: Noise, places: dict[str, list[int]], seed: int
) -> dict[tuple[int, str], Any]:
    """What somebody says of each quote and figure: who, with which words, how, from whom."""
    right = random.Random(f"{seed}:{document}")
    wrong = random.Random(f"{seed}:{document}:{name}")
    found: dict[tuple[int, str], Any] = {}

    def choose(place: int, what: str, options: Sequence[Any], rate: float, empty: bool) -> None:
        if not options:
            return
        answer = right.choice(options)
        if wrong.random() < rate:
            others = [each for each in options if each != answer]
            answer = None if empty or not others else wrong.choice(others)
        found[place, what] = answer

    for place in places.get("QUOTE", ()):
        choose(place, "speaker", places.get("ACTOR", ()), rates.speaker, False)
        choose(place, "cue", places.get("CUE", ()), rates.cue, True)
        choose(place, "mode", MODES, rates.mode, False)
    for place in places.get("STATISTIC", ()):
        choose(place, "source", places.get("ACTOR", ()), rates.source, False)
    return found


def _note(
    truth: Truth,
    choices: dict[str, dict[tuple[int, str], Any]],
    places: dict[str, list[int]],
) -> None:
    for label, slots in (("QUOTE", ("speaker", "cue")), ("STATISTIC", ("source",))):
        truth.of[label] += len(places.get(label, ()))
        for place in places.get(label, ()):
            for one, other in combinations(sorted(choices), 2):
                mine, yours = choices[one], choices[other]
                alike = [mine.get((place, slot)) == yours.get((place, slot)) for slot in slots]
                truth.same[one, other, label] += all(alike)
                for slot, same in zip(slots, alike, strict=True):
                    truth.same[one, other, slot] += same
                if label == "QUOTE":
                    truth.same[one, other, "mode"] += mine[place, "mode"] == yours[place, "mode"]


def _record(
    dispatch: corpus.Dispatch,
    name: str,
    marks: Sequence[corpus.Mark],
    choice: dict[tuple[int, str], Any],
) -> dict[str, Any]:
    modes = {place: value for (place, what), value in choice.items() if what == "mode"}
    links = [
        (place, what, target)
        for (place, what), target in choice.items()
        if what != "mode" and target is not None
    ]
    return {
        **{"id": dispatch.id, "text": dispatch.text, "meta": {"title": dispatch.title}},
        **{"annotator": name, "layer": "person", "status": "done"},
        "spans": [
            {
                **{"id": f"s{place}", "start": start, "end": end, "label": label},
                "attributes": {"mode": modes[place]} if place in modes else {},
            }
            for place, (start, end, label) in enumerate(marks)
        ],
        "relations": [
            {"id": f"r{n}", "label": what, "source": f"s{place}", "target": f"s{target}"}
            for n, (place, what, target) in enumerate(links)
        ],
    }


def main(arguments: Sequence[str]) -> int:
    if len(arguments) != 2 or not arguments[0].isdecimal():
        print("usage: python -m benchmarks.attributed COUNT OUT.jsonl")
        return 2
    truth = Truth()
    with Path(arguments[1]).open("wb") as out:
        for record in records(int(arguments[0]), truth):
            out.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))
    for (one, other, what), number in sorted(truth.same.items()):
        print(f"{one} {other} {what}: {number} the same")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
