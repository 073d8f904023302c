"""Rows and values are two ways to say the same."""

from __future__ import annotations

import pickle

from hypothesis import given

from tests.anything import annotated
from workbench.model import Document, Edit, Layer
from workbench.model.annotation import LayerFields
from workbench.model.packing import pack, payload_of, row_of_relation, row_of_span, unpack
from workbench.model.record import decode, encode


@given(annotated())
def test_unpacking_gives_back_what_was_packed(given: tuple[Document, tuple[Layer, ...]]) -> None:
    document, layers = given
    again, back = unpack(pack(document, layers))
    assert again == document
    assert again.digest == document.digest
    assert all(a.same_content(b) for a, b in zip(layers, back, strict=True))


def additions(layer: Layer) -> list[Edit]:
    edits = [Edit(None, span) for span in layer.spans.values()]
    edits += [Edit(None, relation) for relation in layer.relations.values()]
    if layer.fields != LayerFields():
        edits.append(Edit(LayerFields(), layer.fields))
    return edits


@given(annotated())
def test_a_payload_put_together_from_rows_is_the_encoded_edits(
    given: tuple[Document, tuple[Layer, ...]],
) -> None:
    for layer in given[1]:
        spans = list(map(row_of_span, layer.spans.values()))
        relations = list(map(row_of_relation, layer.relations.values()))
        assert payload_of(spans, relations, layer.fields) == encode(additions(layer))


@given(annotated())
def test_a_payload_builds_the_layer_again(given: tuple[Document, tuple[Layer, ...]]) -> None:
    document, layers = given
    for layer, packed in zip(layers, pack(document, layers).layers, strict=True):
        empty = Layer(layer.document_id, layer.annotator, layer.kind)
        assert empty.edited(decode(packed.payload, empty)).same_content(layer)


@given(annotated())
def test_packed_documents_cross_a_process(given: tuple[Document, tuple[Layer, ...]]) -> None:
    packed = pack(*given)
    assert pickle.loads(pickle.dumps(packed)) == packed
