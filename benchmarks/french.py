"""French, read aloud by rules: a megabyte as a whole, and what one key asks of a place in it.

Dispatches of the corpus, one after the other, and the marks of 10 000 of their spans as one layer.
Processor time; the lexicons are read beforehand, as the program does in its first idle moments.

    python -m benchmarks.french
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import accumulate, takewhile

from benchmarks import corpus
from benchmarks.report import Figure, median, percentile, report
from workbench.french.candidates import next_candidate
from workbench.french.cues import cues
from workbench.french.figures import figures as figures_of
from workbench.french.nearness import rank
from workbench.french.proposals import attributes
from workbench.french.quotations import quotation_at, quotations
from workbench.french.sentences import paragraph_at, sentence_at, sentences
from workbench.french.steps import units_at
from workbench.french.words import word_at, words
from workbench.model import Document, Span, layer_of
from workbench.model.scheme_text import read_scheme
from workbench.resources import path

SIZE = 1_000_000
SPANS = 10_000
ROUNDS = 5
PLACES = 200


def measured() -> list[Figure]:
    """The figures of the whole text, then those of single places."""
    text, spans = material()
    scheme = read_scheme(path("schemes/newswire-fr.toml").read_text("utf-8"))
    layer, document = layer_of("measured", "ines", spans=spans), Document("measured", text)
    quotes = [span for span in spans if span.label == "QUOTE"]
    actors = [span for span in spans if span.label == "ACTOR"]
    kind = scheme.relation_type("speaker")
    whole: dict[str, tuple[Callable[[], object], float | None]] = {
        "words": (lambda: sum(1 for _ in words(text)), 100),
        "sentences": (lambda: sum(1 for _ in sentences(text)), 100),
        "quotations": (lambda: quotations(text), 100),
        "cues": (lambda: cues(text), None),
        "figures": (lambda: figures_of(text), None),
    }
    near: dict[str, tuple[Callable[[Span], object], float]] = {
        "word at the caret": (lambda at: word_at(text, at.start), 0.5),
        "sentence at the caret": (lambda at: sentence_at(text, at.start), 0.5),
        "paragraph at the caret": (lambda at: paragraph_at(text, at.start), 0.5),
        "quotation at the caret": (lambda at: quotation_at(text, at.start), 1),
        "a wider selection": (lambda at: units_at(text, at.start, at.end), 1),
        "next candidate": (lambda at: next_candidate(text, at.start, 1), 20),
        "attributes of a new span": (
            lambda at: attributes(layer, document, scheme, at.label, at.start, at.end),
            2,
        ),
        "speakers of a quote, ranked": (lambda at: rank(layer, text, at, kind, actors), 2),
    }
    found = [_whole(what, *each) for what, each in whole.items()]
    chance = random.Random(5)
    for what, (ask, budget) in near.items():
        places = chance.sample(quotes if "quote" in what else spans, PLACES)
        found.append(_near(what, ask, places, budget))
    return found


def material() -> tuple[str, list[Span]]:
    """The text and its spans, as they were planted."""
    read = list(corpus.dispatches(SIZE // 1000))
    starts = accumulate((len(each.text) + 2 for each in read), initial=0)
    placed = takewhile(lambda pair: pair[0] < SIZE, zip(starts, read, strict=False))
    spans: list[Span] = []
    texts: list[str] = []
    for start, dispatch in placed:
        texts.append(dispatch.text)
        for first, last, label in dict.fromkeys(dispatch.marks):
            spans.append(Span(f"s{len(spans)}", start + first, start + last, label))
    return "\n\n".join(texts), spans[:SPANS]


def _milliseconds(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return (time.process_time() - begun) * 1000


def _whole(what: str, act: Callable[[], object], budget: float | None) -> Figure:
    times = [_milliseconds(act) for _ in range(ROUNDS + 1)][1:]
    return Figure(f"1 MB: {what}", median(times), "ms", budget)


def _near(what: str, ask: Callable[[Span], object], places: list[Span], budget: float) -> Figure:
    ask(places[0])
    times = [_milliseconds(partial(ask, each)) for each in places]
    note = f"p99 of {len(times)}; median {median(times):.3f}, longest {max(times):.2f} ms"
    return Figure(what, percentile(times, 99), "ms", budget, None, note)


if __name__ == "__main__":
    sys.exit(report("French: 1 MB, 10 000 spans", measured()))
