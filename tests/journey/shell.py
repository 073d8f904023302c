"""Runs commands of the program, and keeps what they said."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from workbench import cli


class Shell:
    """Runs commands in a folder, and keeps what they said."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capsys = capsys
        self.windows: list[list[str]] = []
        self.out = self.err = ""

    def run(self, *words: str | Path, expect: int = 0) -> str:
        code = cli.main([str(word) for word in words], window=self._window)
        self.out, self.err = self.capsys.readouterr()
        assert code == expect, self.out + self.err
        return self.out

    def json(self, *words: str | Path, expect: int = 0) -> Any:
        return json.loads(self.run(*words, "--json", expect=expect))

    def file(self, name: str, content: str | bytes | Sequence[dict[str, Any]]) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = content.encode()
        if not isinstance(content, bytes):
            lines = [json.dumps(record, ensure_ascii=False) for record in content]
            content = "".join(f"{line}\n" for line in lines).encode()
        path.write_bytes(content)
        return path

    def _window(self, words: Sequence[str]) -> int:
        self.windows.append(list(words))
        return 0
