"""Places that act or play, and groups that act: what is an actor though nobody quotes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from workbench.french.attribution.mention import Mention
from workbench.french.attribution.mentions import Mentions
from workbench.french.attribution.parse import Parse
from workbench.french.attribution.passage import Passage
from workbench.french.attribution.place_contexts import (
    ACT,
    ACTS,
    AGAINST,
    AGENT,
    AND,
    ATTACK,
    BEFALLS,
    BEFORE_STATES,
    BY,
    CLAUSE_HEAD,
    DOING,
    DONE,
    FINITE_VERB,
    FROM,
    GOVERNS,
    IN_FUNCTION,
    MARKET,
    MATCH,
    OPENED,
    PREPOSITION,
    PRESENT,
    RIVAL,
    SCORE,
    SUBJECT_OF_MATCH,
    TO_COME,
    TREATY,
    VERB,
    WINS,
)
from workbench.french.heads import GROUP, ORGANISATION
from workbench.french.patterns import lazily
from workbench.french.verbs import FINITE, PAST, speech_forms


def acting_places(mentions: Mentions, passage: Passage, parse: Parse | None) -> Iterator[Mention]:
    """Places that stand for a government, and unknown names that act."""
    acting = {name.start: name for name in _acting(mentions, parse)}
    places = [name for name in mentions.names if name.place]
    acting |= {name.start: name for name in _clubs(mentions.low, places, acting, parse)}
    acting |= {name.start: name for name in _acting_again(mentions.low, places, acting, parse)}
    for first, second in pairwise(places):
        if AND.fullmatch(mentions.low, first.end, second.start) is None:
            continue
        known = acting.get(first.start) or acting.get(second.start)
        if known is not None and (first.start in acting or _is_free(mentions.low, first)):
            for each in (first, second):  # *Oslo et Rome ont signé*
                like = replace(each, kind=known.kind, rule=known.rule, metonym=True, score=0.65)
                acting.setdefault(each.start, like)
    yield from acting.values()


def _clubs(
    low: str, places: Iterable[Mention], acting: Mapping[int, Mention], parse: Parse | None
) -> Iterator[Mention]:
    """Towns that stand for their club where a match is told, though not by its score."""
    for first, second in pairwise(places):
        if MATCH.fullmatch(low, first.end, second.start) is not None and _is_free(low, first):
            for each in (first, second):  # *Grivelle reçoit Orvane*
                yield _club(each)
    clubs = {low[x.start : x.end] for x in acting.values() if x.rule == "club"}
    for name in places if clubs else ():
        if name.start in acting:
            continue
        before = low[max(0, name.start - 40) : name.start]
        free = _is_free(low, name) and SUBJECT_OF_MATCH.match(low, name.end)
        again = low[name.start : name.end] in clubs and _is_subject(name, parse)
        if free or again or RIVAL.search(before):
            yield _club(name)


def _club(name: Mention, score: float = 0.65) -> Mention:
    """A town as its club."""
    return replace(name, kind=ORGANISATION, rule="club", metonym=True, score=score)


def _acting_again(
    low: str, places: Iterable[Mention], acting: Mapping[int, Mention], parse: Parse | None
) -> Iterator[Mention]:
    """Names that act elsewhere in the text, where they do something once more."""
    known = {low[x.start : x.end]: x for x in acting.values() if x.rule != "club"}
    for name in places:
        like = known.get(low[name.start : name.end])
        if like is None or name.start in acting or not _is_free(low, name):
            continue
        behind = OPENED.sub(" ", low[name.end : name.end + 48])
        heads = CLAUSE_HEAD.search(low, max(0, name.start - 8), name.start) is not None
        if _does(low, name, behind, parse) or (heads and PRESENT.match(behind) is not None):
            yield replace(like, start=name.start, end=name.end, score=0.6)


def _is_free(low: str, name: Mention) -> bool:
    """Whether no preposition stands before a name: it may be a subject."""
    return PREPOSITION.search(low, max(0, name.start - 24), name.start) is None


def _acting(mentions: Mentions, parse: Parse | None) -> Iterator[Mention]:
    low = mentions.low
    for name in mentions.names:
        if not name.place:
            continue
        before = low[max(0, name.start - 60) : name.start]
        behind = OPENED.sub(" ", low[name.end : name.end + 48])
        if _plays(low, name, before, behind):
            yield _club(name, 0.7)
            continue
        if (
            MARKET.match(behind)
            or FROM.search(before)
            or TREATY.search(low, max(0, name.start - 12), name.end)
        ):
            continue
        state = name.metonym and name.score >= 0.6
        unknown = not name.metonym
        if state and any(context.search(before) for context in BEFORE_STATES):
            yield name
            continue
        if unknown and AGENT.search(before):
            yield name
            continue
        if PREPOSITION.search(before):
            continue
        governs = state and (DOING.match(behind) or _governs(behind))
        passive = unknown and _undergoes(behind)
        if governs or passive or ((state or unknown) and _does(low, name, behind, parse)):
            yield name
            continue
        if IN_FUNCTION.search(before):
            continue
        subject = _is_subject(name, parse)
        if subject is None:
            subject = ACTS.match(behind) is not None
        if subject and ACTS.match(behind) is not None and (state or _is_act(name, behind)):
            yield name


def _is_act(name: Mention, behind: str) -> bool:
    """Whether it is done on purpose: towns lose inhabitants, but do not act by that."""
    done = DONE.match(behind) if name.metonym else None
    if done is None:
        return True
    return PAST in speech_forms().get(done[1], ()) or ACT.fullmatch(done[1]) is not None


def _undergoes(behind: str) -> bool:
    """Whether what stands behind is done with somebody: *Roy est attendu lundi*."""
    verb = FINITE_VERB.match(behind)
    if verb is None or verb["aux"] != "est" or BEFALLS.match(verb["done"]):
        return False
    return _PARTICIPLE.search(verb["done"]) is not None


def _does(low: str, name: Mention, behind: str, parse: Parse | None) -> bool:
    """Whether a state does something, whatever it is: *le Pérou commerce*, *Oslo suivra*."""
    verb = FINITE_VERB.match(behind)
    if verb is None or BEFALLS.match(verb["done"] or verb["verb"]):
        return False
    if verb["aux"] in _BEING and "s'" not in behind[: verb.start("verb")]:
        return False
    if verb["aux"] or TO_COME.search(verb["verb"]):
        return True
    place = low.find(verb["verb"], name.end)
    if parse is not None and any(parse.tokens[n].finite for n in parse.at(place, place + 1)):
        return True
    if not name.metonym:
        return False
    heads = CLAUSE_HEAD.search(low, max(0, name.start - 8), name.start) is not None
    return heads and PRESENT.match(behind) is not None


def _governs(behind: str) -> bool:
    """Whether a verb of speech, or of what governments do, stands behind a name."""
    verb = VERB.match(behind)
    if verb is None:
        return False
    return FINITE in speech_forms().get(verb[1], ()) or GOVERNS.fullmatch(verb[1]) is not None


def _plays(low: str, name: Mention, before: str, behind: str) -> bool:
    """Whether a town stands for its club: *battues 3-1 par Lens*, *Lens s’est imposé 2-0*."""
    wins = WINS.match(behind) is not None and not PREPOSITION.search(before)
    if not (wins or AGAINST.search(before)):
        return False
    start = max(low.rfind(". ", 0, name.start), low.rfind("\n", 0, name.start), name.start - 200)
    stop = low.find("\n", name.end)
    end = low.find(". ", name.end, stop if stop >= 0 else len(low))
    return SCORE.search(low, max(0, start), end if end >= 0 else len(low)) is not None


def agents(mentions: Mentions, passage: Passage) -> Iterator[Mention]:
    """Groups that do what a participle says: *détenus par les factions palestiniennes*."""
    for match in (*BY.finditer(mentions.low), *ATTACK.finditer(mentions.low)):
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


_PARTICIPLE = lazily(r"(?:é|i|u|it|is)e?$")
_BEING = ("est", "sont", "était", "sera", "seront", "serait")
