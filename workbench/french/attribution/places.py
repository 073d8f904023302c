"""Places that act or play, and groups that act: what is an actor though nobody quotes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbench.french.attribution.mentions import Mentions
from workbench.french.attribution.names import Mention
from workbench.french.attribution.parse import Parse
from workbench.french.attribution.passage import Passage
from workbench.french.heads import GROUP, ORGANISATION
from workbench.french.patterns import lazily
from workbench.french.verbs import FINITE, PAST, speech_forms


def acting_places(mentions: Mentions, passage: Passage, parse: Parse | None) -> Iterator[Mention]:
    """Places that stand for a government, and unknown names that act."""
    low = mentions.low
    for name in mentions.names:
        if not name.place:
            continue
        before = low[max(0, name.start - 60) : name.start]
        behind = low[name.end : name.end + 40]
        if _plays(low, name, before, behind):
            yield replace(name, kind=ORGANISATION, rule="club", metonym=True, score=0.7)
            continue
        if _TREATY.search(low, max(0, name.start - 12), name.end):
            continue
        state = name.metonym and name.score >= 0.6
        if state and (_STANCE.search(before) or _BETWEEN.search(before) or _TOWARDS.search(before)):
            yield name
            continue
        if state and (_DONE_BY.search(before) or _OBJECT.search(before)):
            yield name
            continue
        governs = state and (_DOING.match(behind) or _governs(behind))
        if governs and not _PREPOSITION.search(before):
            yield name
            continue
        if _PREPOSITION.search(before) or _IN_FUNCTION.search(before):
            continue
        subject = _is_subject(name, parse)
        if subject is None:
            subject = _ACTS.match(behind) is not None
        if subject and _ACTS.match(behind) is not None and (state or _is_act(name, behind)):
            yield name


def _is_act(name: Mention, behind: str) -> bool:
    """Whether it is done on purpose: towns lose inhabitants, but do not act by that."""
    done = _DONE.match(behind) if name.metonym else None
    if done is None:
        return True
    return PAST in speech_forms().get(done[1], ()) or _ACT.fullmatch(done[1]) is not None


def _governs(behind: str) -> bool:
    """Whether a verb of speech, or of what governments do, stands behind a name."""
    verb = _VERB.match(behind)
    if verb is None:
        return False
    return FINITE in speech_forms().get(verb[1], ()) or _GOVERNS.fullmatch(verb[1]) is not None


def _plays(low: str, name: Mention, before: str, behind: str) -> bool:
    """Whether a town stands for its club: *battues 3-1 par Lens*, *Lens s’est imposé 2-0*."""
    wins = _WINS.match(behind) is not None and not _PREPOSITION.search(before)
    if not (wins or _AGAINST.search(before)):
        return False
    start = max(low.rfind(". ", 0, name.start), low.rfind("\n", 0, name.start), name.start - 200)
    stop = low.find("\n", name.end)
    end = low.find(". ", name.end, stop if stop >= 0 else len(low))
    return _SCORE.search(low, max(0, start), end if end >= 0 else len(low)) is not None


def agents(mentions: Mentions, passage: Passage) -> Iterator[Mention]:
    """Groups that do what a participle says: *détenus par les factions palestiniennes*."""
    for match in (*_BY.finditer(mentions.low), *_ATTACK.finditer(mentions.low)):
        phrase = mentions.phrase_at(match.end(), len(mentions.low), sure=False)
        if phrase is None or phrase.mention.how != "nominal" or phrase.mention.kind != GROUP:
            continue
        yield phrase.mention


def _is_subject(name: Mention, parse: Parse | None) -> bool | None:
    if parse is None:
        return None
    for number in parse.at(name.start, name.end):
        if parse.tokens[number].dep.startswith("nsubj"):
            return True
    return None


_AGAINST = lazily(
    r"(?<!\w)(?:contre|face à|par|devant|batt\w+|dominé\w*|écras\w+|surclass\w+|renvers\w+"
    r"|éliminé\w*|affront\w+|accueill\w+)"
    r" (?:le |la |l')?$"
)
_WINS = lazily(
    r" (?:l'a emporté|l'emporte|s'est (?:imposée?|inclinée?|qualifiée?)|s'(?:impose|incline)"
    r"|a (?:battu|dominé|éliminé|renversé|écrasé|concédé|arraché|égalisé)|bat|domine|menait|mène)"
    r"(?!\w)"
)
_SCORE = lazily(
    r"(?<![\w-])\d{1,3}-\d{1,3}(?! ?%|[\w-])"
    r"|(?:impos|emport|inclin|batt|menée?s? |menait |mène |victoire |défaite )[^.\n]{0,40}?"
    r"\d{1,3} (?:à|buts à) \d{1,3}(?! ?%)"
)
_OBJECT = lazily(
    r"(?<!\w)(?:accus|soupçonn|exhort|somm|remerci|félicit|critiqu)(?:e|ent|ant|ait|aient|é|er)"
    r" (?:la |le |les |l')?$"
)
_TREATY = lazily(r"(?:accord de paris|accords d'oslo|accords de minsk|accords de schengen)$")
_DONE = lazily(
    r" (?:n'|s'|l'|ne |se |y |en |lui |leur )*(?:a|ont|avait|avaient|aura|auront|aurait|auraient)"
    r" (?:pas |aussi |également |\w+ment )?([a-zà-ÿ]+)"
)
_ACT = lazily(
    r"(?:décid|vot|sign|lanc|refus|accept|choisi|tranch|interdi|autoris|impos|engag|pri|mis|fai"
    r"|offer|ouver|fermé|livr|envoy|attaqu|frapp|bombard|port|saisi|soutenu|battu|vendu"
    r"|achet|rachet|investi|financ|adopt|suspend|rompu|négoci|renonc|inaugur|voulu|tent"
    r"|cherch|déploy|mobilis|organis|rejoint|quitt|élu)\w*"
)
_VERB = lazily(r" (?:ne |n'|s'|se |y |en |lui |leur |l')*([a-zà-ÿ]+)(?![\w'])")
_GOVERNS = lazily(
    r"(?:offre|attend|tient|maintient|dit|salue|regrette|déplore|presse"
    r"|mise|cherche|tente|tarde|hésite|reconnaît|réagit|riposte|répond|réplique|suspend|durcit"
    r"|interdit|autorise|impose|renforce|réduit|ouvre|finance|fournit|choisit|décide|compte|assume"
    r"|redoute|redit|répète|inquiète|alarme|félicite|défend|engage|exclut|conteste|hausse|tolère"
    r"|dispose|réfute|invoque|brandit|met|prend|fait|voit|pousse|tend|libère|expulse|convoque"
    r"|offrent|tiennent|veulent)"
)
_DOING = lazily(
    r",? (?!pend|dur|avant|devant|concern|mainten|cepend|pourtant|auparav|suiv|autant|dorén)"
    r"[a-zà-ÿ]+ant (?:de |d'|que |qu'|à |aux? |la |le |les |l'|un |une |des |ses |son |sa )"
)
_STANCE = lazily(
    r"(?:soutien|position|refus|accord|réponse|politique|volonté|décision|veto|relations avec"
    r"|pression|appel|demande|offre|proposition|attitude|intérêts|dirigeants|diplomatie|alliés"
    r"|menaces?|engagement|concessions|aval|feu vert)(?: [\w']+){0,4} (?:de |du |de la |de l'"
    r"|des |d')$"
)
_DONE_BY = lazily(
    r"(?:(?:annoncé|décidé|décrété|imposé|lancé|mené|accusé|soutenu|proposé|signé|ordonné|financé|exigé"
    r"|réclamé|adopté|envoyé|livré|fourni|menacé|condamné|dénoncé|rejeté|voulu|promu|conduit|promis"
    r"|soumis|sanctionné)e?s?|annonce|décision|imposition|livraison|adoption|reconnaissance|annexion"
    r"|invasion|retrait|rejet|refus|envoi|bombardement) par (?:la |le |les |l')?$"
)
_TOWARDS = lazily(
    r"(?<!\w)(?:soutien|aide|sanctions|appel|ultimatum|hostile|favorable|opposée?|demand\w+"
    r"|reproch\w+|réclam\w+|enjoi\w+|ordonn\w+|suggér\w+|propos\w+"
    r"|offert|imposé|livrer|vendre|répond\w*)(?: [\w']+){0,3} à (?:la |l')?$"
)
_BETWEEN = lazily(
    r"(?<!\w)(?:guerre|accord|conflit|médiation|cessez-le-feu|trêve|rencontre|sommet|entretien"
    r"|tensions?|relations|négociations|pourparlers"
    r"|discussions)"
                  r"(?: [\w']+){0,5} entre (?:la |le |les |l')?(?:[\w'-]+ et (?:la |le |les "
                  r"|l')?)?$")  # fmt: skip
_PREPOSITION = lazily(
    r"(?:^|[\s'(])(?:à|en|dans|vers|de|d'|du|des|près de|sur|depuis|pour|par|chez|aux?"
    r"|sous) ?(?:la |le |les |l')?$"
)
_IN_FUNCTION = lazily(
    r"(?:ambassad\w+|consul\w*|roi|reine|président\w*|ministre\w*) (?:d'|de |du |de la )$"
)
_ACTS = lazily(
    r"(?:, (?:la |le |les |l')?[\w'-]{2,20}(?: [\w'-]{2,20})?){0,3}"
    r" (?:(?:et|ou) [^,.;:]{2,30} )?(?:n'|s'|l'|ne |se |y |en |lui |leur )*(?:a|ont|avait|avaient"
    r"|aura|auront|aurait|auraient|veut|veulent|entend|refuse|exige|accuse|demande"
    r"|estime|affirme|assure|appelle|menace|nie|dément|juge|dénonce|condamne|soutient|craint"
    r"|espère|souhaite|réclame|rejette|promet|propose|annonce|rappelle|reproche|considère"
    r"|s'oppose|mène|mènent|négocie|négocient|signe|signent|lance|lancent|poursuit|poursuivent"
    r"|renonce"
    r"|accepte|acceptent|prépare|préparent|insiste|insistent|envoie|envoient|livre|livrent|bombarde"
    r"|frappe|attaque|vote|votent|défend|défendent|soutiennent|nient|s'apprête|s'apprêtent|plaide"
    r"|plaident|multiplie|multiplient|ferme|rouvre|exigent|accusent|demandent|estiment|affirment"
    r"|appellent|menacent|refusent|condamnent|dénoncent|prévoit|espèrent|souhaitent|doit|peut|va"
    r"|(?:est|était|sera) (?:prête?|déterminée?|disposée?|favorable"
    r"|opposée?|engagée?"
    r"|aux côtés|en guerre|accusée?|soupçonnée?))(?!\w)"
)
_ATTACK = lazily(
    r"(?<!\w)(?:attaques?|assauts?|raids?|frappes?|tirs?|exactions|offensives?|attentats?)"
    r"(?: [\w-]+)? (?=(?:de |du |des |d'))"
)
_BY = lazily(
    r"(?:é|és|ée|ées|is|ise|ises|it|its|ites|us|ue|ues|i|ie|ies|ert|erte) par (?=(?:l[ea]s? |l'"
    r"|des |un |une ))"
)
