"""Files of records, for the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

TEXT = "Selon l’ONU, 1 200 personnes attendent."
SPAN = {"id": "a1", "start": 8, "end": 11, "label": "ACTOR", "text": "ONU"}


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]
