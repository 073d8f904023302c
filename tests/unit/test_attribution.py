"""What the rules of attribution find without a parser: laws, and how well."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.attribution import DATA, Scores, add_to, gold_of
from tests.builders import a_document
from workbench.french.attribution import Draft, suggest
from workbench.french.attribution.rules import NewswireRules
from workbench.french.language import is_french
from workbench.model import Relation, Span
from workbench.model.scheme_text import read_scheme
from workbench.model.suggesting import rule_of, score_of
from workbench.resources import path

SCHEME = read_scheme(path("schemes/newswire-fr.toml").read_text("utf-8"))
PIECES = st.sampled_from(
    (
        "« ", " »", "“", "”", '"', "le ministre", "Paul Tressan", " a déclaré", " que ", ", ",
        ". ", "\n\n", "selon ", "l’AFP", " 12 personnes", "a-t-elle ajouté", "« Oui »", " : ",
        "accusant ", "[…]", "pour ", "à ", "Elle", " et ", "\u202f", "é", "🙂",
        "la Cour des comptes",
        " dit", "que", "’", "(", ")", " 45 %", "un communiqué", "majoritairement civiles", ";",
    )
)  # fmt: skip


def words(draft: Draft, text: str, label: str) -> list[str]:
    return [text[m.start : m.end] for m in draft.marks if m.label == label]


def speakers(draft: Draft, text: str) -> list[tuple[str, str]]:
    return [
        (text[x.source.start : x.source.end], text[x.target.start : x.target.end])
        for x in draft.links
        if x.label == "speaker"
    ]


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_marks_of_any_text_lie_in_it_and_never_cross(text: str) -> None:
    draft = suggest(text)
    marks = draft.marks
    assert len({mark.key for mark in marks}) == len(marks)
    for mark in marks:
        piece = text[mark.start : mark.end]
        assert piece
        assert piece == piece.strip()
        assert mark.rule
        assert 0 < mark.score <= 1
    quotes = [mark for mark in marks if mark.label == "QUOTE"]
    assert not any(a.crosses(b) for a in quotes for b in quotes)
    actors = [mark for mark in marks if mark.label == "ACTOR"]
    assert not any(a is not b and a.holds(b) for a in actors for b in actors)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_links_lead_from_marks_to_marks_of_the_same_draft(text: str) -> None:
    draft = suggest(text)
    assert draft == suggest(text)
    keys = {mark.key for mark in draft.marks}
    for link in draft.links:
        assert {link.source.key, link.target.key} <= keys
        assert link.source.key != link.target.key
        assert link.rule
        assert 0 < link.score <= 1


def test_typographic_spaces_do_not_matter() -> None:
    text = "« Nous partons », a déclaré M. Arnaud. Il reste 24 762 places."
    narrow = text.replace(" ", "\u00a0")
    assert [m.key for m in suggest(text).marks] == [m.key for m in suggest(narrow).marks]


def test_every_suggestion_says_which_rule_made_it_and_how_sure_it_is() -> None:
    document = a_document("« Nous partons », a déclaré Paul Arnaud, selon l’AFP.")
    [layer] = NewswireRules().suggest([document], scheme=SCHEME)
    assert layer.kind == "machine"
    assert layer.spans
    assert layer.relations
    made: list[Span | Relation] = [*layer.spans.values(), *layer.relations.values()]
    for each in made:
        assert rule_of(each)
        assert 0 < (score_of(each) or 0) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "«",
        "» «",
        "« Jamais fermé, a dit le maire. Et encore",
        "Un texte sans guillemet ni chiffre.",
        "«««« dit Paul »»»»",
        "\u202f\u00a0",
    ],
)
def test_odd_texts_are_read_without_complaint(text: str) -> None:
    suggest(text)


def test_quotations_in_marks_that_are_never_closed_stay_in_their_paragraph() -> None:
    text = "« Nous partons, a dit le maire.\n\nLe préfet a indiqué que tout allait bien."
    assert "que tout allait bien" in words(suggest(text), text, "QUOTE")


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ("« Non », a dit hier à la presse Ana Sorel.", "« Non »", "Ana Sorel"),
        ("Selon la préfecture, le pont est fermé.", "le pont est fermé", "préfecture"),
        ("Le pont est fermé, d’après Ana Sorel.", "Le pont est fermé", "Ana Sorel"),
        ("Pour Ana Sorel, le pont tiendra.", "le pont tiendra", "Ana Sorel"),
        ("Ana Sorel a promis de rester.", "de rester", "Ana Sorel"),
        ("Ana Sorel affirme avoir tout vu.", "avoir tout vu", "Ana Sorel"),
        ("Ana Sorel a écrit : « Je reste. »", "« Je reste. »", "Ana Sorel"),
        ("La ville, a assuré Ana Sorel, sera rebâtie.", "", ""),
        ("Ana Sorel, qui dit avoir « tout vu », est là.", "avoir « tout vu »", "Ana Sorel"),
        ("Ana Sorel n’a pas dit si elle viendrait.", "si elle viendrait", "Ana Sorel"),
        ("Le maire, Ana Sorel, a jugé le plan « trop lent ».", "« trop lent »", "Ana Sorel"),
    ],
)  # fmt: skip
def test_each_way_to_attribute_words_is_known(text: str, quote: str, speaker: str) -> None:
    draft = suggest(text)
    if not quote:
        quote, speaker = text.rstrip("."), "Ana Sorel"
    assert (quote, speaker) in speakers(draft, text)


@pytest.mark.parametrize(
    "text",
    [
        "Il a visité la « start-up nation ».",
        "Le film « Les Jours heureux » sort mercredi.",
        "Les aides varient selon la taille de la commune.",
        "Les prix seront fixés d’après un barème.",
        "Ana Sorel a condamné l’attaque et réclamé la démission du ministre.",
        "Ana Sorel n’a pas souhaité réagir.",
    ],
)
def test_what_only_looks_like_a_quote_is_none(text: str) -> None:
    assert words(suggest(text), text, "QUOTE") == []


@pytest.mark.parametrize(
    "text",
    [
        "Né le 4 mars 1961, il a 63 ans.",
        "« Je pars », a dit Malik, 19 ans.",
        "Le 15 mai 2024 à 14h30, au 12, rue des Tanneurs.",
        "Les deux suspects ont fui il y a trois semaines.",
        "Arrivé troisième, le vol AX 512 a décollé en 2019.",
    ],
)
def test_dates_ages_ranks_and_addresses_are_no_figures(text: str) -> None:
    assert words(suggest(text), text, "STATISTIC") == []


def test_a_count_gives_figures_and_is_quoted_by_nobody() -> None:
    text = "Le séisme a fait 12 morts, selon un bilan publié mardi par le ministère de l’Intérieur."
    draft = suggest(text)
    assert words(draft, text, "QUOTE") == []
    [source] = [link.target for link in draft.links if link.label == "source"]
    [via] = [link.target for link in draft.links if link.label == "via"]
    assert text[source.start : source.end] == "ministère de l’Intérieur"
    assert text[via.start : via.end] == "bilan"


def test_texts_in_another_language_are_told_from_french() -> None:
    assert is_french("Le ministre a indiqué que la réunion aurait lieu dans la matinée de mardi.")
    assert is_french("Oui.")
    assert not is_french(
        "The minister said that the meeting would be held on Tuesday morning, and that he had "
        "not been told of the plans by the president or by his own staff."
    )


FLOORS = {
    "QUOTE half": 90,
    "QUOTE indirect recall": 85,
    "CUE half": 90,
    "STATISTIC half": 95,
    "ACTOR names exact": 90,
    "speaker of matched quotes": 90,
}


def test_the_open_dispatches_are_read_as_well_as_ever() -> None:
    scores, suggester = Scores(), NewswireRules()
    for document, gold in gold_of(DATA / "open.jsonl"):
        [layer] = suggester.suggest([document], scheme=SCHEME)
        add_to(scores, gold, layer)
    missed = {name: scores[name].f1 for name, least in FLOORS.items() if scores[name].f1 < least}
    assert not missed, scores.table()
