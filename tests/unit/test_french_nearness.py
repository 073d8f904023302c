from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counting import growth
from workbench import resources
from workbench.french.nearness import is_likely, rank
from workbench.model import Layer, Relation, RelationType, Scheme, Span, layer_of
from workbench.model.scheme_text import read_scheme

WORDS = "Odile|« oui »|,|.|a dit|selon|la|Arnaud|que|12 morts|à|\n"


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    text = resources.path("schemes/newswire-fr.toml").read_text(encoding="utf-8")
    return read_scheme(text)


def marked(sentence: str) -> tuple[Layer, str]:
    """The layer of a sentence in which spans stand as {LABEL words}; ids are their order."""
    text, spans, open_spans = "", [], []
    place = 0
    while place < len(sentence):
        if sentence[place] == "{":
            label, _, _ = sentence[place + 1 :].partition(" ")
            open_spans.append((label, len(text)))
            place += len(label) + 2
        elif sentence[place] == "}":
            label, start = open_spans.pop()
            spans.append(Span(f"{label}:{text[start:]}", start, len(text), label))
            place += 1
        else:
            text += sentence[place]
            place += 1
    return layer_of("doc-1", "ines", spans=spans), text


def first(scheme: Scheme, sentence: str, relation: str, source: str) -> str:
    layer, text = marked(sentence)
    kind = scheme.relation_type(relation)
    span = next(each for each in layer.spans.values() if each.label == source)
    targets = [each for each in layer.ordered_spans() if each.label in kind.targets]
    best = rank(layer, text, span, kind, [each for each in targets if each.id != span.id])[0]
    return best.text_of(text)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("{QUOTE « Oui »}, a dit {ACTOR Odile} à {ACTOR Jean}.", "Odile"),
        ("{ACTOR Odile} a dit à {ACTOR Jean} {QUOTE que tout va}.", "Odile"),
        ("{QUOTE « Oui »}, a dit à {ACTOR Jean} la maire, {ACTOR Odile}.", "Odile"),
        ("{QUOTE « Oui »}, a dit la présidente de l’{ACTOR ONU}, {ACTOR Odile}.", "Odile"),
        (
            "{QUOTE « Oui »}, a dit jeudi la directrice pour l’{ACTOR ONU} et le {ACTOR Front} "
            "de l’aide d’urgence aux réfugiés, {ACTOR Odile}.",
            "Odile",
        ),
        ("{QUOTE « Oui »}, a dit à l’{ACTOR ONU} {ACTOR Odile}, maire de Valmont.", "Odile"),
        ("{QUOTE Tout va}, ont dit lundi des {ACTOR experts} dans la revue {ACTOR Eo}.", "experts"),
        ("Pour {ACTOR Odile Roy}, directrice de l’{ACTOR ONU}, {QUOTE tout va}.", "Odile Roy"),
        ("Interrogé par l’{ACTOR ONU}, {ACTOR Jean} a assuré {QUOTE que tout va}.", "Jean"),
        ("{QUOTE « Oui. »} {ACTOR Jean} le répète et tacle {ACTOR Odile}.", "Jean"),
        ("{QUOTE « Oui »}, a-t-{ACTOR elle} dit à {ACTOR Jean}.", "elle"),
        ("{ACTOR Jean} est venu. Selon {ACTOR Odile}, {QUOTE tout va}.", "Odile"),
        ("{QUOTE Tout va}, selon un {ACTOR rapport} de l’{ACTOR ONU}.", "ONU"),
        ("{QUOTE Tout va}, selon le {ACTOR rapport}. L’{ACTOR ONU} attend.", "rapport"),
        ("{QUOTE Tout va}, d’après le {ACTOR bilan} publié jeudi par la {ACTOR mairie}.", "mairie"),
        ("{ACTOR Jean} salue {ACTOR Odile}, selon laquelle {QUOTE tout va}.", "Odile"),
        ("{ACTOR Odile}, qui a vu {ACTOR Jean}, a dit {QUOTE que tout va}.", "Odile"),
        ("{ACTOR Odile}, présidente de l’{ACTOR ONU}, a dit {QUOTE que tout va}.", "Odile"),
        ("La maire de Valmont, {ACTOR Odile}, a dit {QUOTE que tout va}.", "Odile"),
        ("{ACTOR Odile} a reçu {ACTOR Jean}, assurant {QUOTE que tout va}.", "Odile"),
        ("{ACTOR Jean} attend. {ACTOR Odile} a dit : {QUOTE « Oui. »}", "Odile"),
        ("Dans un {ACTOR communiqué}, l’{ACTOR ONU} assure {QUOTE que tout va}.", "ONU"),
        ("{QUOTE « Le {ACTOR maire} ment »}, a lancé {ACTOR Odile}.", "Odile"),
        ("{QUOTE Tout va}, ont annoncé jeudi les {ACTOR secours} du {ACTOR comté}.", "secours"),
        ("{ACTOR Odile} a demandé à {ACTOR Jean} {QUOTE de partir}.", "Odile"),
        ("Le {ACTOR Front} exhorte {ACTOR Odile} {QUOTE à partir}.", "Front"),
    ],
)
def test_the_speaker_is_the_subject_of_the_cue(scheme: Scheme, sentence: str, speaker: str) -> None:
    assert first(scheme, sentence, "speaker", "QUOTE") == speaker


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("{QUOTE « Oui »}, {CUE a dit} Odile. Jean {CUE ajoute} que non.", "a dit"),
        ("Odile {CUE a dit} {QUOTE que tout va}, {CUE jugeant} tout bon.", "a dit"),
        ("Jean {CUE a ri}. {CUE Selon} Odile, {QUOTE tout va}.", "Selon"),
        (
            "Odile {CUE appelle} Jean, à Valmont, {QUOTE à partir}, {CUE jugeant} tout bon.",
            "appelle",
        ),
        ("Il {CUE dit} oui. {QUOTE « Non »}, {CUE dit-elle}.", "dit-elle"),
    ],
)
def test_the_cue_is_next_to_the_quote(scheme: Scheme, sentence: str, cue: str) -> None:
    assert first(scheme, sentence, "cue", "QUOTE") == cue


@pytest.mark.parametrize(
    ("relation", "sentence", "target"),
    [
        ("source", "{STATISTIC 12 morts}, selon un {ACTOR bilan} de l’{ACTOR ONU}.", "ONU"),
        ("via", "{STATISTIC 12 morts}, {CUE selon} un {ACTOR bilan} de l’{ACTOR ONU}.", "bilan"),
        ("cue", "Jean {CUE a dit} oui : {STATISTIC 12 morts}, {CUE selon} l’ONU.", "selon"),
        ("measures", "La {MEASURED mort} de {STATISTIC 12 agents} et la {MEASURED paix}.", "mort"),
        ("measures", "Une {MEASURED hausse} : {STATISTIC 12 %} des {MEASURED ventes}.", "ventes"),
        (
            "as_of",
            "{STATISTIC 12 morts}, dit un bilan de {DATE jeudi}. Fin {DATE samedi}.",
            "jeudi",
        ),
    ],
)
def test_figures_find_what_belongs_to_them(
    scheme: Scheme, relation: str, sentence: str, target: str
) -> None:
    assert first(scheme, sentence, relation, "STATISTIC") == target


def test_whom_a_verb_is_said_to_is_its_object(scheme: Scheme) -> None:
    sentence = "{ACTOR Odile} {CUE a informé} {ACTOR Jean} {QUOTE que tout va}, dit l’{ACTOR ONU}."
    assert first(scheme, sentence, "addressee", "QUOTE") == "Jean"


def test_a_later_mention_leads_to_the_first_of_its_name(scheme: Scheme) -> None:
    layer, text = marked("{ACTOR Odile Brissac} et {ACTOR Jean} ; {ACTOR Mme Brissac}.")
    spans = layer.ordered_spans()
    best = rank(layer, text, spans[2], scheme.relation_type("coref"), spans[:2])[0]
    assert best.text_of(text) == "Odile Brissac"


def test_a_cue_asked_in_reverse_finds_its_quote(scheme: Scheme) -> None:
    layer, text = marked("{QUOTE « Oui »}, {CUE a dit} Odile. Jean ajoute {QUOTE que non}.")
    cue = next(each for each in layer.spans.values() if each.label == "CUE")
    quotes = [each for each in layer.ordered_spans() if each.label == "QUOTE"]
    best = rank(layer, text, cue, scheme.relation_type("cue"), quotes[::-1])[0]
    assert best.text_of(text) == "« Oui »"


def test_a_cue_asked_in_reverse_takes_the_quote_before_the_figure_in_it(scheme: Scheme) -> None:
    sentence = "{CUE Selon} {ACTOR Odile}, {QUOTE {STATISTIC 12 morts} sont là}."
    layer, text = marked(sentence)
    cue = next(each for each in layer.spans.values() if each.label == "CUE")
    ends = [each for each in layer.ordered_spans() if each.label in ("QUOTE", "STATISTIC")]
    for order in (ends, ends[::-1]):
        assert rank(layer, text, cue, scheme.relation_type("cue"), order)[0].label == "QUOTE"


def test_a_figure_without_a_cue_has_a_likely_source_only_behind_a_quote(scheme: Scheme) -> None:
    layer, text = marked("{ACTOR Odile} attend. Il y a {STATISTIC 12 morts}.")
    (odile, figure), kind = layer.ordered_spans(), scheme.relation_type("source")
    assert not is_likely(layer, text, figure, kind, odile)
    layer, text = marked("Selon {ACTOR Odile}, il y a {STATISTIC 12 morts}.")
    (odile, figure) = layer.ordered_spans()
    assert is_likely(layer, text, figure, kind, odile)


def test_a_link_that_is_there_decides_for_the_speaker(scheme: Scheme) -> None:
    layer, text = marked("{CUE Selon} {ACTOR Odile}, {QUOTE tout va}, {CUE dit} {ACTOR Jean}.")
    spans = {each.text_of(text): each for each in layer.spans.values()}
    link = Relation("r1", "cue", spans["tout va"].id, spans["Selon"].id)
    layer = layer_of("doc-1", "ines", spans=layer.spans.values(), relations=[link])
    kind = scheme.relation_type("speaker")
    best = rank(layer, text, spans["tout va"], kind, [spans["Jean"], spans["Odile"]])[0]
    assert best.text_of(text) == "Odile"


@given(
    st.lists(st.sampled_from(WORDS.split("|")), min_size=1, max_size=20).map(" ".join),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), min_size=2, max_size=8),
    st.data(),
)
def test_ranking_gives_every_candidate_once(
    text: str, edges: list[tuple[int, int]], data: st.DataObject
) -> None:
    scheme = read_scheme(resources.path("schemes/newswire-fr.toml").read_text(encoding="utf-8"))
    labels = st.sampled_from(["ACTOR", "QUOTE", "CUE", "STATISTIC"])
    spans = [
        Span(f"s{i}", min(start, len(text) - 1), min(start + size, len(text)), data.draw(labels))
        for i, (start, size) in enumerate(edges)
        if min(start, len(text) - 1) < min(start + size, len(text))
    ]
    layer = layer_of("doc-1", "ines", spans=spans)
    kind = data.draw(st.sampled_from(scheme.relation_types))
    ranked = rank(layer, text, spans[0], kind, spans[1:])
    assert sorted(each.id for each in ranked) == sorted(each.id for each in spans[1:])


def case(scheme: Scheme, times: int) -> tuple[Layer, str, Span, RelationType, list[Span]]:
    """A quote in the middle of a text of so many like it, and all the actors there are."""
    layer, text = marked("{QUOTE « Oui »}, {CUE a dit} {ACTOR Odile} à {ACTOR Jean}.\n")
    many = [
        replace(
            span,
            id=f"{span.id}:{i}",
            start=span.start + i * len(text),
            end=span.end + i * len(text),
        )
        for i in range(times)
        for span in layer.spans.values()
    ]
    layer = layer_of("doc-1", "ines", spans=many)
    quote = next(each for each in many[2 * times :] if each.label == "QUOTE")
    actors = [each for each in many if each.label == "ACTOR"]
    return layer, text * times, quote, scheme.relation_type("speaker"), actors


def test_the_speaker_is_near_among_ten_thousand_spans(scheme: Scheme) -> None:
    layer, text, quote, kind, actors = case(scheme, 2500)
    best = rank(layer, text, quote, kind, actors)[0]
    assert best.start > quote.end
    assert best.start < quote.end + 20


def test_what_is_far_is_passed_over_and_not_weighed(scheme: Scheme) -> None:
    small, large = case(scheme, 250), case(scheme, 2500)
    assert growth(lambda asked: rank(*asked), small=small, large=large) < 3
