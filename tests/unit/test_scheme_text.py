from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench import resources
from workbench.errors import Refused
from workbench.model import Attribute, Label, RelationType, Scheme
from workbench.model.hold_out import PORTIONS, HoldOut
from workbench.model.scheme import AttributeKind
from workbench.model.scheme_text import read_scheme, scheme_from_text, scheme_to_text
from workbench.model.scheme_toml import WIDE, scheme_to_toml

NEWSWIRE = resources.path("schemes/newswire-fr.toml").read_text("utf-8")
SMALL = """
name = "small"
version = 1
language = "fr"
title = { en = "Small", fr = "Petit" }

[[label]]
key = "ACTOR"
shortcut = "A"
light = "#00819b"
dark = "#76f3f2"
title = { en = "Actor" }
definition = { en = "Who speaks." }

[[attribute]]
key = "type"
kind = "choice"
labels = ["ACTOR"]
title = { en = "Type" }
definition = { en = "What kind." }
[attribute.choices]
person = { en = "person" }
body = { en = "body" }

[[relation]]
key = "coref"
sources = ["ACTOR"]
targets = ["ACTOR"]
most = 1
title = { en = "Same as" }
definition = { en = "The first mention." }
"""
PAGES = {"light": "#ffffff", "dark": "#1b1e24"}

words = st.dictionaries(
    st.sampled_from(("fr", "de")), st.text(min_size=1).filter(str.strip), max_size=2
).map(lambda other: {"en": "words", **other})
names = st.lists(st.from_regex(r"[a-z]\w{0,8}", fullmatch=True), unique=True, max_size=4)
PLAIN_KINDS: tuple[AttributeKind, ...] = ("number", "flag", "text")
colours = st.from_regex("#[0-9a-f]{6}", fullmatch=True)


hold_outs = st.builds(HoldOut, st.floats(0, 1), st.sampled_from(PORTIONS), st.integers())


@st.composite
def schemes(draw: st.DrawFn) -> Scheme:
    keys = draw(names.filter(bool))
    live = keys[0]
    labels = tuple(
        Label(
            key,
            draw(words),
            draw(words),
            tuple(draw(names)),
            draw(st.sampled_from(("", "ABCDEFG"[place]))),
            draw(colours),
            draw(colours),
            draw(st.booleans()),
            # The first stays live: a scheme without a label to give, or to stand for, is none.
            bool(place) and draw(st.booleans()),
            live if place and draw(st.booleans()) else None,
        )
        for place, key in enumerate(keys)
    )
    some = st.lists(st.sampled_from(keys), unique=True).map(tuple)
    attributes = tuple(draw_attribute(draw, key, draw(some)) for key in draw(names))
    flags = [each.key for each in attributes if each.kind == "flag"]
    relations = draw(names)
    reasons = st.lists(st.sampled_from([*relations, *flags]), unique=True).map(tuple)
    return Scheme(
        "essai",
        draw(st.integers(1, 9)),
        draw(words),
        "fr",
        labels,
        attributes,
        tuple(
            RelationType(
                key,
                draw(words),
                draw(words),
                draw(some),
                draw(some),
                "ABCDEFG"[place] if draw(st.booleans()) else "",
                draw(st.none() | st.integers(1, 3)),
                draw(some),
                draw(some),
                draw(reasons),
                draw(some),
            )
            for place, key in enumerate(relations)
        ),
        draw(st.none() | hold_outs),
    )


def draw_attribute(draw: st.DrawFn, key: str, labels: tuple[str, ...]) -> Attribute:
    title, definition = draw(words), draw(words)
    required, derived = draw(st.booleans()), draw(st.booleans())
    if draw(st.booleans()):
        kind = draw(st.sampled_from(PLAIN_KINDS))
        return Attribute(key, kind, labels, title, definition, required=required, derived=derived)
    choices = tuple(draw(names.filter(bool)))
    titles = {each: draw(words) for each in choices} if draw(st.booleans()) else None
    return Attribute(key, "choice", labels, title, definition, choices, titles, required, derived)


@settings(max_examples=40)
@given(schemes())
def test_a_scheme_comes_back_from_its_text(scheme: Scheme) -> None:
    text = scheme_to_text(scheme)
    assert scheme_from_text(text) == scheme
    assert scheme_to_text(scheme_from_text(text)) == text


def test_the_default_scheme_comes_back_from_its_text() -> None:
    scheme = read_scheme(NEWSWIRE)
    assert scheme_from_text(scheme_to_text(scheme)) == scheme


@settings(max_examples=40)
@given(schemes())
def test_a_scheme_comes_back_from_its_toml(scheme: Scheme) -> None:
    assert read_scheme(scheme_to_toml(scheme)) == scheme


def test_the_default_scheme_comes_back_from_its_toml_in_lines_that_can_be_read() -> None:
    scheme = read_scheme(NEWSWIRE)
    written = scheme_to_toml(scheme)
    assert read_scheme(written) == scheme
    long = [line for line in written.splitlines() if len(line) > WIDE + 4]
    assert [line for line in long if "= {" not in line] == []  # TOML can't break those


@given(st.text(min_size=90).filter(str.strip))
def test_any_long_text_comes_back_from_toml(text: str) -> None:
    scheme = read_scheme(SMALL)
    label = replace(scheme.labels[0], definition={"en": text, "fr": text})
    scheme = replace(scheme, labels=(label,))
    assert read_scheme(scheme_to_toml(scheme)) == scheme


def test_only_a_label_that_stands_for_another_may_have_any_words_for_a_key() -> None:
    scheme = read_scheme(SMALL)
    foreign = replace(scheme.labels[0], key="a person", shortcut="", alias="ACTOR")
    both = replace(scheme, labels=(*scheme.labels, foreign))
    assert scheme_from_text(scheme_to_text(both)) == both
    alone = replace(scheme, labels=(*scheme.labels, replace(foreign, alias=None)))
    with pytest.raises(Refused, match="key must be letters"):
        scheme_from_text(scheme_to_text(alone))


def test_a_label_can_not_stand_for_a_retired_one() -> None:
    scheme = read_scheme(NEWSWIRE)
    labels = [replace(each, retired=each.key == "DATE") for each in scheme.labels]
    labels[1] = replace(labels[1], alias="DATE")
    with pytest.raises(Refused, match="unknown name DATE"):
        scheme_from_text(scheme_to_text(replace(scheme, labels=tuple(labels))))


def test_toml_and_json_say_the_same() -> None:
    scheme = read_scheme(SMALL)
    assert scheme.attributes[0].choices == ("person", "body")
    assert scheme_from_text(scheme_to_text(scheme)) == scheme
    assert scheme_to_text(replace(scheme, version=2)) != scheme_to_text(scheme)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('name = "small"', "", "The scheme: name is missing."),
        ("version = 1", "version = 0", "The scheme: version must be a whole number from 1 up."),
        ("version = 1", "version = true", "The scheme: version must be a whole number from 1 up."),
        ('language = "fr"', 'language = "French"', "The scheme: language must be a language code"),
        ('language = "fr"', 'langage = "fr"', "The scheme: language is missing."),
        ("most = 1", "most = 1\nleast = 1", "Relation coref: unknown word least."),
        ("most = 1", 'most = "1"', "Relation coref: most must be a whole number from 1 up."),
        ('shortcut = "A"', 'shortcut = "1"', "Label ACTOR: shortcut must be one capital letter."),
        ('light = "#00819b"', 'light = "teal"', "Label ACTOR: light must be a colour such as"),
        ('{ en = "Actor" }', '"Actor"', "Label ACTOR, title must be a table from language to text"),
        ('{ en = "Actor" }', '{ fr = "Acteur" }', "Label ACTOR, title: en is missing."),
        ('kind = "choice"', 'kind = "list"', "Attribute type: kind must be choice, number"),
        ('kind = "choice"', 'kind = "flag"', "Attribute type: choices go with the kind choice"),
        ('kind = "choice"', 'kind = "number"', "Attribute type: choices must be numbers"),
        ('labels = ["ACTOR"]', 'labels = ["ACTER"]', "Attribute type: unknown name ACTER; known:"),
        ('targets = ["ACTOR"]', 'targets = ["PLACE"]', "Relation coref: unknown name PLACE; known"),
        ('targets = ["ACTOR"]', "targets = 3", "Relation coref: targets must be a list of texts."),
        ("most = 1", 'unless = ["who"]', "Relation coref: unknown name who; known: coref."),
        ('key = "type"', 'key = "two words"', "Attribute 1: key must be letters, digits"),
        ("[[relation]]", "[[label]]", "Label coref: shortcut is missing."),
        ("[[relation]]", "[relation]", "The scheme: relation must be a list of tables."),
        ("version = 1", "version = ", "The scheme is no TOML: "),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(old: str, new: str, said: str) -> None:
    assert old in SMALL
    with pytest.raises(Refused) as refusal:
        read_scheme(SMALL.replace(old, new, 1))
    assert str(refusal.value).startswith(said)


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 100_000, '{"name": NaN}', "null", '"x"'])
def test_what_is_no_scheme_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        scheme_from_text(text)


def test_a_key_given_twice_is_refused() -> None:
    table = json.loads(scheme_to_text(read_scheme(SMALL)))
    table["label"] *= 2
    with pytest.raises(Refused, match="The scheme gives the key ACTOR twice"):
        scheme_from_text(json.dumps(table))


def test_a_label_can_not_stand_for_one_that_stands_for_another() -> None:
    table = json.loads(scheme_to_text(read_scheme(SMALL)))
    table["label"][0]["alias"] = "ACTOR"
    with pytest.raises(Refused, match="unknown name ACTOR"):
        scheme_from_text(json.dumps(table))


def test_newswire_has_the_labels_and_relations_of_attribution() -> None:
    scheme = read_scheme(NEWSWIRE)
    assert {each.key: each.shortcut for each in scheme.labels} == {
        "ACTOR": "A",
        "QUOTE": "Q",
        "CUE": "C",
        "STATISTIC": "S",
        "MEASURED": "M",
        "DATE": "D",
    }
    assert [each.key for each in scheme.labels if each.auxiliary] == ["MEASURED", "DATE"]
    assert [each.key for each in scheme.relation_types] == [
        *("speaker", "cue", "via", "addressee", "source", "derived_from", "measures"),
        *("as_of", "part_of", "nested_in", "continues", "coref"),
    ]
    assert {each.key for each in scheme.attributes if each.derived} == {"entity", "has_insertion"}
    assert {(each.key, each.kind) for each in scheme.attributes_of("QUOTE")} == {
        ("mode", "choice"),
        ("level", "number"),
        ("implicit_cue", "flag"),
        ("has_insertion", "flag"),
        ("negated", "flag"),
        ("conditional", "flag"),
    }


def test_newswire_is_explained_in_both_languages() -> None:
    scheme = read_scheme(NEWSWIRE)
    every: list[Label | Attribute | RelationType] = [*scheme.labels, *scheme.attributes]
    for each in [*every, *scheme.relation_types]:
        assert set(each.title) == set(each.definition) == {"en", "fr"}
        assert "  " not in each.definition["fr"] + each.definition["en"]
    for label in scheme.labels:
        assert label.examples
        assert all("[" in example for example in label.examples)
    for attribute in scheme.attributes:
        for words in (attribute.choice_titles or {}).values():
            assert set(words) == {"en", "fr"}


@pytest.mark.parametrize("page", PAGES)
def test_newswire_colours_can_be_told_from_the_page_and_each_other(page: str) -> None:
    scheme = read_scheme(NEWSWIRE)
    colours = [getattr(label, page) for label in scheme.labels]
    assert len(set(colours)) == len(colours)
    for colour in colours:
        assert contrast(colour, PAGES[page]) >= 4.5


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
