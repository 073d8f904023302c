"""Our own JSONL: the lossless form of texts and layers, one line for each layer.

``lines`` reads JSON strictly, ``records`` checks what it says, ``grouping`` puts the layers of
one document together, ``writing`` is the way out.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import orjson

from workbench.errors import FileRefused
from workbench.formats.jsonl.grouping import grouped
from workbench.formats.jsonl.writing import JsonlExporter
from workbench.model.packing import PackedDocument

__all__ = ["JsonlExporter", "JsonlImporter"]


class JsonlImporter:
    """Reads our JSONL, and what is near to it."""

    name = "jsonl"
    title = "JSON Lines"
    suffixes = (".jsonl", ".ndjson")
    losses = ""

    def sniff(self, head: bytes) -> bool:
        """Whether the first line is an object with a text, as far as it can be seen."""
        first, newline, _ = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
        if not first.startswith(b"{"):
            return False
        try:
            return "text" in orjson.loads(first)
        except orjson.JSONDecodeError:
            return not newline and b'"text"' in first

    def read(
        self, file: BinaryIO, *, path: Path, annotator: str | None
    ) -> Iterator[PackedDocument | FileRefused]:
        """The documents of a file with their layers, and what had to be refused."""
        return grouped(file, annotator=annotator)
