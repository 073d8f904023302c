"""Figures of agreement in words: what each is called, its value, its interval, its support."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from workbench.model import Scheme
from workbench.review.agreement.names import MEASURES
from workbench.review.agreement.values import Measure, Pair
from workbench.review.periods import begins
from workbench.tasks.overview import Overview
from workbench.ui import language
from workbench.ui.overview.format import MISSING, figure, plain_number
from workbench.ui.wording import attribute_title, counted, label_title

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured, found by what it is of."""

    overview: Overview
    scheme: Scheme | None
    _found: Mapping[tuple[str, ...], Measure] = field(init=False)

    def __post_init__(self) -> None:
        found = {
            (each.name, each.label, each.attribute, each.period, *each.annotators): each
            for each in self.overview.report.measures
            if not each.document
        }
        object.__setattr__(self, "_found", found)

    def get(
        self, name: str, *, label: str = "", attribute: str = "", period: str = "", who: Pair | None
    ) -> Measure | None:
        """One figure, if it was measured."""
        return self._found.get((name, label, attribute, period, *(who or ())))

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that figures are told of, in the order of the scheme."""
        there = {each.label for each in self.overview.report.measures} - {""}
        order = [label.key for label in self.scheme.labels] if self.scheme is not None else []
        place = {key: number for number, key in enumerate(order)}
        return tuple(sorted(there, key=lambda key: (place.get(key, len(place)), key)))

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """Each two annotators."""
        return tuple(combinations(self.overview.report.annotators, 2))

    def label_words(self, label: str) -> str:
        """What a label is called; of none, that it is all of them."""
        return label_title(self.scheme, label) if label else translate("Agreement", "All labels")


def told(name: str, said: str) -> str:
    """What something is, and what is said of it."""
    return translate("Agreement", "{name}: {said}").format(name=name, said=said)


def measure_title(name: str) -> str:
    """What a measure is called."""
    return language.translate(MEASURES[name].title)


def said_of(measure: Measure | None) -> str:
    """A figure in a sentence: its value, its interval, what it was computed on; or why not."""
    if measure is None:
        return translate("Agreement", "not measured")
    if measure.undefined is not None:
        reason = language.translate(measure.undefined.template)
        return translate("Agreement", "not defined: {reason}").format(reason=reason)
    value = shown_of(measure)
    counts = language.translate(MEASURES[measure.name].template)
    return translate("Agreement", "{value}; {counted}: {support}; documents: {documents}").format(
        value=value,
        counted=counts,
        support=counted(measure.support),
        documents=counted(measure.documents),
    )


def shown_of(measure: Measure | None) -> str:
    """A figure with its interval."""
    if measure is None or measure.value is None:
        return MISSING
    text = figure(measure.value)
    if measure.low is not None and measure.high is not None:
        low, high = figure(measure.low, places=2), figure(measure.high, places=2)
        text += f" [{low}–{high}]"
    return text


def period_words(time: str) -> str:
    """A period as the language writes it: a day, the first day of a week, a month."""
    first = begins(time)
    day = QDate(first.year, first.month, first.day)
    is_month = len(time) == len("2026-03") and "W" not in time
    return QLocale().toString(day, "MMM yyyy" if is_month else "d MMM yy")


def hanging_title(scheme: Scheme | None, measure: Measure) -> str:
    """What hangs on which label: *Quote: speaker*, *Quote: mode (attribute)*."""
    title = label_title(scheme, measure.label)
    match measure.name:
        case "attribution":
            return translate("Agreement", "{label}, as a whole").format(label=title)
        case "slot":
            slot = label_title(scheme, measure.attribute)
            return translate("Agreement", "{label} → {slot}").format(label=title, slot=slot)
        case "attribute":
            return translate("Agreement", "{label}: {attribute}").format(
                label=title, attribute=attribute_title(scheme, measure.attribute)
            )
    return title


def header() -> tuple[str, ...]:
    """What stands over the numbers of figures."""
    return (
        translate("Agreement", "value"),
        translate("Agreement", "95% from"),
        translate("Agreement", "95% to"),
        translate("Agreement", "computed on"),
        translate("Agreement", "counted"),
        translate("Agreement", "documents"),
        translate("Agreement", "why not"),
    )


def numbers_of(measure: Measure | None) -> tuple[str, ...]:
    """A figure as numbers for a table."""
    if measure is None:
        return ("", "", "", "", "", "", translate("Agreement", "not measured"))
    return (
        *map(plain_number, (measure.value, measure.low, measure.high)),
        str(measure.support),
        language.translate(MEASURES[measure.name].template),
        str(measure.documents),
        language.translate(measure.undefined.template) if measure.undefined is not None else "",
    )
