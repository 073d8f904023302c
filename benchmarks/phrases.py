"""The words that the measured corpus is made of: invented people, places and events."""

from __future__ import annotations

import random
import unicodedata

PLACES = (
    "Port-Alençon",
    "Val-Sorgue",
    "Belmarche",
    "Saint-Orens-sur-Lys",
    "Karsk",
    "Nouvelle-Arcie",
    "Montréal-du-Lac",
    "Oulan-Sar",
    "Cap-Ferrand",
    "La Roche-Noire",
    "Évremont",
    "Tarsila",
)
TOPICS = (
    "le port reprend son activité",
    "grève reconduite dans les transports",
    "inquiétude après la crue",
    "le budget voté de justesse",
    "un accord sur la pêche",
    "enquête ouverte après l’incendie",
    "le prix du blé recule",
    "sommet sur les forêts boréales",
    "record d’affluence aux musées",
    "la banque centrale maintient son taux",
    "essais cliniques encourageants",
    "élections le 12 mai",
)
FIRST_NAMES = (
    "Élodie",
    "Marius",
    "Aïssatou",
    "Jean-Noël",
    "Françoise",
    "Yanis",
    "Solène",
    "Ossama",
    "Irène",
    "Baptiste",
    "Noémie",
    "Théo",
    "Zoé",
    "Léandre",
    "Maëlle",
    "Hadrien",
)
LAST_NAMES = (
    "Carvanne",
    "Delestrac",
    "N’Doumé",
    "Le Quérec",
    "Vasselin",
    "Obertin",
    "Faÿs",
    "Marchadour",
    "Tissandière",
    "Koulibérou",
    "d’Aurensan",
    "Grimonprez",
    "Sauvœur",
    "Bénévent",
    "Arlanc",
    "Peyrusse",
)
OFFICES = (
    "le ministère de la Santé",
    "la préfecture maritime",
    "le syndicat des dockers",
    "la Banque d’Arcie",
    "l’Observatoire des crues",
    "le parquet de Belmarche",
    "l’Agence spatiale lysienne",
    "la mairie d’Évremont",
    "l’institut Sondaria",
    "le groupe Ferrand-Mines",
    "la Fédération des éleveurs",
    "l’Union des ports francs",
)
ROLES = (
    "la ministre",
    "le porte-parole",
    "la directrice générale",
    "le maire",
    "l’économiste",
    "la procureure",
    "le secrétaire d’État",
    "la présidente du syndicat",
)
NOUNS = (
    "personnes",
    "logements",
    "tonnes de céréales",
    "emplois",
    "bénévoles",
    "hectares de forêt",
    "habitants",
    "euros par mois",
    "entreprises",
    "navires",
    "élèves",
    "foyers privés d’électricité",
)
ABOUT = ("", "", "", "quelque ", "près de ", "environ ", "plus de ", "au moins ")
SAID = (
    "a indiqué",
    "a déclaré",
    "a souligné",
    "a-t-elle ajouté",
    "a affirmé",
    "a averti",
    "a reconnu",
    "a-t-il précisé",
    "estime",
    "a regretté",
    "a promis",
    "a démenti",
)
ACCORDING = ("selon", "d’après", "de source proche de", "à en croire", "aux dires de")
INNER = (
    "une erreur de calcul",
    "plus jamais ça",
    "le compte n’y est pas",
    "un cœur d’œuvre inachevé",
    "la ligne rouge",
    "ni vainqueur ni vaincu",
)
EMOJI = ("👩🏽‍🚒", "🇫🇷", "👨‍👩‍👧‍👦", "👍🏿", "🌊", "🏴‍☠️", "🧑‍🔬")

QUOTED = (
    "Nous ne céderons pas sur les salaires",
    "Il faudra du temps pour reconstruire, et {FIGURE} attendent encore",
    "{ACTOR} n’a jamais répondu à nos courriers",
    "C’était {INNER}, et tout le monde le savait",
    "une décision courageuse",
    "Les digues ont tenu, mais la prochaine crue sera plus forte",
    "Sur ce point, {ACTOR} nous a dit {INNER} avant de quitter la salle",
    "un effort sans précédent, de l’ordre de {FIGURE}",
    "La vérité [du dossier] finira par éclater\u202f!",
)
"""What people say, with places to fill."""

SENTENCES = (
    "{QUOTE}, {SAID} {ACTOR} à l’issue d’une réunion de crise qui s’est prolongée dans la nuit.",
    "{ACTOR} {SAID} vendredi que la situation restait {QUOTE}, tout en appelant au calme.",
    "L’incident a touché {FIGURE}, {ACCORDING} {ACTOR}, dont les équipes sont là depuis l’aube.",
    "{ACCORDING} un bilan publié par {ACTOR}, {FIGURE} étaient concernés, contre {FIGURE} en mai.",
    "{QUOTE}, {SAID} {ACTOR}. {QUOTE}, a renchéri un proche du dossier sous couvert d’anonymat.",
    "Interrogé par la presse, {ACTOR} {SAID} que {ACTOR} disposerait de {FIGURE} avant l’hiver.",
    "{ACTOR} et {ACTOR} doivent se rencontrer à huis clos pour évoquer les suites du rapport.",
    "La mesure coûterait {FIGURE} à la collectivité, {SAID} {ACTOR}, qui y voit {QUOTE}.",
)
"""How a dispatch reports, with places to fill."""

BACKGROUND = (
    "Les négociations, ouvertes en janvier, doivent reprendre mardi dans un climat tendu.",
    "La route côtière, fermée depuis les intempéries, ne rouvrira pas avant le printemps.",
    "Plusieurs textes sont à l’étude, mais aucun n’a encore été inscrit à l’ordre du jour.",
    "Le quartier avait connu un épisode semblable il y a dix ans, et les travaux furent oubliés.",
    "Une nouvelle réunion est prévue la semaine prochaine, à une date qui reste à fixer.",
    "Cette région agricole, l’une des plus pauvres du pays, vit surtout du lin et de la pêche.",
)
"""Sentences in which there is nothing to mark."""

SYLLABLES = (
    "bel",
    "mar",
    "val",
    "cour",
    "ro",
    "sé",
    "lan",
    "tor",
    "gui",
    "vau",
    "pré",
    "cha",
    "my",
    "or",
    "né",
    "far",
    "sau",
    "lis",
    "bre",
    "dun",
)

DECOMPOSED = tuple(
    unicodedata.normalize("NFD", words)
    for words in ("La séance a été levée.", "Les élus ont protesté.", "Le décret paraît jeudi.")
)


def actor(chance: random.Random) -> str:
    """A person, with or without a role, or an office."""
    kind = chance.random()
    if kind < 0.35:
        return _pick(chance, OFFICES)
    name = f"{_pick(chance, FIRST_NAMES)} {_pick(chance, LAST_NAMES)}"
    if kind < 0.75:
        return name
    return (
        f"{_pick(chance, ROLES)} {name}" if kind < 0.9 else f"M.\u00a0{_pick(chance, LAST_NAMES)}"
    )


def figure(chance: random.Random) -> str:
    """A figure with its unit: thousands by U+202F, decimals by comma, percentages."""
    kind = chance.random()
    if kind < 0.25:
        whole, part = int(chance.random() * 100), int(chance.random() * 10)
        return f"{_pick(chance, ABOUT)}{whole},{part}\u00a0%"
    number = int(10 ** (1 + 5 * chance.random()))
    return f"{_pick(chance, ABOUT)}{number:,} {_pick(chance, NOUNS)}".replace(",", "\u202f")


def village(chance: random.Random) -> str:
    """One of some thousands of village names, so that most words of the corpus are rare ones."""
    return "".join(_pick(chance, SYLLABLES) for _ in range(3)).capitalize()


def decomposed(chance: random.Random) -> str:
    """A sentence whose accents are characters of their own."""
    return _pick(chance, DECOMPOSED)


def _pick(chance: random.Random, choices: tuple[str, ...]) -> str:
    return choices[int(chance.random() * len(choices))]
