"""Speakers: the subject of a cue, before or behind it, and the agent of *selon*."""

from __future__ import annotations

from workbench.french.attribution import appositions
from workbench.french.attribution.mention import Mention
from workbench.french.attribution.mentions import Mentions, Phrase
from workbench.french.attribution.parse import Parse
from workbench.french.calendar import DAYS, MONTHS
from workbench.french.cues import Cue
from workbench.french.heads import GROUP, PERSON
from workbench.french.patterns import lazily

REACH = 260
"""How far before a cue its subject is looked for."""

DEEPEST = 3
"""So many relative clauses are passed over on the way."""


def subject_behind(mentions: Mentions, place: int, stop: int) -> Phrase | None:
    """The subject behind an incise: *a déclaré mardi à la presse la maire*.

    Times, adverbs and what a preposition governs are passed over.
    """
    low = mentions.low
    for _ in range(9):
        skipped = _BETWEEN.match(low, place, stop)
        if skipped is not None and skipped.end() > place:
            place = skipped.end()
        if (governed := _PREPOSITION.match(low, place, stop)) is not None:
            inner = mentions.phrase_at(governed.end(), stop)
            named = inner is not None and inner.mention.start > governed.end()
            if inner is not None and not (named and governed[0] == "en "):
                end = inner.end
            else:
                word = _WORD.match(low, governed.end(), stop)
                end = word.end() if word is not None else governed.end()
            of = _OF.match(low, end, stop)
            while of is not None:
                end = of.end()
                of = _OF.match(low, end, stop)
            place = end
            continue
        if low[place : place + 1] in ("«", "»", ".", ";", ":"):
            return None
        if low.startswith(("que ", "qu'"), place):
            return None
        if (bearing := _BEARING.match(low, place, stop)) is not None:
            place = bearing.end()  # *confie, la gorge nouée, Ana Roy*
            continue
        found = mentions.phrase_at(place, stop)
        if found is not None and not _is_stray(mentions, found, place):
            return appositions.named(mentions, found, stop)
        word = _WORD.match(low, place, stop)
        if word is None:
            return None
        place = word.end()
    return None


def _is_stray(mentions: Mentions, found: Phrase, place: int) -> bool:
    """A bare noun that no list knows is no subject: *par téléphone satellite la coordinatrice*."""
    mention = found.mention
    return mention.how == "nominal" and mention.score < 0.5 and mention.start == place


def subject_before(mentions: Mentions, covered: str, begin: int, place: int) -> Phrase | None:
    """The subject before a cue, past appositions: *Le patron, Yves Quintal, a reconnu*.

    ``covered`` is the copy of the stretch from ``begin`` on in which quotations are covered.
    """
    low = max(begin, place - REACH)
    words = covered[low - begin : place - begin]
    for _ in range(DEEPEST):  # *Le rapport, que la ville a lu, décrit*
        put_in = _PUT_IN.search(words)
        if put_in is None:
            break
        place = low + put_in.start()
        words = words[: put_in.start()]
    relative = _WHO.search(words) or _WHO_AND.search(words)
    if relative is not None:
        return before_relative(mentions, low, low + relative.start())
    edges = [match.end() for match in _CLAUSE.finditer(words)]
    for edge in (*reversed(edges), 0):
        clause = low + edge
        found = _of_clause(mentions, clause, place) or _unknown(mentions, clause, place)
        if found is not None:
            return appositions.named(mentions, found, place)
    return None


def _unknown(mentions: Mentions, begin: int, place: int) -> Phrase | None:
    """A noun phrase that no list knows, between the beginning of a clause and its verb."""
    lead = _LEAD.match(mentions.low, begin, place)
    begin = lead.end() if lead is not None else begin
    share = _SHARE.match(mentions.low, begin, place)
    if share is not None:
        begin = share.end()
    elif not mentions.low.startswith(_DETERMINED, begin):
        return None
    found = mentions.phrase_at(begin, place)
    if found is None or _ONE_IN.sub("", mentions.low[found.end : place]).strip(" ,"):
        return None
    return found


def agent(mentions: Mentions, cue: Cue, stop: int) -> Phrase | None:
    """Who stands behind *selon*: a name, a pronoun or a noun that is known to be an actor."""
    low = mentions.low
    place = cue.end
    if low.startswith(" ", place):
        place += 1
    stressed = _STRESSED.match(low, place, stop)
    if stressed is not None:
        plural = stressed[1] in ("eux", "elles")
        kind = GROUP if plural else PERSON
        at = stressed.span(1)
        return Phrase(Mention(*at, kind, "pronoun", "pronoun", 0.85), place, stressed.end())
    words = _WORDS_OF.match(low, place, stop)
    if words is None and _OWN.match(low, place, stop) and low[cue.start - 2 : cue.start] == ", ":
        return mentions.phrase_at(place, stop)  # *…, selon son antenne locale*
    if words is None and cue.lemma.startswith(_OPINION):
        return mentions.phrase_at(place, stop)  # only people have eyes
    return mentions.phrase_at(words.end() if words is not None else place, stop, sure=False)


def _of_clause(mentions: Mentions, begin: int, place: int) -> Phrase | None:
    """The subject of the clause from a place to the cue: the last one before its verb."""
    segments: list[tuple[int, int]] = []
    start = begin
    for comma in _COMMA.finditer(mentions.low, begin, place):
        segments.append((start, comma.start()))
        start = comma.end()
    segments.append((start, place))
    for low, high in reversed(segments):
        words = mentions.low[low:high].strip(" ,")
        if not words or (low > begin and high < place and words in _STRESSED_ALONE):
            continue  # *la mairie, elle, a dit*
        found = _first(mentions, low, high)
        if found is not None:
            return found
    return None


def _first(mentions: Mentions, begin: int, stop: int) -> Phrase | None:
    """The first noun phrase of a segment that no preposition governs."""
    place = begin
    lead = _LEAD.match(mentions.low, place, stop)
    if lead is not None:
        place = lead.end()
    if _APPOSED.match(mentions.low, place, stop):
        return None
    for found in mentions.phrases(place, stop):
        before = mentions.low[max(begin, found.start - 24) : found.start]
        if _GOVERNED.search(before) or _is_of(mentions, begin, found):
            continue
        if found.mention.place and _IN.search(before):
            continue
        return found
    name = mentions.name_at(place)
    if name is not None and name.end <= stop:
        return Phrase(name, place, name.end)
    return None


def _is_of(mentions: Mentions, begin: int, found: Phrase) -> bool:
    """Whether a phrase begins with a preposition: *du Liban*, *aux élus*, *maires des villes*."""
    low = mentions.low
    if low.startswith(("du ", "au ", "aux ", "de ", "d'"), found.start):
        return True
    joined = low[max(begin, found.start - 2) : found.start]
    return low.startswith("des ", found.start) and joined[-1:] == " " and joined[:1].isalpha()


def before_relative(mentions: Mentions, begin: int, stop: int) -> Phrase | None:
    """The mention that a relative pronoun takes up: the last before it."""
    begin = max(begin, stop - REACH)
    found = [
        each for each in mentions.phrases(begin, stop) if not _is_where(mentions, each.mention)
    ]
    names = [name for name in mentions.between(begin, stop) if not _is_where(mentions, name)]
    if len(names) > 1 and mentions.plain[names[-2].end : names[-1].start] == " (":
        names.pop()  # *Organisation des ports (ODP), selon laquelle*
    if len(names) > 1 and names[-2].kind == PERSON:
        between = mentions.low[names[-2].end : names[-1].start]
        if _BELONGS.fullmatch(between):
            names.pop()  # *Ana Roy, analyste chez Orvane, qui juge*
            found = []
    last = found[-1] if found else None
    if last is not None:
        last = appositions.last_in(mentions, last, stop)
    if names and (last is None or names[-1].start >= last.end):
        name = names[-1]
        return Phrase(name, name.start, name.end)
    return last


def _is_where(mentions: Mentions, mention: Mention) -> bool:
    """Whether a place only says where something is: *viticulteur à Castelmont*."""
    before = mentions.low[max(0, mention.start - 12) : mention.start]
    return mention.place and _GOVERNED.search(before) is not None


def clitic(mentions: Mentions, cue: Cue) -> Phrase | None:
    """The pronoun inside a cue: *a-t-il dit*; None where the author or a speaker means himself."""
    if cue.pronoun is None:
        return None
    start, end = cue.pronoun
    words = mentions.low[start:end]
    if words in ("je", "nous", "vous", "tu"):
        return None
    kind = GROUP if words in ("ils", "elles", "on") else PERSON
    return Phrase(Mention(start, end, kind, "pronoun", "pronoun", 0.95), start, end)


def asked(mentions: Mentions, place: int, stop: int) -> Phrase | None:
    """Whom something was learnt from: *a-t-on appris auprès des pompiers*."""
    match = _ASKED.match(mentions.low, place, stop)
    if match is None:
        return None
    unnamed = mentions.low.startswith(("source", "même source"), match.end())
    unnamed = unnamed or "auprès" in match[0]
    return mentions.phrase_at(match.end(), stop, sure=unnamed)


def of_main_clause(mentions: Mentions, begin: int, stop: int) -> Phrase | None:
    """The subject that a present participle shares: the first of the sentence."""
    for found in mentions.phrases(begin, stop):
        if _is_of(mentions, begin, found):
            continue
        if _GOVERNED.search(mentions.low[max(begin, found.start - 16) : found.start]) is None:
            return found
    name = mentions.name_at(begin)
    return Phrase(name, begin, name.end) if name is not None else None


def of_participle(mentions: Mentions, begin: int, stop: int) -> Phrase | None:
    """The subject that a participle has to itself: *…, l'armée affirmant pour sa part que …*."""
    comma = mentions.low.rfind(", ", max(begin, stop - 80), stop)
    if comma < 0:
        return None
    if not mentions.low.startswith(_DETERMINED, comma + 2) and not mentions.name_at(comma + 2):
        return None
    found = mentions.phrase_at(comma + 2, stop, sure=False)
    if found is None or mentions.low[found.end : stop].strip():
        return None
    return found


def parsed(mentions: Mentions, parse: Parse | None, cue: Cue) -> Phrase | None:
    """The subject of a cue as a parser sees it."""
    token = parse.subject(cue.start, cue.end) if parse is not None else None
    if token is None:
        return None
    for name in mentions.between(token.start - 60, token.end):
        if name.start <= token.start < name.end:
            return Phrase(name, name.start, name.end)
    if token.pos == "PRON" and token.word not in ("il", "elle", "ils", "elles", "on"):
        return None
    found = mentions.phrase_at(token.start, token.end + 80)
    return found if found is not None and found.mention.score >= 0.5 else None


_ONE_IN = lazily(r"^ sur (?:deux|trois|quatre|cinq|six|sept|huit|dix|vingt|cent|\d+)(?!\w)")
_SHARE = lazily(
    r"(?:près|plus|moins) d'(?=une? )|(?:[\w ]{0,16} )?\d[\d ,]*%? (?=(?:des |du |de |d'))"
    r"|\d[\d ]* (?=[a-zà-ÿ])"
)
_WORDS_OF = lazily(
    r"(?:les |ses |leurs |l')(?:mots|termes|propos|dires|déclarations|explications|confidences"
    r"|affirmations|calculs|estimations)(?: de (?=la |l'|[^\W\d_])| (?=d'|du |des ))"
)
_BELONGS = lazily(
    r",? (?:[a-zà-ÿ'-]+ ){0,5}(?:chez|à|au|aux|de|du|des|pour|d'|de la|de l'|à la|à l') ?"
)
_DETERMINED = ("le ", "la ", "les ", "l'", "un ", "une ", "plusieurs ", "son ", "sa ", "leur ")
_ASKED = lazily(
    r"[^.;:«»]{0,40}? (?:auprès (?:de (?=la |l'|une? |s(?:on|a|es) |leurs? )|(?=d))"
    r"|de )(?=(?:de |d'|des |du |la |le |l'|une? |s(?:on|a|es) |leurs? |(?:même )?source))"
)
_WORD = lazily(r"[ ,]*[^\s,;.:«»()]+ ?")
_BETWEEN = lazily(
    rf"(?:[ ,]+|(?:(?:{DAYS})(?: matin| soir| midi"
    r"| après-midi| dernier)?|hier(?: soir| matin)?|aujourd'hui|ce (?:matin|soir)"
    r"|dans la (?:soirée|matinée"
    r"|foulée|nuit)|en (?:soirée|matinée|début d[^ ]+|fin d[^ ]+)|ensuite|aussitôt|encore"
    r"|également|aussi|notamment|alors|toutefois|plus tard"
    r"|auparavant|ainsi|par ailleurs|pour sa part|de son côté|en effet|\w{3,}ment)(?=[ ,])"
    rf"|(?:le )?\d{{1,2}}(?:er)? (?:{MONTHS})(?: \d{{4}})?)*"
)
_PREPOSITION = lazily(
    r"(?:à (?:la |l'|son |sa |ses |leurs? |un |une |des )?|aux? |devant |dans |sur "
    r"|lors d[eu']s? ?|auprès (?:de |du |des |d')|en |via |avec "
    r"|par |depuis |après |avant |pendant |face (?:à |aux? )|au cours d|à l'issue d|pour |contre "
    r"|vers |chez |sous |au micro d)"
)
_OF = lazily(r" ?(?:de la |de l'|des |du |de |d')[^\s,;.:«»]+")
_CLAUSE = lazily(
    r"(?:(?<=[\s,])(?:que |qu'|(?:dans |par |sur |selon )"
    r"(?:lequel |laquelle |lesquels |lesquelles )"
    r"|tandis que |alors que |mais |puis |et |où |quand |lorsque? ?'?|si "
    r"|car |or )|[;:»–—] ?|(?<=¤ ), )"
)
_COMMA = lazily(r", ")
_PUT_IN = lazily(r", (?:que |qu'|dont |où |qui |auquel |à laquelle |à qui )[^,;:«»]{3,120}, ?$")
_WHO = lazily(r",? qui (?:(?:a|ont|s'est|se|en|y|l'|n'|ne|lui|leur|\w+ment|aussi|également) )*$")
_OWN = lazily(
    r"(?:s(?:on|a|es) |leurs? )(?!propres? |moyens?|besoins?|âges?|tailles?|humeurs?|nature|goûts?"
    r"|rang|niveau|degré|origine|revenus?|situation|statut|importance|gravité|état|choix|envie|usage)"
)
_OPINION = ("aux yeux", "de l'avis", "aux dires", "de l'aveu")
_WHO_AND = lazily(r", qui (?:[^\W\d_]+['’ ]){1,2}[^,;:«»]{2,80} (?:et|mais|puis) $")
_LEAD = lazily(
    r"[ ,«»]*(?:\([^()]*\) )?(?:(?:mais|et|or|puis|enfin|toutefois|cependant|ainsi|alors|pourtant"
    rf"|(?:{DAYS})(?: soir| matin)?|hier|aussi"
    r"|tout en|en)[ ,]+)*"
)
_APPOSED = lazily(r"(?:âgée?s? de |\d+ ans|qui |dont |né |née |citée? par|interrogée?)")
_GOVERNED = lazily(
    r"(?:^|[\s'(])(?:à|au|aux|de|du|des|d'|dans|sur|par|pour|avec|sans|contre|chez|vers|devant"
    r"|après"
    r"|avant|lors d[eu]?|lors de|depuis|entre|malgré|sous|en|selon|d'après|face à|auprès de|via"
    r"|comme) ?$"
)
_IN = lazily(r"(?:^|\s)(?:à|en|dans) (?:la |le |les )?$")
_BEARING = lazily(
    r"(?:l[ea]s? |l'|d'une? |des |de |une? |tout )?(?:gorge|voix|larmes?|yeux|mine|regard|ton|air"
    r"|sourire"
    r"|mains?|visages?|poing|cœur|tête|sanglots?|bras|front|lèvres|épaules|traits|dents|souffle|mort)"
    r"(?!\w)[^,.;:«»]{0,40}, "
)
_STRESSED_ALONE = (
    "lui",
    "elle",
    "elles",
    "eux",
    "lui-même",
    "elle-même",
    "eux aussi",
    "elle aussi",
)
_STRESSED = lazily(r"(lui|elles?|eux|celui-ci|celle-ci|ce dernier|cette dernière)(?![\w'-])")
