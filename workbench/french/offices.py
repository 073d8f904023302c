"""Offices: the function that a text gives beside a name, in its own words."""

from __future__ import annotations

import re

from workbench.french.heads import AGENT_ENDINGS, PERSON, head_kind
from workbench.french.patterns import lazily


def role_of(text: str, start: int, end: int, *, person: bool = True) -> str:
    """The function that stands before a name, or behind it as an apposition; else empty."""
    role = role_before(text, start, person=person)
    if role or not person:
        return role
    behind = _ROLE_BEHIND.match(text, end, min(len(text), end + 150))
    role = _clipped(behind["role"]) if behind is not None else ""
    return role if _is_role(role, person) else ""


def role_before(text: str, start: int, *, person: bool) -> str:
    """The function that stands right before a name, with or without a comma; else empty."""
    line = text[max(0, start - 130) : start].rpartition("\n")[2]
    place = 0
    while (match := _ROLE_BEFORE.search(line, place)) is not None:
        role = _trimmed(match["role"])
        if _is_role(role, person) and (person or match["comma"] is not None):
            return role
        place = match.start("role")
    return ""


def _is_role(role: str, person: bool) -> bool:
    if not role or len(role) > 90 or _UNFINISHED.search(role):
        return False
    noun, kind = head_kind(role)
    if person:
        return kind == PERSON or (kind == "" and noun.endswith(AGENT_ENDINGS))
    return noun in _BODY_ROLES


def _trimmed(role: str) -> str:
    return role.strip(" \u00a0\u202f,")


def _clipped(role: str) -> str:
    """An apposition up to where a relative clause, a place or a participle begins."""
    role = _DETERMINER.sub("", role.strip())
    return _CLIP.split(role, maxsplit=1)[0].strip(" \u00a0\u202f,")


_BODY_ROLES = (
    "exploitant", "constructeur", "opérateur", "fabricant", "propriétaire", "filiale", "syndicat",
    "organisateur", "éditeur", "distributeur", "maison mère", "sponsor", "prestataire",
)  # fmt: skip
_S = "[ \u00a0\u202f]"
_ROLE_BEFORE = lazily(
    rf"""(?:(?:^|[\s«“(])(?:l[ea]|un|une|son|sa|leur|notre|ce|cette|du|au|[Ll][ea]|Un|Une|Son|Sa){_S}
      |[Ll]['’]|[Dd]['’])
    (?P<role>(?:[a-zà-ÿ]|Premi|Garde|Haut|P-?DG|DG)[^,;:.()«»“”\n]{{2,90}}?)
    (?:(?P<comma>,){_S}(?:l[ea]{_S}|l['’])?|{_S})$""",
    re.VERBOSE,
)
_ROLE_BEHIND = lazily(rf",{_S}(?:\d+{_S}ans,{_S})?(?P<role>[^,;:.()«»“”\n]{{3,140}})")
_UNFINISHED = lazily(
    r"(?<!\w)(?:et|ou|des?|du|à|aux?|avec|par|pour|sur|dans|en|l[ea]s?|une?|[dl]['’])$"
)
_DETERMINER = lazily(rf"^(?:l[ea]s?{_S}|l['’]|une?{_S})")
_CLIP = lazily(
    rf"{_S}(?:qui|dont|que|où|depuis|interrogée?|citée?|jugée?|lors|selon|pour|chargée?|basée?"
    rf"|connue?|accusée?|a|est|ont|sont|avait|était|à{_S}qui)(?!\w)|{_S}à{_S}(?=[A-ZÀ-Ý])"
)
