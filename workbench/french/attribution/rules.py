"""The suggester ``newswire-fr-rules``: all that the rules of French find without a parser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.french.attribution.layers import layer_of_draft
from workbench.french.attribution.suggest import suggest
from workbench.french.language import is_french
from workbench.model import Document, Layer, Scheme

VERSION = "4"
"""Rises with every change of what the rules suggest."""


class NewswireRules:
    """Suggests by rules alone, at once, on every machine."""

    name = "newswire-fr-rules"
    title = "French news by rules, without a model"
    labels: tuple[str, ...] = ("ACTOR", "QUOTE", "CUE", "STATISTIC", "MEASURED", "DATE")

    def __init__(self, model: str | None = None) -> None:
        pass

    def credits(self) -> Mapping[str, str]:
        """Which version made the suggestions."""
        return {"version": VERSION}

    def reads(self, document: Document) -> bool:
        """Whether the text is in a language that the rules know."""
        return is_french(document.text)

    def suggest(self, documents: Sequence[Document], *, scheme: Scheme) -> Iterator[Layer]:
        """A layer for each document, in their order."""
        for document in documents:
            draft = suggest(document.text)
            yield layer_of_draft(draft, document, annotator=self.name, scheme=scheme)
