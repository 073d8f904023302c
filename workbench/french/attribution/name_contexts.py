"""Contexts of names: what words before or behind a name say of what it names."""

from __future__ import annotations

import re

from workbench.french.patterns import lazily

OF_STATE = lazily(
    r"(?:chef|cheffe|ministre|secrétaire|conseill\w+|coup|homme|femme|raison|affaire)s? d(?:e l)?'$"
)
AT_BODY = lazily(r"(?<!\w)chez $")
QUOTED_BY = lazily(
    r"(?<!\w)(?:par|selon|d'après|quotidien|journal|hebdomadaire|magazine|mensuel|site|revue"
    r"|(?:interview|entretien|entrevue) (?:à|au|avec|accordée? à)|(?:confié|déclaré|dit|assuré"
    r"|expliqué|raconté|affirmé|indiqué) à"
    r"|(?<=, )(?:rapporte|révèle|affirme|assure|croit savoir)) $"
)
NAMED_THING = lazily(
    r"(?<!\w)(?:stade|rue|avenue|boulevard|place|lycée|collège|théâtre|gare|aéroport|pont|prix"
    r"|coupe"
    r"|loi|plan|opération|affaire|navire|paquebot|avion|missile|modèle|variant|ouragan|tempête"
    r"|cyclone|salle|quartier|barrage|tunnel|mont|lac|fleuve|île|volcan|col|voilier|cargo|pétrolier|ferry"
    r"|chalutier|bateau|satellite|fusée|sonde) (?:[a-zà-ÿ-]+ )?(?:de |du |d')?[\"«“]?[ ]?$",
    re.IGNORECASE,
)
OF_NATION = lazily(
    r"(?<![\w'])(?:[lL]es?|[lL]a|[uU]ne?|[dD]es|[dD]u|[aA]ux?|[cC]es?|[cC]et(?:te)?|[dD]eux|[tT]rois"
    r"|[qQ]uatre|[dD]e|\d+) (?:[a-zà-ÿ]+ )?$|(?<!\w)(?:[lL]|[dD])'$"
)
ARTICLE_BEFORE = lazily(r"(?:(?<!\w)(?:[lL]a|[lL]e|[dD]u|[aA]ux?|[lL]es|[dD]es) |(?<!\w)[lL]')$")
ASSOCIATIONS = ("collectif", "association", "ong", "mouvement", "fondation", "réseau")
TAIL = lazily(
    r" (?:sans|pour|contre|en|au|aux) (?:la |le |les |l')?[a-zà-ÿ]{3,}(?=[,.;)»\"]| \(|$)"
)
CALLED = lazily(
    r"(?:constructeur|fabricant|équipementier|opérateur|exploitant|géant|groupe|assureur"
    r"|laboratoire"
    r"|start-up|éditeur|enseigne|chaîne|quotidien|hebdomadaire|mensuel|journal|magazine|revue|radio"
    r"|télévision|institut|entreprise|compagnie|ong|association|filiale|syndicat|parti"
    r"|mouvement|collectif|société|fondation|banque|club|agence|avionneur|plateforme|cabinet"
    r"|think tank|coopérative|réseau|organisation|micro)s?(?: [a-zà-ÿ-]+){0,2},? (?:de )?$",
    re.IGNORECASE,
)
CALLED_BEHIND = lazily(
    r", (?:une?|l[ea]|l'|premi\w+) ?(?:ong|association|entreprise|société|start-up|filiale|syndicat"
    r"|collectif|groupe|constructeur|plateforme|coopérative|fondation|parti|mouvement)(?!\w)",
    re.IGNORECASE,
)
OF_PLACE = lazily(
    r"(?:(?:ville|village|commune|maire|mairie|région|port|habitants|rues?|aéroport|gare|quartier"
    r"|banlieue|hôpital|bande|vallée|plateau|forêt|frontière|nord|sud|est|ouest|centre|université"
    r"|domicile|siège|cimetière|église|plage|tribunal|parquet|prison|stade|site|usine|lycée|département|province|île|golfe|mer|mont)"
    r" (?:de |d'|du |des |de la |de l'))$",
    re.IGNORECASE,
)
IN_PLACE = lazily(
    r"(?:^|[\s('])(?:à|en|dans|vers|chez|sur|près de|depuis|aux?) (?:la |le |les |l')?$"
)
