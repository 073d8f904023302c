"""How far everybody is, as values for charts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from workbench.project import StandingRow, Workload
from workbench.review.periods import grain_of, period
from workbench.ui.models.document_words import time_words
from workbench.ui.overview.agreement_words import period_words
from workbench.ui.overview.charts.inks import STATES
from workbench.ui.overview.charts.plans import ceiling
from workbench.ui.overview.charts.values import (
    Bar,
    Bars,
    Lines,
    Numbers,
    Part,
    Point,
    Row,
    Series,
    Stack,
    Tone,
)
from workbench.ui.overview.format import MISSING, percent, plain_number
from workbench.ui.wording import counted, status_title

translate = QCoreApplication.translate

MINUTE = 60


def at_work(loads: Sequence[Workload]) -> tuple[Workload, ...]:
    """Those who have something to read, or have read something."""
    return tuple(each for each in loads if each.assigned or each.layers)


def waiting() -> str:
    """What is called what is assigned and not begun."""
    return translate("Progress", "To read")


def states(loads: Sequence[Workload]) -> tuple[Stack, Numbers]:
    """A row for each person: done, in progress, skipped, to read."""
    names = (*map(status_title, ("done", "in_progress", "skipped")), waiting())
    rows, numbers = [], []
    for load in loads:
        amounts = (load.done, load.in_progress, load.skipped, load.waiting)
        whole = sum(amounts)
        parts = tuple(
            Part(
                tone,
                amount,
                translate("Progress", "{name}, {state}: {amount} of {whole} ({share})").format(
                    name=load.name,
                    state=names[tone],
                    amount=counted(amount),
                    whole=counted(whole),
                    share=percent(amount, whole),
                ),
            )
            for tone, amount in enumerate(amounts)
        )
        rows.append(Row(load.name, f"{counted(load.done)}/{counted(whole)}", parts))
        numbers.append((load.name, str(load.assigned), *map(str, amounts)))
    tones = tuple(Tone(name, key) for name, key in zip(names, STATES, strict=True))
    top = max((sum(part.amount for part in row.parts) for row in rows), default=1)
    header = (
        translate("Progress", "annotator"),
        translate("Progress", "assigned"),
        *(name.lower() for name in names),
    )
    return Stack(tuple(rows), tones, max(1, top)), Numbers(header, tuple(numbers))


def times(loads: Sequence[Workload]) -> tuple[Bars, Numbers]:
    """A bar for each person: the minutes that half of their documents took."""
    bars, numbers = [], []
    for load in loads:
        if load.timed:
            shown = time_words(load.median)
            said = translate(
                "Progress",
                "{name}: median {median}; the middle half took {low} to {high}; {whole} in all, "
                "documents: {timed}",
            ).format(
                name=load.name,
                median=shown,
                timed=counted(load.timed),
                low=time_words(load.low),
                high=time_words(load.high),
                whole=time_words(load.seconds),
            )
            low, middle, high = (each / MINUTE for each in (load.low, load.median, load.high))
            bars.append(Bar(load.name, shown, said, middle, low, high))
        else:
            said = translate("Progress", "{name}: no document was timed").format(name=load.name)
            bars.append(Bar(load.name, MISSING, said, None))
        timed = (load.low, load.median, load.high) if load.timed else (None, None, None)
        seconds = [plain_number(each).removesuffix(".0") for each in timed]
        numbers.append((load.name, str(load.timed), *seconds, str(load.seconds)))
    top = ceiling(max((bar.high or 0 for bar in bars), default=0))
    header = (
        translate("Progress", "annotator"),
        translate("Progress", "documents timed"),
        translate("Progress", "lower quartile (s)"),
        translate("Progress", "median (s)"),
        translate("Progress", "upper quartile (s)"),
        translate("Progress", "in all (s)"),
    )
    return Bars(tuple(bars), 0, top), Numbers(header, tuple(numbers))


def days(loads: Sequence[Workload]) -> tuple[Lines, Numbers]:
    """Documents finished over the days, weeks or months: by each person, and together."""
    there = sorted({day for load in loads for day, _ in load.days})
    if not there:
        return Lines((), ()), Numbers((), ())
    grain = grain_of(there)
    first, last = date.fromisoformat(there[0]), date.fromisoformat(there[-1])
    every = (first + timedelta(days=n) for n in range((last - first).days + 1))
    periods = tuple(dict.fromkeys(period(day.isoformat(), grain) for day in every))
    by_name: dict[str, Counter[str]] = {}
    for load in loads:
        if load.days:
            found = by_name.setdefault(load.name, Counter())
            for day, many in load.days:
                found[period(day, grain)] += many
    everybody = translate("Progress", "Everybody")
    together: Counter[str] = Counter()
    for counter in by_name.values():
        together.update(counter)
    if len(by_name) > 1:
        by_name = {everybody: together, **by_name}
    series = tuple(
        Series(
            name,
            tuple(
                Point(
                    translate("Progress", "{period}, {name}: {many} finished").format(
                        period=period_words(each), name=name, many=counted(found[each])
                    ),
                    found[each],
                )
                for each in periods
            ),
            heavy=name == everybody and found is together,
        )
        for name, found in by_name.items()
    )
    header = (
        translate("Progress", "from"),
        *(name for name in by_name),
    )
    rows = tuple((each, *(str(found[each]) for found in by_name.values())) for each in periods)
    shown = Lines(
        tuple(map(period_words, periods)), series, 0, ceiling(max(together.values(), default=1))
    )
    return shown, Numbers(header, rows)


def documents(rows: Sequence[StandingRow], names: Sequence[str]) -> Numbers:
    """Documents and how everybody stands with them, as one table."""
    header = (
        translate("Progress", "document"),
        translate("Progress", "title"),
        translate("Progress", "source"),
        translate("Progress", "date"),
        *(
            column
            for name in names
            for column in (
                name,
                translate("Progress", "{name}, assigned").format(name=name),
                translate("Progress", "{name}, seconds").format(name=name),
            )
        ),
    )
    found = []
    for row in rows:
        cells = [row.id, row.title, row.source, row.date]
        for name in names:
            standing = row.people.get(name)
            if standing is None:
                cells += ["", "", ""]
                continue
            assigned = "1" if standing.assigned else ""
            cells += [standing.status, assigned, str(standing.seconds)]
        found.append(tuple(cells))
    return Numbers(header, tuple(found))
