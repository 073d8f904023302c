from __future__ import annotations

import pytest

from tests.builders import a_document, a_layer
from tests.store.contents import NOW, a_record
from workbench.model import LayerFields, layer_of
from workbench.store import AnnotatorRow, Query, Store

TEXTS = {
    "doc-a": ("Zinc", "Le cœur de l’État bat.", "new"),
    "doc-b": ("Argent", "Un cœur, 1\u202f140 élus; l’Élysée.", "done"),
    "doc-c": ("Été", "La coeurdoise élue.", "in_progress"),
    "doc-d": ("Argent", "Rien d'utile.", "skipped"),
    "doc-e": ("Bois", "Battre le fer.", None),
}


@pytest.fixture
def listed(store: Store) -> Store:
    """Five documents, four of which Ines has a layer on."""
    records = []
    for id, (title, text, status) in TEXTS.items():
        document = a_document(text, id=id)
        layers = [a_layer(document=document, annotator="zoe")]
        if status:
            fields = LayerFields(status)  # type: ignore[arg-type]  # one of the four
            layers.append(layer_of(id, "ines", fields=fields))
        records.append(a_record(id, text, layers=layers, title=title))
    store.add(records, who="ines", at=NOW).result()
    return store


def ids(store: Store, **query: object) -> str:
    page = store.page(Query("ines", **query)).result()  # type: ignore[arg-type]  # as the test says
    assert page.total >= len(page.rows)
    return "".join(row.id[-1] for row in page.rows)


@pytest.mark.parametrize(
    ("order", "wanted"), [("added", "abcde"), ("title", "bdeac"), ("status", "aecbd")]
)
def test_the_order_is_the_one_asked_for(listed: Store, order: str, wanted: str) -> None:
    assert ids(listed, order=order) == wanted


@pytest.mark.parametrize(
    ("statuses", "wanted"),
    [(("new",), "ae"), (("done", "skipped"), "bd"), (("new", "done"), "abe"), ((), "abcde")],
)
def test_a_document_that_nobody_has_begun_is_new(
    listed: Store, statuses: tuple[str, ...], wanted: str
) -> None:
    assert ids(listed, statuses=statuses) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("coeur", "abc"),
        ("CŒUR ", "abc"),
        ("cœur élu", "b"),
        ("coeur elus", "b"),
        ("élysée", "b"),
        ("1 140", "b"),
        ("etat", "a"),
        ("été", "c"),
        ("bat", "ae"),
        ("bat fer", ""),
        ("rien \" * ' & | !", "d"),
        ("introuvable", ""),
        ("« »", "abcde"),
        ("", "abcde"),
    ],
)
def test_search_wants_every_word_and_takes_the_last_as_a_beginning(
    listed: Store, text: str, wanted: str
) -> None:
    assert ids(listed, text=text) == wanted


def test_search_and_status_both_count(listed: Store) -> None:
    assert ids(listed, text="coeur", statuses=("new", "in_progress"), order="status") == "ac"


def test_a_page_is_a_piece_of_the_whole(listed: Store) -> None:
    page = listed.page(Query("ines", offset=1, limit=2)).result()
    assert (page.total, [(row.id, row.position) for row in page.rows]) == (
        5,
        [("doc-b", 1), ("doc-c", 2)],
    )


@pytest.mark.parametrize("order", ["added", "title", "status"])
@pytest.mark.parametrize("text", ["", "coeur"])
@pytest.mark.parametrize("statuses", [(), ("new", "done")])
def test_a_position_is_where_the_page_shows_it(
    listed: Store, order: str, text: str, statuses: tuple[str, ...]
) -> None:
    query = Query("ines", text, statuses, order)  # type: ignore[arg-type]  # as the test says
    rows = {row.id: row.position for row in listed.page(query).result().rows}
    found = {id: listed.position(id, query).result() for id in (*TEXTS, "no such")}
    assert found == {id: rows.get(id) for id in found}


def test_another_annotator_sees_their_own_state(listed: Store) -> None:
    page = listed.page(Query("zoe", statuses=("new",))).result()
    assert page.total == 5


def test_annotators_are_told_with_what_they_have_done(listed: Store) -> None:
    assert listed.annotators().result() == (
        AnnotatorRow("ines", "person", 4, 1),
        AnnotatorRow("zoe", "person", 5, 0),
    )


@pytest.mark.parametrize("words", ["mot149999", "mot100 mot9999", "mot0 mot149"])
def test_a_very_long_text_can_be_found(store: Store, words: str) -> None:
    text = " ".join(f"mot{n}" for n in range(150_000)) + " x" + "y" * 3000
    store.add([a_record(text=text, layers=[])], who="ines", at=NOW).result()
    assert store.page(Query("ines", words)).result().total == 1
