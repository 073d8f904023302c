"""A pipeline as it is as a suggester: its names and span groups, under the scheme's labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from workbench.french.attribution.draft import Draft, Mark
from workbench.french.attribution.layers import layer_of_draft
from workbench.model import Document, Layer, Scheme
from workbench.nlp import pipeline


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
        docs = self._pipeline.language.pipe(document.text for document in documents)
        for document, doc in zip(documents, docs, strict=True):
            draft = Draft(tuple({mark.key: mark for mark in _marks(doc)}.values()))
            yield layer_of_draft(draft, document, annotator=self.name, scheme=scheme)


def _marks(doc: Doc) -> Iterator[Mark]:
    for entity in doc.ents:
        yield Mark(entity.start_char, entity.end_char, entity.label_, "ner", 0.8)
    for key, group in doc.spans.items():
        scores = group.attrs.get("scores")
        for number, span in enumerate(group):
            score = float(scores[number]) if scores is not None else 0.8
            yield Mark(span.start_char, span.end_char, span.label_, f"spans {key}", score)
