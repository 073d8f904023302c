"""The list of documents against a model of it: filters and orders, together and alone."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from typing import cast, get_args

import pytest

from tests.builders import a_document, a_span
from tests.store.contents import NOW, a_record, marked, step
from workbench.errors import Conflict
from workbench.french.folding import fold
from workbench.model import Edit, Layer, LayerFields, Op, layer_of
from workbench.model.annotation import STATUSES, is_question
from workbench.model.review import Assignment
from workbench.store import DocumentRow, Query, Step, Store
from workbench.store.values import Order

SOURCES = ("", "Agence Méridienne", "Nord")
DATES = ("", "2025-03", "2025-03-31", "2025-04-01T08:30:00Z", "2024-12-31", "hier")
COMMENTS = ("", "", "sûr ?", "? qui parle")
LABELS = ("ACTOR", "QUOTE", "CUE")
WORDS = ("cœur", "élu", "État", "grève")


def rich(store: Store, *, seed: int = 1, many: int = 40) -> dict[str, tuple[str, Layer | None]]:
    """Documents that differ in all that can be asked for; their words and Ines's layers."""
    chance = random.Random(seed)
    known: dict[str, tuple[str, Layer | None]] = {}
    records = []
    for number in range(many):
        id = f"doc-{number}"
        text = " ".join(chance.sample(WORDS, 2)) + " encore"
        meta = {
            "title": chance.choice(["Zinc", "Argent", "Été", "Bois"]),
            "source": chance.choice(SOURCES),
            "date": chance.choice(DATES),
        }
        document = a_document(text, id=id, **meta)
        mine: Layer | None = None
        if chance.random() < 0.75:
            spans = [
                replace(
                    a_span(at, at + 1, chance.choice(LABELS), id=f"s{at}"),
                    comment=chance.choice(COMMENTS),
                )
                for at in range(chance.randrange(4))
            ]
            fields = LayerFields(chance.choice(STATUSES), chance.choice(COMMENTS), number)
            mine = layer_of(id, "ines", spans=spans, fields=fields)
        theirs = layer_of(id, "zoe", spans=[a_span(0, 2, "CUE")], fields=LayerFields("done"))
        layers = [theirs, mine] if mine else [theirs]
        records.append(a_record(id, text, layers=layers, **meta))  # type: ignore[arg-type]  # meta
        known[id] = (fold(f"{document.title} {text}"), mine)
    store.add(records, who="ines", at=NOW).result()
    for id in known:
        layer = store.layer(id, "ines").result()
        if layer is not None:
            noted = chance.choice([0, 0, 1, 2])
            assert store.note(layer.id, layer.revision, warnings=noted).result()
    given = [Assignment(f"r{id}{who}", id, who) for id in known for who in ("ines", "zoe")]
    edits = tuple(Edit(None, each) for each in given if is_to_read(each))
    store.write([Step(Op("assign", None, edits), None, None, "ines", NOW)]).result()
    return known


def doubted(store: Store, known: Mapping[str, object]) -> dict[str, int]:
    """Two machines that are unsure of some of the documents; how unsure the less sure one is."""
    chance, doubts = random.Random(3), dict.fromkeys(known, 0)
    for machine in ("one", "two"):
        for id in known:
            if chance.random() < 0.6:
                doubt = chance.randrange(5)
                doubts[id] = max(doubts[id], doubt)
                before = Layer(id, machine, "machine")
                op = Op("suggest", before.id, (Edit(None, a_span(0, 2, "CUE")),))
                step = Step(op, before, before.apply(op), "ines", NOW, warnings=doubt)
                store.write([step]).result()
    return doubts


def is_to_read(given: Assignment) -> bool:
    """What is assigned: to Ines the documents of an even number, to Zoe the others."""
    return (int(given.document_id.partition("-")[2]) % 2 == 0) == (given.annotator == "ines")


def row_of(store: Store, id: str, mine: Layer | None) -> DocumentRow:
    """What the list should tell of a document; its warnings are taken from the store."""
    document = store.document(id).result()
    layer = mine or layer_of(id, "ines")
    comments = [each.comment for each in layer.spans.values()] + [layer.fields.comment]
    date = str(document.meta.get("date"))
    warnings = 0
    if mine:
        [row] = [row for row in whole(store, "added") if row.id == id]
        warnings = row.warnings
    return DocumentRow(
        id,
        document.title,
        layer.fields.status,
        len(layer.spans),
        warnings,
        sum(map(bool, comments)),
        0,
        sum(map(is_question, comments)),
        str(document.meta.get("source")),
        "" if date == "hier" else date,
        layer.fields.seconds,
        layer.fields.comment,
    )


def whole(store: Store, order: str, **more: object) -> tuple[DocumentRow, ...]:
    query = Query("ines", order=cast(Order, order), limit=1000, **more)  # type: ignore[arg-type]  # as the test says
    return store.page(query).result().rows


def meant(query: Query, row: DocumentRow, words: str, mine: Layer | None) -> bool:
    """Whether a document is in the list of a query, worked out by hand."""
    there = words.split()
    asked = fold(query.text).split()
    labels = {span.label for span in mine.spans.values()} if mine else set()
    return all(
        (
            all(word in there for word in asked[:-1]),
            not asked or any(word.startswith(asked[-1]) for word in there),
            not query.statuses or row.status in query.statuses,
            not query.labels or bool(labels & set(query.labels)),
            not labels & set(query.without_labels),
            not query.warnings or row.warnings > 0,
            not query.comments or row.comments > 0,
            not query.questions or row.questions > 0,
            not query.assigned or is_to_read(Assignment("", row.id, "ines")),
            not query.source or row.source == query.source,
            not query.since or row.date >= query.since,
            not query.until or bool(row.date and row.date[: len(query.until)] <= query.until),
        )
    )


def in_order(query: Query, rows: list[DocumentRow], doubts: Mapping[str, int]) -> list[DocumentRow]:
    """Rows that come as they were added, as a query sorts them."""
    keys = {
        "added": lambda row: 0,
        "title": lambda row: row.title,
        "status": lambda row: STATUSES.index(row.status),
        "date": lambda row: row.date,
        "source": lambda row: row.source,
        "warnings": lambda row: row.warnings,
        "unsure": lambda row: -doubts[row.id],
    }
    found = sorted(rows, key=keys[query.order])
    return found[::-1] if query.descending else found


def some_query(chance: random.Random) -> Query:
    """A question of several parts, or of few."""
    rare = chance.choice([0.1, 0.3])

    def maybe(value: object, otherwise: object) -> object:
        return value if chance.random() < rare else otherwise

    return Query(
        "ines",
        text=maybe(chance.choice(["co", "cœur el", "greve", "rien"]), ""),  # type: ignore[arg-type]  # one of them
        statuses=tuple(chance.sample(STATUSES, chance.choice([0, 0, 1, 2, 4]))),
        order=chance.choice(get_args(Order)),
        descending=chance.random() < 0.5,
        labels=maybe(tuple(chance.sample(LABELS, chance.choice([1, 2]))), ()),  # type: ignore[arg-type]  # labels
        without_labels=maybe((chance.choice(LABELS),), ()),  # type: ignore[arg-type]  # a label
        warnings=bool(maybe(True, False)),
        comments=bool(maybe(True, False)),
        questions=bool(maybe(True, False)),
        source=maybe(chance.choice(SOURCES), ""),  # type: ignore[arg-type]  # a source
        since=maybe("2025-03", ""),  # type: ignore[arg-type]  # a date
        until=maybe(chance.choice(["2025-03", "2025-03-31", "2025", "2024"]), ""),  # type: ignore[arg-type]  # a date
        assigned=bool(maybe(True, False)),
        offset=chance.choice([0, 0, 3, 10]),
        limit=chance.choice([5, 100]),
    )


def test_a_page_and_a_position_are_what_the_question_says(store: Store) -> None:
    known = rich(store)
    doubts = doubted(store, known)
    rows = [row_of(store, id, mine) for id, (_, mine) in known.items()]
    chance = random.Random(7)
    met = 0
    for _ in range(400):
        query = some_query(chance)
        wanted = [row for row in rows if meant(query, row, *known[row.id])]
        wanted = in_order(query, wanted, doubts)
        page = store.page(query).result()
        piece = wanted[query.offset : query.offset + query.limit]
        assert page.total == len(wanted), query
        assert page.rows == tuple(
            replace(row, position=query.offset + place) for place, row in enumerate(piece)
        ), query
        one = chance.choice(rows)
        place = wanted.index(one) if one in wanted else None
        assert store.position(one.id, query).result() == place, query
        met += 0 < len(wanted) < len(rows)
    assert met > 150


def test_what_was_written_is_in_the_list_at_once(store: Store) -> None:
    rich(store, many=12)
    query = Query("ines", order="title", labels=("CUE",), statuses=("in_progress", "done"))
    position = store.position("doc-x", query).result()
    before = [row.id for row in store.page(query).result().rows]
    store.add([a_record("doc-x", "Neuf.", layers=[], title="Aaa")], who="ines", at=NOW).result()
    new = layer_of("doc-x", "ines")
    store.write([marked(new, a_span(0, 4, "CUE", id="x"))]).result()
    after = [row.id for row in store.page(query).result().rows]
    assert (position, after) == (None, ["doc-x", *before])
    assert store.position("doc-x", query).result() == 0


def some_step(chance: random.Random, layer: Layer, number: int) -> Step:
    """A step that changes something that the list is filtered by."""
    fields = LayerFields(chance.choice(STATUSES), chance.choice(COMMENTS), number)
    spans = list(layer.spans.values())
    match chance.choice(["mark", "erase", "fields"]):
        case "mark":
            span = a_span(0, 2, chance.choice(LABELS), id=f"n{number}")
            return marked(layer, replace(span, comment=chance.choice(COMMENTS)))
        case "erase" if spans:
            return step(layer, Op("erase", layer.id, (Edit(chance.choice(spans), None),)))
        case _:
            return step(layer, Op("finish", layer.id, (Edit(layer.fields, fields),)))


def test_the_list_follows_every_step(store: Store) -> None:
    known = rich(store, many=15)
    store.make_ready().result()
    doubts = doubted(store, known)
    chance = random.Random(5)
    met = 0
    for number in range(80):
        id = chance.choice(list(known))
        layer = store.layer(id, "ines").result() or layer_of(id, "ines")
        if layer.revision and number % 4 == 0:
            assert store.note(layer.id, layer.revision, warnings=number % 3).result()
        else:
            done = some_step(chance, layer, number)
            store.write([done]).result()
            known[id] = (known[id][0], done.after)
            if layer.revision:
                with pytest.raises(Conflict):
                    store.write([some_step(chance, layer, -number)]).result()
        rows = [row_of(store, id, mine) for id, (_, mine) in known.items()]
        for _ in range(4):
            query = replace(some_query(chance), offset=0, limit=100)
            wanted = [row for row in rows if meant(query, row, *known[row.id])]
            wanted = in_order(query, wanted, doubts)
            page = store.page(query).result()
            assert [row.id for row in page.rows] == [row.id for row in wanted], query
            met += 0 < len(wanted) < len(rows)
    assert met > 100


def test_what_was_assigned_is_in_the_list_of_whom_it_is_assigned_to_at_once(store: Store) -> None:
    rich(store, many=6)
    asked = Query("ines", assigned=True)
    assert [row.id for row in store.page(asked).result().rows] == ["doc-0", "doc-2", "doc-4"]
    edit = Edit(None, Assignment("more", "doc-3", "ines"))
    store.write([Step(Op("assign", None, (edit,)), None, None, "ines", NOW)]).result()
    found = [row.id for row in store.page(asked).result().rows]
    assert found == ["doc-0", "doc-2", "doc-3", "doc-4"]
    assert (store.assigned_to("ines").result(), store.assigned_to("paul").result()) == (4, 0)
