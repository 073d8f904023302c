"""Costs of linking a quote or figure to who says it, in what, and to whom.

A cost is the lower, the likelier the link; over 100 it is hardly one.
"""

from __future__ import annotations

from workbench.french import lexicon, names, offices
from workbench.french.cues import PREPOSITION, Cue
from workbench.french.near_spans import FAR, by_distance, cue_of, holds
from workbench.french.patterns import lazily
from workbench.french.surroundings import Surroundings
from workbench.french.verbs import PRESENT
from workbench.model import Span, roles

ADVERBIAL = 48
"""How much may stand between a cue and its subject: *mardi*, *sur son compte*."""


def speaker(around: Surroundings, source: Span, target: Span) -> float:
    """A quote and its speaker: the subject of its cue."""
    cue = cue_of(around, source)
    inside = source.start <= target.start and target.end <= source.end
    cue_inside = cue is not None and source.start <= cue.start and cue.end <= source.end
    cost = FAR * 5 if inside and not cue_inside else 0.0
    if cue is None:
        return cost + _without_cue(around, source, target)
    return cost + _subject(around, source, cue, target)


def source(around: Surroundings, source: Span, target: Span) -> float:
    """A figure and who gives it: the agent of its cue, a body before its document.

    Of a figure inside a quote, who says the quote.
    """
    quote = next((s for s in around.near(source) if s.label == "QUOTE" and holds(s, source)), None)
    if quote is not None and not holds(quote, target):
        return speaker(around, quote, target)
    cue = cue_of(around, source)
    if cue is None:
        told = 0 if _spoke_before(around, source, target) else FAR  # most figures have no source
        return told + _without_cue(around, source, target)
    return _subject(around, source, cue, target)


def via(around: Surroundings, source: Span, target: Span) -> float:
    """The document that carries the words: near the cue, or *dans un communiqué*."""
    cost = 0.0 if _is_document(around, target) else FAR
    cue = cue_of(around, source)
    place = cue.end if cue is not None else source.end
    start, end = around.reach(source)
    distance = abs(target.start - place)
    within = start <= target.start <= end
    said = 10 if source.start <= target.start < source.end else 0
    return cost + distance / 8 + said + (0 if within else FAR)


def derived_from(around: Surroundings, source: Span, target: Span) -> float:
    """The data that a figure was worked out from: *à partir de …*."""
    before = around.text[max(0, target.start - 40) : target.start]
    cost = 0.0 if _FROM_DATA.search(before) else 50.0
    if not _is_document(around, target):
        cost += 30
    first, last = min(source.end, target.end), max(source.start, target.start)
    return cost + by_distance(around, source, target) / 20 + FAR * around.breaks(first, last)


def addressee(around: Surroundings, source: Span, target: Span) -> float:
    """Whom the words are said to: the object of the cue, or behind *à*."""
    cue = cue_of(around, source)
    if cue is None:
        return FAR + by_distance(around, source, target)
    if target.start < cue.end:
        return FAR + (cue.end - target.start) / 10
    inside = source.start <= target.start < source.end
    before = around.text[max(0, target.start - 24) : target.start]
    gap = around.gap(cue.end, target.start)
    towards = _TOWARDS.search(before) is not None
    object_of = cue.lemma in lexicon.words("cues.addressing") and len(gap) < 40
    cost = 0.0 if towards or object_of else 30.0
    if any(each.id == target.id for each in around.targets(source, roles.SPEAKER)):
        cost += FAR
    breaks = around.breaks(cue.end, target.start)
    return cost + len(gap) / 10 + FAR * breaks + (FAR * 2 if inside else 0)


def coref(around: Surroundings, source: Span, target: Span) -> float:
    """A mention and an earlier one of the same actor, its first mention for choice."""
    text = around.text
    words, others = source.text_of(text), target.text_of(text)
    later = FAR if target.start > source.start else 0.0
    chained = 3.0 if around.targets(target, roles.COREF) else 0.0
    if names.is_pronoun(words):
        return later + _antecedent(around, source, target)
    why = names.reason(words, others)
    if why:
        return later + chained + _REASONS[why] + target.start / 1_000_000
    role = target.attributes.get("role")
    if isinstance(role, str) and names.variants([others, words], [role]):
        return later + chained + 12
    same_type = source.attributes.get("type") == target.attributes.get("type")
    return later + FAR / 2 + (0 if same_type else 20) + by_distance(around, source, target) / 100


def _subject(around: Surroundings, source: Span, cue: Cue, target: Span) -> float:
    """Who does what the cue says."""
    if cue.start <= target.start and target.end <= cue.end:
        return 0.0
    if cue.kind == PREPOSITION:
        return _agent(around, cue, target)
    if cue.kind == PRESENT:
        return _of_participle(around, source, cue, target)
    if cue.pronoun is not None:
        return 20 + _before_cue(around, cue, target)
    gap = around.gap(source.end, cue.start)
    incise = cue.start >= source.end and not gap.strip(' \u00a0\u202f\n,;»”"')
    inside = source.start <= cue.start and cue.end <= source.end
    if incise or inside:
        return _behind_cue(around, cue, target)
    return _before_cue(around, cue, target)


def _behind_cue(around: Surroundings, cue: Cue, target: Span) -> float:
    """The inverted subject of an incise: *a déclaré la présidente du parti, Lenka Marova*."""
    if target.end <= cue.start:
        direct = around.text[target.end : cue.start].strip(" \u00a0\u202f") == ""
        return 15.0 if direct else FAR + (cue.start - target.end) / 10
    gap = around.gap(cue.end, target.start)
    cost = 4 + len(gap) / 8 + FAR * around.breaks(cue.end, target.start)
    if names.is_proper(target.text_of(around.text)) and _apposed(around, cue, target):
        return cost - len(gap) / 8
    if _OBLIQUE_BEFORE.search(gap) and not _SOME.fullmatch(gap):
        cost += 12
    return cost


def _before_cue(around: Surroundings, cue: Cue, target: Span) -> float:
    """The subject before its verb, past appositions and relative clauses."""
    if target.start >= cue.end:
        return FAR + (target.start - cue.end) / 4
    start = around.sentence(cue.start)[0]
    gap = around.gap(target.end, cue.start) if cue.start - target.end < 300 else "." * 300
    cost = 2 + len(gap) / 8 + FAR * around.breaks(target.end, cue.start)
    if target.start < start:
        cost += 20
    before = around.text[max(start, target.start - 60) : target.start]
    if _OBLIQUE_BEFORE.search(before):
        cost += 25
    stripped = gap.strip(" \u00a0\u202f")
    if stripped == "," and _APPOSED_BEFORE.search(before) is None and "," in before:
        cost += 15
    if _OBJECT_BEFORE.search(before):
        cost += 20
    if stripped.startswith(",") and stripped.endswith(",") and len(stripped) > 2:
        cost -= len(gap) / 10
    return cost


def _agent(around: Surroundings, cue: Cue, target: Span) -> float:
    """The agent of *selon*; the body rather than its document."""
    behind = around.text[cue.end : cue.end + 12]
    if _WHICH.match(behind):
        if target.end <= cue.start:
            return (cue.start - target.end) / 10
        return FAR + (target.start - cue.end) / 10
    if target.start < cue.end:
        return FAR + (cue.start - target.end) / 10
    gap = around.gap(cue.end, target.start)
    cost = 2 + len(gap) / 8 + FAR * around.breaks(cue.end, target.start)
    document = next(
        (s for s in _actors(around, target) if s.start >= cue.end and s.end <= target.start), None
    )
    if document is not None and _is_document(around, document):
        link = around.gap(document.end, target.start)
        if not link.strip() or _COMPLEMENT.fullmatch(link):
            return 1 + len(link) / 50
    return cost


def _of_participle(around: Surroundings, source: Span, cue: Cue, target: Span) -> float:
    """The subject of the main verb: who speaks elsewhere in the sentence, else the first actor."""
    start = around.sentence(cue.start)[0]
    if target.start >= cue.start:
        return FAR + (target.start - cue.end) / 4
    for quote in around.near(source):
        linked = around.targets(quote, roles.SPEAKER)
        if quote.id != source.id and start <= quote.start < cue.end and target in linked:
            return 1.0
    before = around.text[max(start, target.start - 30) : target.start]
    cost = 5 + max(0, target.start - start) / 10 + (0 if target.start >= start else FAR)
    return cost + (25 if _OBLIQUE_BEFORE.search(before) else 0) + _said_inside(around, target)


def _said_inside(around: Surroundings, target: Span) -> float:
    quotes = (s for s in around.near(target) if s.label == "QUOTE")
    return 40.0 if any(s.start <= target.start and target.end <= s.end for s in quotes) else 0.0


def _without_cue(around: Surroundings, source: Span, target: Span) -> float:
    """Nobody is said to speak: who spoke last in the paragraph, else the nearest before."""
    start = around.paragraph(source)[0]
    quote = _spoke_before(around, source, target)
    if quote is not None:
        return 1 + (source.start - quote.end) / 100
    distance = by_distance(around, source, target) / 8
    behind = 10 if target.start >= source.end else 0
    away = FAR if target.end <= start else 0
    return 10 + distance + behind + away + _said_inside(around, target)


def _spoke_before(around: Surroundings, source: Span, target: Span) -> Span | None:
    """The last quote before in the paragraph that this actor speaks."""
    start = around.paragraph(source)[0]
    before = (s for s in reversed(around.near(source)) if start <= s.start < source.start)
    return next((s for s in before if target in around.targets(s, roles.SPEAKER)), None)


def _antecedent(around: Surroundings, source: Span, target: Span) -> float:
    """Whom a pronoun stands for: who spoke last, or the last subject, that it agrees with."""
    text = around.text
    role = target.attributes.get("role")
    if target.attributes.get("type") != "person":
        role = None
    wanted = names.is_feminine(source.text_of(text))
    found = names.is_feminine(target.text_of(text), role if isinstance(role, str) else "")
    start = around.sentence(target.start)[0]
    cost = 5 + 25.0 * min(8, around.breaks(target.end, source.start))
    if "»" not in text[start : target.start]:
        cost += min(20, (target.start - start) / 12)
    if wanted is not None and found is not None and wanted != found:
        cost += 60
    kinds = (source.attributes.get("type"), target.attributes.get("type"))
    if all(kinds) and kinds[0] != kinds[1]:
        cost += 40
    if _OBLIQUE_BEFORE.search(text[max(start, target.start - 30) : target.start]):
        cost += 10
    spoke = any(
        target.id in around.links.get((s.id, roles.SPEAKER), ()) for s in around.near(source)
    )
    return cost - (10 if spoke else 0) + _said_inside(around, target) / 3


def _actors(around: Surroundings, span: Span) -> list[Span]:
    return [each for each in around.near(span) if each.label == span.label and each.id != span.id]


def _is_document(around: Surroundings, span: Span) -> bool:
    kind = span.attributes.get("type")
    if isinstance(kind, str):
        return kind == "source"
    return names.head(span.text_of(around.text)) in lexicon.words("actors.source")


def _apposed(around: Surroundings, cue: Cue, target: Span) -> bool:
    """Whether who is named follows its function: *a dit la présidente du parti, Lenka Marova*."""
    role = offices.role_before(around.text, target.start, person=True)
    start = around.text.rfind(role, cue.end, target.start) if role else -1
    if not cue.end < start < cue.end + ADVERBIAL:
        return False
    return not any(cue.end <= each.start < start for each in _actors(around, target))


_REASONS = {"same": 0.0, "title": 1.0, "surname": 2.0, "acronym": 4.0, "seat": 5.0, "shorter": 6.0}
_SPACE = "[ \u00a0\u202f]"
_THE = rf"(?:l[ea]s?{_SPACE}|l['’]|une?{_SPACE}|s(?:on|a|es){_SPACE}|leurs?{_SPACE})"
_SOME = lazily(rf"{_SPACE}(?:\w+{_SPACE}){{0,3}}des{_SPACE}")
_OBLIQUE_BEFORE = lazily(
    r"(?<!\w)(?:de|du|des|d['’]|à|au|aux|avec|par|contre|pour|dans|sur|entre|chez|sous|en|vers)"
    rf"{_SPACE}?{_THE}?$"
)
_OBJECT_BEFORE = lazily(
    rf"(?:a|ont|avait|avaient|aura|aurait){_SPACE}(?:\w+{_SPACE}){{1,3}}(?:l[ea]s?|l['’]|une?)"
    rf"{_SPACE}?$"
)
_APPOSED_BEFORE = lazily(rf"[^,]{{3,60}},{_SPACE}(?:l[ea]{_SPACE}|l['’])?$")
_COMPLEMENT = lazily(
    rf"(?:{_SPACE}[^,.;:«»()]{{0,60}}?)?{_SPACE}(?:des?|du|d['’]|par){_SPACE}?{_THE}?"
    rf"(?:ONG{_SPACE}|(?:institut|société|cabinet|groupe|quotidien|ministère){_SPACE})?"
)
_WHICH = lazily(rf"{_SPACE}l(?:aquelle|equel|esquels|esquelles)(?!\w)|{_SPACE}qui(?!\w)")
_FROM_DATA = lazily(
    r"(?:à partir|sur la base|tirée?s?|fondée?s?|établie?s?|basée?s?)"
    rf"(?:{_SPACE}\w+)?{_SPACE}(?:d['’]|des?|du|sur){_SPACE}?{_THE}?$"
)
_TOWARDS = lazily(
    r"(?<!\w)(?:à|aux?|auprès d[eu]s?|à l['’](?:adresse|intention|endroit) d[eu]s?|devant|face à"
    rf"|face aux?){_SPACE}?{_THE}?(?:deux{_SPACE})?$"
)
