"""A package holds no byte of what others said, neither as it lies there nor unpacked."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import a_span
from tests.proof.gestures import SCHEME
from tests.store.contents import NOW, after, marked, step
from tests.store.team import LEAD, TEXTS, begun, handed, work
from workbench.model import Attributes, Edit, Op, layer_of
from workbench.model.edit import SchemeText
from workbench.model.packing import pack
from workbench.model.review import Assignment, Decision
from workbench.model.scheme_text import scheme_to_text
from workbench.store import Step, Store

OTHERS = (
    *("malik", "zoé-la-relectrice"),
    *("malik-k1", "malik-k2", "malik-lien", "gold-1", "zoé-7"),
    *("commentaire de malik", "valeur de malik", "type de malik", "effacé ensuite"),
    *("motif de l’arbitrage", "plan-pour-malik", "ÉTIQUETTE-RETIRÉE"),
)
"""What others are called, and what they said, decided, planned or took back."""
MACHINES = ("règles-42", "valeur de règles-42", "règles-42-m1")


@pytest.fixture
def lead(location: str) -> Iterator[Store]:
    """A project in which others have said, erased, planned and decided much."""
    store = begun(location)
    erased = layer_of("doc-1", "zoé-la-relectrice")
    span = replace(a_span(0, 9, id="zoé-7", words="effacé ensuite"), comment="effacé ensuite")
    steps = [marked(erased, *(replace(span, id=f"zoé-{n}") for n in range(7, 60)))]
    gone = tuple(Edit(each, None) for each in after(steps[0]).spans.values())
    steps.append(step(after(steps[0]), Op("erase", erased.id, gone)))
    for each in steps:
        store.write([each]).result()
    gold = replace(layer_of("doc-0", "gold", spans=[a_span(0, 4, id="gold-1")]), kind="gold")
    store.add([pack(TEXTS[0], [gold])], who=LEAD, at=NOW).result()
    before = store.scheme().result()
    renamed = replace(SCHEME.labels[0], definition={"en": "ÉTIQUETTE-RETIRÉE", "fr": ""})
    then = scheme_to_text(replace(SCHEME, version=2, labels=(renamed, *SCHEME.labels[1:])))
    now = scheme_to_text(replace(SCHEME, version=3))
    why = Attributes({"note": "motif de l’arbitrage"})
    edits = (
        Edit(before, SchemeText(2, then)),
        Edit(SchemeText(2, then), SchemeText(3, now)),
        Edit(None, Assignment("plan-pour-malik", "doc-0", "malik")),
        Edit(None, Assignment("plan-pour-ines", "doc-0", "ines")),
        Edit(None, Assignment("plan-pour-ines-2", "doc-1", "ines")),
        Edit(None, Decision("d1", "doc-0", "unit", "digest", why)),
    )
    for edit in edits:
        op = Op("plan", None, (edit,))
        store.write([Step(op, None, None, LEAD, NOW)]).result()
    yield store
    store.close()


def spoken(path: Path) -> bytes:
    """The raw bytes of a file and of all beside it, and whatever is compressed in it."""
    told = [each.read_bytes() for each in sorted(path.parent.glob(f"{path.name}*"))]
    with closing(sqlite3.connect(path)) as connection:
        for (payload,) in connection.execute("SELECT payload FROM journal"):
            told.append(zlib.decompress(payload) if payload[:1] == b"x" else payload)
    return b"\n".join(told)


def found(path: Path, words: tuple[str, ...]) -> list[str]:
    told = spoken(path).lower()
    return [each for each in words if each.encode().lower() in told]


@pytest.mark.parametrize("suggestions", [False, True], ids=["alone", "with suggestions"])
def test_a_package_holds_no_byte_of_others(lead: Store, tmp_path: Path, suggestions: bool) -> None:
    package = tmp_path / "out" / "p.dwp"
    package.parent.mkdir()
    handed(lead, package, suggestions=suggestions)
    assert found(package, OTHERS) == []
    assert found(package, MACHINES) == (list(MACHINES) if suggestions else [])
    assert found(package, ("ines-i1", "commentaire de ines")) != []
    assert found(package, tuple(f" {number}. " for number in range(4))) == [" 0. ", " 1. "]
    others = [
        layer.id
        for key in ("doc-0", "doc-1")
        for layer in lead.layers(key).result()
        if layer.annotator != "ines"
    ]
    assert found(package, tuple(others)) == []


def test_working_on_it_brings_nothing_of_others_in(lead: Store, tmp_path: Path) -> None:
    package = tmp_path / "out" / "p.dwp"
    package.parent.mkdir()
    handed(lead, package)
    work(package, seed=1, who="malik", documents=["doc-0", "doc-1"])
    assert found(package, OTHERS) == []


def test_a_copy_of_the_project_would_be_found_out(tmp_path: Path) -> None:
    """The search does find: a copy from which others' rows were deleted still tells of them."""
    store = begun(str(tmp_path / "lead.dwb"))
    store.backup(tmp_path / "copy.dwp").result()
    store.close()
    with closing(sqlite3.connect(tmp_path / "copy.dwp")) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        for table in ("relation", "span", "journal", "layer_label", "layer", "annotator"):
            column = "name" if table == "annotator" else "owner"
            connection.execute(f"DELETE FROM {table} WHERE {column} = 'malik'")
        connection.commit()
    assert "valeur de malik" in found(tmp_path / "copy.dwp", OTHERS)
