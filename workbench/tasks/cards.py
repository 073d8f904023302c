"""What a trained pipeline tells of itself: read beside it, without loading anything."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

FACTS = "training.json"


def facts_of(name: str) -> dict[str, Any]:
    """The facts of the pipeline in a folder or an installed package; empty where there are none."""
    folder = Path(name)
    if not folder.is_dir():
        module = name.replace("-", "_")
        spec = find_spec(module) if module.isidentifier() else None
        places = list(spec.submodule_search_locations or ()) if spec is not None else []
        if not places:
            return {}
        folder = Path(places[0])
    try:
        told = json.loads((folder / FACTS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}
