"""What trained pipelines judge: every quote must be among it, and not everything."""

from __future__ import annotations

import re
from importlib.metadata import entry_points
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from tests.attribution import DATA, gold_of
from workbench.nlp import candidates, fresh
from workbench.nlp.candidates import offered
from workbench.nlp.texts import aligned
from workbench.resources import path

RULES = {"short": fresh.SHORT, "ends": fresh.ENDS, "longest": fresh.LONGEST, "most": fresh.MOST}


def words_of(text: str) -> list[str]:
    return [token.text for token in spacy.blank("fr").make_doc(text)]


def offered_words(text: str) -> set[str]:
    doc = spacy.blank("fr").make_doc(text)
    return {doc[a:b].text for a, b in offered([token.text for token in doc], **RULES)}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("« L’eau monte », a dit la maire.", "« L’eau monte »"),
        ("La maire a dit que l’eau montait vite.", "que l’eau montait vite"),
        ("L’eau monte vite, a dit la maire.", "L’eau monte vite"),
        ("Elle s’est dite prête à « tout entendre ».", "prête à « tout entendre »"),
        ("Il a dit avoir vendu 412 000 billets, soit 93 % des places.", "avoir vendu"),
        ("Selon une note selon laquelle l’eau monte, on part.", "l’eau monte"),
        ("Elle a dit que l’eau monte et a appelé à partir.", "que l’eau monte"),
        ('Il écrit : "Je pars." La suite attend.', '"Je pars."'),
        ("« Un “ grand ” jour », dit-il.", "“ grand ”"),
    ],
)
def test_a_quote_is_offered(text: str, quote: str) -> None:
    found = offered_words(text)
    assert quote in found or any(each.startswith(quote) for each in found)


def test_a_quotation_over_paragraphs_is_offered_whole_and_piece_by_piece() -> None:
    text = "« Un jour.\n\n« Un autre. »"
    assert {"« Un jour.\n\n« Un autre. »", "« Un autre. »"} <= offered_words(text)


def test_no_candidate_holds_half_a_quotation() -> None:
    found = offered_words("Il a dit : « L’eau monte, la digue tient », puis il est parti.")
    assert all(each.count("«") == each.count("»") for each in found)


@pytest.mark.parametrize("folder", ["samples", "dispatches"])
def test_every_quote_of_our_dispatches_is_among_the_candidates(folder: str) -> None:
    files = sorted(path("samples").glob("*.jsonl")) if folder == "samples" else []
    language = spacy.blank("fr")
    missed = []
    offers = tokens = 0
    for file in files or [DATA / "open.jsonl", DATA / "aside.jsonl"]:
        for document, gold in gold_of(file):
            doc = language.make_doc(document.text)
            found = set(offered([token.text for token in doc], **RULES))
            offers, tokens = offers + len(found), tokens + len(doc)
            for span in gold.spans.values():
                run = aligned(doc, span.start, span.end, span.label)
                if run is None or (run.start, run.end) not in found:
                    missed.append(span.text_of(document.text))
    # One long actor of nine words; nothing else.
    assert len(missed) <= 1, missed
    assert offers < 5 * tokens


@given(st.text(alphabet="aàQ «»“”\".,;:!?\n-'’é5%()", max_size=200))
def test_candidates_are_sorted_unique_and_within_the_text(text: str) -> None:
    words = re.findall(r"\w+|\n+|\s|[^\w\s]", text)
    found = offered(words, **RULES)
    assert found == sorted(set(found))
    assert all(0 <= start < end <= len(words) for start, end in found)
    assert all(not words[start].isspace() for start, _ in found)


def test_there_are_never_more_than_the_most() -> None:
    words = words_of("Il dit que oui, que non, que peut-être. " * 50)
    assert len(offered(words, short=8, ends=12, longest=120, most=100)) == 100


def test_a_text_without_candidates_has_a_place_in_the_batch() -> None:
    language = spacy.blank("fr")
    suggest = candidates.candidates(**RULES)
    batch = suggest([language.make_doc(text) for text in ("", "\n\n", "Oui.")])
    assert list(batch.lengths)[:2] == [0, 0]
    assert batch.data.shape == (sum(batch.lengths), 2)


def test_spacy_finds_the_function_by_the_name_in_our_metadata() -> None:
    [point] = [p for p in entry_points(group="spacy_misc") if p.name == candidates.NAME]
    assert point.load() is candidates.candidates


def test_the_module_needs_spacy_alone() -> None:
    source = Path(candidates.__file__).read_text("utf-8")
    assert "workbench." not in source.replace("dispatch_workbench.candidates", "")
