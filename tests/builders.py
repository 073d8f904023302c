"""Values for tests, with all that a test does not care about filled in."""

from __future__ import annotations

from workbench.model import Attributes, Document, Label, Layer, Relation, RelationType, Scheme, Span
from workbench.model.layer import layer_of

TEXT = (
    "(Valmont) « Nous voulons des actes », a déclaré vendredi la maire, Odile Brissac. "
    "Selon elle, 1 200 personnes attendent."
)


def a_document(text: str = TEXT, *, id: str = "doc-1", **meta: object) -> Document:
    return Document(id, text, Attributes(meta))


def a_span(
    start: int = 0, end: int = 4, label: str = "ACTOR", *, id: str = "s1", **attributes: object
) -> Span:
    return Span(id, start, end, label, attributes=Attributes(attributes))


def a_relation(
    source: str, target: str, label: str = "speaker", *, id: str = "r1", **attributes: object
) -> Relation:
    return Relation(id, label, source, target, Attributes(attributes))


def a_layer(
    *things: Span | Relation, document: Document | None = None, annotator: str = "ines"
) -> Layer:
    return layer_of(
        (document or a_document()).id,
        annotator,
        spans=[thing for thing in things if isinstance(thing, Span)],
        relations=[thing for thing in things if isinstance(thing, Relation)],
    )


def a_label(key: str, shortcut: str = "") -> Label:
    words = {"en": key.capitalize(), "fr": key.capitalize()}
    return Label(key, words, words, (), shortcut or key[0], "#391af1", "#21b2fe")


def a_scheme() -> Scheme:
    words = {"en": "Test", "fr": "Essai"}
    return Scheme(
        name="test",
        version=1,
        title=words,
        language="fr",
        labels=tuple(map(a_label, ("ACTOR", "QUOTE", "CUE", "STATISTIC"))),
        relation_types=(
            RelationType("speaker", words, words, ("QUOTE",), ("ACTOR",)),
            RelationType("cue", words, words, ("QUOTE",), ("CUE",)),
        ),
    )
