"""What a figure measures: the noun that says it, where it is not the one in the figure itself.

Read around the figure: behind it (*12 % de la population*), in the noun group that it ends
(*une amende de 300 euros*), as the subject of a verb of change (*le chômage a reculé de
0,3 point*), as what somebody puts at a figure, or from the figure before it (*…, contre 8 %*).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.french.attribution import measured_words as words
from workbench.french.attribution.as_of import BESIDE
from workbench.french.attribution.parse import Parse
from workbench.french.calendar import MONTHS
from workbench.french.figures import Figure
from workbench.french.patterns import lazily

Place = tuple[int, int]
REACH = 260
"""How many characters before a figure are read at most."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is measured, by which rule, and how sure it is."""

    place: Place
    rule: str
    score: float


class Measured:
    """Reads what the figures of one text measure."""

    def __init__(self, text: str, low: str, parse: Parse | None) -> None:
        self.text = text
        self.low = low
        self.parse = parse

    def targets(self, figures: list[Figure]) -> list[Target | None]:
        """What each figure measures, in their order; None where the text does not say."""
        found: list[Target | None] = []
        for number, figure in enumerate(figures):
            last = figures[number - 1] if number else None
            known = found[-1] if found else None
            found.append(self._target(figure, last, known))
        for number in range(len(figures) - 1):
            gap = self.low[figures[number].end : figures[number + 1].start]
            if found[number] is None and gap == " à ":
                found[number] = found[number + 1]
        return found

    def _target(self, figure: Figure, last: Figure | None, known: Target | None) -> Target | None:
        before = self._before(figure.start)
        begin = figure.start - len(before)
        doing = words.DOING.search(before)
        if doing is not None and figure.kind == "count":
            return self._at(doing, begin, "done", 0.7)
        if figure.kind == "duration" and _LASTS.search(before):
            return self._subject(figure, before, begin)
        if figure.kind in ("duration", "score", "proportion"):
            return None
        if (found := self._behind(figure, before)) is not None:
            return found
        if figure.kind == "count" and figure.unit not in _BARE:
            return None
        if figure.kind == "measure" and _DISTANCE.search(before):
            return None
        before = self._led(figure, before)
        gap = self.low[last.end : figure.start] if last is not None and last.end >= begin else ""
        if known is not None and _GOES_ON.fullmatch(gap) is not None:
            return Target(known.place, "goes on", 0.65)
        if known is not None and known.rule in ("name", "also"):
            also = _AND_NAME.fullmatch(gap)
            if (
                also is not None
                and self.text[figure.start - len(gap) + also.start("head")].isupper()
            ):
                return self._at(also, figure.start - len(gap), "also", 0.6)
        for read in (self._apposed, self._bracketed, self._valued, self._group, self._subject):
            if (found := read(figure, before, begin)) is not None:
                return found
        return None

    def _before(self, start: int) -> str:
        """The sentence up to a place."""
        low = self.low[max(0, start - REACH) : start]
        cut = 0
        for match in _STOP.finditer(low):
            cut = match.end()
        return low[cut:]

    def _led(self, figure: Figure, before: str) -> str:
        """What leads to the figure, without *selon* …; *à* stands for the figure’s own *entre*."""
        before = _INSERTED_BEFORE.sub(" ", before)
        if self.low.startswith(("entre ", "autour d", "jusqu"), figure.start):
            before += "à "
        return before

    def _behind(self, figure: Figure, before: str) -> Target | None:
        end = figure.end + 80
        if words.LOWERING.search(before) or words.VALUED.search(before):
            match = _OBJECT.match(self.low, figure.end, end)
            if match is not None:
                return self._at(match, 0, "object", 0.75)
        if figure.kind in ("percent", "ratio") and _FRACTION.search(
            self.low[figure.start : figure.end]
        ):
            match = _SHARE.match(self.low, figure.end, end)
        elif figure.kind == "money" or (figure.kind == "measure" and not before.endswith("à ")):
            match = _OF_BARE.match(self.low, figure.end, end)
        else:
            match = None
        if match is None or match["head"] in words.CHANGE or match["head"] in _MONTHS:
            return None
        if figure.kind in ("money", "measure") and self.text[match.start("head")].isupper():
            return None
        return self._at(match, 0, "share", 0.75)

    def _apposed(self, figure: Figure, before: str, begin: int) -> Target | None:
        match = _APPOSED.search(before)
        if match is None and figure.kind == "measure":
            match = _LONG.search(before)
        return self._at(match, begin, "apposed", 0.65) if match is not None else None

    def _bracketed(self, figure: Figure, before: str, begin: int) -> Target | None:
        match = _BRACKET.search(before)
        if match is None or not self.low.startswith(")", figure.end):
            return None
        return self._at(match, begin, "bracket", 0.7)

    def _valued(self, figure: Figure, before: str, begin: int) -> Target | None:
        match = _VALUED_GROUP.search(before) or _PARTICIPLE_GROUP.search(before)
        if match is None:
            return None
        return self._head(match, begin, "valued", 0.7)

    def _group(self, figure: Figure, before: str, begin: int) -> Target | None:
        """The noun group that the figure ends: *une amende de 300 euros*."""
        match = _ENDED_GROUP.search(before)
        if match is None or words.NOT_A_NOUN.search(match["head"] + match["rest"]):
            return None
        if any(words.VERB_FORM.fullmatch(word) for word in match["rest"].split()):
            return None
        if match["head"] in words.CHANGE and match["head"] != "croissance" and not match["rest"]:
            return None
        if self.parse is not None and not self._is_noun(begin + match.start("head")):
            return None
        if any(self._is_verb(begin + match.start("rest"), begin + match.end("rest"))):
            return None
        return self._head(match, begin, "group", 0.65)

    def _subject(self, figure: Figure, before: str, begin: int) -> Target | None:
        verb = words.IN_CHANGE.search(before)
        if verb is None:
            verb = words.VERB.search(before)
            if verb is None:
                return None
            if verb["trade"] and figure.kind != "percent" and figure.unit != "point":
                return None
        return self._before_verb(verb, before, begin)

    def _before_verb(self, verb: re.Match[str], before: str, begin: int) -> Target | None:
        clause = before[: verb.start()].rstrip(" ,")
        if clause.endswith(" qui"):
            return self._antecedent(clause[: -len(" qui")].rstrip(" ,"), begin)
        for inserted in (_INSERTED, _INSERTED):
            clause = inserted.sub("", clause)
        start = 0
        for boundary in _CLAUSE.finditer(clause):
            start = boundary.end()
        match = _SUBJECT.fullmatch(clause, start)
        if match is None:
            return self._name(clause, start, begin)
        if words.NOT_A_NOUN.search(clause, match.start("head")):
            return None
        if self.parse is not None and not self._is_noun(begin + match.start("head")):
            return None
        return self._head(match, begin, "subject", 0.75)

    def _antecedent(self, clause: str, begin: int) -> Target | None:
        """The noun that *qui* stands for, where it is one noun."""
        match = _ANTECEDENT.search(clause)
        return self._at(match, begin, "relative", 0.65) if match is not None else None

    def _name(self, clause: str, start: int, begin: int) -> Target | None:
        match = _NAME.fullmatch(clause, start)
        if match is None or not self.text[begin + match.start("head")].isupper():
            return None
        return Target((begin + match.start("head"), begin + match.end("head")), "name", 0.6)

    def _head(self, match: re.Match[str], begin: int, rule: str, score: float) -> Target | None:
        """The head of a noun group, or what a hollow one is of."""
        if match["head"] in words.HOLLOW:
            inner = words.INNER.match(match.string, match.start("rest"), match.end("rest"))
            if inner is not None:
                return self._at(inner, begin, rule, score)
        return self._at(match, begin, rule, score)

    def _at(self, match: re.Match[str], begin: int, rule: str, score: float) -> Target | None:
        if match["head"] in words.EMPTY or len(match["head"]) < 2:
            return None
        return Target((begin + match.start("head"), begin + match.end("head")), rule, score)

    def _is_noun(self, start: int) -> bool:
        assert self.parse is not None
        numbers = self.parse.at(start, start + 1)
        return not numbers or self.parse.tokens[numbers[0]].pos in _NOUNS

    def _is_verb(self, start: int, end: int) -> list[bool]:
        if self.parse is None:
            return []
        return [self.parse.tokens[number].finite for number in self.parse.at(start, end)]


_BARE = (None, "", "unité", "exemplaire", "point")
_NOUNS = ("NOUN", "PROPN", "ADJ", "X")
_MONTHS = frozenset(MONTHS.split("|"))
_STOP = re.compile(r"[.!?;\n]\s+|\n|: |^\([\w -]+\) |^[\w -]+(?:, [\w. ]+)? [-–—] ")
_INSERTED_BEFORE = re.compile(r", (?:selon|d'après) [^,]{2,70}, $")
_LASTS = re.compile(r"(?:allong|raccourc|rallong|prolong)\w* (?:de |d'|à )$")
_CLAUSE = re.compile(
    r", |(?:^|(?<=[ ,]))(?:et|mais|ou|que|où|si|quand|tandis que|alors que|lorsque|car|puis"
    r"|dont|qui|selon laquelle) |(?<=[ ,])(?:qu'|lorsqu')|[«\"“(—–] ?"
)
_INSERTED = re.compile(
    r", (?:(?:lui|elle|eux|elles|quant à (?:lui|elles?|eux)|en revanche|à son tour)"
    r"|\w+-t-(?:il|elle|on) \w+|a-t-(?:il|elle|on) \w+"
    r"|(?:selon|d'après) (?!qui|l[ae]quel)[^,]{2,60}),?$"
    rf"|,? (?:eux|lui|elle)$|,{BESIDE}$"
)
_DETERMINED = r"(?:l[ea]s? |l'|une? |s(?:on|a|es) |leurs? |notre |nos |cet(?:te)? |ces? |mon |ma )"
_SUBJECT = re.compile(
    rf"(?:à {words.WORD} |sur un an |en \d{{4}} |au total |depuis )?{_DETERMINED}{words.GROUP}"
    r"(?: (?:avec|par|pour|sur|dans|entre|chez|sans) [^,]*)?"
)
_NAME = re.compile(rf"(?P<head>{words.WORD})")
_GOES_ON = re.compile(
    rf"(?: sur un an)?(?:{BESIDE})?(?:,? (?:contre|après|soit|à|pour s'établir à"
    r"|[^.;:,()]{1,30}, contre"
    r"|pour atteindre|pour finir à"
    r"|pour tomber à)(?: seulement)?"
    r"|,? (?:soit |après |et )?(?:en|une) (?:forte |nette |légère )?(?:hausse|baisse|repli|recul"
    r"|progression|chute|augmentation|diminution|bond) (?:de|d')"
    r"|, après (?:une|un) (?:hausse|baisse|repli|recul|progression|chute) de"
    r"|[^.;:]{1,80}, après une? (?:hausse|baisse|repli|recul|progression|chute) de"
    r'| ?[»"”]?, (?:quand |alors qu.)(?:il|elle|on)s? [^.;:,]{1,30} à| \([^()]{1,20}\),? contre)'
    r' (?:[«"“] ?)?'
)
_DISTANCE = re.compile(
    r"(?:^|[\s'])(?:situ\w+ à|distante? de|distance de|rayon de|parcouru|pendant|sur|dans les"
    r"|(?:pass|tomb|revenu|mont)\w* à) $"
)
_FRACTION = re.compile(
    r"(?:tiers|quarts?|moitié|environ|cinquièmes?|dixièmes?|cent)[ »\"]*$|\d ?%$"
)
_SHARE = lazily(
    r"[»\"”]? (?:environ )?"
    r"(?:de la |de l'|des |du |de (?:ses |son |sa |leurs? |ces |cette |nos )|d'|de )"
    r"(?!ici|abord|après|ores|entre|autres?(?!\w)|plus|moins|fait|coup|mieux|la |l'|ce )"
    r"(?:quelque |\d[\d .]* |(?:deux|trois|quatre|cinq|six|dix) "
    r"|grande?s |petite?s |jeunes |nouve\w+ )?"
    rf"(?P<head>{words.COMPOUND}|{words.WORD})"
)
_OF_BARE = lazily(
    r" (?:de |d')(?!ici|abord|après|ores|entre|autres?(?!\w)|plus|moins|mieux|la |l'|les? |ce |cet"
    r"|ces |son |sa |ses |leurs? |long|large|haut|profond|distance|longueur|largeur|hauteur|marge"
    rf"|une? |notre |nos |là|retard|avance|surface|rang)(?P<head>{words.WORD})(?!')"
)
_OBJECT = lazily(
    rf' (?:[»"”] )?(?:l[ea]s? |l\'|s(?:on|a|es) |leurs? )(?:nombre (?:de |d\'|des ))?'
    rf"(?:nombre total (?:de |d'))?(?P<head>{words.COMPOUND}|{words.WORD})"
)
_BRACKET = lazily(
    rf"(?:^|[\s'])(?:les |la |le |l'|des |du |au |aux )(?P<head>{words.WORD})"
    rf"(?: {words.WORD}){{0,2}} \(\+?$"
)
_ENDED = r'(?:[«"“] ?)?$'
_ENDED_GROUP = lazily(
    rf"(?<!\w){words.DETERMINER}{words.GROUP},? "
    rf"(?:(?:actuellement|aujourd'hui|désormais|jusqu'ici) )?(?:de |d'){_ENDED}"
)
_PARTICIPLE_GROUP = lazily(
    rf"(?<!\w){words.DETERMINER}{words.GROUP}(?: \"[^\"]{{1,40}}\")?"
    rf"(?: [«\"“] ?)?{words.PARTICIPLE}{_ENDED}"
)
_VALUED_GROUP = lazily(
    rf"{words.VALUING}(?:l[ea]s? |l'|s(?:on|a|es) |leurs? ){words.GROUP} (?:à |entre ){_ENDED}"
)
_APPOSED = lazily(rf"(?:le|un) nombre (?:de |d')(?P<head>{words.WORD})(?: {words.WORD})?, $")
_LONG = lazily(
    rf"(?<!\w){words.DETERMINER}{words.GROUP},? "
    r"(?:long(?:ue)?|haute?|large|profonde?|épais(?:se)?|lourde?)s? (?:de |d')?$"
)
_AND_NAME = lazily(rf",? (?:(?:et|contre|puis) )?(?P<head>{words.WORD}) $")
_ANTECEDENT = lazily(rf"(?<!\w)(?:une? |des |l[ea]s? |l'|sa |son |ses )(?P<head>{words.WORD})$")
