"""A pipeline as it is as a suggester: its names and span groups, under the scheme's labels.

A pipeline says where spans are; their attributes are what the words themselves tell (the value of
a figure, the mode of a quote), as where a hand marks them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.french import proposals
from workbench.french.attribution.draft import Draft
from workbench.french.attribution.layers import layer_of_draft
from workbench.french.language import is_french
from workbench.model import Attributes, Document, Edit, Layer, Scheme
from workbench.nlp import pipeline
from workbench.nlp.found import found

MOST = 2_000
"""Of so many spans at most each is looked at beside the others for its attributes."""


class PipelineSpans:
    """Suggests what a pipeline marks, where its labels are the scheme's."""

    title = "Spans of a spaCy pipeline"
    labels: tuple[str, ...] = ()

    def __init__(self, model: str, *, language: str = "fr") -> None:
        self._pipeline = pipeline.load(model, language=language)
        self.name = self._pipeline.name

    def credits(self) -> Mapping[str, str]:
        """Which pipeline."""
        return self._pipeline.credits

    def reads(self, document: Document) -> bool:
        """Every text is tried."""
        return True

    def suggest(self, documents: Sequence[Document], *, scheme: Scheme) -> Iterator[Layer]:
        """A layer for each document, in their order."""
        texts = [document.text for document in documents]
        for document, marks in zip(documents, found(self._pipeline.language, texts), strict=True):
            draft = Draft(tuple(marks))
            layer = layer_of_draft(draft, document, annotator=self.name, scheme=scheme)
            yield described(layer, document, scheme)


def described(layer: Layer, document: Document, scheme: Scheme) -> Layer:
    """The layer with the attributes that the words of its spans tell; what stands there stays."""
    if len(layer.spans) > MOST or not is_french(document.text):
        return layer
    edits = []
    for span in layer.ordered_spans():
        told = proposals.attributes(layer, document, scheme, span.label, span.start, span.end)
        if told:
            after = replace(span, attributes=Attributes({**told, **span.attributes}))
            edits.append(Edit(span, after))
    return replace(layer.edited(edits), revision=layer.revision) if edits else layer
