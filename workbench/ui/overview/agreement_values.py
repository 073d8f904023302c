"""Agreement as values for charts: which figures, in which words, and the numbers behind them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from workbench.review.agreement.confusion import NOTHING, matrix
from workbench.review.agreement.values import Measure, Pair
from workbench.review.periods import period
from workbench.review.values import KINDS
from workbench.tasks.overview import Overview
from workbench.ui.overview.agreement_words import (
    Figures,
    hanging_title,
    header,
    measure_title,
    numbers_of,
    period_words,
    said_of,
    shown_of,
    told,
)
from workbench.ui.overview.charts.values import (
    Bar,
    Bars,
    Cell,
    Lines,
    Matrix,
    Numbers,
    Part,
    Point,
    Row,
    Series,
    Stack,
    Tone,
)
from workbench.ui.overview.format import figure, percent, plain_number
from workbench.ui.review.wording import kind_title
from workbench.ui.wording import counted, label_title

translate = QCoreApplication.translate

CHOICES = (
    "f1_exact",
    "f1_overlap",
    "cohen",
    "alpha",
    "alpha_unitizing",
    "gamma",
    "attribution",
)
"""The measures that can be looked at, in this order."""

HANGING = {
    "attributions": ("attribution", "slot"),
    "attributes": ("attribute",),
    "links": ("relation",),
}
"""What hangs on spans: the measures of each kind, in the order in which they are shown."""


def pairs(figures: Figures, name: str, label: str) -> tuple[Matrix, Numbers]:
    """The heat map: one cell for each two annotators."""
    who = figures.overview.report.annotators
    cells, rows = {}, []
    for one, other in figures.pairs:
        measure = figures.get(name, label=label, who=(one, other))
        if measure is None and label:
            # A pair without a document in common is told as such, once.
            without = figures.get("f1_exact", who=(one, other))
            if without is not None and without.undefined is not None:
                measure = without
        said = told(f"{one} · {other}", said_of(measure))
        value = measure.value if measure is not None else None
        cell = Cell(figure(value, places=2), said, value)
        i, j = who.index(one), who.index(other)
        cells[i, j] = cells[j, i] = cell
        rows.append((one, other, figures.label_words(label), *numbers_of(measure)))
    heads = (
        translate("Agreement", "annotator"),
        translate("Agreement", "other annotator"),
        translate("Agreement", "label"),
        *header(),
    )
    return Matrix(who, who, cells), Numbers(heads, tuple(rows))


def labels(figures: Figures, name: str) -> tuple[Bars, Numbers]:
    """A bar for each label, and one for all."""
    bars, rows = [], []
    for label in (*figures.labels, ""):
        measure = figures.get(name, label=label, who=None)
        if measure is None:
            continue
        title = figures.label_words(label)
        bars.append(_bar(title, measure, key=label, heavy=not label))
        rows.append((title, *numbers_of(measure)))
    return Bars(tuple(bars), *_ends(bars)), Numbers(
        (translate("Agreement", "label"), *header()), tuple(rows)
    )


def hanging(figures: Figures, kind: str) -> tuple[Bars, Numbers]:
    """A bar for each attribution and slot, attribute, or relation that there is any of."""
    bars, rows = [], []
    for name in HANGING[kind]:
        for measure in figures.overview.report.measures:
            if measure.name != name or measure.annotators or measure.period or measure.document:
                continue
            if not measure.support:
                continue
            title = hanging_title(figures.scheme, measure)
            bars.append(_bar(title, measure, key=measure.label))
            rows.append((title, measure_title(name), *numbers_of(measure)))
    heads = (translate("Agreement", "what"), translate("Agreement", "measure"), *header())
    return Bars(tuple(bars), *_ends(bars)), Numbers(heads, tuple(rows))


def confusion(figures: Figures, who: Pair | None) -> tuple[Matrix, Numbers]:
    """Which label stands in whose place, in numbers and as a share of the row."""
    cells_of = matrix(figures.overview.report.confusion, who)
    there = {label for cell in cells_of for label in cell if label}
    keys = [*(each for each in figures.labels if each in there), *sorted(there)]
    keys = [*dict.fromkeys(keys), NOTHING]
    names = tuple(
        label_title(figures.scheme, key) if key else translate("Agreement", "nothing")
        for key in keys
    )
    one, other = who or (translate("Agreement", "one"), translate("Agreement", "the other"))
    cells, rows = {}, []
    for i, mine in enumerate(keys):
        whole = sum(cells_of.get((mine, each), 0) for each in keys)
        for j, yours in enumerate(keys):
            if not mine and not yours:
                continue
            times = cells_of.get((mine, yours), 0)
            said = translate(
                "Agreement",
                "Where {one} has {label}, {other} has {instead}: {times} of {whole} ({share})",
            ).format(
                one=one,
                other=other,
                label=names[i],
                instead=names[j],
                times=counted(times),
                whole=counted(whole),
                share=percent(times, whole),
            )
            cells[i, j] = Cell(counted(times), said, times / whole if times else None)
            rows.append((names[i], names[j], str(times), plain_number(times / (whole or 1))))
    heads = (
        one,
        other,
        translate("Agreement", "spans"),
        translate("Agreement", "share of the row"),
    )
    if len(keys) < 2:
        return Matrix((), (), {}), Numbers(heads, ())
    return Matrix(names, names, cells), Numbers(heads, tuple(rows))


def classes(figures: Figures) -> tuple[Stack, Numbers, str]:
    """Units by class of disagreement, the labels as parts of each; and how many are agreed."""
    counts = {(each.label, each.kind): each.units for each in figures.overview.classes}
    whole, agreed = sum(counts.values()), sum(n for (_, kind), n in counts.items() if kind is None)
    there = {label for label, _ in counts}
    keys = [*(each for each in figures.labels if each in there)]
    keys += sorted(there - set(keys))
    rows, numbers = [], []
    for kind in KINDS:
        of_kind = [(number, key, counts.get((key, kind), 0)) for number, key in enumerate(keys)]
        total = sum(amount for _, _, amount in of_kind)
        if not total:
            continue
        title = kind_title(kind)
        parts = tuple(
            Part(
                number,
                amount,
                translate(
                    "Agreement", "{kind}, {label}: {amount} of {whole} units ({share})"
                ).format(
                    kind=title,
                    label=figures.label_words(key),
                    amount=counted(amount),
                    whole=counted(whole),
                    share=percent(amount, whole),
                ),
            )
            for number, key, amount in of_kind
            if amount
        )
        rows.append(Row(title, f"{counted(total)} · {percent(total, whole)}", parts))
        numbers += [
            (title, figures.label_words(key), str(amount)) for _, key, amount in of_kind if amount
        ]
    numbers += [
        (translate("Agreement", "agreed"), figures.label_words(key), str(counts[key, None]))
        for key in keys
        if counts.get((key, None))
    ]
    tones = tuple(Tone(figures.label_words(key), key) for key in keys)
    top = max((sum(part.amount for part in row.parts) for row in rows), default=1)
    note = translate("Agreement", "Agreed: {agreed} of {whole} units ({share}).").format(
        agreed=counted(agreed), whole=counted(whole), share=percent(agreed, whole)
    )
    heads = (
        translate("Agreement", "class"),
        translate("Agreement", "label"),
        translate("Agreement", "units"),
    )
    return Stack(tuple(rows), tones, top), Numbers(heads, tuple(numbers)), note


def drift(figures: Figures, name: str, chosen: str) -> tuple[Lines, Numbers]:
    """The figure over time: of all labels together, and of each, or of the chosen one."""
    overview = figures.overview
    times = sorted({each.period for each in overview.report.measures} - {""})
    wanted = ("", chosen) if chosen else ("", *figures.labels)
    series, rows = [], []
    for label in wanted:
        points = []
        for time in times:
            measure = figures.get(name, label=label, period=time, who=None)
            title = figures.label_words(label)
            said = told(f"{period_words(time)}, {title}", said_of(measure))
            if measure is None:
                points.append(Point(said))
                continue
            points.append(Point(said, measure.value, measure.low, measure.high))
            rows.append((time, title, *numbers_of(measure)))
        if any(each.value is not None for each in points):
            series.append(Series(figures.label_words(label), tuple(points), label, not label))
    values = [v for each in series for p in each.points for v in (p.value, p.low) if v is not None]
    low = min([0.0, *values])
    marks: tuple[tuple[int, str], ...] = ()
    if overview.by == "read" and times:
        marks = _marks(times, overview)
    shown = Lines(tuple(map(period_words, times)), tuple(series), low, 1.0, marks)
    return shown, Numbers(
        (translate("Agreement", "period"), translate("Agreement", "label"), *header()), tuple(rows)
    )


def _marks(times: Sequence[str], overview: Overview) -> tuple[tuple[int, str], ...]:
    """Before which period the guidelines became others; what was before all is not shown."""
    found: dict[int, str] = {}
    for day, version in overview.versions:
        at = sum(time < period(day, overview.grain) for time in times)
        if 0 < at < len(times) or (at == 0 and period(day, overview.grain) == times[0]):
            found[at] = translate("Agreement", "guidelines v{version}").format(version=version)
    return tuple(sorted(found.items()))


def _bar(title: str, measure: Measure, *, key: str, heavy: bool = False) -> Bar:
    said = told(title, said_of(measure))
    shown, value = shown_of(measure), measure.value
    return Bar(title, shown, said, value, measure.low, measure.high, key, heavy)


def _ends(bars: Iterable[Bar]) -> tuple[float, float]:
    """From nought, or below where a figure is, to one."""
    there = [value for bar in bars for value in (bar.value, bar.low) if value is not None]
    return min([0.0, *there]), 1.0
