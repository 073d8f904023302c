"""Which labels are used, where and how often; warnings as a note; documents by their words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import a_layer, a_span
from tests.store.contents import NOW, a_record, after, filled, marked, step
from workbench.model import Edit, Layer, Op
from workbench.store import Query, Store


def listed(store: Store, label: str) -> int:
    return store.page(Query("ines", labels=(label,))).result().total


def test_a_label_is_listed_from_its_first_span_to_its_last(store: Store) -> None:
    filled(store)
    spans = a_span(0, 3, "CUE", id="s1"), a_span(4, 9, "CUE", id="s2"), a_span(id="s3")
    steps = [marked(a_layer(), spans[0])]
    told = []

    def do(*edits: Edit) -> None:
        steps.append(step(after(steps[-1]), Op("change", after(steps[-1]).id, edits)))

    store.write([steps[0]]).result()
    for edits in (
        [Edit(None, spans[1])],
        [Edit(spans[0], None)],
        [Edit(spans[1], replace(spans[1], label="QUOTE"))],
        [Edit(replace(spans[1], label="QUOTE"), spans[1]), Edit(None, spans[2])],
        [Edit(spans[1], None), Edit(None, spans[0])],
        [Edit(spans[0], None)],
    ):
        do(*edits)
        store.write([steps[-1]]).result()
        told.append((listed(store, "CUE"), listed(store, "QUOTE"), listed(store, "ACTOR")))
        assert store.check().result().problems == ()
    assert told == [(1, 0, 0), (1, 0, 0), (0, 1, 0), (1, 0, 1), (1, 0, 1), (0, 0, 1)]


def test_labels_are_counted_over_all_layers(store: Store) -> None:
    store.add([a_record(), a_record("doc-2", annotator="zoe")], who="ines", at=NOW).result()
    store.write([marked(a_layer(), a_span(), a_span(5, 9, "CUE", id="s2"))]).result()
    told: list[tuple[int, int]] = []
    counts = store.label_counts(lambda done, total: told.append((done, total))).result()
    assert dict(counts.spans) == {"ACTOR": 3, "QUOTE": 2, "CUE": 1}
    assert dict(counts.relations) == {"speaker": 2}
    assert dict(counts.documents) == {"ACTOR": 2, "QUOTE": 2, "CUE": 1}
    assert told[-1][0] == told[-1][1]


def test_sources_are_told_with_how_many_came_from_each(store: Store) -> None:
    records = [
        a_record(f"doc-{number}", f"Texte {number}.", layers=[], **{key: value})  # type: ignore[arg-type]  # meta
        for number, (key, value) in enumerate(
            [("source", "Nord"), ("agency", " Nord "), ("source", "Été"), ("slug", "x")]
        )
    ]
    store.add(records, who="ines", at=NOW).result()
    assert store.sources().result() == (("Nord", 2), ("Été", 1))


@pytest.fixture
def noted(store: Store) -> Layer:
    """A layer of Ines's on a document, at its first revision."""
    filled(store)
    first = marked(a_layer(), a_span(id="s1"), a_span(5, 9, id="s2"))
    store.write([first]).result()
    return after(first)


def warnings(store: Store) -> int:
    [row] = store.page(Query("ines")).result().rows
    return row.warnings


def test_a_note_changes_the_list_and_nothing_that_is_checked(store: Store, noted: Layer) -> None:
    entries = store.history(noted.id).result()
    assert store.note(noted.id, noted.revision, warnings=3).result()
    assert warnings(store) == 3
    assert store.page(Query("ines", warnings=True)).result().total == 1
    assert store.history(noted.id).result() == entries
    assert store.check().result().problems == ()


def test_a_note_on_a_layer_that_has_moved_on_is_dropped(store: Store, noted: Layer) -> None:
    store.write([marked(noted, a_span(20, 22, id="s9"))]).result()
    assert not store.note(noted.id, noted.revision, warnings=3).result()
    assert not store.note("no such layer", 1, warnings=3).result()
    assert warnings(store) == 0


@pytest.mark.parametrize(
    ("words", "whole", "wanted"),
    [
        ("M. Bogdanov", True, "ab"),
        ("bogdanov m", True, "ab"),
        ("bogdan", True, ""),
        ("bogdan", False, "abcd"),
        ("M. Bogdan", False, "abc"),
        ("cœur", True, "d"),
        ("Coeur", True, "d"),
        ("« »", True, "abcd"),
    ],
)
def test_holders_are_the_documents_that_may_hold_the_words(
    store: Store, words: str, whole: bool, wanted: str
) -> None:
    texts = {
        "doc-a": "M. Bogdanov parle.",
        "doc-b": "Bogdanov, M.",
        "doc-c": "Les Bogdanoviens.",
        "doc-d": "Le cœur.",
    }
    records = [a_record(id, text, layers=[]) for id, text in texts.items()]
    store.add(records, who="ines", at=NOW).result()
    found = store.holders(words, whole_words=whole).result()
    assert "".join(id[-1] for id in found) == wanted


def test_time_spent_is_told_by_document_and_by_annotator(store: Store, noted: Layer) -> None:
    fields = replace(noted.fields, seconds=90, comment="? relire " * 50)
    spent = Op("time", noted.id, (Edit(noted.fields, fields),))
    store.write([step(noted, spent)]).result()
    [row] = store.page(Query("ines", questions=True)).result().rows
    [ines] = store.annotators().result()
    assert (row.seconds, ines.seconds, row.questions, len(row.comment)) == (90, 90, 1, 200)
