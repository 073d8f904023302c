"""Names: which capitalised words of a text name a person, an organisation or an institution.

The shape of words, the lexicons and (where there is one) a model's names are weighed
together. Places are left out, unless they stand for who governs there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.french import actors, lexicon
from workbench.french.attribution import repeats
from workbench.french.attribution.bodies import stands_for
from workbench.french.attribution.mention import Mention
from workbench.french.attribution.name_contexts import (
    ACRONYM_BEHIND,
    AGED_BEHIND,
    ARTICLE_BEFORE,
    AT_BODY,
    AT_HEAD,
    BEGINS_AT,
    CALLED,
    CALLED_BEHIND,
    COMPETITION,
    EVENT,
    IN_PLACE,
    LEADING_FIRM,
    LED_BY,
    MODEL_BEHIND,
    OF_FIRM,
    OF_NATION,
    OF_PLACE,
    OF_STAFF,
    OF_STATE,
    ONE_OF_ITS,
    PLACE_BEHIND,
    POLLED_BY,
    POLLED_FOR,
    PUBLISHED_IN,
    QUOTED_BY,
    RANKED,
    TO_SOMEBODY,
    has_calling,
    is_one_of,
    is_thing,
    office,
)
from workbench.french.attribution.parse import Parse
from workbench.french.attribution.partings import (
    PORTFOLIO,
    are_people,
    as_written,
    governs,
    is_demonym,
    is_place,
    listed,
)
from workbench.french.attribution.passage import Passage
from workbench.french.attribution.place_contexts import ACTS
from workbench.french.attribution.stretches import (
    BODY,
    MODEL,
    NICKNAMED,
    PAPER,
    SHAPE,
    SIGNED,
    kinds_by_words,
    stretches,
    trimmed,
)
from workbench.french.attribution.stretches import CALLED as BY_NOUN
from workbench.french.folding import fold
from workbench.french.heads import INSTITUTION, ORGANISATION, PERSON, head_kind
from workbench.french.patterns import lazily


def find_names(passage: Passage, parse: Parse | None) -> list[Mention]:
    """The names of a text in reading order, places that may act among them."""
    text, plain = passage.text, passage.open
    seen = {(name.start, name.end): name.kind for name in trimmed(plain, parse)}
    kinds = kinds_by_words(text, seen)
    found: list[Mention] = []
    left: list[tuple[int, int]] = []
    for (start, end), rule in stretches(text, plain, seen):
        if plain.startswith(".", end) and _INITIAL.fullmatch(plain, start, end):
            end += 1  # *Ana R. a parlé*
        if parse is not None and rule == SHAPE:
            kind = kinds.get(fold(text[start:end]), "")
        else:
            kind = seen.get((start, end), "") or kinds.get(fold(text[start:end]), "")
        mention = _mention(text, plain, start, end, rule, kind, with_model=parse is not None)
        unsure = mention is None or mention.place
        if unsure and (
            _JOINED_NAMES.fullmatch(plain, start, end)
            or (parse is not None and kind not in ("LOC", "PER"))
        ):
            mention = _team(plain, start, end, found) or mention
        if mention is None or mention.place:
            mention = _short_for(plain, start, end, found) or mention
        if mention is not None:
            found.append(mention)
        else:
            left.append((start, end))
    things = {fold(text[start:end]) for start, end in left if is_thing(plain, start)}
    found = [x for x in found if not (x.place and fold(text[x.start : x.end]) in things)]
    sure = repeats.sure_names(text, found)
    found += repeats.again(text, plain, sure, left)
    found += repeats.elsewhere(text, plain, found, left)
    known = list(repeats.settled(text, plain, sorted(found, key=lambda each: each.start)))
    return list(repeats.joined(plain, known))


def _mention(
    text: str, plain: str, start: int, end: int, rule: str, kind: str, *, with_model: bool
) -> Mention | None:
    words = text[start:end]
    before = plain[max(0, start - 48) : start]
    known = fold(words) in listed()
    common = fold(words) in lexicon.folded("actors.no_actors")
    if (common and words != "SUD") or COMPETITION.search(words):
        return None
    if RANKED.match(plain, start):
        return None  # *la Ligue 1*
    if (_NUMBERED.search(words) or EVENT.match(words)) and not known and not is_place(words):
        return None
    if known and MODEL_BEHIND.match(plain, end) and ONE_OF_ITS.search(before):
        return None  # *un Boeing 737*
    if rule != PAPER and is_demonym(words) and OF_NATION.search(before[-24:]):
        return None
    if not known and rule in (MODEL, SHAPE) and is_one_of(plain, start, end):
        return None  # *un Orvane*, *dans un Orvane-2*
    if PLACE_BEHIND.match(plain, end) and not known and rule != BODY:
        return None
    if are_people(words, before):
        return None
    if words.partition(" ")[0] in ("État", "Etat") and OF_STATE.search(before[-20:]):
        return None
    if rule in (SIGNED, NICKNAMED):
        return None if known else Mention(start, end, PERSON, "name", rule, 0.9)
    if known or rule == PAPER:
        state = known and fold(words) not in lexicon.folded("actors.organisations")
        what = INSTITUTION if state else ORGANISATION
        return Mention(start, end, what, "name", "lexicon", 0.95)
    if governs(words):
        return Mention(start, end, INSTITUTION, "name", "place", 0.6, metonym=True, place=True)
    if rule == BY_NOUN:
        return Mention(start, end, ORGANISATION, "name", "called", 0.88)
    if rule == BODY:
        what = INSTITUTION if head_kind(words)[1] == INSTITUTION else ORGANISATION
        return Mention(start, end, what, "name", "body", 0.93)
    told = actors.describe(text, start, end)
    what = str(told.get("type", ""))
    if told.get("metonym"):
        return Mention(start, end, INSTITUTION, "name", "place", 0.6, metonym=True, place=True)
    if told.get("mention") != "name" or not what:
        return None
    if is_thing(plain, start):
        return None
    if BEGINS_AT.search(before) and not _first_name(words) and not repeats.TITLE.match(words):
        return None  # *A New York, la mairie a dit*
    corporate = any(fold(each) in lexicon.folded("actors.corporate") for each in words.split()[1:])
    if corporate and not _first_name(words):
        return Mention(start, end, ORGANISATION, "name", "corporate", 0.88)
    if " " in words and words.partition(" ")[0] in _PARTIES and kind != "PER":
        return Mention(start, end, ORGANISATION, "name", "called", 0.85)
    if what == PERSON and (" " in words or (kind == "PER" and not LEADING_FIRM.search(before))):
        sure = _first_name(words) or repeats.TITLE.match(plain, start) is not None or "role" in told
        sure = sure or (" " in words and _is_led(before))
        if not sure and (kind == "ORG" or AT_BODY.search(before)):
            return Mention(start, end, ORGANISATION, "name", rule, 0.82)
        if kind == "LOC" and not sure:
            return replace(_place(start, end), kind=ORGANISATION)
        told_so = sure or (kind == "PER" and " " in words)
        if OF_PLACE.search(before) and not told_so:
            return None
        single = " " not in words
        return Mention(start, end, PERSON, "name", rule, 0.97 if sure else 0.7 if single else 0.88)
    if kind == "PER" and " " in words:
        return Mention(start, end, PERSON, "name", rule, 0.85)
    if PORTFOLIO.search(before):
        return None
    if " " not in words and kind != "LOC" and LEADING_FIRM.search(before):
        return Mention(start, end, ORGANISATION, "name", "called", 0.85)
    if " " not in words:
        held = office(before) if kind not in ("LOC", "ORG") else ""
        aged = AGED_BEHIND.match(plain, end) is not None
        free = kind != "ORG" and not IN_PLACE.search(before) and not OF_PLACE.search(before)
        held = PERSON if aged or (free and has_calling(plain, end)) else held
        if held:
            return Mention(start, end, held, "name", "office", 0.8)
    articled = _ARTICLED.match(words) is not None
    if CALLED.search(before) or PUBLISHED_IN.search(before) or CALLED_BEHIND.match(plain, end):
        return Mention(start, end, ORGANISATION, "name", "called", 0.88)
    if POLLED_BY.search(before) or (articled and POLLED_FOR.search(before)):
        return Mention(start, end, ORGANISATION, "name", "called", 0.85)
    if kind != "PER" and articled and QUOTED_BY.search(before):
        return Mention(start, end, ORGANISATION, "name", "called", 0.85)
    if plain[start - 1 : start] == "/" and words.isupper():
        return None  # *(PS/VD)*: a canton
    if plain[end : end + 1] == ")" and (acronym := _acronym(plain, start, end)) is not None:
        return acronym
    firm = OF_FIRM.search(before) or (with_model and OF_STAFF.search(before))
    if kind == "ORG" or (kind == "" and (firm or AT_BODY.search(before))):
        return Mention(start, end, what if what != PERSON else ORGANISATION, "name", "model", 0.82)
    if _CAMEL.fullmatch(words):
        return Mention(start, end, ORGANISATION, "name", "shape", 0.85)
    abbreviated = words.isupper() and len(words) > 2 and not is_place(words)
    if kind == "LOC" and not (abbreviated and ARTICLE_BEFORE.search(before)):
        return _place(start, end)
    if words.isupper() and len(words) > 1:
        return _acronym(plain, start, end)
    if fold(words.partition(" ")[0]) in listed() or words.partition("-")[0] in as_written():
        return Mention(start, end, ORGANISATION, "name", "lexicon", 0.8)
    placed = IN_PLACE.search(before) and not TO_SOMEBODY.search(before)
    if placed or OF_PLACE.search(before):
        return None
    return Mention(start, end, what, "name", rule, 0.45, place=True)


def _acronym(plain: str, start: int, end: int) -> Mention | None:
    """An acronym that no list knows: an actor behind an article, or behind what it stands for."""
    before = plain[max(0, start - 110) : start]
    if plain[end : end + 1] == ")" and stands_for(
        plain[start:end], before.removesuffix("(").rpartition(". ")[2]
    ):
        return Mention(start, end, ORGANISATION, "name", "acronym", 0.88)
    sure = ARTICLE_BEFORE.search(before) or ACRONYM_BEHIND.search(before)
    sure = sure or (AT_HEAD.search(before) and ACTS.match(plain, end))
    if len(plain[start:end]) > 2 and sure:
        return Mention(start, end, ORGANISATION, "name", "acronym", 0.8)
    return None


def _short_for(plain: str, start: int, end: int, found: Sequence[Mention]) -> Mention | None:
    """An acronym in brackets behind the name of a body, whatever its letters stand for."""
    words, last = plain[start:end], found[-1] if found else None
    if last is None or last.place or last.kind not in (ORGANISATION, INSTITUTION):
        return None
    if plain[last.end : start] != " (" or plain[end : end + 1] not in (")", ","):
        return None
    if not words.isupper() or not words.isalpha() or not 2 < len(words) < 8:
        return None
    return Mention(start, end, last.kind, "name", "acronym", 0.85)


def _team(plain: str, start: int, end: int, found: Sequence[Mention]) -> Mention | None:
    """A team or party in brackets behind its member: *Ana Roy (Orvane-Sport)*."""
    words, last = plain[start:end], found[-1] if found else None
    if last is None or last.kind != PERSON or plain[last.end : start] != " (":
        return None
    if _TEAM_ENDS.match(plain, end) is None or words.isupper() or is_place(words):
        return None
    if len(words) < 4:
        return None
    return Mention(start, end, ORGANISATION, "name", "team", 0.8)


def _place(start: int, end: int) -> Mention:
    return Mention(start, end, INSTITUTION, "name", "place", 0.5, metonym=True, place=True)


def _is_led(before: str) -> bool:
    """Whether a party or government stands before, whose head comes: *le PS d'Ana Roy*."""
    party = _PARTY_OF.search(before)
    return LED_BY.search(before) is not None or (party is not None and party[1] in as_written())


def _first_name(words: str) -> bool:
    first = fold(words.split()[0])
    return first in lexicon.first_names() or first.partition(" ")[0] in lexicon.first_names()


_TEAM_ENDS = lazily(r"\)|/[A-Z]{2}\)")
_JOINED_NAMES = lazily(
    r"[A-Z]{2,}[a-zà-ÿ]+|[A-ZÀ-Ý][a-zà-ÿ]+-(?!sur|sous|en|lès|le|la|les)[A-ZÀ-Ý][a-zà-ÿ]+"
)
_PARTY_OF = lazily(r"(?<!\w)([A-Z][A-Za-z]{1,5}) (?:de |d')$")
_PARTIES = frozenset(("Projet", "Parti", "Génération", "Générations", "Ensemble", "Mouvement"))
"""First words of parties that have no noun before them: *Projet Grivelle*."""
_CAMEL = lazily(r"(?!Mc|Mac|Di|De|La|Le|Du)[A-ZÀ-Ý][a-zà-ÿ]{2,}[A-ZÀ-Ý]\w+")
"""*NewRives*: so are firms written."""
_INITIAL = lazily(r"[A-ZÀ-Ý][a-zà-ÿ][\w-]* [A-ZÀ-Ý]")
_ARTICLED = lazily(r"(?:L[ea]s? |L['’])")
_NUMBERED = lazily(r"\d{3,}|^[A-Z]{1,3}[ -]?\d+$")
