"""The readings of one long document, compared in the worker: nobody waits for it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing

from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.review.packed import compared, rows_of_layer, unit_of
from workbench.review.values import Comparison
from workbench.tasks.parties import Computer


def compare_elsewhere(worker: Computer, layers: Sequence[Layer], scheme: Scheme) -> Comparison:
    """The same as ``compare``; raises WorkerFailed where the worker ends in the middle."""
    by_name = {layer.annotator: layer for layer in layers}
    rows = tuple(map(rows_of_layer, layers))
    with closing(worker.stream(compared, scheme, rows)) as portions:
        units = tuple(unit_of(row, by_name) for portion in portions for row in portion)
    document_id = layers[0].document_id if layers else ""
    return Comparison(document_id, tuple(sorted(by_name)), units)
