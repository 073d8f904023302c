"""Forms: how the words begin and end that a cue governs, and what may stand before them."""

from __future__ import annotations

from workbench.french.calendar import DAYS
from workbench.french.patterns import lazily

_INF = (
    r"(?:(?!(?:outre|contre|entre|notre|votre|leur|hier|premier|dernier|soir|autre|titre|lettre"
    r"|maire|ministre|quatre|centre|calendrier|chantier|dossier|quartier|courrier|papier"
    r"|histoire|mémoire|territoire|heure|mesure|avenir|ordre|cadre)"
    r"(?!\w))\w+(?:er|ir|oir|dre|tre|ire|vre|aire|ure|ompre|aincre)|être|avoir|faire)"
)
_CLITICS = (
    r"(?:ne (?:pas |plus |jamais |rien )?|n'|s'|se |l'|le |la |les |lui |leur |y |en |se |me |nous "
    r"|vous |tout |tous |bien |mieux )*"
)
THAT = lazily(r"(?<![\w'-])(?:que (?!ce soit)|qu')")
COMPOUND = lazily(
    r"(?<!\w)(?:(?:alors|tandis|parce|avant|après|pour|afin|bien|ainsi|dès|depuis|lors|tant|sans|plus"
    r"|moins"
    r"|autant|autres?|même|tels?|telles?|pendant|puis|sauf|(?<!en )outre|seule?s?|ne [\w' ]*)) ?$"
)
COMPARED = lazily(
    r"(?<!\w)(?:(?:plus|moins|autant|tant|même|autre|mieux|pire)s? (?:[^\W\d_]+ )?"
    r"|(?:aussi|si|tellement) [^\W\d_]+ )$"
)
DENIED = lazily(r"(?<!\w)(?:pas|plus|jamais|guère|rien|point|nullement|aucunement)(?!\w)")
STOPS = lazily(r"[;:»]|\. |(?<!\w)(?:qui|dont|où|afin|pour que|parce|car)(?!\w)")
ENDS = lazily(
    r"(?:mot|terme|noms?|appellation|pseudonyme|sobriquet|surnom|slogan|titre"
    r"|mots|dit|dite|baptisée?|intitulée?|surnommée?|opération"
    r"|nommée?|appelée?|appelés)(?: de| du)? $"
)
NAMED = lazily(
    r"(?:plan|programme|opération|projet|film|livre|roman|album|label|loi|mission|campagne"
    r"|mouvement"
    r"|collectif|association|émission|série|exposition|spectacle|titre|prix|article|pièce|chanson"
    r"|documentaire|initiative|dispositif|appel|rapport|étude|site|application)s? (?:de |du )?$"
)
OTHER_VERB = lazily(r" (?:et|mais|puis) (?:a |ont )?\w{2,}(?:é|i|u|is|it)s? ")
WHETHER = lazily(
    r"(?<![\w'-])(si (?!bien)|s'ils? |pourquoi |comment |combien |quand |où "
    r"|(?:(?:à|avec|de|pour|par|chez|sur|contre) )?(?:qui|quoi|quel(?:le)?s?) (?=\w)"
    r"|ce qu(?:i |e |')"
    r"|(?:laquelle|lequel|lesquel(?:le)?s)(?: (?:de|des|d'entre) [^,.;:«»]{2,40})? (?=\w))"
)
HOW = lazily(r"[^,;:.«»]{0,30}? (comment|pourquoi) ")
_ADVERB = (
    rf"(?:{DAYS}|hier|aujourd'hui|matin|soir|dernier|ce"
    r"|ensuite|aussi|également|toutefois|cependant|encore|notamment|alors|enfin|ainsi|déjà|en effet"
    r"|par ailleurs|au contraire|en revanche|pour sa part|de son côté|en outre|quant à (?:lui"
    r"|elle|eux)|à nouveau|de nouveau|plus tard|simplement|pas|plus"
    r"|tous|elles?(?=,)|lui(?=,)|eux(?=,)|\w{3,}ment|le \d{1,2}(?:er)? \w+(?: \d{4})?)"
)
GAP = lazily(
    rf"(?:[\s,:]+|{_ADVERB}(?=[\s,:]|$)|(?:à|au|aux|devant|dans|sur|lors|auprès|en|via|avec|par"
    rf"|depuis|sous|sans"
    r"|après|avant|pendant|face|au cours|à l'issue|dès"
    r"|d'une seule voix)(?=[\s'])[^,;:«»]{2,70}?(?=,|\s|:|$))*"
)
NOT = lazily(r"n'|ne ")
ADVERBS = lazily(rf"(?:[\s,:]+|{_ADVERB}(?=[\s,:]|$))*")
TO_SOMEBODY = lazily(r"(?:^|[\s,])(?:à|aux?|devant) [^,]*$")
OTHER_INFINITIVE = lazily(
    r"(?<!\w)(?:avant|afin|sans|après|au lieu|loin|faute|sous peine|en train|le point|près|but) $"
)
INFINITIVE = lazily(
    rf"(?<![\w'-])(?P<start>(?:à |de |d')"
    rf"(?:(?:ne (?:pas|plus|jamais) )?«¤|{_CLITICS}({_INF})(?![\w-])))"
)
BARE_INFINITIVE = lazily(
    rf"(?<= )(?<! à )(?<! de )(?<! pour )(?P<start>{_CLITICS}({_INF})(?![\w-]))"
)
QUOTED_INFINITIVE = lazily(r"[«“\"][\s]*(?:ne pas |s'|se |l'|n')?\w+(?:er|ir|oir|re)(?!\w)")
MAIN_AGAIN = lazily(
    r",? (?:mais|et) (?:n'|ne )?(?:l'|lui |leur |les |en |y |s'|se )?"
    r"(?:a|ont|est|avait|aura) (?=\w)"
)
TO_DO = lazily(
    r"[«“\"][\s]*(?:de |d'|à )(?:ne pas |s'|se |l'|n'|la |le |les |lui |leur )*"
    r"\w+(?:er|ir|oir|re)(?!\w)"
)
NEED = lazily(
    r" (?:sur |de )?(?P<start>(?:la |l'|le |son |sa |leur )(?:nécessité|volonté|urgence|importance"
    r"|possibilité|intention|besoin|promesse|refus|souhait|engagement|détermination|espoir|ambition"
    r"|décision) (?:absolue? |ferme )?(?:de |d')(?:ne (?:pas |plus )|se |s'|l[ea]s? |l'|y |en )?"
    rf"(?!première|dernière|guerre|terre){_INF}(?!\w))"
)
SIGN = lazily(
    r" (?P<start>(?:la preuve|le signe|la marque|l'occasion|une? (?:preuve|signe|risque|moyen|façon"
    r"|manière)) (?:que |qu'|de |d'))"
)
FEELING = lazily(r" (?P<start>(?:son|sa|ses|leurs?) «[^»]*» (?:de|d'|à|que|qu'|face|devant|pour))")
GOES_ON = lazily(r" (?:que |qu'|(?:ne pas |n')?(?:avoir|être|pouvoir|vouloir|devoir)(?!\w))")
"""*dément « catégoriquement » avoir triché*: a manner in marks, and then what is said."""
DOING = lazily(r",(?: en)? \w+ant [^,;:«»]{3,90}(?=, $)")
OBJECT = lazily(
    r" (?:une? |l[ea]s? |l'|des |s(?:on|a|es) |leurs? |ce |cette |ces )(?!.*(?: et|,) $)"
)
CALLED_TO = lazily(r" ?(?:l[ea]s? |l'|tous |toutes |chacun|s(?:on|a|es) ).* (?:à|au) ")
IN_DOCUMENT = lazily(
    r" (?:dans|par|via) (?:une? |son |sa |leur )(?:communiqué|tribune|lettre|lettre ouverte"
    r"|courrier|courriel|pétition|message|tweet|rapport|note|déclaration|vidéo|entretien)"
    r"(?: commune?| conjointe?)? "
)
OCCASION = lazily(r", (?:après (?!-)|au lendemain d|à la suite d|à la veille d|à l'approche d)")
RECKONED = lazily(
    r", soit (?=(?:environ|près|plus|moins|quelque|autant|l'équivalent|une? (?:hausse|baisse)|deux"
    r"|trois|quatre|cinq|dix|\d))| ?: (?!«)|, après (?=\d)"
)
COLON_BEHIND = lazily(r" ?: (?!«)")
NEW_SUBJECT = lazily(
    r"(?<!\w)(?:\w{2,}(?:aient|ront)|ont|sont)(?!\w)"
    r"[^,;:]*(?P<cut> et n'(?:a|est|avait) (?:pas|jamais) )"
)
SEEING_TO = lazily(r" (?:à|pour) ce $")
"""*s'engager à ce que*: the complement of a verb that takes *à*."""
APART = lazily(
    r",? (?:mais|or|car) (?!que |qu'|pas |non |aussi |surtout |plus |encore )|, et (?!que |qu')"
    r"|, (?=j(?:e |'))"
)
"""Where a clause that is joined to a content begins, which lacks its *que*."""
SUBJECT = lazily(
    r"(?:(?:nous|moi|toi|lui|eux|elles?|ça)(?:,| aussi,?) )?(?:(?P<clitic>(?:je|tu|ils?|on|nous"
    r"|vous|ça) |j'|c')|(?:elles?|ce|cela|celui-ci|celle-ci|tout|rien|personne|chacun) "
    r"|l[ea]s? |l'|une? |des |ces? |cet |cette |s(?:on|a|es) "
    r"|leurs? |m(?:on|a|es) |nos |notre )"
)
COLON = lazily(rf"(?: {_ADVERB})? ?: (?!«|selon |d'après |pour )(?=\S)")
REFLEXIVE = lazily(r"(?:^|\s)(?:s'|se )")
ADJECTIVE = lazily(rf"(?: {_ADVERB},?)*(?:,)? ((?!à |au |dans |devant |lors )[^\s,;.]+)")
JUDGED = lazily(
    rf"(?: {_ADVERB},?)* (?P<start>(?:«[^»]*»|(?:(?:très|peu|plus|absolument) )?(?:nécessaire"
    r"|important|indispensable|(?:im)?possible|essentiel|urgent|(?:in)?utile|(?:im)?probable|prématuré"
    r"|dangereux|(?:a)?normal|(?:in)?acceptable|inadmissible|souhaitable|regrettable|préférable"
    r"|difficile|crucial|légitime|primordial|impératif|logique|étonnant|choquant|scandaleux))"
    r" (?:de |d'|que |qu'))"
)
COMPLEMENT = lazily(r"^[^,;.]* (?:à|de|par|pour|d'|qu'|que|des|du)(?:\s|(?<='))")
AND = lazily(r" ?(?:,|et|ou|puis|mais) (?:et )?(?:de |d'|à |l[ea]s? |une? |des |du )?«")
