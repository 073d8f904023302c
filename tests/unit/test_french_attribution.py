"""Quotes, cues, speakers and names as the rules read them on the text alone."""

from __future__ import annotations

import pytest

from workbench.french.attribution import Draft, suggest
from workbench.french.attribution.draft import ACTOR, CUE, QUOTE
from workbench.french.datelines import dateline_end
from workbench.model import roles

SIGNS = {QUOTE: "⟦⟧", CUE: "{}", ACTOR: "<>"}
PLAIN = str.maketrans("", "", "⟦⟧{}<>")


def quoted(sentence: str) -> tuple[str, str]:
    """A sentence with the quotes and cues that are found in it, and who speaks the last quote."""
    text = sentence.translate(PLAIN)
    draft = suggest(text)
    said = [link for link in draft.links if link.label == roles.SPEAKER]
    last = max(said, key=lambda link: link.source.start, default=None)
    speaker = text[last.target.start : last.target.end] if last is not None else ""
    return marked(text, draft, QUOTE, CUE), speaker


def marked(text: str, draft: Draft, *labels: str, names: bool = False) -> str:
    """The text with brackets around the marks of some labels; of actors, names only."""
    signs: list[tuple[int, bool, int, str]] = []
    for mark in draft.marks:
        if mark.label not in labels or (names and mark.attributes.get("mention") != "name"):
            continue
        begin, end = tuple(SIGNS[mark.label])
        signs += [(mark.start, True, -mark.end, begin), (mark.end, False, -mark.start, end)]
    for place, _, _, sign in sorted(signs, reverse=True):
        text = text[:place] + sign + text[place:]
    return text


QUOTES = [
    # An incise, and what goes on behind it
    ("Elle veut, {dit-elle}, ⟦« rester libre »⟧.", "elle"),
    ("⟦Le pont, {a-t-il précisé}, rouvrira en mai⟧.", "il"),
    ("Le bac « Belle-Rive » a annoncé un retard.", ""),
    ("⟦« La digue a cédé »⟧, {a dit} par radio portative la capitaine Ana Roy.", "Ana Roy"),
    ("⟦« J’ai tout perdu, {soupire} Ana Roy, 41 ans. Tout brûlait. »⟧", "Ana Roy"),
    ("⟦« Quel soir »⟧, {a-t-elle pavoisé}.", "elle"),
    ("⟦« Quel soir »⟧, {pavoise} Ana Roy.", "Ana Roy"),
    ("⟦« Il faudra des mois » pour rouvrir le bac⟧, {a prévenu} le préfet.", "préfet"),
    ("Le chanteur, dont le disque est sorti, conteste les accusations.", ""),
    ("La ville a choisi le nom de « Parc des Saules ».", ""),
    ("Car, {rappelle} Ana Roy, ⟦le bac a coulé⟧.", "Ana Roy"),
    ("Au contraire, {plaide} la maire, ⟦la loi « protège le port »⟧.", "maire"),
    # Cues that govern
    ("La ville {a fait savoir} ⟦n’avoir rien payé⟧.", "ville"),
    ("Les marins {se plaignent} ⟦de ne pas dormir⟧.", "marins"),
    ("La maire {a jugé} ⟦indispensable de fermer le bac⟧.", "maire"),
    ("Il {a refusé de préciser} ⟦si le bac rouvrira⟧.", "Il"),
    ("Il {appelle} ⟦à ne pas « fuir le port »⟧.", "Il"),
    ("La police {n’a fait état} que de deux plaintes.", ""),
    ("Ils jugent d’autant plus grave que la ville se tait.", ""),
    ("Le maire craint que la digue cède.", ""),
    ("Le maire {craint} que ⟦« tout cède »⟧.", "maire"),
    ("La ville a fermé le bac et {demandé} aux élus ⟦« de patienter »⟧.", "ville"),
    ("Elle écrit aux élus et {leur demande} de ⟦« patienter »⟧.", "Elle"),
    ("Il a nié tout retard avant de {rappeler} ⟦que le bac est gratuit⟧.", "Il"),
    ("La maire {a tenu à préciser} ⟦que le bac est gratuit⟧.", "maire"),
    ("Le préfet {a annoncé} lundi ⟦son intention de fermer le bac⟧.", "préfet"),
    ("La maire {a, pour sa part, jugé} ⟦« inutile »⟧ le détour.", "maire"),
    ("Le port est rouvert, la préfecture {assurant} ⟦que tout est sûr⟧.", "préfecture"),
    ("Le gestionnaire du canal {juge} ⟦« très faible »⟧ le débit.", "gestionnaire du canal"),
    ("Le maire {est accusé} ⟦d’avoir menti⟧.", ""),
    ("Un plan, {qualifié} d’⟦« absurde »⟧ par la maire, a été voté.", "maire"),
    ("Ana Roy {plaide} pour ⟦que le bac soit « gratuit »⟧.", "Ana Roy"),
    ("Elle {regrette} aussi ⟦que le bac soit fermé⟧.", "Elle"),
    ("On {dit} ⟦« suivre » le dossier⟧.", "On"),
    ("Ana Roy {y voit} ⟦« la fin du bac »⟧.", "Ana Roy"),
    ("La ville {dit}, elle, ⟦agir « au mieux »⟧.", "ville"),
    ("Elle {lui reproche} ⟦d’avoir menti⟧ et {menace} ⟦de partir⟧.", "Elle"),
    ("La maire {a appelé} au ⟦« calme »⟧.", "maire"),
    ("Le maire {n’entend} pas ⟦« céder »⟧.", "maire"),
    ("Le maire veut fermer le bac.", ""),
    ("⟦« Oui »⟧, {dit} la maire. Et d’{ajouter} : ⟦« Demain. »⟧", "maire"),
    ("Le rapport, que la radio a lu, {décrit} un ⟦« climat de peur »⟧.", "rapport"),
    ("La ville {se défend} ⟦de noyer le port⟧.", "ville"),
    ("La ville défend le bac.", ""),
    ("⟦Le bac pourrait couler⟧, {laisse-t-on entendre}.", "on"),
    ("La ville cesse de rappeler que le bac est gratuit.", ""),
    ("⟦« Oui »⟧, {dit} la maire, sans {préciser} ⟦quand le bac rouvrira⟧.", "maire"),
    ("La maire n’imaginait pas que le bac coulerait.", ""),
    ("Les élus {ont exigé} dans une lettre ⟦que le bac rouvre⟧.", "élus"),
    ("Elle {dit} ⟦sa « grande joie » d’avoir gagné⟧.", "Elle"),
    ("Ana Roy {y voit} ⟦le signe que « tout va bien »⟧.", "Ana Roy"),
    ("Ana Roy {veut y voir} ⟦« un espoir »⟧.", "Ana Roy"),
    ("Contacté, ce dernier {dément} : ⟦« C’est faux. »⟧", "ce dernier"),
    # Where a content ends
    ("Il {dit} ⟦que le bac a coûté dix millions⟧, soit deux fois plus que prévu.", "Il"),
    ("Elle {admet} ⟦que le vote fut long⟧ : le port a hésité trois heures.", "Elle"),
    ("Elle {a juré} ⟦que les bacs rouvriraient⟧ et n’a pas exclu un péage.", "Elle"),
    ("Il {appelle} les marins ⟦à rester au port⟧, après deux naufrages.", "Il"),
    (
        "Ils {disent} ⟦vouloir un bac⟧ et la moitié d’entre eux {jugent} ⟦que tout va⟧.",
        "moitié d’entre eux",
    ),
    ("Elle {dit} ⟦que le bac a embarqué des marins⟧, menés au port.", "Elle"),
    ("{Pour} Ana Roy, ⟦le bac perd des marins⟧, qui partent au nord, loin du port.", "Ana Roy"),
    ("Il {a ordonné} ⟦de fermer le bac⟧ mais n’a pas fixé de date.", "Il"),
    ("Elle {assure} ⟦que le bac est « sûr »⟧, en dépit de deux pannes.", "Elle"),
    ("Elle {affirme} ⟦avoir tout payé⟧, et la mairie, elle, {dit} ⟦que rien n’est dû⟧.", "mairie"),
    ("Il {s’est dit} ⟦« prêt »⟧: le bac attend.", "Il"),
    # Whose words a preposition gives
    ("⟦Le bac coûtera, {selon} la mairie, dix millions⟧.", "mairie"),
    ("⟦Le bac a coulé⟧, {selon} la mairie, et le port a fermé.", "mairie"),
    ("{Selon} les premiers éléments, ⟦la victime, un maçon, a glissé⟧.", "éléments"),
    ("{Pour} Ana Roy (PRV), ⟦« rien n’est sûr »⟧.", "Ana Roy"),
    ("Elle prépare une pétition, pour laquelle il faut mille noms.", ""),
    ("Ana Roy, {pour} qui ⟦« rien n’est sûr »⟧, a voté.", "Ana Roy"),
    ("⟦Le bac « est perdu »⟧, {selon} la mairie, qui paiera.", "mairie"),
    ("{Selon} le rapport, dont la radio a copie, ⟦le bac a coulé⟧.", "rapport"),
    ("{À en croire} la mairie, ⟦le bac a coulé⟧.", "mairie"),
    ("{Pour} le préfet breton, ⟦le bac « va bien »⟧.", "préfet breton"),
    ("⟦⟦« Oui »⟧, {aurait dit} la maire à un ami⟧, {rapporte} Le Parisien.", "Le Parisien"),
    ("Il {accuse} les élus ⟦de « ruser » en refusant de voter⟧.", "Il"),
    ("Ana Roy {a parlé} : ⟦« Rien »⟧. {À son avis}, ⟦le bac « coule »⟧.", "Ana Roy"),
    ("{Selon} un sondage, ⟦la maire garde la faveur du port⟧.", "sondage"),
    ("⟦La bande aurait volé, {selon} la police, près de dix bacs⟧.", "police"),
    ("⟦Le bac « a vécu »⟧, {selon} les mots de la maire.", "maire"),
    ("Le port ferme et le bac, qui ⟦« part demain »⟧, {selon} la mairie, est plein.", "mairie"),
    ("Les marins, dont ⟦beaucoup ont quitté le port⟧ {selon} la mairie, attendent.", "mairie"),
    ("{Pour} la critique du « Quai » Ana Roy, ⟦le bac « est laid »⟧.", "Ana Roy"),
    ("{Pour} la doyenne du quai Ana Roy, ⟦le bac « est beau »⟧.", "Ana Roy"),
    # Who speaks
    ("⟦Si le vent tombe, {dit-elle}, le bac partira⟧.", "elle"),
    ("⟦⟦« Oui »⟧, {aurait dit} la maire⟧, {rapporte} la radio.", "radio"),
    ("⟦« Oui »⟧, {a lancé} celui qui dirige le port.", "celui"),
    ("Un marin sur six {dit} ⟦qu’il partira⟧.", "marin"),
    ("Deux sources au fait du dossier {ont dit} ⟦que tout va⟧.", "sources au fait du dossier"),
    ("Son propre frère {a dit} ⟦qu’il mentait⟧.", "frère"),
    ("L’un des rescapés, un Malgache de 24 ans, {a dit} ⟦que le feu courait⟧.", "un des rescapés"),
    ("⟦« Rien »⟧, {a répondu} leur porte-parole, le commodore Jean Roy.", "Jean Roy"),
    ("⟦« Tout va bien »⟧, {a dit} une étudiante de 21 ans, Ana Roy.", "Ana Roy"),
    ("⟦« Oui »⟧, {a dit} sa directrice Europe, Ana Roy, à la presse.", "Ana Roy"),
    ("Faux, {répond} la mairie : ⟦« Rien n’est payé. »⟧", "mairie"),
    ("Ana Roy, juriste chez Orvane Conseil, qui {juge} le plan ⟦« vide »⟧, part.", "Ana Roy"),
    ("⟦« Rien »⟧, {dit} une étudiante en droit, Ana Roy.", "Ana Roy"),
    ("⟦« Rien »⟧, {a dit} le porte-parole de l’armée Ana Roy.", "Ana Roy"),
    ("{Selon} des documents consultés par Radia, ⟦le bac a coulé⟧.", "documents"),
    ("⟦L’armateur « conteste tout »⟧, {a dit} Ana Roy.", "Ana Roy"),
    ("⟦« Rien »⟧, {a dit} l’une d’elles, Ana Roy.", "Ana Roy"),
    ("⟦« Rien ne va »⟧, {en déduit} Ana Roy.", "Ana Roy"),
    ("⟦« Rien »⟧, {souffle}, la gorge nouée, Ana Roy.", "Ana Roy"),
    ("À droite, on attend : ⟦« Rien n’est prêt »⟧, {dit} un élu.", "élu"),
    ("Dans le sud du Mali, la mairie {a dit} ⟦que tout allait bien⟧.", "mairie"),
]


@pytest.mark.parametrize(("sentence", "speaker"), QUOTES)
def test_a_quote_is_found_with_its_cue_and_speaker(sentence: str, speaker: str) -> None:
    assert quoted(sentence) == (sentence, speaker)


NAMES = [
    # Several names in a row, and names behind places and nations
    "Elle l’a dit à l’<AFP> <M. Roy>.",
    "Le Danois <Mikkel Holm> a gagné.",
    "Un Malgache a parlé au Danois.",
    "La championne d’Europe <Ana Roy> a gagné.",
    "La <CGT Rivage> a défilé.",
    "Le voilier « Belle Rive » a coulé.",
    "Dans le box, <Salim B.> a pleuré.",
    # Acronyms, and the names that they stand for
    "La <FTRV> a défilé.",
    "La <Société de secours en mer contre la houle> (<SOSMER>) a parlé.",
    "Le port a choisi la société <Barcos de Vigo> (<BV>).",
    "La TVA et le PIB ont baissé.",
    # Bodies
    "La <mission de l’ONU> a parlé.",
    "Les <Forces armées malgaches> ont parlé.",
    "Le PDG <Ana Roy> a parlé.",
    "L’<Autorité de sûreté fluviale et de navigation> a parlé.",
    "Le <Conseil supérieur de la pêche> a parlé.",
    "La présidente du <Parlement européen> <Ana Roy> a parlé.",
    "Le <tribunal arbitral des eaux> (<TAE>) a parlé.",
    "Le collectif <Rives sans bitume>, né hier, a parlé.",
    # Media
    "Il l’a dit au micro de <Radia>.",
    "C’est révélé par <Le Quai>.",
    "Le bac, rapporte <Le Quai>, a coulé.",
    "La <SOGR> a cédé à la Bourse de Paris, où le CAC 40 recule.",
    # Named once in full
    "La <Commission des ports régionaux> a voté. Le chef de la <Commission> a souri.",
    "Le groupe <Orvane> a parlé. Le titre <Orvane> a pris 2 %.",
]


@pytest.mark.parametrize("sentence", NAMES)
def test_names_of_actors_are_found_with_their_edges(sentence: str) -> None:
    text = sentence.translate(PLAIN)
    assert marked(text, suggest(text), ACTOR, names=True) == sentence


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("(Oslo) Le bac a coulé.", " Le"),
        ("OSLO, 4 mars (AFP) - Le bac a coulé.", "Le"),
        ("Oslo (Norvège) – Le bac a coulé.", "Le"),
        ("SAINT-JEAN-SUR-RICHELIEU, Qc — « Non », a dit la maire.", "«"),
        ("Berne (ats) - 12 bacs ont coulé.", "12"),
        ("Ana Roy - qui court encore - a gagné.", "Ana"),
        ("Le bac a coulé - Oslo attend.", "Le"),
        ("", ""),
    ],
)
def test_a_dateline_ends_where_the_text_begins(text: str, rest: str) -> None:
    assert text[dateline_end(text) :].startswith(rest)


def test_the_town_of_a_dateline_is_no_actor() -> None:
    text = "OSLO (Norvège) - Une tempête a fait trois morts, a dit la mairie."
    assert [m.start for m in suggest(text).marks if m.label == ACTOR] == [text.index("mairie")]


@pytest.mark.parametrize(
    "text",
    [
        "Le rapport" + ", que la ville lit" * 2_000 + ", dit « oui ».",
        "« Non », a-t-il dit, " * 300,
        "Société " * 2_000 + "(S)",
        "selon " * 3_000,
        "l’un des " * 2_000,
        "OSLO " * 2_000 + "- Le bac a coulé.",
    ],
)
def test_odd_texts_are_read_without_complaint(text: str) -> None:
    assert all(0 <= mark.start < mark.end <= len(text) for mark in suggest(text).marks)
