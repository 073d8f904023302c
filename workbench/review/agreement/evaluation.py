"""One annotator against another who is taken to be right: precision, recall, F1."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.review.agreement import formulas, resampling
from workbench.review.agreement.sums import Sums
from workbench.review.agreement.tally import Table

KINDS = {
    "exact": "spans_exact",
    "overlap": "spans_overlap",
    "attribution": "attributions",
    "relation": "relations",
}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One line: of ``found`` things, ``right`` are among the ``wanted`` ones.

    ``name``: spans_exact, spans_overlap, attributions, relations; or attributes and slots, which
    are looked at on matched spans alone, so that precision and recall are both the share that
    is right. An empty label means all. The interval is F1's.
    """

    name: str
    label: str
    attribute: str
    found: int
    wanted: int
    right: int
    precision: float | None = None
    recall: float | None = None
    f1: float | None = None
    low: float | None = None
    high: float | None = None


def evaluated(
    table: Table, annotator: str, *, seed: int = 0, draws: int = resampling.DRAWS
) -> tuple[Evaluation, ...]:
    """All lines for one of the two annotators of a table against the other."""
    shared = [i for i, row in enumerate(table.rows) if len(row.readers) == 2]
    if not shared:
        return ()
    who = table.rows[shared[0]].readers
    ours, theirs = ("one", "other") if who[0] == annotator else ("other", "one")
    if len(shared) < resampling.LEAST:
        draws = 0
    group = Sums(table).drawn(shared, seed=seed, draws=draws)
    lines = []
    for family, label, attribute in _of(table):
        labels = [label] if label else sorted(_labels(table, family))
        if family == "attribute":
            items = group.sum(family, label, "", who, "items")
            right = items - group.sum(family, label, attribute, who, "differing")
            found = wanted = items
        elif family == "slot":
            found = wanted = group.sum(family, label, attribute, who, "items")
            right = group.sum(family, label, attribute, who, "agreed")
        else:
            right, found, wanted = (
                group.pooled(family, labels, attribute, [who], name)
                for name in ("both", ours, theirs)
            )
        line = Evaluation(
            KINDS.get(family, f"{family}s"),
            label,
            attribute,
            int(found[0]),
            int(wanted[0]),
            int(right[0]),
        )
        figures = formulas.f1(right, found, wanted)
        span = resampling.interval(figures[1:]) if draws else None
        lines.append(
            replace(
                line,
                precision=line.right / line.found if line.found else None,
                recall=line.right / line.wanted if line.wanted else None,
                f1=float(figures[0]) if figures[0] == figures[0] else None,
                low=span[0] if span else None,
                high=span[1] if span else None,
            )
        )
    return tuple(lines)


def _of(table: Table) -> Iterator[tuple[str, str, str]]:
    keys = {(each.family, each.label, each.attribute) for each in table.columns}
    for family in ("exact", "overlap", "attribute", "relation", "attribution", "slot"):
        own = sorted(key for key in keys if key[0] == family)
        if family == "attribute":
            own = [key for key in own if key[2]]
        if family in ("exact", "overlap", "relation") and own:
            yield family, "", ""
        yield from own


def _labels(table: Table, family: str) -> set[str]:
    return {each.label for each in table.columns if each.family == family and each.label}
