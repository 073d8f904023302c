"""What a work package says of itself: whose it is, what was handed out, and in which state."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from workbench.model.text import digest_of
from workbench.model.values import canonical


@dataclass(frozen=True, slots=True)
class Handed:
    """One document as it was handed out, with the end of the layer's chain.

    Revision 0 is a layer that there was not: its chain has no entry, and no id yet.
    """

    digest: str
    layer_id: str = ""
    revision: int = 0
    head: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a package holds, written down the same in the package and in the project it is from.

    ``scheme`` is the digest of the scheme's text. The digest of the whole tells whether
    somebody wrote on it.
    """

    id: str
    project_id: str
    annotator: str
    who: str
    at: str
    scheme_version: int
    scheme: str
    suggestions: bool
    documents: Mapping[str, Handed]

    @property
    def text(self) -> str:
        """The manifest as canonical JSON."""
        return canonical(
            {
                "id": self.id,
                "project": self.project_id,
                "annotator": self.annotator,
                "who": self.who,
                "at": self.at,
                "scheme_version": self.scheme_version,
                "scheme": self.scheme,
                "suggestions": self.suggestions,
                "documents": {
                    key: [each.digest, each.layer_id, each.revision, each.head]
                    for key, each in self.documents.items()
                },
            }
        )

    @property
    def digest(self) -> str:
        """What the manifest's text comes to."""
        return digest_of(self.text)


def manifest_of(text: str) -> Manifest:
    """The manifest that a text says; raises ValueError, KeyError or TypeError for another text."""
    told: dict[str, Any] = json.loads(text)
    return Manifest(
        told["id"],
        told["project"],
        told["annotator"],
        told["who"],
        told["at"],
        told["scheme_version"],
        told["scheme"],
        told["suggestions"],
        MappingProxyType({key: Handed(*each) for key, each in told["documents"].items()}),
    )
