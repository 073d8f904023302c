"""What a trained pipeline can do, as values for charts, and the numbers behind them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from workbench.model import Scheme
from workbench.review.agreement.evaluation import Evaluation
from workbench.tasks.choosing import LEAST
from workbench.tasks.learning import MERGED, REMEMBERED, TOGETHER, TRAINED, UNTRAINED
from workbench.tasks.machines import RULES
from workbench.tasks.pipelines import Pipeline
from workbench.ui.overview.charts.values import Bar, Bars, Lines, Numbers, Point, Series
from workbench.ui.overview.format import MISSING, figure, plain_number
from workbench.ui.wording import counted, label_title

translate = QCoreApplication.translate

EXACT, HALF = "spans_exact", "spans_overlap"
ORDER = (TRAINED, MERGED, TOGETHER, RULES, REMEMBERED, UNTRAINED)
STEEP = 0.01
"""A learning curve that rises by less than this from half of the documents to all is flat."""


def who_words(name: str) -> str:
    """Who was measured."""
    return {
        TRAINED: translate("Models", "this pipeline"),
        UNTRAINED: translate("Models", "the same, untrained"),
        REMEMBERED: translate("Models", "words marked before"),
        RULES: translate("Models", "rules alone"),
        TOGETHER: translate("Models", "rules and pipeline"),
        MERGED: translate("Models", "merged with the rules"),
    }.get(name, name)


def merge_words(pipeline: Pipeline, scheme: Scheme | None) -> str:
    """Whom the merge with the rules uses, in a sentence; empty where the rules don't fit."""
    if RULES not in pipeline.lines:
        return ""
    if not pipeline.merge:
        return translate("Models", "Merged with the rules, whatever either finds is suggested.")
    by_whom: dict[str, list[str]] = {}
    for label, choice in pipeline.merge.items():
        who = choice.use[0] if len(choice.use) == 1 else "both"
        by_whom.setdefault(who, []).append(_label(scheme, label))
    said = {
        "rules": translate("Models", "the rules ({labels})"),
        "pipeline": translate("Models", "this pipeline ({labels})"),
        "both": translate("Models", "both ({labels})"),
    }
    parts = [said[who].format(labels=", ".join(by_whom[who])) for who in said if who in by_whom]
    return translate(
        "Models",
        "Merged with the rules, each label comes from whichever was best on the documents kept "
        "aside, or from the rules where people marked fewer than {least} spans there: {sources}.",
    ).format(least=counted(LEAST), sources=", ".join(parts))


def line_of(lines: Sequence[Evaluation], name: str, label: str = "") -> Evaluation | None:
    """The figures of one label (empty: all together) with one way of matching."""
    return next((each for each in lines if each.name == name and each.label == label), None)


def f1_of(lines: Sequence[Evaluation], name: str, label: str = "") -> float | None:
    """F1, where it is defined."""
    line = line_of(lines, name, label)
    return line.f1 if line is not None else None


def by_label(pipeline: Pipeline, scheme: Scheme | None) -> tuple[Bars, Numbers]:
    """F1 of spans with the same edges by label, with its interval; all figures as numbers."""
    lines = pipeline.lines.get(TRAINED, ())
    bars, rows = [], []
    for line in lines:
        if line.name != EXACT:
            continue
        name = _label(scheme, line.label)
        half = f1_of(lines, HALF, line.label)
        said = translate(
            "Models",
            "{name}: {right} of {wanted} found with the same edges, {found} marked; "
            "F1 {f1}, half shared {half}",
        ).format(
            name=name,
            right=counted(line.right),
            wanted=counted(line.wanted),
            found=counted(line.found),
            f1=figure(line.f1),
            half=figure(half),
        )
        shown = figure(line.f1, places=2)
        bars.append(
            Bar(
                name,
                shown,
                said,
                line.f1,
                line.low,
                line.high,
                key=line.label,
                heavy=not line.label,
            )
        )
        values = (line.precision, line.recall, line.f1, half)
        counts = (line.right, line.found, line.wanted)
        rows.append((name, *map(plain_number, values), *map(str, counts)))
    header = (
        translate("Models", "label"),
        translate("Models", "precision"),
        translate("Models", "recall"),
        translate("Models", "F1, same edges"),
        translate("Models", "F1, half shared"),
        translate("Models", "right"),
        translate("Models", "found"),
        translate("Models", "wanted"),
    )
    return Bars(tuple(bars)), Numbers(header, tuple(rows))


def compared(pipeline: Pipeline, scheme: Scheme | None, label: str = "") -> tuple[Bars, Numbers]:
    """F1 beside those of the baselines, for one label or all together."""
    bars, rows = [], []
    for name in ORDER:
        lines = pipeline.lines.get(name)
        if lines is None:
            continue
        line, who = line_of(lines, EXACT, label), who_words(name)
        half = f1_of(lines, HALF, label)
        value = line.f1 if line is not None else None
        said = translate("Models", "{name}: F1 {f1}, half shared {half}").format(
            name=who, f1=figure(value), half=figure(half)
        )
        low, high = (line.low, line.high) if line is not None else (None, None)
        bars.append(
            Bar(who, figure(value, places=2), said, value, low, high, heavy=name == TRAINED)
        )
        rows.append((who, plain_number(value), plain_number(half)))
    header = (
        translate("Models", "who"),
        translate("Models", "F1, same edges"),
        translate("Models", "F1, half shared"),
    )
    return Bars(tuple(bars)), Numbers(header, tuple(rows))


def curve(pipeline: Pipeline, scheme: Scheme | None) -> tuple[Lines, Numbers]:
    """F1 after so many documents: all together, and each label."""
    points = pipeline.curve
    if len(points) < 2:
        return Lines((), ()), Numbers((), ())
    times = tuple(counted(point.documents) for point in points)
    series = [_series(pipeline, HALF, "", translate("Models", "all, half shared"))]
    series.append(_series(pipeline, EXACT, "", translate("Models", "all")))
    last = points[-1].lines
    labels = [line.label for line in last if line.name == EXACT and line.label]
    series += [_series(pipeline, EXACT, label, _label(scheme, label)) for label in labels]
    rows = tuple(
        (
            str(point.documents),
            plain_number(f1_of(point.lines, EXACT)),
            plain_number(f1_of(point.lines, HALF)),
            *(plain_number(f1_of(point.lines, EXACT, label)) for label in labels),
        )
        for point in points
    )
    header = (
        translate("Models", "documents"),
        translate("Models", "F1, same edges"),
        translate("Models", "F1, half shared"),
        *(_label(scheme, label) for label in labels),
    )
    return Lines(times, tuple(series)), Numbers(header, rows)


def promise(pipeline: Pipeline) -> str:
    """What more documents would bring, as far as the curve tells."""
    if len(pipeline.curve) < 2:
        return ""
    before, last = pipeline.curve[-2:]
    low, high = f1_of(before.lines, EXACT), f1_of(last.lines, EXACT)
    if low is None or high is None:
        return ""
    words = (
        translate(
            "Models",
            "From {half} documents to {all} it rose by {gain}: more of them will bring more.",
        )
        if high - low > STEEP
        else translate(
            "Models",
            "From {half} documents to {all} it changed by {gain}: more of the same bring little.",
        )
    )
    return words.format(
        half=counted(before.documents), all=counted(last.documents), gain=figure(high - low)
    )


def _series(pipeline: Pipeline, name: str, label: str, title: str) -> Series:
    points = []
    for point in pipeline.curve:
        line = line_of(point.lines, name, label)
        value = line.f1 if line is not None else None
        said = translate("Models", "{name}: {value} after {number} documents").format(
            name=title,
            value=figure(value) if value is not None else MISSING,
            number=counted(point.documents),
        )
        low, high = (line.low, line.high) if line is not None else (None, None)
        points.append(Point(said, value, low, high))
    return Series(title, tuple(points), key=label, heavy=name == EXACT and not label)


def _label(scheme: Scheme | None, label: str) -> str:
    return label_title(scheme, label) if label else translate("Models", "all")
