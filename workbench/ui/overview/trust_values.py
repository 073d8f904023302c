"""What suggestions are worth, as values for charts, and the numbers behind them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workbench.model import Scheme
from workbench.review.trust import VERDICTS, Compared, Rate, Source, Verdict
from workbench.tasks import TrustReport
from workbench.ui.overview.charts.values import Bar, Bars, Numbers, Part, Row, Stack, Tone
from workbench.ui.overview.format import MISSING, figure, percent, plain_number
from workbench.ui.wording import QT_TRANSLATE_NOOP, counted, label_title

translate = QCoreApplication.translate

BY = ("rule", "label", "annotator", "suggester")
"""What can be told apart, in this order."""

VERDICT_WORDS: dict[Verdict, str] = {
    "kept": QT_TRANSLATE_NOOP("Trust", "kept as suggested"),
    "changed": QT_TRANSLATE_NOOP("Trust", "changed"),
    "removed": QT_TRANSLATE_NOOP("Trust", "erased later"),
    "rejected": QT_TRANSLATE_NOOP("Trust", "rejected"),
    "left": QT_TRANSLATE_NOOP("Trust", "left"),
}
ARM_WORDS = {
    "copying": QT_TRANSLATE_NOOP("Trust", "Spans that are a suggestion to the letter"),
    "agreement": QT_TRANSLATE_NOOP("Trust", "Agreement of two readers (F1)"),
    "pace": QT_TRANSLATE_NOOP("Trust", "Seconds for a thousand characters"),
}


def name_of(source: Source, by: str, scheme: Scheme | None) -> str:
    """What a source is called among those that are told apart."""
    value: str = getattr(source, by)
    if not value:
        return translate("Trust", "not known")
    return label_title(scheme, value) if by == "label" else value


def acceptance(report: TrustReport, by: str, scheme: Scheme | None) -> tuple[Bars, Numbers]:
    """How much of what was judged was taken over; the worst first, as they want a look."""
    rates = [rate for rate in report.rates(by) if rate.judged]
    rates.sort(key=lambda rate: (rate.acceptance or (1,))[0])
    bars, rows = [], []
    for rate in rates:
        assert rate.acceptance is not None
        value, low, high = rate.acceptance
        name = name_of(rate.source, by, scheme)
        shown = percent(value, 1)
        bars.append(
            Bar(
                name,
                f"{shown} · {counted(rate.judged)}",
                _said(name, rate),
                value,
                low,
                high,
                key=rate.source.label,
            )
        )
        rows.append(
            (
                name,
                *(f"{rate.counts[each]}" for each in VERDICTS),
                *(plain_number(each) for each in rate.acceptance),
                *(plain_number(each) for each in rate.correction or (None, None, None)),
            )
        )
    header = (
        by_title(by),
        *(translate("Trust", VERDICT_WORDS[each]) for each in VERDICTS),
        translate("Trust", "taken over"),
        *_bounds(),
        translate("Trust", "of these corrected"),
        *_bounds(),
    )
    return Bars(tuple(bars)), Numbers(header, tuple(rows))


def verdicts(report: TrustReport, by: str, scheme: Scheme | None) -> tuple[Stack, Numbers]:
    """What became of the suggestions, as parts of how many there were; the most first."""
    rates = report.rates(by)
    rows, numbers = [], []
    for rate in rates:
        name, whole = name_of(rate.source, by, scheme), sum(rate.counts.values())
        parts = tuple(
            Part(
                tone,
                rate.counts[each],
                translate("Trust", "{name}: {count} of {whole} {verdict}").format(
                    name=name,
                    count=counted(rate.counts[each]),
                    whole=counted(whole),
                    verdict=translate("Trust", VERDICT_WORDS[each]),
                ),
            )
            for tone, each in enumerate(VERDICTS)
        )
        rows.append(Row(name, counted(whole), parts))
        numbers.append((name, *(f"{rate.counts[each]}" for each in VERDICTS)))
    tones = tuple(Tone(translate("Trust", VERDICT_WORDS[each])) for each in VERDICTS)
    top = max((sum(rate.counts.values()) for rate in rates), default=1)
    header = (by_title(by), *(tone.name for tone in tones))
    return Stack(tuple(rows), tones, top), Numbers(header, tuple(numbers))


def arms(report: TrustReport) -> tuple[Bars, Numbers]:
    """Copying and agreement in both arms, a bar for each; the pace is in the numbers."""
    sides = (translate("Trust", "shown"), translate("Trust", "held out"))
    bars, rows = [], []
    for each in report.compared:
        title = translate("Trust", ARM_WORDS[each.name])
        values = (each.shown, each.hidden)
        supports = (each.of_shown, each.of_hidden)
        if each.name != "pace":
            for side, value, support in zip(sides, values, supports, strict=True):
                shown = percent(value, 1) if value is not None else MISSING
                said = translate("Trust", "{figure}, {side}: {value}, of {support}").format(
                    figure=title, side=side, value=shown, support=counted(support)
                )
                bars.append(Bar(f"{title} ({side})", shown, said, value, heavy=side == sides[1]))
        rows.append(
            (
                title,
                *map(plain_number, (each.shown, each.hidden, each.difference, each.low, each.high)),
                *map(str, supports),
            )
        )
    header = (
        translate("Trust", "figure"),
        *sides,
        translate("Trust", "difference"),
        *_bounds(),
        translate("Trust", "counted, shown"),
        translate("Trust", "counted, held out"),
    )
    return Bars(tuple(bars)), Numbers(header, tuple(rows))


def difference_words(report: TrustReport) -> str:
    """What the two arms are apart, in one sentence for each figure."""
    colon = translate("Trust", ": ")
    return " · ".join(
        f"{translate('Trust', ARM_WORDS[each.name])}{colon}{_apart(each)}"
        for each in report.compared
        if each.difference is not None
    )


def by_title(by: str) -> str:
    """What a way of telling apart is called."""
    return {
        "rule": translate("Trust", "Rule"),
        "label": translate("Trust", "Label"),
        "annotator": translate("Trust", "Annotator"),
        "suggester": translate("Trust", "Suggester"),
    }[by]


def _apart(each: Compared) -> str:
    places = 0 if each.name == "pace" else 2
    text = figure(each.difference, places=places)
    if each.difference is not None and each.difference > 0:
        text = f"+{text}"
    if each.low is not None:
        low, high = figure(each.low, places=places), figure(each.high, places=places)
        text += f" [{low} – {high}]"
    return text


def _bounds() -> tuple[str, str]:
    return translate("Trust", "from"), translate("Trust", "to")


def _said(name: str, rate: Rate) -> str:
    assert rate.acceptance is not None
    value, low, high = (percent(each, 1) for each in rate.acceptance)
    corrected = percent(rate.correction[0], 1) if rate.correction is not None else MISSING
    return translate(
        "Trust",
        "{name}: {taken} of {judged} taken over, {value} [{low} – {high}]; "
        "of these corrected: {corrected}",
    ).format(
        name=name,
        taken=counted(rate.taken),
        judged=counted(rate.judged),
        value=value,
        low=low,
        high=high,
        corrected=corrected,
    )
