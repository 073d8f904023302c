"""Parties: who else takes part in a claim: joined speakers, addressees, documents and owners."""

from __future__ import annotations

from workbench.french import lexicon
from workbench.french.attribution.mention import Mention
from workbench.french.attribution.mentions import Mentions, Phrase
from workbench.french.calendar import DAYS
from workbench.french.cues import Cue
from workbench.french.heads import GROUP, ORGANISATION, PERSON, SOURCE
from workbench.french.patterns import lazily


def with_others(mentions: Mentions, mention: Mention) -> tuple[Mention, ...]:
    """A speaker with the one that *et* joins to it: *Lisbonne et Madrid ont réclamé*."""
    if mention.how != "name":
        return (mention,)
    for other in mentions.between(max(0, mention.start - 60), mention.end + 12):
        first, second = sorted((other, mention), key=lambda each: each.start)
        between = mentions.low[first.end : second.start]
        if first is not second and _AND.fullmatch(between) is not None:
            return (first, second)
    return (mention,)


def addressee(
    mentions: Mentions,
    cue: Cue,
    stop: int,
    speaker: Mention | None,
    *,
    start: int | None = None,
    inverted: bool = False,
) -> Mention | None:
    """Whom a cue's words are said to: its object, or who stands behind *à*.

    Where the subject is ``inverted``, what stands behind the cue is no object.
    """
    low = mentions.low
    if cue.pronoun is not None and low[slice(*cue.pronoun)] == "on":
        return None  # *répond-on à la mairie*: that is where they are
    begin = cue.end if start is None else start
    direct = cue.lemma in lexicon.words("cues.addressing") or cue.lemma in _ACCUSING
    direct = direct and not inverted and cue.lemma not in _ABOUT
    stop = min(stop, cue.end + 140)
    day = _DAY.match(low, cue.end)
    name = mentions.name_at(_determined(low, day.end() if day is not None else cue.end) + 1)
    sure = name is not None and (not name.place or (name.metonym and name.score > 0.5))
    if direct and name is not None and sure and name.end <= stop:
        return name
    for match in _TOWARDS.finditer(low, begin, stop):
        if match["to"] is None:
            between = low[cue.end : match.start()]
            if not direct or len(between) > 30 or _NOT_DIRECT.search(between):
                continue
        place = match.end()
        near = match.start() - cue.end <= 1 and cue.lemma in _ASKING
        found = mentions.phrase_at(place, stop, sure=match["to"] is None or near)
        if found is None or found.end > stop:
            continue
        mention = found.mention
        if mention.how == "pronoun" or mention.kind == SOURCE:
            continue
        if mention.place:
            continue
        if mention.how == "nominal" and mention.score < 0.5 and mention.kind not in (GROUP, PERSON):
            continue
        if speaker is not None and mention.start == speaker.start:
            continue
        return mention
    return None


def asker(mentions: Mentions, start: int, stop: int) -> Mention | None:
    """Who has asked: *interrogée par la presse*."""
    if mentions.low.find(" par ", start, min(stop, start + 200)) < 0:
        return None
    match = _ASKED_BY.search(mentions.low, start, min(stop, start + 200))
    phrase = mentions.phrase_at(match.end(), stop, sure=False) if match is not None else None
    if phrase is None or phrase.mention.how == "pronoun" or phrase.mention.kind == SOURCE:
        return None
    return phrase.mention


def _determined(low: str, place: int) -> int:
    """The place right before a name behind its article: *a accusé la France*."""
    match = _ARTICLE.match(low, place)
    return match.end() - 1 if match is not None else place


def via(mentions: Mentions, start: int, stop: int) -> Mention | None:
    """The document or medium that carries words, in a stretch: *dans un communiqué*."""
    for match in _IN_DOCUMENT.finditer(mentions.low, start, min(stop, start + 160)):
        phrase = mentions.phrase_at(match.end(), stop, sure=False)
        if phrase is not None and phrase.mention.kind == SOURCE:
            return phrase.mention
    near = mentions.low[start : min(stop, start + 160)]
    if not any(word in near for word in _MEDIUM):
        return None
    for match in _ON_AIR.finditer(mentions.low, start, min(stop, start + 160)):
        name = mentions.name_at(match.end())
        if name is not None and name.kind == ORGANISATION:
            return name
    return None


def owner_of(mentions: Mentions, document: Phrase, stop: int) -> Phrase | None:
    """Whose document it is: *communiqué du mouvement*, *bilan publié par le ministère*."""
    low = mentions.low
    maker = mentions.name_at(document.end + 1)
    if maker is not None and maker.kind == ORGANISATION and low[document.end] == " ":
        return Phrase(maker, document.start, maker.end)  # *un sondage Opinia*
    owned = _OF.match(low, document.end, stop)
    if owned is not None:
        found = _body(mentions, owned.end(), stop)
        if found is not None:
            return found
    owned = _MADE_BY.match(low, document.end, min(stop, document.end + 140))
    return _body(mentions, owned.end(), stop) if owned is not None else None


def _body(mentions: Mentions, place: int, stop: int) -> Phrase | None:
    """A named actor, or a nominal for a body, that begins at a place."""
    phrase = mentions.phrase_at(place, stop, sure=False)
    if phrase is None:
        return None
    mention = phrase.mention
    body = mention.kind not in (PERSON, SOURCE) and mention.score >= 0.7
    if mention.how == "name" or body:
        return phrase
    return None


_DAY = lazily(
    rf"(?:,? (?:{DAYS}|hier|aujourd'hui)"
    r"(?: (?:matin|soir|midi))?,?)?"
)
_NOT_DIRECT = lazily(r"(?<!\w)(?:lors|de|dans|pendant|après|avant|pour|sur|contre|avec|par|à) ")
_ARTICLE = lazily(r" (?:l[ea]s? |l')")
_AND = lazily(r" et (?:la |le |l'|les )?")
_ACCUSING = frozenset(("remercier", "féliciter", "critiquer"))
_ASKING = frozenset((
    "demander", "dire", "répondre", "recommander", "conseiller", "ordonner", "reprocher",
    "rappeler", "expliquer", "proposer", "promettre", "suggérer", "interdire", "enjoindre",
    "rétorquer",
))  # fmt: skip
"""Verbs that somebody stands behind whom *à* leads to, whatever noun it is."""
_ABOUT = frozenset(("accuser", "soupçonner"))
"""Verbs whose object is who is spoken of."""
_TOWARDS = lazily(
    r"(?P<to>(?<=[\s,])(?:à (?=[^\W\d_])|(?=aux? )|auprès (?=d)|à l'adresse (?=d)|devant "
    r"|face (?=à |aux? )))"
    r"|(?<= )(?=(?:l[ea]s? |l'|s(?:on|a|es) |leurs? |un |une |des |ce |cette |ces ))"
)
_IN_DOCUMENT = lazily(
    r"(?:(?<=[\s,])|^)(?:(?:dans|par|via|citant) (?=(?:un|une|son|sa|leur|le|la|l'|ce|cette))"
    r"|sur (?=(?:un|une|son|sa|leur|le|la) (?:site|compte|blog|page|chaîne|réseau)))"
)
_MEDIUM = (" sur ", "cité", "micro", "entretien", "interview", "tribune")
_ASKED_BY = lazily(
    r"(?<!\w)(?:interrog|questionn|interpell|sollicit|relanc)ée?s? (?:[^\W\d_]+ )?par "
)
_ON_AIR = lazily(
    r"(?<=[\s,])(?:citée?s? par |au micro d(?:e |')|sur |dans une? (?:entretien|interview|tribune)"
    r"(?: (?:accordée?|publiée?|donnée?|diffusée?|parue?))?(?: [^\W\d_]+)? (?:à|aux?|par|dans) )"
    r"(?:l[ea]s? |l')?(?:(?:agence|quotidien|journal|chaîne|radio|télévision|magazine|hebdomadaire"
    r"|site|revue|média)(?: [a-zà-ÿ]{4,}){0,2} )?(?:de (?:la |l')?|d')?(?=[^\W\d_])"
)
_OF = lazily(r"(?: (?!par )[a-zà-ÿ]{4,}){0,2} (?:de (?=la |l')|(?=(?:des |du |de |d')))")
_MADE_BY = lazily(
    r"[^.;:«»]{0,60}?(?:publié|réalisé|diffusé|mené|établi|dressé|communiqué|arrêté"
    r"|transmis|rendu|fourni|annoncé|commandé|signé|conduit)e?s?(?: [^,.;:«»]{0,40}?)? par "
)
