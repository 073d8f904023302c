"""The suggester ``newswire-fr``: the rules of French over what a spaCy pipeline reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.french.attribution import suggest
from workbench.french.attribution.layers import layer_of_draft
from workbench.french.attribution.rules import VERSION, NewswireRules
from workbench.french.language import is_french
from workbench.model import Document, Layer, Scheme
from workbench.nlp import pipeline
from workbench.nlp.reading import parses


class Newswire:
    """Suggests actors, quotes, cues, figures and their links in French news."""

    name = "newswire-fr"
    title = "French news, rules over a spaCy pipeline"
    labels = NewswireRules.labels

    def __init__(self, model: str | None = None) -> None:
        self._pipeline = pipeline.load(model)

    def credits(self) -> Mapping[str, str]:
        """Which version of the rules, and which pipeline."""
        return {"version": VERSION, **self._pipeline.credits}

    def reads(self, document: Document) -> bool:
        """Whether the text is in a language that the rules know."""
        return is_french(document.text)

    def suggest(self, documents: Sequence[Document], *, scheme: Scheme) -> Iterator[Layer]:
        """A layer for each document, in their order."""
        read = parses(self._pipeline.language, [document.text for document in documents])
        for document, parse in zip(documents, read, strict=True):
            draft = suggest(document.text, parse)
            yield layer_of_draft(draft, document, annotator=self.name, scheme=scheme)
