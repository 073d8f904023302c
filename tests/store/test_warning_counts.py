"""Counting the warnings of all layers, whoever has opened them or not."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from typing import Any, TypeVar

import pytest

from tests.builders import a_document, a_span
from tests.store.contents import NOW
from workbench.errors import Cancelled
from workbench.french.folding import fold
from workbench.model import Document, Layer, layer_of
from workbench.model.packing import pack
from workbench.model.scheme_text import read_scheme, scheme_to_text
from workbench.model.warnings import problems
from workbench.resources import path
from workbench.store import Query, Store
from workbench.tasks import count_warnings
from workbench.worker import Worker

T = TypeVar("T")
SCHEME = read_scheme(path("schemes/newswire-fr.toml").read_text("utf-8"))


class Here:
    """Computes on the spot; ``before`` is called with each batch before it is computed."""

    def __init__(self, before: Callable[[], object] = lambda: None) -> None:
        self.before = before

    def stream(self, function: Any, *args: Any, **kwargs: Any) -> Generator[Any, None, None]:
        yield from function(*args, **kwargs)

    def map(
        self, function: Callable[..., T], arguments: Iterable[tuple[Any, ...]]
    ) -> Generator[T, None, None]:
        for each in arguments:
            self.before()
            yield function(*each)


@pytest.fixture
def store(location: str) -> Iterator[Store]:
    """A project with two documents, of which two people have said something."""
    made = Store.create(location, scheme_text=scheme_to_text(SCHEME), who="ines")
    for document, layers in CONTENTS:
        made.add([pack(document, layers, folded=fold(document.text))], who="ines", at=NOW).result()
    yield made
    made.close()


FIRST = a_document("La maire a parlé hier.", id="a")
SECOND = a_document("Le ministre a parlé.", id="b")
THIRD = a_document("Rien de neuf.", id="c")
CONTENTS: list[tuple[Document, list[Layer]]] = [
    (
        FIRST,
        [
            layer_of("a", "ines", spans=[a_span(3, 8, "QUOTE", id="q")]),
            layer_of("a", "omar", spans=[a_span(9, 16, "CUE", id="c")]),
        ],
    ),
    (SECOND, [layer_of("b", "ines", spans=[a_span(3, 11, "ACTOR", id="x")])]),
    (THIRD, []),
]


def told(store: Store, annotator: str) -> list[int]:
    """How many warnings the list tells of each document."""
    return [row.warnings for row in store.page(Query(annotator)).result().rows]


def wanted(annotator: str) -> list[int]:
    """How many there are."""
    return [
        sum(
            len(problems(layer, document, SCHEME))
            for layer in layers
            if layer.annotator == annotator
        )
        for document, layers in CONTENTS
    ]


def test_the_list_tells_the_warnings_of_layers_never_opened(store: Store) -> None:
    report = count_warnings(store, Here())
    assert told(store, "ines") == wanted("ines") != [0, 0, 0]
    assert told(store, "omar") == wanted("omar")
    assert (report.layers, report.warnings) == (3, sum(wanted("ines") + wanted("omar")))


def test_the_worker_counts_as_we_do(store: Store) -> None:
    with closing(Worker()) as worker:
        count_warnings(store, worker)
    assert told(store, "ines") == wanted("ines")


def test_a_layer_that_has_moved_on_keeps_its_number(store: Store) -> None:
    layer = store.layer("a", "ines").result()
    assert layer is not None
    assert not store.note(layer.id, layer.revision + 1, warnings=7).result()
    assert store.note_all([(layer.id, layer.revision, 3), ("nobody", 1, 9)]).result() == 1
    assert told(store, "ines")[0] == 3


def test_stopping_keeps_what_was_noted(store: Store) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        count_warnings(store, Here(), progress=stop)
    assert told(store, "ines") == wanted("ines")


def test_progress_comes_to_the_end(store: Store) -> None:
    seen: list[tuple[int, int]] = []
    count_warnings(store, Here(), progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (3, 3)
