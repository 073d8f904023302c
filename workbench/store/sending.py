"""Rows on their way to a server: none waits for the answer to the one before.

The server passes over all that was sent behind a row that it refused. The driver, left to
itself, comes upon that when it ends the pipeline, too late to raise it: it would log a warning,
more or less often as the network is fast. So it is taken up here, and the refusal is what counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any


def send(cursor: Any, text: str, rows: Iterable[Sequence[object]], *, driver: Any) -> None:
    """Insert rows by a statement in the driver's own spelling; raises its first error.

    ``driver`` is the module that the cursor is of; it need not be installed, so it has no type.
    """
    refused: Exception | None = None
    try:
        with cursor.connection.pipeline() as pipeline:
            try:
                cursor.executemany(text, rows)
            except driver.Error as error:
                refused = error
                _pass_over(cursor.connection, pipeline, driver)
    except driver.Error as error:
        refused = refused or error
    if refused is not None:
        raise refused


def _pass_over(connection: Any, pipeline: Any, driver: Any) -> None:
    """Take up what was passed over, until there is nothing left or the server is gone."""
    while not connection.broken:
        try:
            pipeline.sync()
        except driver.OperationalError:  # what was passed over is one, and so is a server that goes
            continue
        return
