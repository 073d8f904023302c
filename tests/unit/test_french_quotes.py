"""Quotes in the turns of phrase of news: what a cue governs, where it ends, and who says it."""

from __future__ import annotations

import pytest

from tests.unit.test_french_attribution import quoted
from workbench.french.attribution import suggest
from workbench.french.attribution.draft import QUOTE
from workbench.model import roles

QUOTES = [
    ("Le maire a écarté une grève : ⟦« Rien ne presse »⟧, {a-t-il dit}.", "il"),
    ("Les marins attendent à quai : ⟦« Rien ne va »⟧, {dit} Ana Roy.", "Ana Roy"),
    (
        "⟦« On {nous dit} ⟦que le bac va rouvrir⟧, mais nous attendons »⟧, {a soupiré} Ana Roy.",
        "On",
    ),
    ("⟦« On {répète} à la mairie : ⟦“Agissez !”⟧ »⟧, {a lancé} Ana Roy.", "On"),
    (
        "⟦« Le patron {m'a dit} : ⟦'Pars, c'est fini'⟧. Je suis parti »⟧, {a raconté} Ana Roy.",
        "patron",
    ),
    ("⟦« On dit que le bac est beau »⟧, {a souri} Ana Roy.", "Ana Roy"),
    (
        "⟦« Ils {nous ont promis} ⟦que le bac rouvrirait⟧, et tout est vide »⟧, {a dit} Ana Roy.",
        "Ils",
    ),
    ("Le maire {s’est engagé} ⟦à ce que le bac reste gratuit⟧.", "maire"),
    ("Le maire {s’est engagé} ⟦à rouvrir le bac⟧.", "maire"),
    ("Le maire a engagé un capitaine.", ""),
    ("La mairie {fait pour sa part valoir} ⟦que le bac est gratuit⟧.", "mairie"),
    ("La mairie {a de son côté fait valoir} ⟦que le bac est gratuit⟧.", "mairie"),
    ("La mairie {prend toutefois soin de souligner} ⟦que le bac est gratuit⟧.", "mairie"),
    ("La mairie {a annoncé} dans la soirée ⟦que le bac rouvrirait⟧.", "mairie"),
    ("L’armateur {affirme} en outre ⟦que le bac est sûr⟧.", "armateur"),
    ("L’armateur {affirme} ⟦que le bac est sûr⟧ et {menace} de ⟦« tout fermer »⟧.", "armateur"),
    (
        "Le maire a défendu lundi la concession du bac, un pacte que les marins jugent long.",
        "",
    ),
    ("Le préfet {a jugé} ⟦« prématuré » de rouvrir le bac⟧.", "préfet"),
    ("La ville {n’a pas précisé} ⟦avec qui elle avait négocié⟧.", "ville"),
    ("La ville {n’a pas dit} ⟦qui avait payé⟧.", "ville"),
    ("⟦« Le bac est plein »⟧, {a laissé tomber} Ana Roy.", "Ana Roy"),
    ("⟦« C’est honteux »⟧, {s’étrangle} Ana Roy.", "Ana Roy"),
    ("Après {avoir affirmé} ⟦que le bac était sûr⟧, la mairie a reculé.", "mairie"),
    ("Ana Roy a été jugée pour {avoir traité} le maire de ⟦« menteur »⟧.", "Ana Roy"),
    ("Ana Roy est poursuivie pour « vol ».", ""),
    ("Les marins {s’attendent} à une saison ⟦« difficile »⟧.", "marins"),
    ("Les marins attendent le bac.", ""),
    ("Ils {en concluent} ⟦que le bac est sûr⟧.", "Ils"),
    ("La ville {dit} ⟦comprendre la colère⟧, mais on nie tout retard.", "ville"),
    ("La ville a demandé une enquête et {appelé} la police à ⟦« agir vite »⟧.", "ville"),
    ("La ville {rétorque} ⟦qu’elle juge le plan « mauvais »⟧.", "ville"),
    (
        "⟦« Je reste »⟧, {a tranché} Ana Roy, avant de partir, ⟦« mais j’ai peur »⟧.",
        "Ana Roy",
    ),
    ("⟦« Rien »⟧, {a dit} leur entraîneur, le Portugais Rui Silva.", "Rui Silva"),
    ("⟦« Rien »⟧, {a dit} le président du syndicat des marins (SM), Jean Roy.", "Jean Roy"),
    ("⟦« Rien »⟧, {a dit} le Premier ministre sortant Jean Roy devant des marins.", "Jean Roy"),
    ("⟦« Rien »⟧, {a dit} sa metteuse en scène, Ana Roy.", "Ana Roy"),
    ("⟦« Rien »⟧, {a dit} un habitant, Paris étant loin.", "habitant"),
    ("⟦« Rien »⟧, {a dit} en entrevue Me Jean Roy, l’un des avocats.", "Me Jean Roy"),
    ("⟦Le bac est plein⟧, {a-t-on appris} auprès de la capitainerie.", "capitainerie"),
    ("{Accusant} les élus ⟦d’avoir « menti »⟧, elle {a promis} ⟦que le bac rouvrirait⟧.", "elle"),
    ("{Jugeant} le bac ⟦« trop vieux »⟧, la mairie a commandé un navire.", "mairie"),
    ("{Estimant} ⟦que le bac, un navire de 1970, est « fini »⟧, Ana Roy a démissionné.", "Ana Roy"),
    (
        "{Assurant} ⟦que le bac est plein⟧, le directeur, qui part en mai, a fermé le guichet.",
        "directeur",
    ),
    ("L’armateur {prévient} : ⟦il n’exclut pas de fermer le port⟧.", "armateur"),
    ("L’armateur {assure} ⟦avoir payé dix marins⟧ et réclame un geste.", "armateur"),
    ("Les marins {racontent} : ⟦trois d’entre eux ont disparu⟧.", "marins"),
    ("Ana Roy {a parlé} : ⟦« Rien »⟧. {À l’en croire}, ⟦le bac est perdu⟧.", "Ana Roy"),
    (
        "{Pour} la biologiste Ana Roy, de l’Institut des mers, ⟦le bac est « un poison »⟧.",
        "Ana Roy",
    ),
    ("{Pour} la biologiste Ana Roy, ⟦le bac pollue la rade⟧, un site protégé.", "Ana Roy"),
    ("{Selon} Ana Roy, directrice du port, ⟦le bac est vieux⟧.", "Ana Roy"),
    ("{Selon} la mairie, basée à Oslo, ⟦le bac, un vieux navire, est perdu⟧.", "mairie"),
    ("La mairie temporise : {selon} elle, ⟦le bac est sûr⟧.", "elle"),
    ("{D’après} Ana Roy, du Centre des ports, à Brest, ⟦cinq bacs ont coulé⟧.", "Ana Roy"),
    ("⟦Les marins ont mangé⟧, {selon} leur antenne locale.", "antenne locale"),
    ("Chacun paie, selon ses moyens.", ""),
    ("La mairie {doute} ⟦que le bac parte⟧ : ⟦« Il est trop vieux. »⟧", "mairie"),
    ("La ville {dit} ⟦que le bac a coulé⟧, que chacun accuse les autres d’avoir cédé.", "ville"),
    ("Le port ferme, Oslo {jugeant} le bac ⟦« fou »⟧.", "Oslo"),
    ("À la mairie, on {se dit} ⟦« serein »⟧, sans aller plus loin.", "on"),
    ("La mairie {a recommandé} ⟦de rester, le bac étant {selon} elle trop vieux⟧.", "mairie"),
    ("{Pour} Ana Roy, qui défend les marins, ⟦« rien n’est perdu »⟧.", "Ana Roy"),
    (
        "Ana Roy, qui {a tenu à rappeler} ⟦que les bacs, payés, pourraient filer⟧, est partie.",
        "Ana Roy",
    ),
    ("Les marins, que la ville {accuse} ⟦d’avoir « fui »⟧, ont protesté.", "ville"),
    (
        "⟦Il {a nié} ⟦avoir payé⟧⟧, {selon} une source, qui {le décrit} comme ⟦« un naïf »⟧.",
        "source",
    ),
    ("Le maire s’est voulu rassurant : ⟦« Tout va bien »⟧, {a-t-il dit}.", "il"),
    ("Ana Roy {a raconté} ⟦comment le bac avait coulé⟧.", "Ana Roy"),
    ("Oslo, de son côté, {a qualifié} ces bruits de ⟦« mensonges »⟧.", "Oslo"),
    ("Dans un communiqué, le club ⟦« condamne »⟧ ces bruits.", "club"),
    ("⟦« Notre ami {dit} ⟦de ne pas bouger⟧ »⟧, {a écrit} Ana Roy.", "ami"),
    ("⟦« ⟦Des gens criaient⟧, {disaient-ils}, depuis le quai »⟧, {a raconté} Ana Roy.", "ils"),
    ("La ville {a promis} ⟦que tout serait payé en mai⟧, après 23 ans.", "ville"),
    ("⟦« Rien ne va »⟧, {estime-t-on} à la mairie.", "on"),
    ("La maire {n’a pas caché} ⟦que le bac était vieux⟧.", "maire"),
    ("La ville {vient d’annoncer} ⟦que le bac ferme⟧.", "ville"),
    ("La ville {a été contrainte de reconnaître} ⟦que le bac fuit⟧.", "ville"),
    ("La ville {n’hésite pas à dire} ⟦que le bac fuit⟧.", "ville"),
    ("{Pour} Marc Lenoir, économiste à l’Ofce, ⟦le bac « reste fragile »⟧.", "Marc Lenoir"),
    ("La ville {a informé} les marins ⟦que le bac fermait⟧.", "ville"),
    ("La maire a caché que le bac était vieux.", ""),
    ("La maire n’a pas exclu de vendre le bac.", ""),
    ("La maire {n’a pas exclu} de ⟦« tout vendre »⟧.", "maire"),
    ("L’UDC {parle}, elle, de ⟦« capitulation »⟧.", "UDC"),
    ("{Aux yeux du} Vaudois, ⟦renoncer « reviendrait à couler »⟧.", "Vaudois"),
    ("La radio {avait rapporté} lundi, citant un marin, ⟦que le bac fermait⟧.", "radio"),
    ("L’ONU {a appelé} ⟦« les deux camps à la paix »⟧.", "ONU"),
    ("La ville a appelé le bac « la dame du port ».", ""),
    ("La ville {dit} ⟦que le bac va bien⟧, un avis que les marins jugent faux.", "ville"),
    ("Le port a lancé un bac que les marins attendaient.", ""),
    ("La mairie a rejeté le plan, confirmant la décision de première instance.", ""),
    ("La maire est dite « la dame du port ».", ""),
    ("⟦« Partez »⟧, {a lancé} un élu au ministre, qui {a répondu} : ⟦« Non. »⟧", "ministre"),
    ("⟦Le bac a coulé⟧, {a-t-on indiqué} de source policière.", "source policière"),
    (
        "L’opposition {l’accuse} ⟦de vouloir « museler la presse »⟧, ce dont il se défend.",
        "opposition",
    ),
    ("À la mairie, on {se dit} ⟦« prudent »⟧ et l’on {rappelle} ⟦que le bac « reste sûr »⟧.", "on"),
    ("Le marin {a répondu} ⟦ne pas connaître le bac⟧.", "marin"),
    (
        "⟦« La maire {m’a demandé} ⟦si j’avais peur⟧, j’ai dit oui »⟧, {a raconté} le marin.",
        "maire",
    ),
    ("La maire {a dit} ⟦que le port choisirait un bac « en mai »⟧.", "maire"),
    ("⟦La ville conserve une courte avance⟧, {selon} Ana Roy.", "Ana Roy"),
    (
        "Pressée de questions ici, la maire, Ana Roy, {a appelé} les marins à ⟦« patienter »⟧.",
        "Ana Roy",
    ),
    (
        "⟦La dette du port doublera⟧, {estime} le Fonds des mers, qui {appelle} à ⟦« agir »⟧.",
        "Fonds des mers",
    ),
    ("Si la maire {affirme} ⟦comprendre les marins⟧, elle refuse de payer.", "maire"),
    ("Alors que la ville {dit} ⟦que le bac est sûr⟧, les marins sont à terre.", "ville"),
    ("⟦Si le bac coule, {dit} la maire, le port fermera⟧.", "maire"),
    ("⟦La famille {a dit} ⟦que le bac avait coulé⟧⟧, {selon} son avocate.", "famille"),
    ("⟦« Rien »⟧, {a esquivé} le marin, avant d’{ajouter}, tout bas : ⟦« Vous verrez. »⟧", "marin"),
    ("La maire {aurait dit} ⟦qu’elle était « fatiguée »⟧, rapporte Radia.", "maire"),
    ("Des marins {disent} ⟦avoir entendu « deux bruits » vers minuit⟧.", "marins"),
    ("La ville {dément} ⟦« catégoriquement » avoir vendu le bac⟧.", "ville"),
    ("Le port {met en avant} le ⟦« coût »⟧ du bac.", "port"),
    ("La maire {a affirmé} ⟦« sans rire » que le bac flotte⟧.", "maire"),
    ("La maire {a promis} ⟦« un bac »⟧ à la ville.", "maire"),
    ("La maire a nié tout retard et {dénoncé} un ⟦« complot »⟧.", "maire"),
    ("Le bac a coulé et touché la « rive ».", ""),
]


@pytest.mark.parametrize(("sentence", "speaker"), QUOTES)
def test_a_quote_is_found_with_its_cue_and_speaker(sentence: str, speaker: str) -> None:
    assert quoted(sentence) == (sentence, speaker)


@pytest.mark.parametrize(
    ("sentence", "label", "whom"),
    [
        ("« Je reste », a dit Ana Roy, interrogée par la presse.", roles.ADDRESSEE, ["presse"]),
        ("Interrogé par des marins, le maire a dit qu’il restait.", roles.ADDRESSEE, ["marins"]),
        ("« Je reste », a dit Ana Roy devant les marins.", roles.ADDRESSEE, ["marins"]),
        ("Le maire accuse les marins d’avoir menti.", roles.ADDRESSEE, []),
        ("« Je reste », a dit Ana Roy, citée par l’AFP.", roles.VIA, ["AFP"]),
        ("« Je reste », a dit Ana Roy au micro de RTL.", roles.VIA, ["RTL"]),
        ("« Je reste », a dit Ana Roy sur le bac.", roles.VIA, []),
        ("La ville a dit ses « réserves » sur le texte.", roles.VIA, []),
        ("« Rien ne va », répond-on à la mairie.", roles.ADDRESSEE, []),
    ],
)
def test_whom_words_are_said_to_and_through(sentence: str, label: str, whom: list[str]) -> None:
    links = suggest(sentence).links
    assert [sentence[x.target.start : x.target.end] for x in links if x.label == label] == whom


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("La mairie offre une augmentation de 5 %.", "mairie"),
        ("Le port offre un dîner à 20 marins.", ""),
        ("Selon un sondage Orlis, des marins partent, alors que 60 % restent.", "Orlis"),
        ("Le bac ferme, selon Ana Roy, qui évalue les pertes à 2 millions d’euros.", "Ana Roy"),
        ("Elle chiffre à 2 millions d’euros le prix du bac.", "Elle"),
        ("La mairie invoque une baisse de 5 % des billets.", "mairie"),
        ("La perte est estimée à 40 millions d’euros par la ville.", "ville"),
        ("Le bac, évalué à 3 millions d’euros par la ville, a coulé.", "ville"),
        ("Le prix du bac est évalué par la ville à 3 millions d’euros.", "ville"),
        ("Le bac est estimé à 3 millions d’euros.", ""),
    ],
)
def test_what_figures_a_verb_or_a_poll_gives(sentence: str, source: str) -> None:
    links = [x for x in suggest(sentence).links if x.label == roles.SOURCE]
    last = max(links, key=lambda link: link.source.start, default=None)
    assert (sentence[last.target.start : last.target.end] if last is not None else "") == source


def test_a_quote_begins_and_ends_with_a_word_or_a_mark() -> None:
    text = "La ville le dit :  le bac a coulé »selon la mairie, à l’en croire,  »"
    quotes = [text[m.start : m.end] for m in suggest(text).marks if m.label == QUOTE]
    assert quotes
    assert all(each == each.strip() for each in quotes)
