"""A long document that is compared elsewhere: what comes, when, and what is never given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import pytest

from tests.dispatches import SCHEME
from workbench.errors import Refused
from workbench.model import Document, Layer, Span, scheme_changes, verbs
from workbench.model.annotation import LayerFields
from workbench.model.layer import layer_of
from workbench.model.packing import pack
from workbench.model.scheme import Scheme
from workbench.model.scheme_text import scheme_to_text
from workbench.project import Project
from workbench.project.review import ReviewedDocument
from workbench.project.reviewed import LONG, Looked, Material, look
from workbench.review.decisions import none
from workbench.store import Store

NOON = "2026-03-02T12:00:00.000+00:00"
WORDS = "Odile Brissac parle. "
MANY = LONG // 2 + 10
DOCUMENT = Document("long", WORDS * MANY)
ME = "ines"


@dataclass
class Later:
    """Compares when it is told to, as a process does that takes its time."""

    asked: list[tuple[Material, Scheme, Callable[[Looked], None], Callable[[], None]]] = field(
        default_factory=list
    )

    def __call__(
        self,
        material: Material,
        scheme: Scheme,
        *,
        then: Callable[[Looked], None],
        failed: Callable[[], None],
    ) -> None:
        self.asked.append((material, scheme, then, failed))

    def answer(self) -> None:
        material, scheme, then, _ = self.asked.pop(0)
        then(look(material, scheme))

    def fail(self) -> None:
        self.asked.pop(0)[3]()


def layer(who: str, *, longer: int) -> Layer:
    """Every name in the text; one of them a character longer."""
    spans = [
        Span(f"s{n}", n * len(WORDS), n * len(WORDS) + 13 + (n == longer), "ACTOR")
        for n in range(MANY)
    ]
    return layer_of("long", who, spans=spans, fields=LayerFields("done"))


@pytest.fixture
def project(location: str) -> Iterator[Project]:
    store = Store.create(location, scheme_text=scheme_to_text(SCHEME), who=ME)
    read = [layer(ME, longer=3), layer("karim", longer=5)]
    store.add([pack(DOCUMENT, read)], who=ME, at=NOON).result()
    project = Project(store, scheme=SCHEME)
    yield project
    project.close()


@pytest.fixture
def later(project: Project) -> Later:
    made = Later()
    project.reviewing.elsewhere = made
    return made


@pytest.fixture
def came(project: Project, later: Later) -> list[ReviewedDocument]:
    """What is given once the document was asked for; it is being compared."""
    given: list[ReviewedDocument] = []
    project.reviewing.open("long", given.append)
    project.wait()
    assert len(later.asked) == 1
    return given


def my_layer(project: Project) -> Layer:
    project.open_layer("long", lambda opened: None)
    project.wait()
    opened = project.opened("long")
    assert opened is not None
    return opened.layer


def open_disagreements(reviewed: ReviewedDocument) -> int:
    return sum(case.state == "open" for case in reviewed.review.cases)


def test_it_comes_when_it_is_compared(
    project: Project, later: Later, came: list[ReviewedDocument]
) -> None:
    assert came == []
    later.answer()
    [reviewed] = came
    assert open_disagreements(reviewed) == 2
    assert project.reviewing.look("long") is reviewed


def test_whoever_asks_meanwhile_gets_the_same_answer_once(
    project: Project, later: Later, came: list[ReviewedDocument]
) -> None:
    other: list[ReviewedDocument] = []
    project.reviewing.open("long", came.append)
    project.reviewing.open("long", other.append)
    later.answer()
    project.wait()
    assert later.asked == []
    assert came[0] is other[0]


def test_what_came_in_meanwhile_is_compared_before_anything_is_given(
    project: Project, later: Later, came: list[ReviewedDocument]
) -> None:
    project.reviewing.forget(["long"])
    later.answer()
    project.wait()
    assert came == []
    later.answer()
    assert len(came) == 1


def test_a_step_meanwhile_is_in_what_is_given(
    project: Project, later: Later, came: list[ReviewedDocument]
) -> None:
    mine = my_layer(project)
    project.perform(verbs.erase(mine, span_ids=["s9"]))
    later.answer()
    project.wait()
    assert came == []
    later.answer()
    assert open_disagreements(came[0]) == 3


def test_a_step_on_a_reading_lets_a_long_document_go(
    project: Project, later: Later, came: list[ReviewedDocument]
) -> None:
    later.answer()
    project.perform(verbs.erase(my_layer(project), span_ids=["s9"]))
    assert project.reviewing.seen("long") is None
    with pytest.raises(Refused):
        project.reviewing.look("long")
    project.reviewing.open("long", came.append)
    project.wait()
    later.answer()
    assert open_disagreements(came[-1]) == 3


def test_what_is_not_compared_lets_nothing_go(
    project: Project, later: Later, came: list[ReviewedDocument]
) -> None:
    later.answer()
    project.perform(verbs.comment_on_document(my_layer(project), comment="à revoir"))
    now = project.reviewing.look("long")
    assert now.review.comparison is came[0].review.comparison
    assert "à revoir" in {each.fields.comment for each in now.layers}


def test_a_decision_compares_nothing(
    project: Project, later: Later, came: list[ReviewedDocument]
) -> None:
    later.answer()
    unit = next(case.unit.id for case in came[0].review.cases if case.state == "open")
    project.reviewing.decide("long", {unit: none()})
    now = project.reviewing.look("long")
    assert now.review.comparison is came[0].review.comparison
    assert open_disagreements(now) == 1
    assert later.asked == []


def test_an_example_in_the_guidelines_lets_nothing_go(
    project: Project, later: Later, came: list[ReviewedDocument]
) -> None:
    later.answer()
    project.change_scheme(scheme_changes.add_example(project.scheme, "ACTOR", "« Odile »"))
    project.wait()
    assert project.reviewing.look("long").review.comparison is came[0].review.comparison


def test_a_scheme_that_means_something_else_lets_it_go(
    project: Project, later: Later, came: list[ReviewedDocument]
) -> None:
    later.answer()
    fewer = replace(project.scheme, attributes=project.scheme.attributes[1:])
    project.change_scheme(fewer)
    project.wait()
    assert project.reviewing.seen("long") is None


def test_what_failed_is_asked_for_anew(
    project: Project, later: Later, came: list[ReviewedDocument]
) -> None:
    later.fail()
    project.reviewing.open("long", came.append)
    project.wait()
    later.answer()
    assert len(came) == 1
