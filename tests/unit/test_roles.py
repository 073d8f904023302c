"""What the gestures of attribution know of a scheme."""

from __future__ import annotations

import pytest

from tests.builders import a_layer, a_scheme, a_span
from tests.dispatches import NAMES, SCHEME, layers, text_of
from workbench.model import Document, Layer, roles
from workbench.model.roles import Slot
from workbench.model.warnings import problems


def keys(slots: tuple[Slot, ...]) -> list[str]:
    return [slot.relation.key if slot.outward else f"<{slot.relation.key}" for slot in slots]


@pytest.mark.parametrize(
    ("label", "relation"),
    [
        ("QUOTE", "speaker"),
        ("STATISTIC", "source"),
        ("ACTOR", "coref"),
        ("CUE", None),
        ("MEASURED", None),
    ],
)
def test_the_primary_relation_is_the_first_wanted_else_the_first(
    label: str, relation: str | None
) -> None:
    primary = roles.primary(SCHEME, label)
    assert (primary.key if primary else None) == relation


def test_what_is_wanted_comes_first() -> None:
    assert keys(roles.slots(SCHEME, "STATISTIC")) == [
        "source",
        "cue",
        "via",
        "derived_from",
        "measures",
        "as_of",
        "part_of",
    ]


@pytest.mark.parametrize(
    ("label", "slot"), [("CUE", "<cue"), ("MEASURED", "<measures"), ("DATE", "<as_of")]
)
def test_what_is_only_pointed_at_asks_in_reverse(label: str, slot: str) -> None:
    assert keys(roles.slots(SCHEME, label)) == [slot]


def test_a_relation_between_equals_goes_outward() -> None:
    slot = roles.slot(SCHEME, "QUOTE", "continues")
    assert slot is not None
    assert slot.outward


def test_a_scheme_without_coreference_knows_actors_by_who_speaks() -> None:
    assert roles.actor_labels(a_scheme()) == {"ACTOR"}
    assert roles.actor_labels(None) == frozenset()


@pytest.mark.parametrize("name", NAMES)
def test_a_slot_is_missing_exactly_where_the_warnings_miss_it(name: str) -> None:
    for layer in layers(name).values():
        assert missing(layer) == warned(layer, text_of(name))


def test_a_flag_excuses_a_slot() -> None:
    layer = a_layer(a_span(0, 9, "QUOTE", id="q", implicit_cue=True))
    assert missing(layer) == set()


def test_a_figure_inside_a_quote_needs_no_source_of_its_own() -> None:
    layer = a_layer(a_span(0, 20, "QUOTE", id="q"), a_span(3, 9, "STATISTIC", id="s"))
    assert missing(layer) == {("q", "speaker"), ("q", "cue")}


def missing(layer: Layer) -> set[tuple[str, str]]:
    return {
        (span.id, slot.relation.key)
        for span in layer.spans.values()
        for slot in roles.slots(SCHEME, span.label)
        if roles.is_missing(slot, span, layer)
    }


def warned(layer: Layer, text: str) -> set[tuple[str, str]]:
    return {
        (problem.span_id or "", problem.params["relation"])
        for problem in problems(layer, Document("d", text), SCHEME)
        if problem.template in ("{label} without {relation}.", "{label} without {other}.")
    }
