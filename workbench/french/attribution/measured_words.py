"""The words by which a text says what a figure measures: verbs, nouns of change, noun groups."""

from __future__ import annotations

from workbench.french.calendar import DAYS
from workbench.french.patterns import lazily

WORD = r"[^\W\d_][\w-]*"
DETERMINER = (
    r"(?:(?:(?:d'|à |dans |avec |pour |sur |par )?une? |l[ea]s? |l'|d[eu]s? l[ea] |de l'|d[ue]s? "
    r"|aux? |s(?:on|a|es) |leurs? |n(?:otre|os) |cet(?:te)? |ces? |d'))"
)
_BEFORE = (
    r"(?:(?:nouve(?:l|au|aux|lle|lles)|grande?s?|petite?s?|premi(?:er|ère)s?|deuxième|derni(?:er|ère)s?"
    r"|fort|forte|bonne?|seule?|vaste|simple|principale?|autres?|actuelle?|véritable) )?"
)
COMPOUND = (
    r"chiffres? d'affaires|manque à gagner|mises? en chantier|mètres? carrés?"
    r"|pouvoir d'achat|marges? d'erreur"
)
_REST = (
    r"(?:(?: (?:de |d'|du |des |à |en )(?:la |l'|les |son |sa |ses |leurs? |ce |cette )?(?!une? ))"
    + WORD
    + r"| (?!de |d'|du |des |à |en |une? |l[ea]s? |et |ou |que |qui |a |ont "
    r"|est |sont |s(?:a|on|es) "
    r"|leurs? |ce(?:t|tte|s)? |par |pour |avec |sur |dans |aux? )[\w-]+){0,5}"
)
GROUP = rf"{_BEFORE}(?P<head>{COMPOUND}|{WORD})(?P<rest>{_REST})"
"""A noun group behind its determiner: the head, and what hangs on it."""

INNER = lazily(
    r" (?:de |d'|du |des )(?:la |l'|les |ses |son |sa |leurs? )?"
    rf"{_BEFORE}(?P<head>{COMPOUND}|{WORD})"
)
"""What stands behind *le nombre de*, *la hausse de*."""

CHANGE = frozenset((
    "hausse", "hausses", "baisse", "baisses", "recul", "repli", "chute", "progression",
    "augmentation", "diminution", "bond", "rebond", "réduction", "contraction", "croissance",
    "accélération", "ralentissement", "effondrement", "dégringolade", "chutes", "remontée",
    "déclin", "gain", "redressement", "inflexion",
))  # fmt: skip
"""Nouns of change: what changes is measured, where it is said."""

_OF_WHAT = frozenset(("nombre", "total", "volume", "ensemble", "cession", "rachat"))
HOLLOW = CHANGE - {"croissance", "réduction"} | _OF_WHAT
"""Nouns that give way to their complement: *le nombre de transactions*."""

EMPTY = frozenset((
    "somme", "montant", "total", "nombre", "chiffre", "billet", "chèque", "record", "minimum",
    "maximum", "moyenne", "fourchette", "valeur", "ordre", "hauteur", "raison", "rythme", "plus",
    "moins", "déblocage", "versement", "paiement", "octroi",
    "fois", "peu", "partir", "moment", "lieu", "cause", "peine", "part", "côté",
    "delà", "dessus", "dessous", "mois", "an", "ans", "année", "années", "semaine", "jour",
    "jours", "heure", "heures", "siècle", "fait", "coup", "source", "point", "trimestre",
    "semestre", "autour", "près", "environ", "quelque", "la", "le", "les", "un", "une", "des",
    "et", "ou", "qui", "que", "dont", "est", "sont", "a", "ont",
))  # fmt: skip
"""Words that say nothing of what is measured."""

NOT_A_NOUN = lazily(
    r"(?<!\w)(?:a|ont|est|sont|était|étaient|avait|avaient|sera|seront|aura|auront|serait|aurait"
    r"|devrait|devraient|pourrait|pourraient|doit|doivent|va|vont|reste|restent|plus|moins|non|pas"
    r"|ne|y|se|où|qui|que|quand|avoir|être|ayant|\w+(?:aient|èrent|eront|eraient)"
    r"|\w{3,}ant(?= au-| de| à))(?!\w)"
)
VERB_FORM = lazily(
    r"(?:recule|progresse|augmente|baisse|diminue|chute|bondit|grimpe|croît|remonte|tombe|passe"
    r"|gagne|perde?|cède|atteigne?|dépasse|représente|totalise|coûte|vaut|culmine|réduit|évalue"
    r"|estime|chiffre|fixe|porte|ramène|relève|abaisse|écope|menace|vient|dispose|bénéficie"
    r"|souffre|dote|accuse|gonfle|dure|dépend|parle|doute|profite|manque|change|sort|part|rêve"
    r"|jouisse|joui|use|hérite|convienne|décide|essaye|accepte|propose|risque|tente|évite|permet)(?:nt)?"
)

_AUXILIARY = (
    r"(?:(?:n'|ne |s'|se |y |lui |leur |en )?(?:s'|se )?"
    r"(?:a|ont|est|sont|avait|avaient|aurait|auraient|aura|auront|était|étaient|sera|seront"
    r"|serait|seraient|soit|soient|fut|devrait|devraient|pourrait|pourraient|va|vont|doit"
    r"|devra|devront|pourra|pourront|allait|allaient"
    r"|ayant|étant) )"
)
_ADVERB = (
    r"(?:(?:encore|alors|déjà|même|également|aussi|ainsi|toutefois|cependant|en moyenne|au total"
    r"|de nouveau"
    r"|en revanche|pour sa part|de son côté|à son tour|pourtant|actuellement"
    r"|désormais|nettement|fortement|légèrement|près|pour la première fois|quant à (?:lui|elle)"
    rf"|jusqu'|{DAYS}) )"
)
_CHANGING = (
    r"(?:recul|fléchi|progress|augment|baiss|diminu|chut|bondi|grimp|croît|crû|accru|accroît|effondr"
    r"|contract|repli|allong|fond[ura]|dégringol|plong|rebondi|raccourci|ralenti|tomb|repass|pass|mont"
    r"|remont|redescend|retomb|ressort|culmin|plafonn|établi|élèv|élev|chiffr|inscri|échang"
    r"|écoul|circul|roul|stabilis|hiss|rédui|revien|reven|revalorisé|amputé|amélior|dégrad|apprécié"
    r"|dépréci|creus|déviss|souffl|flamb|explos|envol"
    r"|renchéri|raffermi|gliss|affaibl|réchauff|alourdi)\w* "
)
_PREPOSITION = (
    r"(?:à |de |d'|qu'à |entre |sous (?:les )?|au-dessus (?:de |des )|autour de |dans les )"
)
_PASSIVE = (
    r"(?:(?:est|sont|était|étaient|sera|seront|serait|seraient|a été|ont été|avait été|soit|être) )"
    r"(?:encore |désormais |aujourd'hui )?"
    r"(?:évalué|estimé|chiffré|fixé|porté|ramené|limité|relevé|abaissé|contenu|réduit|vendu"
    r"|valorisé|doté|crédité|rempli|facturé|plafonné|maintenu|arrêté|supérieur|inférieur|égal)e?s? "
    r"(?:par (?:l[ea]s? |l'|une? )?[\w'-]+(?: [\w'-]+){0,2}? )?"
    r"|(?:reste|restent|demeure|demeurent|restait) (?:supérieur|inférieur)e?s? "
)
_DIVIDED = r"(?:divisé|multiplié)e?s? par "
_BEING = r"(?:est|sont|était|étaient|sera|seront|serait|reste|demeure) (?:de |d')"
_REACHING = (
    r"(?:attei(?:nt|gn|ndr)\w*|dépass\w*|franchi\w*|avoisin\w*|frôl\w*|vaut|valai\w*|valent|vaudr\w*|coût\w*"
    r"|représent\w*|totalis\w*|approch\w*|excèd\w*) "
)
_TRADED = (
    r"(?:gagn(?:e|ent|ait|aient|é)|perd|perdent|perdait|perdu|c[éè]d\w+|lâch\w+|pris|pren\w+"
    r"|grappill\w+|abandonn\w+) "
)
_TAIL = r'(?:l[ea]s? )?(?:[«"“] ?)?(?:\+ ?)?$'
VERB = lazily(
    rf"(?<![\w'-])(?P<verb>{_AUXILIARY}{{0,2}}{_ADVERB}{{0,2}}(?:s'|se |lui |leur |y )?"
    rf"(?:été )?(?:(?:{_CHANGING}|{_PASSIVE}){_ADVERB}{{0,2}}{_PREPOSITION}|{_BEING}|{_DIVIDED}"
    rf"|(?P<reach>{_REACHING}){_ADVERB}{{0,2}}(?:à )?"
    rf"|(?P<trade>{_TRADED}){_ADVERB}{{0,2}}(?:de )?))"
    rf"{_TAIL}"
)
"""A verb whose subject is measured, up to the figure."""

IN_CHANGE = lazily(
    rf"(?P<verb>(?:,|(?:(?<![\w'-]){_AUXILIARY}{{0,2}}"
    r"(?:termin|clôtur|fini|ouver|ouvr|évolu)\w+)?)"
    r" ?(?:en|sur une?) (?:forte |nette |légère )?(?:gain|hausse|baisse|repli|recul|progression"
    rf"|chute|augmentation|diminution) (?:de |d')){_TAIL}"
)
"""*en baisse de*, with or without a verb before it."""

PARTICIPLE = (
    r"(?:,? (?:(?:comprise?|valorisée?|dotée?|évaluée?|estimée?|chiffrée?|limitée?|fixée?|vendue?"
    r"|revenue?"
    r"|pointée?|supérieure?|inférieure?|plafonnée?|facturée?|tombée?)s?) )"
    r"(?:à |de |d'|entre |autour de )"
)
VALUING = (
    r"(?<![\w'-])(?:évalu|estim|chiffr|fix|port|ramen|ramèn|relev|relèv|abaiss|limit|rédui|situ"
    r"|tabl|revoi)\w*(?: \w+ment| désormais| encore| aujourd'hui| ainsi)? "
)
LOWERING = lazily(
    r"(?<![\w'-])(?:rédui|augment|relev|relèv|baiss|diminu|accroît|accru|abaiss|ampu?t|raccourci"
    rf"|allong)\w* (?:\w+ment )?(?:de |d')(?:\d[\d,.]* à )?{_TAIL}"
)
VALUED = lazily(
    r"(?<![\w'-])(?:évalu|estim|chiffr|fix|port|ramen|ramèn|relev|relèv|abaiss|limit)\w*"
    rf"(?: \w+ment| désormais| ainsi)? (?:à |entre ){_TAIL}"
)
DOING = lazily(
    r"(?<![\w'])(?:l[ea] |l'|du |une? |d'une? |cette )"
    r"(?P<head>mort|disparition|suppression|création|évacuation|arrestation|libération|destruction|perte|hospitalisation|licenciement|exécution"
    r"|expulsion|départ|construction|embauche|recrutement|déplacement|envoi|déploiement|retrait"
    r"|livraison|achat|vente|commande|acquisition|rénovation|fermeture|ouverture|inculpation"
    r"|interpellation|condamnation|enlèvement|rapatriement|plantation|abattage|saisie|arrivée"
    r"|naissance|décès|noyade|assassinat|régularisation|relogement|distribution|vaccination"
    r"|annulation|délocalisation|chute)"
    r"(?:, [^,.;]{1,50},)? (?:de |d')$"
)
"""What is done to the people or things that are counted."""
