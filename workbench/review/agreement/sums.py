"""The sums of some documents: once as they are, and again for each drawing of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from workbench.review.agreement import resampling
from workbench.review.agreement.tally import Row, Table

if TYPE_CHECKING:
    from workbench.review.agreement.formulas import Numbers

Who: TypeAlias = tuple[str, ...]
Key: TypeAlias = tuple[str, str, str, Who]
"""Family, label, attribute, for whom."""


class Sums:
    """A table as numbers: sums over any of its documents are a product with weights."""

    def __init__(self, table: Table) -> None:
        from scipy.sparse import csr_array  # type: ignore[import-untyped]  # it has no types

        self.rows: Sequence[Row] = table.rows
        self._table = csr_array(
            (table.number, (table.row, table.column)),
            shape=(len(table.rows), len(table.columns)),
        )
        self._of: dict[tuple[Key, str], list[tuple[str, int]]] = {}
        for each, place in table.columns.items():
            key = (each.family, each.label, each.attribute, each.who)
            self._of.setdefault((key, each.sum), []).append((each.value, place))
        self.keys: list[Key] = sorted({key for key, _ in self._of})

    def drawn(self, rows: Sequence[int], *, seed: int, draws: int) -> Group:
        """The sums of these documents, and of that many drawings of them."""
        weights = resampling.weights(len(rows), seed=seed, draws=draws)
        return self._group(rows, _product(weights, self._table[rows]))

    def each(self, rows: Sequence[int]) -> Group:
        """The sums of each of these documents."""
        return self._group(rows, self._table[rows].toarray(), single=True)

    def _group(self, rows: Sequence[int], numbers: Numbers, *, single: bool = False) -> Group:
        readers = [self.rows[row].readers for row in rows]
        return Group(numbers, self._of, readers, single=single)


class Group:
    """Sums by what they are of; each is an array along the draws. What is not there is zero.

    ``single``: each draw is one of the documents.
    """

    def __init__(
        self,
        numbers: Numbers,
        of: dict[tuple[Key, str], list[tuple[str, int]]],
        readers: Sequence[Who],
        *,
        single: bool,
    ) -> None:
        self._single = single
        self._numbers = numbers
        self._of = of
        self._readers = readers

    def documents(self, who: Who) -> int:
        """How many of the documents these have read; nobody named, two at least."""
        return sum(set(who) <= set(each) if who else len(each) > 1 for each in self._readers)

    def readers(self) -> Numbers | None:
        """How many read each document that two at least have read: for each draw one number.

        None where that differs between the documents of a draw.
        """
        import numpy as np

        sizes = [len(each) for each in self._readers]
        if self._single:
            return np.array(sizes, dtype=np.float64)
        [*several] = {size for size in sizes if size > 1}
        return self.zero() + several[0] if len(several) == 1 else None

    def zero(self) -> Numbers:
        """As many zeros as there are draws."""
        import numpy as np

        return np.zeros(len(self._numbers))

    def sum(self, family: str, label: str, attribute: str, who: Who, name: str) -> Numbers:
        """One sum, over all its values where it has several."""
        answer = self.zero()
        for _, place in self._of.get(((family, label, attribute, who), name), ()):
            answer += self._numbers[:, place]
        return answer

    def pooled(
        self, family: str, labels: Sequence[str], attribute: str, whos: Sequence[Who], name: str
    ) -> Numbers:
        """One sum, over labels and pairs."""
        answer = self.zero()
        for label in labels:
            for who in whos:
                answer += self.sum(family, label, attribute, who, name)
        return answer

    def by_value(
        self, family: str, label: str, attribute: str, who: Who, *names: str
    ) -> list[Numbers]:
        """Sums by value, with the same values in the same order for each name."""
        import numpy as np

        key = (family, label, attribute, who)
        places = [dict(self._of.get((key, name), ())) for name in names]
        values = sorted({value for each in places for value in each})
        found = []
        for each in places:
            table = np.zeros((len(self._numbers), len(values)))
            for i, value in enumerate(values):
                if value in each:
                    table[:, i] = self._numbers[:, each[value]]
            found.append(table)
        return found


def _product(weights: Numbers, table: Any) -> Numbers:
    """Weights × table; what is mostly filled goes through as a dense piece, which is faster."""
    import numpy as np

    if len(weights) == 1:
        return np.asarray(table.sum(axis=0), dtype=np.float64).reshape(1, -1)
    columns = table.tocsc()
    filled = np.diff(columns.indptr)
    dense = filled * 8 > table.shape[0]
    answer = np.zeros((len(weights), table.shape[1]))
    answer[:, dense] = weights @ columns[:, dense].toarray()
    # A sparse table times a dense one, the other way round.
    answer[:, ~dense] = (columns[:, ~dense].T.tocsr() @ weights.T).T
    return answer
