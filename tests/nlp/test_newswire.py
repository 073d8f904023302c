"""The suggester over a real spaCy pipeline: offsets, laws, odd texts, and how well it reads."""

from __future__ import annotations

import pytest

from tests.attribution import DATA, Scores, scored
from tests.builders import a_document
from workbench.french.attribution.rules import NewswireRules
from workbench.model import Layer
from workbench.model.scheme_text import read_scheme
from workbench.nlp.newswire import Newswire
from workbench.nlp.reading import LONGEST, parses
from workbench.resources import path

SCHEME = read_scheme(path("schemes/newswire-fr.toml").read_text("utf-8"))
SENTENCE = "« L’eau monte », a indiqué la préfecture de la Sorne. "


@pytest.fixture(scope="module")
def suggester() -> Newswire:
    return Newswire()


def layer_of(suggester: Newswire, text: str) -> Layer:
    [layer] = suggester.suggest([a_document(text)], scheme=SCHEME)
    return layer


def test_it_says_with_which_model_it_reads(suggester: Newswire) -> None:
    told = suggester.credits()
    assert told["model"] == "fr_core_news_md"
    assert told["model_version"]
    assert len(told["model_hash"]) == 64


def test_words_of_a_parse_stand_where_they_are_in_the_untouched_text(suggester: Newswire) -> None:
    text = "L’État a versé 24\u202f762\u00a0euros.\n\n« Non\u00a0», dit-il."
    [parse] = parses(suggester._pipeline.language, [text])
    for token in parse.tokens:
        words = text[token.start : token.end].replace("’", "'").casefold()
        assert words.replace("\u202f", " ").replace("\u00a0", " ") == token.word
        assert 0 <= token.head < len(parse.tokens)


def test_a_long_paragraph_is_read_in_pieces(suggester: Newswire) -> None:
    text = SENTENCE * (2 * LONGEST // len(SENTENCE))
    [parse] = parses(suggester._pipeline.language, [text])
    assert parse.tokens[-1].end == len(text.rstrip())
    assert [t.start for t in parse.tokens] == sorted(t.start for t in parse.tokens)


def test_texts_keep_their_order_and_empty_ones_their_place(suggester: Newswire) -> None:
    texts = ["", SENTENCE, "\n\n", "Paul Tressan a dit qu’il restait.", ""]
    found = list(parses(suggester._pipeline.language, texts))
    assert [bool(parse.tokens) for parse in found] == [False, True, False, True, False]


@pytest.mark.parametrize("text", ["", "\n", "«", "a" * 30_000, "« " * 400, "1 " * 3_000])
def test_odd_texts_are_read_without_complaint(suggester: Newswire, text: str) -> None:
    layer_of(suggester, text)


def test_a_dispatch_of_a_hundred_kilobytes_is_read(suggester: Newswire) -> None:
    text = "\n\n".join([SENTENCE * 4] * (100_000 // (4 * len(SENTENCE))))
    quotes = [s for s in layer_of(suggester, text).spans.values() if s.label == "QUOTE"]
    assert len(quotes) == text.count("«")


def test_english_is_not_read(suggester: Newswire) -> None:
    words = "The mayor said that the bridge was closed to all traffic from the north of the town."
    assert not suggester.reads(a_document(words))


FLOORS = {
    "open": {
        "QUOTE half": 92,
        "QUOTE indirect recall": 90,
        "CUE half": 92,
        "STATISTIC half": 95,
        "ACTOR names exact": 93,
        "speaker of matched quotes": 93,
    },
    "unseen": {
        "QUOTE half": 93,
        "QUOTE indirect recall": 88,
        "CUE half": 94,
        "STATISTIC half": 96,
        "ACTOR names exact": 95,
        "speaker of matched quotes": 95,
    },
    "later": {
        "QUOTE half": 97,
        "QUOTE indirect recall": 95,
        "CUE half": 96,
        "STATISTIC half": 93,
        "ACTOR names exact": 94,
        "speaker of matched quotes": 95,
    },
}
ALONE = {
    "unseen": {
        "QUOTE half": 92,
        "QUOTE indirect recall": 88,
        "CUE half": 94,
        "STATISTIC half": 96,
        "ACTOR names exact": 94,
        "speaker of matched quotes": 94,
    },
    "later": {
        "QUOTE half": 95,
        "QUOTE indirect recall": 93,
        "CUE half": 96,
        "STATISTIC half": 93,
        "ACTOR names exact": 91,
        "speaker of matched quotes": 94,
    },
}


def missed(scores: Scores, floors: dict[str, int]) -> set[str]:
    return {name for name, least in floors.items() if scores[name].f1 < least}


@pytest.mark.parametrize("name", FLOORS)
def test_dispatches_are_read_as_well_as_ever(suggester: Newswire, name: str) -> None:
    scores = scored(suggester, DATA / f"{name}.jsonl", SCHEME)
    assert not missed(scores, FLOORS[name]), scores.table()


@pytest.mark.parametrize("name", ALONE)
def test_the_rules_alone_read_as_well_as_ever(name: str) -> None:
    scores = scored(NewswireRules(), DATA / f"{name}.jsonl", SCHEME)
    assert not missed(scores, ALONE[name]), scores.table()
