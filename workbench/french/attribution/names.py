"""Names: which capitalised words of a text name a person, an organisation or an institution.

The shape of words, the lexicons and (where there is one) a model's names are weighed
together. Places are left out, unless they stand for who governs there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from workbench.french import actors, lexicon
from workbench.french.attribution.bodies import bodies, stands_for
from workbench.french.attribution.name_contexts import (
    ARTICLE_BEFORE,
    ASSOCIATIONS,
    AT_BODY,
    CALLED,
    CALLED_BEHIND,
    IN_PLACE,
    NAMED_THING,
    OF_NATION,
    OF_PLACE,
    OF_STATE,
    QUOTED_BY,
    TAIL,
)
from workbench.french.attribution.parse import Name, Parse
from workbench.french.attribution.partings import (
    PORTFOLIO,
    first_names,
    is_demonym,
    listed,
    parted,
)
from workbench.french.attribution.passage import Passage
from workbench.french.datelines import dateline_end
from workbench.french.folding import fold
from workbench.french.heads import INSTITUTION, ORGANISATION, PERSON
from workbench.french.patterns import lazily
from workbench.french.proper import proper_names


@dataclass(frozen=True, slots=True)
class Mention:
    """Words for an actor: what kind of actor, and how it is mentioned."""

    start: int
    end: int
    kind: str
    how: str
    rule: str
    score: float
    metonym: bool = False
    place: bool = False
    """A place, which is an actor only where it acts."""


def find_names(passage: Passage, parse: Parse | None) -> list[Mention]:
    """The names of a text in reading order, places that may act among them."""
    text, plain = passage.text, passage.open
    seen = {(name.start, name.end): name.kind for name in _trimmed(plain, parse)}
    kinds = _kinds_by_words(text, seen)
    stretches = {each: "body" for each in bodies(plain, plain.lower())}
    for start, end in seen:
        if seen[start, end] != "MISC":
            for edges in parted(plain, start, end):
                stretches.setdefault(edges, "model")
    for start, end in proper_names(text):
        for edges in parted(plain, start, end):
            stretches.setdefault(edges, "shape")
    for match in _titled_names().finditer(plain):
        stretches[match.span()] = "body"
    found: list[Mention] = []
    left: list[tuple[int, int]] = []
    body = dateline_end(plain)
    for (start, end), rule in _longest(stretches):
        if start < body:
            continue
        if plain.startswith(".", end) and _INITIAL.fullmatch(plain, start, end):
            end += 1  # *Ana R. a parlé*
        if parse is not None and rule == "shape":
            kind = kinds.get(fold(text[start:end]), "")
        else:
            kind = seen.get((start, end), "") or kinds.get(fold(text[start:end]), "")
        mention = _mention(text, plain, start, end, rule, kind, with_model=parse is not None)
        if mention is not None:
            found.append(mention)
        else:
            left.append((start, end))
    found += _again(text, plain, found, left)
    return list(_settled(text, sorted(found, key=lambda each: each.start)))


def _again(
    text: str, plain: str, found: Sequence[Mention], left: Iterable[tuple[int, int]]
) -> Iterator[Mention]:
    """Names that their own surroundings say nothing of, but that are sure elsewhere in the text."""
    sure = {
        fold(text[each.start : each.end]): each
        for each in found
        if each.score >= 0.8 and not each.place
    }
    for each in found:
        if each.rule == "body" and each.kind != PERSON:  # *la Commission*, named in full before
            sure.setdefault(fold(text[each.start : each.end]).partition(" ")[0], each)
    for start, end in left:
        known = sure.get(fold(text[start:end]))
        before = plain[max(0, start - 40) : start]
        if known is None or NAMED_THING.search(before) or IN_PLACE.search(before):
            continue
        yield Mention(start, end, known.kind, "name", "again", 0.75)


def _mention(
    text: str, plain: str, start: int, end: int, rule: str, kind: str, *, with_model: bool
) -> Mention | None:
    words = text[start:end]
    if fold(words) in _not_actors() or _NUMBERED.search(words):
        return None
    if is_demonym(words) and OF_NATION.search(plain[max(0, start - 24) : start]):
        return None
    if words in ("État", "Etat") and OF_STATE.search(plain[max(0, start - 20) : start]):
        return None
    told = actors.describe(text, start, end)
    what = str(told.get("type", ""))
    metonym = bool(told.get("metonym"))
    known = fold(words) in listed()
    if metonym:
        return Mention(start, end, INSTITUTION, "name", "place", 0.6, metonym=True, place=True)
    if known:
        return Mention(start, end, what or ORGANISATION, "name", "lexicon", 0.95)
    if rule == "body":
        what = what if what in (INSTITUTION, ORGANISATION) else ORGANISATION
        return Mention(start, end, what, "name", "body", 0.93)
    if told.get("mention") != "name" or not what:
        return None
    before = plain[max(0, start - 40) : start]
    if NAMED_THING.search(before):
        return None
    if what == PERSON and (" " in plain[start:end] or kind == "PER"):
        sure = _first_name(words) or _TITLE.match(plain, start) is not None or "role" in told
        if not sure and (kind == "ORG" or AT_BODY.search(before)):
            return Mention(start, end, ORGANISATION, "name", rule, 0.82)
        if kind == "LOC" and not sure:
            return replace(_place(start, end), kind=ORGANISATION)
        told_so = sure or (kind == "PER" and " " in plain[start:end])
        if OF_PLACE.search(before) and not told_so:
            return None
        single = " " not in plain[start:end]
        return Mention(start, end, PERSON, "name", rule, 0.97 if sure else 0.7 if single else 0.88)
    if kind == "PER" and " " in plain[start:end]:
        return Mention(start, end, PERSON, "name", rule, 0.85)
    if PORTFOLIO.search(before):
        return None
    called = CALLED.search(before) or CALLED_BEHIND.match(plain, end)
    if called is not None:
        tail = TAIL.match(plain, end) if called[0].lower().startswith(ASSOCIATIONS) else None
        end = tail.end() if tail is not None else end
        return Mention(start, end, ORGANISATION, "name", "called", 0.88)
    if kind != "PER" and _ARTICLED.match(words) and QUOTED_BY.search(before):
        return Mention(start, end, ORGANISATION, "name", "called", 0.85)
    if plain[start - 1 : start] == "/" and words.isupper():
        return None  # *(PS/VD)*: a canton
    if plain[end : end + 1] == ")" and (acronym := _acronym(plain, start, end)) is not None:
        return acronym
    if kind == "ORG":
        return Mention(start, end, what if what != PERSON else ORGANISATION, "name", "model", 0.82)
    if kind == "LOC":
        return _place(start, end)
    if words.isupper() and len(words) > 1:
        return _acronym(plain, start, end)
    if fold(words.partition(" ")[0]) in listed():
        return Mention(start, end, ORGANISATION, "name", "lexicon", 0.8)
    if OF_PLACE.search(before) or IN_PLACE.search(before):
        return None
    if any(fold(each) in _corporate() for each in words.split()[1:]):
        return Mention(start, end, ORGANISATION, "name", "corporate", 0.88)
    return Mention(start, end, what, "name", rule, 0.45, place=True)


def _acronym(plain: str, start: int, end: int) -> Mention | None:
    """An acronym that no list knows: an actor behind an article, or behind what it stands for."""
    before = plain[max(0, start - 110) : start]
    if plain[end : end + 1] == ")" and stands_for(
        plain[start:end], before.removesuffix("(").rpartition(". ")[2]
    ):
        return Mention(start, end, ORGANISATION, "name", "acronym", 0.88)
    if len(plain[start:end]) > 2 and ARTICLE_BEFORE.search(before):
        return Mention(start, end, ORGANISATION, "name", "acronym", 0.8)
    return None


def _place(start: int, end: int) -> Mention:
    return Mention(start, end, INSTITUTION, "name", "place", 0.5, metonym=True, place=True)


def _trimmed(plain: str, parse: Parse | None) -> Iterator[Name]:
    """A model's names without determiners, functions and marks at their edges."""
    for name in parse.names if parse is not None else ():
        start, end = name.start, name.end
        words = plain[start:end]
        if (quote := re.search(r'["«»“”]', words)) is not None:
            words = words[: quote.start()]
        words = words.rstrip(" ,.;:!?()-")
        end = start + len(words)
        if (leading := _LEADING.match(words)) is not None:
            start += leading.end()
        if (office := _OFFICE.match(plain, start, end)) is not None:
            start = office.end()
        if "\n" in plain[start:end] or end - start < 2 or not plain[start].isupper():
            continue
        yield Name(start, end, name.kind)


def _kinds_by_words(text: str, seen: dict[tuple[int, int], str]) -> dict[str, str]:
    """For words of names: the kind that the model sees most often in this text."""
    votes: dict[str, dict[str, int]] = {}
    for (start, end), kind in seen.items():
        count = votes.setdefault(fold(text[start:end]), {})
        count[kind] = count.get(kind, 0) + 1
    return {words: max(count, key=lambda k: (count[k], k)) for words, count in votes.items()}


def _longest(stretches: dict[tuple[int, int], str]) -> Iterator[tuple[tuple[int, int], str]]:
    """Stretches that lie apart: bodies first, then the longer."""
    rank = {"body": 0, "shape": 1, "model": 1}
    chosen: list[tuple[int, int]] = []
    order = sorted(stretches, key=lambda s: (rank[stretches[s]], -(s[1] - s[0]), s[0]))
    taken: set[int] = set()
    for start, end in order:
        if taken.isdisjoint(range(start, end)):
            chosen.append((start, end))
            taken.update(range(start, end))
    for each in sorted(chosen):
        yield each, stretches[each]


def _settled(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """A name is elsewhere in the text what it is where that is clear; a surname is its bearer's."""
    found = list(found)
    known: dict[str, Mention] = {}
    for each in found:
        if each.place:
            continue
        words = fold(text[each.start : each.end]).split()
        keys = {" ".join(words)}
        if each.kind == PERSON and len(words) > 1:
            keys.add(words[-1])
        elif each.rule == "body" and each.kind != PERSON:
            keys.add(words[0])
        for key in keys:
            if key not in known or known[key].score < each.score:
                known[key] = each
    for each in found:
        sure = known.get(fold(text[each.start : each.end]))
        unsure = not each.metonym or each.score <= 0.5
        if sure is not None and sure.score > each.score and unsure:
            each = replace(each, kind=sure.kind, score=sure.score, place=False, metonym=False)
        yield each


@cache
def _titled_names() -> re.Pattern[str]:
    """Names that begin with an article of their own: *Le Monde*, *L’Équipe*."""
    listed = [each.replace("’", "'") for each in lexicon.entries("actors.organisations")]
    own = [each for each in listed if re.match(r"(?:L[ea]s? |L')", each)]
    return re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, own))})(?![\w'])")


def _first_name(words: str) -> bool:
    first = fold(words.split()[0])
    return first in first_names() or first.partition(" ")[0] in first_names()


@cache
def _corporate() -> frozenset[str]:
    return frozenset(map(fold, lexicon.entries("actors.corporate")))


@cache
def _not_actors() -> frozenset[str]:
    return frozenset(map(fold, lexicon.entries("actors.no_actors")))


_INITIAL = lazily(r"[A-ZÀ-Ý][a-zà-ÿ][\w-]* [A-ZÀ-Ý]")
_ARTICLED = lazily(r"(?:L[ea]s? |L['’])")
_NUMBERED = lazily(r"\d{3,}|^[A-Z]{1,3}[ -]?\d+$")
_TITLE = lazily(r"(?:MM?\.|Mmes?|Mlle|Mgr|Mes?|Dr\.?|Pr\.?|Sir|Lord|Lady) ")
_LEADING = lazily(
    r"(?:[Ll]['’]|[Dd]['’]|(?:[Ll]es?|[Ll]a|[Dd]es|[Dd]u|[Dd]e|[Aa]u|[Uu]ne?) )+(?=[A-ZÀ-Ý])"
)
_OFFICE = lazily(
    r"(?:(?:[Ll]e |[Ll]a |[Ll]')?(?:[Pp]remi(?:er|ère) ministre|[Pp]résidente?|[Mm]inistre"
    r"|[Mm]aire|[Gg]énéral|[Cc]olonel"
    r"|[Cc]apitaine|[Pp]rocureure?|[Cc]ommissaire|[Jj]uge|[Dd]octeur|[Pp]rofesseure?|[Rr]oi"
    r"|[Rr]eine|[Pp]rince(?:sse)?"
    r"|[Dd]éputée?|[Ss]énateur|[Ss]énatrice) )"
)  # fmt: skip
