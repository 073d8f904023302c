"""What the first keys would otherwise wait for: patterns to compile, word lists to read."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.french import candidates, figures, names, proposals, quotations, steps
from workbench.model import Document, Layer, Scheme

SENTENCE = (
    "Selon M. Jean Arlanc, « quelque 1 140 personnes, soit 12,5 % des habitants, ont été "
    "relogées », a déclaré jeudi la ministre des Transports, Odile Arlanc. Elle l’a répété"
)


def rehearsal(scheme: Scheme) -> Iterator[str]:
    """Try each rule once on a sentence, one a step; whoever has a moment takes the next."""
    document, layer = Document("rehearsal", SENTENCE), Layer("rehearsal", "")
    figures.figures(SENTENCE)
    yield "figures"
    quotations.quotation_at(SENTENCE, SENTENCE.index("soit"))
    yield "quotations"
    for kind in candidates.KINDS:
        candidates.next_candidate(SENTENCE, 0, 1, kinds={kind}, taken=lambda start, end: False)
        yield kind
    steps.units_at(SENTENCE, SENTENCE.index("soit"))
    yield "steps"
    for label in scheme.labels:
        start = SENTENCE.index("quelque")
        proposals.attributes(layer, document, scheme, label.key, start, start + 23)
        yield label.key
    names.variants(["M. Jean Arlanc", "la ministre des Transports, Odile Arlanc", "Mme Arlanc"])
    yield "names"
