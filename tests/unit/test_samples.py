from __future__ import annotations

import re

import pytest

from tests.dispatches import NAMES, PEOPLE, SCHEME, layers, records, text_of
from workbench import resources
from workbench.french.quotations import insertions, quotations
from workbench.model import Document, Layer
from workbench.model.warnings import problems

SPACES = "\u00a0\u202f"


def test_there_are_eight_dispatches_or_more() -> None:
    assert len(NAMES) >= 8
    assert "twin" in NAMES
    assert {path.stem for path in resources.path("samples").glob("*.txt")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_dispatch_has_three_layers_of_people_and_a_gold(name: str) -> None:
    assert [(each["annotator"], each["layer"]) for each in records(name)] == [
        ("gold", "gold"),
        *((person, "person") for person in PEOPLE),
    ]
    for record in records(name):
        assert record["text"] == text_of(name)
        assert record["id"] == f"dispatch-{name}"
        assert {"title", "slug", "date", "source"} <= set(record["meta"])


@pytest.mark.parametrize("name", NAMES)
def test_every_span_repeats_its_words(name: str) -> None:
    for record in records(name):
        for span in record["spans"]:
            assert record["text"][span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("name", NAMES)
def test_a_gold_has_no_warning(name: str) -> None:
    gold = layers(name)["gold"]
    document = Document(gold.document_id, text_of(name))
    assert [str(problem) for problem in problems(gold, document, SCHEME)] == []


@pytest.mark.parametrize("name", NAMES)
def test_people_leave_only_what_people_leave(name: str) -> None:
    structural = re.compile("has no|can't|beyond|white space|cuts|times")
    document = Document("d", text_of(name))
    for person in PEOPLE:
        found = problems(layers(name)[person], document, SCHEME)
        assert not [str(problem) for problem in found if structural.search(str(problem))]


@pytest.mark.parametrize("name", NAMES)
def test_a_dispatch_is_long_and_real_enough_to_be_shown(name: str) -> None:
    text = text_of(name)
    assert 900 <= len(text) <= 2_500
    assert re.match(r"\([A-Z][\w-]+\) ", text)
    assert text.count("\n\n") >= 4
    assert text.endswith((".", "»"))
    assert len(layers(name)["gold"].spans) >= 30


@pytest.mark.parametrize("name", NAMES)
def test_typography_is_that_of_the_wire(name: str) -> None:
    text = text_of(name)
    assert not re.search("[\"'\t\r]|  | \n|\n\n\n", text)
    assert not re.search(f"«(?![{SPACES}])|(?<![{SPACES}])»", text)
    assert not re.search("(?<!\u202f)[;!?]", text)
    assert not re.search("(?<!\u00a0):", text)
    assert not re.search(r"\d %|\d%|\d \d{3}|\b(M|Me)\. |\bMe ", text)
    assert not re.search(r"\d (?:janvier|mars|septembre|millions?|milliards?)\b", text)


@pytest.mark.parametrize("name", NAMES)
def test_quotation_marks_are_closed_and_nested_ones_curly(name: str) -> None:
    text = text_of(name)
    for each in quotations(text):
        assert each.closed
        assert text[each.start] == "«" if each.level == 1 else "“"


def test_the_wires_vary_in_their_spaces() -> None:
    everything = "".join(map(text_of, NAMES))
    for space in SPACES:
        assert re.search(rf"\d{space}\d{{3}}", everything)
        assert re.search(rf"«{space}", everything)


@pytest.mark.parametrize("name", NAMES)
def test_derived_values_say_what_the_text_and_the_links_say(name: str) -> None:
    text = text_of(name)
    for layer in layers(name).values():
        for span in layer.spans.values():
            if span.label == "QUOTE":
                inserted = any(insertions(text, span.start, span.end))
                assert span.attributes.get("has_insertion", False) is inserted
        for link in layer.relations.values():
            if link.label == "coref":
                one, other = layer.spans[link.source], layer.spans[link.target]
                assert one.attributes["entity"] == other.attributes["entity"]


@pytest.mark.parametrize("name", NAMES)
def test_modes_of_the_gold_follow_from_the_form(name: str) -> None:
    text = text_of(name)
    for span in layers(name)["gold"].spans.values():
        if span.label != "QUOTE":
            continue
        words = span.text_of(text)
        match span.attributes["mode"]:
            case "direct":
                assert (words[0], words[-1]) in (("«", "»"), ("“", "”"))
            case "indirect":
                assert "«" not in words
            case "mixed":
                assert re.search("[«“]", words)


# The twin


def twin() -> Layer:
    return layers("twin")["gold"]


def test_the_twin_is_as_rich_as_a_dispatch_gets() -> None:
    assert 2_000 <= len(text_of("twin")) <= 2_400
    assert len(twin().spans) >= 64
    assert len(twin().relations) >= 54


def test_the_twin_uses_every_label_relation_and_attribute() -> None:
    spans, relations = twin().spans.values(), twin().relations.values()
    assert {span.label for span in spans} == {label.key for label in SCHEME.labels}
    assert {each.label for each in relations} == {each.key for each in SCHEME.relation_types}
    used = {name for span in spans for name in span.attributes}
    assert used == {attribute.key for attribute in SCHEME.attributes} - {"unsourced"}


@pytest.mark.parametrize("key", ["type", "mention", "mode"])
def test_the_twin_makes_every_choice(key: str) -> None:
    attribute = next(each for each in SCHEME.attributes if each.key == key)
    used = {span.attributes.get(key) for span in twin().spans.values()} - {None}
    assert used == set(attribute.choices)


def test_the_twin_has_a_quote_in_a_quote_and_one_that_continues() -> None:
    gold = twin()
    for relation in gold.relations.values():
        source, target = gold.spans[relation.source], gold.spans[relation.target]
        if relation.label == "nested_in":
            assert target.start < source.start < source.end < target.end
            assert source.attributes["level"] == 2
        if relation.label == "continues":
            assert target.end < source.start


def test_the_twin_has_pronouns_that_speak_and_places_that_govern() -> None:
    gold = twin()
    speakers = [
        gold.spans[each.target] for each in gold.relations.values() if each.label == "speaker"
    ]
    assert any(speaker.attributes["mention"] == "pronoun" for speaker in speakers)
    assert any(span.attributes.get("metonym") is True for span in gold.spans.values())
    assert any(span.attributes.get("has_insertion") is True for span in gold.spans.values())
