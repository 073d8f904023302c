"""Contexts of places: what words before or behind a place say of whether it acts or plays."""

from __future__ import annotations

from workbench.french.patterns import lazily

OPENED = lazily(r"^ [«“\"] ?(?=[a-zà-ÿ])")
AND = lazily(r" et (?:la |le |les |l')?")
_CLITICS = r"(?:(?:ne|se|y|en|lui|leur|nous|vous|me|te|le|la|les) |[nsltm]')*"
_AUXILIARY = (
    r"(?:a|ont|avait|avaient|aura|auront|aurait|auraient|ait|aient|est|sont|sera|seront|serait"
    r"|doit|peut|va|veut|doivent|peuvent|vont|veulent|devrait|pourrait)"
)
FINITE_VERB = lazily(
    rf"(?:, qui(?: \")?)? {_CLITICS}(?P<verb>(?P<aux>{_AUXILIARY}) "
    r"(?:pas |plus |jamais |aussi |déjà |également |à nouveau |vivement |[a-z]+ment )*"
    r"(?P<done>[a-zà-ÿ]+)|[a-zà-ÿ]{3,})(?![\w'-])"
)
CLAUSE_HEAD = lazily(r"(?:^|[.!?…:;»«\"“\n,] ?|que |qu')(?:l[ea]s? |l')?$")
PRESENT = lazily(
    r" (?:s'|se |n'|ne )?(?![a-zà-ÿ]*(?:ique|aire|[aei]lle|ale|enne|aise|oise|aine|iste|ive|euse"
    r"|able|ible|ante|ente"
    r"|ière|ette|té|[a-z]{2,}ment)s?(?!\w)|(?:entière|profonde|moderne|libre|unie|voisine"
    r"|actuelle|et|est|tout"
    r"|sont|face|comme|contre|entre|fort|dont|ou|où|mais|reste|intra|haut|petite?|grande?)(?!\w))"
    r"[a-zà-ÿ]{2,}(?:e|t|d|ent)(?: (?:pas|plus|toujours|aussi|également|déjà|\w+ment))?"
    r"(?= (?:avec|à|de|d'|que|qu'|l[ea]s?|l'|une?|des|du|s(?:on|a|es)|leurs?|ce|cette|en|sur"
    r"|aux?|\"|»|«|\d)"
    r"[ '\".,]?|[.,;!?] | ?\"[,.; ])"
)
TO_COME = lazily(r"[a-zà-ÿ]{3}(?:ra|ront|rait|raient)$")
BEFALLS = lazily(
    r"(?:compt(?:e|ent|ait)|représent|produi|conna|connu|subi|abrit|poss[eéè]d|enregistr|travers"
    r"|import"
    r"|export|figur|rest|demeur|es?t$|sont$|étai|perd|perte|occup|s'étend|souff|dépen|viv|vit"
    r"|absorb"
    r"|consomm|affich|recens|dénombr|héberg|pès|totalis|concentr|gagn|recul|progress|grimp|chut"
    r"|bondi|clôtur|termin|attir|détien|fait (?:partie|figure)|devenu|devien|arriv|vu$|été$|eu$"
    r"|un$|une$|le$|la$|l$|en$|dans$|au$|aux$|désormais$|encore$|toujours$|trop$|plus$|moins$|loin$"
    r"|si$|très$|bien$|ainsi$|aussi$|situé|touché|frappé|confronté|exposé|victime)"
)
"""What befalls a country or describes it: the country, not its government."""
MARKET = lazily(r" (?:a |ont )?[a-zà-ÿ]+ (?:de )?\d+(?:[.,]\d+)? ?(?:%|points?)")
SIDE = lazily(
    r"(?:(?<!\w)(?:proches?|alliée?s?|hostiles?|favorables?|du côté|aux côtés|à la solde|aux mains"
    r"|sous l'égide|l'appui|le soutien|l'aide|l'aval|le feu vert|la colère|l'ire|la main|le refus"
    r"|les menaces|les pressions|la réponse) (?:de |d'|du |des )"
    r"|(?:protest\w+|plaid\w*|intervenue?s?|intercéd\w+|insist\w+) auprès (?:de |d'|du |des )"
    r"|\w\" (?:de |d'|du |des ))(?:la |l')?$"
)
"""*un groupe proche d’Oslo*, *la « ruse » d’Oslo*"""
SAYS_ON = lazily(r"-t-on (?:\w+ )?(?:à (?:la |l')?|aux? )?$|t-on (?:\w+ )?(?:à (?:la |l')?|aux? )$")
SUBJECT_OF_MATCH = lazily(
    r"(?:, [^.;\n]{3,80},)? (?:ne |n'|s'|se |l')*(?:a|ont|est|avait|avaient|était|doit|peut|va"
    r"|reste"
    r"|reçoit|revient|remonte|occupe|conserve|prend|recule|pointe|compte|affronte(?:ra)?"
    r"|jouera)(?!\w)"
)
RIVAL = lazily(
    r"(?<!\w)(?:contre|face à|derrière|devant|réception d[e']|victoire (?:de|sur)|défaite (?:de"
    r"|contre)"
    r"|match (?:contre|à)|derby contre|recev(?:ra|ront)|reçoi(?:t|vent)|accueiller(?:a|ont)"
    r"|affronte(?:nt|ra|ront)?|défi(?:e|ent|era|eront)|rencontrer(?:a|ont)|retrouver(?:a"
    r"|ont)) ?(?:la |le |l')?$"
)
MATCH = lazily(
    r" (?:reçoit|recevra|affronte|affrontera|accueille|accueillera|défie|défiera|retrouve"
    r"|retrouvera|rencontre|rencontrera|bat|domine|écrase|étrille|surprend|rejoint) "
)
"""Between two towns: their clubs play."""
AGAINST = lazily(
    r"(?<!\w)(?:contre|face à|par|devant|batt\w+|domin\w+|écras\w+|surclass\w+|renvers\w+"
    r"|éliminé\w*|affront\w+|accueill\w+) (?:le |la |l')?$"
)
WINS = lazily(
    r" (?:l'a emporté|l'emporte|a (?:décroché|enchaîné|remporté|chuté|craqué|calé)|s'est"
    r" (?:imposée?|inclinée?|qualifiée?)|s'(?:impose|incline)"
    r"|a (?:battu|dominé|éliminé|renversé|écrasé|concédé|arraché|égalisé)|bat|domine|menait|mène)"
    r"(?!\w)"
)
SCORE = lazily(
    r"(?<![\w-])\d{1,3}-\d{1,3}(?! ?%|[\w-])"
    r"|(?:impos|emport|inclin|batt|menée?s? |menait |mène |victoire |défaite )[^.\n]{0,40}?"
    r"\d{1,3} (?:à|buts à) \d{1,3}(?! ?%)"
)
OBJECT = lazily(
    r"(?<!\w)(?:accus|soupçonn|exhort|somm|remerci|félicit|critiqu|interpell|alert|sollicit"
    r"|relanc|défi|menac"
    r"|contredi|irrit|agac|inquièt|inquiét|embarrass|convainc|convaincr)(?:e|ent|ant|ait|aient|é"
    r"|er) (?:la |le |les |l')?$"
)
FROM = lazily(
    r"(?<!\w)(?:venue?s?|provenance|originaires?|arrivée?s?|rentrée?s?|revenue?s?) (?:de |d'|du "
    r"|des )(?:la |l')?$"
)
TREATY = lazily(r"(?:accords? (?:de |d')[a-zà-ÿ-]+)$")
AGENT = lazily(
    r"(?<!\w)(?!passé|transité|voyagé|circulé|relié)[a-zà-ÿ]{3,}(?:é|i|u|it|is|ert)e?s? par"
    r" (?:la |le |l')?$"
)
DONE = lazily(
    r" (?:n'|s'|l'|ne |se |y |en |lui |leur |nous |vous )*(?:a|ont|avait|avaient|aura|auront"
    r"|aurait|auraient)"
    r" (?:pas |aussi |également |\w+ment )?([a-zà-ÿ]+)"
)
ACT = lazily(
    r"(?:lev|relev|abaiss|revu|cédé|supprim|recrut|embauch|dévoil|présent|publi|licenci|constru"
    r"|dévelop"
    r"|dépos|obten|rempor|conclu|repris|repouss|report|gel|condamn|rejet|exclu|nomm|désign|limog"
    r"|révoqu|arrêté|expuls|commenc|renouvel|prolong|assign|poursuiv|invit|convoqu"
    r"|exig"
    r"|averti|protég|bloqu|rouver|interrom|annul|relanc|restructur|racont|retir|stopp|mandat"
    r"|attribu"
    r"|dépens|vers|pay|confi|ordonn|instaur|lâch|débours|racheté|commercialis"
    r"|décid|vot|sign|lanc|refus|accept|choisi|tranch|interdi|autoris|impos|engag|pri|mis|fai"
    r"|offer|ouver|fermé|livr|envoy|attaqu|frapp|bombard|port|saisi|soutenu|battu|vendu"
    r"|achet|rachet|investi|financ|adopt|suspend|rompu|négoci|renonc|inaugur|voulu|tent"
    r"|cherch|déploy|mobilis|organis|rejoint|quitt|élu)\w*"
)
VERB = lazily(r" (?:ne |n'|s'|se |y |en |lui |leur |l')*([a-zà-ÿ]+)(?![\w'])")
GOVERNS = lazily(
    r"(?:offre|attend|tient|maintient|dit|salue|regrette|déplore|presse"
    r"|mise|cherche|tente|tarde|hésite|reconnaît|réagit|riposte|répond|réplique|suspend|durcit"
    r"|interdit|autorise|impose|renforce|réduit|ouvre|finance|fournit|choisit|décide|assume"
    r"|redoute|redit|répète|inquiète|alarme|félicite|défend|engage|exclut|conteste|hausse|tolère"
    r"|dispose|réfute|invoque|brandit|met|prend|fait|voit|pousse|tend|libère|expulse|convoque"
    r"|offrent|tiennent|veulent)"
)
DOING = lazily(
    r",? (?!pend|dur|avant|devant|concern|mainten|cepend|pourtant|auparav|suiv|autant|dorén)"
    r"(?:se |s'|y |en )?[a-zà-ÿ]+ant (?:\" ?|de |d'|que |qu'|à |aux? |la |le |les |l'|un |une "
    r"|des |ses |son |sa )"
)
STANCE = lazily(
    r"(?:soutien|position|refus|accord|réponse|politique|volonté|décision|veto|relations avec"
    r"|pression|appel|demande|offre|proposition|attitude|intérêts|dirigeants|diplomatie|alliés"
    r"|menaces?|engagement|concessions|aval|feu vert)(?: [\w']+){0,4} (?:de |du |de la |de l'"
    r"|des |d')$"
)
DONE_BY = lazily(
    r"(?:(?:annoncé|décidé|décrété|imposé|lancé|mené|accusé|soutenu|proposé|signé|ordonné"
    r"|financé|exigé"
    r"|réclamé|adopté|envoyé|livré|fourni|menacé|condamné|dénoncé|rejeté|voulu|promu|conduit|promis"
    r"|soumis|sanctionné)e?s?|annonce|décision|imposition|livraison|adoption|reconnaissance"
    r"|annexion"
    r"|invasion|retrait|rejet|refus|envoi|bombardement) par (?:la |le |les |l')?$"
)
TOWARDS = lazily(
    r"(?<!\w)(?:soutien|aide|sanctions|appel|ultimatum|hostile|favorable|opposée?|demand\w+"
    r"|reproch\w+|réclam\w+|enjoi\w+|ordonn\w+|suggér\w+|propos\w+"
    r"|offert|imposé|livrer|vendre|répond\w*)(?: [\w'\"]+){0,4} (?:à (?:la |l')?|aux? )$"
)
BETWEEN = lazily(
    r"(?<!\w)(?:guerre|accord|conflit|médiation|cessez-le-feu|trêve|rencontre|sommet|entretien"
    r"|tensions?|relations|négociations|pourparlers|discussions)"
                  r"(?: [\w']+){0,5} entre (?:la |le |les |l')?(?:[\w'-]+ et (?:la |le |les "
                  r"|l')?)?$")  # fmt: skip
PREPOSITION = lazily(
    r"(?:^|[\s'(])(?:à|en|dans|vers|de|d'|du|des|près de|sur|depuis|pour|par|chez|aux?"
    r"|sous) ?(?:la |le |les |l')?$"
)
IN_FUNCTION = lazily(
    r"(?:ambassad\w+|consul\w*|roi|reine|président\w*|ministre\w*) (?:d'|de |du |de la )$"
)
ACTS = lazily(
    r"(?:, (?:la |le |les |l')?[\w'-]{2,20}(?: [\w'-]{2,20})?){0,3}"
    r" (?:(?:et|ou) [^,.;:]{2,30} )?(?:n'|s'|l'|ne |se |y |en |lui |leur |nous |vous )*(?:a|ont"
    r"|avait|avaient"
    r"|aura|auront|aurait|auraient|veut|veulent|entend|refuse|exige|accuse|demande"
    r"|estime|affirme|assure|appelle|menace|nie|dément|juge|dénonce|condamne|soutient|craint"
    r"|espère|souhaite|réclame|rejette|promet|propose|annonce|rappelle|reproche|considère"
    r"|s'oppose|mène|mènent|négocie|négocient|signe|signent|lance|lancent|poursuit|poursuivent"
    r"|renonce|compte(?= (?:[a-z]+ )?[a-zà-ÿ]+(?:er|ir|re)(?!\w))"
    r"|accepte|acceptent|prépare|préparent|insiste|insistent|envoie|envoient|livre|livrent|bombarde"
    r"|frappe|attaque|vote|votent|défend|défendent|soutiennent|nient|s'apprête|s'apprêtent|plaide"
    r"|plaident|multiplie|multiplient|ferme|rouvre|exigent|accusent|demandent|estiment|affirment"
    r"|appellent|menacent|refusent|condamnent|dénoncent|prévoit|espèrent|souhaitent|doit|peut|va"
    r"|(?:est|était|sera) (?:prête?|déterminée?|disposée?|favorable|opposée?|engagée?"
    r"|venue?|allée?|revenue?|montée?|intervenue?|partie?|parvenue?"
    r"|aux côtés|en guerre|accusée?|soupçonnée?))(?!\w)"
)
ATTACK = lazily(
    r"(?<!\w)(?:attaques?|assauts?|raids?|frappes?|tirs?|exactions|offensives?|attentats?)"
    r"(?: [\w-]+)? (?=(?:de |du |des |d'))"
)
BY = lazily(
    r"(?:é|és|ée|ées|is|ise|ises|it|its|ites|us|ue|ues|i|ie|ies|ert|erte) par (?=(?:l[ea]s? |l'"
    r"|des |un |une ))"
)

BEFORE_STATES = (STANCE, BETWEEN, TOWARDS, DONE_BY, OBJECT, SIDE, SAYS_ON)
"""What makes a state or a seat of government behind it an actor."""
