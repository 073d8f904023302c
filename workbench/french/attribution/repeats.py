"""Repeats: names whose own surroundings say nothing, but that are sure elsewhere in the text.

A surname, a first name, *la Commission* named in full before, a name that begins a sentence,
where its capital says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.french.attribution.mention import Mention
from workbench.french.attribution.name_contexts import (
    IN_PLACE,
    OF_PLACE,
    RANKED,
    TO_SOMEBODY,
    is_thing,
)
from workbench.french.attribution.partings import is_demonym, is_place
from workbench.french.attribution.stretches import BODY
from workbench.french.datelines import dateline_end, signature_start
from workbench.french.folding import fold
from workbench.french.heads import PERSON
from workbench.french.patterns import lazily


def sure_names(text: str, found: Iterable[Mention]) -> dict[str, Mention]:
    """Names that are sure where they stand, by their words."""
    sure: dict[str, Mention] = {}
    for each in found:
        words = fold(text[each.start : each.end])
        if each.score >= 0.8 and not each.place:
            sure.setdefault(words, each)
        if each.rule == "body" and each.kind != PERSON:  # *la Commission*, named in full before
            sure.setdefault(words.partition(" ")[0], each)
        for other in _OTHERWISE.get(words, ()):
            sure.setdefault(other, each)
    return sure


def elsewhere(
    text: str, plain: str, found: Sequence[Mention], left: Iterable[tuple[int, int]]
) -> Iterator[Mention]:
    """Names that begin a sentence, where capitals say nothing, and are sure elsewhere."""
    known: dict[str, Mention] = {}
    for each in found:
        words = plain[each.start : each.end]
        if not words[:1].isupper() or (each.score < 0.8 and not each.place):
            continue
        known.setdefault(words, each)
        last = words.rpartition(" ")[2]
        if each.kind == PERSON and len(last) > 2 and last[0].isupper():
            known.setdefault(last, each)
    if not known:
        return
    taken = {place for each in found for place in range(each.start, each.end)}
    taken.update(place for start, end in left for place in range(start, end))
    begin, stop = dateline_end(plain), signature_start(plain)
    for head in _HEADS.finditer(plain, begin, stop):
        words = head["words"]
        while words and words not in known:
            words = words.rpartition(" ")[0]
        start = head.start("words")
        if words and start not in taken:
            each, end = known[words], start + len(words)
            yield replace(each, start=start, end=end) if each.place else _repeat(each, start, end)


def again(
    text: str, plain: str, sure: Mapping[str, Mention], left: Iterable[tuple[int, int]]
) -> Iterator[Mention]:
    """Names that their own surroundings say nothing of, but that are sure elsewhere in the text."""
    for start, end in left:
        known = sure.get(fold(text[start:end]))
        before = plain[max(0, start - 40) : start]
        if known is None or is_thing(plain, start):
            continue
        if IN_PLACE.search(before) and not (known.kind == PERSON and TO_SOMEBODY.search(before)):
            continue
        if RANKED.match(plain, start):
            continue
        yield _repeat(known, start, end)


def _repeat(known: Mention, start: int, end: int) -> Mention:
    """The same actor at another place."""
    return replace(known, start=start, end=end, rule="again", score=0.75)


def settled(text: str, plain: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """A name is elsewhere in the text what it is where that is clear, in short forms too."""
    found = list(found)
    known: dict[str, Mention] = {}
    for each in found:
        if each.place:
            continue
        for key in _short_forms(text[each.start : each.end], each):
            if key not in known or known[key].score < each.score:
                known[key] = each
        for key in _OTHERWISE.get(fold(text[each.start : each.end]), ()):
            known.setdefault(key, each)
    for each in found:
        sure = known.get(fold(text[each.start : each.end]))
        unsure = not each.metonym or each.score <= 0.5
        before = plain[max(0, each.start - 40) : each.start]
        if each.place and IN_PLACE.search(before) and not TO_SOMEBODY.search(before):
            unsure = unsure and sure is not None and sure.kind != PERSON
        if each.place and OF_PLACE.search(before):
            unsure = unsure and sure is not None and sure.kind != PERSON
        if sure is not None and sure.score > each.score and unsure:
            each = replace(each, kind=sure.kind, score=sure.score, place=False, metonym=False)
        yield each


def joined(plain: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Names with those that a comma or *et* joins to a body: they are bodies too."""
    bodies = {n for n, x in enumerate(found) if not x.place and x.kind != PERSON}
    for number, each in enumerate(found):
        like = None
        if each.place and each.score <= 0.5 and not is_place(plain[each.start : each.end]):
            for other in (number - 1, number + 1):
                if other not in bodies:
                    continue
                first, second = sorted((each, found[other]), key=lambda x: x.start)
                if _AND.fullmatch(plain, first.end, second.start) is not None:
                    like = found[other]
        before = plain[max(0, each.start - 24) : each.start]
        if like is None or IN_PLACE.search(before) or is_thing(plain, each.start):
            yield each
        else:
            yield replace(
                each, kind=like.kind, rule="joined", score=0.7, place=False, metonym=False
            )


def _short_forms(words: str, mention: Mention) -> Iterator[str]:
    """What a name is called again by: as it stands, a surname, a first name, its first word."""
    parts = fold(words).split()
    yield " ".join(parts)
    if len(parts) < 2:
        return
    first = parts[0]
    if mention.kind == PERSON:
        yield parts[-1]
        yield fold(words.rpartition(" ")[2])  # *Roy-Lam*
        if len(first) > 2 and not is_place(first) and TITLE.match(words) is None:
            yield first
    elif mention.rule == BODY:
        yield first
    elif len(first) > 3 and not is_place(first) and not is_demonym(words.partition(" ")[0]):
        yield first  # *le fonds Kelder Partners*, then *Kelder*


_AND = lazily(r",? et (?:la |le |l'|les )?")
_OTHERWISE = {"otan": ("alliance",), "union europeenne": ("union", "vingt sept")}
"""What a body is called in short that its own words don’t say."""
_HEADS = lazily(
    r"(?:^|[.!?…\n:»\"“«)] ?)(?P<words>[A-ZÀ-Ý][\w'&-]*(?: [A-ZÀ-Ý][\w'&-]*){0,4})(?![\w'])"
)
TITLE = lazily(r"(?:MM?\.|Mmes?|Mlle|Mgr|Mes?|Dr\.?|Pr\.?|Sir|Lord|Lady) ")
