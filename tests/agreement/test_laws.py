"""What must hold of every measure, whatever was marked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.agreement.readings import documents, figures
from workbench.review.agreement.values import Measure, Reading, Shared

few = settings(max_examples=40, deadline=None)


def renamed(document: Shared, names: dict[str, str]) -> Shared:
    readings = tuple(replace(each, annotator=names[each.annotator]) for each in document.readings)
    return replace(document, readings=readings)


def by_key(found: list[Measure], names: dict[str, str] | None = None) -> dict[object, object]:
    names = names or {}
    return {
        (
            each.name,
            each.label,
            each.attribute,
            frozenset(names.get(name, name) for name in each.annotators),
        ): (None if each.value is None else round(each.value, 9), each.support, each.undefined)
        for each in found
    }


@few
@given(documents())
def test_agreement_with_oneself_is_one(given_: list[Shared]) -> None:
    twins = []
    for document in given_:
        first = document.readings[0]
        twin = Reading("twin", first.marks, first.links)
        twins.append(replace(document, readings=(first, twin)))
    for each in figures(twins):
        assert each.value == pytest.approx(1) or each.undefined is not None


@few
@given(documents())
def test_the_order_of_annotators_is_irrelevant(given_: list[Shared]) -> None:
    turned = [replace(each, readings=tuple(reversed(each.readings))) for each in given_]
    assert by_key(figures(turned)) == by_key(figures(given_))


@few
@given(documents())
def test_the_names_of_annotators_are_irrelevant(given_: list[Shared]) -> None:
    names = {"ines": "zoe", "karim": "max", "lea": "ada"}
    other = [renamed(document, names) for document in given_]
    assert by_key(figures(other)) == by_key(figures(given_), names)


@few
@given(documents())
def test_the_order_of_documents_is_irrelevant(given_: list[Shared]) -> None:
    assert by_key(figures(given_[::-1])) == by_key(figures(given_))


@few
@given(documents())
def test_the_order_of_spans_and_their_ids_are_irrelevant(given_: list[Shared]) -> None:
    other = [
        replace(
            document,
            readings=tuple(
                replace(each, marks=tuple(mark._replace(id=f"x{mark.id}") for mark in each.marks))
                for each in document.readings
            ),
        )
        for document in given_
    ]
    assert by_key(figures(other)) == by_key(figures(given_))


@few
@given(documents())
def test_a_figure_is_at_most_one_and_a_share_at_least_none(given_: list[Shared]) -> None:
    for each in figures(given_):
        assert (each.value is None) == (each.undefined is not None)
        if each.value is not None:
            assert each.value <= 1 + 1e-9
            if each.name.startswith(("f1", "attribution", "relation", "slot")):
                assert each.value >= 0


@few
@given(documents(2))
def test_half_shared_finds_all_that_the_same_edges_find(given_: list[Shared]) -> None:
    found = {(each.name, each.label): each.value for each in figures(given_)}
    for (name, label), value in found.items():
        if name == "f1_exact" and value is not None:
            half = found["f1_overlap", label]
            assert half is not None
            assert half >= value - 1e-9


@few
@given(documents(4))
def test_of_each_document_alone_the_figures_are_those_of_that_document(
    given_: list[Shared],
) -> None:
    every = figures(given_, documents=True)
    for document in given_:
        alone = {
            (each.name, each.label, each.attribute, each.annotators): each
            for each in figures([document])
        }
        for each in every:
            if each.document != document.id:
                continue
            own = alone.get((each.name, each.label, each.attribute, each.annotators))
            if own is not None:
                assert each.support == own.support
                assert (each.value is None) == (own.value is None)
                assert each.value is None or each.value == pytest.approx(own.value)
