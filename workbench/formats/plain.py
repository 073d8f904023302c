"""Plain text files: one file is one document.

The text is fixed here for ever. A byte order mark is dropped and CRLF becomes LF, both
recorded in the document's provenance; lone CR and other control characters stay. An encoding
is never guessed in silence: a byte order mark decides, else strict UTF-8, else Windows-1252,
which is recorded, and said.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from workbench.errors import FileRefused
from workbench.model.packing import PackedDocument, pack
from workbench.model.text import Document, digest_of
from workbench.model.values import Attributes

LIMIT = 32 << 20
"""The longest file that is read, in bytes."""


class PlainImporter:
    """Reads a text file as one document."""

    name = "text"
    title = "Plain text"
    suffixes = (".txt", ".text")
    losses = "It holds a text and nothing else: no title, no layers."

    def sniff(self, head: bytes) -> bool:
        """Whether it begins as a dispatch would: no binary data, no markup, no JSON."""
        if head[:3] == codecs.BOM_UTF8 or head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return True
        start = head.lstrip()[:1]
        return bool(start) and start not in b"{[<%" and not _CONTROLS.search(head)

    def read(
        self, file: BinaryIO, *, path: Path, annotator: str | None
    ) -> Iterator[PackedDocument | FileRefused]:
        """The document of a file."""
        try:
            document = _document(path.name, file.read(LIMIT + 1))
        except FileRefused as refusal:
            yield refusal
        else:
            yield pack(document, (), named=False)


def _document(name: str, data: bytes) -> Document:
    if len(data) > LIMIT:
        raise FileRefused(
            "{path}: longer than {limit} MB; cut it into one file for each dispatch.",
            limit=LIMIT >> 20,
        )
    text, provenance = _decoded(data)
    if "\0" in text:
        raise _binary()
    crlf = text.count("\r\n")
    if crlf:
        provenance["newline"] = "crlf" if crlf == text.count("\n") else "mixed"
        text = text.replace("\r\n", "\n")
    if not text:
        raise FileRefused("{path}: the file is empty; there is nothing to import.")
    if name:
        provenance["file"] = name.encode("utf-8", "replace").decode("utf-8")
    return Document(digest_of(text), text, provenance=Attributes(provenance))


def _decoded(data: bytes) -> tuple[str, dict[str, object]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise FileRefused(
                    "{path}: it begins as {encoding}, but is not from byte {place} on; "
                    "save it as UTF-8.",
                    encoding=encoding,
                    place=len(mark) + error.start + 1,
                ) from error
            return text, {"bom": True, **({"encoding": encoding} if encoding != "utf-8" else {})}
    try:
        return data.decode("utf-8"), {}
    except UnicodeDecodeError:
        return _as_windows_1252(data), {"encoding": "cp1252"}


def _as_windows_1252(data: bytes) -> str:
    if _CONTROLS.search(data):
        raise _binary()
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise FileRefused(
            "{path}: neither UTF-8 nor Windows-1252 (byte {place}); save it as UTF-8.",
            place=error.start + 1,
        ) from error


def _binary() -> FileRefused:
    return FileRefused("{path}: a binary file, not a text; name its format, or leave it out.")


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
