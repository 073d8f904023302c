"""Readings for these tests: made by hand, by chance, or from the benchmark's corpus."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hypothesis import strategies as st

from benchmarks import corpus
from tests.dispatches import SCHEME
from workbench.review.agreement.measures import measures
from workbench.review.agreement.tally import tally
from workbench.review.agreement.values import Link, Mark, Measure, Reading, Shared

TEXT = "Le maire, Paul Roux, a dit : « Nous voulons agir », et 12 % des élus le suivent déjà ici."
LABELS = ("ACTOR", "QUOTE", "CUE", "STATISTIC")


def a_reading(
    annotator: str, *spans: tuple[int, int, str], links: Iterable[tuple[str, int, int]] = ()
) -> Reading:
    marks = tuple(
        Mark(f"s{i}", label, ((start, end),), "{}") for i, (start, end, label) in enumerate(spans)
    )
    order = sorted(marks, key=lambda mark: (mark.pieces[0][0], -mark.pieces[-1][1], mark.id))
    ends = tuple(Link(label, f"s{source}", f"s{target}") for label, source, target in links)
    return Reading(annotator, tuple(order), ends)


def shared(*readings: Reading, id: str = "d1", text: str = TEXT, period: str = "") -> Shared:
    return Shared(id, text, readings, period)


def generated(count: int) -> list[Shared]:
    """Dispatches of the benchmark's corpus, with their three readings."""
    return [
        shared(
            *(
                a_reading(annotator.name, *corpus.reading(dispatch, annotator))
                for annotator in corpus.ANNOTATORS
            ),
            id=dispatch.id,
            text=dispatch.text,
        )
        for dispatch in corpus.dispatches(count)
    ]


def figures(given: Sequence[Shared], /, **how: object) -> list[Measure]:
    return list(measures(tally(given, SCHEME), draws=0, **how))  # type: ignore[arg-type]  # passed on


def figure(
    documents: Sequence[Shared], name: str, label: str = "", *who: str, attribute: str = ""
) -> Measure:
    [found] = [
        each
        for each in figures(documents)
        if (each.name, each.label, each.annotators) == (name, label, who)
        and each.attribute == attribute
        and not each.period
    ]
    return found


@st.composite
def spans(draw: st.DrawFn) -> list[tuple[int, int, str]]:
    """A reading's spans: overlapping, nested, doubled, of several labels."""
    found = draw(
        st.lists(
            st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 25), st.sampled_from(LABELS)),
            max_size=8,
        )
    )
    return [(start, min(start + length, len(TEXT)), label) for start, length, label in found]


def documents(readers: int = 3) -> st.SearchStrategy[list[Shared]]:
    """A few documents that the same people have read."""
    names = ("ines", "karim", "lea", "noe")[:readers]

    def made(readings: list[list[list[tuple[int, int, str]]]]) -> list[Shared]:
        return [
            shared(
                *(a_reading(name, *own) for name, own in zip(names, each, strict=True)),
                id=f"d{number}",
            )
            for number, each in enumerate(readings)
        ]

    one = st.lists(spans(), min_size=readers, max_size=readers)
    return st.lists(one, min_size=1, max_size=3).map(made)
