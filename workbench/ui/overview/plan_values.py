"""A plan of who reads what, as values for charts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from workbench.review.planning import Plan
from workbench.ui.overview.agreement_words import told
from workbench.ui.overview.charts.values import Cell, Matrix, Numbers, Part, Row, Stack, Tone
from workbench.ui.wording import counted

translate = QCoreApplication.translate


def loads(plan: Plan) -> tuple[Stack, Numbers]:
    """A row for each person: what they have to read already, and what is added."""
    added = Counter(name for _, name in plan.added)
    rows, numbers = [], []
    for name, whole in sorted(plan.loads.items()):
        before = whole - added[name]
        said = (
            translate("Plan", "{name}: {many} assigned already").format(
                name=name, many=counted(before)
            ),
            translate("Plan", "{name}: {many} added, {whole} then").format(
                name=name, many=counted(added[name]), whole=counted(whole)
            ),
        )
        parts = (Part(0, before, said[0]), Part(1, added[name], said[1]))
        rows.append(Row(name, counted(whole), parts))
        numbers.append((name, str(before), str(added[name]), str(whole)))
    tones = (
        Tone(translate("Plan", "Assigned already"), "state:done"),
        Tone(translate("Plan", "Added"), "state:in_progress"),
    )
    header = (
        translate("Plan", "annotator"),
        translate("Plan", "assigned already"),
        translate("Plan", "added"),
        translate("Plan", "then"),
    )
    top = max([1, *plan.loads.values()])
    return Stack(tuple(rows), tones, top), Numbers(header, tuple(numbers))


def pairs(plan: Plan) -> tuple[Matrix, Numbers]:
    """How many documents each two would read both."""
    names = tuple(sorted(plan.loads))
    most = max([1, *plan.pairs.values()])
    cells, rows = {}, []
    for i, one in enumerate(names):
        for j, other in enumerate(names):
            if i == j:
                continue
            many = plan.pairs.get((min(one, other), max(one, other)), 0)
            # Qt's tool takes a bare name for no number, and would gather no plural.
            both = QCoreApplication.translate(
                "Plan", "%n document(s) read by both", None, int(many)
            )
            said = told(f"{one} · {other}", both)
            cells[i, j] = Cell(counted(many), said, many / most if many else None)
            if i < j:
                rows.append((one, other, str(many)))
    header = (
        translate("Plan", "annotator"),
        translate("Plan", "other annotator"),
        translate("Plan", "documents of both"),
    )
    return Matrix(names, names, cells), Numbers(header, tuple(rows))


def readings(plan: Plan, titles: Mapping[str, str]) -> Numbers:
    """What is added, document by document."""
    by_document: dict[str, list[str]] = {}
    for document, name in plan.added:
        by_document.setdefault(document, []).append(name)
    header = (
        translate("Plan", "title"),
        translate("Plan", "is to be read by"),
        translate("Plan", "document"),
    )
    return Numbers(
        header,
        tuple(
            (titles.get(document, ""), ", ".join(names), document)
            for document, names in by_document.items()
        ),
    )


def made(rows: Sequence[tuple[str, str, int, bool]]) -> Numbers:
    """The plans that were applied: when, by whom, how many readings, and whether they stand."""
    header = (
        translate("Plan", "applied"),
        translate("Plan", "by"),
        translate("Plan", "readings"),
        translate("Plan", "state"),
    )
    states = (translate("Plan", "in force"), translate("Plan", "taken back"))
    return Numbers(
        header, tuple((at, who, str(count), states[gone]) for at, who, count, gone in rows)
    )
