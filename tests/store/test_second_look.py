"""A second look: what was made under a rule that is another one now, until it was looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.builders import TEXT, a_document
from tests.dispatches import SCHEME
from tests.store.review_seat import OnTheSpot
from workbench.errors import UnknownName
from workbench.model import Attributes, Layer, Scheme, Span, verbs
from workbench.model.layer import layer_of
from workbench.model.packing import pack
from workbench.model.scheme_changes import add_example, recolour_label, rename_label
from workbench.model.scheme_text import scheme_to_text
from workbench.project import Project
from workbench.review.second_look import Look, Rule, changed
from workbench.store import Store
from workbench.tasks.second_look import look_again, rule_since, scheme_versions

NOON = "2026-03-02T12:00:00.000+00:00"


@pytest.fixture
def project(location: str) -> Iterator[Project]:
    """Two documents that ines has read, and one that karim has read too."""
    store = Store.create(location, scheme_text=scheme_to_text(SCHEME), who="ines")
    for key, text in (("doc-1", TEXT), ("doc-2", TEXT + " Fin.")):
        spans = [Span("q", 10, 36, "QUOTE"), Span("a", 67, 80, "ACTOR")]
        read = [layer_of(key, who, spans=spans) for who in ("ines", "karim")]
        store.add([pack(a_document(text, id=key), read)], who="ines", at=NOON).result()
    project = Project(store, scheme=SCHEME)
    yield project
    project.close()


def change(project: Project, scheme: Scheme) -> None:
    project.change_scheme(scheme, details=Attributes(changes=1))
    project.wait()


def looks(project: Project, rule: Rule | None = None, who: str = "ines") -> list[Look]:
    versions = scheme_versions(project.store)
    rule = rule or rule_since(versions, versions[-1].number)
    return list(look_again(project.store, OnTheSpot(), who, rule).looks)


def mine(project: Project, document: str = "doc-1") -> Layer:
    found: list[Layer] = []
    project.open_layer(document, lambda opened: found.append(opened.layer))
    project.wait()
    return project.layer(found[0].id)


def new_rule(project: Project, key: str = "QUOTE") -> None:
    change(project, add_example(project.scheme, key, f"un [exemple] {project.scheme.version}"))


def test_the_spans_of_the_label_whose_rule_changed_are_listed(project: Project) -> None:
    assert looks(project) == []
    new_rule(project)
    found = looks(project)
    assert [(each.document_id, each.label, each.seen) for each in found] == [
        ("doc-1", "QUOTE", False),
        ("doc-2", "QUOTE", False),
    ]
    assert found[0].words == TEXT[10:36]


def test_what_only_looks_otherwise_is_no_other_rule() -> None:
    other = recolour_label(SCHEME, "QUOTE", light="#123456", dark="#654321")
    other = rename_label(other, "QUOTE", title={"en": "Speech", "fr": "Parole"})
    assert changed(SCHEME, other) == Rule()


def test_a_rule_of_an_attribute_is_about_all_labels_that_have_it() -> None:
    attribute = SCHEME.attributes[0]
    other = replace(
        SCHEME,
        attributes=(replace(attribute, definition={"en": "Other"}), *SCHEME.attributes[1:]),
    )
    rule = changed(SCHEME, other)
    assert rule.attributes == {attribute.key}
    assert rule.concerned(SCHEME) == set(attribute.labels)


def test_a_rule_of_a_relation_is_about_the_labels_that_it_begins_at() -> None:
    kind = SCHEME.relation_type("speaker")
    relations = tuple(
        replace(each, most=None if each.most else 3) if each.key == "speaker" else each
        for each in SCHEME.relation_types
    )
    rule = changed(SCHEME, replace(SCHEME, relation_types=relations))
    assert rule.relations == {"speaker"}
    assert rule.concerned(SCHEME) == set(kind.sources)


def test_a_span_that_was_touched_since_is_none_of_them(project: Project) -> None:
    new_rule(project)
    layer = mine(project)
    project.perform(verbs.describe_all(layer, span_ids=["q"], attributes={"mode": "direct"}))
    project.wait()
    assert [each.document_id for each in looks(project)] == ["doc-2"]


def test_what_was_looked_at_is_kept_and_taken_back(project: Project) -> None:
    new_rule(project)
    layer = mine(project)
    project.perform(verbs.look(layer, span_ids=["q"]))
    project.wait()
    assert [each.seen for each in looks(project)] == [True, False]
    assert mine(project).same_content(layer)
    project.undo(layer.id)
    project.wait()
    assert [each.seen for each in looks(project)] == [False, False]
    project.redo(layer.id)
    project.wait()
    assert [each.seen for each in looks(project)] == [True, False]
    project.perform(verbs.look(mine(project), span_ids=["q"], later=True))
    project.wait()
    assert [each.seen for each in looks(project)] == [False, False]
    assert project.store.check().result().problems == ()


def test_a_later_rule_asks_for_another_look(project: Project) -> None:
    new_rule(project)
    project.perform(verbs.look(mine(project), span_ids=["q"]))
    project.wait()
    new_rule(project)
    assert [each.seen for each in looks(project)] == [False, False]
    first = rule_since(scheme_versions(project.store), 2)
    assert [each.seen for each in looks(project, first)] == [True, False]


def test_a_chosen_label_is_listed_whenever_it_was_given(project: Project) -> None:
    found = looks(project, Rule(labels=frozenset({"ACTOR"})))
    assert [each.span_id for each in found] == ["a", "a"]


def test_it_holds_after_a_restart_and_over_an_undone_change_of_the_scheme(
    project: Project,
) -> None:
    new_rule(project)
    project.perform(verbs.look(mine(project), span_ids=["q"]))
    project.undo_scheme()
    project.wait()
    versions = scheme_versions(project.store)
    assert [each.number for each in versions] == [SCHEME.version, *range(2, 4)]
    assert rule_since(versions, 2).concerned(SCHEME) == frozenset()
    with pytest.raises(UnknownName):
        rule_since(versions, 99)


def test_only_the_spans_of_the_one_who_asks_are_listed(project: Project) -> None:
    new_rule(project)
    project.perform(verbs.look(mine(project), span_ids=["q"]))
    project.wait()
    assert [each.seen for each in looks(project, who="karim")] == [False, False]
    assert looks(project, who="lea") == []
