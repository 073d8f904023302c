from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_document, a_layer, a_span
from tests.counting import growth, memory
from workbench import resources
from workbench.french.offices import role_of
from workbench.french.proposals import attributes, mode, nesting
from workbench.model import Attributes, Document, Layer, Scheme, Span, layer_of
from workbench.model.scheme_text import read_scheme

WORDS = "M.|Odile|« oui »|«|»|que|il|12|morts|la|maire|,|de|ONU|ministère|\n|un tiers|Le"


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    text = resources.path("schemes/newswire-fr.toml").read_text(encoding="utf-8")
    return read_scheme(text)


def proposed(scheme: Scheme, label: str, sentence: str, *spans: Span) -> Attributes:
    """What is proposed for the words in [brackets]."""
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    layer = layer_of("doc-1", "ines", spans=spans)
    return attributes(layer, Document("doc-1", text), scheme, label, start, end)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("« Oui, tout va »", "direct"),
        ("« J’ai cru [le maire] »", "direct"),
        ("“Oui”", "direct"),
        ("« Il a dit “non” »", "direct"),
        ("que « tout va »", "direct"),
        ("qu’il « ira »", "direct"),
        ("la « position »", "direct"),
        ("« Ce sera un musée vivant", "direct"),
        ("pas un mausolée. »", "direct"),
        ("il dit « pas un", "mixed"),
        ("que tout va", "indirect"),
        ("à libérer la rue", "indirect"),
        ("que la rue est « libre »", "mixed"),
        ("« libre » dans la rue", "mixed"),
        ("« un » et « deux »", "mixed"),
        ("d’avoir « menti »", "mixed"),
        ("que tout “va”", "mixed"),
    ],
)
def test_the_mode_of_a_quote_is_told_by_its_marks(words: str, expected: str) -> None:
    assert mode(f"Elle dit {words}.", 9, 9 + len(words)) == expected


def test_a_quote_inside_a_quote_has_level_two(scheme: Scheme) -> None:
    outer = a_span(0, 26, "QUOTE")
    assert proposed(scheme, "QUOTE", "« Il a dit [“non et non”] »", outer)["level"] == 2
    assert proposed(scheme, "QUOTE", "[« Il a dit “non et non” »]")["level"] == 1


def test_nesting_names_the_holder_and_the_outermost_held() -> None:
    layer = a_layer(
        a_span(0, 50, "QUOTE", id="wide"),
        a_span(5, 40, "QUOTE", id="holder"),
        a_span(12, 20, "QUOTE", id="held"),
        a_span(13, 15, "QUOTE", id="deep"),
        a_span(0, 50, "ACTOR", id="other"),
    )
    lying = nesting(layer, 10, 30)
    assert lying.holder is not None
    assert lying.holder.id == "holder"
    assert [span.id for span in lying.held] == ["held"]


def test_a_figure_is_proposed_as_the_scheme_keeps_it(scheme: Scheme) -> None:
    assert proposed(scheme, "STATISTIC", "Il y a [quelque 1 140 élus].") == Attributes(
        kind="count", value=1140, unit="élu", comparator="~", approximator="quelque"
    )
    assert proposed(scheme, "STATISTIC", "Il faut [entre 8 et 10 %].") == Attributes(
        kind="percent", value=None, value_min=8, value_max=10, unit="%", comparator="="
    )


@pytest.mark.parametrize(
    ("sentence", "kind", "mention"),
    [
        ("[M. Arnaud] a parlé.", "person", "name"),
        ("[Odile Brissac] a parlé.", "person", "name"),
        ("Le juge [Brissac] a parlé.", "person", "name"),
        ("[Brissac] a parlé. Odile Brissac aussi.", "person", "name"),
        ("[Me Odile Brissac] a parlé.", "person", "name"),
        ("La [procureure] a parlé.", "person", "nominal"),
        ("Un [analyste de la banque Orlant] a parlé.", "person", "nominal"),
        ("Le [Premier ministre] a parlé.", "person", "nominal"),
        ("Les [assureurs] ont parlé.", "group", "nominal"),
        ("La [presse] a parlé.", "group", "nominal"),
        ("Des [combattants du Front] ont parlé.", "group", "nominal"),
        ("Le [ministère de la Santé] a parlé.", "institution", "name"),
        ("Le [ministère] a parlé.", "institution", "nominal"),
        ("La [chambre d’agriculture] a parlé.", "institution", "nominal"),
        ("La [Cour des comptes] a parlé.", "institution", "name"),
        ("La [Russie] a parlé.", "institution", "name"),
        ("L’[ONU] a parlé.", "organisation", "name"),
        ("La [CGT] a parlé.", "organisation", "name"),
        ("L’[Union des supporteurs] a parlé.", "organisation", "name"),
        ("Le quotidien [La Sentinelle] a parlé.", "organisation", "name"),
        ("Un entretien au journal [La Sentinelle] le dit.", "organisation", "name"),
        ("Selon l’agence sanitaire [Santé Publique Nord], oui.", "institution", "name"),
        ("Battus par l’[AS Corvier], ils partent.", "organisation", "name"),
        ("La maire [Odile Brissac] a parlé.", "person", "name"),
        ("Le constructeur [Sélène] a parlé.", "organisation", "name"),
        ("L’ONG [Secours des Rives] a parlé.", "organisation", "name"),
        ("La [direction] a parlé.", "organisation", "nominal"),
        ("Le [communiqué] le dit.", "source", "nominal"),
        ("Une [source proche du dossier] le dit.", "source", "nominal"),
        ("Les [données officielles] le disent.", "source", "nominal"),
        ("[Je] parle.", "person", "pronoun"),
        ("[Ils] parlent.", "group", "pronoun"),
    ],
)
def test_type_and_mention_are_told_by_the_words(
    scheme: Scheme, sentence: str, kind: str, mention: str
) -> None:
    values = proposed(scheme, "ACTOR", sentence)
    assert (values["type"], values["mention"]) == (kind, mention)


def test_a_state_or_its_seat_stands_for_its_government(scheme: Scheme) -> None:
    assert proposed(scheme, "ACTOR", "[Moscou] a démenti.")["metonym"] is True
    assert proposed(scheme, "ACTOR", "(Valmont) Or [Valmont] a démenti.")["metonym"] is True
    assert "metonym" not in proposed(scheme, "ACTOR", "[Odile Brissac] a démenti.")


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Le vice-ministre russe [Igor Arnaud] a parlé.", "vice-ministre russe"),
        ("La maire de Valmont, [Odile Brissac], a parlé.", "maire de Valmont"),
        ("L’ancien président [Otto Lindau] a parlé.", "ancien président"),
        ("a dit sur sa page le chef du Front, [Igor Arnaud].", "chef du Front"),
        ("[Odile Brissac], viticultrice à Valmont, qui rit, a parlé.", "viticultrice"),
        ("[Odile Brissac], 61 ans, maire de Valmont, a parlé.", "maire de Valmont"),
        ("[Odile Brissac] (Front uni), députée, a parlé.", ""),
        ("[Odile Brissac], vendredi, a parlé.", ""),
        ("un dîner entre le préfet Jean Roy et [Odile Brissac], maire.", "maire"),
    ],
)
def test_the_role_is_the_function_beside_the_name(sentence: str, role: str) -> None:
    start, end = sentence.index("["), sentence.index("]") - 1
    assert role_of(sentence.replace("[", "").replace("]", ""), start, end) == role


def test_what_the_layer_says_of_the_same_words_wins(scheme: Scheme) -> None:
    marked = a_span(0, 8, "ACTOR", type="source", mention="name", role="témoin")
    values = proposed(scheme, "ACTOR", "Hydronor perd. [Hydronor] paie.", marked)
    assert values == Attributes(type="source", mention="name")


def test_a_pronoun_takes_the_type_of_who_it_stands_for(scheme: Scheme) -> None:
    marked = a_span(3, 23, "ACTOR", type="organisation", mention="nominal")
    values = proposed(scheme, "ACTOR", "Le comité d’organisation paie. [Il] perd.", marked)
    assert values["type"] == "organisation"


def test_a_pronoun_stands_for_who_agrees_for_certain_before_a_nearer_acronym(
    scheme: Scheme,
) -> None:
    sentence = "Sophie Lacroix, cheffe du syndicat (SPT), a promis. Selon [elle], tout va."
    marked = (
        a_span(0, 14, "ACTOR", id="she", type="person", mention="name"),
        a_span(36, 39, "ACTOR", id="it", type="organisation", mention="name"),
    )
    assert proposed(scheme, "ACTOR", sentence, *marked)["type"] == "person"
    assert proposed(scheme, "ACTOR", sentence, marked[1])["type"] == "organisation"


def test_another_label_is_proposed_nothing(scheme: Scheme) -> None:
    assert proposed(scheme, "CUE", "Elle [a dit] oui.") == Attributes()


@given(
    st.lists(st.sampled_from(WORDS.split("|")), min_size=1, max_size=16).map(" ".join),
    st.integers(0, 60),
    st.integers(1, 30),
    st.sampled_from(["ACTOR", "QUOTE", "STATISTIC", "CUE", "OTHER"]),
)
def test_proposals_keep_to_the_scheme_for_any_words(
    text: str, start: int, size: int, label: str
) -> None:
    scheme = read_scheme(resources.path("schemes/newswire-fr.toml").read_text(encoding="utf-8"))
    start = min(start, len(text) - 1)
    end = min(len(text), start + size)
    values = attributes(a_layer(), a_document(text), scheme, label, start, end)
    known = {each.key: each for each in scheme.attributes_of(label)}
    assert set(values) <= set(known)
    for key, value in values.items():
        assert not known[key].choices or str(value) in known[key].choices


def case(*, lines: int, actors: int) -> tuple[Layer, Document, int]:
    """A long text, with an actor marked in each of the first lines, and the place of the 900th."""
    text = "Le juge Brissac a dit « oui ». Elle attend 12 trains.\n" * lines
    spans = [a_span(i * 54, i * 54 + 7, "ACTOR", id=f"s{i}") for i in range(actors)]
    return layer_of("doc-1", "ines", spans=spans), Document("doc-1", text), 54 * 900


@pytest.mark.parametrize(
    ("label", "start", "size"), [("ACTOR", 8, 7), ("ACTOR", 31, 4), ("QUOTE", 22, 7)]
)
def test_a_proposal_reads_only_what_is_near_in_a_long_text(
    scheme: Scheme, label: str, start: int, size: int
) -> None:
    def propose(asked: tuple[Layer, Document, int]) -> Attributes:
        layer, document, line = asked
        return attributes(layer, document, scheme, label, line + start, line + start + size)

    small, large = case(lines=2_000, actors=1_000), case(lines=20_000, actors=1_000)
    assert propose(large) == propose(small) != Attributes()
    assert growth(propose, small=small, large=large) < 1.1
    assert memory(lambda: propose(large)) < 2 * memory(lambda: propose(small))
    marked = case(lines=20_000, actors=10_000)
    assert growth(propose, small=large, large=marked) < 11
