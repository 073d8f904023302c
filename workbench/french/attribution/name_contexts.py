"""Contexts of names: what words before or behind a name say of what it names."""

from __future__ import annotations

import re

from workbench.french import lexicon
from workbench.french.attribution.partings import is_nationality
from workbench.french.heads import ORGANISATION, PERSON
from workbench.french.patterns import lazily


def office(before: str) -> str:
    """The kind that a function right before a single name gives it; empty if there is none."""
    nouns = before.lower().split()[-2:]
    if before[-1:] != " " or not nouns:
        return ""
    noun = nouns[0] if len(nouns) > 1 and is_nationality(nouns[-1]) else nouns[-1]
    noun = noun.rpartition("'")[2]
    if noun in _FIRMS:
        return ORGANISATION
    return PERSON if noun in lexicon.words("actors.person") - _WITH_DESK else ""


def has_calling(plain: str, end: int) -> bool:
    """Whether an apposition gives the calling of a person: *Roy, institutrice, …*."""
    behind = _CALLING_BEHIND.match(plain, end)
    if behind is None or behind[1] in _FIRMS or behind[1] in _LEADING:
        return False
    return behind[1] in lexicon.words("actors.person")


def is_thing(plain: str, start: int) -> bool:
    """Whether a name is that of a thing, by the noun before it: *la tempête Maël*."""
    before = plain[max(0, start - 48) : start]
    if LEADING_FIRM.search(before):
        return False
    return bool(NAMED_THING.search(before) or NAMED_MODEL.search(before))


def is_one_of(plain: str, start: int, end: int) -> bool:
    """Whether a single name behind *un* is that of a model: *un Orvane*."""
    if " " in plain[start:end] or plain[start:end].isupper():
        return False
    return ONE.search(plain, max(0, start - 8), start) is not None


OF_STATE = lazily(
    r"(?:chef|cheffe|ministre|secrétaire|conseill\w+|coup|homme|femme|raison"
    r"|affaire)s? d(?:e l)?'$|(?<!\w)(?:un |d'un |dans l')$"
)
AT_BODY = lazily(r"(?<!\w)[cC]hez $")
QUOTED_BY = lazily(
    r"(?<!\w)(?:par|selon|d'après|quotidien|journal|hebdomadaire|magazine|mensuel|site|revue"
    r"|(?:interview|entretien|entrevue) (?:à|au|avec|accordée? à)|(?:confié|déclaré|dit|assuré"
    r"|expliqué|raconté|affirmé|indiqué) à"
    r"|(?<=, )(?:rapporte|révèle|affirme|assure|croit savoir)) $"
)
NAMED_THING = lazily(
    r"(?<!\w)(?<![»”\",] )(?:stade|rue|avenue|boulevard|place|lycée|collège|théâtre|gare|aéroport"
    r"|pont|prix|coupe|loi|plan|opération|affaire|navire|paquebot|porte-avions|avion|missile"
    r"|modèle|variant|ouragan|tempête"
    r"|cyclone|typhon|séisme|salle|quartier|barrage|tunnel|mont|lac|fleuve|île|volcan|col"
    r"|voilier|cargo|pétrolier|ferry"
    r"|camping|hôtel|restaurant|bar|café|discothèque|cinéma|résidence|immeuble|hameau|domaine"
    r"|château"
    r"|refuge|gîte|festival|chalutier|bateau|tanker|yacht|chat|chatte|chien|chienne|ours|ourse"
    r"|satellite|fusée|sonde) (?:[a-zà-ÿ-]+ )?(?:de |du |d')?[\"«“]?[ ]?$",
    re.IGNORECASE,
)
OF_NATION = lazily(
    r"(?<![\w'])(?:[lL]es?|[lL]a|[uU]ne?|[dD]es|[dD]u|[aA]ux?|[cC]es?|[cC]et(?:te)?|[dD]eux"
    r"|[tT]rois"
    r"|[qQ]uatre|[dD]e|\d+) (?:[a-zà-ÿ]+ )?$|(?<!\w)(?:[lL]|[dD])'$"
)
ARTICLE_BEFORE = lazily(r"(?:(?<!\w)(?:[lL]a|[lL]e|[dD]u|[aA]ux?|[lL]es|[dD]es) |(?<!\w)[lL]')$")
_NOT_BETWEEN = (
    r"(?!(?:a|ont|est|sont|avait|était|sera|dit|dont|que|qui|et|ou|où|contre|avec|pour|par|dans|sur"
    r"|chez|en|à|aux?|vers|entre|face|selon|depuis|après|avant|ayant|comme|sans|n|ne|se) )"
)
_CALLING = (
    r"(?:constructeur|fabricant|équipementier|opérateur|exploitant|géant|groupe|assureur"
    r"|réassureur|transporteur|armateur|distributeur|sous-traitant|promoteur|prestataire"
    r"|fournisseur|motoriste|chimiste|brasseur|énergéticien|sidérurgiste|croisiériste|voyagiste"
    r"|laboratoire|faîtière|coalition|alliance|liste|formation|fédération|confédération|troupe"
    r"|firme|consortium|multinationale|écurie|milice|comité|bloc|front|clan|gang"
    r"|start-up|éditeur|enseigne|chaîne|quotidien|hebdomadaire|mensuel|journal|magazine|revue|radio"
    r"|télévision|institut|entreprise|compagnie|ong|association|filiale|syndicat|parti"
    r"|mouvement|collectif|société|fondation|banque|club|agence|avionneur|plateforme|cabinet"
    r"|think tank|coopérative|réseau|organisation|micro)s?"
)
CALLED = lazily(
    rf"(?<![\w-])(?P<noun>{_CALLING})(?: au pouvoir)?"
    rf"(?: {_NOT_BETWEEN}[a-zà-ÿ-]+){{0,2}},? (?:de )?$",
    re.IGNORECASE,
)
CALLED_IN_MARKS = lazily(
    rf"(?<![\w-])(?i:{_CALLING})(?: {_NOT_BETWEEN}[a-zà-ÿ-]+){{0,2}} [«“\"] ?"
    r"(?P<name>[A-ZÀ-Ý][^«»“”\"\n.,;:!?]{1,60}?[^\s«»“”\"]) ?[»”\"]"
)
IN_WORK = lazily(
    r"(?<!\w)(?:film|roman|livre|essai|album|disque|spectacle|pièce|série|exposition|chanson"
    r"|documentaire|ouvrage|opéra|comédie|single|clip|jeu(?: vidéo)?|tableau|toile|court-métrage"
    r"|long-métrage|bande dessinée|recueil|biographie|thriller|morceau|ballet|conte|podcast)s?"
    r"(?:,? (?:intitulée?|baptisée?|titrée?)| [a-zà-ÿ-]+(?:ique|ien(?:ne)?|aise?|oise?|ale?|elle?"
    r"|aine?))? [«“\"](?P<work> ?[A-ZÀ-Ý\d][^«»“”\"\n]{1,80})[»”\"]"
)
"""The title of a work, in which names are no actors."""
COMPETITION = lazily(
    r"(?:League|Cup|Open|Masters|Series|Championships?|Trophy|Games|Grand Prix|Classic)$"
    r"|^(?:Ligue|Nationale?|Pro|Division|Fédérale|Série|Serie|Top|Formule|Régionale?|Honneur)"
    r" (?:[A-D]\d?|\d+)$"
)
EVENT = lazily(
    r"^(?:JO|Jeux|Festival|Salon|Foire|Carnaval|Marathon|Tournoi|Rallye|Coupe|Prix|Palme|Fête"
    r"|Biennale|Championnats?|EPR|Bourses?|Accords?|Traité|Pont|Mont|Col|Lac|Rue|Avenue|Boulevard"
    r"|Parc|Gare|Château|Tunnel|Vallée|Forêt|Cap|Porte)"
    r" (?:(?:de|du|des|de la) |d'|de l')?[A-ZÀ-Ýa-zà-ÿ]"
)
"""Names of what takes place, is agreed, or is a place, by their first word."""
LED_BY = lazily(r"(?<!\w)(?:parti|gouvernement|camp|clan|équipe|liste|mouvement) (?:de |d')$")
RANKED = lazily(
    r"(?:Ligue|Nationale?|Pro|Division|Fédérale|Série|Serie|Top|Formule|Régionale?) (?:[A-D]\d?"
    r"|\d+)(?!\w)"
)
"""The name of a division with its number."""
PLACE_BEHIND = lazily(
    r" ?[»”\"]?, (?:l[ea] |l'|une? )(?:petite? |grande? )?(?:bar|café|restaurant|bistrot|brasserie"
    r"|boulangerie|hôtel|auberge|ville|village|commune|bourg|bourgade|hameau|quartier|station|plage"
    r"|localité|île|presqu'île|chef-lieu|capitale|cité|port|drone|missile|vaccin|médicament"
    r"|logiciel|navire|bateau|paquebot|chalutier|roman|film|album|série)(?!\w)"
)
"""An apposition that says that a name is that of a place or a thing."""
ONE = lazily(r"(?:(?<!\w)[uU]ne? |[dD]'une? )$")
POLLED_BY = lazily(
    r"(?<!\w)(?:action|titre|sondage|baromètre|enquête|étude|panel|classement|consensus)s?"
    r" (?:de l'institut )?$"
)
"""Behind a poll stands who made it, behind a share whose it is: *un sondage Orvane*."""
POLLED_FOR = lazily(
    r"(?<!\w)(?:sondage|baromètre|enquête|étude|interview|entretien|tribune)s?(?: [^\s,.;:]+){0,4}"
    r" (?:pour|par|à|dans|avec) $"
)
LEADING_FIRM = lazily(
    r"(?<!\w)(?:spécialiste|numéro (?:un|deux|trois)|n°\d|leader|champion|roi|pionnier|fleuron"
    r"|poids lourd"
    r"|mastodonte|pépite|acteur)(?: [a-zà-ÿ]+(?:ial|éen|ais|ois|ien|and|ol|ique))?"
    r" (?:des |du |de la |de l')[a-zà-ÿ'-]+(?: (?:de |d'|en |à )?[a-zà-ÿ'-]+)? $",
    re.IGNORECASE,
)
"""*le spécialiste des vaccins Orvane*: a firm by its business."""
MODEL_BEHIND = lazily(r" \d{3}(?![\d,.]\d| ?%| \d| [a-zà-ÿ]+s(?!\w))")
ONE_OF_ITS = lazily(
    r"(?:(?<!\w)(?:[lL][ea]s?|[uU]ne?|[dD]es|[dD]u|[cC]et?(?:te)?|[dD]eux|[tT]rois) |(?<!\w)d')$"
)
NAMED_MODEL = lazily(
    r"(?<![\w'])(?<!\bde )(?:règlement|directive|traité|protocole|programme|dispositif|francs?"
    r"|monnaie|indices?|livret|amendement|logiciel|application|appli|chatbot|robot|console"
    r"|smartphone|téléphone"
    r"|voiture|véhicule|berline|citadine|camion|hélicoptère|drone|missile|vaccin|médicament"
    r"|molécule|virus|frégate|sous-marin|constellation|télescope|concours|tournoi|championnat"
    r"|trophée|tour|autoroute)s?(?: [a-zà-ÿ-]+)? [\"«“]? ?$"
)
"""Things whose name stands right behind, without a preposition: that would be their maker."""
BEGINS_AT = lazily(r"(?:^|[.!?…\n»”\"] ?)[AÀ] $")
PUBLISHED_IN = lazily(r"(?<!\w)(?:publiée?s?|parue?s?)(?: [a-zà-ÿ]+)? dans $")
OF_FIRM = lazily(
    r"(?<!\w)(?:analystes?|économistes?|stratèges?|P-?DG|actionnaires?|filiale|cofondat\w+|rachat"
    r"|maison mère|auprès|OPA sur|actions?|titres?)(?: (?!a |est )[a-zà-ÿ]+)? (?:de |d')$"
)
OF_STAFF = lazily(
    r"(?<!\w)(?:salariée?s?|employée?s?|dirigeante?s?|patronn?e?s?|fondat\w+|clients|abonnés"
    r"|direct(?:eur|rice)s? général\w*|porte-parole)(?: (?!a |est )[a-zà-ÿ]+)? (?:de |d')$"
)
"""Whose staff it is may be a firm, or a town."""
AGED_BEHIND = lazily(r", \d{1,3} ans(?!\w)|,? âgée? de \d| \(l[ea]s? prénoms? ")
AT_HEAD = lazily(r"(?:^|[.!?…\n»] ?|[«“\"] ?)$")
_CALLING_BEHIND = lazily(
    r", (?:l[ea] |l'|une? )?(?:ancien(?:ne)? )?([a-zà-ÿ-]{4,})(?=,| (?:de|du|d'|des|à|aux?|et|en) )"
)
ACRONYM_BEHIND = lazily(
    r"(?<!\w)(?:[a-zà-ÿ]{3,}(?:é|i|u|it|is)e?s? par|selon|d'après|chez|(?:données|chiffres|étude"
    r"|rapport|enquête|sondage|analystes?"
    r"|président\w*|direct\w+|patronn?e?|porte-parole|PDG|salariés|syndicats?|filiale|action"
    r"|dirigeants?|membres?|délégué\w*|responsables?) (?:de |d')) ?$"
)
"""What makes an acronym behind it an actor, where no article does."""
CALLED_BEHIND = lazily(
    r", (?:une?|l[ea]|l'|premi\w+) ?(?:ong|association|entreprise|société|start-up|filiale|syndicat"
    r"|collectif|groupe|constructeur|plateforme|coopérative|fondation|parti|mouvement)(?!\w)",
    re.IGNORECASE,
)
OF_PLACE = lazily(
    r"(?:(?:ville|village|commune|maire|mairie|région|port|habitants|rues?|aéroport|gare|quartier"
    r"|banlieue|hôpital|bande|vallée|plateau|forêt|frontière|nord|sud|est|ouest|centre|université"
    r"|domicile|siège|cimetière|église|plage|tribunal|parquet|prison|stade|site|usine|lycée"
    r"|département|province|île|golfe|mer|mont)"
    r" (?:de |d'|du |des |de la |de l'))$",
    re.IGNORECASE,
)
TO_SOMEBODY = lazily(
    r"(?<!\w)(?:succéd\w+|répond\w*|demand\w+|ressembl\w+|confi\w+|fac\w+|oppos\w+|lié\w*|grâce"
    r"|fidèle|hommage|soutien|reproch\w+|attribu\w+|imput\w+|remis\w*|adress\w+|parl\w+|di[st]\w*"
    r"|favorable|hostile|pens\w+|remett\w+|offer\w*|propos\w+) (?:\w+ )?à $"
)
"""Behind these, *à* leads to somebody and not to a place."""
IN_PLACE = lazily(
    r"(?:^|[\s('])(?:(?<!face )à|en|dans|vers|chez|sur|près de|depuis|aux?) (?:la |le |les |l')?$"
)
_FIRMS = frozenset(
    ("rival", "rivale", "concurrent", "concurrente", "fournisseur", "sous-traitant", "repreneur",
     "acquéreur", "actionnaire", "transporteur", "armateur", "promoteur", "créancier",
     "gestionnaire", "partenaire", "courtier", "courtière", "affréteur", "négociant",
     "équipementier", "éditeur", "intermédiaire", "hébergeur", "loueur", "bailleur",
     "exploitante")
)  # fmt: skip
"""Functions that firms have more often than persons."""
_LEADING = frozenset(
    ("leader", "spécialiste", "champion", "championne", "pionnier", "acteur", "propriétaire",
     "organisateur", "rivale", "adversaire", "expert", "membre", "producteur", "victime",
     "promoteur", "cible", "capitale", "bénéficiaire", "employeur", "maire", "industriel")
)  # fmt: skip
"""Words for persons that firms and towns are called by as well."""
_WITH_DESK = frozenset(
    ("directeur", "directrice", "responsable", "conseiller", "conseillère", "député", "députée",
     "élu", "élue", "candidat", "candidate", "sénateur", "sénatrice", "militant", "militante",
     "membre", "client", "cliente", "délégué", "déléguée", "spécialiste", "chef", "cheffe")
)  # fmt: skip
"""Functions behind which a party or a region stands too: *un député Horizons*."""
