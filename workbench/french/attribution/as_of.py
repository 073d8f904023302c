"""The date that a figure is as of: behind it, at the head of its sentence, or at its count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.french.calendar import DAYS, MONTHS
from workbench.french.figures import Figure
from workbench.french.patterns import lazily

Place = tuple[int, int]

_MONTH = rf"(?:{MONTHS})"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_DAY = rf"(?:{DAYS})(?: (?:soir|matin|midi|après-midi))?"
_RANK = r"(?:premier|deuxième|second|troisième|quatrième|dernier)"
_COUNTED = r"(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|vingt|trente)"
_SINCE = (
    rf"depuis (?:{_DAY}|{_MONTH}(?: {_YEAR})?|{_YEAR}|{_COUNTED} (?:ans|mois|semaines|jours)"
    rf"|l[ea]s? années \d{{4}}|(?:l[ea]s? |l')[^\W\d_][\w-]*"
    rf"(?: (?:de |d'|du |des )(?:la |l'|les )?[^\W\d_][\w-]*)?(?: {_YEAR})?)"
)
_PERIOD = (
    rf"(?:(?:en|dès|pour|courant|de(?= \d)) "
    rf"(?P<in>{_YEAR}|{_MONTH}(?: {_YEAR})?|début d'année)(?!\w)"
    rf"|(?:au|sur le|du|lors du|durant le|pour le) "
    rf"(?P<at>{_RANK} (?:trimestre|semestre)(?: (?:de )?{_YEAR})?)"
    rf"|(?P<on>au \d{{1,2}}(?:er)? {_MONTH}(?: {_YEAR})?)"
    r"|l'(?P<last>an(?:née)? (?:derni|pass|proch)\w+)"
    r"|la (?P<eve>veille(?!\w))"
    r"|l'(?P<prior>année précédente)|(?P<earlier>un (?:an|mois) (?:plus tôt|auparavant|avant))"
    r"|au (?P<previous>(?:trimestre|mois) précédent)|le (?P<month>mois dernier)"
    r"|l'(?P<summer>(?:été|hiver|automne) dernier)|au (?P<spring>printemps dernier)"
    rf"|le (?P<day>\d{{1,2}}(?:er)? {_MONTH}(?: {_YEAR})?)"
    rf"|(?:à )?(?P<end>(?:fin|début|mi-)(?: |(?<=-))(?:{_MONTH}|{_YEAR})(?: {_YEAR})?)"
    r"|(?:à la |au )(?P<season>(?:fin|début) de (?:l'été|l'année|l'hiver|l'automne|mois))"
    r"|(?P<this>cette année|ce mois-ci)|la (?P<week>semaine dernière)"
    rf"|(?P<between>entre (?:{_MONTH}|{_YEAR}) et (?:{_MONTH}|{_YEAR})(?: {_YEAR})?)"
    rf"|(?:sur les|au cours des|pendant les|durant les) "
    rf"(?P<over>{_COUNTED} (?:derni|premi)(?:er|èr)e?s"
    r" (?:mois|semaines|années|jours)(?: de l'année| de l'exercice| de \d{4})?)"
    r"|(?:à la |en )(?P<midday>mi-journée|fin de (?:matinée|journée|soirée))"
    rf"|sur la période (?P<span>{_MONTH}(?:-| à ){_MONTH}(?: {_YEAR})?)"
    rf"|(?P<since>{_SINCE}))"
)
BESIDE = re.sub(r"\?P<\w+>", "?:", rf" {_PERIOD}")
"""A date right behind a figure, as a piece of a pattern without groups of its own."""


class Dates:
    """Reads the dates of figures in one text."""

    def __init__(self, low: str) -> None:
        self.low = low

    def of(self, figures: Sequence[Figure], targets: Sequence[Place | None]) -> list[Place | None]:
        """The date of each figure, in their order; None where the text says none of it."""
        found: list[Place | None] = []
        for number, (figure, target) in enumerate(zip(figures, targets, strict=True)):
            place = self.of_measured(figure, target) if target is not None else None
            place = place or self.of_count(figure)
            if place is None and number and found[-1] is not None:
                gap = self.low[figures[number - 1].end : figure.start]
                same = target is not None and target == targets[number - 1]
                if _JOINED.fullmatch(gap) or (same and _BESIDE_TO.fullmatch(gap)):
                    place = found[-1]
            found.append(place)
        return found

    def of_measured(self, figure: Figure, target: Place) -> Place | None:
        """The period of a figure that measures something: *reculé de 2 % au premier semestre*."""
        end = target[1] if figure.end <= target[0] < figure.end + 60 else figure.end
        match = _BEHIND.match(self.low, end, end + 90)
        if match is None:
            match = self._first(figure, target[0])
        if match is None:
            match = _INSERTED.search(self.low, target[1], figure.start)
        if match is None:
            match = _LASTED.search(self.low, max(0, figure.start - 60), figure.start)
        if match is None:
            match = _FORESEEN.search(self.low, max(0, target[0] - 40), target[0])
        return _place(match)

    def of_count(self, figure: Figure) -> Place | None:
        """The day of a standing count: *dénombrait mercredi matin 87 foyers*."""
        if figure.kind not in ("count", "percent", "ratio", "measure") or figure.unit in _TIMES:
            return None
        before = self.low[max(0, figure.start - 120) : figure.start]
        if (match := _STANDING.search(before)) is not None:
            begin = figure.start - len(before)
            return begin + match.start(1), begin + match.end(1)
        after = figure.end, figure.end + 120
        match = _STANDS.match(self.low, *after) or _SINCE_THEN.match(self.low, *after)
        if match is not None:
            return match.span(1)
        start = _start(self.low, figure.start)
        match = _HEADING_SINCE.match(self.low, start, figure.start)
        if match is not None and match.end() == figure.start:
            return match.span(1)
        match = _HEADING_STATE.match(self.low, start, figure.start)
        if match is not None and match.end() == figure.start:
            return _place(match)
        match = _HEADING_COUNT.match(self.low, start, figure.start)
        if match is not None and match.end() == figure.start:
            return _place(match) if _STATE.match(self.low, *after) is not None else None
        match = _HEADING_DAY.match(self.low, start, figure.start)
        if match is not None and match.end() == figure.start:
            return match.span(1) if _STILL.match(self.low, *after) is not None else None
        return self._of_flow(figure, start)

    def _of_flow(self, figure: Figure, start: int) -> Place | None:
        """The period in which so many were counted: *a vendu 3 000 vélos en 2024*."""
        behind = _PERIOD_AFTER.match(self.low, figure.end, figure.end + 110)
        told = _FLOW.search(self.low, max(start, figure.start - 45), figure.start)
        if behind is not None:
            between = _FLOW.search(self.low, figure.end, behind.end())
            return _place(behind) if told is not None or between is not None else None
        if told is None:
            return None
        match = _PERIOD_BEFORE.search(self.low, told.end(), figure.start)
        if match is None:
            match = _HEADING_FLOW.match(self.low, start, told.start())
        return _place(match)

    def _first(self, figure: Figure, target: int) -> re.Match[str] | None:
        """A period that opens the sentence whose subject is measured."""
        if not 0 <= figure.start - target < 90:
            return None
        start = _start(self.low, target)
        match = _HEADING.match(self.low, start, target)
        return match if match is not None and match.end() == target else None


def _start(low: str, place: int) -> int:
    begin = max(0, place - 120)
    found = [match.end() for match in _STOP.finditer(low, begin, place)]
    return found[-1] if found else begin


def _place(match: re.Match[str] | None) -> Place | None:
    if match is None:
        return None
    for name, value in match.groupdict().items():
        if value is not None:
            return match.span(name)
    return None


_TIMES = ("reprise", "fois", "an", "mois", "jour", "semaine")
_STOP = lazily(r"[.!?;]\s+|\n\s*|[«\"“] ?")
_BEHIND = lazily(
    r"(?: (?:sur un an|en volume|en valeur|au titre|net|nette|brut|brute|moyen"
    r"|moyenne|[\w-]+(?:el|elle|al|ale|ique)s?)){0,2}" + f" {_PERIOD}"
)
_HEADING = lazily(rf"{_PERIOD}, (?:l[ea]s? |l'|s(?:on|a|es) )(?:[\w-]+ )?")
_STANDING = lazily(
    r"(?:(?:dénombr|recens|compt|employ|déten|attend|abrit|héberg)(?:ait|aient)"
    r"|av(?:ait|aient) (?:recueilli|rassemblé|reçu|enregistré|récolté|collecté))"
    rf" (?:encore )?({_DAY}) (?:encore )?$"
)
_STANDS = lazily(
    r"(?: [\w-]+){0,2} (?:attend|rest|demeur|manqu|étaient|patient|bloqu)\w*"
    rf"(?: [\w'-]+){{0,4}}? ({_DAY})"
    r"(?= (?:au|à|dans|en|sur)|,|\.)"
)
_SINCE_THEN = lazily(
    r"(?: (?!que |qui |où )[\w',-]*\w){0,14}? (?:été|ont [\w-]+|morts?|survenue?s|partis?|disparu"
    r"|enregistrée?s|recensée?s|tuée?s)"
    rf"(?: (?!que |qui |où )[\w'-]+){{0,8}}? ({_SINCE}|entre {_YEAR} et {_YEAR})"
)
_HEADING_SINCE = lazily(rf"({_SINCE}), (?:au moins )?")
_HEADING_STATE = lazily(
    rf"{_PERIOD}, (?:[\w'-]+ ){{1,5}}(?:employait|comptait|détenait|abritait|recensait|dénombrait) "
)
_JOINED = lazily(r"[^.;:,]{0,30},? dont |[^.;:]{0,80}, et |, peut-être ")
_BESIDE_TO = lazily(rf"{BESIDE},? à ")
_INSERTED = lazily(rf", {_PERIOD}, ")
_HEADING_COUNT = lazily(rf"{_PERIOD}, (?:les? |l[ea] )?")
_STATE = lazily(
    r"(?: [\w'-]+){0,4}? (?:\w{2,}ai(?:en)?t|sont|est|restent|vivent|(?:a|ont|avai(?:en)?t) été) "
)
_FORESEEN = lazily(rf"(?:pour|en) (?P<year>{_YEAR}) (?:sur |à )?(?:une? |l[ea] |l')$")
_HEADING_DAY = lazily(rf"({_DAY}), (?:les? |l[ea] )?")
_STILL = lazily(
    r"(?: [\w'-]+){0,4} (?:restaient|demeuraient|étaient|attendaient|manquaient|patientaient) "
)
_FLOW = lazily(
    r"(?<!\w)(?:accueilli|vendu|produit|enregistré|recensé|dénombré|exporté|importé|livré|transporté"
    r"|investi|dégagé|réalisé|effectué|généré|dépensé|immatriculé|délivré|traité|fréquenté|créé"
    r"|embauché|recruté|employait|comptait(?! \w+(?:er|ir|re) )|accueillait"
    r"|produisait|vendait|construit|collecté"
    r"|écoulé|publié|déposé|signalé|comptabilisé|reçu)e?s?(?!\w)"
)
_PERIOD_AFTER = lazily(
    r"(?: (?!que |qui |où |dont |pour |soit |et |mais |d'ici |depuis |contre )[\w'-]+){0,8}?"
    rf" {_PERIOD}(?! [àa]ux? )"
)
_PERIOD_BEFORE = lazily(rf" {_PERIOD},? $")
_HEADING_FLOW = lazily(rf"{_PERIOD}, [^,.;:]*$")
_LASTED = lazily(rf"\w(?:ait|aient) (?P<day>{_DAY}) (?:à |autour de )?$")
