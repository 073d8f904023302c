"""Which mentions of a text are told to be one actor."""

from __future__ import annotations

import pytest

from workbench.french import names
from workbench.french.attribution import suggest
from workbench.model import roles


def chained(text: str) -> dict[str, str]:
    """For each later mention, the first of its actor; the last where words come twice."""
    return {
        text[link.source.start : link.source.end]: text[link.target.start : link.target.end]
        for link in suggest(text).links
        if link.label == roles.COREF
    }


@pytest.mark.parametrize(
    ("text", "later", "first"),
    [
        # Names: acronyms whatever they stand for, first names, particles, seats of government
        ("L’Agence du bac (Anbac) a parlé.", "Anbac", "Agence du bac"),
        ("Le Réseau des bacs de Grivelle (RBQX) a parlé.", "RBQX", "Réseau des bacs de Grivelle"),
        ("Ana Roy a gagné. « Avec Ana, tout va », dit Eva Lam.", "Ana", "Ana Roy"),
        ("Ilmar al-Roy a gagné. M. Roy a tout dit.", "M. Roy", "Ilmar al-Roy"),
        ("Le Pérou a protesté. Lima a dit attendre.", "Lima", "Pérou"),
        # Pronouns: the subject, function and all, before who is only named or quoted
        (
            "Le maire, Ilmar Roy, a salué Paul Lam. Il a dit que tout allait.",
            "Il",
            "Ilmar Roy",
        ),
        (
            "Paul Lam a parlé hier. Le capitaine du bac, Ilmar Roy, n’a rien promis, mais il a dit "
            "que tout allait.",
            "il",
            "Ilmar Roy",
        ),
        (
            "La ministre des Ports, Ilmaris Roy, a réagi après Paul Lam. « Va », a-t-elle dit.",
            "elle",
            "Ilmaris Roy",
        ),
        (
            "La Commission des ports a voté. Paul Lam attend. Elle a dit que tout allait.",
            "Elle",
            "Commission des ports",
        ),
        ("Ana Roy a vu Paul Lam. Ce dernier a dit que tout allait.", "Ce dernier", "Paul Lam"),
        (
            "Ana Roy a ri. Son biographe, Luc Lam, raconte que, disait-elle, tout allait.",
            "elle",
            "Ana Roy",
        ),
        ("« Tout va », dit-on à la mairie de Grivelle.", "mairie de Grivelle", "on"),
        ("À la mairie de Grivelle, on dit que tout va.", "on", "mairie de Grivelle"),
        # Nouns: another word for an office, callings, nations, bodies by what they are called
        (
            "Le Premier ministre, Ilmar Roy, est venu. Paul Lam a ri. Le chef du gouvernement a "
            "dit que tout allait.",
            "chef du gouvernement",
            "Ilmar Roy",
        ),
        (
            "Paul Lam a parlé. Ilmar Roy aussi. Le dirigeant a dit que tout allait.",
            "dirigeant",
            "Ilmar Roy",
        ),
        (
            "Paul Lam a perdu contre Ilmar Roy. Le Suédois a dit que tout allait.",
            "Suédois",
            "Ilmar Roy",
        ),
        (
            "La Commission des ports a parlé. Oxfam aussi. La commission a dit que tout allait.",
            "commission",
            "Commission des ports",
        ),
        (
            "L’institut Orvane a parlé. Le club Rives aussi. L’institut a dit que tout allait.",
            "institut",
            "Orvane",
        ),
        ("La CGT et la SNCF ont parlé. Le syndicat a dit que tout allait.", "syndicat", "CGT"),
        (
            "Le groupe Orvane a plongé, selon la CGT. L’entreprise a dit que tout allait.",
            "entreprise",
            "Orvane",
        ),
        (
            "Un rapport affirme que tout va. Le document précise que le bac est neuf.",
            "document",
            "rapport",
        ),
    ],
)
def test_a_later_mention_is_chained_to_the_first(text: str, later: str, first: str) -> None:
    assert chained(text).get(later) == first


@pytest.mark.parametrize(
    ("text", "later"),
    [
        # An office that nobody named is told to hold
        ("Paul Lam et Ilmar Roy ont parlé. Le préfet a dit que tout allait.", "préfet"),
        # The same office of somebody else
        (
            "Le porte-parole du port, Ilmar Roy, a parlé. Le porte-parole du Kremlin a dit que "
            "tout allait.",
            "porte-parole du Kremlin",
        ),
        # Two companies
        ("Orvane SA et Rivage SA ont signé. L’entreprise a dit que tout allait.", "entreprise"),
        # Somebody of somebody’s
        ("Ilmar Roy est tombé. Le médecin de son équipe a dit que tout allait.", "médecin"),
        # Whom people tell something
        ("« On répète au maire que tout va », dit Ana Roy.", "maire"),
        # A paper that is called like a noun
        ("L’équipe a dit que tout allait. L’Équipe a dit que non.", "L’Équipe"),
        # Two of that first name
        ("Ana Roy et Ana Lam sont là. « Ana a gagné », dit Eva Prado.", "Ana"),
    ],
)
def test_where_two_could_be_meant_nobody_is(text: str, later: str) -> None:
    assert not any(each.startswith(later) for each in chained(text))


def test_a_pronoun_is_the_type_of_actor_that_it_stands_for() -> None:
    text = "La Commission des ports a voté. Elle a dit que tout allait."
    types = {text[m.start : m.end]: m.attributes.get("type") for m in suggest(text).marks}
    assert types["Elle"] == types["Commission des ports"] == "institution"


@pytest.mark.parametrize(
    ("name", "feminine"),
    [("Geneviève Roy", True), ("Solveig Roy", True), ("Stéphane Roy", False), ("Roy", None)],
)
def test_first_names_tell_a_gender_that_their_ending_does_not(
    name: str, feminine: bool | None
) -> None:
    assert names.is_feminine(name) is feminine
