"""A disk that remembers and fills up (``disk.c``), and what power loss can leave of it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def preload(build: Path) -> Path:
    """The compiled ``disk.c``; made on first use in that folder."""
    library = build / "disk.so"
    if not library.exists():
        source = Path(__file__).with_name("disk.c")
        command = ["cc", "-O1", "-Wall", "-Werror", "-shared", "-fPIC", "-o", str(library)]
        subprocess.run([*command, str(source), "-lpthread"], check=True, timeout=60)
    return library


def environment(library: Path, folder: Path, **settings: object) -> dict[str, str]:
    """The environment in which a child's writes in a folder pass through ``disk.c``."""
    own = {f"DISK_{name.upper()}": str(value) for name, value in settings.items()}
    return {
        **os.environ,
        "LD_PRELOAD": str(library),
        "DISK_FOLDER": str(folder.resolve()),
        "PYTHONDONTWRITEBYTECODE": "1",
        **own,
    }
