"""Each document as a row of sums, of which every figure can be made.

Sums add up: over documents, over those of a month, over documents drawn at random. So the
documents are looked at once, a batch at a time, and kept as a sparse table.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.model.roles import actor_labels
from workbench.model.scheme import Scheme
from workbench.review.agreement import confusion, spans, structures, tokens, unitizing
from workbench.review.agreement.values import Mark, Reading, Shared

if TYPE_CHECKING:
    from workbench.review.agreement.tokens import Whole

FAMILIES = ("spans", "tokens", "unitizing", "attributes", "attributions", "relations")
CONFUSION = "confusion"
"""What stands in whose place: a further family, for whoever asks for it."""


class Column(NamedTuple):
    """Of what a sum is: the family, then label, attribute or slot, for whom, and which sum."""

    family: str
    label: str
    attribute: str
    who: tuple[str, ...]
    sum: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A document of a table."""

    id: str
    period: str
    readers: tuple[str, ...]


@dataclass(slots=True)
class Table:
    """Documents and their sums; what is not written is zero.

    ``row``, ``column`` and ``number`` go together: lists while the table grows, arrays once it
    is joined of others.
    """

    rows: list[Row] = field(default_factory=list)
    columns: dict[Column, int] = field(default_factory=dict)
    row: Any = field(default_factory=list)
    column: Any = field(default_factory=list)
    number: Any = field(default_factory=list)
    _places: dict[object, int] = field(default_factory=dict)

    def add(self, row: int, column: Column, number: float) -> None:
        """Put a sum in its place, if there is anything to put."""
        if number:
            self.row.append(row)
            self.column.append(self.columns.setdefault(column, len(self.columns)))
            self.number.append(number)

    def add_some(
        self, row: int, of: tuple[str, str, str, tuple[str, ...]], sums: Iterable[tuple[str, float]]
    ) -> None:
        """Put several sums of one thing in their places."""
        for name, number in sums:
            if number:
                place = self._places.get((of, name))
                if place is None:
                    column = Column(*of, name)
                    place = self.columns.setdefault(column, len(self.columns))
                    self._places[of, name] = place
                self.row.append(row)
                self.column.append(place)
                self.number.append(number)

    def add_all(self, column: Column, numbers: Whole) -> None:
        """Put the sums of all rows in their places."""
        rows = numbers.nonzero()[0]
        place = self.columns.setdefault(column, len(self.columns))
        self.row += rows.tolist()
        self.column += [place] * len(rows)
        self.number += numbers[rows].tolist()


def pack(table: Table) -> bytes:
    """A table as bytes, to be kept by whoever does not look into it."""
    import numpy as np

    numbers = (
        np.array(table.row, dtype=np.int32),
        np.array(table.column, dtype=np.int32),
        np.array(table.number, dtype=np.float64),
    )
    data = pickle.dumps((table.rows, list(table.columns), numbers), pickle.HIGHEST_PROTOCOL)
    return zlib.compress(data, 1)


def joined(packed: Iterable[bytes]) -> Table:
    """Tables put one below the other."""
    import numpy as np

    whole = Table()
    pieces: list[tuple[Whole, Whole, Whole]] = []
    for data in packed:
        rows, columns, (row, column, number) = pickle.loads(zlib.decompress(data))
        places = [whole.columns.setdefault(each, len(whole.columns)) for each in columns]
        pieces.append((row + len(whole.rows), np.array(places, dtype=np.int32)[column], number))
        whole.rows += rows
    if pieces:
        whole.row, whole.column, whole.number = (
            np.concatenate(each) for each in zip(*pieces, strict=True)
        )
    return whole


def tally(
    documents: Sequence[Shared],
    scheme: Scheme,
    *,
    families: Iterable[str] = FAMILIES,
    labels: Sequence[str] = (),
) -> Table:
    """The sums of some documents; of ``labels``, or of all that occur."""
    kept = [_only(document, labels) for document in documents]
    table = Table([_row(document) for document in kept])
    wanted = frozenset(families)
    if wanted - {"tokens", "unitizing"}:
        kinds = _Kinds(
            structures.asked(scheme), structures.structures(scheme), actor_labels(scheme)
        )
        for number, document in enumerate(kept):
            _pairwise(table, number, document, kinds, wanted)
    if "unitizing" in wanted:
        for number, document in enumerate(kept):
            _unitizing(table, number, document)
    if "tokens" in wanted:
        add_tokens(table, kept, tokens.words_of([document.text for document in kept]))
    return table


@dataclass(frozen=True, slots=True)
class _Kinds:
    """What of a scheme is compared."""

    attributes: Mapping[str, Sequence[str]]
    structures: Sequence[structures.Structure]
    actors: frozenset[str]


def _only(document: Shared, labels: Sequence[str]) -> Shared:
    readings = sorted(document.readings, key=lambda reading: reading.annotator)
    if labels:
        # Relations stay: what they lead to may have another label.
        readings = [
            Reading(
                each.annotator,
                tuple(mark for mark in each.marks if mark.label in labels),
                each.links,
            )
            for each in readings
        ]
    return Shared(document.id, document.text, tuple(readings), document.period)


def _row(document: Shared) -> Row:
    return Row(
        document.id, document.period, tuple(reading.annotator for reading in document.readings)
    )


def _pairwise(
    table: Table, row: int, document: Shared, kinds: _Kinds, wanted: frozenset[str]
) -> None:
    by_label = [reading.by_label() for reading in document.readings]
    for i, j in combinations(range(len(by_label)), 2):
        one, other = by_label[i], by_label[j]
        who = (document.readings[i].annotator, document.readings[j].annotator)
        paired: list[tuple[Mark, Mark]] = []
        for label in one.keys() | other.keys():
            ours, theirs = one.get(label, []), other.get(label, [])
            pairs = spans.matched(ours, theirs) if ours and theirs else []
            paired += pairs
            if "spans" in wanted:
                both = spans.exact(ours, theirs) if ours and theirs else 0
                _three(table, row, ("exact", label, "", who), both, len(ours), len(theirs))
                _three(table, row, ("overlap", label, "", who), len(pairs), len(ours), len(theirs))
            if "attributes" in wanted and pairs:
                _values(table, row, label, kinds.attributes.get(label, ()), who, pairs)
        if CONFUSION in wanted:
            _confused(table, row, who, document, (i, j), paired)
        if wanted & {"attributions", "relations"}:
            _linked(table, row, document, (i, j), paired, kinds, wanted)


def _confused(
    table: Table,
    row: int,
    who: tuple[str, str],
    document: Shared,
    places: tuple[int, int],
    paired: Sequence[tuple[Mark, Mark]],
) -> None:
    one, other = (document.readings[i].marks for i in places)
    for (label, instead), count in confusion.confused(one, other, paired).items():
        table.add(row, Column(CONFUSION, label, "", who, "instead", instead), count)


def confusions(table: Table) -> tuple[confusion.Confused, ...]:
    """What stands in each other's places over all documents, by pair."""
    import numpy as np

    sums = np.bincount(table.column, weights=table.number, minlength=len(table.columns))
    return tuple(
        confusion.Confused((each.who[0], each.who[1]), each.label, each.value, int(sums[place]))
        for each, place in sorted(table.columns.items())
        if each.family == CONFUSION
    )


def _three(
    table: Table,
    row: int,
    of: tuple[str, str, str, tuple[str, ...]],
    both: int,
    one: int,
    other: int,
) -> None:
    table.add_some(row, of, (("both", both), ("one", one), ("other", other)))


def _values(
    table: Table,
    row: int,
    label: str,
    attributes: Sequence[str],
    who: tuple[str, str],
    pairs: Sequence[tuple[Mark, Mark]],
) -> None:
    """Of each attribute only what is said: where nobody says anything, nothing is."""
    table.add_some(row, ("attribute", label, "", who), (("items", len(pairs)),))
    told = [pair for pair in pairs if pair[0].attributes != "{}" or pair[1].attributes != "{}"]
    for attribute in attributes if told else ():
        differing = 0
        for marks in told:
            mine, yours = (structures.value_of(mark, attribute) for mark in marks)
            differing += mine != yours
            for side, value in (("given-one", mine), ("given-other", yours)):
                if value:
                    table.add(row, Column("attribute", label, attribute, who, side, value), 1)
        table.add_some(row, ("attribute", label, attribute, who), (("differing", differing),))


def _linked(
    table: Table,
    row: int,
    document: Shared,
    places: tuple[int, int],
    paired: Sequence[tuple[Mark, Mark]],
    kinds: _Kinds,
    wanted: frozenset[str],
) -> None:
    one, other = (document.readings[i] for i in places)
    who = (one.annotator, other.annotator)
    two = structures.Paired(one, other, paired, kinds.actors)
    if "relations" in wanted and (one.links or other.links):
        again = two.relations()
        for label in {link.label for reading in (one, other) for link in reading.links}:
            numbers = [sum(link.label == label for link in each.links) for each in (one, other)]
            _three(table, row, ("relation", label, "", who), again[label], *numbers)
    if "attributions" not in wanted:
        return
    for kind in kinds.structures:
        heads = [pair for pair in paired if pair[0].label == kind.label]
        numbers = [sum(m.label == kind.label for m in each.marks) for each in (one, other)]
        same = 0
        alike = dict.fromkeys(kind.slots, 0)
        for ours, theirs in heads:
            agreed = [two.agrees(ours, theirs, slot) for slot in kind.slots]
            same += all(agreed)
            for slot, yes in zip(kind.slots, agreed, strict=True):
                alike[slot] += yes
        _three(table, row, ("attribution", kind.label, "", who), same, *numbers)
        for slot in kind.slots:
            sums = (("items", len(heads)), ("agreed", alike[slot]))
            table.add_some(row, ("slot", kind.label, slot, who), sums)


def _unitizing(table: Table, row: int, document: Shared) -> None:
    readings = [reading.by_label() for reading in document.readings]
    names = [reading.annotator for reading in document.readings]
    if len(names) < 2:
        return
    groups: dict[tuple[str, ...], tuple[int, ...]] = {
        _who(names, pair): pair for pair in combinations(range(len(names)), 2)
    }
    groups[()] = tuple(range(len(names)))
    for who, group in groups.items():
        sums = (("characters", len(group) * len(document.text)),)
        table.add_some(row, ("unitizing", "", "", who), sums)
    for label in sorted({label for reading in readings for label in reading}):
        units = [unitizing.units_of(reading.get(label, [])) for reading in readings]
        for who, group in groups.items():
            found = unitizing.lengths([units[i] for i in group])
            named = zip(found._fields, found, strict=True)
            table.add_some(row, ("unitizing", label, "", who), named)


def _who(names: Sequence[str], group: Sequence[int]) -> tuple[str, ...]:
    return tuple(names[i] for i in group)


def add_tokens(table: Table, documents: Sequence[Shared], words: tokens.Words) -> None:
    """Put in what words say, of each label and of all."""
    import numpy as np

    names = sorted({reading.annotator for each in documents for reading in each.readings})
    labels = sorted({m.label for each in documents for r in each.readings for m in r.marks})
    present = np.array(
        [[any(r.annotator == name for r in each.readings) for each in documents] for name in names]
    ).reshape(len(names), len(documents))
    coded = tokens.coded(documents, names, labels, words)
    for place, label in enumerate(labels):
        counts = tokens.counted(coded[:, place], present, words, 2)
        for each in counts:
            _add_label(table, names, present, label, each)
    sets, said = tokens.label_sets(coded, labels)
    for each in tokens.counted(sets, present, words, len(said)):
        _add_sets(table, names, present, said, each)


def _add_label(
    table: Table, names: Sequence[str], present: Whole, label: str, counts: tokens.Counts
) -> None:
    """Of a label only what is not zero where nobody uses it: the rest stands under all labels."""
    import numpy as np

    who = _who(names, counts.who)
    table.add_all(Column("tokens", label, "", who, "differing"), counts.differing)
    if who:
        for side, given in zip(("given-one", "given-other"), counts.given, strict=True):
            table.add_all(Column("tokens", label, "", who, side), given[:, 1])
        return
    readers = np.maximum(present.sum(axis=0) - 1, 1)
    table.add_all(Column("tokens", label, "", (), "apart"), counts.differing / readers)
    table.add_all(Column("tokens", label, "", (), "given"), counts.given[0][:, 1])


def _add_sets(
    table: Table, names: Sequence[str], present: Whole, said: Sequence[str], counts: tokens.Counts
) -> None:
    import numpy as np

    who = _who(names, counts.who)
    table.add_all(Column("tokens", "", "", who, "items"), counts.items)
    table.add_all(Column("tokens", "", "", who, "differing"), counts.differing)
    sides = ("given-one", "given-other") if who else ("given",)
    for side, given in zip(sides, counts.given, strict=True):
        for place, value in enumerate(said):
            table.add_all(Column("tokens", "", "", who, side, value), given[:, place])
    if not who:
        readers = np.maximum(present.sum(axis=0) - 1, 1)
        table.add_all(Column("tokens", "", "", (), "apart"), counts.differing / readers)
        table.add_all(Column("tokens", "", "", (), "values"), counts.items * present.sum(axis=0))
