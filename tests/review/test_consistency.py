"""What is out of line is found as what it is, and what is in line, or was found right, is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.builders import a_document
from tests.dispatches import NAMES, SCHEME, layers, text_of
from workbench.model import Attributes, Layer, Span
from workbench.model.annotation import LayerFields
from workbench.model.layer import layer_of
from workbench.model.scheme import Scheme
from workbench.review.consistency import KINDS, Finding, Kind, Rules, look
from workbench.review.variation import KEPT, Corpus, Group, after

TEXT = "La maire affirme que 1 140 personnes attendent. Selon Odile Brissac, 12 % partiront."
LABELS: tuple[Kind, ...] = ("label",)


def a_span(words: str, label: str, text: str = TEXT, /, **attributes: object) -> Span:
    start = text.index(words)
    key = f"{label}{start}-{len(words)}"
    return Span(key, start, start + len(words), label, attributes=Attributes(attributes))


def a_layer(*spans: Span, document: str = "d", who: str = "ines", status: str = "done") -> Layer:
    fields = LayerFields(status)  # type: ignore[arg-type]  # a status by its name
    return layer_of(document, who, spans=spans, fields=fields)


def found(
    *layers: Layer, text: str = TEXT, kinds: tuple[Kind, ...] = KINDS, scheme: Scheme = SCHEME
) -> list[Finding]:
    rules = Rules(scheme, kinds)
    return look(a_document(text, id=layers[0].document_id), layers, rules)[0]


def grouped(
    *texts: tuple[str, Layer], right: frozenset[str] = frozenset(), kinds: tuple[Kind, ...] = KINDS
) -> tuple[Group, ...]:
    corpus = Corpus(kinds, right)
    for text, layer in texts:
        document = a_document(text, id=layer.document_id)
        corpus.add(layer.document_id, *look(document, [layer], Rules(SCHEME, kinds)))
    return corpus.groups()


WHOLE = (
    a_span("affirme", "CUE"),
    a_span("que 1 140 personnes attendent", "QUOTE", mode="indirect"),
    a_span("1 140 personnes", "STATISTIC", kind="count", value=1140, unit="personne"),
    a_span("Selon", "CUE"),
    a_span("12 %", "STATISTIC", kind="percent", value=12, unit="%"),
)


def test_a_layer_that_says_what_its_text_says_is_in_line() -> None:
    assert found(a_layer(*WHOLE)) == []


def test_a_figure_that_nobody_labelled_is_found() -> None:
    [one] = found(a_layer(*WHOLE[:4]))
    assert (one.kind, one.words, one.about) == ("figure", "12 %", "%")


def test_a_speech_verb_outside_all_quotes_is_found() -> None:
    [one] = found(a_layer(*WHOLE[2:]), kinds=("cue",))
    assert (one.kind, one.words, one.about) == ("cue", "affirme", "affirmer")


def test_a_speech_verb_within_a_quote_is_part_of_what_was_said() -> None:
    whole = a_span("La maire affirme que 1 140 personnes attendent.", "QUOTE")
    assert found(a_layer(whole), kinds=("cue",)) == []


@pytest.mark.parametrize("status", ["new", "in_progress", "skipped"])
def test_nothing_is_missing_in_what_is_not_done(status: str) -> None:
    assert found(a_layer(status=status)) == []


def test_gold_is_looked_at_whatever_its_state() -> None:
    gold = replace(a_layer(who="gold", status="new"), kind="gold")
    assert {each.kind for each in found(gold)} == {"figure", "cue"}


@pytest.mark.parametrize(
    ("words", "given", "about", "wanted"),
    [
        ("1 140 personnes", {"value": 1410}, "value", '{"value":1140}'),
        ("1 140 personnes", {"value": 1140, "value_max": 2}, "value", '{"value_max":null}'),
        ("1 140 personnes", {"value": 1140, "unit": "maison"}, "unit", '{"unit":"personne"}'),
        ("12 %", {"value": 12, "kind": "count"}, "kind", '{"kind":"percent"}'),
        ("12 %", {"value": 12, "comparator": "<="}, "comparator", '{"comparator":"="}'),
        ("12 %", {"kind": "percent"}, "value", '{"value":12}'),
    ],
)
def test_values_that_their_words_do_not_say_are_found(
    words: str, given: dict[str, object], about: str, wanted: str
) -> None:
    [one] = found(a_layer(a_span(words, "STATISTIC", **given)), kinds=("value",))
    assert (one.about, one.wanted) == (about, wanted)


@pytest.mark.parametrize(
    "given", [{}, {"value": 12.0}, {"value": 12, "unit": "%"}, {"value": 12, "as_of": "2026"}]
)
def test_what_was_not_described_or_says_the_same_is_in_line(given: dict[str, object]) -> None:
    assert found(a_layer(a_span("12 %", "STATISTIC", **given)), kinds=("value",)) == []


def test_words_that_state_no_figure_contradict_nothing() -> None:
    lone = a_span("Odile Brissac", "STATISTIC", value=3)
    assert found(a_layer(lone), kinds=("value",)) == []


def labelled(document: str, label: str, **attributes: object) -> tuple[str, Layer]:
    return TEXT, a_layer(a_span("Odile Brissac", label, **attributes), document=document)


def test_the_same_words_with_another_label_are_found_and_the_usual_one_is_proposed() -> None:
    texts = [labelled(f"d{n}", "ACTOR", type="person") for n in range(3)]
    [group] = grouped(*texts, labelled("d9", "MEASURED"), kinds=LABELS)
    assert (group.about, group.values) == ("Odile Brissac", (("ACTOR", 3), ("MEASURED", 1)))
    assert group.proposed == "ACTOR"
    first = group.findings[0]
    assert (first.document_id, first.said, first.wanted) == ("d9", "MEASURED", "ACTOR")
    assert group.out_of_line == 1


def test_where_no_label_is_usual_none_is_proposed() -> None:
    [group] = grouped(labelled("d0", "ACTOR"), labelled("d1", "MEASURED"), kinds=LABELS)
    assert group.proposed == ""


def test_spaces_and_apostrophes_make_no_difference_capitals_do() -> None:
    one, other = "l’«\u00a0an neuf\u00a0»", "l'«\u202fan\nneuf »"
    texts = [
        (one, a_layer(a_span(one, "ACTOR", one), document="d0")),
        (other, a_layer(a_span(other, "CUE", other), document="d1")),
        (one.upper(), a_layer(a_span(one.upper(), "QUOTE", one.upper()), document="d2")),
    ]
    [group] = grouped(*texts, kinds=LABELS)
    assert {value for value, _ in group.values} == {"ACTOR", "CUE"}


def test_two_labels_at_one_place_are_no_slip() -> None:
    both = a_layer(a_span("Odile Brissac", "ACTOR"), a_span("Odile Brissac", "QUOTE"))
    assert grouped((TEXT, both), labelled("d1", "ACTOR"), kinds=LABELS) == ()


def test_a_label_and_the_one_it_was_merged_into_are_one() -> None:
    merged = [
        replace(each, alias="ACTOR") if each.key == "DATE" else each for each in SCHEME.labels
    ]
    scheme = replace(SCHEME, labels=tuple(merged))
    corpus = Corpus(LABELS)
    for text, layer in (labelled("d0", "ACTOR"), labelled("d1", "DATE")):
        document = a_document(text, id=layer.document_id)
        corpus.add(document.id, *look(document, [layer], Rules(scheme, LABELS)))
    assert corpus.groups() == ()


def test_types_that_vary_for_one_name_are_found_but_not_for_pronouns() -> None:
    named = [
        labelled("d0", "ACTOR", type="person", mention="name"),
        labelled("d1", "ACTOR", type="source", mention="name"),
    ]
    [group] = grouped(*named, kinds=("type",))
    assert dict(group.values) == {"person": 1, "source": 1}
    nominal = [
        labelled("d0", "ACTOR", type="person", mention="nominal"),
        labelled("d1", "ACTOR", type="source", mention="nominal"),
    ]
    assert grouped(*nominal, kinds=("type",)) == ()


def test_the_rarest_exception_stands_first() -> None:
    rare = [labelled(f"d{n}", "ACTOR") for n in range(9)]
    other = "Selon Paul Meyer"
    even = [
        (other, a_layer(a_span("Selon", label, other), document=f"e{label}"))
        for label in ("CUE", "QUOTE")
    ]
    groups = grouped(*even, *rare, labelled("d9", "QUOTE"), kinds=LABELS)
    assert [group.about for group in groups] == ["Odile Brissac", "Selon"]


def test_what_was_found_right_does_not_come_back() -> None:
    texts = [*(labelled(f"d{n}", "ACTOR") for n in range(3)), labelled("d9", "MEASURED")]
    texts.append((TEXT, a_layer(document="e")))
    groups = grouped(*texts)
    for group in groups:
        keys = frozenset([group.key] if group.key else [each.key for each in group.findings])
        assert group.about not in {each.about for each in grouped(*texts, right=keys)}
    exception = next(group for group in groups if group.kind == "label").findings[0]
    assert all(group.kind != "label" for group in grouped(*texts, right=frozenset([exception.key])))


def test_a_group_that_was_found_right_comes_back_with_a_new_value() -> None:
    texts = [labelled("d0", "ACTOR"), labelled("d1", "MEASURED")]
    [group] = grouped(*texts, kinds=LABELS)
    right = frozenset([group.key])
    assert grouped(*texts, labelled("d2", "MEASURED"), right=right, kinds=LABELS) == ()
    [again] = grouped(*texts, labelled("d2", "QUOTE"), right=right, kinds=LABELS)
    assert len(again.values) == 3


def test_places_with_the_usual_label_are_counted_but_not_all_told() -> None:
    texts = [labelled(f"d{n}", "ACTOR") for n in range(KEPT + 20)]
    [group] = grouped(*texts, labelled("e", "MEASURED"), kinds=LABELS)
    assert group.values == (("ACTOR", KEPT + 20), ("MEASURED", 1))
    assert (group.places, group.out_of_line, len(group.findings)) == (KEPT + 21, 1, KEPT + 1)


def test_what_is_dealt_with_leaves_its_group_as_if_it_were_looked_for_again() -> None:
    texts = [labelled(f"d{n}", "ACTOR") for n in range(3)]
    odd = [labelled("e0", "MEASURED"), labelled("e1", "QUOTE")]
    [group] = grouped(*texts, *odd, kinds=LABELS)
    first = next(each for each in group.findings if each.said == "MEASURED")
    [again] = grouped(*texts, labelled("e0", "ACTOR"), odd[1], kinds=LABELS)
    left = after(group, {first.key: "ACTOR"})
    assert left is not None
    assert (left.values, left.proposed) == (again.values, again.proposed)
    assert sorted(left.findings, key=repr) == sorted(again.findings, key=repr)
    judged = grouped(*texts, *odd, right=frozenset([first.key]), kinds=LABELS)
    assert after(group, {first.key: None}) == judged[0]
    assert after(left, {left.findings[0].key: "ACTOR"}) is None


def test_single_findings_leave_their_group_one_by_one() -> None:
    [group] = grouped((TEXT, a_layer(*WHOLE[:4])), kinds=("figure",))
    assert after(group, {"else": None}) == group
    assert after(group, {group.findings[0].key: None}) is None


def test_a_judgement_holds_for_the_same_place_in_whoevers_layer() -> None:
    [mine] = found(a_layer(*WHOLE[:4]))
    [theirs] = found(a_layer(*WHOLE[:4], who="karim"))
    assert mine.key == theirs.key


def test_a_scheme_without_these_labels_is_told_what_it_lacks() -> None:
    labels = tuple(each for each in SCHEME.labels if each.key == "DATE")
    bare = replace(SCHEME, labels=labels, attributes=(), relation_types=())
    rules = Rules(bare)
    assert (rules.kinds, rules.lacking) == (("label",), ("type", "value", "figure", "cue"))
    assert found(a_layer(*WHOLE), scheme=bare) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_gold_of_the_sample_lacks_no_figure_and_has_no_other_values(name: str) -> None:
    gold = layers(name)["gold"]
    told = found(gold, text=text_of(name), kinds=("value", "figure"))
    assert told == []
