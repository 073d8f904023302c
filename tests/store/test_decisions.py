"""The decisions in docs/adr that the schema carries."""

from __future__ import annotations

import pytest
from sqlalchemy import ForeignKeyConstraint, Integer, Table

from workbench.store import schema

WITHIN_A_LAYER = (schema.span, schema.relation, schema.rejection)

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


def test_the_journal_and_the_plans_say_whose_and_of_which_document() -> None:
    for table in (schema.journal, schema.assignment, schema.decision, schema.checkout):
        assert {"owner", "document_key"} <= set(table.c.keys()), table.name
