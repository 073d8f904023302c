"""Appositions: what only says who somebody is, and the name of who is called by a function."""

from __future__ import annotations

from dataclasses import replace

from workbench.french.attribution import clauses
from workbench.french.attribution.claims import Found
from workbench.french.attribution.mentions import Mentions, Phrase
from workbench.french.heads import GROUP, PERSON, head_kind
from workbench.french.patterns import lazily


def past(found: Found, start: int, stop: int, *, owned: bool) -> int:
    """The start of a clause behind what only says who its author is: *…, de l'Institut X, …*."""
    passage = found.passage
    for _ in range(3):
        words = passage.words(start, stop)
        put_in = (_APPOSED if owned else _RELATED).match(words)
        if put_in is None or not words[put_in.end() :].strip(" ."):
            return start
        sure = put_in["sure"] is not None or _OF_BODY.match(passage.cased(start, start + 12))
        if not sure and not _is_put_in(found, start, start + put_in.end(), stop):
            return start
        start += put_in.end()
    return start


def _is_put_in(found: Found, start: int, end: int, stop: int) -> bool:
    """Whether words up to a comma are an apposition, and a clause begins behind them."""
    passage, parse = found.passage, found.parse
    named = found.mentions.name_at(end) is not None
    if not named and not _CLAUSE_NEXT.match(passage.words(end, stop)):
        return False
    if clauses.has_clause(passage, start, end, parse):
        return False
    comma = passage.words(end, stop).find(", ")
    if comma > 0 and clauses.opens_with_finite(passage, end + comma + 2, stop, parse):
        return clauses.has_clause(passage, end, end + comma, parse)
    return bool(passage.quotations_in(end, stop)) or clauses.has_clause(passage, end, stop, parse)


def named(mentions: Mentions, found: Phrase, stop: int) -> Phrase:
    """The name of who is called by a function: *son entraîneur, le Portugais Rui Silva*.

    Whom the words are said to is no part of it: *a lancé un élu au ministre*.
    """
    said_to = _TO_WHOM.search(mentions.plain, found.mention.start, found.mention.end)
    if said_to is not None and found.mention.how == "nominal":
        _, kind = head_kind(mentions.plain[said_to.end() : found.mention.end])
        if kind in (PERSON, GROUP):
            return Phrase(replace(found.mention, end=said_to.start()), found.start, said_to.start())
    if found.mention.how != "nominal" or found.mention.kind not in (PERSON, GROUP):
        return found
    apposed = _APPOSITION.match(mentions.plain, found.mention.end, stop)
    name = mentions.name_at(apposed.end()) if apposed is not None else None
    if name is None or name.kind != PERSON or name.end > stop or found.mention.kind == GROUP:
        return found
    if apposed is not None and "," in apposed[0]:
        after = mentions.plain[name.end : name.end + 1]
        if after not in (",", ".", ":", ";", "", "\n", ")") and not mentions.plain.startswith(
            " (", name.end
        ):
            return found
    return Phrase(name, found.start, name.end)


def last_in(mentions: Mentions, found: Phrase, stop: int) -> Phrase:
    """The last person of a noun phrase: *a lancé un élu au ministre, qui …*."""
    if found.mention.how != "nominal":
        return found
    said_to = _TO_WHOM.search(mentions.plain, found.mention.start, found.mention.end)
    if said_to is None:
        return found
    other = mentions.phrase_at(said_to.start() + 1, stop, sure=False)
    return other if other is not None and other.mention.kind == PERSON else found


_APPOSED = lazily(
    r"(?:(?P<sure>(?:(?:de la |de l'|d'|de (?!nombreu)|chez |à (?:la |l')?|aux? |en |basée?s? "
    r"|citée?s? |interrogée?s? |âgée?s? |ancien\w* |ex-|proche d|porte-parole )[^,;:«»]{2,90}"
    r"|(?:qui|dont|où|lequel|laquelle|auquel|auxquel\w+|que|qu'\w+) [^,;:«»]{3,140}))"
    r"|[^,;:«»]{3,90}), "
)
_OF_BODY = lazily(r"(?:du|des) [A-ZÀ-Ý]")
_RELATED = lazily(
    r"(?P<sure>(?:consultée?s?|citée?s?|publiée?s?|menée?s?|réalisée?s?|révélée?s?|rendue?s?"
    r"|diffusée?s?|parue?s?|qui|dont|où|auquel|auxquel\w+|que|qu'\w+) [^,;:«»]{2,140}), "
)
_CLAUSE_NEXT = lazily(
    r"(?:«|l[ea]s? |l'|une? |des |ils? |elles? |on |ce |cette |ces |c'|s(?:on|a|es) |leurs? |\d"
    r"|plus |près |il |si |rien |tout |au |en |dans )"
)
_APPOSITION = lazily(
    r"(?: (?:à|en|au|aux|pour|chez|du|de) [A-ZÀ-Ý][\w'-]+| [a-zà-ÿ'-]+){0,4}(?: \([^()\n]{2,40}\))?"
    r"(?:,(?: (?:le|la|l'|un|une) ?(?:[\w-]+ )?)?(?:[A-ZÀ-Ý][\w-]+ )??)? ?(?=[A-ZÀ-Ý])"
)
_TO_WHOM = lazily(r" (?:aux? |à (?:la |l'|une? |des |s(?:on|a|es) ))")
