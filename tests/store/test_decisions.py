"""The decisions in docs/adr that the store carries."""

from __future__ import annotations

import inspect
import sqlite3
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import ForeignKeyConstraint, Integer, Table

from tests.builders import a_span
from tests.store.contents import after, filled, marked
from workbench.model import Layer
from workbench.store import Store, chain, schema

WITHIN_A_LAYER = (schema.span, schema.relation, schema.rejection)
AT_ONCE = {"create", "open", "view", "export", "outbox", "close"}
"""What the store does while one waits: the beginning and the end, and a stream."""

within_a_layer = pytest.mark.parametrize("table", WITHIN_A_LAYER, ids=lambda table: table.name)


@within_a_layer
def test_rows_within_a_layer_carry_its_integer_key_and_their_own_text_id(table: Table) -> None:
    assert [column.name for column in table.primary_key] == ["layer_key", "id"]
    assert isinstance(table.c.layer_key.type, Integer)


@within_a_layer
def test_owner_and_document_stand_on_every_row_that_a_policy_judges(table: Table) -> None:
    honest = {
        tuple(element.target_fullname for element in constraint.elements)
        for constraint in table.constraints
        if isinstance(constraint, ForeignKeyConstraint)
    }
    assert ("layer.key", "layer.document_key", "layer.owner") in honest


@pytest.mark.parametrize(
    "table",
    [schema.journal, schema.assignment, schema.decision, schema.checkout],
    ids=lambda table: table.name,
)
def test_histories_and_plans_say_whose_they_are_and_of_which_document(table: Table) -> None:
    assert {"owner", "document_key"} <= set(table.c.keys())


def test_two_layers_may_use_the_same_id_for_a_span(store: Store) -> None:
    filled(store)
    for annotator in ("ines", "marc"):
        store.write([marked(Layer("doc-1", annotator), a_span(id="s1"))]).result()
    layers = store.layers("doc-1").result()
    assert [list(layer.spans) for layer in layers if layer.annotator in ("ines", "marc")] == [
        ["s1"],
        ["s1"],
    ]


def test_whatever_waits_for_the_database_is_answered_with_a_future() -> None:
    verbs = {
        name: inspect.signature(verb).return_annotation
        for name, verb in vars(Store).items()
        if inspect.isfunction(verb) and not name.startswith("_") and name not in AT_ONCE
    }
    assert verbs
    assert {name for name, answer in verbs.items() if not answer.startswith("Future[")} == set()


def test_every_layer_has_a_chain_of_its_own_and_the_project_one(tmp_path: Path) -> None:
    file = tmp_path / "essai.dwb"
    store = Store.create(str(file), scheme_text='{"version": 1}', who="ines")
    filled(store)
    for annotator in ("ines", "marc"):
        first = marked(Layer("doc-1", annotator), a_span(id="s1"))
        store.write([first]).result()
        store.write([marked(after(first), a_span(5, 9, id="s2"))]).result()
    store.close()
    with closing(sqlite3.connect(file)) as database:
        [(project, head)] = database.execute("SELECT id, head FROM project")
        chains = [(None, chain.first_hash(project), head)]
        for key, document, owner, last in database.execute(
            "SELECT l.key, d.id, l.owner, l.head"
            " FROM layer l JOIN document d ON d.key = l.document_key"
        ):
            chains.append((key, chain.first_hash(project, document, owner), last))
        for layer_key, beginning, end in chains:
            links = database.execute(
                "SELECT prev_hash, hash FROM journal WHERE layer_key IS ? ORDER BY revision",
                (layer_key,),
            ).fetchall()
            assert links[0][0] == beginning
            assert all(one[1] == other[0] for one, other in pairwise(links))
            assert links[-1][1] == end
