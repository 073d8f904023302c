"""Someone at work: gesture after gesture on a project, each allowed by how the layers stand."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import TypeAlias

from tests.builders import a_document, a_scheme
from workbench.errors import Refused
from workbench.french.folding import fold
from workbench.model import Attributes, Document, Op, verbs
from workbench.model.packing import PackedDocument, pack
from workbench.model.scheme_text import scheme_to_text
from workbench.project import OpenDocument, Project
from workbench.store import Store

Texts: TypeAlias = Sequence[Document]

SCHEME = a_scheme()
NOON = "2026-03-02T12:00:00.000+00:00"
WORDS = (
    "(Évremont) «\u00a0Nous n’avons rien caché\u202f!\u00a0», a déclaré \U0001f469\u200d\U0001f692 "
    "lundi Mme\u00a0Oriane Vasselin, selon qui 1\u202f140 personnes, soit 12\u00a0%, attendent. "
)


def documents(count: int) -> tuple[Document, ...]:
    """That many texts to work on."""
    return tuple(
        a_document(f"{WORDS}{number}. " * 3, id=f"doc-{number}") for number in range(count)
    )


def packed(texts: Texts) -> list[PackedDocument]:
    """The texts as an import brings them."""
    return [pack(document, (), folded=fold(document.text)) for document in texts]


def open_all(project: Project, texts: Texts) -> list[str]:
    """Bring texts to memory; answers with the ids of my layers of them."""
    opened: list[OpenDocument] = []
    for document in texts:
        project.open_layer(document.id, opened.append)
    project.wait()
    return [each.layer.id for each in opened]


def work(project: Project, texts: Texts, layers: Sequence[str], chance: random.Random) -> bool:
    """One gesture, until it is saved or has failed; False where it was not possible."""
    place = chance.randrange(len(texts))
    kinds: list[Callable[[], None]] = [
        *[lambda: project.perform(_mark(project, texts[place], layers[place], chance))] * 5,
        lambda: project.perform(_changed(project, texts[place], layers[place], chance)),
        lambda: project.perform(_changed(project, texts[place], layers[place], chance)),
        lambda: project.perform(
            *(
                _mark(project, text, layer, chance)
                for text, layer in zip(texts, layers, strict=True)
            )
        ),
        lambda: project.undo(layers[place]),
        lambda: project.redo(layers[place]),
    ]
    try:
        chance.choice(kinds)()
        project.wait()
    except Refused:
        return False
    return True


def _mark(project: Project, document: Document, layer_id: str, chance: random.Random) -> Op:
    start = chance.randrange(len(document.text) - 1)
    return verbs.mark(
        project.layer(layer_id),
        document,
        start=start,
        end=min(start + chance.randint(1, 60), len(document.text)),
        label=chance.choice(SCHEME.labels).key,
        scheme=SCHEME,
        keep_spaces=True,
    )


def _changed(project: Project, document: Document, layer_id: str, chance: random.Random) -> Op:
    layer = project.layer(layer_id)
    spans = [*layer.spans]
    if not spans:
        raise Refused("There is nothing to change.")
    span = chance.choice(spans)
    other = chance.choice(spans)
    start = chance.randrange(len(document.text) - 1)
    match chance.randrange(6):
        case 0:
            return verbs.resize(
                layer, document, span_id=span, start=start, end=start + 1, keep_spaces=True
            )
        case 1:
            return verbs.relabel(layer, span_ids=[span], label="CUE", scheme=SCHEME)
        case 2:
            return verbs.erase(layer, span_ids={span, other})
        case 3:
            return verbs.describe(
                layer, span_id=span, attributes=Attributes(level=chance.random(), words="ça « va »")
            )
        case 4:
            return verbs.link(layer, source=span, target=other, label="speaker", scheme=SCHEME)
        case _:
            return verbs.finish(layer) if layer.fields.status != "done" else verbs.reopen(layer)


def a_project(location: str, texts: Texts, *, who: str = "ines") -> Project:
    """A new project of these texts, saved."""
    store = Store.create(location, scheme_text=scheme_to_text(SCHEME), who=who)
    store.add(packed(texts), who=who, at=NOON).result(timeout=60)
    return Project(store, scheme=SCHEME)
