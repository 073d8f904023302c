"""Tries to open a project as somebody without special rights, and says what came of it.

``python -m tests.proof.children.opening WRITABLE PROJECT``: the kind of the refusal, and its words.
"""

from __future__ import annotations

import os
import sys

from workbench.errors import WorkbenchError
from workbench.store import Store

NOBODY = 65534


def main(writable: str, location: str) -> None:
    # Once the rights are gone, the interpreter's own folder may be out of reach: load all first.
    Store.open(writable, who="ines").close()
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        Store.open(location, who="ines").close()
    except WorkbenchError as refusal:
        print(f"{type(refusal).__name__}: {refusal}")
    else:
        print("open")


if __name__ == "__main__":
    main(*sys.argv[1:])
