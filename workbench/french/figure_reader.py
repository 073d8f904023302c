"""Reading figures: from a number in a text to its edges, value, unit, kind and comparator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from workbench.french import exclusions, lexicon, numbers, shares
from workbench.french.amounts import amount_at, has_changed
from workbench.french.approximators import approximator_before, approximator_behind
from workbench.french.majorities import majority_at
from workbench.french.numbers import Numeral, fraction_at, numeral_at
from workbench.french.patterns import lazily
from workbench.french.reading import Amount, Reading
from workbench.french.units import Unit, unit_after


class Reader:
    """Reads the figures of one text.

    ``strict`` readings keep to what the scheme takes for a figure; others take any number.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = numbers.plain(text)
        self.last: Reading | None = None
        self.strict = True

    def readings(self) -> Iterator[Reading]:
        """All figures in reading order."""
        yield from self._between(0, len(self.text))

    def within(self, start: int, end: int) -> Reading | None:
        """The figure that a stretch states, whatever its surroundings say."""
        self.strict = False
        return next(iter(self._between(start, end)), None)

    def _between(self, start: int, end: int) -> Iterator[Reading]:
        place = start
        floor = start
        while (match := _ANCHOR.search(self.plain, place, end)) is not None:
            here = match.start()
            if not self._opens(here):
                place = match.end()
                continue
            skipped = (
                exclusions.never_a_figure(self.plain, self.text, here) if self.strict else None
            )
            reading = self._special(here, floor, end) if skipped is not None else None
            if reading is None and skipped is not None:
                place = max(skipped, here + 1)
                continue
            reading = reading or self._at(here, floor, end)
            if reading is None:
                place = self._past(here, match.end())
                continue
            yield reading
            self.last = reading
            place = floor = reading.end

    def _opens(self, here: int) -> bool:
        """Whether a number may begin there: not behind a hyphen, nor within a longer one."""
        plain = self.plain
        before = plain[here - 1] if here else " "
        if before in "+-":
            signed = here < 2 or plain[here - 2].isspace() or plain[here - 2] in '("'
            return signed and plain[here].isdigit()
        if not plain[here].isdigit():
            return True
        if before == "'":
            return here < 2 or plain[here - 2] in "dl"
        return before not in ".,/"

    def _past(self, here: int, anchor_end: int) -> int:
        """Where reading goes on behind an amount that is no figure."""
        amount = amount_at(self.plain, self.text, here, here, len(self.plain))
        return max(amount.last.end if amount is not None else 0, anchor_end)

    def _special(self, here: int, floor: int, end: int) -> Reading | None:
        """What looks like a clock time or a date, but is a duration or a score."""
        if (lasting := exclusions.lasted(self.plain, here)) is not None:
            return Reading(here, lasting[0], "duration", lasting[1], unit="minute")
        return None

    def _at(self, here: int, floor: int, end: int) -> Reading | None:
        plain = self.plain
        if (majority := majority_at(plain, here, end)) is not None:
            if _HAVE.search(plain, max(0, here - 12), here) and plain.startswith("maj", here):
                return None
            words = (here, majority.words_end)
            return Reading(here, majority.end, "proportion", None, 0.5, None, "part", ">", words)
        if (score := self._score(here, end)) is not None:
            return score
        if (stopped := exclusions.stopped(plain, here)) is not None and stopped[0] <= end:
            return Reading(here, stopped[0], "duration", stopped[1], unit="seconde")
        if (double := shares.multiple(plain, self.text, here, end)) is not None:
            return self._approximated(double, floor)
        fraction = fraction_at(plain, here)
        if fraction is not None and fraction.end <= end:
            part = shares.fraction(plain, self.text, fraction, end, strict=self.strict)
            return self._approximated(part, floor) if part is not None else None
        amount = amount_at(plain, self.text, here, floor, end)
        return self._number(amount, floor, end) if amount is not None else None

    def _score(self, here: int, end: int) -> Reading | None:
        match = _SCORE.match(self.plain, here, end)
        if match is None:
            return None
        if self.strict:
            begin = self._sentence(here)
            around = self.plain[begin : here + 120].partition("\n")[0]
            if lexicon.words("units.sport").isdisjoint(
                re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", around)
            ):
                return None
        return Reading(here, match.end(), "score")

    def _number(self, amount: Amount, floor: int, end: int) -> Reading | None:
        plain, numeral = self.plain, amount.last
        unit = unit_after(plain, self.text, numeral, end)
        if plain[numeral.end : numeral.end + 1].isalnum() and (
            unit is None or plain[unit.end : unit.end + 1].isalnum()
        ):
            return None
        if (
            self.strict
            and plain[numeral.end : numeral.end + 2].strip()[:1] == "-"
            and (plain[numeral.end + 1 : numeral.end + 2].isalpha())
        ):
            return None
        if (ratio := shares.ratio(plain, self.text, amount, unit, end)) is not None:
            return self._approximated(ratio, floor)
        alone = numeral.value == 1 and numeral.form == "words" and numeral.scale == 1
        if alone and (unit is None or unit.value is None) and self.strict:
            lasts = unit is not None and unit.kind == "duration"
            if (
                not lasts
                or _COMPARED.search(plain, max(0, amount.start - 64), amount.start) is None
            ):
                return None
        start = amount.start
        reading = Reading(
            start,
            unit.end if unit is not None else numeral.end,
            unit.kind if unit is not None else "count",
            unit.value if unit is not None and unit.value is not None else numeral.value,
            unit=unit.unit if unit is not None else None,
        )
        if amount.low is not None:
            reading = replace(reading, value=None, value_min=amount.low, value_max=amount.high)
        if numeral.form == "collective":
            reading = self._collective(reading, numeral)
        reading = self._approximated(reading, floor)
        if unit is None and (
            factor := _FACTOR.search(plain, max(0, reading.start - 24), reading.start)
        ):
            if factor[1] is not None:
                return replace(reading, kind="measure", unit="magnitude")
            return replace(reading, kind="ratio", unit="fois")
        if unit is None:
            reading = replace(reading, kind=self._kind_alone(reading, numeral))
            reading = self._scaled(reading, numeral)
        if self.strict and not self._counts(reading, amount, unit):
            return None
        return reading

    def _collective(self, reading: Reading, numeral: Numeral) -> Reading:
        word = _COLLECTIVE_WORDS.match(self.plain, numeral.start)
        words = (numeral.start, word.end() if word is not None else numeral.end)
        if numeral.open:
            reading = replace(reading, value=None, value_min=numeral.value)
        return replace(reading, comparator="~", words=words)

    def _approximated(self, reading: Reading, floor: int) -> Reading:
        """The reading with the approximator before or behind it, if there is one."""
        before = approximator_before(self.plain, reading.start)
        if before is not None and before.start >= floor:
            end = reading.words[1] if reading.words is not None else before.end
            return replace(
                reading, start=before.start, comparator=before.comparator, words=(before.start, end)
            )
        behind = approximator_behind(self.plain, reading.end)
        if behind is not None and reading.words is None:
            return replace(
                reading,
                end=behind.end,
                comparator=behind.comparator,
                words=(behind.start, behind.end),
            )
        return reading

    def _counts(self, reading: Reading, amount: Amount, unit: Unit | None) -> bool:
        """Whether the scheme takes it for a figure."""
        plain, numeral = self.plain, amount.last
        if unit is not None and unit.kind in ("money", "percent", "measure", "score"):
            return True
        named = replace(numeral, start=amount.start) if not amount.between else numeral
        if exclusions.is_named(plain, self.text, named, unit):
            return False
        if unit is not None and unit.kind == "duration":
            if (
                amount.low is not None
                and unit.unit == "an"
                and not plain.startswith(" de", unit.end)
            ):
                return False
            return not exclusions.dates_an_event(plain, reading.start, numeral, unit)
        if exclusions.is_definite(plain, reading.start):
            return unit is None and reading.kind == "money"
        if unit is not None and unit.unit == "source":
            return False  # *deux sources policières* speak, and measure nothing
        return unit is not None or self._stands_alone(reading, amount)

    def _stands_alone(self, reading: Reading, amount: Amount) -> bool:
        """Whether a number without a noun is a figure all the same."""
        plain, numeral = self.plain, amount.last
        linked = self._linked(reading.start)
        if numeral.scale > 1 and numeral.form != "collective":
            return numeral.scale >= 10**6 or linked or bool(reading.words)
        if exclusions.is_year(numeral) and not linked:
            return False
        if linked or numeral.grouped or numeral.form == "collective":
            return True
        following = plain[reading.end : reading.end + 24]
        if _FROM.search(plain, max(0, reading.start - 4), reading.start):
            whole = self._upper(reading)
            if whole is not None and whole.scale >= 10**6:
                return True
            if whole is not None and has_changed(plain, reading.start):
                noun = unit_after(plain, self.text, whole, len(plain))
                return noun is None or noun.kind != "duration"
            if whole is not None:
                noun = unit_after(plain, self.text, whole, len(plain))
                return noun is not None and noun.kind in ("percent", "money", "measure")
        if _ALONE_BEHIND.match(following) is not None:
            return True
        if numeral.form == "digits" and _ALONE_BEFORE.search(
            plain, max(0, reading.start - 48), reading.start
        ):
            return True
        over = _OUT_OF.match(plain, reading.end)
        whole = numeral_at(plain, over.end()) if over is not None else None
        return whole is not None and whole.value > numeral.value

    def _linked(self, start: int) -> bool:
        """Whether the number goes on with a figure before it: *487 voix contre 92*."""
        if self.last is None or self.last.end <= self._sentence(start) - 1:
            return False
        return _LINK.match(self.plain[self.last.end : start][-80:]) is not None

    def _kind_alone(self, reading: Reading, numeral: Numeral) -> str:
        if self.last is not None and self._linked(reading.start):
            same = self.last.kind not in ("ratio", "proportion")
            if same and not (self.last.kind == "percent" and numeral.scale > 1):
                return self.last.kind
        if numeral.scale >= 10**6:
            begin = self._sentence(reading.start)
            before = self.plain[begin : reading.start]
            if any(word in before for word in lexicon.words("units.budget")):
                return "money"
        whole = self._upper(reading)
        noun = unit_after(self.plain, self.text, whole, len(self.plain)) if whole else None
        return noun.kind if noun is not None else "count"

    def _upper(self, reading: Reading) -> Numeral | None:
        """The number that a number alone leads up to: *de 8 à 10 %*."""
        upper = _TO.match(self.plain, reading.end)
        return numeral_at(self.plain, upper.end()) if upper is not None else None

    def _scaled(self, reading: Reading, numeral: Numeral) -> Reading:
        """*de 3 à 5 milliards* begins with three milliards too."""
        whole = self._upper(reading)
        if whole is None or numeral.scale > 1 or whole.scale < 10**6 or reading.value is None:
            return reading
        value = reading.value * whole.scale
        return replace(reading, value=int(value) if float(value).is_integer() else value)

    def _sentence(self, place: int) -> int:
        """About where the sentence begins that a place is in."""
        begin = 0
        for match in _STOPS.finditer(self.plain, max(0, place - 400), place):
            begin = match.end()
        return begin


_WORDS = (
    "zéro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
    "|vingt|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?|mille"
)
_ANCHOR = lazily(
    rf"\b(?:[0-9]|(?:{_WORDS})(?!\w)"
    r"|(?:des|de|plusieurs|quelques|les|ces|la|le) (?=[a-z]+(?:aine|millier)s?(?!\w))"
    r"|(?:des|de|plusieurs|quelques) (?=milliers(?!\w))"
    r"|(?:la moitié|le quart|le tiers|le [a-zè]+ième (?=d)|la plupart|la quasi"
    r"|majoritairement|en [a-zè ]{0,24}majorité|pour la plupart|la [a-zè ]{0,24}majorité"
    r"|double|triple|quadruple|le (?:double|triple|quadruple|quintuple|décuple))(?!\w))"
)
_SCORE = lazily(
    r"[0-9]{1,3}(?: ?- ?| à )[0-9]{1,3}(?![\w%-])(?! ?[%€])(?! [^\W\d_]+[sx](?!\w)(?<! sans))"
)
_FROM = lazily(r"(?<!\w)de $")
_TO = lazily(r" à (?=[0-9a-z])")
_COLLECTIVE_WORDS = lazily(r"(?:une? demi-\w+|[^\W_]+ \w+)")
_FACTOR = lazily(r"(?:(?:multipli|divis)\w+ par|(magnitude)(?: de| d'environ)?) $")
_OUT_OF = lazily(r" sur ")
_ALONE_BEHIND = lazily(
    r" (?:d'entre (?:eux|elles|nous)|seulement|sont|étaient|ont|avaient|seront|auront|seraient"
    r"|auraient|des|de plus|de moins|autres|selon|d'après|contre|pour|voix"
    r"|au total|en tout|en moyenne)(?!\w)"
)
_COMPARED = lazily(
    r"(?<!\w)(?:dur|perd|concéd|accus|retard|avance|attend|patient|écart|pendant)\w*"
    r"(?: (?:de|pendant|durant))? (?:plus|près|moins) d'$"
)
_ALONE_BEFORE = lazily(
    r"(?<!\w)(?:(?:en |n'en )(?:a |ont |avait |avaient )?"
    r"(?:compt|dénombr|recens|rest|relev|répertori)\w+(?: (?:plus |pas moins )?(?:que|de))?"
    r"|(?:ils|elles) (?:sont|étaient|seront|seraient|n'étaient plus que|ne sont plus que)"
    r"(?: (?:aujourd'hui|désormais|encore|déjà|maintenant|alors))?) $"
)
_LINK = lazily(
    r"(?:[^.;\n]*?(?:, | )(?:contre|dont|sur)|(?: pour)?,? (?:et|ou|puis|à)"
    r"|,? (?:et )?(?:peut-être|voire|sinon))"
    r"(?: (?:seulement|à peine|environ))? $"
)
_STOPS = lazily(r"[.!?…] |\n")
_HAVE = lazily(r"(?<!\w)(?:a|ont|avait|avaient|aura|auront|ayant) $")
