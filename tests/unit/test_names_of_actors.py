"""Which words of a text name an actor, with which edges, and which only look like it."""

from __future__ import annotations

import pytest

from tests.unit.test_french_attribution import PLAIN, marked
from workbench.french.attribution import Name, Parse, Token, suggest
from workbench.french.attribution.draft import ACTOR
from workbench.french.datelines import signature_start

EDGES = [
    # What belongs to a name beyond its capitals
    "Le port, affirme <L’Equipe>, va fermer.",
    "Le port est suivi par le quotidien <L’Aube>.",
    "Il l’a dit à <Médecins sans frontières>.",
    "Il l’a dit sur <franceinfo>.",
    "Le port est à <Johnson & Johnson>.",
    "Le bac ira à l’<Opep+>.",
    "Le port a saisi l’association <Cap 21>.",
    "Le parti <Mer et Justice> a gagné.",
    "La formation <Mare e Porto> a gagné.",
    "La coalition <Ensemble pour Grivelle> a perdu.",
    "Le collectif <Sauvons le bac> a défilé.",
    "La troupe <Les Nuits blanches> a joué.",
    "Le collectif « <Pas de péage sur le bac> » a défilé.",
    "Le collectif <Rives sans bitume>, né hier, a parlé.",
    "Le fabricant de drones <Orvane> a signé.",
    "Le groupe <Orvane> et la mairie ont voté.",
    # Titles are in, functions and towns are not
    "Le parti de <M. Roy> a perdu.",
    "Le maire de Grivelle <Ana Roy> a voté.",
    "La préfète du Vallon <Ana Roy> a parlé.",
    "Le Grivellois <Yann Roy Lam> a gagné.",
    "L’ancien chef d’état-major <Tarmo Roy> a parlé.",
    "« On coule ! » tempête <Ana Roy>, marin.",
    "La joueuse de Grivelle <Awa Roy> est blessée.",
    "Le gouvernement d’<Ana Roy> a chuté.",
    "Le patron de <SpaceX> <Yann Roy> a parlé.",
    "Le port a poursuivi <M. Bertin>. <Bertin> nie les faits.",
    "Le secrétaire d’État américain <Paul Roy> est là.",
    "La radio <Ondes du Sud> l’a dit.",
    "Le vaccin Primavax de <Pfizer> est autorisé.",
    "Le chef du <Hamas> <Omar Roy> a parlé.",
    "Le patron d’<Air France> <Yann Roy> a parlé.",
    "Le ministre libyen des Affaires étrangères <Wang Li> est là.",
    "<Jean-Marc>, 54 ans, a tout perdu.",
    "<Stelio> (le prénom a été modifié) a tout vu.",
    "Le président <Mokrane> et le ministre libyen <Lamri> sont là.",
    "Hier, <Ursula van der Roy> a parlé.",
    # Firms and media
    "Il étudie à <Grivelle Université>.",
    "Le bac est à <Rivage Mobilités>.",
    "Son concurrent <Orvane> a parlé.",
    "Chez <Orvane>, on se tait.",
    "C’est dans le <Wall Street Journal>.",
    # Bodies
    "Le <Bureau d’enquêtes fluviales> (<BEF>) a parlé.",
    "Le <Parti populaire> d’<Ana Roy> a voté.",
    "Le <ministère de la Mer et de la Pêche> a parlé.",
    "La <chambre régionale des comptes de Grivelle> a parlé.",
    "Il l’a obtenu auprès d’<Orvane Capital>.",
    "Le consortium <Orvane-Lam> est prêt.",
    "L’étude est parue dans <Marine>.",
    "Les analystes d’<Orvane> y croient.",
    "Il joue au <Stade grivellois>.",
    "Le <Mouvement du 23-Mars> (<M23>) avance.",
    "Le <secrétariat d’État à la Pêche> a parlé.",
    "Le <SPP Intégration sociale> a parlé.",
    "Hier, l’<Entente nautique pour la pêche> a parlé.",
    "Les chiffres d’<SNRP> ont surpris.",
    # Named again in short
    "<Ana Roy> a gagné. Avec <Ana> au port, tout va.",
    "Le fonds <Orvane Partners> a signé. Interrogé, <Orvane> se tait.",
    # Clubs and governments
    "Les marins, menés 17-11 par <Grivelle>, ont perdu.",
    "<Oslo> s’est imposé 3-1 hier.",
    "<Oslo> offre une aide.",
    "La mairie accuse <Oslo> de ruser.",
    "Elle réclame un bac à <Oslo>.",
    "Le port ferme ; l’<Élysée> confirme.",
    "Le vote traîne, <Oslo> proposant de patienter.",
]


@pytest.mark.parametrize("sentence", EDGES)
def test_names_of_actors_have_their_edges(sentence: str) -> None:
    text = sentence.translate(PLAIN)
    assert marked(text, suggest(text), ACTOR, names=True) == sentence


@pytest.mark.parametrize(
    "text",
    [
        # Competitions, currencies, laws, models
        "Le club monte en Nationale 1.",
        "Il a marqué en Rivage Super League.",
        "Le prix est de dix francs ZFA.",
        "Le règlement ZAX a été voté.",
        "Les JO de Los Angeles coûtent cher.",
        "Un Boeing 737 a décollé.",
        "L’accord de Paris a été voté.",
        "La ZFE et le PLU ont été votés.",
        # Storms and ships, once they are known
        "La tempête Maël a frappé. Maël a fait dix morts.",
        "Le porte-avions Grivelle a coulé.",
        # Works, and what they are called
        "Le spectacle « Ministère du bac » a été annulé.",
        "Le film « Les Amants de la CGT » est sorti.",
        # People of a town, and towns where something happens
        "Les Grivelloises ont gagné.",
        "Le ministre a visité Grivelle.",
        "À l’Élysée, on se tait.",
        "Le bac a quitté Grivelle, parti à 3 heures.",
    ],
)
def test_what_only_looks_like_an_actor_is_none(text: str) -> None:
    draft = suggest(text)
    assert marked(text, draft, ACTOR, names=True) == text


def named(text: str, *names: tuple[str, str]) -> Parse:
    """A parse in which a model has seen names of these kinds."""
    places = [(text.index(words), words, kind) for words, kind in names]
    return Parse((), tuple(Name(at, at + len(words), kind) for at, words, kind in places))


def test_a_team_in_brackets_behind_its_member_is_an_actor() -> None:
    text = "Le coureur Ana Roy (Orvane-Sport) a gagné devant Eva Lam (Grivelle)."
    parse = named(text, ("Ana Roy", "PER"), ("Eva Lam", "PER"), ("Grivelle", "LOC"))
    told = marked(text, suggest(text, parse), ACTOR, names=True)
    assert told == "Le coureur <Ana Roy> (<Orvane-Sport>) a gagné devant <Eva Lam> (Grivelle)."


def test_a_model_tells_whether_it_is_a_firm_or_a_town_that_has_staff() -> None:
    text = "Les salariés d’Orvane et ceux du port, puis les salariés de Grivelle, défilent."
    parse = named(text, ("Grivelle", "LOC"))
    told = marked(text, suggest(text, parse), ACTOR, names=True)
    assert told == text.replace("Orvane", "<Orvane>")


def test_a_town_acts_by_what_it_decides_and_not_by_what_befalls_it() -> None:
    text = "Grivelle a connu un orage. Grivelle a voté le budget."
    parse = Parse(
        (
            Token(0, 8, "grivelle", "PROPN", "nsubj", 0),
            Token(27, 35, "grivelle", "PROPN", "nsubj", 1),
        ),
        (Name(0, 8, "LOC"), Name(27, 35, "LOC")),
    )
    told = marked(text, suggest(text, parse), ACTOR, names=True)
    assert told == "Grivelle a connu un orage. <Grivelle> a voté le budget."


def test_where_something_happens_is_no_organisation_whatever_a_model_sees() -> None:
    text = "Tout va. A New Ork, la mairie se tait."
    draft = suggest(text, named(text, ("New Ork", "ORG")))
    assert marked(text, draft, ACTOR, names=True) == text


@pytest.mark.parametrize(
    ("signature", "text"),
    [
        ("(Reportage Ana Roy, édité par Eva Lam)", "Le bac a coulé.\n\n"),
        ("(Avec AFP)", "Le bac a coulé.\n"),
        ("(AFP)", "Le bac a coulé.\n"),
        ("Propos recueillis par Ana Roy", "Le bac a coulé.\n"),
        ("", "Le bac a coulé (Avec Ana Roy).\n"),
        ("", "Le bac a coulé, a dit (Reportage Ana Roy) la mairie."),
        ("", ""),
    ],
)
def test_a_text_ends_where_it_is_signed(signature: str, text: str) -> None:
    whole = text + signature
    assert whole[signature_start(whole) :].strip() == signature
    assert signature_start(whole) <= len(whole)


def test_who_signs_a_text_is_an_actor_and_the_agency_is_none() -> None:
    signed = "Le bac a coulé.\n\n(Reportage <Ana Roy>, édité par <Eva Lam>)"
    text = signed.translate(PLAIN)
    assert marked(text, suggest(text), ACTOR, names=True) == signed
    assert not suggest("Le bac a coulé.\n\n(Avec AFP)").marks
