"""Plain text files: what is kept, what is recorded, what is refused."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from workbench.errors import FileRefused
from workbench.formats.plain import LIMIT, PlainImporter
from workbench.model.packing import PackedDocument
from workbench.model.text import digest_of


def read(data: bytes) -> PackedDocument | FileRefused:
    path = Path("un", "depeche.txt")
    [record] = PlainImporter().read(io.BytesIO(data), path=path, annotator=None)
    return record


@pytest.mark.parametrize(
    ("data", "text", "provenance"),
    [
        ("« Été », 24\u202f762".encode(), "« Été », 24\u202f762", ""),
        (b"\xef\xbb\xbfabc", "abc", '"bom":true,'),
        (b"\xef\xbb\xbf\xef\xbb\xbfabc", "\ufeffabc", '"bom":true,'),
        (b"a\r\nb\r\n", "a\nb\n", '"newline":"crlf",'),
        (b"a\r\nb\nc", "a\nb\nc", '"newline":"mixed",'),
        (b"a\rb\x0bc\x1bd\x7f", "a\rb\x0bc\x1bd\x7f", ""),
        (b"a\r\r\nb", "a\r\nb", '"newline":"crlf",'),
        ("a\u2028b\u0085c".encode(), "a\u2028b\u0085c", ""),
        ("Été €".encode("cp1252"), "Été €", '"encoding":"cp1252",'),
        ("Été 😀".encode("utf-16"), "Été 😀", '"bom":true,"encoding":"utf-16-le",'),
        (b"\xfe\xff" + "Été".encode("utf-16-be"), "Été", '"bom":true,"encoding":"utf-16-be",'),
        ("Été".encode("utf-32"), "Été", '"bom":true,"encoding":"utf-32-le",'),
        ("e\u0301te\u0301".encode(), "e\u0301te\u0301", ""),
    ],
)
def test_a_text_is_fixed_and_what_was_done_to_it_recorded(
    data: bytes, text: str, provenance: str
) -> None:
    document = read(data)
    assert isinstance(document, PackedDocument)
    assert document.text == text
    parts = sorted([*filter(None, provenance.split(",")), '"file":"depeche.txt"'])
    assert document.provenance == "{" + ",".join(parts) + "}"


def test_a_text_file_gives_no_id() -> None:
    document = read(b"abc")
    assert isinstance(document, PackedDocument)
    assert (document.id, document.named, document.layers) == (digest_of("abc"), False, ())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "{path}: the file is empty; there is nothing to import."),
        (b"\xef\xbb\xbf", "{path}: the file is empty; there is nothing to import."),
        (b"a\0b", "{path}: a binary file, not a text; name its format, or leave it out."),
        (
            b"\x89PNG\r\n\x1a\n\x00",
            "{path}: a binary file, not a text; name its format, or leave it out.",
        ),
        (
            b"\x1f\x8b\x08\xff\x01",
            "{path}: a binary file, not a text; name its format, or leave it out.",
        ),
        (b"ab\x81", "{path}: neither UTF-8 nor Windows-1252 (byte 3); save it as UTF-8."),
        (
            b"\xff\xfea\x00\x00\xd8b\x00",
            "{path}: it begins as utf-16-le, but is not from byte 5 on; save it as UTF-8.",
        ),
        (
            b"\xef\xbb\xbfabc\xe9",
            "{path}: it begins as utf-8, but is not from byte 7 on; save it as UTF-8.",
        ),
        (
            b"a" * (LIMIT + 1),
            "{path}: longer than 32 MB; cut it into one file for each dispatch.",
        ),
    ],
    ids=str,
)
def test_a_file_that_is_no_text_is_refused(data: bytes, said: str) -> None:
    refusal = read(data)
    assert isinstance(refusal, FileRefused)
    refusal.parameters["path"] = "depeche.txt"
    assert str(refusal) == said.format(path="depeche.txt")
