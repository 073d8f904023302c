"""Nouns that take somebody up: *le magistrat*, *l’association*, *le Suédois*.

Only a definite noun does, and only where it is clear whom it can mean: a function of the same
sort, the body whose name it begins or that was called so, the only company of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from workbench.french import lexicon, names
from workbench.french.attribution.cast import REACH, Cast
from workbench.french.attribution.name_contexts import CALLED
from workbench.french.attribution.partings import is_demonym
from workbench.french.folding import fold, fold_same_length
from workbench.french.heads import INSTITUTION, ORGANISATION, PERSON, SOURCE
from workbench.french.patterns import lazily

NEAR = 450
"""How far before it, where nothing else but nearness speaks for it."""


def taken_up(cast: Cast, number: int) -> tuple[int, float] | None:
    """Whom a nominal takes up, and how sure that is."""
    mark, kind = cast.actors[number], cast.kind(number)
    if _DEFINITE.search(cast.text[max(0, mark.start - 6) : mark.start]) is None:
        return None
    if kind == SOURCE:
        noun = names.head(cast.words[number])
        documents = [n for n in _near(cast, number) if cast.kind(n) == SOURCE]
        same = [n for n in documents if names.head(cast.words[n]) == noun]
        if not same and noun in ("document", "texte") and " " not in cast.words[number]:
            same = documents
        return (same[-1], 0.45) if same else None
    if kind == PERSON:
        return _somebody(cast, number)
    if kind in (ORGANISATION, INSTITUTION):
        return _body(cast, number)
    return None


def _near(cast: Cast, number: int, reach: int = REACH) -> list[int]:
    start = cast.actors[number].start
    return [n for n in range(number) if start - cast.actors[n].end < reach]


def _somebody(cast: Cast, number: int) -> tuple[int, float] | None:
    """The person whom *le dirigeant* takes up: the last one named, where the noun fits anybody."""
    words = cast.words[number]
    noun = names.head(words)
    people = [n for n in _near(cast, number) if cast.kind(n) == PERSON]
    named = [n for n in people if cast.how(n) == "name"]
    if not named:
        return None
    held = _OFFICES.get(fold(words))
    if held is not None:
        holders = [n for n in named if fold(cast.functions[n]).startswith(held)]
        return (holders[-1], 0.6) if len({cast.root(n) for n in holders}) == 1 else None
    if _OF.search(words) and not words.startswith(("ancien", "ex-")):
        return None
    nation = is_demonym(words.partition(" ")[0])
    if nation or noun in _anybody() or words.startswith(("ancien", "ex-")):
        near = [n for n in _near(cast, number, NEAR) if n in named and cast.quoted(n) is None]
        near = [n for n in near if _agree(cast, n, number)]
        return (near[-1], 0.6) if near else None
    if " " in words or not cast.speaks(number):
        return None
    surnames = {cast.words[n].split()[-1] for n in named}
    if len(surnames) != 1 or not _agree(cast, people[-1], number):
        return None
    return people[-1], 0.45


def _agree(cast: Cast, earlier: int, later: int) -> bool:
    genders = cast.gender(earlier), cast.gender(later)
    return None in genders or genders[0] == genders[1]


def _body(cast: Cast, number: int) -> tuple[int, float] | None:
    """The body that *la commission* or *l’entreprise* takes up."""
    noun = names.head(cast.words[number])
    folded = fold(noun)
    bodies: dict[int, set[str]] = {}
    for each in _near(cast, number, 4 * REACH):
        body = cast.kind(each) in (ORGANISATION, INSTITUTION) and cast.how(each) == "name"
        if body and not cast.actors[each].attributes.get("metonym"):
            bodies.setdefault(cast.root(each), set()).update(_nouns(cast, each))
    fitting = [root for root, nouns in bodies.items() if folded in nouns]
    if len(fitting) == 1:
        return fitting[0], 0.7
    if fitting:
        return None
    if noun in _TAKING:
        return _just_named(cast, number)
    if noun not in _FIRMS:
        return None
    firms = [root for root, nouns in bodies.items() if not nouns & _NO_FIRMS]
    firms = [root for root in firms if cast.kind(root) == ORGANISATION]
    return (firms[0], 0.5) if len(firms) == 1 else _just_named(cast, number)


def _just_named(cast: Cast, number: int) -> tuple[int, float] | None:
    """The body named in the sentence before, where it is the only one there."""
    near = [n for n in _near(cast, number, NEAR) if cast.kind(n) == ORGANISATION]
    near = [n for n in near if cast.how(n) == "name" and fold(cast.words[n]) not in _media()]
    near = [n for n in near if len(_STOP.findall(cast.told(n, number))) <= 1]
    roots = {cast.root(n) for n in near}
    return (near[-1], 0.5) if len(roots) == 1 else None


def _nouns(cast: Cast, number: int) -> Iterator[str]:
    """What a body is called: by its first word, the noun before it, its apposition."""
    mark, words = cast.actors[number], fold(cast.words[number])
    yield words.partition(" ")[0]
    if words in _media():
        yield "media"
    for listed, nouns in _CLASSES:
        if words in listed:
            yield from nouns
    before = fold_same_length(cast.text[max(0, mark.start - 60) : mark.start], accents=True)
    called = CALLED.search(before)
    if called is not None:
        yield fold(called["noun"])
    apposed = _APPOSED.match(cast.text, mark.end)
    if apposed is not None:
        yield fold(apposed["noun"])


@cache
def _anybody() -> frozenset[str]:
    """Nouns that fit whoever was named, because they are no office."""
    taking = {line.split()[0] for line in lexicon.entries("actors.takes_up")}
    return (frozenset(taking) | _PEOPLE) - {"patron", "patronne", "candidat", "prévenu"}


@cache
def _media() -> frozenset[str]:
    return frozenset(fold(each) for each in _AGENCIES)


_CLASSES = (
    (
        frozenset(("cgt", "cfdt", "fo", "force ouvriere", "cftc", "cfe cgc", "unsa", "sud", "fsu",
                   "solidaires", "fnsea", "fgtb", "csc", "uss", "unia", "csn", "ftq", "csq")),
        ("syndicat", "centrale"),
    ),
    (
        frozenset(("lfi", "rn", "lr", "ps", "pcf", "eelv", "renaissance", "horizons", "modem",
                   "udc", "plr", "mr", "n va", "ptb", "caq", "afd", "spd", "cdu", "vox", "psoe",
                   "likoud", "akp", "fidesz", "la france insoumise", "les republicains")),
        ("parti", "formation"),
    ),
    (
        frozenset(("hamas", "hezbollah", "fatah", "houthis", "talibans", "m23", "pkk")),
        ("mouvement", "organisation"),
    ),
    (
        frozenset(("anses", "ansm", "has", "oms", "nasa", "esa", "asn", "anssi", "fda", "ema")),
        ("agence",),
    ),
    (
        frozenset(("oxfam", "greenpeace", "amnesty international", "amnesty", "wwf", "msf",
                   "human rights watch", "hrw", "medecins sans frontieres", "save the children")),
        ("ong", "organisation", "association"),
    ),
)  # fmt: skip
"""What known bodies are called, though their name does not say so."""
_OFFICES = {
    "chef de l etat": ("president", "roi", "chef de l etat"),
    "cheffe de l etat": ("presidente", "reine", "cheffe de l etat"),
    "chef du gouvernement": ("premier ministre", "chancelier", "chef du gouvernement"),
    "cheffe du gouvernement": ("premiere ministre", "chanceliere", "cheffe du gouvernement"),
    "locataire de l elysee": ("president",),
}
"""What an office is called otherwise."""
_TAKING = frozenset(
    ("association", "ong", "collectif", "syndicat", "centrale", "club", "parti", "mouvement",
     "formation", "organisation", "institut", "agence", "fondation", "fédération", "cabinet",
     "quotidien", "journal", "chaîne", "réseau", "coopérative", "think tank", "ligue")
)  # fmt: skip
_OF = lazily(r" (?:de|du|des|d['’])(?:[ ]|(?=\w))")
_STOP = lazily(r"(?<!\bM)[.!?…][ \u00a0»”\"]*(?:\s|$)")
_AGENCIES = ("AFP", "Reuters", "AP", "ATS", "Belga", "dpa", "Keystone-ATS", "Tass", "Xinhua")
_PEOPLE = frozenset(
    ("dirigeant", "dirigeante", "intéressé", "intéressée", "expert", "experte", "spécialiste",
     "coureur", "coureuse", "grimpeur", "grimpeuse", "attaquant", "attaquante", "défenseur",
     "défenseure", "milieu", "gardien", "gardienne", "buteur", "buteuse", "joueur", "joueuse",
     "champion", "championne", "chanteur", "chanteuse", "acteur", "actrice", "comédien",
     "comédienne", "cinéaste", "réalisateur", "réalisatrice", "écrivain", "romancier",
     "romancière", "artiste", "musicien", "musicienne", "skipper", "navigateur", "navigatrice",
     "pilote", "cycliste", "athlète", "nageur", "nageuse", "quadragénaire", "quinquagénaire",
     "sexagénaire", "septuagénaire", "trentenaire", "octogénaire", "adolescent", "adolescente",
     "lycéen", "lycéenne", "retraité", "retraitée", "agriculteur", "agricultrice", "éleveur",
     "éleveuse", "viticulteur", "viticultrice", "entrepreneur", "entrepreneuse",
     "milliardaire", "homme d'affaires", "femme d'affaires", "socialiste", "écologiste",
     "avocat", "avocate", "économiste", "analyste", "sociologue", "politologue", "historien",
     "historienne", "chercheur", "chercheuse", "scientifique", "universitaire", "médecin",
     "épidémiologiste", "climatologue", "hydrologue", "volcanologue", "sismologue", "biologiste",
     "technicien", "technicienne", "entraîneur", "entraîneuse", "sélectionneur", "opposant",
     "opposante", "dissident", "dissidente", "militant", "militante", "diplomate")
)  # fmt: skip
_FIRMS = frozenset(
    ("groupe", "entreprise", "société", "compagnie", "firme", "constructeur", "fabricant",
     "start-up", "startup", "géant", "opérateur", "exploitant", "équipementier", "armateur",
     "avionneur", "assureur", "banque", "distributeur", "enseigne", "laboratoire", "plateforme",
     "multinationale", "industriel", "transporteur", "éditeur", "maison mère", "marque")
)  # fmt: skip
_NO_FIRMS = frozenset(
    ("media", "syndicat", "parti", "federation", "confederation", "association", "ong", "union",
     "collectif", "mouvement", "quotidien", "journal", "agence", "institut", "magazine", "radio",
     "chaine", "fondation", "ligue", "comite", "club", "intersyndicale", "organisation",
     "hebdomadaire", "site", "cabinet", "banque", "courtier")
)  # fmt: skip
_DEFINITE = lazily(r"(?:\b[Ll]a |\b[Ll]e |[Ll]['’]|[Cc]et? |tte |\b[Dd]u |\b[Aa]u )$")
_APPOSED = lazily(
    r"(?: \([\w .-]{2,12}\))?, (?:l[ea] |l['’]|une? |premi\w+ |deuxième |principale? )*"
    r"(?P<noun>[a-zà-ÿ-]{4,})(?!\w)"
)
