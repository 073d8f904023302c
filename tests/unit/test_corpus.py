"""The measured corpus is the same everywhere, and is what the budgets say it is."""

from __future__ import annotations

from itertools import islice
from typing import Any, TypeAlias

import orjson
import pytest

from benchmarks import corpus

Record: TypeAlias = dict[str, Any]


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert list(islice(corpus.lines("medium"), 60)) == list(islice(corpus.lines("medium"), 60))


def test_another_seed_gives_other_texts() -> None:
    assert next(corpus.lines("small", seed=1)) != next(corpus.lines("small", seed=2))


def test_a_larger_corpus_begins_with_the_smaller_one() -> None:
    assert list(corpus.lines("small")) == list(islice(corpus.lines("large"), 300))


@pytest.fixture(scope="module")
def records() -> list[Record]:
    return [orjson.loads(line) for line in corpus.lines("small")]


def test_every_span_repeats_its_words(records: list[Record]) -> None:
    for record in records:
        text = record["text"]
        assert all(text[s["start"] : s["end"]] == s["text"] for s in record["spans"])


@pytest.mark.parametrize("character", ["«", "\u00a0", "\u202f", "\u0301", "\u200d", "🇫"])
def test_the_texts_hold_what_makes_offsets_hard(records: list[Record], character: str) -> None:
    assert any(character in str(record["text"]) for record in records)


def test_three_annotators_differ(records: list[Record]) -> None:
    assert len({orjson.dumps(record["spans"]) for record in records[:3]}) == 3


def test_layers_are_about_as_rich_as_a_real_dispatch(records: list[Record]) -> None:
    spans = sum(len(record["spans"]) for record in records)
    assert 18 < spans / len(records) < 24
