"""Looking at spans again, after a rule of the scheme has changed: a step that changes nothing.

What was looked at stands in the journal of the layer, and can be taken back like any step.
"""

from __future__ import annotations

from collections.abc import Iterable

from workbench.errors import Refused
from workbench.model.edit import Op
from workbench.model.layer import Layer
from workbench.model.values import Attributes
from workbench.model.verbs import step

LOOK = "look"
"""The name of the step."""

SPANS, LATER = "spans", "later"
"""The details that name the spans, and that say they are to be looked at after all."""


def look(layer: Layer, *, span_ids: Iterable[str], later: bool = False) -> Op:
    """Say of spans that they were looked at again; ``later``: that they are still to be."""
    ids = [span.id for span in step.spans_of(layer, span_ids)]
    if not ids:
        raise Refused("There is nothing to change.")
    details: dict[str, object] = {SPANS: sorted(ids), "count": len(ids)}
    if later:
        details[LATER] = True
    return Op(LOOK, layer.id, (), Attributes(details))
