"""Fresh pipelines: what is trained, before it has learnt anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import spacy
from spacy.language import Language

from workbench.errors import Refused
from workbench.nlp import candidates, pipeline
from workbench.nlp.texts import SPANS

WIDTH = 96
"""The width of the token vectors: that of the French pipelines, and what spaCy gives a new one."""

SHORT, ENDS, LONGEST, MOST = 8, 12, 120, 30_000
"""What the candidates are: see ``candidates``."""

WORDS = "tok2vec"


def fresh(name: str, *, base: str | None, names: bool) -> Language:
    """A pipeline that knows words, and has components that have learnt nothing yet.

    With a ``base``, its vectors of words are where learning starts.
    """
    if base:
        language = pipeline.load(base).language
        for each in [pipe for pipe, _ in language.components if pipe != WORDS]:
            language.remove_pipe(each)
    else:
        language = spacy.blank("fr")
        language.add_pipe(WORDS)
    if not language.has_pipe(WORDS):
        raise Refused(
            "Training can't start from the pipeline {name}: it has no component tok2vec.",
            name=base or "",
        )
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "*"}
    language.add_pipe("spancat_singlelabel", name="spancat", config=_categorizer(listener))
    if names:
        language.add_pipe("ner", config={"model": _recognizer(listener)})
    language.meta["name"] = name
    return language


def _categorizer(listener: Mapping[str, object]) -> dict[str, Any]:
    return {
        "spans_key": SPANS,
        # Most candidates are nothing: with their full weight, what is rare is never learnt.
        "negative_weight": 0.3,
        "allow_overlap": True,
        "suggester": {
            "@misc": candidates.NAME,
            "short": SHORT,
            "ends": ENDS,
            "longest": LONGEST,
            "most": MOST,
        },
        "model": {
            "@architectures": "spacy.SpanCategorizer.v1",
            "reducer": {"@layers": "spacy.mean_max_reducer.v1", "hidden_size": 128},
            "scorer": {"@layers": "Softmax.v2", "nO": None, "nI": None},
            "tok2vec": dict(listener),
        },
    }


def _recognizer(listener: Mapping[str, object]) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": dict(listener),
    }
