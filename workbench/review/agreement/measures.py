"""Figures from sums: per label, pair, period, document and over all, with their intervals.

Over all pairs, F1 and shares are computed on the sums of all pairs; Cohen's κ is the mean of
those pairs' for which it is defined (Light 1971, "Measures of response agreement for
qualitative data").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING

from workbench.review.agreement import formulas, resampling, unitizing
from workbench.review.agreement.sums import Group, Sums, Who
from workbench.review.agreement.tally import Table
from workbench.review.agreement.values import (
    NO_DOCUMENT,
    NO_MATCH,
    NO_TOKEN,
    NO_UNIT,
    NOBODY,
    ONE_VALUE,
    READERS_DIFFER,
    Measure,
    Undefined,
)

if TYPE_CHECKING:
    from workbench.review.agreement.formulas import Numbers

NAMES = {"exact": "f1_exact", "overlap": "f1_overlap"}


@dataclass(frozen=True, slots=True)
class Figures:
    """One measure over many draws, or documents: what it is, and on how much it is computed.

    ``reason`` tells why it is not defined where there is something, ``nothing`` where there
    isn't.
    """

    measure: Measure
    values: Numbers
    support: Numbers
    reason: Undefined
    nothing: Undefined


def measures(
    table: Table,
    *,
    names: Sequence[str] = (),
    seed: int = 0,
    draws: int = resampling.DRAWS,
    periods: bool = True,
    documents: bool = False,
) -> tuple[Measure, ...]:
    """All figures that a table of sums gives.

    Of ``names``, each pair without a document in common is told as such.
    """
    found: list[Measure] = []
    shared = [i for i, row in enumerate(table.rows) if len(row.readers) > 1]
    sums = Sums(table)
    if shared:
        found += _measured(sums, shared, seed=seed, draws=draws)
    else:
        found.append(Measure("f1_exact", None, 0, 0, undefined=NOBODY))
    met = {pair for i in shared for pair in combinations(table.rows[i].readers, 2)}
    found += [
        Measure("f1_exact", None, 0, 0, annotators=pair, undefined=NO_DOCUMENT)
        for pair in combinations(sorted(names), 2)
        if pair not in met
    ]
    if periods:
        for period in sorted({table.rows[i].period for i in shared} - {""}):
            rows = [i for i in shared if table.rows[i].period == period]
            own = _measured(sums, rows, seed=seed, draws=draws)
            found += [replace(each, period=period) for each in own]
    if documents:
        found += _each(sums, shared)
    return tuple(found)


def _measured(sums: Sums, rows: Sequence[int], *, seed: int, draws: int) -> list[Measure]:
    """The figures of these documents together."""
    if len(rows) < resampling.LEAST:
        draws = 0
    found = []
    for figures in _figures(sums, sums.drawn(rows, seed=seed, draws=draws)):
        measure = _with(figures, 0)
        # A pair may share fewer documents than there are.
        is_known = draws and measure.documents >= resampling.LEAST
        span = resampling.interval(figures.values[1:]) if is_known else None
        if span is not None and measure.value is not None:
            measure = replace(measure, low=span[0], high=span[1], seed=seed)
        found.append(measure)
    return found


def _each(sums: Sums, rows: Sequence[int]) -> list[Measure]:
    """The figures of each document by itself."""
    found: list[list[Measure]] = [[] for _ in rows]
    for figures in _figures(sums, sums.each(rows)):
        who = set(figures.measure.annotators)
        for place, row in enumerate(rows):
            if who <= set(sums.rows[row].readers):
                measure = replace(_with(figures, place), document=sums.rows[row].id, documents=1)
                found[place].append(measure)
    return [measure for each in found for measure in each]


def _figures(sums: Sums, group: Group) -> Iterator[Figures]:
    pairs = sorted({key[3] for key in sums.keys if len(key[3]) == 2})
    pairs = [pair for pair in pairs if group.documents(pair)]
    labels = sorted({key[1] for key in sums.keys if key[1] and key[0] in LABELLED})
    for label in ("", *labels):
        for who in ((), *pairs):
            for family in LABELLED.values():
                yield from family(group, label, who, pairs, labels)
    for family_name, label, attribute in sorted({key[:3] for key in sums.keys}):
        if family_name in HANGING and (attribute or family_name not in WITH_ATTRIBUTE):
            for who in ((), *pairs):
                yield HANGING[family_name](group, label, attribute, who, pairs)


def _with(figures: Figures, place: int) -> Measure:
    support = int(figures.support[place])
    measure = replace(figures.measure, support=support)
    value = float(figures.values[place])
    if value != value:  # NaN
        return replace(measure, undefined=figures.reason if support else figures.nothing)
    return replace(measure, value=value)


def _f1(
    group: Group, family: str, label: str, who: Who, pairs: Sequence[Who], labels: Sequence[str]
) -> Figures:
    whos = [who] if who else pairs
    both, one, other = (
        group.pooled(family, [label] if label else labels, "", whos, name)
        for name in ("both", "one", "other")
    )
    measure = _measure(group, NAMES.get(family, family), label, who)
    return Figures(measure, formulas.f1(both, one, other), one + other, NO_UNIT, NO_UNIT)


def _spans(
    group: Group,
    label: str,
    who: Who,
    pairs: Sequence[Who],
    labels: Sequence[str],
) -> Iterator[Figures]:
    for family in ("exact", "overlap"):
        yield _f1(group, family, label, who, pairs, labels)


def _binary(group: Group, label: str, who: Who) -> tuple[Numbers, ...]:
    """Of a pair: words, words with the same value, and how often each gave each value."""
    import numpy as np

    items = group.sum("tokens", "", "", who, "items")
    differing = group.sum("tokens", label, "", who, "differing")
    if not label:
        one, other = group.by_value("tokens", "", "", who, "given-one", "given-other")
    else:
        one, other = (
            np.stack([items - given, given], axis=1)
            for given in (
                group.sum("tokens", label, "", who, "given-one"),
                group.sum("tokens", label, "", who, "given-other"),
            )
        )
    return items, items - differing, one, other


def _tokens(
    group: Group, label: str, who: Who, pairs: Sequence[Who], labels: Sequence[str]
) -> Iterator[Figures]:
    import numpy as np

    if who:
        items, agreed, one, other = _binary(group, label, who)
        kappa = formulas.cohen(items, agreed, one, other)
        yield Figures(_measure(group, "cohen", label, who), kappa, items, ONE_VALUE, NO_TOKEN)
        alpha = formulas.krippendorff(2 * agreed, one + other)
        yield Figures(_measure(group, "alpha", label, who), alpha, 2 * items, ONE_VALUE, NO_TOKEN)
        return
    items = group.sum("tokens", "", "", (), "items")
    kappa = formulas.mean_defined([formulas.cohen(*_binary(group, label, each)) for each in pairs])
    yield Figures(_measure(group, "cohen", label, ()), kappa, items, ONE_VALUE, NO_TOKEN)
    values = group.sum("tokens", "", "", (), "values")
    if label:
        given = group.sum("tokens", label, "", (), "given")
        table = np.stack([values - given, given], axis=1)
    else:
        [table] = group.by_value("tokens", "", "", (), "given")
    readers = group.readers()
    measure = _measure(group, "fleiss", label, ())
    if readers is None:
        nothing = np.full(len(items), np.nan)
        yield Figures(measure, nothing, items, READERS_DIFFER, NO_TOKEN)
    else:
        differing = group.sum("tokens", label, "", (), "differing")
        agreeing = items * readers * (readers - 1) - differing
        fleiss = formulas.fleiss(items, agreeing, table, readers)
        yield Figures(measure, fleiss, items, ONE_VALUE, NO_TOKEN)
    apart = group.sum("tokens", label, "", (), "apart")
    alpha = formulas.krippendorff(values - apart, table)
    yield Figures(_measure(group, "alpha", label, ()), alpha, values, ONE_VALUE, NO_TOKEN)


def _measure(group: Group, name: str, label: str, who: Who, attribute: str = "") -> Measure:
    return Measure(
        name, None, 0, group.documents(who), label=label, attribute=attribute, annotators=who
    )


def _unitizing(
    group: Group,
    label: str,
    who: Who,
    pairs: Sequence[Who],
    labels: Sequence[str],
) -> Iterator[Figures]:
    import numpy as np

    characters = group.sum("unitizing", "", "", who, "characters")
    observed, expected = np.zeros(len(characters)), np.zeros(len(characters))
    for each in [label] if label else labels:
        coinciding, differing, squares = (
            group.sum("unitizing", each, "", who, name)
            for name in ("coinciding", "differing", "squares")
        )
        here, there = unitizing.disagreements(coinciding, differing, squares, characters)
        observed, expected = observed + here, expected + np.nan_to_num(there)
    measure = _measure(group, "alpha_unitizing", label, who)
    alpha = formulas.chance_corrected(observed, expected)
    yield Figures(measure, alpha, characters, NO_UNIT, NO_TOKEN)


def _attribute(group: Group, label: str, attribute: str, who: Who, pairs: Sequence[Who]) -> Figures:
    """κ on what is said and what isn't: the sums hold the values, the rest is their absence."""
    import numpy as np

    def kappa(pair: Who) -> tuple[Numbers, Numbers]:
        items = group.sum("attribute", label, "", pair, "items")
        differing = group.sum("attribute", label, attribute, pair, "differing")
        one, other = (
            np.column_stack([items - given.sum(axis=1), given])
            for given in group.by_value(
                "attribute", label, attribute, pair, "given-one", "given-other"
            )
        )
        return items, formulas.cohen(items, items - differing, one, other)

    each = [kappa(pair) for pair in ([who] if who else pairs)]
    items = sum((pair[0] for pair in each), start=group.zero())
    values = formulas.mean_defined([pair[1] for pair in each])
    measure = _measure(group, "attribute", label, who, attribute)
    return Figures(measure, values, items, ONE_VALUE, NO_MATCH)


def _slot(group: Group, label: str, slot: str, who: Who, pairs: Sequence[Who]) -> Figures:
    whos = [who] if who else pairs
    items = group.pooled("slot", [label], slot, whos, "items")
    agreed = group.pooled("slot", [label], slot, whos, "agreed")
    measure = _measure(group, "slot", label, who, slot)
    return Figures(measure, formulas.ratio(agreed, items), items, NO_MATCH, NO_MATCH)


def _structure(family: str) -> Callable[..., Figures]:
    def figures(
        group: Group,
        label: str,
        attribute: str,
        who: Who,
        pairs: Sequence[Who],
    ) -> Figures:
        return _f1(group, family, label, who, pairs, [label])

    return figures


LABELLED = {"exact": _spans, "tokens": _tokens, "unitizing": _unitizing}
WITH_ATTRIBUTE = ("attribute", "slot")
HANGING: dict[str, Callable[..., Figures]] = {
    "attribute": _attribute,
    "attribution": _structure("attribution"),
    "slot": _slot,
    "relation": _structure("relation"),
}
