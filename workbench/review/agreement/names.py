"""The measures by name: what each is called, what its support counts, and whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """A measure as it is shown: its title, what was counted, and where it comes from."""

    title: str
    template: str
    source: str


MEASURES: Mapping[str, Named] = {
    "f1_exact": Named(
        title="F1, same edges",
        template="spans of both",
        source="Hripcsak & Rothschild 2005",
    ),
    "f1_overlap": Named(
        title="F1, half shared (IoU ≥ 0.5)",
        template="spans of both",
        source="Hripcsak & Rothschild 2005; Jaccard 1901",
    ),
    "cohen": Named(title="Cohen’s κ on words", template="words", source="Cohen 1960; Light 1971"),
    "fleiss": Named(title="Fleiss’ κ on words", template="words", source="Fleiss 1971"),
    "alpha": Named(
        title="Krippendorff’s α on words", template="values given", source="Krippendorff 2011"
    ),
    "alpha_unitizing": Named(
        title="Krippendorff’s |uα on units",
        template="characters read",
        source="Krippendorff, Mathet, Bouvry & Widlöcher 2016",
    ),
    "gamma": Named(title="γ", template="spans", source="Mathet, Widlöcher & Métivier 2015"),
    "attribute": Named(
        title="κ on an attribute", template="spans matched", source="Cohen 1960; Light 1971"
    ),
    "attribution": Named(
        title="F1, whole attributions", template="attributions of both", source="ours"
    ),
    "slot": Named(title="Share of slots filled alike", template="spans matched", source="ours"),
    "relation": Named(title="F1, relations", template="relations of both", source="ours"),
}
