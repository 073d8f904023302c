"""Antecedents: whom a pronoun stands for.

Who is nearest, agrees, and was the subject of this sentence or the one before, is taken; *ce
dernier* is who was mentioned last.
"""

from __future__ import annotations

from workbench.french import names
from workbench.french.attribution.cast import REACH, Cast
from workbench.french.heads import GROUP, PERSON, SOURCE
from workbench.french.patterns import lazily


def antecedent(cast: Cast, number: int) -> int | None:
    """The actor before that a pronoun agrees with and most likely means."""
    mark, pronoun = cast.actors[number], cast.words[number].casefold()
    if pronoun == "on":
        return None
    several = pronoun in ("ils", "elles", "eux", "ceux-ci", "celles-ci")
    feminine = names.is_feminine(pronoun)
    if pronoun in ("celui", "celle"):
        feminine = pronoun == "celle"
    last = pronoun in _LAST
    best: tuple[float, int] | None = None
    for earlier in range(number - 1, -1, -1):
        other = cast.actors[earlier]
        if mark.start - other.end > REACH:
            break
        if best is not None and (mark.start - other.end) / 8 - SUBJECT - SAME >= best[0]:
            break
        kind = cast.kind(earlier)
        cost = (mark.start - other.end) / (1 if last else 8)
        if cast.how(earlier) == "pronoun":
            if cast.words[earlier].casefold() != pronoun or last:
                continue
        elif (kind == SOURCE and not cast.speaks(earlier)) or several != (kind == GROUP):
            continue
        else:
            gender = cast.gender(earlier)
            if None not in (gender, feminine) and gender != feminine:
                continue
            cost += 0.0 if gender is not None else 25.0
            if kind not in (PERSON, GROUP):
                cost += 150.0 if other.attributes.get("metonym") else BODY
                cost += (
                    100.0
                    if not cast.speaks(earlier) and _MEDIUM.match(cast.words[earlier])
                    else 0.0
                )
        if not last:
            cost += _by_place(cast, earlier, number)
        if best is None or cost < best[0]:
            best = cost, earlier
    return best[1] if best is not None else None


def _by_place(cast: Cast, earlier: int, number: int) -> float:
    """What it costs that the earlier mention stands where it does."""
    gap = cast.told(earlier, number)
    cost = 0.0
    stops = len(_STOP.findall(gap))
    if stops <= 1 and len(gap) < 400 and cast.heads_sentence(earlier):
        cost -= SUBJECT
    start = cast.actors[earlier].start
    oblique = _OBLIQUE.search(cast.text, max(0, start - 12), start) is not None
    if oblique and not cast.heads_sentence(earlier):
        cost += OBLIQUE
    elif stops == 0 and cast.quoted(earlier) is None:
        cost -= SAME
    quoted = cast.quoted(earlier)
    if quoted is not None and quoted != cast.quoted(number):
        cost += QUOTED
    return cost


SUBJECT, SAME, QUOTED, OBLIQUE, BODY = 110.0, 60.0, 40.0, 30.0, 70.0
_OBLIQUE = lazily(
    r"(?:^|[\s(])(?:de|du|des|d['’]|à|aux?|par|avec|contre|chez|pour|sur|entre|comme) ?(?:la "
    r"|l['’])?$"
)
_MEDIUM = lazily(r"(?:AFP|Reuters|Belga|ATS|AP|dpa|L[ea]s? |L['’])")
_LAST = ("ce dernier", "cette dernière", "celui-ci", "celle-ci")
_STOP = lazily(r"(?<!\bM)(?<!\bMM)[.!?…][ \u00a0»”\"]*(?:\s|$)")
