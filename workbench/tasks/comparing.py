"""The readings of one long document, compared in the worker: nobody waits for it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing

from workbench.model.layer import Layer
from workbench.model.scheme import Scheme
from workbench.review.packed import compared, rows_of_layer, unit_of
from workbench.review.values import Comparison, Unit
from workbench.tasks.parties import Computer, Progress


def compare_elsewhere(
    worker: Computer,
    layers: Sequence[Layer],
    scheme: Scheme,
    *,
    progress: Progress = lambda done, total: None,
) -> Comparison:
    """The same as ``compare``; raises WorkerFailed where the worker ends in the middle.

    ``progress`` is told how many units are there, of a number that nobody knows yet (0), and may
    raise Cancelled.
    """
    by_name = {layer.annotator: layer for layer in layers}
    rows = tuple(map(rows_of_layer, layers))
    units: list[Unit] = []
    progress(0, 0)
    with closing(worker.stream(compared, scheme, rows)) as portions:
        for portion in portions:
            units += [unit_of(row, by_name) for row in portion]
            progress(len(units), 0)
    document_id = layers[0].document_id if layers else ""
    return Comparison(document_id, tuple(sorted(by_name)), tuple(units))
