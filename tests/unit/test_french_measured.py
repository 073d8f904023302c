"""What a figure measures, and the date that it is as of, as the rules read them."""

from __future__ import annotations

import pytest

from workbench.french.attribution import suggest
from workbench.french.attribution.draft import ACTOR, DATE, MEASURED
from workbench.model import roles

MEASURES = [
    # Behind the figure
    ("Le bac perd 9 % de ses passagers.", ["9 %: passagers"]),
    ("Il a reçu 40 000 euros de prime.", ["40 000 euros: prime"]),
    ("Les douaniers ont saisi deux tonnes de cuivre.", ["deux tonnes: cuivre"]),
    ("Il a payé 300 euros de plus.", []),
    ("Près de 40 % d’entre eux ont signé.", []),
    ("Le bac réduit de 5 % le prix du billet.", ["5 %: prix"]),
    ("La ville évalue à 3 millions d’euros le coût du pont.", ["3 millions d’euros: coût"]),
    # The noun group that it ends
    ("La ville propose une prime de 40 000 euros.", ["40 000 euros: prime"]),
    ("La ville gère une digue de 12 kilomètres.", ["12 kilomètres: digue"]),
    ("Il demande une hausse des loyers de 4 %.", ["4 %: loyers"]),
    ("Il demande une hausse de 4 %.", []),
    ("L’usine de 300 salariés fermera.", []),
    ("La fermeture de douze écoles est prévue.", ["douze écoles: fermeture"]),
    ("Une loi fixe un loyer « inférieur à 500 euros ».", ["500 euros: loyer"]),
    ("Il a parlé pour une somme de 300 euros.", []),
    # The subject of a verb of change or state
    ("Le taux de chômage a reculé de 0,3 point.", ["0,3 point: taux"]),
    ("Le loyer moyen, lui, a atteint 900 euros.", ["900 euros: loyer"]),
    ("Le nombre de navires s’élève à 1 200.", ["1 200: navires"]),
    ("Le débit du fleuve est de 300 m³.", ["300 m³: débit"]),
    ("Le taux de réussite est de 81 %.", ["81 %: taux"]),
    ("Il espère que les prix, selon la ville, baisseront de 3 %.", ["3 %: prix"]),
    ("Le coût du pont est estimé à 3 millions d’euros.", ["3 millions d’euros: coût"]),
    ("La saison s’est allongée de dix jours.", ["dix jours: saison"]),
    ("Le conflit a duré dix jours.", []),
    ("Il a perdu 3 millions d’euros.", []),
    ("Une aide qui tombe à 61 % déçoit.", ["61 %: aide"]),
    ("Le titre a terminé en baisse de 2 %.", ["2 %: titre"]),
    ("La ville évalue la récolte à 30 tonnes.", ["30 tonnes: récolte"]),
    ("Les loyers montent (+3 %).", ["+3 %: loyers"]),
    ("Il monte (+3 %).", []),
    ("Le nombre de bacs, 4 200, inquiète.", ["4 200: bacs"]),
    ("Le port vit d’un budget de 12 millions d’euros.", ["12 millions d’euros: budget"]),
    ("Le port a revu sa prévision de trafic de 2 %.", ["2 %: prévision"]),
    ("Le roman « La Digue », vendu à 800 exemplaires, plaît.", ["800 exemplaires: roman"]),
    ("Environ 12 % des 3 400 dockers ont voté.", ["Environ 12 %: dockers"]),
    ("La surprise vient des petits ports, qui plafonnent à 6 %.", []),
    ("La surprise vient des ports, qui plafonnent à 6 %.", ["6 %: ports"]),
    ("Le bac, propriété valorisée à 3 millions d’euros, sera vendu.", []),
    ("La demande intérieure a en revanche fléchi de 0,3 %.", ["0,3 %: demande"]),
    ("Milan a cédé 0,9 % et Madrid 0,44 %.", ["0,9 %: Milan", "0,44 %: Madrid"]),
    (
        "Le coût des taxes est évalué par le ministère à 3 millions d’euros.",
        ["3 millions d’euros: coût"],
    ),
    ("Le prix devra être relevé de 3 % à 4 %.", ["3 %: prix", "4 %: prix"]),
    ("Les radeaux, longs d’environ 1,80 mètre, flottaient.", ["environ 1,80 mètre: radeaux"]),
    ("Il gravit la côte finale, longue de 11 km.", ["11 km: côte"]),
    ("Le taux directeur, actuellement de 2 %, baissera.", ["2 %: taux"]),
    ("La dette a été divisée par trois.", ["trois: dette"]),
    # The figure before it
    (
        "Le loyer atteint 900 euros, contre 850 euros en mai.",
        ["900 euros: loyer", "850 euros: loyer"],
    ),
    ("Le loyer a baissé de 3 %, à 900 euros.", ["3 %: loyer", "900 euros: loyer"]),
    ("Le taux est passé de 14,2 % à 12,8 %.", ["14,2 %: taux", "12,8 %: taux"]),
]
DATES = [
    ("Les loyers ont reculé de 2 % au premier semestre.", ["2 %: premier semestre"]),
    ("Les loyers ont reculé de 2 % l’an dernier.", ["2 %: an dernier"]),
    ("Les loyers ont reculé de 2 % entre mai et juin, à 900 euros.",
     ["2 %: entre mai et juin", "900 euros: entre mai et juin"]),
    ("Le loyer atteint 900 euros, contre 850 euros en 2023.", ["850 euros: 2023"]),
    ("Au 31 décembre, la dette atteignait 3 milliards d’euros.",
     ["3 milliards d’euros: Au 31 décembre"]),
    ("Il prévoit pour 2027 une hausse des loyers de 4 %.", []),
    ("La garde recensait mercredi matin 14 feux.", ["14 feux: mercredi matin"]),
    ("Près de 300 foyers restaient sans eau mardi soir.", ["Près de 300 foyers: mardi soir"]),
    ("Fin juin, le port employait 240 dockers.", ["240 dockers: Fin juin"]),
    ("Depuis janvier, 312 personnes ont été arrêtées.", ["312 personnes: Depuis janvier"]),
    ("La crue a fait douze morts, selon un bilan encore provisoire arrêté mardi soir.",
     ["douze morts: mardi soir"]),
    ("La crue a fait douze morts, selon un communiqué publié mardi soir.", []),
    ("Mardi matin, 300 foyers étaient encore sans eau.", ["300 foyers: Mardi matin"]),
    ("Le port a accueilli 3 200 navires en 2024.", ["3 200 navires: 2024"]),
    ("Le port a vendu l’an dernier 40 grues.", ["40 grues: an dernier"]),
    ("En 2024, le port a accueilli 3 200 navires.", ["3 200 navires: 2024"]),
    ("Quelque 40 plaintes ont été déposées au premier semestre.",
     ["Quelque 40 plaintes: premier semestre"]),
    ("Le loyer atteint 900 euros, contre 850 euros un an plus tôt.",
     ["850 euros: un an plus tôt"]),
    ("Le port a vendu 40 grues sur les neuf premiers mois.", ["40 grues: neuf premiers mois"]),
    ("La carpe valait lundi 2 euros.", ["2 euros: lundi"]),
    ("Le port a perdu 4 % de son trafic, loin de son record.", []),
    ("Quelque 300 habitants ont fui la ville depuis mardi.",
     ["Quelque 300 habitants: depuis mardi"]),
    ("Les loyers ont reculé de 4 % en volume au dernier trimestre.", ["4 %: dernier trimestre"]),
    ("La pétition avait recueilli mardi 85 000 signatures.", ["85 000 signatures: mardi"]),
    ("Au 31 décembre, 6 213 foyers recevaient une aide.", ["6 213 foyers: Au 31 décembre"]),
    ("À la mi-journée, 92 000 foyers restaient sans eau.", ["92 000 foyers: mi-journée"]),
    ("Le loyer a progressé de 8,4 % sur la période juillet-septembre.",
     ["8,4 %: juillet-septembre"]),
    ("La dernière crue, en mai 2024, avait coûté 70 millions d’euros.",
     ["70 millions d’euros: mai 2024"]),
    # A date of something else
    ("En 2019, trois hommes ont attaqué la banque.", []),
    ("Le port comptait recruter 400 dockers cette année.", []),
    ("Il a vendu 40 bateaux d’ici à fin 2026.", []),
    ("Mardi matin, 300 pompiers ont éteint le feu.", []),
    ("En 2019, il avait été condamné à 300 euros d’amende.", []),
    ("Il a été arrêté mardi soir avec 40 kilos de cuivre.", []),
    ("Le volcan s’était soulevé de 40 centimètres en 1988.", []),
    ("Il a plongé à quatre reprises depuis janvier.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), MEASURES)
def test_a_figure_measures_what_the_words_around_it_say(text: str, wanted: list[str]) -> None:
    assert linked(text, roles.MEASURES) == wanted


@pytest.mark.parametrize(("text", "wanted"), DATES)
def test_a_figure_has_a_date_only_where_it_is_as_of_it(text: str, wanted: list[str]) -> None:
    assert linked(text, roles.AS_OF) == wanted


@pytest.mark.parametrize(("text", "wanted"), [*MEASURES, *DATES])
def test_nothing_is_measured_and_no_day_dated_without_a_figure(
    text: str, wanted: list[str]
) -> None:
    draft = suggest(text)
    targets = {link.target.key for link in draft.links}
    marks = {mark.key for mark in draft.marks if mark.label in (MEASURED, DATE)}
    assert marks <= targets


def test_an_actor_that_is_measured_is_linked_and_not_marked_twice() -> None:
    draft = suggest("LVMH a cédé 3,8 % mardi, a annoncé la Bourse de Paris.")
    (link,) = (each for each in draft.links if each.label == roles.MEASURES)
    assert link.target.label == ACTOR
    assert not [mark for mark in draft.marks if mark.label == MEASURED]


def linked(text: str, role: str) -> list[str]:
    """The links of a role as *figure: target*, in the words of the text."""
    return [
        f"{text[each.source.start : each.source.end]}: {text[each.target.start : each.target.end]}"
        for each in suggest(text).links
        if each.label == role
    ]
