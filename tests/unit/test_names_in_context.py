"""Names that stand alone, places that act, and what else is told by its surroundings."""

from __future__ import annotations

import pytest

from tests.unit.test_french_attribution import PLAIN, marked
from tests.unit.test_names_of_actors import named
from workbench.french.attribution import Parse, Token, suggest
from workbench.french.attribution.draft import ACTOR
from workbench.french.datelines import dateline_end

NAMES = [
    # A name that begins its sentence
    "Le quai est calme. <Orvane> a revu ses tarifs.",
    "Le quai est calme. <Orvane> juge le bac trop cher.",
    "Le quai est calme. <Orvane> fermera en mai.",
    "Le quai est calme. <Orvane> et <Rivage Capital> ont signé.",
    "Le groupe <Orvane> recule. Tout va. « <Orvane> tient parole », dit le maire.",
    "Le quai est calme. « <Orvane> nous a trompés », dit le maire.",
    "Tout va. <Roy> est attendu lundi.",
    # States and seats of government that do something
    "Le bac attend. <Matignon> « suit le dossier ».",
    "Le maire doute que <Bagdad> accepte.",
    "« Le <Pérou> devrait patienter », dit le maire.",
    "« La <Norvège> ment », dit le maire.",
    "Un groupe proche de <Téhéran> a parlé.",
    "Le maire regarde du côté de <Kiev>.",
    "La <Suède>, qui « votera contre », se tait.",
    "Le bac attend, <Oslo> se disant « inquiet ».",
    "La mairie a protesté auprès d’<Oslo>.",
    "« Tout est prêt », confie-t-on à <Matignon>.",
    "Le maire accuse <Oslo> et <Stockholm> de ruser.",
    # Clubs, where a match is told
    "<Lille> s’est imposé 2-0 à Brest. <Lille> remonte au classement.",
    "<Lille> s’est imposé 2-0. Les marins recevront <Nice> samedi, après la réception de <Metz>.",
    "Hier, les <Sang et Or> ont gagné.",
    "La <Ligue des bateliers> (<LBQ>) a parlé.",
    # Who is joined to a body, made a poll, or is a firm by its business
    "L’<AFP> et <Orvane> ont parlé.",
    "Selon un sondage <Orvane> réalisé pour <Le Soir>, le bac plaît.",
    "Le titre <Orvane> a plongé.",
    "Le spécialiste des hélices <Orvane> a plongé.",
    "Selon le courtier <Orvane>, tout va.",
    "Le groupe de BTP <Orvane> a signé.",
    "Les bacs sont financés par <Orvane>.",
    "Il l’a dit à un journaliste du <Parisien>.",
    "Il l’a confirmé aux <Echos>.",
    # Bodies called by somebody, a nation or a place
    "Le <gouvernement De Roy> a chuté.",
    "Hier, l’<armée malienne> a tiré.",
    "L’attaque des <brigades al-Badr> a échoué.",
    "La <brigade Borée> a tiré.",
    "La <zone de police Rives-Nord> se tait.",
    "L’<État du Kerval> porte plainte.",
    "Le parti d’<Ilmar Roy> a perdu.",
    "Le parti <Force nouvelle> d’<Ilmar Roy> a perdu.",
    "Le <PS> d’<Ilmar Roy> a perdu.",
    "La députée <Ana Roy> (<Mer et Justice>) a voté.",
    "L’association <Bacs et rivières de Grivelle> a saisi le juge.",
    "Le collectif <Grivelle respire> a saisi le juge.",
    # What a firm looks like, whoever is aged, and whom *à* leads to
    "Le bac ira à <NewRives>.",
    "« J’ai tout perdu », pleure <Afrel>, 41 ans.",
    "<Ana Roy> part. Le maire veut succéder à <Roy> en mai.",
    "Hier, <Orvane> a signé. Tout va. <Orvane> verse 3 000 primes par an.",
    "Le maire demande à l’<État> des renforts.",
    "Le maire de Grivelle se tait. Hier, <Projet Grivelle> a crié.",
    "« Tout va », dit sa sœur. <Afrel>, institutrice, pleure.",
    "<Ana Roy-Lam> a signé. <Roy-Lam> envisage de partir.",
    "Hier, <Grivelle> reçoit <Orvane>.",
    "Les <Gardiens du bac et des rives> (<GBR>) ont parlé.",
    # Titles, particles, initials, nicknames
    "Selon l’avis du <Pr Ana Roy>, tout va.",
    "Le maire est <Ilmar Van den Roy>.",
    "Le maire est <Ilmar al-Roy>.",
    "Le maire est <Ilmar D. Roy>.",
    "Le chanteur <Paul « Zouk » Roy> est là.",
    "Le bac est à la <CGT-Bateliers>.",
    "L’<Otan> se réunira. Le maire dit que l’<Alliance> tiendra.",
]


@pytest.mark.parametrize("sentence", NAMES)
def test_what_stands_around_a_name_tells_that_it_is_an_actor(sentence: str) -> None:
    text = sentence.translate(PLAIN)
    assert marked(text, suggest(text), ACTOR, names=True) == sentence


@pytest.mark.parametrize(
    "text",
    [
        # One of many, or what an apposition calls a place or a thing
        "Le bac a heurté un Kermor-2.",
        "Ils ont bu chez « Tante Jo », le bar du quai.",
        "Le camping Les Ajoncs a fermé.",
        "Le typhon Sorvel s’est éloigné.",
        # Portfolios, divisions, treaties, exchanges
        "L’échevin des Finances a parlé.",
        "Le club joue en Ligue 1.",
        "L’accord de Washington est mort.",
        "Oslo a cédé 0,9 % et Paris 0,4 %.",
        "Les Bourses européennes ont baissé.",
        # Countries that something befalls, or that somebody comes from
        "La Suède compte dix millions d’habitants.",
        "La Norvège n’est pas la Suède.",
        "Une offre venue de Norvège a plu.",
        "La Suède profonde vote peu.",
        "En visite à Quimper, le ministre se tait.",
        # Words that begin a sentence and are no names
        "Tout a brûlé. Rien n’est perdu. Chacun a payé. Voter est un droit.",
    ],
)
def test_what_stands_around_a_name_tells_that_it_is_none(text: str) -> None:
    assert marked(text, suggest(text), ACTOR, names=True) == text


def test_a_team_in_brackets_with_two_joined_names_is_one_whatever_a_model_sees() -> None:
    text = "Le coureur Ana Roy (Orvane-Lambel) a gagné."
    parse = named(text, ("Ana Roy", "PER"), ("Orvane-Lambel", "LOC"))
    told = marked(text, suggest(text, parse), ACTOR, names=True)
    assert told == "Le coureur <Ana Roy> (<Orvane-Lambel>) a gagné."


def test_an_acronym_behind_an_article_is_no_place_whatever_a_model_sees() -> None:
    text = "Le KERN a validé le plan."
    told = marked(text, suggest(text, named(text, ("KERN", "LOC"))), ACTOR, names=True)
    assert told == "Le <KERN> a validé le plan."


def test_a_town_with_an_elision_belongs_to_the_dateline() -> None:
    text = "Grivelle d'Orvane, 9 fév (AFP) - Le bac a coulé."
    assert text[dateline_end(text) :] == "Le bac a coulé."


def test_a_score_behind_a_name_is_no_part_of_it() -> None:
    text = "Eva Lam a battu Ana Roy 6-4."
    told = marked(text, suggest(text, named(text, ("Ana Roy 6-4", "PER"))), ACTOR, names=True)
    assert told == "<Eva Lam> a battu <Ana Roy> 6-4."


def test_a_function_that_a_model_takes_for_a_name_is_cut_off() -> None:
    text = "Les Goélands de l’entraîneur Ana Roy ont gagné."
    parse = named(text, ("Goélands de l’entraîneur", "ORG"), ("Ana Roy", "PER"))
    told = marked(text, suggest(text, parse), ACTOR, names=True)
    assert told == "Les <Goélands> de l’entraîneur <Ana Roy> ont gagné."


def test_a_state_acts_by_any_finite_verb_that_a_parser_sees() -> None:
    text = "Les États-Unis freinent."
    tokens = (
        Token(0, 3, "les", "DET", "det", 1),
        Token(4, 14, "états-unis", "PROPN", "nsubj", 2),
        Token(15, 23, "freinent", "VERB", "root", 2, finite=True),
    )
    told = marked(text, suggest(text, Parse(tokens, ())), ACTOR, names=True)
    assert told == "Les <États-Unis> freinent."
